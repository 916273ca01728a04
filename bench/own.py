"""Score the readers on our own gold: `python bench/own.py [dev|test] [--gold NAME] [--show LAYER] [--json]`.

The passages and their conventions are in `bench/gold/` (README.md): `conflict` and `news`; `voices`, which has not all
layers; and `real` and `heard` (half of it marked in who says what alone), of reports of public corpora, whose texts lie
beside.
One row a measure, with the number of things it is taken over; then which answer stood for which.
`--show attributions|events|tolls|certainties|responsibilities` lists every miss (`-`) and every surplus (`+`) with its
words. Tune on `dev`; `test` is for figures that are told to others.

Two things are the same when:
    attribution     the words of their contents have a Dice of .5 or more, and their sources share half of the shorter
    event mention   their triggers share a character (an event has a mention at its span and at each of its `evidence`;
                    further words for an event in a sentence where it is found count neither way)
    toll            their spans meet, and harm, low and high are equal
    certainty       of the same event or toll, by the same voice (a linked attribution, or one with the same cue)
    responsibility  same stance, and the words of the parties share one that matters (or both name nobody)
One gold item stands for at most one predicted item; the pairs with most in common are taken first.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from agreement import Marks
from corpora import DATA
from passage import Passage, Row, Tally, gold, paired, party_words, same_name
from reportedly.types.annotations import Attribution, Certainty, Entity, Event, Responsibility, Sentence, Toll
from reportedly.types.span import Span
from reportedly.types.vocabulary import Harm

NAMES = ("conflict", "voices", "news", "real", "heard")
TOOK_PLACE = ("happened", "ongoing", "historical")
"""Statuses of what was done, against what is planned, supposed or denied by all."""


# -- who says what ---


def score_attributions(passage: Passage, tally: Tally) -> None:
    """Links, and over the linked: kind of source, stance, manner, speaker; chains."""
    due = [row for row in passage.line["attributions"] if row["content"]]
    given = [item for item in passage.reading[Attribution] if item.content]
    _score_refusals(passage, tally)
    pairs = paired(due, given, same_statement(passage, due, given))
    contents_alone = paired(due, given, same_content(passage, due, given))
    tally.found("attributions: link", len(pairs), len(given), len(due))
    tally.found("attributions: content alone", len(contents_alone), len(given), len(due))
    passage.links |= {given[j].id: due[i]["id"] for i, j in pairs}
    for i, j in pairs:
        _score_link(passage, due[i], given[j], tally)
    _score_chains(passage, tally)
    _note(
        passage, tally, "attributions", due, given, pairs,
        lambda row: f"{passage.quote(row['source'])} | {passage.quote(row['cue'])} | {passage.quote(row['content'])}",
        lambda item: f"{passage.quote(item.source)} | {passage.quote(item.cue)} | {passage.quote(item.content)}",
    )  # fmt: skip


Said = Row | Attribution
Likeness = Callable[[Said, Said], float]


def same_content(passage: Passage | Marks, due: Sequence[Said], given: Sequence[Said]) -> Likeness:
    """How much of their contents two statements share (Dice), 0 where that is less than half."""
    contents = {id(item): passage.tokens(_field(item, "content")) for item in (*due, *given)}
    return lambda row, item: _half(_dice(contents[id(row)], contents[id(item)]))


def same_statement(passage: Passage | Marks, due: Sequence[Said], given: Sequence[Said]) -> Likeness:
    """The same, 0 too where their sources do not share half of the shorter."""
    contents = same_content(passage, due, given)
    sources = {id(item): passage.tokens(_field(item, "source")) for item in (*due, *given)}
    return lambda row, item: contents(row, item) if _same_source(sources[id(row)], sources[id(item)]) else 0.0


def _score_refusals(passage: Passage, tally: Tally) -> None:
    """Refusals that name no matter ("did not comment"): the words of their cues share one, and so do their sources."""
    due = [row for row in passage.line["attributions"] if not row["content"]]
    given = [item for item in passage.reading[Attribution] if not item.content]
    words = {
        id(item): (passage.tokens(_field(item, "cue")), passage.tokens(_field(item, "source")))
        for item in (*due, *given)
    }

    def likeness(row: Row, item: Attribution) -> float:
        (cue, source), (other, its) = words[id(row)], words[id(item)]
        return _dice(cue, other) if _same_source(source, its) else 0.0

    pairs = paired(due, given, likeness)
    tally.found("attributions: refusals without a matter", len(pairs), len(given), len(due))
    passage.links |= {given[j].id: due[i]["id"] for i, j in pairs}


def _field(item: Row | Attribution, name: str) -> Any:
    return item[name] if isinstance(item, dict) else getattr(item, name)


def _dice(one: frozenset[int], other: frozenset[int]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _half(dice: float) -> float:
    return dice if dice >= 0.5 else 0.0


def _same_source(one: frozenset[int], other: frozenset[int]) -> bool:
    if not one or not other:
        return not one and not other
    return len(one & other) / min(len(one), len(other)) >= 0.5


def _score_link(passage: Passage, row: Row, item: Attribution, tally: Tally) -> None:
    words = f"{passage.quote(row['source'])} | {passage.quote(row['cue'])} | {passage.quote(row['content'])[:90]}"
    for field in ("stance", "source_kind", "manner"):
        given = getattr(item, field)
        tally.judged(f"attributions: {field}", row[field], given and str(given))
        if row[field] != given:
            tally.words["attributions"].append(f"~ {passage.line['id']} {field} {row[field]} not {given}: {words}")
    if row["speaker"] is not None:
        entity = passage.reading.get(Entity, item.speaker)
        right = entity is not None and same_name(row["speaker"], entity.name)
        tally.found("attributions: speaker", right, 1, 1)
        if not right:
            name = entity.name if entity else None
            tally.words["attributions"].append(f"~ {passage.line['id']} speaker {row['speaker']} not {name}: {words}")


def _score_chains(passage: Passage, tally: Tally) -> None:
    chains = {(row["id"], row["within"]) for row in passage.line["attributions"] if row["within"]}
    read_chains = [
        (passage.links.get(item.id), passage.links.get(item.within))
        for item in passage.reading[Attribution]
        if item.within is not None
    ]
    tally.found("attributions: within", sum(pair in chains for pair in read_chains), len(read_chains), len(chains))
    words = {row["id"]: passage.quote([*row["source"], *row["cue"]]) for row in passage.line["attributions"]}
    tally.words["attributions"] += [
        f"{sign} {passage.line['id']} chain: {words.get(inner)} within {words.get(outer)}"
        for sign, pairs in (("-", chains - set(read_chains)), ("+", set(read_chains) - chains))
        for inner, outer in pairs
    ]


# -- what happened ---


def score_events(passage: Passage, tally: Tally) -> None:
    """Mentions found, and over the found: type, status, whether it took place; which are the main event's."""
    due = passage.line["events"]
    given = [(span, event) for event in passage.reading[Event] for span in (event.span, *event.evidence)]
    pairs = paired(due, given, lambda row, mention: _shared(row["span"], mention[0]))
    tally.found("events: mentions", len(pairs), len(given) - _told_again(passage, given, pairs), len(due))
    for i, j in pairs:
        row, (_, event) = due[i], given[j]
        passage.told[event.id].add(passage.first[row["id"]])
        tally.judged("events: type", row["type"], str(event.type))
        tally.judged("events: status", row["status"], str(event.status))
        tally.judged("events: took place or not", row["status"] in TOOK_PLACE, event.status in TOOK_PLACE)
        if row["status"] != event.status:
            words = f"{row['status']} not {event.status}: {_around(passage, row['span'])}"
            tally.words["events"].append(f"~ {passage.line['id']} {words}")
    _score_main(passage, tally)
    _score_same(passage, due, given, pairs, tally)
    _note(
        passage, tally, "events", due, given, pairs,
        lambda row: f"{row['type']} {row['status']}: {_around(passage, row['span'])}",
        lambda mention: f"{mention[1].type} {mention[1].status}: {_around(passage, mention[0])}",
    )  # fmt: skip


