"""Join the mentions of one happening inside a report: pure rules over what each mention tells of itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from reportedly.types.annotations import Role
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, RoleKind, Status


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """One mention of an event: where it stands, what it says, and how it refers.

    `who` and `whom` hold keys of participants, whose first letter tells their kind; `word` is the lemma, `family`
    its kin, `harm` whether it names what befell people. `within` is the index of the mention that the grammar makes
    it a part of ("killed" in "killed in a blast"), `again` of the one that stands in the same sentence, word for
    word, further up. `definite`: "the strikes", "the gunman fired"; `bare`: "mass shooting at a festival", as
    headlines put it; `plural`: "attacks"; `rated`: "the deadliest shooting". `headline`: it stands in the headline
    of the text. `where` tells its place apart from others; `spot`: it is a town or a site, not a river or a
    country; `near`: it is less than a country. `depth` counts the words that govern it; `things` are the known
    things in its clause ("killed at the market"), `counts` the numbers of those harmed. `narrated`: told in the past
    tense; `that`: "that attack", which is the one told last; `counted`: "it was the fourth attack". `pronoun`: "they
    fired". `echo`: "the incident", which is nothing by itself. `parries`: it stops weapons and does not use them
    ("intercepted two drones").
    """

    index: int
    span: Span
    sentence: int
    type: EventType
    mode: str
    word: str
    family: str
    status: Status
    why: str
    roles: tuple[Role, ...] = ()
    who: frozenset[str] = frozenset()
    whom: frozenset[str] = frozenset()
    weapons: frozenset[str] = frozenset()
    time: str | None = None
    earliest: str | None = None
    latest: str | None = None
    place: str | None = None
    where: str | None = None
    country: str | None = None
    definite: bool = False
    bare: bool = False
    rated: bool = False
    headline: bool = False
    fresh: bool = False
    plural: bool = False
    noun: bool = False
    harm: bool = False
    within: int | None = None
    answers: int | None = None
    depth: int = 0
    spot: bool = False
    near: bool = False
    paragraph: int = 0
    things: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    parries: bool = False
    counted: bool = False
    that: bool = False
    narrated: bool = False
    echo: bool = False
    pronoun: bool = False
    before: bool = False
    """Whether the sentence tells it as what came before the rest: "protests over the killing"."""
    again: int | None = None


Incident = tuple[Happening, ...]
"""The mentions of one happening, in order of text."""


def join(happenings: Sequence[Happening]) -> list[Incident]:
    """Group mentions: what the grammar ties, then each mention with the best earlier incident it can refer to."""
    happenings = _told_on(_recalled_on(happenings))
    groups: list[list[Happening]] = []
    home: dict[int, list[Happening]] = {}
    later = [item for item in happenings if item.within is not None]
    for item in (*(item for item in happenings if item.within is None), *later):
        told = item.within if item.within is not None else item.again
        group = home.get(told) if told is not None else None
        if group is None:
            group = _best(groups[-40:], item)
        if group is None and item.echo:
            continue
        if group is None:
            group = []
            groups.append(group)
        group.append(item)
        home[item.index] = group
    return [tuple(sorted(group, key=lambda item: item.index)) for group in groups]


def _recalled_on(happenings: Sequence[Happening]) -> list[Happening]:
    """The same with what goes on about the past as past: "A shell hit a base in 2021. That attack was answered."

    "The attack" goes on about the past in one paragraph only.
    """
    found: list[Happening] = []
    past: Happening | None = None
    moved: set[int] = set()
    for told in happenings:
        item = told
        if past is not None and (_takes_up_past(past, item) or (_is_just_after(past, item) and item.answers in moved)):
            item = msgspec.structs.replace(told, status=Status.HISTORICAL)
            moved.add(item.index)
        elif item.status is Status.HISTORICAL:
            past = item
        elif past is not None and item.sentence == past.sentence and item.type is past.type:
            past = None
        found.append(item)
    return found


def _told_on(happenings: Sequence[Happening]) -> list[Happening]:
    """The same with what goes on after a sentence of the past: "In May pupils were abducted. They were freed later."

    It goes on in the past tense, without a time of its own, in one paragraph and for two sentences.
    """
    found: list[Happening] = []
    before: list[Happening] = []
    here: list[Happening] = []
    hops = 0
    for item in happenings:
        if here and item.sentence != here[0].sentence:
            before, here = here, []
            hops = hops + 1 if before[0].narrated and not any(other.time for other in before) else 0
        real = [other for other in before if other.status in (*_REAL, Status.HISTORICAL)]
        past = bool(real) and all(other.status is Status.HISTORICAL for other in real) and hops <= _ON
        if past and item.narrated and item.paragraph == before[0].paragraph and _is_just_after(before[0], item):
            item = msgspec.structs.replace(item, status=Status.HISTORICAL)
        here.append(item)
        found.append(item)
    return found


def _is_just_after(past: Happening, item: Happening) -> bool:
    return item.status is Status.HAPPENED and item.time is None and item.sentence == past.sentence + 1


def _takes_up_past(past: Happening, item: Happening) -> bool:
    takes_up = item.noun and item.type is past.type and (item.family in _GENERAL or item.family == past.family)
    near = item.that or (item.definite and item.paragraph == past.paragraph)
    return takes_up and near and _is_just_after(past, item)


def _best(groups: Sequence[list[Happening]], item: Happening) -> list[Happening] | None:
    scored = [(_score(group, item), number) for number, group in enumerate(groups)]
    best, number = max(scored, default=(0.0, 0))
    return groups[number] if best >= 1.0 else None


def _score(group: Sequence[Happening], item: Happening) -> float:
    """How well `item` may be one more mention of `group`: below 1 it is not; conflicts of fact forbid it."""
    if any(item.before != other.before and item.sentence == other.sentence for other in group):
        return 0.0
    if item.harm and not item.who and not item.fresh:
        return _follow_up(group, item)
    if _tells_on(group, item):
        return _TOLD_ON
    told_in_full = _tells_the_headline(group, item)
    if not _may_join(group, item, told_in_full):
        return 0.0
    distance = item.index - max(other.index for other in group)
    same = _likeness(group, item) + 0.02 * min(len(group), 10) - 0.01 * min(distance, 15)
    same += _THAT * (item.that and distance <= _ON)
    if item.weapons and not item.harm and not any(other.weapons for other in group) and not _same_weapon(group, item):
        same -= 0.5
    if item.fresh and not told_in_full and not (_share(group, item, "whom") and same >= 1.2):
        same -= 0.8
    if not told_in_full and not item.noun and not item.definite and not _is_placed(group, item):
        same -= 0.6
    return same + 0.5 * told_in_full


def _tells_on(group: Sequence[Happening], item: Happening) -> bool:
    """ "Gunmen ambushed a convoy. They blasted the first truck": a pronoun goes on with what was told just before."""
    near = 0 <= item.sentence - max(other.sentence for other in group) <= _ON
    if (
        not (item.pronoun and near)
        or item.before
        or group[0].type is not EventType.ASSAULT
        or item.type is not EventType.ASSAULT
    ):
        return False
    if item.time is not None and not any(_same_day(item, other) for other in group):
        return False  # "Moscow has denied it since it invaded its neighbour in February 2022"
    happened = all(other.status in _REAL for other in (*group, item))
    return happened and not any(
        item.parries != other.parries or _answer(item, other) or _apart(item, other) for other in group
    )


_TOLD_ON, _ON = 1.0, 2
"""How well what is told on joins, and in how many sentences."""


def _likeness(group: Sequence[Happening], item: Happening) -> float:
    """Credit for what is the same: word, kin of words, parties, weapon, day, place; and for "the", "this"."""
    score = 0.6 * item.definite + 0.4 * (item.rated and item.sentence - group[-1].sentence <= 1)
    score += _COUNTED * item.counted + _SALIENT * (item.definite and group[0].sentence == 0)
    same_mode = bool(item.mode) and any(item.mode == other.mode for other in group)
    if any(item.word == other.word for other in group):
        score += 0.7 + 0.4 * any(item.word == other.word and (item.bare or other.bare) for other in group)
    elif any(item.family == other.family for other in group):
        score += 0.55
    elif item.definite and (item.family in _GENERAL or same_mode):
        score += 0.5
    score += 0.5 * _share(group, item, "whom") + 0.5 * _share(group, item, "who")
    score += (0.5 if item.definite and not item.noun else 0.3) * _same_weapon(group, item)
    score += 0.5 * any(item.time is not None and _same_day(item, other) for other in group)
    score += 0.3 * _same_place(group, item)
    return score


def _tells_the_headline(group: Sequence[Happening], item: Happening) -> bool:
    """ "Shooting in Basra: three dead", then "Three people died in a shooting": the text begins with its headline.

    It is told in full once: "a third man was shot in Mosul" is ordinary telling.
    """
    untold = all(other.headline or other.sentence == item.sentence for other in group)
    new = untold and not item.headline
    return new and any(
        other.headline
        and item.sentence - other.sentence <= _TOP
        and (item.word == other.word or item.family == other.family or (item.mode and item.mode == other.mode))
        for other in group
    )


_TOP = 3
"""Sentences in which the text tells in full what its headline says."""


def _follow_up(group: Sequence[Happening], item: Happening) -> float:
    """ "Four people were killed" after "a drone struck": the harm of what was told at most three sentences before."""
    latest = max(other.sentence for other in group)
    back = item.sentence - latest
    if not _may_harm(group[0], item) or back < 0 or any(_apart(item, other) for other in group):
        return 0.0
    if not _agree_on_status(group, item) and not (back == 1 and _goes_on_about_the_past(group, item)):
        return 0.0
    hit = frozenset(key[1:] for other in group for key in other.whom if key[0] == "n")
    same_count = any(item.counts & other.counts and item.word == other.word for other in group)
    named = 0.3 * bool(item.things & hit) + 0.5 * same_count
    if back > _NEAR and not named:  # "How many died is in dispute": what has cost lives so far
        return 1.0 + 0.01 / back if back <= _FAR else 0.0
    depth = min(other.depth for other in group if other.sentence == latest)
    return 1.3 + named - 0.1 * min(back, _NEAR) - _PER_LINK * min(depth, 5)


def _may_harm(cause: Happening, item: Happening) -> bool:
    """Whether what befell people is of the kind of its cause: in a fire or a storm too people are "killed"."""
    open_kind = item.type is EventType.ASSAULT and not item.mode
    return cause.type is item.type or (open_kind and cause.type in (EventType.ACCIDENT, EventType.DISASTER))


_COUNTED, _SALIENT, _THAT = 0.5, 0.1, 0.4
"""For "it was the fourth such attack", for what the first sentence told ("the attack" is mostly that one), and for
"that attack", which is the one told last."""
_NEAR, _FAR = 3, 15
"""Sentences up to which a harm without a cause follows what was told last, and what has done harm before."""
_PER_LINK = 0.04
"""What is said in passing is taken up less: "shelled the bank used for Monday's attack. Two were killed"."""


def _goes_on_about_the_past(group: Sequence[Happening], item: Happening) -> bool:
    """ "A similar attack hit the town in 2019. Eleven people were killed by shells.": background goes on."""
    same = all(other.status is Status.HISTORICAL for other in group) and item.status is Status.HAPPENED
    return same and item.time is None and group[-1].paragraph == item.paragraph


def _may_join(group: Sequence[Happening], item: Happening, told_in_full: bool = False) -> bool:
    echoes = item.echo and item.type is EventType.ASSAULT and group[0].type in _ECHOED
    if group[0].type is not item.type and not echoes:
        return False
    if not _agree_on_status(group, item) and not (item.definite and item.noun and _goes_on_about_the_past(group, item)):
        return False
    if any(item.parries != other.parries or _answer(item, other) for other in group):
        return False
    if _counts_alone(item) and any(_counts_alone(other) and item.plural != other.plural for other in group):
        return False
    if any(_apart(item, other) or _side_by_side(item, other) for other in group):
        return False
    return not _at_odds(group, item, told_in_full)


_ECHOED = frozenset((EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER, EventType.COERCE))
"""What "the incident" may take up."""
_COLLECTIVE = frozenset(
    "operation aggression bombardment offensive campaign assault violence shelling fighting massacre".split()
)
"""Nouns that take several strikes in one word: "the raids" are later "the bombardment"."""
_GENERAL = frozenset(("attack", "killing", "operation"))
"""Families whose words take up any assault: a bombing is later "the attack"."""

_REAL = frozenset((Status.HAPPENED, Status.ONGOING))


def _counts_alone(item: Happening) -> bool:
    """Whether a noun tells one from several: "the raids" are later "the attack" or "the bombardment"."""
    takes_all = item.definite and not item.plural and item.family in _GENERAL
    return item.noun and (item.word not in _COLLECTIVE or item.plural) and not takes_all


def _answer(one: Happening, other: Happening) -> bool:
    """ "Fired rockets in response to the killing": an answer is not what it answers."""
    return one.answers == other.index or other.answers == one.index


def _agree_on_status(group: Iterable[Happening], item: Happening) -> bool:
    return all(item.status is other.status or {item.status, other.status} <= _REAL for other in group)


def _apart(one: Happening, other: Happening) -> bool:
    """Whether their times or places exclude each other."""
    if one.earliest and other.latest and one.earliest[:10] > other.latest[:10]:
        return True
    if other.earliest and one.latest and other.earliest[:10] > one.latest[:10]:
        return True
    return bool(one.country and other.country and one.country != other.country)


def _at_odds(group: Sequence[Happening], item: Happening, told_in_full: bool) -> bool:
    """Whether both name whom it was done to, and name different parties, or both name different doers.

    A known thing may have hit whom no mention before told of: "the strikes killed four people". A headline has other
    nouns: "Driver hurt in crash", then "A man was hurt".
    """
    whom = frozenset().union(*(other.whom for other in group))
    if _differ(_named(item.whom) if item.definite or told_in_full else item.whom, whom):
        return True
    who = frozenset().union(*(other.who for other in group))
    return _differ(_named(item.who) if told_in_full else item.who, who)


def _named(keys: frozenset[str]) -> frozenset[str]:
    """`keys` without those that are nouns."""
    return frozenset(key for key in keys if key[0] != "n")


def _differ(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether parties of one kind stand on both sides and none is the same: "Biden" and "the US" do not differ."""
    kinds = {key[0] for key in mine} & {key[0] for key in theirs}
    return bool(kinds) and not mine & theirs


