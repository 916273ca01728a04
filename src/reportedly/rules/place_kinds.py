"""What kind of place the words beside a name, or in it, tell: "Anbar province", "the city of Mosul", "Litani River"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.rules.toponyms import Candidate
from reportedly.types.annotations import Token
from reportedly.types.gazetteer import Grade
from reportedly.types.vocabulary import PlaceClass

_TOLD_BEHIND = {
    "province": PlaceClass.ADMIN1,
    "governorate": PlaceClass.ADMIN1,
    "oblast": PlaceClass.ADMIN1,
    "region": PlaceClass.ADMIN1,
    "state": PlaceClass.ADMIN1,
    "department": PlaceClass.ADMIN1,
    "district": PlaceClass.ADMIN2,
    "county": PlaceClass.ADMIN2,
    "parish": PlaceClass.ADMIN2,
    "city": PlaceClass.TOWN,
    "town": PlaceClass.TOWN,
    "village": PlaceClass.TOWN,
    "river": PlaceClass.WATER,
}
_TOLD_BEFORE = _TOLD_BEHIND | dict.fromkeys("capital port locality commune municipality".split(), PlaceClass.TOWN)


def told_kind(candidate: Candidate, tokens: Sequence[Token]) -> PlaceClass | None:
    """The class told right beside a name: "Anbar province", "the city of Mosul"; None when nothing tells."""
    behind = tokens[candidate.last + 1].text.lower() if candidate.last + 1 < len(tokens) else ""
    if behind in _TOLD_BEHIND:
        return _TOLD_BEHIND[behind]
    if candidate.first < 2 or tokens[candidate.first - 1].text.lower() != "of":
        return None
    told = _TOLD_BEFORE.get(tokens[candidate.first - 2].text.lower())
    land = any(e.kind is PlaceClass.COUNTRY and e.grade is Grade.PRIMARY for e in candidate.entries)
    return None if land else told  # "the second city of Lebanon"


_KINDS = {
    PlaceClass.WATER: "river creek lake canal strait sea ocean bay reservoir".split(),
    PlaceClass.ADMIN2: "county parish district".split(),
    PlaceClass.ADMIN1: "province governorate oblast".split(),
    PlaceClass.REGION: "region valley mountains mountain mount peninsula desert forest hills coast".split(),
    PlaceClass.TOWN: "village town township city".split(),
    PlaceClass.SITE: "street avenue road boulevard highway bridge dam airport hospital park square camp base crossing "
    "prison university college school church mosque drive lane parkway plaza stadium refinery plain".split(),
}


def generic_kind(words: Sequence[str]) -> PlaceClass | None:
    """The class that the generic word of a name tells ("Litani River" is water), None when it has none."""
    return next((kind for kind, generic in _KINDS.items() if words[-1] in generic or words[0] in generic), None)
