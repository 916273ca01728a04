"""Which mentions are one happening: hand-made mentions, no parser."""

from typing import Any

import pytest

from reportedly.rules.incidents import Happening, join
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Status


def mention(index: int, word: str, **fields: Any) -> Happening:
    """The mention number `index`, one a sentence, of a happened assault unless `fields` say otherwise."""
    told: dict[str, Any] = {"type": EventType.ASSAULT, "status": Status.HAPPENED, "family": word, "noun": True} | fields
    return Happening(
        index=index, span=Span(index * 10, index * 10 + 5), sentence=index, mode="", word=word, why="", **told
    )


@pytest.mark.parametrize(
    ("second", "groups"),
    [
        pytest.param({"definite": True}, 1, id="the-same-word-with-the"),
        pytest.param({}, 2, id="bare-word"),
        pytest.param({"fresh": True}, 2, id="another-attack"),
        pytest.param({"definite": True, "status": Status.NEGATED}, 2, id="not-the-same-status"),
        pytest.param({"definite": True, "type": EventType.PROTEST}, 2, id="not-the-same-type"),
        pytest.param({"definite": True, "plural": True}, 2, id="one-attack-and-several"),
        pytest.param({"definite": True, "who": frozenset({"sly"})}, 2, id="another-state"),
        pytest.param({"definite": True, "who": frozenset({"pmaas"})}, 1, id="a-person-acts-for-a-state"),
        pytest.param({"definite": True, "earliest": "2024-05-09", "latest": "2024-05-09"}, 2, id="another-day"),
        pytest.param({"harm": True, "noun": False}, 1, id="harm-follows-its-cause"),
        pytest.param({"within": 0, "fresh": True}, 1, id="tied-by-grammar"),
    ],
)
def test_join(second: dict[str, Any], groups: int) -> None:
    first = mention(0, "attack", who=frozenset({"ssy"}), earliest="2024-05-02", latest="2024-05-02")
    assert len(join([first, mention(1, "attack", **second)])) == groups


def test_nothing_joins_nothing() -> None:
    assert join([]) == []


def test_every_mention_stands_in_one_incident() -> None:
    mentions = [mention(number, "raid", definite=number % 3 == 0, fresh=number % 5 == 0) for number in range(300)]
    told = [item.index for incident in join(mentions) for item in incident]
    assert sorted(told) == list(range(300))
