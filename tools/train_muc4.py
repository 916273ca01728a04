"""Learn the tables by which `bench/muc4.py` translates the record: `python tools/train_muc4.py [--data FOLDER]`.

Reads the 1,300 training texts of MUC-4 with the readers of the product, marks the phrases that fill a slot of a key
template, and fits logistic regressions on how these phrases and events stand. Writes `bench/muc4_weights.json`;
`bench/muc4_weights.md` is its card. Names are no features, and a feature must stand in several texts.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "bench"), str(ROOT / "src")]

from muc4 import Translator, day_of  # noqa: E402
from muc4_blame import blame_features  # noqa: E402
from muc4_choices import Named  # noqa: E402
from muc4_incidents import Incident, Incidents, Part  # noqa: E402
from muc4_templates import written  # noqa: E402
from muc4_weights import NONE, PATH  # noqa: E402
from reportedly.desk import read  # noqa: E402
from reportedly.text.fold import fold  # noqa: E402
from reportedly.types.reading import Reading  # noqa: E402
from reportedly.types.report import Report  # noqa: E402
from reportedly.types.span import Span  # noqa: E402

SLOTS = {
    "PERP: INDIVIDUAL ID": "IND", "PERP: ORGANIZATION ID": "ORG", "PHYS TGT: ID": "PHYS", "HUM TGT: NAME": "HUM",
    "HUM TGT: DESCRIPTION": "HUM", "INCIDENT: INSTRUMENT ID": "INS",
}  # fmt: skip
ABOUT = {
    ("HUM", "human"): "HUM TGT: TYPE", ("HUM", "harm"): "HUM TGT: EFFECT OF INCIDENT",
    ("PHYS", "thing"): "PHYS TGT: TYPE", ("PHYS", "damage"): "PHYS TGT: EFFECT OF INCIDENT",
}  # fmt: skip
STRENGTH = {"role": 0.15, "relevant": 0.05, "human": 0.3, "harm": 0.1, "thing": 0.5, "damage": 0.1, "confidence": 0.2,
            "category": 0.1, "type": 0.2, "ind": 0.1, "org": 0.1, "place": 0.1, "time": 0.1}  # fmt: skip
INDIVIDUAL, ORGANISATION = "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID"
ARTICLES = frozenset(("A", "AN", "OF", "THE"))
CONFIDENCE = "PERP: ORGANIZATION CONFIDENCE"
FOLDS = 3
LIGHTEST = 0.03
"""The weight below which a feature is left out."""
Example = tuple[list[str], set[str]]
Questions = dict[str, list[Example]]


class Marked:
    """A training text: its reading, and which head words fill which slots of which key templates."""

    def __init__(self, line: dict[str, Any], reading: Reading) -> None:
        self.line, self.reading = line, reading
        self.day = day_of(line["text"])
        self.fills: dict[int, list[tuple[int, str, tuple[str, ...]]]] = {}
        for number, template in enumerate(line["templates"]):
            for slot, role in SLOTS.items():
                for fill in template["slots"].get(slot, []):
                    for head in self._heads(fill):
                        self.fills.setdefault(head, []).append((number, role, tuple(fill["alts"])))

    def _heads(self, fill: dict[str, Any]) -> set[int]:
        spans = (Span(start, end) for places in fill.get("offsets", []) for start, end in places)
        heads = (self.reading.tree.head_of(span) for span in spans)
        return {head.index for head in heads if head is not None}

    def roles(self, head: int) -> set[str]:
        return {role for _, role, _ in self.fills.get(head, ())}

    def templates(self, part: Part, role: str) -> Iterator[int]:
        yield from (number for number, other, _ in self.fills.get(part.token.index, ()) if other == role)

    def answers(self, head: int, role: str, slot: str, template: int | None = None) -> set[str]:
        """What the key says in `slot` about a phrase that fills `role`."""
        found = set()
        for number, other, names in self.fills.get(head, ()):
            if other != role or template not in (None, number):
                continue
            for fill in self.line["templates"][number]["slots"].get(slot, []):
                if set(fill.get("xref", [])) & set(names) and "alts" in fill:
                    found.add(fill["alts"][0])
        return found


def role_examples(marked: Marked) -> Iterator[Example]:
    candidates = Incidents(marked.reading, EMPTY, marked.day).candidates
    for token in candidates.heads():
        yield candidates.features(token), marked.roles(token.index)


EMPTY: dict[str, dict[str, dict[str, float]]] = {
    "role": {role: {"": 0.0} for role in ("IND", "ORG", "PHYS", "HUM", "INS")},
    **{question: {"yes": {"": 0.0}} for question in ("relevant", "ind", "org", "place", "time")},
}


def type_examples(marked: Marked, tables: Any) -> Iterator[Example]:
    """The type that the key gives an event whose phrases fill a template."""
    found = Incidents(marked.reading, {**EMPTY, "role": tables["role"]}, marked.day)
    for incident in found.found():
        for key in keys_of(marked, incident, alike=False)[:1]:
            fills = marked.line["templates"][key]["slots"].get("INCIDENT: TYPE", [])
            answers = {alt for fill in fills for alt in fill.get("alts", ())}
            yield found.kind_features(incident.events[0], incident.parts), answers


def other_examples(marked: Marked, tables: Any) -> Iterator[tuple[str, Example]]:
    """Examples of all that is asked once roles and types are known."""
    translator = Translator(marked.reading, marked.day, {**EMPTY, **tables})
    incidents, choices = translator.incidents, translator.choices
    for incident in incidents.found():
        keys = keys_of(marked, incident)
        yield "relevant", (incidents.features(incident), {"yes"} if keys else set())
        for part in incident.parts:
            yield from about(marked, translator, part, incident)
        for key in keys[:1]:
            slots = marked.line["templates"][key]["slots"]
            yield from culprits(marked, translator, incident, key)
            where = " ".join(written_in(slots, "INCIDENT: LOCATION"))
            for place in choices.places:
                name = re.escape(re.sub(r"\s+", " ", marked.reading.quote(place.span)).upper())
                full = re.escape(fold(place.name).upper())
                is_there = re.search(rf"\b(?:{name}|{full}) \(", where) is not None
                yield "place", (choices.place_features(incident, place), {"yes"} if is_there else set())
            dates = written_in(slots, "INCIDENT: DATE")
            when = " ".join(day for day in dates if not day.strip("(").startswith("-"))
            for time in choices.times:
                day = written(date.fromisoformat(str(time.earliest)[:10]))
                yield "time", (choices.time_features(incident, time), {"yes"} if day in when else set())


def written_in(slots: dict[str, Any], slot: str) -> set[str]:
    return {alt for fill in slots.get(slot, []) for alt in fill.get("alts", ())} or {NONE}


def culprits(marked: Marked, translator: Translator, incident: Incident, key: int) -> Iterator[tuple[str, Example]]:
    """Who did it and who is behind it; the category is asked of the right ones."""
    slots, choices = marked.line["templates"][key]["slots"], translator.choices
    doers = [named for named in choices.doers if is_doer(marked, named, key)]
    groups = {named.key for named in choices.groups if names_of(translator, incident, named, slots)}
    for named in choices.doers:
        yield "ind", (choices.doer_features(incident, named), {"yes"} if named in doers else set())
    for named in choices.groups:
        yield "org", (choices.group_features(incident, named), {"yes"} if named.key in groups else set())
    if INDIVIDUAL in slots or ORGANISATION in slots:
        behind = [named for named in choices.groups if named.key in groups]
        features = translator.category_features(incident, doers[:1], behind[:1])
        yield "category", (features, written_in(slots, "PERP: INCIDENT CATEGORY"))


def blamed(marked: Marked, tables: Any) -> Iterator[tuple[tuple[int, str], Example]]:
    """How surely the right groups are held to have done it: every answer that the key allows, by key and group."""
    translator = Translator(marked.reading, marked.day, {**EMPTY, **tables})
    for incident in translator.incidents.found():
        for key in keys_of(marked, incident)[:1]:
            slots = marked.line["templates"][key]["slots"]
            for named in translator.choices.groups:
                names = set(names_of(translator, incident, named, slots))
                if names:
                    fills = (fill for fill in slots.get(CONFIDENCE, []) if names & set(fill.get("xref", ())))
                    written = "/".join(alt for fill in fills for alt in fill.get("alts", ()))
                    answers = {answer.strip(" ()") for answer in written.split("/")} - {""}  # "(POSSIBLE / CONFIRMED)"
                    yield (key, named.key), (blame_features(translator.choices, incident, named), answers)


def is_doer(marked: Marked, named: Named, key: int) -> bool:
    fills = [fill for token in named.tokens for fill in marked.fills.get(token.index, ())]
    return any(number == key and role == "IND" for number, role, _ in fills)


def names_of(translator: Translator, incident: Incident, named: Named, slots: dict[str, Any]) -> list[str]:
    """The names that the key has for a group, where it names it so or nearly so."""
    name = translator.organisation(incident, named)
    fills = (fill.get("alts", []) for fill in slots.get(ORGANISATION, []))
    return next((alts for alts in fills if any(alike(alt, name) for alt in alts)), [])


def alike(one: str, other: str) -> bool:
    """Whether one name's words are among the other's."""
    here, there = (set(re.findall(r"[A-Z0-9]+", name)) - ARTICLES for name in (one, other))
    return bool(here) and bool(there) and (here <= there or there <= here)


def about(marked: Marked, translator: Translator, part: Part, incident: Incident) -> Iterator[tuple[str, Example]]:
    harm = translator.harm_features(part, incident)
    features = {"human": translator.person_features(part), "harm": harm, "damage": harm, "thing": list(part.features)}
    for (role, question), slot in ABOUT.items():
        if role in marked.roles(part.token.index):
            answers = marked.answers(part.token.index, role, slot)
            if answers or question in ("harm", "damage"):
                yield question, (features[question], answers or {NONE})


COMPATIBLE = {"ATTACK": {"ATTACK", "ROBBERY", "FORCED WORK STOPPAGE"}}


def keys_of(marked: Marked, incident: Incident, alike: bool = True) -> list[int]:
    """The key templates that an event tells of: a like type, and a phrase of its sentences fills a slot there."""
    found: dict[int, int] = {}
    for part in incident.parts:
        for number, role, _ in marked.fills.get(part.token.index, ()):
            if part.chances[role] >= 0.1:
                found[number] = found.get(number, 0) + 1
    kinds = {
        number: {alt for fill in template["slots"].get("INCIDENT: TYPE", []) for alt in fill.get("alts", ())}
        for number, template in enumerate(marked.line["templates"])
    }
    allowed = COMPATIBLE.get(incident.kind, {incident.kind})
    fitting = [number for number in found if not alike or kinds[number] & (allowed | {"ATTACK"})]
    return sorted(fitting, key=lambda number: (not kinds[number] & allowed, -found[number]))


def fit(
    examples: Iterable[Example], strength: float, fewest: int = 3, weights: Sequence[float] | None = None
) -> dict[str, dict[str, float]]:
    """A table for each answer; `weights` says how much each example counts."""
    examples = list(examples)
    counter = CountVectorizer(analyzer=lambda features: features, binary=True, min_df=fewest)
    matrix = counter.fit_transform([features for features, _ in examples])
    names = counter.get_feature_names_out()
    tables = {}
    for answer in sorted({answer for _, answers in examples for answer in answers}):
        due = np.array([answer in answers for _, answers in examples])
        if due.sum() < 5:
            continue
        model = LogisticRegression(C=strength, max_iter=500).fit(matrix, due, sample_weight=weights)
        table = {"": round(float(model.intercept_[0]), 3)}
        table |= {name: round(float(weight), 3) for name, weight in zip(names, model.coef_[0], strict=True)}
        tables[answer] = {name: weight for name, weight in table.items() if abs(weight) >= LIGHTEST or not name}
    return tables


def train(texts: list[Marked]) -> dict[str, dict[str, dict[str, float]]]:
    """All tables. What is asked after the roles learns from roles guessed by tables that did not see the text."""
    roles = [list(role_examples(marked)) for marked in texts]
    guesses = []
    for left in range(FOLDS):
        seen = [example for number, examples in enumerate(roles) if number % FOLDS != left for example in examples]
        guesses.append({"role": fit(seen, STRENGTH["role"])})
    tables = {"role": fit((example for examples in roles for example in examples), STRENGTH["role"])}
    types = [one for number, marked in enumerate(texts) for one in type_examples(marked, guesses[number % FOLDS])]
    tables["type"] = fit(types, STRENGTH["type"])
    questions: Questions = {}
    for number, marked in enumerate(texts):
        for question, example in other_examples(marked, {**guesses[number % FOLDS], "type": tables["type"]}):
            questions.setdefault(question, []).append(example)
    for question, examples in questions.items():
        tables[question] = fit(examples, STRENGTH[question])
    return tables | {"confidence": how_surely(texts, tables)}


def how_surely(texts: list[Marked], tables: Any) -> dict[str, dict[str, float]]:
    """The table of how surely a group is blamed. It is asked of right groups alone, so that roles guessed by tables
    that saw the text do no harm; a group counts once for each key, however many events tell of it."""
    told = {name: tables[name] for name in ("role", "type")}
    examples, weights = [], []
    for marked in texts:
        found = list(blamed(marked, told))
        times = Counter(who for who, _ in found)
        examples += [example for _, example in found]
        weights += [1 / times[who] for who, _ in found]
    return fit(examples, STRENGTH["confidence"], weights=weights)


def texts_of(path: Path) -> Iterator[Marked]:
    with path.open(encoding="utf-8") as file:
        for line in map(json.loads, file):
            day = day_of(line["text"])
            yield Marked(line, read(Report(text=line["text"], published=day.isoformat() if day else None)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--only", nargs="+", choices=tuple(STRENGTH), help="tables to write; the others stay")
    asked = parser.parse_args()
    texts = list(texts_of(asked.data / "data" / "events" / "muc4_train.jsonl"))
    kept = json.loads(PATH.read_text(encoding="utf-8")) if asked.only else {}
    if asked.only == ["confidence"]:  # nothing else need be learned for it
        tables = kept | {"confidence": how_surely(texts, kept)}
    else:
        tables = train(texts)
        tables = kept | {name: tables[name] for name in asked.only or tables}
    PATH.write_text(json.dumps(tables, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
