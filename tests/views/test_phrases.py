import pytest

from make import make_attribution, make_event, make_place, make_reading, make_report, make_toll
from reportedly.types.annotations import Attribution, Event, Toll
from reportedly.types.corpus import Readings
from reportedly.types.groups import Edit, Revision
from reportedly.types.span import Span
from reportedly.types.vocabulary import EditKind, RoleKind
from reportedly.views.phrases import (
    Outlets,
    chain,
    changed_facts,
    days,
    event_tolls,
    how_sure,
    moment_words,
    participants,
    point,
    printable,
    quoted,
    shortened,
    speaker,
    stance_words,
    told_toll,
    toll_line,
    voice,
    whole,
)
from views.sample import sample


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        pytest.param("2021-02-15", "2021-02-15", "2021-02-15", id="a-day"),
        pytest.param("2021-02-22", "2021-02-26T10:00", "2021-02-22 to 2021-02-26", id="days"),
        pytest.param(None, "2021-02-26", "by 2021-02-26", id="open-before"),
        pytest.param("2021-02-26", None, "from 2021-02-26", id="open-after"),
        pytest.param(None, None, "unknown", id="unknown"),
    ],
)
def test_days(earliest: str | None, latest: str | None, said: str) -> None:
    assert days(earliest, latest) == said


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("one\ntwo\r\n three", "one two three", id="lines"),
        pytest.param("\x1b[31mred\x1b[0m", "[31mred [0m", id="escape-codes"),
        pytest.param("a\u202eb\u2066c", "a b c", id="direction-marks"),
        pytest.param("\ufeff\u200b", "", id="nothing-seen"),
        pytest.param("Ḩadīthah “x”", "Ḩadīthah “x”", id="letters-stay"),
    ],
)
def test_printable(words: str, shown: str) -> None:
    assert printable(words) == shown


def test_shortened() -> None:
    assert shortened("one two three", 20) == "one two three"
    assert shortened("one two three", 9) == "one two…"
    assert shortened("onetwothree", 5) == "onet…"


def test_points() -> None:
    assert point(make_place("Kismayo", -0.36, 42.545)) == "0.36 S 42.55 E, within 5 km"
    assert point(make_place("Somewhere", None, None)) == "not resolved"
    assert point(make_place("Lima", -12.05, -77.04, radius_km=None)) == "12.05 S 77.04 W"


def test_voices_are_names_then_words_then_the_report() -> None:
    reading = sample()
    said, denied = reading[Attribution]
    assert voice(reading, None) == "the report itself"
    assert voice(reading, denied.id) == speaker(reading, denied) == "Iran"
    assert voice(reading, "r0#gone") == "unknown"
    (bare,) = make_reading("x", make_attribution())[Attribution]
    assert speaker(make_reading("x"), bare) == "nobody named"
    assert chain(reading, denied) == ["police"]
    assert chain(reading, said) == []


def test_a_chain_that_bites_its_tail_ends() -> None:
    reading = make_reading("xy", make_attribution("a1", within="a2"), make_attribution("a2", within="a1"))
    assert chain(reading, reading[Attribution][0]) == ["nobody named"]


def test_tolls_and_participants_in_the_words_of_the_report() -> None:
    reading = sample()
    (toll,) = reading[Toll]
    assert toll_line(toll, reading) == "killed: at least 14 (at least 14 people)"
    (event,) = reading[Event]
    assert participants(reading, event, RoleKind.RECIPIENT) == "at least 14 people"
    assert participants(reading, event, RoleKind.ACTOR) == "unknown"


def test_pieces_are_shown_with_their_gap() -> None:
    reading = make_reading("one two three")
    assert quoted(reading, (Span(0, 3), Span(8, 13))) == "one […] three"
    assert whole((Span(8, 13), Span(0, 3))) == Span(0, 13)
    assert whole(()) is None


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        pytest.param(("9 → 8", "nine → eight"), ["9 → 8"], id="digits-and-words"),
        pytest.param(("9 → 8", "killed: 9 → at least 8"), ["killed: 9 → at least 8"], id="and-what-it-counts"),
        pytest.param(("9 → 8", "31 → 37"), ["9 → 8", "31 → 37"], id="two-figures"),
        pytest.param(("name: Abu → Abo", "name: Abu → Abo"), ["name: Abu → Abo"], id="no-figures"),
    ],
)
def test_a_changed_fact_stands_once(facts: tuple[str, ...], shown: list[str]) -> None:
    edits = tuple(Edit(op=EditKind.NUMBER, old=None, new=None, moved=False, facts=(fact,)) for fact in facts)
    assert changed_facts(Revision(older="r1", newer="r2", edits=edits)) == shown


def test_a_part_stands_behind_its_total() -> None:
    part, total = make_toll(4, id="t1", part_of="t2"), make_toll(9, id="t2", span=Span(3, 4))
    reading = make_reading("Four of nine died.", make_event(), part, total)
    assert [toll.low for toll in event_tolls(reading, reading[Event][0])] == [9, 4]
    assert told_toll(reading[Toll][0], reading) == "killed: 4 (part of the above), says unknown"


def test_who_gives_a_figure_and_how_sure_they_are() -> None:
    reading = sample()
    (toll,), (event,) = reading[Toll], reading[Event]
    assert told_toll(toll, reading) == "killed: at least 14 (at least 14 people), says police (asserted)"
    assert how_sure(event, reading) == "asserted by police; denied by Iran"
    assert stance_words("not_claimed") == "not claimed"


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        pytest.param(None, "no date", id="none"),
        pytest.param("2025-10-14", "2025-10-14", id="a-day"),
        pytest.param("2025-10-14T10:55:00+03:00", "2025-10-14 07:55 UTC", id="one-clock-for-all"),
        pytest.param("2025-10-14T10:55:00", "2025-10-14 10:55", id="whose-hour-is-unknown"),
        pytest.param("in May", "in May", id="no-date"),
        pytest.param("0001-01-01T00:00:00+05:00", "0001-01-01T00:00:00+05:00", id="in-no-year-elsewhere"),
    ],
)
def test_moments(published: str | None, shown: str) -> None:
    assert moment_words(published) == shown


def test_an_outlet_without_a_name_is_called_by_its_text() -> None:
    named, nameless = make_reading(make_report("x", publisher="Gazette")), make_reading("Nine men died in Tora.")
    outlets = Outlets(Readings([named, nameless]))
    assert outlets.of(named.report.id) == "Gazette"
    assert outlets.told(f"organisers ({nameless.report.id})") == "organisers (“Nine men died in Tora.”)"
    assert outlets.told("r0123456789abcdef") == "r0123456789abcdef"
