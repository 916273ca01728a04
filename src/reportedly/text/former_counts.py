"""Where a number tells what a figure was before: "up from 12", "the toll, initially 10, rose", "15 (earlier 12)".

Or what nobody says any longer: "alive after early reports of three dead", "withdrew an earlier account of ten dead"."""

from __future__ import annotations

import re

_FORMERLY = re.compile(
    r"(?:[,;(\[\u2013\u2014]\s?(?:earlier|previously)|\b(?:(?:up|down)\s+from|compared\s+(?:with|to)|initially|originally|"
    r"(?:an?|its|their|his|her)\s+(?:earlier|initial|previous|preliminary|first)\s+(?:death\s+)?(?:toll|count|figure)\s+of|"
    r"(?:earlier|initially|previously|at\s+first)\s+(?:put|gave|given|set)\s+(?:the|its)\s+(?:death\s+)?"
    r"(?:toll|count|figure)\s+(?:at|as)|"
    r"(?:after|despite|unlike|withdr[aeo]w\w*|retract\w*|correct\w*|took\s+back|den(?:y|ied|ies|ying))\s+"
    r"(?:(?:an?|its|their|the)\s+)?(?:early|earlier|initial|first|previous)\s+(?:report|account|statement|claim|version|word)s?\s+"
    r"(?:of|in\s+which\b[^.;:]{0,40}?\b(?:of|that|said))|"
    r"(?:rose|risen|rising|climbed|jumped|increased|grew|grown|fell|fallen|dropped|raised|revised|lowered)\b[^.;]{0,24}?"
    r"\bfrom))\s+(?:the\s+|an?\s+(?:earlier|initial|previous|preliminary)\s+)?$",
    re.IGNORECASE,
)
_REACH = 80
"""Characters before a number in which the words stand that make it a figure of before."""


def is_former(text: str, start: int) -> bool:
    """Whether the number that begins at `start`, in characters of `text`, is what a figure was before."""
    return _FORMERLY.search(text, max(0, start - _REACH), start) is not None
