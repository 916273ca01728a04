"""How a toll moved: each figure at the time it was first published, drawn as SVG by the page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, time
from typing import NamedTuple

from reportedly.text.bounds import bound_words
from reportedly.text.instants import has_hour
from reportedly.types.groups import Figure
from reportedly.types.vocabulary import Harm
from reportedly.views.phrases import UNKNOWN, printable

_LABEL = (80, 13)
"""Width and height that a label takes."""
WIDTH, HEIGHT, LEFT, BOTTOM, TOP = 1000, 220, 44, 34, 26


class Dot(NamedTuple):
    """One figure: its place in the drawing, the bar of its bounds, and what a person reads on it."""

    x: float
    low: float
    high: float
    open_above: bool
    label: str
    note: str
    at_end: bool = False
    """Whether the label stands to the left, for want of room."""


class Chart(NamedTuple):
    """The dots of one harm, lines through those of one voice, grid lines (y, figure), the ends of the time axis."""

    harm: str
    dots: list[Dot]
    lines: list[str]
    grid: list[tuple[float, int]]
    first: str
    last: str


def toll_chart(figures: Sequence[Figure], harm: Harm = Harm.KILLED) -> Chart | None:
    """The chart of one harm, None when fewer than two totals of it are dated: parts of a toll are left out."""
    kept = _first_said(figures, harm)
    if len(kept) < 2:
        return None
    moments = [moment for moment, _ in kept]
    first, last = min(moments), max(moments)
    largest = _largest(kept)
    dots = _readable([_dot(moment, item, (first, last), largest) for moment, item in kept])
    steps = sorted({round(largest * share) for share in (0, 0.5, 1)})
    grid = [(_y(step, largest), step) for step in steps]
    ends = [next(item for moment, item in kept if moment == end) for end in (first, last)]
    return Chart(str(harm), dots, _lines(kept, dots), grid, _when(first, ends[0]), _when(last, ends[1]))


def toll_bars(figures: Sequence[Figure], harm: Harm = Harm.KILLED) -> list[str]:
    """The same chart for a terminal, a line a figure: full to the least count, light to the greatest, `>` when open."""
    kept = _first_said(figures, harm)
    if len(kept) < 2:
        return []
    scale = _BAR / _largest(kept)
    lines = []
    for moment, item in kept:
        low = item.low if item.low is not None else 0
        high = item.high if item.high is not None else low
        drawn = "█" * round(low * scale) + "░" * (round(high * scale) - round(low * scale))
        drawn += ">" if item.high is None else ""
        says = bound_words(item.low, item.high, item.approximate)
        voice = printable(item.informant or UNKNOWN)
        hour = f"{moment:%H:%M}" if has_hour(item.published) else " " * len("00:00")
        lines.append(f"{moment:%d %b} {hour} {drawn:<{_BAR + 1}} {says} {item.harm} · {voice}")
    return [f"people {harm}, each figure when it was first published (UTC)", *lines]


def _when(moment: datetime, item: Figure) -> str:
    """The day of a figure, and the hour where one is given."""
    return f"{moment:%d %b %H:%M}" if has_hour(item.published) else f"{moment:%d %b}"


_BAR = 24
"""Letters of the longest bar."""
Said = list[tuple[datetime, Figure]]


def _first_said(figures: Sequence[Figure], harm: Harm) -> Said:
    """Each total of a voice when it was first published, in order of time."""
    dated = [(moment, item) for item in figures if (moment := _moment(item.published)) is not None]
    kept: dict[tuple[str | None, int | None, int | None], tuple[datetime, Figure]] = {}
    for moment, item in sorted(dated, key=lambda pair: (pair[0], pair[1].toll)):
        if item.harm is harm and not item.part and (item.low, item.high) != (None, None):
            kept.setdefault((item.informant, item.low, item.high), (moment, item))
    return list(kept.values())


def _largest(said: Said) -> int:
    return max(max(item.low or 0, item.high or 0) for _, item in said) or 1


def _lines(said: Said, dots: Sequence[Dot]) -> list[str]:
    """For each voice that gives several counts the points of a line through them."""
    points: dict[str | None, list[str]] = {}
    for (_, item), dot in zip(said, dots, strict=True):
        points.setdefault(item.informant, []).append(f"{dot.x},{dot.low if dot.open_above else dot.high}")
    return [" ".join(found) for found in points.values() if len(found) > 1]


def _readable(dots: list[Dot]) -> list[Dot]:
    """`dots` without the labels that would be written over another; the figure still shows on the dot itself."""
    shown: list[Dot] = []
    for dot in dots:
        covered = any(abs(dot.x - other.x) < _LABEL[0] and abs(dot.high - other.high) < _LABEL[1] for other in shown)
        shown.append(dot._replace(label="") if covered else dot)
    return shown


def _moment(published: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(published) if published else None
        if moment is None or moment.tzinfo is not None:
            return moment and moment.astimezone(UTC)
    except (ValueError, OverflowError):  # no date; an hour that is in no year in UTC
        return None
    return datetime.combine(moment.date(), moment.time() or time(12), UTC)


def _dot(moment: datetime, item: Figure, ends: tuple[datetime, datetime], largest: int) -> Dot:
    whole = (ends[1] - ends[0]).total_seconds() or 1.0
    share = (moment - ends[0]).total_seconds() / whole
    low = item.low if item.low is not None else 0
    high = item.high if item.high is not None else low
    says = bound_words(item.low, item.high, item.approximate)
    hour = f" {moment:%H:%M}" if has_hour(item.published) else ""
    x = round(LEFT + 20 + share * (WIDTH - LEFT - 60), 1)
    return Dot(
        x=x,
        at_end=x > WIDTH - _LABEL[0] - 20,
        low=_y(low, largest),
        high=_y(high, largest),
        open_above=item.high is None,
        label=says,
        note=f"{says} {item.harm}, {printable(item.informant or UNKNOWN)}, {moment:%Y-%m-%d}{hour}",
    )


def _y(figure: int, largest: int) -> float:
    return round(HEIGHT - BOTTOM - figure / largest * (HEIGHT - BOTTOM - TOP), 1)
