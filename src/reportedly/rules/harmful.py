"""What can harm people, who is said to have, and whether words tell the act or only what came of it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import islice

from reportedly.types.annotations import Event, Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import EventType, Harm, RoleKind

MISHAPS = frozenset((EventType.ACCIDENT, EventType.DISASTER))
VIOLENT = MISHAPS | {EventType.ASSAULT}
_HARMFUL = VIOLENT | {EventType.PROTEST, EventType.COERCE, EventType.OTHER}
_BY_HARM = {
    Harm.DETAINED: frozenset((EventType.COERCE, EventType.ASSAULT, EventType.PROTEST, EventType.OTHER)),
    Harm.FREED: frozenset(EventType) - {EventType.REQUEST},  # who demands their release has freed nobody
    Harm.MISSING: _HARMFUL - {EventType.COERCE},
}
_RESULTS = frozenset(
    """kill die wound injure hurt harm perish lose succumb suffer sustain displace flee leave force drive claim cost
    take rush admit treat hospitalise hospitalize give lay fall damage destroy drown trample crush evacuate
    uproot""".split()
)
"""Verbs that tell what came of an act."""
_WARDING = frozenset("intercept repel foil thwart down avert".split())
_FALLING_ILL = frozenset("case infect infection test contract".split())
_SEEKING = frozenset("search hunt manhunt".split())
_USING = frozenset("drop fire launch hurl lob throw plant lay detonate rain".split())
_WEAPONS = frozenset("missile drone rocket projectile shell uav aircraft munition warhead mine bomb".split())
_MENTIONS = 60
"""Mentions of an event looked at: bounds the time on a text that repeats one without end."""
_CHAINED = 3
"""Verbs back to which the doers of the last of them may stand."""


def types_that_may(harm: Harm) -> frozenset[EventType]:
    """The types of event that may do a harm."""
    return _BY_HARM.get(harm, _HARMFUL)


def can_harm(tree: Tree, event: Event, word: Token | None = None) -> bool:
    """Whether an event can harm people: to shoot down a drone does not.

    Unless `word` goes on from it: "repelled the attack and killed 28".
    """
    trigger = tree.head_of(event.span)
    above = tree.head(word) if word is not None and word.link in ("conj", "advcl") else None
    if trigger is not None and trigger.lemma in _WARDING:
        told = (event.span, *event.evidence[:_MENTIONS])
        return above is not None and any(span.holds(above.span) for span in told)
    if trigger is not None and trigger.lemma in _SEEKING and event.type is EventType.COERCE:
        return False  # "called off the search for victims of the ferry, with 52 dead"
    if trigger is not None and trigger.lemma in _FALLING_ILL and not event.evidence:
        return False  # "546 new cases and 31 deaths": of the outbreak
    if trigger is not None and trigger.lemma in _USING:
        return True  # "dropped bombs": the weapon is not what was hit
    sufferers = islice((role.span for role in event.roles if role.role is RoleKind.RECIPIENT), 2)
    objects = [tree.head_of(span) for span in sufferers]
    return not objects or any(head is None or head.lemma not in _WEAPONS for head in objects)


def is_the_act(word: Token) -> bool:
    """ "The killing of two", "executed for the bombing of a mosque": nothing else that is named below has done it."""
    return word.part == "NOUN" or word.lemma in PUTTING_TO_DEATH


def is_carried_out(event: Event, word: Token) -> bool:
    """ "Hanged two prisoners", "executed a convict": the sentence of a court harms those alone."""
    return event.type is EventType.SANCTION and word.lemma in PUTTING_TO_DEATH


PUTTING_TO_DEATH = frozenset("execute hang behead".split())


def are_held_by_others(tree: Tree, word: Token, event: Event, events: Sequence[Event]) -> bool:
    """Whether people are held by those whom an act befell: "the navy caught nine pirates; pirates *hold* 300"."""
    holder = tree.head(word) if word.link == "acl" and word.tag == "VBG" else None
    holders = {doer.lemma for doer in (*tree.children(word, "nsubj"), holder) if doer and doer.part == "NOUN"}
    if word.lemma != "hold" or not holders or holders & _parties(tree, event, RoleKind.ACTOR):
        return False
    told = (other for other in events if other is not event and not other.span.meets(word.span))
    others = (_parties(tree, other, RoleKind.ACTOR) for other in told)
    return any(holders & parties for parties in (_parties(tree, event, RoleKind.RECIPIENT), *others))


def _parties(tree: Tree, event: Event, kind: RoleKind) -> set[str]:
    """The nouns of those who have a part in an act."""
    heads = (tree.head_of(role.span) for role in event.roles if role.role is kind)
    return {head.lemma for head in heads if head is not None}


def names_act(word: Token) -> bool:
    """Whether a word says what was done ("lynched", "shot dead") and not only what came of it ("killed")."""
    return word.part == "VERB" and word.lemma not in _RESULTS


def is_told_otherwise(tree: Tree, event: Event) -> bool:
    """Whether an event is also named by words that say what was done, and not by its harm alone."""
    heads = (tree.head_of(span) for span in (event.span, *event.evidence[:_MENTIONS]))
    return any(head is not None and (head.part == "NOUN" or head.lemma not in _RESULTS) for head in heads)


def has_agent(tree: Tree, word: Token, acts: Container[int]) -> bool:
    """ "Soldiers killed three attackers" tells of an event of its own; "three were killed" of a result.

    `acts` are the words of events, by index: what "killed" them may be a raid.
    """
    if tree.children(word, "agent"):
        return True
    doers = tree.children(word, "nsubj") or _doers_before(tree, word, acts)
    return bool(doers) and bool(tree.children(word, "dobj")) and doers[0].index not in acts


def _doers_before(tree: Tree, word: Token, acts: Container[int]) -> tuple[Token, ...]:
    """ "He unleashed a deluge of bullets and killed 59": the doers of a verb before that is no event itself."""
    for _ in range(_CHAINED):
        above = tree.head(word)
        if above is None or word.link != "conj" or above.index in acts:
            return ()
        doers = tree.children(above, "nsubj")
        if doers:
            return tuple(doers)
        word = above
    return ()


def is_subject_relative(tree: Tree, verb: Token) -> bool:
    """ "A strike that killed two": what the clause hangs on is its subject."""
    return any(word.text.lower() in ("that", "which") for word in tree.children(verb, "nsubj"))


def without_ing(lemma: str) -> str:
    """A word without the ending that makes a noun of it ("shelling": shell)."""
    return lemma.removesuffix("ing") if len(lemma) > _SHORTEST else lemma


_SHORTEST = 5
"""Letters of a word to which "-ing" is no ending ("swing")."""


def counts_others(tree: Tree, verb: Token) -> bool:
    """ "250 *others* vanished", "*another* nine were hurt": beside those counted just before."""
    counted = tree.children(verb, "nsubj", "nsubjpass", "dobj")
    return any(word.lemma in ("other", "another") for noun in counted for word in (noun, *tree.children(noun)))
