"""Who is who across reports."""

from __future__ import annotations

import pytest

from make import by_person, make_entity, make_reading, make_report
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.entities import ENTITIES, NAMES
from reportedly.resolve.identities import identities
from reportedly.types.corpus import Readings
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import MentionForm, MentionKind, Relation, Verdict

PERSON, BODY, GROUP = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP
SPOKESMAN = ("spokesman for the Border Command",)


def told(number: int, name: str, kind: MentionKind = PERSON, roles: tuple[str, ...] = ()) -> Reading:
    return make_reading(make_report(f"Report {number}."), *make_entity(name, kind=kind, roles=roles))


def grouped(*readings: Reading, said: tuple[Judgement, ...] = ()) -> list[list[str]]:
    corpus = Readings(readings)
    judged = compare_all(corpus, [ENTITIES])
    names = {reading.report.id: reading.report.text for reading in readings}
    found = identities(Readings(readings, [*judged, *said]))
    return sorted(sorted(names[point.report] for point in identity.mentions) for identity in found)


SAME = [
    ("same-name", ("Kadhim Sadi", PERSON, ()), ("Kadhim Sadi", PERSON, ())),
    ("middle-name-left-out", ("Joseph Robinette Marsh", PERSON, ()), ("Joseph Marsh", PERSON, ())),
    ("initial", ("J. Marsh", PERSON, ()), ("Joseph Marsh", PERSON, ())),
    ("another-spelling", ("Qasem Soleimani", PERSON, ()), ("Qasem Suleimani", PERSON, ())),
    ("surname-and-office", ("Kirby", PERSON, SPOKESMAN), ("John Kirby", PERSON, SPOKESMAN)),
    ("diacritics", ("José Núñez", PERSON, ()), ("Jose Nunez", PERSON, ())),
    ("acronym", ("Northern Relief Society", BODY, ()), ("NRS", BODY, ())),
    ("known-alias", ("African Union", BODY, ()), ("AU", BODY, ())),
    ("spelt-otherwise-one-office", ("Khalid al-Rashid", PERSON, SPOKESMAN), ("Haled el-Rashid", PERSON, SPOKESMAN)),
    ("body-or-group", ("Eastern Brigades", GROUP, ()), ("the Eastern Brigades", BODY, ())),
]
APART = [
    ("other-given-name", ("Ned Price", PERSON, ()), ("Tom Price", PERSON, ())),
    ("one-office-two-holders", ("Ned Price", PERSON, SPOKESMAN), ("Saeed Khatib", PERSON, SPOKESMAN)),
    ("surname-alone", ("Kirby", PERSON, ()), ("John Kirby", PERSON, ())),
    ("surname-with-another-office", ("Kirby", PERSON, SPOKESMAN), ("John Kirby", PERSON, ("mayor of Kharab",))),
    ("like-given-names", ("John Smith", PERSON, ()), ("Joan Smith", PERSON, ())),
    ("like-bodies", ("Eastern Volta Brigades", GROUP, ()), ("Western Volta Brigades", GROUP, ())),
    ("person-and-body", ("Mehr", PERSON, ()), ("Mehr", BODY, ())),
    ("offices-of-any-state", ("Foreign Ministry", BODY, ()), ("the Foreign Ministry", BODY, ())),
    ("ministries", ("Foreign Ministry of Iran", BODY, ()), ("Foreign Ministry of Iraq", BODY, ())),
]
Name = tuple[str, MentionKind, tuple[str, ...]]


@pytest.mark.parametrize(("one", "two"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_variants_join(one: Name, two: Name) -> None:
    assert grouped(told(1, *one), told(2, *two)) == [["Report 1.", "Report 2."]]
    assert grouped(told(2, *two), told(1, *one)) == [["Report 1.", "Report 2."]]


@pytest.mark.parametrize(("one", "two"), [row[1:] for row in APART], ids=[row[0] for row in APART])
def test_look_alikes_stay_apart(one: Name, two: Name) -> None:
    assert grouped(told(1, *one), told(2, *two)) == [["Report 1."], ["Report 2."]]


def test_an_office_of_any_state_is_one_within_a_story() -> None:
    text = "Rockets hit the livestock market of Kharab near the Syrian border, killing nine herders, version {}."
    one, two = (
        make_reading(make_report(text.format(number)), *make_entity("Health Ministry", kind=BODY)) for number in (1, 2)
    )
    assert [len(group) for group in grouped(one, two)] == [2]


def test_people_without_a_name_are_never_one() -> None:
    def unnamed(number: int) -> Reading:
        mention, entity = make_entity("a defense official")
        changed = type(mention)(
            **{name: getattr(mention, name) for name in ("span", "head", "kind", "id")}, form=MentionForm.NOMINAL
        )
        return make_reading(make_report(f"Report {number}."), changed, entity)

    assert grouped(unnamed(1), unnamed(2)) == []


def test_a_person_parts_what_the_program_joined() -> None:
    one, two = told(1, "Ned Price"), told(2, "Ned Price")
    no = by_person(f"{one.report.id}#n1", f"{two.report.id}#n1", Verdict.NO, relation=Relation.SAME_ENTITY)
    assert grouped(one, two) == [["Report 1.", "Report 2."]]
    assert grouped(one, two, said=(no,)) == [["Report 1."], ["Report 2."]]


def test_an_identity_has_a_name_its_variants_and_reasons() -> None:
    readings = [told(1, "Joseph Marsh"), told(2, "J. Marsh"), told(3, "Joseph Marsh")]
    corpus = Readings(readings)
    judged = compare_all(corpus, [ENTITIES])
    (found,) = identities(Readings(readings, judged))
    assert (found.name, found.kind, found.aliases) == ("Joseph Marsh", PERSON, ("J. Marsh",))
    assert {reason.name for reason in found.reasons} >= {"same_name", "given_name_agrees"}


def test_many_reports_of_one_name_stay_one_and_cost_little() -> None:
    readings = [told(number, "United Nations", BODY) for number in range(300)]
    corpus = Readings(readings)
    judged = compare_all(corpus, [ENTITIES])
    assert judged == []
    assert len(identities(Readings(readings, judged))) == 1


def test_reports_without_entities() -> None:
    assert grouped(Reading(make_report("Not read yet."))) == []


def test_a_name_is_the_same_from_its_sketch_as_from_its_report() -> None:
    named = [told(1, *name) for row in (*SAME, *APART) for name in row[1:]]
    names = [item for reading in named for item in NAMES.items(Readings([reading]), reading.report.id)]
    assert names
    for item in names:
        assert NAMES.kept is not None
        kept = NAMES.kept(item.spot, item.sketch, item.what.topic)
        assert kept is not None
        assert (kept.id, kept.spot, kept.keys, kept.what.name) == (item.id, item.spot, item.keys, item.what.name)
    assert NAMES.kept(names[0].spot, b"", names[0].what.topic) is None
