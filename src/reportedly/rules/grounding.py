"""Names that mean a place only where the report tells of its country: loose spellings, and names borne by the way."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from reportedly.rules.toponyms import Candidate, countries_named
from reportedly.types.gazetteer import Grade


def grounded(found: Sequence[Candidate]) -> list[Candidate]:
    """`found`, each loose spelling kept only where it names a place in a country that the report names as well.

    So too what only places of several countries that are called otherwise bear: "Boni" is Bonn, and Watampone.
    """
    countries = countries_named(found)
    kept = []
    for candidate in found:
        loose = _all_of(candidate, Grade.LOOSE) or (bool(countries) and _is_by_the_way(candidate))
        entries = tuple(entry for entry in candidate.entries if not loose or entry.country in countries)
        kept.append(msgspec.structs.replace(candidate, entries=entries) if loose else candidate)
    return kept


def _is_by_the_way(candidate: Candidate) -> bool:
    return _all_of(candidate, Grade.ALTERNATE) and len({entry.country for entry in candidate.entries}) > 1


def _all_of(candidate: Candidate, grade: Grade) -> bool:
    return bool(candidate.entries) and all(entry.grade is grade for entry in candidate.entries)
