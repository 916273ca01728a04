"""Counts that run over months or a war, and are of no one act."""

from __future__ import annotations

from calendar import month_name

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
_STARTING = frozenset("begin start erupt break commence".split())


def running(tree: Tree, word: Token) -> Token | None:
    """The words of a count that runs over months or a war, by the head of the phrase; None for that of one act.

    "have been killed since the war began", "in seven months of exchanges", "so far this year", "since October 2023".
    """
    for child in tree.children(word, "prep", "advcl", "npadvmod", "advmod", "mark"):
        words = tree.subtree(child)[:_WIDEST]
        lemmas = {token.lemma for token in words}
        since = words[0].lemma == "since"
        if since and (lemmas & (_PERIODS | LASTING) or any(token.text in MONTHS or is_year(token) for token in words)):
            return child
        if since and child.link == "advcl" and child.lemma in _STARTING:
            return child
        many = lemmas & {"month", "year"} and words[0].lemma in ("in", "over", "during", "so", "this")
        if many and any(token.text.lower() in ("months", "years") or token.text.lower() == "this" for token in words):
            return child
    return None


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
