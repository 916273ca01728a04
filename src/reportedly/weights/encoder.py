"""The one pass of the encoder over a report; the only file that opens onnxruntime and tokenizers.

Every learned reader decodes its own head from `encoded(text)`. Weights are int8 ONNX beside their cards, never pickles.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from importlib.resources import files
from importlib.util import find_spec
from typing import Any, NamedTuple

from reportedly.errors import LexiconError
from reportedly.foreign import Later, foreign
from reportedly.text.pieces import FEATURES, features

WEIGHTS = ("encoder.onnx", "roles.onnx", "tokenizer.json")
WINDOW = 320
"""Word pieces that the encoder sees at once, with [CLS] and [SEP]."""
OVERLAP = 64
"""Word pieces that two windows share: each takes the half in which it sees further."""
REACH = 160
"""Word pieces on each side of a cue that may hold its source and content."""
_JOB = "the learned readers"
np = Later("numpy", needed_for=_JOB)
Scores = Any
"""A numpy array; its shape stands where it is used."""


class Encoded(NamedTuple):
    """A text as word pieces: their offsets and, for each, its state and what the heads that need no cue say of it."""

    offsets: list[tuple[int, int]]
    hidden: Scores
    """[n, size]"""
    cues: Scores
    """[n, 3]: no cue, the first of one, inside one; of statements that stand in nobody else's words."""
    all_cues: Scores
    """The same of all statements, those within what another says too."""
    slots: Scores
    """[n, 6]: what the piece is to an act of violence, as in text/slot_decoding.py."""
    acts: Scores
    """[n, 20]: what act a word names that begins at the piece, as in text/act_decoding.py."""
    facts: Scores
    """[n]: a third of how factual the event is that begins at the piece (-1 to 1); without meaning at other words."""

    def state(self, start: int, end: int) -> Scores:
        """The mean state of the pieces that stand between two offsets; nothing stands for none."""
        first = bisect_right(self.offsets, start, key=lambda piece: piece[1])
        last = bisect_left(self.offsets, end, key=lambda piece: piece[0])
        return self.hidden[first:last].mean(0) if first < last else np.zeros(self.hidden.shape[1], np.float32)

    def factuality(self, offset: int) -> float:
        """How factual an event word is that stands at `offset`: -3 (surely not) to 3 (surely)."""
        at = bisect_right(self.offsets, (offset, len(self.offsets) and self.offsets[-1][1])) - 1
        return 3.0 * float(min(1.0, max(-1.0, self.facts[at]))) if at >= 0 else 0.0


def available() -> bool:
    """Whether the weights and the libraries that run them are installed."""
    folder = files(__package__)
    return all((folder / name).is_file() for name in WEIGHTS) and _loads()


@cache
def weights_digest() -> str:
    """Eight hex digits of what the weights are, so that a result names the very weights that made it."""
    return _digest(WEIGHTS)


@cache
def states_digest() -> str:
    """The same of what the states come from: who learned from states of another encoder may not ask this one."""
    return _digest(("encoder.onnx", "tokenizer.json"))


def _digest(names: Iterable[str]) -> str:
    hasher = hashlib.sha256()
    for name in names:
        hasher.update((files(__package__) / name).read_bytes())
    return hasher.hexdigest()[:8]


@cache
def _loads() -> bool:
    return find_spec("onnxruntime") is not None and find_spec("tokenizers") is not None


@cache
def _session(name: str) -> Any:
    runtime = foreign("onnxruntime", needed_for=_JOB)
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1  # the same input gives the same bytes, and a batch has its own processes
    options.inter_op_num_threads = 1
    data = (files(__package__) / name).read_bytes()
    try:
        return runtime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise LexiconError(f"weights/{name} do not load ({error}): reinstall the package") from error


@cache
def _tokenizer() -> Any:
    tokenizer = foreign("tokenizers", needed_for=_JOB).Tokenizer.from_str(
        (files(__package__) / "tokenizer.json").read_text(encoding="utf-8")
    )
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


@lru_cache(maxsize=1)
def encoded(text: str) -> Encoded:
    """The word pieces of `text` with their hidden states; memory and time are linear in its length."""
    pieces = _tokenizer().encode(text, add_special_tokens=False)
    ids = np.array(pieces.ids, np.int64)
    extra = np.array(features(text, pieces.offsets), np.int64).reshape(-1, len(FEATURES))
    if not len(ids):
        nothing = np.zeros((0, 20), np.float32)
        return Encoded([], nothing, nothing[:, :3], nothing[:, :3], nothing[:, :6], nothing, nothing[:, 0])
    kept: list[list[Scores]] = []
    for start, end, first, last in _windows(len(ids)):
        outputs = _run(ids[start:end], extra[start:end])
        kept.append([output[first - start : last - start] for output in outputs])
    hidden, cues, all_cues, slots, facts, acts = (np.concatenate(parts) for parts in zip(*kept, strict=True))
    return Encoded(list(pieces.offsets), hidden, cues, all_cues, slots, acts, facts[:, 0])


