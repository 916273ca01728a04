"""Statements within statements: what one source is reported by another to have said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.rules.clauses import pieces_of
from reportedly.rules.page import Page
from reportedly.rules.relays import is_passed_on
from reportedly.rules.set_against import set_against
from reportedly.rules.statements import AGAINST, Statement
from reportedly.types.span import Span, hull


def by_sentence(found: Iterable[Statement]) -> Mapping[int, Sequence[Statement]]:
    """Statements by the number of the sentence in which their cue stands."""
    groups: dict[int, list[Statement]] = {}
    for item in found:
        groups.setdefault(item.head.sentence, []).append(item)
    return groups


def holds(outer: Statement, inner: Statement) -> bool:
    """Whether the content of `outer` holds the cue and all the content of `inner`."""
    return all(any(piece.holds(part) for piece in outer.content) for part in (inner.cue, *inner.content))


def untangled(page: Page, item: Statement, others: Iterable[Statement]) -> Statement:
    """`item` without the words of the one that passes it on: "the raid had failed«, the agency reported»".

    Both may claim each other's words where the parser or the weights run on; the carrier's own are no content.
    """
    for outer in others:
        if outer is item or not any(piece.holds(item.cue) for piece in outer.content):
            continue
        start = min(outer.cue.start, outer.source.start if outer.source is not None else outer.cue.start)
        if start < item.cue.start or not any(piece.start <= start < piece.end for piece in item.content):
            continue
        left = [Span(piece.start, min(piece.end, start)) for piece in item.content if piece.start < start]
        content = pieces_of(page.text, left)
        if content:
            return replace(item, content=content)
    return item


def without_crumbs(page: Page, item: Statement, others: Sequence[Statement]) -> Statement:
    """`item` without pieces behind another's cue that are that other's: "made clear who it was amid fears «of war»".

    The weights may strew an odd piece over what follows; what `item` passes on, cue and all, stays, and so do
    quoted words, which go on with what was said before.
    """
    kept = [
        piece
        for piece in item.content
        if not _is_midway(page, piece, item)
        and (any(page.quotes.meeting(piece)) or not any(_is_its(piece, other, item) for other in others))
    ]
    return replace(item, content=tuple(kept)) if kept and len(kept) < len(item.content) else item


def _is_midway(page: Page, piece: Span, item: Statement) -> bool:
    """Whether a piece begins midway in a quotation that `item` has nothing else of: "«and what we saw», he added"."""
    quote = page.quotes.around(piece.start)
    if quote is None or quote.span.start >= piece.start or quote.span.holds(item.cue):
        return False
    return not any(part.start <= quote.span.start + 1 < part.end for part in item.content)


def _is_its(piece: Span, other: Statement, item: Statement) -> bool:
    if other is item or not item.cue.end <= other.cue.start < piece.start:
        return False
    passed_on = any(part.holds(other.cue) for part in item.content)
    return not passed_on and any(part.holds(piece) and part != piece for part in other.content)


def without_later(page: Page, item: Statement, beside: Mapping[int, Sequence[Statement]]) -> Statement:
    """`item` without what is said at a cue of its own in a later sentence.

    "“We left,” she told us. «“Nobody came,”» she *added*."
    """
    kept = [piece for piece in item.content if not _is_said_later(page, piece, item, beside)]
    return replace(item, content=tuple(kept)) if kept and len(kept) < len(item.content) else item


def _is_said_later(page: Page, piece: Span, item: Statement, beside: Mapping[int, Sequence[Statement]]) -> bool:
    words = page.tree.inside(piece) if piece.start > item.cue.end else ()
    if not words or words[0].sentence <= item.head.sentence:
        return False
    return any(
        any(part.holds(piece) for part in other.content) and not any(part.holds(other.cue) for part in item.content)
        for other in beside.get(words[0].sentence, ())
    )


def around_asides(page: Page, item: Statement, others: Sequence[Statement]) -> Statement:
    """Both statements of "«The mayor said», according to the Post, «that the bridge was closed»" by their own words.

    The aside passes on who said it too, and is itself no part of what was said. So it does behind both: "«The bridge
    was closed, the mayor said», according to the Post".
    """
    for other in others:
        if item.frame == _ASIDE and other.frame != _ASIDE and other.source is not None and item.content:
            told = hull(other.source, other.cue)
            meets = any(piece.meets(item.content[-1]) for piece in other.content)
            if meets and item.content[-1].end <= told.start and told.end <= item.cue.start:
                return replace(item, content=(*item.content[:-1], hull(item.content[-1], told)))
        said, aside = (other, item) if item.frame == _ASIDE else (item, other)
        if said is aside or aside.frame != _ASIDE or said.frame == _ASIDE or not _is_parted_by(page, said, aside):
            continue
        own = hull(*((said.source,) if said.source is not None else ()), said.cue)
        if item is aside and own.end <= aside.cue.start and not any(piece.meets(own) for piece in item.content):
            return replace(item, content=(own, *item.content))
        if item is said and aside.source is not None:
            end = aside.source.end
            behind = [Span(max(piece.start, end), piece.end) for piece in item.content if piece.end > end]
            return replace(item, content=pieces_of(page.text, behind) or item.content)
    return item


_ASIDE = "according"


def _is_parted_by(page: Page, said: Statement, aside: Statement) -> bool:
    """Whether `aside` stands between the cue of `said` and its content, which both have.

    In "the mayor said *that*, according to the Post, it was closed" it is the mayor who names the Post, and so it is
    where what is named has no name: "police said, according to *reports by relatives*, that …".
    """
    first = said.content[0] if said.content else None
    through = page.tree.head_of(aside.source) if aside.source is not None else None
    if through is None or not (through.part == "PROPN" or is_passed_on(page.tree, aside)):
        return False
    if first is None or not said.cue.end <= aside.cue.start or first.end <= aside.cue.end:
        return False
    if page.text[said.cue.end : aside.cue.start].strip(" ,\n") == "that":
        return False
    parted = first.start >= aside.cue.end or first.holds(aside.cue)
    return parted and first.start >= said.cue.end and any(piece.meets(first) for piece in aside.content)


def without_contrast(page: Page, item: Statement) -> Statement:
    """`item` without the clause that is set against it: "It was calm, residents said«, though the army denied it»"."""
    before = [piece for piece in item.content if piece.end <= item.cue.start]
    kept = [piece for piece in item.content if piece.start < item.cue.end or not _is_against(page, piece)]
    return replace(item, content=tuple(kept)) if before and len(kept) < len(item.content) else item


def _is_against(page: Page, piece: Span) -> bool:
    return page.text[piece.start : piece.end].split(maxsplit=1)[0].lower() in _AGAINST


_AGAINST = frozenset("though although while whereas".split())


def with_contradicted(page: Page, said: Sequence[Statement]) -> list[Statement]:
    """`said`, each whole with whom it contradicts: "the mayor said 12 had died, not« 15 as police had said»"."""
    wholes: dict[int, list[Span]] = {}
    for item in said:
        found = set_against(page, item.head) if item.frame == AGAINST else None
        if found is not None:
            wholes.setdefault(item.head.sentence, []).append(found.whole)
    return [_with_wholes(page, item, wholes.get(item.head.sentence, ())) for item in said]


def _with_wholes(page: Page, item: Statement, wholes: Sequence[Span]) -> Statement:
    content = item.content if item.frame != AGAINST else ()
    for whole in wholes:
        ends = [piece for piece in content if piece.start < whole.end and whole.start <= piece.end + 1 <= whole.end]
        if ends and not whole.meets(item.cue):
            content = pieces_of(page.text, [*content, Span(ends[0].start, whole.end)])
    return item if content in ((), item.content) else replace(item, content=content)


def without_deed(page: Page, item: Statement) -> Statement:
    """`item` without what was done by those it is said of: "men thought to be bandits «attacked the post»"."""
    noun = page.tree.head(item.head) if item.head.link == "acl" else None
    verb = page.tree.head(noun) if noun is not None and noun.link == "nsubj" else None
    if verb is None or verb.index < item.head.index or item.head.lemma not in _HELD:
        return item
    end = min(page.tree.span(item.head).end, verb.span.start)
    kept = tuple(Span(piece.start, min(piece.end, end)) for piece in item.content if piece.start < end)
    return replace(item, content=kept or item.content)


def without_circumstance(page: Page, item: Statement) -> Statement:
    """`item` without when, how or why, where all that is denied or believed is a pronoun: "denied it« in a letter»"."""
    verb, last = item.head, item.content[-1] if item.content else None
    objects = page.tree.children(verb, "dobj")
    if verb.lemma not in _OF_IT or last is None or [word.part for word in objects] != ["PRON"]:
        return item
    it = objects[0].span
    if len(item.content) > 1 or last.start != it.start or last.end <= it.end:
        return item
    behind = [word for word in page.tree.inside(Span(it.end, last.end)) if word.part != "PUNCT"]
    if any(word.lemma == _OF_WHAT.get(verb.lemma) for word in behind):
        return item  # "accused us in a letter *of theft*"
    first = next(iter(behind), None)
    beside = [word for word in page.tree.children(verb, "advcl", "prep") if word.lemma not in _COMPLETING]
    loose = first is not None and any(page.tree.span(word).start == first.span.start for word in beside)
    return replace(item, content=(it,)) if loose else item


_OF_IT = frozenset("accuse blame believe deny".split())
_OF_WHAT = {"accuse": "of", "blame": "for"}
_COMPLETING = frozenset("of for on as with".split())
_HELD = frozenset("believe think suspect presume allege report know understand say".split())


def with_authors(page: Page, item: Statement) -> Statement:
    """`item` with whose words it takes up: "denied *reports* by the radio *that it had fled*" is all of these words.

    The weights leave the author out of what is said, as they leave out a source that stands amid its own words.
    """
    content = [item.content[0]] if item.content else []
    for piece in item.content[1:]:
        gap = page.tree.inside(Span(content[-1].end, piece.start)) if content[-1].end < piece.start else []
        by = page.tree.head(gap[0]) if gap and gap[0].text.lower() == "by" else None
        own = by is not None and by.part == "NOUN" and content[-1].holds(by.span) and len(gap) <= _AUTHOR
        content[-1:] = [hull(content[-1], piece)] if own else [content[-1], piece]
    return replace(item, content=tuple(content)) if len(content) < len(item.content) else item


_AUTHOR = 8
"""Words of the longest author: "by an armed group known as the River Front"."""


def from_the_start(page: Page, item: Statement, others: Sequence[Statement]) -> Statement:
    """`item` with the clauses before its content: "«Jets struck the port as» a plane was boarding, the pilot wrote".

    A source at the end of a sentence answers for all of it, unless another speaks there or the words are quoted.
    """
    if not item.content:
        return item
    first = item.content[0]
    before = page.tree.tokens[max(0, item.head.index - _LONGEST) : item.head.index]
    here = [token for token in before if token.sentence == item.head.sentence]
    if any(token.span.start == first.start and token.tag in ("WDT", "WP") for token in here):
        return item  # "raids which it has not acknowledged"
    if not here or here[0].index != item.head.index - len(here) or item.cue.start < item.content[-1].end:
        return item
    start = here[0].span.start
    gap = [token for token in here if token.span.end <= first.start]
    parted = any(token.text in _MARKS for token in gap) or page.text[first.start] in _MARKS
    if first.start <= start or parted or not any(token.tag in _FINITE for token in gap):
        return item
    hanging = gap[-1].text.lower() in _HANGING or page.text[first.start] == ","
    if not hanging:
        return item
    lead = Span(start, first.start)
    spoken = [part for other in others if other is not item for part in (other.cue, other.source) if part is not None]
    if any(part.meets(lead) for part in (*spoken, *((item.source,) if item.source is not None else ()))):
        return item
    return replace(item, content=(Span(start, first.end), *item.content[1:]))


_LONGEST = 80
"""Words looked back at for the beginning of a sentence."""
_HANGING = frozenset("as after when while where before until since because".split())
_MARKS = frozenset("“”\"'‘’«»;:")
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
