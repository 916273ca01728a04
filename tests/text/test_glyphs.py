"""Signs of posts are white space to the parser, and nothing moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.glyphs import without_glyphs

CASES = {
    "sign-on-a-word": ("🔴BREAKING: Six dead", " BREAKING: Six dead"),
    "sign-of-two-characters": ("❗️Tora: two hurt", "  Tora: two hurt"),
    "joined-signs": ("👨\u200d👩 fled", "    fled"),
    "bullet-of-a-channel": ("▪ Tora", "  Tora"),
    "hashtag": ("#Tora and #4", " Tora and #4"),
    "end-of-an-address": ("http://tora.example/#news", "http://tora.example/#news"),
    "letters-of-other-scripts": ("हिंदी 한국 Мир e\u0301", "हिंदी 한국 Мир e\u0301"),
    "number-in-brackets": (
        "killing (11) of them and two (2) men, on page (4)",
        "killing  11  of them and two (2) men, on page (4)",
    ),
    "times": ("3 x guards, 2x WIA, mortars x 6 fell", "3   guards, 2  WIA, mortars     fell"),
    "a-car": ("a 4 x 4 and a 4x4", "a 4 x 4 and a 4x4"),
    "age-in-brackets": ("Roe (33) was hurt", "Roe (33) was hurt"),
    "plain": ("“Six dead” – 10° £5 • C#", "“Six dead” – 10° £5 • C#"),
}


@pytest.mark.parametrize(("text", "seen"), CASES.values(), ids=CASES.keys())
def test_signs_are_spaces(text: str, seen: str) -> None:
    assert without_glyphs(text).rstrip() == seen.rstrip()


@given(st.text(max_size=60))
def test_nothing_moves(text: str) -> None:
    seen = without_glyphs(text)
    assert len(seen) == len(text)
    assert all(after in (before, " ") for before, after in zip(text, seen, strict=True))
    assert without_glyphs(seen) == seen
