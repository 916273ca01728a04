"""Words for divisions, over words and a gazetteer made by hand."""

from __future__ import annotations

import pytest

from reportedly.rules.divisions import divided, seat
from reportedly.types.gazetteer import Entry
from reportedly.types.vocabulary import PlaceClass
from rules.test_toponyms import entry, tokens_of

TOWN, PROVINCE = entry("Harran", "PK"), entry("Harran", "CN", kind=PlaceClass.ADMIN1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Harran township", 1),
        ("Harran local government area", 3),
        ("Harran area", 0),
        ("Harran", 0),
    ],
)
def test_how_many_words_tell_a_division(text: str, words: int) -> None:
    tokens = tokens_of(text)
    assert divided(tokens, len(tokens) - 1) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Harran township", (TOWN, PROVINCE), id="of-any-land"),
        pytest.param("Harran tehsil", (TOWN,), id="of-lands-that-have-such"),
        pytest.param("Harran woreda", (), id="of-no-land-that-has-such"),
        pytest.param("Harran Province", (PROVINCE,), id="the-province-itself"),
        pytest.param("Harran province", (), id="no-part-of-the-name"),
        pytest.param("the township", (), id="no-name"),
    ],
)
def test_a_division_is_found_by_its_seat(text: str, found: tuple[Entry, ...]) -> None:
    tokens = tokens_of(text)
    gazetteer = {"harran": (TOWN, PROVINCE)}
    assert seat(tokens, 0, len(tokens) - 1, lambda key: gazetteer.get(key, ())) == found
