"""Who answers for an event, and who says so: claimed, blamed, denied, admitted, not claimed, not blamed.

Said outright ("blamed X", `rules/answerable.py`), or by telling it: a voice that tells of an assault by somebody else
blames, one that tells of its own ("its aircraft had hit a depot") claims. "Iran-backed" is a link, never a blame.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import msgspec

from reportedly.lexicons import lexicon
from reportedly.rules.agency import is_nobody, points_back
from reportedly.rules.answerable import Table, answers, table
from reportedly.rules.guilt import ANSWERABLE, Answer
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.own_voice import means_speaker
from reportedly.rules.told_by import Tellers
from reportedly.types.annotations import Attribution, Entity, Event, Mention, Place, Responsibility, Role, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import (
    EventType,
    Manner,
    MentionKind,
    PlaceClass,
    ResponsibilityStance,
    RoleKind,
    SourceKind,
    Stance,
    Status,
    Usage,
)

_TOLD = frozenset((Status.HAPPENED, Status.ONGOING))
_CONFESSING = frozenset("admit acknowledge concede confess confirm apologise apologize regret".split())
_SIDES = frozenset((MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PLACE))


@cache
def _cues() -> Table:
    return table(lexicon("responsibility_cues"))


def read_responsibility(reading: Reading) -> Iterator[Responsibility]:
    """One row for each time that somebody is, or is not, held to answer for an event."""
    tellers, places = Tellers(reading), EventPlaces(reading)
    seen: set[tuple[str | None, str | None, ResponsibilityStance, str | None]] = set()
    rows = [*_outright(reading, tellers, places), *_by_telling(reading, tellers, places)]
    for row in _named_later(rows, reading):
        key = (
            row.event,
            row.party or (reading.quote(row.party_span) if row.party_span else None),
            row.stance,
            row.according_to,
        )
        if key not in seen:
            seen.add(key)
            yield row


def _named_later(rows: list[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """The same with "an armed group" of a lead taken for the one group blamed by name below it."""
    for row in rows:
        party = reading.get(Entity, row.party)
        if row.stance is ResponsibilityStance.BLAMED and party is not None and _is_some_group(row, reading):
            named = {
                other.party
                for other in rows
                if other.event == row.event
                and other.stance is ResponsibilityStance.BLAMED
                and other.span.start > row.span.start
                and other.party != row.party
                and _has_name(other, reading)
            }
            if len(named) == 1:
                yield msgspec.structs.replace(row, party=named.pop(), why=f"{row.why}; named later")
                continue
        yield row


def _is_some_group(row: Responsibility, reading: Reading) -> bool:
    """Whether the party is "a group", "an armed faction": of a kind that is blamed, and not yet named."""
    head = reading.tree.head_of(row.party_span) if row.party_span is not None else None
    return (
        head is not None
        and head.lemma in _GROUPS
        and not _has_name(row, reading)
        and any(child.text.lower() in ("a", "an") for child in reading.tree.children(head, "det"))
    )


_GROUPS = frozenset("group faction militia organisation organization movement cell gang network".split())


def _has_name(row: Responsibility, reading: Reading) -> bool:
    words = reading.tree.inside(row.party_span) if row.party_span is not None else ()
    return row.party is not None and any(word.part == "PROPN" for word in words)


# Said outright.


def _outright(reading: Reading, tellers: Tellers, places: EventPlaces) -> Iterator[Responsibility]:
    for answer in answers(reading.tree, _cues()):
        event = places.meant(answer.verb, nearby=answer.why == "verb hold" and _has_matter(answer.verb, reading))
        if answer.act is not None and answer.act.lemma not in ANSWERABLE:
            event = places.at(answer.act)  # "denies supplying weapons": what is denied is no violence
        if event is None or (answer.party is not None and places.names(answer.party)):
            continue
        if answer.why == "verb confirm" and not _is_actor(answer, event, reading):
            continue  # a mayor who confirms an attack does not admit it
        voice = _voice(answer, reading, tellers)
        span = _side_span(answer, reading)
        party = _party(answer, span, voice, reading)
        yield Responsibility(
            span=answer.span,
            event=event.id,
            party=party,
            party_span=span,
            stance=answer.stance,
            according_to=voice.id if voice is not None else None,
            why=answer.why,
        )


def _party(answer: Answer, span: Span | None, voice: Attribution | None, reading: Reading) -> str | None:
    """The entity at `span`; in "we had no hand in it" it is whoever speaks."""
    own = answer.party is not None and points_back(reading.tree, answer.party)
    if own and voice is not None and voice.speaker is not None:
        return voice.speaker
    party = reading.entity_at(span) if span is not None else None
    return party.id if party is not None else None


_OUTCOMES = frozenset("death killing loss life it this that bloodshed casualty fatality".split())


def _has_matter(verb: Token, reading: Reading) -> bool:
    """ "holds Iran accountable for its actions" says what for, and it is no event of the report."""
    tree = reading.tree
    matters = [below for word in tree.subtree(verb) if word.text.lower() == "for" for below in tree.children(word)]
    return any(word.lemma not in _OUTCOMES for word in matters)


def _is_actor(answer: Answer, event: Event, reading: Reading) -> bool:
    """Whether who confirms is on the side of who did it, by a name in common ("Israel", "Israeli jets")."""
    if answer.party is None:
        return False
    names = _name_stems(_noun_phrase(answer.party, reading), reading)
    return any(names & _name_stems(role.span, reading) for role in event.roles if role.role is RoleKind.ACTOR)


def _name_stems(span: Span, reading: Reading) -> set[str]:
    return {token.text[:5].lower() for token in reading.tree.inside(span) if token.text[:1].isupper()}


def _voice(answer: Answer, reading: Reading, tellers: Tellers) -> Attribution | None:
    """The attribution whose cue the answering verb is, else the one that tells of it."""
    own = tellers.cued_by(answer.verb.span)
    return own if own is not None else tellers.at(answer.verb.span)


def _side_span(answer: Answer, reading: Reading) -> Span | None:
    """Where the party stands; a spokesman who denies speaks for the side that his description names."""
    if answer.party is None:
        return None
    span = _noun_phrase(answer.party, reading)
    if answer.stance is not ResponsibilityStance.DENIED or answer.party.entity != "PERSON":
        return span
    sides = [mention for mention in reading.within(span, Mention) if mention.kind in _SIDES]
    return sides[0].span if sides else span


def _noun_phrase(head: Token, reading: Reading) -> Span:
    """The phrase of `head` as its widest mention gives it, else the words before it."""
    around = [
        mention.span for mention in reading.within(reading.tree.span(head), Mention) if mention.head.meets(head.span)
    ]
    return max(around, key=len, default=head.span)


# Said by telling.


def _by_telling(reading: Reading, tellers: Tellers, places: EventPlaces) -> Iterator[Responsibility]:
    """A voice tells of an assault and of who did it: of somebody else it is a blame, of itself a claim."""
    for event in reading[Event]:
        if event.type is not EventType.ASSAULT or event.status not in _TOLD or _is_habit(event, reading):
            continue
        if not places.harms(event):
            continue  # who shoots down a drone answers to nobody
        for actor in _doers(event, reading):
            row = _told(event, actor, reading, tellers)
            if row is not None:
                yield row


def _doers(event: Event, reading: Reading) -> list[Role]:
    """The actors of an event; where it has none, whose weapons it was done with ("Ukrainian drones hit a depot")."""
    actors = [role for role in event.roles if role.role is RoleKind.ACTOR and not _is_victim(role, reading)]
    weapons = [role for role in event.roles if role.role is RoleKind.INSTRUMENT]
    return actors or [
        role for role in weapons if any(place.usage is Usage.DEMONYM for place in reading.within(role.span, Place))
    ]


def _is_victim(actor: Role, reading: Reading) -> bool:
    """ "his death", "the governor's assassination": whose it is suffered it."""
    head = reading.tree.head_of(actor.span)
    above = reading.tree.head(head) if head is not None else None
    return head is not None and head.link == "poss" and above is not None and above.lemma in _SUFFERED


_SUFFERED = frozenset("death killing assassination murder abduction kidnapping injury execution slaying".split())


def _is_habit(event: Event, reading: Reading) -> bool:
    """ "It only targets militants" tells of no one act."""
    verb = reading.tree.head_of(event.span)
    return (
        verb is not None
        and verb.tag in ("VBZ", "VBP")
        and not event.evidence
        and not reading.tree.children(verb, "aux")
    )


def _told(event: Event, actor: Role, reading: Reading, tellers: Tellers) -> Responsibility | None:
    voice = tellers.at(actor.span)
    head = reading.tree.head_of(actor.span)
    if voice is None or head is None or not _is_accountable(actor, head, reading) or _is_nobodys(voice, reading):
        return None
    stance = _told_stance(event, actor, head, voice, reading)
    if stance is None:
        return None
    # "our men have struck", "it had fired": whose, the voice tells
    own = stance is not ResponsibilityStance.BLAMED and points_back(reading.tree, head)
    place = actor.span if own else _with_group(actor.span, head, reading)
    return Responsibility(
        span=actor.span,
        event=event.id,
        party=voice.speaker if own else actor.entity,
        party_span=place,
        stance=stance,
        according_to=voice.id,
        why="told by a voice",
    )


def _with_group(span: Span, head: Token, reading: Reading) -> Span:
    """ "militants from the Lashkar group": whose they are belongs to the party."""
    for preposition in reading.tree.children(head, "prep"):
        if preposition.lemma in ("from", "of", "with"):
            for group in reading.tree.children(preposition, "pobj"):
                words = [group, *reading.tree.children(group, "compound", "amod")]
                if any(word.part == "PROPN" or word.lemma in _SIDE_WORDS for word in words):
                    return hull(span, *(word.span for word in words))
    return span


def _is_nobodys(voice: Attribution, reading: Reading) -> bool:
    """ "No group has said that it fired": nobody tells of it."""
    heads = [reading.tree.head_of(span) for span in voice.source]
    return any(head is not None and is_nobody(reading.tree, head) for head in heads)


_UNKNOWN = frozenset(
    """gunman attacker assailant man bomber assassin people person shooter raider one two three kidnapper robber other
    defence defense missile drone rocket suspect militant bandit insurgent terrorist extremist jihadist raider
    aggressor thug our my""".split()
)
"""Heads of actors that identify nobody ("armed men"), and things that act for nobody."""
_ACTORS = frozenset((MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PLACE))
_SPOTS = frozenset((PlaceClass.SITE, PlaceClass.TOWN, PlaceClass.ADMIN1, PlaceClass.ADMIN2, PlaceClass.WATER))
_SIDE_WORDS = frozenset("army government police military junta rebel militia regime navy state coalition".split())
"""Words before "helicopters", "shells", "units" that tell whose they are."""
_FOES = frozenset(("enemy", "invader", "occupier"))
_FORCES = frozenset("force troop soldier officer unit aircraft jet army police military policeman pilot".split())


def _is_accountable(actor: Role, head: Token, reading: Reading) -> bool:
    """Whether an actor could be held to answer: somebody who is told apart from others, not "gunmen" or "two"."""
    if head.entity == "PERSON":
        return False  # "said that Biden had carried out the strikes": no accusation from his own side
    if points_back(reading.tree, head):
        return True
    words = [head, *reading.tree.children(head, "amod", "compound", "poss", "nmod")]
    words += reading.tree.inside(_with_group(head.span, head, reading))
    named = any(token.part == "PROPN" or token.entity in ("NORP", "GPE", "ORG") for token in words)
    named = named or head.lemma in _FOES or any(token.lemma in _SIDE_WORDS for token in words[1:] if token != head)
    if (head.lemma in _UNKNOWN and not named) or head.part in ("NUM", "SYM") or head.text.lower() in ("who", "which"):
        return False
    if any(place.usage is Usage.PLACE and place.kind in _SPOTS for place in reading.within(head.span, Place)):
        return False
    kinds = [mention.kind for mention in reading.within(actor.span, Mention) if mention.head.meets(head.span)]
    return head.part == "PRON" or named or any(kind in _ACTORS for kind in kinds)


def _told_stance(
    event: Event, actor: Role, head: Token, voice: Attribution, reading: Reading
) -> ResponsibilityStance | None:
    back = points_back(reading.tree, head)
    if back and not means_speaker(head, voice, reading):
        return _blamed_others(head, voice)
    own = back or (actor.entity is not None and actor.entity == voice.speaker)
    own = own or _is_own_force(actor, head, voice, reading)
    if voice.stance is Stance.DENIES or _is_cleft_off(head, reading):
        return ResponsibilityStance.DENIED if own else None
    if voice.stance not in (Stance.ASSERTS, Stance.ALLEGES, Stance.BELIEVES):
        return None
    if not own:
        return ResponsibilityStance.BLAMED
    if voice.stance is Stance.ALLEGES:
        return None  # who accuses does not claim
    return ResponsibilityStance.ADMITTED if _confesses(voice, reading) else ResponsibilityStance.CLAIMED


def _blamed_others(head: Token, voice: Attribution) -> ResponsibilityStance | None:
    """One person who says "they bombed us" means others."""
    told = voice.manner is Manner.DIRECT and voice.stance in (Stance.ASSERTS, Stance.ALLEGES)
    return ResponsibilityStance.BLAMED if told and head.text.lower() == "they" else None


def _is_cleft_off(head: Token, reading: Reading) -> bool:
    """ "It was not our men who fired"."""
    above = reading.tree.head(head)
    return head.link == "attr" and above is not None and bool(reading.tree.children(above, "neg"))


def _is_own_force(actor: Role, head: Token, voice: Attribution, reading: Reading) -> bool:
    """ "Police said officers had fired", "the Pentagon said US jets had struck": the speaker's own side."""
    if head.lemma not in _FORCES and not _is_state(head, reading):
        return False
    said = {word.lemma.lower() for word in reading.tree.children(head, "amod", "compound", "poss")}
    if voice.source_kind is SourceKind.INSTITUTION and said <= {"security", "armed", "special", "ground"}:
        return head.lemma in _FORCES and head.part != "PROPN"
    official = any(token.lemma.lower() in _OFFICIAL for span in voice.source for token in reading.tree.inside(span))
    states = _states(actor.span, reading)
    return official and any(states & _states(span, reading) for span in voice.source)


