"""The audit log in words."""

from __future__ import annotations

from typing import Any

import pytest

from make import make_entity, make_reading, make_report
from reportedly.types.corpus import Readings
from reportedly.types.groups import Decision, Identity, Story
from reportedly.types.vocabulary import MentionKind, Relation, Verdict
from reportedly.views.audit import decision_lines, group_line

CORPUS = Readings(
    [
        make_reading(
            make_report("Rockets struck Kharab. Ola Haddad fled.", publisher="Tarsk Daily", title="Rockets"),
            *make_entity("Ola Haddad", id="entities@23-33"),
        )
    ],
    [],
)
(REPORT,) = CORPUS.report_ids()


def lines(**fields: Any) -> list[str]:
    given = {
        "id": "j1", "at": "2026-01-01", "by": "person:ana", "relation": Relation.SAME_STORY, "verdict": Verdict.NO,
        "left": REPORT, "right": "r2", "reason": "", "state": "counts",
    }  # fmt: skip
    return [line.text for line in decision_lines(CORPUS, [Decision(**{**given, **fields})])]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, ["  says no to same_story of", f"    {REPORT}  no date  Tarsk Daily: Rockets", "    r2"]),
        ({"verdict": Verdict.UNSURE, "left": "r1"}, ["  is unsure of same_story of", "    r1", "    r2"]),
        ({"relation": Relation.UNDOES, "left": "j0"}, ["  takes back j0"]),
        (
            {"relation": Relation.NAMED, "left": f"{REPORT}#entities@23-33", "right": "The mayor"},
            ["  gives the name “The mayor” to", f"    “Ola Haddad” in Tarsk Daily  {REPORT}#entities@23-33"],
        ),
    ],
    ids=["no", "unsure", "undo", "name"],
)
def test_what_was_decided(fields: dict[str, Any], said: list[str]) -> None:
    assert lines(**fields) == ["j1 · 2026-01-01 · person:ana · counts", *said]


def test_why_and_against_which_word_of_the_program() -> None:
    assert lines(reason="another town", program="yes 0.41 stories/1")[-2:] == [
        "  because another town",
        "  the program says yes 0.41 stories/1",
    ]


def test_a_group_in_a_line() -> None:
    story = Story(id="s1", title="The market", reports=("r1", "r2"), first=None, last=None)
    assert group_line(story).text == "now: story s1 “The market” · 2 reports"
    body = Identity(id="n1", name="Ola", kind=MentionKind.PERSON, aliases=(), entities=(), mentions=())
    assert group_line(body).text == "now: person n1 “Ola” · 0 mentions in 0 reports"
