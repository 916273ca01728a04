"""Flags: what is wrong or worth knowing about the text itself."""

from __future__ import annotations

import time

import pytest

from marked import marked
from reportedly.readers.flags import read_flags
from reportedly.readers.sentences import read_sentences
from reportedly.types.annotations import Entity, Flag, Mention, Sentence
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import FlagKind, MentionForm, MentionKind


def with_sentences(text: str) -> Reading:
    reading = Reading(Report(text=text))
    layer = list(read_sentences(reading))
    return reading.adding(Sentence, layer, Run(reader="sentences", version="1", count=len(layer)))


def flags(text: str) -> list[Flag]:
    return list(read_flags(with_sentences(text)))


ONE = {
    "repeated": (
        "The talks begin as both towns bury their dead after the shelling. Rain fell.\n"
        "«The talks begin as both towns bury their dead after the shelling.»",
        FlagKind.REPEATED_SENTENCE,
    ),
    "repeated with a word more": (
        "The talks begin as both towns bury their dead after the shelling.\n"
        "«The peace talks begin as both towns bury their dead after the shelling.»",
        FlagKind.REPEATED_SENTENCE,
    ),
    "repeated without its article": (
        "The talks begin as both towns bury their dead after the shelling.\n"
        "«Talks begin as both towns bury their dead after the shelling.»",
        FlagKind.REPEATED_SENTENCE,
    ),
    "never closed": ("He said «“we will leave at dawn.» Then he slept.", FlagKind.UNCLOSED_QUOTE),
    "breaking": ("A fire broke out. «This story is breaking and will be updated»", FlagKind.PROVISIONAL),
    "developing": ("A fire broke out.\n«This is a developing story, so return later»", FlagKind.PROVISIONAL),
    "more to come": ("A fire broke out. «More to follow».", FlagKind.PROVISIONAL),
    "a story of a day has been corrected": (
        "A fire broke out.\n(«This May 3 story has been corrected to fix the number of hurt to 47, not 74)»",
        FlagKind.CORRECTION,
    ),
    "corrects": ("«(Corrects the number of hurt in paragraph 2)»\nA fire broke out.", FlagKind.CORRECTION),
    "refiles": ("«(Refiles to correct the spelling of Bama)»\nA fire broke out.", FlagKind.CORRECTION),
    "correction": ("A fire broke out.\n«Correction: the fire was on Sunday.»", FlagKind.CORRECTION),
    "earlier version": (
        "A fire broke out.\n«An earlier version of this article misnamed the mayor.»",
        FlagKind.CORRECTION,
    ),
    "dateline": ("TARSK («Reuters») – A fire broke out.", FlagKind.AGENCY_CREDIT),
    "with reporting": ("A fire broke out.\n«With additional reporting by AFP»", FlagKind.AGENCY_CREDIT),
    "gap": ("They used several «foreign-made ,» and left.", FlagKind.MISSING_WORDS),
    "article before a comma": ("They arrived with «the,» and left.", FlagKind.MISSING_WORDS),
}


@pytest.mark.parametrize(("text", "kind"), ONE.values(), ids=ONE)
def test_one_flag(text: str, kind: FlagKind) -> None:
    plain, (span,) = marked(text)
    assert [(flag.kind, flag.span) for flag in flags(plain)] == [(kind, span)]


def test_bytes_that_were_no_utf_8_are_flagged_where_the_first_strange_letter_stands() -> None:
    text, (span,) = marked("The caf«é» was hit, said José.")
    reading = Reading(Report(text=text, extractor="plain/1+cp1252"), {Sentence: ()})
    assert [(flag.kind, flag.span) for flag in read_flags(reading)] == [(FlagKind.ENCODING, span)]
    assert list(read_flags(Reading(Report(text=text, extractor="plain/1"), {Sentence: ()}))) == []


FOREIGN = "Une bombe a tué deux personnes à Tarsk mardi, a déclaré le maire de la ville."


def test_a_short_text_that_is_not_english_is_flagged() -> None:
    (flag,) = flags(FOREIGN)
    assert (flag.kind, flag.span) == (FlagKind.LANGUAGE, Span(0, len(FOREIGN) - 1))
    assert "words are common in English, which alone is read" in flag.note
    assert flags("Publié: bombe à Tarsk mardi.") == []  # too short to tell
    assert (
        flags("TARSK: Sokolov, Yermak, Umerov, Sol, Bel, Roe, Demir, Karimi met Orr, Lee, Ott, Tusk, Orlov, Petrenko.")
        == []
    )
    assert flags(f"The mayor said that a bomb fell on the market and that nobody had been hurt in it. {FOREIGN}") == []


NONE = {
    "plain": "A fire broke out at noon. Nobody was hurt.",
    "short sentences repeat": "He declined to comment. Rain fell. He declined to comment.",
    "updates of a list": "The list will be updated by the court next week.",
    "a party in brackets": "Ann Lee (R-Texas) — a senator — spoke.",
    "tokenised text": "One , two , three , four , five , six , and seven .",
    "an editor's note that corrects nothing": "Editor’s note: the author teaches law.",
    "empty": "",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_flag(text: str) -> None:
    assert flags(text) == []


VARIANTS = {
    "a slip": (("Adam Weirby", "Weirby", "Wierby"), ["“Wierby” for “Weirby”"]),
    "a letter too many": (("Adam Kirton", "Kirton", "Kirrton"), ["“Kirrton” for “Kirton”"]),
    "the rarer is flagged": (("Adam Kirrton", "Kirton", "Kirton"), ["“Kirrton” for “Kirton”"]),
    "same name": (("Adam Kirton", "Kirton"), []),
    "possessive": (("Adam Kirton", "Kirton’s"), []),
    "other names": (("Adam Kirton", "Lenz"), []),
}


@pytest.mark.parametrize(("names", "notes"), VARIANTS.values(), ids=VARIANTS)
def test_name_variants(names: tuple[str, ...], notes: list[str]) -> None:
    text = " spoke. ".join(names) + " spoke."
    mentions, at = [], 0
    for number, name in enumerate(names):
        start = text.index(name, at)
        at = start + len(name)
        span = Span(start, at)
        mentions.append(Mention(id=f"m{number}", span=span, head=span, kind=MentionKind.PERSON, form=MentionForm.NAME))
    entity = Entity(
        id="e",
        span=mentions[0].span,
        name=names[0],
        kind=MentionKind.PERSON,
        mentions=tuple(mention.id for mention in mentions),
    )
    reading = with_sentences(text)
    reading = reading.adding(Mention, mentions, Run(reader="mentions", version="1", count=len(mentions)))
    reading = reading.adding(Entity, [entity], Run(reader="coreference", version="1", count=1))
    found = [flag.note for flag in read_flags(reading) if flag.kind is FlagKind.NAME_VARIANT]
    assert found == notes


HOSTILE = {
    "one long word": "a" * 60_000,
    "spaces and commas": "a ," * 20_000,
    "line breaks": "\n" * 60_000 + "x",
    "articles": "the . " * 20_000,
    "open brackets": "(AP " * 20_000,
    "marks": "“x" * 20_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_takes_linear_time(text: str) -> None:
    began = time.perf_counter()
    found = flags(text)
    assert time.perf_counter() - began < 10
    assert all(flag.span.end <= len(text) for flag in found)
