"""Conflict reports in; a sourced, dated, disputable record out.

    import reportedly
    record = reportedly.read("…", published="2021-02-26")
    with reportedly.open("story.ledger") as ledger: …

Names are opened on first use (PEP 562), so that `import reportedly` is quick.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportedly.errors import ReportedlyError
    from reportedly.ledger.store import Ledger
    from reportedly.python import open, read
    from reportedly.record import Record
    from reportedly.types.report import Report
    from reportedly.types.span import Span

__version__ = "0.1.0"

_HOMES = {
    "read": "reportedly.python",
    "open": "reportedly.python",
    "Record": "reportedly.record",
    "Ledger": "reportedly.ledger.store",
    "Report": "reportedly.types.report",
    "Span": "reportedly.types.span",
    "ReportedlyError": "reportedly.errors",
}

__all__ = ["Ledger", "Record", "Report", "ReportedlyError", "Span", "open", "read"]


def __getattr__(name: str) -> object:
    if name in _HOMES:
        return getattr(importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'reportedly' has no attribute {name!r}: it offers {', '.join(__all__)}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
