"""From statements to attributions: stance, kind of source, speaker, audience, and the chain that carries each.

What finds the statements (grammar and quotation marks, or learned weights) is the readers' business.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

import msgspec

from reportedly.lexicons import Row, lexicon
from reportedly.rules.clauses import is_negated, source_phrase
from reportedly.rules.frames import FRAMES
from reportedly.rules.page import Page
from reportedly.rules.source_kinds import SourceKinds
from reportedly.rules.speech import manner_of
from reportedly.rules.stances import stance_by_words
from reportedly.rules.statements import Statement, audience
from reportedly.types.annotations import Attribution, Entity, Mention, Token
from reportedly.types.reading import Reading
from reportedly.types.span import hull
from reportedly.types.vocabulary import MentionForm, MentionKind, SourceKind, Stance

Cues = Mapping[tuple[str, str], Mapping[str, Row]]
"""For a lemma and its part of speech, the rows of the lexicon by frame, in the order in which frames are tried."""

_NO_ANSWER = frozenset("say comment confirm deny disclose elaborate explain respond reply answer reveal".split())
"""Verbs whose negation is a refusal: "did not say who was behind it"."""
"""Frames in which whatever stands as the source is taken for one."""
_RELAYS = frozenset(("cite", "quote"))
_PLAIN = frozenset((SourceKind.MEDIA, SourceKind.DOCUMENT, SourceKind.WITNESS))
"""Kinds that the words of the source settle, whoever is meant."""
_DEEPEST = 8
"""Contents looked at for the one that holds an attribution; real chains are three deep at most."""


def attributions(reading: Reading, page: Page, said: Iterable[Statement]) -> Iterator[Attribution]:
    """Statements as attributions, each with what its words and the report's entities tell of it."""
    kinds = source_kinds()
    told = _distinct(said)
    numbers = {item.head.index: str(number) for number, item in enumerate(told)}
    drafts = [_dressed(reading, page, kinds, item, numbers) for item in told]
    yield from _chained(drafts)


def with_relays(page: Page, told: Sequence[Statement]) -> list[Statement]:
    """`told`, with those that pass on another's words ("citing") replaced by what they pass on."""
    relays = list(_relays(page, source_kinds(), told))
    taken = {relay.head.index for relay in relays}
    return [*relays, *(item for item in told if item.head.index not in taken)]


@cache
def cues() -> Cues:
    table: dict[tuple[str, str], dict[str, Row]] = {}
    for row in lexicon("cues"):
        table.setdefault((row["lemma"], row["part"]), {})[row["frame"]] = row
    return {key: dict(sorted(rows.items(), key=_frame_order)) for key, rows in table.items()}


def _frame_order(item: tuple[str, Row]) -> int:
    return FRAMES.index(item[0]) if item[0] in FRAMES else len(FRAMES)


@cache
def source_kinds() -> SourceKinds:
    nouns = {row["noun"]: SourceKind(row["kind"]) for row in lexicon("source_kinds")}
    return SourceKinds(nouns, frozenset(row["name"].lower() for row in lexicon("media")))


def stance_of(page: Page, found: Statement) -> Stance | None:
    """What the source does, by the cue and its negation; None when the negation leaves nothing said.

    "did not say who" declines, "does not believe that" denies, "has not blamed anybody" says nothing.
    """
    rows = cues().get((found.head.lemma, found.head.part), {})
    stance = Stance(rows[found.frame]["stance"]) if found.frame in rows else Stance.ASSERTS
    if found.frame != "according":  # "according to Mehr" passes on a denial, it does not make one
        stance = stance_by_words(page.text, found.content, stance)
    if found.frame == "silence" or not is_negated(page.tree, found.head):
        return stance
    if found.head.lemma in _NO_ANSWER:
        return Stance.DECLINES
    return Stance.DENIES if stance is Stance.BELIEVES else None


def _relays(page: Page, kinds: SourceKinds, cued: Iterable[Statement]) -> Iterator[Statement]:
    """ "state TV, citing an unnamed official, said…": what state TV says is the official's, carried by state TV."""
    by_head = {item.head.index: item for item in cued if item.frame != "object"}
    by_subject = {item.source.end: item for item in by_head.values() if item.source is not None}
    for token in page.tree.tokens:
        if token.lemma not in _RELAYS or token.tag != "VBG":
            continue
        quoted = page.tree.children(token, "dobj")
        carrier = _carrier(page, token, by_head) or by_subject.get(_noun_end(page, token))
        if not quoted or carrier is None or carrier.head.index == token.index:
            continue
        source = source_phrase(page.tree, quoted[0])
        if kinds.may_speak(page.tree, source):
            yield Statement(token, "relay", source, token.span, carrier.content, carrier.head)


