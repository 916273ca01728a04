"""The commands: each parses, calls the desk or a view, and prints. Data to stdout, words to stderr; exit 0, 1 or 2."""

from __future__ import annotations

import itertools
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Any

import typer

import reportedly
from reportedly import desk, judging
from reportedly.errors import IntakeError, LedgerError, ReportedlyError, ResolveError, ViewError
from reportedly.intake import FORMATS
from reportedly.intake.arrival import Arrival, Refused
from reportedly.ledger.store import Ledger
from reportedly.memory import collect_seldom
from reportedly.terminal import Batch, put, say, show_lines, write
from reportedly.types.corpus import Corpus
from reportedly.types.reading import Reading
from reportedly.views import lists
from reportedly.views.audit import decision_lines, group_line
from reportedly.views.datings import date_lines
from reportedly.views.dossier import dossier
from reportedly.views.dossier_page import dossier_page
from reportedly.views.explain import explain as explain_lines
from reportedly.views.explain import fact_lines, found_in
from reportedly.views.lines import Line, json_lines
from reportedly.views.page import page
from reportedly.views.plain import plain
from reportedly.views.record import record_line
from reportedly.views.source_lines import source_lines
from reportedly.views.table import csv_lines

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # plain help: a tenth of a second less, and it can be searched
    pretty_exceptions_enable=False,
    help="Conflict reports in; a sourced, dated, disputable record out.",
)

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
Page = Annotated[Path | None, typer.Option("--html", help="Write one self-contained page to this file.")]
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
    html: Page = None,
    strict: Strict = False,
    timing: Annotated[bool, typer.Option("--timing", help="Say on stderr how long each report took.")] = False,
) -> None:
    """Read reports and print the record of each.

    Example: reportedly read report.txt --published 2021-02-26
    """
    items: Iterable[Arrival | Refused] = desk.gather(
        paths, desk.given(published, publisher, url), sys.stdin.buffer, format, say
    )
    if html is not None:
        items = list(itertools.islice(items, 2))
        if len(items) != 1:
            raise ViewError("--html writes one page and there are several reports: give one, or use `add` and `show`")
    batch = Batch(strict)
    started = time.perf_counter()
    for arrival, reading in _read_each(items, batch):
        if timing:
            say(f"{arrival.origin}: {time.perf_counter() - started:.3f} s")
        if html is not None:
            write(html, [page(reading)])
        elif json:
            sys.stdout.buffer.write(record_line(reading, arrival.key) + b"\n")
        else:
            show_lines([Line(arrival.origin, "quiet"), *plain(reading), Line("")])
        started = time.perf_counter()
    batch.close()


@app.command()
def sources(
    paths: Annotated[list[str] | None, typer.Argument(help="As for `read`; without any, what is on file.")] = None,
    ledger: LedgerPath = LEDGER,
    published: Published = None,
    publisher: Publisher = None,
    url: Url = None,
    format: Format = None,
    json: AsJson = False,
    strict: Strict = False,
) -> None:
    """Say who speaks, by report and story: named or not, quoted or paraphrased, party or not, through which media.

    Example: reportedly sources report.txt
    """
    items = desk.gather(paths or [], desk.given(published, publisher, url), sys.stdin.buffer, format, say)
    batch = Batch(strict)
    at_hand = desk.compared(reading for _, reading in _read_each(items, batch)) if paths else None
    if batch.stopped:
        batch.close()
    with _opened(ledger) if at_hand is None else nullcontext(at_hand) as corpus:
        sheets = desk.sourcing(corpus)
        put(json_lines(sheets)) if json else show_lines(source_lines(sheets))
    batch.close()


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
    items = desk.gather(paths, desk.given(published, publisher, url), sys.stdin.buffer, format, say)
    batch = Batch(strict)
    with Ledger(ledger) as open_ledger:
        for filed in desk.add(open_ledger, batch.each(items, "Adding"), desk.now()):
            if filed.error is not None:
                batch.refuse(filed.error)
            else:
                typer.echo(f"{filed.report}\t{'new' if filed.new else 'seen'}\t{filed.origin}")
        desk.settle(open_ledger, desk.now())
    batch.close()


