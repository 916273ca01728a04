"""The corpora that the encoder learns from, as batches of word pieces with labels.

PolNeAR and our own gold (who says what), MUC-4 (the slots of acts of violence), MEANTIME and UDS-IH2 (how factual an
event word is), our own gold and invented sentences (what act a word names).
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))

from corpora import CORPORA, rows
from encoder_model import CUE_TAGS, REACH, distance_bucket
from passage import gold, half
from reportedly.lexicons import lexicon
from reportedly.text.act_decoding import ACTS
from reportedly.text.pieces import FEATURES, features
from reportedly.text.slot_decoding import SLOTS
from reportedly.text.truecase import recased

WINDOW = 256
"""Word pieces that the encoder sees at once in training; attention pays for each with each."""
NONE = -100
_FILLS = {
    "PERP: INDIVIDUAL ID": "individual",
    "PERP: ORGANIZATION ID": "organisation",
    "PHYS TGT: ID": "target",
    "HUM TGT: NAME": "victim",
    "HUM TGT: DESCRIPTION": "victim",
    "INCIDENT: INSTRUMENT ID": "instrument",
}


@dataclass
class Document:
    """One text as word pieces, with gold labels."""

    ids: np.ndarray
    offsets: list[tuple[int, int]]
    extra: np.ndarray
    cues: np.ndarray | None = None  # CUE_TAGS a piece; what stands within another's words is none
    all_cues: np.ndarray | None = None  # the same, those within another's words too
    attributions: list[tuple[int, int, np.ndarray]] = field(default_factory=list)  # first, last cue piece, roles
    slots: np.ndarray | None = None  # SLOTS a piece
    facts: np.ndarray | None = None  # -3 to 3 at event words, else nan
    acts: np.ndarray | None = None  # ACTS a piece
    told: int | None = None  # of ACTS, what a sentence is about, by whichever of its words
    recased: np.ndarray | None = None  # the features of a text in capitals, were it not
    taught: np.ndarray | None = None  # what other encoders say of both heads of cues, [pieces, 2 * tags]

    def covered(self, spans: list[list[int]]) -> np.ndarray:
        mask = np.zeros(len(self.offsets), bool)
        starts = np.array([start for start, _ in self.offsets])
        ends = np.array([end for _, end in self.offsets])
        for start, end in spans:
            mask |= (starts < end) & (ends > start)
        return mask


def lines_of(path: Path) -> Iterator[dict]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _document(text: str, tokenizer: Tokenizer) -> Document:
    encoded = tokenizer.encode(text, add_special_tokens=False)
    return Document(np.array(encoded.ids, np.int64), encoded.offsets, _features(text, encoded.offsets))


def _features(text: str, offsets: list[tuple[int, int]]) -> np.ndarray:
    return np.array(features(text, offsets), np.int64).reshape(-1, len(FEATURES))


def attributed(path: Path, tokenizer: Tokenizer) -> list[Document]:
    """PolNeAR articles: within what somebody says nothing is marked there, so nothing is known of the cues in it."""
    found = []
    for line in lines_of(path):
        doc = _attributed(line, tokenizer)
        inside = doc.covered([span for item in line["attributions"] for span in item["content"]])
        doc.all_cues = np.where(inside & (doc.cues == 0), NONE, doc.cues)
        found.append(doc)
    return found


def conflict(part: str, tokenizer: Tokenizer) -> list[Document]:
    """Our own gold, where statements within statements are marked too."""
    found = []
    for line in own_lines(part):
        doc = _attributed(line, tokenizer)
        doc.all_cues, outer = doc.cues, doc.cues.copy()
        for item in line["attributions"]:
            outer[doc.covered(item["cue"]) & doc.covered(_others(line, item))] = NONE
        doc.cues = outer
        if "events" in line:
            doc.acts = np.zeros(len(doc.offsets), np.int64)
            for event in line["events"]:
                doc.acts[doc.covered([event["span"]])] = ACTS.index(event["type"])
        found.append(doc)
    return found


def sentences(part: str, tokenizer: Tokenizer) -> list[Document]:
    """Invented sentences of which only the type of their main act is known; every eighth is the `dev` part here."""
    found = []
    for line in _of_part(half("dev", "acts"), part):
        doc = _document(line["text"], tokenizer)
        doc.told = ACTS.index(line["type"])
        found.append(doc)
    return found


def inner(part: str, data: Path, tokenizer: Tokenizer) -> list[Document]:
    """PolNeAR articles in which we marked what is said within what somebody says: all their cues, the roles of those.

    One in eight of those for teaching is the `dev` part.
    """
    articles = {line["id"]: line for line in lines_of(data / "attribution/train.jsonl")}
    found = []
    for line in marked_within(part):
        article = articles[line["number"]]
        doc = _attributed(article | {"attributions": [*article["attributions"], *line["attributions"]]}, tokenizer)
        doc.all_cues, doc.cues = doc.cues, None
        doc.attributions = doc.attributions[len(article["attributions"]) :]
        found.append(doc)
    return found


def marked_within(part: str) -> Iterator[dict]:
    """What we marked in PolNeAR articles: of those for teaching every eighth line is the `dev` part here."""
    yield from _of_part(half("dev", "inner"), part)


OWN = ("conflict", "voices", "news", "real", "heard")


def own_lines(part: str) -> Iterator[dict]:
    """The half of our own gold that is for tuning: every eighth passage of a file is the `dev` part of it here."""
    for name in OWN:
        yield from _of_part(gold("dev", name), part)


def _of_part(lines: Iterable[dict], part: str) -> Iterator[dict]:
    """Every eighth line is of the `dev` part, the others teach."""
    return (line for number, line in enumerate(lines) if (number % 8 == 7) == (part == "dev"))


def _others(line: dict, item: dict) -> list[list[int]]:
    """Where the contents of all other statements stand."""
    return [span for other in line["attributions"] if other is not item for span in other["content"]]


def _attributed(line: dict, tokenizer: Tokenizer) -> Document:
    doc = _document(line["text"], tokenizer)
    doc.cues = np.zeros(len(doc.offsets), np.int64)
    for item in line["attributions"]:
        cue = np.flatnonzero(doc.covered(item["cue"]))
        if not len(cue):
            continue
        doc.cues[cue] = 2
        doc.cues[cue[0]] = 1
        roles = np.zeros(len(doc.offsets), np.int64)
        roles[doc.covered(item["content"])] = 2
        roles[doc.covered(item["source"])] = 1
        roles[cue] = 0
        doc.attributions.append((int(cue[0]), int(cue[-1]), roles))
    return doc


def violent(path: Path, tokenizer: Tokenizer, taught: dict[str, np.ndarray] | None = None) -> list[Document]:
    """MUC-4 reports: every place at which a template's filler stands bears its slot; cues as `taught`, by name."""
    common = frozenset(row["word"] for row in lexicon("common_words"))
    found = []
    for line in lines_of(path):
        doc = _document(line["text"], tokenizer)
        doc.recased = _features(recased(line["text"], common), doc.offsets)
        doc.slots = np.zeros(len(doc.offsets), np.int64)
        doc.taught = (taught or {}).get(f"{path.stem}/{line['doc_id']}")
        for template in line["templates"]:
            for slot, label in _FILLS.items():
                for filler in template["slots"].get(slot, ()):
                    for alternative in filler.get("offsets", ()):
                        doc.slots[doc.covered(alternative)] = SLOTS.index(label)
        found.append(doc)
    return found


