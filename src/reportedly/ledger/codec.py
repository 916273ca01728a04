"""Between types and rows: JSON without what the row's own columns already say, checked on the way back."""

from __future__ import annotations

import msgspec

from reportedly.errors import LedgerError
from reportedly.types.annotations import KINDS, Annotation
from reportedly.types.judgements import Judgement
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import Relation, Verdict

LAYERS: dict[str, type[Annotation]] = {kind.LAYER: kind for kind in KINDS}
"""Each kind of annotation under the name of its layer."""

_IN_COLUMNS = frozenset({"id", "by", "span"})


def annotation_body(item: Annotation) -> str:
    """`item` as JSON without its id, span and signature, which the row and its run hold."""
    fields = msgspec.to_builtins(item)
    return msgspec.json.encode({key: fields[key] for key in fields if key not in _IN_COLUMNS}).decode()


def annotation_from(kind: type[Annotation], id: str, by: str, start: int, end: int, body: str) -> Annotation:
    """The annotation that a row holds. Raises LedgerError when the row is damaged."""
    try:
        fields = msgspec.json.decode(body)
        item = msgspec.convert({**fields, "id": id, "by": by, "span": (start, end)}, kind)
    except (msgspec.MsgspecError, TypeError, ValueError) as error:
        raise LedgerError(f"annotation {id} is damaged ({error}): run `reportedly check`") from None
    return item


def annotation_id(report: str, layer: str, span: Span, nth: int) -> str:
    """The id that the runner gave: it follows from the row."""
    return f"{report}#{layer}@{span.start}-{span.end}" + (f"~{nth}" if nth > 1 else "")


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
    except (msgspec.MsgspecError, TypeError) as error:
        raise LedgerError(f"a report's row is damaged ({error}): run `reportedly check`") from None


def judgement_body(item: Judgement) -> str:
    """Score, reasons and passages as JSON."""
    body = {"score": item.score, "reasons": item.reasons, "passages": item.passages}
    return msgspec.json.encode(body).decode()


def judgement_from(left: str, right: str, relation: str, verdict: str, by: str, at: str, body: str) -> Judgement:
    """The judgement that a row holds. Raises LedgerError when the row is damaged."""
    try:
        fields = {"left": left, "right": right, "relation": Relation(relation), "verdict": Verdict(verdict)}
        return msgspec.convert({**msgspec.json.decode(body), **fields, "by": by, "at": at}, Judgement)
    except (msgspec.MsgspecError, TypeError, ValueError) as error:
        raise LedgerError(f"judgement on {left} and {right} is damaged ({error}): run `reportedly check`") from None
