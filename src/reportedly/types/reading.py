"""A report with what has been read of it so far."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TypeVar

import msgspec

from reportedly.errors import ReadingError
from reportedly.types.annotations import Annotation, Entity, Mention, Token
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import MentionForm

A = TypeVar("A", bound=Annotation)


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """That a reader, at a version, read a report and found `count` things: read-and-empty differs from never read."""

    reader: str
    version: str
    count: int


Layer = Sequence[Annotation] | Callable[[], Sequence[Annotation]]
"""A layer, or what makes it when it is first asked for."""


class _Layers(Mapping[type[Annotation], tuple[Annotation, ...]]):
    """Layers, each made at its first use."""

    def __init__(self, layers: Mapping[type[Annotation], Layer]) -> None:
        self._held = dict(layers)

    def __getitem__(self, kind: type[Annotation]) -> tuple[Annotation, ...]:
        layer = self._held[kind]
        if not isinstance(layer, tuple):
            layer = self._held[kind] = tuple(layer() if callable(layer) else layer)
        return layer

    def __iter__(self) -> Iterator[type[Annotation]]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)


class Reading:
    """A report and its layers of annotations, each in order of text. Read-only: `adding` gives a new Reading."""

    def __init__(
        self,
        report: Report,
        layers: Mapping[type[Annotation], Layer] | None = None,
        runs: Sequence[Run] = (),
    ) -> None:
        self.report = report
        self._layers = _Layers(layers or {})
        self.runs = tuple(runs)

    def __repr__(self) -> str:
        layers = ", ".join(f"{len(layer)} {kind.LAYER}" for kind, layer in self._layers.items())
        return f"<Reading of {self.report.id}: {layers or 'nothing read'}>"

    def __getitem__(self, kind: type[A]) -> tuple[A, ...]:
        """The layer of `kind`. Raises ReadingError when no reader has written it."""
        try:
            return self._layers[kind]  # type: ignore[return-value]
        except KeyError:
            raise ReadingError(
                f"the {kind.LAYER} of {self.report.id} have not been read: put a reader that writes {kind.__name__} "
                f"before the one that asks"
            ) from None

    def has(self, kind: type[Annotation]) -> bool:
        """Whether a reader has written this layer, even if it found nothing."""
        return kind in self._layers

    @property
    def kinds(self) -> tuple[type[Annotation], ...]:
        """The kinds of layer that have been read."""
        return tuple(self._layers)

    def quote(self, span: Span) -> str:
        """The words at `span`, as they stand in the text."""
        return self.report.text[span.start : span.end]

    def within(self, span: Span, kind: type[A]) -> tuple[A, ...]:
        """The annotations of `kind` that lie wholly inside `span`, in order of text."""
        layer = self[kind]
        starts = self._starts(kind)
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        return tuple(item for item in layer[first:last] if item.span.end <= span.end)

    def meeting(self, span: Span, kind: type[A]) -> tuple[A, ...]:
        """The annotations of `kind` that share a character with `span`, in order of text."""
        layer, starts = self[kind], self._starts(kind)
        first = bisect_left(starts, span.start - self._longest(kind))
        return tuple(item for item in layer[first : bisect_left(starts, span.end)] if item.span.meets(span))

    def _longest(self, kind: type[Annotation]) -> int:
        if kind not in self._lengths:
            self._lengths[kind] = max((len(item.span) for item in self[kind]), default=0)
        return self._lengths[kind]

    @cached_property
    def _lengths(self) -> dict[type[Annotation], int]:
        return {}

    def _starts(self, kind: type[Annotation]) -> list[int]:
        if kind not in self._start_lists:
            self._start_lists[kind] = [item.span.start for item in self[kind]]
        return self._start_lists[kind]

    @cached_property
    def _start_lists(self) -> dict[type[Annotation], list[int]]:
        return {}

    @cached_property
    def _ids(self) -> dict[type[Annotation], dict[str, Annotation]]:
        return {}

    def _by_id(self, kind: type[Annotation]) -> dict[str, Annotation]:
        if kind not in self._ids:
            self._ids[kind] = {item.id: item for item in self._layers.get(kind, ())}
        return self._ids[kind]

    def find(self, id: str) -> Annotation:
        """The annotation with this id. Raises ReadingError when there is none."""
        for kind in self._layers:
            if id in self._by_id(kind):
                return self._by_id(kind)[id]
        raise ReadingError(f"no annotation {id!r} in the reading of {self.report.id}")

    def get(self, kind: type[A], id: str | None) -> A | None:
        """The annotation of `kind` with this id, or None (also for an id of None)."""
        return self._by_id(kind).get(id) if id is not None else None  # type: ignore[return-value]

    @cached_property
    def tree(self) -> Tree:
        """The grammar of the report. Raises ReadingError when it has not been read."""
        return Tree(self[Token])

    def entity_of(self, mention: Mention) -> Entity | None:
        """The entity that `mention` refers to."""
        return self._entity_of_mention.get(mention.id)

    def entity_at(self, span: Span) -> Entity | None:
        """The entity that the words at `span` as a whole refer to: that of the mention with the same head word,
        inside `span` if one is.

        "the spokesman for the ministry" is the spokesman, not the ministry. None when no mention fits.
        """
        head = self.tree.head_of(span)
        if head is None:
            return None
        fitting = [mention for mention in self.within(span, Mention) if mention.head.meets(head.span)]
        fitting = fitting or list(self._mentions_of_head.get(head.span.start, ()))
        widest = max(fitting, key=lambda mention: len(mention.span), default=None)
        return self.entity_of(widest) if widest else None

    def is_named(self, entity: Entity) -> bool:
        """Whether any mention gives `entity` by a name."""
        return entity.id in self._named

    @cached_property
    def _named(self) -> frozenset[str]:
        by_name = (mention for mention in self[Mention] if mention.form is MentionForm.NAME)
        entities = (self.entity_of(mention) for mention in by_name)
        return frozenset(entity.id for entity in entities if entity is not None)

    @cached_property
    def _mentions_of_head(self) -> dict[int, list[Mention]]:
        found: dict[int, list[Mention]] = {}
        for mention in self[Mention]:
            found.setdefault(mention.head.start, []).append(mention)
        return found

    @cached_property
    def _entity_of_mention(self) -> dict[str, Entity]:
        return {mention: entity for entity in self[Entity] for mention in entity.mentions}

    def adding(self, kind: type[A], layer: Sequence[A], run: Run) -> Reading:
        """This reading with one more layer."""
        return Reading(self.report, {**self._layers._held, kind: layer}, (*self.runs, run))
