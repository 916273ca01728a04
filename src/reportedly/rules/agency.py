"""Who does a verb, and whether it is done at all: subjects shared or left out, nobody, anybody, negation."""

from __future__ import annotations

from reportedly.rules.clauses import is_no_longer
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

MESSAGES = frozenset("statement message video communique letter note post tweet recording declaration".split())
_NOBODY = frozenset("nobody none no-one no neither".split())
_DECLINING = frozenset("decline refuse fail avoid refrain".split())
_PICKED = frozenset("specific particular named single".split())
_OWN = frozenset("its our their his her my".split())
_SOME = frozenset("one some any two three several many most all part".split())
"""What may stand for some of one's own ("one of its jets")."""
_OTHERS = frozenset(
    """captor kidnapper abductor attacker assailant killer neighbour neighbor enemy foe rival opponent adversary
    occupier""".split()
)
"""Who are against whoever calls them his."""
_OPEN = frozenset("any which what whichever".split())
KNOWN = frozenset("the this that these those".split())
"""Words before what has been told of."""
_ANYBODY = frozenset("anyone anybody any someone somebody who whom".split())


def subject_of(tree: Tree, verb: Token) -> Token | None:
    """Who does `verb`: its own subject, that of a verb it is joined to, or the agent of a passive."""
    agents = _agents(tree, verb)
    if agents:
        return agents[0]
    here = verb
    for _ in range(_STEPS):
        own = tree.children(here, "nsubj")
        if own and own[0].text.lower() in ("which", "who", "that") and here.link == "relcl":
            return antecedent_of(tree, own[0])
        if own:
            return _behind_dateline(tree, _by_name(tree, own), here)
        above = None if tree.children(here, "nsubjpass") else _verb_above(tree, verb, here)
        if above is None:
            return None if tree.children(here, "nsubjpass") else _right_before(tree, verb)
        here = above
    return None


def _agents(tree: Tree, verb: Token) -> list[Token]:
    """By whom something is done, also "claimed *at the time by* the front", where the parser hangs him on the time."""
    agents = tree.children(verb, "agent")
    if not agents and tree.children(verb, "auxpass"):
        times = (when for at in tree.children(verb, "prep") for when in tree.children(at, "pobj"))
        told = (when for when in times if when.lemma in ("time", "day", "night") or when.entity in ("DATE", "TIME"))
        agents = [by for when in told for by in tree.children(when, "prep") if by.text.lower() == "by"]
    return [below for agent in agents for below in tree.children(agent, "pobj")]


def teller_of(tree: Tree, clause: Token) -> Token | None:
    """The verb that tells a clause, also where the parser hangs it on a message: "said in a statement that …"."""
    above = tree.head(clause)
    if clause.link == "acl" and above is not None and above.lemma in MESSAGES and tree.children(clause, "mark"):
        in_ = tree.head(above)
        over = tree.head(in_) if in_ is not None and in_.part == "ADP" else None
        return over if over is not None and over.part == "VERB" else above
    return above


def _by_name(tree: Tree, subjects: list[Token]) -> Token:
    """The name of two subjects in a row: "the faction Free Tora", "his co-defendant", which the parser may not join."""
    first, last = subjects[0], subjects[-1]
    between = tree.tokens[first.index + 1 : last.index]
    if [word.text for word in between] == ["-"]:
        return last
    joined = last.part == "PROPN" and all(word.head == last.index for word in between)
    return last if first is not last and joined else first


_STEPS = 4
"""Verbs that are climbed for a subject that they share."""


def _verb_above(tree: Tree, verb: Token, here: Token) -> Token | None:
    """The verb whose subject `here` shares on the way up from `verb`."""
    above = tree.head(here)
    if above is None:
        return None
    if here.link == "pcomp":
        if verb.tag in ("VBD", "VBZ") and here is not verb:
            return tree.head(above)  # "accused each other of breaking it and denied": no part of what is charged
        # "stopped short of claiming"
        return (
            next((word for word in tree.ancestors(here) if word.part == "VERB"), None)
            if is_negated(tree, here)
            else None
        )
    if here.link == "acl" and here.tag == "VBG" and above.lemma in MESSAGES:
        # "issued a statement claiming responsibility", "in a statement claiming the attack, the front …"
        over = tree.head(above)
        if over is not None and above.link == "pobj" and over.text.lower() == "in":
            return tree.head(over)
        return over if above.link == "dobj" else None
    return above if here.link in ("conj", "xcomp", "advcl", "dep") else None


def _behind_dateline(tree: Tree, subject: Token, verb: Token) -> Token:
    """ "TORA, Northern Tora—The Steppe Guard has owned up": the parser may take the dateline for the subject."""
    if subject.index > _DATELINE:
        return subject
    between = tree.tokens[subject.index + 1 : verb.index]
    dashes = [word for word in between if word.text in ("—", "–", "--")]
    dash = dashes[0] if len(dashes) == 1 and dashes[0] in between[:_DATELINE] else None  # two set off an aside
    if dash is None:
        return subject
    behind = [word for word in between if word.index > dash.index and word.part in _NAMING]
    own = (word for word in behind if word.head <= dash.index or (word.link == "nsubj" and word.head == verb.index))
    return next(own, subject)


