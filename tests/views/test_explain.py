from make import make_event, make_reading, make_report
from reportedly.types.annotations import Counted, Event, Sentence, TimeExpression
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import TimeRelation
from reportedly.views.explain import explain, fact_lines
from views.sample import sample


def explained(reading: Reading, name: str) -> list[str]:
    return [line.text for line in explain(reading, reading.find(f"{reading.report.id}#{name}"))]


def test_the_words_stand_marked_in_their_sentence() -> None:
    lines = explained(sample(), "t1")
    assert lines[1] == "  A blast in Erbil on Monday killed «at least 14 people» , police said."


def test_it_says_where_by_whom_and_who_said_so() -> None:
    reading = sample()
    lines = explained(reading, "t1")
    assert f"  in      {reading.report.id}, characters 34 to 52 · Desert Line · 2021-02-26" in lines
    assert any(line.startswith("  because ") for line in lines)
    assert "  says    police: asserted (+3)" in lines


def test_the_facts_of_a_report_with_their_ids_and_what_a_figure_leaves_open() -> None:
    reading = sample()
    lines = [line.text for line in fact_lines(reading)]
    assert lines[0] == reading.report.id
    assert f"  {reading.report.id}#t1  killed: at least 14 · “at least 14 people”" in lines


def test_rival_voices_are_both_given() -> None:
    lines = explained(sample(), "e1")
    assert [line for line in lines if line.startswith("  says")] == [
        "  says    police: asserted (+3)",
        "  says    Iran: denied (-3)",
    ]


def test_links_are_shown_with_the_words_they_lead_to() -> None:
    reading = sample()
    assert f"  event        {reading.report.id}#e1 “blast”" in explained(reading, "t1")


def test_how_a_time_counts_is_shown_field_by_field() -> None:
    text = "Two days after the raid it fell."
    counted = Counted(relation=TimeRelation.AFTER, event=Span(15, 23), least=2.0, most=2.0)
    time = TimeExpression(id="t9", span=Span(0, 8), by="times/5", why="", type="DURATION", value="P2D", counted=counted)
    reading = Reading(
        make_report(text), {Sentence: (Sentence(span=Span(0, len(text)), paragraph=0),), TimeExpression: (time,)}
    )
    told = [line.text for line in explain(reading, time)]
    assert "  counted      relation after, event “the raid” [15, 23], unit D, least 2, most 2" in told


def test_what_stands_in_a_statement_says_whose() -> None:
    reading = sample()
    assert f"  within  what police says ({reading.report.id}#a1)" in explained(reading, "d1") + explained(reading, "p1")


def test_reason_and_confidence_when_there_are_any() -> None:
    reading = make_reading("A bomb.", make_event(span=Span(2, 6), why="trigger bomb", confidence=0.5))
    (event,) = reading[Event]
    lines = [line.text for line in explain(reading, event)]
    assert "  because trigger bomb" in lines
    assert "  we are  50% sure of it" in lines


def test_every_kind_can_be_explained() -> None:
    reading = sample()
    for kind in reading.kinds:
        for item in reading[kind]:
            assert next(iter(explain(reading, item))).text == item.id
