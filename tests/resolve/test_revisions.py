"""What changed between two versions."""

from __future__ import annotations

import pytest

from make import make_report
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.revisions import REVISIONS, changes, edits, judge_revision, page_of
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Relation

CASES = [
    ("same", "Nine people died.", "Nine people died.", "same", ()),
    ("white-space", "Nine  people died.", "Nine people died.", "same", ()),
    (
        "digits",
        "The strike killed 77 people in Kharab.",
        "The strike killed 84 people in Kharab.",
        "number",
        ("77 → 84",),
    ),
    (
        "words",
        "The strike killed nine people in Kharab.",
        "The strike killed ten people in Kharab.",
        "number",
        ("nine → ten",),
    ),
    ("vague", "Hundreds of people fled the town.", "Dozens of people fled the town.", "number", ("hundreds → dozens",)),
    (
        "same-number-in-words",
        "The strike killed 9 people in Kharab.",
        "The strike killed nine people in Kharab.",
        "reworded",
        (),
    ),
    (
        "cue",
        "The army said the road was open.",
        "The army denied the road was open.",
        "attribution",
        ("said → denied",),
    ),
    (
        "source",
        "Police said the road was open.",
        "Officials said the road was open.",
        "attribution",
        ("police → officials",),
    ),
    (
        "source-added",
        "The road to Kharab was open on Monday.",
        "The road to Kharab was open on Monday, police said.",
        "attribution",
        ("added: police said",),
    ),
    (
        "cue-moved-only",
        "Hamdan said the road to Kharab was open.",
        "The road to Kharab was open, Hamdan said.",
        "reworded",
        (),
    ),
    (
        "hedge-added",
        "The army attacked the town of Kharab.",
        "The army allegedly attacked the town of Kharab.",
        "certainty",
        ("– → allegedly",),
    ),
    (
        "firmer",
        "The suspected attack on Kharab came at dawn.",
        "The confirmed attack on Kharab came at dawn.",
        "certainty",
        ("suspected → confirmed",),
    ),
    ("reworded", "The army took the town of Kharab.", "The army seized the town of Kharab.", "reworded", ()),
]


@pytest.mark.parametrize(("old", "new", "op", "facts"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_edits(old: str, new: str, op: str, facts: tuple[str, ...]) -> None:
    (edit,) = edits(old, new)
    assert (edit.op.value, edit.facts) == (op, facts)


NOTICES = [
    "Correction: An earlier version of this report gave the wrong town. It has been put right.",
    "This version corrects the name of the general.",
    "Editor’s note: This story has been changed to name the hospital.",
]


@pytest.mark.parametrize("notice", NOTICES, ids=["two-sentences", "version", "editor"])
def test_a_notice_is_one_correction(notice: str) -> None:
    found = list(edits("Nine people died.", f"Nine people died.\n{notice}"))
    assert [edit.op.value for edit in found] == ["same", "correction"]
    assert found[1].new is not None
    assert found[1].new.end - found[1].new.start == len(notice)


def test_unrelated_sentences_with_figures_are_no_change_of_figure() -> None:
    found = list(edits("Nine people died in the market.", "The fair opens with 12 stalls beside the harbour."))
    assert sorted(edit.op.value for edit in found) == ["added", "removed"]


def test_a_figure_inside_a_new_wording_is_not_paired_with_another() -> None:
    old = "The hospital of Kharab received nine bodies before noon on Tuesday."
    new = "The hospital of Kharab, built for 200 patients in the year 1974 by the ministry, received bodies on Tuesday."
    assert all(edit.op.value != "number" for edit in edits(old, new))


def test_spans_point_into_their_texts() -> None:
    old, new = "One fell. Two rose. Three stood.", "Three stood. One fell. Two rose. Five ran away from there."
    revision = changes(Reading(make_report(old)), Reading(make_report(new)))
    by_op = [(edit.op.value, edit.moved, edit.new and new[edit.new.start : edit.new.end]) for edit in revision.edits]
    assert ("same", True, "Three stood.") in by_op
    assert ("added", False, "Five ran away from there.") in by_op


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("https://www.example.org/a/b?x=1#top", "http://example.org/a/b/", True),
        ("https://example.org/a", "https://example.org/b", False),
        ("https://example.org/", "https://example.org/", False),
        (None, None, False),
    ],
    ids=["query", "path", "front-page", "none"],
)
def test_the_same_page(one: str | None, two: str | None, same: bool) -> None:
    page = page_of(make_report(url=one))
    assert (page is not None and page == page_of(make_report(url=two))) is same


