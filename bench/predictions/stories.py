"""Stories: the story resolver on readings without layers, reports arriving in the order of the file."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.resolve.comparing import compare_all
from reportedly.resolve.stories import STORIES, stories
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.report import Report


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    reports = [
        (
            line["id"],
            Report(
                text=line["text"],
                title=line.get("title"),
                published=line.get("date"),
                publisher=line.get("domain"),
                url=line.get("url"),
            ),
        )
        for line in lines
    ]
    readings = [Reading(report) for _, report in reports]
    judged = compare_all(Readings(readings), [STORIES])
    cluster = {id: story.id for story in stories(Readings(readings, judged)) for id in story.reports}
    for key, report in reports:
        yield {"id": key, "cluster": cluster[report.id]}
