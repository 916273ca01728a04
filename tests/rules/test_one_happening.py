"""How well a mention goes with those of a happening: hand-made mentions, no parser. Joins from 1 on."""

from typing import Any

import pytest

from happenings import mention
from reportedly.rules.one_happening import likeness
from reportedly.types.vocabulary import Status

ONE = {
    "the same word with the": {"definite": True, "anaphoric": True},
    "a harm without a cause of its own": {"noun": False, "harm": True, "word": "die", "family": "killing"},
    "a pronoun that tells whom it killed": {
        "noun": False,
        "pronoun": True,
        "word": "shoot",
        "fights": True,
        "who": frozenset({"sne"}),
    },
    "a pronoun that tells on": {"noun": False, "pronoun": True, "word": "blast", "family": "blast"},
}
TWO = {
    "a bare word": {},
    "another one": {"fresh": True},
    "another day": {"definite": True, "earliest": "2024-05-09", "latest": "2024-05-09"},
    "another country": {"definite": True, "country": "ML"},
    "denied": {"definite": True, "status": Status.NEGATED},
    "an answer to it": {"definite": True, "answers": 0},
    "a fight of its own": {"noun": False, "pronoun": True, "word": "shoot", "fights": True},
    "another state did it": {"definite": True, "who": frozenset({"sml"})},
}
FIRST = mention(
    0, "attack", who=frozenset({"sne"}), earliest="2024-05-02", latest="2024-05-02", country="NE", definite=True
)


@pytest.mark.parametrize("second", ONE.values(), ids=ONE)
def test_one_happening(second: dict[str, Any]) -> None:
    assert likeness([FIRST], mention(1, **{"word": "attack"} | second)) >= 1


@pytest.mark.parametrize("second", TWO.values(), ids=TWO)
def test_two_happenings(second: dict[str, Any]) -> None:
    assert likeness([FIRST], mention(1, **{"word": "attack"} | second)) < 1


def test_a_day_of_no_known_year_is_one_day_with_itself() -> None:
    first = mention(0, "attack", yearless="XXXX-02-15")
    same, other = (mention(1, "attack", definite=True, yearless=day) for day in ("XXXX-02-15", "XXXX-02-16"))
    assert likeness([first], same) >= 1
    assert likeness([first], other) == 0


def test_a_lead_is_taken_up_more_than_what_follows_it() -> None:
    known = mention(2, "attack", definite=True, anaphoric=True)
    assert likeness([FIRST], known, lede=0) > likeness([mention(1, "attack")], known, lede=0)


def test_what_was_named_right_before_is_what_a_voice_tells_of() -> None:
    """ "The shelling came as the band claimed the attack: “Our men hit it with rockets.”" """
    shelling = mention(0, "shell", mode="heavy-weapons", weapons=frozenset({"rocket"}))
    attack = mention(1, "attack", definite=True)
    told = mention(2, "strike", noun=False, retold=True, mode="heavy-weapons", weapons=frozenset({"rocket"}))
    assert likeness([attack], told) >= 1
    later = mention(5, "strike", noun=False, retold=True, weapons=frozenset({"rocket"}))
    assert likeness([attack], told) > likeness([attack], later)
    assert likeness([shelling], told) >= 1


def test_what_tells_its_own_day_takes_up_no_act_of_no_day() -> None:
    shot = mention(0, "shoot", family="shooting", noun=False, mode="firearms")
    raid = {"family": "attack", "definite": True}
    assert likeness([shot], mention(1, "raid", **raid)) >= 1
    assert likeness([shot], mention(1, "raid", earliest="2024-05-02", latest="2024-05-02", **raid)) < 1


def test_nothing_is_told_on_of_what_came_before() -> None:
    mourned = mention(0, "bombing", before=True)
    assert likeness([mourned], mention(1, "rake", noun=False, pronoun=True)) < 1
    assert likeness([mention(0, "bombing")], mention(1, "rake", noun=False, pronoun=True)) >= 1


def test_known_doers_go_on_with_what_they_did() -> None:
    raid = mention(0, "raid", noun=False, who=frozenset(("nrebel",)))
    assert likeness([raid], mention(1, "kill", noun=False, known_doer=True, who=frozenset(("nrebel",)))) >= 1
    assert likeness([raid], mention(1, "kill", noun=False, known_doer=True, who=frozenset(("nattacker",)))) >= 1
    assert likeness([raid], mention(1, "kill", noun=False, known_doer=True, who=frozenset(("nsoldier",)))) < 1
    assert likeness([raid], mention(9, "kill", noun=False, known_doer=True, who=frozenset(("nrebel",)))) < 1


def test_a_war_is_not_a_blast_in_it() -> None:
    war = mention(0, "war", family="fighting", status=Status.ONGOING)
    assert likeness([war], mention(1, "bomb", mode="explosives", pronoun=True)) == 0
    assert likeness([war], mention(1, "fighting", definite=True, status=Status.ONGOING)) > 0


def test_a_bomb_of_another_paragraph_kills_others() -> None:
    killed = mention(0, "kill", family="killing", noun=False, counts=frozenset({"17"}))
    bomb = mention(1, "kill", family="killing", noun=False, harm=True, weapons=frozenset({"bomb"}), paragraph=1)
    assert likeness([killed], bomb) < 1
    same = mention(1, "kill", family="killing", noun=False, harm=True, weapons=frozenset({"bomb"}))
    assert likeness([killed], same) >= 1


@pytest.mark.parametrize("sentence", [1, 2, 3, 4, 9])
def test_a_harm_follows_what_is_told_in_a_clause_as_well_near_as_far(sentence: int) -> None:
    """ "It was 4 a.m. when shots rang out. … … Three guards were killed, a doctor said." """
    shots = mention(0, "ring", family="shooting", noun=False, depth=2)
    killed = mention(1, "kill", family="killing", noun=False, harm=True, sentence=sentence)
    assert likeness([shots], killed) >= 1
    recalled = mention(0, "ring", family="shooting", noun=False, depth=5, before=True)  # "marched over shots at a boy"
    assert likeness([recalled], mention(1, "kill", noun=False, harm=True, sentence=3)) < 1


@pytest.mark.parametrize(
    ("how", "one"),
    [
        pytest.param({}, True, id="an-attack"),
        pytest.param({"mode": "aerial"}, False, id="an-air-strike"),
        pytest.param({"who": frozenset({"naircraft"})}, False, id="by-aircraft"),
    ],
)
def test_no_bombs_from_the_air_lie_in_wait(how: dict[str, Any], one: bool) -> None:
    told = mention(0, "attack", **how)
    assert (likeness([told], mention(1, "ambush", family="attack", definite=True, anaphoric=True)) >= 1) is one
