"""What the rows of who answers tell of each other: what is said again, turned down for others, or named only later."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.rules.answering_party import name_stems
from reportedly.rules.culprits import TOLD
from reportedly.rules.further_acts import FURTHER
from reportedly.rules.guilt import ACCUSATIONS, FORCES
from reportedly.rules.moods import is_indefinite
from reportedly.rules.named_suspects import is_named
from reportedly.rules.own_forces import RULING, capitals
from reportedly.types.annotations import Attribution, Entity, Place, Responsibility, Sentence
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import MentionKind, PlaceClass, ResponsibilityStance

_CLOSE = 2
"""Sentences between a claim and who turns it down."""
_ACCOUNTS = frozenset("account version story".split())


def first_told(
    told: Iterable[Responsibility], outright: Sequence[Responsibility], reading: Reading
) -> Iterator[Responsibility]:
    """Those of `told` that add something; "denied it, saying its men had not fired" says the same twice.

    So does "accused of killing him and burning his home" of the further act.
    """
    further = {(row.event, row.party, row.according_to) for row in outright if FURTHER in row.why}
    voices = {(row.stance, row.party, row.according_to) for row in outright}
    sentences = {(row.stance, row.party, sentence_of(row.span, reading)) for row in outright}
    for row in told:
        said = (row.stance, row.party, row.according_to) in voices
        said = said or (row.stance, row.party, sentence_of(row.span, reading)) in sentences
        again = FURTHER in row.why and (row.event, row.party, row.according_to) in further
        if not again and (row.stance is ResponsibilityStance.BLAMED or not said):
            yield row


def of_deeds_of_ones_own(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """The rows without what is turned down as the deed of others.

    "The group claims to have hit the ship. London called the claim untrue": London denies no deed of its own. Nor do
    police who dispute the account of a raid by gunmen, where nobody is blamed.
    """
    stems = {
        stem
        for row in rows
        if row.stance is ResponsibilityStance.BLAMED and row.party_span is not None
        for stem in name_stems(row.party_span, reading)
    }
    blamed = {row.party for row in rows if row.stance is ResponsibilityStance.BLAMED}
    claimed: dict[int, set[str | None]] = defaultdict(set)
    for row in rows:
        if row.stance is ResponsibilityStance.CLAIMED:
            claimed[sentence_of(row.span, reading)].add(row.party)
    for row in rows:
        if row.stance is ResponsibilityStance.DENIED and row.party not in blamed:
            words = set(reading.quote(row.span).lower().split())
            here = sentence_of(row.span, reading)
            before = {party for back in range(_CLOSE + 1) for party in claimed.get(here - back, ())}
            account = bool(words & _ACCOUNTS) and not (blamed and _could_be_blamed(row, stems, reading))
            if account or ("claim" in words and before - {row.party}):
                continue
        yield row


def told_by_who_claims(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """The same with those whom one who claims an act says did it taken for his: "claimed it, and said a cell did"."""
    speakers = [_speaker(row, reading) for row in rows]
    told = list(zip(rows, speakers, strict=True))
    claimed = {(row.event, by) for row, by in told if row.stance is ResponsibilityStance.CLAIMED}
    blamed = [
        row.stance is ResponsibilityStance.BLAMED and None not in (row.event, by) and (row.event, by) in claimed
        for row, by in told
    ]
    his = {
        (row.event, by, row.party or row.party_span)
        for (row, by), due in zip(told, blamed, strict=True)
        if due and _could_be_his_man(row, reading)
    }
    for (row, by), due in zip(told, blamed, strict=True):
        if due and (row.event, by, row.party or row.party_span) in his:
            yield msgspec.structs.replace(row, stance=ResponsibilityStance.CLAIMED, why=f"{row.why}; by who claims it")
        else:
            yield row


def _speaker(row: Responsibility, reading: Reading) -> str | None:
    """The entity whose words a row rests on."""
    voice = reading.get(Attribution, row.according_to)
    return voice.speaker if voice is not None else None


def _could_be_his_man(row: Responsibility, reading: Reading) -> bool:
    """Whether the party may belong to who claims: who "carried it out", else a cell or fighters of no other name.

    "Torched it because police killed our brothers", "said the Dogon militia killed its leader": no man of its own.
    """
    words = reading.tree.inside(row.party_span) if row.party_span is not None else ()
    if {word.lemma.lower() for word in words} & (RULING | FORCES) or _countries(row.party_span, reading):
        return False
    head = reading.tree.head_of(row.party_span) if row.party_span is not None else None
    named = any(word.entity in _OF_OTHERS for word in words)
    return row.why in TOLD or (head is not None and head.lemma.lower() in _MEN and not named)


_OF_OTHERS = ("NORP", "GPE", "ORG", "LOC")
_MEN = frozenset(
    """cell squad member fighter bomber militant commando martyr brother volunteer supporter operative attacker gunman
    assailant""".split()
)
"""What those are called who do a deed for who claims it."""


def _could_be_blamed(row: Responsibility, stems: set[str], reading: Reading) -> bool:
    """Whether who turns an account down rules, or shares a name with those blamed."""
    if row.party_span is None:
        return False
    rules = any(word.lemma.lower().removesuffix("s") in RULING for word in reading.tree.inside(row.party_span))
    return rules or bool(stems & name_stems(row.party_span, reading))


def sentence_of(span: Span, reading: Reading) -> int:
    """The number of the sentence in which a span stands, -1 for none."""
    head = reading.tree.head_of(span)
    return head.sentence if head is not None else -1


def named_later(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """The same with "an armed group" of a lead taken for the one group blamed by name below it."""
    later = _blamed_below(rows, reading)
    for row, named in zip(rows, later, strict=True):
        party = reading.get(Entity, row.party)
        others = named - {row.party}
        blamed = row.stance is ResponsibilityStance.BLAMED and party is not None
        if blamed and len(others) == 1 and _is_some_group(row, reading):
            yield msgspec.structs.replace(row, party=next(iter(others)), why=f"{row.why}; named later")
        else:
            yield row


def _blamed_below(rows: Sequence[Responsibility], reading: Reading) -> list[frozenset[str | None]]:
    """For each row whom others further down blame by name for the same event, of many only some."""
    found: list[frozenset[str | None]] = [frozenset()] * len(rows)
    below: dict[str | None, frozenset[str | None]] = {}
    for number in sorted(range(len(rows)), key=lambda number: -rows[number].span.start):
        row = rows[number]
        found[number] = known = below.get(row.event, frozenset())
        if row.stance is ResponsibilityStance.BLAMED and len(known) < _SEVERAL and _has_name(row, reading):
            below[row.event] = known | {row.party}
    return found


def confessed(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """The same with what one who owns up tells of his deed admitted too: "He pleaded guilty. 'I shot her,' he said"."""
    owning = {row.party for row in rows if row.stance is ResponsibilityStance.ADMITTED and row.party is not None}
    for row in rows:
        party = reading.get(Entity, row.party)
        own = row.stance is ResponsibilityStance.CLAIMED and row.party in owning
        if own and party is not None and party.kind is MentionKind.PERSON:
            yield msgspec.structs.replace(row, stance=ResponsibilityStance.ADMITTED, why=f"{row.why}; owns up")
        else:
            yield row


def turned_down_for(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """The same with the one who is charged taken for another who turns the charge down: "a charge denied by Tora".

    "Police accuse the consul of the shooting. Tora called the claim a fabrication": the consul did not do it. An army
    that denies what its soldiers are charged with denies a deed of its own; so does who is charged beside others.
    """
    charges: list[Responsibility] = []
    meant: dict[int, Responsibility] = {}
    for row in sorted(rows, key=lambda row: row.span.start):
        if row.stance is ResponsibilityStance.BLAMED:
            charges.append(row)
        elif row.stance is ResponsibilityStance.DENIED and is_of_charge(row, reading):
            last = _last_charges(charges, row, reading)
            alone = len({item.party for item in last}) == 1 and not _is_charged(row, charges, reading)
            if alone and not _could_mean_himself(row, last[0], reading):
                meant[id(row)] = last[0]
    for row in rows:
        charge = meant.get(id(row))
        if charge is None:
            yield row
        else:
            words = row.party_span if _is_his_state(row, charge, reading) else charge.party_span
            why = f"{row.why}; for who is charged"
            yield msgspec.structs.replace(row, party=charge.party, party_span=words, why=why)


def _is_charged(row: Responsibility, charges: Sequence[Responsibility], reading: Reading) -> bool:
    """Whether who turns a charge down, or speaks to do so, is charged with anything himself."""
    own = {row.party, _speaker(row, reading)} - {None}
    return any(item.party in own for item in charges[-_MOST:])


def _last_charges(charges: Sequence[Responsibility], row: Responsibility, reading: Reading) -> list[Responsibility]:
    """The charges of the nearest sentence that has any: "it" is told in this one or the last."""
    words = {word.lemma.lower() for word in reading.tree.inside(row.span)}
    back = _CLOSE if words & ACCUSATIONS else 1
    near = {sentence_of(item.span, reading) for item in charges[-_MOST:]}
    here = sentence_of(row.span, reading)
    last = next((here - step for step in range(back + 1) if here - step in near), None)
    return [item for item in charges[-_MOST:] if sentence_of(item.span, reading) == last]


_MOST = 10
"""Charges looked back at from who turns one down."""


def is_of_charge(row: Responsibility, reading: Reading) -> bool:
    """Whether what is turned down is a charge told before, and not a part of one's own: "denied it", "the report"."""
    words = {word.lemma.lower() for word in reading.tree.inside(row.span) if word.link not in ("mark", "nsubj")}
    return row.why in _TURNING_DOWN and bool(words & _CHARGES) and not words & _PARTS


