"""Whole reports and a whole story against their records, line by line; `pytest --regold` writes the records anew.

`golden/NAME/report.txt` is a text in our own words, `meta.json` what is known of it, `record.txt` its plain view. The
first line of a record names the readers that made it: where a record changes and no reader did, somebody changed a
reader without raising its version, and everyone's ledger would keep the old reading.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from reportedly import desk
from reportedly.ledger.store import Ledger
from reportedly.readers import readers
from reportedly.resolve import RESOLVERS
from reportedly.types.report import Report
from reportedly.views.dossier import dossier
from reportedly.views.lines import Line
from reportedly.views.plain import plain

pytestmark = pytest.mark.parser

GOLDEN = Path(__file__).parent / "golden"
SLUGS = sorted(path.parent.name for path in GOLDEN.glob("*/report.txt"))


def signed(makers: Iterable[object]) -> str:
    return "made by " + " ".join(maker.signature for maker in makers)  # type: ignore[attr-defined]


def held(path: Path, makers: str, lines: Iterable[Line], regold: bool) -> None:
    """Compare with the record at `path`, or write it."""
    new = [makers, *(line.text.rstrip() for line in lines)]
    if regold:
        path.write_text("\n".join(new) + "\n", encoding="utf-8")
        return
    assert path.is_file(), f"no record yet: `pytest --regold {Path(__file__).name}` writes {path}"
    old = path.read_text(encoding="utf-8").splitlines()
    if new[1:] != old[1:] and new[0] == old[0]:
        pytest.fail(f"{path.parent.name} reads otherwise, but no version was raised:\n{difference(old, new)}")
    assert new == old, "versions were raised: `pytest --regold`, and read the diff"


def difference(old: list[str], new: list[str]) -> str:
    gone = [f"- {line}" for line in old if line not in new]
    come = [f"+ {line}" for line in new if line not in old]
    return "\n".join([*gone, *come][:60])


def test_there_are_records_of_four_kinds_of_report_and_more() -> None:
    assert len(SLUGS) >= 4


@pytest.mark.parametrize("slug", SLUGS)
def test_a_report_reads_as_its_record(slug: str, regold: bool) -> None:
    folder = GOLDEN / slug
    about = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    text = (folder / "report.txt").read_text(encoding="utf-8")
    report = Report(text=text, published_from="given", language="en", **about)
    held(folder / "record.txt", signed(readers()), plain(desk.read(report)), regold)


def test_the_sample_story_gives_its_dossier(story: Ledger, regold: bool) -> None:
    lines = list(dossier(story, desk.groups(story)))
    held(GOLDEN / "border-market" / "dossier.txt", signed([*readers(), *RESOLVERS]), lines, regold)
