"""The agency that a dateline names, and where none does."""

from __future__ import annotations

import pytest

from reportedly.text.datelines import agency


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("TORA, Oct 14 (Karm Wire) - Shells fell.", "Karm Wire", id="behind-the-day"),
        pytest.param("TORA (Karm) -- Shells fell.", "Karm", id="behind-the-town"),
        pytest.param("TORA (Karm)_ Shells fell.", "Karm", id="of-the-wire"),
        pytest.param("TORA - Shells fell (two of them).", None, id="brackets-of-the-text"),
        pytest.param("Shells (mortars) fell.", None, id="no-dash"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_the_agency_of_a_dateline(text: str, named: str | None) -> None:
    span = agency(text)
    assert (text[span.start : span.end] if span is not None else None) == named
