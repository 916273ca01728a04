"""Tolls by the real parser: what befell how many, in the bounds that the words give."""

from __future__ import annotations

from pathlib import Path

import pytest

from marked import marked
from reportedly.desk import read
from reportedly.lexicons import lexicon
from reportedly.readers import readers
from reportedly.types.annotations import Event, Toll
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.vocabulary import Harm, VictimGroup

pytestmark = pytest.mark.parser
_UP_TO_TOLLS = (
    "sentences",
    "grammar",
    "publication",
    "times",
    "places",
    "mentions",
    "coreference",
    "attribution",
    "events",
    "tolls",
)


def reading_of(text: str) -> Reading:
    return read(Report(text=text), with_readers=[reader for reader in readers() if reader.name in _UP_TO_TOLLS])


CASES = [
    ("passive", "«Three shepherds» were killed in a rocket attack.", [("killed", 3, 3)]),
    ("one, not said", "«A cook» was killed in a mortar attack on the base.", [("killed", 1, 1)]),
    ("active", "The bombing killed «two nurses».", [("killed", 2, 2)]),
    (
        "a sum",
        "A baker was killed in the blast, which injured «three drivers and her son».",
        [("killed", 1, 1), ("injured", 4, 4)],
    ),
    ("two verbs", "The shelling killed «12» and wounded «30».", [("killed", 12, 12), ("injured", 30, 30)]),
    ("verb left out", "«Twelve people» were killed and «30» injured.", [("killed", 12, 12), ("injured", 30, 30)]),
    ("headline", "«Nine» killed, «14» wounded in market bombing.", [("killed", 9, 9), ("injured", 14, 14)]),
    ("left dead", "The strike left «seven» dead.", [("killed", 7, 7)]),
    ("at least", "«At least six farmers» died in the shelling.", [("killed", 6, None)]),
    ("dozens", "The explosion wounded «dozens of worshippers».", [("injured", 24, None)]),
    ("between", "«Between 70 and 80 people» died.", [("killed", 70, 80)]),
    ("about", "«Some ten people» lost their lives.", [("killed", 10, 10)]),
    ("claimed lives", "The ambush claimed the lives of «20» soldiers.", [("killed", 20, 20)]),
    ("toll rose", "The death toll rose to «15» on Monday.", [("killed", 15, 15)]),
    ("toll rose from", "The death toll rose to «six» from «four».", [("killed", 6, 6), ("killed", 4, 4)]),
    (
        "as it killed",
        "Envoys met to avert a wider war as shelling on the border killed «at least six» yesterday.",
        [("killed", 6, None)],
    ),
    ("to avert", "Envoys came to avert a war as fighting in the hills killed «six men».", [("killed", 6, 6)]),
    ("toll of", "The army gave a death toll of «at least 11».", [("killed", 11, None)]),
    ("number of killed", "The number of people killed rose to «20».", [("killed", 20, 20)]),
    ("the dead numbered", "The dead numbered «no more than six».", [("killed", None, 6)]),
    ("put the dead at", "A nurse put the dead at «35».", [("killed", 35, 35)]),
    ("given up", "«Not 12 but 10 people» died, the mayor said.", [("killed", 10, 10)]),
    ("family of five", "«A family of five» was killed.", [("killed", 5, 5)]),
    ("all aboard", "«All 12» aboard were killed when the helicopter crashed.", [("killed", 12, 12)]),
    ("nobody", "«Nobody» was hurt in the drone strike.", [("injured", 0, 0)]),
    ("no casualties", "There were «no» casualties.", [("casualties", 0, 0)]),
    ("deaths", "The clinic counted «14» deaths.", [("killed", 14, 14)]),
    ("bodies", "Rescuers recovered «nine» bodies.", [("killed", 9, 9)]),
    ("killing of", "The killing of «three aid workers» drew protest.", [("killed", 3, 3)]),
    ("attackers count too", "Guards killed «the three attackers».", [("killed", 3, 3)]),
    ("abducted", "Gunmen abducted «15 schoolgirls».", [("abducted", 15, 15)]),
    ("detained", "Police detained «dozens of protesters».", [("detained", 24, None)]),
    ("missing", "«Four sailors» are missing.", [("missing", 4, 4)]),
    ("displaced", "The fighting displaced «more than 10,000 people».", [("displaced", 10001, None)]),
    ("freed", "The rebels freed «two hostages».", [("freed", 2, 2)]),
    ("shot dead", "«Ten miners» were shot dead on the road.", [("killed", 10, 10)]),
    ("shouted", "GUERRILLAS KILLED «FOUR SOLDIERS» IN AN AMBUSH.", [("killed", 4, 4)]),
    ("feared", "«Twelve people» are feared dead.", [("killed", 12, 12)]),
    ("shot and killed", "Gunmen shot and killed «two guards».", [("killed", 2, 2)]),
    ("things", "The strikes destroyed «several houses».", [("destroyed", 3, None)]),
    ("climbed above", "The number of dead climbed «above 200».", [("killed", 201, None)]),
    ("lost soldiers", "The army lost «14 soldiers» in the ambush.", [("killed", 14, 14)]),
    ("several", "A bomb killed «one», wounding «several».", [("killed", 1, 1), ("injured", 3, None)]),
    ("the dead include", "The dead include «three nurses» and «two drivers».", [("killed", 3, 3), ("killed", 2, 2)]),
    ("in two places", "«Nine people» died in Tora, «six» in Balm.", [("killed", 9, 9), ("killed", 6, 6)]),
]


