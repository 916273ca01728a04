"""What opening the package does not open: heavy parts are for those who use them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("spacy", "thinc", "onnxruntime", "tokenizers", "trafilatura", "lxml", "jinja2", "charset_normalizer", "numpy")
SOURCE = str(Path(__file__).parents[1] / "src")


def opened_by(code: str) -> set[str]:
    """Which heavy parts a fresh Python has opened after `code`."""
    probe = f"{code}\nimport sys\nprint(*sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", probe], capture_output=True, text=True, env={"PYTHONPATH": SOURCE}, check=True
    )
    return set(done.stderr.split())


DOORS = {
    "the package": "import reportedly",
    "its types": "import reportedly; reportedly.Report, reportedly.Span",
    "its verbs": "import reportedly; reportedly.read, reportedly.open",
    "the list of readers": "from reportedly.readers import readers; readers()",
    "the help": (
        "import sys\nfrom reportedly.cli import app\n"
        "try: app(['--help'])\nexcept SystemExit as end: assert not end.code"
    ),
    "an empty ledger": (
        "import reportedly, tempfile, os\n"
        "with tempfile.TemporaryDirectory() as folder:\n"
        "    with reportedly.open(os.path.join(folder, 'a.ledger')) as ledger: ledger.report_ids()"
    ),
}


@pytest.mark.parametrize("code", DOORS.values(), ids=DOORS.keys())
def test_a_door_opens_nothing_heavy(code: str) -> None:
    assert opened_by(code) == set()


def test_the_package_alone_opens_none_of_its_rooms() -> None:
    rooms = "import sys, reportedly\nprint(*(name for name in sys.modules if name.startswith('reportedly.')))"
    done = subprocess.run(
        [sys.executable, "-c", rooms], capture_output=True, text=True, env={"PYTHONPATH": SOURCE}, check=True
    )
    assert done.stdout.split() == []


def test_at_most_ten_names_are_public() -> None:
    code = "import reportedly; print(len(reportedly.__all__), all(hasattr(reportedly, n) for n in reportedly.__all__))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={"PYTHONPATH": SOURCE}, check=True
    )
    count, there = done.stdout.split()
    assert int(count) <= 10
    assert there == "True"
