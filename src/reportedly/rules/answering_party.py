"""Where the party of an answer stands: its noun phrase, or the side that a spokesman speaks for."""

from __future__ import annotations

from functools import cache

from reportedly.lexicons import lexicon
from reportedly.rules import arguments
from reportedly.rules.culprits import IT_WAS, SIDES
from reportedly.rules.event_words import event_words
from reportedly.rules.guilt import ATTACKERS, Answer
from reportedly.rules.laying_blame import POINTS_TO
from reportedly.types.annotations import Entity, Event, Mention, Place, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import MentionForm, MentionKind, PlaceClass, ResponsibilityStance, RoleKind

_SIDES = frozenset((MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PLACE))


def is_actor(answer: Answer, event: Event, reading: Reading) -> bool:
    """Whether who confirms is on the side of who did it, by a name in common ("Israel", "Israeli jets")."""
    if answer.party is None:
        return False
    party = noun_phrase(answer.party, reading)
    names, actors = name_stems(party, reading), [role for role in event.roles if role.role is RoleKind.ACTOR]
    if (not actors or not names) and _is_raid(event, reading):
        # "an army spokesman confirmed the strike": whose else was it
        return any(token.lemma.lower() in _FLYING for token in reading.tree.inside(party))
    return any(names & name_stems(role.span, reading) for role in actors)


def is_of_victims(answer: Answer, event: Event, reading: Reading) -> bool:
    """ "Gunmen killed four men. *The men* were members of the clan": those who suffered are told of, not who did it."""
    spoken_of = next(iter(reading.tree.inside(answer.span)), None)
    if spoken_of is None or answer.party is None or spoken_of.index == answer.party.index:
        return False
    if spoken_of.lemma in ATTACKERS:
        return False  # "the assailant was shot later"
    heads = [(role.role, head) for role in event.roles if (head := reading.tree.head_of(role.span)) is not None]
    doers = {head.lemma for role, head in heads if role is RoleKind.ACTOR}
    victims = {head.lemma for role, head in heads if role is RoleKind.RECIPIENT}
    many = spoken_of.lemma in _ANY_PEOPLE and bool(victims & _ANY_PEOPLE) and not doers
    return many or spoken_of.lemma in victims - doers


_ANY_PEOPLE = frozenset("man people group person youth".split())
"""Words for those who did it as well as for those who suffered."""


def _is_raid(event: Event, reading: Reading) -> bool:
    heads = [reading.tree.head_of(span) for span in (event.span, *event.evidence)]
    return any(head is not None and head.lemma in _RAIDS for head in heads)


_RAIDS = frozenset("strike airstrike raid bombing bombardment".split())
_FLYING = frozenset("army military idf centcom pentagon force".split())


def could_be_told(answer: Answer, reading: Reading) -> bool:
    """Whether the party fits what is told of it: "it was" wants a side, and clues point to no mere town."""
    if answer.party is None:
        return False
    if answer.why == IT_WAS:
        return _is_side(answer.party, reading)
    clue = answer.why == POINTS_TO and _is_mere_town(answer.party, reading)
    return not clue and could_answer(answer.party, reading)


def could_answer(party: Token, reading: Reading) -> bool:
    """Whether what is blamed is somebody: not "a link", "part of it", "a video", or "her husband of improprieties"."""
    if _is_unknown(party, reading):
        return False  # "hold the perpetrators to account"
    if party.part in ("PROPN", "PRON") or party.entity in _NAMED:
        return True
    around = reading.within(reading.tree.span(party), Mention)
    kinds = {mention.kind for mention in around if mention.head.meets(party.span)}
    before = reading.tree.children(party, "compound", "amod", "poss", "nmod")
    named = any(word.part == "PROPN" or word.entity in _NAMED for word in before)
    return (
        bool(kinds & _SOMEBODY)
        or (party.tag == "NNS" and (not kinds or event_words().sector(party) is not None))
        or party.lemma in ("side", "enemy", "foe", "neighbour", "fringe", "wing")
        or (party.link in ("compound", "amod") and party.lemma in SIDES)
        or any(word.text.lower() == "same" for word in reading.tree.children(party, "amod"))
        or (named and MentionKind.DOCUMENT not in kinds)
    )


def _is_side(party: Token, reading: Reading) -> bool:
    """Whether a party is a group, a body, men or a nation: not "the Olympics"."""
    around = reading.within(reading.tree.span(party), Mention)
    kinds = {mention.kind for mention in around if mention.head.meets(party.span)}
    return bool(kinds & (_SOMEBODY - {MentionKind.PLACE})) or party.entity == "NORP" or party.tag == "NNS"


def _is_mere_town(party: Token, reading: Reading) -> bool:
    """Whether a party is a place that stands for no state: "Tehran" may be to blame, and a village not."""
    found = list(reading.within(party.span, Place))
    return bool(found) and all(place.kind is PlaceClass.TOWN and place.gazetteer_id not in _seats() for place in found)


