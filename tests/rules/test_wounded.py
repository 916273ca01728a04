"""Who is wounded by their wounds and by how they lie in hospital, by the real parser; « » marks the word of harm."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.headcount import Counter, Headcount, People
from reportedly.rules.victims import Scene
from reportedly.rules.wounded import buried, condition, fallen, is_of_unsaved, shot, struck, unsaved, wound
from reportedly.text.bounds import Quantities

pytestmark = pytest.mark.parser

QUANTITIES = Quantities(lexicon("quantities"))
PEOPLE = People(
    lexicon("victim_groups"), [row["noun"] for row in lexicon("role_nouns") if row["kind"] in ("person", "group")]
)


def bounds(found: Headcount | None) -> tuple[int | None, int | None] | None:
    return (found.low, found.high) if found is not None else None


WOUNDS = {
    "suffered": ("Thirty people suffered «burns».", (30, 30)),
    "of-a-degree": ("Nine people sustained varying degrees of «injuries».", (9, 9)),
    "with": ("Six people with «burns» waited outside.", (6, 6)),
    "brought-in": ("They brought in 12 people with «burns».", (12, 12)),
    "under-treatment": ("Eight people remain under treatment for «burns».", (8, 8)),
    "had": ("Seven people had pellet «wounds».", (7, 7)),
    "survived-with": ("Two sailors survived with «burns».", (2, 2)),
    "of-the-dead": ("Seven bodies had pellet «wounds».", None),
    "both-of-the-dead": ("The dead are a clerk and a guard. Both had pellet «wounds».", None),
    "both-of-the-living": ("A clerk and a guard were taken away. Both had pellet «wounds».", (2, 2)),
    "nobody-in-number": ("Patients with «burns» waited outside.", None),
}


@pytest.mark.parametrize(("text", "due"), WOUNDS.values(), ids=WOUNDS.keys())
def test_who_has_wounds(text: str, due: tuple[int, int] | None) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain)
    word = reading.tree.head_of(span)
    assert word is not None
    assert bounds(wound(Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE)), word, {})) == due


CONDITIONS = {
    "critical": ("Six people are in a critical «condition».", (6, 6)),
    "in-hospital": ("Eight people remain in «hospital».", (8, 8)),
    "a-good-one": ("Six people are in good «condition».", None),
    "died-there": ("Six people died in «hospital».", None),
    "a-house-of-its-own": ("Six people are in the «hospital» of Tora.", None),
}


@pytest.mark.parametrize(("text", "due"), CONDITIONS.values(), ids=CONDITIONS.keys())
def test_how_they_lie(text: str, due: tuple[int, int] | None) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain)
    word = reading.tree.head_of(span)
    assert word is not None
    assert bounds(condition(Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE)), word, {})) == due


TREATED = {
    "now": ("Another 22 are receiving «treatment» there.", (22, 22)),
    "for-wounds": ("Another 22 are receiving «treatment» for burns.", (22, 22)),
    "for-an-illness": ("Another 22 are receiving «treatment» for cancer.", None),
    "none": ("Another 22 received no «treatment» there.", None),
    "what-it-is": ("Twelve nurses discussed the «treatment».", None),
    "in-the-hospital": ("Five others are in the «hospital».", (5, 5)),
    "when-it-was-hit": ("Twelve nurses were in the «hospital».", None),
}


@pytest.mark.parametrize(("text", "due"), TREATED.values(), ids=TREATED.keys())
def test_who_is_treated(text: str, due: tuple[int, int] | None) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain)
    word = reading.tree.head_of(span)
    assert word is not None
    assert bounds(condition(Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE)), word, {})) == due


BURIED = {
    "under": ("Six people are still under the «rubble».", (6, 6)),
    "trapped": ("Two nurses were trapped beneath the «debris».", (2, 2)),
    "pulled-out": ("Six people were pulled from under the «rubble».", None),
    "died-there": ("Six people died under the «rubble».", None),
    "things": ("Six cars were buried under the «rubble».", None),
    "nobody-in-number": ("People are still under the «rubble».", None),
}


@pytest.mark.parametrize(("text", "due"), BURIED.values(), ids=BURIED.keys())
def test_who_lies_under_the_rubble(text: str, due: tuple[int, int] | None) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain)
    word = reading.tree.head_of(span)
    assert word is not None
    assert bounds(buried(Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE)), word, {})) == due


SHOT = {
    "several": ("Soldiers «shot» 11 farmers.", (11, 11)),
    "by-a-guest": ("A guest «shot» four people.", None),
    "some-of-them": ("Rebels «shot» four of the raiders as they ran.", (4, 4)),
    "one": ("Soldiers «shot» a farmer.", None),
    "were-shot": ("Four farmers were «shot».", None),
    "at": ("Soldiers «shot» at four farmers.", None),
    "and-what-became-of-them": ("Soldiers «shot» four farmers, wounding them in the legs.", None),
    "things": ("They «shot» three films.", None),
    "with-rubber-bullets": ("Soldiers «shot» 11 farmers with rubber bullets.", None),
    "all-survived": ("Soldiers «shot» 11 farmers. All of them survived.", None),
    "one-of-them-buried": ("Soldiers «shot» 11 farmers. The elders buried one.", (11, 11)),
}


@pytest.mark.parametrize(("text", "due"), SHOT.values(), ids=SHOT.keys())
def test_who_was_shot(text: str, due: tuple[int, int] | None) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain)
    word = reading.tree.head_of(span)
    assert word is not None
    assert bounds(shot(Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE)), word, {})) == due


STRUCK = {
    "people": ("Three people were «hit».", (3, 3)),
    "a-number": ("Two were «hit», according to the army.", (2, 2)),
    "houses": ("Three houses were «hit».", None),
    "by-drought": ("Twelve farmers were «hit» by the drought.", None),
    "by-a-shell": ("Two men were «hit» by a shell.", (2, 2)),
    "with-fines": ("Three people were «hit» with fines.", None),
    "hardest": ("Two families were «hit» hardest.", None),
    "they-hit": ("They «hit» three soldiers.", None),
    "and-what-became-of-them": ("Three people were «hit» and died.", None),
}


@pytest.mark.parametrize(("text", "due"), STRUCK.values(), ids=STRUCK.keys())
def test_who_was_hit(text: str, due: tuple[int, int] | None) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain)
    word = reading.tree.head_of(span)
    assert word is not None
    assert bounds(struck(Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE)), word, {})) == due


FALLEN = {
    "soldiers-on-a-day": ("The army mourns six soldiers who «fell» on Friday.", (6, 6)),
    "in-an-ambush": ("Two soldiers «fell» in the ambush.", (2, 2)),
    "and-no-more": ("The army says that one soldier «fell».", (1, 1)),
    "into-a-ditch": ("Six soldiers «fell» into a ditch.", None),
    "ill": ("Six soldiers «fell» ill.", None),
    "from-a-truck": ("Two soldiers «fell» from a truck on Friday.", None),
    "behind": ("Two soldiers «fell» behind.", None),
    "trees": ("Six trees «fell» on Friday.", None),
    "nurses": ("Two nurses «fell» on Friday.", None),
}


@pytest.mark.parametrize(("text", "due"), FALLEN.values(), ids=FALLEN.keys())
def test_who_fell(text: str, due: tuple[int, int] | None) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain)
    word = reading.tree.head_of(span)
    assert word is not None
    assert bounds(fallen(Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE)), word, {})) == due


UNSAVED = {
    "died": ("Two wounded girls could not be «saved».", (2, 2)),
    "lived": ("Two wounded girls could be «saved».", None),
    "a-thing": ("Two houses could not be «saved».", None),
    "one-not-counted": ("She could not be «saved».", None),
}


@pytest.mark.parametrize(("text", "due"), UNSAVED.values(), ids=UNSAVED.keys())
def test_who_could_not_be_saved(text: str, due: tuple[int, int] | None) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain)
    word = reading.tree.head_of(span)
    assert word is not None
    assert bounds(unsaved(Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE)), word, {})) == due


@pytest.mark.parametrize(
    ("text", "dead"),
    [("Two «wounded» girls could not be saved.", True), ("Two «wounded» girls were saved.", False)],
)
def test_the_wounded_who_could_not_be_saved(text: str, dead: bool) -> None:
    plain, (span,) = marked(text)
    tree = parsed(plain).tree
    word = tree.head_of(span)
    assert word is not None
    assert is_of_unsaved(tree, word) is dead