def _score_main(passage: Passage, tally: Tally) -> None:
    """Main events, each once however often it is mentioned: right where any of its mentions is one of the gold's."""
    due = {passage.first[row["id"]] for row in passage.line["events"] if row["main"]}
    given = [event.id for event in passage.reading[Event] if event.main]
    right = due & {first for id in given for first in passage.told.get(id, ())}
    tally.found("events: main", min(len(right), len(given)), len(given), len(due))


def _told_again(passage: Passage, given: list[tuple[Span, Event]], pairs: list[tuple[int, int]]) -> int:
    """Further words for an event in a sentence that has a found mention of it ("killed" beside "attacked")."""
    sentences = [item.span for item in passage.reading[Sentence]]

    def where(mention: tuple[Span, Event]) -> tuple[str, int]:
        return mention[1].id, sum(span.end <= mention[0].start for span in sentences)

    found = {j for _, j in pairs}
    told = {where(given[j]) for j in found}
    return sum(where(mention) in told for j, mention in enumerate(given) if j not in found)


def _score_same(
    passage: Passage, due: list[Row], given: list[tuple[Span, Event]], pairs: list[tuple[int, int]], tally: Tally
) -> None:
    """Pairs of found mentions that are one event: right, joined, due."""
    joined = {(a, b) for a, x in pairs for b, y in pairs if a < b and given[x][1].id == given[y][1].id}
    found = sorted(i for i, _ in pairs)
    same = {
        (a, b) for a in found for b in found if a < b and passage.first[due[a]["id"]] == passage.first[due[b]["id"]]
    }
    tally.found("events: pairs of mentions that are one event", len(joined & same), len(joined), len(same))


