"""Whom a pronoun that speaks stands for; by the real parser, over whole short texts."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.antecedents import Pronouns, can_be, speech_verbs, telling_verbs
from reportedly.rules.chains import Chain
from reportedly.types.vocabulary import MentionKind
from said import by_source, speaker_in

pytestmark = pytest.mark.parser

SPEAKERS = {
    "not-whom-it-speaks-of": (
        "The army command said it was over. The militia had fled, it added.", "it", "The army command"
    ),
    "before-the-quotation": ("Ivo Lenz spoke for an hour; “we have lost a round,” he said.", "he", "Ivo Lenz"),
    "past-a-long-quotation": (
        "Dana Orlov spoke. “It is over. We won. We are tired. Nobody will fight,” she said.", "she", "Dana Orlov"
    ),
    "whoever-was-quoted": (
        "Dov Peretz spoke. The radio quoted the governor, Ola Haddad, as saying it was calm. “It is over,” he said.",
        "he",
        "Ola Haddad",
    ),
    "it-accuses": ("The army command met at noon. It accused the farmers of theft.", "It", "The army command"),
    "nobody-fits": ("The wall fell at noon. “It is over,” she said.", "she", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "pronoun", "name"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_who_a_pronoun_is(text: str, pronoun: str, name: str | None) -> None:
    assert speaker_in(text, by_source(text)[pronoun]) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ivo Lenz speaks for Officer Marko Ilic. They heard Mr Ilic's statement that «he» had fired.", "Marko Ilic"),
        ("Ivo Lenz was seen. They heard a guard's statement that «he» had fired.", "Ivo Lenz"),
        ("A judge gave Ivo Lenz ten years. «He» was convicted of theft.", "Ivo Lenz"),
        ("A judge gave Ivo Lenz ten years. «He» left the court.", "A judge"),
        ("A judge criticised the raid. «He» was arrested on Monday.", "A judge"),
        ("A judge criticised the raid. «He» was jailed by rebels.", "A judge"),
    ],
    ids=[
        "whose account it is",
        "another's account",
        "who is judged is no judge",
        "a judge does else",
        "an arrest",
        "by rebels",
    ],
)
def test_of_whom_is_told(text: str, name: str) -> None:
    plain, (span,) = marked(text)
    entity = parsed(plain, up_to="coreference").entity_at(span)
    assert entity is not None
    assert entity.name == name


def test_can_be() -> None:
    group, man = Chain(MentionKind.GROUP, 0), Chain(MentionKind.PERSON, 0)
    man.gender = "m"
    assert can_be("it", group, 0, acted=True)
    assert not can_be("it", group, 0, acted=False)
    assert can_be("he", man, 2, acted=False)
    assert not can_be("he", man, 3, acted=False)
    assert not can_be("she", man, 0, acted=True)
    town = Chain(MentionKind.PLACE, 0)
    assert not can_be("it", town, 0, acted=True)
    town.add_name(("Iran",))
    assert can_be("it", town, 0, acted=True)
    group.number = "plural"
    assert not can_be("it", group, 0, acted=True)
    assert can_be("they", group, 1, acted=False)
    group.add_name(("Free", "Forces"))
    assert can_be("it", group, 0, acted=True)


def test_what_is_quoted() -> None:
    pronouns = Pronouns(parsed("“It is over,” he said."))
    assert pronouns.is_quoted(1)
    assert not pronouns.is_quoted(15)


def test_verbs_of_saying_are_those_of_the_lexicon() -> None:
    assert {"say", "vow", "speak"} <= speech_verbs()
    assert "find" in speech_verbs()
    assert "accuse" in telling_verbs() - speech_verbs() or speech_verbs() < telling_verbs()
