"""Copy pairs over dated articles: the copy resolver on readings without layers, in order of the file."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.resolve.comparing import compare_all
from reportedly.resolve.copies import COPIES, counting
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.vocabulary import Relation


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    key = {}
    readings = []
    for line in lines:
        report = Report(
            text=line["text"],
            title=line.get("title"),
            published=line.get("date"),
            publisher=line.get("domain"),
            url=line.get("url"),
        )
        key[report.id] = line["id"]
        readings.append(Reading(report))
    corpus = Readings(readings, compare_all(Readings(readings), [COPIES]))
    for judgement in counting(corpus):
        if judgement.relation is Relation.COPY_OF:
            yield {"a": key[judgement.left], "b": key[judgement.right]}
