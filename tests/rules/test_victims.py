"""Headcounts around a word of harm, by the real parser."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.headcount import Counter, People
from reportedly.rules.victims import PARTITIVE, Scene
from reportedly.text.bounds import Quantities
from reportedly.types.annotations import Token

pytestmark = pytest.mark.parser

QUANTITIES = Quantities(lexicon("quantities"))
PEOPLE = People(
    lexicon("victim_groups"), [row["noun"] for row in lexicon("role_nouns") if row["kind"] in ("person", "group")]
)


def scene_of(text: str) -> tuple[Scene, list[Token]]:
    plain, spans = marked(text)
    reading = parsed(plain)
    heads = [reading.tree.head_of(span) for span in spans]
    return Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE)), [head for head in heads if head is not None]


def test_who_speaks() -> None:
    scene, (clerk, guard) = scene_of("A wounded «clerk» said that a «guard» had fled.")
    told = Scene(scene.tree, scene.counter, {clerk.index})
    assert told.speaks(clerk)
    assert not told.speaks(guard)


COUNTED = {  # the mark is the head: low, shares
    "one": ("The blast killed a «cook».", 1, 0),
    "a-list": ("The blast killed a «man», his son and a neighbour.", 3, 0),
    "who-they-are": ("The blast killed two «men», a teacher and a nurse.", 2, 0),
    "two-sides": ("The war killed 18 «soldiers» and 10 civilians.", 28, 2),
    "with-a-thing": ("The pirates freed the «ship» and its 23 sailors.", 23, 0),
    "taken-and-not-killed": ("The rebels spoke of 27 «soldiers» killed and three taken prisoner.", 27, 0),
    "who-those-are": ("Police held the «men», a baker and two grocers.", 3, 2),
    "of-a-people": ("Rebels seized two «men» and a Filipino.", 3, 2),
    "one-named-and-others": ("«Moro» was killed with three other «men».", 4, 0),
    "a-town-and-others": ("«Kabul» and three other «men» were named.", 3, 0),
    "of-its-own-harm": ("«Twelve» dead, dozens hurt after blasts.", 12, 0),
}


@pytest.mark.parametrize(("text", "low", "shares"), COUNTED.values(), ids=COUNTED.keys())
def test_counted(text: str, low: int, shares: int) -> None:
    scene, heads = scene_of(text)
    count = scene.counted(heads)
    assert count is not None
    assert (count.low, len(count.shares)) == (low, shares)


def test_anybody_counts_where_only_people_can_be_harmed() -> None:
    scene, heads = scene_of("The blast killed 12 «zorbs».")
    assert scene.counted(heads) is None
    count = scene.counted(heads, anybody=True)
    assert count is not None
    assert count.low == 12


BESIDE = {  # the mark is the word of harm: right before, right behind
    "before": ("14 «hurt» in a siege.", 14, None),
    "behind": ("The blast «injured» around 50, the mayor said.", None, 50),
    "a-noun-behind": ("He was «killed» 12 days ago.", None, None),
    "nothing": ("They were «killed».", None, None),
    "whom-the-parser-lets-speak": (
        "KISMA, Oct 17 (HNW) - A bomber blew himself up in a crowded tea shop in the central city of Kisma on Tuesday, "
        "«killing» at least six people, police and a witness said.\n\nThe blast tore through the shop, which stands "
        "across the street from the offices of the region, captain Ali Warsame told us by telephone.",
        None,
        6,
    ),
}


@pytest.mark.parametrize(("text", "before", "behind"), BESIDE.values(), ids=BESIDE.keys())
def test_beside(text: str, before: int | None, behind: int | None) -> None:
    scene, (word,) = scene_of(text)
    found = scene.right_before(word), scene.right_behind(word)
    assert [count.low if count else None for count in found] == [before, behind]


def test_groups_and_ends() -> None:
    scene, (word,) = scene_of("Three of them were border «guards». It rained.")
    assert scene.end_of_sentence(word) == len("Three of them were border guards.")
    assert scene.group_after(word.span.start - 7, word) == "soldier"


@pytest.mark.parametrize("text", [" of them", " of the dead", " of the 103 wounded", " of those killed", " of whom"])
def test_partitive(text: str) -> None:
    assert PARTITIVE.match(text)


@pytest.mark.parametrize("text", [" of the town", " of theme", " or them"])
def test_no_partitive(text: str) -> None:
    assert PARTITIVE.match(text) is None
