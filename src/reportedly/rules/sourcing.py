"""From statements to attributions: stance, kind of source, speaker, audience, and the chain that carries each.

What finds the statements (grammar and quotation marks, or learned weights) is the readers' business.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.rules.audiences import audience
from reportedly.rules.carrying import is_done
from reportedly.rules.cast import Cast
from reportedly.rules.clauses import is_passive
from reportedly.rules.cue_stances import stance_of
from reportedly.rules.first_persons import first_persons, third_persons
from reportedly.rules.nesting import with_contradicted
from reportedly.rules.page import Page
from reportedly.rules.questions import with_questions
from reportedly.rules.relays import with_relays
from reportedly.rules.source_bounds import with_sources
from reportedly.rules.speakers import kind_of_source, source_kinds, speaker_of
from reportedly.rules.speech import manner_of
from reportedly.rules.statements import Statement
from reportedly.rules.told_before import told_before
from reportedly.types.annotations import Attribution
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import Stance

_TAKEN_UP = re.compile(r"(?:which|that|this|it)$", re.IGNORECASE)
"""A content that only points back at what another said ("which the farmers deny"): it answers, not within it."""
_CHARGE = re.compile(r"(?:an? (?:charge|accusation|allegation|claim|assertion|account)|something)\b", re.IGNORECASE)
"""The same before its cue: "…, *a charge* that the insurgents dismissed"."""
_CHARGING = frozenset("claim charge accuse indict".split())
"""Verbs that say nothing where they are denied ("has not claimed the attack")."""
_DEEPEST = 8
"""Contents looked at for the one that holds an attribution; real chains are three deep at most."""


def attributions(reading: Reading, page: Page, said: Iterable[Statement]) -> Iterator[Attribution]:
    """Statements as attributions, each with what its words and the report's entities tell of it."""
    asked = with_questions(page, with_contradicted(page, list(with_sources(page, said))))
    told = _distinct(page, with_relays(page, source_kinds(), asked))
    told = [item for item in told if not (item.head.lemma in _CHARGING and stance_of(page, item) is None)]
    cast = Cast(reading, page, source_kinds())
    numbers = {item.head.index: str(number) for number, item in enumerate(told)}
    passing = {item.carrier.index for item in told if item.carrier is not None}
    told = sorted(told, key=lambda item: item.cue.start)
    drafts = list(third_persons(page, (_dressed(reading, page, cast, item, numbers, passing) for item in told)))
    drafts = list(told_before(reading, page, drafts))
    inner = {numbers[item.head.index] for item in told if item.inner}
    yield from first_persons(reading, list(_chained(page, drafts, inner)))


def _distinct(page: Page, found: Iterable[Statement]) -> list[Statement]:
    """`found` without a second statement of the same words by the same source ("confirmed, saying: “…”").

    Of "asked by reporters, he replied", what he did himself is kept.
    """
    first: dict[object, Statement] = {}
    for item in found:
        key = (item.source, item.content or item.cue)
        if key not in first or is_passive(page.tree, first[key].head):
            first[key] = item
    return list(first.values())


def _dressed(
    reading: Reading,
    page: Page,
    cast: Cast,
    found: Statement,
    numbers: Mapping[int, str],
    passing: Container[int],
) -> Attribution:
    """The attribution of a statement; one that only passes another's words on asserts that they were said."""
    source = () if found.source is None else (found.source,)
    speaker = speaker_of(reading, page, found, cast)
    cast.heard(found.source, found.cue, speaker)
    return Attribution(
        span=hull(*source, found.cue, *found.content),
        id=numbers[found.head.index],
        source=source,
        cue=(found.cue,),
        content=found.content,
        manner=manner_of(page, found.content, found.cue),
        stance=Stance.ASSERTS if found.head.index in passing else stance_of(page, found) or Stance.ASSERTS,
        source_kind=kind_of_source(reading, page, found, speaker),
        speaker=speaker.id if speaker is not None else None,
        audience=audience(page, found),
        within=numbers.get(found.carrier.index) if found.carrier is not None else None,
        why=f"{found.frame} {found.head.lemma}",
    )


