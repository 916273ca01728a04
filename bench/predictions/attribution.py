"""Attributions as `reportedly` reads them: sentences, grammar and the attribution reader."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.readers.run import Reader
from reportedly.types.annotations import Attribution
from reportedly.types.report import Report
from reportedly.types.span import Span, Spans

_RELATIVE = re.compile(r",? (who|which|that)\b")
_ASIDE = re.compile(r"(, (?:who|which|whose|whom)\b[^,.;]*),")
_BEFORE = frozenset(("sentences", "grammar"))


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One line of `attributions` for each line of input, by the reader that runs here: learned, or else by rule."""
    return predict_with(lines, next(reader for reader in readers() if reader.writes is Attribution))


def predict_with(lines: Iterable[dict[str, Any]], reader: Reader) -> Iterator[dict[str, Any]]:
    """The same by `reader`, whichever that is."""
    chain = [*(before for before in readers() if before.name in _BEFORE), reader]
    for line in lines:
        report = Report(
            text=line["text"], title=line.get("title"), published=line.get("date"), publisher=line.get("publisher")
        )
        found = read(report, with_readers=chain)[Attribution]
        yield {
            "id": line["id"],
            "attributions": [_shown(item, report.text) for item in found if _is_marked(item)],
        }


def _is_marked(item: Attribution) -> bool:
    """PolNeAR has no attribution within another's content (none of the 19,884 of its training part), the record has."""
    return item.within is None


def _shown(item: Attribution, text: str) -> dict[str, Any]:
    cue, content = (item.cue, item.content) if item.content else _parted(item, text)
    return {
        "source": _pairs(_pronoun(item, text) or _with_aside(item, text)),
        "cue": _pairs(cue),
        "content": _pairs(content),
    }


def _pronoun(item: Attribution, text: str) -> Spans:
    """The "who" or "which" that PolNeAR marks for a source, where the record has the phrase it stands for."""
    if not item.source or item.source[-1].end >= item.cue[0].start:
        return ()
    found = _RELATIVE.match(text, item.source[-1].end, item.cue[0].start)
    within = found is not None and "," not in text[found.end() : item.cue[0].start]
    return (Span(*found.span(1)),) if found and within else ()


def _with_aside(item: Attribution, text: str) -> Spans:
    """A source with the clause behind its comma, which PolNeAR mostly marks: "the mayor«, who had fled,» said"."""
    if not item.source or item.source[-1].end >= item.cue[0].start:
        return item.source
    found = _ASIDE.match(text, item.source[-1].end, item.cue[0].start)
    return (*item.source[:-1], Span(item.source[-1].start, found.end(1))) if found else item.source


def _parted(item: Attribution, text: str) -> tuple[Spans, Spans]:
    """Cue and content of a refusal that names no matter as PolNeAR has them: "declined | to comment"."""
    (cue,) = item.cue
    at = text.find(" to ", cue.start, cue.end)
    return (item.cue, ()) if at < 0 else ((Span(cue.start, at),), (Span(at + 1, cue.end),))


def _pairs(spans: Spans) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
