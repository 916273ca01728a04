"""How the events of a sentence hang together, by the real parser; events are named by their trigger words."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.event_links import (
    Found,
    answered_by,
    carrier_of,
    kindred_of,
    parent_of,
    parents_of,
    root_of,
    stands_alone,
)
from reportedly.rules.participants import Words, parts
from reportedly.rules.triggers import find_triggers, table
from reportedly.types.tree import Tree

ROWS = table(lexicon("event_triggers"))
WORDS = Words(
    {row["word"]: row["sector"] for row in lexicon("actor_sectors")},
    {row["weapon"]: (row["mode"], row["kind"]) for row in lexicon("weapons")},
)


def scene(text: str) -> tuple[Tree, list[Found], dict[int, int]]:
    """The tree of `text`, its triggers with their parts, and their numbers by token."""
    tree = parsed(text).tree
    found = []
    for trigger in find_triggers(tree, ROWS):
        carrier = carrier_of(tree, trigger)
        found.append(Found(trigger, carrier, tuple(parts(tree, trigger, carrier, WORDS))))
    return tree, found, {item.trigger.token.index: number for number, item in enumerate(found)}


def named(found: list[Found], word: str) -> Found:
    return next(item for item in found if item.trigger.token.text == word)


CARRIERS = {
    "built on": ("The army will use its occupation of the valley.", "occupation", None),
    "used": ("The army will use an ambush.", "ambush", "use"),
    "launched": ("Rebels launched an attack.", "attack", "launched"),
    "took-place": ("The attack occurred at dawn.", "attack", "occurred"),
    "a-new-one": ("An attack frightened the town.", "attack", "frightened"),
    "heard": ("Explosions were heard on Monday.", "Explosions", "heard"),
    "could-be-heard": ("Explosions could be heard.", "Explosions", "heard"),
    "might-be-heard": ("Explosions might be heard.", "Explosions", None),
    "planned-for": ("Airstrikes are planned for Friday.", "Airstrikes", "planned"),
    "due-to-begin": ("The airstrikes are due to begin on Friday.", "airstrikes", "begin"),
    "due-to-end": ("The airstrikes are due to end on Friday.", "airstrikes", "are"),
    "was-planned": ("The airstrikes were planned in Tora.", "airstrikes", None),
    "a-known-one": ("The mayor described the attack.", "attack", None),
    "handed-down": ("The court handed down the verdict on Monday.", "verdict", "handed"),
    "protested": ("Crowds protest an attack.", "attack", None),
    "verb-carries-itself": ("Rebels attacked the town.", "attacked", None),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "word", "carrier"), CARRIERS.values(), ids=CARRIERS.keys())
def test_carrier_of(text: str, word: str, carrier: str | None) -> None:
    _, found, _ = scene(text)
    verb = named(found, word).carrier
    assert (verb.text if verb else None) == carrier


PARENTS = {
    "killed-in-a-blast": ("Two men were killed in a bombing.", "killed", "bombing"),
    "bombing-that-killed": ("A bombing killed two men.", "killed", "bombing"),
    "died-when": ("Nine people died when gunmen stormed the clinic.", "died", "stormed"),
    "what-befell-whom": ("They deny the attack on a judge, who was shot on Friday.", "shot", "attack"),
    "a-cause-is-its-own": ("A bombing killed two men.", "bombing", None),
    "two-acts-stay-two": ("Rebels attacked the town and abducted two men.", "abducted", None),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "word", "parent"), PARENTS.values(), ids=PARENTS.keys())
def test_parent_of(text: str, word: str, parent: str | None) -> None:
    tree, found, at = scene(text)
    number = parent_of(tree, named(found, word), found, at)
    assert (found[number].trigger.token.text if number is not None else None) == parent


ANSWERS = {
    "in-retaliation-for": ("The army bombed Tora in retaliation for the attack on its base.", "bombed", "attack"),
    "in-response-to": ("The army shelled Tora in response to the ambush.", "shelled", "ambush"),
    "by-firing": ("Rebels attacked a base. The army retaliated by firing rockets.", "firing", "attacked"),
    "no-answer": ("The army bombed Tora after the attack on its base.", "bombed", None),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "word", "other"), ANSWERS.values(), ids=ANSWERS.keys())
def test_answered_by(text: str, word: str, other: str | None) -> None:
    tree, found, at = scene(text)
    number = answered_by(tree, named(found, word), at)
    assert (found[number].trigger.token.text if number is not None else None) == other


@pytest.mark.parser
def test_harm_needs_a_cause_or_somebody_who_did_it() -> None:
    tree, found, _ = scene("The singer died at home.")
    assert not any(stands_alone(tree, item, None) for item in found)
    tree, found, _ = scene("A bombing killed two men. Two nurses died.")
    died, bombing = named(found, "died"), named(found, "bombing")
    assert stands_alone(tree, died, bombing)
    assert not stands_alone(tree, died, None)
    assert stands_alone(tree, bombing, None)
    tree, found, _ = scene("The singer's death shook us.")
    assert [stands_alone(tree, item, None) for item in found if item.trigger.token.text == "death"] == [True]


ROOTS = {
    "none": ({0: None}, 0, None),
    "one-step": ({0: 1, 1: None}, 0, 1),
    "two-steps": ({0: 1, 1: 2, 2: None}, 0, 2),
    "circle-of-two": ({0: 1, 1: 0}, 0, 1),
    "itself": ({0: 0}, 0, None),
}


@pytest.mark.parametrize(("parents", "number", "root"), ROOTS.values(), ids=ROOTS.keys())
def test_root_of(parents: dict[int, int | None], number: int, root: int | None) -> None:
    assert root_of(parents, number) == root


def test_parents_of_asks_nothing_across_what_a_sentence_tells_apart() -> None:
    tree, found, at = scene("Two men were killed in a blast.")
    killed, blast = (at[named(found, word).trigger.token.index] for word in ("killed", "blast"))
    assert parents_of(tree, found, at, [None, None])[killed] == blast
    assert parents_of(tree, found, at, [1, None])[killed] is None


def test_kindred_of() -> None:
    assert kindred_of({0: None, 1: 0, 2: None}) == {0: [0, 1], 2: [2]}
