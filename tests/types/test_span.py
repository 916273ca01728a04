import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.types.span import Span, hull


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 4)], ids=["empty", "reversed", "negative"])
def test_a_span_is_never_empty(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


CASES = [
    ("same", Span(2, 5), Span(2, 5), True, True),
    ("inside", Span(2, 9), Span(3, 5), True, True),
    ("overlapping", Span(2, 5), Span(4, 9), False, True),
    ("touching", Span(2, 5), Span(5, 9), False, False),
    ("apart", Span(2, 5), Span(7, 9), False, False),
]


@pytest.mark.parametrize(("one", "other", "holds", "meets"), [case[1:] for case in CASES], ids=[c[0] for c in CASES])
def test_holding_and_meeting(one: Span, other: Span, holds: bool, meets: bool) -> None:
    assert one.holds(other) is holds
    assert one.meets(other) is meets


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(1, 50)), min_size=1))
def test_a_hull_holds_all_and_ends_where_they_end(pairs: list[tuple[int, int]]) -> None:
    spans = [Span(start, start + length) for start, length in pairs]
    around = hull(*spans)
    assert all(around.holds(span) for span in spans)
    assert any(span.start == around.start for span in spans)
    assert any(span.end == around.end for span in spans)