def _side_by_side(one: Happening, other: Happening) -> bool:
    """Whether both stand as nouns of their own in one sentence: "the strikes came after the attacks" tells of two."""
    return one.sentence == other.sentence and one.noun and other.noun and not one.harm and not other.harm


def _share(group: Sequence[Happening], item: Happening, field: str) -> bool:
    mine: frozenset[str] = getattr(item, field)
    return any(mine & getattr(other, field) for other in group)


def _is_placed(group: Sequence[Happening], item: Happening) -> bool:
    """Whether a verb shares with a group whom it was done to, who did it, or both day and place."""
    same_day = any(item.time is not None and _same_day(item, other) for other in group)
    return _share(group, item, "whom") or _share(group, item, "who") or (same_day and _same_place(group, item))


def _same_place(group: Iterable[Happening], item: Happening) -> bool:
    return any(item.where is not None and item.where == other.where for other in group)


def _same_weapon(group: Iterable[Happening], item: Happening) -> bool:
    """Whether a weapon of the item is one that the group tells of, by itself or by its act ("shelled", "shells")."""
    return any(item.weapons & (other.weapons | {other.word}) for other in group)


def _same_day(one: Happening, other: Happening) -> bool:
    return bool(one.earliest and one.earliest == other.earliest and one.latest == other.latest)


def merged_roles(incident: Incident, names: Mapping[Span, str]) -> tuple[Role, ...]:
    """The participants of all mentions, each once in each role; `names` tells the words of those without an entity."""
    found: dict[tuple[RoleKind, object], Role] = {}
    for item in incident:
        for role in item.roles:
            found.setdefault((role.role, role.entity or names[role.span]), role)
    return tuple(found.values())