def _shared(pair: Sequence[int], span: Span) -> float:
    """Characters that two spans share, as a share of both."""
    common = min(pair[1], span.end) - max(pair[0], span.start)
    return 2 * common / (pair[1] - pair[0] + len(span)) if common > 0 else 0.0


def _around(passage: Passage, at: Sequence[int] | Span) -> str:
    """The words at a span between brackets, with what stands around them."""
    start, end = (at.start, at.end) if isinstance(at, Span) else at
    text = passage.text
    return f"{text[max(0, start - 45) : start]}[{text[start:end]}]{text[end : end + 45]}".replace("\n", " ")


# -- tolls ---


def score_tolls(passage: Passage, tally: Tally) -> None:
    """Tolls with the right harm and bounds, and over those found: event, approximate, part or whole.

    The gold counts people alone: what was damaged or destroyed counts neither way. It marks figures: who is named or
    pointed to is no toll of the record either, but one of its `victims`.
    """
    due = passage.line["tolls"]
    given = [item for item in passage.reading[Toll] if item.counted and item.harm not in _OF_THINGS]
    places = paired(due, given, lambda row, item: _shared(row["span"], item.span))
    tally.found("tolls: span", len(places), len(given), len(due))
    pairs = paired(due, given, _same_toll)
    tally.found("tolls: harm, low, high", len(pairs), len(given), len(due))
    for i, j in places:
        passage.counted[given[j].id] = due[i]["id"]
    for i, j in pairs:
        row, item = due[i], given[j]
        right = passage.first.get(row["event"]) in passage.told.get(item.event or "", ())
        tally.found("tolls: tied to the right event", right, 1, 1)
        tally.found("tolls: part of another", bool(row.get("part_of")) == (item.part_of is not None), 1, 1)
        tally.found("tolls: approximate", row["approximate"] == item.approximate, 1, 1)
        if not right:
            event = passage.reading.get(Event, item.event)
            tied = passage.quote([event.span]) if event else None
            tally.words["tolls"].append(f"~ {passage.line['id']} tied to {tied}: {_around(passage, row['span'])}")
    _note(
        passage, tally, "tolls", due, given, pairs,
        lambda row: f"{row['harm']} {row['low']}/{row['high']}: {_around(passage, row['span'])}",
        lambda item: f"{item.harm} {item.low}/{item.high}: {_around(passage, item.span)}",
    )  # fmt: skip


_OF_THINGS = frozenset((Harm.DAMAGED, Harm.DESTROYED))


def _same_toll(row: Row, item: Toll) -> float:
    if (row["harm"], row["low"], row["high"]) != (item.harm, item.low, item.high):
        return 0.0
    return _shared(row["span"], item.span)


# -- how sure, and who is answerable ---


def score_certainties(passage: Passage, tally: Tally) -> None:
    """Of the gold rows, those with a row of the same voice on the same event or toll, and the stance of these."""
    due = passage.line["certainties"]
    voices = _voices(passage)
    given: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for row in passage.reading[Certainty]:
        for of in passage.told.get(row.of, ()) or {passage.counted.get(row.of, "")}:
            for voice in voices.get(row.according_to, ()) if row.according_to else (None,):
                given[of, voice].append(str(row.stance))
    for row in due:
        of = passage.first.get(row["of"], row["of"])
        stances = given.get((of, row["according_to"]), [])
        tally.found("certainties: rows found", bool(stances), 1, 1)
        if stances:
            best = row["stance"] if row["stance"] in stances else stances[0]
            tally.judged("certainties: stance", row["stance"], best)
        if row["stance"] not in stances:
            about = next(x for x in (*passage.line["events"], *passage.line["tolls"]) if x["id"] == row["of"])
            said = next((x for x in passage.line["attributions"] if x["id"] == row["according_to"]), None)
            voice = f"{passage.quote(said['source'])} {passage.quote(said['cue'])}" if said else "the report"
            words = f"{voice} | {_around(passage, about['span'])}"
            tally.words["certainties"].append(f"- {passage.line['id']} {row['stance']} not {stances}: {words}")


