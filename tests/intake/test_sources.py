"""Where bytes come from, and the bounds on them."""

from __future__ import annotations

import io
import os
import threading
from pathlib import Path

import pytest

from reportedly.errors import IntakeError
from reportedly.intake.sources import LARGEST_REPORT, Found, Source, found, source

ENDINGS = (".txt", ".html")


def names(path: Path) -> list[str]:
    return [Path(name).name for name in found(str(path), ENDINGS).files]


def test_a_folder_gives_its_reports_in_order(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    for name in ("b.txt", "a.html", "notes.md", "C.TXT", "deeper/d.txt"):
        (tmp_path / name).write_text("x")
    assert names(tmp_path) == ["C.TXT", "a.html", "b.txt", "d.txt"]


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("x")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "link.txt").symlink_to(outside)
    (folder / "a.txt").write_text("x")
    assert names(folder) == ["a.txt"]


def test_what_a_folder_holds_besides_is_named_and_counted(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    for name in ("a.txt", "notes.md", "deeper/plain"):
        (tmp_path / name).write_text("x")
    (tmp_path / "far").symlink_to(tmp_path / "deeper")
    there = found(str(tmp_path), ENDINGS)
    assert [Path(name).name for name in there.left_out] == ["plain", "far", "notes.md"]
    assert str(there.note).startswith("left out 3 of 4 files, which do not end as reports do or are links: ")
    many = Found(("a.txt",), tuple(f"{number}.md" for number in range(9)))
    assert "left out 9 of 10" in str(many.note)
    assert "4.md, …: to read one" in str(many.note)
    assert Found(("a.txt",)).note is None


def test_a_file_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_bytes(b"abc")
    (name,) = found(str(path), ENDINGS).files
    bytes = source(name, io.BytesIO())
    assert (bytes.name, bytes.whole(), bytes.peek(2)) == (str(path), b"abc", b"ab")


def test_a_pipe_is_read_once_and_whole(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"abc",))
    writer.start()
    (name,) = found(str(path), ENDINGS).files
    bytes = source(name, io.BytesIO())
    writer.join()
    assert (bytes.name, bytes.peek(2), bytes.whole()) == (str(path), b"ab", b"abc")


def test_what_cannot_be_looked_for_is_said_so() -> None:
    for name in ("a" * 300, "a\0b"):
        with pytest.raises(IntakeError, match=r"(?s)no such file|cannot be looked for \("):
            found(name, ENDINGS)


def test_a_folder_without_reports_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match=r"holds no report: looked for files ending in \.txt, \.html"):
        names(tmp_path)


def test_a_missing_path_is_said_so() -> None:
    with pytest.raises(IntakeError, match=r"no/such: no such file or folder"):
        names(Path("no/such"))


def test_a_file_that_is_gone_by_now_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match=r"gone\.txt does not open"):
        Source("gone.txt", tmp_path / "gone.txt").whole()


def test_standard_input_is_read_once_and_opened_often() -> None:
    assert found("-", ENDINGS) == Found(("-",))
    held = source("-", io.BytesIO(b"abc"))
    assert held.name == "-"
    assert held.peek(1) == b"a"
    assert held.whole() == held.whole() == b"abc"


class Endless(io.RawIOBase):
    """A stream that never ends, and counts what is taken from it."""

    taken = 0

    def read(self, size: int = -1) -> bytes:
        assert size >= 0, "read without a bound"
        self.taken += size
        return b"a" * size


def test_endless_standard_input_is_cut() -> None:
    stream = Endless()
    with pytest.raises(IntakeError, match="standard input is larger than"):
        source("-", stream)  # type: ignore[arg-type]
    assert stream.taken < 11 * LARGEST_REPORT


@pytest.mark.parametrize(
    ("size", "fits"),
    [pytest.param(LARGEST_REPORT, True, id="just"), pytest.param(LARGEST_REPORT + 1, False, id="one-byte-more")],
)
def test_the_largest_report(tmp_path: Path, size: int, fits: bool) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(size)
    if fits:
        assert len(Source("huge.txt", path).whole()) == size
    else:
        with pytest.raises(IntakeError, match=r"huge\.txt is larger than 20 MB"):
            Source("huge.txt", path).whole()


def test_a_folder_does_not_open_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="does not open"):
        Source("folder", tmp_path).peek(1)
