"""Label news that nobody marked: `python tools/teach_cues.py --data FOLDER --teachers CHECKPOINT… --out FILE`.

Encoders trained before read reports of other corpora. The mean of what they say of each word piece (is it a cue of what
stands in nobody else's words, is it any cue) is what `train_encoder.py --taught FILE` teaches the next one: it learns
from a million and a half word pieces more than are marked, and cannot know them by heart (distillation of an ensemble:
Hinton et al. 2015; on unlabelled text: Xie et al. 2020).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from encoder_data import Document, unmarked
from encoder_model import CUE_TAGS, Encoder, build

WINDOW = 254
STEP = 190
"""A window's outer pieces, which see little around them, are taken from its neighbour where there is one."""
WINDOWS_AT_ONCE = 16


def _teachers(paths: list[Path]) -> Iterator[Encoder]:
    for path in paths:
        encoder, _, _ = build()
        encoder.load_state_dict(torch.load(path, weights_only=True)["encoder"], strict=False)
        yield encoder.eval()


@torch.no_grad()
def taught(encoders: list[Encoder], doc: Document, special: tuple[int, int]) -> np.ndarray:
    """Mean probabilities of the tags of both heads of cues, [pieces, 2 * CUE_TAGS]."""
    size = len(doc.ids)
    starts = sorted({*range(0, max(1, size - WINDOW), STEP), max(0, size - WINDOW)})
    seen = doc.extra if doc.recased is None else doc.recased
    found = np.zeros((size, 2 * CUE_TAGS), np.float32)
    for first in range(0, len(starts), WINDOWS_AT_ONCE):
        some = starts[first : first + WINDOWS_AT_ONCE]
        length = min(WINDOW, size)
        ids = np.stack([np.concatenate(([special[0]], doc.ids[at : at + length], [special[1]])) for at in some])
        extra = np.stack([np.pad(seen[at : at + length], ((1, 1), (0, 0))) for at in some])
        tensors = [torch.from_numpy(value) for value in (ids, extra, np.ones_like(ids))]
        scores = np.zeros((len(some), length, 2 * CUE_TAGS), np.float32)
        for encoder in encoders:
            with torch.autocast("cpu", torch.bfloat16):
                _, cues, all_cues, *_ = encoder(*tensors)
            both = [part.float().softmax(-1)[:, 1:-1].numpy() for part in (cues, all_cues)]
            scores += np.concatenate(both, -1) / len(encoders)
        margin = (WINDOW - STEP) // 2
        for at, row in zip(some, scores, strict=True):
            begin = margin if at else 0
            found[at + begin : at + length] = row[begin:]
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold data (bench/README.md)")
    parser.add_argument("--teachers", type=Path, nargs="+", required=True, help="checkpoints of encoders")
    parser.add_argument("--out", type=Path, required=True)
    asked = parser.parse_args()
    torch.set_num_threads(2)
    _, _, tokenizer = build()
    special = (tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]"))
    encoders = list(_teachers(asked.teachers))
    found = {}
    for number, (name, doc) in enumerate(unmarked(asked.data, tokenizer)):
        found[name] = taught(encoders, doc, special).astype(np.float16)
        if number % 100 == 0:
            print(number, name, flush=True)
    np.savez_compressed(asked.out, **found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
