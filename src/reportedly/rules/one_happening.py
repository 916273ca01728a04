"""Whether a mention may be one more of a happening told before, and how well it goes with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportedly.rules.happenings import REAL, Happening
from reportedly.rules.means import clash, is_armed, is_unlike, names_other_means, same_weapon
from reportedly.rules.one_death import is_one_death
from reportedly.rules.relative_places import distance_km
from reportedly.types.vocabulary import EventType, Status


def likeness(group: Sequence[Happening], item: Happening, lede: int = 0) -> float:
    """How well `item` may be one more mention of `group`: below 1 it is not; conflicts of fact forbid it."""
    if is_same_death(group, item):
        return _TOLD_ON + 1.0
    if _sets_apart(group, item):
        return 0.0
    if is_follow_up(item) and not _has_means_of_its_own(group, item):
        return _follow_up(group, item)
    if _tells_on(group, item):
        return _TOLD_ON
    told_in_full = _tells_the_headline(group, item)
    if not may_join(group, item, told_in_full):
        return 0.0
    distance = item.index - max(other.index for other in group)
    same = credit(group, item, lede) + 0.02 * min(len(group), 10) - 0.01 * min(distance, 15)
    same += _THAT * (item.that and distance <= _ON)
    named_last = item.retold and distance == 1
    unarmed = not any(other.weapons for other in group) and not same_weapon(group, item)
    same += _NAMED_LAST * named_last
    if item.weapons and unarmed and not (item.harm or named_last):
        same -= 0.5
    if item.fresh and not told_in_full and not (share(group, item, "whom") and same >= 1.2):
        same -= 0.8
    retold = item.retold and is_like(group, item)
    if not (told_in_full or retold or item.noun or item.definite) and not _is_placed(group, item):
        same -= 0.6
    return same + 0.5 * told_in_full


def is_same_death(group: Sequence[Happening], item: Happening) -> bool:
    """Whether both tell of the killing of the same people, who die once, and neither day nor place sets them apart."""
    return any(is_one_death(other, item) for other in group) and not any(are_apart(item, other) for other in group)


def _has_means_of_its_own(group: Sequence[Happening], item: Happening) -> bool:
    """ "A roadside bomb near Dassa killed seven", after a raid on Tora: other means, elsewhere or a paragraph on."""
    if not item.weapons or same_weapon(group, item):
        return False
    further = item.paragraph > group[-1].paragraph and not any(item.counts & other.counts for other in group)
    return (bool(item.spot) and not same_place(group, item)) or further


def is_follow_up(item: Happening) -> bool:
    """Whether a mention tells only what befell people: "four were killed"."""
    return item.harm and not item.who and not item.fresh


def _tells_on(group: Sequence[Happening], item: Happening) -> bool:
    """ "Gunmen ambushed a convoy. They blasted the first truck": a pronoun goes on with what was told just before.

    So does "the gunmen", and "the attackers", whoever they were.
    """
    near = 0 <= item.sentence - max(other.sentence for other in group) <= _ON
    attackers = item.known_doer and not _ATTACKERS.isdisjoint(item.who)
    told_of = item.pronoun or attackers or (item.known_doer and share(group, item, "who"))
    if (
        not (told_of and near)
        or item.before
        or group[0].type is not EventType.ASSAULT
        or item.type is not EventType.ASSAULT
    ):
        return False
    if item.time is not None and not any(_same_day(item, other) for other in group):
        return False  # "Moscow has denied it since it invaded its neighbour in February 2022"
    known = attackers or any(item.who & one.who or item.counts & one.counts or one.word in _LASTING for one in group)
    if item.fights and not known:
        return False  # "a bomb killed nine. Police said they had shot two robbers"
    told = all(other.status in REAL for other in (*group, item)) and not all(other.before for other in group)
    return told and not any(
        item.parries != other.parries or _answer(item, other) or are_apart(item, other) or clash(item, other)
        for other in group
    )


_ATTACKERS = frozenset("nattacker nassailant naggressor nassassin nraider".split())
"""Keys of nouns for whoever did what was told."""
_TOLD_ON, _ON = 1.0, 2
"""How well what is told on joins, and in how many sentences."""


def credit(group: Sequence[Happening], item: Happening, lede: int) -> float:
    """Credit for what is the same: word, kin of words, parties, weapon, day, place; and for "the", "this"."""
    known = item.definite or (item.retold and is_like(group, item))
    score = 0.6 * known + _TAKEN_UP * item.anaphoric + 0.4 * (item.rated and item.sentence - group[-1].sentence <= 1)
    score += _COUNTED * item.counted + _SALIENT * (item.definite and group[0].sentence <= lede)
    score -= _SEVERAL * (item.anaphoric and group[0].noun and group[0].plural and item.word not in _LASTING)
    same_mode = bool(item.mode) and any(item.mode == other.mode for other in group)
    if any(item.word == other.word for other in group):
        score += 0.7 + 0.4 * any(item.word == other.word and (item.bare or other.bare) for other in group)
    elif any(item.family == other.family for other in group) or (item.retold and _are_armed(group, item)):
        score += 0.55
    elif item.definite and (item.family in GENERAL or same_mode) and not is_unlike(group, item):
        score += 0.5 - _OWN_DAY * (item.earliest is not None and not any(other.earliest for other in group))
    elif item.anaphoric and item.type is EventType.ASSAULT and _may_be_taken_up(group, item):
        score += _LOOSE
    score += 0.5 * share(group, item, "whom") + 0.5 * share(group, item, "who")
    score += (0.5 if item.definite and not item.noun else 0.3) * same_weapon(group, item)
    score += 0.5 * any(item.time is not None and _same_day(item, other) for other in group)
    score += 0.3 * same_place(group, item)
    return score


def _may_be_taken_up(group: Sequence[Happening], item: Happening) -> bool:
    """Whether a noun can take up what was told: "the violence" only what lasts as it does, "fighting"."""
    return item.word not in _LASTING or any(other.word in _LASTING for other in group)


_TAKEN_UP, _SEVERAL, _LOOSE = 0.1, 0.3, 0.4
"""For "the attack", which as a rule was told before; against it where several were told ("the attacks"); and for it
where the act was told in other words ("shot dead … the ambush")."""
_OWN_DAY = 0.3
"""Against "Tuesday's raid", where what was told in other words is of no known day."""
_LASTING = frozenset(
    "war fight fighting battle combat clash hostility hostilities aggression offensive violence bloodshed".split()
)
"""What mostly speaks of more than one act."""


def is_like(group: Sequence[Happening], item: Happening) -> bool:
    """Whether an act that a voice tells of is of the kind of one told before."""
    if item.type is not EventType.ASSAULT or item.before or item.status not in REAL:
        return False
    kin = any(
        item.word == other.word or item.family == other.family or (item.mode and item.mode == other.mode)
        for other in group
    )
    return kin or _are_armed(group, item)


def _are_armed(group: Sequence[Happening], item: Happening) -> bool:
    return is_armed(item) and any(is_armed(other) for other in group)


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
    if not _may_harm(group[0], item) or back < 0 or any(are_apart(item, other) for other in group):
        return 0.0
    if not agree_on_status(group, item) and not (back == 1 and _goes_on_about_the_past(group, item)):
        return 0.0
    hit = frozenset(key[1:] for other in group for key in other.whom if key[0] == "n")
    same_count = any(item.counts & other.counts and item.word == other.word for other in group)
    named = 0.3 * bool(item.things & hit) + 0.5 * same_count
    far = 1.0 + 0.01 / max(1, back)
    if back > _NEAR and not named:  # "How many died is in dispute": what has cost lives so far
        return far if back <= _FAR else 0.0
    depth = min(other.depth for other in group if other.sentence == latest)
    before = all(other.before for other in group)
    near = 1.3 + named - 0.1 * min(back, _NEAR) - _PER_LINK * min(depth, 5) - _PASSED * before
    return near if before else max(near, far)


def _may_harm(cause: Happening, item: Happening) -> bool:
    """Whether what befell people is of the kind of its cause: in a fire or a storm too people are "killed"."""
    open_kind = item.type is EventType.ASSAULT and not item.mode
    burnt = cause.mode == "riot" and item.mode in ("destroy", "primitive")  # "threw stones, and a jeep was set alight"
    return cause.type is item.type or burnt or (open_kind and cause.type in (EventType.ACCIDENT, EventType.DISASTER))


_COUNTED, _SALIENT, _THAT = 0.5, 0.1, 0.8
"""For "it was the fourth such attack", for what the first sentence told ("the attack" is mostly that one), and for
"that attack", which is the one told last."""
_NAMED_LAST = 0.15
"""For what was named right before a voice tells an act: "claimed the market attack. “Our men struck it,” it said"."""
_NEAR, _FAR = 3, 15
"""Sentences up to which a harm without a cause follows what was told last, and what has done harm before."""
_PER_LINK, _PASSED = 0.04, 0.1
"""What is said in passing, or as what came before, is taken up less: "shelled the bank used for Monday's attack. Two
were killed", "struck a station, days after a raid. Two were killed"."""


