"""What stands within another's words: cut to those words, once, never outside them; and the words that hang on them."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.inner_statements import Contents, Told, may_speak, with_reach, without_mere_words
from reportedly.rules.page import Page, page_of
from reportedly.rules.statements import Statement
from reportedly.text.quotes import Quotations
from reportedly.types.span import Span
from reportedly.types.tree import Tree

TEXT, (OUTER, SAID, ALL, HE, WARNED, WHAT) = marked(
    "«Ana Roe» «said» «that «he» was «warned» «of raids»» in spring, and left."
)
WORD = SimpleNamespace(index=0, head=0, link="ROOT", span=Span(0, 1))
PAGE = Page(TEXT, Tree([WORD]), Quotations(()), [Span(0, len(TEXT))], [0])  # type: ignore[list-item]


def statement(source: Span | None, cue: Span, *content: Span) -> Statement:
    return Statement(WORD, "clause", source, cue, content)  # type: ignore[arg-type]


TOLD = Told(PAGE, [statement(OUTER, SAID, ALL)])


@pytest.mark.parametrize("source", [HE, None], ids=["named", "of nobody named"])
def test_what_is_heard_within_is_cut_to_the_words_of_who_tells_it(source: Span | None) -> None:
    found = TOLD.inner(PAGE, statement(source, WARNED, Span(WHAT.start, len(TEXT))))
    assert found is not None
    assert (found.content, found.inner) == ((WHAT,), True)


def test_nothing_is_taken_from_outside() -> None:
    beyond = Span(ALL.end + 1, ALL.end + 3)
    assert TOLD.inner(PAGE, statement(None, beyond, Span(ALL.end + 4, len(TEXT)))) is None
    assert TOLD.inner(PAGE, statement(OUTER, WARNED, WHAT)) is None
    assert Told(PAGE, []).inner(PAGE, statement(HE, WARNED, WHAT)) is None


def test_no_cue_speaks_twice() -> None:
    assert TOLD.has_room(WARNED)
    assert not TOLD.has_room(SAID)
    assert not Told(PAGE, [statement(OUTER, SAID, ALL), statement(HE, WARNED, WHAT)]).has_room(WARNED)


def test_the_widest_piece_around_a_span() -> None:
    pieces = Contents([Span(0, 40), Span(5, 10), Span(50, 60)])
    assert pieces.around(Span(6, 9)) == Span(0, 40)
    assert pieces.around(Span(45, 48)) is None
    assert pieces.around(Span(55, 61)) is None


def in_parse(case: str) -> tuple[Page, list[Span]]:
    text, spans = marked(case)
    return page_of(parsed(text)), spans


def told(page: Page, source: Span, cue: Span, content: Span, frame: str = "clause") -> Statement:
    head = page.tree.head_of(cue)
    assert head is not None
    return Statement(head, frame, source, cue, (content,))


@pytest.mark.parser
@pytest.mark.parametrize(
    ("case", "reaches"),
    [
        ("«Roe» «said» «two men died» in what «an aide» «called» «a murder».", True),
        ("«Roe» «blamed» «the Red Front», «which» «denied» «any role».", False),
        ("«Roe» «said» «two men had died», while «an aide» «spoke of» «three».", False),
        ("«Roe» «recalled» «the raid on the port», for which «both sides» «had blamed» «each other».", True),
        ("«Roe» «said» that «the «guards» had struck him» and «threatened» «to shoot».", True),
        ("«Roe» «said» that «the «file» had been lost», and «declined» «to say more».", False),
        ("«Roe» «said» that «the «signs» looked grim» but «warned against» «haste».", False),
    ],
    ids=[
        "in what she called",
        "a relative clause behind a comma",
        "a contrast",
        "what had been said before",
        "what they had done",
        "a comma parts what the speaker does",
        "but",
    ],
)
def test_a_content_reaches_to_the_statements_that_hang_on_it(case: str, reaches: bool) -> None:
    page, spans = in_parse(case)
    outer = told(page, *spans[:3])
    inner = told(page, *spans[3:])
    found = with_reach(page, [outer, inner])
    assert found[1] == inner
    assert (found[0].content[-1].end == inner.content[-1].end) is reaches
    assert reaches or found[0] == outer


@pytest.mark.parser
@pytest.mark.parametrize(
    ("case", "frame", "speaks"),
    [
        ("«She» «told» «him that it was over».", "clause", True),
        ("«She» did not «tell» «him that it was over».", "clause", False),
        ("«She» did not «believe» «that it was over».", "clause", True),
        ("«She» «parked» «near the river».", "clause", False),
        ("«The guard» «gave» «the word».", "clause", False),
        ("«She» had «counted» «nine graves».", "clause", False),
        ("«A nurse» had «counted» «nine graves».", "clause", True),
        ("«The two sides» had «agreed» «to leave the ridge».", "infinitive", False),
        ("«The colonel» «ordered» «the raid».", "object", False),
        ("«The colonel» «ordered» «them to leave the ridge».", "infinitive", True),
    ],
    ids=[
        "told",
        "was not told",
        "not believed",
        "no cue",
        "a cue only beside others",
        "her own deed",
        "another's deed",
        "what was agreed is done",
        "what was ordered is done",
        "whom he ordered to do it",
    ],
)
def test_what_may_speak(case: str, frame: str, speaks: bool) -> None:
    page, spans = in_parse(case)
    source, cue, content = spans
    assert may_speak(page, told(page, source, cue, content, frame)) is speaks


@pytest.mark.parser
def test_where_it_is_plain_a_word_speaks_that_no_lexicon_knows() -> None:
    page, (source, cue, content) = in_parse("«He» «murmured» «that it was over».")
    assert may_speak(page, told(page, source, cue, content), plain=True)
    page, (source, cue, content) = in_parse("«He» did not «murmur» «that it was over».")
    assert not may_speak(page, told(page, source, cue, content), plain=True)


@pytest.mark.parser
@pytest.mark.parametrize(
    ("case", "frame", "kept"),
    [
        ("«Roe» «said» that «guards» «called» «the police».", "object", False),
        ("«Roe» «said» that «guards» «called» «the raid a crime».", "object", True),
        ("«Roe» «said» that «guards» «fired» «warning» «shots».", "clause", False),
        ("«Roe» «said» that «he» had «documented» «nine raids».", "object", False),
        ("«Roe» «said» that «guards» had «documented» «nine raids».", "object", True),
        ("«Roe» «said» that «it» «appeared» «to be over».", "unnamed", False),
        ("«Roe» «said» that «guards» confessed under «questioning» «that it was over».", "clause", False),
        ("«Roe» «said» that «guards» were «questioning» «whether it was over».", "clause", True),
        ("«Roe» «said» that «guards» would «demand» «an inquiry».", "object", False),
        ("«Roe» «said» that «guards» would later «tell» «a court that it was over».", "clause", True),
        ("«Roe» «said» that «guards» would not «say» «whether it was over».", "clause", True),
        ("«Roe» «said» that «guards» should «condemn» «the raid».", "object", False),
        ("«Roe» «said» that «guards» had «condemned» «the raid».", "object", True),
        ("“«Roe» «said» «guards» would «tell» «them it was over»,” he wrote.", "clause", True),
        ("«Roe» «said» that «he» «hoped» «to leave».", "infinitive", False),
        ("«Roe» «said» that «guards» «hoped» «to leave».", "infinitive", True),
        ("«Roe» «said» that «guards» «hoped» «that it was over».", "clause", True),
        ("«Roe» «said» that «guards» «noticed» «that it was over».", "clause", False),
    ],
    ids=[
        "a summons",
        "called something",
        "warning shots",
        "his own deed",
        "what others found",
        "how it looks",
        "under questioning",
        "a question",
        "what is foreseen",
        "what was said later",
        "no answer",
        "what ought to be",
        "what was done",
        "what they would say, in a quotation",
        "his own wish",
        "a wish of others",
        "a hope",
        "what was met with",
    ],
)
def test_what_only_reads_like_a_statement_within_another(case: str, frame: str, kept: bool) -> None:
    page, (source, said, who, *_, cue, content) = in_parse(case)
    outer = told(page, source, said, Span(who.start, content.end))
    inner = told(page, who, cue, content, frame)
    assert without_mere_words(page, [outer, inner]) == ([outer, inner] if kept else [outer])
    assert without_mere_words(page, [inner]) == [inner]
