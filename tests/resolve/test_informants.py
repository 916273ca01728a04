"""Who really speaks."""

from __future__ import annotations

import pytest

from make import make_attribution, make_credit, make_entity, make_judgement, make_reading, make_report, words
from reportedly.resolve.informants import Informants, agency
from reportedly.types.annotations import Entity
from reportedly.types.corpus import Readings
from reportedly.types.vocabulary import MentionKind, Relation, SourceKind

TEXT = "A defense official said the road was open."
WHO = (words(TEXT, "A defense official"),)


def test_a_speaker_without_a_name_is_that_of_his_outlet() -> None:
    said = make_attribution(source=WHO, source_kind=SourceKind.UNNAMED)
    reading = make_reading(make_report(TEXT, publisher="Gazette"), said)
    voices = Informants(Readings([reading]))
    assert voices.of(reading, f"{reading.report.id}#a1") == "A defense official (Gazette)"
    assert voices.of(reading, None) == "Gazette"


def test_an_institution_speaks_for_itself() -> None:
    said = make_attribution(source=WHO, source_kind=SourceKind.INSTITUTION)
    reading = make_reading(make_report(TEXT, publisher="Gazette"), said)
    assert Informants(Readings([reading])).of(reading, f"{reading.report.id}#a1") == "A defense official"


def test_a_source_that_nobody_names_is_the_reports_own_voice() -> None:
    reading = make_reading(make_report(TEXT, url="https://example.org/a"), make_attribution())
    assert Informants(Readings([reading])).of(reading, f"{reading.report.id}#a1") == "https://example.org/a"


def test_a_named_speaker_goes_by_the_name_across_reports() -> None:
    reading = make_reading(TEXT, *make_entity("AU", kind=MentionKind.ORGANISATION), make_attribution(speaker="n1"))
    assert Informants(Readings([reading])).of(reading, f"{reading.report.id}#a1") == "African Union"


@pytest.mark.parametrize(
    ("text", "credit", "expected"),
    [
        ("KHARAB, Oct 14 (Orrery Press) - Rockets hit.", None, "Orrery Press"),
        ("Rockets hit. Orrery Press", "Orrery Press", "Orrery Press"),
        ("Rockets hit. Reporting by Lena Marsh", "Reporting by Lena Marsh", None),
        ("Rockets hit (again) - the army.", None, None),
    ],
    ids=["dateline", "source-line", "names-of-reporters", "brackets-in-text"],
)
def test_the_agency_behind_a_text(text: str, credit: str | None, expected: str | None) -> None:
    flags = [make_credit(words(text, credit))] if credit else []
    assert agency(make_reading(text, *flags)) == expected


@pytest.mark.parametrize(
    ("described", "roles", "expected"),
    [
        ("the director of the town's general hospital", ("hospital's director",), "Ola Haddad"),
        (
            "the director of the town's general hospital",
            ("mayor",),
            "the director of the town's general hospital (Gaz)",
        ),
        ("the director", ("hospital's director",), "the director (Gaz)"),
        ("a director of the hospital", ("hospital's director",), "a director of the hospital (Gaz)"),
    ],
    ids=["one-office", "another-office", "too-little-said", "one-of-several"],
)
def test_who_is_described_and_named_is_one(described: str, roles: tuple[str, ...], expected: str) -> None:
    person, office = make_entity("Ola Haddad", roles=roles), make_entity(described, id="n2")
    office = [item for item in office if isinstance(item, Entity)]
    said = make_attribution(speaker="n2", source_kind=SourceKind.UNNAMED)
    reading = make_reading(make_report(TEXT, publisher="Gaz"), *person, *office, said)
    assert Informants(Readings([reading])).of(reading, f"{reading.report.id}#a1") == expected


def test_what_one_outlet_gives_and_copies_are_one_text() -> None:
    given = [("Six.", "A"), ("Twelve, not fifteen.", "A"), ("Six!", "B"), ("Our own.", "C"), ("Unsigned.", None)]
    reports = [make_reading(make_report(text, publisher=publisher)) for text, publisher in given]
    copy = make_judgement(reports[2].report.id, reports[0].report.id, relation=Relation.COPY_OF, by="copies/1")
    voices, ids = Informants(Readings(reports, [copy])), [reading.report.id for reading in reports]
    assert voices.texts(ids) == voices.texts(ids[::-1]) == voices.texts(ids * 2) == 3
    assert voices.texts(ids[1:3]) == 2
