"""Which words of a report name a place: candidates, what speaks for and against each, and a choice without overlap.

A candidate is a run of words that the gazetteer knows, that the parser tags as a place, or that ends or begins with a
generic word ("Litani River", "Mount Sinjar"). `clues` lists what is seen of it in plain names; a table of weights
(`weights/place_names.json`, a logistic regression) turns the clues into a probability.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence

import msgspec

from reportedly.rules.divisions import AREA, DIVISIONS, divided, seat
from reportedly.text.fold import fold, fold_loosely
from reportedly.types.annotations import Token
from reportedly.types.gazetteer import Entry, Grade
from reportedly.types.span import Span
from reportedly.types.vocabulary import PlaceClass

Lookup = Callable[[str], tuple[Entry, ...]]
"""The places that a folded name can mean."""

LONGEST = 7
"""Words in a place name."""
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP"})
JOINERS = frozenset(
    "of the de da do di del la le les al el and upon on sur der den d' l' & - ' ’ . / e i ul au aux en sous "
    "des dos das du van von aan am ob es los las et y na ez ed und".split()
)

GENERIC_AFTER = frozenset(
    "river creek lake county parish street avenue road boulevard highway bridge island islands mountain mountains "
    "valley beach bay canal dam airport hospital park square district province region oblast governorate peninsula "
    "strait sea ocean desert camp base crossing prison university college school church mosque village town township "
    "city drive lane parkway plaza stadium heights hills forest coast refinery plain front checkpoint border crescent "
    "close court gallery castle cathedral institute centre center hotel estate hall tower embassy terminal station "
    "corridor crossroads prison barracks dam gate tunnel pass ridge reservoir plant airbase airfield".split()
)
_INNER = frozenset("refugee air power nuclear military naval border oil gas international".split())
"""Lower-case words inside a name before its generic word: "Jenin refugee camp", "Al-Watiya air base"."""
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
    tagged: bool = False
    """Whether the parser tags exactly these words as a place."""
    led: bool = False
    """Whether it only tells whose side somebody is on: "«Saudi»-led"."""


def candidates(tokens: Sequence[Token], text: str, lookup: Lookup) -> Iterator[Candidate]:
    """All candidates, shorter before longer at each word."""
    for first, token in enumerate(tokens):
        if not _may_begin(token) or _ends_a_name(tokens, first, lookup):
            continue
        for last in range(first, min(first + LONGEST, len(tokens))):
            if tokens[last].sentence != token.sentence or not _may_continue(tokens[last]):
                break
            if not _may_end(tokens[last]):
                continue
            span = Span(token.span.start, tokens[last].span.end)
            key = fold(text[span.start : span.end])
            entries = (
                lookup(key) or _loosely(key, tokens[first : last + 1], lookup) or seat(tokens, first, last, lookup)
            )
            tagged = _tagged(tokens, first, last)
            if entries or tagged or _generic(tokens, first, last):
                yield Candidate(_with_stop(span, entries, text), first, last, key, entries, tagged)
        yield from _part_of_word(token, first, lookup)


def _ends_a_name(tokens: Sequence[Token], index: int, lookup: Lookup) -> bool:
    """ "Kok-*Terek*" is not Terek; but "D-*Columbus*" tells where one is elected, and "Oslo-*Bergen*" are two.

    Nor does a country end one, or what stands behind a prefix: "the Hezbollah-*Israel* war", "Pro-*Moscow* rallies".
    """
    before = tokens[max(0, index - 2) : index]
    if len(before) < 2 or before[1].text not in ("-", "–") or not before[0].text[1:].islower():
        return False
    if not before[0].text[0].isupper() or before[0].text.lower() in _PREFIXES:
        return False
    glued = before[0].span.end == before[1].span.start and before[1].span.end == tokens[index].span.start
    country = any(entry.kind is PlaceClass.COUNTRY for entry in lookup(fold(tokens[index].text)))
    return glued and not country and not lookup(fold(before[0].text))


_PREFIXES = frozenset("anti pro non trans cross inter pan mid ex post pre counter".split())


def _with_stop(span: Span, entries: Sequence[Entry], text: str) -> Span:
    """An abbreviation with the full stop that belongs to it: "Melville, Sask."."""
    short = any(entry.grade is Grade.ABBREVIATION for entry in entries)
    shortened = short and text[span.end : span.end + 1] == "." and not text[span.start : span.end].isupper()
    return Span(span.start, span.end + 1) if shortened else span


_COMPOUND = re.compile(
    r"[^\W\d_][\w.’']*(?=[-–](?:led|backed|based|born|held|allied|aligned|controlled|run|occupied)\b)"
)


def _part_of_word(token: Token, index: int, lookup: Lookup) -> Iterator[Candidate]:
    """The name in "U.S.-led", which the parser keeps as one word."""
    match = _COMPOUND.match(token.text)
    entries = lookup(fold(match.group())) if match else ()
    if match and entries:
        span = Span(token.span.start, token.span.start + match.end())
        yield Candidate(span, index, index, fold(match.group()), entries, led=True)


_ARTICLES = frozenset("al el ar as at an ad az ash".split())


def _may_begin(token: Token) -> bool:
    """A capital, also behind an apostrophe, or an Arabic article: "al-Tanf"."""
    if token.text[0].isupper():
        return True
    return (token.text[0] in "'‘’`ʿ" or token.text.lower() in _ARTICLES) or _ARABIC.match(token.text) is not None


_ARABIC = re.compile(r"(?:a[ldnrstz]|el|ash)[-–][A-Z‘’'ʿ]")


def _may_continue(token: Token) -> bool:
    word = token.text.lower()
    named = _may_begin(token) or word.isdigit() or token.lemma in GENERIC_AFTER
    return named or word in JOINERS or word in _INNER or word in DIVISIONS or word in AREA


def _may_end(token: Token) -> bool:
    return (
        token.text[0].isupper()
        or _ARABIC.match(token.text) is not None
        or token.text.isdigit()
        or token.lemma in GENERIC_AFTER
        or token.text.lower() in DIVISIONS
        or token.text.lower() == AREA[-1]
    )


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
    before, told = tokens[first].text.lower() in GENERIC_BEFORE, divided(tokens, last)
    told = told if tokens[last - told].part == "PROPN" and tokens[first].part != "DET" else 0
    return (before or told > 0 or tokens[last].text.lower() in GENERIC_AFTER) and all(
        token.text[0].isupper() or token.text.isdigit() for token in tokens[first : last + 1 - told]
    )


# --- clues -----------------------------------------------------------------------------------------------------------


class Scene(msgspec.Struct, frozen=True):
    """What the whole report tells of its names: see `views_of_names` and `countries_named`; and two lists of words.

    `common` and `given` hold everyday words and given names in lower case, `known` the folded names of our own places;
    `shouted` says that the text is in capitals, which then tell nothing. `divisions` and `lands` hold, for a division
    and for a country, the folded names that the parser takes for places and that may mean one there; `capitals` holds
    gazetteer ids, `media` the folded names of outlets, `bodies` of others, `surnames` those of persons named in full;
    `credit` is where a dateline names the agency.
    """

    views: Mapping[str, str]
    countries: frozenset[str]
    common: Container[str]
    given: Container[str]
    known: Container[str]
    shouted: bool = False
    divisions: Mapping[int, frozenset[str]] = {}
    lands: Mapping[str, frozenset[str]] = {}
    capitals: Container[str] = ()
    media: Container[str] = ()
    bodies: Container[str] = ()
    surnames: Container[str] = ()
    credit: Span | None = None


Neighbours = tuple[Mapping[int, frozenset[str]], Mapping[str, frozenset[str]]]

_FEW = 6
"""Meanings of a name, the largest first, that count as company."""


def neighbours(found: Sequence[Candidate]) -> Neighbours:
    """By division and by country, the names tagged as places that may lie there."""
    divisions: dict[int, set[str]] = {}
    lands: dict[str, set[str]] = {}
    for candidate in found:
        if not candidate.tagged:
            continue
        for entry in _largest(candidate):
            lands.setdefault(entry.country, set()).add(candidate.key)
            if entry.admin1 is not None:
                divisions.setdefault(entry.admin1, set()).add(candidate.key)
    return (
        {key: frozenset(names) for key, names in divisions.items()},
        {key: frozenset(names) for key, names in lands.items()},
    )


def _largest(candidate: Candidate) -> Sequence[Entry]:
    return sorted(candidate.entries, key=lambda entry: (-entry.population, entry.row))[:_FEW]


def _together(candidate: Candidate, around: Scene) -> tuple[int, int]:
    """How many other names may lie in one division, and in one country, with what the words can mean: 0 to 3."""
    divisions = lands = 0
    for entry in _largest(candidate):
        if entry.kind is PlaceClass.COUNTRY:
            continue
        near = around.divisions.get(entry.admin1, frozenset()) if entry.admin1 is not None else frozenset()
        divisions = max(divisions, len(near) - (candidate.key in near))
        wide = around.lands.get(entry.country, frozenset())
        lands = max(lands, len(wide) - (candidate.key in wide))
    return min(divisions, 3), min(lands, 3)


def countries_named(found: Sequence[Candidate]) -> frozenset[str]:
    """The countries that a report names by their usual names or by "Iranian" and the like (ISO codes)."""
    sure = (Grade.PRIMARY, Grade.DEMONYM)
    return frozenset(
        entry.country
        for candidate in found
        for entry in candidate.entries
        if entry.kind is PlaceClass.COUNTRY and entry.grade in sure and not candidate.led
    )


def clues(candidate: Candidate, tokens: Sequence[Token], around: Scene) -> list[str]:
    """What is seen of `candidate`, in names that the table of weights knows."""
    first, last = tokens[candidate.first], tokens[candidate.last]
    before = tokens[candidate.first - 1] if candidate.first else None
    after = tokens[candidate.last + 1] if candidate.last + 1 < len(tokens) else None
    same = before if before is not None and before.sentence == first.sentence else None
    then = after if after is not None and after.sentence == last.sentence else None
    size = min(candidate.last - candidate.first + 1, 4)
    label = first.entity or "none"
    meaning = _meaning(candidate)
    lies = fit(candidate, tokens)
    view = around.views.get(candidate.key, "none")
    run = capital(same, around.shouted) + capital(then, around.shouted)
    word, named = _everyday(candidate, around), company(candidate, around)
    divisions, lands = _together(candidate, around)
    found = [
        "bias",
        f"division {divisions}",
        f"division {divisions} {label}",
        f"division {divisions} word {word}",
        f"land {lands}",
        f"land {lands} {label}",
        f"size {size}",
        f"label {label} {lies}",
        meaning,
        f"{meaning} {label}",
        f"{meaning} {lies}",
        f"part {last.part}",
        f"before {_word(same)}",
        f"after {_word(then)}",
        f"before tag {same.tag if same else '^'}",
        f"after tag {then.tag if then else '$'}",
        f"link {last.link}",
        f"link {last.link} below {tokens[last.head].lemma}",
        f"link {last.link} {label} {tokens[last.head].part}",
        f"elsewhere {view}",
        f"elsewhere {view} {label}",
        f"word {word}",
        f"word {word} {label}",
        f"word {word} {meaning}",
        f"company {named}",
        f"company {named} {label}",
        f"company {named} {meaning}",
        f"company {named} word {word}",
        f"case {'title' if around.shouted else _case(first, last)}",
        f"in name {run}",
        f"in name {run} {label}",
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


def _everyday(candidate: Candidate, around: Scene) -> str:
    """Whether the name is also an everyday word or a given name."""
    if candidate.first != candidate.last:
        first = candidate.key.split(" ")[0]
        return "given name first" if first in around.given else "several"
    given = " given name" if candidate.key in around.given else ""
    return ("common" if candidate.key in around.common else "rare") + given


def company(candidate: Candidate, around: Scene) -> str:
    """Whether the report names the country of a place that the words can mean."""
    inner = [entry for entry in candidate.entries if entry.kind is not PlaceClass.COUNTRY]
    if not inner:
        return "itself" if candidate.entries else "unknown"
    return "named" if any(entry.country in around.countries for entry in inner) else "not named"


def fit(candidate: Candidate, tokens: Sequence[Token]) -> str:
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


def capital(token: Token | None, shouted: bool) -> str:
    """Whether the neighbour is a capitalised word of a name: C, or - when it is not."""
    parts = ("PROPN",) if shouted else ("PROPN", "NOUN", "ADJ")
    return "C" if token is not None and token.text[0].isupper() and token.part in parts else "-"


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
        if token.entity == "PERSON":
            for at in range(1, len(words)):  # "Molina", and "Ibarra Molina" of "Jorge Ibarra Molina"
                kinds.setdefault(fold(" ".join(words[at:])), set()).add("surname")
    return {key: next(iter(kind)) if len(kind) == 1 else "+".join(sorted(kind)) for key, kind in kinds.items()}
