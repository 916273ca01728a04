"""Standing text: what an outlet prints under one report after another."""

from __future__ import annotations

import itertools

import pytest

from make import make_judgement, make_report
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.copies import COPIES, copy_pairs, counting
from reportedly.resolve.informants import Informants
from reportedly.resolve.standing import standing_text
from reportedly.types.corpus import Readings
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.vocabulary import Relation, Verdict

BACKGROUND = (
    "Fighting over the salt flats began four years ago, when the two cantons fell out about the tolls on the northern "
    "causeway. Neither side has published figures since the truce of Orrin was signed, and aid workers put the number "
    "of families that live in tents along the old railway at some nine thousand."
)
BRIEFS = [
    "Engineers reopened the pumping station of Tavar on Sunday after divers had freed both of its inlets from silt. "
    "Water reaches the upper town again, the mayor wrote to the households, and tankers stop coming on Friday night.",
    "A court in Belmis sent two former quartermasters to prison for selling army boots to a dealer from abroad. "
    "Their lawyers want to appeal, for the ledgers that convicted both men were found in a cellar nobody guarded.",
    "Pilots of the coast guard refused to fly at night this week, since the beacons of three lighthouses stand dark. "
    "The ministry promised batteries within ten days and asked fishermen to stay close to the harbour until then.",
    "Teachers of the valley schools marched to the granary square because their wages have been late since spring. "
    "A deputy came out to them with tea, took down their names and asked for patience until the harvest tax is in.",
    "Two bridges over the Sarn will carry lorries again from Thursday, the road office told hauliers in a circular. "
    "Only one lane is open, drivers have to wait for a flagman, and loads above twelve tonnes still need the ferry.",
]


def told(number: int, publisher: str | None = "Causeway Courier") -> Report:
    """A short report, or one of two longer ones, each with the background."""
    paragraphs = ([BRIEFS[0]], BRIEFS[1:3], BRIEFS[3:])[number]
    return make_report("\n\n".join([*paragraphs[1:], BACKGROUND, paragraphs[0]]), publisher=publisher)


def corpus(reports: list[Report], *more: Judgement) -> Readings:
    readings = [Reading(report) for report in reports]
    return Readings(readings, [*compare_all(Readings(readings), [COPIES]), *more])


OUTLET = [told(0), told(1), told(2)]
REPRINT = told(0, publisher="Harbour Post")


def test_what_an_outlet_prints_under_three_reports_proves_no_copy() -> None:
    found = corpus(OUTLET)
    assert len(list(found.judgements(Relation.COPY_OF))) == 2  # the short one with each of the others
    assert copy_pairs(found) == ()


def test_under_two_reports_it_may_be_their_story() -> None:
    assert len(copy_pairs(corpus(OUTLET[:2]))) == 1


@pytest.mark.parametrize("order", list(itertools.permutations([*OUTLET, REPRINT])))
def test_the_order_of_adding_makes_no_difference(order: tuple[Report, ...]) -> None:
    assert copy_pairs(corpus(list(order))) == copy_pairs(corpus([*OUTLET, REPRINT]))


def test_a_reprint_of_the_whole_stays_a_copy() -> None:
    (pair,) = copy_pairs(corpus([*OUTLET, REPRINT]))
    assert {pair.a, pair.b} == {OUTLET[0].id, REPRINT.id}
    assert pair.relation == "copy"


def test_what_is_left_of_a_passage_counts_and_the_rest_is_named() -> None:
    again = make_report(f"{OUTLET[0].text}\n\n{BRIEFS[3]}\n\n{BACKGROUND}", publisher="Causeway Courier")
    left = {frozenset((item.left, item.right)): item for item in counting(corpus([*OUTLET, again]))}
    item = left[frozenset((OUTLET[0].id, again.id))]
    assert item.relation is Relation.COPY_OF
    (reason,) = [reason for reason in item.reasons if reason.name == "standing_text"]
    assert reason.score == len(BACKGROUND.split())


