"""Who says what, by rule: cue words from a lexicon, grammar, and quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from reportedly.lexicons import Row, lexicon
from reportedly.text.quotes import quotations
from reportedly.text.statements import Page, Statement, statement
from reportedly.types.annotations import Attribution, Sentence
from reportedly.types.reading import Reading
from reportedly.types.span import hull
from reportedly.types.vocabulary import Manner


def read_attribution(reading: Reading) -> Iterator[Attribution]:
    sentences = [sentence.span for sentence in reading[Sentence]]
    page = Page(
        reading.report.text,
        reading.tree,
        quotations(reading.report.text, sentences, [sentence.paragraph for sentence in reading[Sentence]]),
        sentences,
        [sentence.paragraph for sentence in reading[Sentence]],
    )
    cues = _cues()
    for token in page.tree.tokens:
        rows = cues.get((token.lemma, token.part))
        if rows:
            found = statement(page, token, tuple(rows))
            if found:
                yield _dressed(found)


def _dressed(found):
    source = (found.source,) if found.source else ()
    return Attribution(span=hull(*source, found.cue, *found.content), source=source, cue=(found.cue,), content=found.content, manner=Manner.INDIRECT, why=f"{found.head.lemma} {found.frame}")


@cache
def _cues():
    table = {}
    for row in lexicon("cues"):
        table.setdefault((row["lemma"], row["part"]), {})[row["frame"]] = row
    return table
