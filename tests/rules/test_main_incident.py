"""Which incident a report is about: hand-made mentions, no parser."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.rules.happenings import Happening
from reportedly.rules.main_incident import main_of
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Status


def mention(sentence: int, word: str, **fields: Any) -> Happening:
    told: dict[str, Any] = {"type": EventType.ASSAULT, "status": Status.HAPPENED, "mode": "", "family": word} | fields
    return Happening(
        index=sentence, span=Span(sentence * 10, sentence * 10 + 5), sentence=sentence, word=word, why="", **told
    )


RAID, STRIKE, TALKS = (
    (mention(0, "raid"),),
    (mention(1, "strike"), mention(4, "strike")),
    (mention(0, "talks", type=EventType.CONSULT),),
)


@pytest.mark.parametrize(
    ("incidents", "title", "main"),
    [
        pytest.param([RAID, STRIKE], "", 0, id="what-the-first-sentence-tells"),
        pytest.param([RAID, STRIKE], "Strikes hit the port", 1, id="what-the-title-names"),
        pytest.param([TALKS, RAID], "", 1, id="violence-before-talk"),
        pytest.param([(mention(0, "raid", status=Status.HYPOTHETICAL),), STRIKE], "", 1, id="only-what-happened"),
        pytest.param([(mention(0, "raid", status=Status.NEGATED),)], "", None, id="nothing-happened"),
        pytest.param([], "", None, id="nothing-told"),
    ],
)
def test_main_of(incidents: list[tuple[Happening, ...]], title: str, main: int | None) -> None:
    assert main_of(incidents, title) == main


def test_a_title_names_an_incident_by_its_kin() -> None:
    strikes = (mention(1, "strike", family="attack"), mention(2, "strike", family="attack"))
    assert main_of([RAID, strikes], "US hits sites in Iraq") == 0
    assert main_of([RAID, strikes], "US hits sites in Iraq", {"hit": "attack"}) == 1


def test_the_first_that_a_title_names() -> None:
    talks, shelling = (mention(0, "suspend", type=EventType.SANCTION),), (mention(1, "shell"), mention(2, "shelling"))
    assert main_of([talks, shelling], "Army suspends talks after shelling") == 0


def test_words_of_harm_in_one_sentence_tell_once() -> None:
    killed = tuple(mention(1, word) for word in ("kill", "wound", "injure", "die"))
    assert main_of([RAID, killed], "") == 0
