"""Names whose kind the report tells better than their words do."""

from __future__ import annotations

from typing import Any

import pytest

from make import make_entity, make_place, make_reading, make_report, make_responsibility, words
from reportedly.resolve.name_kinds import outlets, settled
from reportedly.types.annotations import Entity
from reportedly.types.corpus import Readings
from reportedly.types.vocabulary import MentionKind, ResponsibilityStance, Usage

PERSON, PLACE, BODY, GROUP = MentionKind.PERSON, MentionKind.PLACE, MentionKind.ORGANISATION, MentionKind.GROUP


@pytest.mark.parametrize(
    ("name", "kind", "place", "settled_as"),
    [
        pytest.param("Tora", PERSON, {}, PLACE, id="the-gazetteer-knows-it"),
        pytest.param("Tora", PERSON, {"lat": None}, PERSON, id="found-nowhere"),
        pytest.param("Tora", GROUP, {"usage": Usage.DEMONYM}, GROUP, id="its-people"),
        pytest.param("Tora Omar", PERSON, {}, PERSON, id="a-name-with-a-place-in-it"),
    ],
)
def test_a_name_of_a_place(name: str, kind: MentionKind, place: dict[str, Any], settled_as: MentionKind) -> None:
    where = make_place(**{"name": "Tora", "lat": 1.0, "lon": 2.0, "span": words("Tora burns.", "Tora"), **place})
    (entity,) = settled(make_reading("Tora burns.", *make_entity(name, kind=kind), where))
    assert entity.kind is settled_as


def test_who_signs_is_a_person_and_who_publishes_is_none() -> None:
    text = "TORA, May 4 (Desert Wire) - Mina Sall and Hana Roy saw it.\n\nBy Mina Sall\n"
    reading = make_reading(
        make_report(text, publisher="Gazette"),
        *make_entity("Mina Sall", "n1", BODY), *make_entity("Hana Roy", "n2", BODY),
        *make_entity("Gazette", "n3", PERSON), *make_entity("Desert Wire", "n4", PERSON),
    )  # fmt: skip
    kinds = {entity.name: entity.kind for entity in settled(reading, outlets(Readings([reading])))}
    assert kinds == {"Mina Sall": PERSON, "Hana Roy": BODY, "Gazette": BODY, "Desert Wire": BODY}


def test_who_answers_and_is_on_no_map_is_a_group() -> None:
    text = "The Dune Front said so."
    claim = make_responsibility(ResponsibilityStance.CLAIMED, party="n1")
    front = make_entity("Dune Front", kind=PLACE)
    (entity,) = settled(make_reading(text, *front, claim))
    assert entity.kind is GROUP
    on_the_map = make_place("Dune", 1.0, 2.0)
    (entity,) = settled(make_reading(text, *front, claim, on_the_map))
    assert entity.kind is PLACE
    (quiet,) = settled(make_reading(text, *front))
    assert isinstance(quiet, Entity)
    assert quiet.kind is PLACE
