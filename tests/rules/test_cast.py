"""Whom a source means that no chain of mentions leads to a name; texts are read as far as coreference."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.cast import Cast
from reportedly.rules.page import page_of
from reportedly.rules.speakers import source_kinds
from reportedly.types.span import Span

pytestmark = pytest.mark.parser

CASES = {
    "the-office-before-its-holder": (
        "The mayor said it was over. Hours later Mayor Ola Roe left for the coast.", "The mayor", "Ola Roe"
    ),
    "a-lesser-office-is-another": (
        "The president said it was over. Vice President Ola Roe left for the coast.", "The president", None
    ),
    "two-holders": (
        "The mayor said it was over. Mayor Ola Roe met Mayor Ivo Lenz at noon.", "The mayor", None
    ),
    "called-again": ("Police praised Ola Roe. The senator said it was over.", "The senator", "Ola Roe"),
    "not-he-who-speaks-of-him": (
        "Ivo Lenz met Ola Roe on Monday. Lenz said that the senator told him it was over.", "the senator", "Ola Roe"
    ),
    "one-of-two": ("Police praised Ola Roe and Ivo Lenz. The senator said it was over.", "The senator", None),
    "an-official-may-be-anybody": ("Police praised Ola Roe. The official said it was over.", "The official", None),
    "the-newspaper": (
        "The Lake Times printed a letter. The newspaper said it was over.", "The newspaper", "Lake Times"
    ),
    "the-station-is-no-newspaper": (
        "The Lake Times printed a letter. The station said it was over.", "The station", None
    ),
    "a-network-of-medics": (
        "Nile Radio quoted the Medics Network. The network said it was over.", "The network", None
    ),
    "the-rebels": (
        "The FARC struck the town at dawn. The rebels said it was over.", "The rebels", "FARC"
    ),
    "which-rebels": (
        "The FARC fought the ELN at dawn. The rebels said it was over.", "The rebels", None
    ),
}  # fmt: skip


def meant(text: str, words: str) -> str | None:
    """The name of whom `words`, as they stand last in `text`, mean."""
    reading = parsed(text, up_to="coreference")
    start = text.rindex(words)
    source = Span(start, start + len(words))
    found = Cast(reading, page_of(reading), source_kinds()).meant(source, reading.entity_at(source))
    return found.name if found is not None else None


@pytest.mark.parametrize(("text", "words", "name"), CASES.values(), ids=CASES.keys())
def test_who_is_meant(text: str, words: str, name: str | None) -> None:
    found = meant(text, words)
    assert found == name or (name is not None and found is not None and name in found)


def test_a_name_that_the_parser_missed_is_looked_up() -> None:
    text = "Ola Roe met reporters on Monday. Later Roe spoke."
    reading = parsed(text, up_to="coreference")
    start = text.index("Roe spoke")
    cast = Cast(reading, page_of(reading), source_kinds())
    found = cast.meant(Span(start, start + 3), None)
    assert found is not None
    assert found.name == "Ola Roe"
    assert cast.meant(Span(text.index("reporters"), text.index(" on Monday")), None) is None


def test_it_is_the_last_speaker_where_the_sentence_before_is_about_it() -> None:
    text = "The Home Department said it was over. It had earlier given another number."
    reading = parsed(text, up_to="coreference")
    cast = Cast(reading, page_of(reading), source_kinds())
    speaker = reading.entity_at(Span(0, 19))
    at = text.index("It had")
    assert cast.meant(Span(at, at + 2), None) is None
    cast.heard(Span(0, 19), Span(20, 24), speaker)
    assert cast.meant(Span(at, at + 2), None) is speaker


POSTED = {
    "the-statement": ("The Iron Front wrote on X that it was over. The statement blamed Lenz.", True),
    "a-statement-of-another": (
        "The Iron Front wrote on X that it was over. The statement of the mayor said so.",
        False,
    ),
}


@pytest.mark.parametrize(("text", "its"), POSTED.values(), ids=POSTED.keys())
def test_the_statement_is_whose_words_came_before(text: str, its: bool) -> None:
    reading = parsed(text, up_to="coreference")
    cast = Cast(reading, page_of(reading), source_kinds())
    speaker = reading.entity_at(Span(0, 14))
    cast.heard(Span(0, 14), Span(15, 20), speaker)
    start = text.index("The statement")
    end = text.index(" said so") if "said so" in text else start + 13
    found = cast.meant(Span(start, end), None)
    assert (found is speaker) is its


def test_a_medium_is_known_by_the_words_it_spoke_under() -> None:
    text = "The daily Nahr al-Asi wrote that it was over. The newspaper quoted nobody."
    reading = parsed(text, up_to="coreference")
    cast = Cast(reading, page_of(reading), source_kinds())
    speaker = reading.entity_at(Span(0, 21))
    cast.heard(Span(0, 21), Span(22, 27), speaker)
    start = text.index("The newspaper")
    found = cast.meant(Span(start, start + 13), None)
    assert found is not None
    assert "Asi" in found.name