def _goes_on_about_the_past(group: Sequence[Happening], item: Happening) -> bool:
    """ "A similar attack hit the town in 2019. Eleven people were killed by shells.": background goes on."""
    same = all(other.status is Status.HISTORICAL for other in group) and item.status is Status.HAPPENED
    return same and item.time is None and group[-1].paragraph == item.paragraph


def _sets_apart(group: Sequence[Happening], item: Happening) -> bool:
    """Whether a sentence tells the one as what came before the other ("protests over the killing"), or one is a war."""
    return any(
        (item.before != other.before and item.sentence == other.sentence) or _is_war_beside(item, other)
        for other in group
    )


def _excluded(group: Sequence[Happening], item: Happening) -> bool:
    """Whether facts forbid that the two are one: another type, day or country; an answer; what stops weapons; what a
    sentence tells as what came before ("protests over the killing").
    """
    if _sets_apart(group, item):
        return True
    echoes = item.echo and item.type is EventType.ASSAULT and group[0].type in _ECHOED
    if group[0].type is not item.type and not echoes:
        return True
    return any(item.parries != other.parries or _answer(item, other) or are_apart(item, other) for other in group)


def _is_war_beside(one: Happening, other: Happening) -> bool:
    """A war and a blast in it are two things; a war and the fighting are one."""
    return (one.word == "war") != (other.word == "war") and one.family != other.family


