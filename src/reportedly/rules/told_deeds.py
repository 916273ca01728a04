"""Who answers for an act of violence because a voice tells that they did it, mention by mention.

A voice that tells of somebody else's act blames; one that tells of its own ("its aircraft had hit a depot") claims it,
or admits it where it makes excuses; one that says that it was not its own denies it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

import msgspec

from reportedly.rules.acts_met import learns_of_act, meets_act
from reportedly.rules.agency import is_nobody, points_back
from reportedly.rules.answering_fire import answers_fire, only_warns
from reportedly.rules.doers import Deed, deeds, doer_words, doers, is_accountable, is_spot, with_group
from reportedly.rules.event_words import event_words
from reportedly.rules.further_acts import FURTHER, is_further
from reportedly.rules.guilt import FORCES
from reportedly.rules.habits import is_done_to_us, is_habit
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.harmful import can_harm
from reportedly.rules.own_forces import RULING, is_own_force, is_own_group, is_own_movement, speaks_behind
from reportedly.rules.own_voice import means_speaker
from reportedly.rules.realis import TOOK_PLACE, memory_of
from reportedly.rules.spoken_for import side_of
from reportedly.rules.told_by import Tellers, doubts, only_dates, only_feels, unsaid
from reportedly.rules.tripped_mines import falls_on_device
from reportedly.types.annotations import Attribution, Entity, Event, Mention, Place, Responsibility, Role, Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import (
    EventType,
    Manner,
    MentionKind,
    PlaceClass,
    ResponsibilityStance,
    RoleKind,
    Stance,
    Status,
)

_CONFESSING = frozenset("admit acknowledge concede confess confirm apologise apologize regret".split())
_SIDES = frozenset((MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PLACE))
DENIED = "denied by a voice"


def by_telling(reading: Reading, tellers: Tellers, places: EventPlaces) -> Iterator[Responsibility]:
    """One row for each doer that a voice tells of, at each mention of the act."""
    for event in reading[Event]:
        if event.type is not EventType.ASSAULT and not _is_brought_about(event, reading):
            continue
        if not (can_harm(reading.tree, event) or _destroys(event, reading)):
            continue  # who shoots down a drone answers to nobody
        for told_by, deed in _attributed(event, reading, tellers, places):
            negated = deed.status is Status.NEGATED
            told = deed.status in TOOK_PLACE or negated or _may_have(deed, reading)
            idle = is_habit(deed, event, reading) or _is_aim(deed.word, reading) or deed.word.lemma in _MUTUAL
            if idle or not told:
                continue
            row = _told(event, deed, told_by, reading)
            if row is not None and negated == (row.why == DENIED):
                meant = places.denied(deed.word) if negated else None
                why = f"{row.why}; {FURTHER}" if is_further(reading.tree, deed.word) else row.why
                yield msgspec.structs.replace(row, event=meant.id if meant is not None else row.event, why=why)


def _is_brought_about(event: Event, reading: Reading) -> bool:
    """ "Its fighters had derailed the train", "it had sunk a ship": what would be an accident, if nobody did it."""
    head = reading.tree.head_of(event.span)
    if head is not None and head.lemma == "capture" and event.type is EventType.COERCE and not event.mode:
        return True  # "its fighters had captured 20 soldiers"
    wrecks = head is not None and head.lemma in _WRECKING and event.type is EventType.ACCIDENT
    things = reading.tree.children(head, "dobj", "agent") if head is not None else []
    return wrecks and bool(things) and not any(thing.lemma in doer_words("plan") for thing in things)


_WRECKING = frozenset("sink derail wreck capsize down ram overturn crush".split())


def _destroys(event: Event, reading: Reading) -> bool:
    """ "burned two tankers at the pier": a strike, though on weapons; drones are only brought down."""
    head = reading.tree.head_of(event.span)
    if head is None or head.lemma != "destroy":
        return head is not None and head.lemma in ("strike", "bomb", "burn", "torch")
    hit = [reading.tree.head_of(role.span) for role in event.roles if role.role is RoleKind.RECIPIENT]
    return any(thing is not None and thing.lemma not in _FLYING for thing in hit)


_FLYING = frozenset("missile drone rocket projectile shell uav munition quadcopter warhead".split())


def _may_have(deed: Deed, reading: Reading) -> bool:
    """ "believes that rebels may have carried out the assault"."""
    if deed.status is not Status.HYPOTHETICAL:
        return False
    if _is_plotted(deed.word, reading):
        return True
    above = reading.tree.head(deed.word)
    verbs = [deed.word, above] if above is not None else [deed.word]
    auxiliaries = {child.lemma for verb in verbs for child in reading.tree.children(verb, "aux")}
    return "have" in auxiliaries and bool(auxiliaries & {"may", "might"})


def _is_plotted(act: Token, reading: Reading) -> bool:
    """ "Prosecutors said that he plotted to kill the mayor"."""
    above = reading.tree.head(act)
    if above is None or act.link != "xcomp" or above.lemma not in _PLOTTING:
        return False
    return above.tag in ("VBD", "VBN") and not reading.tree.children(above, "neg")


_PLOTTING = frozenset("plan plot conspire try attempt".split())
_MUTUAL = frozenset("war clash battle fight fighting conflict combat hostility skirmish firefight shootout".split())
"""What two sides do tells of no doer: "the war", "clashed with rebels"."""


def _is_aim(verb: Token, reading: Reading) -> bool:
    """ "efforts to destroy the group", "kept it from waging war": no act yet."""
    above = reading.tree.head(verb)
    to = any(word.text.lower() == "to" for word in reading.tree.children(verb, "aux"))
    kept = verb.link == "pcomp" and above is not None and above.text.lower() == "from"
    return kept or (to and verb.tag == "VB" and verb.link in ("acl", "relcl"))


def _attributed(
    event: Event, reading: Reading, tellers: Tellers, places: EventPlaces
) -> Iterator[tuple[Attribution, Deed]]:
    """The deeds that a voice tells, with it.

    In "Troops burned the village, residents said, and killed two" it was not the residents who killed.
    """
    for deed in deeds(event, reading, places):
        voice = tellers.at(deed.doer.span) or _cut_short(deed, tellers, reading)
        above = reading.tree.head(deed.word)
        cued = tellers.cued_by(above.span) if above is not None and deed.word.link == "conj" else None
        if cued is not None and above is not None and any(span.meets(deed.doer.span) for span in cued.source):
            told = [act for act in reading.tree.children(above, "ccomp") if act.index < above.index]
            yield from ((cued, deed._replace(doer=role)) for act in told for role in doers(act, reading, places))
        elif voice is not None:
            yield voice, deed


def _cut_short(deed: Deed, tellers: Tellers, reading: Reading) -> Attribution | None:
    """Who tells of an act whose doer a statement leaves out at its end: "were killed | by the army"."""
    head = reading.tree.head_of(deed.doer.span)
    by = reading.tree.head(head) if head is not None else None
    behind = by is not None and by.link == "agent" and by.head == deed.word.index
    return tellers.at(deed.word.span) if behind else None


def _told(event: Event, deed: Deed, voice: Attribution, reading: Reading) -> Responsibility | None:
    actor = deed.doer
    head = reading.tree.head_of(actor.span)
    if head is None or not is_accountable(actor, head, reading) or _is_nobodys(voice, reading):
        return None
    if unsaid(voice, reading.tree) or (voice.stance is Stance.DENIES and only_dates(deed.word, reading.tree)):
        return None
    if _only_names_kind(head, deed.word, reading) or falls_on_device(deed.word, reading.tree):
        return None
    things = {thing.lemma for thing in reading.tree.children(deed.word, "dobj")}
    if (
        things & {"responsibility", "credit", "blame"}
        or deed.word.lemma in NO_DEEDS
        or learns_of_act(reading.tree, head, deed.word)
        or memory_of(reading.tree, head) is not None
    ):
        return None  # "the anniversary of the US killing": no voice accuses
    stance = told_stance(deed, actor, head, voice, reading)
    supposed = deed.status is Status.HYPOTHETICAL and voice.stance not in (Stance.BELIEVES, Stance.ALLEGES)
    others = stance is ResponsibilityStance.BLAMED
    if others and (only_feels(voice, reading.tree) or meets_act(reading.tree, deed.word)):
        return None
    if stance is None or (supposed and not _is_plotted(deed.word, reading)):
        return None
    # "our men have struck", "it had fired": whose, the voice tells
    own = stance is not ResponsibilityStance.BLAMED and points_back(reading.tree, head)
    himself = head.part == "PRON" and actor.entity == voice.speaker
    other = None if himself else actor.entity  # "she" of another's words is not he who speaks, whatever was read
    denier = _turned_down(voice, reading) if not own and points_back(reading.tree, head) else None
    other = denier.speaker if denier is not None else other
    owner = actor.entity if _is_called(actor, voice, reading) else voice.speaker
    place = actor.span if own else with_group(actor.span, head, reading)
    return Responsibility(
        span=actor.span,
        event=event.id,
        party=owner if own else other,
        party_span=place,
        stance=stance,
        according_to=voice.id,
        why=DENIED if deed.status is Status.NEGATED else "told by a voice",
    )


def _only_names_kind(head: Token, act: Token, reading: Reading) -> bool:
    """ "The rebel offensive", "a police operation", "the Kraft plant shooting": known by a word, charged to nobody.

    A state whose strike it is, and a side whose raid or attack it is, are told to have done it.
    """
    if head.link not in ("compound", "amod", "nmod") or act.part == "VERB":
        return False
    state = any(place.kind in (None, PlaceClass.COUNTRY) for place in reading.meeting(head.span, Place))
    told = act.link == "attr"  # "the blast was a Steppe Guard operation"
    done = (told or act.lemma in _DONE) and reading.tree.head(head) == act and not is_spot(head)
    return not (state or head.lemma == "enemy" or done)


_DONE = frozenset(
    """attack raid ambush strike airstrike air-strike shelling bombardment bombing assault incursion missile drone
    rocket gunfire fire""".split()
)
"""Acts that are somebody's whose name stands before them: "a Steppe Guard ambush"."""
NO_DEEDS = frozenset("intercept down hear see witness regret mourn lament deplore condemn attain embrace pay".split())
"""What is done to missiles in the air, and what those do who were only there, say what they feel about it or fell."""


