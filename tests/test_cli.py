"""Every command: data on stdout, words on stderr, exit 0, 1 or 2; every bad input one clear line."""

from __future__ import annotations

import io
import json
import os
import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from reportedly import __version__ as reportedly_version
from reportedly import desk
from reportedly.cli import main
from reportedly.intake import Refused
from reportedly.ledger.store import Ledger

SOURCE = str(Path(__file__).parents[1] / "src")
TEXT = "Two people were killed in a blast in Erbil on Monday, police said. Nobody claimed it."
OTHER = "The dock workers of Genoa ended their strike on Friday, the union said. Ships moved again."
COMMANDS = (
    "read", "add", "show", "explain", "stories", "copies", "entities", "incidents", "disputes", "changes", "judge",
    "export", "check", "demo", "sources", "audit", "actors",
)  # fmt: skip


class Done(NamedTuple):
    """What a command printed and how it ended."""

    code: int
    out: str
    err: str


def reportedly(*arguments: object, given: bytes = b"", cwd: Path | None = None, **settings: str) -> Done:
    """Run the command line here, with streams, folder and settings of its own."""
    with pytest.MonkeyPatch.context() as patch:
        streams = [io.TextIOWrapper(io.BytesIO(data), encoding="utf-8") for data in (given, b"", b"")]
        for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
            patch.setattr(sys, name, stream)
        patch.setattr(sys, "argv", ["reportedly", *map(str, arguments)])
        patch.delenv("REPORTEDLY_LEDGER", raising=False)
        for name, value in {"COLUMNS": "200", **settings}.items():
            patch.setenv(name, value)
        if cwd is not None:
            patch.chdir(cwd)
        try:
            main()
            code: object = 0
        except SystemExit as end:
            code = end.code
        words = []
        for stream in streams[1:]:
            stream.flush()
            words.append(stream.buffer.getvalue().decode())  # type: ignore[attr-defined]
    return Done(int(str(code or 0)), *words)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


# -- help ---


def test_the_help_lists_every_command() -> None:
    done = reportedly("--help")
    assert done.code == 0
    listed = set(re.findall(r"^[│|]?\s*([a-z]+)\s{2,}", done.out, re.MULTILINE))
    assert set(COMMANDS) <= listed


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    done = reportedly(command, "--help")
    assert done.code == 0
    assert f"Example: reportedly {command}" in done.out


def test_the_command_is_installed_under_its_name() -> None:
    done = subprocess.run([Path(sys.executable).with_name("reportedly"), "--version"], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"reportedly {reportedly_version}\n", "")


def test_the_version() -> None:
    assert re.fullmatch(r"reportedly \d+\.\d+\.\d+\n", reportedly("--version").out)


@pytest.mark.parametrize("arguments", [["nonsense"], ["read"], ["show"], ["read", "--no-such"]], ids=" ".join)
def test_a_wrong_call_ends_with_2_and_says_how(arguments: list[str]) -> None:
    done = reportedly(*arguments)
    assert done.code == 2
    assert done.out == ""
    assert "Usage" in done.err


# -- bad input: each one line that says what, which, and what to do ---

GERMAN = "Drei Granaten schlugen am Montag im Hafen ein, wie der Oberst der Stadt am Abend mitteilte. " * 4
BAD_FILES = {
    "empty": ("a.txt", b"", "a.txt is empty: nothing to read"),
    "blank": ("a.txt", b" \n\n", "a.txt is empty: nothing to read"),
    "binary": ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "is binary, not text: give the text or HTML of the report"),
    "encoding": ("a.html", b'<html><meta charset="x-none"><p>\xe9\xff\x81', "says it is x-none but does not decode so"),
    "no-article": ("a.html", b"<html><body><nav>Home</nav></body></html>", "has no article that can be told"),
    "not-english": ("a.txt", GERMAN.encode(), "does not look like English"),
    "truncated-line": ("a.jsonl", b'{"text": "Two sh', "a.jsonl:1 is no report as JSON"),
    "no-text-in-line": ("a.jsonl", b'{"title": "x"}', "a.jsonl:1 is no report as JSON"),
    "empty-text-in-line": ("a.jsonl", b'{"text": " "}', "a.jsonl:1 has an empty text: nothing to read"),
    "no-lines": ("a.jsonl", b"", "a.jsonl is empty: nothing to read"),
}


