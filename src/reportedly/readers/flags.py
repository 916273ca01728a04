"""What a careful reader should know about the text itself: repeats, quotations left open, notices, damage."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from rapidfuzz.distance import OSA

from reportedly.lexicons import common_words, lexicon
from reportedly.rules.page import quotations_of
from reportedly.rules.publication import AGAINST
from reportedly.types.annotations import Entity, Flag, Mention, Publication, Sentence
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import FlagKind, MentionForm, MentionKind


def read_flags(reading: Reading) -> Iterator[Flag]:
    """Every flag that one of the rules raises."""
    for rule in RULES:
        yield from rule(reading)


_WORD = re.compile(r"\w+(?:['’]\w+)*")
_FEWEST_WORDS = 8
"""Shorter sentences repeat without fault ("He declined to comment.")."""


def _repeated_sentences(reading: Reading) -> Iterator[Flag]:
    """A sentence that stands twice, also when it has won or lost a word at its start ("The strikes", "The US strikes").

    Sentences are compared by their words from the fourth on, and told apart when those before differ in more than two.
    """
    seen: dict[tuple[str, ...], tuple[str, ...]] = {}
    for sentence in reading[Sentence]:
        words = tuple(_WORD.findall(reading.quote(sentence.span).lower()))
        if len(words) < _FEWEST_WORDS:
            continue
        ends = [words[skipped:] for skipped in range(min(4, len(words) - _FEWEST_WORDS + 3))]
        earlier = next((seen[end] for end in ends if end in seen), None)
        if earlier is not None:
            note = "same words as before" if earlier == words else "same words as before, but for its start"
            yield Flag(span=sentence.span, kind=FlagKind.REPEATED_SENTENCE, note=note, why="rule sentence-twice")
        for end in ends:
            seen.setdefault(end, words)


def _unclosed_quotes(reading: Reading) -> Iterator[Flag]:
    """A quotation mark that opens and is never matched."""
    for quote in quotations_of(reading).all:
        if not quote.closed:
            mark = reading.report.text[quote.span.start]
            yield Flag(
                span=quote.span, kind=FlagKind.UNCLOSED_QUOTE, note=f"{mark} is not closed", why="rule quote-pairs"
            )


_NAMED_KINDS = frozenset((MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP))


def _name_variants(reading: Reading) -> Iterator[Flag]:
    """A name that one entity bears in two spellings a slip apart: the rarer, or else the later, is flagged."""
    for entity in reading[Entity] if reading.has(Entity) else ():
        if entity.kind not in _NAMED_KINDS:
            continue
        names = [item for id in entity.mentions if (item := reading.get(Mention, id)) and item.form is MentionForm.NAME]
        words = [(word, item) for item in names for word in _name_words(reading, item)]
        counts = Counter(word for word, _ in words)
        order = sorted(counts, key=lambda word: -counts[word])
        for place, word in enumerate(order[:_MOST_SPELLINGS]):
            usual = next((other for other in order[:place] if _is_slip(word, other)), None)
            if usual is not None:
                where = next(item for other, item in words if other == word)
                note = f"“{word}” for “{usual}”"
                yield Flag(span=where.span, kind=FlagKind.NAME_VARIANT, note=note, why="rule spelling-in-entity")


_MOST_SPELLINGS = 50


def _name_words(reading: Reading, mention: Mention) -> list[str]:
    words = _WORD.findall(reading.quote(mention.span))
    return [word.removesuffix("’s").removesuffix("'s") for word in words if word[0].isupper() and len(word) > 3]


def _is_slip(word: str, usual: str) -> bool:
    """Whether two words differ by one slip of the keyboard, or two in a long word; case and plural do not count."""
    a, b = word.lower(), usual.lower()
    if a == b or a.removesuffix("s") == b.removesuffix("s") or word.isupper() != usual.isupper():
        return False
    allowed = 1 if min(len(a), len(b)) < 8 else 2
    return a[0] == b[0] and OSA.distance(a, b, score_cutoff=allowed) <= allowed


_PAGE = r"(?:story|report|article|page|post|blog|piece|item)"
_NOTICES: tuple[tuple[FlagKind, str, str], ...] = (
    (
        FlagKind.PROVISIONAL,
        "will be updated",
        rf"\bthis (?:\w+ )?{_PAGE}\b[^.\n]{{0,60}}\b(?:will|to) be updated\b[^.\n]*",
    ),
    (
        FlagKind.PROVISIONAL,
        "is breaking",
        rf"\bthis (?:\w+ )?(?:{_PAGE}|news) is (?:still )?(?:breaking|developing)\b[^.\n]*",
    ),
    (FlagKind.PROVISIONAL, "being updated", rf"\bthis (?:\w+ )?{_PAGE} is being updated\b[^.\n]*"),
    (
        FlagKind.PROVISIONAL,
        "a breaking story",
        r"\bthis is a (?:breaking|developing)(?: news)? (?:story|situation|event)\b[^.\n]*",
    ),
    (
        FlagKind.PROVISIONAL,
        "more to come",
        r"\bmore (?:details )?(?:to follow|to come|soon)\b|\bdetails to follow\b|\bplease check back\b",
    ),
    (FlagKind.PROVISIONAL, "label", r"^[^\w\n]*(?:developing|breaking)(?: news| story)?\s*[:–—-]"),
    (
        FlagKind.CORRECTION,
        "label",
        r"^[^\w\n]*(?:corrections?|clarification|erratum|corrected)\b(?:\s*\([^)\n]{0,40}\))?\s*[:–—-][^\n]*",
    ),
    (FlagKind.CORRECTION, "label alone", r"^[^\w\n]*(?:corrections?|clarification|erratum)[^\w\n]*$"),
    (
        FlagKind.CORRECTION,
        "editor's note",
        r"^[^\w\n]*editor['’]?s['’]? note\s*[:–—-][^\n]{0,200}\b(?:correct|misstat|amend|error)[^\n]*",
    ),
    (
        FlagKind.CORRECTION,
        "earlier version",
        rf"\b(?:an?|the) (?:earlier|previous|original|initial) version of (?:this|the) {_PAGE}\b[^\n]*",
    ),
    (
        FlagKind.CORRECTION,
        "has been corrected",
        rf"\bthis (?:[\w.]+ ){{0,3}}{_PAGE} (?:has been|was) (?:corrected|amended|updated to correct)\b[^\n]*",
    ),
    (
        FlagKind.CORRECTION,
        "corrects",
        r"^[^\w\n]*(?:(?:re-?files?|repeats?)[\w ]{0,20} to correct|corrects)\b(?! (?:him|her|me|us|them)\b)[^\n]*",
    ),
    (FlagKind.AGENCY_CREDIT, "reporting by", r"\b(?:with )?(?:additional )?reporting (?:by|from) [^\n]{1,120}"),
    (
        FlagKind.AGENCY_CREDIT,
        "with files from",
        r"\bwith (?:files|material|information|inputs?) (?:by|from) [^\n]{1,120}",
    ),
    (FlagKind.AGENCY_CREDIT, "source line", r"^[^\w\n]*(?:sources?|credit|agency|agencies)\s*:\s*\S[^\n]{0,80}$"),
    (
        FlagKind.MISSING_WORDS,
        "article before a stop",
        r"\b(?:the|an|its|their|our)[ \t]*(?:[,;](?=\s)|\.(?=\s+[“\"]?[A-Z]|\s*$))",
    ),
)
"""Notices and damage told by their wording: the kind of flag, the name of the rule, what is looked for (any case)."""


@cache
def _patterns() -> tuple[tuple[FlagKind, str, re.Pattern[str]], ...]:
    return tuple((kind, name, re.compile(look, re.IGNORECASE | re.MULTILINE)) for kind, name, look in _NOTICES)


def _notices(reading: Reading) -> Iterator[Flag]:
    taken: list[Span] = []
    for kind, name, pattern in _patterns():
        for match in pattern.finditer(reading.report.text):
            span = _stripped(match)
            if not any(span.meets(other) for other in taken[-_NEAR:]):
                taken.append(span)
                yield _noted(reading, span, kind, name)


_NEAR = 20
"""Notices looked back at for an overlap; a page has a handful."""


def _stripped(match: re.Match[str]) -> Span:
    found = match.group()
    start = match.start() + len(found) - len(found.lstrip())
    return Span(start, start + len(found.strip()))


def _noted(reading: Reading, span: Span, kind: FlagKind, name: str) -> Flag:
    return Flag(span=span, kind=kind, note=" ".join(reading.quote(span).split())[:120], why=f"rule {name}")


_DATELINE_CREDIT = re.compile(r"^[^\n(]{0,60}\(([A-Z][^()\n]{1,40})\)\s*(?:[-–—―]|--)", re.MULTILINE)


def _dateline_credits(reading: Reading) -> Iterator[Flag]:
    """ "TRIPOLI (Reuters) –": a medium's name in brackets before a dash, at the start of a line."""
    media = {row["name"].lower() for row in lexicon("media")}
    for match in _DATELINE_CREDIT.finditer(reading.report.text):
        if match.group(1).strip().lower() in media:
            yield _noted(reading, Span(*match.span(1)), FlagKind.AGENCY_CREDIT, "dateline")


