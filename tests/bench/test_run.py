"""What is scored, and how figures are taken from what scorers print and written down."""

from __future__ import annotations

import json
import platform
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from scripts import script

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture(scope="module")
def run() -> Iterator[ModuleType]:
    """The script, with its own folder in reach as when it is run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(BENCH)
        yield script(BENCH / "run.py")


def test_every_row_has_a_name_of_its_own_and_patterns_that_take_one_number(run: ModuleType) -> None:
    rows = (*run.BENCHMARKS, *run.OWN)
    assert Counter(row.name for row in rows).most_common(1)[0][1] == 1
    assert {re.compile(pattern).groups for row in rows for pattern in row.measures.values()} == {1}


def test_our_own_scorers_and_gold_are_where_the_list_says(run: ModuleType) -> None:
    for own in run.OWN:
        assert (BENCH / own.command[0]).is_file()
        assert (BENCH / "gold" / own.gold).is_file()
        assert own.split in own.command or own.split not in ("dev", "test")


def test_floors_are_for_rows_and_measures_of_the_lists(run: ModuleType) -> None:
    known = {row.name: set(row.measures) for row in (*run.BENCHMARKS, *run.OWN)}
    floors = json.loads((BENCH / "floors.json").read_text(encoding="utf-8"))
    assert set(floors) <= set(known)
    for name, row in floors.items():
        assert set(row["floors"]) <= known[name]


@pytest.fixture
def own(run: ModuleType) -> object:
    measures = {"right": r'"right": ([\d.]+)', "claimed": r'"claimed": (-?\d+)'}
    return run.Own("anchored_times.jsonl", "dev", ("anchored.py", "dev"), measures)


def test_a_measure_is_taken_from_what_is_printed(run: ModuleType, own: object) -> None:
    assert run.measures(own, '{"n": 3, "right": 82.5, "claimed": 2}') == {"right": 82.5, "claimed": 2.0}


def test_a_measure_that_is_not_printed_is_named(run: ModuleType, own: object) -> None:
    with pytest.raises(SystemExit, match="no claimed is printed for own anchored_times dev"):
        run.measures(own, '{"right": 82.5}')


def test_a_script_that_fails_is_named_with_its_last_words(run: ModuleType, tmp_path: Path) -> None:
    script = tmp_path / "broken.py"
    script.write_text("raise ValueError('no such gold')", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"(?s)broken\.py failed: .*no such gold"):
        run.printed_by(script)


def test_what_scorers_beside_the_data_are_given(run: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "score.py").write_text("import sys; print(sys.argv[1:])", encoding="utf-8")
    row = run.Benchmark("x", "x/gold.jsonl", ("score.py", "pairs", "y/more.jsonl", "GOLD", "PRED"), {})
    data = tmp_path / "data"
    given = ["pairs", str(data / "y/more.jsonl"), str(data / "x/gold.jsonl"), str(tmp_path / "p")]
    assert run.scorer_output(row, tmp_path, tmp_path / "p") == f"{given}\n"


def test_tasks_are_those_of_the_areas_asked_for(run: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    own = [name for part in run.tasks(["own"], tmp_path) for name, _ in part]
    assert sorted(own) == sorted(row.name for row in run.OWN)
    assert [name for name, _ in run.tasks(["names"], tmp_path)[0]] == [
        "names names_ofac_pairs",
        "names names_ofac_pairs recoverable",
        "names names_nomenklatura",
    ]
    everything = [name for part in run.tasks([], tmp_path) for name, _ in part]
    assert sorted(everything) == sorted(row.name for row in (*run.BENCHMARKS, *run.OWN))


def test_without_the_data_only_our_own_gold_is_scored(run: ModuleType, tmp_path: Path) -> None:
    ours = {row.name for row in run.OWN if not row.texts}
    assert {name for part in run.tasks([], tmp_path) for name, _ in part} == ours


def test_what_runs_side_by_side_comes_before_what_runs_alone(run: ModuleType) -> None:
    beside = [("a", lambda: {"n": 1}), ("b", lambda: {"n": 2}), ("c", lambda: {"n": 3})]
    found = list(run.finished(beside, [("speed", lambda: {"n": 4})]))
    assert sorted(found[:3], key=str) == [("a", {"n": 1}), ("b", {"n": 2}), ("c", {"n": 3})]
    assert found[3:] == [("speed", {"n": 4})]


def test_a_task_that_fails_ends_the_run(run: ModuleType) -> None:
    def fail() -> dict:
        raise SystemExit("no figure")

    with pytest.raises(SystemExit, match="no figure"):
        list(run.finished([("a", fail)], []))


def test_scores_are_written_in_the_order_of_the_lists_and_old_rows_go(
    run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "SCORES", tmp_path / "scores.json")
    monkeypatch.setattr(run, "TABLE", tmp_path / "SCORES.md")
    score = run.scored({"F1": 0.5}, BENCH / "floors.json", 1.23, "v")
    last, first = run.OWN[0].name, run.BENCHMARKS[0].name
    run.write({last: score, "gone": score, first: score})
    assert list(json.loads((tmp_path / "scores.json").read_text())) == [first, last]
    assert f"| {first} | F1 | 0.5 | 1.2 | {score['digest']} |" in (tmp_path / "SCORES.md").read_text()


def test_an_unknown_area_is_refused(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["run.py", "tyme"])
    with pytest.raises(SystemExit):
        run.main()
    assert "no such area: tyme" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("flags", "widest"),
    [
        ("flags : fpu sse2 avx2 avx512f avx512_vnni", "avx512_vnni"),
        ("flags : fpu avx2 avx_vnni", "avx_vnni"),
        ("flags : fpu sse2 avx avx2", "avx2"),
        ("flags : fpu sse2", platform.machine()),
    ],
)
def test_a_figure_says_how_wide_its_processor_reckons(run: ModuleType, tmp_path: Path, flags: str, widest: str) -> None:
    (tmp_path / "cpuinfo").write_text(flags, encoding="utf-8")
    assert run.vector_units(tmp_path / "cpuinfo") == widest
    assert run.vector_units(tmp_path / "missing") == platform.machine()
