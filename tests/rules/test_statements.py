"""Source, cue and content of a statement, by the real parser; « » marks the cue, then source and contents as words."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.rules.frames import FRAMES
from reportedly.rules.page import Page, page_of
from reportedly.rules.statements import Statement, parted, statement

pytestmark = pytest.mark.parser


def made(text: str, *frames: str) -> tuple[str, Page, Statement | None]:
    plain, _ = marked(text)
    page = page_of(parsed(plain))
    return plain, page, statement(page, word_marked(text)[1], frames or FRAMES)


CASES = {  # source, cue, contents
    "quote": ("“It is over,” the mayor «said».", "the mayor", "said", ["“It is over,”"]),
    "quote-that-goes-on": (
        "“It is over,” he «said». “We won.”",
        "he",
        "said",
        ["“It is over,”", "“We won.”"],
    ),
    "clause": ("The mayor has «said» that it is over.", "The mayor", "has said", ["that it is over"]),
    "said-in-the-end": ("It is over, the mayor «said».", "the mayor", "said", ["It is over"]),
    "said-in-the-middle": (
        "The talks, he «said», were held early.",
        "he",
        "said",
        ["The talks", "were held early"],
    ),
    "according-to": ("It is over, «according» to police.", "police", "according to", ["It is over"]),
    "title-and-apposition": (
        "The mayor, Ana Petrova, «said» that it is over.",
        "The mayor, Ana Petrova",
        "said",
        ["that it is over"],
    ),
    "called-for": ("The mayor «called» for calm.", "The mayor", "called for", ["calm"]),
    "declined": ("The mayor «declined» to say who fired.", "The mayor", "declined to say", ["who fired"]),
    "letter-saying": (
        "The rebels left a letter «saying» that they would come back.",
        "a letter",
        "saying",
        ["that they would come back"],
    ),
    "told-by-somebody": (
        "The cabinet was «told» by the army chief that the town had fallen.",
        "the army chief",
        "was told",
        ["that the town had fallen"],
    ),
    "warned-by-somebody-of": (
        "The villagers were «warned» by the army of a raid.",
        "the army",
        "were warned",
        ["a raid"],
    ),
    "ordered-by-somebody-to": (
        "They had been «ordered» by a colonel to burn the archive.",
        "a colonel",
        "had been ordered",
        ["to burn the archive"],
    ),
    "boasted-to-somebody-that": (
        "The man «boasted» to a cellmate that he had planted the bomb.",
        "The man",
        "boasted",
        ["that he had planted the bomb"],
    ),
    "charge-made-by": (
        "She also denied «accusations» made by the mayor, that she had fled.",
        "the mayor",
        "accusations",
        ["that she had fled"],
    ),
    "threat-of-a-state": (
        "Iran has rejected American «threats» to attack its port.",
        "American",
        "threats",
        ["to attack its port"],
    ),
    "what-was-ordered": ("He said the mayor «ordered» a curfew.", "the mayor", "ordered", ["a curfew"]),
    "named-by-somebody": (
        "The gunman was «identified» by police as Ola Roe.",
        "police",
        "was identified",
        ["The gunman", "as Ola Roe"],
    ),
    "nobody-named": ("The man is «believed» to be dead.", None, "is believed", ["The man", "to be dead"]),
}


@pytest.mark.parametrize(("text", "source", "cue", "content"), CASES.values(), ids=CASES.keys())
def test_statement(text: str, source: str | None, cue: str, content: list[str]) -> None:
    frames = ("prep:for",) if "called" in text else ("prep:of",) if "warned" in text else FRAMES
    plain, _, found = made(text, *frames)
    assert found is not None
    assert (plain[found.source.start : found.source.end] if found.source else None) == source
    assert [plain[span.start : span.end] for span in found.content] == content
    assert all(word in plain[found.cue.start : found.cue.end] for word in cue.split())


@pytest.mark.parametrize(
    "text", ["He had no «doubt» that it was over.", "He has “high «confidence»” that it was over."]
)
def test_a_noun_has_the_subject_that_a_verb_lends_it(text: str) -> None:
    plain, _, found = made(text, "clause")
    assert found is not None
    assert found.source is not None
    assert plain[found.source.start : found.source.end] == "He"
    assert plain[found.cue.start : found.cue.end].split()[0] in {"had", "has"}
    assert plain[found.cue.start : found.cue.end].split()[-1] in {"doubt", "confidence"}
    assert [plain[span.start : span.end] for span in found.content] == ["that it was over"]


NONE = {
    "a-verb-taken-for-a-noun": (
        "The Brigades, the group that the army accuses of Tuesday's attack, «said» none of its men had been hurt.",
        ("clause",),
    ),
    "of-oneself-inside-quotation-marks": ("“I «said» that it is over,” she cried.", ("clause",)),
    "you-inside-quotation-marks": ("“You «said» that it is over,” she cried.", ("clause",)),
    "what-is-only-awaited": ("He is expected to «announce» a deal.", ()),
    "the-act-that-was-refused": ("He declined to «say» that it is over.", ()),
    "nobody-speaks": ("Nobody «said» that it is over.", ()),
    "no-group-speaks": ("No group «said» that it is over.", ()),
    "there-is": ("There «said».", ()),
    "no-content": ("The mayor «said».", ()),
    "negated-quotation": ("“It is over,” he did not «say».", ("quote",)),
    "no-such-frame": ("The mayor «said» that it is over.", ("object",)),
}


@pytest.mark.parametrize(("text", "frames"), NONE.values(), ids=NONE.keys())
def test_no_statement(text: str, frames: tuple[str, ...]) -> None:
    assert made(text, *frames)[2] is None


def test_what_somebody_who_is_quoted_tells_of_another() -> None:
    plain, _, found = made("“My brother «told» me that it is over,” she cried.", "clause")
    assert found is not None
    assert found.source is not None
    assert plain[found.source.start : found.source.end] == "My brother"
    assert [plain[span.start : span.end] for span in found.content] == ["that it is over"]


TOLD_IN_QUOTATIONS = {
    "said-in-saying": ("“I can «confirm» that he is held” there, she said.", "I", "that he is held"),
    "believed": ("“We «believe» that he has fled,” she said.", "We", "that he has fled"),
    "asked": ("“We have «asked» them to leave,” she said.", "We", "to leave"),
    "of-another": ("“The army must «admit» that it fired,” she said.", "The army", "that it fired"),
}


@pytest.mark.parametrize(("text", "source", "content"), TOLD_IN_QUOTATIONS.values(), ids=TOLD_IN_QUOTATIONS.keys())
def test_what_is_told_of_words_inside_quotation_marks(text: str, source: str, content: str) -> None:
    plain, _, found = made(text, "clause")
    assert found is not None
    assert found.source is not None
    assert plain[found.source.start : found.source.end] == source
    assert plain[found.content[0].start : found.content[0].end] in (content, f"them {content}")


@pytest.mark.parametrize(
    "text", ["“We will «tell» them that it is over,” she said.", "“I «think» that it is over,” she said."]
)
def test_what_is_not_yet_told_or_only_meant_is_no_statement_inside_quotation_marks(text: str) -> None:
    assert made(text, "clause")[2] is None


def test_what_goes_on_behind_a_quotation_is_not_its_own() -> None:
    _, page, found = made("The office said that “his memory serves his book” and «denied» any leak.", "object")
    assert found is not None
    assert found.source is not None
    assert page.text[found.source.start : found.source.end] == "The office"


def test_words_that_go_on_are_of_who_says_it_all() -> None:
    _, page, found = made("The mayor said he «ordered» a curfew. “I gave the word at noon.”", "object")
    assert found is not None
    assert [page.text[span.start : span.end] for span in found.content] == ["a curfew"]


def test_a_clause_with_a_cue_of_its_own_is_cut_off() -> None:
    text = "The elder said that gunmen came, while a commander replied that they had fled."
    page = page_of(parsed(text))
    cues = [token for token in page.tree.tokens if token.text in ("said", "replied")]
    found = [item for cue in cues if (item := statement(page, cue, FRAMES)) is not None]
    first, second = parted(page, found)
    assert [text[span.start : span.end] for span in first.content] == ["that gunmen came"]
    assert [text[span.start : span.end] for span in second.content] == ["that they had fled"]
    assert parted(page, []) == []


def test_what_carries_both_keeps_both() -> None:
    plain = "The mayor said the army had denied that it was firing but blamed rebels for it."
    page = page_of(parsed(plain))
    verbs = {word.text: word for word in page.tree.tokens if word.text in ("said", "denied", "blamed")}
    found = [
        item
        for verb, frames in (("said", ("clause",)), ("denied", ("clause",)), ("blamed", ("object",)))
        if (item := statement(page, verbs[verb], frames)) is not None
    ]
    outer = parted(page, found)[0]
    assert plain[outer.content[0].start : outer.content[-1].end].endswith("blamed rebels for it")
