"""What the lexicons say, and where a proper name begins; over hand-made tokens."""

import pytest

from reportedly.lexicons import lexicon
from reportedly.rules.knowledge import Knowledge, make_knowledge, proper_words, worded
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.vocabulary import MentionKind


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return make_knowledge(lexicon("role_nouns"), lexicon("titles"), lexicon("known_actors"), lexicon("given_names"))


def tokens(text: str, part: str = "PROPN", names: str = "") -> list[Token]:
    """Words at their places in `text`, all compounds of the last; those in `names` are a PERSON."""
    found: list[Token] = []
    at = 0
    for index, word in enumerate(text.split(" ")):
        found.append(
            Token(
                span=Span(at, at + len(word)),
                text=word,
                lemma=word.lower(),
                part="NOUN" if word.islower() else part,
                tag="NNP",
                link="compound",
                index=index,
                head=len(text.split(" ")) - 1,
                sentence=0,
                entity="PERSON" if word in names.split() else "",
                begins=names.startswith(word),
            )
        )
        at += len(word) + 1
    return found


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        pytest.param("spokesmen", MentionKind.PERSON, id="irregular-plural"),
        pytest.param("MILITIAS", MentionKind.GROUP, id="capitals"),
        pytest.param("batteries", None, id="unknown"),
        pytest.param("armies", MentionKind.ORGANISATION, id="plural-in-ies"),
        pytest.param("launchers", MentionKind.WEAPON, id="weapon"),
        pytest.param("", None, id="empty"),
    ],
)
def test_kind_of_a_noun(knowledge: Knowledge, word: str, kind: MentionKind | None) -> None:
    assert knowledge.kind_of(word, word.lower()) is kind


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        pytest.param("Hizballah", "Hezbollah", id="alias"),
        pytest.param("the Islamic State", "Islamic State", id="article"),
        pytest.param("FARC", "Revolutionary Armed Forces of Colombia", id="acronym"),
        pytest.param("Who", None, id="word-like-an-acronym"),
        pytest.param("Dana Orlov", None, id="unknown"),
    ],
)
def test_known_actor(knowledge: Knowledge, words: str, actor: str | None) -> None:
    found = knowledge.actor(tokens(words))
    assert (found["name"] if found else None) == actor


@pytest.mark.parametrize(
    ("words", "count"),
    [
        pytest.param("Islamic State of Iraq and Syria fell", 6, id="longest"),
        pytest.param("IS fell", 1, id="common-word-in-mixed-case"),
        pytest.param("IS HELD", 0, id="common-word-in-capitals"),
        pytest.param("Islamists fell", 0, id="none"),
    ],
)
def test_known_actor_at(knowledge: Knowledge, words: str, count: int) -> None:
    assert knowledge.actor_at(tokens(words, part="AUX"), 0)[0] == count


@pytest.mark.parametrize(
    ("phrase", "names", "proper"),
    [
        pytest.param("Army spokesman Omar Petrenko", "Omar Petrenko", "Omar Petrenko", id="office-before"),
        pytest.param("Iranian Gen. Omar Haddad", "Omar Haddad", "Omar Haddad", id="title-before"),
        pytest.param("Mayor Orlov", "", "Orlov", id="title-without-label"),
        pytest.param("Dana Orlov", "Dana Orlov", "Dana Orlov", id="nothing-before"),
        pytest.param("near Zintan", "", "Zintan", id="preposition-before"),
        pytest.param("the Pakistani Taliban", "", "Pakistani Taliban", id="known-by-its-nation"),
        pytest.param("Lord 's Resistance Army", "", "Resistance Army", id="known-only-as-worded"),
    ],
)
def test_proper_words(knowledge: Knowledge, phrase: str, names: str, proper: str) -> None:
    words = tokens(phrase, names=names)
    assert worded(proper_words(words, words[-1], knowledge)) == proper


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        pytest.param("Foreign Ministry", True, id="every-state-has-one"),
        pytest.param("Supreme Court", True, id="court"),
        pytest.param("Zintan Brigade", False, id="a-name-of-its-own"),
    ],
)
def test_common_names(knowledge: Knowledge, name: str, answer: bool) -> None:
    assert knowledge.is_common(name.split()) is answer


def test_gender(knowledge: Knowledge) -> None:
    assert [knowledge.gender(word) for word in ("Mrs.", "spokesman", "official")] == ["f", "m", ""]
    assert knowledge.gender_of_name("María") == "f"
    assert knowledge.gender_of_name("Zzyzx") is None


def test_courtesies_are_no_offices(knowledge: Knowledge) -> None:
    assert knowledge.titles_person("Mr.")
    assert not knowledge.titles_office("Mr.", "mr.")
    assert knowledge.titles_office("Gen.", "gen.")
    assert not knowledge.titles_person("soldiers")
