"""What dates in figures mean."""

from __future__ import annotations

from datetime import date

import pytest

from reportedly.rules.time_figures import in_figures, swapped
from reportedly.rules.time_telling import Teller, Tense

TODAY = date(2024, 3, 12)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        pytest.param("26/02/2021", "2021-02-26", id="a-day"),
        pytest.param("05/03/2024", "2024", id="either"),
        pytest.param("'99", "1999", id="a-year"),
        pytest.param("041530Z FEB 21", "2021-02-04T15:30Z", id="military"),
        pytest.param("2021-02-30", None, id="no-such-day"),
        pytest.param("5/3", "2024-03-05", id="a-day-without-a-year"),
        pytest.param("28/12", "2023-12-28", id="of-the-year-before"),
        pytest.param("3/28", "2023-03-28", id="the-month-first"),
        pytest.param("05.03", "2024-03-05", id="with-a-dot"),
        pytest.param("1/2", None, id="either-may-be-no-news"),
        pytest.param("31/31", None, id="no-day-at-all"),
    ],
)
def test_values(written: str, value: str | None) -> None:
    assert in_figures(written, Teller(TODAY)) == value


@pytest.mark.parametrize(
    ("written", "tense", "days"),
    [
        pytest.param("12/03/2024", Tense.PAST, ("2024-03-12", "2024-03-12"), id="one-lies-ahead"),
        pytest.param("12/03/2024", Tense.FUTURE, ("2024-03-12", "2024-12-03"), id="told-as-to-come"),
        pytest.param("05/03/2023", Tense.PAST, ("2023-03-05", "2023-05-03"), id="both-are-over"),
        pytest.param("10/03/2024", Tense.PAST, ("2024-03-10", "2024-03-10"), id="the-news"),
        pytest.param("02/03/2023", Tense.PAST, ("2023-02-03", "2023-03-02"), id="both-may-be-recalled"),
        pytest.param("'99", Tense.PAST, None, id="no-day"),
    ],
)
def test_days_that_could_be_swapped(written: str, tense: Tense, days: tuple[str, str] | None) -> None:
    assert swapped(written, tense, TODAY) == days
