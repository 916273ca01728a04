"""Copies across reports."""

from __future__ import annotations

import pytest

from make import make_judgement, make_report
from reportedly.resolve import copies
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.copies import THRESHOLD, compare, copy_pairs, judge_copy
from reportedly.types.corpus import Readings
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.vocabulary import Relation

MARKET = """Three rockets struck the weekly livestock market of the border town of Kharab shortly after dawn on Tuesday.
Traders had just opened their stalls when the first of them came down beside the well, witnesses told this newspaper.
The regional hospital received nine bodies before noon and treated twenty-seven people, five of them for severe burns.
Army engineers sealed off the eastern quarter and recovered parts of a launcher from a dry river bed near the old road.
No group has come forward so far, and the governor has asked the capital for two more companies of border guards.
Schools in the district stay shut until Sunday, while the crossing is open to people on foot but not to any lorries."""
HARVEST = """Growers in the southern palm groves have brought in a better date harvest than most feared in spring.
Warm nights in August let the fruit ripen early, and a new canal carried water to orchards that stood dry last year.
The cooperative expects to sell eleven thousand tonnes abroad, a third more than in the year before the drought began.
Prices at the auction of the first week were nevertheless lower, because neighbouring states harvested early as well.
Young families have started to come back to villages that had lost half of their people to the coastal cities.
A fair with music and cooking will open beside the harbour at the end of the month, the mayor has announced."""
STATEMENT = (
    "“We condemn this cowardly attack on working people in the strongest terms that our language has, and we will find "
    "everyone who ordered it, paid for it, carried it out or kept silent about it, however long it may take us,”"
)


def spun(text: str) -> str:
    swaps = {"struck": "hit", "weekly": "regular", "shortly": "soon", "opened": "unlocked", "received": "took in",
             "sealed": "closed", "recovered": "found", "asked": "begged", "stay": "remain"}  # fmt: skip
    return " ".join(swaps.get(word, word) for word in text.split(" "))


def scanned(text: str) -> str:
    return text.replace("fo", "fc").replace("the", "thc").replace("st", "5t").replace("un", "nn")


COPIES = [
    ("identical", MARKET),
    ("abridged", "\n".join(MARKET.splitlines()[:3])),
    ("embedded", HARVEST + "\n" + "\n".join(MARKET.splitlines()[1:5]) + "\n" + HARVEST.replace("date", "fig")),
    ("lightly-rewritten", spun(MARKET)),
    ("scanned", scanned(MARKET)),
    ("reordered", "\n".join(reversed(MARKET.splitlines()))),
    ("with-notices", "Follow us on all channels.\n" + MARKET + "\nAll rights reserved. Sign up for our newsletter."),
]
OTHERS = [
    ("unrelated", HARVEST),
    ("shared-statement", HARVEST + "\n" + STATEMENT),
    ("empty", ""),
    ("shared-notice", "Chat with us. Sign up for our newsletter to get the latest news in your inbox every morning."),
]


@pytest.mark.parametrize("text", [row[1] for row in COPIES], ids=[row[0] for row in COPIES])
def test_copies_score_above_the_threshold(text: str) -> None:
    found = compare(text, MARKET)
    assert found.score >= THRESHOLD
    assert all(text[a:b].strip() and MARKET[c:d].strip() for (a, b), (c, d) in found.passages)


@pytest.mark.parametrize("text", [row[1] for row in OTHERS], ids=[row[0] for row in OTHERS])
def test_others_score_below_it(text: str) -> None:
    source = (
        MARKET + "\n" + STATEMENT + "\nSign up for our newsletter to get the latest news in your inbox every morning."
    )
    assert compare(text, source).score < THRESHOLD / 2


def test_a_shared_statement_is_a_quotation_and_the_later_report_quotes() -> None:
    first = make_report(MARKET + "\n" + STATEMENT, published="2025-10-14T20:00:00+03:00")
    later = make_report(HARVEST + "\n" + STATEMENT, published="2025-10-14T18:00:00Z")
    judgement = judge_copy(first, later)
    assert judgement is not None
    assert (judgement.relation, judgement.left, judgement.right) == (Relation.QUOTES, later.id, first.id)


def test_a_footer_that_ends_both_texts_is_no_copy() -> None:
    footer = (
        "\nThis programme is made in our studio on the hill by a team of reporters who live in the region and speak "
        "its languages, and it is paid for by the members of our society, who decide each spring what we look at."
    )
    short = "\n".join(MARKET.splitlines()[:2])
    assert compare(short + footer, HARVEST + footer).score < THRESHOLD


REPORTS = [make_report(text, publisher=name) for name, text in [*COPIES, *OTHERS]]


def judged(reports: list[Report]) -> set[Judgement]:
    return set(compare_all(Readings(Reading(report) for report in reports), [copies.COPIES]))


def test_order_of_adding_changes_no_judgement() -> None:
    expected = judged(REPORTS)
    assert len(expected) > 10
    assert judged(REPORTS[::-1]) == expected
    assert judged(REPORTS[3:] + REPORTS[:3]) == expected


def test_copy_pairs_put_the_earlier_report_first_and_name_versions() -> None:
    old = make_report(MARKET, publisher="Gazette", published="2025-10-14")
    new = make_report(MARKET + " More soon.", publisher="Gazette", published="2025-10-15")
    copy = judge_copy(old, new)
    assert copy is not None
    version = make_judgement(new.id, old.id, relation=Relation.REVISION_OF, by="revisions/1")
    (pair,) = copy_pairs(Readings([Reading(old), Reading(new)], [copy, version]))
    assert (pair.relation, pair.a, pair.b) == ("version", old.id, new.id)
    ((_, in_old), (_, in_new)) = pair.passages[0]
    assert in_old <= len(old.text)
    assert in_new <= len(new.text)


def test_an_abridged_copy_is_a_partial_one() -> None:
    whole, short = make_report(MARKET, published="2025-10-14"), make_report(COPIES[1][1], published="2025-10-15")
    copy = judge_copy(whole, short)
    assert copy is not None
    assert copy.relation is Relation.COPY_OF
    (pair,) = copy_pairs(Readings([Reading(whole), Reading(short)], [copy]))
    assert pair.relation == "partial"


def test_a_reworded_text_is_a_copy_only_of_what_it_credits() -> None:
    wire = make_report(MARKET, publisher="Orrery Press", published="2025-10-14")
    reworded = HARVEST + "\n" + MARKET.splitlines()[1] + "\n" + MARKET.splitlines()[4]
    silent = judge_copy(wire, make_report(reworded, published="2025-10-15"))
    open_about_it = judge_copy(
        wire, make_report(reworded + "\nAdditional reporting by Orrery Press.", published="2025-10-15")
    )
    assert silent is None or silent.relation is not Relation.COPY_OF
    assert open_about_it is not None
    assert open_about_it.relation is Relation.COPY_OF