_TURNING_DOWN = frozenset(f"verb {verb}" for verb in "deny reject dismiss refute rebut call dispute".split())
_CHARGES = frozenset("it this that which charge accusation allegation claim report account version finding".split())
_PARTS = frozenset("role part hand involvement involve responsibility link tie any".split())


def _could_mean_himself(row: Responsibility, charge: Responsibility, reading: Reading) -> bool:
    """Whether who turns a charge down is charged himself: by a word in common, his state, or as the body of the men."""
    if row.party_span is None or charge.party_span is None or row.party == charge.party:
        return True
    denier, charged = reading.tree.inside(row.party_span), reading.tree.inside(charge.party_span)
    back = any(word.part == "PRON" for word in denier) or _is_the_group(row, reading)
    names = {word.lemma.lower() for word in denier if word.part in ("NOUN", "PROPN")}
    own = bool(names & _BODIES) and any(word.lemma in FORCES for word in charged)
    shared = names & {word.lemma.lower() for word in charged}
    stems = name_stems(row.party_span, reading) & name_stems(charge.party_span, reading)
    told = hull(charge.span, charge.party_span)
    ours = _countries(row.party_span, reading)
    patron = _is_proxy(told, reading) and bool(ours & _countries(told, reading))
    here = next((item.span for item in reading.meeting(charge.span, Sentence)), charge.span)
    patron = patron or any(
        place.country in ours and place.kind is PlaceClass.COUNTRY
        for place in reading.within(here, Place)
        if not place.span.meets(charge.party_span)
    )
    return bool(back or own or shared or stems or patron or _is_against_himself(row, reading))