@app.command()
def show(id: str, ledger: LedgerPath = LEDGER, json: AsJson = False, html: Page = None) -> None:
    """Show the record of a report on file; the beginning of its id is enough.

    Example: reportedly show r8f82e0c --ledger story.ledger
    """
    with _opened(ledger) as corpus:
        reading = corpus.reading(desk.report_id(corpus, id))
        if html is not None:
            write(html, [page(reading)])
        elif json:
            put([record_line(reading).decode()])
        else:
            show_lines(plain(reading))


@app.command()
def explain(id: str, ledger: LedgerPath = LEDGER) -> None:
    """Say why the record says so: the words, the reader and version, the rule or weight, who said so.

    Of a report's id alone it lists what the report says, with the id of each fact.

    Example: reportedly explain r8f82e0c1892afee7#tolls@1876-1908 --ledger story.ledger
    """
    with _opened(ledger) as corpus:
        report, mark, rest = id.partition("#")
        reading = corpus.reading(desk.report_id(corpus, report))
        if not mark:
            show_lines(fact_lines(reading))
            return
        item = found_in(reading, f"{reading.report.id}#{rest}")
        show_lines(explain_lines(reading, item, corpus, desk.datings(corpus, reading.report.id)))


LISTS: tuple[tuple[str, Callable[[Corpus, Any], Iterator[Line]], str], ...] = (
    ("stories", lists.story_lines, "List the stories: reports that tell of the same happenings."),
    ("copies", lists.copy_lines, "List reports that repeat one another, with the passages that prove it."),
    ("entities", lists.identity_lines, "List people, organisations and groups, with their other names."),
    ("dates", date_lines, "List the times that count from an event of another report, and the days that follow."),
    ("disputes", lists.dispute_lines, "List the questions on which voices disagree, and the rival answers."),
)
"""Commands that list one kind of group: name, view, help."""


def _lists(name: str, view: Callable[[Corpus, Any], Iterator[Line]]) -> Callable[..., None]:
    def command(ledger: LedgerPath = LEDGER, json: AsJson = False) -> None:
        _list(name, view, ledger, json)

    return command


def _list(name: str, view: Callable[[Corpus, Any], Iterator[Line]], ledger: str, json: bool) -> None:
    with _opened(ledger) as corpus:
        found = desk.GROUPINGS[name](corpus)
        put(json_lines(found)) if json else show_lines(view(corpus, found))
    if not found and not json:
        say(f"no {name} in {ledger}")


for _name, _view, _help in LISTS:
    app.command(_name, help=f"{_help}\n\nExample: reportedly {_name} --ledger story.ledger")(_lists(_name, _view))


@app.command()
def incidents(
    ledger: LedgerPath = LEDGER,
    json: AsJson = False,
    all: Annotated[bool, typer.Option("--all", help="List what is only mentioned or recalled as well.")] = False,
) -> None:
    """List incidents: every figure with who gives it, who is answerable.

    Example: reportedly incidents --ledger story.ledger
    """
    _list("incidents", lists.incident_lines if all else lists.telling_lines, ledger, json)


@app.command()
def changes(older: str, newer: str, ledger: LedgerPath = LEDGER, json: AsJson = False) -> None:
    """Say what changed between two reports (ids on file, or two files): in facts, then sentence by sentence.

    Example: reportedly changes morning.html evening.html
    """
    first, second = desk.two_readings(older, newer, ledger)
    revision = desk.compare(first, second)
    put(json_lines([revision])) if json else show_lines(lists.change_lines(first, second, revision))


By = Annotated[str, typer.Option(help="Who decides: a person outranks the program, a later word an earlier one.")]
Why = Annotated[str, typer.Option(help="Why.")]
As = Annotated[
    str | None,
    typer.Option(
        "--as", help=f"What two reports are or are not: {', '.join(judging.OF_REPORTS)}. [default: same_story]"
    ),
]


@app.command()
def judge(
    verb: Annotated[str, typer.Argument(help=f"One of: {', '.join(judging.TAKES)}.")],
    things: Annotated[
        list[str],
        typer.Argument(help="join, split: two ids; rename: an id and a name; accept, reject, undo: a judgement's id."),
    ],
    by: By,
    reason: Why = "",
    relation: As = None,
    ledger: LedgerPath = LEDGER,
) -> None:
    """Overrule the program. Ids are of stories, incidents, entities, reports, or events and entities in a report.

    Nothing is erased, the last word counts, `reportedly audit` lists what was decided, and undo takes a decision back
    as a whole. Prints the ids of what was filed; what now holds is said on stderr.

    Example: reportedly judge split s1f0c r03d1ab2299c0ffee --by ana --reason "another town"
    """
    with judging.opened(ledger) as corpus:
        filed = judging.decide(corpus, verb, things, by, reason, judging.relation_of(relation))
        put(said.id for said in filed)
        for group in judging.concerned(corpus, filed):
            say(group_line(group).text)


