"""What the commands print and where: data to stdout, words to stderr, nothing that a terminal would obey."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import typer
from rich.console import Console
from rich.progress import track
from rich.text import Text

from reportedly.errors import ViewError
from reportedly.views.lines import Line

_STYLES = {"heading": "bold cyan", "strong": "bold", "words": "italic", "quiet": "dim", "": ""}
_MANY = 5
"""Reports above which a progress bar is shown at a terminal."""
_T = TypeVar("_T")


def say(words: str) -> None:
    """Words for the person, on stderr."""
    typer.echo(words, err=True)


def show_lines(lines: Iterable[Line]) -> None:
    """Styled lines on stdout; plain ones when it is no terminal."""
    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text(line.text, style=_STYLES[line.style]))


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


def progress(items: list[_T], what: str) -> Iterable[_T]:
    """`items`, with a bar on stderr when they are many and a person is watching."""
    if len(items) <= _MANY or not sys.stderr.isatty():
        return items
    return track(items, description=what, console=Console(stderr=True), transient=True)


def refuse(error: str, strict: bool) -> None:
    """Say why a report failed, and stop here when asked to be strict."""
    say(error)
    if strict:
        say("stopped at the first failure (--strict)")
        raise typer.Exit(1)


def close(items: int, failed: int) -> None:
    """Count the failures of a batch and exit with 1 when there are any."""
    if failed:
        say(f"{items - failed} of {items} read, {failed} failed")
        raise typer.Exit(1)
