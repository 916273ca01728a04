"""Times as other programs find and value them. Each function takes lines of the time area and gives its lines."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

Lines = Iterable[dict[str, Any]]
Timex = dict[str, Any]


def dateparser_search(lines: Lines) -> Iterator[dict[str, Any]]:
    """What dateparser.search takes for a date, valued as the day."""
    from dateparser.search import search_dates

    def find(text: str, day: datetime) -> Iterator[Timex]:
        settings = {"RELATIVE_BASE": day, "PREFER_DATES_FROM": "past"}
        at = 0
        for words, date in search_dates(text, languages=["en"], settings=settings) or ():
            start = text.find(words, at)
            if start >= 0:
                at = start + len(words)
                yield {"start": start, "end": at, "type": "DATE", "value": date.date().isoformat()}

    return _by_paragraph(lines, find)


def microsoft_recognizers(lines: Lines) -> Iterator[dict[str, Any]]:
    """What Microsoft's recognizers-text finds, with its `timex`; a day it leaves open is the last one before."""
    from recognizers_date_time import recognize_datetime

    kinds = {"duration": "DURATION", "set": "SET", "time": "TIME", "timerange": "TIME", "datetime": "TIME"}

    def find(text: str, day: datetime) -> Iterator[Timex]:
        for item in recognize_datetime(text, "en-us", reference=day):
            past = ((item.resolution or {}).get("values") or [{}])[0]
            kind, value = item.type_name.rpartition(".")[2], past.get("timex")
            if value and value.startswith("XXXX") and kind == "date":
                value = past.get("value")
            if value:
                yield {"start": item.start, "end": item.end + 1, "type": kinds.get(kind, "DATE"), "value": value}

    return _by_paragraph(lines, find)


def _by_paragraph(lines: Lines, find: Callable[[str, datetime], Iterable[Timex]]) -> Iterator[dict[str, Any]]:
    """`find` on each paragraph of a text, its offsets moved to the text."""
    for line in lines:
        day, timexes, start = datetime.fromisoformat(line["dct"][:10]), [], 0
        for paragraph in line["text"].splitlines(keepends=True):
            for timex in find(paragraph, day):
                timexes.append({**timex, "start": timex["start"] + start, "end": timex["end"] + start})
            start += len(paragraph)
        yield {"id": line["id"], "timexes": timexes}
