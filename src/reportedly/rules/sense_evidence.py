"""In which sense an ambiguous word is used: the weight of telling words in its sentence and the sentences beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.types.annotations import Token


class Senses:
    """Evidence for one sense (positive) and against it (negative), by sentence and over the whole text.

    `weights` maps a lower-case word to (whether it speaks for the sense, strength).
    """

    def __init__(self, tokens: Sequence[Token], weights: Mapping[str, tuple[bool, float]]) -> None:
        size = tokens[-1].sentence + 1 if tokens else 0
        self._pro, self._con = [0.0] * size, [0.0] * size
        self._words: list[dict[str, float]] = [{} for _ in range(size)]
        for token in tokens:
            word = token.text.lower()
            known = weights.get(word)
            if known is None or word in self._words[token.sentence]:
                continue  # a word said twice in one sentence tells no more than once
            self._words[token.sentence][word] = known[1] if known[0] else -known[1]
            side = self._pro if known[0] else self._con
            side[token.sentence] += known[1]
        self.pro, self.con = sum(self._pro), sum(self._con)
        self.whole = self.pro - 1.5 * self.con

    def lean(self, token: Token) -> float:
        """The balance around `token`, the word itself left out; neighbours count half, the whole text a little."""
        here = token.sentence
        own = self._pro[here] - self._con[here] - self._words[here].get(token.text.lower(), 0.0)
        near = sum(
            self._pro[number] - self._con[number] for number in (here - 1, here + 1) if 0 <= number < len(self._pro)
        )
        background = max(-2.0, min(2.0, self.whole / 10))
        return own + near / 2 + background