def rated(part: str) -> Iterator[dict]:
    """Our own paragraphs whose event words are rated; every eighth is the `dev` part here."""
    yield from _of_part(half("dev", "facts"), part)


def factual(lines: Iterable[dict], tokenizer: Tokenizer) -> list[Document]:
    """Texts of MEANTIME, UDS-IH2 or our own: the first piece of an event word bears its score."""
    found = []
    for line in lines:
        doc = _document(line["text"], tokenizer)
        doc.facts = np.full(len(doc.offsets), np.nan, np.float32)
        for event in line["events"]:
            at = np.flatnonzero(doc.covered([[event["start"], event["end"]]]))
            if len(at):
                doc.facts[at[0]] = event["score"]
        found.append(doc)
    return found


UNMARKED = (
    *("news_cluster", "re3d", "trnews", "gwn", "lgl", "te3_aquaint", "te3_timebank", "gum_news", "geovirus"),
    *("ecbplus_coref", "muc4_train"),
)
SAME_START = 80
"""Characters by which a report is known to come again."""
SHORTEST = 64
"""Word pieces of a text worth a window."""


def marked_by_us() -> set[str]:
    """Corpus and number of every report of others in which gold of ours marks something, of both halves."""
    return {
        f"{line['corpus']}/{number}"
        for name in ("real", "heard", "answers", "stories")
        for line in [*half("dev", name), *half("test", name)]
        if "corpus" in line
        for number in [line.get("number"), *(line["published"] if name == "stories" else ())]
    }


def unmarked(data: Path, tokenizer: Tokenizer) -> Iterator[tuple[str, Document]]:
    """News in which no gold of ours marks anything, each report once, by corpus and number; in capitals too."""
    bench = data.parent
    ours = marked_by_us()
    common = frozenset(row["word"] for row in lexicon("common_words"))
    for name in UNMARKED:
        begun = set()
        for row in rows(name, bench):
            text, number = row["text"], row[CORPORA[name].number]
            if f"{name}/{number}" in ours or text[:SAME_START] in begun:
                continue
            begun.add(text[:SAME_START])
            doc = _document(text, tokenizer)
            if len(doc.ids) < SHORTEST:
                continue
            if text.isupper():
                doc.recased = _features(recased(text, common), doc.offsets)
            yield f"{name}/{number}", doc


