"""Who answers for an event, and who says so: claimed, blamed, denied, admitted, not claimed, not blamed.

Said outright ("blamed X", `rules/answerable.py`), or by telling it: a voice that tells of an assault by somebody else
blames, one that tells of its own ("its aircraft had hit a depot") claims. "Iran-backed" is a link, never a blame. What
is told in words that no rule knows, weighed evidence adds (`rules/weighed_deeds.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from reportedly.lexicons import lexicon
from reportedly.rules.agency import MESSAGES, points_back
from reportedly.rules.answer_rows import (
    confessed,
    first_told,
    named_before,
    named_later,
    of_deeds_of_ones_own,
    sentence_of,
    told_by_who_claims,
    turned_down_for,
)
from reportedly.rules.answerable import EACH_OTHER, Table, answers, table
from reportedly.rules.answered_charges import of_charges_made, of_what_was_charged
from reportedly.rules.answering_party import (
    could_be_told,
    is_actor,
    is_of_victims,
    noun_phrase,
    side_named,
    side_span,
    with_antecedent,
)
from reportedly.rules.blamed_for import by_other_means, is_of_deed, is_of_else
from reportedly.rules.culprits import TOLD
from reportedly.rules.deed_evidence import Evidence
from reportedly.rules.doers import with_name
from reportedly.rules.elsewhere import AWAY, NOT_THERE
from reportedly.rules.further_acts import FURTHER, further_acts
from reportedly.rules.guilt import ACCUSATIONS, ANSWERABLE, ATTACKERS, Answer, is_deed, is_plainly_violence
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.laying_blame import WEAPONS_WERE
from reportedly.rules.meant_parties import with_meant
from reportedly.rules.named_suspects import as_named_suspect
from reportedly.rules.own_voice import KIN, means_speaker
from reportedly.rules.plain_answers import NOT_THEM, OUR_WORK
from reportedly.rules.seats import Seats
from reportedly.rules.spoken_for import for_their_side
from reportedly.rules.supposed import SUPPOSED
from reportedly.rules.told_acts import Scene, Told
from reportedly.rules.told_by import Tellers
from reportedly.rules.told_deeds import by_telling, is_own, owned_stance
from reportedly.rules.waved_away import waved_away
from reportedly.rules.weighed_deeds import OF_TREES, Weigh, with_weighed
from reportedly.text.trees import Forest
from reportedly.types.annotations import Attribution, Entity, Event, Responsibility, Role, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import (
    EventType,
    ResponsibilityStance,
    RoleKind,
    SourceKind,
    Stance,
)
from reportedly.weights.boosted import boosted
from reportedly.weights.deed_words import deed_words
from reportedly.weights.encoder import encoded


@cache
def _cues() -> Table:
    return table(lexicon("responsibility_cues"))


def read_responsibility(reading: Reading) -> Iterator[Responsibility]:
    """One row for each time that somebody is, or is not, held to answer for an event."""
    tellers, places = Tellers(reading), EventPlaces(reading)
    rows = with_weighed(ruled(reading, tellers, places), Scene(reading, tellers, places), _weigh(reading))
    yield from settled(list(rows), reading)


def _weigh(reading: Reading) -> Weigh:
    """By trees over the evidence, and beside them by the words of doer and act where the encoder knows them."""
    line = deed_words(Evidence._fields)
    if line is None:
        return lambda _, found: _trees().total(found)

    def by_words(told: Told, found: Evidence) -> float:
        text, doer, act = encoded(reading.report.text), told.head.span, told.deed.word.span
        odds = line.odds(found, text.state(doer.start, doer.end), text.state(act.start, act.end))
        return OF_TREES * _trees().total(found) + (1 - OF_TREES) * odds

    return by_words


@cache
def _trees() -> Forest:
    return Forest(boosted("deeds", Evidence._fields))


def ruled(reading: Reading, tellers: Tellers, places: EventPlaces) -> list[Responsibility]:
    """What the rules alone find, in no order."""
    outright = list(_outright(reading, tellers, places))
    rows = [*outright, *first_told(by_telling(reading, tellers, places), outright, reading)]
    rows += waved_away(rows, reading)
    own = list(of_deeds_of_ones_own(list(of_charges_made(rows, reading)), reading))
    return [for_their_side(row, reading) for row in told_by_who_claims(own, reading)]


def settled(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """The rows with those named whom the text names elsewhere, capitals as their states, each once in a sentence."""
    seen: set[tuple[str | None, str | None, ResponsibilityStance, str | None, int, int]] = set()
    meant = list(with_meant(rows, reading))
    named = named_before(list(named_later(list(as_named_suspect(meant, reading)), reading)), reading)
    seats = Seats(reading)
    denied = of_what_was_charged(list(turned_down_for(list(named), reading)), reading)
    for row in confessed(list(denied), reading):
        party = reading.get(Entity, row.party)
        row = row if party is None else msgspec.structs.replace(row, party=seats.state(party).id)
        voice = reading.get(Attribution, row.according_to)
        key = (
            row.event,
            row.party or (reading.quote(row.party_span) if row.party_span else None),
            row.stance,
            voice.speaker or voice.id if voice is not None else None,
            sentence_of(row.span, reading),
            row.span.end if FURTHER in row.why or row.why in _CLAIMING else 0,
        )
        if key not in seen:
            seen.add(key)
            yield row


_CLOSE = 2
"""Sentences between a charge of no violence and who turns it down."""


# Said outright.


def _outright(reading: Reading, tellers: Tellers, places: EventPlaces) -> Iterator[Responsibility]:
    idle: int | None = None
    untold: int | None = None
    charged = False
    for answer in (with_antecedent(item, reading.tree) for item in answers(reading.tree, _cues(), tellers.speaker)):
        if _turns_down(answer) and idle is not None and answer.verb.sentence - idle <= _CLOSE:
            continue  # "accused it of abandoning them. The government rejects the accusation": of no violence
        charge = answer.stance in (ResponsibilityStance.BLAMED, ResponsibilityStance.NOT_BLAMED)
        event = _event_of(answer, charge, places, reading)
        stands = _stands_alone(answer, reading.tree)
        if charge and answer.act is not None and not stands:
            idle = answer.verb.sentence if event is None else None
        if event is not None and _is_of_charge(answer, untold, reading):
            event, stands = None, True
        if charge:
            untold = answer.verb.sentence if event is None and stands else None
        alone = event is not None or (stands and not is_of_else(answer, reading, places))
        alone = alone or (charged and _turns_down(answer))
        if not alone or (answer.party is not None and places.names(answer.party)):
            continue
        confirmed = answer.why == "verb confirm" and answer.stance is not ResponsibilityStance.CLAIMED
        told = answer.stance is ResponsibilityStance.ADMITTED and answer.act is not None
        if event is not None and (told or confirmed) and not is_actor(answer, event, reading):
            continue  # a mayor who confirms an attack, or that a post was hit, does not admit it
        said = answer.span if answer.why in (NOT_THERE, AWAY) else answer.verb.span
        if not _is_heard(answer, tellers.at(said), reading):
            continue
        pointing = answer.why in (EACH_OTHER, "named as", WEAPONS_WERE)
        if charge and answer.party is not None and not pointing and not could_be_told(answer, reading):
            continue
        voice = tellers.telling(answer.verb)
        answer = _of_own_side(_of_another(answer, voice, reading), voice, reading)
        span, party = _party(answer, voice, reading)
        further = [act for act in further_acts(reading.tree, answer) if event is not None]
        charged = charged or answer.stance is ResponsibilityStance.BLAMED
        row = Responsibility(
            span=answer.span,
            event=event.id if event is not None else None,
            party=party,
            party_span=span,
            stance=answer.stance,
            according_to=voice.id if voice is not None else None,
            why=answer.why,
        )
        yield row
        yield from (_of_further(row, act, answer, places) for act in further)


def _of_further(row: Responsibility, act: Token, answer: Answer, places: EventPlaces) -> Responsibility:
    """The same of a further act that the words of an answer name."""
    event = places.at(act)
    span, why = hull(answer.verb.span, act.span), f"{row.why}; {FURTHER}"
    return msgspec.structs.replace(row, span=span, event=event.id if event is not None else row.event, why=why)


def _event_of(answer: Answer, charge: bool, places: EventPlaces, reading: Reading) -> Event | None:
    """The event for which somebody answers, by the word for it where it has one of its own."""
    if answer.act is None or not (charge or answer.act.lemma not in ANSWERABLE):
        meant = _act_meant(answer, places, reading)
        return None if meant is not None and by_other_means(answer, meant, reading.tree) else meant
    event = _named(answer.act, places, reading)  # "denies supplying weapons": what is denied is no violence
    by_words = event is not None and event.type in _WORDS and answer.act.lemma not in _BREAKING
    return None if by_words else event


def _is_of_charge(answer: Answer, untold: int | None, reading: Reading) -> bool:
    """ "Accused it of smuggling. It denied that": what no event tells, and not the nearest one."""
    last = reading.tree.inside(answer.span)[-1:]
    close = untold is not None and answer.verb.sentence - untold <= _CLOSE
    points = bool(last) and (last[0].lemma in ACCUSATIONS or last[0].lemma in ("it", "this", "that"))
    return close and points and answer.stance is ResponsibilityStance.DENIED and answer.act is None


def _stands_alone(answer: Answer, tree: Tree) -> bool:
    """Whether words tell who answers though the report has no word for the act that is known: "claimed it"."""
    claimed = answer.stance in (ResponsibilityStance.CLAIMED, ResponsibilityStance.NOT_CLAIMED)
    act = answer.act
    idle = act is not None and (act.lemma in _IDLE or not (act.part == "VERB" or act.lemma in _CRIMES))
    accused = answer.why in ("verb accuse", EACH_OTHER) and answer.voice is not None and not idle
    named = (answer.why == SUPPOSED and answer.verb.lemma in ATTACKERS) or answer.why in _OF_COURTS
    own = answer.stance in _OWN and (answer.why in _GIVEN or (act is not None and is_plainly_violence(tree, act)))
    own = own or (answer.why in _OWNING and any(_tells_violence(word, tree) for word in _behind(answer, tree)))
    held = answer.stance is ResponsibilityStance.BLAMED and answer.why in _HELD and is_of_deed(answer, tree)
    return (claimed and answer.why in _CLAIMING) or own or accused or named or held


_CRIMES = frozenset(
    "espionage spying treason smuggling trafficking terrorism genocide sabotage extortion banditry desertion".split()
)
_IDLE = frozenset(
    """ignore fail neglect abandon inaction hide look seek try nothing leak delay refuse want silence indifference
    negligence incompetence let allow lie cover mislead use take hold""".split()
)
"""What is left undone, said or wanted, and is no act against anybody."""


def _tells_violence(word: Token, tree: Tree) -> bool:
    """ "To having plotted to *execute* a man", "guilty to attempted *murder*"."""
    return is_plainly_violence(tree, word) if word.part == "VERB" else word.part == "NOUN" and is_deed(word)


def _behind(answer: Answer, tree: Tree) -> list[Token]:
    """The words close behind one who admits."""
    return [word for word in tree.subtree(answer.verb) if word.index > answer.verb.index][:_CLAUSE]


_CLAUSE = 15
"""Words below a verb of owning up in which the act stands."""
_OWNING = ("pleads guilty", "verb admit", "verb confess", "verb concede", "verb acknowledge")
_CHARGED = ("verb charge", "verb indict", "verb convict")
_OF_COURTS = ("charge against", "wanted for", "suspect in", "held on", "found guilty", *_CHARGED)
_HELD = ("was responsible", "was behind", "was complicit", "to blame", "verb blame", "verb hold", "verb attribute")
_CLAIMING = ("verb claim", "verb take", "verb assume", "verb accept", "no claim")
_GIVEN = ("denial given", "confession given", "admission given", "claim given")
_OWN = (ResponsibilityStance.CLAIMED, ResponsibilityStance.DENIED, ResponsibilityStance.ADMITTED)


def _is_heard(answer: Answer, voice: Attribution | None, reading: Reading) -> bool:
    """Whether a voice tells who did it; by the report's own, that is a matter of the event's roles.

    In "Larios added that they had not fired" it is not Larios who denies.
    """
    if answer.why in (*TOLD, WEAPONS_WERE):
        return voice is not None and voice.stance in (Stance.ASSERTS, Stance.ALLEGES, Stance.BELIEVES)
    subject = next(iter(reading.tree.inside(answer.span)), None)
    if answer.why == AWAY and voice is not None and answer.party is not None and answer.party.part == "PRON":
        if _is_kins(answer):
            return True
        if voice.source_kind is not SourceKind.NAMED:
            return False  # "the householder said he was at home": no one who is charged
    if answer.why in (OUR_WORK, NOT_THEM, NOT_THERE, AWAY):
        return voice is not None and answer.party is not None and means_speaker(answer.party, voice, reading)
    others = answer.why == "did not" and subject is not None and subject.text.lower() in ("it", "they")
    return not others or voice is None or subject is None or means_speaker(subject, voice, reading)


def _named(act: Token, places: EventPlaces, reading: Reading) -> Event | None:
    """The event that a word names, or what it was done to: "denied leading a coup"."""
    objects = reading.tree.children(act, "dobj")
    return next((event for word in (act, *objects) if (event := places.at(word)) is not None), None)


def _of_another(answer: Answer, voice: Attribution | None, reading: Reading) -> Answer:
    """ "A minister said that it was behind the raid": of a group, not of himself."""
    subject = next(iter(reading.tree.inside(answer.span)), None)
    stance = _OF_OTHERS.get(answer.stance)
    if voice is None or stance is None or subject is None or not answer.why.startswith(("was ", "not involved")):
        return answer
    if subject.text.lower() not in ("it", "they") or means_speaker(subject, voice, reading):
        return answer
    return answer._replace(stance=stance, party=subject)


_OF_OTHERS = {
    ResponsibilityStance.CLAIMED: ResponsibilityStance.BLAMED,
    ResponsibilityStance.ADMITTED: ResponsibilityStance.BLAMED,
    ResponsibilityStance.DENIED: ResponsibilityStance.NOT_BLAMED,
}


def _of_own_side(answer: Answer, voice: Attribution | None, reading: Reading) -> Answer:
    """ "An army spokesman said the army carried out the strike": claimed, and no blame."""
    told = answer.why in TOLD or answer.why in ("was behind", "was responsible")
    if answer.stance is not ResponsibilityStance.BLAMED or not told or answer.party is None:
        return answer
    span = noun_phrase(answer.party, reading)
    entity = reading.entity_at(span)
    actor = Role(role=RoleKind.ACTOR, span=span, entity=entity.id if entity is not None else None)
    if voice is None or not is_own(actor, answer.party, voice, reading):
        return answer
    return answer._replace(stance=owned_stance(voice, reading))


def _side(answer: Answer, voice: Attribution | None, reading: Reading) -> Span | None:
    """Where the party stands; who answers for himself is whoever the cue says speaks, whatever the parser makes of it.

    "TORA, 3 May – Rebels denied the attack".
    """
    own = answer.voice is not None and answer.party is not None and answer.voice.index == answer.party.index
    if own and voice is not None and voice.source and answer.party is not None:
        cued = any(span.meets(answer.verb.span) for span in voice.cue)
        relative = answer.party.tag in ("WDT", "WP")
        heads = (reading.tree.head_of(span) for span in voice.source)
        document = any(head is not None and head.lemma in MESSAGES for head in heads)
        if cued and not document and not relative and not any(span.meets(answer.party.span) for span in voice.source):
            named = [span for span in voice.source if any(word.part in _NAMING for word in reading.tree.inside(span))]
            return max(named, key=len) if named else side_span(answer, reading)
    return side_span(answer, reading)


_NAMING = ("NOUN", "PROPN", "PRON")


def _turns_down(answer: Answer) -> bool:
    rejects = answer.why in ("verb reject", "verb dismiss", "verb refute", "verb rebut", "verb call")
    return rejects and answer.stance is ResponsibilityStance.DENIED and answer.act is None


def _act_meant(answer: Answer, places: EventPlaces, reading: Reading) -> Event | None:
    of_denial = answer.stance is ResponsibilityStance.DENIED and (answer.act is not None or answer.why == "did not")
    if of_denial or (answer.stance is ResponsibilityStance.ADMITTED and answer.why == "verb deny"):
        return places.denied(answer.verb)  # "no longer denies that its planes fired", too
    above = reading.tree.head(answer.verb) if answer.verb.link == "relcl" else None
    told = places.at(above) if above is not None else None
    if told is not None and told.type is EventType.ASSAULT:
        return told  # "an attack that officials have blamed on the rebels"
    event = places.meant(answer.verb, nearby=is_of_else(answer, reading, places))
    if event is None and answer.why in _OWNING:  # "admitted plotting to kill a clerk"
        event = next((act for word in _behind(answer, reading.tree) if (act := places.at(word)) is not None), None)
    told_of_men = event is not None and answer.why in _OF_MEN
    return None if event is None or (told_of_men and is_of_victims(answer, event, reading)) else event


_OF_MEN = ("attackers were", "named as")
"""Why one answers who is told to be those spoken of before ("the men were …")."""


def _party(answer: Answer, voice: Attribution | None, reading: Reading) -> tuple[Span | None, str | None]:
    """Where the party stands and its entity; in "we had no hand in it" it is whoever speaks."""
    if answer.why in (OUR_WORK, NOT_THEM) and voice is not None and voice.source:
        return voice.source[0], voice.speaker
    span = _side(answer, voice, reading)
    back = answer.party is not None and points_back(reading.tree, answer.party) and not _is_kins(answer)
    if back and answer.stance is not ResponsibilityStance.BLAMED and voice is not None and voice.speaker is not None:
        return span, voice.speaker
    if span is not None and answer.party is not None and span.holds(answer.party.span):
        span = with_name(span, answer.party, reading)
    named = noun_phrase(answer.meant, reading) if answer.meant is not None else span
    party = reading.entity_at(named) if named is not None else None
    side = side_named(named, reading) if named is not None and answer.why == "attackers were" else None
    party = side or party  # "the raiders were men of the Steppe Guard": one with the raiders, and of that side
    return span, party.id if party is not None else None


def _is_kins(answer: Answer) -> bool:
    """ "His wife denied that *he* had fired": the pronoun is not she who speaks."""
    person = answer.party is not None and answer.party.text.lower() in ("he", "she")
    return person and answer.voice is not None and answer.voice.lemma in KIN


_WORDS = frozenset((EventType.REJECT, EventType.REQUEST, EventType.ACCUSE, EventType.CONSULT, EventType.AGREE))
"""Acts by words alone: "accused the council of ignoring warnings" charges it with no deed."""
_BREAKING = frozenset("violate breach break".split())
"""What is done to a truce is no matter of words."""
