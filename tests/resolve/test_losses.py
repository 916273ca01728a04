"""Whose losses a figure counts, and which of two can be rivals."""

from __future__ import annotations

from typing import Any

import pytest

from make import make_attribution, make_certainty, make_entity, make_event, make_reading, make_report, make_toll, words
from reportedly.resolve.accounts import incidents
from reportedly.resolve.losses import UNTOLD, are_of_others, losses_of
from reportedly.types.annotations import Sentence, Whom
from reportedly.types.corpus import Readings
from reportedly.types.groups import Figure
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import VictimGroup

Count = tuple[str, int, str]
"""Its words, how many, whom."""


def told(voice: str, text: str, *counts: Count, **fields: Any) -> Reading:
    report = make_report(text, publisher=voice)
    tolls = [
        make_toll(low, id=f"t{at}", span=words(text, said), whom=Whom(span=words(text, said), group=VictimGroup(group)))
        for at, (said, low, group) in enumerate(counts)
    ]
    held = [make_certainty(f"t{at}", "a1") for at in range(len(counts))]
    whole = Sentence(id="s1", span=Span(0, len(text)), paragraph=0)
    return make_reading(report, make_event(), *tolls, *held, whole, *make_entity(voice), make_attribution(speaker="n1"))


def figures(corpus: Readings) -> list[Figure]:
    found = [figure for incident in incidents(corpus) for figure in incident.tolls]
    return sorted(found, key=lambda figure: (corpus.report_ids().index(figure.report), figure.toll))


CIVILIANS = told("Doctor", "Three villagers were killed.", ("Three villagers", 3, "civilian"))
PEOPLE = told("Mayor", "Seven people were killed.", ("Seven people", 7, "unknown"))
SOLDIERS = told("General", "Four soldiers were killed.", ("Four soldiers", 4, "soldier"))
MANY_SOLDIERS = told("Rebels", "Twenty soldiers were killed.", ("Twenty soldiers", 20, "soldier"))
NONE_OF_OURS = told("Front", "None of its men was killed.", ("None of its men", 0, "unknown"))
NO_LOSSES = told("Guard", "It said its troops had suffered no losses.", ("no", 0, "unknown"))


@pytest.mark.parametrize(
    ("one", "two", "apart"),
    [
        pytest.param(CIVILIANS, SOLDIERS, True, id="villagers-and-soldiers"),
        pytest.param(CIVILIANS, PEOPLE, False, id="villagers-and-people"),
        pytest.param(SOLDIERS, MANY_SOLDIERS, False, id="soldiers-and-soldiers"),
        pytest.param(SOLDIERS, PEOPLE, True, id="soldiers-may-be-among-the-people"),
        pytest.param(MANY_SOLDIERS, PEOPLE, False, id="more-soldiers-than-people"),
        pytest.param(NONE_OF_OURS, PEOPLE, True, id="none-of-its-men"),
        pytest.param(NO_LOSSES, CIVILIANS, True, id="its-troops-suffered-none"),
        pytest.param(NO_LOSSES, NONE_OF_OURS, True, id="two-sides-of-their-own"),
    ],
)
def test_losses_of_two_sides_are_not_rivals(one: Reading, two: Reading, apart: bool) -> None:
    corpus = Readings([one, two])
    first, second = figures(corpus)
    assert are_of_others(first, second, losses_of(corpus, (first, second))) is apart
    assert are_of_others(second, first, losses_of(corpus, (first, second))) is apart


@pytest.mark.parametrize(
    ("text", "counts", "armed"),
    [
        pytest.param(
            "Two traders were killed and 17 hurt.", [("Two traders", 2, "civilian"), ("17", 17, "unknown")], False,
            id="a-bare-number-goes-on",
        ),
        pytest.param(
            "A guard was killed and two other people hurt.",
            [("A guard", 1, "police"), ("two other people", 2, "unknown")], None, id="other-people",
        ),
        pytest.param("17 were hurt.", [("17", 17, "unknown")], None, id="nobody-said"),
    ],
)  # fmt: skip
def test_whom_a_number_counts(text: str, counts: list[Count], armed: bool | None) -> None:
    corpus = Readings([told("Doctor", text, *counts)])
    last = figures(corpus)[-1]
    assert losses_of(corpus, figures(corpus))[last.toll, last.according_to].armed is armed


def test_the_same_count_in_a_title_is_of_the_same_people() -> None:
    text = "Four dead. Four soldiers were killed."
    corpus = Readings([told("General", text, ("Four", 4, "unknown"), ("Four soldiers", 4, "soldier"))])
    counted = losses_of(corpus, figures(corpus))
    assert UNTOLD not in counted.values()
