"""Words passed on: each chain as (inner source, the words that both say, outer source)."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.page import page_of
from reportedly.rules.relays import with_relays
from reportedly.rules.speakers import source_kinds
from reportedly.rules.statements import Statement
from reportedly.types.annotations import Attribution
from said import by_source, said

pytestmark = pytest.mark.parser

CHAINS = {
    "citing": ("State TV, citing an official, said that it was over.", "an official", "State TV"),
    "citing-at-the-end": (
        "Local media reported that it was over, citing police sources.",
        "police sources",
        "Local media",
    ),
    "according-to-which-cites": (
        "According to Reuters, which cited two officials, the war was over.",
        "two officials",
        "Reuters",
    ),
    "according-and-citing": ("According to Reuters, citing an official, it was over.", "an official", "Reuters"),
    "quoted-as-saying": ("Reuters quoted an official as saying that it was over.", "an official", "Reuters"),
    "was-quoted-by": ("An official was quoted by Reuters as saying that it was over.", "An official", "Reuters"),
    "was-quoted-as-saying-by": (
        "An official was quoted as saying by Reuters that it was over.",
        "An official",
        "Reuters",
    ),
    "sources-quoted-by": ("Army sources quoted by a website said it was over.", "Army sources", "a website"),
    "as-quoted-by": ("“It was over,” the mayor said, as quoted by Reuters.", "the mayor", "Reuters"),
    "quoted-by-as-saying-at-the-end": (
        "It was over, the mayor was quoted by Reuters as saying.",
        "the mayor",
        "Reuters",
    ),
    "which-quoted": ("Reuters, which quoted an official, said that it was over.", "an official", "Reuters"),
    "statement-carried-by": (
        "The army said in a statement carried by Reuters that it was over.",
        "The army",
        "Reuters",
    ),
    "remarks-on-television": (
        "In remarks broadcast on state TV, the mayor said that it was over.",
        "the mayor",
        "state TV",
    ),
    "reported-according-to": (
        "The war was over, Reuters reported, according to two officials.",
        "two officials",
        "Reuters",
    ),
    "reported-citing": ("Reuters reported, citing police, that it was over.", "police", "Reuters"),
    "remarks-handed-on": (
        "In remarks relayed by her office, the mayor said that it was over.",
        "the mayor",
        "her office",
    ),
    "note-read-out": ("In a note read out by a minister, the army said that it was over.", "the army", "a minister"),
    "handed-on-by-those-told": (
        "The mayor told the union, which passed it on to a newspaper, that it was over.",
        "The mayor",
        "the union",
    ),
    "a-note-in-which": (
        "The group issued a note, forwarded by an envoy, in which it swore that it was over.",
        "it",
        "an envoy",
    ),
    "citing-those-it-calls": (
        "The agency, quoting what it called informed sources, said that it was over.",
        "informed sources",
        "The agency",
    ),
    "as-having-found": (
        "The war was over, she quoted the commission as having found.",
        "the commission",
        "she",
    ),
    "according-to-one-who-quotes": (
        "According to Reuters, which quoted an official, it was over.",
        "an official",
        "Reuters",
    ),
    "one-who-is-described": (
        "He quoted a friend who was there as saying that it was over.",
        "a friend",
        "He",
    ),
    "what-was-said-before": ("The war was over, Reuters quoted an official as saying.", "an official", "Reuters"),
}


@pytest.mark.parametrize(("text", "inner", "outer"), CHAINS.values(), ids=CHAINS.keys())
def test_a_chain_has_two_ends(text: str, inner: str, outer: str) -> None:
    found = by_source(text)
    assert {inner, outer} <= set(found)
    assert found[inner].within == found[outer].id
    assert found[inner].content[0].end == found[outer].content[0].end
    words = " ".join(said(text).quote(piece) for piece in found[inner].content)
    assert words.removeprefix("that ") in {
        "it was over",
        "It was over",
        "“It was over,”",
        "The war was over",
        "the war was over",
    }


THREE_DEEP = {
    "citing-one-quoted-by": (
        "State TV, citing an official quoted by Reuters, said that it was over.",
        ("an official", "Reuters", "State TV"),
    ),
    "citing-one-quoted-by-at-the-end": (
        "It was over, State TV said, citing an official quoted by Reuters.",
        ("an official", "Reuters", "State TV"),
    ),
    "said-according-to-one-quoted-by": (
        "The mayor said, according to a source quoted by Reuters, that it was over.",
        ("The mayor", "a source", "Reuters"),
    ),
}


@pytest.mark.parametrize(("text", "chain"), THREE_DEEP.values(), ids=THREE_DEEP.keys())
def test_a_chain_of_three(text: str, chain: tuple[str, ...]) -> None:
    found = by_source(text)
    assert set(found) == set(chain)
    links = [found[name].within for name in chain]
    assert links == [*(found[name].id for name in chain[1:]), None]


PASSED_ON = {
    "whom-and-what": (
        "Reuters quoted an official as saying that it was over.",
        "an official as saying that it was over",
    ),
    "by-another": ("An official was quoted by Reuters as saying that it was over.", "that it was over"),
    "said-before": ("The war was over, Reuters quoted an official as saying.", "The war was over"),
}


@pytest.mark.parametrize(("text", "passed_on"), PASSED_ON.values(), ids=PASSED_ON.keys())
def test_an_outlet_passes_on_whom_it_quotes_with_his_words(text: str, passed_on: str) -> None:
    assert [said(text).quote(piece) for piece in by_source(text)["Reuters"].content] == [passed_on]


NONE = {
    "carried-by-nobody-of-the-media": "The mayor said that the boxes carried by his men were empty.",
    "a-medium-behind-according-to": "The mayor reported, according to a census, that it was over.",
    "quoted-by-nobody": "An official was quoted as saying that it was over.",
    "letters-sent": "The mayor asked to see the letters sent by his men.",
    "a-text-that-reads": "The mayor told them of a text which read like a threat.",
    "citing-stuff": "An official said, citing intelligence, that it was over.",
    "quoting-prices": "The shop was quoting prices.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_no_chain(text: str) -> None:
    assert [item.within for item in said(text)[Attribution] if item.within] == []


def test_what_one_is_quoted_as_saying_is_not_of_who_quotes_him() -> None:
    page = page_of(parsed("“It was over,” Reuters quoted the mayor as saying."))
    words = {token.text: token for token in page.tree.tokens}
    quote = page.quotes.all[0].span
    told = [
        Statement(words[cue], "quote", words["Reuters"].span, words[cue].span, (quote,)) for cue in ("quoted", "saying")
    ]
    sources = [page.text[item.source.start : item.source.end] for item in with_relays(page, source_kinds(), told)]
    assert sources == ["Reuters", "the mayor"]


def test_nothing_told_is_nothing_passed_on() -> None:
    page = page_of(parsed("State TV, citing an official, fell silent."))
    assert with_relays(page, source_kinds(), []) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Nothing more; Reuters quoted an official as saying.", id="nothing-before-the-carrier"),
        pytest.param('Quoted by Reuters, sources said it was over; ", Reuters quoted him as saying', id="loose-ends"),
    ],
)
def test_broken_chains_do_not_break_the_reading(text: str) -> None:
    assert all(item.content for item in said(text)[Attribution])


SHARED = {
    "quoted": "The minister, quoted by Reuters, said that it had ended and accused rebels of lying.",
    "carried": "The minister said in a statement carried by Reuters that it had ended and accused rebels of lying.",
}


@pytest.mark.parametrize("text", SHARED.values(), ids=SHARED.keys())
def test_what_else_the_source_says_comes_by_the_same_road(text: str) -> None:
    reading = said(text)
    (outer,) = (item for item in reading[Attribution] if item.why.startswith("relay"))
    inner = [item for item in reading[Attribution] if item.within == outer.id]
    assert {reading.quote(item.cue[0]) for item in inner} == {"said", "accused"}
    assert {reading.quote(item.source[0]) for item in inner} == {"The minister"}
    assert any(piece.holds(part) for piece in outer.content for part in inner[-1].content)
