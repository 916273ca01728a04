"""Small letters given back to text in capitals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.truecase import is_shouted, recased

COMMON = frozenset("the army of said that a attacked farm near president it is may police's police".split())


@pytest.mark.parametrize(
    ("loud", "plain"),
    [
        pytest.param("THE ARMY OF PERU SAID IT.", "The army of Peru said it.", id="names-keep-a-capital"),
        pytest.param("IT IS SAID. THE FARM IS NEAR.", "It is said. The farm is near.", id="sentence-opens"),
        pytest.param("THE FMLN ATTACKED", "The FMLN attacked", id="no-vowel"),
        pytest.param("THE ELN ATTACKED", "The ELN attacked", id="known-abbreviation"),
        pytest.param("THE U.S. ARMY", "The U.S. army", id="full-stops"),
        pytest.param("IT IS 4 MAY 90", "It is 4 May 90", id="month-beside-a-figure"),
        pytest.param("THE ARMY MAY", "The army may", id="month-word-alone"),
        pytest.param("THE POLICE'S FARM", "The police's farm", id="possessive"),
        pytest.param('SAID "THE ARMY"', 'Said "the army"', id="quotation-goes-on"),
        pytest.param("The army Said", "The army Said", id="mixed-case-stays"),
        pytest.param("A İ ß", "A İ ß", id="letters-that-change-length"),
        pytest.param("", "", id="empty"),
    ],
)
def test_recased(loud: str, plain: str) -> None:
    assert recased(loud, COMMON, {"ELN"}) == plain


@given(st.text())
def test_every_character_stays_in_its_place(text: str) -> None:
    found = recased(text, COMMON)
    assert len(found) == len(text)
    assert found.casefold() == text.casefold()


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param("GUERRILLAS ATTACKED THE SANTA ANA FARM, PRESS REPORTS SAID.", True, id="capitals"),
        pytest.param("Guerrillas attacked the Santa Ana farm.", False, id="mixed"),
        pytest.param("U.N.", False, id="too-short-to-tell"),
        pytest.param("", False, id="empty"),
    ],
)
def test_is_shouted(text: str, answer: bool) -> None:
    assert is_shouted(text) is answer
