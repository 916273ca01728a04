"""Sources as grammar has them, over statements found in words."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.page import page_of
from reportedly.rules.source_bounds import with_sources
from reportedly.rules.statements import Statement
from reportedly.types.span import Span

pytestmark = pytest.mark.parser

CASES = {
    "kept": ("«The mayor» «said» it was over.", "The mayor"),
    "name-behind-the-class": ("«The news agency» Interfax «said» it was over.", "The news agency Interfax"),
    "name-behind-the-office": (
        "It was late, according to «its board chairman», Maksym Rudenko. He «said» so.",
        "its board chairman, Maksym Rudenko",
    ),
    "no-one": ("No «one» has «claimed» responsibility.", None),
    "no-group": ("«No group» has «claimed» responsibility.", None),
    "who": ("JNIM, the armed group, «which» «said» it was over, left.", "JNIM, the armed group"),
    "whom-a-comma-parts": ("«The spokesman, who was not named,» «said» it was over.", "The spokesman"),
    "another-with-a-name": ("«Another», Nizar Masri, «said» it was over.", "Another, Nizar Masri"),
    "asked-not-asking": ("«Asked» whether it was over, «he» said no.", ""),
    "it-that-is-empty": ("«It» is «recalled» that it was over.", ""),
    "themselves": ("«Both sides» «position» themselves for talks.", None),
    "distance-itself": ("«Iran» «distanced» itself from it.", "Iran"),
    "what-follows-that": ("«The group that the army» «accused» of it left.", "the army"),
    "identified-itself": ("«The men» «identified» themselves as rebels.", "The men"),
    "a-writing-got": ("«He» got three letters from the Path «ordering» him to quit.", "three letters from the Path"),
    "a-writing-of-ones-own": ("«The senate» passed a resolution «calling» for talks.", "The senate"),
    "itself": ("«A group» «calling» itself the Guard said it was over.", None),
    "deed": ("«Britain» «imposed» sanctions.", None),
    "called-off": ("«The group» «called» off the truce.", None),
    "neither": ("«Neither side» «disclosed» any details.", "Neither side"),
    "mark-of-a-transmission": ("«[TEXT] Police in this town» «reported» that it was over.", "Police in this town"),
    "half-a-mark": ("«TEXT] Police in this town» «reported» that it was over.", "Police in this town"),
    "that-behind-and": ("She said shots fell and «that militia» «told» her to leave.", "militia"),
    "that-militia": ("«That militia» «told» her to leave.", "That militia"),
    "there": ("«There» was talk, «indicating» that it was over.", None),
    "told-not-telling": ("«Residents» were «urged» to leave.", ""),
    "told-after-a-passive": ("«She» was taken in and «told» that it was over.", ""),
    "tells-after-a-passive": ("«She» was freed and «told» them that it was over.", "She"),
    "among-whom-it-was-found": ("Two cases were «reported» in «humans».", ""),
    "where-it-is-told": ("Two cases were «reported» in «the Daily Post».", "the Daily Post"),
    "behind-a-credit": ("«(Ola Roe, Global Wire) Police» «said» that it was over.", "Police"),
    "behind-half-a-credit": ("(Ola Roe, «Global Wire) Police» «said» that it was over.", "Police"),
    "before-a-bracket": ("(Ola «Roe)» «said» that it was over.", "Roe"),
    "with-half-a-bracket": ("«Ola Roe (45») «said» that it was over.", "Ola Roe (45)"),
    "who-in-brackets": ("The army («which» «denied» that it was over) left.", "The army"),
    "with-a-bracket-of-its-own": ("«The National Guard (NG)» «said» that it was over.", "The National Guard (NG)"),
}


@pytest.mark.parametrize(("text", "source"), CASES.values(), ids=CASES.keys())
def test_with_sources(text: str, source: str | None) -> None:
    plain, (given, cue) = marked(text)
    if text.startswith(("«Asked»", "Two")):
        given, cue = cue, given
    page = page_of(parsed(plain))
    head = page.tree.head_of(cue)
    assert head is not None
    found = list(with_sources(page, [Statement(head, "clause", given, cue, (Span(0, 1),))]))
    words = ["" if item.source is None else plain[item.source.start : item.source.end] for item in found]
    assert words == ([] if source is None else [source])


def test_what_follows_from_there_being_something_is_nobodys() -> None:
    plain, (cue, content) = marked("There were sick men in the north, «indicating» «a threat».")
    page = page_of(parsed(plain))
    head = page.tree.head_of(cue)
    assert head is not None
    assert not list(with_sources(page, [Statement(head, "object", None, cue, (content,))]))


def test_a_second_verb_shares_the_subject() -> None:
    plain, (cue, content) = marked("The soldiers fired shots and «warned of» «a trap».")
    page = page_of(parsed(plain))
    head = page.tree.head_of(cue)
    assert head is not None
    (found,) = with_sources(page, [Statement(head, "prep:of", None, cue, (content,))])
    assert found.source is not None
    assert plain[found.source.start : found.source.end] == "The soldiers"


@pytest.mark.parametrize(
    "text",
    [
        "«The officer» «asked» «not to be named».",
        "«The doctor» «asked» «that her name not be used».",
        "«The source» «agreed» «to speak only on condition that it was not named».",
    ],
)
def test_who_asks_not_to_be_named_says_nothing(text: str) -> None:
    plain, (given, cue, content) = marked(text)
    page = page_of(parsed(plain))
    head = page.tree.head_of(cue)
    assert head is not None
    assert list(with_sources(page, [Statement(head, "infinitive", given, cue, (content,))])) == []


DESCRIBED = {
    "what-it-describes": ("She points to a report that «accused» both sides.", "a report"),
    "told-of-by-others": ("They released footage that it said «showed» a boat.", "footage"),
    "passive": ("She points to a man who was «accused» of it.", ""),
    "its-own-subject": ("She points to a man whom he «accused» of it.", ""),
}


@pytest.mark.parametrize(("case", "source"), DESCRIBED.values(), ids=DESCRIBED)
def test_a_clause_without_a_source_is_of_what_it_describes(case: str, source: str) -> None:
    text, (cue,) = marked(case)
    page = page_of(parsed(text))
    verb = page.tree.at(cue.start)
    assert verb is not None
    (found,) = with_sources(page, [Statement(verb, "clause", None, cue, (Span(cue.end + 1, len(text) - 1),))])
    assert (text[found.source.start : found.source.end] if found.source is not None else "") == source
