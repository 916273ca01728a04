"""Between types and rows: packed layers, JSON without what a row's columns already say, checked on the way back."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial

import msgspec

from reportedly.errors import LedgerError
from reportedly.types.annotations import KINDS, Annotation
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Run
from reportedly.types.report import Report
from reportedly.types.vocabulary import Relation, Verdict

LAYERS: dict[str, type[Annotation]] = {kind.LAYER: kind for kind in KINDS}
"""Each kind of annotation under the name of its layer."""
LARGEST = 64 * 1024 * 1024
"""Bytes that anything packed may unfold to: a ledger from elsewhere is untrusted."""
LARGEST_BODY = 16 * 1024 * 1024
"""Bytes that the body of a judgement may unfold to: more than the passages fill that two texts of 20 MB share."""
DAMAGE = (msgspec.MsgspecError, TypeError, ValueError, RecursionError)
"""What bytes of a row raise that were not written here, or were altered since."""
Row = tuple[int, int, dict[str, object]]

_ELSEWHERE = frozenset({"id", "by", "span"})
_PACKED = msgspec.json.Decoder(dict[str, list[Row]])
_SEALED = msgspec.json.Decoder(dict[str, msgspec.Raw])
_OPENED = msgspec.json.Decoder(list[Row])


def unfolded(packed: object) -> bytes:
    """The bytes that zlib packed. Raises ValueError when they are damaged or too many."""
    return _inflated(packed, zlib.decompressobj(), LARGEST)


def _inflated(packed: object, unfolding: zlib._Decompress, most: int) -> bytes:
    if not isinstance(packed, bytes):
        raise ValueError("no bytes")
    try:
        data = unfolding.decompress(packed, most)
    except zlib.error as error:
        raise ValueError(str(error)) from None
    if unfolding.unconsumed_tail:
        raise ValueError(f"unfolds to more than {most // 2**20} MB")
    if not unfolding.eof:
        raise ValueError("cut short")
    return data


def packed_layers(layers: Mapping[str, Iterable[Annotation]]) -> bytes:
    """Layers as they are filed: of each annotation its span and what it says, without id and signature."""
    return packed_rows({name: [_row(item) for item in layer] for name, layer in layers.items()})


def packed_rows(rows: Mapping[str, Sequence[Row]]) -> bytes:
    """Rows of layers as they are filed."""
    return zlib.compress(msgspec.json.encode(rows), 6)


def _row(item: Annotation) -> Row:
    fields = msgspec.to_builtins(item)
    return (item.span.start, item.span.end, {key: fields[key] for key in fields if key not in _ELSEWHERE})


def rows_of(report: str, packed: object) -> dict[str, list[Row]]:
    """The rows of the layers of a report. Raises LedgerError when they are damaged."""
    with _damage(report):
        return _PACKED.decode(unfolded(packed))


@contextmanager
def _damage(report: str) -> Iterator[None]:
    try:
        yield
    except DAMAGE as error:
        raise LedgerError(f"what was read of {report} is damaged ({error}): run `reportedly check`") from None


def layers_of(
    report: str, packed: object, runs: Iterable[tuple[str, Run]]
) -> dict[type[Annotation], Callable[[], list[Annotation]]]:
    """The filed layers of a report, each made when asked for, ids and signatures with it.

    Raises LedgerError when they are damaged, at once or when a damaged layer is made.
    """
    with _damage(report):
        rows = _SEALED.decode(unfolded(packed))
    return {
        LAYERS[name]: partial(_layer, report, LAYERS[name], f"{run.reader}/{run.version}", rows[name])
        for name, run in runs
        if name in LAYERS and name in rows
    }


def _layer(report: str, kind: type[Annotation], by: str, sealed: msgspec.Raw) -> list[Annotation]:
    with _damage(report):
        rows = _OPENED.decode(sealed)
    seen: Counter[tuple[int, int]] = Counter()
    found = []
    for start, end, fields in rows:
        seen[start, end] += 1
        id = annotation_id(report, kind.LAYER, start, end, seen[start, end])
        try:
            found.append(msgspec.convert({**fields, "id": id, "by": by, "span": (start, end)}, kind))
        except DAMAGE as error:
            raise LedgerError(f"annotation {id} is damaged ({error}): run `reportedly check`") from None
    return found


def annotation_id(report: str, layer: str, start: int, end: int, nth: int) -> str:
    """The id that the runner gave: it follows from the layer and the place in it."""
    return f"{report}#{layer}@{start}-{end}" + (f"~{nth}" if nth > 1 else "")


_REPORT_COLUMNS = frozenset({"text", "raw_sha256"})


def report_about(report: Report) -> str:
    """What is said about a report, as JSON, beside its text and raw digest."""
    fields = msgspec.to_builtins(report)
    kept = {key: fields[key] for key in fields if key not in _REPORT_COLUMNS and fields[key] is not None}
    return msgspec.json.encode(kept).decode()


def report_from(text: str, about: str, raw_sha256: str | None) -> Report:
    """The report that a row holds. Raises LedgerError when the row is damaged."""
    try:
        return msgspec.convert({**msgspec.json.decode(about), "text": text, "raw_sha256": raw_sha256}, Report)
    except DAMAGE as error:
        raise LedgerError(f"a report's row is damaged ({error}): run `reportedly check`") from None


Ends = tuple[str, str]
_Passage = tuple[tuple[int, int], tuple[int, int]]
_Body = tuple[str, str, float, list[tuple[str, float, str]], list[_Passage]]
_BODY = msgspec.json.Decoder(_Body)
_KNOWN = (
    '[["not_same_toll",-1.0,"["not_same_place",-1.0," km"]["not_same_time",-1.0,"\u2026["both_main",0.3,"["next_day",'
    '"["place_holds",0.1,"["same_place",0.25,"["same_toll",0.2,"killed ["mode",0.1,"["trigger",0.1,"["parties",0.1,"'
    '["time_overlaps",0.1,"["same_day",0.2,"20\u202620 / 20["same_story",0.15,"likeness 0."]],[]]["same_name",0.95,"'
    '["spelling",0.65,"["same_surname",0.6,"#entities@"["containment",0. own words shared"],["of_longer",0.,"share of '
    'the longer text\'s own words"],["longest_run", passages"]],[[["same_page",1.0,"["same_publisher",1.0,"#events@","'
    '#events@["","",0.["likeness",0."]],[]]'
).encode()
"""What bodies are likely to hold, the likeliest last. Those on file need it: another one is another schema."""
_WINDOW, _MEMORY = -10, 2
"""Bodies are short: a window of a kilobyte holds them and is soon set up. Negative: no header and no checksum."""


def bits_of(id: str) -> int:
    """The 64 bits of the id of a judgement, with a sign."""
    number = int(id[1:], 16)
    return number - (1 << 64) if number >= 1 << 63 else number


def parts_of(id: str) -> Ends:
    """The id of a report, or of anything that has no things in it, and what is left: `#events@1-2`, or nothing."""
    report, mark, at = id.partition("#")
    return report, mark + at


def judgement_body(item: Judgement, ends: Ends) -> bytes:
    """Score, reasons and passages, and `ends`, what is left of the two ids behind those of their reports."""
    reasons = [(reason.name, reason.score, reason.detail) for reason in item.reasons]
    packing = zlib.compressobj(6, zlib.DEFLATED, _WINDOW, _MEMORY, zlib.Z_DEFAULT_STRATEGY, _KNOWN)
    return packing.compress(msgspec.json.encode((*ends, item.score, reasons, item.passages))) + packing.flush()


def old_judgement_from(left: str, right: str, relation: str, verdict: str, by: str, at: str, body: str) -> Judgement:
    """The judgement that a row of schema 1 or 2 held. Raises LedgerError when the row is damaged."""
    try:
        fields = {"left": left, "right": right, "relation": Relation(relation), "verdict": Verdict(verdict)}
        return msgspec.convert({**msgspec.json.decode(body), **fields, "by": by, "at": at}, Judgement)
    except DAMAGE as error:
        raise LedgerError(f"judgement on {left} and {right} is damaged ({error}): restore a copy") from None


def judgement_from(
    left: str, right: str, relation: str, verdict: str, by: object, at: object, body: object
) -> Judgement:
    """The judgement that a row holds. Raises LedgerError when the row is damaged."""
    try:
        left_end, right_end, score, reasons, passages = _BODY.decode(_unfolded_body(body))
        if not (isinstance(by, str) and isinstance(at, str)):
            raise ValueError("no text")
        return Judgement(
            left=left + left_end,
            right=right + right_end,
            relation=Relation(relation),
            verdict=Verdict(verdict),
            score=score,
            reasons=tuple(Reason(name=name, score=value, detail=detail) for name, value, detail in reasons),
            passages=tuple(map(_whole, passages)),
            by=by,
            at=at,
        )
    except DAMAGE as error:
        raise LedgerError(f"judgement on {left} and {right} is damaged ({error}): run `reportedly check`") from None


def _whole(passage: _Passage) -> _Passage:
    """A passage; ValueError where an end of it holds no characters, or more than any text has."""
    if not all(0 <= start < end <= LARGEST for start, end in passage):
        raise ValueError("a passage without words")
    return passage


def _unfolded_body(body: object) -> bytes:
    return _inflated(body, zlib.decompressobj(_WINDOW, _KNOWN), LARGEST_BODY)
