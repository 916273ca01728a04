"""Whom acts of taking and letting go befell, where their words alone do not count them; read by all readers."""

from __future__ import annotations

import pytest

from reportedly.desk import read
from reportedly.rules.captives import act_verbs, acts, dated_abductions
from reportedly.types.annotations import Event, Toll
from reportedly.types.report import Report

VERBS = act_verbs([
    {"lemma": "herd", "part": "verb", "mode": "abduct"},
    {"lemma": "raid", "part": "noun", "mode": "abduct"},
    {"lemma": "bomb", "part": "verb", "mode": "explosives"},
])  # fmt: skip


def test_only_verbs_of_taking_and_letting_go_count() -> None:
    assert sorted(VERBS) == [("herd", "abduct")]


TOLLS = {
    "whatever-verb": ("Masked men herded 53 girls out of a college in Gusau on Monday.", ["abducted 53"]),
    "one-let-go": ("A teacher was let go by his kidnappers near Gao on Monday.", ["freed 1"]),
    "one-handed-over": ("An engineer whom rebels had abducted was handed over to the Red Cross in Gao.", ["freed 1"]),
    "taken-on-a-day-of-its-own": (
        "An activist who was abducted in Basra last weekend was freed on Thursday.",
        ["abducted 1", "freed 1"],
    ),
    "held-till-then": ("Rebels freed three policemen whom they had held in Goma on Monday.", ["freed 3"]),
    "the-same-many": (
        "Two nurses were freed near Tibu on Monday. They were abducted on 3 May.",
        ["abducted 2", "freed 2"],
    ),
    "others": (
        "Two nurses were freed near Tibu on Monday. Rebels fled. They were well armed. They had come in May.",
        ["freed 2"],
    ),
    "things": ("Officials handed over two trucks to the Red Cross in Gao on Monday.", []),
    "discharged": ("The 12 soldiers of the company in Gao were released from service on Monday.", []),
    "left-hospital": ("The 12 patients in Gao were released from a clinic on Monday.", []),
    "seized-after-an-arrest": (
        "Marines arrested a man in Jos on Monday. He was seized in a flat with two guards.",
        ["detained 1", "detained 1", "detained 2", "detained 3"],
    ),
    "seized-before-an-arrest": (
        "Police arrested a driver in Jos on Monday. A week earlier, two women were seized from a bus.",
        ["abducted 2", "detained 1"],
    ),
    "hostages-whom-police-seized": ("Police seized two hostages from the gang in Jos on Monday.", ["abducted 2"]),
    "seized-by-police": ("Police seized 12 students at a hall in Jos on Monday.", ["detained 12"]),
    "seized-by-others": (
        "Police arrested a man in Jos on Monday. Rebels seized 12 students near Jos on Tuesday.",
        ["abducted 12", "detained 1"],
    ),
    "one-seized-by-the-forces": ("Special forces seized a man at a garage in Halle on Monday.", []),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "due"), TOLLS.values(), ids=TOLLS.keys())
def test_who_was_taken_and_let_go(text: str, due: list[str]) -> None:
    reading = read(Report(text=text, published="2024-05-17"))
    assert sorted(f"{toll.harm} {toll.low}" for toll in reading[Toll]) == due


@pytest.mark.parser
def test_what_no_event_tells_is_counted_by_none() -> None:
    reading = read(Report(text="Two nurses sang in Tibu on Monday.", published="2024-05-17"))
    assert acts(reading[Event], VERBS, reading.tree) == []
    assert dated_abductions(reading[Event], reading.tree) == frozenset()
