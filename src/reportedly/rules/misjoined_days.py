"""Days that a parser hangs on the wrong verb, in three constructions where the words around them tell whose they are.

- "the drone that struck the town *on Monday* belonged to rebels": the day of the striking, no comma ends its clause
- "accuse each other of opening fire *on Monday*", "claimed responsibility for the raid *on Monday*": of the deed that
  somebody answers for, where it has no day of its own
- "burned a house *overnight* after a boy was killed": what stands before the word that opens a clause is none of it
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from msgspec.structs import replace

from reportedly.types.annotations import Token
from reportedly.types.tree import Tree


class Answers(NamedTuple):
    """Lemmas of verbs with which somebody answers for a deed or makes another answer for it, and those of deeds."""

    verbs: frozenset[str]
    deeds: frozenset[str]


def answers(cues: Sequence[Mapping[str, str]], triggers: Sequence[Mapping[str, str]]) -> Answers:
    """From `responsibility_cues` and `event_triggers`; what a court or a confession says has a day of its own."""
    return Answers(
        frozenset(row["verb"] for row in cues if row["frame"] in _FRAMES),
        frozenset(row["lemma"] for row in triggers if row["type"] == "ASSAULT"),
    )


_FRAMES = frozenset("object claims denies responsibility".split())


def rightly_dated(tokens: Sequence[Token], known: Answers) -> list[Token]:
    """The tokens of whole sentences, numbered in a row, with such days hung where they belong."""
    first = tokens[0].index if tokens else 0
    found = list(tokens)
    tree = Tree(tuple(replace(word, index=word.index - first, head=word.head - first) for word in tokens))
    for day in tree.tokens:
        verb = tree.head(day)
        if verb is None or verb.part != "VERB" or not _is_day(tree, day):
            continue
        deed = (
            _clause_before(tree, day, verb) or _answered_for(tree, day, verb, known) or _clause_around(tree, day, verb)
        )
        if deed is None:
            continue
        for word in (day, *_how_late(tree, day, verb)):
            found[word.index] = replace(found[word.index], head=deed.index + first)
    return found


def _is_day(tree: Tree, word: Token) -> bool:
    """ "On Monday", "Monday", "overnight"."""
    if word.link == "prep":
        return any(named.entity == "DATE" for named in tree.children(word, "pobj"))
    return (word.link == "npadvmod" and word.entity == "DATE") or word.text.lower() == "overnight"


def _how_late(tree: Tree, day: Token, verb: Token) -> list[Token]:
    """ "*Late* on Monday"."""
    before = tree.tokens[max(0, day.index - 1) : day.index]
    return [word for word in before if word.text.lower() in ("early", "late") and word.head == verb.index]


def _clause_before(tree: Tree, day: Token, verb: Token) -> Token | None:
    """The clause of the subject right before `verb` that ends with `day`; a day of saying stands there too."""
    if day.index > verb.index or verb.lemma in _SAYING:
        return None
    behind = tree.subtree(day)[-1].index + 1
    opens = min(word.index for word in (verb, *tree.children(verb, "aux", "auxpass", "neg")) if word.index > day.index)
    if behind != opens:
        return None
    for subject in tree.children(verb, "nsubj", "nsubjpass"):
        for clause in tree.children(subject, "relcl"):
            inside = tree.tokens[clause.index : day.index]
            if clause.index < day.index and clause.part == "VERB" and not any(word.text == "," for word in inside):
                return clause
    return None


_SAYING = frozenset("say tell announce add report confirm".split())


def _clause_around(tree: Tree, day: Token, verb: Token) -> Token | None:
    """What a clause goes with, right before whose conjunction "overnight" stands."""
    if day.text.lower() != "overnight":
        return None  # "six years after they fled" tells how long after
    behind = day.index + 1
    opens = any(word.index == behind for word in tree.children(verb, "mark"))
    return tree.head(verb) if opens and verb.link == "advcl" and day.index > verb.head else None


def _answered_for(tree: Tree, day: Token, verb: Token, known: Answers) -> Token | None:
    """The deed right before `day` that hangs by a preposition below a verb of answering for it."""
    if day.index < verb.index or verb.lemma not in known.verbs:
        return None
    last = next((word for word in reversed(tree.tokens[verb.index + 1 : day.index]) if word.head != verb.index), None)
    between = tree.tokens[verb.index + 1 : day.index]
    if last is None or any(word.entity == "DATE" or word.text in (",", "“", '"') for word in between):
        return None
    for word in chain((last,), tree.ancestors(last)):
        if word.index <= verb.index:
            return None
        by = tree.head(word)
        if word.lemma in known.deeds and by is not None and by.text.lower() in _BY and word.link in ("pobj", "pcomp"):
            return word
    return None


_BY = frozenset("for of in over behind".split())
