"""Surnames of whom a report names in full, and makes of what people own."""

from __future__ import annotations

import msgspec
import pytest

from reportedly.rules.personal_words import is_make, is_surname, surnames
from reportedly.types.vocabulary import PlaceClass
from rules.test_toponyms import candidate, entry, scene, tokens_of

ROE = {"Anna": "PERSON", "Roe": "PERSON"}


@pytest.mark.parametrize(
    ("text", "labels", "found"),
    [
        pytest.param("Police found Anna Roe", ROE, {"roe"}, id="given-name"),
        pytest.param("Police found Tora Roe", {"Tora": "PERSON", "Roe": "PERSON"}, set(), id="no-given-name"),
        pytest.param("Police met Anna Roe in Roe", ROE, set(), id="also-a-place"),
        pytest.param("Police shot Tyra M. Bell", dict.fromkeys(("Tyra", "M", "Bell"), "ORG"), {"bell"}, id="initial"),
        pytest.param("The Anna Group left", {"Anna": "ORG", "Group": "ORG"}, set(), id="a-body"),
        pytest.param("Police found Roe", {"Roe": "PERSON"}, set(), id="one-word"),
    ],
)
def test_surnames(text: str, labels: dict[str, str], found: set[str]) -> None:
    assert surnames(tokens_of(text, **labels), {"anna"}) == found


@pytest.mark.parametrize(
    ("text", "kind", "answer"),
    [
        pytest.param("police had chased Ibarra down", PlaceClass.TOWN, True, id="a-town-of-that-name"),
        pytest.param("police had chased Ibarra down", PlaceClass.COUNTRY, False, id="a-land-of-that-name"),
        pytest.param("police who left Ibarra , Ecuador", PlaceClass.TOWN, False, id="in-a-land"),
    ],
)
def test_the_surname_of_somebody_is_no_town(text: str, kind: PlaceClass, answer: bool) -> None:
    around = msgspec.structs.replace(scene(), surnames=frozenset(("ibarra",)))
    town = candidate(msgspec.structs.replace(entry("Ibarra", "EC"), kind=kind), key="ibarra", first=3)
    assert is_surname(town, tokens_of(text, Ecuador="GPE"), around) is answer


@pytest.mark.parametrize(
    ("text", "first", "answer"),
    [
        pytest.param("stopped in his Bentley", 3, True, id="somebodys"),
        pytest.param("stopped in his 2008 Bentley", 4, True, id="somebodys-of-a-year"),
        pytest.param("stopped in a 2008 Bentley", 4, True, id="of-a-year"),
        pytest.param("stopped in a Bentley", 3, False, id="any"),
        pytest.param("stopped in 2008 Bentley", 3, False, id="no-owner"),
        pytest.param("stopped in Bentley", 2, False, id="a-town"),
    ],
)
def test_what_somebody_drives_is_no_town(text: str, first: int, answer: bool) -> None:
    assert is_make(candidate(entry("Bentley", "GB"), key="bentley", first=first), tokens_of(text), scene()) is answer
