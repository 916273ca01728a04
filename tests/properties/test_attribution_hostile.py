"""Whatever the text, attributions come out with valid spans, and chains without a ring."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Attribution
from reportedly.types.reading import Reading
from reportedly.types.report import Report

pytestmark = pytest.mark.parser
NEEDED = {"sentences", "grammar", "attribution"}
MARKS = "“”\"'‘’«».,:  \x00"
WORDS = (
    "'' |\n\n| said | Adam Weir | the army | denied that | according to | citing | told reporters | refused to say "
    "| he | it fell |WEIR: | not | is believed to "
)
PIECES = st.sampled_from([*MARKS, *WORDS.split("|")])


def read_only(text: str) -> Reading:
    return read(Report(text=text), with_readers=[reader for reader in readers() if reader.name in NEEDED])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=30))
def test_spans_are_valid_and_chains_end(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = {item.id: item for item in read_only(text)[Attribution]}
    for item in found.values():
        spans = (*item.source, *item.cue, *item.content)
        assert all(span.end <= len(text) and item.span.holds(span) for span in spans)
        assert all(first.end <= second.start for first, second in pairwise(item.content))
        above, steps = item.within, 0
        while above is not None:
            above, steps = found[above].within, steps + 1
            assert steps <= len(found)


def test_a_long_transcript_is_read() -> None:
    text = "\n".join(
        f"{name}: The army said it was over, and “we will see,” I told them." for name in ("WEIR", "LENZ") * 300
    )
    found = read_only(text)[Attribution]
    assert len(found) >= 600
    assert all(item.span.end <= len(text) for item in found)