TEXT = "Rockets struck the market of Kharab at dawn. " * 3 + (
    "Traders had just opened their stalls when the first of three came down beside the old well of the town. "
    "The hospital received nine bodies before noon and treated many more for burns and for wounds from metal."
)


def test_a_changed_page_is_a_version_of_the_earlier_one() -> None:
    old = make_report(
        TEXT, publisher="Gazette", url="https://g.org/a", published="2025-10-14", modified="2025-10-14T10:00Z"
    )
    new = make_report(
        TEXT.replace("nine", "14"),
        publisher="Gazette",
        url="https://g.org/a",
        published="2025-10-14",
        modified="2025-10-14T18:00Z",
    )
    corpus = Readings([Reading(new), Reading(old)])
    (found,) = compare_all(corpus, [REVISIONS])
    assert (found.relation, found.left, found.right) == (Relation.REVISION_OF, new.id, old.id)


def test_two_publishers_are_no_versions() -> None:
    assert judge_revision(make_report(TEXT, publisher="A"), make_report(TEXT, publisher="B")) is None
    assert judge_revision(make_report(TEXT), make_report(TEXT + " More.")) is None


@pytest.mark.parametrize(
    ("old", "new", "facts"),
    [
        pytest.param("It may have been a drone.", "It was a drone.", ("may have been → was",), id="no-longer-hedged"),
        pytest.param("It was a drone.", "It may have been a drone.", ("was → may have been",), id="hedged-now"),
        pytest.param("It was a big drone.", "It was a small drone.", (), id="another-plain-word"),
    ],
)
def test_a_hedge_for_a_plain_word(old: str, new: str, facts: tuple[str, ...]) -> None:
    (edit,) = edits(old, new)
    assert (edit.op.value, edit.facts) == ("reworded", facts)


UPDATED = " ".join(f"word{number} and" for number in range(40))
REWRITTEN = " ".join((*UPDATED.split()[:36], *(f"new{number} or" for number in range(24))))


@pytest.mark.parametrize(
    ("title", "published", "is_version"),
    [
        pytest.param("UPDATE 2-Bomb kills 12", "2025-10-14T12:00Z", True, id="an-update"),
        pytest.param("Bomb kills 12", "2025-10-14T12:00Z", False, id="another-report"),
        pytest.param("UPDATE 2-Bomb kills 12", "2025-10-18T12:00Z", False, id="of-another-week"),
    ],
)
def test_an_update_may_be_rewritten(title: str, published: str, is_version: bool) -> None:
    older = make_report(UPDATED, publisher="Wire", title="Bomb kills 15", published="2025-10-14T09:00Z")
    newer = make_report(REWRITTEN, publisher="Wire", title=title, published=published)
    assert (judge_revision(older, newer) is not None) is is_version


@pytest.mark.parametrize(
    ("old", "new", "facts"),
    [
        pytest.param(
            "Nine died in Kharab on Monday.",
            "Nine died in Kharab on Monday, a resident in the town who asked not to be named said.",
            ("added: resident said",),
            id="a-long-stretch-by-who-and-how",
        ),
        pytest.param(
            "Nine died in Kharab on Monday.",
            "Nine died in Kharab on Monday, police said.",
            ("added: police said",),
            id="a-short-one-whole",
        ),
    ],
)
def test_a_fact_is_no_fragment(old: str, new: str, facts: tuple[str, ...]) -> None:
    (edit,) = edits(old, new)
    assert edit.facts == facts
