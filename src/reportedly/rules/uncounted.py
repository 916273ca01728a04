"""Words of harm with somebody beside them that count nobody a coder could use."""

from __future__ import annotations

import re
from itertools import islice, pairwise

from reportedly.rules.headcount import Headcount
from reportedly.rules.lasting_counts import running
from reportedly.rules.moods import is_indefinite
from reportedly.rules.ranked import rank
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Harm


def names_a_case(tree: Tree, word: Token) -> bool:
    """ "Two murder charges", "a 2003 kidnapping case": what is counted or dated is the case; not "the death count".

    But so is the year in "the 2003 death count".
    """
    above = tree.head(word)
    if word.link not in ("compound", "amod", "nmod") or above is None:
        return False
    tally = above.tag == "NN" and above.lemma == "count" and word.lemma in _TALLIED
    before = (child for noun in (word, above) for child in tree.children(noun, "nummod", "compound", "nmod", "amod"))
    return above.lemma in _CASES and (not tally or any(_YEAR.fullmatch(child.text) for child in before))


_YEAR = re.compile(r"(?:19|20)\d\d")
_TALLIED = frozenset("death casualty fatality body".split())
_CASES = frozenset("charge count case trial conviction allegation accusation inquiry investigation probe rate".split())


def is_sought(tree: Tree, word: Token) -> bool:
    """ "Information leading to the arrest of two men", "the first officer to be killed": no harm told for itself."""
    above = list(islice(tree.ancestors(word), _NEAR))
    leads = any(
        verb.lemma == "lead" and noun.lemma in ("information", "tip", "reward") for verb, noun in pairwise(above)
    )
    noun = above[0] if above else None
    infinitive = word.link in ("relcl", "acl") and any(child.tag == "TO" for child in tree.children(word, "aux"))
    ranked = noun is not None and any(child.lemma in _RANKS for child in tree.children(noun, "amod"))
    if ranked and noun is not None and rank(tree, noun) is not None and running(tree, word) is None:
        ranked = False  # "the second person to die in the strike"
    return leads or (infinitive and ranked)


_NEAR = 4
_RANKS = frozenset("first second third fourth fifth latest last only".split())


def is_idle(count: Headcount, word: Token, harm: Harm, tree: Tree) -> bool:
    """Nothing a coder could use: "killed them", "those who murder women", "he was released by the club".

    "No one was seriously hurt" leaves open who was hurt at all.
    """
    if count.high == 0 and ((harm is Harm.INJURED and _is_graded(word, tree)) or _is_unsaid(word, tree)):
        return True
    if not count.stated and count.head.text.lower() in _REFLEXIVES:
        return True  # "killed himself"
    if not count.stated and count.low == 1 and is_ones_own(count.head, tree):
        return True
    general = word.part == "VERB" and (word.tag in ("VBP", "VBZ", "VB") or _is_habitual(word, tree))
    if not count.stated and count.low is None and count.head.text.lower() in _HARMED:
        return True  # "took the wounded to hospital"
    if count.head.text in ("I", "me"):
        return True
    pronoun = count.head.part == "PRON"
    return not count.stated and (pronoun or general if count.low is None else pronoun and harm is Harm.FREED)


def _is_unsaid(noun: Token, tree: Tree) -> bool:
    """ "Did not report any casualties", "without mentioning casualties": that is not to say that there were none."""
    named = tree.head(noun) if noun.link == "amod" else noun  # "without mentioning dead guards"
    verb = tree.head(named) if named is not None else None
    if named is None or verb is None or named.link != "dobj" or verb.lemma not in _TELLING:
        return False
    above = tree.head(verb)
    without = verb.link == "pcomp" and above is not None and above.text.lower() == "without"
    return without or bool(tree.children(verb, "neg"))


_TELLING = frozenset("report mention specify give provide announce disclose cite detail".split())
_REFLEXIVES = frozenset("himself herself themselves itself".split())


