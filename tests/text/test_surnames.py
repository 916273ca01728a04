"""A surname that is a verb too, as the parser gets to see it."""

from __future__ import annotations

import pytest

from reportedly.text.surnames import with_plain_surnames
from reportedly.types.span import Span

CASES = {
    "a-full-name": (["Hassan Said fled."], ["Hassan Khan fled."]),
    "after-a-title": (["The lawyer for Mr. Said left."], ["The lawyer for Mr. Khan left."]),
    "after-a-small-word": (["They met Said at noon."], ["They met Khan at noon."]),
    "the-verb": (["Hassan Said said so."], ["Hassan Khan said so."]),
    "opening-a-sentence": (["It is over.", "Said the mayor: no."], ["It is over.", "Said the mayor: no."]),
    "opening-a-quotation": (["He wrote “Said it” on the wall."], ["He wrote “Said it” on the wall."]),
    "after-a-pronoun": (["It is late. He Said no."], ["It is late. He Said no."]),
    "a-headline": (
        ["Rebel Leader Said to Have Fled Across Northern Border With Guards"],
        ["Rebel Leader Said to Have Fled Across Northern Border With Guards"],
    ),
    "part-of-a-word": (
        ["They reached Saida at noon, and Port Saids."],
        ["They reached Saida at noon, and Port Saids."],
    ),
}


@pytest.mark.parametrize(("sentences", "seen"), CASES.values(), ids=CASES.keys())
def test_a_surname_is_made_plain(sentences: list[str], seen: list[str]) -> None:
    text = " ".join(sentences)
    spans = [Span(at := text.index(sentence), at + len(sentence)) for sentence in sentences]
    assert with_plain_surnames(text, spans) == " ".join(seen)


def test_of_one_long_sentence_it_is_asked_once_whether_it_is_a_headline() -> None:
    text = "The man " + "Said " * 100_000 + "."
    assert with_plain_surnames(text, [Span(0, len(text))]) == text


def test_without_sentences_nothing_is_touched() -> None:
    assert with_plain_surnames("Hassan Said fled.", []) == "Hassan Said fled."
