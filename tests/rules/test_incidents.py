"""Which mentions are one happening: hand-made mentions, no parser."""

from typing import Any

import msgspec
import pytest

from happenings import mention
from reportedly.rules.happenings import Happening
from reportedly.rules.incidents import join
from reportedly.types.vocabulary import EventType, Status


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
        pytest.param({"within": 0, "noun": False, "status": Status.HYPOTHETICAL}, 2, id="meant-and-not-done"),
        pytest.param({"within": 0, "status": Status.HYPOTHETICAL}, 1, id="a-noun-tied-by-grammar"),
        pytest.param(
            {"within": 0, "time": "t2", "earliest": "2024-05-09", "latest": "2024-05-09"}, 2, id="of-a-day-of-its-own"
        ),
        pytest.param({"within": 0, "earliest": "2024-05-09", "latest": "2024-05-09"}, 1, id="of-a-day-lent-to-it"),
        pytest.param(
            {"within": 0, "time": "t2", "earliest": "2024-05-02", "latest": "2024-05-02"}, 1, id="of-the-day-of-its-act"
        ),
        pytest.param({"again": 0, "fresh": True}, 1, id="said-again-word-for-word"),
        pytest.param({"definite": True, "item": 1}, 1, id="outside-and-in-an-item"),
    ],
)
def test_join(second: dict[str, Any], groups: int) -> None:
    first = mention(0, "attack", who=frozenset({"ssy"}), time="t1", earliest="2024-05-02", latest="2024-05-02")
    assert len(join([first, mention(1, "attack", **second)])) == groups


HARM: dict[str, Any] = {"noun": False, "harm": True, "family": "killing"}
SCENES = {
    "what is told in passing is taken up less": (
        [
            mention(0, "shell", noun=False, depth=0),
            mention(1, "attack", depth=6, definite=True, earliest="2024-05-01"),
        ],
        {"sentence": 2},
        0,
    ),
    "the thing that was hit": (
        [mention(0, "attack", whom=frozenset({"nport"})), mention(1, "raid", whom=frozenset({"nfarm"}))],
        {"things": frozenset({"port"})},
        0,
    ),
    "the same count": (
        [mention(0, "attack"), mention(1, "die", counts=frozenset({"17"}), **HARM), mention(9, "raid")],
        {"index": 12, "counts": frozenset({"17"})},
        0,
    ),
    "background goes on": (
        [mention(0, "attack"), mention(1, "raid", status=Status.HISTORICAL, paragraph=3)],
        {"paragraph": 3, "index": 2},
        1,
    ),
    "a new paragraph is news again": (
        [mention(0, "attack"), mention(1, "raid", status=Status.HISTORICAL, paragraph=3)],
        {"paragraph": 4, "index": 2},
        0,
    ),
}


@pytest.mark.parametrize(("told", "fields", "home"), SCENES.values(), ids=SCENES.keys())
def test_a_harm_without_a_cause_follows(told: list[Happening], fields: dict[str, Any], home: int) -> None:
    harm = mention(fields.get("index", 2), "die", **HARM)
    harm = msgspec.structs.replace(harm, **{"sentence": harm.index} | {k: v for k, v in fields.items() if k != "index"})
    (group,) = [group for group in join([*told, harm]) if harm in group]
    assert told[home] in group


@pytest.mark.parametrize(
    ("told", "joins"),
    [
        pytest.param({"weapons": frozenset({"rocket"}), "definite": True}, True, id="the-rockets"),
        pytest.param({"weapons": frozenset({"rocket"})}, False, id="rockets"),
        pytest.param({"weapons": frozenset({"bomb"}), "definite": True}, False, id="the-bomb"),
    ],
)
def test_a_known_weapon_takes_up_its_attack(told: dict[str, Any], joins: bool) -> None:
    first = mention(0, "strike", noun=False, weapons=frozenset({"rocket"}))
    assert (len(join([first, mention(1, "fire", noun=False, **told)])) == 1) is joins


RETOLD: dict[str, Any] = {"noun": False, "retold": True, "family": "shooting", "mode": "firearms"}


