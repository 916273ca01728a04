"""What groups tell of themselves."""

from __future__ import annotations

import pytest

from reportedly.types.groups import Incident
from reportedly.types.vocabulary import EventType, Status


@pytest.mark.parametrize(
    ("status", "texts", "expected"),
    [
        pytest.param(Status.HISTORICAL, 1, True, id="one-text-recalls"),
        pytest.param(Status.HISTORICAL, 2, False, id="two-texts-recall"),
        pytest.param(Status.HAPPENED, 1, False, id="one-text-tells"),
    ],
)
def test_what_one_text_alone_recalls_is_nobodys_news(status: Status, texts: int, expected: bool) -> None:
    found = Incident(
        id="i1", type=EventType.ASSAULT, mode=None, status=status, earliest=None, latest=None, place=None,
        reports=("r1",), events=(), tolls=(), responsibilities=(), texts=texts, informants=1,
    )  # fmt: skip
    assert found.is_only_recalled is expected
