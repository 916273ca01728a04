"""Who is killed dies once: two mentions of the killing of the same people are one happening."""

from __future__ import annotations

from reportedly.rules.happenings import REAL, Happening
from reportedly.types.vocabulary import Status


def is_one_death(one: Happening, other: Happening) -> bool:
    """Whether both tell of the death of the same people: "a plan to kill Haddad … his murder".

    Those without a name are told of before, by a mention that the text refers back to, and are killed or shot in both,
    which is done with: "the killing of a boy … the boy was gunned down".
    """
    dead = [item for item in (one, other) if _tells_a_death(item)]
    if len(dead) == 2 and _people(one) & _people(other):
        return True
    if not dead or not all(item.family in _DEADLY and item.status in _DONE for item in (one, other)):
        return False
    return bool(_referred_to(one) & _referred_to(other))


def _tells_a_death(item: Happening) -> bool:
    return item.family == "killing" and item.status is not Status.NEGATED


def _people(item: Happening) -> frozenset[str]:
    """Who came to harm, by name; the parser may take one for a place elsewhere."""
    return frozenset(key[1:] for key in item.whom if key[0] in "ps")


def _referred_to(item: Happening) -> frozenset[str]:
    """Who came to harm, by name or as one told of before, who has an entity: "a boy … the boy", "a cousin, Ann Roe"."""
    return frozenset(key[1:] for key in item.whom if key[0] == "p" or (key[0] == "n" and "#" in key))


_DEADLY = frozenset("killing shooting stab stabbing strangle lynch lynching".split())
_DONE = frozenset((*REAL, Status.HISTORICAL))
