from __future__ import annotations

import pytest

from reportedly.lexicons import lexicon
from reportedly.rules.time_rules import KINDS, RULES
from reportedly.text.holidays import holiday
from reportedly.text.timex import CLOCK_UNITS, DAYS_IN, MONTHS_IN

FORMS = {"ordinal", "high_ordinal", "number", "day", "digits", "year", "spoken_year", "possessive", "iso", "group"}
FORMS |= {"short", "signs", "brief", "clock", "decade", "quarter_code", "holiday", "short_year"}


@pytest.mark.parametrize("name", ["time_words", "time_holidays"])
def test_keys_are_sorted_and_single(name: str) -> None:
    keys = [row["words"] for row in lexicon(name)]
    assert keys == sorted(set(keys))


def test_every_kind_is_asked_for_by_a_rule() -> None:
    asked = {kind for names in KINDS.values() for kind in names}
    for rule in RULES:
        asked |= {part.split(">")[0].split(":")[0] for part in rule.pattern.split("<")[1:]}
    assert {row["kind"] for row in lexicon("time_words")} <= asked


def test_every_kind_that_a_rule_asks_for_exists() -> None:
    known = {row["kind"] for row in lexicon("time_words")} | FORMS | set(KINDS)
    for rule in RULES:
        for part in rule.pattern.split("<")[1:]:
            assert part.split(">")[0].split(":")[0] in known, rule.name


def test_units_can_be_counted() -> None:
    units = {row["value"] for row in lexicon("time_words") if row["kind"] in ("unit", "units")}
    assert units <= set(CLOCK_UNITS) | set(DAYS_IN) | set(MONTHS_IN)


@pytest.mark.parametrize("row", lexicon("time_holidays"), ids=lambda row: row["words"])
def test_every_holiday_falls_on_a_day(row: dict[str, str]) -> None:
    assert holiday(row["rule"], 2021) is not None