@pytest.mark.parametrize(("name", "data", "said"), BAD_FILES.values(), ids=BAD_FILES.keys())
@pytest.mark.parametrize("command", ["read", "add", "sources"])
def test_a_file_that_is_no_report(command: str, name: str, data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(data)
    done = reportedly(command, name, cwd=tmp_path)
    lines = done.err.splitlines()
    assert done.code == 1
    assert done.out == ""
    assert said in lines[0]
    assert lines[1:] == ["0 of 1 read, 1 failed"]


def test_a_name_or_word_that_a_terminal_would_obey_is_shown_without_that(tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31mred\u202e.txt"
    path.write_text("Rockets struck the market in Kharab on Monday, police said.")
    shown = reportedly("read", path)
    assert " [31mred .txt" in shown.out.splitlines()[0]
    (tmp_path / "\x1b[31mblank.txt").touch()
    refused = reportedly("read", tmp_path / "\x1b[31mblank.txt")
    assert " [31mblank.txt is empty" in refused.err
    id = reportedly("add", path, "--ledger", "a.ledger", cwd=tmp_path).out.partition("\t")[0]
    reportedly("judge", "rename", id, "X", "--by", "\x1b[31mana", "--ledger", "a.ledger", cwd=tmp_path)
    logged = reportedly("audit", "--ledger", "a.ledger", cwd=tmp_path)
    assert "person: [31mana" in logged.out
    assert "\x1b" not in shown.out + refused.err + logged.out
    assert "\u202e" not in shown.out


def test_a_file_of_50_mb_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    done = reportedly("read", "huge.txt", cwd=tmp_path)
    assert done.code == 1
    assert "huge.txt is larger than 20 MB, which no single report is: split it" in done.err


BAD_CALLS = {
    "missing-path": (["read", "none.txt"], 2, "none.txt: no such file or folder: check the path"),
    "bare-folder": (["read", "empty"], 2, "empty holds no report: looked for files ending in .txt"),
    "bad-date": (["read", "a.txt", "--published", "2021-02-30"], 2, "--published: '2021-02-30' is no date: write"),
    "bad-format": (["read", "a.txt", "--from", "pdf"], 2, "--from 'pdf' is no format: choose text, html, jsonl"),
    "no-ledger-of-sources": (["sources", "--ledger", "none.ledger"], 2, "none.ledger: no such ledger: make one with"),
    "bad-format-of-sources": (["sources", "a.txt", "--from", "pdf"], 2, "--from 'pdf' is no format: choose text, html"),
    "no-ledger": (["stories", "--ledger", "none.ledger"], 2, "none.ledger: no such ledger: make one with"),
    "no-such-export": (["export", "xls", "--ledger", "a.ledger"], 2, "there is no export 'xls': choose csv or jsonl"),
    "no-such-report": (["show", "rffff", "--ledger", "a.ledger"], 2, "no report begins with 'rffff'"),
    "no-such-id": (["explain", "rffff#tolls@1-2", "--ledger", "a.ledger"], 2, "no report begins with 'rffff'"),
    "not-a-ledger": (["check", "--ledger", "notes.ledger"], 2, "notes.ledger: is no ledger: it is not an SQLite file"),
    "unwritable-page": (["changes", "none", "none", "--ledger", "a.ledger"], 2, "no report begins with 'none'"),
    "no-fact": (["explain", "s1f0c", "--ledger", "a.ledger"], 2, "'s1f0c' is the id of a story, not of a report: `rep"),
    "a-judgement": (["show", "j0123", "--ledger", "a.ledger"], 2, "'j0123' is the id of a judgement, not of a report"),
    "too-long-a-name": (["read", "a" * 300], 2, "it cannot be looked for (File name too long): check the path"),
    "too-long-a-name-to-compare": (["changes", "a" * 300, "b", "--ledger", "a.ledger"], 2, "is no file; a.ledger: no"),
    "too-long-a-ledger": (["stories", "--ledger", "a" * 300], 2, "no such ledger: make one with"),
    "nothing-to-judge-in": (
        ["judge", "join", "r1", "r2", "--by", "ana", "--ledger", "new.ledger"], 2,
        "new.ledger: no such ledger: make one with",
    ),
    "no-list-of-actors": (["actors", "none.csv", "--ledger", "new.ledger"], 2, "none.csv is no list of actors"),
    "nothing-is-made": (["add", "empty", "--ledger", "new.ledger"], 2, "empty holds no report: looked for files"),
    "no-verb": (["judge", "frob", "x", "y", "--by", "ana", "--ledger", "a.ledger"], 2, "no way to 'frob': choose join"),
    "too-many": (["judge", "split", *"abc", "--by", "ana", "--ledger", "a.ledger"], 2, "split takes two ids"),
    "no-relation": (
        ["judge", "join", "a", "b", "--as", "undoes", "--by", "ana", "--ledger", "a.ledger"], 2,
        "--as 'undoes' is nothing that two reports can be: choose same_story",
    ),
    "two-on-one-page": (["read", "notes.ledger", "a.ledger", "--html", "a.html"], 2, "--html writes one page"),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "code", "said"), BAD_CALLS.values(), ids=BAD_CALLS.keys())
def test_a_call_that_cannot_be_served(arguments: list[str], code: int, said: str, tmp_path: Path) -> None:
    (tmp_path / "notes.ledger").write_text("These are my notes of the day, and no database at all. " * 30)
    Ledger(tmp_path / "a.ledger").close()
    (tmp_path / "empty").mkdir()
    done = reportedly(*arguments, cwd=tmp_path)
    assert not (tmp_path / "new.ledger").exists()
    assert done.code == code
    assert done.out == ""
    assert said in done.err.splitlines()[0]
    assert "Traceback" not in done.err


def test_the_failure_is_filed_with_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\x00\x01\x02")
    reportedly("add", "a.txt", "--ledger", "a.ledger", cwd=tmp_path)
    with Ledger(tmp_path / "a.ledger", read_only=True) as ledger:
        (failure,) = ledger.failures()
        assert (failure.origin, failure.error[:15]) == ("a.txt", "a.txt is binary")
        assert failure.raw_sha256 is not None
        assert ledger.raw(failure.raw_sha256) == b"\x00\x01\x02"


def _opened_by_nobody(path: str) -> Ledger:
    """A ledger as a user without rights opens it: to root every file is writable."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        return Ledger(path)
    finally:
        if root:
            os.seteuid(0)


def test_a_ledger_that_may_only_be_read(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kept" / "a.ledger"
    path.parent.mkdir()
    Ledger(path).close()
    for part in (tmp_path, *tmp_path.parents[:-1]):
        part.chmod(part.stat().st_mode | 0o005)
    path.chmod(0o444)
    path.parent.chmod(0o555)
    monkeypatch.setattr("reportedly.cli.Ledger", _opened_by_nobody)
    done = reportedly("add", page, "--ledger", path)
    path.parent.chmod(0o755)
    assert (done.code, done.out) == (2, "")
    assert re.fullmatch(r"reportedly: \S*a\.ledger:? .*(read-only|does not open).*: .*\n", done.err)


# -- what works, with the parser ---


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two reports, filed in a.ledger."""
    folder = tmp_path_factory.mktemp("filed")
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "two.txt").write_text(OTHER, encoding="utf-8")
    done = reportedly("add", "one.txt", "two.txt", "--published", "2021-02-26", "--ledger", "a.ledger", cwd=folder)
    assert done.code == 0, done.err
    assert done.err == ""
    rows = [line.split("\t") for line in done.out.splitlines()]
    assert [(state, origin) for _, state, origin in rows] == [("new", "one.txt"), ("new", "two.txt")]
    return folder