def _is_nobodys(voice: Attribution, reading: Reading) -> bool:
    """ "No group has said that it fired": nobody tells of it."""
    heads = [reading.tree.head_of(span) for span in voice.source]
    return any(head is not None and is_nobody(reading.tree, head) for head in heads)


def told_stance(
    deed: Deed, actor: Role, head: Token, voice: Attribution, reading: Reading
) -> ResponsibilityStance | None:
    negated = deed.status is Status.NEGATED
    back = points_back(reading.tree, head)
    if back and not voice.source:  # "It is thought to have bombed the convoy": others think so
        return ResponsibilityStance.BLAMED if actor.entity is not None else None
    if back and (not means_speaker(head, voice, reading) or _is_another(deed, head, voice, reading)):
        return _blamed_others(actor, head, voice, reading)
    if back and _turned_down(voice, reading) is not None:
        return ResponsibilityStance.BLAMED
    own = back or is_own(actor, head, voice, reading)
    if not negated and own and _only(voice, reading):
        return ResponsibilityStance.ADMITTED  # "his men had merely returned fire"
    turned_down = voice.stance is Stance.DENIES or doubts(voice, reading.tree)
    if turned_down or _is_cleft_off(head, reading) or negated:
        return ResponsibilityStance.DENIED if own and voice.stance is not Stance.DECLINES else None
    if voice.stance not in (Stance.ASSERTS, Stance.ALLEGES, Stance.BELIEVES):
        return None
    if not own:
        return ResponsibilityStance.BLAMED
    if voice.stance is Stance.ALLEGES and not _says(voice, ("claim",), reading):
        return None  # who accuses does not claim
    return owned_stance(voice, reading)


