"""Names of the lexicon are found in a MUC-4 text however the parser took them."""

import pytest

from muc4_candidates import Candidates
from parsed import parsed


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("THE FMLN GUERRILLAS BLEW UP A BRIDGE.", {"FMLN": "Farabundo Marti National Liberation Front"}),
        ('"THE EXTRADITABLES" CLAIMED IT.', {"EXTRADITABLES": "The Extraditables"}),
        ("The Medellin Cartel sent a letter.", {"Medellin Cartel": "Medellin Cartel"}),
        ("Guerrillas blew up a bridge.", {}),
    ],
)
def test_named(text: str, names: dict[str, str]) -> None:
    reading = parsed(text, up_to="events")
    found = Candidates(reading).named
    assert {reading.quote(span).removeprefix("THE "): name for name, span in found.values()} == names
