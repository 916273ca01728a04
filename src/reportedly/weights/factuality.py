"""The weights of factuality, made by tools/train_factuality.py; see their card beside them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from reportedly.errors import LexiconError


class FactualityWeights(msgspec.Struct, frozen=True):
    """Linear models over named clues.

    `register` (logistic): whether a text is talk; `talk`: the factuality of a word in talk; `news`: what to add to the
    verdict of the rules in news.
    """

    register: dict[str, float]
    talk: dict[str, float]
    news: dict[str, float]


@cache
def factuality_weights() -> FactualityWeights:
    """The tables. Raises LexiconError when their file is missing or damaged."""
    path = files(__package__) / "factuality.json"
    try:
        return msgspec.json.decode(path.read_bytes(), type=FactualityWeights)
    except (OSError, msgspec.MsgspecError) as error:
        raise LexiconError(f"factuality.json does not open ({error}): reinstall the package") from error