_Window = tuple[int, int, int, int]
"""Start and end of what the encoder sees, first and last (exclusive) of what is kept of it."""


def _windows(count: int) -> list[_Window]:
    size, step = WINDOW - 2, WINDOW - 2 - OVERLAP
    found: list[_Window] = []
    for start in range(0, max(1, count - OVERLAP), step):
        end = min(start + size, count)
        first = start if start == 0 else start + OVERLAP // 2
        last = end if end == count else end - OVERLAP // 2
        if last > first:
            found.append((start, end, first, last))
    return found


def _run(ids: Scores, extra: Scores) -> list[Scores]:
    """The encoder's outputs (see `export_encoder.py`) for the pieces of one window, without [CLS] and [SEP].

    One window at a time: on one core that is a seventh faster than four, and what one says does not hang on the others,
    as it does where activations of a batch share their int8 scale.
    """
    tokenizer, size = _tokenizer(), len(ids)
    inputs = {
        "ids": np.zeros((1, size + 2), np.int64),
        "extra": np.zeros((1, size + 2, len(FEATURES)), np.int64),
        "mask": np.ones((1, size + 2), np.int64),
    }
    inputs["ids"][0] = [tokenizer.token_to_id("[CLS]"), *ids, tokenizer.token_to_id("[SEP]")]
    inputs["extra"][0, 1:-1] = extra
    return [output[0, 1:-1] for output in _session("encoder.onnx").run(None, inputs)]


Evidence = Callable[[tuple[int, int], int, int], Scores]
"""For a cue (first and last word piece), what is told of the pieces from one to another: whole numbers [pieces, 7]."""


def role_scores(text: Encoded, cues: list[tuple[int, int]], evidence: Evidence) -> list[tuple[int, Scores]]:
    """For each cue (first and last word piece): where its reach begins, and scores [pieces, 3] there.

    The three are: neither, source, content.
    """
    found: list[tuple[int, Scores]] = []
    for at in range(0, len(cues), 16):
        found.extend(_roles(text, cues[at : at + 16], evidence))
    return found


def _roles(text: Encoded, cues: list[tuple[int, int]], evidence: Evidence) -> list[tuple[int, Scores]]:
    bounds = [(max(0, first - REACH), min(len(text.offsets), last + REACH + 1)) for first, last in cues]
    longest = max(end - start for start, end in bounds)
    told: Scores = None
    for row, (cue, (start, end)) in enumerate(zip(cues, bounds, strict=True)):
        own = evidence(cue, start, end)
        told = np.zeros((len(cues), longest, own.shape[1]), np.int64) if told is None else told
        told[row, : end - start] = own
    (starts, ends), (first, last) = np.array(bounds).T[:, :, None], np.array(cues).T[:, :, None]
    near = starts + np.arange(longest)
    of_cue = first + np.arange((last - first).max() + 1)
    states, (place, cue) = _once(text, (near, near < ends), (of_cue, of_cue <= last))
    distance = near - np.clip(near, first, last)
    inputs = {
        "states": states,
        "place": place,
        "own": cue,
        "cue": (distance == 0).astype(np.float32),
        "distance": distance_bucket(distance),
        "evidence": told,
    }
    (scores,) = _session("roles.onnx").run(None, inputs)
    return [(start, scores[row, : end - start]) for row, (start, end) in enumerate(bounds)]


def _once(text: Encoded, *asked: tuple[Scores, Scores]) -> tuple[Scores, list[Scores]]:
    """The states of the pieces asked for, each once and a row of nothing last, and at which row each stands.

    Asked for are numbers of pieces, and which of them are meant: the others stand at nothing.
    """
    met = np.zeros(len(text.offsets), np.bool_)
    for pieces, meant in asked:
        met[pieces[meant]] = True
    rows = met.cumsum() - 1
    states = np.concatenate((text.hidden[met], np.zeros((1, text.hidden.shape[1]), np.float32)))
    return states, [np.where(meant, rows.take(pieces, mode="clip"), len(states) - 1) for pieces, meant in asked]


def distance_bucket(distance: Scores) -> Scores:
    """Signed distance in word pieces to one of 32 buckets: exact up to 6, then logarithmic up to REACH."""
    size = np.abs(distance).astype(np.float32)
    far = 6 + np.log(np.maximum(size, 6) / 6) / np.log(REACH / 6) * 9
    bucket = np.minimum(np.where(size < 6, size, far).astype(np.int64), 15)
    return np.where(distance < 0, bucket, bucket + 16)
