"""The weights of factuality open and name what the rules name."""

from __future__ import annotations

from reportedly.rules.register import measures
from reportedly.weights.factuality import factuality_weights


def test_tables() -> None:
    weights = factuality_weights()
    assert set(weights.register) <= {"bias", *measures("")}
    assert weights.register["you"] > 0 > weights.register["said"]
    assert len(weights.talk) > 500
    assert len(weights.news) > 50
    assert all(abs(value) < 30 for table in (weights.register, weights.talk, weights.news) for value in table.values())
