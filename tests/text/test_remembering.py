"""What was made of texts is given again, up to so many characters."""

from __future__ import annotations

import pytest

from reportedly.text.remembering import remembering


@pytest.mark.parametrize(
    ("asked", "made"),
    [
        (["aa", "aa", "bb", "aa"], ["aa", "bb"]),  # five characters hold two of these
        (["aa", "bb", "cc", "aa"], ["aa", "bb", "cc", "aa"]),  # but not three
        (["aa", "bb", "aa", "cc", "aa"], ["aa", "bb", "cc"]),  # the one asked for last stays
        (["abcdefgh", "abcdefgh"], ["abcdefgh"]),  # one text is held however long
        (["abcdefgh", "a", "abcdefgh"], ["abcdefgh", "a", "abcdefgh"]),
    ],
)
def test_the_last_texts_are_remembered(asked: list[str], made: list[str]) -> None:
    calls: list[str] = []

    @remembering(5)
    def upper(text: str) -> str:
        calls.append(text)
        return text.upper()

    assert [upper(text) for text in asked] == [text.upper() for text in asked]
    assert calls == made


def test_no_title_is_no_text_and_forgetting_is_whole() -> None:
    calls: list[tuple[str | None, str]] = []

    @remembering(5)
    def both(title: str | None, text: str) -> int:
        calls.append((title, text))
        return len(calls)

    assert [both(None, "a"), both("", "a"), both(None, "a")] == [1, 2, 1]
    both.cache_clear()
    assert both(None, "a") == 3