def _is_against_himself(row: Responsibility, reading: Reading) -> bool:
    """ "The YPG rejected the accusation against it": it was charged too."""
    last = reading.tree.inside(row.span)[-1:]
    behind = [word for end in last for word in reading.tree.tokens[end.index + 1 : end.index + 3]]
    return [word.text.lower() for word in behind[:1]] == ["against"] and behind[-1].part == "PRON"


def _is_proxy(charge: Span, reading: Reading) -> bool:
    """ "Iran-backed groups": whose state may answer for itself."""
    words = reading.quote(charge).lower()
    return any(f"-{word}" in words for word in ("backed", "sponsored", "aligned", "funded", "led", "supported"))


def _is_his_state(row: Responsibility, charge: Responsibility, reading: Reading) -> bool:
    return bool(_countries(row.party_span, reading) & _countries(charge.party_span, reading))


def _countries(span: Span | None, reading: Reading) -> set[str]:
    """The countries that any words name, or whose capital they name: "Indian-backed", "New Delhi"."""
    places = reading.within(span, Place) if span is not None and reading.has(Place) else ()
    whole = (place for place in places if place.kind in (None, PlaceClass.COUNTRY) or place.gazetteer_id in capitals())
    return {place.country for place in whole if place.country}


_BODIES = frozenset("army military police navy junta ministry government militia front group force rebel".split())
_SEVERAL = 3
"""So many named that it stays open which one was meant."""