def _carrier(page: Page, token: Token, by_head: Mapping[int, Statement]) -> Statement | None:
    """The statement whose cue governs `token`."""
    for above in page.tree.ancestors(token):
        if above.index in by_head:
            return by_head[above.index]
    return None


def _noun_end(page: Page, token: Token) -> int:
    above = page.tree.head(token)
    return above.span.end if above is not None else -1


def _distinct(found: Iterable[Statement]) -> list[Statement]:
    """`found` without a second statement of the same words by the same source ("confirmed, saying: “…”")."""
    first: dict[object, Statement] = {}
    for item in found:
        first.setdefault((item.source, item.content), item)
    return list(first.values())


def _dressed(
    reading: Reading, page: Page, kinds: SourceKinds, found: Statement, numbers: Mapping[int, str]
) -> Attribution:
    source = () if found.source is None else (found.source,)
    speaker = _speaker(reading, page, kinds, found)
    return Attribution(
        span=hull(*source, found.cue, *found.content),
        id=numbers[found.head.index],
        source=source,
        cue=(found.cue,),
        content=found.content,
        manner=manner_of(page, found.content),
        stance=stance_of(page, found) or Stance.ASSERTS,
        source_kind=_source_kind(reading, page, kinds, found, speaker),
        speaker=speaker.id if speaker is not None else None,
        audience=audience(page, found),
        within=numbers.get(found.carrier.index) if found.carrier is not None else None,
        why=f"{found.frame} {found.head.lemma}",
    )


def _speaker(reading: Reading, page: Page, kinds: SourceKinds, found: Statement) -> Entity | None:
    """The entity of the source; for a medium's report the medium ("a report by Mehr" is Mehr speaking)."""
    if found.source is None or not reading.has(Entity):
        return None
    maker = kinds.medium_behind(page.tree, found.source)
    return reading.entity_at(page.tree.span(maker) if maker is not None else found.source)


def _source_kind(
    reading: Reading, page: Page, kinds: SourceKinds, found: Statement, speaker: Entity | None
) -> SourceKind | None:
    """By the words of the source; a pronoun or an office takes the kind of the person it stands for."""
    if found.source is None:
        return None
    kind = kinds.kind(page.tree, found.source)
    if speaker is None or kind in _PLAIN:
        return kind
    if speaker.kind is MentionKind.PERSON:
        mentions = [reading.get(Mention, id) for id in speaker.mentions]
        named = any(mention is not None and mention.form is MentionForm.NAME for mention in mentions)
        return SourceKind.NAMED if named else SourceKind.UNNAMED
    if speaker.kind in {MentionKind.ORGANISATION, MentionKind.PLACE}:
        return SourceKind.MEDIA if speaker.name.lower() in kinds.media else kind or SourceKind.INSTITUTION
    return kind


def _chained(drafts: Sequence[Attribution]) -> Iterator[Attribution]:
    """`drafts` with `within` set to the attribution whose content holds them, the smallest one that does.

    Contents are walked from left to right, keeping those that are still open: linear, as chains are short.
    """
    pieces = sorted((piece.start, -piece.end, number) for number, item in enumerate(drafts) for piece in item.content)
    open_pieces: list[tuple[int, int]] = []
    at = 0
    for number, item in sorted(enumerate(drafts), key=lambda pair: pair[1].cue[0]):
        start = item.cue[0].start
        while at < len(pieces) and pieces[at][0] <= start:
            open_pieces.append((-pieces[at][1], pieces[at][2]))
            at += 1
        open_pieces = [piece for piece in open_pieces[-4 * _DEEPEST :] if piece[0] > start]
        size = len(hull(*item.content))
        holding = [drafts[other] for _, other in open_pieces if other != number]
        holding = [other for other in holding if _carries(other, item, size)]
        if item.within is None and holding:
            smallest = min(holding, key=lambda other: len(hull(*other.content)))
            yield msgspec.structs.replace(item, within=smallest.id)
        else:
            yield item


def _carries(outer: Attribution, inner: Attribution, size: int) -> bool:
    """Whether all of `inner` (content of `size` characters) stands inside the content of `outer`."""
    whole = hull(*outer.content)
    return (
        len(whole) > size and whole.holds(hull(*inner.content)) and (not inner.source or whole.holds(inner.source[0]))
    )
