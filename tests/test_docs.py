"""The docs are true and whole: whatever can be met in a record or at the command line has a heading or a row."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from pathlib import Path

import msgspec
import pytest

import reportedly
from reportedly import errors
from reportedly.cli import app
from reportedly.readers import readers
from reportedly.resolve import RESOLVERS
from reportedly.types import groups, vocabulary
from reportedly.types.annotations import KINDS
from reportedly.views.table import COLUMNS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = ("getting-started", "the-record", "readers", "adding-a-reader", "views", "ledger", "cli")
ENUMS = [item for item in vars(vocabulary).values() if isinstance(item, type) and issubclass(item, StrEnum)]
VALUES = [(kind, value) for kind in ENUMS if kind is not StrEnum for value in kind]
FIELDS = [(kind.LAYER, name) for kind in KINDS for name in kind.__struct_fields__ if kind.LAYER != "tokens"]
ERRORS = [item for item in vars(errors).values() if isinstance(item, type) and issubclass(item, Exception)]
GROUPS = [item for item in vars(groups).values() if isinstance(item, type) and issubclass(item, msgspec.Struct)]
COMMANDS = [command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands]
VIEWS = sorted(path.stem for path in (ROOT / "src" / "reportedly" / "views").glob("*.py") if path.stem != "__init__")
INTERNAL = {"lines", "marks", "phrases", "rendering", "toll_chart", "lists"}
"""Files of views/ that only serve other views."""


@cache
def said(page: str) -> str:
    path = DOCS / f"{page}.md"
    assert path.is_file(), f"write docs/{page}.md"
    return path.read_text(encoding="utf-8")


@cache
def entries(page: str) -> frozenset[str]:
    """What a page has a heading or the first cell of a table's row for, without marks."""
    found = re.findall(r"^#+ (.+)$", said(page), re.MULTILINE)
    found += re.findall(r"^\| *([^|]+?) *\|", said(page), re.MULTILINE)
    return frozenset(word for entry in found for word in re.findall(r"[\w.-]+", entry))


@pytest.mark.parametrize("page", PAGES)
def test_the_page_is_there_and_has_a_title(page: str) -> None:
    assert said(page).startswith("# ")


@pytest.mark.parametrize("name", [reader.name for reader in readers()])
def test_every_reader_has_a_heading(name: str) -> None:
    assert re.search(rf"^#+ .*\b{name}\b", said("readers"), re.MULTILINE)


@pytest.mark.parametrize("name", [resolver.name for resolver in RESOLVERS])
def test_every_resolver_has_an_entry(name: str) -> None:
    assert name in entries("readers") | entries("ledger")


@pytest.mark.parametrize("layer", [kind.LAYER for kind in KINDS])
def test_every_layer_has_an_entry(layer: str) -> None:
    assert layer in entries("the-record")


@pytest.mark.parametrize(("layer", "field"), FIELDS, ids=[f"{layer}-{field}" for layer, field in FIELDS])
def test_every_field_of_the_record_is_explained(layer: str, field: str) -> None:
    shown = "class" if (layer, field) == ("places", "kind") else field
    assert re.search(rf"`{shown}`", said("the-record"))


@pytest.mark.parametrize(("kind", "value"), VALUES, ids=[f"{kind.__name__}-{value}" for kind, value in VALUES])
def test_every_value_of_a_vocabulary_has_a_row(kind: type[StrEnum], value: str) -> None:
    assert kind.__name__ in said("the-record")
    assert str(value) in entries("the-record")


@pytest.mark.parametrize("name", [item.__name__ for item in GROUPS])
def test_every_group_across_reports_is_explained(name: str) -> None:
    assert name in said("the-record") + said("ledger")


@pytest.mark.parametrize("name", [item.__name__ for item in ERRORS])
def test_every_error_has_an_entry(name: str) -> None:
    assert any(name in entries(page) for page in PAGES)


@pytest.mark.parametrize("name", [name for name in VIEWS if name not in INTERNAL])
def test_every_view_has_an_entry(name: str) -> None:
    assert name in entries("views") or name.replace("_", "-") in entries("views")


@pytest.mark.parametrize("column", COLUMNS)
def test_every_column_of_the_table_is_explained(column: str) -> None:
    assert re.search(rf"`{column}`", said("views"))


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_a_heading(command: str) -> None:
    assert re.search(rf"^#+ .*\b{command}\b", said("cli"), re.MULTILINE)


@pytest.mark.parametrize("name", reportedly.__all__)
def test_every_public_name_is_shown_in_use(name: str) -> None:
    assert f"reportedly.{name}" in "".join(said(page) for page in PAGES)


def test_links_between_pages_lead_somewhere() -> None:
    broken = []
    for path in [ROOT / "README.md", *DOCS.rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text(encoding="utf-8")):
            if not (path.parent / target).exists():
                broken.append(f"{path.relative_to(ROOT)} -> {target}")
    assert broken == []


def test_the_examples_in_the_docs_name_commands_that_are_there() -> None:
    pages = [ROOT / "README.md", *DOCS.rglob("*.md")]
    called = {
        name
        for path in pages
        for name in re.findall(r"^(?:\$ )?reportedly ([a-z]+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert called <= set(COMMANDS)