def id_of(folder: Path, number: int) -> str:
    with Ledger(folder / "a.ledger", read_only=True) as ledger:
        return ledger.report_ids()[number]


@pytest.mark.parser
def test_read_prints_the_record(page: Path) -> None:
    done = reportedly("read", page, "--published", "2021-02-26", "--publisher", "Desert Line")
    assert (done.code, done.err) == (0, "")
    assert "Desert Line · 2021-02-26 (given)" in done.out
    for heading in ("WHO SAYS WHAT", "WHAT HAPPENED", "TIMES", "PLACES"):
        assert heading in done.out.splitlines()
    assert "Two people were killed in a blast in Erbil on Monday" in done.out


@pytest.mark.parser
def test_read_as_json_gives_back_text_and_key() -> None:
    line = json.dumps({"text": TEXT, "key": [1, "a"], "published": "2021-02-26"})
    done = reportedly("read", "-", "--json", "--from", "jsonl", given=line.encode())
    assert (done.code, done.err) == (0, "")
    record = json.loads(done.out)
    assert (record["record"], record["key"], record["report"]["text"]) == (1, [1, "a"], TEXT)
    assert {"attributions", "events", "tolls"} <= set(record["annotations"])


@pytest.mark.parser
def test_the_same_input_gives_the_same_bytes() -> None:
    one, other = (reportedly("read", "-", "--json", given=TEXT.encode()) for _ in range(2))
    assert one == other