def _chained(page: Page, drafts: Sequence[Attribution], inner: Container[str]) -> Iterator[Attribution]:
    """`drafts` with `within` set to the attribution whose content holds them, the smallest one that does.

    Those numbered `inner` are known for statements of their own, whoever else makes them.

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
        size = len(_words(item))
        holding = [drafts[other] for _, other in open_pieces if other != number]
        if _takes_up(page, item):
            holding = [other for other in holding if _governs(page, other, item)]
        own = item.id in inner
        holding = [other for other in holding if _carries(page, other, item, size, own)]
        if item.within is None and holding:
            smallest = min(holding, key=lambda other: (len(hull(*other.content)), other.within is None))
            yield msgspec.structs.replace(item, within=smallest.id)
        else:
            yield item


def _takes_up(page: Page, item: Attribution) -> bool:
    return any(
        pattern.match(page.text, piece.start, piece.end) is not None
        for piece in item.content[:1]
        for pattern in (_TAKEN_UP, *((_CHARGE,) if piece.start < item.cue[0].start else ()))
    )


def _carries(page: Page, outer: Attribution, inner: Attribution, size: int, own: bool) -> bool:
    """Whether all of `inner` (of `size` characters) stands inside the content of `outer`, as a statement of its own."""
    holds_true = inner.stance is Stance.BELIEVES or inner.why.endswith(" believe")
    one_voice = inner.speaker is not None and inner.speaker == outer.speaker and not holds_true
    if (
        inner.source == outer.source
        or _tells_of(page, outer, inner)
        or (not own and _is_topic(page, outer, inner))
        or (one_voice and not own and not _is_name(page, inner) and not _is_clause_of(page, outer, inner))
    ):
        return False  # "said …, adding …" and "said …, which he called …"; but "said «he had asked» for it" is within
    whole, words = hull(*outer.content), _words(inner)
    told_of = any(piece.holds(outer.cue[0]) for piece in inner.content)
    larger = len(whole) > size or (whole.holds(inner.cue[0]) and not told_of)
    return larger and whole.holds(words) and (not inner.source or whole.holds(inner.source[0]))


def _tells_of(page: Page, outer: Attribution, inner: Attribution) -> bool:
    """Whether a clause only tells of those or of when in what one asks for, promises or refuses.

    "Threatened to fire after *Seoul had warned* of war", "urged them to help a man who *is believed* to be ill".
    """
    word, saying = page.tree.head_of(inner.cue[0]), page.tree.head_of(outer.cue[0])
    if not outer.why.startswith("infinitive ") or _is_name(page, inner):
        return False
    for _ in range(_DEEPEST):
        if word is None or word is saying:
            return False
        if word.link in {"relcl", "advcl"} and is_done(page.tree, word):
            return True
        word = page.tree.head(word)
    return False


def _is_topic(page: Page, outer: Attribution, inner: Attribution) -> bool:
    """Whether the noun of `inner` is what `outer` speaks of: who "rejects «the charges of spying»" passes none on.

    Whose words they are and what they tell makes it a statement: "denied «*Iraqi reports* that they had crossed»".
    """
    if inner.source and inner.stance is not Stance.ASKS:
        return False
    cue = page.tree.head_of(inner.cue[0])
    return cue is not None and cue.part == "NOUN" and page.tree.head_of(hull(*outer.content)) is cue


def _is_name(page: Page, inner: Attribution) -> bool:
    """Whether one only names what he speaks of: "rejected *what he called* rumours"."""
    return bool(inner.content) and page.text[inner.content[0].start : inner.content[0].end].lower() == "what"


def _is_clause_of(page: Page, outer: Attribution, inner: Attribution) -> bool:
    """Whether one tells, in the clause of his cue, of an act of his own: "said he *had asked* for it"."""
    said = page.tree.head_of(inner.cue[0])
    told = said is not None and said.lemma in _TO_OTHERS
    if inner.stance is Stance.DECLINES or (inner.stance is Stance.ASSERTS and not told):
        return False  # "said she could not say", "said he had counted three": one statement
    return _governs(page, outer, inner)


_TO_OTHERS = frozenset("tell inform warn notify announce".split())
"""What one says to others: that one did so is another statement ("admitted she had *told* the police that …")."""


def _governs(page: Page, outer: Attribution, inner: Attribution) -> bool:
    """Whether the clause of `inner` is what the cue of `outer` governs, no aside or relative clause to it."""
    said, saying = page.tree.head_of(inner.cue[0]), page.tree.head_of(outer.cue[0])
    for _ in range(_DEEPEST):
        if said is None or saying is None or said.link not in {"ccomp", "conj"}:
            return False
        said = page.tree.head(said)
        if said is saying:
            return True
    return False


def _words(item: Attribution) -> Span:
    """The words by which an attribution lies in another: its content, or the cue of a refusal that names no matter."""
    return hull(*(item.content or item.cue))
