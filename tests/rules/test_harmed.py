"""Whom a word of harm befalls, by the real parser; « » marks the word of harm."""

from __future__ import annotations

import pytest

from parsed import parsed, word_marked
from reportedly.rules.harmed import coordinated, harmed_by_state, harmed_by_verb, of_phrase, subject_of
from reportedly.types.annotations import Token

pytestmark = pytest.mark.parser


def texts(words: list[Token]) -> list[str]:
    return [word.text for word in words]


VERBS = {
    "hostage": ("Officials said Adam Cole Jr., 49, «took» two transport officers hostage on Monday.", ["officers"]),
    "what-they-did": ("A blast hit a hall, «killing» ten men sheltering there.", ["men"]),
    "object": ("A blast «killed» two men.", ["men"]),
    "passive": ("Two men were «killed».", ["men"]),
    "shared-object": ("A blast «killed» and maimed two men.", ["men"]),
    "participle-behind-its-noun": ("The men «killed» in the blast were guards.", ["men"]),
    "object-of-a-relative-clause": ("The men whom rebels «killed» were guards.", ["men"]),
    "passive-relative": ("Two men who were «killed» were guards.", ["men"]),
    "participle-of-result": ("A blast hit a bus, «killing» two men.", ["men"]),
    "when-and-not-whom": ("Two men were «arrested» a short time later.", ["men"]),
    "nobody-named": ("He went on «killing».", []),
}


@pytest.mark.parametrize(("text", "whom"), VERBS.values(), ids=VERBS.keys())
def test_harmed_by_verb(text: str, whom: list[str]) -> None:
    tree, verb = word_marked(text)
    assert texts(harmed_by_verb(verb, tree)) == whom


SUBJECTS = {
    "own": ("Two men «died».", ["men"]),
    "shared": ("Two men fell and «died».", ["men"]),
    "who": ("The men who «died» were guards.", ["men"]),
    "named": ("A sixth guard, Juan Gomez, 26, «died» on Friday.", ["guard"]),
    "found": ("Two men were found «dead».", ["men"]),
    "participle": ("The men «dying» there were guards.", ["men"]),
    "none": ("«Die»!", []),
}


@pytest.mark.parametrize(("text", "whom"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_subject_of(text: str, whom: list[str]) -> None:
    tree, verb = word_marked(text)
    assert texts(subject_of(verb, tree)) == whom


STATES = {
    "doing": ("A guard closing the gate was «shot».", ["guard"]),
    "is": ("Two men are «dead».", ["men"]),
    "before-its-noun": ("Two «dead» soldiers lay there.", ["soldiers"]),
    "left": ("The blast left two men «dead».", ["men"]),
    "reported": ("Two men were reported «missing».", ["men"]),
    "feared": ("Two men are feared «dead».", ["men"]),
}


@pytest.mark.parametrize(("text", "whom"), STATES.values(), ids=STATES.keys())
def test_harmed_by_state(text: str, whom: list[str]) -> None:
    tree, word = word_marked(text)
    assert texts(harmed_by_state(word, tree)) == whom


OF = {
    "of": ("The «killing» of two men was filmed.", ["men"]),
    "among": ("The «deaths» among soldiers rose.", ["soldiers"]),
    "another-preposition": ("The «killing» in the town was filmed.", []),
}


@pytest.mark.parametrize(("text", "whom"), OF.values(), ids=OF.keys())
def test_of_phrase(text: str, whom: list[str]) -> None:
    tree, noun = word_marked(text)
    assert texts(of_phrase(noun, tree)) == whom


def test_coordinated_nouns_without_joined_verbs() -> None:
    tree, head = word_marked("The blast killed four «contractors» and an official.")
    assert texts(list(coordinated(head, tree))) == ["contractors", "official"]
    tree, head = word_marked("«Rebels» fired and fled.")
    assert texts(list(coordinated(head, tree))) == ["Rebels"]


def test_a_word_that_stands_alone_harms_nobody() -> None:
    tree = parsed("Dead").tree
    assert harmed_by_state(tree.tokens[0], tree) == []
    assert subject_of(tree.tokens[0], tree) == []


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Gunmen killed the «officer» and father of two.", ["officer"]),
        ("Gunmen killed the «mother» and father.", ["mother", "father"]),
        ("The «painter» and poet was killed.", ["painter"]),
        ("The «painter» and poet were killed.", ["painter", "poet"]),
    ],
    ids=["describes", "two-parents", "verb-of-one", "verb-of-two"],
)
def test_one_person_under_two_nouns_is_one(text: str, who: list[str]) -> None:
    tree, head = word_marked(text)
    assert texts(list(coordinated(head, tree))) == who
