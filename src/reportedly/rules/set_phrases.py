"""Set phrases of blame and of owning: "laid the blame on", "pinned it on", "took credit for", "owned up to".

The cue takes the noun that makes the phrase ("took *credit*"); what is said is whom or what it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from reportedly.rules.clauses import bare_phrase, is_passive, noun_phrase
from reportedly.rules.refusals import CHARGES
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree

_BLAME = frozenset("blame responsibility guilt fault culpability accountability".split())
_OWNED = frozenset("credit responsibility blame ownership".split())
_ONTO = frozenset("on upon at with to".split())
_DOORS = frozenset("door foot feet doorstep doors".split())


class SetPhrase(NamedTuple):
    """The words of a set phrase beside its verb, and the spans of what is said in it."""

    companions: tuple[Token, ...]
    content: tuple[Span, ...]


def set_phrase(tree: Tree, verb: Token) -> SetPhrase | None:
    """The set phrase that `verb` opens, None where it opens none ("took the road")."""
    read = _PHRASES.get(verb.lemma)
    return read(tree, verb) if read is not None else None


def said_in(tree: Tree, verb: Token) -> tuple[Span, ...]:
    """What is said in the set phrase that `verb` opens; nothing where it opens none."""
    found = set_phrase(tree, verb)
    return found.content if found is not None else ()


def plea(tree: Tree, verb: Token) -> tuple[Span, ...]:
    """ "Pleaded *not guilty*", "pleaded *guilty* on Friday *to two counts*": the words of a plea, and the charges."""
    after = [word for word in tree.tokens[verb.index + 1 : verb.index + 3] if word.sentence == verb.sentence]
    pleaded = next((word for word in after if word.lemma in _PLEAS), None)
    if pleaded is None or (pleaded is not after[0] and after[0].lemma != "not"):
        return ()
    to = [word for head in (verb, pleaded) for word in tree.children(head, "prep") if word.lemma == "to"]
    charges = [tree.span(word) for word in to if word.index > pleaded.index]
    whole = Span(after[0].span.start, max(pleaded.span.end, tree.span(pleaded).end))
    return (whole, *(span for span in charges if span.start > whole.end))


_PLEAS = frozenset(("guilty", "innocent"))


def _blames(tree: Tree, verb: Token) -> SetPhrase | None:
    """ "Laid the blame on the army", "puts responsibility for it with Iran", "laid it at the door of the police"."""
    noun = next(iter(tree.children(verb, "dobj", "nsubjpass")), None)
    onto = next(_below(tree, _ONTO, verb, noun), None)
    whom = _object(tree, onto)
    if noun is None or whom is None or onto is None:
        return None
    door = whom.lemma in _DOORS and onto.lemma == "at"
    if noun.lemma in _BLAME and (onto.lemma != "to" and (onto.lemma != "at" or door)):
        return SetPhrase((noun,), (bare_phrase(tree, _owner(tree, whom) if door else whom),))
    if verb.lemma == "lay" and door:
        return SetPhrase((), (_without(tree, noun, onto), bare_phrase(tree, whom)))
    return None


def _pins(tree: Tree, verb: Token) -> SetPhrase | None:
    """ "Pinned the blast on the army", "an attack that the army pinned on rebels"."""
    noun = next(iter(tree.children(verb, "dobj", "nsubjpass")), None)
    above = tree.head(verb) if verb.link == "relcl" else None
    onto = next(_below(tree, frozenset(("on", "upon")), verb, noun), None)
    whom = _object(tree, onto)
    if whom is None or onto is None or (noun is None and above is None):
        return None
    if noun is not None and noun.lemma in _BLAME:
        return SetPhrase((noun,), (bare_phrase(tree, whom),))
    if noun is None or noun.tag in ("WDT", "WP"):
        return SetPhrase((), (_before(tree, above, verb), bare_phrase(tree, whom))) if above is not None else None
    return SetPhrase((), (hull(_without(tree, noun, onto), bare_phrase(tree, whom)),))


def _owns(tree: Tree, verb: Token) -> SetPhrase | None:
    """ "Took responsibility for the blast", "claims the credit"."""
    noun = next((word for word in tree.children(verb, "dobj", "nsubjpass") if word.lemma in _OWNED), None)
    about = next(_below(tree, frozenset(("for",)), verb, noun), None)
    if noun is None or about is None or any(word.lemma == "no" for word in tree.children(noun, "det")):
        return None
    return SetPhrase((noun,), (tree.span(about),))


def _owns_up(tree: Tree, verb: Token) -> SetPhrase | None:
    up = next((word for word in tree.children(verb, "prt", "advmod") if word.lemma == "up"), None)
    about = next((word for word in tree.children(verb, "prep") if word.lemma == "to"), None)
    return SetPhrase((up,), (tree.span(about),)) if up is not None and about is not None else None


def _washes(tree: Tree, verb: Token) -> SetPhrase | None:
    hands = next((word for word in tree.children(verb, "dobj") if word.text.lower() == "hands"), None)
    about = next(_below(tree, frozenset(("of",)), verb, hands), None)
    if hands is None or not tree.children(hands, "poss"):
        return None
    return SetPhrase((hands,), (tree.span(about),)) if about is not None else None


def _brushes(tree: Tree, verb: Token) -> SetPhrase | None:
    """ "Brushed the report aside", "waved it away", "shrugged off the charge"; not the driver, nor a coat."""
    particle = next((word for word in tree.children(verb, "prt", "advmod") if word.lemma in _AWAY), None)
    noun = next(iter(tree.children(verb, "dobj", "nsubjpass")), None)
    if particle is None or noun is None or is_passive(tree, verb):
        return None
    if noun.lemma not in (_SAID if verb.lemma == "wave" else _SAID | _FELT):
        return None
    return SetPhrase((particle,) if particle.index == verb.index + 1 else (), (noun_phrase(tree, noun),))


_AWAY = frozenset("aside away off".split())
_SAID = CHARGES | frozenset(
    """it this that suggestion question concern complaint objection protest warning threat fear doubt call demand
    appeal idea talk finding account""".split()
)
"""What is waved away that was said."""
_FELT = frozenset(
    """setback defeat loss sanction pressure attack insult failure scandal risk danger prospect possibility proposal
    offer request advice pleading plea ruling verdict evidence letter statement story poll result dispute controversy
    outcry incident comparison label boycott resignation rebuke tariff rivalry row furore jibe taunt speculation
    allegation inquiry investigation condemnation opposition issue matter problem difference news them""".split()
)
"""What else may be shrugged off by a word; a coat is so by hand."""


def _names(tree: Tree, verb: Token) -> SetPhrase | None:
    """ "Named the army as the culprit", "identified the dead man as Ola Roe"."""
    noun = next(iter(tree.children(verb, "dobj", "nsubjpass")), None)
    hung = (word for word in tree.subtree(noun) if word.lemma == "as" and word.link == "prep") if noun else ()
    what = next(_below(tree, frozenset(("as",)), verb, noun), None) or next(iter(hung), None)
    if noun is None or what is None or noun.tag in ("WDT", "WP", "PRP$") or verb.tag == "VBG":
        return None
    if noun.text.lower().endswith(("self", "selves")):
        return None
    return SetPhrase((), (_without(tree, noun, what), tree.span(what)))


def _below(tree: Tree, words: frozenset[str], verb: Token, noun: Token | None) -> Iterator[Token]:
    """Prepositions below a verb, its object, or what hangs on that ("the blame for it *on* the army")."""
    places = [verb, *((noun,) if noun is not None else ())]
    for place in places:
        found = tree.children(place, "prep")
        yield from (word for word in found if word.lemma in words and word.index > verb.index)
        for below in (below for word in found for below in tree.children(word, "pobj")):
            yield from (deep for deep in tree.children(below, "prep") if deep.lemma in words)


def _object(tree: Tree, preposition: Token | None) -> Token | None:
    return next(iter(tree.children(preposition, "pobj")), None) if preposition is not None else None


def _owner(tree: Tree, door: Token) -> Token:
    """Whose door it is: "at the door of *the police*", "at *the army's* door"."""
    of = [noun for word in tree.children(door, "prep") if word.lemma == "of" for noun in tree.children(word, "pobj")]
    return next(iter([*of, *tree.children(door, "poss")]), door)


def _without(tree: Tree, noun: Token, cut: Token) -> Span:
    """The phrase of a noun up to a word that may hang on it."""
    whole = tree.span(noun)
    before = tree.tokens[cut.index - 1]
    return Span(whole.start, min(whole.end, before.span.end)) if whole.start < before.span.end else whole


def _before(tree: Tree, noun: Token, clause: Token) -> Span:
    """The phrase of a noun before the clause that describes it."""
    opens = tree.subtree(clause)[0]
    return _without(tree, noun, opens)


_PHRASES: Mapping[str, Callable[[Tree, Token], SetPhrase | None]] = {
    **dict.fromkeys(("lay", "put", "place", "heap", "lodge", "cast"), _blames),
    "pin": _pins,
    **dict.fromkeys(("take", "accept", "assume", "bear"), _owns),
    "own": _owns_up,
    "wash": _washes,
    **dict.fromkeys(("brush", "wave", "shrug", "laugh"), _brushes),
    **dict.fromkeys(("name", "identify"), _names),
}