_OFFICIAL = frozenset(
    """ministry minister military army force spokesman spokeswoman spokesperson official officer president general
    command pentagon kremlin government navy secretary premier house department idf centcom commander junta""".split()
)


def _is_state(head: Token, reading: Reading) -> bool:
    return any(
        place.usage is not Usage.DEMONYM and place.kind is PlaceClass.COUNTRY for place in _places(head, reading)
    )


def _places(head: Token, reading: Reading) -> list[Place]:
    return [place for place in reading[Place] if place.span.meets(head.span)]


def _states(span: Span, reading: Reading) -> set[str]:
    """The countries that words name or stand for ("the Pentagon": US)."""
    found = {place.country for place in reading.within(span, Place) if place.country and place.kind in _WHOLE_STATES}
    words = f" {reading.quote(span)} "
    return found | {code for name, code in _seats().items() if f" {name} " in words}


_WHOLE_STATES = (PlaceClass.COUNTRY, None)


@cache
def _seats() -> dict[str, str]:
    """Bodies of a state by name, with its country."""
    bodies = ("government", "military", "police", "intelligence")
    rows = [row for row in lexicon("known_actors") if row["country"] and row["sector"] in bodies]
    return {name: row["country"] for row in rows for name in (row["name"], *filter(None, row["aliases"].split(";")))}


def _confesses(voice: Attribution, reading: Reading) -> bool:
    cues = [token.lemma for span in voice.cue for token in reading.tree.inside(span)]
    only = [token.text.lower() for span in voice.content for token in reading.tree.inside(span)[:_OPENING]]
    return any(lemma in _CONFESSING for lemma in cues) or bool(_EXCUSES & set(only))


_OPENING = 20
"""Words of a statement in which an excuse stands."""
_EXCUSES = frozenset("only merely mistakenly mistake accident accidentally error inadvertently unintentionally".split())