_GAP = re.compile(r"(?<=\w)[ \t]{1,3},(?=\s)")
_LAST_WORD = re.compile(r"[\w’'-]{1,40}$")
_MOST_GAPS = 4
"""More spaces before commas than this are a way of typing (tokenised text), not words that fell out."""


def _gaps(reading: Reading) -> Iterator[Flag]:
    """ "several Iranian-made , and": a space before a comma in a text that has hardly any."""
    found = list(islice(_GAP.finditer(reading.report.text), _MOST_GAPS + 1))
    if len(found) <= _MOST_GAPS:
        for match in found:
            word = _LAST_WORD.search(reading.report.text, max(0, match.start() - 40), match.start())
            start = word.start() if word else match.start()
            yield _noted(reading, Span(start, match.end()), FlagKind.MISSING_WORDS, "gap before a comma")


def _encoding(reading: Reading) -> Iterator[Flag]:
    """Bytes that are no UTF-8 were read as Windows' cp1252: at the first letter that is not plain."""
    strange = _NOT_PLAIN.search(reading.report.text) if reading.report.extractor.endswith("+cp1252") else None
    if strange is not None:
        yield Flag(
            span=Span(*strange.span()),
            kind=FlagKind.ENCODING,
            note="bytes that are no UTF-8 were read as cp1252: letters with accents and signs may be wrong",
            why="rule other-bytes",
        )