def test_nothing_is_told_of_reports_whose_outlet_is_unknown() -> None:
    unknown = [told(number, publisher=None) for number in range(3)]
    assert len(copy_pairs(corpus(unknown))) == 3


def test_three_outlets_that_print_one_paragraph_share_it() -> None:
    outlets = [told(number, publisher=f"Outlet {number}") for number in range(3)]
    assert len(copy_pairs(corpus(outlets))) == 3


def test_versions_of_one_page_are_its_story_however_many() -> None:
    grown = ["\n\n".join([*BRIEFS[:count], BACKGROUND]) for count in (1, 3, 5)]
    assert len(copy_pairs(corpus([make_report(text, publisher="Causeway Courier") for text in grown]))) == 3


def test_a_persons_word_stands() -> None:
    said = make_judgement(OUTLET[0].id, OUTLET[1].id, relation=Relation.COPY_OF, by="person:ana", at="2025-01-01")
    (pair,) = copy_pairs(corpus(OUTLET, said))
    assert {pair.a, pair.b} == {OUTLET[0].id, OUTLET[1].id}


def test_reports_that_share_only_standing_text_are_texts_of_their_own() -> None:
    voices = Informants(corpus(OUTLET))
    assert [voices.text_of(report.id) for report in OUTLET] == [report.id for report in OUTLET]


BOX = (200, 400)


def shared(one: str, two: str, *spans: tuple[int, int], of_longer: float = 0.2, containment: float = 0.4) -> Judgement:
    return Judgement(
        left=one,
        right=two,
        relation=Relation.PARTIAL_COPY_OF,
        verdict=Verdict.YES,
        passages=tuple((span, span) for span in spans),
        reasons=(Reason(name="of_longer", score=of_longer), Reason(name="containment", score=containment)),
        by="copies/1",
    )


CASES = [
    pytest.param([shared("a", "b", BOX), shared("a", "c", BOX), shared("b", "c", BOX)], {BOX}, id="all-three-judged"),
    pytest.param([shared("a", "b", BOX), shared("a", "c", BOX)], {BOX}, id="two-of-them-never-met"),
    pytest.param([shared("a", "b", BOX), shared("a", "c", (210, 400))], {(210, 400)}, id="what-all-have"),
    pytest.param([shared("a", "b", BOX, (500, 560)), shared("a", "c", BOX)], {BOX}, id="and-a-short-passage"),
    pytest.param([shared("a", "b", BOX), shared("a", "c", (600, 800))], set(), id="another-passage"),
    pytest.param([shared("a", "b", BOX), shared("a", "c", (200, 900))], set(), id="and-much-more"),
    pytest.param([shared("a", "b", BOX), shared("a", "c", BOX), shared("b", "c", (0, 900))], set(), id="two-are-alike"),
    pytest.param(
        [shared("a", "b", BOX), shared("a", "c", BOX), shared("b", "c", BOX, of_longer=0.6)], set(), id="two-are-copies"
    ),
    pytest.param([shared("a", "b", BOX), shared("a", "c", BOX, containment=0.9)], set(), id="one-holds-nothing-else"),
    pytest.param([shared("a", "b", (200, 290)), shared("a", "c", (200, 290))], set(), id="too-short"),
]


@pytest.mark.parametrize(("judged", "expected"), CASES)
def test_standing_text_of_a_report(judged: list[Judgement], expected: set[tuple[int, int]]) -> None:
    assert set(standing_text(judged, {"a": "X", "b": "X", "c": "X"}.get).get("a", ())) == expected
    assert standing_text(judged, {"a": "X", "b": "X", "c": "Y"}.get) == {}


def test_an_outlet_of_thousands_of_reports_costs_little() -> None:
    judged = [shared("a", f"b{number}", *((at, at + 200) for at in range(0, 60_000, 300))) for number in range(1_000)]
    assert len(standing_text(judged, lambda id: "X")["a"]) == 200
