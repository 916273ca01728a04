"""Who is held to answer for an event, and by whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.desk import read
from reportedly.types.annotations import Attribution, Entity, Event, Responsibility
from reportedly.types.reading import Reading
from reportedly.types.report import Report

pytestmark = pytest.mark.parser
LEAD = "A rocket attack on the market in Tall Abda killed ten people on Monday. "

CASES = [
    ("nobody claimed", "Nobody has claimed responsibility.", "not_claimed", None),
    ("no group claimed", "No group has claimed responsibility for the attack.", "not_claimed", None),
    ("no claim", "There was no claim of responsibility.", "not_claimed", None),
    ("nobody said so", "No group has said that it carried out the attack.", "not_claimed", None),
    ("claimed", "The Steppe Guard claimed responsibility for the attack.", "claimed", "The Steppe Guard"),
    ("claimed by", "Responsibility for the attack was claimed by the Steppe Guard.", "claimed", "the Steppe Guard"),
    ("has not claimed", "Iran has not claimed responsibility for the attack.", "not_claimed", "Iran"),
    ("blamed", "The army blamed the Steppe Guard for the attack.", "blamed", "the Steppe Guard"),
    ("blamed on", "The attack was blamed on separatists.", "blamed", "separatists"),
    ("accused", "The army accused the Steppe Guard of firing the rockets.", "blamed", "the Steppe Guard"),
    ("on a day", "The army on Monday evening blamed the Steppe Guard.", "blamed", "the Steppe Guard"),
    ("held responsible", "The army held the Steppe Guard responsible.", "blamed", "the Steppe Guard"),
    ("pointed at", "The army pointed the finger at the Steppe Guard.", "blamed", "the Steppe Guard"),
    ("was behind", "The Steppe Guard was behind the attack.", "blamed", "The Steppe Guard"),
    ("not blamed anyone", "Washington has not blamed any group for the attack.", "not_blamed", None),
    ("stopped short", "Washington stopped short of blaming anyone for the attack.", "not_blamed", None),
    ("denied a role", "The Steppe Guard denied any role in the attack.", "denied", "The Steppe Guard"),
    ("rejected", "The Steppe Guard rejected the accusation.", "denied", "The Steppe Guard"),
    ("no part", "The Steppe Guard had no part in the attack.", "denied", "The Steppe Guard"),
    (
        "spokesman",
        "Foreign Ministry spokesman Daud Karimi denied any role in the attack.",
        "denied",
        "Foreign Ministry spokesman Daud Karimi",
    ),
    ("one of its", "The army admitted that one of its jets had fired on the market.", "admitted", "The army"),
    ("regretted", "The army apologised for the deaths.", "admitted", "The army"),
    ("claimed it", "A faction, the Steppe Guard, claimed it in a message.", "claimed", "A faction, the Steppe Guard"),
    ("carried it out", "Officials in Tora say Iran carried it out.", "blamed", "Iran"),
    ("who they were", "The mayor said the raiders were herders.", "blamed", "herders"),
    ("lies with", "The mayor said responsibility lay with Iran.", "blamed", "Iran"),
    ("would not point", "The mayor would not point the finger at any side.", "not_blamed", None),
    ("merely", "A rebel commander said his men had merely returned fire.", "admitted", "his men"),
    ("by whom", "The agency did not say by whom the market was attacked.", "not_blamed", None),
    ("a suggestion", "A minister dismissed suggestions that Iran had ordered the attack.", "denied", "Iran"),
    ("as lies", "The Steppe Guard rejected that as lies.", "denied", "The Steppe Guard"),
    ("a provocation", "The attack was a provocation by Russian agents, he said.", "blamed", "Russian agents"),
    ("used a bomb", "Police say the Russians used a glide bomb.", "blamed", "the Russians"),
    (
        "sent a drone",
        "A channel wrote that the Islamic Resistance had sent the drone.",
        "blamed",
        "the Islamic Resistance",
    ),
    ("an ambush laid", "Ten died in an ambush that the Steppe Guard laid, he said.", "blamed", "the Steppe Guard"),
    ("unable", "The mission was unable to establish who had carried out the attack.", "not_blamed", None),
    ("raids of", "Militias died in raids of Israel on their posts, monitors said.", "blamed", "Israel"),
    ("shelling of", "A cook died in the Ukrainian shelling of Tora, the mayor said.", "blamed", "the Ukrainian"),
    ("not owned", "Iran has not acknowledged the attack.", "not_claimed", "Iran"),
    ("we did not", "“We did not fire the rockets,” its spokesman Daud Karimi said.", "denied", "We"),
    ("a fringe", "The killings were blamed on a radical fringe.", "blamed", "a radical fringe"),
    ("admitted", "The army admitted that it had fired the rockets.", "admitted", "The army"),
]


@pytest.mark.parametrize(("text", "stance", "party"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_who_answers(text: str, stance: str, party: str | None) -> None:
    reading = read(Report(text=LEAD + text))
    row = next(item for item in reading[Responsibility] if item.span.start >= len(LEAD))
    assert row.stance == stance
    assert (reading.quote(row.party_span) if row.party_span is not None else None) == party
    assert reading.get(Event, row.event) is not None


@pytest.mark.parametrize(
    "text",
    [
        "“They bombed the market at noon,” Colonel Daud Karimi said.",
        "The Steppe Guard dismissed the film.",
        "The attack bore marks of the Iran-backed group.",
        "The mayor confirmed the attack.",
        "If the Steppe Guard claims responsibility, the army will answer.",
        "The army may blame the Steppe Guard.",
        "The Steppe Guard denied knowing of the plan.",
        "The club blamed the referee.",
        "The attack claimed ten lives.",
        "The army insists it does not target civilians.",
        "Iran claimed it as its own land.",
        "The minister apologised for the delay.",
        "The minister said the herders' deaths grieved her.",
        "The minister said his death was a loss.",
        "The minister attributed the figure to the hospital.",
    ],
)
def test_nobody_is_held_to_answer(text: str) -> None:
    reading = read(Report(text=LEAD + text if "club" not in text else text))
    assert [row for row in reading[Responsibility] if row.span.start >= len(LEAD)] == []


def test_the_accuser_and_the_party_are_told_apart() -> None:
    reading = read(Report(text=LEAD + "The army accused the Steppe Guard of firing the rockets."))
    (row,) = [item for item in reading[Responsibility] if item.span.start >= len(LEAD)]
    voice = reading.get(Attribution, row.according_to)
    party = reading.get(Entity, row.party)
    assert voice is not None
    assert [reading.quote(span) for span in voice.source] == ["The army"]
    assert party is not None
    assert "Steppe Guard" in party.name


@pytest.mark.parametrize("text", ["", "blamed " * 5000, "claimed responsibility " * 1000], ids=range(3))
def test_hostile_text(text: str) -> None:
    assert all(row.span.end <= len(text) for row in read(Report(text=text))[Responsibility])


def parties(text: str) -> list[tuple[str, str | None]]:
    """The stance and the name of the party of each row behind the lead."""
    reading = read(Report(text=LEAD + text))
    rows = [item for item in reading[Responsibility] if item.span.start >= len(LEAD)]
    named = [(row.stance.value, reading.get(Entity, row.party)) for row in rows]
    return [(stance, party.name if party is not None else None) for stance, party in named]


def test_a_group_that_a_lead_leaves_open_is_the_one_named_below() -> None:
    text = (
        "The army blamed an armed group for the attack. Its spokesman accused the Steppe Guard of firing the rockets."
    )
    assert parties(text) == [("blamed", "the Steppe Guard"), ("blamed", "the Steppe Guard")]


def test_two_named_below_leave_it_open() -> None:
    text = (
        "The army blamed an armed group for the attack. Police accused the Steppe Guard of firing the rockets. "
        "The mayor accused the River Front of firing the rockets."
    )
    assert parties(text)[0][1] == "an armed group"


def test_our_men_are_the_speakers() -> None:
    text = "The Steppe Front claimed responsibility for the attack. “Our men struck the market,” it said in a message."
    assert parties(text) == [("claimed", "Steppe Front")] * 2


def test_a_capital_answers_as_its_state_and_once() -> None:
    text = "A strike hit Tora on Monday. Iran said nothing at first. Tehran denied it carried out the strike."
    reading = read(Report(text=text))
    (row,) = reading[Responsibility]
    party = reading.get(Entity, row.party)
    assert (str(row.stance), party.name if party is not None else None) == ("denied", "Iran")


def test_a_dateline_is_no_party() -> None:
    reading = read(Report(text="TALL ABDA — Rockets struck the market on Monday, killing ten, the army said."))
    assert reading[Responsibility] == ()


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("Gunmen killed four men on Monday. The men were members of the Hazara community.", []),
        ("Gunmen shot dead three soldiers. The soldiers were identified as members of the Tora Brigade.", []),
        ("Ten people were killed in an attack on a bus. The group were members of the Coptic Church.", []),
        ("Six men stormed a bank and killed a guard. The men were members of the Steppe Guard.", ["blamed"]),
        ("Two soldiers killed a farmer. The soldiers were members of the Tora Brigade.", ["blamed"]),
        ("Gunmen killed ten policemen. The gunmen were identified as members of the Steppe Guard.", ["blamed"]),
    ],
)
def test_those_who_suffered_did_not_do_it(text: str, answers: list[str]) -> None:
    assert [str(row.stance) for row in read(Report(text=text))[Responsibility]] == answers


TOLD = [
    line.split("\t") for line in (Path(__file__).parent / "passages.tsv").read_text(encoding="utf-8").splitlines()[2:]
]


@pytest.mark.parametrize(("text", "answers"), TOLD, ids=[row[0][:60] for row in TOLD])
def test_who_answers_for_what_and_who_says_so(text: str, answers: str) -> None:
    reading = read(Report(text=text, published="2024-12-01"))
    due = [answer.rpartition(" | ") for answer in answers.split("; ") if answer]
    assert [said_by(reading, row) for row in reading[Responsibility]] == [row for row, _, _ in due]
    for row, (_, _, word) in zip(reading[Responsibility], due, strict=True):
        event = reading.get(Event, row.event)
        assert event is not None
        assert word in {reading.quote(span) for span in (event.span, *event.evidence)}


def said_by(reading: Reading, row: Responsibility) -> str:
    """Stance, party and voice ("-" for the report, nothing where nobody is named)."""
    voice = reading.get(Attribution, row.according_to)
    source = " ".join(reading.quote(span) for span in voice.source) if voice is not None else "-"
    return f"{said(reading, row)} | {source}"


PRESS = [
    line.split("\t") for line in (Path(__file__).parent / "answers.tsv").read_text(encoding="utf-8").splitlines()[2:]
]


@pytest.mark.parametrize(("text", "answers"), PRESS, ids=[row[0][:60] for row in PRESS])
def test_answers_as_the_press_words_them(text: str, answers: str) -> None:
    reading = read(Report(text=LEAD + text))
    assert "; ".join(said(reading, row) for row in reading[Responsibility]) == answers


def said(reading: Reading, row: Responsibility) -> str:
    party = reading.get(Entity, row.party)
    named = reading.quote(row.party_span) if row.party_span else party.name if party else "-"
    return f"{row.stance} {named}"


def test_the_attackers_are_of_the_side_that_is_named() -> None:
    text = "A bomb killed two men in Tora. Police said the raiders were apparently members of the Steppe Guard."
    reading = read(Report(text=text))
    (row,) = reading[Responsibility]
    party = reading.get(Entity, row.party)
    assert party is not None
    assert party.name.endswith("the Steppe Guard")


def test_what_goes_off_is_nobody_who_claims_it() -> None:
    text = "The bomb was hidden in a kiosk in Tora and it went off when guards came in, the police said."
    assert read(Report(text=text))[Responsibility] == ()


def test_who_owns_up_to_a_plot_owns_up_to_what_was_plotted() -> None:
    reading = read(Report(text="A clerk who admitted plotting to murder a mayor was jailed on Monday."))
    (row,) = reading[Responsibility]
    event = reading.get(Event, row.event)
    assert event is not None
    assert reading.quote(event.span) == "murder"


def test_a_denial_of_a_charge_of_no_event_is_of_none() -> None:
    text = "A bomb killed two men in Tora. The mayor accused the council of raising taxes. The council denied it."
    rows = [row for row in read(Report(text=text))[Responsibility] if str(row.stance) == "denied"]
    assert [row.event for row in rows] == [None]


def test_who_foils_an_attack_is_not_blamed_for_it() -> None:
    text = "The army foiled an attack on the airport in Tora on Monday, the governor said."
    assert not read(Report(text=text))[Responsibility]
