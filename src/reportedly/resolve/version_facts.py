"""What a version says otherwise than the one before it, by who says it, who answers for it and how names are spelt."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.text.fold import fold
from reportedly.text.names import edits
from reportedly.types.annotations import Attribution, Entity, Mention, Responsibility
from reportedly.types.groups import Edit
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import EditKind, MentionKind

Answers = frozenset[tuple[str, str]]


def with_facts(edit: Edit, older: Reading, newer: Reading) -> Edit:
    """The same edit with the facts that the layers of both readings tell of its sentences."""
    if edit.op is EditKind.SAME:
        return edit
    facts = (*_speakers(edit, older, newer), *_spellings(edit, older, newer), *_answers(edit, older, newer))
    return msgspec.structs.replace(edit, facts=(*edit.facts, *dict.fromkeys(facts)))


def _speakers(edit: Edit, older: Reading, newer: Reading) -> Iterator[str]:
    """Another voice for a statement that stayed: "says so: the hospital → the army"."""
    before, after = _voices(older, edit.old), _voices(newer, edit.new)
    if len(before) == len(after) == 1 and before != after and not _respelt(before[0], after[0]):
        yield f"says so: {before[0]} → {after[0]}"


def _voices(reading: Reading, sentence: Span | None) -> list[str]:
    if sentence is None or not reading.has(Attribution):
        return []
    told = [item for item in reading[Attribution] if any(sentence.holds(span) for span in item.cue)]
    names = [_name(reading, item.speaker) or " ".join(map(reading.quote, item.source)) for item in told]
    return list(dict.fromkeys(" ".join(name.split()) for name in names if name))


def _spellings(edit: Edit, older: Reading, newer: Reading) -> Iterator[str]:
    """A person's name that is now spelt otherwise."""
    before, after = _named_in(older, edit.old), _named_in(newer, edit.new)
    for name in sorted(before - after):
        for other in sorted(after - before):
            if _respelt(name, other):
                yield f"name: {name} → {other}"


def _respelt(one: str, other: str) -> bool:
    """Whether two full names differ by a letter of the last word."""
    before, after = fold(one).split(), fold(other).split()
    return len(before) > 1 and before[:-1] == after[:-1] and edits(before[-1], after[-1], 1) == 1


def _named_in(reading: Reading, sentence: Span | None) -> frozenset[str]:
    if sentence is None or not reading.has(Mention):
        return frozenset()
    found = (reading.entity_of(mention) for mention in reading.within(sentence, Mention))
    return frozenset(item.name for item in found if item is not None and item.kind is MentionKind.PERSON)


def _answers(edit: Edit, older: Reading, newer: Reading) -> Iterator[str]:
    """Who is newly, or no longer, held to answer in the whole of the text."""
    before, after = _held(older, None), _held(newer, None)
    for party, stance in sorted(_held(older, edit.old) - after) if edit.old else ():
        yield f"no longer: {party} {stance}"
    for party, stance in sorted(_held(newer, edit.new) - before) if edit.new else ():
        yield f"new: {party} {stance}"


def _held(reading: Reading, sentence: Span | None) -> Answers:
    rows = reading[Responsibility] if reading.has(Responsibility) else ()
    return frozenset(
        (_name(reading, row.party) or "nobody", row.stance.value.replace("_", " "))
        for row in rows
        if sentence is None or sentence.meets(row.span)
    )


def _name(reading: Reading, id: str | None) -> str | None:
    entity = reading.get(Entity, id)
    return entity.name if entity is not None else None
