"""Where nouns belong that the parser joins to the wrong list: what a marked word hangs on, and how."""

from __future__ import annotations

import pytest

from parsed import parsed, word_marked
from reportedly.rules.arguments import agents
from reportedly.rules.misjoined import rightly_joined
from reportedly.types.annotations import Toll

pytestmark = pytest.mark.parser

HUNG = {
    "who says": ("Gunmen seized 14 pupils and a teacher, «officials» and residents said.", ("nsubj", "said")),
    "who says, with an office": (
        "Rebels killed a mayor and his brother, «residents» and a local official said.", ("nsubj", "said"),
    ),
    "when they say": ("Gunmen killed nine villagers, «officials» and survivors said on Monday.", ("nsubj", "said")),
    "who say more": (
        "The bomb killed nine soldiers, and police and residents «said» the army fired back.", ("conj", "killed"),
    ),
    "who were seized": ("Gunmen seized 14 pupils, two teachers and a «cook», officials said.", ("conj", "teachers")),
    "behind a name": ("Gunmen killed a commander, Karim Sol, and «two» of his guards.", ("conj", "commander")),
    "theirs behind a name": ("A bomb killed a judge, Anna Bel, her «driver» and a guard.", ("conj", "judge")),
    "one of them": (
        "The shelling killed two civilians, among them a 12-year-old «girl», and wounded nine.", ("dep", "killed"),
    ),
    "a noun": ("Drone «strikes» on two villages in the valley killed ten people.", ("nsubj", "killed")),
    "a noun that begins": ("Drone «strikes» on two villages in the valley on Sunday killed ten.", ("nsubj", "killed")),
    "hostage": (
        "A man who held nine people «hostage» on a bus in Tora gave up on Monday, police said.", ("oprd", "held"),
    ),
    "who gave up": (
        "A «man» who held nine people hostage for an hour aboard a bus in Tora surrendered, police said.",
        ("nsubj", "surrendered"),
    ),
    "under fire": ("Troops subjected the town to «mortar» fire on Monday, the ministry said.", ("compound", "fire")),
    "firing at": ("Rebels began to «mortar» positions near Tora on Monday.", ("xcomp", "began")),
    "a day behind fire": ("Troops subjected the town to mortar fire «on» Monday.", ("prep", "subjected")),
    "hostage, of who was jailed": (
        "The man who took seven people «hostage» in a bank in Tora on Monday was jailed for life.", ("oprd", "took"),
    ),
    "hostage, on a day": (
        "The man who took seven people hostage in a bank in Tora «on» Monday was jailed for life.", ("prep", "took"),
    ),
    "let go whom": (
        "Sailors were on their way last night after pirates in Somalia let go the «tanker» on which they lived.",
        ("dobj", "let"),
    ),
    "handed over, of two": (
        "Rebels handed a Colombian geologist and a trainee «over» to a mission on Friday.", ("prt", "handed"),
    ),
    "let go": ("Police held two men on Monday, but let «one» of them go hours later.", ("dobj", "let")),
    "let go on a day": ("The suspects, held on Monday, were let go «on» Tuesday.", ("prep", "let")),
    "let go on": ("The judge let the «trial» go on for days.", ("nsubj", "go")),
    "two objects": ("The shelling killed two men and a «boy» in Tora.", ("conj", "men")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "due"), HUNG.values(), ids=HUNG)
def test_what_a_noun_hangs_on(text: str, due: tuple[str, str]) -> None:
    tree, word = word_marked(text)
    above = tree.head(word)
    assert above is not None
    assert (word.link, above.text) == due


def test_a_verb_with_a_subject_of_its_own_takes_none() -> None:
    tree, word = word_marked("Gunmen killed the mayor, Ali Demir, and «police» said they fled.")
    assert tree.children(word, "conj") == []
    assert [subject.text for verb in (tree.head(word),) if verb for subject in tree.children(verb, "nsubj")] == [
        "police"
    ]


COUNTED = {
    "behind a name": ("Gunmen killed a commander, Karim Sol, and two of his guards.", {1, 2, 3}),
    "one of them": ("A drone killed two civilians, among them a nine-year-old boy, the governor said.", {1, 2}),
    "who says is not seized": ("Gunmen seized 23 pupils and two teachers, police and residents said.", {2, 23, 25}),
    "what one is": ("Gunmen killed a commander, Karim Sol, a veteran of two wars.", {1}),
}


@pytest.mark.parametrize(("text", "due"), COUNTED.values(), ids=COUNTED)
def test_how_many_were_harmed(text: str, due: set[int]) -> None:
    assert {toll.low for toll in parsed(text, "tolls")[Toll]} == due


def test_a_verb_that_goes_on_stays_one() -> None:
    tree, word = word_marked("The army «strikes» on Monday and killed two.")
    assert (word.part, tree.head(word)) == ("VERB", None)


def test_no_words() -> None:
    assert rightly_joined([]) == []


DID = {
    "believed to be": ("Fighters believed to be from the Red Front «hacked» 18 farmers to death.", ["Fighters"]),
    "thought to be": ("Men thought to be bandits «abducted» nine women.", ["Men"]),
    "believed to have come": ("A group of men believed to have come from Niger «attacked» a post.", ["group"]),
    "were believed to be": ("The men were believed to be bandits and «seized» nine women.", ["men"]),
    "somebody believes": ("The police believed that bandits «seized» nine women.", ["bandits"]),
}


@pytest.mark.parametrize(("text", "due"), DID.values(), ids=DID)
def test_what_is_believed_of_somebody_is_not_what_he_did(text: str, due: list[str]) -> None:
    tree, word = word_marked(text)
    assert [who.text for who in tree.children(word, "nsubj") or agents(tree, word)] == due
