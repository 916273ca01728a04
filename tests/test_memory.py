"""The pace at which garbage is looked for: one for the command line and for what measures it."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly import cli
from reportedly.memory import SELDOM, collect_seldom
from scripts import script

BENCH = Path(__file__).parents[1] / "bench"


@pytest.fixture(autouse=True)
def at_pythons_pace() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield
    gc.set_threshold(*before)


def test_garbage_is_looked_for_seldom_but_looked_for() -> None:
    collect_seldom()
    assert gc.get_threshold() == SELDOM
    assert gc.isenabled()


def test_the_command_line_sets_the_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["reportedly", "--version"])
    with pytest.raises(SystemExit):
        cli.main()
    assert gc.get_threshold() == SELDOM


@pytest.mark.parametrize("name", ["predict", "speed"])
def test_what_is_measured_runs_at_the_pace_of_the_command_line(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(BENCH)
    monkeypatch.setattr(sys, "argv", [name, "--help"])
    measuring = script(BENCH / f"{name}.py")
    if name == "speed":
        with pytest.raises(SystemExit):
            measuring.main()
    else:
        assert measuring.main([]) == 2
    assert gc.get_threshold() == SELDOM
