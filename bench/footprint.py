"""What the gazetteer and the readers of times and places weigh: `python bench/footprint.py`.

Packed is the gazetteer's file as a wheel holds it (deflated). Opening is from nothing to the first place found. Memory
is what the process grows by: by looking up every run of up to four words of the texts, then by reading their times and
places with the parser already there. Texts: the development halves of the gold on places and on whole reports.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

from reportedly.desk import read
from reportedly.lexicons import gazetteer
from reportedly.readers import readers
from reportedly.text.fold import fold
from reportedly.types.report import Report

GOLD = Path(__file__).resolve().parent / "gold"
FILE = Path(gazetteer.__file__).resolve().parent.parent / "weights/gazetteer.sqlite"
LONGEST = 4
"""Words of a name that is looked up."""


def texts() -> Iterator[str]:
    """The texts of the development halves."""
    for name in ("conflict_places.jsonl", "conflict.jsonl"):
        rows = map(json.loads, (GOLD / name).read_text(encoding="utf-8").splitlines())
        yield from (row["text"] for row in rows if row["split"] == "dev")


def resident() -> float:
    """The memory that the process holds now, in MB; where the system does not say, the most that it ever held."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
        return int(re.findall(r"VmRSS:\s+(\d+) kB", status)[0]) / 1024
    except (OSError, IndexError):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def names(text: str) -> Iterator[str]:
    """The key of every run of words."""
    words = text.split()
    for first in range(len(words)):
        yield from (
            fold(" ".join(words[first:last])) for last in range(first + 1, min(len(words), first + LONGEST) + 1)
        )


def main() -> None:
    packed = len(zlib.compress(FILE.read_bytes(), 9)) / 1e6
    bare = resident()
    started = time.perf_counter()
    gazetteer.places_named("baghdad")
    opening = time.perf_counter() - started
    for text in texts():
        for key in names(text):
            gazetteer.places_named(key)
    looked_up = resident()
    chain = readers()
    before = [reader for reader in chain if reader.name in ("sentences", "grammar", "publication")]
    after = [*before, *(reader for reader in chain if reader.name in ("times", "places"))]
    for text in texts():
        read(Report(text=text), with_readers=before)
    parsed = resident()
    for text in texts():
        read(Report(text=text), with_readers=after)
    both = resident() - parsed + looked_up - bare
    print(json.dumps({"packed, MB": round(packed, 1), "opens, s": round(opening, 3),
                      "gazetteer, MB": round(looked_up - bare, 1), "both readers, MB": round(both, 1)}))  # fmt: skip


if __name__ == "__main__":
    main()
