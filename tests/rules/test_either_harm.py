"""Which counts hold several harms of which each befell some: figures by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.types.annotations import Toll

pytestmark = pytest.mark.parser

BEFORE = "Rebels attacked a village near Goma on Sunday, the army said. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("At least 30 people were killed, injured or abducted.", [], id="this-or-that"),
        pytest.param("At least 30 people were killed or injured.", [("casualties", 30)], id="casualties-are-one"),
        pytest.param(
            "Three people were killed and two abducted.", [("killed", 3), ("abducted", 2)], id="counts-of-their-own"
        ),
        pytest.param("They killed two men or so.", [("killed", 2)], id="one-harm"),
    ],
)
def test_one_count_of_several_harms(text: str, told: list[tuple[str, int]]) -> None:
    reading = parsed(BEFORE + text, up_to="tolls")
    assert [(toll.harm.value, toll.low) for toll in reading[Toll]] == told