@pytest.mark.parametrize(("text", "tolls"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_tolls_of_a_sentence(text: str, tolls: list[tuple[str, int | None, int | None]]) -> None:
    plain, spans = marked(text)
    found = reading_of(plain)[Toll]
    assert [(toll.harm.value, toll.low, toll.high) for toll in found] == tolls
    assert {toll.span for toll in found} >= set(spans)


@pytest.mark.parametrize(
    "text",
    [
        "The missile could kill thousands.",
        "He threatened to kill 12 hostages.",
        "If the dam breaks, 300 people will be killed.",
        "The army fired 12 rockets at the town.",
        "In 2015 the brigade held 14 villages.",
        "The late goal killed the game.",
        "A 24-year-old man was named mayor.",
        "How many died is not known.",
        "There might have been two people killed, the sheriff said.",
        "When one is killed, all of us lose.",
        "The striker shot wide of the post.",
        "He was released by the club.",
        "The singer died at home at the age of 81.",
        "Fold in 12 eggs and let the dough rest.",
        "",
    ],
)
def test_no_toll(text: str) -> None:
    assert reading_of(text)[Toll] == ()


def test_a_part_points_at_its_total() -> None:
    total, part = reading_of("At least 84 people, including 10 children, were killed.")[Toll]
    assert (total.low, total.high, total.part_of) == (84, None, None)
    assert (part.low, part.high, part.part_of) == (10, 10, total.id)
    assert part.whom is not None
    assert part.whom.group is VictimGroup.CHILD


def test_figures_that_add_up_to_a_total_are_its_parts() -> None:
    reading = reading_of("The raids killed 18 people: nine people died in Tora, six in Balm and three in Sand.")
    total, *shares = reading[Toll]
    assert [toll.low for toll in shares] == [9, 6, 3]
    assert {toll.part_of for toll in shares} == {total.id}


def test_of_them_is_a_part_of_the_toll_before() -> None:
    total, part = reading_of("Eleven people were killed, three of them border guards.")[Toll]
    assert (part.harm, part.low, part.part_of) == (Harm.KILLED, 3, total.id)


def test_whoever_a_list_counts_for_itself_is_a_part_of_its_sum() -> None:
    tolls = reading_of("The blast injured three drivers and a nurse.")[Toll]
    whole = next(toll for toll in tolls if toll.part_of is None)
    assert sorted((toll.low, toll.part_of) for toll in tolls if toll is not whole) == [(1, whole.id), (3, whole.id)]
    assert (whole.low, whole.high) == (4, 4)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Two civilians were killed.", VictimGroup.CIVILIAN),
        ("Two Iraqi soldiers were killed.", VictimGroup.SOLDIER),
        ("Two police officers were killed.", VictimGroup.POLICE),
        ("Two aid workers were killed.", VictimGroup.AID_WORKER),
        ("Two gunmen were killed.", VictimGroup.FIGHTER),
        ("Two people were killed.", VictimGroup.UNKNOWN),
    ],
)
def test_whom_a_toll_counts(text: str, group: VictimGroup) -> None:
    (toll,) = reading_of(text)[Toll]
    assert toll.whom is not None
    assert toll.whom.group is group


def test_approximate_stands_beside_the_bounds() -> None:
    (toll,) = reading_of("Nearly 80 people were killed.")[Toll]
    assert (toll.low, toll.high, toll.approximate) == (80, 80, True)


