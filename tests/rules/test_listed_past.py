"""What a list of past happenings tells is past, from the line that opens it: hand-made mentions, no parser."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.rules.happenings import Happening
from reportedly.rules.listed_past import past_when_listed
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Status


def mention(sentence: int, **fields: Any) -> Happening:
    given: dict[str, Any] = {"status": Status.HAPPENED, "noun": True, "plural": True} | fields
    return Happening(
        index=sentence, span=Span(sentence, sentence + 1), sentence=sentence, type=EventType.ASSAULT, mode="",
        word="attack", family="attack", why="", **given,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("line", "past"),
    [
        pytest.param("Attacks on hotels in Kabul in recent years:", True, id="of-recent-years"),
        pytest.param("Some of the worst bombings in the town's history:\n", True, id="in-history"),
        pytest.param("Earlier attacks on the pipeline:", True, id="earlier"),
        pytest.param("Attacks in recent years have been fewer.", False, id="a-sentence"),
        pytest.param("The attacks, in his words:", False, id="nothing-of-the-past"),
    ],
)
def test_a_line_opens_a_list(line: str, past: bool) -> None:
    told = [mention(0), mention(1), mention(2, noun=False, plural=False)]
    found = past_when_listed(told, ["A bomb hit a bus.", line, "May: a bomb kills two."])
    below = Status.HISTORICAL if past else Status.HAPPENED
    assert [item.status for item in found] == [Status.HAPPENED, below, below]


def test_one_attack_opens_no_list_and_what_is_planned_stays_planned() -> None:
    lines = ["An attack, the worst in recent years:", "Attacks in recent years:"]
    found = past_when_listed([mention(0, plural=False), mention(1), mention(1, status=Status.FUTURE)], lines)
    assert [item.status for item in found] == [Status.HAPPENED, Status.HISTORICAL, Status.FUTURE]