def contradicted(group: Sequence[Happening], item: Happening) -> bool:
    """Whether facts forbid it, or modes or parties on both sides that differ: then nothing can outweigh them.

    Nor is a second attack one with the first, a harm that nobody came to ("nobody was killed") with what was done,
    what lasts ("the offensive") with a single act, or what is still to come with what is done.
    """
    nothing = any(clash(item, other) or _is_no_harm(item, other) or _is_no_harm(other, item) for other in group)
    lasts = item.status is Status.ONGOING and not _may_be_taken_up(group, item)
    coming = any(_is_yet_to_come(item, other) or _is_yet_to_come(other, item) for other in group)
    two = item.fresh or names_other_means(group, item)
    return two or nothing or lasts or coming or _excluded(group, item) or _at_odds(group, item, told_in_full=False)


def _is_yet_to_come(one: Happening, other: Happening) -> bool:
    """ "The daily vigils have continued", "a vigil is scheduled for tonight"."""
    return one.status is Status.FUTURE and other.status in REAL


def _is_no_harm(one: Happening, other: Happening) -> bool:
    return one.harm and one.status is Status.NEGATED and other.status is not Status.NEGATED


def may_join(group: Sequence[Happening], item: Happening, told_in_full: bool) -> bool:
    """Whether nothing speaks against it: `_excluded`, status, number, mode, and parties on both sides."""
    if _excluded(group, item):
        return False
    if not agree_on_status(group, item) and not (item.definite and item.noun and _goes_on_about_the_past(group, item)):
        return False
    if _counts_alone(item) and any(_counts_alone(other) and item.plural != other.plural for other in group):
        return False
    if any(_side_by_side(other, item) for other in group):
        return False
    if (item.anaphoric or item.retold) and any(clash(item, other) for other in group):
        return False
    if names_other_means(group, item):
        return False
    return not _at_odds(group, item, told_in_full)


_ECHOED = frozenset((EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER, EventType.COERCE))
"""What "the incident" may take up."""
_COLLECTIVE = frozenset(
    "operation aggression bombardment offensive campaign assault violence shelling fighting massacre".split()
)
"""Nouns that take several strikes in one word: "the raids" are later "the bombardment"."""
GENERAL = frozenset(("attack", "killing", "operation"))
"""Families whose words take up any assault: a bombing is later "the attack"."""


