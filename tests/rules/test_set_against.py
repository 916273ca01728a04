"""Who is contradicted said what is set aside; with the real parser, by rules alone."""

import pytest

from reportedly.types.annotations import Attribution
from said import said, source_of

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Seven people died, not nine as the army had said, the mayor said.",
            {"the army": "nine", "the mayor": "Seven people died, not nine as the army had said"},
            id="not",
        ),
        pytest.param(
            "The mayor said seven people had died, not nine as reported by local radio.",
            {"local radio": "nine", "The mayor": "seven people had died, not nine as reported by local radio"},
            id="by",
        ),
        pytest.param(
            "The mayor said seven people had died, not nine as first reported.",
            {"": "nine", "The mayor": "seven people had died, not nine as first reported"},
            id="by-nobody-named",
        ),
        pytest.param(
            "The raid killed seven people, rather than nine, as the rebels had claimed.",
            {"the rebels": "nine"},
            id="rather-than",
        ),
        pytest.param(
            "Nobody died in Gao, contrary to what the army had said, the mayor said.",
            {"the army": "what", "the mayor": "Nobody died in Gao, contrary to what the army had said"},
            id="contrary-to-what",
        ),
    ],
)
def test_who_said_what(text: str, told: dict[str, str]) -> None:
    reading = said(text)
    found = {source_of(reading, item): " + ".join(map(reading.quote, item.content)) for item in reading[Attribution]}
    assert found == told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The lorry did not come from Gao, as the army had claimed.", id="a-not-of-the-verb"),
        pytest.param("They heard what the army had said.", id="what-is-heard"),
        pytest.param("As the army had said, seven people died, the mayor said.", id="who-agrees"),
        pytest.param("Seven people died, not far from where, as the army said, shells fell.", id="another-clause"),
    ],
)
def test_nobody_is_contradicted(text: str) -> None:
    assert not [item for item in said(text)[Attribution] if item.why.startswith("against")]