def _voices(passage: Passage) -> dict[str, set[str]]:
    """The gold attributions that each predicted one stands for: the linked one, or those with the same cue."""
    voices: dict[str, set[str]] = defaultdict(set)
    for item in passage.reading[Attribution]:
        cue = passage.tokens(item.cue)
        voices[item.id] = {row["id"] for row in passage.line["attributions"] if passage.tokens(row["cue"]) & cue}
        if item.id in passage.links:
            voices[item.id].add(passage.links[item.id])
    return voices


def score_responsibilities(passage: Passage, tally: Tally) -> None:
    """Party and stance, and over the found: the event it is about and the voice that says so."""
    due, given = passage.line["responsibilities"], list(passage.reading[Responsibility])
    voices = _voices(passage)

    def likeness(row: Row, item: Responsibility) -> float:
        if row["stance"] != item.stance or not _same_party(passage, row["party"], item):
            return 0.0
        return 1.0 + _shared(row["span"], item.span)

    pairs = paired(due, given, likeness)
    tally.found("responsibilities: party and stance", len(pairs), len(given), len(due))
    for i, j in pairs:
        row, item = due[i], given[j]
        right = passage.first.get(row["event"]) in passage.told.get(item.event or "", ())
        tally.found("responsibilities: event", right, 1, 1)
        heard = {None} if item.according_to is None else voices[item.according_to]
        tally.found("responsibilities: voice", row["according_to"] in heard, 1, 1)
    _note(
        passage, tally, "responsibilities", due, given, pairs,
        lambda row: f"{row['stance']} {row['party']}: {_around(passage, row['span'])}",
        lambda item: f"{item.stance} {party_words(item, passage.reading)}: {_around(passage, item.span)}",
    )  # fmt: skip


def _same_party(passage: Passage, party: str | None, item: Responsibility) -> bool:
    return same_name(party, party_words(item, passage.reading))


def _note(
    passage: Passage,
    tally: Tally,
    layer: str,
    due: Sequence[Any],
    given: Sequence[Any],
    pairs: list[tuple[int, int]],
    say_due: Callable[[Any], str],
    say_given: Callable[[Any], str],
) -> None:
    """Keep the words of what was missed (`-`) and of what was surplus (`+`)."""
    left, right = {i for i, _ in pairs}, {j for _, j in pairs}
    id = passage.line["id"]
    tally.words[layer] += [f"- {id} {say_due(row)}" for i, row in enumerate(due) if i not in left]
    tally.words[layer] += [f"+ {id} {say_given(item)}" for j, item in enumerate(given) if j not in right]


SCORERS = {
    "attributions": score_attributions, "events": score_events, "tolls": score_tolls,
    "certainties": score_certainties, "responsibilities": score_responsibilities,
}  # fmt: skip
"""A scorer for each layer, in this order: certainties and responsibilities ask what the earlier ones have joined."""


def score(lines: Iterable[Row]) -> Tally:
    """All measures over gold passages, each in the layers that are marked there."""
    tally = Tally()
    for line in lines:
        passage = Passage(line)
        for layer, scorer in SCORERS.items():
            if layer in line:
                scorer(passage, tally)
    return tally


def table(tally: Tally) -> Iterator[str]:
    """The measures, then for each answer how often another stood for it."""
    yield f"{'':50} {'figure':>7} {'right':>6} {'given':>6} {'due':>6}"
    for name, figure in tally.figures().items():
        right, given, due = tally.counts.get(name, ("", "", ""))
        yield f"{name:50} {figure:7.1f} {right:>6} {given:>6} {due:>6}"
    for name, answers in tally.answers.items():
        wrong = [(n, due, given) for (due, given), n in answers.items() if due != given]
        yield ""
        yield f"{name}: due, not given" if wrong else f"{name}: nothing wrong"
        yield from (f"  {n:3} {due} not {given}" for n, due, given in sorted(wrong, key=lambda row: (-row[0], row[1:])))


def main() -> int:
    parser = argparse.ArgumentParser(description="Score the readers on the project's own gold passages.")
    parser.add_argument("split", nargs="?", choices=("dev", "test"), default="dev")
    parser.add_argument("--gold", choices=NAMES, default="conflict")
    parser.add_argument("--show", choices=tuple(SCORERS), help="every miss and every surplus of a layer")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--data", type=Path, default=DATA, help="folder with data/ of others, for `real` and `heard`")
    asked = parser.parse_args()
    tally = score(gold(asked.split, asked.gold, asked.data))
    if asked.json:
        print(json.dumps({name: round(figure, 1) for name, figure in tally.figures().items()}, indent=1))
    elif asked.show:
        print("\n".join(sorted(tally.words[asked.show])))
    else:
        print("\n".join(table(tally)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
