"""Other programs beside us: the list, what is said of one that is absent, and that figures are on the same text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from scripts import script

ROOT = Path(__file__).parents[2]
BENCH = ROOT / "bench"


@pytest.fixture(scope="module")
def peers() -> Iterator[ModuleType]:
    """The script, with its own folder in reach as when it is run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(BENCH)
        yield script(BENCH / "peers.py")


def figures(file: str) -> dict:
    return json.loads((BENCH / file).read_text(encoding="utf-8"))


def test_every_peer_has_a_benchmark_and_a_function_that_imports_its_program_only_when_called(peers: ModuleType) -> None:
    names = {row.name for row in peers.BENCHMARKS}
    for peer in peers.PEERS:
        assert peer.benchmark in names
        assert callable(peers.function(peer))
    assert len({(peer.name, peer.benchmark) for peer in peers.PEERS}) == len(peers.PEERS)


def test_no_peer_is_a_dependency_for_being_a_peer() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for package in ("textacy", "sayswho", "dateparser", "recognizers-text", "datasketch", "nomenklatura"):
        assert package not in project


def test_what_stands_in_the_file_is_on_the_data_that_ours_is_on() -> None:
    ours = figures("scores.json")
    for name, found in figures("peers.json").items():
        assert {row["digest"] for row in found.values()} == {ours[name]["digest"]}


def test_what_stands_in_the_file_is_of_the_list(peers: ModuleType) -> None:
    found = figures("peers.json")
    assert peers.ordered(found) == found


@pytest.fixture
def place(peers: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(peers, "PEERS_FILE", tmp_path / "peers.json")
    monkeypatch.setattr(peers, "OUT", tmp_path / "out")
    stories = tmp_path / "data" / "stories"
    stories.mkdir(parents=True)
    (tmp_path / "score_revisions.py").write_text(
        'import sys; print(\'{"macro": 0.5, "link": [1, 1, 0.25]}\', open(sys.argv[2]).read())', encoding="utf-8"
    )
    line = {"id": "r1", "old": "Five died. A bridge fell.", "new": "Six died. A bridge fell. It rained."}
    (stories / "revisions_synth.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    return tmp_path


def test_a_peer_is_run_scored_and_kept(peers: ModuleType, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert peers.main(["revisions", "--data", str(place)]) == 0
    assert "difflib by sentence: macro F1 0.5, link F1 0.25" in capsys.readouterr().out
    kept = json.loads((place / "peers.json").read_text())["revisions revisions_synth"]["difflib by sentence"]
    assert kept["measures"] == {"macro F1": 0.5, "link F1": 0.25}
    assert "Python 3" in kept["versions"]


def test_an_absent_peer_is_named_with_how_to_install_it_and_keeps_its_figures(
    peers: ModuleType, place: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    peer = peers.Peer("nobody", "revisions revisions_synth", "revisions.difflib_sentences", ("no-such-package",))
    monkeypatch.setattr(peers, "PEERS", (peer,))
    before = {"revisions revisions_synth": {"nobody": {"measures": {}}}}
    (place / "peers.json").write_text(json.dumps(before))
    assert peers.main(["--data", str(place)]) == 0
    said = "nobody is left out: no-such-package is not installed (pip install -r bench/peers.txt)"
    assert said in capsys.readouterr().out
    assert json.loads((place / "peers.json").read_text()) == before


def test_without_the_data_it_says_what_is_missing(
    peers: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert peers.main(["--data", str(tmp_path / "none")]) == 0
    assert "the gold data is not at" in capsys.readouterr().err


def test_an_area_without_peers_is_refused(peers: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        peers.main(["muc4"])
    assert "no peers for muc4" in capsys.readouterr().err


def test_difflib_names_what_changed(peers: ModuleType) -> None:
    line = {
        "id": "r1",
        "old": "5 people died in Homs. A bridge fell.",
        "new": "6 people died in Homs. A bridge fell. Rain.",
    }
    (given,) = peers.function(peers.Peer("", "", "revisions.difflib_sentences"))([line])
    assert [op["op"] for op in given["ops"]] == ["number", "same", "added"]


def test_pairs_join_into_clusters(peers: ModuleType) -> None:
    copies = peers.importlib.import_module("rivals.copies")
    lines = [{"id": id} for id in "abcde"]
    joined = copies._clusters(lines, lambda found: iter([("a", "b"), ("c", "d"), ("b", "d")]))
    assert [row["cluster"] for row in joined] == ["a", "a", "a", "a", "e"]
