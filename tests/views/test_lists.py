from collections.abc import Iterable

import msgspec

from make import make_reading, make_report
from reportedly.types.corpus import Readings
from reportedly.types.groups import (
    Answer,
    CopyPair,
    Dispute,
    Edit,
    EventPoint,
    Figure,
    Identity,
    Incident,
    MentionPoint,
    Point,
    Revision,
    Side,
    Story,
)
from reportedly.types.judgements import Reason
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import (
    DisputeTopic,
    EditKind,
    EventType,
    Harm,
    MentionKind,
    ResponsibilityStance,
    Status,
)
from reportedly.views.lines import Line
from reportedly.views.lists import (
    change_lines,
    copy_lines,
    dispute_lines,
    identity_lines,
    in_weight,
    incident_lines,
    passing_lines,
    report_line,
    story_lines,
    telling_lines,
)

OLD = make_reading(Report(text="Nine died. It rained.", publisher="Gazette", published="2025-10-14", title="Nine dead"))
NEW = make_reading(Report(text="Ten died. It rained.", publisher="Courier", published="2025-10-15T08:00:00Z"))
CORPUS = Readings([OLD, NEW])
ONE, TWO = OLD.report.id, NEW.report.id


def shown(lines: Iterable[Line]) -> list[str]:
    return [line.text for line in lines]


def test_a_report_on_one_line() -> None:
    assert report_line(CORPUS, ONE) == f"{ONE}  2025-10-14  Gazette: Nine dead"
    assert report_line(CORPUS, TWO) == f"{TWO}  2025-10-15 08:00 UTC  Courier: Ten died. It rained."
    report = make_report("Nine died.", publisher="Gazette", published="2025-10-14", modified="2025-10-15T09:00:00Z")
    later = Readings([make_reading(report)])
    assert report_line(later, report.id) == f"{report.id}  2025-10-15 09:00 UTC  Gazette: Nine died."


def test_a_story_with_its_reports() -> None:
    story = Story(id="s1", title="Deaths", reports=(ONE, TWO), first="2025-10-14", last="2025-10-15T08:00:00Z")
    lines = shown(story_lines(CORPUS, [story]))
    assert lines[:2] == ["Deaths", "s1 · 2 reports · 2025-10-14 to 2025-10-15"]
    assert lines[2:4] == [f"  {report_line(CORPUS, id)}" for id in (ONE, TWO)]


def test_a_copy_with_the_longest_passage_and_the_reasons() -> None:
    pair = CopyPair(
        relation="partial", a=ONE, b=TWO, passages=(((0, 4), (0, 3)), ((11, 21), (10, 20))), score=0.5,
        reasons=(Reason(name="containment", score=0.5, detail="9 words"),),
    )  # fmt: skip
    lines = shown(copy_lines(CORPUS, [pair]))
    assert lines[0] == "partial · 0.50 · 2 shared passages"
    assert "    “It rained.”" in lines
    assert lines[-1] == "    50% of the shorter text's own words stand in the other (9 words)"


def test_a_person_with_other_names() -> None:
    person = Identity(
        id="n1", name="Kadhim al-Saadi", kind=MentionKind.PERSON, aliases=("Kadhim al-Sadi",), entities=(),
        mentions=(MentionPoint(report=ONE, span=Span(0, 4)), MentionPoint(report=TWO, span=Span(0, 3))),
    )  # fmt: skip
    listed = msgspec.structs.replace(person, listed=("known:Q1",))
    assert shown(identity_lines(CORPUS, [listed]))[1].endswith(" · listed as known:Q1")
    assert shown(identity_lines(CORPUS, [person])) == [
        "Kadhim al-Saadi · person",
        "  n1 · 2 mentions in 2 reports",
        "  also: Kadhim al-Sadi",
    ]


def figure(low: int, report: str, **fields: object) -> Figure:
    given = {"harm": Harm.KILLED, "low": low, "high": low, "approximate": False, "report": report, "toll": "t"}
    return Figure(**{**given, "published": "2025-10-14", "according_to": None, "informant": "army", **fields})


def incident(**fields: object) -> Incident:
    given = {
        "id": "i1", "type": EventType.ASSAULT, "mode": None, "status": Status.HAPPENED, "earliest": "2025-10-14",
        "latest": "2025-10-14", "place": None, "reports": (ONE, TWO), "events": (EventPoint(report=ONE, event="e1"),),
        "tolls": (), "responsibilities": (), "texts": 1, "informants": 2,
    }  # fmt: skip
    return Incident(**{**given, **fields})


def test_an_incident_counts_reports_texts_and_informants() -> None:
    lines = shown(incident_lines(CORPUS, [incident()]))
    assert lines[0] == "ASSAULT · place unknown · 2025-10-14 · happened"
    assert lines[1] == "  i1 · 2 reports → 1 independent text → 2 informants"


def test_a_day_that_no_report_says_is_shown_as_a_guess() -> None:
    lines = shown(incident_lines(CORPUS, [incident(days_guessed=True)]))
    assert lines[0] == "ASSAULT · place unknown · probably 2025-10-14 · happened"


def test_a_mention_without_place_day_or_figure_is_counted_not_listed() -> None:
    weak = {"reports": (ONE,), "earliest": None}
    given = [
        incident(id="i1", reports=(ONE,), days_guessed=True),
        incident(id="i2"),
        incident(id="i3", reports=(ONE,)),
        incident(id="i4", tolls=(figure(9, ONE),), **weak),
        incident(id="i5", place=Point(name="Al-Qaim", lat=34.4, lon=41.1, radius_km=5, gazetteer_id=None), **weak),
    ]
    lines = shown(telling_lines(CORPUS, given))
    assert [line.split()[0] for line in lines if line.startswith("  i")] == ["i2", "i3", "i4", "i5"]
    assert lines[-1] == "and 1 mention of the past or without place, day or figure; --all lists it"
    assert "and 1 mention" not in "".join(shown(telling_lines(CORPUS, given[1:])))


