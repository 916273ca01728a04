"""From statements to attributions, by the real parser: chains, and one attribution a statement."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.cue_stances import cues
from reportedly.rules.page import page_of
from reportedly.rules.sourcing import attributions
from reportedly.rules.statements import Statement, statement
from reportedly.types.annotations import Attribution
from reportedly.types.vocabulary import SourceKind

pytestmark = pytest.mark.parser


def statements(text: str) -> list[Statement]:
    page = page_of(parsed(text))
    found = (
        statement(page, token, tuple(cues()[token.lemma, token.part]))
        for token in page.tree.tokens
        if (token.lemma, token.part) in cues()
    )
    return [item for item in found if item is not None]


def attributed(text: str) -> list[Attribution]:
    reading = parsed(text, up_to="coreference")
    return list(attributions(reading, page_of(reading), statements(text)))


def test_a_statement_inside_another_is_carried_by_it() -> None:
    outer, inner = attributed("The mayor said that police denied that rebels fled.")
    assert outer.within is None
    assert inner.within == outer.id


def test_what_is_said_of_a_source() -> None:
    (found,) = attributed("John Kirby told reporters that it was over.")
    assert found.source_kind is SourceKind.NAMED
    assert found.speaker is not None
    assert found.why == "clause tell"


def test_one_statement_is_told_once() -> None:
    text = "The mayor said that it was over."
    twice = statements(text) * 2
    reading = parsed(text, up_to="coreference")
    assert len(list(attributions(reading, page_of(reading), twice))) == 1
