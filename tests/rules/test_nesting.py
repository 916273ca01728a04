"""Statements within statements: whose words end where, each case as outer and inner «source», «cue» and «content»."""

from __future__ import annotations

from dataclasses import replace

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.nesting import (
    around_asides,
    by_sentence,
    from_the_start,
    holds,
    untangled,
    with_authors,
    without_circumstance,
    without_contrast,
    without_crumbs,
    without_deed,
    without_later,
)
from reportedly.rules.page import Page, page_of
from reportedly.rules.statements import Statement
from reportedly.types.span import Span

pytestmark = pytest.mark.parser


def statement(page: Page, source: Span, cue: Span, content: Span) -> Statement:
    head = page.tree.at(cue.start)
    assert head is not None
    return Statement(head, "clause", source, cue, (content,))


CASES = {  # the content of the inner statement runs on into the outer one's words
    "reported behind": (
        "««The minister» «said» «the raid had failed»», «the agency» «reported».",
        (1, 2, 3, 0, 4, 5),
    ),
    "according behind": (
        "«««A hospital» «said» «nine were dead»»», «according to» «the state agency».",
        (2, 3, 4, 0, 6, 5),
    ),
}


@pytest.mark.parametrize(("text", "order"), CASES.values(), ids=CASES.keys())
def test_the_carriers_words_are_no_content(text: str, order: tuple[int, ...]) -> None:
    plain, spans = marked(text)
    inner_source, inner_cue, inner_content, outer_content, outer_source, outer_cue = (spans[at] for at in order)
    page = page_of(parsed(plain))
    outer = statement(page, outer_source, outer_cue, outer_content)
    tangled = statement(page, inner_source, inner_cue, Span(inner_content.start, len(plain) - 1))
    assert not holds(outer, tangled)
    found = untangled(page, tangled, [tangled, outer])
    assert found.content == (inner_content,)
    assert holds(outer, found)
    assert untangled(page, outer, [tangled, outer]) == outer


def test_one_statement_alone_stays_as_it_is() -> None:
    plain, (source, cue, content) = marked("«The minister» «said» «the raid had failed».")
    page = page_of(parsed(plain))
    item = statement(page, source, cue, content)
    assert untangled(page, item, [item]) == item
    assert by_sentence([item]) == {0: [item]}


def test_an_odd_piece_behind_anothers_cue_is_the_others() -> None:
    plain, spans = marked(
        "«The minister» «made clear» «whom she blamed» amid «growing fears» «that the militia would take «revenge»»."
    )
    source, cue, content, other_cue, other_content, crumb = spans
    page = page_of(parsed(plain))
    strewn = replace(statement(page, source, cue, content), content=(content, crumb))
    other = statement(page, source, other_cue, other_content)
    assert without_crumbs(page, strewn, [strewn, other]).content == (content,)
    assert without_crumbs(page, other, [strewn, other]) == other


def test_quoted_words_are_no_crumbs() -> None:
    plain, spans = marked(
        "«The minister» «said» «it was over», and «the mayor» «added» «that he too had said “«we won»”»."
    )
    source, cue, content, other_source, other_cue, other_content, quoted = spans
    page = page_of(parsed(plain))
    strewn = replace(statement(page, source, cue, content), content=(content, quoted))
    other = statement(page, other_source, other_cue, other_content)
    assert without_crumbs(page, strewn, [strewn, other]) == strewn


HANGING = {
    "clipped at as": ("Jets struck the port as the crew slept, a pilot wrote.", True),
    "a phrase only": ("On Monday the crew slept, a pilot wrote.", False),
    "a whole clause": ("Jets struck the port, and the crew slept, a pilot wrote.", False),
    "in front": ("A pilot wrote as jets struck that the crew slept.", False),
}


@pytest.mark.parametrize(("text", "opened"), HANGING.values(), ids=HANGING.keys())
def test_a_source_at_the_end_answers_for_the_clauses_before(text: str, opened: bool) -> None:
    page = page_of(parsed(text))
    places = {words: text.lower().index(words) for words in ("a pilot", "wrote", "the crew slept")}
    source, cue, content = (Span(start, start + len(words)) for words, start in places.items())
    item = statement(page, source, cue, content)
    assert from_the_start(page, item, [item]).content == (Span(0, content.end) if opened else content,)


AGAINST = {
    "though": ("It was calm, residents «said», though the army denied it.", 1),
    "and": ("It was calm, residents «said», and the army had left.", 2),
}


@pytest.mark.parametrize(("text", "pieces"), AGAINST.values(), ids=AGAINST.keys())
def test_a_clause_set_against_what_is_said_is_no_part_of_it(text: str, pieces: int) -> None:
    plain, (cue,) = marked(text)
    page = page_of(parsed(plain))
    head = page.tree.at(cue.start)
    assert head is not None
    content = (Span(0, plain.index(",")), Span(cue.end + 2, len(plain) - 1))
    found = without_contrast(page, Statement(head, "aside", None, cue, content))
    assert found.content == content[:pieces]


