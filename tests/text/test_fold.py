"""Spellings of one name brought together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.fold import fold, fold_loosely


@pytest.mark.parametrize(
    ("name", "key"),
    [
        pytest.param("Al Ḩudaydah", "al hudaydah", id="diacritics"),
        pytest.param("Kait’ib", "kaitib", id="apostrophe"),
        pytest.param("Deir ez-Zor", "deir ez zor", id="hyphen"),
        pytest.param("St. Cloud", "saint cloud", id="saint"),
        pytest.param("Łódź", "lodz", id="letters without a decomposition"),
        pytest.param("  New\n York ", "new york", id="white space"),
        pytest.param("Washington, D.C.", "washington d c", id="full stops"),
        pytest.param("", "", id="empty"),
        pytest.param("’–", "", id="only marks"),
    ],
)
def test_fold(name: str, key: str) -> None:
    assert fold(name) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("al-Tanf", "at Tanf", id="article with and without assimilation"),
        pytest.param("al-Qamishli", "Kamishly", id="q and k, i and y"),
        pytest.param("Raqqa", "ar-Raqqah", id="doubled letter and final h"),
        pytest.param("Khan Shaykhun", "Khan Sheikhoun", id="ay and ei, u and ou"),
        pytest.param("El Fasher", "al-Fashir", id="el and al"),
        pytest.param("Makhmour", "Makhmur", id="ou"),
    ],
)
def test_loose_keys_meet(one: str, other: str) -> None:
    assert fold_loosely(one) == fold_loosely(other) != ""


def test_loose_keys_keep_different_names_apart() -> None:
    keys = {fold_loosely(name) for name in ("Homs", "Hama", "Mosul", "Manbij", "Marea", "Idlib", "Irbid")}
    assert len(keys) == 7 or "" in keys


def test_nothing_loose_is_left_of_a_short_name() -> None:
    assert fold_loosely("Ur") == ""


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)
