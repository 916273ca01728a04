"""Parts of the docs made from the code itself, for cog: vocabularies, kinds, readers, errors, commands, scores."""

from __future__ import annotations

import inspect
import json
import os
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

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
    """Rows of bench/scores.json: (name of the benchmark, measure, what it means)."""
    scores = json.loads((ROOT / "bench" / "scores.json").read_text(encoding="utf-8"))
    lines = ["| what | measure | figure |", "|---|---|---|"]
    for name, measure, meaning in wanted:
        lines.append(f"| {meaning} | {name}: {measure} | {scores[name]['measures'][measure]} |")
    return "\n".join(lines)


EXAMPLE = (
    "A driver was killed when shells fell on the depot in Kherson on Monday, the regional governor said. "
    "A spokesman for the ministry denied that its forces had fired, according to the state news agency."
)


def example() -> str:
    """The record of a two-sentence report, as the terminal shows it."""
    shown = str(read(EXAMPLE, published="2023-05-10")).splitlines()
    return "\n".join(["```", *(line.rstrip() for line in shown[3:]), "```"])
