"""From statements to attributions, by the real parser: stance, relays and chains; « » marks the cue."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.rules.page import page_of
from reportedly.rules.sourcing import attributions, cues, source_kinds, stance_of, with_relays
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


STANCES = {
    "says": ("The mayor «said» that it was over.", "asserts"),
    "denies": ("The mayor «denied» that it was over.", "denies"),
    "believes": ("The mayor «believes» that it was over.", "believes"),
    "does-not-believe": ("The mayor does not «believe» that it was over.", "denies"),
    "does-not-say-who": ("The mayor did not «say» who fired.", "declines"),
    "threatens": ("The mayor «threatened» to leave.", "threatens"),
    "has-not-blamed": ("The mayor has not «blamed» Iran.", None),
}


@pytest.mark.parametrize(("text", "stance"), STANCES.values(), ids=STANCES.keys())
def test_stance_of(text: str, stance: str | None) -> None:
    plain, _ = marked(text)
    _, cue = word_marked(text)
    page = page_of(parsed(plain))
    found = statement(page, cue, tuple(cues()[cue.lemma, cue.part]))
    assert found is not None
    assert stance_of(page, found) == stance


def test_a_relay_speaks_in_place_of_the_one_that_cites() -> None:
    text = "State TV, citing an official, said that it was over."
    page = page_of(parsed(text))
    told = with_relays(page, statements(text))
    relay = next(item for item in told if item.frame == "relay")
    assert relay.source is not None
    assert text[relay.source.start : relay.source.end] == "an official"
    assert relay.carrier is not None
    assert relay.carrier.text == "said"
    assert with_relays(page, []) == []


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


def test_frames_of_a_cue_are_in_the_order_in_which_they_are_tried() -> None:
    assert list(cues()["say", "VERB"])[:2] == ["quote", "clause"]
    assert source_kinds().nouns["spokesman"] is SourceKind.UNNAMED
