"""Persons and bodies put together; how names join is told in test_entities.py, decisions in test_judging.py."""

from __future__ import annotations

from make import make_entity, make_reading, make_report
from reportedly.resolve.identities import identities
from reportedly.types.actor import Actor
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import MentionKind


def told(number: int, name: str, kind: MentionKind = MentionKind.PERSON) -> Reading:
    return make_reading(make_report(f"Report {number}."), *make_entity(name, kind=kind))


def test_equal_names_need_no_judgement() -> None:
    (found,) = identities(Readings([told(number, "Ola Haddad") for number in range(3)]))
    assert (found.name, len(found.entities), found.reasons[0].name) == ("Ola Haddad", 3, "same_name")


def test_a_known_person_is_no_body_of_that_name() -> None:
    readings = [told(1, "Zarkub"), told(2, "Zarkub", MentionKind.ORGANISATION)]
    actor = Actor(id="known:1", name="Zarkub Press", kind=MentionKind.ORGANISATION, aliases=("the Zarkub",))
    assert sorted(item.name for item in identities(Readings(readings, (), [actor]))) == ["Zarkub", "Zarkub Press"]


def test_a_known_actor_that_nobody_names_is_not_listed() -> None:
    actor = Actor(id="known:1", name="Ola Haddad", kind=MentionKind.PERSON)
    assert identities(Readings([], (), [actor])) == ()