def _turned_down(voice: Attribution, reading: Reading) -> Attribution | None:
    """Who turns down what he says another tells of him: "Tora denied Kenyan reports that *its* planes had hit it"."""
    outer = reading.get(Attribution, voice.within)
    return outer if outer is not None and outer.stance is Stance.DENIES else None


def is_own(actor: Role, head: Token, voice: Attribution, reading: Reading) -> bool:
    """Whether a voice tells of its own side: by the same name, as its force, or conceding it."""
    side = side_of(voice, reading)
    body = reading.entity_of(side) if side is not None else None
    same = actor.entity is not None and actor.entity in (voice.speaker, body.id if body is not None else None)
    return (
        same
        or _is_called(actor, voice, reading)
        or is_own_force(actor, head, voice, reading)
        or is_own_movement(actor, head, voice, reading)
        or is_own_group(head, side, voice, reading)
        or speaks_behind(actor, head, voice, reading)
        or _is_conceded(head, voice, reading)
        or _is_rung_in(voice, head, reading)
    )


def _is_called(actor: Role, voice: Attribution, reading: Reading) -> bool:
    """Whether an actor is who the words of a source call so, under whatever name he is filed ("the rebels")."""
    called = reading.entity_at(voice.source[0]) if voice.source else None
    return called is not None and actor.entity == called.id


