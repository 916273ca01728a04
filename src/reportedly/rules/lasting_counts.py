"""Counts that run over months or a war, and are of no one act."""

from __future__ import annotations

from calendar import month_name
from collections.abc import Sequence

from reportedly.types.annotations import Event, Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Status

LASTING = frozenset(
    """war conflict fight fighting hostility campaign offensive insurgency uprising coup crackdown siege unrest violence
    invasion genocide exchange outbreak epidemic pandemic""".split()
)
"""What lasts for weeks and longer: what has been done "since the war" is no news of today, nor a count of one act."""
MONTHS = frozenset(month_name[1:])
_PERIODS = frozenset("month year decade".split())
_LENGTHS = frozenset("months years decades".split())
_TURNS = frozenset("liberation occupation takeover independence revolution outbreak ceasefire truce".split())
"""After what so much has come that a count since then is of no one act."""
_STARTING = frozenset("begin start erupt break commence".split())


def running(tree: Tree, word: Token) -> Token | None:
    """The words of a count that runs over weeks or a war, by the head of the phrase; None for that of one act.

    "have been killed since the war began", "in seven months of exchanges", "so far this year", "since October 2023",
    "69,000 died from 1980 to 2000", "in April alone"; also beside the verb of a noun ("530 kidnappings were recorded in
    the first half") and behind what did it: "have been killed by shelling since the liberation".
    """
    verb = tree.head(word) if word.part == "NOUN" and word.link in _OBJECTS else None
    heads = [word] if verb is None else [word, verb, *tree.children(verb, "xcomp")]
    doers = [child for child in tree.children(word, "agent", "prep") if child.lemma == "by"]
    heads += [noun for by in doers for noun in tree.children(by, "pobj", "pcomp")]
    phrases = [child for head in heads for child in tree.children(head, "prep", "advcl", "npadvmod", "advmod", "mark")]
    acts = [noun for phrase in phrases for noun in tree.children(phrase, "pobj") if noun.tag == "NNS"]
    phrases += [child for noun in acts for child in tree.children(noun, "prep") if child.lemma in _WITHIN]
    return next((child for child in phrases if _runs_on(child, tree.subtree(child)[:_WIDEST])), None)


_OBJECTS = ("nsubj", "nsubjpass", "dobj")
_WITHIN = frozenset(("within", "inside"))
"""What tells of several acts over how long they were: "eleven were shot dead in two attacks inside a week"."""


def _runs_on(phrase: Token, words: Sequence[Token]) -> bool:
    """Whether a phrase of time is longer than one act lasts."""
    lemmas, first = {token.lemma for token in words}, words[0].lemma
    years = sum(is_year(token) for token in words)
    months = sum(token.text in MONTHS for token in words)
    if first == "since":
        told = lemmas & (_PERIODS | LASTING | _TURNS) or years or months
        return bool(told) or (phrase.link == "advcl" and phrase.lemma in _STARTING)
    if first in ("from", "between"):
        return years > 1 or months > 1
    if first in _WITHIN:
        return bool(lemmas & {"week", "fortnight", *_PERIODS})
    if first in ("in", "during") and (months or years) and "alone" in lemmas:
        return True
    if first not in ("in", "over", "during", "so", "this", "early", "earlier") or not lemmas & _PERIODS:
        return False
    said = {token.text.lower() for token in words}
    return bool(lemmas & {"half", "quarter"} or said & {*_LENGTHS, "this"})


def of_acts_before(tree: Tree, word: Token) -> bool:
    """ "They have killed several in previous attacks": a count of acts that are not the one told."""
    for preposition in tree.children(word, "prep"):
        for noun in tree.children(preposition, "pobj") if preposition.lemma in ("in", "during") else ():
            before = any(child.lemma in _BEFORE for child in tree.children(noun, "amod"))
            if before and noun.tag == "NNS" and noun.lemma not in _SPANS:
                return True
    return False


_BEFORE = frozenset("previous earlier past prior".split())
_SPANS = frozenset("hour day week month year decade".split())
"""What has passed is no act: "in the past three months"."""


def year_told(tree: Tree, word: Token) -> str | None:
    """The year that the clause of a count names: "in 2020 authorities counted 1,300 road deaths", None for none."""
    verb = next((token for token in (word, *tree.ancestors(word)) if token.part == "VERB"), None)
    for preposition in tree.children(verb, "prep") if verb is not None else ():
        year = next((noun.text for noun in tree.children(preposition, "pobj") if is_year(noun)), None)
        if year is not None and preposition.lemma in ("in", "during"):
            return year
    return None


def is_later(event: Event, year: str | None) -> bool:
    """Whether an event of the report's own days is of a later year than that of a count."""
    return (
        year is not None and event.status is not Status.HISTORICAL and (event.earliest or event.latest or "")[:4] > year
    )


def is_year(token: Token) -> bool:
    """Whether a token is a year in four digits."""
    return len(token.text) == _YEAR and token.text.isdigit()


_YEAR = 4
_WIDEST = 40
"""Words of a phrase looked at."""
