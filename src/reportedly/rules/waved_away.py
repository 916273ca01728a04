"""Charges that are turned down in words that no cue of denial knows: "calls the finding a fairy tale".

A voice that denies, and tells of no act itself but of "the case", "that", "the report", turns down what somebody was
blamed for in the sentences before: whoever speaks, it is denied of the one who was blamed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reportedly.rules.answer_rows import sentence_of
from reportedly.rules.guilt import ACCUSATIONS, BASELESS, is_deed, is_harming
from reportedly.types.annotations import Attribution, Responsibility, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance, Stance

_CLOSE = 2
"""Sentences between a charge and who turns it down."""
_FIRST = 4
"""Words of a statement among which the charge is named."""
_CHARGES = (
    ACCUSATIONS
    | BASELESS
    | frozenset("finding case report account version story verdict conclusion theory narrative".split())
)
_OWN = frozenset(set(ResponsibilityStance) - {ResponsibilityStance.BLAMED})
WAVED_AWAY = "charge waved away"


def waved_away(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """A denial for each voice that waves away what the one blamed last before it is charged with."""
    blamed = sorted(
        (row for row in rows if row.stance is ResponsibilityStance.BLAMED and row.party_span is not None),
        key=lambda row: row.span.start,
    )
    starts = [row.span.start for row in blamed]
    answering = {row.according_to for row in rows if row.stance in _OWN}
    for voice in reading[Attribution]:
        if voice.stance is not Stance.DENIES or voice.id in answering or not (voice.source and voice.cue):
            continue
        place = bisect_left(starts, voice.cue[0].start)
        charge = blamed[place - 1] if place else None
        if charge is None or not _is_of_charge(voice, reading) or not _is_near(charge, voice, reading):
            continue
        yield Responsibility(
            span=voice.cue[0],
            event=charge.event,
            party=charge.party,
            party_span=charge.party_span,
            stance=ResponsibilityStance.DENIED,
            according_to=voice.id,
            why=WAVED_AWAY,
        )


def _is_near(charge: Responsibility, voice: Attribution, reading: Reading) -> bool:
    """Whether another voice made the charge, close before."""
    near = sentence_of(voice.cue[0], reading) - sentence_of(charge.span, reading) <= _CLOSE
    return near and charge.according_to != voice.id


def _is_of_charge(voice: Attribution, reading: Reading) -> bool:
    """ "The finding", "that", "the charge was absurd"; not "that nobody had been touched", "it never aims at them"."""
    return any(_names_charge(piece, reading) for piece in voice.content[:1])


def _names_charge(piece: Span, reading: Reading) -> bool:
    words = reading.tree.inside(piece)
    if any(word.part == "VERB" and reading.tree.children(word, "nsubj", "nsubjpass") for word in words):
        return False  # "a claim that the gate had fallen" is what it denies
    if words and _is_before_noun(words, reading.tree):
        noun = reading.tree.head(words[0])
        return noun is not None and noun.lemma in _CHARGES  # "dismissed that figure as propaganda"
    pointing = words[:1] and words[0].text.lower() in ("it", "that", "this") and words[0].link != "mark"
    named = (word for word in words[:_FIRST] if word.lemma in _CHARGES)
    return bool(pointing) or any(not _is_of_else(word, reading.tree) for word in named)


def _is_before_noun(words: Sequence[Token], tree: Tree) -> bool:
    """ "That figure"; not "called this 'a fairy tale'", whatever the parser hangs it on."""
    apart = any(word.link in ("det", "punct") for word in words[1:2])
    return words[0].link == "det" and words[0].text.lower() in _POINTING and not apart


_POINTING = ("that", "this", "these", "those", "such")


def _is_of_else(charge: Token, tree: Tree) -> bool:
    """ "The case for higher taxes", "a report on wages"; not "the report on the killings"."""
    behind = (word for word in tree.tokens[charge.index + 1 : charge.index + 2] if word.text.lower() in _OF)
    things = [thing for word in behind for thing in tree.children(word, "pobj", "pcomp")]
    return bool(things) and not any(is_deed(thing) or is_harming(thing) for thing in things)


_OF = ("for", "on", "about", "over")
