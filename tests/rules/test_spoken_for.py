"""Whom a spokesman, a commander or a signed text answers for."""

from __future__ import annotations

import pytest

from reportedly.desk import read
from reportedly.types.annotations import Entity, Responsibility
from reportedly.types.report import Report

pytestmark = pytest.mark.parser
LEAD = "A rocket attack on the market in Tall Abda killed ten people on Monday. The army blamed the Steppe Guard. "

CASES = [
    ("who speaks for", "Daud Karimi, who speaks for the Steppe Guard, denied the attack.", "Steppe Guard"),
    ("a spokesperson for", "Daud Karimi, a spokesperson for the Steppe Guard, denied any role.", "Steppe Guard"),
    ("a leader in", "A leader in the Congress Party denied any role in the attack.", "Congress Party"),
    ("an official in a town", "Daud Karimi, an official in Tora, denied any role.", "Daud Karimi"),
    ("a commander in", "A commander in Kataib al-Nasr, one of the factions, denied any role.", "Kataib al-Nasr"),
    ("an adviser", "An adviser of the RSF, Daud Karimi, denied that his forces had fired on it.", "RSF"),
    ("a media office", "Daud Karimi, who heads the media office of the RSF, denied the attack.", "RSF"),
    ("a chaplain", "Daud Karimi, the group's chaplain, denied any link to the attack.", "Steppe Guard"),
    ("a signed banner", "Banners signed by the Steppe Guard denied any part in the attack.", "Steppe Guard"),
    ("a note", "A press note issued by the Steppe Guard took credit for the attack.", "Steppe Guard"),
    ("his own deed", "Daud Karimi, a commander of the Steppe Guard, denied leading the attack.", "Daud Karimi"),
    ("a former office", "The former spokesman for the RSF, Daud Karimi, denied any role.", "Daud Karimi"),
    ("who once spoke", "Daud Karimi, a critic who once spoke for the RSF, denied any role.", "Daud Karimi"),
    ("counsel of victims", "Daud Karimi, a lawyer for the victims, denied any role.", "Daud Karimi"),
    (
        "a caller",
        "A caller who said he spoke for a group known as the Sons of Envigado telephoned a radio to claim the attack.",
        "Sons of Envigado",
    ),
    ("a man alone", "Daud Karimi, a trader from Tall Abda, denied any role in the attack.", "Daud Karimi"),
]


@pytest.mark.parametrize(("text", "party"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_spoken_for(text: str, party: str) -> None:
    reading = read(Report(text=LEAD + text))
    rows = [row for row in reading[Responsibility] if str(row.stance) in ("denied", "claimed")]
    parties = [reading.get(Entity, row.party) for row in rows]
    assert [entity.name.removeprefix("the ") for entity in parties if entity is not None] == [party]


def test_the_words_of_the_party_stay_where_they_are_others() -> None:
    text = "Daud Karimi, a spokesman for the Steppe Guard, denied that its fighters had fired."
    reading = read(Report(text=LEAD + text))
    (row,) = [row for row in reading[Responsibility] if str(row.stance) == "denied"]
    assert row.party_span is not None
    assert reading.quote(row.party_span) == "its fighters"