def test_what_one_text_alone_recalls_is_counted_not_listed() -> None:
    past = incident(status=Status.HISTORICAL)
    lines = shown(telling_lines(CORPUS, [past]))
    assert lines == ["and 1 mention of the past or without place, day or figure; --all lists it"]
    assert shown(telling_lines(CORPUS, [msgspec.structs.replace(past, texts=2)]))[0].endswith("historical")


def test_what_one_text_alone_recalls_has_no_weight() -> None:
    past = incident(id="i2", status=Status.HISTORICAL)
    assert in_weight([past, incident()]) == ([incident()], [past])
    assert in_weight([msgspec.structs.replace(past, texts=2)])[1] == []


def test_what_is_mentioned_in_passing_has_a_line_where_it_tells_something() -> None:
    once = {"reports": (ONE,), "texts": 1}
    given = [
        incident(id="i1", **once),
        incident(id="i2", earliest=None, **once),
        incident(id="i3", earliest=None, **once),
    ]
    assert shown(passing_lines(given)) == [
        "  ASSAULT · place unknown · 2025-10-14 · happened · i1",
        "  and 2 mentions of the past or without place, day or figure",
    ]


def test_what_one_informant_repeats_stands_once() -> None:
    tolls = (figure(9, ONE), figure(9, TWO), figure(9, TWO, informant="mayor"), figure(2, ONE, part=True))
    lines = [line for line in shown(incident_lines(CORPUS, [incident(tolls=tolls)])) if line.startswith("  killed")]
    assert len(lines) == 3
    assert "in Gazette, Courier" in lines[0]
    assert "(a part)" in lines[1] + lines[2]


def test_rival_answers_stand_side_by_side() -> None:
    answers = tuple(
        Answer(party="Brigades", stance=stance, report=ONE, responsibility="q", informant=who)
        for stance, who in ((ResponsibilityStance.BLAMED, "army"), (ResponsibilityStance.DENIED, "Brigades"))
    )
    place = Point(name="Al-Qaim", lat=34.4, lon=41.1, radius_km=5, gazetteer_id=None)
    lines = shown(incident_lines(CORPUS, [incident(responsibilities=answers, place=place, responds_to=("i0",))]))
    assert "  blamed       Brigades · says army · in Gazette" in lines
    assert "  denied       Brigades · says Brigades · in Gazette" in lines
    assert "  responds to i0" in lines
    assert "Al-Qaim" in lines[0]


def test_a_dispute_gives_each_side_with_its_words() -> None:
    sides = (
        Side(says="9 killed", informants=("army",), reports=(ONE,), spans=(MentionPoint(report=ONE, span=Span(0, 4)),)),
        Side(says="10 killed", informants=(), reports=(TWO,), spans=()),
    )
    lines = shown(dispute_lines(CORPUS, [Dispute(incident="i1", about=DisputeTopic.TOLL, sides=sides)]))
    assert lines[:4] == [
        "toll of i1",
        "  9 killed · army · 1 report",
        "    “Nine”",
        "  10 killed · unknown · 1 report",
    ]


def test_changes_say_facts_first_and_count_what_stands() -> None:
    edits = (
        Edit(op=EditKind.NUMBER, old=Span(0, 10), new=Span(0, 9), moved=False, facts=("9 → 10",)),
        Edit(op=EditKind.SAME, old=Span(11, 21), new=Span(10, 20), moved=False),
    )
    assert shown(change_lines(OLD, NEW, Revision(older=ONE, newer=TWO, edits=edits))) == [
        "FACTS", "  9 → 10", "SENTENCES", "~ number", "  - Nine died.", "  + Ten died.", "1 sentence stands unchanged",
    ]  # fmt: skip
    assert "  no fact changed" in shown(change_lines(OLD, NEW, Revision(older=ONE, newer=TWO, edits=())))


def test_a_voice_of_an_outlet_without_a_name_is_called_by_its_text() -> None:
    nameless = make_reading("Nine men died.")
    id = nameless.report.id
    sides = (Side(says="9 killed", informants=(f"organisers ({id})",), reports=(id,), spans=()),)
    dispute = Dispute(incident="i1", about=DisputeTopic.TOLL, sides=sides, draft=f"The organisers ({id}) say 9.")
    lines = shown(dispute_lines(Readings([nameless]), [dispute]))
    assert lines[1:3] == [
        "  9 killed · organisers (“Nine men died.”) · 1 report",
        "  draft: The organisers (“Nine men died.”) say 9.",
    ]
    told = figure(9, id, informant=f"organisers ({id})")
    assert any(
        "organisers (“Nine men died.”)" in line
        for line in shown(incident_lines(Readings([nameless]), [incident(tolls=(told,))]))
    )


def test_figures_stand_in_order_of_one_clock() -> None:
    later, first = (
        figure(9, ONE, published="2025-10-14T10:00:00Z"),
        figure(7, TWO, published="2025-10-14T12:00:00+03:00"),
    )
    lines = [
        line.split()[1]
        for line in shown(incident_lines(CORPUS, [incident(tolls=(later, first))]))
        if "killed  " in line
    ]
    assert lines[:2] == ["7", "9"]
