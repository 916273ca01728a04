"""Which words of a report name a place: candidates, what speaks for and against each, and a choice without overlap.

A candidate is a run of words that the gazetteer knows, that the parser tags as a place, or that ends or begins with a
generic word ("Litani River", "Mount Sinjar"). `clues` lists what is seen of it in plain names; a table of weights
(`weights/place_names.json`, a logistic regression) turns the clues into a probability.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from reportedly.text.fold import fold, fold_loosely
from reportedly.types.annotations import Token
from reportedly.types.gazetteer import Entry, Grade
from reportedly.types.span import Span
from reportedly.types.vocabulary import PlaceClass

Lookup = Callable[[str], tuple[Entry, ...]]
"""The places that a folded name can mean."""

LONGEST = 6
"""Words in a place name."""
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP"})
JOINERS = frozenset("of the de da do di del la le les al el and upon on sur der den d' l' & - ' ’ . /".split())

GENERIC_AFTER = frozenset(
    "river creek lake county parish street avenue road boulevard highway bridge island islands mountain mountains "
    "valley beach bay canal dam airport hospital park square district province region oblast governorate peninsula "
    "strait sea ocean desert camp base crossing prison university college school church mosque village town township "
    "city drive lane parkway plaza stadium heights hills forest coast refinery plain front checkpoint border".split()
)
GENERIC_BEFORE = frozenset(
    "lake mount river gulf strait straits bay sea port fort cape camp county highway route interstate rue".split()
)


class Candidate(msgspec.Struct, frozen=True):
    """Words that may name a place: tokens `first` to `last` (indices, both included), and what they can mean."""

    span: Span
    first: int
    last: int
    key: str
    entries: tuple[Entry, ...]


def candidates(tokens: Sequence[Token], text: str, lookup: Lookup) -> Iterator[Candidate]:
    """All candidates, shorter before longer at each word."""
    for first, token in enumerate(tokens):
        if not _may_begin(token):
            continue
        for last in range(first, min(first + LONGEST, len(tokens))):
            if tokens[last].sentence != token.sentence or not _may_continue(tokens[last]):
                break
            if not _may_end(tokens[last]):
                continue
            span = Span(token.span.start, tokens[last].span.end)
            if "\n" in text[span.start : span.end]:
                break
            key = fold(text[span.start : span.end])
            entries = lookup(key) or _loosely(key, tokens[first : last + 1], lookup)
            if entries or _tagged(tokens, first, last) or _generic(tokens, first, last):
                yield Candidate(span, first, last, key, entries)


def _may_begin(token: Token) -> bool:
    return token.text[0].isupper() or (token.text[0] in "'‘’`ʿ" and token.text[1:2].isupper())


def _may_continue(token: Token) -> bool:
    return _may_begin(token) or token.text.lower() in JOINERS or token.text.isdigit() or token.lemma in GENERIC_AFTER


def _may_end(token: Token) -> bool:
    return _may_begin(token) or token.text.isdigit() or token.lemma in GENERIC_AFTER


def _loosely(key: str, words: Sequence[Token], lookup: Lookup) -> tuple[Entry, ...]:
    loose = fold_loosely(key) if words[0].entity and len(words) <= 3 else ""
    return lookup("~" + loose) if loose else ()


def _tagged(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the parser tags exactly these words as a place."""
    if tokens[first].entity not in PLACE_LABELS or not tokens[first].begins:
        return False
    whole = all(token.entity == tokens[first].entity and not token.begins for token in tokens[first + 1 : last + 1])
    return whole and not _goes_on(tokens, last)


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """Whether the name that the parser tagged at `last` goes on behind it."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    return after is not None and bool(tokens[last].entity) and after.entity == tokens[last].entity and not after.begins


def _generic(tokens: Sequence[Token], first: int, last: int) -> bool:
    if first == last:
        return False
    before = tokens[first].text.lower() in GENERIC_BEFORE
    return (before or tokens[last].text.lower() in GENERIC_AFTER) and all(
        token.text[0].isupper() or token.text.isdigit() for token in tokens[first : last + 1]
    )


# --- clues -----------------------------------------------------------------------------------------------------------


def clues(candidate: Candidate, tokens: Sequence[Token], around: Mapping[str, str]) -> list[str]:
    """What is seen of `candidate`, in names that the table of weights knows; `around` is `views_of_names(tokens)`."""
    first, last = tokens[candidate.first], tokens[candidate.last]
    before = tokens[candidate.first - 1] if candidate.first else None
    after = tokens[candidate.last + 1] if candidate.last + 1 < len(tokens) else None
    same = before if before is not None and before.sentence == first.sentence else None
    then = after if after is not None and after.sentence == last.sentence else None
    size = min(candidate.last - candidate.first + 1, 4)
    label = first.entity or "none"
    meaning = _meaning(candidate)
    fit = _fit(candidate, tokens)
    found = [
        "bias",
        f"size {size}",
        f"label {label} {fit}",
        meaning,
        f"{meaning} {label}",
        f"{meaning} {fit}",
        f"part {last.part}",
        f"before {_word(same)}",
        f"after {_word(then)}",
        f"before tag {same.tag if same else '^'}",
        f"after tag {then.tag if then else '$'}",
        f"link {last.link}",
        f"elsewhere {around.get(candidate.key, 'none')}",
        f"elsewhere {around.get(candidate.key, 'none')} {label}",
        f"case {_case(first, last)}",
        f"in name {_capital(same)}{_capital(then)}",
        f"in name {_capital(same)}{_capital(then)} {label}",
    ]
    if last.text.lower() in GENERIC_AFTER and size > 1:
        found.append(f"ends {last.text.lower()}")
    if then is not None and then.text.lower() in GENERIC_AFTER:
        found.append(f"lacks {then.text.lower()}")
    if first.text.lower() in GENERIC_BEFORE and size > 1:
        found.append(f"begins {first.text.lower()}")
    if same is not None and same.text == ",":
        found.append(f"after comma {_meaning(candidate).split()[1]}")
    return found


def _meaning(candidate: Candidate) -> str:
    """The best that the gazetteer offers: kind, grade and size of the place in powers of ten."""
    if not candidate.entries:
        return "means nothing"
    best = max(candidate.entries, key=lambda entry: (-entry.grade, entry.population))
    size = int(math.log10(max(1, max(entry.population for entry in candidate.entries))))
    return f"means {best.kind} {Grade(best.grade).name.lower()} {min(size, 7)}"


def _fit(candidate: Candidate, tokens: Sequence[Token]) -> str:
    """How the words lie to the name that the parser tagged: the whole of it, its beginning, middle or end."""
    first = tokens[candidate.first]
    if not first.entity:
        return "outside"
    opens, closes = first.begins, not _goes_on(tokens, candidate.last)
    one = all(not token.begins and token.entity for token in tokens[candidate.first + 1 : candidate.last + 1])
    if not one:
        return "across"
    return {(True, True): "whole", (True, False): "start", (False, True): "end", (False, False): "inside"}[
        opens, closes
    ]


def _word(token: Token | None) -> str:
    if token is None:
        return "^"
    return "#" if token.text[0].isdigit() else token.text.lower()


def _case(first: Token, last: Token) -> str:
    if first.text.isupper() and len(first.text) > 1:
        return "dotted" if "." in first.text else "upper" if len(first.text) > 3 else "short upper"
    return "title" if last.text[0].isupper() else "lower end"


def _capital(token: Token | None) -> str:
    """Whether the neighbour is a capitalised word of a name: C, or - when it is not."""
    return "C" if token is not None and token.text[0].isupper() and token.part in ("PROPN", "NOUN", "ADJ") else "-"


def views_of_names(tokens: Sequence[Token]) -> dict[str, str]:
    """What the parser takes each name of the report for, by folded name: `place`, `person`, `organisation+place`…"""
    kinds: dict[str, set[str]] = {}
    names = {"PERSON": "person", "ORG": "organisation", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "place"}
    for first, token in enumerate(tokens):
        if not token.begins or token.entity not in names:
            continue
        last = first
        while _goes_on(tokens, last):
            last += 1
        words = [word.text for word in tokens[first : last + 1] if re.search(r"\w", word.text)]
        kinds.setdefault(fold(" ".join(words)), set()).add(names[token.entity])
        if token.entity == "PERSON" and len(words) > 1:
            kinds.setdefault(fold(words[-1]), set()).add("surname")
    return {key: next(iter(kind)) if len(kind) == 1 else "+".join(sorted(kind)) for key, kind in kinds.items()}


# --- choice ----------------------------------------------------------------------------------------------------------


def chosen(scored: Sequence[tuple[Candidate, float]], least: float) -> list[tuple[Candidate, float]]:
    """The likeliest candidates of at least probability `least` of which no two overlap, in order of text."""
    taken: dict[int, bool] = {}
    kept = []
    order = sorted(scored, key=lambda pair: (-pair[1], -len(pair[0].span), pair[0].span.start))
    for candidate, score in order:
        words = range(candidate.first, candidate.last + 1)
        if score < least or any(word in taken for word in words):
            continue
        taken.update(dict.fromkeys(words, True))
        kept.append((candidate, score))
    return sorted(kept, key=lambda pair: pair[0].span)


def probability(found: Sequence[str], weights: Mapping[str, float]) -> float:
    """The logistic function of the summed weights of the clues."""
    total = sum(weights.get(clue, 0.0) for clue in found)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


_KINDS = {
    PlaceClass.WATER: "river creek lake canal strait sea ocean bay reservoir".split(),
    PlaceClass.ADMIN2: "county parish district".split(),
    PlaceClass.ADMIN1: "province governorate oblast".split(),
    PlaceClass.REGION: "region valley mountains mountain mount peninsula desert forest hills coast".split(),
    PlaceClass.TOWN: "village town township city".split(),
    PlaceClass.SITE: "street avenue road boulevard highway bridge dam airport hospital park square camp base crossing "
    "prison university college school church mosque drive lane parkway plaza stadium refinery plain".split(),
}


def generic_kind(words: Sequence[str]) -> PlaceClass | None:
    """The class that the generic word of a name tells ("Litani River" is water), None when it has none."""
    return next((kind for kind, generic in _KINDS.items() if words[-1] in generic or words[0] in generic), None)
