"""Verbs of many senses: whether they tell of harm, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.harm_senses import has_many_senses, may_befall, stands_below
from reportedly.rules.headcount import Headcount
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import VictimGroup

pytestmark = pytest.mark.parser
MOVED = {"lemma": "move", "harm": "displaced", "harmed": "object", "needs": "schools"}
SHELTERED = {"lemma": "shelter", "harm": "displaced", "harmed": "subject", "needs": ""}
ESCAPED = {"lemma": "escape", "harm": "freed", "harmed": "subject", "needs": ""}
LEFT_TOWN = {"lemma": "leave", "harm": "displaced", "harmed": "subject", "needs": "town"}
LEFT_HOME = {"lemma": "abandon", "harm": "displaced", "harmed": "subject", "needs": "homes"}
LED = {"lemma": "lead", "harm": "abducted", "harmed": "object", "needs": "away"}
CARRIED = {"lemma": "carry", "harm": "abducted", "harmed": "object", "needs": "off"}
PICKED = {"lemma": "pick", "harm": "detained", "harmed": "object", "needs": "up"}
TAKEN = {"lemma": "take", "harm": "detained", "harmed": "object", "needs": "station"}
TREATED = {"lemma": "treat", "harm": "injured", "harmed": "object", "needs": "being"}
RETURNED = {"lemma": "return", "harm": "freed", "harmed": "object", "needs": ""}
FREED = {"lemma": "free", "harm": "freed", "harmed": "object", "needs": ""}


def verb_of(text: str, lemma: str) -> tuple[Token, Tree]:
    tree = parsed(text).tree
    return next(token for token in tree.tokens if token.lemma == lemma), tree


@pytest.mark.parametrize(
    ("row", "many"), [(MOVED, True), (SHELTERED, True), (ESCAPED, True), (LEFT_HOME, False), (FREED, False)]
)
def test_a_verb_with_a_home_or_a_freeing_has_one_sense(row: dict[str, str], many: bool) -> None:
    assert has_many_senses(row) is many


@pytest.mark.parametrize(
    ("text", "lemma", "row", "count", "group", "befalls"),
    [
        ("About 90 families left the town.", "leave", LEFT_TOWN, 90, VictimGroup.UNKNOWN, True),
        ("About 90 pilgrims left the town.", "leave", LEFT_TOWN, 90, VictimGroup.UNKNOWN, False),
        ("About 90 people left for the Mira river.", "leave", LEFT_TOWN, 90, VictimGroup.UNKNOWN, True),
        ("About 90 people left notes in town.", "leave", LEFT_TOWN, 90, VictimGroup.UNKNOWN, False),
        ("About 900 people were moved to schools.", "move", MOVED, 900, VictimGroup.UNKNOWN, True),
        ("About 9 people were moved to schools.", "move", MOVED, 9, VictimGroup.UNKNOWN, False),
        ("The army moved 300 people to schools.", "move", MOVED, 300, VictimGroup.UNKNOWN, False),
        ("Some 300 soldiers were moved to schools.", "move", MOVED, 300, VictimGroup.SOLDIER, False),
        ("Some 300 people sheltered there.", "shelter", SHELTERED, 300, VictimGroup.UNKNOWN, True),
        ("Gunmen led 30 boys away.", "lead", LED, 30, VictimGroup.CHILD, True),
        ("Teachers led 30 boys away.", "lead", LED, 30, VictimGroup.CHILD, False),
        ("Medics led two men away.", "lead", LED, 2, VictimGroup.UNKNOWN, False),
        ("Two men were led away by medics.", "lead", LED, 2, VictimGroup.UNKNOWN, False),
        ("Gunmen carried off nine boys.", "carry", CARRIED, 9, VictimGroup.CHILD, True),
        ("A ferry carrying nine boys sank off the coast.", "carry", CARRIED, 9, VictimGroup.CHILD, False),
        ("Police picked up nine students.", "pick", PICKED, 9, VictimGroup.UNKNOWN, True),
        ("A trawler picked up nine students.", "pick", PICKED, 9, VictimGroup.UNKNOWN, False),
        ("Nine students were picked up by a ferry.", "pick", PICKED, 9, VictimGroup.UNKNOWN, False),
        ("The coast guard picked up nine students.", "pick", PICKED, 9, VictimGroup.UNKNOWN, False),
        ("Soldiers picked up nine people from the sea.", "pick", PICKED, 9, VictimGroup.UNKNOWN, False),
        ("She was shot while picking up two boys from school.", "pick", PICKED, 2, VictimGroup.UNKNOWN, False),
        ("Nine students were taken to a police station.", "take", TAKEN, 9, VictimGroup.UNKNOWN, True),
        ("Police took nine students to a station.", "take", TAKEN, 9, VictimGroup.UNKNOWN, True),
        ("Nine students were taken to the railway station.", "take", TAKEN, 9, VictimGroup.UNKNOWN, False),
        ("Twelve men were being treated.", "treat", TREATED, 12, VictimGroup.UNKNOWN, True),
        ("Twelve men were being treated for cholera.", "treat", TREATED, 12, VictimGroup.UNKNOWN, False),
        ("Twelve men were being treated well by the rebels.", "treat", TREATED, 12, VictimGroup.UNKNOWN, False),
        ("Nine hundred refugees returned from Dole.", "return", RETURNED, 900, VictimGroup.UNKNOWN, False),
        ("The rebels returned nine captives.", "return", RETURNED, 9, VictimGroup.UNKNOWN, True),
        ("Nine captives were returned.", "return", RETURNED, 9, VictimGroup.UNKNOWN, True),
        ("Twelve inmates escaped.", "escape", ESCAPED, 12, VictimGroup.UNKNOWN, True),
        ("Twelve villagers escaped.", "escape", ESCAPED, 12, VictimGroup.CIVILIAN, False),
    ],
)
def test_who_is_moved_out_or_given_up(
    text: str, lemma: str, row: dict[str, str], count: int, group: VictimGroup, befalls: bool
) -> None:
    word, tree = verb_of(text, lemma)
    told = Headcount(count, count, False, group, Span(0, len(text)), tree.tokens[0])
    assert may_befall(row, word, told, tree) is befalls


MOVING = [
    ("Some 900 people of three villages have walked to Tora.", "walk", True),
    ("Some 900 people who had lived in the camps have since moved to the centre.", "move", True),
    ("Some forty families have gone to relatives in other towns.", "go", True),
    ("Some 900 people of three villages have walked to Tora to protest.", "walk", False),
    ("Some 900 people of three villages walked to Tora.", "walk", False),
    ("Some 900 people have moved to Tora.", "move", False),
    ("Some 900 families have since moved to the city for jobs.", "move", False),
    ("Some 900 people of the district have walked to the mountain for the feast.", "walk", False),
    ("Some 900 children of the village have since moved to the new school.", "move", False),
    ("Some 900 people of three villages have gone to work.", "go", False),
    ("Some 900 pilgrims have gone to Mecca.", "go", False),
]


@pytest.mark.parametrize(("text", "lemma", "moved"), MOVING)
def test_who_has_moved_away_from_home(text: str, lemma: str, moved: bool) -> None:
    word, tree = verb_of(text, lemma)
    (head,) = tree.children(word, "nsubj")
    row = {"lemma": lemma, "harm": "displaced", "harmed": "subject", "needs": "to"}
    told = Headcount(900, 900, False, VictimGroup.UNKNOWN, head.span, head)
    assert may_befall(row, word, told, tree) is moved


@pytest.mark.parametrize(
    ("text", "needed", "stands"),
    [
        ("A man was shot dead.", "dead", True),
        ("Two men were shot in the leg.", "leg", True),
        ("Two men were shot in the leg and one was found dead.", "dead", False),
        ("Two men were shot in cold blood.", "cold blood", True),
        ("Two men were shot and lost blood.", "cold blood", False),
    ],
)
def test_a_needed_word_stands_below_its_own_verb(text: str, needed: str, stands: bool) -> None:
    word, tree = verb_of(text, "shoot")
    assert stands_below(tree, word, needed) is stands
