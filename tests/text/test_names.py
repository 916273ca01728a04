"""Names as strings: keys, surnames, acronyms, misspellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.names import acronym, edits, has_middle_initial, misspelling, name_key, surname


@pytest.mark.parametrize(
    ("words", "key"),
    [
        pytest.param(["U.S."], ("us",), id="full-stops"),
        pytest.param(["Kata’ib", "al-Nur"], ("kataib", "al", "nur"), id="apostrophe-and-hyphen"),
        pytest.param(["Łukasz", "Müller"], ("lukasz", "muller"), id="diacritics"),
        pytest.param(["…"], (), id="no-letters"),
    ],
)
def test_name_key(words: list[str], key: tuple[str, ...]) -> None:
    assert name_key(words) == key


@pytest.mark.parametrize(
    ("words", "last"),
    [
        pytest.param(["Dana", "Orlov"], "orlov", id="last"),
        pytest.param(["Dana", "Orlov", "Jr."], "orlov", id="junior"),
        pytest.param(["Haddad"], "haddad", id="alone"),
        pytest.param(["Jr."], "jr", id="nothing-else"),
    ],
)
def test_surname(words: list[str], last: str) -> None:
    assert surname(words) == last


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        pytest.param(["Tyra", "M.", "Bell"], True, id="one"),
        pytest.param(["Tyra", "Bell"], False, id="none"),
        pytest.param(["J.", "K.", "Roe"], False, id="no-first-name"),
        pytest.param(["U.S.", "Navy"], False, id="a-land"),
        pytest.param(["M."], False, id="one-word"),
    ],
)
def test_has_middle_initial(words: list[str], answer: bool) -> None:
    assert has_middle_initial(words) is answer


@pytest.mark.parametrize(
    ("words", "short"),
    [
        pytest.param("United States of America".split(), "USA", id="without-of"),
        pytest.param("Front for the Liberation of the Valley".split(), "FLV", id="without-articles"),
        pytest.param(["12", "March"], "M", id="figures-left-out"),
    ],
)
def test_acronym(words: list[str], short: str) -> None:
    assert acronym(words) == short


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        pytest.param("petrenko", "petrenka", True, id="changed"),
        pytest.param("petrenko", "petrrenko", True, id="added"),
        pytest.param("petrenko", "petrenko", False, id="the-same-is-none"),
        pytest.param("petrenko", "metrenko", False, id="first-letter-stands"),
        pytest.param("rossi", "rosso", True, id="five-letters"),
        pytest.param("diaz", "dias", False, id="too-short"),
        pytest.param("petrenko", "petrova", False, id="too-far"),
        pytest.param("abdulrahman", "abdelrahmen", True, id="two-letters-in-a-long-one"),
    ],
)
def test_misspelling(one: str, other: str, answer: bool) -> None:
    assert misspelling(one, other) is answer
    assert misspelling(other, one) is answer


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_edits_are_symmetric_and_bounded(one: str, other: str) -> None:
    assert edits(one, other, 3) == edits(other, one, 3)
    assert edits(one, other, 3) <= 4
    assert (edits(one, other, 3) == 0) == (one == other)
