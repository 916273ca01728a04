"""Score who it is that speaks: `python bench/speakers.py [dev|test] [--show]`.

Gold: `bench/gold/speakers.jsonl`; `bench/gold/README.md` has the conventions and the measures. The answer for a mention
is the speaker of the attribution whose source overlaps the mention most. `resolution` is the share of right answers
among the mentions found, `without roles` leaves out offices without a name, `made up` counts answers where none is due.
A speaker that no mention names ("a nurse", filed under these words) is no answer where none is due.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from passage import half
from reportedly.desk import read
from reportedly.text.fold import fold
from reportedly.types.annotations import Attribution, Entity, Mention
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.vocabulary import MentionForm

Row = dict[str, Any]
_ARTICLE = re.compile(r"^(?:the|a|an) ")
_POSSESSIVE = re.compile(r"['’]s\b")


def plain(name: str) -> str:
    """A name without case, accents, punctuation, leading article and possessive: what two names are compared by."""
    words = re.sub(r"[^\w ]+", " ", fold(_POSSESSIVE.sub("", name.casefold())))
    return _ARTICLE.sub("", " ".join(words.split()))


class Answer(NamedTuple):
    """The name of a speaker, and whether a mention gives it as a name."""

    name: str | None
    named: bool = False


def answer(mention: Row, reading: Reading) -> Answer | None:
    """The speaker of the attribution that has its source at the mention; None when there is none."""
    start, end = mention["span"]

    def overlap(item: Attribution) -> int:
        return sum(max(0, min(span.end, end) - max(span.start, start)) for span in item.source)

    best = max(reading[Attribution], key=overlap, default=None)
    if best is None or not overlap(best):
        return None
    entity = reading.get(Entity, best.speaker)
    if entity is None:
        return Answer(None)
    forms = {reading.get(Mention, id).form for id in entity.mentions}  # type: ignore[union-attr]
    return Answer(entity.name, named=MentionForm.NAME in forms)


def is_right(mention: Row, also: dict[str, list[str | None]], answer: Answer) -> bool:
    """Whether the answer is the speaker, as good as the speaker, or a person's name with more around it."""
    due, given = mention["speaker"], answer.name
    allowed = [due, *also.get(due, ())]
    if due is None and not answer.named:
        return True
    if due is None or given is None:
        return given in allowed
    if plain(given) in {plain(name) for name in allowed if name}:
        return True
    return mention["kind"] == "person" and f" {plain(due)} " in f" {plain(given)} "


def judged(row: Row, reading: Reading) -> Iterator[tuple[Row, Answer | None, bool]]:
    """Each mention, the answer to it, and whether that is right."""
    for mention in row["mentions"]:
        given = answer(mention, reading)
        yield mention, given, given is not None and is_right(mention, row["also"], given)


def main(arguments: list[str]) -> int:
    if set(arguments) - {"dev", "test", "--show"}:
        print("usage: speakers.py [dev|test] [--show]", file=sys.stderr)
        return 2
    split = "test" if "test" in arguments else "dev"
    right, asked, made_up = Counter[str](), Counter[str](), 0
    for row in half(split, "speakers"):
        reading = read(Report(text=row["text"], published=row["published"]))
        for mention, given, ok in judged(row, reading):
            asked["found"] += 1
            right["found"] += given is not None
            made_up += given is not None and mention["speaker"] is None and not ok
            for name in measures_of(mention) if given else ():
                asked[name] += 1
                right[name] += ok
            if split == "dev" and "--show" in arguments and not ok:
                words = row["text"][slice(*mention["span"])]
                shown = given.name if given else "(no attribution)"
                print(row["id"], mention["how"], words, mention["speaker"], shown, sep=" | ")
    figures = {name: round(100 * right[name] / asked[name], 1) for name in ("resolution", "without roles", "found")}
    print(json.dumps({"split": split, **figures, "made up": made_up}))
    print("  ".join(f"{name} {right[name]}/{count}" for name, count in sorted(asked.items())))
    return 0


def measures_of(mention: Row) -> Iterator[str]:
    """The names under which a found mention is counted."""
    yield "resolution"
    yield f"kind {mention['kind'] or 'nameless'}"
    yield f"how {mention['how']}"
    if mention["kind"] != "role":
        yield "without roles"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
