"""The items of a list, a log or a round-up: lines under a bullet, a number, an hour, a date or a label of their own.

"• Tora: two shells fell", "0910: patrol fired on", "061030NOV06 TORA - 3 killed", "Arrest - Roe Doe was charged".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from reportedly.types.span import Span

_SIGNS = "\u2022\u2023\u2043\u2219\u25e6\u00b7*\u2190-\u21ff\u2300-\u2bff\ufe0f\u200d\U0001f000-\U0001faff"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|s|sday|nesday|r|rs|rsday|urday)?\b)"
_FIGURES = r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{1,2}/\d{1,2})(?![\d/])"
_DATE = (
    rf"(?:{_WEEKDAY}\.?,? )?(?:\d{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTH}|{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?|{_FIGURES})"
    r"(?:(?:, | |-)\d{4})?"
)
_DAY = (
    rf"(?:{_DATE}|{_WEEKDAY}\.?(?: \d{{1,2}})?|Yesterday|Today|Last night|Overnight|This morning"
    r"|Day \d{1,2}(?: \([^)\n]+\))?)"
)
_HOUR = (
    r"(?:(?:at|approx\.?|abt|about|around|circa|~) ?)?"
    r"(?:\d{1,2}[:.h]\d{2}\s?(?:(?:[ap]\.?m\.?|hrs?|hours|[A-Z]{1,4})\b)?"
    r"|\d{2}:?\d{2}\s?(?:hrs?|hours|h|[A-Z])\b|\d{1,2}\s?(?:[ap]\.?m\.?|hrs|h)\b)"
)
_WHEN = rf"(?:{_DAY}(?:[,.]? {_HOUR})?|{_HOUR},?(?: on)? {_DAY})"
_UPDATE = r"(?:(?:UPDATE|Update|UPD|Upd|BREAKING|Breaking|FLASH)(?: \d{1,2})?[.:,]? )?"
_HEADS = {
    "sign": rf"[{_SIGNS}][{_SIGNS}\s]*|[-–—][^\S\n]+",
    "group": r"(?P<group>\d{6}[A-Z]?\s?[A-Z]{3}\s?(?:\d{2}){1,2}\b(?:[^\n.!?:]{0,60}?(?:\s[-–—]|:))?)\s+",
    "date": rf"(?P<date>(?i:\[{_WHEN}\]:?|\({_WHEN}\):?|{_WHEN}\s?[.:|–—-]|(?=0\d/|\d{{1,2}}/0){_FIGURES})"
    rf"|(?i:{_WHEN}),(?=\s[A-Z][^\n.!?;:|]{{1,60}}[:|]\s))\s+",
    "number": r"\(?\d{1,2}(?:\.\d{1,2})*[.)]\s+(?=\D)|\d{1,2}(?:\.\d{1,2})+\s+(?=[A-Z])|"
    r"\d{1,2}/\d{1,2}\s+(?!of\b|[\d\s])",
    "hour": rf"(?P<hour>{_UPDATE}\[?{_HOUR}\]?\s?[-–—:|]|\[\d{{1,2}}[:.h]\d{{2}}[^\]\n]{{0,9}}\]|\d{{4}}\s?[-–—:])\s+",
}
"""How the head of an item begins, by kind; a named part tells something and is kept."""
_KINDS = {kind: re.compile(pattern) for kind, pattern in _HEADS.items()}
_GOES_ON = ("date", "hour")
"""What may stand behind another part of a head: "- 5 March, 0910: "."""
_LABEL = re.compile(r"(?P<label>[#@“\"]?[A-Z][^\n:.!?;|]{1,60}?(?:\s?[:|]|\s[-–—]))\s+(?=\S)")
_CAPITALS = re.compile(r"(?P<label>[A-Z][A-Z' -]{2,40}\s?:)\s+(?=\S)")
_KEYED = re.compile(r"(?P<label>(?:[A-Z][a-z-]{2,20}(?: [a-z]{2,12})?\s[-–—]|[A-Z][a-z]+ \d[\d-]+\s?:))\s+(?=\S)")
_NAME = re.compile(
    r"(?P<label>#?[A-Z][\w'’-]+"
    r"(?:,? (?:[A-Z(/][\w'’()-]*|de|al|el|of|area|city|district|province|region|raion|state)){0,4}"
    r"\s?:)\s+(?=(?:\S+\s+){2})"
)
_OF_FORMS = re.compile(
    r"(?:date|day|time|when|what|where|who|why|how|place|location|type|country|region|area|summary|details?|facts?"
    r"|descriptions?|source|sources|note|notes|incident|event|casualt(?:y|ies)|killed|dead|deaths?|wounded|injured"
    r"|missing|displaced|comments?|remarks?|response|title|subject|from|to|ref|reference|perpetrators?|victims?|target|weapons?"
    r"|author|contact|update|background|context|analysis|earlier|later|spokes\w+|outlook|assessment|needs|impact|status"
    r"|updated?|published|posted|topics?|tags?|related|photo|video|image|caption|read more|also|toll|homeless|total)\b",
    re.IGNORECASE,
)
"""How the fields of a form are called, which tell of one thing: "Place: Tora. Summary: rebels came"."""
_ASIDE = re.compile(r"(?=[a-z])[^\n.!?;:]{1,80}?\s[-–—]\s")
"""What stands between two dashes, the first of which ends no label: "Tora - the old capital - was shelled"."""
_FIGURE = re.compile(r"\d[\d,. ]*(?:[,.;(]|$|\n)")
"""What a label counts: "Dead: 13 (nine before)" is read in one piece."""
_WORDS = 6
"""Words of the longest label."""
_LABELS = ("label", "name")
_LEAST = 2
"""Heads of one kind that make a list."""


class Item(NamedTuple):
    """Where an item begins, where its label or time does (`head`, which is `body` where it has none), and its end.

    `keyed` says that the label alone sets it apart, whatever it tells: "File 12-21:", "Arrest -".
    """

    start: int
    head: int
    body: int
    end: int
    keyed: bool = False


@lru_cache(maxsize=8)
def items(text: str) -> tuple[Item, ...]:
    """The items of a text in order, none where no two lines are headed alike."""
    lines = list(_lines(text))
    found = [(kind, item) for line in lines for kind, item in _headed(text, *line)]
    if not found:
        return _by_place(text, lines)
    kinds = Counter(kind for kind, _ in found)
    said = Counter(text[item.head : item.body] for kind, item in found if kind in _LABELS)
    return tuple(
        item
        for kind, item in found
        if kinds[kind] >= _LEAST and not (kind in _LABELS and said[text[item.head : item.body]] > 1)
    )


def _by_place(text: str, lines: Sequence[tuple[int, int]]) -> tuple[Item, ...]:
    """The paragraphs of a round-up, which open with where they are: "In Tora, …", "At Dassa, …"; half of all must."""
    opened = [(line, name) for line in lines if (name := _FRONT.match(text, *line))]
    several = len({name["place"] for _, name in opened}) >= _LEAST and 2 * len(opened) >= len(lines)
    return tuple(Item(start, start, start, end) for (start, end), _ in opened) if several else ()


_REACTS = (
    r"[^\n.]{0,80}?\b(?:condemn(?:ed|s)|welcom(?:ed|es)|urg(?:ed|es)|call(?:ed|s) (?:on|for|it)|den(?:ied|ies)"
    r"|vow(?:ed|s)|pledg(?:ed|es)|warn(?:ed|s)|mourn(?:ed|s)|prais(?:ed|es)|dismiss(?:ed|es)|reject(?:ed|s))\b"
)
_FRONT = re.compile(
    r"(?:(?:Meanwhile|Also|Elsewhere|Further \w+),? )?(?:in|In|at|At|near|Near|around|Around|outside|Outside) "
    rf"(?:(?:the|town|city|village|district|province|of|\w+ern|central|neighbouring|nearby) ){{0,4}}(?!{_MONTH})"
    rf"(?P<place>[A-Z][\w’-]+)(?!{_REACTS})"
)
"""How a paragraph opens that tells where it is; not "In Tora, the president condemned it", a voice on what went on."""


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        begin = start + len(line) - len(line.lstrip())
        if line.strip():
            yield begin, start + len(line.rstrip())
        start += len(line) + 1


def _headed(text: str, start: int, end: int) -> Iterator[tuple[str, Item]]:
    """The item that a line is, with the kind of its head; none where the line has no head or nothing behind it."""
    for kind, pattern in _KINDS.items():
        found = pattern.match(text, start, end)
        if found is None or found.end() >= end:
            continue
        head, body = (found.start() if any(found.groupdict().values()) else found.end()), found.end()
        body = _label_end(text, _times_end(text, body, end), end) if kind != "group" else body
        yield (f"sign {text[start]}" if kind == "sign" else kind), Item(start, head, body, end)
        return
    for kind, pattern in (("label", _CAPITALS), ("label", _KEYED), ("name", _NAME)):
        label = pattern.match(text, start, end)
        if label is not None and label.end() < end and not _opens_aside(text, label, end):
            if not _OF_FORMS.match(text, start, end):
                yield kind, Item(start, start, label.end(), end, keyed=kind == "label")
            return


def _times_end(text: str, at: int, end: int) -> int:
    """Where the days and hours of a head end that begins before `at`: "- *5 March, 0910 hrs:* "."""
    for kind in _GOES_ON * 2:
        found = _KINDS[kind].match(text, at, end)
        at = found.end() if found is not None and found.end() < end else at
    return at


def _label_end(text: str, at: int, end: int) -> int:
    """Where the label at `at` ends, `at` where there is none or it counts something."""
    behind = _LABEL.match(text, at, end)
    if behind is None or not _is_label(behind["label"]):
        return at
    told_of = not _FIGURE.match(text, behind.end(), end) and not _opens_aside(text, behind, end)
    return behind.end() if told_of else at


def _opens_aside(text: str, label: re.Match[str], end: int) -> bool:
    """Whether the dash behind words opens an aside within their own sentence, which a second dash closes."""
    return not label["label"].endswith((":", "|")) and _ASIDE.match(text, label.end(), end) is not None


def _is_label(words: str) -> bool:
    """Whether words before a colon or dash only name what is told of: "Douma (Rural Damascus):", not a clause."""
    plain = re.sub(r"\([^)]*\)", "", words).split()
    return 0 < len(plain) <= _WORDS + 1 and sum(word[:1].islower() for word in plain) <= len(plain) / 2


@lru_cache(maxsize=8)
def headings(text: str) -> tuple[Span, ...]:
    """The lines that stand over others: a few words that end no sentence, above a line that is none of them."""
    lines = list(_lines(text))
    listed = {item.start for item in items(text)}
    short = [start not in listed and _HEADING.fullmatch(text, start, end) is not None for start, end in lines]
    over = [at for at, one in enumerate(short[:-1]) if one and not short[at + 1]]
    return tuple(Span(*lines[at]) for at in over)


_HEADING = re.compile(
    r"\W{0,3}[A-Z0-9](?:[^\s.!?;]|\.(?=\S)){0,24}(?: (?:[^\s.!?;]|\.(?=\S)){1,24}){0,6}\s?:?[^\w.!?;\n]{0,3}"
)


def day_headings(text: str) -> tuple[Span, ...]:
    """The headings that tell a day and nothing else, none where there is but one: that may be the day of writing."""
    days = tuple(line for line in headings(text) if _ONLY_A_DAY.fullmatch(text, line.start, line.end))
    return days if len({text[line.start : line.end] for line in days}) > 1 else ()


_ONLY_A_DAY = re.compile(rf"(?i:\W{{0,3}}(?:(?:evening|night|morning) of )?{_DAY}\W{{0,3}})")
