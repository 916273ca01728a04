"""The acts that a harm goes back to: who escaped or is missing was taken before, who fled did so from fighting."""

from __future__ import annotations

from reportedly.rules.lasting_counts import LASTING
from reportedly.types.vocabulary import Harm

_TAKING = frozenset("abduct abducted kidnap kidnapping abduction seize snatch whisk take".split())
_HOLDING = frozenset("arrest detain capture hold jail imprison round raid".split())
_FREEING = frozenset("free release escape liberate rescue swap exchange jailbreak".split())
KINDRED = {
    Harm.FREED: (_FREEING, _TAKING | _HOLDING),
    Harm.ABDUCTED: (_TAKING,),
    Harm.MISSING: (_TAKING,),
    Harm.DETAINED: (_HOLDING,),
    Harm.DISPLACED: (LASTING,),
}
"""Lemmas of the words for such acts, those of the likelier first."""
