"""Which mentions of persons, bodies, places, times and things may be one: the keys that they share within a story.

Two mentions with a key in common are one. A key is the chain of the report's own coreference, a name, a head noun, a
day; a pronoun has the keys of what it stands for.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reportedly.lexicons import lexicon
from reportedly.text.names import name_key, surname
from reportedly.text.terms import stem
from reportedly.types.annotations import Entity, TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import MentionKind

Key = tuple[str, ...]
_RELATIVE = frozenset({"WP", "WDT", "WP$"})
_PRONOUNS = _RELATIVE | {"PRP", "PRP$", "DT", "WRB"}
_OF_PLACES = frozenset("bay city county gulf island lake ocean province region river sea state street town".split())
"""Generic nouns behind a place's own name: "the Mediterranean Sea" is "the Mediterranean"."""
_MEASURES = frozenset(
    """point yard foot inch metre meter mile kilometre kilometer acre percent dollar euro pound ton tonne barrel
    second minute hour day week month year game""".split()
)
"""Nouns of which only so many are the same: "20 points" are not "nine points", as "two men" may be "the men"."""
_HOPS = 6
_NEAR = 400
_THIRD = frozenset("he she him her his they them their it its".split())


def thing_keys(reading: Reading, story: str, span: Span) -> Iterator[Key]:
    """What the mention at `span` shares with others that are the same."""
    head = _head(reading, span)
    if head is None:
        return
    yield from _of_chain(reading, story, Span(head.span.start, max(head.span.end, span.end)))
    yield from _of_day(reading, story, span)
    if head.tag in _PRONOUNS or head.part == "PRON":
        stood_for = _stood_for(reading.tree, head) or _doer_before(reading, head)
        if stood_for is not None:
            yield from _of_chain(reading, story, stood_for.span)
            yield from _of_noun(reading.tree, story, stood_for)
    else:
        yield from _of_noun(reading.tree, story, head)


def _head(reading: Reading, span: Span) -> Token | None:
    """The head, behind a preposition: "in the «Gulf» of Aden"."""
    head = reading.tree.head_of(span)
    if head is not None and head.part == "ADP":
        head = next(iter(reading.tree.children(head, "pobj")), None)
    return head


def _of_chain(reading: Reading, story: str, span: Span) -> Iterator[Key]:
    entity = reading.entity_at(span)
    if entity is not None:
        yield ("chain", reading.report.id, entity.id)
        if reading.is_named(entity):
            yield from _of_name(story, entity)


def _of_name(story: str, entity: Entity) -> Iterator[Key]:
    """A surname and a lone name tell within a story, a full name of a person and the name of a place everywhere."""
    words = [word for word in entity.name.split() if word.lower() != "the"]
    if entity.kind is MentionKind.PERSON:
        yield ("person", story, surname(words))
    if entity.kind is MentionKind.PLACE or (entity.kind is MentionKind.PERSON and len(words) > 1):
        yield ("everywhere", *name_key(words))
    yield ("name", story, *name_key(words))


def _of_day(reading: Reading, story: str, span: Span) -> Iterator[Key]:
    """The day of a time: "Thursday", "on Thursday evening"."""
    times = reading.within(span, TimeExpression) if reading.has(TimeExpression) else ()
    for time in times:
        if time.value:
            yield ("time", story, time.value[:10])


def _of_noun(tree: Tree, story: str, head: Token) -> Iterator[Key]:
    noun = stem(head.lemma.lower())
    if noun in _OF_PLACES:
        own = [stem(word.lemma.lower()) for word in tree.children(head, "compound") if word.part == "PROPN"]
        noun = own[-1] if own else noun
    numbers = tree.children(head, "nummod") if head.lemma in _MEASURES else []
    yield ("noun", story, _things().get(noun, noun), *(number.lemma.lower() for number in numbers))


@cache
def _things() -> dict[str, str]:
    return {stem(row["noun"]): row["thing"] for row in lexicon("things")}


def _stood_for(tree: Tree, pronoun: Token) -> Token | None:
    """The noun that a relative pronoun takes up, or the doer that "himself" leads back to; None for other pronouns."""
    if pronoun.tag in _RELATIVE or pronoun.lemma.lower() == "that":
        return _climbed(tree, pronoun, "relcl")
    if pronoun.lemma.lower().endswith(("self", "selves")):
        verb = _verb_above(tree, pronoun)
        doers = [] if verb is None else [*tree.children(verb, "nsubj"), *tree.children(verb, "nsubjpass")]
        return doers[0] if doers and doers[0].part != "PRON" else None
    return None


def _doer_before(reading: Reading, pronoun: Token) -> Token | None:
    """The nearest doer before a pronoun that the report's own coreference left alone."""
    if reading.entity_at(pronoun.span) is not None or pronoun.lemma.lower() not in _THIRD:
        return None
    before = reading.within(Span(max(0, pronoun.span.start - _NEAR), pronoun.span.start + 1), Token)
    doers = [word for word in before if word.link in ("nsubj", "nsubjpass") and word.part in ("NOUN", "PROPN")]
    return doers[-1] if doers else None


def _climbed(tree: Tree, token: Token, link: str) -> Token | None:
    """What the nearest word above with `link` hangs on."""
    here: Token | None = token
    for _ in range(_HOPS):
        above = tree.head(here) if here is not None else None
        if here is None or above is None or above == here:
            return None
        if here.link == link:
            return above
        here = above
    return None


def _verb_above(tree: Tree, token: Token) -> Token | None:
    here: Token | None = token
    for _ in range(_HOPS):
        here = tree.head(here) if here is not None else None
        if here is None or here.part in ("VERB", "AUX"):
            return here
    return None
