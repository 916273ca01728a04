"""Events across documents: given mentions, together where a story likely tells of one act (resolve/acts.py)."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.resolve.acts import Act, act_at, act_likeness
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.linkage import linked
from reportedly.resolve.stories import STORIES, stories
from reportedly.types.corpus import Readings
from reportedly.types.judgements import Judgement
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import Relation, Verdict

THRESHOLD = 0.38
"""Mean likeness of two groups of mentions from which they are one; swept .3 to .45 under cross-validation."""


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """A cluster for each given event mention."""
    names = [reader.name for reader in readers()]
    prefix = readers()[: names.index("times") + 1]
    given = [(line["mentions"], read(Report(text=line["text"], url=line["id"]), prefix)) for line in lines]
    corpus = Readings(reading for _, reading in given)
    judged = compare_all(corpus, [STORIES])
    story_of = {id: story.id for story in stories(Readings((r for _, r in given), judged)) for id in story.reports}
    acts: dict[str, dict[str, Act | None]] = {}
    for mentions, reading in given:
        for mention in mentions:
            if mention["kind"] == "event":
                found = act_at(reading, Span(mention["start"], mention["end"]))
                acts.setdefault(story_of[reading.report.id], {})[mention["id"]] = found
    for story, members in acts.items():
        for number, group in enumerate(linked(members, _judged(members), THRESHOLD, 0.0)):
            for id in group:
                yield {"mention": id, "cluster": f"{story} {number}"}


def _judged(acts: dict[str, Act | None]) -> Iterator[Judgement]:
    known = [(id, act) for id, act in sorted(acts.items()) if act is not None]
    for (left, one), (right, two) in combinations(known, 2):
        score = act_likeness(one, two)
        if score:
            yield Judgement(
                left=left,
                right=right,
                relation=Relation.SAME_INCIDENT,
                verdict=Verdict.UNSURE,
                score=score,
                by="acts/1",
            )
