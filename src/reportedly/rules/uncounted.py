"""Words of harm with somebody beside them that count nobody a coder could use."""

from __future__ import annotations

from reportedly.rules.headcount import Headcount
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Harm


def names_a_case(tree: Tree, word: Token) -> bool:
    """ "Two murder charges", "a 2003 kidnapping case": what is counted or dated is the case."""
    above = tree.head(word)
    return word.link in ("compound", "amod", "nmod") and above is not None and above.lemma in _CASES


_CASES = frozenset("charge count case trial conviction allegation accusation inquiry investigation probe rate".split())


def is_idle(count: Headcount, word: Token, harm: Harm, tree: Tree) -> bool:
    """Nothing a coder could use: "killed them", "those who murder women", "he was released by the club".

    "No one was seriously hurt" leaves open who was hurt at all.
    """
    if count.high == 0 and harm is Harm.INJURED and _is_graded(word, tree):
        return True
    general = word.tag in ("VBP", "VBZ", "VB") and word.part == "VERB"
    pronoun = count.head.part == "PRON"
    return not count.stated and (pronoun or general if count.low is None else pronoun and harm is Harm.FREED)


def _is_graded(word: Token, tree: Tree) -> bool:
    return any(child.text.lower() in _GRAVELY for child in tree.children(word, "advmod", "amod"))


_GRAVELY = frozenset("seriously badly critically gravely severely serious grave severe major".split())
