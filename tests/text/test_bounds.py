"""What number phrases bound: one row a phrase, as in docs/the-record.md."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.lexicons import lexicon
from reportedly.text.bounds import Quantities, bound_words

QUANTITIES = Quantities(lexicon("quantities"))

CASES = [
    ("plain", "84", 84, 84, False),
    ("comma", "1,300", 1300, 1300, False),
    ("words", "twenty-three", 23, 23, False),
    ("at least", "at least 84", 84, None, False),
    ("shouted", "AT LEAST FOUR", 4, None, False),
    ("no fewer than", "no fewer than 11", 11, None, False),
    ("more than", "more than 84", 85, None, False),
    ("over", "over 84", 85, None, False),
    ("up to", "up to 84", None, 84, False),
    ("gone up to", "has gone up to 84", 84, 84, False),
    ("as many as", "as many as 84", None, 84, False),
    ("no more than", "no more than six", None, 6, False),
    ("fewer than", "fewer than 84", None, 83, False),
    ("between", "between 70 and 80", 70, 80, False),
    ("range", "70 to 80", 70, 80, False),
    ("range with a dash", "70-80", 70, 80, False),
    ("about", "about 80", 80, 80, True),
    ("nearly", "nearly 80", 80, 80, True),
    ("some two dozen", "some two dozen", 24, 24, True),
    ("at least about", "at least some 80", 80, None, True),
    ("dozens", "dozens", 24, None, False),
    ("scores", "scores", 40, None, False),
    ("tens", "tens", 20, None, False),
    ("hundreds", "hundreds", 200, None, False),
    ("thousands", "thousands", 2000, None, False),
    ("tens of thousands", "tens of thousands", 20_000, None, False),
    ("hundreds of thousands", "hundreds of thousands", 200_000, None, False),
    ("several", "several", 3, None, False),
    ("a few", "a few", 3, None, False),
    ("several hundred", "several hundred", 300, None, False),
    ("a couple", "a couple", 2, 2, False),
    ("a dozen", "a dozen", 12, 12, False),
    ("more than a dozen", "more than a dozen", 13, None, False),
    ("no one", "no one", 0, 0, False),
    ("nobody", "nobody", 0, 0, False),
    ("or more", "84 or more", 84, None, False),
    ("plus", "84-plus", 84, None, False),
    ("plus sign", "100+ people", 100, None, False),
    ("another", "at least another 12", 12, None, False),
    ("given up", "not 12 but 10", 10, 10, False),
    ("given up after", "10, not 12", 10, 10, False),
    ("with a noun", "at least 84 people", 84, None, False),
]


@pytest.mark.parametrize(
    ("words", "low", "high", "approximate"), [row[1:] for row in CASES], ids=[row[0] for row in CASES]
)
def test_bounds_of_a_phrase(words: str, low: int | None, high: int | None, approximate: bool) -> None:
    amount = QUANTITIES.bounds(words)
    assert amount is not None
    assert (amount.low, amount.high, amount.approximate) == (low, high, approximate)


@pytest.mark.parametrize(
    "words", ["$84", "84%", "a 24-year-old man", "No. 2", "block no. 12", "the third", "no more", "somewhat", ""]
)
def test_no_count(words: str) -> None:
    assert QUANTITIES.bounds(words) is None


def test_a_change_is_no_range() -> None:
    assert [(item.low, item.high) for item in QUANTITIES.find("rose from four to six")] == [(4, 4), (6, 6)]


def test_a_phrase_covers_its_bound() -> None:
    text = "in which at least 84 people died"
    (amount,) = QUANTITIES.find(text)
    assert text[amount.start : amount.end] == "at least 84"


@given(st.text(alphabet="0123456789 ,.-abcdefnomrtlsu$%+\n", max_size=300))
def test_amounts_lie_in_the_text_in_order(text: str) -> None:
    amounts = list(QUANTITIES.find(text))
    assert all(0 <= item.start < item.end <= len(text) for item in amounts)
    assert all(item.low is None or item.high is None or item.low <= item.high for item in amounts)


@pytest.mark.parametrize(
    "text", ["at least " * 4000, "9" * 50_000, "more than 1 " * 4000, "\x00" * 5000, " " * 50_000], ids=range(5)
)
def test_hostile_text_is_read_in_time(text: str) -> None:
    assert all(item.end <= len(text) for item in QUANTITIES.find(text))


def test_what_a_figure_was_before_is_told_apart() -> None:
    text = "12 were hurt, up from nine, not 14"
    assert [amount.low for amount in QUANTITIES.find(text)] == [12]
    (former,) = QUANTITIES.formers(text)
    assert (former.low, former.high, text[former.start : former.end]) == (9, 9, "nine")


def test_what_was_counted_earlier_is_no_figure_of_before_unless_it_stands_aside() -> None:
    assert [amount.low for amount in QUANTITIES.find("Earlier 12 died. A day earlier at least 14 died.")] == [12, 14]
    assert [amount.low for amount in QUANTITIES.find("15 (previously 12) died")] == [15]


@pytest.mark.parametrize(
    ("low", "high", "about", "said"),
    [
        pytest.param(84, 84, False, "84", id="exact"),
        pytest.param(84, None, False, "at least 84", id="floor"),
        pytest.param(None, 84, False, "up to 84", id="ceiling"),
        pytest.param(70, 80, False, "70 to 80", id="between"),
        pytest.param(80, 80, True, "about 80", id="about"),
        pytest.param(None, None, False, "number not given", id="unknown"),
        pytest.param(0, 0, False, "0", id="none"),
        pytest.param(2000, None, False, "at least 2,000", id="thousands"),
    ],
)
def test_bounds_in_words(low: int | None, high: int | None, about: bool, said: str) -> None:
    assert bound_words(low, high, about) == said
