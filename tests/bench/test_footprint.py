"""What the gazetteer and the readers of times and places weigh, held to what we promise."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench"
PROMISED = {"packed, MB": 25.0, "opens, s": 0.3, "gazetteer, MB": 60.0, "both readers, MB": 150.0}


@pytest.mark.parser
def test_the_gazetteer_and_its_readers_weigh_no_more_than_promised() -> None:
    done = subprocess.run(
        [sys.executable, str(BENCH / "footprint.py")],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(BENCH.parent / "src")},
    )
    figures = json.loads(done.stdout)
    assert figures.keys() == PROMISED.keys()
    assert [name for name, most in PROMISED.items() if figures[name] > most] == []
