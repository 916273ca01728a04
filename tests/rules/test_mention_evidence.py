"""What is measured of a mention beside what was told before: hand-made mentions, no parser."""

from __future__ import annotations

from typing import Any

import pytest

from happenings import mention
from reportedly.rules.incidents import join
from reportedly.rules.mention_evidence import Evidence, evidence
from reportedly.types.vocabulary import EventType, Status

REBELS, CONVOY = frozenset({"orebels"}), frozenset({"nconvoy"})
FIRST = {"who": REBELS, "whom": CONVOY, "earliest": "2024-05-02", "latest": "2024-05-02"}


def beside(told: dict[str, Any], second: dict[str, Any]) -> Evidence | None:
    """The evidence for a second mention beside a first."""
    (found,) = evidence([[mention(0, "ambush", **(FIRST | told))]], mention(1, "fire", **second), lede=0)
    return found


def test_what_two_mentions_share_is_measured() -> None:
    found = beside({"where": "gao"}, {"who": REBELS, "where": "kidal", "definite": True, "depth": 9})
    assert found is not None
    assert (found.share_doer, found.doers_differ, found.elsewhere, found.definite) == (1, 0, 1, 1)
    assert (found.same_word, found.sentences_back, found.first_told, found.depth) == (0, 1, 1, 6)


def test_happenings_of_its_kind_are_counted() -> None:
    told = [
        [mention(0, "ambush"), mention(3, "ambush")],
        [mention(1, "arrest", type=EventType.COERCE)],
        [mention(2, "raid")],
    ]
    first, of_another_type, last = evidence(told, mention(4, "attack"), lede=0)
    assert of_another_type is None
    assert first is not None
    assert (first.of_kind, first.of_kind_since, first.of_kind_first, first.of_kind_last) == (2, 0, 1, 0)
    assert last is not None
    assert (last.of_kind_since, last.of_kind_first, last.of_kind_last) == (1, 0, 1)


@pytest.mark.parametrize(
    ("told", "second"),
    [
        pytest.param({}, {"type": EventType.PROTEST}, id="another-type"),
        pytest.param({}, {"earliest": "2024-05-09", "latest": "2024-05-09"}, id="another-day"),
        pytest.param({"country": "ml"}, {"country": "ne"}, id="another-country"),
        pytest.param({}, {"who": frozenset({"oarmy"})}, id="another-doer"),
        pytest.param({}, {"parries": True}, id="what-stops-weapons"),
        pytest.param({"mode": "explosives"}, {"mode": "abduct"}, id="another-mode"),
        pytest.param({}, {"harm": True, "status": Status.NEGATED}, id="nobody-was-killed"),
        pytest.param({}, {"fresh": True}, id="a-second-attack"),
        pytest.param({}, {"before": True, "sentence": 0}, id="told-as-before-the-rest"),
    ],
)
def test_nothing_outweighs_facts_and_parties(told: dict[str, Any], second: dict[str, Any]) -> None:
    assert beside(told, second) is None


@pytest.mark.parametrize(("likely", "groups"), [(-0.5, 1), (-0.7, 2)])
def test_what_the_rules_leave_apart_is_weighed(likely: float, groups: int) -> None:
    told = [mention(0, "ambush"), mention(1, "fire")]
    assert len(join(told)) == 2
    assert len(join(told, lambda _: likely)) == groups


def test_of_several_the_likeliest_is_taken() -> None:
    told = [mention(0, "ambush", plural=True), mention(1, "fire"), mention(2, "blast", definite=True)]
    first, second = join(told, lambda found: found.definite - 2 * found.of_kind_first)
    assert [item.word for item in first] == ["ambush"]
    assert [item.word for item in second] == ["fire", "blast"]


def test_what_befell_people_is_left_to_the_rules() -> None:
    told = [mention(0, "protest", type=EventType.PROTEST), mention(1, "kill", harm=True, noun=False)]
    assert len(join(told, lambda _: 9.0)) == 2


def test_a_word_repeated_without_end_is_weighed_in_bounded_time() -> None:
    told = [mention(index, "attack") for index in range(2000)]
    assert len(join(told, lambda _: 9.0)) == 1
