"""Sentences and paragraphs, by rule: pure text, no parser, quotation marks kept with the sentence they close."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reportedly.text.items import Item, items
from reportedly.types.annotations import Sentence
from reportedly.types.reading import Reading
from reportedly.types.span import Span

_CLOSERS = "\"'”’»)]"
_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”’»)\]]*(?=\s|$)|(?<=[.!?][”\"])(?=[A-Z“])")
_ABBREVIATIONS = frozenset(
    """
    mr mrs ms dr prof rev hon st sr jr gen lt col maj capt cmdr adm sgt cpl pvt brig gov sen rep pres sec amb supt
    insp det no nos vs etc eg ie al incl excl govt brgy fig vol ed est approx dept univ inc corp co ltd bros mt ft jan
    feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ave blvd rd u.s u.k u.n
    e.u u.a.e p.m a.m d.c i.e e.g ph.d cf ca op cit a.k.a
    """.split()
)
_TITLES = frozenset(
    """mr mrs ms dr prof rev hon gen lt col maj capt cmdr adm sgt cpl pvt brig gov sen rep const det insp supt pte pfc
    spc""".split()
)
_BORN = frozenset(("b", "born", "d"))
_LAST_WORD = re.compile(r"([A-Za-z][\w.]*)$")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\n")
_LONGEST = 4_000
"""Characters: a run of text with no sentence end is cut at white space, so that memory stays bounded."""


def read_sentences(reading: Reading) -> Iterator[Sentence]:
    """Split each paragraph at sentence ends that are not abbreviations, initials, decimals or ellipses."""
    text = reading.report.text
    listed = {item.start: item for item in items(text)}
    for number, (start, end) in enumerate(_paragraphs(text)):
        head, body = _after_head(text, start, end, listed)
        if body > head:
            yield from (Sentence(span=span, paragraph=number) for span in _trimmed(text, head, body))
        for span in _sentences(text, body, end):
            yield Sentence(span=span, paragraph=number)


def _after_head(text: str, start: int, end: int, listed: Mapping[int, Item]) -> tuple[int, int]:
    """Where the head of a paragraph begins and ends: its dateline, or what an item of a list is headed by.

    The sign or number of an item belongs to no sentence, its label, hour or date is one for itself.
    """
    begin = start + len(text[start:end]) - len(text[start:end].lstrip())
    item = listed.get(begin)
    return (start, _after_dateline(text, start, end)) if item is None else (item.head, item.body)


_UP_TO_DASH = re.compile(
    r"\s*([^\n\"“”‘.!?;:]{2,80}?(?:\.[^\n\"“”‘.!?;:]{0,30}?){0,3})(?:\s(?:--?|[–—])|--|—|(?<=\))\s?_)\s+(?=\S)"
)
"""What may be a dateline, up to its dash; it may hold abbreviations ("Ill., Feb. 2")."""
_CAPITALS = r"[A-Z][A-Z’'.-]{1,30}(?: [A-Z’'.-]{1,30}){0,3}"
_NAMES = r"[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,2}"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_DAY = rf"(?:{_MONTH}\.? [0-9]{{1,2}}|[0-9]{{1,2}} {_MONTH})(?:,? [0-9]{{4}})?"
_AGENCY = r"\([A-Z][A-Z/.& -]{1,20}\)"
_NO_DASH = re.compile(
    rf"\s*(?:{_CAPITALS}(?:, {_NAMES})?,? {_DAY}(?: ?{_AGENCY})?\s?:|{_CAPITALS} ?{_AGENCY}\s?:|"
    rf"{_NAMES}(?: \([A-Z&]+\))?(?:, {_NAMES})?,? {_DAY} ?{_AGENCY})\s+(?=[A-Z\"“])"
)
"""A dateline without a dash: "PATNA, Jan 28 (UNI) At least 17", "SRINAGAR, June 10: Three", "GHAZNI (HKP): Rebels"."""
_AGAIN = re.compile(r"\s(?:--?|[–—])\s")


def _after_dateline(text: str, start: int, end: int) -> int:
    """Where a paragraph goes on behind its dateline: "MOSUL, Iraq — ", "Kyiv, May 2 (Agency) - "; `start` without one.

    A dateline is no part of the sentence behind it: "MOSUL, Iraq — Shells fell" says nothing of what Mosul did.
    """
    bare = _NO_DASH.match(text, start, end)
    if bare is not None:
        return bare.end()
    found = _UP_TO_DASH.match(text, start, end)
    if found is None or _AGAIN.search(text, found.end(), min(end, found.end() + 60)):
        return start  # "NATO - thirty-two states - said": a remark between dashes
    line = found.group(1)
    place = re.split(rf"[,(]|\s(?={_DAY}\b)", line, maxsplit=1)[0].strip()
    if not place or len(place.split()) > 4 or not any(letter.isalpha() for letter in place):
        return start
    shouted = text[found.end() : min(end, found.end() + 40)].isupper()
    dated = line.rstrip().endswith(")") or any(letter.isdigit() for letter in line)
    by_capitals = place.isupper() and len(place) > 2 and (dated or not shouted)
    by_agency = line.rstrip().endswith(")") and place[:1].isupper()
    return found.end() if by_capitals or by_agency or _is_of_names(line, text[found.end()]) else start


_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|de|del|da|la|el|al|of)){0,3}"
_PARTS = re.compile(
    rf"{_NAME}(?P<more>(?:, ?{_NAME}){{1,2}})?"
    r"(?P<date>,? ?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    r"(?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2} [A-Z][a-z]{2,8})(?:,? [0-9]{4})?)?"
)
"""Names in small letters and what day it is: "Camp Aguinaldo, Quezon City", "Geneva, 12 March 2024"."""


def _is_of_names(line: str, follower: str) -> bool:
    """Whether before a dash stand a place within another, or a place and a day, and behind it opens a sentence."""
    found = _PARTS.fullmatch(line.strip())
    return found is not None and bool(found["more"] or found["date"]) and (follower.isupper() or follower in '“"')


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between line breaks; a line that breaks inside a sentence (hard-wrapped text) joins the next one."""
    start = 0
    wrapped = _is_hard_wrapped(text)
    for gap in _PARAGRAPH.finditer(text):
        if wrapped and gap.group().count("\n") == 1 and not text[gap.end() : gap.end() + 1].isspace():
            continue
        if text[start : gap.start()].strip():
            yield start, gap.start()
        start = gap.end()
    if text[start:].strip():
        yield start, len(text)


