from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import marked
from reportedly.text.numbers import find_numbers, find_ranges, parse_number

CARDINALS = {
    "digits": ("84", 84),
    "thousands": ("1,300", 1300),
    "many-thousands": ("12,345,678", 12_345_678),
    "decimal": ("2.75", 2.75),
    "decimal-scale": ("2.5 million", 2_500_000),
    "short-scale": ("3 bn", 3_000_000_000),
    "unit": ("seven", 7),
    "capital": ("Fifteen", 15),
    "hyphen": ("twenty-one", 21),
    "closed": ("thirtythree", 33),
    "space": ("twenty one", 21),
    "hundred-and": ("one hundred and five", 105),
    "long": ("two thousand three hundred and forty-five", 2345),
    "hundreds-of-thousands": ("three hundred thousand", 300_000),
    "twenty-five-hundred": ("twenty-five hundred", 2500),
    "a-hundred": ("a hundred", 100),
    "a-dozen": ("a dozen", 12),
    "two-dozen": ("two dozen", 24),
    "half-a-million": ("half a million", 500_000),
    "and-a-half": ("two and a half million", 2_500_000),
    "mixed-fraction": ("2 1/2", 2.5),
    "sign-fraction": ("3½", 3.5),
    "no-letter-suffix": ("5m", None),
    "broken-thousands": ("1,30", None),
    "article": ("a", None),
    "vague": ("dozens", None),
    "two-numbers": ("five six", None),
    "ordinal": ("third", None),
    "endless": ("9" * 10_000, None),
    "empty": ("", None),
}


@pytest.mark.parametrize(("words", "value"), CARDINALS.values(), ids=CARDINALS.keys())
def test_cardinal(words: str, value: float | None) -> None:
    assert parse_number(words) == value


ORDINALS = {
    "digits": ("3rd", 3),
    "word": ("third", 3),
    "compound": ("twenty-first", 21),
    "irregular": ("twelfth", 12),
    "tens": ("ninetieth", 90),
    "hundredth": ("five hundredth", 500),
    "cardinal": ("three", None),
}


@pytest.mark.parametrize(("words", "value"), ORDINALS.values(), ids=ORDINALS.keys())
def test_ordinal(words: str, value: int | None) -> None:
    (number,) = find_numbers(words)
    assert (number.value if number.ordinal else None) == value


FOUND = {
    "sentence": ("«Three» guards and «twenty-two» of the «1,400» marchers", [3, 22, 1400]),
    "list": ("«five», «six» and «seven»", [5, 6, 7]),
    "spoken-year-is-two": ("«nineteen» «ninety-six»", [19, 96]),
    "year-old": ("a «12»-year-old and a «five»-year-old", [12, 5]),
    "clock-is-none": ("at 12:30 on 1.2.3", []),
    "money": ("$«40 million»", [40_000_000]),
}


@pytest.mark.parametrize(("text", "values"), FOUND.values(), ids=FOUND.keys())
def test_find_numbers(text: str, values: list[float]) -> None:
    plain, spans = marked(text)
    found = list(find_numbers(plain))
    assert [number.value for number in found] == values
    assert [(number.start, number.end) for number in found] == [(span.start, span.end) for span in spans]


RANGES = {
    "between": ("«between 70 and 80» dead", [(70, 80)]),
    "to": ("«70 to 80» dead", [(70, 80)]),
    "dash": ("«70–80» dead", [(70, 80)]),
    "hyphen": ("«70-80» dead", [(70, 80)]),
    "or": ("«five or six» men", [(5, 6)]),
    "scale-shared": ("«2 to 3 million» people", [(2_000_000, 3_000_000)]),
    "hanging-hyphen": ("«10- to 12»-year terms", [(10, 12)]),
    "and-alone": ("5 and 6", []),
    "falling": ("cut from 5 to 3", []),
}


@pytest.mark.parametrize(("text", "bounds"), RANGES.values(), ids=RANGES.keys())
def test_find_ranges(text: str, bounds: list[tuple[float, float]]) -> None:
    plain, spans = marked(text)
    found = list(find_ranges(plain))
    assert [(item.low, item.high) for item in found] == bounds
    assert [(item.start, item.end) for item in found] == [(span.start, span.end) for span in spans]


@given(st.integers(0, 10**15 - 1))
def test_grouped_digits_are_read_back(value: int) -> None:
    assert parse_number(f"{value:,}") == value


@given(st.text(alphabet="one two- and hundred a half 1,2.3/½\n", max_size=200))
def test_every_number_lies_in_order_inside_its_text(text: str) -> None:
    at = 0
    for number in find_numbers(text):
        assert at <= number.start < number.end <= len(text)
        at = number.end


@pytest.mark.parametrize("text", ["one " * 25_000, "9" * 100_000, "1," * 50_000, "a half and " * 10_000])
def test_hostile_lines_take_linear_time(text: str) -> None:
    began = time.perf_counter()
    list(find_ranges(text))
    assert time.perf_counter() - began < 3