_NAMING = ("NOUN", "PROPN")
_DATELINE = 8
"""Words at the head of a report in which its dateline stands."""


def antecedent_of(tree: Tree, subject: Token | None) -> Token | None:
    """What "which" or "who" stands for: "the group, which officials have said was responsible"; else the same."""
    if subject is None or subject.text.lower() not in ("which", "who", "that"):
        return subject
    clause = next((above for above in tree.ancestors(subject) if above.link == "relcl"), None)
    meant = tree.head(clause) if clause is not None else subject
    before = tree.tokens[max(0, subject.index - 2) : subject.index]
    last = next((word for word in before if word.part == "PROPN"), None)
    above = tree.head(last) if last is not None else None
    instance = meant is not None and meant.part == "NOUN" and above is not None and above.head == meant.index
    return last if instance and above is not None and above.text.lower() in ("like", "as", "including") else meant


def _right_before(tree: Tree, verb: Token) -> Token | None:
    """The noun before a finite verb that the parser joined to another ("… in Erbil and Iran has not claimed")."""
    auxiliaries = tree.children(verb, "aux")
    first = min(tree.children(verb, "aux", "neg", "advmod"), key=lambda word: word.index, default=verb)
    if verb.tag not in ("VBZ", "VBD", "VBP") and not any(word.tag in ("VBZ", "VBD", "VBP") for word in auxiliaries):
        return None
    before = tree.tokens[first.index - 1] if first.index > 0 else None
    if before is not None and before.text == "," and first.index > 1:  # "a spokesman, Karimi, dismissed it"
        named = tree.tokens[first.index - 2]
        holder = tree.head(named)
        apposed = named.part == "PROPN" and named.link == "appos" and holder is not None and holder.part == "NOUN"
        return holder if apposed else None
    return before if before is not None and before.part in ("NOUN", "PROPN") and before.link == "conj" else None


def is_nobody(tree: Tree, head: Token) -> bool:
    """Whether a noun phrase names nobody: "no group", "none of the militias", "nobody", "neither"."""
    return head.text.lower() in _NOBODY or any(
        child.text.lower() in _NOBODY for child in tree.children(head, "det", "neg", "advmod")
    )


def is_anybody(tree: Tree, head: Token) -> bool:
    """Whether a noun phrase names nobody yet: "anyone", "any group", "which side", "a specific party"."""
    words = {child.text.lower() for child in tree.children(head, "det", "amod")}
    return head.text.lower() in _ANYBODY or bool(words & _OPEN) or ("a" in words and bool(words & _PICKED))


def is_negated(tree: Tree, verb: Token) -> bool:
    """Whether the act was not done: "has not blamed", "no longer blames", "declined to", "stopped short of blaming"."""
    above = tree.head(verb)
    joined = above if verb.link == "conj" else None
    if _has_negation(tree, verb) or (joined is not None and _has_word(tree, joined, "neither")):
        return True
    if above is None:
        return False
    if joined is not None and not tree.children(verb, "nsubj"):
        return bool(tree.children(joined, "neg"))
    short = verb.link == "pcomp" and any(word.text.lower() == "short" for word in above_with_adverbs(tree, verb, 2))
    return (
        short
        or (verb.link == "xcomp" and above.lemma in _DECLINING)
        or (verb.link == "pcomp" and any(word.lemma in _DECLINING for word in above_with_adverbs(tree, verb, 2)))
    )


def _has_negation(tree: Tree, verb: Token) -> bool:
    words = any(_has_word(tree, verb, word) for word in ("never", "neither", "nor"))
    return words or bool(tree.children(verb, "neg")) or is_no_longer(tree, verb)


def _has_word(tree: Tree, verb: Token, word: str) -> bool:
    return any(child.text.lower() == word for child in tree.children(verb, "advmod", "preconj", "cc", "neg"))


def above_with_adverbs(tree: Tree, token: Token, height: int) -> list[Token]:
    """The governors of `token` up to `height`, and the adverbs on them ("stopped short of blaming")."""
    found = list(tree.ancestors(token))[:height]
    return found + [child for above in found for child in tree.children(above, "advmod")]


def points_back(tree: Tree, head: Token) -> bool:
    """Whether a subject refers to whoever speaks: "it", "we", "its aircraft", "one of our men"."""
    if head.text.lower() in ("it", "we", "they", "i", "he", "she") or head.text == "us":
        return True
    of = tree.children(head, "prep") if head.text.lower() in _SOME else []
    owned = [head, *(below for word in of if word.lemma == "of" for below in tree.children(word, "pobj"))]
    ours = [word for word in owned if word.lemma not in _OTHERS]  # "my captors" are not mine
    return any(child.text.lower() in _OWN for word in ours for child in tree.children(word, "poss"))
