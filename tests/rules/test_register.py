"""Shares of telling words in a text."""

from __future__ import annotations

import pytest

from reportedly.rules.register import measures

CASES = {
    "me": ("I think my car is gone", "me", 2 / 6),
    "short": ("I can't go", "short", 1 / 4),
    "ask": ("Why ?", "ask", 1 / 2),
    "said": ("He said so", "said", 1 / 3),
    "lower": ("he said so", "lower", 1.0),
    "digit": ("On May 12 he left", "digit", 1 / 5),
    "ed": ("They walked", "ed", 1 / 2),
    "capital": ("The Army left Kyiv", "capital", 2 / 4),
}


@pytest.mark.parametrize(("text", "name", "share"), CASES.values(), ids=CASES.keys())
def test_share(text: str, name: str, share: float) -> None:
    assert measures(text)[name] == pytest.approx(share)


def test_nothing() -> None:
    assert set(measures("").values()) == {0.0}


def test_a_long_text_takes_no_longer() -> None:
    assert measures("we said " * 5_000) == measures("we said " * 50_000)