def _counts_alone(item: Happening) -> bool:
    """Whether a noun tells one from several: "the raids" are later "the attack" or "the bombardment"."""
    takes_all = item.definite and not item.plural and item.family in GENERAL
    return item.noun and (item.word not in _COLLECTIVE or item.plural) and not takes_all


def _answer(one: Happening, other: Happening) -> bool:
    """ "Fired rockets in response to the killing": an answer is not what it answers."""
    return one.answers == other.index or other.answers == one.index


def agree_on_status(group: Iterable[Happening], item: Happening) -> bool:
    """Whether all are of one status, or took place."""
    return all(item.status is other.status or {item.status, other.status} <= REAL for other in group)


def are_apart(one: Happening, other: Happening) -> bool:
    """Whether their times or places exclude each other."""
    if one.earliest and other.latest and one.earliest[:10] > other.latest[:10]:
        return True
    if other.earliest and one.latest and other.earliest[:10] > one.latest[:10]:
        return True
    if one.yearless and other.yearless and one.yearless != other.yearless:
        return True
    return bool(one.country and other.country and one.country != other.country) or _far_apart(one, other)


def _far_apart(one: Happening, other: Happening) -> bool:
    """Whether both tell towns or sites that lie far from each other; where the dead were counted tells nothing."""
    if one.point is None or other.point is None or not (_tells_where(one) and _tells_where(other)):
        return False
    return distance_km(*one.point[:2], *other.point[:2]) > one.point[2] + other.point[2] + _FAR_KM


def _tells_where(item: Happening) -> bool:
    return not item.harm or bool(item.weapons or item.who)


_FAR_KM = 50.0
"""Kilometres beyond their reach that keep two places of one report apart."""


def _at_odds(group: Sequence[Happening], item: Happening, told_in_full: bool) -> bool:
    """Whether both name whom it was done to, and name different parties, or both name different doers.

    A known thing may have hit whom no mention before told of: "the strikes killed four people". A headline has other
    nouns: "Driver hurt in crash", then "A man was hurt". Accounts of one act name rival doers, and one doer by other
    nouns: "the gunman shot", "the attack was the work of a soldier".
    """
    known = item.definite or item.retold or told_in_full
    if differ(_named(item.whom) if known else item.whom, frozenset().union(*(other.whom for other in group))):
        return True
    doers = _named(item.who) if item.anaphoric or told_in_full else item.who
    return not item.retold and differ(doers, frozenset().union(*(other.who for other in group)))


def _named(keys: frozenset[str]) -> frozenset[str]:
    """`keys` without those that are nouns."""
    return frozenset(key for key in keys if key[0] != "n")


def differ(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether parties of one kind stand on both sides and none is the same: "Biden" and "the US" do not differ."""
    kinds = {key[0] for key in mine} & {key[0] for key in theirs}
    return bool(kinds) and not mine & theirs


def _side_by_side(one: Happening, other: Happening) -> bool:
    """Whether both stand as nouns of their own in one sentence: "the strikes came after the attacks" tells of two."""
    if one.sentence != other.sentence or one.harm or other.harm or not (one.noun and other.noun):
        return False
    return not (other.anaphoric and (other.that or (one.anaphoric and one.family == other.family)))


def share(group: Sequence[Happening], item: Happening, field: str) -> bool:
    mine: frozenset[str] = getattr(item, field)
    return any(mine & getattr(other, field) for other in group)


def _is_placed(group: Sequence[Happening], item: Happening) -> bool:
    """Whether a verb shares with a group whom it was done to, who did it, or both day and place."""
    same_day = any(item.time is not None and _same_day(item, other) for other in group)
    return share(group, item, "whom") or share(group, item, "who") or (same_day and same_place(group, item))


def same_place(group: Iterable[Happening], item: Happening) -> bool:
    return any(item.where is not None and item.where == other.where for other in group)


def _same_day(one: Happening, other: Happening) -> bool:
    same = bool(one.earliest and one.earliest == other.earliest and one.latest == other.latest)
    return same or bool(one.yearless and one.yearless == other.yearless)