@pytest.mark.parametrize(
    ("told", "joins"),
    [
        pytest.param(RETOLD, True, id="had-fired"),
        pytest.param(RETOLD | {"retold": False}, False, id="fired"),
        pytest.param(RETOLD | {"who": frozenset({"sly"})}, True, id="by-a-rival"),
        pytest.param(RETOLD | {"status": Status.NEGATED}, False, id="told-as-not-so"),
        pytest.param(RETOLD | {"family": "beat", "mode": "beat"}, False, id="of-another-kind"),
        pytest.param({"family": "blast", "mode": "explosives", "definite": True, "anaphoric": True}, True, id="blast"),
        pytest.param({"family": "jailbreak", "definite": True, "anaphoric": True}, True, id="the-jailbreak"),
        pytest.param({"family": "abduction", "mode": "abduct", "definite": True, "anaphoric": True}, False, id="taken"),
    ],
)
def test_a_known_act_is_told_again(told: dict[str, Any], joins: bool) -> None:
    first = mention(0, "shell", noun=False, family="shelling", mode="heavy-weapons", who=frozenset({"ssy"}))
    assert (len(join([first, mention(3, "again", **told)])) == 1) is joins


@pytest.mark.parametrize(("word", "groups"), [("ambush", 1), ("fighting", 2)])
def test_the_fighting_is_more_than_one_act(word: str, groups: int) -> None:
    first = mention(0, "shoot", noun=False, mode="firearms")
    assert len(join([first, mention(1, word, definite=True, anaphoric=True)])) == groups


def test_the_attack_is_that_of_the_first_sentence_that_tells_of_any() -> None:
    mentions = [mention(1, "kill"), mention(4, "seize"), mention(5, "attack", definite=True, anaphoric=True)]
    assert [len(incident) for incident in join(mentions)] == [2, 1]


def test_what_stops_weapons_is_no_part_of_what_fires_them() -> None:
    assert len(join([mention(0, "fire"), mention(1, "intercept", within=0, parries=True)])) == 2


def test_nothing_joins_nothing() -> None:
    assert join([]) == []


def test_every_mention_stands_in_one_incident() -> None:
    mentions = [mention(number, "raid", definite=number % 3 == 0, fresh=number % 5 == 0) for number in range(300)]
    told = [item.index for incident in join(mentions) for item in incident]
    assert sorted(told) == list(range(300))


def test_of_a_long_chain_the_first_and_the_last_are_looked_at() -> None:
    first = mention(0, "attack", who=frozenset({"ssy"}))
    chain = [mention(at, "attack", definite=True, again=0, sentence=at) for at in range(1, 100)]
    assert len(join([first, *chain, mention(100, "attack", definite=True, sentence=100)])) == 1
    assert len(join([first, *chain, mention(100, "attack", definite=True, sentence=100, who=frozenset({"sly"}))])) == 2


@pytest.mark.parametrize(
    ("past", "status"),
    [
        pytest.param({"noun": False, "narrated": True}, Status.HISTORICAL, id="where-a-verb-told-it"),
        pytest.param({"narrated": True}, Status.HAPPENED, id="not-where-a-noun-did"),
    ],
)
def test_the_past_goes_on(past: dict[str, Any], status: Status) -> None:
    """ "In May 2006 Roe killed a clerk. A judge sentenced him", "Roe pleaded guilty to the murder of May 2006. …"."""
    killed = mention(0, "murder", status=Status.HISTORICAL, time="t1", **past)
    sentenced = mention(1, "sentence", type=EventType.SANCTION, noun=False, narrated=True)
    assert [group[-1].status for group in join([killed, sentenced])] == [Status.HISTORICAL, status]


@pytest.mark.parametrize(
    ("fields", "groups"),
    [
        pytest.param({"definite": True}, 1, id="the-attack-may-be-that-of-the-item-before"),
        pytest.param({"definite": True, "headed": True}, 2, id="not-under-a-place-of-its-own"),
        pytest.param({"definite": True, "noun": False}, 2, id="told-anew"),
        pytest.param({"noun": False, "harm": True, "who": frozenset()}, 1, id="what-befell-people"),
        pytest.param({"noun": False, "harm": True, "who": frozenset(), "place": "p1"}, 2, id="befell-them-elsewhere"),
        pytest.param({"definite": True, "noun": False, "item": 1}, 1, id="in-one-item"),
        pytest.param({"again": 0}, 2, id="the-same-words"),
    ],
)
def test_items_of_a_list_tell_of_acts_of_their_own(fields: dict[str, Any], groups: int) -> None:
    first = mention(0, "attack", who=frozenset({"ssy"}), item=1)
    assert (
        len(join([first, mention(1, "attack", **{"item": 2, "noun": True, "who": frozenset({"ssy"})} | fields)]))
        == groups
    )
