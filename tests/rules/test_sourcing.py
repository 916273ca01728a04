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


WITHIN = {  # whether the last statement is within another
    "what-he-had-asked-for": ("The mayor said he had asked for a truce.", True),
    "what-his-own-side-denies": ("The minister said that her country denies the charge.", True),
    "what-others-confirm": ("The officer added that residents had confirmed this.", True),
    "what-he-could-not-say": ("The mayor said he could not say who was behind it.", False),
    "a-charge-that-is-answered": ("Iran said that its consulate had been hit, a charge that the army denied.", False),
    "whose-claim-is-rejected": ("The mayor rejected the army's claim that it was over.", True),
    "a-claim-of-nobody": ("The mayor rejected the claim that it was over.", False),
    "a-request-that-is-turned-down": ("The mayor rejected the army's request that he leave.", False),
    "who-is-to-be-helped": ("The mayor urged them to help the man, who is believed to be ill.", False),
    "when-it-is-threatened": ("The general threatened to fire after the envoy warned that war was near.", False),
    "what-is-to-end": ("The mayor urged them to end what he called a siege.", True),
    "what-he-called": ("The mayor denied what he called rumours.", True),
}


@pytest.mark.parametrize(("text", "inside"), WITHIN.values(), ids=WITHIN.keys())
def test_what_is_told_of_another_is_within_what_answers_it_is_not(text: str, inside: bool) -> None:
    found = attributed(text)
    assert len(found) > 1 or not inside
    assert any(item.within for item in found) is inside


def test_a_quotation_that_goes_on_behind_who_passes_it_on_is_within_it() -> None:
    text = "“They do not care,” the mayor said of the rebels, according to a pool report. “Neither do I. It must end.”"
    told = {item.why.split()[0]: item for item in attributed(text)}
    assert told["quote"].within == told["according"].id