_NOT_PLAIN = re.compile(r"[^\x00-\x7f]+")


def _language(reading: Reading) -> Iterator[Flag]:
    """A text of which few words are English, which is all that the readers read."""
    words = list(islice(_WORD.finditer(reading.report.text), _MOST_WORDS))
    told = [word.group().lower() for word in words if word.group()[0].isalpha()]
    common = sum(word in common_words() for word in told)
    plain = sum(not word.group()[0].isupper() for word in words)  # a list of names is of no language
    if plain >= _FEWEST_TO_TELL and common < _LOWEST_SHARE * len(told):
        yield Flag(
            span=Span(words[0].start(), words[-1].end()),
            kind=FlagKind.LANGUAGE,
            note=f"{common} of {len(told)} words are common in English, which alone is read",
            why="rule common-words",
        )


_FEWEST_TO_TELL, _LOWEST_SHARE = 12, 0.35
"""Words that tell a language, and the share below which they are not English: of English at least 58 % are common, of
French, German, Spanish, Italian, Turkish, Dutch or Portuguese at most 29 %."""
_MOST_WORDS = 400


def _date(reading: Reading) -> Iterator[Flag]:
    """A dateline that the date of the report contradicts."""
    report = reading.report
    for item in reading[Publication] if report.published and reading.has(Publication) else ():
        if AGAINST not in item.why:
            continue
        counted = (
            f"times are counted from {item.earliest}" if item.earliest else "times are counted from the date given"
        )
        yield Flag(
            span=item.span,
            kind=FlagKind.DATE,
            note=f"dated {report.published}, but its dateline says {reading.quote(item.span)}: {counted}",
            why="rule dateline-against-date",
        )


RULES: tuple[Callable[[Reading], Iterator[Flag]], ...] = (
    _repeated_sentences,
    _unclosed_quotes,
    _name_variants,
    _notices,
    _dateline_credits,
    _gaps,
    _encoding,
    _language,
    _date,
)
"""Every rule, in the order in which it is asked."""
