"""Where bytes come from: files, folders of files (links in them are not followed), pipes; bounded in size."""

from __future__ import annotations

import io
import os
import tempfile
import weakref
from pathlib import Path
from typing import BinaryIO, NamedTuple

from reportedly.errors import IntakeError

LARGEST_REPORT = 20 * 1024 * 1024
"""Bytes of one report: the longest transcripts and live pages are below 2 MiB; above this it is something else."""
LARGEST_INPUT = 10 * LARGEST_REPORT
"""Bytes taken from standard input or a pipe, which is held in a file without a name."""
_PIECE = 1024 * 1024


class Source:
    """A named stream of bytes that can be opened again: a path, bytes in memory, or a file held open for it."""

    def __init__(self, name: str, path: Path | None = None, data: bytes = b"", held: BinaryIO | None = None) -> None:
        self.name = name
        self._path = path
        self._data = data
        self._held = held
        if held is not None:
            weakref.finalize(self, held.close)

    def open(self) -> BinaryIO:
        """The bytes from their start. Raises IntakeError."""
        if self._held is not None:
            stream = os.fdopen(os.dup(self._held.fileno()), "rb")
            stream.seek(0)
            return stream
        if self._path is None:
            return io.BytesIO(self._data)
        try:
            return self._path.open("rb")
        except OSError as error:
            raise IntakeError(f"{self.name} does not open ({error.strerror}): check the path and its rights") from None

    def peek(self, size: int) -> bytes:
        """The first `size` bytes."""
        with self.open() as stream:
            return _read(stream, size, self.name)

    def whole(self) -> bytes:
        """All bytes of a source that is one report. Raises IntakeError when it is larger than LARGEST_REPORT."""
        with self.open() as stream:
            data = _read(stream, LARGEST_REPORT + 1, self.name)
        if len(data) > LARGEST_REPORT:
            raise IntakeError(
                f"{self.name} is larger than {LARGEST_REPORT // 2**20} MB, which no single report is: "
                "split it, or give many reports as JSON lines"
            )
        return data


def _read(stream: BinaryIO, size: int, name: str) -> bytes:
    try:
        return stream.read(size)
    except OSError as error:
        raise IntakeError(f"{name} cannot be read ({error.strerror}): check the path and its rights") from None


class Found(NamedTuple):
    """What stands behind one argument: the files to read, in order, and what a folder holds besides."""

    files: tuple[str, ...]
    left_out: tuple[str, ...] = ()

    @property
    def note(self) -> str | None:
        """One line on what is left out, None when nothing is."""
        if not self.left_out:
            return None
        shown = ", ".join(self.left_out[:_SHOWN]) + (", …" if len(self.left_out) > _SHOWN else "")
        all = len(self.files) + len(self.left_out)
        return (
            f"left out {len(self.left_out)} of {all} files, which do not end as reports do or are links: {shown}: "
            "to read one, give its own name"
        )


_SHOWN = 5
"""Files left out that are named; the others are only counted."""


def found(path: str, endings: tuple[str, ...]) -> Found:
    """The files behind one argument: a file, every file with one of `endings` in a folder (sorted), or `-`.

    Raises IntakeError when there is no such path, when it may not be looked at, or a folder holds no report.
    """
    try:
        return _found(path, endings)
    except (OSError, ValueError) as error:  # a name too long, or with a NUL in it
        why = error.strerror if isinstance(error, OSError) else error
        raise IntakeError(f"{path}: it cannot be looked for ({why}): check the path and its rights") from None


def _found(path: str, endings: tuple[str, ...]) -> Found:
    place = Path(path)
    if path == "-" or place.is_file() or place.is_fifo():
        return Found((path,))
    if not place.is_dir():
        raise IntakeError(f"{path}: no such file or folder: check the path")
    held = [file for file in sorted(place.rglob("*")) if file.is_symlink() or not file.is_dir()]
    read = [file for file in held if file.suffix.lower() in endings and file.is_file() and not file.is_symlink()]
    if not read:
        raise IntakeError(f"{path} holds no report: looked for files ending in {', '.join(endings)}")
    files = frozenset(read)
    return Found(tuple(map(str, read)), tuple(str(file) for file in held if file not in files))


def source(name: str, standard_input: BinaryIO) -> Source:
    """The bytes of a file, or of `-`. Raises IntakeError when what can be read only once is too much."""
    if name == "-":
        return Source(name, held=_held(standard_input, "standard input"))
    path = Path(name)
    if not path.is_fifo():
        return Source(name, path)
    with Source(name, path).open() as stream:
        return Source(name, held=_held(stream, name))


def _held(stream: BinaryIO, name: str) -> BinaryIO:
    """What comes from a stream, in a file without a name. Raises IntakeError when there is too much of it."""
    held = tempfile.TemporaryFile()  # noqa: SIM115 - open as long as its Source
    while piece := _read(stream, _PIECE, name):
        held.write(piece)
        if held.tell() > LARGEST_INPUT:
            held.close()
            raise IntakeError(f"{name} is larger than {LARGEST_INPUT // 2**20} MB: give it as a file")
    held.flush()
    return held
