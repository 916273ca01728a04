"""Which answers to who speaks are right, and what counts as a false alarm on a page without news."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from make import make_attribution, make_entity, make_event, make_reading, make_report, make_toll
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Status
from scripts import script

BENCH = Path(__file__).parents[2] / "bench"


def opened(name: str) -> ModuleType:
    return script(BENCH / f"{name}.py")


speakers, junk = opened("speakers"), opened("junk")


@pytest.mark.parametrize(
    ("due", "kind", "given", "named", "right"),
    [
        pytest.param("Adama Sangaré", "person", "adama SANGARE", True, True, id="case-and-accents"),
        pytest.param("Adama Sangare", "person", "Colonel Adama Sangare", True, True, id="a-person-with-a-rank"),
        pytest.param("Adama Sangare", "person", "Sangare", True, False, id="a-surname-alone"),
        pytest.param("Adama Sangare", "person", "Adama Sangareh", True, False, id="words-are-whole"),
        pytest.param("Reuters", "organisation", "Reuters Television", True, False, id="an-organisation-is-itself"),
        pytest.param("World Food Programme", "organisation", "the WFP", True, True, id="as-good-as"),
        pytest.param("mayor of Tibú", "role", "The mayor of Tibu", False, True, id="an-office"),
        pytest.param("defence minister", "role", "defence minister's", False, True, id="possessive"),
        pytest.param("Adama Sangare", "person", None, False, False, id="no-answer"),
        pytest.param(None, None, None, False, True, id="none-due"),
        pytest.param(None, None, "a nurse", False, True, id="filed-under-its-words"),
        pytest.param(None, None, "Adama Sangare", True, False, id="made-up"),
    ],
)
def test_an_answer_is_right(due: str | None, kind: str | None, given: str | None, named: bool, right: bool) -> None:
    also = {"World Food Programme": ["WFP"]}
    assert speakers.is_right({"speaker": due, "kind": kind}, also, speakers.Answer(given, named)) is right


def test_none_among_the_answers_that_are_as_good_allows_no_answer() -> None:
    mention = {"speaker": "mayor of Tibú", "kind": "role"}
    assert speakers.is_right(mention, {"mayor of Tibú": [None]}, speakers.Answer(None))


def test_the_answer_is_of_the_attribution_whose_source_meets_the_mention_most() -> None:
    reading = make_reading(
        make_report("Ann Bo said no. Cy Do said yes."),
        *make_entity("Ann Bo", "n1"),
        make_attribution("a1", "n1", source=(Span(0, 6),)),
        make_attribution("a2", None, source=(Span(16, 21),)),
    )
    assert speakers.answer({"span": [0, 6]}, reading) == speakers.Answer("Ann Bo", named=True)
    assert speakers.answer({"span": [16, 21]}, reading) == speakers.Answer(None)
    assert speakers.answer({"span": [25, 28]}, reading) is None


@pytest.mark.parametrize(
    ("events", "tolls", "found"),
    [
        pytest.param([], [], [], id="nothing"),
        pytest.param([(EventType.ASSAULT, Status.HAPPENED)], [], ["ASSAULT"], id="happened"),
        pytest.param([(EventType.PROTEST, Status.ONGOING)], [], ["PROTEST"], id="goes-on"),
        pytest.param([(EventType.ASSAULT, Status.HYPOTHETICAL)], [], [], id="supposed"),
        pytest.param([(EventType.AGREE, Status.HAPPENED)], [], [], id="talk"),
        pytest.param([], [3], ["toll"], id="a-toll"),
    ],
)
def test_false_alarms(events: list, tolls: list, found: list[str]) -> None:
    items = [make_event(f"e{i}", type=type, status=status) for i, (type, status) in enumerate(events, 1)]
    items += [make_toll(count) for count in tolls]
    reading = make_reading("A bomb went off.", *items)
    assert [name for name, _ in junk.alarms(reading)] == found


@pytest.mark.parametrize("script", [pytest.param(speakers, id="speakers"), pytest.param(junk, id="junk")])
def test_an_unknown_argument_is_refused(script: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert script.main(["--shw"]) == 2
    assert "usage:" in capsys.readouterr().err
