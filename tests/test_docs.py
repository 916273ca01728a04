"""The docs are true and whole: whatever can be met in a record or at the command line has a heading or a row."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from pathlib import Path

import msgspec
import pytest

import reportedly
from reportedly import errors, judging
from reportedly.cli import app
from reportedly.readers import readers
from reportedly.resolve import RESOLVERS
from reportedly.types import vocabulary
from reportedly.types.annotations import KINDS
from reportedly.types.groups import (
    Carried,
    CopyPair,
    Dating,
    DatingEvent,
    Dispute,
    Identity,
    Incident,
    Revision,
    SourcingSheet,
    Story,
    Voice,
)
from reportedly.views.table import COLUMNS

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = ("getting-started", "the-record", "readers", "adding-a-reader", "views", "ledger", "cli")
ENUMS = [
    item for item in vars(vocabulary).values() if isinstance(item, type) and issubclass(item, StrEnum) and len(item)
]
VALUES = [(kind.__name__, str(value)) for kind in ENUMS for value in kind]
SIGNED = ("id", "span", "by", "why", "confidence")
"""Fields that every annotation has: explained once."""
FIELDS = [(kind.LAYER, name) for kind in KINDS for name in kind.__struct_encode_fields__ if name not in SIGNED]
ERRORS = [item.__name__ for item in vars(errors).values() if isinstance(item, type) and issubclass(item, Exception)]
COMMANDS = sorted(command.name or getattr(command.callback, "__name__", "") for command in app.registered_commands)
VIEWS = sorted(path.stem for path in (ROOT / "src" / "reportedly" / "views").glob("*.py") if path.stem != "__init__")
ACROSS = (Story, CopyPair, Identity, Incident, Dating, DatingEvent, Dispute, Revision, SourcingSheet, Voice, Carried)
"""Groups that commands give as JSON."""


@cache
def said(page: str) -> str:
    path = DOCS / f"{page}.md"
    assert path.is_file(), f"write docs/{page}.md"
    return path.read_text(encoding="utf-8")


def section(page: str, name: str) -> str:
    """What stands under the heading that names `name`, up to the next heading. Fails when there is none."""
    for part in re.split(r"^#+ ", said(page), flags=re.MULTILINE)[1:]:
        heading, _, body = part.partition("\n")
        if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", heading):
            return body
    raise AssertionError(f"docs/{page}.md has no heading for {name}")


@pytest.mark.parametrize("page", PAGES)
def test_examples_call_commands_and_verbs_that_there_are(page: str) -> None:
    shown = re.findall(r"^(?:  Example: |  or )?reportedly ([a-z]+)(?: ([a-z]+))?", said(page), re.MULTILINE)
    assert {command for command, _ in shown} <= set(COMMANDS)
    assert {verb for command, verb in shown if command == "judge"} <= set(judging.TAKES)


@pytest.mark.parametrize("page", PAGES)
def test_the_page_is_there_and_has_a_title(page: str) -> None:
    assert said(page).startswith("# ")


def test_decisions_are_numbered_without_gap_and_twin() -> None:
    pages = sorted((DOCS / "decisions").glob("*.md"))
    assert [page.name[:4] for page in pages] == [f"{number:03}-" for number in range(1, len(pages) + 1)]
    assert all(page.read_text(encoding="utf-8").startswith(f"# {page.name[:3]} ") for page in pages)


@pytest.mark.parametrize("name", [reader.name for reader in readers()])
def test_every_reader_has_a_heading_and_words(name: str) -> None:
    assert len(section("readers", name).split()) > 8


@pytest.mark.parametrize("name", [resolver.name for resolver in RESOLVERS])
def test_every_resolver_has_a_row(name: str) -> None:
    assert re.search(rf"^\| `{name}` \|", said("readers"), re.MULTILINE)


@pytest.mark.parametrize(("layer", "field"), FIELDS, ids=[f"{layer}-{field}" for layer, field in FIELDS])
def test_every_field_of_the_record_stands_under_its_layer(layer: str, field: str) -> None:
    shown = "class" if (layer, field) == ("places", "kind") else field
    assert f"`{shown}`" in section("the-record", layer)


@pytest.mark.parametrize("field", SIGNED)
def test_what_every_annotation_has_is_explained(field: str) -> None:
    assert re.search(rf"\b{field}\b", said("the-record").partition("\n## ")[0])


@pytest.mark.parametrize(("kind", "value"), VALUES, ids=[f"{kind}-{value}" for kind, value in VALUES])
def test_every_value_of_a_vocabulary_stands_under_its_heading(kind: str, value: str) -> None:
    assert f"`{value}`" in section("the-record", kind)


@pytest.mark.parametrize("group", ACROSS, ids=lambda group: group.__name__)
def test_every_field_of_a_group_is_in_the_contract(group: type[msgspec.Struct]) -> None:
    block = section("the-record", "Across reports")
    assert [name for name in group.__struct_fields__ if f'"{name}"' not in block] == []


@pytest.mark.parametrize("name", ERRORS)
def test_every_error_has_an_entry(name: str) -> None:
    assert re.search(rf"^- `{name}`: \w", said("readers"), re.MULTILINE)


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_has_a_heading_or_is_named_as_a_part(name: str) -> None:
    assert f"`{name}`" in section("views", "Their parts") or section("views", name)


def test_every_column_of_the_table_is_named() -> None:
    assert [column for column in COLUMNS if f"`{column}`" not in said("views")] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_heading_with_its_help(command: str) -> None:
    assert "Usage" in section("cli", command)


@pytest.mark.parametrize("name", reportedly.__all__)
def test_every_public_name_is_shown_in_use(name: str) -> None:
    pages = "".join(said(page) for page in PAGES)
    assert re.search(rf"`[^`]*\b{name}\b|reportedly\.{name}\b|import .*\b{name}\b", pages)


def test_links_between_pages_lead_somewhere() -> None:
    broken = []
    for path in [ROOT / "README.md", *DOCS.rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text(encoding="utf-8")):
            if not (path.parent / target).exists():
                broken.append(f"{path.relative_to(ROOT)} -> {target}")
    assert broken == []


def test_the_examples_in_the_docs_name_commands_that_are_there() -> None:
    called = set()
    for path in [ROOT / "README.md", *DOCS.rglob("*.md")]:
        called |= set(re.findall(r"^(?:\$ )?reportedly ([a-z]+)", path.read_text(encoding="utf-8"), re.MULTILINE))
    assert called <= set(COMMANDS)
