import csv

import pytest

from make import make_event, make_reading, make_responsibility, make_toll
from reportedly.resolve.accounts import incidents
from reportedly.types.corpus import Readings
from reportedly.types.groups import Story
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import ResponsibilityStance
from reportedly.views.table import COLUMNS, csv_lines
from views.sample import sample


def rows(*readings: Reading) -> list[dict[str, str]]:
    lines = list(csv_lines(Readings(readings)))
    return list(csv.DictReader("\n".join(lines).removeprefix("\ufeff").splitlines()))


def test_the_header_and_the_mark_for_excel() -> None:
    (line,) = csv_lines(Readings([]))
    assert line == "\ufeff" + ",".join(COLUMNS)


def test_a_row_for_each_voice_of_each_toll() -> None:
    row, answer = rows(sample())
    assert (answer["party"], answer["stance"], answer["according_to"]) == ("Iran", "denied", "Iran")
    assert (answer["harm"], answer["certainty"], answer["words"]) == ("", "", "Iran denied it")
    assert (row["title"], row["actor"], row["part_of"], row["stance"]) == ("Blast in Erbil", "", "", "")
    assert (row["harm"], row["low"], row["high"], row["whom"]) == ("killed", "14", "", "at least 14 people")
    assert (row["according_to"], row["source_kind"], row["certainty"]) == ("police", "institution", "asserted")
    assert (row["place"], row["latitude"], row["country"]) == ("Erbil", "36.19", "IQ")
    assert (row["publisher"], row["published"], row["main"]) == ("Desert Line", "2021-02-26", "True")
    text = sample().report.text
    assert text[int(row["start"]) : int(row["end"])] == row["words"] == "at least 14 people"


def test_an_event_without_tolls_leaves_their_columns_empty() -> None:
    (row,) = rows(make_reading("A bomb.", make_event(span=Span(2, 6))))
    assert (row["words"], row["harm"], row["low"], row["according_to"]) == ("bomb", "", "", "")


def test_nothing_read_gives_no_row() -> None:
    assert rows(Reading(Report(text="x"))) == []


@pytest.mark.parametrize("start", ["=", "+", "-", "@"])
def test_a_formula_is_disarmed(start: str) -> None:
    reading = make_reading(Report(text=f"{start}1+1", publisher=f" {start}cmd()"), make_event(span=Span(0, 4)))
    (row,) = rows(reading)
    assert row["words"] == f"'{start}1+1"
    assert row["publisher"] == f"'{start}cmd()"


def test_numbers_stay_numbers() -> None:
    (row,) = rows(make_reading("x", make_event(), make_toll(3, approximate=True)))
    assert (row["low"], row["high"], row["approximate"]) == ("3", "3", "True")


def test_a_row_knows_its_story_its_incident_and_its_total() -> None:
    part = make_toll(2, id="t2", span=Span(1, 2), part_of="t1")
    reading = make_reading("abc", make_event(), make_toll(3), part)
    id = reading.report.id
    story = Story(id="s1", title="x", reports=(id,), first=None, last=None)
    (incident,) = incidents(Readings([reading]))
    lines = list(csv_lines(Readings([reading]), [story], [incident]))
    first, second = csv.DictReader("\n".join(lines).removeprefix("\ufeff").splitlines())
    assert (first["story_id"], first["incident_id"]) == ("s1", incident.id)
    assert second["part_of"] == first["toll_id"] == f"{id}#t1"


def test_nobody_named_is_empty() -> None:
    answer = make_responsibility(ResponsibilityStance.NOT_CLAIMED)
    _, row = rows(make_reading("Nobody has claimed it.", make_event(), answer))
    assert (row["party"], row["stance"]) == ("", "not_claimed")
