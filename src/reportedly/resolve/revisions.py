"""What changed between two versions of a report, in facts: figures, sources, certainty, correction notices.

Wording-only edits are told apart, so that a reader can fold them away.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from urllib.parse import urlsplit
from zlib import crc32

from reportedly.lexicons import lexicon
from reportedly.resolve.candidates import Item, Space, make_item
from reportedly.resolve.comparing import Meeting, Resolver
from reportedly.resolve.copies import TEXTS, THRESHOLD, compare, in_time
from reportedly.resolve.version_facts import with_facts
from reportedly.resolve.version_titles import follows, is_headed
from reportedly.text.blocks import is_hour
from reportedly.text.diff import align, replaced, segments, word_list
from reportedly.text.numbers import parse_number
from reportedly.types.corpus import Corpus
from reportedly.types.groups import Edit, Revision
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import EditKind, Relation

_CLOSE = 4
"""Words on either side of a changed stretch: "two → seven" is a figure that changed, while a stretch of many words on
both sides is another sentence that happens to hold a number too."""
_SAME_TEXT = 0.3
Change = tuple[list[str], list[str]]


@cache
def _group(name: str) -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon("edit_words") if row["group"] == name)


@cache
def _notice() -> re.Pattern[str]:
    return re.compile(r"\W*(?:" + "|".join(re.escape(word) for word in sorted(_group("notice"))) + r")\b", re.I)


@cache
def _furniture() -> re.Pattern[str]:
    """Sentences under or between reports that tell nothing: rights, sign-up boxes."""
    rows = (row["phrase"] for row in lexicon("notices") if row["kind"] in ("rights", "sign-up", "navigation"))
    return re.compile("|".join(map(re.escape, rows)))


def changes(older: Reading, newer: Reading) -> Revision:
    """The edits that lead from one version to the other, in order of the newer one."""
    return Revision(
        older=older.report.id,
        newer=newer.report.id,
        edits=tuple(with_facts(edit, older, newer) for edit in edits(older.report.text, newer.report.text)),
    )


def edits(older: str, newer: str) -> Iterator[Edit]:
    """The edits between two texts, sentence by sentence; spans are those of the texts."""
    old_spans, new_spans = segments(older), segments(newer)
    old = [older[start:end] for start, end in old_spans]
    new = [newer[start:end] for start, end in new_spans]
    yield from _whole_notices(_edits(old, new, old_spans, new_spans), newer)


def _whole_notices(found: Iterable[Edit], newer: str) -> Iterator[Edit]:
    """Edits with a correction notice of several sentences, to the end of its line, as one."""
    held: Edit | None = None
    for edit in found:
        notice = edit.op is EditKind.CORRECTION and edit.old is None
        added = notice or edit.op is EditKind.ADDED
        if added and held and held.new and edit.new and "\n" not in newer[held.new.end : edit.new.start]:
            held = Edit(op=held.op, old=None, new=hull(held.new, edit.new))
            continue
        if held:
            yield held
        held = edit if notice else None
        if not notice:
            yield edit
    if held:
        yield held


Range = tuple[int, int]


def _edits(old: Sequence[str], new: Sequence[str], old_spans: list[Range], new_spans: list[Range]) -> Iterator[Edit]:
    for pair in align(old, new):
        kind, facts = _kind(
            None if pair.old is None else old[pair.old],
            None if pair.new is None else new[pair.new],
        )
        yield Edit(
            op=kind,
            old=None if pair.old is None else Span(*old_spans[pair.old]),
            new=None if pair.new is None else Span(*new_spans[pair.new]),
            moved=pair.moved,
            facts=facts,
        )


def _kind(old: str | None, new: str | None) -> tuple[EditKind, tuple[str, ...]]:
    if old is None:
        kind = EditKind.CORRECTION if new is not None and _notice().match(new) else EditKind.ADDED
        return kind, ()
    if new is None:
        return EditKind.REMOVED, ()
    if old.split() == new.split():
        return EditKind.SAME, ()
    if _notice().match(new) and not _notice().match(old):
        return EditKind.CORRECTION, ()
    if (is_hour(old) and is_hour(new)) or (_furniture().search(old.lower()) and _furniture().search(new.lower())):
        return EditKind.REWORDED, ()  # "Copyright 2017", then 2018, is no figure of the news
    found = replaced(word_list(old), word_list(new))
    for kind, facts in (
        (EditKind.NUMBER, _figures(found)),
        (EditKind.ATTRIBUTION, _sources(found)),
        (EditKind.CERTAINTY, _certainty(found)),
    ):
        if facts:
            return kind, facts
    return EditKind.REWORDED, _hedges(found)


def _figures(found: Sequence[Change]) -> tuple[str, ...]:
    """Figures that gave way to other figures, in stretches short enough to be the same statement."""
    facts = []
    for gone, come in found:
        before, after = _numbers(gone), _numbers(come)
        if before and after and max(len(gone), len(come)) <= _CLOSE:
            facts += [f"{one} → {two}" for one, two in zip(before, after, strict=False) if _value(one) != _value(two)]
    return tuple(facts)


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if _value(word) is not None]


@cache
def _value(word: str) -> int | float | str | None:
    """What a word counts; the word itself where it counts without digits ("dozens"), None where it counts nothing."""
    bare = word.strip("$%")
    if bare in _group("count"):
        return bare
    return parse_number(bare) if bare and bare not in {"a", "an", "one"} else None


def _sources(found: Sequence[Change]) -> tuple[str, ...]:
    """A cue for a cue, a source for a source, or a cue with its source added or dropped.

    "He said it was over" and "It was over, he said" differ in wording only: what goes here comes there.
    """
    facts = []
    gone_all, come_all = _all(found)
    for gone, come in found:
        for group in ("cue", "source"):
            before = [word for word in gone if word in _group(group)]
            after = [word for word in come if word in _group(group)]
            if before != after and before and after and max(len(gone), len(come)) <= _CLOSE + 2:
                facts.append(f"{' '.join(before)} → {' '.join(after)}")
        if not come and any(word in _group("cue") and not come_all[word] for word in gone):
            facts.append(f"dropped: {_telling(gone)}")
        if not gone and any(word in _group("cue") and not gone_all[word] for word in come):
            facts.append(f"added: {_telling(come)}")
    return tuple(facts)


def _telling(words: Sequence[str]) -> str:
    """A short stretch of words whole, of a long one those that say who tells it and how."""
    telling = [word for word in words if word in _group("cue") or word in _group("source")]
    return " ".join(words if len(words) <= _SHORT else telling)


_SHORT = 4
"""Words that can be read as a phrase."""


def _certainty(found: Sequence[Change]) -> tuple[str, ...]:
    """A hedge put in or taken out, or a firm word in the place of a hedge."""
    facts = []
    gone_all, come_all = _all(found)
    both = _group("hedge") | _group("firm")
    for gone, come in found:
        before = [word for word in gone if word in both and not come_all[word]]
        after = [word for word in come if word in both and not gone_all[word]]
        if (before and after) or (before and not come) or (after and not gone):
            facts.append(f"{' '.join(before) or '–'} → {' '.join(after) or '–'}")
    return tuple(facts)


def _hedges(found: Sequence[Change]) -> tuple[str, ...]:
    """A hedge that gave way to the plain word, or the reverse, in a short stretch: "may have been" → "was"."""
    gone_all, come_all = _all(found)
    facts = []
    for gone, come in found:
        before = [word for word in gone if word in _group("hedge") and not come_all[word]]
        after = [word for word in come if word in _group("hedge") and not gone_all[word]]
        if bool(before) != bool(after) and gone and come and max(len(gone), len(come)) <= _CLOSE:
            facts.append(f"{' '.join(gone)} → {' '.join(come)}")
    return tuple(facts)


def _all(found: Sequence[Change]) -> tuple[Counter[str], Counter[str]]:
    """All words that went, and all that came."""
    return Counter(word for gone, _ in found for word in gone), Counter(word for _, come in found for word in come)


def page_of(report: Report) -> str | None:
    """The address of a report without scheme, query and fragment: the same page seen again has the same."""
    if not report.url:
        return None
    parts = urlsplit(report.url)
    path = parts.path.rstrip("/")
    return f"{parts.netloc.lower().removeprefix('www.')}{path}" if path else None


def _page(corpus: Corpus, id: str) -> tuple[Item, ...]:
    report = corpus.report(id)
    page = page_of(report)
    return (make_item(report, id, lambda: (crc32(page.encode("utf-8", "surrogatepass")),), report),) if page else ()


PAGES = Space(name="pages", version="1", near=16, items=_page)
"""Reports met in the address of their page, however much of the text has changed."""


def judge_revision(one: Report, two: Report) -> Judgement | None:
    """Whether the later of two reports is a version of the earlier; None when they are not of one publisher."""
    page = page_of(one)
    same_page = page is not None and page == page_of(two)
    same_publisher = one.publisher is not None and one.publisher == two.publisher
    if not (same_page or same_publisher):
        return None
    later, earlier = in_time(one, two)
    found = compare(later.text, earlier.text)
    if found.score < (_SAME_TEXT if same_page or _is_update(later, earlier) else THRESHOLD):
        return None
    where = Reason(name="same_page", score=1.0, detail=page or "") if same_page else None
    who = Reason(name="same_publisher", score=1.0, detail=one.publisher or "") if same_publisher else None
    return Judgement(
        left=later.id,
        right=earlier.id,
        relation=Relation.REVISION_OF,
        score=found.score,
        reasons=tuple(
            reason for reason in (where, who, Reason(name="containment", score=found.containment)) if reason is not None
        ),
        passages=found.passages,
        by=BY,
    )


def _is_update(later: Report, earlier: Report) -> bool:
    """Whether the title of the later report says that it brings one up to date that was given within hours."""
    return is_headed(later.title) and follows(later, earlier)


REVISIONS = Resolver(
    "revisions", "3", (Relation.REVISION_OF,), (Meeting(TEXTS, judge_revision), Meeting(PAGES, judge_revision))
)
BY = REVISIONS.signature
