"""Participants by grammar, by the real parser; « » marks the verb or noun asked about."""

from __future__ import annotations

import pytest

from parsed import parsed, word_marked
from reportedly.rules import arguments
from reportedly.types.annotations import Token

pytestmark = pytest.mark.parser


def texts(words: list[Token]) -> list[str]:
    return [word.text for word in words]


VERBS = {  # text, who does it, to whom
    "active": ("Rebels «attacked» the convoy.", ["Rebels"], ["convoy"]),
    "passive": ("The convoy was «attacked» by rebels.", ["rebels"], ["convoy"]),
    "passive-agentless": ("The convoy was «attacked».", [], ["convoy"]),
    "by-a-doing": ("Ten guards were killed by «shelling» in Tora.", [], []),
    "by-a-count": ("Ten guards were «killed», by the count of the mayor.", [], ["guards"]),
    "by-figures": ("Ten guards were «killed» by figures in black.", ["figures"], ["guards"]),
    "coordination": ("Syria and Iraq «accused» Turkey and Iran.", ["Syria", "Iraq"], ["Turkey", "Iran"]),
    "quantity-is-no-party": ("Dozens of gunmen «attacked» a number of villages.", ["gunmen"], ["villages"]),
    "joined-verb": ("Rebels crossed the river and «burned» the depot.", ["Rebels"], ["depot"]),
    "participle-of-result": ("Rebels shelled the town, «killing» two nurses.", ["Rebels"], ["nurses"]),
    "of-a-passive": ("A nurse was killed by rebels, «injuring» nobody.", ["rebels"], ["nobody"]),
    "infinitive": ("The army threatened to «bomb» the port.", ["army"], ["port"]),
    "controlled": ("The president ordered the army to «bomb» the port.", ["army"], ["port"]),
    "relative-of-a-place": ("An attack in Aleppo, which «killed» four, went on.", ["attack"], ["four"]),
    "relative-of-what-fell": ("A bomb fell on a camp near Aleppo, which «killed» four.", ["bomb"], ["four"]),
    "relative-of-a-band": ("The army fired on militants that had «killed» four.", ["militants"], ["four"]),
    "relative-of-a-militia": ("Troops advanced on the militia which «killed» nine.", ["militia"], ["nine"]),
    "relative-of-a-site": ("A shell fell on a market, which «killed» four.", ["shell"], ["four"]),
    "by-a-figure": ("Two guards were «killed» by a figure of the mafia.", ["figure"], ["guards"]),
    "relative-of-a-group": ("The base of the Front, which «killed» four, fell.", ["Front"], ["four"]),
    "relative": ("The men who «attacked» the convoy fled.", ["men"], ["convoy"]),
    "reduced-relative": ("He saw homes «destroyed» by the army.", ["army"], ["homes"]),
    "present-participle": ("Police arrested men «carrying» rifles.", ["men"], ["rifles"]),
}


@pytest.mark.parametrize(("text", "who", "whom"), VERBS.values(), ids=VERBS.keys())
def test_agents_and_patients_of_a_verb(text: str, who: list[str], whom: list[str]) -> None:
    tree, verb = word_marked(text)
    assert texts(arguments.agents(tree, verb)) == who
    assert texts(arguments.patients(tree, verb)) == whom


NOUNS = {
    "by-and-on": ("An «attack» on the convoy by rebels failed.", ["rebels"], ["convoy"]),
    "possessor": ("Israel's «raid» on the depot failed.", ["Israel"], ["depot"]),
    "between": ("«Talks» between Syria and Turkey failed.", ["Syria", "Turkey"], []),
    "of": ("The «killing» of three nurses shocked many.", [], ["nurses"]),
    "of-and-on": ("The «raids» of Israel on the depot failed.", ["Israel"], ["depot"]),
    "of-and-a-day": ("The «shelling» of Israel on Friday failed.", [], ["Israel"]),
    "bare": ("The «attack» failed.", [], []),
}


@pytest.mark.parametrize(("text", "who", "whom"), NOUNS.values(), ids=NOUNS.keys())
def test_agents_and_patients_of_a_noun(text: str, who: list[str], whom: list[str]) -> None:
    tree, noun = word_marked(text)
    assert texts(arguments.noun_agents(tree, noun)) == who
    assert texts(arguments.noun_patients(tree, noun)) == whom


PASSIVE = {
    "was-done": ("It was «burned».", True),
    "joined": ("It was looted and «burned».", True),
    "participle-behind-a-noun": ("A depot «burned» in the raid was empty.", True),
    "active": ("Rebels «burned» it.", False),
    "perfect": ("Rebels have «burned» it.", False),
}


@pytest.mark.parametrize(("text", "answer"), PASSIVE.values(), ids=PASSIVE.keys())
def test_is_passive(text: str, answer: bool) -> None:
    assert arguments.is_passive(*word_marked(text)) is answer


PHRASES = {
    "modifiers": ("He saw «three masked gunmen».", "three masked gunmen"),
    "of-phrase": ("He saw the «head» of the council.", "the head of the council"),
    "no-clause": ("He saw the «men» who fired.", "the men"),
    "no-other-preposition": ("He saw the «men» in the car.", "the men"),
}


@pytest.mark.parametrize(("text", "words"), PHRASES.values(), ids=PHRASES.keys())
def test_phrase(text: str, words: str) -> None:
    tree, head = word_marked(text)
    span = arguments.phrase(tree, head)
    assert text.replace("«", "").replace("»", "")[span.start : span.end] == words


def test_objects_of_a_preposition_are_spread_out() -> None:
    tree, verb = word_marked("They «fired» at homes and shops on Monday with mortars.")
    assert texts(arguments.after_preposition(tree, verb, "at")) == ["homes", "shops"]
    assert texts(arguments.after_preposition(tree, verb, "with", "at")) == ["homes", "shops", "mortars"]
    assert arguments.after_preposition(tree, verb, "near") == []


def test_modifiers_stand_before_the_noun() -> None:
    tree, noun = word_marked("Several US rocket «strikes» killed two men.")
    assert [word.text for word in arguments.modifiers(tree, noun)] == ["Several", "US", "rocket"]


LISTED = {
    "including": ("«Militias» including Saraya and Harakat fled.", ["Saraya", "Harakat"]),
    "such-as": ("«Militias» such as Saraya fled.", ["Saraya"]),
    "none": ("«Militias» in Tora fled.", []),
}


@pytest.mark.parametrize(("text", "members"), LISTED.values(), ids=LISTED.keys())
def test_listed(text: str, members: list[str]) -> None:
    assert texts(arguments.listed(*word_marked(text))) == members


HOLDERS = {
    "used-by": ("They hit a «depot» used by rebels.", ["rebels"]),
    "a-relative-clause": ("They hit a «depot» that rebels control.", ["rebels"]),
    "and-its-members": ("They hit a «depot» used by militias including Saraya.", ["militias", "Saraya"]),
    "nobody": ("They hit a «depot» near the river.", []),
}


@pytest.mark.parametrize(("text", "users"), HOLDERS.values(), ids=HOLDERS.keys())
def test_holders(text: str, users: list[str]) -> None:
    assert texts(arguments.holders(*word_marked(text))) == users


def test_a_very_long_coordination_is_cut() -> None:
    tree = parsed("Rebels shelled " + ", ".join(f"Town{number}" for number in range(120)) + " and Tora.").tree
    verb = tree.tokens[1]
    assert len(arguments.patients(tree, verb)) <= 40
