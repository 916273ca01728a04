"""The day of what a report is about where its words name none, by the real parser; « » marks the time."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.main_day import told_next, told_on
from reportedly.types.annotations import Event, TimeExpression
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Precision, TimexType
from rules.test_event_sites import scene

pytestmark = pytest.mark.parser


def sunday(span: Span) -> TimeExpression:
    return TimeExpression(
        span=span, type=TimexType.DATE, value="2021-02-14", earliest="2021-02-14", latest="2021-02-14",
        precision=Precision.DAY,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        pytest.param("A raid killed a boy, in a town that mourned when its mayor left «Sunday».", True, id="beside-it"),
        pytest.param("He was killed near Tora and his body was found «Sunday».", False, id="found-then"),
        pytest.param("The courts that shut «Sunday» following a murder opened.", False, id="what-followed"),
        pytest.param("Nine people have been killed since rains came on «Sunday».", False, id="when-it-began"),
        pytest.param("A guard was shot, and debris is scattered there «Sunday».", False, id="below-a-picture"),
        pytest.param("The murder trial began when a detective, testifying «Sunday», wept.", False, id="in-court"),
        pytest.param("The bombing, claimed on «Sunday» by rebels, killed two.", False, id="when-it-was-claimed"),
    ],
)
def test_told_on(text: str, dated: bool) -> None:
    tree, found, owners, span = scene(text)
    words = [item.trigger.token for item in found][:1]
    assert bool(told_on(tree, [sunday(span)], words, owners)) is dated


@pytest.mark.parametrize(
    ("text", "today", "dated"),
    [
        pytest.param("Two miners died in a blast. They had gone down on «Sunday».", "2021-02-16", True, id="next"),
        pytest.param("Two miners died in a blast. They had gone down on «Sunday».", "2021-03-16", False, id="long-ago"),
        pytest.param(
            "Two miners died in a blast, the mayor said. He spoke on «Sunday».", "no day", False, id="no-today"
        ),
        pytest.param("A blast killed two miners. They were buried on «Sunday».", "2021-02-16", False, id="buried"),
        pytest.param("A blast killed two miners. Others were treated on «Sunday».", "2021-02-16", False, id="treated"),
        pytest.param(
            "A blast killed two miners. A third man succumbed on «Sunday».", "2021-02-16", False, id="died-of-it"
        ),
        pytest.param("A blast killed two. Parliament passed a law on «Sunday».", "2021-02-16", False, id="elsewhere"),
        pytest.param(
            "A blast killed two. Its maker took the stand in court on «Sunday».", "2021-02-16", False, id="court"
        ),
        pytest.param("A blast killed two. A raid on «Sunday» hurt nine.", "2021-02-16", False, id="of-another-act"),
        pytest.param(
            "A blast killed two. It rained. So it did. It did. It was cold on «Sunday».", "2021-02-16", False, id="far"
        ),
    ],
)
def test_told_next(text: str, today: str, dated: bool) -> None:
    tree, found, owners, span = scene(text)
    words = [item.trigger.token for item in found][:1]
    assert bool(told_next(tree, [sunday(span)], words, owners, today)) is dated


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param(
            "Police have arrested the owner of a barge that ran down a ferry last Friday.", [None], id="what-he-did"
        ),
        pytest.param(
            "Police arrested a man suspected of having run down a ferry on Friday.", [None], id="what-he-may-have"
        ),
        pytest.param(
            "Police arrested the owner of a barge, having closed the port on Friday.", ["2021-02-12"], id="police"
        ),
    ],
)
def test_what_somebody_is_arrested_for_was_before(text: str, days: list[str | None]) -> None:
    found = parsed(text, "events", published="2021-02-16")[Event]
    assert [event.earliest for event in found if event.type is EventType.COERCE] == days
