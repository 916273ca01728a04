import pytest

from reportedly.text.notices import notice_spans, without_notices

NOTICES = ("all rights reserved", "sign up for")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("Shells fell. Two died.", "Shells fell. Two died.", id="none"),
        pytest.param("Shells fell.\nAll rights reserved.\nTwo died.", "Shells fell.\n\nTwo died.", id="a-line"),
        pytest.param("Shells fell. Sign up for our alerts! Two died.", "Shells fell.\nTwo died.", id="a-sentence"),
        pytest.param("All rights reserved", "\n", id="nothing-else"),
        pytest.param("", "", id="empty"),
        pytest.param("İ all rights reserved", "İ all rights reserved", id="a-letter-that-lowers-to-two"),
    ],
)
def test_sentences_with_a_notice_go(text: str, kept: str) -> None:
    assert without_notices(text, NOTICES) == kept


def test_many_notices_take_no_time() -> None:
    text = "all rights reserved. " * 20_000
    assert len(list(notice_spans(text, NOTICES))) == 20_000