@pytest.mark.parser
def test_a_failure_does_not_stop_the_batch_unless_asked(page: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    done = reportedly("read", "bad.txt", page.name, "--json", cwd=tmp_path)
    assert done.code == 1
    assert len(done.out.splitlines()) == 1
    assert done.err.splitlines()[-1] == "1 of 2 read, 1 failed"
    strict = reportedly("read", "bad.txt", page.name, "--json", "--strict", cwd=tmp_path)
    assert (strict.code, strict.out) == (1, "")
    assert strict.err.splitlines()[-1] == "stopped at the first failure (--strict)"


@pytest.mark.parser
def test_read_writes_one_page(page: Path, tmp_path: Path) -> None:
    done = reportedly("read", page, "--html", tmp_path / "a.html")
    assert (done.code, done.out) == (0, "")
    html = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "Nobody claimed it." in re.sub("<[^>]*>", "", html)
    assert not re.search(r"(src|href)=[\"']?(https?:)?//", html)


@pytest.mark.parser
def test_timing_is_words_and_only_when_asked(page: Path) -> None:
    done = reportedly("read", page, "--json", "--timing")
    assert re.fullmatch(r"\S+report\.txt: \d+\.\d{3} s\n", done.err)


@pytest.mark.parser
def test_a_report_added_twice_is_seen_not_new(filed: Path) -> None:
    done = reportedly("add", "one.txt", "--published", "2021-02-26", "--ledger", "a.ledger", cwd=filed)
    assert done.out.split("\t")[1] == "seen"
    with Ledger(filed / "a.ledger", read_only=True) as ledger:
        assert len(ledger.report_ids()) == 2


@pytest.mark.parser
def test_show_by_the_beginning_of_an_id(filed: Path) -> None:
    id = id_of(filed, 0)
    done = reportedly("show", id[:8], "--ledger", "a.ledger", cwd=filed)
    assert done.code == 0
    assert id in done.out
    record = json.loads(reportedly("show", id, "--json", "--ledger", "a.ledger", cwd=filed).out)
    assert record["report"]["id"] == id


@pytest.mark.parser
def test_explain_says_where_by_whom_and_why(filed: Path) -> None:
    record = json.loads(reportedly("show", id_of(filed, 0), "--json", "--ledger", "a.ledger", cwd=filed).out)
    (toll,) = record["annotations"]["tolls"]
    done = reportedly("explain", toll["id"], "--ledger", "a.ledger", cwd=filed)
    assert done.code == 0
    assert "«Two people»" in done.out
    assert f"read by {toll['by']}" in done.out
    assert re.search(r"because \w+", done.out)
    assert re.search(r"says +police: asserted", done.out)


@pytest.mark.parser
def test_explain_lists_the_facts_of_a_report_with_their_ids(filed: Path) -> None:
    id = id_of(filed, 0)
    done = reportedly("explain", id[:9], "--ledger", "a.ledger", cwd=filed)
    assert (done.code, done.err) == (0, "")
    toll = next(line for line in done.out.splitlines() if f"{id}#tolls@" in line)
    assert "killed: 2 · “Two people”" in toll
    assert reportedly("explain", toll.split()[0], "--ledger", "a.ledger", cwd=filed).code == 0
    gone = reportedly("explain", f"{id}#tolls@900-901", "--ledger", "a.ledger", cwd=filed)
    assert (gone.code, gone.out) == (2, "")
    assert f"#tolls@900-901 is not on file: `reportedly explain {id}` lists what there is" in gone.err


@pytest.mark.parser
def test_an_empty_log_says_so(filed: Path) -> None:
    done = reportedly("audit", "--ledger", "a.ledger", cwd=filed)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("no decisions in a.ledger: `reportedly judge` takes one")


@pytest.mark.parser
def test_what_is_left_out_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("one.txt", "two.md"):
        (tmp_path / "in" / name).write_text(TEXT, encoding="utf-8")
    done = reportedly("read", "in", "--json", cwd=tmp_path)
    assert (done.code, len(done.out.splitlines())) == (0, 1)
    assert done.err.startswith("in: left out 1 of 2 files, which do not end as reports do or are links: in/two.md")


@pytest.mark.parser
@pytest.mark.parametrize("command", ["stories", "copies", "entities", "dates", "incidents", "disputes"])
def test_lists_for_people_and_for_programs(command: str, filed: Path) -> None:
    words = reportedly(command, "--ledger", "a.ledger", cwd=filed)
    lines = reportedly(command, "--json", "--ledger", "a.ledger", cwd=filed)
    assert (words.code, lines.code, lines.err) == (0, 0, "")
    groups = [json.loads(line) for line in lines.out.splitlines()]
    assert bool(groups) == bool(words.out.strip())
    assert words.err == ("" if groups else f"no {command} in a.ledger\n")
    assert (command in ("copies", "dates", "disputes")) or groups


@pytest.mark.parser
def test_sources_of_files_and_of_a_ledger(filed: Path) -> None:
    at_hand = reportedly("sources", "one.txt", "two.txt", "--json", "--published", "2021-02-26", cwd=filed)
    on_file = reportedly("sources", "--json", "--ledger", "a.ledger", cwd=filed)
    assert (at_hand.code, at_hand.err) == (0, "")
    assert at_hand.out == on_file.out
    sheets = [json.loads(line) for line in on_file.out.splitlines()]
    assert [sheet["id"] for sheet in sheets] == [id_of(filed, 0), id_of(filed, 1)]
    assert [voice["name"] for voice in sheets[0]["voices"]] == ["police"]
    assert "police: institution · 1 statement" in reportedly("sources", "--ledger", "a.ledger", cwd=filed).out


@pytest.mark.parser
def test_sources_of_what_could_be_read(page: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    done = reportedly("sources", "bad.txt", page.name, "--json", cwd=tmp_path)
    assert done.code == 1
    assert len(done.out.splitlines()) == 1
    assert done.err.splitlines()[1:] == ["1 of 2 read, 1 failed"]
    strict = reportedly("sources", "bad.txt", page.name, "--strict", cwd=tmp_path)
    assert (strict.code, strict.out) == (1, "")


@pytest.mark.parser
def test_a_story_has_a_sheet_after_its_reports(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.txt").write_text(f"{TEXT} The mayor said the market was full.", encoding="utf-8")
    done = reportedly("sources", "one.txt", "two.txt", "--json", "--published", "2021-02-26", cwd=tmp_path)
    sheets = [json.loads(line) for line in done.out.splitlines()]
    assert [sheet["id"][0] for sheet in sheets] == ["r", "r", "s"]
    assert [len(sheet["reports"]) for sheet in sheets] == [1, 1, 2]
    assert sheets[2]["statements"] == sheets[1]["statements"] == sheets[0]["statements"] + 1


@pytest.mark.parser
def test_the_ledger_may_be_named_from_outside(filed: Path) -> None:
    done = reportedly("stories", "--json", cwd=filed, REPORTEDLY_LEDGER="a.ledger")
    assert len(done.out.splitlines()) == 2


@pytest.mark.parser
def test_changes_between_two_files(tmp_path: Path) -> None:
    (tmp_path / "old.txt").write_text("A bomb killed nine people in Mosul on Monday, police said.", encoding="utf-8")
    (tmp_path / "new.txt").write_text("A bomb killed 14 people in Mosul on Monday, police said.", encoding="utf-8")
    done = reportedly("changes", "old.txt", "new.txt", cwd=tmp_path)
    assert done.code == 0
    assert "9 → 14" in done.out or re.search(r"nine.*14", done.out)
    revision = json.loads(reportedly("changes", "old.txt", "new.txt", "--json", cwd=tmp_path).out)
    assert [edit["op"] for edit in revision["edits"]] == ["number"]


@pytest.mark.parser
def test_a_person_overrules_and_nothing_is_erased(filed: Path) -> None:
    def judge(*arguments: str) -> Done:
        return reportedly("judge", *arguments, "--by", "ana", "--ledger", "a.ledger", cwd=filed)

    def stories() -> list[int]:
        lines = reportedly("stories", "--json", "--ledger", "a.ledger", cwd=filed).out.splitlines()
        return sorted(len(json.loads(line)["reports"]) for line in lines)

    ends = (id_of(filed, 0), id_of(filed, 1))
    joined = judge("join", *ends, "--reason", "one morning")
    assert re.fullmatch(r"j[0-9a-f]{16}\n", joined.out)
    assert re.fullmatch(r"now: story s[0-9a-f]{16} “.*” · 2 reports\n", joined.err)
    assert stories() == [2]
    log = reportedly("audit", "--ledger", "a.ledger", cwd=filed).out
    assert "because one morning" in log
    judge("undo", joined.out.strip())
    assert stories() == [1, 1]
    log = [
        json.loads(line) for line in reportedly("audit", "--json", "--ledger", "a.ledger", cwd=filed).out.splitlines()
    ]
    assert [item["state"] for item in log] == ["taken back", "counts"]


@pytest.mark.parser
def test_a_thing_is_not_judged_against_itself(filed: Path) -> None:
    id = id_of(filed, 0)
    done = reportedly("judge", "split", id, id, "--by", "ana", "--ledger", "a.ledger", cwd=filed)
    assert done.code == 2
    assert "cannot be judged against itself" in done.err


def test_known_actors_are_filed_and_bad_rows_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,kind\nOla Haddad,person\nX,place\n", encoding="utf-8")
    done = reportedly("actors", "a.csv", "--ledger", "a.ledger", cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines()[1:] == ["1 new, 1 on file, 1 refused"]
    assert "a.csv:3: 'place' is no kind" in done.err


@pytest.mark.parser
def test_what_a_strict_batch_had_filed_is_compared(page: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"")
    done = reportedly("add", page.name, "bad.txt", page.name, "--strict", "--ledger", "a.ledger", cwd=tmp_path)
    assert (done.code, len(done.out.splitlines())) == (1, 1)
    assert done.err.splitlines()[-1] == "stopped at the first failure (--strict)"
    with Ledger(tmp_path / "a.ledger", read_only=True) as ledger:
        assert ledger.rows("select count(*) from settled") == [(1,)]


@pytest.mark.parser
def test_exports(filed: Path) -> None:
    csv = reportedly("export", "csv", "--ledger", "a.ledger", "--out", "a.csv", cwd=filed)
    assert (csv.code, csv.out) == (0, "")
    assert (filed / "a.csv").read_text(encoding="utf-8").startswith("\ufeffevent_id,report_id,")
    lines = reportedly("export", "jsonl", "--ledger", "a.ledger", cwd=filed).out.splitlines()
    assert [json.loads(line)["report"]["id"] for line in lines] == [id_of(filed, 0), id_of(filed, 1)]


@pytest.mark.parser
def test_an_output_that_cannot_be_written(filed: Path) -> None:
    done = reportedly("export", "csv", "--ledger", "a.ledger", "--out", "no/such/a.csv", cwd=filed)
    assert done.code == 2
    assert "no/such/a.csv cannot be written (No such file or directory): check the path" in done.err


@pytest.mark.parser
def test_check_proves_and_finds(filed: Path, tmp_path: Path) -> None:
    done = reportedly("check", "--ledger", "a.ledger", cwd=filed)
    assert (done.code, done.out, done.err) == (0, "", "2 reports checked, 0 problems\n")
    copy = tmp_path / "b.ledger"
    with sqlite3.connect(filed / "a.ledger") as source, sqlite3.connect(copy) as target:
        source.backup(target)
    for connection in (source, target):
        connection.close()
    altered = sqlite3.connect(copy)
    for (trigger,) in altered.execute("select name from sqlite_master where type = 'trigger'").fetchall():
        altered.execute(f"drop trigger {trigger}")
    altered.execute("update report set text = replace(text, 'Two', 'Ten')")
    altered.commit()
    altered.close()
    found = reportedly("check", "--ledger", copy)
    assert found.code == 1
    assert "its text or source was altered" in found.out
    assert "2 reports checked" in found.err
    for command in ("stories", "incidents", "sources"):
        told = reportedly(command, "--ledger", copy)
        assert told.code != 0
        assert "its text or source was altered" in told.err
        assert len(told.err.splitlines()) == 1


@pytest.mark.parser
def test_the_demo_on_a_folder(filed: Path, tmp_path: Path) -> None:
    done = reportedly("demo", filed, "--ledger", tmp_path / "d.ledger", "--html", tmp_path / "d.html")
    assert done.code == 0
    assert "2 reports filed in" in done.err
    assert "INCIDENTS" in done.out
    assert (tmp_path / "d.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_demo_counts_only_what_it_filed(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_bytes(b"")
    done = reportedly("demo", tmp_path / "in", "--ledger", tmp_path / "d.ledger", "--html", tmp_path / "d.html")
    assert done.code == 1
    assert "0 reports filed in" in done.err


@pytest.mark.parser
def test_a_full_disk_says_so_and_loses_nothing_that_was_filed(
    filed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nearly_full(path: str, read_only: bool = False) -> Ledger:
        ledger = Ledger(path, read_only=read_only)
        (pages,) = ledger.rows("pragma page_count")[0]
        ledger.rows(f"pragma max_page_count = {pages + 1}")
        return ledger

    with sqlite3.connect(filed / "a.ledger") as source, sqlite3.connect(tmp_path / "b.ledger") as target:
        source.backup(target)
    source.close()
    target.close()
    (tmp_path / "long.txt").write_text("The mayor said that many of the houses were hit. " * 400, encoding="utf-8")
    monkeypatch.setattr("reportedly.cli.Ledger", nearly_full)
    done = reportedly("add", "long.txt", "--ledger", "b.ledger", cwd=tmp_path)
    assert done.code == 2
    assert "the disk is full: nothing of this report was filed" in done.err
    monkeypatch.undo()
    with Ledger(tmp_path / "b.ledger", read_only=True) as ledger:
        assert len(ledger.report_ids()) == 2
    assert reportedly("check", "--ledger", tmp_path / "b.ledger").code == 0


def test_the_folder_of_the_sample_story_holds_nothing_but_reports() -> None:
    items = list(desk.gather([str(desk.sample_story())], desk.given(), io.BytesIO()))
    assert [item.error for item in items if isinstance(item, Refused)] == []
    assert len(items) == 14
