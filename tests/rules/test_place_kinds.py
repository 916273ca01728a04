"""What kind of place words tell, and where they tell nothing."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.rules.place_kinds import generic_kind, told_kind, told_lands
from reportedly.types.gazetteer import Grade
from reportedly.types.vocabulary import PlaceClass
from rules.test_toponyms import LAND, candidate, entry, tokens_of

TOLD = {
    "province": ("left Anbar province today", 1, PlaceClass.ADMIN1),
    "city-of": ("the city of Mosul", 3, PlaceClass.TOWN),
    "a list closed": ("left Kherson , Sumy and Anbar regions today", 1, PlaceClass.ADMIN1),
    "a list opened": ("the towns of Bria and Birao", 5, PlaceClass.TOWN),
    "the first of a list opened": ("the towns of Bria and Birao", 3, PlaceClass.TOWN),
    "a list of other things": ("left Kherson and Arab states today", 1, None),
    "one of two": ("the city of Kherson and Sumy", 5, None),
    "end-of-text": ("left Mosul", 1, None),
}


@pytest.mark.parametrize(("text", "at", "kind"), TOLD.values(), ids=TOLD.keys())
def test_the_word_beside_a_name(text: str, at: int, kind: PlaceClass | None) -> None:
    assert told_kind(candidate(first=at), tokens_of(text)) is kind


def test_the_second_city_of_a_country_is_not_the_country() -> None:
    assert told_kind(candidate(LAND, first=4), tokens_of("the second city of Beland")) is None


def test_a_generic_word_at_either_end() -> None:
    assert generic_kind(["litani", "river"]) is PlaceClass.WATER
    assert generic_kind(["litani"]) is None


LANDS = {
    "town-of": ("the Beland town of Mosul", {"mosul": frozenset({"BL"})}),
    "described": ("the Beland port town of Mosul", {"mosul": frozenset({"BL"})}),
    "whose-troops-are-there": ("the Beland troops in the town of Mosul", {}),
    "of-no-kind": ("the Beland men of Mosul", {}),
}


@pytest.mark.parametrize(("text", "told"), LANDS.values(), ids=LANDS.keys())
def test_the_land_that_the_words_before_a_name_tell(text: str, told: dict[str, frozenset[str]]) -> None:
    tokens = [msgspec.structs.replace(word, part="ADP") if word.text == "in" else word for word in tokens_of(text)]
    people = candidate(entry("Beland", "BL", kind=PlaceClass.COUNTRY, grade=Grade.DEMONYM), key="beland", first=1)
    named = candidate(first=len(tokens) - 1, key="mosul")
    assert told_lands([people, named], tokens) == told
