"""What the commands print and where: data to stdout, words to stderr, nothing that a terminal would obey."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import typer
from rich.console import Console
from rich.progress import track
from rich.text import Text

from reportedly.errors import ViewError
from reportedly.views.lines import Line
from reportedly.views.phrases import harmless

_STYLES = {"heading": "bold cyan", "strong": "bold", "words": "italic", "quiet": "dim", "": ""}
_T = TypeVar("_T")


def say(words: str) -> None:
    """Words for the person, on stderr."""
    typer.echo(harmless(words), err=True)


def show_lines(lines: Iterable[Line]) -> None:
    """Styled lines on stdout; plain ones when it is no terminal."""
    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text(harmless(line.text), style=_STYLES[line.style]))


def put(lines: Iterable[str]) -> None:
    """Lines on stdout as they are, for other programs."""
    for line in lines:
        sys.stdout.write(line + "\n")


def write(path: Path, lines: Iterable[str]) -> None:
    """Lines into a file. Raises ViewError when it cannot be written."""
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            for line in lines:
                file.write(line + "\n")
    except OSError as error:
        raise ViewError(f"{path} cannot be written ({error.strerror}): check the path and its rights") from None


class Batch:
    """What goes through a command, counted as it goes: nothing of it is kept, however much it is."""

    def __init__(self, strict: bool) -> None:
        self.strict, self.items, self.failed = strict, 0, 0

    def each(self, items: Iterable[_T], what: str) -> Iterator[_T]:
        """`items`, with their number on stderr when a person is watching; a strict batch ends after a failure."""
        watched = sys.stderr.isatty()
        for item in track(items, description=what, console=Console(stderr=True), transient=True) if watched else items:
            self.items += 1
            yield item
            if self.stopped:
                return

    @property
    def stopped(self) -> bool:
        """Whether a strict batch has met its first failure."""
        return self.strict and self.failed > 0

    def refuse(self, error: str) -> None:
        """Say why a report failed, and count it."""
        say(error)
        self.failed += 1

    def close(self) -> None:
        """Say how many failed, and exit with 1 when there are any."""
        if self.stopped:
            say("stopped at the first failure (--strict)")
        elif self.failed:
            say(f"{self.items - self.failed} of {self.items} read, {self.failed} failed")
        if self.failed:
            raise typer.Exit(1)
