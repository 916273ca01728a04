"""How alike two names are: look-alikes below even, variants above."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.lexicons import lexicon
from reportedly.text.likeness import Likeness, make_likeness
from reportedly.text.name_evidence import Evidence
from reportedly.types.vocabulary import MentionKind
from reportedly.weights.boosted import boosted

PERSON, BODY = MentionKind.PERSON, MentionKind.ORGANISATION


@pytest.fixture(scope="module")
def likeness() -> Likeness:
    return make_likeness(lexicon("name_variants"), lexicon("name_weights"), boosted("names", Evidence._fields))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param("Mohammed Hassan Karimi", "Muhammad Hasan Karimi", PERSON, id="transliteration"),
        pytest.param("Abd al-Rahman Haddad", "Abdurrahman Hadad", PERSON, id="servant-names"),
        pytest.param("Dana Orlov", "ORLOV, Dana", PERSON, id="order"),
        pytest.param("Dr. Dana Orlov", "Dana Orlov", PERSON, id="title"),
        pytest.param("Dana M. Orlov", "Dana Orlov", PERSON, id="middle-initial"),
        pytest.param("Дана Орлова", "Dana Orlova", PERSON, id="cyrillic"),
        pytest.param("Renata Kovalenko", "Renata Kovalenka", PERSON, id="misspelt"),
        pytest.param("Hamidreza Golzari", "Hamid Reza Golzari", PERSON, id="written-in-one"),
        pytest.param("Zintan Shipping Company Ltd", "Zintan Shipping Co. Limited", BODY, id="legal-form"),
        pytest.param("Brigade 14 of Zintan", "Zintan Brigade Fourteen 14", BODY, id="order-of-a-body"),
        pytest.param("Zintan & Sons", "Zintan and Sons", BODY, id="ampersand"),
    ],
)
def test_variants_are_alike(likeness: Likeness, one: str, other: str, kind: MentionKind) -> None:
    assert likeness(one, other, kind) > 0.5


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        pytest.param("Dana Orlov", "Maria Petrenko", PERSON, id="nothing-shared"),
        pytest.param("Muhammad Karimi", "Muhammad Haddad", PERSON, id="common-name-shared"),
        pytest.param("Dana Orlov", "Viktor Orlov", PERSON, id="surname-shared"),
        pytest.param("Dana Petrenko", "Dana Kovalchuk", PERSON, id="given-name-shared"),
        pytest.param("Zintan Shipping Company", "Misrata Shipping Company", BODY, id="common-words-shared"),
        pytest.param("Zintan Fund 12", "Zintan Fund 13", BODY, id="figures-differ"),
        pytest.param("Dana Orlov", "", PERSON, id="empty"),
        pytest.param("…", "—", BODY, id="no-words"),
    ],
)
def test_look_alikes_are_not(likeness: Likeness, one: str, other: str, kind: MentionKind) -> None:
    assert likeness(one, other, kind) < 0.5


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from([PERSON, BODY]))
def test_likeness_is_symmetric_and_bounded(likeness: Likeness, one: str, other: str, kind: MentionKind) -> None:
    found = likeness(one, other, kind)
    assert 0 <= found <= 1
    assert found == likeness(other, one, kind)


def test_long_names_take_no_time(likeness: Likeness) -> None:
    assert 0 <= likeness("abd " * 100_000, "al " * 100_000, PERSON) <= 1
