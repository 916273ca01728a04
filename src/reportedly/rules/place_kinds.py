"""What kind of place the words beside a name, or in it, tell: "Anbar province", "the city of Mosul", "Litani River"."""

from __future__ import annotations

from collections.abc import Sequence

from reportedly.rules.divisions import DIVISIONS, PROVINCES
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


_SEVERAL_BEHIND = {
    **dict.fromkeys("provinces governorates oblasts regions departments".split(), PlaceClass.ADMIN1),
    **dict.fromkeys("districts counties parishes".split(), PlaceClass.ADMIN2),
    **dict.fromkeys("cities towns villages".split(), PlaceClass.TOWN),
}
"""What closes a list of names; not "states": "Turkey and Arab states"."""
_SEVERAL_BEFORE = _SEVERAL_BEHIND | {"states": PlaceClass.ADMIN1}
_LISTED = 12
"""Words of a list that are looked at."""


def told_kind(candidate: Candidate, tokens: Sequence[Token]) -> PlaceClass | None:
    """The class told right beside a name, or beside the list that it stands in; None when nothing tells.

    "Anbar province", "the city of Mosul", "the Kherson and Sumy regions", "the towns of Bria and Birao".
    """
    behind = tokens[candidate.last + 1].text.lower() if candidate.last + 1 < len(tokens) else ""
    told = _TOLD_BEHIND.get(behind) or _closed_by(tokens[candidate.last + 1 : candidate.last + 1 + _LISTED])
    if told is not None:
        return told
    told = _opened_by(tokens[max(0, candidate.first - _LISTED) : candidate.first])
    land = any(e.kind is PlaceClass.COUNTRY and e.grade is Grade.PRIMARY for e in candidate.entries)
    return None if land else told  # "the second city of Lebanon"


def is_told_class(word: Token) -> bool:
    """Whether a word says what kind of place one is: "village", "province", "town"."""
    return word.part in ("NOUN", "PROPN") and (word.text.lower() in _TOLD_BEFORE or word.text.lower() in _SMALLER)


_SMALLER = frozenset("area suburb settlement community hamlet neighbourhood neighborhood enclave".split())


def _closed_by(after: Sequence[Token]) -> PlaceClass | None:
    """What the word tells that closes a list of names: ", Kherson *and Sumy regions*"."""
    for number, word in enumerate(after):
        if word.text.lower() in _SEVERAL_BEHIND and (number == 0 or after[number - 1].part == "PROPN"):
            return _SEVERAL_BEHIND[word.text.lower()]
        if not _is_of_list(word):
            return None
    return None


def _opened_by(before: Sequence[Token]) -> PlaceClass | None:
    """What the word tells before "of" and the names: "the towns of Bria *and* Birao", "the city of Mosul"."""
    names = list(before)
    while names and _is_of_list(names[-1]):
        names.pop()
    if len(names) < 2 or names[-1].text.lower() != "of":
        return None
    told = names[-2].text.lower()
    return _SEVERAL_BEFORE.get(told) or (_TOLD_BEFORE.get(told) if len(names) == len(before) else None)


def told_lands(found: Sequence[Candidate], tokens: Sequence[Token]) -> dict[str, frozenset[str]]:
    """The countries that the words before a name put it in, by its key: "the Syrian port town of Dassa"."""
    peoples = {
        item.last: frozenset(entry.country for entry in item.entries if entry.grade is Grade.DEMONYM) for item in found
    }
    told: dict[str, frozenset[str]] = {}
    for item in found:
        before = tokens[max(0, item.first - _LISTED) : item.first]
        if len(before) < 2 or before[-1].text.lower() != "of" or before[-2].text.lower() not in _TOLD_BEFORE:
            continue
        for word in reversed(before[:-2]):
            if peoples.get(word.index):
                told.setdefault(item.key, peoples[word.index])
            if peoples.get(word.index) or word.part not in _DESCRIBING:
                break
    return told


_DESCRIBING = ("ADJ", "ADV", "NOUN", "PUNCT")


def _is_of_list(word: Token) -> bool:
    return word.part == "PROPN" or word.text.lower() in (",", "and")


_KINDS = {
    PlaceClass.WATER: "river creek lake canal strait sea ocean bay reservoir".split(),
    PlaceClass.ADMIN2: ["county", "parish", "district", "area", *DIVISIONS],
    PlaceClass.ADMIN1: PROVINCES,
    PlaceClass.REGION: "region valley mountains mountain mount peninsula desert forest hills coast".split(),
    PlaceClass.TOWN: "village town city".split(),
    PlaceClass.SITE: "street avenue road boulevard highway bridge dam airport hospital park square camp base crossing "
    "prison university college school church mosque drive lane parkway plaza stadium refinery plain".split(),
}


def generic_kind(words: Sequence[str]) -> PlaceClass | None:
    """The class that the generic word of a name tells ("Litani River" is water), None when it has none."""
    return next((kind for kind, generic in _KINDS.items() if words[-1] in generic or words[0] in generic), None)
