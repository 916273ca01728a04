"""What nobody named says, by the real parser; « » marks the cue (frames: test_frames.py)."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.rules.nobody_named import charged, described, hearsay, reported, undergone
from reportedly.rules.page import page_of

pytestmark = pytest.mark.parser

CASES = [
    (reported, "Ten men were «reported» killed in the raid.", ["Ten men", "killed in the raid"]),
    (reported, "They praised a man who is «believed» to have fled.", ["a man", "to have fled"]),
    (hearsay, "The man «allegedly» fled and his wife was held.", ["The man ", " fled "]),
    (charged, "The man was «indicted» for theft.", ["The man", "for theft"]),
    (charged, "The men could be «charged» with theft.", []),
    (undergone, "The men were «warned» to stay.", ["to stay"]),
]


@pytest.mark.parametrize(("frame", "text", "covered"), CASES)
def test_what_is_said(frame, text: str, covered: list[str]) -> None:  # type: ignore[no-untyped-def]
    plain, _ = marked(text)
    found = frame(page_of(parsed(plain)), word_marked(text)[1])
    assert [plain[span.start : span.end] for span in found] == covered


def test_of_whom_a_bare_participle_tells() -> None:
    text = "They met two men «believed» to have fled."
    plain, _ = marked(text)
    noun = described(parsed(plain).tree, word_marked(text)[1])
    assert noun is not None
    assert noun.text == "men"
