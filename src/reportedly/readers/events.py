"""What happened: events from verbs and nouns, with type, participants, time, place and status.

A trigger (`lexicons/event_triggers.tsv`) becomes a mention when its surroundings bear out the sense that its row asks
for; mentions of one happening are joined (`rules/incidents.py`), and one of them is what the report is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from reportedly.lexicons import lexicon
from reportedly.rules import arguments, referring, retelling
from reportedly.rules.actor_codes import Actors
from reportedly.rules.anchors import governing_verb, is_told_as_past, sets_a_day, what_came_before
from reportedly.rules.borne_out import borne_out
from reportedly.rules.counted_back import counted_back, told_apart
from reportedly.rules.datable import datable
from reportedly.rules.dated_status import begun, by_date, first_day, is_before_midnight, last_day, told_by_then
from reportedly.rules.disputed_doers import Disputed
from reportedly.rules.event_counts import at_count, counted_when, today_of, written_by
from reportedly.rules.event_days import (
    dated_beside,
    days_first,
    fronted,
    in_clauses,
    told_in,
)
from reportedly.rules.event_links import (
    Found,
    answered_by,
    kindred_of,
    names_the_dead,
    parents_of,
    root_of,
    stands_alone,
)
from reportedly.rules.event_places import places_of
from reportedly.rules.event_sites import at_court, at_home, can_be_where, told_beside
from reportedly.rules.event_terms import Knowledge, Terms
from reportedly.rules.event_words import event_words
from reportedly.rules.happenings import Happening, Incident, dating, further_words, lead_of, placed, yearless
from reportedly.rules.headlines import headlines, is_stamp
from reportedly.rules.incidents import join, merged_roles
from reportedly.rules.listed_items import Items
from reportedly.rules.listed_past import past_when_listed
from reportedly.rules.main_day import day_told
from reportedly.rules.main_incident import main_of
from reportedly.rules.mention_evidence import Evidence
from reportedly.rules.one_happening import is_same_death
from reportedly.rules.participants import Part, means_of
from reportedly.rules.party_keys import keys
from reportedly.rules.place_asides import without_asides
from reportedly.rules.place_echoes import echoes
from reportedly.rules.realis import DENIED, WHO_ONLY, is_remembered_on, memory_of, status_of
from reportedly.rules.reported_acts import reported
from reportedly.rules.retelling import told_by_voices
from reportedly.rules.shared_clauses import governors
from reportedly.rules.shared_days import of_scenes
from reportedly.rules.told_as import told_as
from reportedly.rules.told_past import past_beneath
from reportedly.rules.trial_shots import shots_of_one_type
from reportedly.rules.triggers import Table, table
from reportedly.text.trees import Forest
from reportedly.types.annotations import Event, Place, Role, Sentence, TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import EventType, Precision, RoleKind, Stance, Status, SubEvent, Usage
from reportedly.weights.boosted import boosted


@cache
def _table() -> Table:
    return table(lexicon("event_triggers"))


@cache
def _forest() -> Forest:
    return Forest(boosted("mentions", Evidence._fields))


@cache
def _knowledge() -> Knowledge:
    contexts: dict[str, tuple[str, ...]] = {}
    for row in lexicon("event_contexts"):
        contexts[row["word"]] = (*contexts.get(row["word"], ()), row["context"])
    return Knowledge(
        event_words(),
        Actors(lexicon("known_actors")),
        contexts,
        {row["words"]: SubEvent(row["sub_event"]) for row in lexicon("sub_event_words")},
        {row["noun"]: row["kind"] for row in lexicon("role_nouns")},
    )


@cache
def _families() -> dict[str, str]:
    """Kin of the words of the table, by lemma, where it has other words."""
    return {row["lemma"]: row["family"] for row in lexicon("event_triggers") if row["family"]}


@cache
def _capitals() -> frozenset[str]:
    return frozenset(row["gid"] for row in lexicon("capitals"))


def read_events(reading: Reading) -> Iterator[Event]:
    """Events in order of text; one per happening, however often it is mentioned."""
    if not reading[Token]:
        return
    joined = sorted(join(mentions(reading), _forest().total), key=lambda incident: incident[0].index)
    incidents = [_of_its_day(incident) for incident in joined]
    main = main_of(incidents, reading.report.title or "", _families())
    home = {item.index: number for number, incident in enumerate(incidents) for item in incident}
    counted, today = counted_when(reading, incidents), today_of(reading)
    disputed = Disputed(reading)
    terms = Terms(reading.tree, reading.report.text, reading[Place], _knowledge())
    events = []
    for number, incident in enumerate(incidents):
        answered = _answered(incidents, number, home)
        event = _event(incident, number, number == main, answered, reading.report.text, disputed.doers(incident))
        event = at_count(event, counted.get(number), today)
        if main == number:
            event = at_count(event, day_told(reading, incident, incidents, today), today)
            event = msgspec.structs.replace(event, place=told_beside(reading, event.place, incident))
        events.append(event)
    yield from terms.all_described(counted_back(reading, incidents, events, today))


def mentions(reading: Reading) -> list[Happening]:
    """Every mention of an event, in order of text, before they are joined."""
    return _happenings(reading, borne_out(reading, _table()))


def _answered(incidents: Sequence[Incident], number: int, home: dict[int, int]) -> tuple[str, ...]:
    """Local names of what an incident responds to; "the recent attacks on the troops" take in the one told of apart."""
    direct = {home[item.answers] for item in incidents[number] if item.answers in home}
    wider = set()
    for other in direct:
        whom = frozenset().union(*(item.whom for item in incidents[other]))
        if any(item.plural for item in incidents[other]):
            wider |= {
                third
                for third, incident in enumerate(incidents)
                if incident[0].type is incidents[other][0].type
                and incident[0].status in (Status.HAPPENED, Status.ONGOING)
                and any(item.whom & whom for item in incident)
            }
    return tuple(str(other + 1) for other in sorted((direct | wider) - {number}))


def _happenings(reading: Reading, found: Sequence[Found]) -> list[Happening]:
    tree = reading.tree
    at = {item.trigger.token.index: number for number, item in enumerate(found)}
    verbs = {number: item.carrier or item.trigger.token for number, item in enumerate(found)}
    owners = reported(tree, verbs) | {word.index: number for number, word in verbs.items()} | at
    nouns = {number: item.trigger.token for number, item in enumerate(found) if not item.trigger.is_verb}
    today, top = today_of(reading), headlines(reading)
    dates = [time for time in datable(tree, reading[TimeExpression], owners) if not is_stamp(reading, time, top)]
    times = in_clauses(tree, dates, owners, today)
    near = at_home(reading[Place])
    named = [item for item in near if item.usage is Usage.PLACE]
    known = (*named, *echoes(tree, named, near, _capitals()))
    sites = [item for item in known if can_be_where(tree, item, found, owners, event_words())]
    for number, ids in fronted(tree, dates, [item.trigger.token for item in found]).items():
        times.setdefault(number, ids)
    for number, ids in dated_beside(tree, dates, owners, verbs, nouns):
        times.setdefault(number, ids)
    times |= dict(of_scenes(tree, times, verbs, nouns))
    by_day = {number: days_first(reading, ids) for number, ids in times.items()}
    begun_by = begun(reading, by_day, today)
    where = places_of(tree, without_asides(tree, sites, named), owners, verbs, nouns)
    courts = at_court(tree, [item for item in near if item.usage is not Usage.DEMONYM], found, owners)
    apart = told_apart(reading)
    sides = [apart.get(item.trigger.token.index) for item in found]
    parents = parents_of(tree, found, at, sides)
    roots = {number: root_of(parents, number) for number in parents}
    kindred = kindred_of(roots)
    voices, listed = told_by_voices(reading), Items(reading)
    happenings = []
    for number, item in enumerate(found):
        parent = roots[number]
        kin = kindred[number if parent is None else parent]
        above = [other for other in governors(tree, found, number, at) if sides[other] == sides[number]]
        others = () if referring.is_told_on_another_day(tree, item) else (*kin, *above)
        days = begun_by if is_told_as_past(tree, item.trigger.token) else by_day
        dated = by_day if sets_a_day(item.trigger.token) else days
        time = None if referring.is_dated_by_telling(tree, item) else _first(dated, number) or _first(days, *others)
        verb = governing_verb(tree, item.carrier or item.trigger.token, where.beside)
        own = _first(courts, number) or _first(where.own, number, *kin, *above) or _first(where.met, number, *kin)
        place = reading.get(Place, own or _first(where.beside, verb)) or listed.place(item.trigger.token.sentence)
        alone = stands_alone(reading.tree, item, found[parent] if parent is not None else None)
        own_day = _own_day(tree, item.trigger.token, reading.get(TimeExpression, time))
        day = own_day or listed.time(item.trigger.token.sentence)
        told = day is not None or item.trigger.token.sentence in top
        death = not alone and told and names_the_dead(item.trigger, item.parts)
        if alone or death:
            happening = _happening(reading, number, item, day, place, today, top, voices)
            if day is None and happening.status is Status.HAPPENED:
                happening = told_by_then(happening, told_in(tree, item.trigger.token, dates), today)
            shared = found[parent].trigger.row.type if parent is not None else happening.type
            kind = EventType.OTHER if death else shared
            answers = answered_by(tree, item, at)
            fields = {"within": parent, "type": EventType(kind), "answers": answers if answers != number else None}
            happenings.append(msgspec.structs.replace(listed.numbered(happening), **fields))
    kept = {item.index for item in happenings}
    happenings = [item if item.answers in kept else msgspec.structs.replace(item, answers=None) for item in happenings]
    happenings = past_beneath(tree, happenings, [item.trigger.token for item in found])
    happenings = retelling.said_again(reading, _past_when_listed(reading, shots_of_one_type(happenings)))
    return told_as(tree, happenings, [item.trigger.token for item in found])


def _past_when_listed(reading: Reading, happenings: Sequence[Happening]) -> list[Happening]:
    return past_when_listed(happenings, [reading.quote(item.span) for item in reading[Sentence]])


def _own_day(tree: Tree, token: Token, day: TimeExpression | None) -> TimeExpression | None:
    """`day` but where it only measures an act, or is that of remembering it."""
    if day is None or referring.is_measure(tree, day.span, token) or is_remembered_on(tree, token, day.span):
        return None
    return day


def _first(found: dict[int, list[str]], *numbers: int | None) -> str | None:
    return next((found[number][0] for number in numbers if number in found), None)


def _happening(
    reading: Reading,
    number: int,
    item: Found,
    time: TimeExpression | None,
    place: Place | None,
    today: str | None,
    headlines: frozenset[int],
    voices: Mapping[int, frozenset[Stance]],
) -> Happening:
    tree, token, row = reading.tree, item.trigger.token, item.trigger.row
    status, rule, latest = _status(tree, item, time, today, written_by(reading))
    roles = tuple(_role(reading, part) for part in item.parts)
    blurred = arguments.is_accused(tree, token) or rule == WHO_ONLY  # two accused of one act do not make it two
    told = Happening(
        index=number,
        span=token.span,
        sentence=token.sentence,
        type=EventType(row.type),
        mode=_mode(tree, item),
        word=row.lemma,
        family=row.family,
        status=status,
        why=f"trigger {row.lemma} {row.part}; status {rule}",
        roles=tuple(role for role in roles if rule not in _WHO_DENIED or role.role is not RoleKind.ACTOR),
        who=frozenset() if blurred else keys(reading, item.parts, roles, RoleKind.ACTOR),
        whom=keys(reading, item.parts, roles, RoleKind.RECIPIENT),
        weapons=frozenset(referring.singular(part) for role, part in item.parts if role is RoleKind.INSTRUMENT),
        time=time.id if time else None,
        earliest=first_day(time) if time else None,
        latest=latest,
        yearless=yearless(time),
        definite=referring.is_known(tree, item),
        bare=referring.is_bare(tree, token),
        fresh=referring.is_fresh(tree, token),
        depth=sum(1 for _ in tree.ancestors(token)),
        paragraph=reading[Sentence][token.sentence].paragraph,
        headline=token.sentence in headlines,
        rated=any(child.tag == "JJS" or child.lemma == "most" for child in tree.children(token, "amod", "advmod")),
        means=means_of(item.trigger, item.parts),
        things=referring.known_things(tree, token),
        counts=referring.counts(tree, item),
        plural=token.tag in ("NNS", "NNPS"),
        noun=not item.trigger.is_verb,
        harm=row.sense == "harm" or referring.is_result(tree, item),
        parries=referring.parries(tree, item),
        fights=retelling.fights(item),
        counted=referring.is_counted(tree, token),
        echo=row.sense == "echo",
        pronoun=referring.is_told_of_them(item),
        known_doer=referring.has_known_doer(tree, item),
        before=bool(what_came_before(tree, token)) or memory_of(tree, token) is not None,
        narrated=referring.is_narrated(tree, item.carrier or token),
        that=bool(referring.determiners(tree, token) & {"that", "those"}),
        anaphoric=retelling.is_anaphoric(tree, item),
        retold=retelling.is_retold(tree, item, voices),
    )
    return placed(told, place) if place is not None else told


_WHO_DENIED = (DENIED, WHO_ONLY)
"""Where it is denied or doubted of whoever is named: "denied that its forces had fired"."""


def _status(
    tree: Tree, item: Found, time: TimeExpression | None, today: str | None, by: str | None
) -> tuple[Status, str, str | None]:
    """Whether it took place, the rule that tells, and the day by which it was over; "since Monday" tells none.

    `by` is the day by which the report was written, where that is known.
    """
    counted = referring.is_counted(tree, item.trigger.token)
    status, rule = (Status.HAPPENED, "counted") if counted else status_of(tree, item.trigger.token, item.carrier)
    since = time is not None and referring.is_since(tree, time.span, item.trigger.token)
    status = status if since else by_date(status, time, today, rule)
    ended = None if since and time and time.precision is Precision.DAY else time  # "since the spring" is none of today
    that_day = time is not None and is_before_midnight(tree, time)
    return status, rule, first_day(time) if time is not None and that_day else last_day(status, ended, by)


def _mode(tree: Tree, item: Found) -> str:
    """The mode of the row; for an assault that only says "fired" or "attacked", the mode that the weapon tells."""
    row = item.trigger.row
    if row.type != "ASSAULT" or row.mode not in ("", "firearms"):
        return row.mode
    modes = (event_words().weapon(tree, token) for role, token in item.parts if role is not RoleKind.RECIPIENT)
    return next((known[0] for known in modes if known and known[0]), row.mode)


def _role(reading: Reading, part: Part) -> Role:
    role, token = part
    span = arguments.phrase(reading.tree, token)
    entity = reading.entity_at(span)
    return Role(role=role, span=span, entity=entity.id if entity else None)


def _of_its_day(incident: Incident) -> Incident:
    """The same, all of the past where a later mention tells that it was long ago: "the slaying … the slaying in May".

    What one had only planned was done where somebody was killed: "a plan to kill Haddad … his murder in May". An act in
    the perfect is of today: "has captured those behind the attack of May".
    """
    past = any(item.status is Status.HISTORICAL and item.time is not None for item in incident)
    done = past and is_same_death(incident[1:], incident[0])
    old = [
        item.time is None and (item.status is Status.HAPPENED or (done and item.status is Status.HYPOTHETICAL))
        for item in incident
    ]
    if not past or not old[0] or not (incident[0].noun or incident[0].narrated or done):
        return incident
    return tuple(
        msgspec.structs.replace(item, status=Status.HISTORICAL) if of_past else item
        for item, of_past in zip(incident, old, strict=True)
    )


def _event(
    incident: Incident, number: int, main: bool, answered: tuple[str, ...], text: str, disputed: frozenset[Role]
) -> Event:
    lead = lead_of(incident, DENIED)
    to_come = lead.status is Status.FUTURE
    dated = dating(incident, to_come) or lead
    names = {role.span: text[role.span.start : role.span.end].lower() for item in incident for role in item.roles}
    # where the dead were counted is not where they died: "wounded … in a hospital in Tora"
    placed = max(incident, key=lambda item: (bool(item.place) + item.near, not item.harm, item.spot, item is lead))
    return Event(
        id=str(number + 1),
        span=lead.span,
        why=lead.why,
        type=lead.type,
        mode=next((item.mode for item in incident if item.mode), None),
        roles=merged_roles(incident, names, disputed),
        time=dated.time,
        earliest=dated.earliest,
        latest=dated.latest,
        place=placed.place,
        status=lead.status,
        main=main,
        evidence=further_words(incident, lead),
        responds_to=answered,
    )
