"""The figure that a toll is said to have come to: "the toll rose to 15 from 12", "put the number of dead at 15"."""

from __future__ import annotations

import re

from reportedly.rules.headcount import THINGS
from reportedly.rules.victims import Scene
from reportedly.text.bounds import Amount
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_LEADS = re.compile(
    r"\b(?P<lead>to|at|of|is|was|now|totals|totall?ed|totall?ing|climbed|rose|risen|jumped|reached|reaching|hit|hitting|number(?:s|ed)?|counts?|as|"
    r"(?P<above>passed|exceeded|topped|surpassed|passing|topping|exceeding))\s*[\"“‘']?$",
    re.IGNORECASE,
)
_BRINGS = re.compile(r"\b(?:bring(?:s|ing)?|brought|rais(?:e|es|ed|ing)|lift(?:s|ed|ing)?)\s+to\s+$", re.IGNORECASE)
_BEFORE = re.compile(r"\b(?:earlier|first|initially|previously|originally)\b[^,;:.]{0,24}$", re.IGNORECASE)
"""What was said before: "the toll, first given as 30, is 26"."""
_OF_ITS_OWN = re.compile(
    r"\s+(?:dead|killed|wounded|injured|hurt|missing|deaths|injuries|of\s+the\s+(?:most|worst|\w+est))\b", re.IGNORECASE
)
"""Behind a number that has a word of harm to itself: "the number of dead is unclear; there was talk of 15 wounded"."""
_BROUGHT, _BEHIND = 8, 30


def led_amount(scene: Scene, word: Token) -> Amount | None:
    """The number that a toll is said to have come to: after "to" if there is one, else after "at", "of", "reached"."""
    found: list[tuple[int, int, Amount]] = []
    tokens = scene.tree.tokens
    for index in range(max(0, word.index - _BROUGHT), word.index):
        amount = scene.counter.amounts.get(index)
        if amount is None or tokens[index].sentence != word.sentence:
            continue
        if _BRINGS.search(scene.counter.text, max(0, amount.start - 16), amount.start):
            return amount  # "brought to 56 the number of people killed"
    for index in range(word.index + 1, min(len(tokens), word.index + _BEHIND)):
        amount = scene.counter.amounts.get(index)
        if tokens[index].sentence != word.sentence:
            break
        if amount is None or (found and found[-1][2] == amount) or _counts_another(scene, index, amount):
            continue
        lead = _LEADS.search(scene.counter.text, max(word.span.end, amount.start - 24), amount.start)
        if lead is not None:
            above = lead["above"] is not None and amount.low is not None and amount.high is not None
            led = amount._replace(low=(amount.low or 0) + 1, high=None) if above else amount
            rank = (
                2 if _BEFORE.search(scene.counter.text, word.span.end, lead.start()) else lead["lead"].lower() != "to"
            )
            found.append((rank, index, led))
    return min(found)[2] if found else None


def labelled(scene: Scene, word: Token) -> Amount | None:
    """The number behind a word of harm that opens its line as a label: "Dead: 13", "Injured - 17, all in hospital"."""
    tokens = scene.tree.tokens
    mark = tokens[word.index + 1] if word.index + 1 < len(tokens) else word
    amount = scene.counter.amounts.get(word.index + 2)
    if amount is None or mark.text not in _MARKS or tokens[word.index + 2].sentence != word.sentence:
        return None
    opens = (
        word.index == 0 or tokens[word.index - 1].sentence != word.sentence or tokens[word.index - 1].part == "PUNCT"
    )
    behind = scene.tree.at(amount.end + 1) if amount.end + 1 < len(scene.counter.text) else None
    counts = behind is not None and behind.sentence == word.sentence and behind.part in _COUNTED
    return amount if opens and not counts else None


_COUNTED = frozenset("NOUN PROPN ADJ VERB".split())
_MARKS = frozenset((":", "-", "–", "—", "="))


def _counts_another(scene: Scene, index: int, amount: Amount) -> bool:
    """ "15 wounded", "one of the worst", "over 20 stores": a number with a word, or with things, of its own."""
    if _OF_ITS_OWN.match(scene.counter.text, amount.end):
        return True
    last = scene.tree.at(amount.end - 1)
    noun = scene.tree.head(last) if last is not None else None
    count = scene.counter.count(noun) if noun is not None and noun.index > index and noun.part == "NOUN" else None
    return count is not None and count.group in THINGS


def _known(tree: Tree, word: Token) -> Token:
    """The participle under which a harm is told: "people *known* to have died", "those *believed* killed"."""
    above = tree.head(word)
    known = word.link in ("xcomp", "ccomp") and above is not None and above.link == "acl"
    return above if above is not None and known and above.lemma in _KNOWING else word


_KNOWING = frozenset("know believe confirm presume think report say".split())


def is_of_number(tree: Tree, word: Token) -> bool:
    """Whether a participle stands in "the number of people killed", whose figure is elsewhere or not said."""
    word = _known(tree, word)
    above = tree.head(word)
    over = [above, *list(tree.ancestors(above))[:2]] if above is not None and word.link == "acl" else []
    return any(
        noun.lemma in ("number", "figure", "tally")
        and any(child.text.lower() == "the" for child in tree.children(noun, "det"))
        for noun in over
    )


def is_nominal(tree: Tree, word: Token) -> bool:
    """Whether a word of harm stands for those harmed: "the dead", "the number of people killed", "those wounded"."""
    before = [token.text.lower() for token in tree.tokens[max(0, word.index - 4) : word.index]]
    if before[-1:] == ["those"] or is_numbered(tree, word):
        return True
    above = tree.head(word)
    modifies = word.link in ("amod", "compound") and above is not None and above.index > word.index
    return before[-1:] in (["the"], ["its"], ["their"]) and not modifies and word.link not in ("acl", "relcl", "ROOT")


def is_numbered(tree: Tree, word: Token) -> bool:
    """ "The number of casualties", "the total number of people killed", "the number killed", "the death count"."""
    word = _known(tree, word)
    above = tree.head(word)
    if word.link == "acl" and above is not None and above.lemma in _COUNTS and above.index == word.index - 1:
        return True
    first = (
        above.index if above is not None and word.link == "relcl" else word.index
    )  # "the number of *those* who died"
    before = {token.text.lower() for token in tree.tokens[max(0, first - 4) : first]}
    behind = {token.lemma for token in tree.tokens[word.index + 1 : word.index + 2] if word.link == "compound"}
    return ("of" in before and bool(_COUNTS & before)) or bool(_COUNTS & behind)


_COUNTS = frozenset(("number", "count", "tally", "figure", "total"))
