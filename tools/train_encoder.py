"""Train the encoder and its heads: `python tools/train_encoder.py --data ../shared/bench/data --run FOLDER`.

One schedule over all corpora, seeds fixed; a checkpoint every so many steps, from which the same command goes on; after
each epoch the losses and figures on the development parts, in the log beside it. `--start CHECKPOINT…` goes on from the
mean of the weights of several checkpoints, also of different runs, instead of from MiniLM-L6 as it comes; with
`--acts-only` it teaches the head of acts alone, over the states of that mean. Needs the extra `train` (torch on a CPU
is enough) and the corpora; never runs in CI.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn

from encoder_data import (
    NONE,
    Document,
    Window,
    attributed,
    batch,
    conflict,
    factual,
    inner,
    lines_of,
    marked_by_us,
    rated,
    sentences,
    unmarked,
    violent,
    windows,
)
from encoder_model import CUE_TAGS, Encoder, TeachingHead, build
from export_encoder import mean

KEPT_EVERY = 100
"""Steps from one checkpoint to the next."""
HELD_OUT = 60
"""Texts of each development part that are looked at after each epoch; the product is scored on all of them."""
WEIGHTS = {"taught": 2.0, "cues": 2.0, "all_cues": 2.0, "roles": 1.0, "slots": 1.0, "facts": 1.0}
WEIGHTS |= {"acts": 1.0, "told": 1.0}
"""What each loss weighs; set by their sizes, not swept."""
SHARE = {"violence": 0.45, "news facts": 2.0, "web facts": 0.45, "own facts": 4.0}
"""How often each corpus is seen in an epoch; MEANTIME is small and the only news among the facts. Our own gold (whole
reports, and what we marked within the statements of PolNeAR), alone in telling of statements within statements, is
seen as often as asked for."""


def corpora(
    data: Path, tokenizer: Tokenizer, part: str, taught: dict[str, np.ndarray] | None = None
) -> dict[str, list[Document]]:
    events = data / "events"
    found = {
        "attribution": attributed(data / f"attribution/{part}.jsonl", tokenizer),
        "conflict": conflict(part, tokenizer),
        "inner": inner(part, data, tokenizer),
        "told acts": sentences(part, tokenizer),
        "own facts": factual(rated(part), tokenizer),
        "violence": violent(events / f"muc4_{part}.jsonl", tokenizer, taught),
        "news facts": factual(lines_of(events / f"factuality_meantime_{part}.jsonl"), tokenizer),
        "web facts": factual(lines_of(events / f"factuality_uds_ih2_{part}.jsonl"), tokenizer),
    }
    if taught:
        found["unmarked"] = [*_taught_news(data, tokenizer, taught)]
    return found


def _taught_news(data: Path, tokenizer: Tokenizer, taught: dict[str, np.ndarray]) -> Iterator[Document]:
    for name, doc in unmarked(data, tokenizer):
        if name in taught and not name.startswith("muc4_train/"):
            doc.taught = taught[name]
            yield doc


def epoch_batches(
    docs: dict[str, list[Document]], shares: dict[str, float], seed: int, pieces: int
) -> list[list[Window]]:
    """All steps of one epoch, each of one corpus, in an order that the seed fixes."""
    chance = random.Random(seed)
    found = []
    for name, own in docs.items():
        times, part = divmod(shares[name], 1)
        chosen = own * int(times) + chance.sample(own, int(part * len(own)))
        found += windows(chosen, chance, pieces)
    chance.shuffle(found)
    return found


def losses(
    encoder: Encoder, head: TeachingHead, tensors: dict[str, torch.Tensor]
) -> tuple[dict[str, torch.Tensor], torch.Tensor, torch.Tensor]:
    """The loss of each head for which the step has labels, and the scores of slots and facts."""
    hidden, cues, all_cues, slots, facts, acts = encoder(tensors["ids"], tensors["extra"], tensors["mask"])
    found = {}
    for name, scores in (("cues", cues), ("all_cues", all_cues), ("slots", slots), ("acts", acts)):
        if (tensors[name] != NONE).any():
            found[name] = nn.functional.cross_entropy(
                scores.float().flatten(0, 1), tensors[name].flatten(), ignore_index=NONE
            )
    known = ~tensors["taught"][..., 0].isnan()
    if known.any():
        found["taught"] = sum(
            nn.functional.cross_entropy(scores.float()[known], part)
            for scores, part in zip((cues, all_cues), tensors["taught"][known].split(CUE_TAGS, -1), strict=True)
        )
    told = ~tensors["facts"].isnan()
    if told.any():
        found["facts"] = nn.functional.mse_loss(facts[..., 0].float()[told], tensors["facts"][told] / 3)
    about = tensors["told"] != NONE
    if about.any():
        found["told"] = _told_loss(acts[about].float(), tensors["mask"][about], tensors["told"][about])
    if "rows" in tensors:
        roles = head(hidden[tensors["rows"]], tensors["cue"], tensors["distance"])
        found["roles"] = nn.functional.cross_entropy(
            roles.float().flatten(0, 1), tensors["roles"].flatten(), ignore_index=NONE
        )
    return found, slots, facts


def _told_loss(acts: torch.Tensor, mask: torch.Tensor, told: torch.Tensor) -> torch.Tensor:
    """That some word of a sentence names the act told of (noisy or: Maron and Lozano-Perez 1998), and of all acts most.

    acts [n, T, 20], mask [n, T], told [n] in 1..19.
    """
    inside = mask.bool().unsqueeze(-1)
    likely = acts.log_softmax(-1).masked_fill(~inside, -30.0)
    nowhere = torch.log1p(-likely.exp().clamp(max=1 - 1e-6)).sum(1)
    named = -torch.log1p(-nowhere.gather(1, told.unsqueeze(1)).exp().clamp(max=1 - 1e-6)).mean()
    return named + nn.functional.cross_entropy(likely.logsumexp(1)[:, 1:], told - 1)


@torch.no_grad()
def development(
    encoder: Encoder, head: TeachingHead, docs: dict[str, list[Document]], special: tuple[int, int]
) -> dict:
    """Mean losses on the development parts, slot F1 by word piece, and r of the facts."""
    encoder.eval(), head.eval()
    chance = random.Random(0)
    sums: dict[str, list[float]] = {}
    right = found = there = 0
    said: dict[str, list[tuple[float, float]]] = {"news facts": [], "web facts": [], "own facts": []}
    for name, own in docs.items():
        for items in windows(own, chance, 2560):
            tensors = batch(items, special, chance)
            with torch.autocast("cpu", torch.bfloat16):
                parts, slots, facts = losses(encoder, head, tensors)
            for kind, loss in parts.items():
                sums.setdefault(f"{name} {kind}", []).append(loss.item())
            if name == "violence":
                gold, best = tensors["slots"], slots.argmax(-1)
                there += int((gold > 0).sum())
                found += int(((best > 0) & (gold != NONE)).sum())
                right += int(((best == gold) & (gold > 0)).sum())
            elif name in said:
                told = ~tensors["facts"].isnan()
                said[name] += zip(facts[..., 0][told].tolist(), tensors["facts"][told].tolist(), strict=True)
    encoder.train(), head.train()
    out = {name: round(float(np.mean(values)), 4) for name, values in sums.items()}
    out["slots F1"] = round(2 * right / max(1, found + there), 4)
    return out | {
        f"{name} r": round(float(np.corrcoef(*zip(*pairs, strict=True))[0, 1]), 4) for name, pairs in said.items()
    }


def _begun(start: list[Path] | None) -> tuple[Encoder, TeachingHead, Tokenizer]:
    """The modules as they come, or with the mean of the weights of the checkpoints `start`."""
    encoder, head, tokenizer = build()
    if start:
        states = [torch.load(path, weights_only=True) for path in start]
        encoder.load_state_dict(encoder.state_dict() | mean([state["encoder"] for state in states]))
        head.load_state_dict(head.state_dict() | mean([state["head"] for state in states]))
    encoder.base.embeddings.word_embeddings.weight.requires_grad_(False)  # the corpora hold too few words to move it
    return encoder, head, tokenizer


def _groups(encoder: Encoder, head: TeachingHead, asked: argparse.Namespace) -> list[dict[str, Any]]:
    """What is taught, and how fast: the body slowest, heads that many corpora teach faster, the others fastest."""
    heads = [
        *encoder.extra.parameters(),
        *encoder.cue.parameters(),
        *encoder.any_cue.parameters(),
        *head.parameters(),
    ]
    new = [*encoder.slots.parameters(), *encoder.fact.parameters(), *encoder.act.parameters()]
    return [
        {"params": [item for item in encoder.base.parameters() if item.requires_grad], "lr": asked.rate},
        {"params": heads, "lr": asked.rate * (4 if asked.start else 8)},
        {"params": new, "lr": 8 * asked.rate},
    ]


def train(asked: argparse.Namespace) -> None:
    torch.manual_seed(asked.seed)
    torch.set_num_threads(asked.threads)
    encoder, head, tokenizer = _begun(asked.start)
    special = (tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]"))
    hidden = (tokenizer.token_to_id("[MASK]"), asked.hide)
    docs = corpora(asked.data, tokenizer, "train", _labels(asked.taught))
    held_out = {name: own[:HELD_OUT] for name, own in corpora(asked.data, tokenizer, "dev").items()}
    groups = _groups(encoder, head, asked)
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    asked_for = {"attribution": asked.polnear, "conflict": asked.conflict, "inner": asked.inner}
    shares = SHARE | asked_for | {"told acts": asked.told, "unmarked": asked.unmarked}
    if asked.acts_only:
        docs = {name: docs[name] for name in ("conflict", "told acts")}
        for group in groups:
            for weights in group["params"]:
                weights.requires_grad_(any(weights is own for own in encoder.act.parameters()))
    course = [epoch_batches(docs, shares, asked.seed * 1000 + epoch, asked.pieces) for epoch in range(asked.epochs)]
    total = sum(map(len, course))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, (step + 1) / (0.05 * total)) * max(0.01, 1 - step / total)
    )
    keeper = _Keeper(asked.run, encoder=encoder, head=head, optimiser=optimiser, schedule=schedule)
    first = keeper.resume()
    started, sums = time.time(), {}
    encoder.train(), head.train()
    for step, (epoch, items, last) in enumerate(_steps(course)):
        if step < first:
            continue
        tensors = batch(items, special, random.Random(asked.seed * 1_000_000 + step), hidden)
        with torch.autocast("cpu", torch.bfloat16, enabled=asked.half):
            parts, _, _ = losses(encoder, head, tensors)
            loss = sum(WEIGHTS[name] * part for name, part in parts.items() if part.requires_grad)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([item for group in groups for item in group["params"]], 1.0)
        optimiser.step(), schedule.step()
        for name, part in parts.items():
            sums.setdefault(name, []).append(part.item())
        if step % 20 == 0:
            means = ", ".join(f"{name} {np.mean(values[-60:]):.3f}" for name, values in sums.items())
            print(f"epoch {epoch} step {step}/{total} {means} {time.time() - started:.0f} s", flush=True)
        if step % KEPT_EVERY == KEPT_EVERY - 1:
            keeper.keep(step)
        if last:
            keeper.keep(step, f"epoch{epoch}.pt")
            row = {
                "epoch": epoch,
                "train": {name: round(float(np.mean(values)), 4) for name, values in sums.items()},
                "dev": development(encoder, head, held_out, special),
                "seconds": round(time.time() - started),
            }
            with (asked.run / "log.jsonl").open("a") as log:
                print(json.dumps(row), file=log)
            sums = {}


def _labels(path: Path | None) -> dict[str, np.ndarray]:
    """What teach_cues.py kept, but for reports that our gold marks by now."""
    if path is None:
        return {}
    ours = marked_by_us()
    with np.load(path) as kept:
        return {name: kept[name].astype(np.float32) for name in kept if name not in ours}


def _steps(course: list[list[list[Window]]]) -> Iterator[tuple[int, list[Window], bool]]:
    for epoch, batches in enumerate(course):
        for number, items in enumerate(batches):
            yield epoch, items, number + 1 == len(batches)


class _Keeper:
    """Checkpoints: written aside, then moved into place."""

    def __init__(self, folder: Path, **parts: Any) -> None:
        self.folder = folder
        self.parts = parts
        folder.mkdir(parents=True, exist_ok=True)

    def keep(self, step: int, name: str = "last.pt") -> None:
        state = {part: thing.state_dict() for part, thing in self.parts.items()} | {"step": step}
        torch.save(state, self.folder / "writing.pt")
        (self.folder / "writing.pt").rename(self.folder / name)

    def resume(self) -> int:
        """The step to go on with: 0, or the one after the last that was kept."""
        path = max(self.folder.glob("*.pt"), key=lambda kept: kept.stat().st_mtime, default=None)
        if path is None:
            return 0
        state = torch.load(path, weights_only=True)
        for part, thing in self.parts.items():
            thing.load_state_dict(state[part])
        return state["step"] + 1


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold data (bench/README.md)")
    parser.add_argument("--run", type=Path, required=True, help="folder of checkpoints and the log")
    parser.add_argument("--start", type=Path, nargs="+", help="checkpoints to go on from: the mean of their weights")
    parser.add_argument("--conflict", type=float, default=3.0, help="how often our own gold is seen in an epoch")
    parser.add_argument("--polnear", type=float, default=1.0, help="how often PolNeAR is seen in an epoch")
    parser.add_argument("--told", type=float, default=10.0, help="how often invented sentences are seen in an epoch")
    parser.add_argument("--inner", type=float, default=1.0, help="how often our marks within PolNeAR are seen in one")
    parser.add_argument("--taught", type=Path, help="labels of unmarked news (teach_cues.py)")
    parser.add_argument("--unmarked", type=float, default=0.5, help="share of that news seen in an epoch")
    parser.add_argument(
        "--acts-only", action="store_true", help="teach the head of acts alone, over the states as they are"
    )
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--pieces", type=int, default=2560, help="word pieces a step")
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--hide", type=float, default=0.0, help="share of word pieces hidden in each step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--half", action="store_true", help="bfloat16 products")
    train(parser.parse_args())
    return 0


if __name__ == "__main__":
    sys.exit(main())