@cache
def _seats() -> frozenset[str]:
    return frozenset(row["gid"] for row in lexicon("capitals"))


def _is_unknown(party: Token, reading: Reading) -> bool:
    """ "the perpetrators", "those", "them" who are no more than the attackers: whoever it was, it is nobody yet."""
    if party.part == "PRON":
        meant = reading.entity_at(party.span)
        words = meant.name.lower().split() if meant is not None else [party.text.lower()]
    else:
        named = any(word.part == "PROPN" or word.entity in _NAMED for word in reading.tree.subtree(party)[:_PHRASE])
        words = [] if named else [party.lemma.lower()]
    return any({word, word.removesuffix("s")} & (ATTACKERS | {"those"}) for word in words[-1:])


_PHRASE = 12
_SOMEBODY = _SIDES | {MentionKind.PERSON}
_NAMED = frozenset(("NORP", "GPE", "ORG", "PERSON"))


def name_stems(span: Span, reading: Reading) -> set[str]:
    """The beginnings of the names in a phrase, which "Israel" and "Israeli jets" share."""
    words = (token for token in reading.tree.inside(span) if token.part not in _SMALL_WORDS)
    return {token.text[:5].lower() for token in words if token.text[:1].isupper()}


_SMALL_WORDS = frozenset("DET ADP CCONJ SCONJ PRON PART AUX NUM PUNCT".split())
"""Parts of speech that name nobody, though a text in capitals spells them as names."""


def side_span(answer: Answer, reading: Reading) -> Span | None:
    """Where the party stands; a spokesman who denies speaks for the side that his description names.

    An office that many states have ("Foreign Ministry spokesman Karimi") tells none: then it is whoever speaks.
    """
    if answer.party is None:
        return None
    if answer.meant is not None and reading.entity_at(noun_phrase(answer.meant, reading)) is None:
        return noun_phrase(answer.meant, reading)  # better his own words than "each other", if nothing else tells him
    span = _without_charge(noun_phrase(answer.party, reading), answer, reading)
    if answer.stance is not ResponsibilityStance.DENIED or answer.party.entity != "PERSON":
        return span
    sides = [mention.span for mention in reading.within(span, Mention) if mention.kind in _SIDES]
    told = [side for side in sides if not _is_any_office(side, reading)]
    return told[0] if told else span


def _without_charge(span: Span, answer: Answer, reading: Reading) -> Span:
    """ "accused the faction of murder": the charge is no part of the name, though the parser hangs it there."""
    if answer.why != "verb accuse" or answer.party is None:
        return span
    of = next((word for word in reading.tree.children(answer.party, "prep") if word.text.lower() == "of"), None)
    if of is None or any(word.text.lower() == "of" for word in reading.tree.children(answer.verb, "prep")):
        return span
    return Span(span.start, answer.party.span.end) if span.end > of.span.start else span


def side_named(span: Span, reading: Reading) -> Entity | None:
    """The first side that a phrase names: "members of *the Steppe Guard*"."""
    names = (item for item in reading.within(span, Mention) if item.kind in _GROUPS and item.form is MentionForm.NAME)
    return next((entity for name in names if (entity := reading.entity_of(name)) is not None), None)


_GROUPS = frozenset((MentionKind.ORGANISATION, MentionKind.GROUP))


def _is_any_office(side: Span, reading: Reading) -> bool:
    return all(token.text.lower() in _OFFICES for token in reading.tree.inside(side))


_OFFICES = frozenset(
    """the foreign defence defense interior information ministry minister department office army military government
    presidency palace council parliament police security""".split()
)


def noun_phrase(head: Token, reading: Reading) -> Span:
    """The phrase of `head` as its widest mention gives it, else the words before it."""
    around = [
        mention.span for mention in reading.within(reading.tree.span(head), Mention) if mention.head.meets(head.span)
    ]
    whole = arguments.phrase(reading.tree, head)  # "forces of the regime"
    if around:
        widest = max(around, key=len)
        return hull(widest, whole) if whole.end > widest.end else widest
    before = [word for child in reading.tree.children(head, *_BEFORE) for word in reading.tree.subtree(child)]
    return hull(head.span, *(word.span for word in before if word.index < head.index))


_BEFORE = ("det", "compound", "amod", "poss", "nmod", "nummod")


def with_antecedent(answer: Answer, tree: Tree) -> Answer:
    """ "The front, *which* officials say was responsible": the name before it, whatever the parser makes of it."""
    party = answer.party
    if party is None or party.tag not in ("WDT", "WP"):
        return answer
    before = tree.tokens[max(0, party.index - _RIGHT_BEFORE) : party.index]
    near = [word for word in before if word.sentence == party.sentence and word.part in ("NOUN", "PROPN")]
    own = answer.voice is not None and answer.voice.index == party.index
    meant = near[-1] if near else party
    return answer._replace(party=meant, voice=meant if own else answer.voice)


_RIGHT_BEFORE = 2
"""Words before "which" among which its name stands."""
