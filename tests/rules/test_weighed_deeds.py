"""Rows that trees add where the rules are silent: the trees are stood in for by a function."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.deed_evidence import Evidence
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.told_acts import Scene, Told
from reportedly.rules.told_by import Tellers
from reportedly.rules.weighed_deeds import WEIGHED, with_weighed
from reportedly.types.annotations import Responsibility
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import ResponsibilityStance

pytestmark = pytest.mark.parser
TEXT = "The mayor said herders from Tora had waylaid the convoy and fled."


def added(text: str, odds: float, rows: list[Responsibility] | None = None) -> list[tuple[str, str, float | None]]:
    """The words of the party, the stance and the confidence of each row that is added at these odds."""
    reading = parsed(text, "events")
    scene = Scene(reading, Tellers(reading), EventPlaces(reading))
    found = list(with_weighed(rows or [], scene, lambda *_: odds))
    assert found[: len(rows or [])] == (rows or [])
    new = [row for row in found if row.why.startswith(WEIGHED)]
    return [(said(reading, row), str(row.stance), row.confidence) for row in new]


def said(reading: Reading, row: Responsibility) -> str:
    return reading.quote(row.party_span) if row.party_span is not None else ""


def test_a_likely_doer_is_added_once() -> None:
    assert added(TEXT, odds=2.0) == [("herders from Tora", "blamed", 0.88)]


def test_who_steps_on_a_mine_has_done_nothing() -> None:
    assert added("The mayor said herders from Tora had stepped on a mine and died.", odds=2.0) == []


def test_an_unlikely_doer_is_not() -> None:
    assert added(TEXT, odds=-1.2) == []


def test_the_rules_come_first() -> None:
    span = next(word.span for word in parsed(TEXT, "events").tree.tokens if word.text == "herders")
    ruled = Responsibility(span=span, party_span=span, stance=ResponsibilityStance.DENIED)
    assert added(TEXT, odds=2.0, rows=[ruled]) == []


def test_the_likeliest_telling_of_a_doer_is_kept() -> None:
    reading = parsed(TEXT, "events")
    scene = Scene(reading, Tellers(reading), EventPlaces(reading))

    def weigh(_: Told, found: Evidence) -> float:
        return 3.0 if found.thing else 1.0

    assert [row.confidence for row in with_weighed([], scene, weigh)] == [0.95]


def test_whose_weapons_are_brought_down_has_done_nothing() -> None:
    found = added("The ministry said its crews had brought down two Kenyan drones over Tora.", odds=2.0)
    assert [party for party, _, _ in found] == ["its crews"]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the shell came from positions held by the River Front.",
        "The River Front said it does not waylay traders.",
        "The mayor said nurses met on the anniversary of the Kenyan killing of a general.",
    ],
    ids=["what only tells which", "a habit that is denied", "what is only remembered"],
)
def test_what_is_no_act_is_not_weighed(text: str) -> None:
    assert [party for party, _, _ in added(text, odds=2.0) if "Front" in party or party in ("it", "Kenyan")] == []


def test_who_belongs_to_one_who_answers_is_not_added() -> None:
    text = "The mayor said herders led by Daud Karimi had waylaid the convoy and fled."
    assert [party for party, _, _ in added(text, odds=2.0)] == ["herders"]


def test_who_wards_off_weapons_answers_for_nothing() -> None:
    assert added("The Kenyan army intercepted nine drones, the ministry said.", odds=2.0) == []


def test_who_regrets_an_act_has_not_done_it() -> None:
    text = "The army said that it regretted the deaths and that rebels had shelled the port."
    assert [party for party, _, _ in added(text, odds=2.0) if party == "it"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The Front claimed responsibility for the Kabul bombing on Monday.",
        "The mayor condemned the bombing of Kabul on Monday.",
        "The army said a jawan had attained martyrdom.",
    ],
    ids=["a town before it", "a town behind it", "who fell"],
)
def test_where_it_was_and_who_fell_have_done_nothing(text: str) -> None:
    assert [party for party, _, _ in added(text, odds=2.0) if party in ("Kabul", "a jawan")] == []


def test_where_no_assault_is_told_it_takes_more() -> None:
    quiet = "The village council says settlers from Havat Gilad drained the village well."
    assert added(quiet, odds=-0.6) == []  # likelier than .3, less than .4
    assert [party for party, _, _ in added(quiet, odds=2.0)] == ["settlers from Havat Gilad"]


def test_a_long_report_that_tells_of_no_assault_blames_nobody() -> None:
    quiet = "The village council says settlers from Havat Gilad drained the village well."
    assert added(f"{quiet} {'It rained in the hills. ' * 5}", odds=2.0) != []
    assert added(f"{quiet} {'It rained in the hills. ' * 6}", odds=2.0) == []
