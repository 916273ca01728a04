"""The objects, spans and auxiliaries of a verb of blame or denial, by the real parser."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.agency import subject_of
from reportedly.rules.guilt import (
    Frame,
    auxiliaries_of,
    claim_of,
    is_plainly_violence,
    misread_passive,
    objects_of,
    objects_of_claim,
    span_of,
)
from reportedly.types.span import Span
from reportedly.types.vocabulary import ResponsibilityStance as Stance

pytestmark = pytest.mark.parser


def frame_of(text: str, negated: bool = False, nobody: bool = False) -> Frame:
    tree, verb = word_marked(text)
    return Frame(tree, verb, subject_of(tree, verb), negated, nobody)


OBJECTS = {
    "both": ("The army «pinned» it on rebels.", "it", "rebels"),
    "no-day": ("The army «blamed» rebels on Monday.", "rebels", None),
    "relative-joined": ("The man who fled and who was «accused» of it is free.", "man", None),
    "relative": ("the raid which they «deny»", "raid", None),
    "none": ("The army «denied».", None, None),
    "read-as-accusing": ("Police said the man «accused» of stabbing him went to jail.", "man", None),
    "accuses": ("The man «accused» guards of stabbing him.", "guards", None),
}


@pytest.mark.parametrize(("text", "direct", "behind"), OBJECTS.values(), ids=OBJECTS.keys())
def test_objects(text: str, direct: str | None, behind: str | None) -> None:
    found = objects_of(frame_of(text))
    assert tuple(word.text if word else None for word in found) == (direct, behind)


MISREAD = {
    "accused": ("He went to work while the man «accused» of stabbing him went to jail.", "man"),
    "charged with batons": ("Police «charged» the crowd with batons.", None),
    "charged at": ("The bull «charged» at the crowd.", None),
    "was charged": ("A guard was «charged» with murder.", None),
    "no charge": ("The man «knifed» with a friend went home.", None),
}


@pytest.mark.parametrize(("text", "accused"), MISREAD.values(), ids=MISREAD.keys())
def test_a_passive_read_as_if_he_accused(text: str, accused: str | None) -> None:
    found = misread_passive(*word_marked(text))
    assert (found.text if found else None) == accused


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("The Kivu Front «claimed» the blast.", ["blast"]),
        ("The Kivu Front «claimed» responsibility for the blast.", ["blast"]),
        ("The Kivu Front «claimed» responsibility on Monday for burning the depot.", ["burning"]),
    ],
    ids=["the act", "for the act", "for doing it"],
)
def test_objects_of_claim(text: str, claimed: list[str]) -> None:
    assert [word.text for word in objects_of_claim(*word_marked(text))] == claimed


def test_span_covers_the_verb_with_its_auxiliaries() -> None:
    frame = frame_of("Rebels have not «claimed» the raid.")
    assert span_of(frame) == Span(7, 23)
    assert [word.text for word in auxiliaries_of(frame.tree, frame.verb)] == ["have", "not"]


def test_span_covers_who_has_not_done_it() -> None:
    frame = frame_of("No group has «claimed» it.")
    assert span_of(frame, frame.subject) == Span(0, len("No group has claimed"))


@pytest.mark.parametrize(
    ("negated", "nobody", "stance", "party"),
    [(False, False, "claimed", "Rebels"), (True, False, "not_claimed", "Rebels"), (False, True, "not_claimed", None)],
    ids=["claimed", "negated", "nobody"],
)
def test_claim(negated: bool, nobody: bool, stance: str, party: str | None) -> None:
    answer = claim_of(frame_of("Rebels «claimed» the raid.", negated, nobody), Stance.CLAIMED, None)
    assert answer.stance == stance
    assert (answer.party.text if answer.party else None) == party


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("The army denied «mistreating» captives.", True),
        ("The army denied «hitting» civilians.", True),
        ("The coach denied «hitting» the bar.", False),
        ("The bank denied «striking» a deal.", False),
        ("She denied «playing» a role in the film.", False),
        ("The firm denied «planning» to sell the plant.", False),
    ],
)
def test_an_act_of_many_senses_is_no_violence_by_itself(text: str, due: bool) -> None:
    tree, act = word_marked(text)
    assert is_plainly_violence(tree, act) is due