@app.command()
def audit(
    ledger: LedgerPath = LEDGER,
    json: AsJson = False,
    all: Annotated[bool, typer.Option("--all", help="List what programs judged as well.")] = False,
) -> None:
    """List decisions in order: who, when, what, why, against which word of the program, and whether it counts.

    Example: reportedly audit --ledger story.ledger
    """
    with _opened(ledger) as corpus:
        found = judging.decisions(corpus, all)
        put(json_lines(found)) if json else show_lines(decision_lines(corpus, found))
    if not found and not json:
        say(f"no decisions in {ledger}: `reportedly judge` takes one, `audit --all` shows what programs said")


@app.command()
def actors(path: str, ledger: LedgerPath = LEDGER) -> None:
    """File a list of known people and bodies: CSV or FollowTheMoney JSON lines.

    The columns of CSV are name, kind (person, organisation, group), and if you like aliases (";" between them) and id.

    Who bears one of its names is listed under it by `entities`, in reports before and after.

    Example: reportedly actors actors.csv --ledger story.ledger
    """
    new, held, refused = desk.add_actors(ledger, path, desk.now())
    for line in refused:
        say(line)
    say(f"{new} new, {held} on file, {len(refused)} refused")
    raise typer.Exit(1 if refused else 0)


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
            lines: Iterator[str] = csv_lines(corpus, *desk.homes(corpus))
        elif what == "jsonl":
            lines = (record_line(corpus.reading(id)).decode() for id in corpus.report_ids())
        else:
            raise ViewError(f"there is no export {what!r}: choose csv or jsonl")
        write(out, lines) if out else put(lines)


@app.command()
def check(ledger: LedgerPath = LEDGER) -> None:
    """Prove that a ledger holds what was filed: every digest made again, every span read again.

    Example: reportedly check --ledger story.ledger
    """
    with _opened(ledger) as corpus:
        found = list(desk.problems(corpus))
        put(found)
        say(f"{len(corpus.report_ids())} reports checked, {len(found)} problems")
    raise typer.Exit(1 if found else 0)


@app.command()
def demo(
    folder: Annotated[Path | None, typer.Argument(help="A folder of reports; the sample story if not given.")] = None,
    ledger: Annotated[Path, typer.Option(help="The ledger to make, or to add to.")] = Path("demo.ledger"),
    html: Annotated[Path, typer.Option(help="The page to write.")] = Path("demo.html"),
) -> None:
    """Read the sample story, file it, and show its dossier here and as a page.

    Example: reportedly demo --html story.html
    """
    items = desk.gather([str(folder or desk.sample_story())], desk.given(), sys.stdin.buffer, note=say)
    batch = Batch(strict=False)
    with Ledger(ledger) as corpus:
        for filed in desk.add(corpus, batch.each(items, "Adding"), desk.now()):
            if filed.error is not None:
                batch.refuse(filed.error)
        desk.settle(corpus, desk.now())
        groups = desk.groups(corpus)
        show_lines(dossier(corpus, groups))
        write(html, [dossier_page(corpus, groups)])
    say(f"{batch.items - batch.failed} reports filed in {ledger}; the dossier as a page: {html}")
    batch.close()


def _opened(path: str) -> Ledger:
    return Ledger(path, read_only=True)


def _read_each(items: Iterable[Arrival | Refused], batch: Batch) -> Iterator[tuple[Arrival, Reading]]:
    """What can be read of `items`; the errors of the rest are said and counted."""
    for result in desk.read_all(batch.each(items, "Reading")):
        if isinstance(result, Refused | desk.Failed):
            batch.refuse(result.error)
        else:
            yield result


def main() -> None:
    """Run the command line: exit 0 when all went well, 1 when something failed, 2 for a wrong call."""
    collect_seldom()  # at its own pace Python spends some 2 % of the time looking for garbage that is not there
    try:
        app(prog_name="reportedly")
    except (IntakeError, LedgerError, ViewError, ResolveError) as error:
        say(f"reportedly: {error}")
        sys.exit(2)
    except ReportedlyError as error:
        say(f"reportedly: {error}")
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
