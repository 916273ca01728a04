"""Which shots are tests, and which launches attacks: hand-made mentions, no parser."""

from typing import Any

import pytest

from happenings import mention
from reportedly.rules.trial_shots import shots_of_one_type
from reportedly.types.vocabulary import EventType, Status

SHOT: dict[str, Any] = {
    "word": "fire", "noun": False, "family": "shooting", "mode": "heavy-weapons", "weapons": frozenset({"missile"}),
}  # fmt: skip
TEST: dict[str, Any] = {"word": "test", "type": EventType.MOBILIZE, "mode": "weapons", "family": "launch"}
LAUNCH = TEST | {"word": "launch"}
AT_PORT = {"whom": frozenset({"nport"})}
TRIED, USED = EventType.MOBILIZE, EventType.ASSAULT


@pytest.mark.parametrize(
    ("first", "second", "types"),
    [
        pytest.param(SHOT, TEST, [TRIED, TRIED], id="fired-and-called-a-test"),
        pytest.param(SHOT, LAUNCH, [TRIED, TRIED], id="fired-and-a-missile-launch"),
        pytest.param(SHOT, TEST | {"family": "test"}, [TRIED, TRIED], id="beside-a-nuclear-test"),
        pytest.param(SHOT | {"whom": frozenset({"nsea", "nr1#entities@2-5"})}, SHOT, [TRIED, TRIED], id="into-the-sea"),
        pytest.param(SHOT, SHOT, [USED, USED], id="no-word-of-a-test"),
        pytest.param(SHOT | AT_PORT, TEST, [USED, TRIED], id="one-that-hit-and-a-test"),
        pytest.param(SHOT | AT_PORT, LAUNCH, [USED, USED], id="the-launch-of-one-that-hit"),
        pytest.param(SHOT, TEST | {"status": Status.HISTORICAL}, [USED, TRIED], id="a-test-of-long-ago"),
        pytest.param(
            SHOT | {"who": frozenset({"sly"})}, TEST | {"who": frozenset({"sml"})}, [USED, TRIED], id="of-two-states"
        ),
        pytest.param(SHOT | {"weapons": frozenset({"shell"})}, TEST, [USED, TRIED], id="shells"),
        pytest.param(SHOT | {"parries": True}, TEST, [USED, TRIED], id="shots-that-stop-missiles"),
        pytest.param(SHOT | {"word": "crash"}, TEST, [USED, TRIED], id="what-came-down"),
    ],
)
def test_one_shot_has_one_type(first: dict[str, Any], second: dict[str, Any], types: list[EventType]) -> None:
    assert [item.type for item in shots_of_one_type([mention(0, **first), mention(1, **second)])] == types


def test_a_report_with_a_hit_keeps_its_other_shots() -> None:
    told = [mention(0, **SHOT | AT_PORT), mention(1, **SHOT), mention(2, **LAUNCH)]
    assert {item.type for item in shots_of_one_type(told)} == {USED}


def test_what_is_no_shot_stays() -> None:
    told = [mention(0, "raid"), mention(1, "march", type=EventType.PROTEST)]
    assert shots_of_one_type(told) == told


def test_a_test_tells_of_the_shots_around_it_and_not_of_those_far_off() -> None:
    told = [*(mention(number, **SHOT) for number in range(60)), mention(60, **TEST)]
    types = [item.type for item in shots_of_one_type(told)]
    assert (types[0], types[59]) == (USED, TRIED)
