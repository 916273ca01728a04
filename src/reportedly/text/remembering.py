"""A memory of what was made of texts, bounded by their characters: some hundred reports, or one of a million words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Remembering(Generic[Made]):
    """A function of texts that gives again what it made of the last ones, up to `most` characters in all."""

    def __init__(self, make: Callable[..., Made], most: int) -> None:
        self._make, self._most = make, most
        self.cache_clear()

    def __call__(self, *texts: str | None) -> Made:
        if texts in self._made:
            made = self._made[texts] = self._made.pop(texts)  # now the last to be forgotten
            return made
        made = self._made[texts] = self._make(*texts)
        self._characters += _length(texts)
        while self._characters > self._most and len(self._made) > 1:
            oldest = next(iter(self._made))
            del self._made[oldest]
            self._characters -= _length(oldest)
        return made

    def cache_clear(self) -> None:
        """Forget everything."""
        self._made: dict[tuple[str | None, ...], Made] = {}
        self._characters = 0


def remembering(most: int) -> Callable[[Callable[..., Made]], Remembering[Made]]:
    """Decorate a function of texts so that it remembers what it made of up to `most` characters."""
    return lambda make: Remembering(make, most)


def _length(texts: tuple[str | None, ...]) -> int:
    return sum(len(text or "") for text in texts)
