"""Who answers for an event, and who says so: claimed, blamed, denied, admitted, not claimed, not blamed.

Said outright ("blamed X", `rules/answerable.py`), or by telling it: a voice that tells of an assault by somebody else
blames, one that tells of its own ("its aircraft had hit a depot") claims. "Iran-backed" is a link, never a blame.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import cache

import msgspec

from reportedly.lexicons import lexicon
from reportedly.rules.agency import is_nobody, points_back
from reportedly.rules.answerable import Table, answers, table
from reportedly.rules.answering_party import could_answer, is_actor, side_span
from reportedly.rules.blamed_for import is_of_else
from reportedly.rules.doers import doers, is_accountable, is_own_force, with_group
from reportedly.rules.guilt import ANSWERABLE, Answer
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.own_voice import means_speaker
from reportedly.rules.realis import memory_of
from reportedly.rules.told_by import Tellers
from reportedly.types.annotations import Attribution, Entity, Event, Responsibility, Role, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import (
    EventType,
    Manner,
    MentionKind,
    ResponsibilityStance,
    Stance,
    Status,
)

_TOLD = frozenset((Status.HAPPENED, Status.ONGOING, Status.HISTORICAL))
_CONFESSING = frozenset("admit acknowledge concede confess confirm apologise apologize regret".split())
_SIDES = frozenset((MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PLACE))


@cache
def _cues() -> Table:
    return table(lexicon("responsibility_cues"))


def read_responsibility(reading: Reading) -> Iterator[Responsibility]:
    """One row for each time that somebody is, or is not, held to answer for an event."""
    tellers, places = Tellers(reading), EventPlaces(reading)
    seen: set[tuple[str | None, str | None, ResponsibilityStance, str | None]] = set()
    outright = list(_outright(reading, tellers, places))
    rows = [
        *outright,
        *(row for row in _by_telling(reading, tellers, places) if not _is_said_again(row, outright, reading)),
    ]
    for row in _named_later([row for row in rows if not _answers_a_claim(row, rows, reading)], reading):
        voice = reading.get(Attribution, row.according_to)
        key = (
            row.event,
            row.party or (reading.quote(row.party_span) if row.party_span else None),
            row.stance,
            voice.speaker or voice.id if voice is not None else None,
        )
        if key not in seen:
            seen.add(key)
            yield row


def _is_said_again(row: Responsibility, outright: list[Responsibility], reading: Reading) -> bool:
    """ "denied that it had fired", "claimed the attack, saying it had targeted the enemy": the telling adds nothing."""
    if row.stance is ResponsibilityStance.BLAMED:
        return False
    sentence = _sentence(row, reading)
    same = (other for other in outright if other.stance is row.stance and other.party == row.party)
    return any(other.according_to == row.according_to or _sentence(other, reading) == sentence for other in same)


def _answers_a_claim(row: Responsibility, rows: list[Responsibility], reading: Reading) -> bool:
    """ "The group claims to have hit the ship. London called the claim untrue": London denies no deed of its own."""
    if row.stance is not ResponsibilityStance.DENIED or "claim" not in reading.quote(row.span).lower().split():
        return False
    here = _sentence(row, reading) or 0
    claims = (other for other in rows if other.stance is ResponsibilityStance.CLAIMED and other.party != row.party)
    blamed = any(other.stance is ResponsibilityStance.BLAMED and other.party == row.party for other in rows)
    return not blamed and any(0 <= here - (_sentence(other, reading) or 0) <= _CLOSE for other in claims)


_CLOSE = 2
"""Sentences between a claim and who turns it down."""


def _sentence(row: Responsibility, reading: Reading) -> int | None:
    head = reading.tree.head_of(row.span)
    return head.sentence if head is not None else None


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
    idle: int | None = None
    for answer in answers(reading.tree, _cues()):
        if _turns_down(answer) and idle is not None and answer.verb.sentence - idle <= _CLOSE:
            continue  # "accused it of abandoning them. The government rejects the accusation": of no violence
        event = _act_meant(answer, places, reading)
        charge = answer.stance in (ResponsibilityStance.BLAMED, ResponsibilityStance.NOT_BLAMED)
        if answer.act is not None and (charge or answer.act.lemma not in ANSWERABLE):
            event = places.at(answer.act)  # "denies supplying weapons": what is denied is no violence
            event = None if event is not None and event.type in _WORDS else event
        if charge and answer.act is not None:
            idle = answer.verb.sentence if event is None else None
        if event is None or (answer.party is not None and places.names(answer.party)):
            continue
        confirmed = answer.why == "verb confirm" and answer.stance is not ResponsibilityStance.CLAIMED
        told = answer.stance is ResponsibilityStance.ADMITTED and answer.act is not None
        if (told or confirmed) and not is_actor(answer, event, reading):
            continue  # a mayor who confirms an attack, or that a post was hit, does not admit it
        if charge and answer.party is not None and not could_answer(answer.party, reading):
            continue
        voice = _voice(answer, reading, tellers)
        span = side_span(answer, reading)
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


def _turns_down(answer: Answer) -> bool:
    rejects = answer.why in ("verb reject", "verb dismiss", "verb refute", "verb rebut", "verb call")
    return rejects and answer.stance is ResponsibilityStance.DENIED and answer.act is None


def _act_meant(answer: Answer, places: EventPlaces, reading: Reading) -> Event | None:
    if answer.stance is ResponsibilityStance.DENIED and (answer.act is not None or answer.why == "did not"):
        return places.denied(answer.verb)
    above = reading.tree.head(answer.verb) if answer.verb.link == "relcl" else None
    told = places.at(above) if above is not None else None
    if told is not None and told.type is EventType.ASSAULT:
        return told  # "an attack that officials have blamed on the rebels"
    return places.meant(answer.verb, nearby=is_of_else(answer, reading, places))


def _party(answer: Answer, span: Span | None, voice: Attribution | None, reading: Reading) -> str | None:
    """The entity at `span`; in "we had no hand in it" it is whoever speaks."""
    own = answer.party is not None and points_back(reading.tree, answer.party)
    if own and voice is not None and voice.speaker is not None:
        return voice.speaker
    party = reading.entity_at(span) if span is not None else None
    return party.id if party is not None else None


_WORDS = frozenset((EventType.REJECT, EventType.REQUEST, EventType.ACCUSE, EventType.CONSULT, EventType.AGREE))
"""Acts by words alone: "accused the council of ignoring warnings" charges it with no deed."""


def _voice(answer: Answer, reading: Reading, tellers: Tellers) -> Attribution | None:
    """The attribution whose cue the answering verb is, else the one that tells of it."""
    verb: Token | None = answer.verb
    for _ in range(_CLAUSES):
        if verb is None:
            break
        own = tellers.cued_by(verb.span)
        if own is not None:
            return own
        verb = reading.tree.head(verb) if verb.link in _WITHIN else None
    return tellers.at(answer.verb.span)


_CLAUSES = 4
_WITHIN = ("ccomp", "xcomp", "pcomp", "prep")
"""Links by which "it had no part in it" hangs on "said", "to speculate about who" on "declined"."""


# Said by telling.


def _by_telling(reading: Reading, tellers: Tellers, places: EventPlaces) -> Iterator[Responsibility]:
    """A voice tells of an assault and of who did it: of somebody else it is a blame, of itself a claim."""
    for event in reading[Event]:
        negated = event.status is Status.NEGATED
        told = event.status in _TOLD or negated or _may_have(event, reading)
        if event.type is not EventType.ASSAULT or not told or _is_habit(event, reading) or _is_mutual(event, reading):
            continue
        if not (places.harms(event) or _destroys(event, reading)):
            continue  # who shoots down a drone answers to nobody
        for actor in doers(event, reading):
            row = _told(event, actor, reading, tellers)
            if row is not None and negated == (row.why == _DENIED):
                head = reading.tree.head_of(event.span)
                meant = places.denied(head) if negated and head is not None else None
                yield msgspec.structs.replace(row, event=meant.id) if meant is not None else row


def _destroys(event: Event, reading: Reading) -> bool:
    """ "destroyed four drones that were about to be launched": a strike, though on weapons."""
    head = reading.tree.head_of(event.span)
    return head is not None and head.lemma in ("destroy", "strike", "bomb")


_DENIED = "denied by a voice"


def _may_have(event: Event, reading: Reading) -> bool:
    """ "believes that rebels may have carried out the assault"."""
    if event.status is not Status.HYPOTHETICAL:
        return False
    word = reading.tree.head_of(event.span)
    verbs = [word, reading.tree.head(word)] if word is not None else []
    auxiliaries = {child.lemma for verb in verbs if verb is not None for child in reading.tree.children(verb, "aux")}
    return "have" in auxiliaries and bool(auxiliaries & {"may", "might"})


def _is_mutual(event: Event, reading: Reading) -> bool:
    """ "The war", "clashed with rebels": what two sides do tells of no doer."""
    heads = [reading.tree.head_of(span) for span in (event.span, *event.evidence)]
    return all(head is not None and head.lemma in _MUTUAL for head in heads)


_MUTUAL = frozenset("war clash battle fight fighting conflict combat hostility skirmish firefight shootout".split())


def _is_habit(event: Event, reading: Reading) -> bool:
    """ "It only targets militants", "it does not target civilians" tell of no one act."""
    verb = reading.tree.head_of(event.span)
    if verb is None or event.evidence:
        return False
    if any(word.text.lower() == "we" for word in reading.tree.children(verb, "nsubj")) and _is_not(verb, reading):
        return False  # "we do not kill mayors" answers a charge
    auxiliaries = reading.tree.children(verb, "aux")
    finite = [word for word in (verb, *auxiliaries) if word.tag in ("VBZ", "VBP")]
    return bool(finite) and all(word.lemma == "do" for word in auxiliaries)


def _is_not(verb: Token, reading: Reading) -> bool:
    return bool(reading.tree.children(verb, "neg"))


def _told(event: Event, actor: Role, reading: Reading, tellers: Tellers) -> Responsibility | None:
    voice = tellers.at(actor.span)
    head = reading.tree.head_of(actor.span)
    if voice is None or head is None or not is_accountable(actor, head, reading) or _is_nobodys(voice, reading):
        return None
    if memory_of(reading.tree, head) is not None:
        return None  # "the anniversary of the US killing": no voice accuses
    stance = _told_stance(event, actor, head, voice, reading)
    supposed = event.status is Status.HYPOTHETICAL and voice.stance not in (Stance.BELIEVES, Stance.ALLEGES)
    if stance is None or supposed:
        return None
    # "our men have struck", "it had fired": whose, the voice tells
    own = stance is not ResponsibilityStance.BLAMED and points_back(reading.tree, head)
    place = actor.span if own else with_group(actor.span, head, reading)
    return Responsibility(
        span=actor.span,
        event=event.id,
        party=voice.speaker if own else actor.entity,
        party_span=place,
        stance=stance,
        according_to=voice.id,
        why=_DENIED if event.status is Status.NEGATED else "told by a voice",
    )


def _is_nobodys(voice: Attribution, reading: Reading) -> bool:
    """ "No group has said that it fired": nobody tells of it."""
    heads = [reading.tree.head_of(span) for span in voice.source]
    return any(head is not None and is_nobody(reading.tree, head) for head in heads)


def _told_stance(
    event: Event, actor: Role, head: Token, voice: Attribution, reading: Reading
) -> ResponsibilityStance | None:
    back = points_back(reading.tree, head)
    if back and not voice.source:  # "It is thought to have bombed the convoy": others think so
        return ResponsibilityStance.BLAMED if actor.entity is not None else None
    if back and not means_speaker(head, voice, reading):
        return _blamed_others(actor, head, voice, reading)
    own = back or (actor.entity is not None and actor.entity == voice.speaker)
    own = own or is_own_force(actor, head, voice, reading)
    if event.status is not Status.NEGATED and own and _only(voice, reading):
        return ResponsibilityStance.ADMITTED  # "his men had merely returned fire"
    if voice.stance is Stance.DENIES or _is_cleft_off(head, reading) or event.status is Status.NEGATED:
        return ResponsibilityStance.DENIED if own else None
    if voice.stance not in (Stance.ASSERTS, Stance.ALLEGES, Stance.BELIEVES):
        return None
    if not own:
        return ResponsibilityStance.BLAMED
    if voice.stance is Stance.ALLEGES and not _says(voice, ("claim",), reading):
        return None  # who accuses does not claim
    return ResponsibilityStance.ADMITTED if _confesses(voice, reading) else ResponsibilityStance.CLAIMED


def _blamed_others(actor: Role, head: Token, voice: Attribution, reading: Reading) -> ResponsibilityStance | None:
    """One person who says "they bombed us" means others, if the report tells whom."""
    told = voice.manner is Manner.DIRECT and voice.stance in (Stance.ASSERTS, Stance.ALLEGES)
    meant = reading.get(Entity, actor.entity)
    named = meant is not None and any(word[:1].isupper() for word in meant.name.split()[1:])
    others = named and meant is not None and meant.kind in _SIDES and meant.id != voice.speaker
    return ResponsibilityStance.BLAMED if told and others and head.text.lower() == "they" else None


def _is_cleft_off(head: Token, reading: Reading) -> bool:
    """ "It was not our men who fired"."""
    above = reading.tree.head(head)
    return head.link == "attr" and above is not None and bool(reading.tree.children(above, "neg"))


def _confesses(voice: Attribution, reading: Reading) -> bool:
    opening = [token.text.lower() for span in voice.content for token in reading.tree.inside(span)[:_OPENING]]
    return _says(voice, _CONFESSING, reading) or bool(_EXCUSES & set(opening))


def _only(voice: Attribution, reading: Reading) -> bool:
    return any(token.text.lower() in _ONLY for span in voice.content for token in reading.tree.inside(span)[:_OPENING])


_ONLY = frozenset(("only", "merely"))


def _says(voice: Attribution, verbs: Container[str], reading: Reading) -> bool:
    """Whether one of `verbs` is the cue."""
    return any(token.lemma in verbs for span in voice.cue for token in reading.tree.inside(span))


_OPENING = 20
"""Words of a statement in which an excuse stands."""
_EXCUSES = frozenset(
    """only merely mistakenly mistake accident accidentally error inadvertently unintentionally accept admit acknowledge
    regret sorry apologise apologize""".split()
)