def test_words_from_the_midst_of_a_later_quotation_are_no_content() -> None:
    text, (who, told, said, rest) = marked(
        "«Roe» «told» us: «“It was over.”» “We won't ask, «and we won't stay,»” she added."
    )
    page = page_of(parsed(text))
    strewn = replace(statement(page, who, told, said), content=(said, rest))
    assert without_crumbs(page, strewn, [strewn]).content == (said,)
    later = Span(text.index("“We"), rest.end + 1)
    whole = replace(strewn, content=(said, later))
    assert without_crumbs(page, whole, [whole]) == whole


@pytest.mark.parametrize(
    ("case", "kept"),
    [
        ("«“We left,”» «Roe» «told» us. «“Nobody came,”» «she» «added».", 1),
        ("«“We left,”» «Roe» «told» us. «“Nobody came,”» «she» then «left».", 2),
    ],
    ids=["with a cue of its own", "without one"],
)
def test_a_later_quotation_is_said_at_its_own_cue(case: str, kept: int) -> None:
    text, (said, who, told, later, she, added) = marked(case)
    page = page_of(parsed(text))
    both = replace(statement(page, who, told, said), content=(said, later))
    other = statement(page, she, added, later)
    beside = by_sentence([both, other] if kept == 1 else [both])
    assert without_later(page, both, beside).content == (said, later)[:kept]
    assert without_later(page, other, beside) == other


def test_an_aside_behind_who_told_it_passes_that_on() -> None:
    text, (both, what, who, said, cue, source) = marked(
        "««The bridge was blown up», «police» «said»», «according to» «local radio»."
    )
    page = page_of(parsed(text))
    police = statement(page, who, said, what)
    radio = replace(statement(page, source, cue, what), frame="according")
    assert around_asides(page, radio, [police, radio]).content == (both,)
    assert around_asides(page, police, [police, radio]) == police


def test_an_aside_that_ends_a_content_leaves_no_empty_piece() -> None:
    text, (who, said, aside, cue, source, rest) = marked(
        "«The mayor» «said» «on Monday, «according to» «the Post»», «that the bridge was closed»."
    )
    page = page_of(parsed(text))
    mayor = replace(statement(page, who, said, rest), content=(aside, rest))
    post = replace(statement(page, source, cue, rest), frame="according", content=(aside, rest))
    assert around_asides(page, mayor, [mayor, post]).content == (rest,)


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("«The army» «denied» «reports» by local radio «that it had fled».", True),
        ("«The army» «denied» «it» by radio «and fled».", False),
        ("«The strikes hit the port», «the army» «said», «by day».", False),
    ],
)
def test_whose_words_are_taken_up_is_told_too(text: str, closed: bool) -> None:
    plain, spans = marked(text)
    page = page_of(parsed(plain))
    first, second = (spans[2], spans[3]) if plain.startswith("The army") else (spans[0], spans[3])
    head = page.tree.at(spans[1].start)
    assert head is not None
    item = Statement(head, "clause", None, spans[1], (first, second))
    assert (with_authors(page, item).content == (Span(first.start, second.end),)) is closed


def test_pieces_that_touch_have_no_author_between_them() -> None:
    page = page_of(parsed("The army denied reports."))
    head = page.tree.at(9)
    assert head is not None
    item = Statement(head, "clause", None, Span(9, 15), (Span(16, 19), Span(19, 23)))
    assert with_authors(page, item) == item


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Men «thought» «to be bandits abducted nine women».", "to be bandits"),
        ("Gunmen «suspected» «of belonging to the Front killed six men».", "of belonging to the Front"),
        ("Fled had a man «believed» «to be a spy».", "to be a spy"),
        ("Police «thought» «that bandits seized nine women».", "that bandits seized nine women"),
    ],
)
def test_what_is_believed_of_somebody_is_not_what_he_did(text: str, kept: str) -> None:
    plain, (cue, content) = marked(text)
    page = page_of(parsed(plain))
    head = page.tree.at(cue.start)
    assert head is not None
    (piece,) = without_deed(page, Statement(head, "unnamed", None, cue, (content,))).content
    assert plain[piece.start : piece.end] == kept


CIRCUMSTANCES = {
    "in-a-letter": ("The group «denied» «it in a letter».", "it"),
    "because": ("They «accuse» «us because they want the river».", "us"),
    "of-what": ("They «accuse» «us of theft».", "us of theft"),
    "of-what-in-a-letter": ("They «accuse» «us in a letter of theft».", "us in a letter of theft"),
    "for-what-in-court": ("They «blamed» «him in court for the raid».", "him in court for the raid"),
    "for-what": ("They «blame» «him for the raid».", "him for the raid"),
    "a-noun": ("The group «denied» «the raid in a letter».", "the raid in a letter"),
    "another-verb": ("They «told» «us in a letter».", "us in a letter"),
}


@pytest.mark.parametrize(("case", "kept"), CIRCUMSTANCES.values(), ids=CIRCUMSTANCES)
def test_how_it_is_denied_is_no_part_of_a_pronoun(case: str, kept: str) -> None:
    text, (cue, content) = marked(case)
    page = page_of(parsed(text))
    verb = page.tree.at(cue.start)
    assert verb is not None
    (piece,) = without_circumstance(page, Statement(verb, "object", None, cue, (content,))).content
    assert text[piece.start : piece.end] == kept
