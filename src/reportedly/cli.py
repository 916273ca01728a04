"""The commands: each parses, calls the desk or a view, and prints. Data to stdout, words to stderr; exit 0, 1 or 2."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track
from rich.text import Text

import reportedly
from reportedly import desk
from reportedly.errors import IntakeError, LedgerError, ReportedlyError, ViewError
from reportedly.intake import FORMATS, Arrival, Refused
from reportedly.ledger.store import Ledger
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.vocabulary import Relation, Verdict
from reportedly.views.dossier import dossier
from reportedly.views.dossier_page import dossier_page
from reportedly.views.explain import explain as explain_lines
from reportedly.views.lines import Line, json_lines
from reportedly.views.lists import (
    change_lines,
    copy_lines,
    dispute_lines,
    identity_lines,
    incident_lines,
    story_lines,
)
from reportedly.views.page import page
from reportedly.views.plain import plain
from reportedly.views.record import record_line
from reportedly.views.table import csv_lines

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help=reportedly.__doc__ and reportedly.__doc__.split("\n")[0]
)
_STYLES = {"heading": "bold cyan", "strong": "bold", "words": "italic", "quiet": "dim", "": ""}
_MANY = 5
"""Reports above which a progress bar is shown at a terminal."""

Paths = Annotated[list[str], typer.Argument(help="Files, folders of files, or - for standard input.")]
Published = Annotated[str | None, typer.Option(help="When the reports were published, ISO 8601: 2021-02-26.")]
Publisher = Annotated[str | None, typer.Option(help="Who published the reports.")]
Url = Annotated[str | None, typer.Option(help="Where the report was published.")]
Format = Annotated[
    str | None, typer.Option("--from", help=f"Input format: {', '.join(FORMATS)}. Told by the name if not given.")
]
Strict = Annotated[bool, typer.Option("--strict", help="Stop at the first report that fails.")]
LedgerPath = Annotated[str, typer.Option("--ledger", envvar="REPORTEDLY_LEDGER", help="The ledger: one SQLite file.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object a line, as docs/the-record.md has it.")]
Out = Annotated[Path | None, typer.Option("--out", help="Write to this file and not to standard output.")]
LEDGER = "reports.ledger"


@app.callback(invoke_without_command=True)
def _top(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    if version:
        typer.echo(f"reportedly {reportedly.__version__}")
        raise typer.Exit


@app.command()
def read(
    paths: Paths,
    published: Published = None,
    publisher: Publisher = None,
    url: Url = None,
    format: Format = None,
    json: AsJson = False,
    html: Annotated[Path | None, typer.Option(help="Write one self-contained page to this file.")] = None,
    strict: Strict = False,
    timing: Annotated[bool, typer.Option("--timing", help="Say on stderr how long each report took.")] = False,
) -> None:
    """Read reports and print the record of each.

    Example: reportedly read report.txt --published 2021-02-26
    """
    items = list(desk.gather(paths, desk.given(published, publisher, url), sys.stdin.buffer, _format(format)))
    if html is not None and len(items) != 1:
        raise ViewError(f"--html writes one page and there are {len(items)} reports: give one, or use `add` and `show`")
    failed = 0
    started = time.perf_counter()
    for result in desk.read_all(_progress(items, "Reading")):
        if isinstance(result, Refused | desk.Failed):
            failed += 1
            _refuse(result.error, strict)
            continue
        arrival, reading = result
        if timing:
            _say(f"{arrival.origin}: {time.perf_counter() - started:.3f} s")
        if html is not None:
            _write(html, [page(reading)])
        elif json:
            sys.stdout.buffer.write(record_line(reading, arrival.key) + b"\n")
        else:
            _print([*plain(reading), Line("")])
        started = time.perf_counter()
    _close(len(items), failed)


@app.command()
def add(
    paths: Paths,
    ledger: LedgerPath = LEDGER,
    published: Published = None,
    publisher: Publisher = None,
    url: Url = None,
    format: Format = None,
    strict: Strict = False,
) -> None:
    """Read reports, file them in a ledger, and compare them with what is there.

    Example: reportedly add reports/ --ledger story.ledger
    """
    about = desk.given(published, publisher, url)
    items = list(desk.gather(paths, about, sys.stdin.buffer, _format(format)))
    failed = 0
    with Ledger(ledger) as open_ledger:
        for filed in desk.add(open_ledger, _progress(items, "Adding"), desk.now()):
            if filed.error is not None:
                failed += 1
                _refuse(filed.error, strict)
            else:
                typer.echo(f"{filed.report}\t{'new' if filed.new else 'seen'}\t{filed.origin}")
        desk.settle(open_ledger, desk.now())
    _close(len(items), failed)


@app.command()
def show(
    id: str,
    ledger: LedgerPath = LEDGER,
    json: AsJson = False,
    html: Annotated[Path | None, typer.Option(help="Write one self-contained page to this file.")] = None,
) -> None:
    """Show the record of a report on file; the beginning of its id is enough.

    Example: reportedly show r8f82e0c --ledger story.ledger
    """
    with _opened(ledger) as corpus:
        reading = corpus.reading(desk.report_id(corpus, id))
        if html is not None:
            _write(html, [page(reading)])
        elif json:
            _print_plainly([record_line(reading).decode()])
        else:
            _print(plain(reading))


@app.command()
def explain(id: str, ledger: LedgerPath = LEDGER) -> None:
    """Say why the record says so: the words, the reader and version, the rule or weight, who said so.

    Example: reportedly explain r8f82e0c1892afee7#tolls@1876-1908 --ledger story.ledger
    """
    with _opened(ledger) as corpus:
        reading = corpus.reading(desk.report_id(corpus, id.partition("#")[0]))
        _print(explain_lines(reading, reading.find(f"{reading.report.id}#{id.partition('#')[2]}")))


@app.command()
def stories(ledger: LedgerPath = LEDGER, json: AsJson = False) -> None:
    """List the stories: reports that tell of the same happenings.

    Example: reportedly stories --ledger story.ledger
    """
    with _opened(ledger) as corpus:
        found = desk.groups(corpus).stories
        _print_plainly(json_lines(found)) if json else _print(story_lines(corpus, found))


@app.command()
def copies(ledger: LedgerPath = LEDGER, json: AsJson = False) -> None:
    """List reports that repeat one another, with the passages that prove it.

    Example: reportedly copies --ledger story.ledger --json
    """
    with _opened(ledger) as corpus:
        found = desk.groups(corpus).copies
        _print_plainly(json_lines(found)) if json else _print(copy_lines(corpus, found))


@app.command()
def entities(ledger: LedgerPath = LEDGER, json: AsJson = False) -> None:
    """List people, organisations and groups across reports, with their other names.

    Example: reportedly entities --ledger story.ledger
    """
    with _opened(ledger) as corpus:
        found = desk.groups(corpus).identities
        _print_plainly(json_lines(found)) if json else _print(identity_lines(corpus, found))


@app.command()
def incidents(ledger: LedgerPath = LEDGER, json: AsJson = False) -> None:
    """List incidents: what happened, every figure of the toll with who gives it, who is held answerable.

    Example: reportedly incidents --ledger story.ledger
    """
    with _opened(ledger) as corpus:
        found = desk.groups(corpus).incidents
        _print_plainly(json_lines(found)) if json else _print(incident_lines(corpus, found))


@app.command()
def disputes(ledger: LedgerPath = LEDGER, json: AsJson = False) -> None:
    """List the questions on which voices disagree, with the rival answers.

    Example: reportedly disputes --ledger story.ledger
    """
    with _opened(ledger) as corpus:
        found = desk.groups(corpus).disputes
        _print_plainly(json_lines(found)) if json else _print(dispute_lines(corpus, found))


@app.command()
def changes(older: str, newer: str, ledger: LedgerPath = LEDGER, json: AsJson = False) -> None:
    """Say what changed between two reports (ids on file, or two files): in facts, then sentence by sentence.

    Example: reportedly changes morning.html evening.html
    """
    first, second = desk.two_readings(older, newer, ledger)
    revision = desk.changes(first, second)
    _print_plainly(json_lines([revision])) if json else _print(change_lines(first, second, revision))


@app.command()
def judge(
    left: str,
    relation: Relation,
    right: str,
    verdict: Verdict,
    by: Annotated[str, typer.Option(help="Who judges: a person outranks the program, a later word an earlier one.")],
    reason: Annotated[str, typer.Option(help="Why.")] = "",
    ledger: LedgerPath = LEDGER,
) -> None:
    """Overrule the program: say whether two things belong together. Nothing is erased; the last word counts.

    Example: reportedly judge r8f82e0c1892afee7 same_story r03d1ab2299c0ffee no --by ana --reason "another town"
    """
    reasons = (Reason(name="person", score=1.0, detail=reason),) if reason else ()
    with Ledger(ledger) as corpus:
        ends = desk.judged_pair(corpus, left, relation, right)
        said = Judgement(
            left=ends[0],
            right=ends[1],
            relation=relation,
            verdict=verdict,
            reasons=reasons,
            by=f"person:{by}",
            at=desk.now(),
        )
        corpus.judge([said])
    typer.echo(said.id)


@app.command()
def export(
    what: Annotated[str, typer.Argument(help="csv (a row a figure) or jsonl (the record, a line a report).")],
    ledger: LedgerPath = LEDGER,
    out: Out = None,
) -> None:
    """Write everything on file for other tools.

    Example: reportedly export csv --ledger story.ledger --out story.csv
    """
    with _opened(ledger) as corpus:
        if what == "csv":
            lines: Iterator[str] = csv_lines(corpus)
        elif what == "jsonl":
            lines = (record_line(corpus.reading(id)).decode() for id in corpus.report_ids())
        else:
            raise ViewError(f"there is no export {what!r}: choose csv or jsonl")
        _write(out, lines) if out else _print_plainly(lines)


@app.command()
def check(ledger: LedgerPath = LEDGER) -> None:
    """Prove that a ledger holds what was filed: every digest made again, every span read again.

    Example: reportedly check --ledger story.ledger
    """
    with _opened(ledger) as corpus:
        found = list(desk.problems(corpus))
        _print_plainly(found)
        _say(f"{len(corpus.report_ids())} reports checked, {len(found)} problems")
    raise typer.Exit(1 if found else 0)


@app.command()
def demo(
    folder: Annotated[Path | None, typer.Argument(help="A folder of reports; the sample story if not given.")] = None,
    ledger: Annotated[Path, typer.Option(help="The ledger to make; an earlier one of that name is added to.")] = Path(
        "demo.ledger"
    ),
    html: Annotated[Path, typer.Option(help="The page to write.")] = Path("demo.html"),
) -> None:
    """Read the sample story, file it, and show its dossier here and as a page.

    Example: reportedly demo --html story.html
    """
    items = list(desk.gather([str(folder or desk.sample_story())], desk.given(), sys.stdin.buffer))
    with Ledger(ledger) as corpus:
        failed = sum(filed.error is not None for filed in desk.add(corpus, _progress(items, "Adding"), desk.now()))
        desk.settle(corpus, desk.now())
        groups = desk.groups(corpus)
        _print(dossier(corpus, groups))
        _write(html, [dossier_page(corpus, groups)])
    _say(f"{len(items)} reports filed in {ledger}; the dossier as a page: {html}")
    _close(len(items), failed)


def _opened(path: str) -> Ledger:
    return Ledger(path, read_only=True)


def _format(name: str | None) -> str | None:
    if name is not None and name not in FORMATS:
        raise IntakeError(f"--from {name!r} is no format: choose {', '.join(FORMATS)}")
    return name


def _progress(items: list[Arrival | Refused], what: str) -> Iterable[Arrival | Refused]:
    """`items`, with a bar on stderr when they are many and a person is watching."""
    if len(items) <= _MANY or not sys.stderr.isatty():
        return items
    return track(items, description=what, console=Console(stderr=True), transient=True)


def _refuse(error: str, strict: bool) -> None:
    _say(error)
    if strict:
        _say("stopped at the first failure (--strict)")
        raise typer.Exit(1)


def _close(items: int, failed: int) -> None:
    if failed:
        _say(f"{items - failed} of {items} read, {failed} failed")
        raise typer.Exit(1)


def _print(lines: Iterable[Line]) -> None:
    console = Console(highlight=False, soft_wrap=True)
    for line in lines:
        console.print(Text(line.text, style=_STYLES[line.style]))


def _print_plainly(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(line + "\n")


def _write(path: Path, lines: Iterable[str]) -> None:
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            for line in lines:
                file.write(line + "\n")
    except OSError as error:
        raise ViewError(f"{path} cannot be written ({error.strerror}): check the path and its rights") from None


def _say(words: str) -> None:
    typer.echo(words, err=True)


def main() -> None:
    """Run the command line: exit 0 when all went well, 1 when something failed, 2 for a wrong call."""
    try:
        app()
    except (IntakeError, LedgerError, ViewError) as error:
        _say(f"reportedly: {error}")
        sys.exit(2)
    except ReportedlyError as error:
        _say(f"reportedly: {error}")
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