def test_a_toll_belongs_to_the_event_of_its_clause() -> None:
    text = "A rocket attack on the base killed two soldiers. A roadside bombing wounded nine villagers on Friday."
    reading = reading_of(text)
    told = {toll.harm: reading.quote(reading.find(toll.event or "").span) for toll in reading[Toll]}
    assert "attack" in told[Harm.KILLED]
    assert "attack" not in told[Harm.INJURED]
    assert all(reading.get(Event, toll.event) is not None for toll in reading[Toll])


@pytest.mark.parametrize(
    "text",
    ["killed 12 " * 3000, "“" * 3000 + " 12 killed", "12 dead\x00\x07 and 30 hurt" * 200, "a" * 100_000, "\n\n\n"],
    ids=["long line", "quotation marks", "control characters", "one word", "blank"],
)
def test_hostile_text(text: str) -> None:
    assert all(toll.span.end <= len(text) for toll in reading_of(text)[Toll])


def test_harm_words_are_in_the_vocabulary() -> None:
    harms = {harm.value for harm in Harm}
    assert all(row["harm"] in harms for row in lexicon("harm"))
    groups = {group.value for group in VictimGroup} | {"-"}
    assert all(row["group"] in groups for row in lexicon("victim_groups"))


LEAD = "Shells hit the town on Monday. "
PRESS = [
    line.split("\t") for line in (Path(__file__).parent / "tolls.tsv").read_text(encoding="utf-8").splitlines()[2:]
]


@pytest.mark.parametrize(("text", "tolls"), PRESS, ids=[row[0][:60] for row in PRESS])
def test_tolls_as_the_press_words_them(text: str, tolls: str) -> None:
    found = reading_of(LEAD + text)[Toll]
    assert "; ".join(said(toll) for toll in found) == tolls


def test_who_is_known_and_arrested_is_pointed_to_and_not_counted() -> None:
    found = reading_of("Vincent Hale was arrested on Friday. Police also arrested a clerk on Sunday.")[Toll]
    assert [(said(toll), toll.counted) for toll in found] == [("detained 1/1", False), ("detained 1/1", True)]


def said(toll: Toll) -> str:
    low, high = ("-" if bound is None else bound for bound in (toll.low, toll.high))
    return f"{toll.harm} {low}/{high}{' part' if toll.part_of else ''}"


OF_EVENTS = [
    line.split("\t")
    for line in (Path(__file__).parent / "toll_events.tsv").read_text(encoding="utf-8").splitlines()[2:]
]


@pytest.mark.parametrize(("text", "tolls"), OF_EVENTS, ids=[row[0][:60] for row in OF_EVENTS])
def test_each_toll_is_of_its_event(text: str, tolls: str) -> None:
    reading = read(Report(text=text, published="2024-12-01"))
    due = [toll.rpartition(" ") for toll in tolls.split("; ")]
    assert [said(toll).removesuffix(" part") for toll in reading[Toll]] == [toll for toll, _, _ in due]
    for toll, (_, _, word) in zip(reading[Toll], due, strict=True):
        event = reading.get(Event, toll.event)
        told = {reading.quote(span) for span in (event.span, *event.evidence)} if event is not None else {"-"}
        assert word in told


def test_a_natural_death_is_no_toll() -> None:
    text = "Anna Hale died on Monday in Tora, her family said. The singer was 80."
    assert not read(Report(text=text, published="2024-05-14"))[Toll]


def test_a_count_is_of_the_act_of_its_day() -> None:
    text = (
        "A drone strike on a bus station in Kosti, Sudan, killed 16 people on Thursday. It came after an attack on a "
        "fuel depot on Monday, in which nine people were killed. The ministry said that 33 people had been hurt on "
        "Thursday and 15 on Monday."
    )
    reading = read(Report(text=text, published="2025-08-08"))
    days = {
        toll.low: (event.earliest or "")[:10]
        for toll in reading[Toll]
        if (event := reading.get(Event, toll.event)) is not None and toll.harm is Harm.INJURED
    }
    assert days == {33: "2025-08-07", 15: "2025-08-04"}


def test_a_plot_has_no_toll() -> None:
    assert not reading_of("The film, in which a bomb kills nine in Madrid, opened on Friday.")[Toll]
    assert reading_of("A bomb killed nine people at a film festival in Madrid on Friday.")[Toll]
