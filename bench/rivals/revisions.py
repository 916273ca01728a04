"""Edits between two versions, by Python's own difflib. Takes lines of the revisions area and gives its lines."""

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

Piece = tuple[int, int]

_SENTENCE = re.compile(r"\S(?:[^.!?\n]|[.!?](?![\s”\"]))*[.!?]*[”\"]?")
_NUMBER = re.compile(r"\d[\d.,]*")
ALIKE = 0.5


def difflib_sentences(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Sentences aligned in order; where a run is replaced, its sentences are paired in turn if they are alike."""
    for line in lines:
        yield {"id": line["id"], "ops": list(_ops(line["old"], line["new"]))}


def _ops(old: str, new: str) -> Iterator[dict[str, Any]]:
    before, after = ([match.span() for match in _SENTENCE.finditer(text)] for text in (old, new))
    words = ([text[slice(*piece)] for piece in pieces] for text, pieces in ((old, before), (new, after)))
    for tag, i, j, k, m in SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        for one, other in zip_longest(before[i:j], after[k:m]):
            if one and other and (tag == "equal" or _ratio(old[slice(*one)], new[slice(*other)]) >= ALIKE):
                yield {"op": _op(old[slice(*one)], new[slice(*other)]), "old": one, "new": other}
            else:
                yield from ({"op": "removed", "old": one, "new": None},) if one else ()
                yield from ({"op": "added", "old": None, "new": other},) if other else ()


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _op(one: str, other: str) -> str:
    if one == other:
        return "same"
    return "reworded" if _NUMBER.findall(one) == _NUMBER.findall(other) else "number"
