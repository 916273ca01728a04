"""What heads the title of a version."""

from __future__ import annotations

import time

import pytest

from make import make_report
from reportedly.resolve.version_titles import follows, is_headed, without_head


@pytest.mark.parametrize(
    ("title", "headed", "rest"),
    [
        pytest.param("UPDATE 2-Bomb kills 15", True, "Bomb kills 15", id="an-update"),
        pytest.param("CORRECTED-UPDATE 1-Bomb kills 15", True, "Bomb kills 15", id="two-heads"),
        pytest.param("WRAPUP 3-Bomb kills 15", False, "Bomb kills 15", id="a-summary-is-no-version"),
        pytest.param("CORRECTED - No shelling", True, "No shelling", id="spaces"),
        pytest.param("Update 2-Bomb kills 15", False, "Update 2-Bomb kills 15", id="in-small-letters"),
        pytest.param("UPDATED rules on drones", False, "UPDATED rules on drones", id="a-longer-word"),
        pytest.param(None, False, "", id="no-title"),
    ],
)
def test_what_heads_a_title(title: str | None, headed: bool, rest: str) -> None:
    assert (is_headed(title), without_head(title)) == (headed, rest)


@pytest.mark.parametrize(
    "hostile", ["UPDATE " + "1 " * 20_000, "UPDATE-" * 10_000 + "x", "-" * 50_000, "UPDATE" * 9_000]
)
def test_no_title_takes_long(hostile: str) -> None:
    start = time.perf_counter()
    is_headed(hostile), without_head(hostile)
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    ("later", "expected"),
    [("2025-10-14T15:00Z", True), ("2025-10-14T08:00Z", False), ("2025-10-17T09:00Z", False), (None, False)],
)
def test_versions_come_within_hours(later: str | None, expected: bool) -> None:
    first = make_report("One.", published="2025-10-14T09:00Z")
    assert follows(make_report("Two.", published=later), first) is expected
