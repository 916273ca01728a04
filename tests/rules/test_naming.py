"""What a proper name names, by the real parser and the lexicons; « » marks the name."""

from __future__ import annotations

from functools import cache

import pytest

from marked import marked
from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.knowledge import Knowledge, make_knowledge, proper_words
from reportedly.rules.naming import Name, kind_of_name, known_actor, settled, speaks
from reportedly.rules.phrases import NounPhrase, noun_phrases
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import MentionKind

pytestmark = pytest.mark.parser


@cache
def knowledge() -> Knowledge:
    return make_knowledge(lexicon("role_nouns"), lexicon("titles"), lexicon("known_actors"), lexicon("given_names"))


def name_at(reading: Reading, span: Span, is_place: bool = False) -> Name:
    head = reading.tree.head_of(span)
    phrase = next(item for item in noun_phrases(reading.tree, lambda *_: False) if item.head == head)
    words = proper_words(phrase.words, phrase.head, knowledge())
    return kind_of_name(reading.tree, phrase, words, knowledge(), is_place)


KINDS = {
    "known-actor": ("Fighters of «Hezbollah» left.", False, "group", "known_actors Hezbollah"),
    "says-what-it-is": ("They closed «Zintan International Airport».", False, "facility", "name with Airport"),
    "ship": ("They boarded «INS Tarkash» at dawn.", False, "other", "ship INS"),
    "title": ("He met spokeswoman «Dana Orlov».", False, "person", "title spokeswoman"),
    "office-behind-it": ("«Orlov», the spokeswoman, left.", False, "person", "beside spokeswoman"),
    "example-of": (
        "They named militias including «Jund al-Fath».",
        False,
        "group",
        "one of the militias",
    ),
    "operation-that-speaks": (
        "The army’s «Operation Silver Dawn» denied it.",
        False,
        "organisation",
        "an operation that speaks",
    ),
    "place": ("The road to «Mosul» is shut.", True, "place", "found as a place"),
    "given-name": ("They met «Samir Talal».", False, "person", "given name Samir"),
    "middle-initial": ("They shot «Tyrise M. Bell» in Waco.", False, "person", "a middle initial"),
    "age-behind-it": ("The dead man was «Varna», 34, of the coast.", False, "person", "an age behind it"),
    "count-behind-a-land": ("«Spain», 12, and Kenya, 5, sent men.", True, "place", "found as a place"),
    "count-inside-a-body": ("Of those in «Oxfam», 12, all of them women, left.", False, "place", "parser label LOC"),
    "medium-by-its-last-word": ("A colonel told «Zagros Wire» of it.", True, "organisation", "name with wire"),
    "surname-of-such-a-word": ("«Heath Ledger» said so.", False, "person", "subject of a verb of saying"),
    "count-behind-a-medium": ("«The Sun», 12, said so.", False, "organisation", "parser label ORG"),
    "person-behind-what-looks-like-a-place": (
        "«Valeska Paris», an Australian woman, has claimed that the church held her.",
        False,
        "person",
        "beside woman",
    ),
    "parser": ("«Brannik» said it was over.", False, "person", "parser label PERSON"),
}


@pytest.mark.parametrize(("text", "is_place", "kind", "why"), KINDS.values(), ids=KINDS.keys())
def test_kind_of_name(text: str, is_place: bool, kind: str, why: str) -> None:
    plain, (span,) = marked(text)
    found = name_at(parsed(plain), span, is_place)
    assert (found.kind, found.why) == (kind, why)


@pytest.mark.parametrize("sign", ["²", "1100", "0"])
def test_only_figures_of_an_age_are_one(sign: str) -> None:
    plain, (span,) = marked(f"The dead man was «Varna», {sign}, of the coast.")
    assert name_at(parsed(plain), span).why != "an age behind it"


def test_the_key_of_a_name_ignores_case() -> None:
    plain, (span,) = marked("They met «Dana Orlov».")
    assert name_at(parsed(plain), span).key == "dana orlov"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param("«Orlov» said so.", True, id="says"),
        pytest.param("«Orlov» fell.", False, id="falls"),
        pytest.param("They said «Orlov».", False, id="is-said"),
    ],
)
def test_speaks(text: str, answer: bool) -> None:
    plain, (span,) = marked(text)
    tree = parsed(plain).tree
    head = tree.head_of(span)
    assert head is not None
    assert speaks(tree, head) is answer


def test_a_known_actor_is_sure() -> None:
    plain, (span,) = marked("They fear «Hezbollah».")
    tree = parsed(plain).tree
    phrase = NounPhrase(head=tree.inside(span)[0], base=span, span=span, words=tree.inside(span))
    found = known_actor(phrase, {"name": "Hezbollah", "kind": "group"})
    assert (found.kind, found.strength, found.why) == (MentionKind.GROUP, 4, "known_actors Hezbollah")


def name(words: str, kind: MentionKind, strength: int, speaks: bool = False) -> Name:
    """A name of `words` that stands alone."""
    tokens = parsed(words).tree.tokens
    span = Span(0, len(words))
    phrase = NounPhrase(head=tokens[-1], base=span, span=span, words=tokens)
    return Name(phrase=phrase, words=tokens, kind=kind, strength=strength, why="rule", speaks=speaks)


PERSON, BODY, PLACE = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.PLACE
SETTLED = {  # names as found, then the kinds they settle on
    "surname-of-a-person": ([("Dana Orlov", PERSON, 3, False), ("Orlov", BODY, 1, False)], [PERSON, PERSON]),
    "surname-that-is-surely-something-else": (
        [("Dana Orlov", PERSON, 3, False), ("Orlov", BODY, 3, False)],
        [PERSON, BODY],
    ),
    "misspelt-surname-that-speaks": (
        [("Ivan Petrenko", PERSON, 3, False), ("Petrenka", BODY, 1, True)],
        [PERSON, PERSON],
    ),
    "misspelt-surname-that-is-silent": (
        [("Ivan Petrenko", PERSON, 3, False), ("Petrenka", BODY, 1, False)],
        [PERSON, BODY],
    ),
    "best-evidence-elsewhere": ([("Zarrin", PLACE, 1, False), ("Zarrin", BODY, 3, False)], [BODY, BODY]),
    "majority": (
        [("Zarrin", PLACE, 1, False), ("Zarrin", BODY, 1, False), ("Zarrin", BODY, 1, False)],
        [BODY, BODY, BODY],
    ),
    "unknown-here-a-person-there": (
        [("Montalvo", MentionKind.OTHER, 0, False), ("Montalvo", PERSON, 1, False)],
        [PERSON, PERSON],
    ),
    "unknown-here-a-body-there": (
        [("Zarrin", MentionKind.OTHER, 0, False), ("Zarrin", BODY, 1, False)],
        [MentionKind.OTHER, BODY],
    ),
    "nothing-to-settle": ([("Zarrin", PLACE, 2, False)], [PLACE]),
    "none": ([], []),
}


@pytest.mark.parametrize(("rows", "kinds"), SETTLED.values(), ids=SETTLED.keys())
def test_settled(rows: list[tuple[str, MentionKind, int, bool]], kinds: list[MentionKind]) -> None:
    found = list(settled([name(*row) for row in rows]))
    assert [item.kind for item in found] == kinds
