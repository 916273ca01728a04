"""Charges by context: "said" alleges where the one charged denies it, or where it turns a charge round.

A statement lays an act at somebody's door when its content has a verb of harm with a doer. It is contested where a
denial takes it up ("which the farmers deny", "a charge that Kyiv rejects") or where one who speaks for the doer denies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from reportedly.lexicons import lexicon
from reportedly.rules.page import Page
from reportedly.text.fold import fold
from reportedly.types.annotations import Attribution, Token
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import Stance

_TAKEN_UP = re.compile(r"(?:which|that|this|it|(?:a|the|that|this|those|these|such) (?:charge|accusation|allegation)s?)\b", re.IGNORECASE)
_NEAR = 40
"""Characters between what is said and the denial that takes it up."""
_TURNED = re.compile(r"\b(?:['’]s? own|themselves|itself|himself)\b")
_STEM = 5
"""Letters by which "Russian" and "Russia" are one."""
_VAGUE = frozenset(
    "the a an its their his her our man people force forces group fighter fighters gunman gunmen men troops soldier soldiers some "
    "several two three armed militia unit member members official officials spokesman spokeswoman commander leader of for".split()
)


_OWNING = frozenset("admit concede acknowledge confirm apologize apologise confess".split())
"""Cues by which one speaks of what one has done or knows to be so."""


@cache
def _harming() -> frozenset[str]:
    rows = (row for row in lexicon("event_triggers") if row["part"] == "verb" and row["type"] in {"ASSAULT", "COERCE"})
    return frozenset(row["lemma"] for row in rows) | {row["lemma"] for row in lexicon("harm") if row["part"] == "verb"}


def with_charges(page: Page, drafts: Sequence[Attribution]) -> Iterator[Attribution]:
    """`drafts`, with those that only assert by their cue, and are contested as charges, alleging."""
    carriers = {item.within for item in drafts}
    denials = [item for item in drafts if item.stance is Stance.DENIES]
    taken_up = _by_end(page, denials)
    deniers = {item.id: _words(page, item.source) for item in denials}
    for item in drafts:
        own = item.stance is Stance.ASSERTS and item.id not in carriers and item.why.split()[-1] not in _OWNING
        if own and item.content and not item.why.startswith("according") and _is_charge(page, item, taken_up, deniers):
            yield msgspec.structs.replace(item, stance=Stance.ALLEGES)
        else:
            yield item


def _by_end(page: Page, denials: Sequence[Attribution]) -> Mapping[int, list[Attribution]]:
    """Denials whose content takes up what was said ("which", "a charge"), by their sentence."""
    found: dict[int, list[Attribution]] = {}
    for item in denials:
        if item.content and _TAKEN_UP.match(page.text, item.content[0].start, item.content[0].end):
            found.setdefault(page.sentence_at(item.content[0].start), []).append(item)
    return found


def _is_charge(
    page: Page, item: Attribution, taken_up: Mapping[int, list[Attribution]], deniers: Mapping[str, frozenset[str]]
) -> bool:
    whole = hull(*item.content)
    for denial in taken_up.get(page.sentence_at(whole.end - 1), ()):
        if denial.id != item.id and whole.start < denial.content[0].start <= whole.end + _NEAR:
            return True
    doers = list(_doers(page, whole))
    if not doers:
        return False
    if _TURNED.search(page.text, whole.start, whole.end):
        return True
    own = _words(page, item.source)
    charged = frozenset().union(*(_words(page, (page.tree.span(doer),)) for doer in doers)) - own
    return any(charged & words for id, words in deniers.items() if id != item.id and not words & own)


def _doers(page: Page, content: Span) -> Iterator[Token]:
    """Who does harm in a content: the subject of the verb, or whoever stands after "by"."""
    for verb in page.tree.inside(content):
        if verb.part != "VERB" or verb.lemma not in _harming():
            continue
        passive = page.tree.children(verb, "nsubjpass", "auxpass")
        found = [noun for by in page.tree.children(verb, "agent") for noun in page.tree.children(by, "pobj")]
        if not passive:
            found += page.tree.children(verb, "nsubj")
        yield from (noun for noun in found if noun.part in {"NOUN", "PROPN"} and content.holds(noun.span))


def _words(page: Page, spans: Sequence[Span]) -> frozenset[str]:
    """The telling words of a phrase, cut to their stems."""
    words = (word for span in spans for word in page.tree.inside(span) if word.part in {"NOUN", "PROPN", "ADJ"})
    return frozenset(fold(word.text)[:_STEM] for word in words if word.text.lower() not in _VAGUE and len(word.text) > 2)
