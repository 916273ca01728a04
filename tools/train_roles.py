"""Train the head that labels source and content around a cue, and ship it:
`python tools/train_roles.py --data ../shared/bench/data --run FOLDER --out src/reportedly/weights`.

The encoder stays as it ships: PolNeAR is read once, in the windows of a run, and its states are kept as 16-bit floats
under FOLDER (0.7 GB) with the evidence of grammar and quotation marks. What ships is the running mean of the weights
over the last steps. Needs the extra `train` (a CPU is enough: some minutes) and the corpus; never runs in CI.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import nn

from encoder_data import marked_within, own_lines
from encoder_model import DISTANCES, ROLES
from export_encoder import export
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.rules.page import page_of
from reportedly.rules.role_evidence import EVIDENCE, RoleEvidence
from reportedly.types.report import Report
from reportedly.weights.encoder import REACH, distance_bucket, encoded
from role_head import RoleHead, Shipped

NONE = -100
LEAST = 56
"""Word pieces on each side of a cue that are always seen; how many more up to REACH is left to chance."""
CUES = 32
"""Cues a step."""
WARM_UP = 200
MEAN_FROM, MEAN_RATE = 0.35, 0.005
"""The share of the steps after which the running mean begins, and how fast it follows."""


class Asked(NamedTuple):
    """One gold attribution: first and last piece of its cue; labels and evidence of the pieces from `start`.

    `base` is the number of its article's first piece among all states.
    """

    base: int
    first: int
    last: int
    start: int
    labels: np.ndarray
    evidence: np.ndarray


def prepare(data: Path, folder: Path, part: str) -> tuple[list[Asked], np.ndarray]:
    """Gold attributions of a part of PolNeAR (to train on, of our own gold too) and the states [pieces, size] of texts.

    Both are kept in `folder`.
    """
    asked_at, states_at = folder / f"{part}.npz", folder / f"{part}.npy"
    if not asked_at.exists():
        folder.mkdir(parents=True, exist_ok=True)
        found: list[Asked] = []
        states: list[np.ndarray] = []
        base = 0
        lines = map(json.loads, (data / f"attribution/{part}.jsonl").read_text(encoding="utf-8").splitlines())
        within = {line["number"]: line["attributions"] for line in marked_within(part)} if part == "train" else {}
        for line in (*lines, *(own_lines(part) if part == "train" else ())):
            line["attributions"] += within.get(line["id"], ())
            own, hidden = _article(line, base)
            found += own
            states.append(hidden)
            base += len(hidden)
        np.save(states_at, np.concatenate(states))
        _keep(found, asked_at)
    return _kept(asked_at), np.load(states_at)


def _keep(items: list[Asked], path: Path) -> None:
    sizes = [len(item.labels) for item in items]
    places = np.array([(item.base, item.first, item.last, item.start) for item in items])
    labels, evidence = (np.concatenate([item[at] for item in items]) for at in (4, 5))
    np.savez(path, places=places, bounds=np.cumsum(sizes), labels=labels, evidence=evidence)


def _kept(path: Path) -> list[Asked]:
    with np.load(path) as kept:
        inner = kept["bounds"][:-1]
        labels, evidence = np.split(kept["labels"], inner), np.split(kept["evidence"], inner)
        places = kept["places"].tolist()
    return [Asked(*place, *own) for place, *own in zip(places, labels, evidence, strict=True)]


def _article(line: dict, base: int) -> tuple[list[Asked], np.ndarray]:
    report = Report(text=line["text"], title=line.get("title"), published=line.get("date"))
    page = page_of(read(report, [reader for reader in readers() if reader.name in ("sentences", "grammar")]))
    text = encoded(page.text)
    evidence = RoleEvidence(page, text.offsets)
    return list(_asked(line, text.offsets, evidence, base)), text.hidden.astype(np.float16)


def _asked(line: dict, offsets: list[tuple[int, int]], evidence: RoleEvidence, base: int) -> Iterator[Asked]:
    starts, ends = np.array(offsets).T
    for item in line["attributions"]:
        masks = {
            role: sum(((starts < end) & (ends > start) for start, end in item[role]), np.zeros(len(starts), bool))
            for role in ("cue", "source", "content")
        }
        cue = np.flatnonzero(masks["cue"])
        if not len(cue):
            continue
        first, last = int(cue[0]), int(cue[-1])
        labels = np.zeros(len(starts), np.int8)
        labels[masks["content"]] = 2
        labels[masks["source"]] = 1
        labels[first : last + 1] = NONE
        start, end = max(0, first - REACH), min(len(starts), last + REACH + 1)
        told = evidence((first, last), start, end).astype(np.uint8)
        yield Asked(base, first, last, start, labels[start:end], told)


def batch(
    items: list[Asked], states: np.ndarray, chance: random.Random | None
) -> tuple[list[torch.Tensor], torch.Tensor]:
    """Inputs of the head and the labels, for whole reaches, or for such as `chance` cuts."""
    bounds = [_bounds(item, chance) for item in items]
    longest = max(end - start for start, end in bounds)
    shape = (len(items), longest)
    hidden, cue = np.zeros((*shape, states.shape[1]), np.float32), np.zeros(shape, np.float32)
    distance, labels = np.zeros(shape, np.int64), np.full(shape, NONE, np.int64)
    evidence = np.zeros((*shape, len(EVIDENCE)), np.int64)
    for row, (item, (start, end)) in enumerate(zip(items, bounds, strict=True)):
        size, own = end - start, slice(start - item.start, end - item.start)
        hidden[row, :size] = states[item.base + start : item.base + end]
        cue[row, item.first - start : item.last - start + 1] = 1
        place = np.arange(start, start + longest)
        distance[row] = np.where(
            place < item.first, place - item.first, np.where(place > item.last, place - item.last, 0)
        )
        evidence[row, :size] = item.evidence[own]
        labels[row, :size] = item.labels[own]
    inputs = (hidden, cue, distance_bucket(distance), evidence)
    return [torch.from_numpy(value) for value in inputs], torch.from_numpy(labels)


def _bounds(item: Asked, chance: random.Random | None) -> tuple[int, int]:
    end = item.start + len(item.labels)
    if chance is None:
        return item.start, end
    before, after = chance.randint(LEAST, REACH), chance.randint(LEAST, REACH)
    return max(item.start, item.first - before), min(end, item.last + 1 + after)


def loss_of(head: RoleHead, inputs: list[torch.Tensor], labels: torch.Tensor) -> torch.Tensor:
    with torch.autocast("cpu", torch.bfloat16, enabled=head.training):
        scores = head(*inputs)
    return nn.functional.cross_entropy(scores.float().flatten(0, 1), labels.flatten(), ignore_index=NONE)


@torch.no_grad()
def development(head: RoleHead, items: list[Asked], states: np.ndarray) -> dict[str, float]:
    """Loss a piece, and F1 of source and content by word piece, where the cue is given."""
    head.eval()
    total = 0.0
    counts = np.zeros((ROLES, ROLES))
    for at in range(0, len(items), CUES):
        inputs, labels = batch(items[at : at + CUES], states, None)
        scores, told = head(*inputs), labels != NONE
        total += nn.functional.cross_entropy(scores[told], labels[told], reduction="sum").item()
        np.add.at(counts, (labels[told].numpy(), scores[told].argmax(-1).numpy()), 1)
    head.train()
    right = counts.diagonal()
    by_role = 2 * right / (counts.sum(0) + counts.sum(1))
    return {
        "loss": round(total / float(counts.sum()), 5),
        "source F1": round(float(by_role[1]), 4),
        "content F1": round(float(by_role[2]), 4),
    }


def train(asked: argparse.Namespace) -> RoleHead:
    """The head with the running mean of its weights."""
    torch.manual_seed(asked.seed)
    torch.set_num_threads(1)
    chance = random.Random(asked.seed)
    items, states = prepare(asked.data, asked.run, "train")
    held_out, its_states = prepare(asked.data, asked.run, "dev")
    head = RoleHead(states.shape[1])
    optimiser = torch.optim.AdamW(head.parameters(), lr=asked.rate, weight_decay=0.05)
    total = math.ceil(len(items) / CUES) * asked.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / WARM_UP) * max(0.02, 1 - step / total)
    )
    mean = torch.optim.swa_utils.AveragedModel(
        head, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(1 - MEAN_RATE)
    )
    step, started = 0, time.time()
    for epoch in range(asked.epochs):
        chance.shuffle(items)
        for at in range(0, len(items), CUES):
            optimiser.zero_grad()
            loss = loss_of(head, *batch(items[at : at + CUES], states, chance))
            loss.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 1.0)
            optimiser.step(), schedule.step()
            step += 1
            if step > MEAN_FROM * total:
                mean.update_parameters(head)
        print(f"epoch {epoch}", development(head, held_out, its_states), f"{time.time() - started:.0f} s", flush=True)
    print("mean", development(mean.module, held_out, its_states))
    return mean.module


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold data (bench/README.md)")
    parser.add_argument("--run", type=Path, required=True, help="folder of states and evidence, made when absent")
    parser.add_argument("--out", type=Path, required=True, help="folder of roles.onnx")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=2.5e-3)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    ship(train(asked), asked.out / "roles.onnx")
    return 0


def ship(head: RoleHead, path: Path) -> None:
    """The head as int8 ONNX at `path`, its size and digest printed for the card."""
    some = {
        "states": torch.randn(20, head.key.in_features),
        "place": torch.randint(0, 20, (2, 12)),
        "own": torch.tensor([[0], [1]]),
        "cue": torch.eye(12)[:2],
        "distance": torch.randint(0, DISTANCES, (2, 12)),
        "evidence": torch.zeros(2, 12, len(EVIDENCE), dtype=torch.long),
    }
    axes = {**dict.fromkeys((*some, "scores"), ("cues", "reach")), "states": ("pieces",), "own": ("cues", "words")}
    export(Shipped(head), some, ["scores"], axes, path)
    data = path.read_bytes()
    print(f"{path.name}: {len(data):,} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


if __name__ == "__main__":
    sys.exit(main())
