"""What is scored: the list of gold data, with its scorers and the measures that are taken. Read by `run.py`.

BENCHMARKS are corpora of others, scored by the scripts beside them; OWN is gold of our own, scored by our own scripts.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple


class Benchmark(NamedTuple):
    """A file of gold data, how it is predicted and scored, and a pattern for each measure in what the scorer prints.

    `part` tells rows on one file apart: the lines that are scored.
    """

    area: str
    gold: str
    scorer: tuple[str, ...]
    measures: dict[str, str]
    part: str = ""

    @property
    def name(self) -> str:
        return " ".join(filter(None, (self.area, Path(self.gold).stem, self.part)))


class Own(NamedTuple):
    """A file of `bench/gold`, our script with its arguments that scores it, and a pattern for each measure, as above.

    `split` tells rows on one file apart: the half, or what else is measured.

    `alone`: it measures time, so nothing else may run beside it. `texts`: it needs the texts of others beside its gold.
    """

    gold: str
    split: str
    command: tuple[str, ...]
    measures: dict[str, str]
    alone: bool = False
    texts: bool = False
    area: str = "own"

    @property
    def name(self) -> str:
        return " ".join(filter(None, (self.area, Path(self.gold).stem, self.split)))


def _json(*names: str) -> dict[str, str]:
    """Patterns for numbers that a script prints as JSON under these names."""
    return {name: rf'"{re.escape(name)}": (-?[\d.]+)' for name in names}


_SPLITS = ("dev", "test")


_F1 = r"\s+[\d.]+\s+[\d.]+\s+([\d.]+)"
_TIME = {"value F1": r'"valueF1": ([\d.]+)', "strict F1": r'"strictF1": ([\d.]+)'}
_PLACE = {
    "strict F1": r'"strict_PRF": \[[\d.]+, [\d.]+, ([\d.]+)\]',
    "span and id": r'"id_acc": ([\d.]+)',
    "within 161 km": r'"end2end": \{"n": \d+, "acc161": ([\d.]+)',
}
_CERTAINTY = {"r": r'"r": (-?[\d.]+)', "macro F1": r'"macro_f1": ([\d.]+)'}
_B3 = {"B3 F1": r"B3_F1=([\d.]+)"}

BENCHMARKS = (
    Benchmark(
        "attribution", "attribution/dev.jsonl", ("score_attribution.py", "GOLD", "PRED"),
        {
            "link F1": r"(?m)^link" + _F1, "direct link F1": r"(?m)^link:direct" + _F1,
            "indirect link F1": r"(?m)^link:indirect" + _F1, "link exact F1": r"(?m)^link\.exact" + _F1,
            "content soft F1": r"(?m)^content\.soft" + _F1, "source soft F1": r"(?m)^source\.soft" + _F1,
        },
    ),
    Benchmark("time", "time/te3_timebank.jsonl", ("score_time.py", "GOLD", "PRED"), _TIME),
    Benchmark("time", "time/te3_aquaint.jsonl", ("score_time.py", "GOLD", "PRED"), _TIME),
    Benchmark("time", "time/wikiwars.jsonl", ("score_time.py", "GOLD", "PRED"), _TIME),
    Benchmark("time", "time/meantime.jsonl", ("score_time.py", "GOLD", "PRED"), _TIME),
    Benchmark("place", "place/trnews.jsonl", ("score_place.py", "GOLD", "PRED"), _PLACE),
    Benchmark("place", "place/lgl.jsonl", ("score_place.py", "GOLD", "PRED"), _PLACE),
    Benchmark("place", "place/gwn.jsonl", ("score_place.py", "GOLD", "PRED"), _PLACE),
    Benchmark(
        "muc4", "events/muc4_dev.jsonl", ("score_muc.py", "GOLD", "PRED"),
        {
            "all slots F": r"(?m)^ALL .*F\s+([\d.]+)", "human target number F": r"HUM TGT: NUMBER .*F\s+([\d.]+)",
            "human target effect F": r"HUM TGT: EFFECT OF INCIDENT .*F\s+([\d.]+)",
            "organisation confidence F": r"PERP: ORGANIZATION CONFIDENCE .*F\s+([\d.]+)",
        },
    ),
    Benchmark(
        "plover", "events/plover_gsr.jsonl", ("score_events.py", "type", "GOLD", "PRED"),
        {"macro F1": r'"macro_f1": ([\d.]+)', "accuracy": r'"accuracy": ([\d.]+)'},
    ),
    Benchmark(
        "certainty", "events/factuality_meantime_dev.jsonl", ("score_events.py", "certainty", "GOLD", "PRED"),
        _CERTAINTY,
    ),
    Benchmark(
        "certainty", "events/factuality_uds_ih2_dev.jsonl", ("score_events.py", "certainty", "GOLD", "PRED"),
        _CERTAINTY,
    ),
    Benchmark(
        "copies", "stories/copies_synth.jsonl", ("score_copies.py", "synth", "GOLD", "PRED"),
        {
            "F1": r'"F1": ([\d.]+)', "recall on spun45": r'"spun45": ([\d.]+)',
            "recall on embedded": r'"embed": ([\d.]+)',
            "false merges": r'"false_merged_negatives": ([\d.]+)',
        },
    ),
    Benchmark(
        "copies-pairs", "stories/news_cluster.jsonl",
        ("score_copies.py", "pairs", "stories/copies_real_pairs.jsonl", "PRED"), {"F1": r'"F1": ([\d.]+)'},
    ),
    Benchmark("stories", "stories/news_cluster.jsonl", ("score_cluster.py", "GOLD", "PRED"), _B3),
    Benchmark("stories", "stories/ecbplus_stories.jsonl", ("score_cluster.py", "GOLD", "PRED"), _B3),
    Benchmark(
        "revisions", "stories/revisions_synth.jsonl", ("score_revisions.py", "GOLD", "PRED"),
        {"macro F1": r'"macro": ([\d.]+)', "link F1": r'"link": \[[\d.]+, [\d.]+, ([\d.]+)\]'},
    ),
    Benchmark(
        "names", "stories/names_ofac_pairs.jsonl", ("score_names.py", "GOLD", "PRED", "--split", "dev"),
        {"best F1": r"'F1': ([\d.]+)"},
    ),
    Benchmark(
        "names", "stories/names_ofac_pairs.jsonl",
        ("score_names.py", "GOLD", "PRED", "--split", "dev", "--recoverable"),
        {"best F1": r"'F1': ([\d.]+)"}, "recoverable",
    ),
    Benchmark(
        "names", "stories/names_nomenklatura.jsonl", ("score_names.py", "GOLD", "PRED"), {"best F1": r"'F1': ([\d.]+)"}
    ),
    Benchmark(
        "coref-event", "stories/ecbplus_coref.jsonl", ("score_coref.py", "GOLD", "PRED", "--kind", "event"),
        {"CoNLL F1": r"CoNLL=([\d.]+)"},
    ),
    Benchmark(
        "coref-entity", "stories/ecbplus_coref.jsonl", ("score_coref.py", "GOLD", "PRED", "--kind", "entity"),
        {"CoNLL F1": r"CoNLL=([\d.]+)"},
    ),
)  # fmt: skip

_CONFLICT = _json(
    "attributions: link", "attributions: stance", "attributions: source_kind", "attributions: speaker",
    "attributions: within", "events: mentions", "events: main", "events: type", "events: status",
    "events: took place or not, macro F1", "tolls: span", "tolls: harm, low, high", "tolls: tied to the right event",
    "certainties: rows found", "certainties: stance", "responsibilities: party and stance", "responsibilities: voice",
)  # fmt: skip

_VOICES = _json(
    "attributions: link", "attributions: stance", "attributions: source_kind", "attributions: speaker",
    "attributions: within", "events: mentions", "responsibilities: party and stance", "responsibilities: voice",
)  # fmt: skip

_HEARD = _json(
    "attributions: link", "attributions: stance", "attributions: source_kind", "attributions: speaker",
    "attributions: within", "events: mentions", "events: took place or not, macro F1", "tolls: harm, low, high",
    "tolls: tied to the right event", "responsibilities: party and stance",
)  # fmt: skip

_PLACES_OWN = _json(
    "found", "precision", "usage", "country", "point", "within_25", "precision_class", "main", "median_km"
)
_SPEAKERS = _json("resolution", "without roles", "found", "made up")
_STORIES = _json("found", "day", "place", "tolls", "due", "right", "gathered", "fragments", "beside")
_SPEED = _json(
    "attribution, articles/s", "event readers, reports/s", "times, words/s", "places, words/s",
    "whole reading, words/s", "encoder opens, s", "peak memory, MB",
)  # fmt: skip
_FOOTPRINT = _json("packed, MB", "opens, s", "gazetteer, MB", "both readers, MB")
_RESOLVER_SPEED = _json("copies, reports/s", "stories, reports/s", "names, pairs/s", "revisions, pairs/s")
_AGREED = {
    name: rf"marked by two hands[\s\S]*?{re.escape(name)} +([\d.]+)"
    for name in (
        "attributions: link", "attributions: stance", "attributions: source_kind", "attributions: speaker",
        "events: mentions", "events: type", "events: status", "tolls: harm, low, high", "certainties: rows",
        "responsibilities: party and stance",
    )
}  # fmt: skip

OWN = (
    *(Own("conflict.jsonl", split, ("own.py", split, "--json"), _CONFLICT) for split in _SPLITS),
    *(Own("voices.jsonl", split, ("own.py", split, "--gold", "voices", "--json"), _VOICES) for split in _SPLITS),
    *(Own("news.jsonl", split, ("own.py", split, "--gold", "news", "--json"), _CONFLICT) for split in _SPLITS),
    *(
        Own("real.jsonl", split, ("own.py", split, "--gold", "real", "--json"), _CONFLICT, texts=True)
        for split in _SPLITS
    ),
    *(
        Own("heard.jsonl", split, ("own.py", split, "--gold", "heard", "--json"), _HEARD, texts=True)
        for split in _SPLITS
    ),
    Own("inner.jsonl", "test", ("within.py", "test"), _json("inner", "chain"), texts=True),
    *(
        Own("answers.jsonl", split, ("answered.py", split), _json("party and stance", "voice", "event"), texts=True)
        for split in _SPLITS
    ),
    *(Own("anchored_times.jsonl", split, ("anchored.py", split), _json("right", "claimed")) for split in _SPLITS),
    *(Own("conflict_places.jsonl", split, ("places_own.py", split), _PLACES_OWN) for split in _SPLITS),
    *(Own("speakers.jsonl", split, ("speakers.py", split), _SPEAKERS) for split in _SPLITS),
    *(Own("junk.jsonl", split, ("junk.py", split), _json("clean", "false alarms")) for split in _SPLITS),
    *(Own("stories.jsonl", split, ("incidents.py", split), _STORIES, texts=True) for split in _SPLITS),
    *(
        Own("told_stories.jsonl", split, ("incidents.py", split, "--gold", "told_stories"), _STORIES)
        for split in _SPLITS
    ),
    *(Own("posts.jsonl", split, ("incidents.py", split, "--gold", "posts"), _STORIES) for split in _SPLITS),
    *(Own("filed.jsonl", split, ("incidents.py", split, "--gold", "filed"), _STORIES, texts=True) for split in _SPLITS),
    Own("conflict.jsonl", "speed", ("speed.py",), _SPEED, alone=True),
    Own("conflict_places.jsonl", "footprint", ("footprint.py",), _FOOTPRINT, alone=True),
    Own("conflict.jsonl", "resolver speed", ("speed.py", "resolvers"), _RESOLVER_SPEED, alone=True, texts=True),
    *(Own("notes.jsonl", split, ("notes.py", split), _json("accuracy", "weighted F1")) for split in _SPLITS),
    *(Own("acts.jsonl", split, ("notes.py", split, "--types"), _json("accuracy", "macro F1")) for split in _SPLITS),
    *(Own("facts.jsonl", split, ("facts.py", split), _json("r", "macro F1")) for split in _SPLITS),
    Own("second_reading.jsonl", "", ("agreement.py",), _AGREED, texts=True),
)
"""The halves `test` are never tuned on: only these totals of them are looked at."""
