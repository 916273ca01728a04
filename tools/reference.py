"""Parts of the docs made from the code itself, for cog: vocabularies, kinds, readers, errors, commands, scores."""

from __future__ import annotations

import inspect
import json
import os
import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from typing import Any

from reportedly import errors, read
from reportedly.cli import app
from reportedly.readers import readers
from reportedly.resolve import RESOLVERS
from reportedly.types import vocabulary
from reportedly.types.annotations import KINDS, Annotation
from reportedly.views.table import COLUMNS

ROOT = Path(__file__).resolve().parents[1]
BASE = frozenset(Annotation.__struct_fields__)


def vocabularies() -> str:
    """Every closed vocabulary with its values."""
    lines = []
    for name, item in vars(vocabulary).items():
        if inspect.isclass(item) and issubclass(item, StrEnum) and item is not StrEnum:
            values = " · ".join(f"`{value}`" for value in item)
            lines += [f"### {name}", "", f"{inspect.getdoc(item)}", "", values, ""]
    return "\n".join(lines)


def kinds() -> str:
    """Every kind of annotation with its own fields."""
    lines = []
    for kind in KINDS:
        fields = " · ".join(f"`{name}`" for name in kind.__struct_encode_fields__ if name not in BASE)
        lines += [f"### {kind.LAYER}: {kind.__name__}", "", str(inspect.getdoc(kind)), "", f"Fields: {fields}", ""]
    return "\n".join(lines)


def reader_table() -> str:
    """The list of readers, in order."""
    lines = ["| reader | version | reads | writes | kept in the ledger |", "|---|---|---|---|---|"]
    for row in readers():
        reads = ", ".join(kind.LAYER for kind in row.reads) or "the text"
        lines.append(
            f"| `{row.name}` | {row.version} | {reads} | {row.writes.LAYER} | {'yes' if row.filed else 'no'} |"
        )
    return "\n".join(lines)


def resolver_table() -> str:
    """The list of resolvers, in order."""
    lines = ["| resolver | version | judges |", "|---|---|---|"]
    lines += [f"| `{row.name}` | {row.version} | {', '.join(row.judges)} |" for row in RESOLVERS]
    return "\n".join(lines)


def columns() -> str:
    """The columns of the CSV export."""
    return "Columns: " + ", ".join(f"`{name}`" for name in COLUMNS)


def error_list() -> str:
    """Every failure that has a name."""
    found = [item for item in vars(errors).values() if inspect.isclass(item)]
    return "\n".join(f"- `{item.__name__}`: {inspect.getdoc(item)}" for item in found)


def commands() -> str:
    """The help of every command, as the terminal shows it."""
    names = [str(item.name or item.callback.__name__) for item in app.registered_commands if item.callback]
    environment = {**os.environ, "COLUMNS": "100", "TERM": "dumb", "NO_COLOR": "1"}
    environment.pop("REPORTEDLY_LEDGER", None)
    lines = []
    for name in names:
        shown = subprocess.run(
            [sys.executable, "-m", "reportedly", name, "--help"],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        text = "\n".join(line.rstrip() for line in shown.strip().splitlines())
        lines += [f"## {name}", "", "```", text, "```", ""]
    return "\n".join(lines)


def figures(*wanted: tuple[str, str, str]) -> str:
    """Rows of bench/scores.json, with others on the same text: (name of the benchmark, measure, what it means)."""
    scores = _figures("scores.json")
    lines = ["| what | measure | figure | others on the same text |", "|---|---|---|---|"]
    for name, measure, meaning in wanted:
        ours, peers = scores[name], _peers(name)
        best_first = sorted(peers.items(), key=lambda item: -item[1]["measures"][measure])
        named = "; ".join(f"{peer} {shown(row, measure)}" for peer, row in best_first)
        lines.append(f"| {meaning} | {name}: {measure} | {shown(ours, measure)} | {named} |")
    return "\n".join(lines)


def beside(name: str, *measures: str) -> str:
    """All that was run on one benchmark, ours first: a row a program, a column a measure."""
    rows = {"**reportedly**": _figures("scores.json")[name], **_peers(name)}
    lines = ["| | " + " | ".join(measures) + " |", "|---" * (len(measures) + 1) + "|"]
    for system, row in rows.items():
        lines.append(f"| {system} | " + " | ".join(shown(row, measure) for measure in measures) + " |")
    return "\n".join(lines)


def shown(row: dict[str, Any], measure: str) -> str:
    """A figure to the first decimal where a row counts in per cent, to the third where it counts from 0 to 1."""
    figures: dict[str, float] = row["measures"]
    per_cent = any(abs(figure) > 1 for figure in figures.values())
    return f"{figures[measure]:.{1 if per_cent else 3}f}"


def _peers(name: str) -> dict[str, dict[str, Any]]:
    """What bench/peers.py has of other programs on a benchmark. Raises ValueError where that was on other data."""
    peers: dict[str, dict[str, Any]] = _figures("peers.json").get(name, {})
    digests = {row["digest"] for row in (_figures("scores.json")[name], *peers.values())}
    if len(digests) > 1:
        raise ValueError(f"{name}: ours and the peers' figures are on different data; run bench/peers.py again")
    return peers


def _figures(file: str) -> dict[str, Any]:
    figures: dict[str, Any] = json.loads((ROOT / "bench" / file).read_text(encoding="utf-8"))
    return figures


EXAMPLE = (
    "A driver was killed when shells fell on the depot in Kherson on Monday, the regional governor said. "
    "A spokesman for the ministry denied that its forces had fired, according to the state news agency."
)


def example() -> str:
    """The record of a two-sentence report, as the terminal shows it."""
    shown = str(read(EXAMPLE, published="2023-05-10")).splitlines()
    return "\n".join(["```", *(line.rstrip() for line in shown[3:]), "```"])