def _is_hard_wrapped(text: str) -> bool:
    """Whether lines end in mid-sentence because they were cut to a width, as on a wire or in old archives.

    Most lines of such a text are 40 to 100 characters long and do not end a sentence.
    """
    lines = [line.strip() for line in text[:50_000].split("\n") if line.strip()]
    if len(lines) < 4:
        return False
    cut = sum(1 for line in lines if 40 <= len(line) <= 100 and line[-1] not in '.!?:;”"')
    return cut >= 0.5 * len(lines)


def _sentences(text: str, start: int, end: int) -> Iterator[Span]:
    at, worded = start, re.compile(r"\w")
    for match in _END.finditer(text, start, end):
        if worded.search(text, at, match.end()) and _ends_sentence(text, match.start(), match.end(), end):
            stop = match.end() if worded.search(text, match.end(), end) else end  # a stray " ." joins what it follows
            yield from _trimmed(text, at, stop)
            at = stop
    yield from _trimmed(text, at, end)


def _ends_sentence(text: str, stop: int, after: int, end: int) -> bool:
    rest = text[after : min(end, after + 80)].lstrip()
    if not rest:
        return True
    follower = rest.lstrip("\"'“‘«([—–-")[:1]
    if text[stop : stop + 1] == "." and text[stop : stop + 2] != "..":
        word = _LAST_WORD.search(text[max(0, stop - 20) : stop])
        last = word.group(1).lower() if word else ""
        if last in _BORN and text[stop - len(last) - 1 : stop - len(last)] == "(":
            return False  # "Roe Doe (b. 1991)"
        if last in _TITLES or (len(last) == 1 and last.isalpha() and word and word.group(1).isupper()):
            return False
        if last in _ABBREVIATIONS or "." in last:
            return follower.isupper() and _opens_sentence(rest)
    if text[after - 1] in _CLOSERS and follower.islower():
        return False
    return not follower.islower()


_OPENERS = re.compile(
    r"[\"'“‘«(\[]*(?:The|A|An|In|On|At|It|He|She|They|We|But|And|However|Meanwhile|This|That|These|There|His|Her|Their|"
    r"After|Before|Earlier|No|As|For|If|When|While|Since|According|Officials|Police|Witnesses|Last|Some|Many)\b"
)


def _opens_sentence(rest: str) -> bool:
    """Whether what follows an abbreviation looks like a new sentence ("in the U.S. The strike…") and not a name."""
    return _OPENERS.match(rest) is not None


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield Span(start, cut)
        start = cut + (1 if text[cut : cut + 1] == " " else 0)
    if start < end:
        yield Span(start, end)
