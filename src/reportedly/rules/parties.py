"""Which of the words beside an act are parties to it, once all acts of a report are known."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.rules.event_links import Found
from reportedly.types.annotations import Token
from reportedly.types.vocabulary import RoleKind


def without_events_as_parties(found: Sequence[Found]) -> list[Found]:
    """The same with no event among the participants: in "the strikes destroyed a depot" the strikes are no actor.

    Nor what one is held for, which bears out that he was: "arrested on *suspicion* of theft".
    """
    events = {item.trigger.token.index for item in found}
    return [
        Found(
            item.trigger,
            item.carrier,
            tuple(part for part in item.parts if part[1].index not in events and not _is_ground(item, *part)),
        )
        for item in found
    ]


def _is_ground(item: Found, role: RoleKind, token: Token) -> bool:
    return role is RoleKind.RECIPIENT and item.trigger.row.type in _HOLDING and token.lemma in _GROUNDS


_HOLDING = frozenset(("COERCE", "RETREAT"))
_GROUNDS = frozenset("suspicion charge count allegation ground bail warrant offence offense".split())
