"""Which event of another report a time counts from: "two days after the Erbil rocket attack", not dated in its text.

A time may have several answers; `datings.py` says what follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportedly.resolve.asked import ACCOUNTS, Account, Party, Told
from reportedly.resolve.comparing import Meeting, Resolver
from reportedly.resolve.entities import SURE as SAME_NAME
from reportedly.resolve.entities import UNSURE as OTHER_NAME
from reportedly.resolve.entities import likeness
from reportedly.resolve.kinds import HARM
from reportedly.resolve.nearness import place_reasons
from reportedly.text.counting import ABOUT, days_counted
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.vocabulary import MentionKind, Relation, RoleKind, TimeRelation, Verdict

SURE = 0.55
UNSURE = 0.4
_OF_A_PERSON = 183
"""Nobody is killed twice: the anniversary that is meant is the nearest. That of an attack is told of about its day."""
_OPEN = frozenset({None, "targeted"})
"""Modes that leave open how it was done: a murder may be a shooting."""
_PERSON, _ACTING_PERSON, _SURNAME, _PARTY = 0.45, 0.3, 0.25, 0.2
_PLACE, _WIDE_PLACE = 0.35, 0.1
_ACT, _TYPE = 0.2, 0.1
"""What each feature is worth. Nothing is sure without one that is worth as much as a surname: a person or a place."""


def judge_counted(one: Told, two: Told) -> Judgement | None:
    """Whether a time counts from an event of another report; None when nothing speaks for it or something against."""
    asks, tells = (one, two) if one.account.counted is not None else (two, one)
    mine, theirs = asks.account, tells.account
    if mine.counted is None or theirs.counted is not None:
        return None
    reasons = _reasons(mine, theirs)
    score = round(sum(reason.score for reason in reasons), 4)
    sure = score >= SURE and any(reason.score >= _SURNAME for reason in reasons)
    if score < UNSURE:
        return None
    return Judgement(
        left=asks.id,
        right=tells.id,
        relation=Relation.COUNTED_FROM,
        verdict=Verdict.YES if sure else Verdict.UNSURE,
        score=min(1.0, score),
        reasons=tuple(reasons),
        by=BY,
    )


def _reasons(asks: Account, tells: Account) -> list[Reason]:
    """What speaks for it; nothing where anything speaks against it."""
    if not _types_agree(asks, tells):
        return []
    reasons = [*_who(asks, tells), *place_reasons(asks.place, tells.place, _PLACE, _WIDE_PLACE), *_what(asks, tells)]
    against = any(reason.score < 0 for reason in reasons)
    return [] if against or not _fits(asks, tells, reasons) else reasons


def _types_agree(asks: Account, tells: Account) -> bool:
    return asks.type is tells.type or (asks.type in HARM and tells.type in HARM)


def _fits(asks: Account, tells: Account, reasons: Sequence[Reason]) -> bool:
    """Whether the days that follow are such as the report would tell of: about its own day, and not yet to come."""
    if asks.counted is None or asks.written is None or tells.first is None or tells.last is None:
        return False
    days, relation = days_counted(asks.counted, (tells.first, tells.last), asks.written), asks.counted.relation
    if days is None:
        return False
    ahead, ago = (days[0] - asks.written).days, (asks.written - days[1]).days
    killed = asks.type in HARM and any(reason.name == "whom" and reason.score >= _PERSON for reason in reasons)
    reach = _OF_A_PERSON if killed and relation is TimeRelation.ANNIVERSARY else ABOUT
    return max(ahead, ago) <= reach and (ahead <= _ZONE or relation in _AHEAD)


_ZONE = 1
"""Days by which the day of writing may lag behind, in another time zone."""
_AHEAD = (TimeRelation.ANNIVERSARY, TimeRelation.BEFORE)
"""What may still lie ahead: an anniversary to come, the eve of a feast."""


def _who(asks: Account, tells: Account) -> Iterator[Reason]:
    """The best match of each role; a person to whom it was done who is another one rules it out.

    In talks and the like either side may be told as the one who acts.
    """
    for role, name in ((RoleKind.RECIPIENT, "whom"), (RoleKind.ACTOR, "who")):
        mine = [party for party in asks.parties if party.role is role]
        theirs = [party for party in tells.parties if party.role is role or asks.type not in HARM]
        found = [(_likeness(party, other), party.name) for party in mine for other in theirs]
        score, detail = max(found, default=(0.0, ""))
        if score > 0:
            yield Reason(name=name, score=score, detail=detail)
        elif role is RoleKind.RECIPIENT and any(score < 0 for score, _ in found):
            yield Reason(name="not_whom", score=-1.0, detail=detail)


def _likeness(mine: Party, theirs: Party) -> float:
    """What two parties being one is worth; below 0 for two persons of different names."""
    one, two = mine.named, theirs.named
    if one is not None and two is not None and one.kind is two.kind is MentionKind.PERSON:
        known = likeness(one, two)
        if known is not None and known.score >= SAME_NAME:
            return _PERSON if mine.role is RoleKind.RECIPIENT else _ACTING_PERSON
        short, long = sorted((one.words, two.words), key=len)
        if len(short) == 1:
            return _SURNAME if short[-1] == long[-1] else 0.0
        return 0.0 if known is not None and known.score >= OTHER_NAME else -1.0
    if one is not None and two is not None:
        same = likeness(one, two)
        return _PARTY if same is not None and same.score >= SAME_NAME else 0.0
    words = mine.words
    return (
        _PARTY if len(words) > 1 and (words <= theirs.words or theirs.words <= words) and len(theirs.words) > 1 else 0.0
    )


def _what(asks: Account, tells: Account) -> Iterator[Reason]:
    modes = {asks.mode, tells.mode} - _OPEN
    common = sorted(asks.words & tells.words)
    if len(modes) > 1:
        yield Reason(name="not_same_act", score=-1.0, detail=" / ".join(sorted(mode for mode in modes if mode)))
    elif common or (modes and asks.mode == tells.mode):
        yield Reason(name="same_act", score=_ACT, detail=" ".join(common) or asks.mode or "")
    elif asks.type is tells.type:
        yield Reason(name="same_type", score=_TYPE, detail=asks.type.value)


COUNTED = Resolver("counted", "2", (Relation.COUNTED_FROM,), (Meeting(ACCOUNTS, judge_counted),))
BY = COUNTED.signature
