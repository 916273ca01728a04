"""Copy clusters: the copy resolver on readings without layers, and the groups that follow from its judgements.

Two lines with the same text are one report to the product; here each keeps its own id, and they share a cluster.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.resolve.clusters import clusters
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.copies import COPIES, counting
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.vocabulary import Relation


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    reports = [(line["id"], Report(text=line["text"])) for line in lines]
    readings = [Reading(report) for _, report in reports]
    corpus = Readings(readings, compare_all(Readings(readings), [COPIES]))
    copied = (item for item in counting(corpus) if item.relation is Relation.COPY_OF)
    cluster = {id: min(group) for group in clusters(corpus.report_ids(), copied) for id in group}
    for key, report in reports:
        yield {"id": key, "cluster": cluster[report.id]}
