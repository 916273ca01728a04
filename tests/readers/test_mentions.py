"""Mentions: spans, heads, kinds, forms and numbers; with the real parser, over passages of our own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked import marked
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Mention
from reportedly.types.reading import Reading
from reportedly.types.report import Report

pytestmark = pytest.mark.parser


def read_to_mentions(text: str) -> Reading:
    names = [reader.name for reader in readers()]
    return read(Report(text=text), with_readers=readers()[: names.index("mentions") + 1])


@pytest.mark.parametrize(
    ("text", "kind", "form", "number"),
    [
        pytest.param("«Army spokeswoman Dana «Orlov»» said so.", "person", "name", "singular", id="title-and-name"),
        pytest.param("The talks with «President «Alvarez»» failed.", "person", "name", "singular", id="title-surname"),
        pytest.param("«A senior defense «official»» said so.", "person", "nominal", "singular", id="unnamed-official"),
        pytest.param(
            "«The «spokesman» for the ministry» declined to comment.", "person", "nominal", "singular", id="for-phrase"
        ),
        pytest.param("«Two «members» of the council» resigned.", "person", "nominal", "plural", id="of-phrase"),
        pytest.param(
            "The shell killed «three «fighters»» who were asleep.",
            "person",
            "nominal",
            "plural",
            id="no-relative-clause",
        ),
        pytest.param("«Local «police»» closed the road.", "organisation", "nominal", "plural", id="police-are-many"),
        pytest.param("Soldiers searched «the «checkpoint»» at dawn.", "facility", "nominal", "singular", id="facility"),
        pytest.param("They fired «four «rockets»» at the base.", "weapon", "nominal", "plural", id="weapon"),
        pytest.param("The «Interior «Ministry»» denied the claim.", "organisation", "name", "singular", id="ministry"),
        pytest.param("Fighters of the «Lord's Resistance «Army»» fled.", "group", "name", "singular", id="known-group"),
        pytest.param(
            "The claim was carried by «news agency «Tasnim»».", "organisation", "name", "singular", id="agency"
        ),
        pytest.param(
            "The claim was made by the «militant «group»» on Friday.", "group", "nominal", "singular", id="group"
        ),
        pytest.param("Villagers said «««they»»» had fled.", "other", "pronoun", "plural", id="they"),
        pytest.param("The mayor said that «««he»»» had fled.", "person", "pronoun", "singular", id="he"),
        pytest.param("The army lost ««its»» base.", "other", "pronoun", "singular", id="possessive"),
        pytest.param(
            "The army denied that «««IS»»» fighters held the dam.",
            "group",
            "name",
            "singular",
            id="acronym-like-a-verb",
        ),
        pytest.param("«««Residents»»» of the town fled.", "person", "nominal", "plural", id="inner-head"),
    ],
)
def test_a_mention(text: str, kind: str, form: str, number: str) -> None:
    plain, (span, *rest) = marked(text)
    found = {item.head: item for item in read_to_mentions(plain)[Mention]}
    head = rest[-1] if rest else span
    assert head in found, [plain[item.start : item.end] for item in found]
    item = found[head]
    assert (item.kind, item.form, item.number) == (kind, form, number)
    assert item.span.start <= span.start
    assert item.why


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("«Army spokeswoman Dana Orlov» said so.", id="name-with-title"),
        pytest.param("«The spokesman for the ministry» declined to comment.", id="office-and-for"),
        pytest.param("«The leaders of the party» met rebels who had fled.", id="of-phrase"),
        pytest.param("The shell killed «three fighters» who were asleep.", id="relative-clause-left-out"),
        pytest.param("Clashes went on in «eastern Syria» on Monday.", id="compass"),
        pytest.param("The army took «the Bank of Zintan» back.", id="of-inside-a-name"),
    ],
)
def test_the_span(text: str) -> None:
    plain, (span,) = marked(text)
    assert span in {item.span for item in read_to_mentions(plain)[Mention]}


def test_names_that_modify_are_mentions_too() -> None:
    plain, (outer, inner) = marked("«A senior «Pentagon» official» said so.")
    assert {outer, inner} <= {item.span for item in read_to_mentions(plain)[Mention]}


def test_a_surname_takes_the_kind_of_the_full_name() -> None:
    text = "Spokeswoman Lena Harrak spoke first. Harrak said the raid was over. Later Harrak left."
    kinds = {item.kind for item in read_to_mentions(text)[Mention] if text[item.head.start : item.head.end] == "Harrak"}
    assert kinds == {"person"}


def test_a_surname_that_looks_like_a_noun_is_a_name() -> None:
    text = "Officer Brian Pennings drove west. Pennings said Ola gave a sample. Savings were lost."
    found = read_to_mentions(text)
    named = [(found.quote(item.span), item.kind, item.form) for item in found[Mention] if item.span.start > 30]
    assert ("Pennings", "person", "name") in named
    assert not [item for item in named if item[0] == "Savings"]


def test_a_common_word_that_opens_a_sentence_is_no_surname() -> None:
    found = read_to_mentions("Officer Tom Banks drove west. Banks were shut.")
    assert [item.form for item in found[Mention] if item.kind == "person" and item.span.start >= 30] == []


def test_words_of_times_are_no_mentions() -> None:
    text = "On Monday the envoy left."
    heads = {text[item.head.start : item.head.end] for item in read_to_mentions(text)[Mention]}
    assert heads == {"envoy"}


def test_capitals_do_not_hide_the_people() -> None:
    text = "THE GUERRILLAS ATTACKED A MILITARY PATROL NEAR THE TOWN, A PEASANT SAID."
    heads = {text[item.head.start : item.head.end] for item in read_to_mentions(text)[Mention]}
    assert {"GUERRILLAS", "PATROL", "PEASANT"} <= heads


@pytest.mark.parametrize("text", ["", " \n ", "“”''\"", "a" * 20_000, "\x00\x07 Ann \u202e said", "He " * 500])
def test_broken_text_is_read(text: str) -> None:
    reading = read_to_mentions(text)
    assert all(reading.quote(item.head) in reading.quote(item.span) for item in reading[Mention])


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from("Ann Gen. the army said of IS “ ” , . he its US-led Bank al - 's".split()), max_size=25)
)
def test_heads_lie_inside_spans_and_spans_differ(words: list[str]) -> None:
    found = read_to_mentions(" ".join(words))[Mention]
    assert all(item.span.holds(item.head) for item in found)
    assert len({(item.span, item.head, item.form) for item in found}) == len(found)