def _is_some_group(row: Responsibility, reading: Reading) -> bool:
    """Whether the party is "a group", "an armed faction": of a kind that is blamed, and not yet named."""
    head = reading.tree.head_of(row.party_span) if row.party_span is not None else None
    return (
        head is not None and head.lemma in _GROUPS and not _has_name(row, reading) and is_indefinite(reading.tree, head)
    )


def named_before(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """The same with "the group", "the movement's office" taken for the one group that is blamed by name before it.

    "Police blamed the Red Front for the blast. The group denied it": the Red Front did. So is a state that was blamed
    by name, where its capital or a ministry denies: "blamed Serbia. Belgrade denied it".
    """
    blamed: list[Responsibility] = []
    ranked = sorted(rows, key=lambda row: row.span.start)
    meant: dict[int, str] = {}
    for row in ranked:
        if row.stance is ResponsibilityStance.BLAMED and _has_name(row, reading):
            blamed.append(row)
        elif row.stance is not ResponsibilityStance.BLAMED:
            last, ours = blamed[-_SEVERAL:], _states(row, reading)
            alike = last if _is_the_group(row, reading) else [item for item in last if ours & _states(item, reading)]
            parties = {item.party for item in alike if item.party is not None}
            if len(parties) == 1 and (alike is last or row.stance is ResponsibilityStance.DENIED):
                meant[id(row)] = next(iter(parties))
    for row in rows:
        party = meant.get(id(row))
        yield row if party is None else msgspec.structs.replace(row, party=party, why=f"{row.why}; named before")


def _states(row: Responsibility, reading: Reading) -> set[str]:
    """The states that the words of the party, or of who denies, are or speak for: "Serbia", "the Serbian ministry".

    A Serbian church or businessman is not Serbia.
    """
    voice = reading.get(Attribution, row.according_to) if row.stance is ResponsibilityStance.DENIED else None
    spans = [*((row.party_span,) if row.party_span is not None else ()), *(voice.source if voice is not None else ())]
    places = [place for span in spans for place in _places_of(span, reading)]
    whole = (place for place in places if place.kind is PlaceClass.COUNTRY or place.gazetteer_id in capitals())
    return {place.country for place in whole if place.country}


def _places_of(span: Span, reading: Reading) -> Sequence[Place]:
    """The places that a party is, or for which it speaks."""
    head = reading.tree.head_of(span)
    if head is None or not reading.has(Place):
        return ()
    offices = (head, *reading.tree.children(head, "appos", "compound"))
    speaks = any(word.lemma.lower() in RULING | _ENVOYS for word in offices)
    return reading.within(span, Place) if speaks else reading.meeting(head.span, Place)


_ENVOYS = frozenset(
    "embassy consulate ambassador envoy diplomat official spokesman spokeswoman spokesperson president premier".split()
)
"""Those who speak for the state that is named with them."""


def _is_the_group(row: Responsibility, reading: Reading) -> bool:
    """Whether the words of the party are "the group", "the rebels", or belong to it, and tell no name."""
    words = reading.tree.inside(row.party_span) if row.party_span is not None else ()
    named = _has_name(row, reading) or any(word.part == "PROPN" for word in words)
    some = bool(words) and words[0].text.lower() == "the" and any(word.lemma in _SOME for word in words)
    return some and not named and not is_named(row.party, reading)


_SOME = frozenset(
    """group faction militia organisation organization movement cartel gang rebel separatist insurgent guerrilla
    outfit alliance coalition brigade""".split()
)
_GROUPS = frozenset("group faction militia organisation organization movement cell gang network".split())


def _has_name(row: Responsibility, reading: Reading) -> bool:
    words = reading.tree.inside(row.party_span) if row.party_span is not None else ()
    return row.party is not None and any(word.part == "PROPN" for word in words)
