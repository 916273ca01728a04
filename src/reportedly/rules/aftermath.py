"""What is said, found and done about an act, or beside it, on a day of its own."""

from __future__ import annotations

from reportedly.rules.event_days import STAYING
from reportedly.rules.referring import TELLING
from reportedly.rules.shared_days import SAYING
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

FINDING = frozenset("find discover recover identify bury mourn commemorate".split())
"""What is done about the dead, on a day that may be later."""
SINCE = frozenset(
    """list treat release remain search hunt gather meet vow thank praise pledge charge arraign appear plead visit close
    reopen resume investigate inspect examine study expect hope wait die succumb issue schedule""".split()
)
"""What is done after an act by those who tend, search, judge and rule, and by who does not get over it."""
ELSEWHERE = frozenset("pass adopt approve elect win lose play land arrive fly travel tour sign open".split())
"""What parliaments, teams, travellers and schools do, beside any act."""
WORDS = frozenset(
    """describe testify argue recall explain note add ask tell speak write publish air broadcast post tweet vote
    rule order""".split()
)
"""What is done with words, in court too: "at a hearing on Tuesday he was described as a killer"."""
APART = FINDING | WORDS | SAYING | STAYING | TELLING
"""What is done and said about an act on a day of its own: "the bombing, claimed on Monday by a militia"."""


def is_lasting(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells how things stand after an act: "was being held on Sunday"."""
    return any(word.text.lower() == "being" for word in tree.children(verb, "auxpass"))


def is_of_count(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells how a count stands or moves: "the toll rose on Wednesday", "put the number at nine"."""
    told = tree.children(verb, "nsubj", "nsubjpass", "dobj")
    return any(word.lemma in _TOLLS or (word.lemma in _NUMBERS and _is_the(tree, word)) for word in told)


_TOLLS = frozenset(("toll", "tally"))
_NUMBERS = frozenset("count number figure".split())


def _is_the(tree: Tree, noun: Token) -> bool:
    """Whether it is the one number: "the number rose"; not "a number of gunmen came", "the opposition figure"."""
    told = [child.text.lower() for child in tree.children(noun, "det", "amod", "compound", "poss", "nummod")]
    return told in (["the"], ["that"], ["this"])
