"""Totals, parts of totals and figures said again, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.casualties import Finding, find, table
from reportedly.rules.headcount import Counter, Headcount, People
from reportedly.rules.toll_parts import merged, parts
from reportedly.rules.victims import Scene
from reportedly.text.bounds import Quantities
from reportedly.types.span import Span
from reportedly.types.vocabulary import Harm, VictimGroup

pytestmark = pytest.mark.parser

ROWS = table(lexicon("harm"))
QUANTITIES = Quantities(lexicon("quantities"))
PEOPLE = People(
    lexicon("victim_groups"), [row["noun"] for row in lexicon("role_nouns") if row["kind"] in ("person", "group")]
)


def told(text: str) -> list[tuple[str, int | None, int | None]]:
    """(harm, low, place of the whole) of each part, in order of text."""
    reading = parsed(text)
    scene = Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE))
    found = parts(scene, merged(list(find(scene, ROWS))))
    return [(part.finding.harm.value, part.finding.headcount.low, part.whole) for part in found]


CASES = {
    "including": ("84 people, including 10 children, were killed.", [("killed", 84, None), ("killed", 10, 0)]),
    "including-two-kinds": (
        "At least 84 people were killed, including 10 children and a nurse.",
        [("killed", 84, None), ("killed", 10, 0), ("killed", 1, 0)],
    ),
    "among-them": (
        "Nine people were killed, among them two nurses.",
        [("killed", 9, None), ("killed", 2, 0)],
    ),
    "of-them": (
        "Nine people were killed. Three of them were nurses.",
        [("killed", 9, None), ("killed", 3, 0)],
    ),
    "of-the-wounded": (
        "Nine people were killed and 20 wounded. Four of the wounded are children.",
        [("killed", 9, None), ("injured", 20, None), ("injured", 4, 1)],
    ),
    "brother-of-one": (
        "Nine people were killed. A brother of one of the dead spoke.",
        [("killed", 9, None)],
    ),
    "one-who-is-named": (
        "Nine people were killed. Police identified one of the dead as Najib.",
        [("killed", 9, None)],
    ),
    "one-who-is-counted": (
        "Nine people were killed. One of the dead was a nurse.",
        [("killed", 9, None), ("killed", 1, 0)],
    ),
    "of-them-not": (
        "Four people were hurt. One of them was not a guest.",
        [("injured", 4, None)],
    ),
    "told-next": (
        "Four aid workers were killed. They were two nurses, a driver and a guard.",
        [("killed", 4, None), ("killed", 2, 0), ("killed", 1, 0), ("killed", 1, 0)],
    ),
    "told-behind-the-next": (
        "Four aid workers were killed. The army denies it. They were two nurses, a driver and a guard.",
        [("killed", 4, None), ("killed", 2, 0), ("killed", 1, 0), ("killed", 1, 0)],
    ),
    "told-next-of-others": (
        "Four aid workers were killed. They were two nurses and a driver.",
        [("killed", 4, None)],
    ),
    "among-the-dead": (
        "Nine people were killed. Among the dead were two nurses.",
        [("killed", 9, None), ("killed", 2, 0)],
    ),
    "the-dead-include": (
        "Nine people were killed. The dead include two nurses.",
        [("killed", 9, None), ("killed", 2, 0)],
    ),
    "shares": (
        "Raids killed 18 people: nine people died in Tora, six in Balm and three in Sand.",
        [("killed", 18, None), ("killed", 9, 0), ("killed", 6, 0), ("killed", 3, 0)],
    ),
    "shares-that-do-not-add-up": (
        "Raids killed 30 people: nine people died in Tora, six in Balm.",
        [("killed", 30, None), ("killed", 9, None), ("killed", 6, None)],
    ),
    "said-of-it-again": (
        "Nine people were killed, police said. The army put it at 11.",
        [("killed", 9, None), ("killed", 11, None)],
    ),
    "of-them-without-a-total": ("Three of them came from Tora.", []),
    "of-whom-nobody-died": ("Nobody was killed. Three of them were nurses.", [("killed", 0, None)]),
    "things-are-no-part-of-people": (
        "Nine people were killed, including two houses.",
        [("killed", 9, None)],
    ),
    "the-wounded-who-died": ("Five people wounded in the blast have died.", [("killed", 5, None)]),
    "killed-or-wounded": ("Five people were killed or wounded in the blast.", [("casualties", 5, None)]),
    "empty": ("", []),
}


@pytest.mark.parametrize(("text", "rows"), CASES.values(), ids=CASES.keys())
def test_parts(text: str, rows: list[tuple[str, int | None, int | None]]) -> None:
    assert told(text) == rows


HEAD = parsed("men").tree.tokens[0]


def finding(harm: Harm, start: int, end: int, why: str = "w") -> Finding:
    return Finding(harm, HEAD, Headcount(2, 2, False, VictimGroup.UNKNOWN, Span(start, end), HEAD), why)


MERGED = {
    "twice-one-harm": ([("killed", 0, 9), ("killed", 0, 9)], [("killed", 0, 9)]),
    "killed-or-wounded": ([("killed", 0, 9), ("injured", 0, 9)], [("casualties", 0, 9)]),
    "a-casualty-that-was-killed": ([("casualties", 0, 9), ("killed", 0, 9)], [("killed", 0, 9)]),
    "two-harms-that-stay-apart": ([("killed", 0, 9), ("missing", 0, 9)], [("killed", 0, 9), ("missing", 0, 9)]),
    "the-wider-of-two": ([("killed", 0, 4), ("killed", 0, 9)], [("killed", 0, 9)]),
    "apart": ([("killed", 10, 14), ("killed", 0, 9)], [("killed", 0, 9), ("killed", 10, 14)]),
    "none": ([], []),
}


@pytest.mark.parametrize(("rows", "kept"), MERGED.values(), ids=MERGED.keys())
def test_merged(rows: list[tuple[str, int, int]], kept: list[tuple[str, int, int]]) -> None:
    found = merged([finding(Harm(harm), start, end) for harm, start, end in rows])
    assert [(item.harm.value, *_ends(item)) for item in found] == kept


def _ends(item: Finding) -> tuple[int, int]:
    return item.headcount.span.start, item.headcount.span.end


def test_one_toll_of_two_words_names_both() -> None:
    (both,) = merged([finding(Harm.KILLED, 0, 9, "verb kill"), finding(Harm.INJURED, 0, 9, "verb wound")])
    assert both.why == "verb kill; verb wound"


@pytest.mark.parametrize("text", ["12 of them " * 150, "nine people died, " * 80, "including " * 200])
def test_a_whole_stands_before_its_parts(text: str) -> None:
    for place, (_, _, whole) in enumerate(told(text)):
        assert whole is None or whole < place
