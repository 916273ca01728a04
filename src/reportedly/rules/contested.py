"""Charges by context: "said" alleges where the one charged denies it, or where it turns a charge round.

A statement lays an act at somebody's door when its content names a doer. It is contested where a denial takes it up
("which the farmers deny", "a charge that Kyiv rejects", "called the report a fake"), or where one who speaks for the
doer, or of the doer, denies. What a side says of its own acts is no charge.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from reportedly.lexicons import lexicon
from reportedly.rules.page import Page
from reportedly.text.fold import fold
from reportedly.types.annotations import Attribution, Entity, Mention, Place, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import Stance

_TAKEN_UP = re.compile(
    r"(?:which|that|this|it)$|(?:a|an|the|that|this|those|these|such) (?:charge|accusation|allegation)s?\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"(?:the|this|that|those|these|such) (?:accusation|charge|allegation|report|claim|account|assertion|remark"
    r"|statement|suggestion)s?\b",
    re.IGNORECASE,
)
_NEAR = 40
"""Characters between what is said and the denial that takes it up."""
_TURNED = re.compile(r"\b(?:['’]s? own|themselves|itself|himself)\b")
_INTRODUCED = 3
"""Mentions of a speaker that may say on whose side he is."""
_STEM = 5
"""Letters by which "Russian" and "Russia" are one."""
_VAGUE = frozenset(
    """man people force forces group fighter fighters gunman gunmen men troops soldier soldiers some several armed
    militia unit member members official officials spokesman spokeswoman commander leader ministry foreign defence
    defense minister government head""".split()
)
_OWNING = frozenset("admit concede acknowledge confirm apologize apologise confess".split())
"""Cues by which one speaks of what one has done or knows to be so."""
_DEEDS = frozenset("attack raid strike massacre bombing shelling provocation crime sabotage work ambush".split())
"""Nouns of what somebody did, who stands behind "by" ("a provocation «by Russian services»")."""
_BLAMED = frozenset(
    """launch hire plant order send direct carry commit incite plot stage orchestrate fire arm perpetrate
    mastermind organise organize mine violate breach burn torch loot back support fund finance train
    supply equip shelter harbour harbor smuggle""".split()
)
"""Verbs that, beside those of harm, lay an act at the door of whoever did them."""
_SUPPORTING = frozenset("back support fund finance train supply equip arm".split())
_LEADING = frozenset(("lead", "point", "trace"))


@cache
def _harming() -> frozenset[str]:
    harm = [row for row in lexicon("harm") if row["part"] == "verb" and row["harmed"] == "object"]
    rows = (row for row in lexicon("event_triggers") if row["part"] == "verb" and row["type"] in {"ASSAULT", "COERCE"})
    return frozenset(row["lemma"] for row in rows) | {row["lemma"] for row in harm}


@cache
def _seats() -> dict[str, str]:
    """The country of a known body, by its name in lower case: "pentagon" US."""
    rows = (row for row in lexicon("known_actors") if row["country"])
    return {name.lower(): row["country"] for row in rows for name in (row["name"], *row["aliases"].split(";")) if name}


class _Denial(NamedTuple):
    """A denial: who makes it, and whom it speaks of."""

    id: str
    speaker: str | None
    start: int
    opening: str
    by: frozenset[str]
    of: frozenset[str]


def with_charges(reading: Reading, page: Page, drafts: Sequence[Attribution]) -> Iterator[Attribution]:
    """`drafts`, with those that only assert by their cue, and are contested as charges, alleging."""
    denials = list(_denials(reading, page, drafts))
    charges = sorted(item.content[0].start for item in drafts if item.stance is Stance.ALLEGES and item.content)
    carriers = {item.within for item in drafts}
    for item in drafts:
        frame, _, cue = item.why.partition(" ")
        passes_on = item.id in carriers or frame == "according"
        plain = item.stance is Stance.ASSERTS and not passes_on and cue not in _OWNING
        if plain and item.content and _is_charge(reading, page, item, cue, denials, charges):
            yield msgspec.structs.replace(item, stance=Stance.ALLEGES)
        elif plain and item.content and _goes_on_denying(page, item, denials):
            yield msgspec.structs.replace(item, stance=Stance.DENIES)
        else:
            yield item


def takes_up(page: Page, item: Attribution) -> bool:
    """Whether a content only points back at what another said ("which the farmers deny"): it answers, not within it."""
    return any(_TAKEN_UP.match(page.text, piece.start, piece.end) is not None for piece in item.content[:1])


def _denials(reading: Reading, page: Page, drafts: Sequence[Attribution]) -> Iterator[_Denial]:
    for item in drafts:
        if item.stance is Stance.DENIES and item.content:
            start, end = item.content[0].start, item.content[0].end
            of = _sides(
                reading, page, [page.tree.span(doer) for doer in _doers(page, hull(*item.content), all_subjects=True)]
            )
            yield _Denial(
                item.id,
                item.speaker,
                start,
                page.text[start : min(end, start + 60)],
                _sides(reading, page, item.source),
                of,
            )


def _is_charge(
    reading: Reading, page: Page, item: Attribution, cue: str, denials: Sequence[_Denial], charges: Sequence[int]
) -> bool:
    whole = hull(*item.content)
    sentence = page.sentence_at(whole.end - 1)
    if any(
        _takes_up(denial, item, whole, _TAKEN_UP) and page.sentence_at(denial.start) == sentence for denial in denials
    ):
        return True
    doers = [page.tree.span(doer) for doer in _doers(page, whole)]
    own = _sides(reading, page, [*item.source, *_said_of(reading, item)])
    charged = _sides(reading, page, doers)
    if not charged or charged & own:
        return bool(doers) and not charged & own and _TURNED.search(page.text, whole.start, whole.end) is not None
    named = any(word.part == "PROPN" for doer in doers for word in page.tree.inside(doer))
    if (cue == "claim" and named) or _TURNED.search(page.text, whole.start, whole.end):
        return True
    if any(_takes_up(denial, item, whole, _ANSWERED) and _is_next(whole, denial, charges) for denial in denials):
        return True
    return any(charged & (denial.by | denial.of) and not denial.by & own for denial in denials if denial.id != item.id)


_NOT = re.compile(r"\b(?:no|not|never|nobody|none|nothing|neither)\b|n['’]t\b", re.IGNORECASE)


def _goes_on_denying(page: Page, item: Attribution, denials: Sequence[_Denial]) -> bool:
    """Whether one who has just denied says what is not so: "He rejected it. “There was *no* soldier,” he said."."""
    here = page.sentence_at(item.cue[0].start)
    said = any(_NOT.search(page.text, piece.start, piece.end) for piece in item.content)
    return said and any(
        item.speaker is not None and denial.speaker == item.speaker and 0 <= here - page.sentence_at(denial.start) <= 2
        for denial in denials
    )


def _is_next(whole: Span, denial: _Denial, charges: Sequence[int]) -> bool:
    """Whether a denial of "such charges" stands close behind what is said, and behind no plainer charge."""
    between = bisect_left(charges, denial.start) - bisect_left(charges, whole.end)
    return denial.start <= whole.end + 3 * _NEAR and not between


def _said_of(reading: Reading, item: Attribution) -> list[Span]:
    """The first words by which the report tells who the speaker is ("Pentagon spokesman Darren Holt" for "he")."""
    speaker = reading.get(Entity, item.speaker)
    mentions = [reading.get(Mention, id) for id in speaker.mentions[:_INTRODUCED]] if speaker is not None else []
    return [mention.span for mention in mentions if mention is not None]


def _takes_up(denial: _Denial, item: Attribution, whole: Span, words: re.Pattern[str]) -> bool:
    return denial.id != item.id and denial.start > whole.start and words.match(denial.opening) is not None


def _doers(page: Page, content: Span, all_subjects: bool = False) -> Iterator[Token]:
    """Who is said to have done it: the subject of a verb of harm, whoever stands after "by", where the trail leads."""
    tree = page.tree
    for verb in tree.inside(content):
        if verb.part == "NOUN" and verb.lemma in _DEEDS:
            behind = (
                noun for by in tree.children(verb, "prep") if by.lemma == "by" for noun in tree.children(by, "pobj")
            )
            yield from (noun for noun in behind if content.holds(noun.span))
        if verb.part not in {"VERB", "AUX"} or (verb.link == "acl" and verb.lemma in _SUPPORTING):
            continue  # "groups backed by Tehran" tells what groups they are
        found: list[Token] = []
        if verb.lemma in _harming() or verb.lemma in _BLAMED:
            found += [noun for by in tree.children(verb, "agent") for noun in tree.children(by, "pobj")]
        if verb.lemma in _LEADING:
            found += [
                noun for to in tree.children(verb, "prep") if to.lemma == "to" for noun in tree.children(to, "pobj")
            ]
        if (all_subjects or verb.lemma in _harming() or verb.lemma in _BLAMED) and not tree.children(
            verb, "nsubjpass", "auxpass"
        ):
            found += tree.children(verb, "nsubj")
        yield from (noun for noun in found if noun.part in {"NOUN", "PROPN"} and content.holds(noun.span))


def _sides(reading: Reading, page: Page, spans: Sequence[Span]) -> frozenset[str]:
    """The telling words of phrases, cut to their stems, and the countries of the places and bodies named in them."""
    found: set[str] = set()
    for span in spans:
        words = [word for word in page.tree.inside(span) if word.part in {"NOUN", "PROPN", "ADJ"}]
        found |= {fold(word.text)[:_STEM] for word in words if word.text.lower() not in _VAGUE and len(word.text) > 2}
        found |= {_seats()[word.text.lower()] for word in words if word.text.lower() in _seats()}
        places = reading.within(span, Place) if reading.has(Place) else ()
        found |= {place.country for place in places if place.country}
    return frozenset(found)
