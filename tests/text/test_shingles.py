"""Words, their owner, and keys."""

from __future__ import annotations

import re
import time
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.shingles import keys, words

OWN = [
    ("plain", "Rockets hit the market at dawn", 6),
    ("curly-quotation", "He said “we will answer this attack” on Monday", 4),
    ("straight-quotation", 'He said "we will answer this attack" on Monday', 4),
    ("unclosed-runs-to-the-line-end", "He said “we will answer this\nThe army left", 5),
    ("short-quotation-kept", "the “axis” army", 3),
    ("embedded-post", "We grieve — Ana Ruiz (@anaruiz) May 5, 2018\nThe army left", 3),
]


@pytest.mark.parametrize(("text", "own"), [row[1:] for row in OWN], ids=[row[0] for row in OWN])
def test_quotations_are_nobodys_own_words(text: str, own: int) -> None:
    assert words(text).own_count == own


def test_a_notice_takes_its_whole_sentence() -> None:
    found = words("The army left. All rights reserved by us. Nobody came.", ("all rights reserved",))
    assert found.own_count == 5


def test_offsets_are_those_of_the_text_even_where_lowering_lengthens_it() -> None:
    text = "İzmir İstanbul Rome"
    found = words(text)
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == ["İzmir", "İstanbul", "Rome"]


def test_a_bad_scan_folds_to_the_same_words() -> None:
    assert words("fcr thc 5taff iu").numbers.tolist() == words("for the staff in").numbers.tolist()


def test_what_a_text_says_twice_counts_once() -> None:
    lead = "Shells fell on the grain silos of the port before dawn and burned two ships that lay at the northern quay"
    twice = words(f"{lead}. The harbour master closed the port. {lead}.")
    length = len(lead.split())
    assert twice.own_count == length + 6
    assert list(twice.own[-length:]) == [0] * length
    assert words(f"{lead}. The quay at the port burned before dawn, and shells fell again.").own.count(0) == 0


TOLD = "Rockets hit the livestock market of the border town at dawn on Tuesday"
PINNED = [1_839_064_807, 2_393_138_700, 2_773_137_125, 3_756_837_781]


@pytest.mark.parametrize("text", [TOLD, TOLD.upper(), f"  {TOLD}!\n"], ids=["told", "shouted", "set-off"])
def test_keys_are_the_same_in_every_process_and_however_the_words_are_set(text: str) -> None:
    assert sorted(keys(words(text).numbers)) == PINNED


@pytest.mark.parametrize("text", ["", "one", "one two"])
def test_fewer_than_three_words_have_no_key(text: str) -> None:
    assert keys(words(text).numbers) == frozenset()


def test_other_words_said_between_are_not_said_before() -> None:
    run = [f"word{number}" for number in range(16)]
    for changed in range(16):
        other = [*run[:changed], "else", *run[changed + 1 :]]
        assert words(" ".join([*run, *other])).own_count == 32
    turned = [run[1], run[0], *run[2:]]
    assert words(" ".join([*run, *turned])).own_count == 32
    assert words(" ".join([*run, "and", *run])).own_count == 17


@given(st.text(max_size=300))
def test_any_text_has_words_inside_it(text: str) -> None:
    found = words(text, ("all rights",))
    assert len(found.numbers) == len(found.starts) == len(found.ends) == len(found.own)
    assert all(0 <= a < b <= len(text) for a, b in zip(found.starts, found.ends, strict=True))


LETTERS = st.text(alphabet="aeknz05_AE İßéعж中²٣𝟚\ud800'’?!\n-", max_size=150)
LONG = st.integers(35, 60).map("q".__mul__)
FOLDED = str.maketrans({**dict.fromkeys("eoa0", "c"), **dict.fromkeys("itfj1", "l"), "5": "s", "u": "n"})


@given(st.lists(st.one_of(LETTERS, LONG, st.text(max_size=20))).map("".join))
def test_a_word_is_a_run_of_letters_and_its_number_the_checksum_of_its_folded_letters(text: str) -> None:
    found = words(text)
    lower = "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)
    lower = text.lower() if len(text.lower()) == len(text) else lower
    told = list(re.finditer(r"\w+", lower))
    assert list(zip(found.starts.tolist(), found.ends.tolist(), strict=True)) == [word.span() for word in told]
    folded = [word.group().translate(FOLDED).encode("utf-8", "surrogatepass") for word in told]
    assert found.numbers.tolist() == list(map(crc32, folded))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“" * 50_000,
        '"' * 50_000,
        "x" * 100_000,
        "a " * 50_000,
        "\0\x1b" * 20_000,
        "(@a) " * 20_000,
        "ж й " * 20_000,
    ],
    ids=["empty", "curly", "straight", "one-word", "one-letter", "control", "handles", "beyond-ascii"],
)
def test_hostile_text_takes_no_time(text: str) -> None:
    start = time.perf_counter()
    keys(words(text, ("all rights reserved",)).numbers)
    assert time.perf_counter() - start < 3
