from make import make_event, make_reading, make_report, words
from reportedly.types.annotations import Counted, Event, TimeExpression
from reportedly.types.corpus import Readings
from reportedly.types.groups import Dating, DatingEvent
from reportedly.types.judgements import Reason
from reportedly.types.vocabulary import TimeRelation, TimexType
from reportedly.views.datings import date_lines
from reportedly.views.explain import explain

TEXT = "They marched on the anniversary of the raid."
TIME = TimeExpression(
    id="d1", span=words(TEXT, "the anniversary"), type=TimexType.DATE, value=None,
    counted=Counted(relation=TimeRelation.ANNIVERSARY, event=words(TEXT, "the raid"), unit="Y"),
)  # fmt: skip
ASKS = make_reading(make_report(TEXT, publisher="Gazette"), TIME, make_event(span=words(TEXT, "marched")))
TELLS = make_reading(make_report("A raid.", publisher="Coast Wire"), make_event(span=words("A raid.", "raid")))
CORPUS = Readings([ASKS, TELLS])


def dating(earliest: str | None) -> Dating:
    event = DatingEvent(
        event=f"{TELLS.report.id}#e1", report=TELLS.report.id, earliest="2020-01-03", latest="2020-01-03", score=0.55,
        reasons=(Reason(name="whom", score=0.45, detail="a «judge»"),), judgement="j1",
    )  # fmt: skip
    return Dating(
        time=f"{ASKS.report.id}#d1", report=ASKS.report.id, relation=TimeRelation.ANNIVERSARY, earliest=earliest,
        latest=earliest, events=(event,),
    )  # fmt: skip


def test_a_time_is_listed_with_its_days_and_the_event() -> None:
    assert [line.text for line in date_lines(CORPUS, [dating("2021-01-03")])] == [
        "“the anniversary” anniversary: the raid",
        f"  {ASKS.report.id}#d1 · Gazette",
        "  2021-01-03, as other reports date the event",
        f"    2020-01-03 · “raid”, {TELLS.report.id}#e1 · Coast Wire · whom: a «judge» (0.55, j1)",
        "",
    ]


def test_what_is_left_open_says_so() -> None:
    lines = [line.text for line in date_lines(CORPUS, [dating(None)])]
    assert lines[2] == "  left open: this may be meant"
    assert "Coast Wire" in lines[3]


def test_explain_gives_the_days_of_a_time_and_of_what_is_told_with_it() -> None:
    (time,), (event,) = ASKS[TimeExpression], ASKS[Event]
    ledger = "  ledger  2021-01-03, as other reports date the event"
    assert ledger in [line.text for line in explain(ASKS, time, CORPUS, [dating("2021-01-03")])]
    assert ledger not in [line.text for line in explain(ASKS, event, CORPUS, [dating("2021-01-03")])]
    dated = make_event(id=event.id, span=event.span, time=time.id)
    assert ledger in [line.text for line in explain(ASKS, dated, CORPUS, [dating("2021-01-03")])]