def _is_rung_in(voice: Attribution, head: Token, reading: Reading) -> bool:
    """ "A caller said the Red Front had planted it": who rings in to say so speaks for the group."""
    heads = [reading.tree.head_of(span) for span in voice.source]
    kinds = [
        mention.kind for mention in reading.within(reading.tree.span(head), Mention) if mention.head.meets(head.span)
    ]
    group = MentionKind.GROUP in kinds or MentionKind.ORGANISATION in kinds
    ruling = (
        head.part == "NOUN" and head.lemma in RULING | FORCES
    )  # a caller who tells of the army is one of those it fired on
    return group and not ruling and any(word is not None and word.lemma == "caller" for word in heads)


def owned_stance(voice: Attribution, reading: Reading) -> ResponsibilityStance:
    """Who tells of his own deed claims it, or admits it where he confesses or makes excuses."""
    return ResponsibilityStance.ADMITTED if _confesses(voice, reading) else ResponsibilityStance.CLAIMED


def _is_another(deed: Deed, head: Token, voice: Attribution, reading: Reading) -> bool:
    """ "The witness said the driver sped up as he was mowing people down", "they attack us": not the speaker."""
    if head.text.lower() not in ("he", "she", "they"):
        return False
    source = reading.entity_at(voice.source[0]) if voice.source else None
    speakers = {voice.speaker, source.id if source is not None else None} - {None}
    known = deed.doer.entity is not None and bool(speakers)
    return (known and deed.doer.entity not in speakers) or is_done_to_us(deed.word, reading)


def _blamed_others(actor: Role, head: Token, voice: Attribution, reading: Reading) -> ResponsibilityStance | None:
    """One person who says "they bombed us" means others, if the report tells whom; who says "she shot them", her.

    Who "she" is, if anybody, is found out when all rows are known (`named_suspects`).
    """
    told = voice.manner is Manner.DIRECT and voice.stance in (Stance.ASSERTS, Stance.ALLEGES)
    one = head.text.lower() in ("he", "she")
    if (head.link == "conj" or one) and voice.stance in (Stance.ASSERTS, Stance.ALLEGES, Stance.BELIEVES):
        return ResponsibilityStance.BLAMED  # "the army and its allies": theirs, not the speaker's
    meant = reading.get(Entity, actor.entity)
    named = meant is not None and any(word[:1].isupper() for word in meant.name.split()[1:])
    others = named and meant is not None and meant.kind in _SIDES and meant.id != voice.speaker
    return ResponsibilityStance.BLAMED if told and others and head.text.lower() == "they" else None


def _is_conceded(head: Token, voice: Attribution, reading: Reading) -> bool:
    """ "An officer acknowledged that soldiers had fired": whose else were they."""
    if not _says(voice, ("admit", "acknowledge", "concede", "confess", "allow", "own"), reading):
        return False
    owners = reading.tree.children(head, "amod", "compound", "poss")
    armed = head.lemma in FORCES or event_words().sector(head) in _ARMED
    return armed and not any(word.entity in ("NORP", "GPE", "ORG") for word in owners)


_ARMED = ("MIL", "COP", "SPY")
"""Sectors of those who act for whoever concedes what they did."""


def _is_cleft_off(head: Token, reading: Reading) -> bool:
    """ "It was not our men who fired"."""
    above = reading.tree.head(head)
    return head.link == "attr" and above is not None and bool(reading.tree.children(above, "neg"))


def _confesses(voice: Attribution, reading: Reading) -> bool:
    opening = [token for span in voice.content for token in reading.tree.inside(span)[:_OPENING]]
    words = {token.text.lower() for token in opening} | {token.lemma for token in opening}
    excused = bool(_EXCUSES & words) or _in_self_defence(voice, reading)
    excused = excused or answers_fire(voice, reading) or only_warns(voice, reading)
    return _says(voice, _CONFESSING, reading) or excused


def _in_self_defence(voice: Attribution, reading: Reading) -> bool:
    """ "Officers had fired in self-defence", written in one word or two."""
    said = " ".join(reading.quote(span).lower().replace("-", " ") for span in voice.content)
    return "in self defence" in said or "in self defense" in said


def _only(voice: Attribution, reading: Reading) -> bool:
    return any(token.text.lower() in _ONLY for span in voice.content for token in reading.tree.inside(span)[:_OPENING])


_ONLY = frozenset(("only", "merely"))


def _says(voice: Attribution, verbs: Container[str], reading: Reading) -> bool:
    """Whether one of `verbs` is the cue."""
    return any(token.lemma in verbs for span in voice.cue for token in reading.tree.inside(span))


_OPENING = 30
"""Words of a statement in which an excuse stands."""
_EXCUSES = frozenset(
    """only merely mistakenly mistake mistook mistaken mistaking accident accidentally error inadvertently
    unintentionally accept admit acknowledge regret sorry apologise apologize""".split()
)
