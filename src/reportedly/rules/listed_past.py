"""Lists of past happenings: "Some of the deadliest shootings of the past 25 years:", and all that stands below."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from reportedly.rules.happenings import Happening
from reportedly.types.vocabulary import Status

_PAST = re.compile(
    r"\b(?:history|(?:past|last|recent) (?:\w+ )?(?:years|decades|months)|previous|earlier|since \d{4}|timeline)\b",
    re.I,
)
_REAL = (Status.HAPPENED, Status.ONGOING)


def past_when_listed(happenings: Sequence[Happening], sentences: Sequence[str]) -> list[Happening]:
    """`happenings`, those that a list of past ones tells made historical; `sentences` are their words.

    A list opens with a line that names several acts of the past and ends in a colon, and goes on to the text's end.
    """
    opened = min((item.sentence for item in happenings if _opens_a_list(item, sentences[item.sentence])), default=None)
    return [
        msgspec.structs.replace(item, status=Status.HISTORICAL)
        if opened is not None and item.sentence >= opened and item.status in _REAL
        else item
        for item in happenings
    ]


def _opens_a_list(item: Happening, sentence: str) -> bool:
    return item.noun and item.plural and sentence.rstrip().endswith(":") and _PAST.search(sentence) is not None