Window = tuple[Document, int, int]


def windows(docs: list[Document], chance: random.Random, pieces: int) -> list[list[Window]]:
    """Every document cut into windows, from a random start; batches of about `pieces` pieces, alike in length.

    A cue near a cut is not trained on in this epoch; it stands elsewhere in the next.
    """
    cut: list[Window] = []
    for doc in docs:
        at = -chance.randrange(WINDOW - 2) if len(doc.ids) > WINDOW - 2 else 0
        while at < len(doc.ids):
            start, end = max(0, at), min(len(doc.ids), at + WINDOW - 2)
            if end - start > 16 or len(doc.ids) <= 16:
                cut.append((doc, start, end))
            at += WINDOW - 2
    chance.shuffle(cut)
    cut.sort(key=lambda window: (window[2] - window[1]) // 12)
    batches: list[list[Window]] = []
    held = 0
    for window in cut:
        if not batches or held + window[2] - window[1] + 2 > pieces:
            batches.append([])
            held = 0
        batches[-1].append(window)
        held += window[2] - window[1] + 2
    return batches


def batch(
    items: list[Window], special: tuple[int, int], chance: random.Random, hidden: tuple[int, float] = (0, 0.0)
) -> dict[str, torch.Tensor]:
    """Inputs and labels of one step; labels that a corpus lacks are absent.

    `hidden` is the word piece that stands in for others, and how often: a text that never comes twice in the same
    words is harder to know by heart (word dropout: Iyyer et al. 2015).
    """
    length = max(end - start for _, start, end in items) + 2
    ids = np.zeros((len(items), length), np.int64)
    extra = np.zeros((len(items), length, len(FEATURES)), np.int64)
    mask = np.zeros((len(items), length), np.int64)
    labels = {
        "cues": np.full((len(items), length), NONE, np.int64),
        "all_cues": np.full((len(items), length), NONE, np.int64),
        "slots": np.full((len(items), length), NONE, np.int64),
        "facts": np.full((len(items), length), np.nan, np.float32),
        "acts": np.full((len(items), length), NONE, np.int64),
        "taught": np.full((len(items), length, 2 * CUE_TAGS), np.nan, np.float32),
    }
    asked: list[tuple[int, np.ndarray, np.ndarray, np.ndarray]] = []
    for row, (doc, start, end) in enumerate(items):
        size = end - start
        ids[row, 0], ids[row, size + 1] = special
        ids[row, 1 : size + 1] = _hidden(doc.ids[start:end], chance, *hidden)
        seen = doc.recased if doc.recased is not None and chance.random() < 0.5 else doc.extra
        extra[row, 1 : size + 1] = seen[start:end]
        mask[row, : size + 2] = 1
        for name, kind in labels.items():
            own = getattr(doc, name)
            if own is not None:
                kind[row, 1 : size + 1] = own[start:end]
        asked.extend((row, *item) for item in _asked(doc, start, end, length))
    told = np.array([NONE if doc.told is None else doc.told for doc, _, _ in items], np.int64)
    tensors = {"ids": ids, "extra": extra, "mask": mask, "told": told, **labels}
    out = {name: torch.from_numpy(value) for name, value in tensors.items()}
    if asked:
        rows, cues, distances, roles = zip(*asked, strict=True)
        out["rows"] = torch.tensor(rows)
        out["cue"] = torch.from_numpy(np.stack(cues))
        out["distance"] = distance_bucket(torch.from_numpy(np.stack(distances)))
        out["roles"] = torch.from_numpy(np.stack(roles))
    return out


def _hidden(ids: np.ndarray, chance: random.Random, piece: int, share: float) -> np.ndarray:
    if not share:
        return ids
    return np.where(np.random.default_rng(chance.getrandbits(64)).random(len(ids)) < share, piece, ids)


def _asked(doc: Document, start: int, end: int, length: int) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """For each cue that stands in a window with most of what belongs to it: cue mask, distances, roles."""
    size = end - start
    for first, last, labels in doc.attributions:
        if first < start or last >= end:
            continue
        labelled = np.flatnonzero(labels)
        if len(labelled) and (labelled[0] < start - 20 or labelled[-1] >= end + 20):
            continue
        cue = np.zeros(length, np.float32)
        cue[first - start + 1 : last - start + 2] = 1
        place = np.arange(length) - 1 + start
        distance = np.where(place < first, place - first, np.where(place > last, place - last, 0))
        role = np.full(length, NONE, np.int64)
        near = np.abs(distance[1 : size + 1]) <= REACH
        role[1 : size + 1] = np.where(near, labels[start:end], NONE)
        role[first - start + 1 : last - start + 2] = NONE
        yield cue, distance, role
