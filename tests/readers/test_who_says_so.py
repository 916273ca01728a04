"""Who says what, to the end: tables of sentences of the press with their chains, by the reader that runs here."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from parsed import parsed
from reportedly.readers import readers
from reportedly.types.annotations import Attribution
from reportedly.types.reading import Reading
from reportedly.weights.encoder import available
from said import source_of

pytestmark = [pytest.mark.parser, pytest.mark.skipif(not available(), reason="needs the learned reader")]
_READER = next(reader.name for reader in readers() if reader.writes is Attribution)


@cache
def table(name: str) -> list[list[str]]:
    lines = (Path(__file__).parent / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[2:]]


def told(text: str) -> Reading:
    return parsed(text, up_to=_READER)


@pytest.mark.parametrize(("text", "chains"), table("chains"), ids=[row[0] for row in table("chains")])
def test_chains(text: str, chains: str) -> None:
    reading = told(text)
    by_id = {item.id: source_of(reading, item) for item in reading[Attribution]}
    found = [
        f"{source_of(reading, item)} < {by_id[item.within]}" for item in reading[Attribution] if item.within is not None
    ]
    assert sorted(found) == sorted(chains.split("; ") if chains != "-" else [])


@pytest.mark.parametrize(("text", "stances"), table("stances"), ids=[row[0] for row in table("stances")])
def test_stances(text: str, stances: str) -> None:
    reading = told(text)
    found = [f"{source_of(reading, item)}: {item.stance}" for item in reading[Attribution]]
    assert sorted(found) == sorted(stances.split("; "))


@pytest.mark.parametrize(("text", "kinds"), table("sources"), ids=[row[0] for row in table("sources")])
def test_kinds_of_source(text: str, kinds: str) -> None:
    reading = told(text)
    found = [f"{source_of(reading, item)}: {item.source_kind}" for item in reading[Attribution]]
    assert sorted(found) == sorted(kinds.split("; "))