def _is_habitual(verb: Token, tree: Tree) -> bool:
    """ "People are usually murdered by someone they know"."""
    return any(child.text.lower() in _HABITS for child in tree.children(verb, "advmod"))


_HABITS = frozenset("usually often routinely regularly sometimes always frequently typically generally rarely".split())


def none_of(count: Headcount, word: Token, tree: Tree) -> Headcount:
    """ "Did not lose a single man", "the guards were not injured": nobody; any other count as it is."""
    if not count.stated and word.lemma in _HURT and _is_spared(word, tree):
        return unhurt(count, word)
    single = count.stated and (count.low, count.high) == (1, 1)
    single = single and any(child.text.lower() == "single" for child in tree.children(count.head, "amod"))
    return count._replace(low=0, high=0) if single and tree.children(word, "neg") else count


def _is_spared(word: Token, tree: Tree) -> bool:
    """ "The guards were not injured"; not "were not seriously injured", "were not hurt by the blast"."""
    helpers = [child.text.lower() for child in tree.children(word, "auxpass")]
    more = tree.children(word, "aux", "advmod", "agent", "advcl")
    return bool(tree.children(word, "neg")) and not more and helpers in (["was"], ["were"])


_HURT = frozenset("injure hurt harm wound".split())


def unhurt(count: Headcount, word: Token) -> Headcount:
    """The same people, none of whom came to harm, with the word that says so."""
    near = 0 <= word.span.start - count.span.end <= _SAID_AT_ONCE
    return count._replace(low=0, high=0, approximate=False, span=hull(count.span, word.span) if near else count.span)


_SAID_AT_ONCE = 60
"""Characters from who is unharmed to the word that says so."""


def is_known(count: Headcount, tree: Tree) -> bool:
    """ "Haddad was shot", "the soldier", "he": one whom the text takes for known, and does not count.

    What befell such a one long ago ("before he was killed in 2015"), or was told before, makes no toll.
    """
    head = count.head
    if count.stated or count.low not in (None, 1):
        return False
    if head.part == "PROPN" or _is_definite(head, tree):
        return True
    return count.low == 1 and (head.part == "PRON" or _is_bare(head, tree))


def is_counted(count: Headcount, tree: Tree) -> bool:
    """Whether words give a figure ("three", "a guard"), and do not name or point to one ("Haddad", "his wife", "her").

    Of a list each is counted for itself; what they come to is in no words, nor is the one whom a headline names bare.
    """
    if count.shares:
        return False
    return count.stated or not count.low or not (_is_pointed_to(count.head, tree) or _is_bare(count.head, tree))


def _is_pointed_to(head: Token, tree: Tree) -> bool:
    return head.part in ("PROPN", "PRON") or _is_definite(head, tree) or _is_somebodys(head, tree)


def _is_somebodys(head: Token, tree: Tree) -> bool:
    """ "His wife", "Haddad's guard"; not "a county sheriff's deputy", who may be anybody."""
    return any(not is_indefinite(tree, owner) for owner in tree.children(head, "poss"))


def _is_definite(head: Token, tree: Tree) -> bool:
    return any(child.text.lower() in _KNOWN for child in tree.children(head, "det"))


_KNOWN = frozenset("the this that these those".split())


def _is_bare(head: Token, tree: Tree) -> bool:
    """ "Hero soldier killed", as headlines and captions have it."""
    return head.part == "NOUN" and not tree.children(head, "det", "poss", "nummod")


def is_ones_own(head: Token, tree: Tree) -> bool:
    """ "My brother died", "a woman whose son was captured": who speaks, or is spoken of, has lost somebody."""
    return any(child.text.lower() in ("my", "our", "whose") for child in tree.children(head, "poss"))


def _is_graded(word: Token, tree: Tree) -> bool:
    return any(child.text.lower() in _GRAVELY for child in tree.children(word, "advmod", "amod"))


_HARMED = frozenset("dead wounded injured missing victims".split())
_GRAVELY = frozenset("seriously badly critically gravely severely serious grave severe major".split())
