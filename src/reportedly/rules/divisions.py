"""Words for divisions that bear the names of their seats: "Sagaing township", "Jere local government area"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reportedly.text.fold import fold
from reportedly.types.annotations import Token
from reportedly.types.gazetteer import Entry
from reportedly.types.vocabulary import PlaceClass

DIVISIONS = {
    **dict.fromkeys(
        "township territory municipality commune sub-county subcounty sub-district subdistrict".split(), ""
    ),
    **dict.fromkeys(("tehsil", "tahsil", "taluka", "taluk"), "PK IN"),
    **dict.fromkeys(("woreda", "kebele"), "ET"),
    **dict.fromkeys(("raion", "rayon"), "UA AZ BY MD RU KG KZ TJ GE AM"),
    "cercle": "ML",
    "lga": "NG AU",
    "upazila": "BD",
}
"""Words for what towns are the seats of, which bears their names: "Ye-U township", "Djibo cercle"; and the countries
(ISO codes) that have such, none where many do."""
AREA = ["local", "government", "area"]


def divided(tokens: Sequence[Token], last: int) -> int:
    """How many words that end with the one at `last` tell a division: 1, 3 for "local government area", else 0."""
    if [word.text.lower() for word in tokens[max(0, last - 2) : last + 1]] == AREA:
        return len(AREA)
    return int(tokens[last].text.lower() in DIVISIONS)


def seat(
    tokens: Sequence[Token], first: int, last: int, lookup: Callable[[str], tuple[Entry, ...]]
) -> tuple[Entry, ...]:
    """The places called as a division is, which the gazetteer has not by its whole name.

    "«Sagaing» township", and the province itself of "«Guizhou» Province".
    """
    word = tokens[last].text.lower()
    kinds = frozenset((PlaceClass.ADMIN1,)) if word in PROVINCES else frozenset(PlaceClass) - {PlaceClass.COUNTRY}
    whole = word in PROVINCES and tokens[last].text[0].isupper()
    end = last - (divided(tokens, last) or whole)
    if not first <= end < last or tokens[end].part != "PROPN":
        return ()
    lands = DIVISIONS.get(word, "NG" if word == AREA[-1] else "")
    found = lookup(fold(" ".join(word.text for word in tokens[first : end + 1])))
    return tuple(e for e in found if e.kind in kinds and (not lands or e.country in lands.split()))


PROVINCES = frozenset("province governorate oblast".split())
"""Words for what is a first-order division itself."""
