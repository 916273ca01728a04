"""Whom a word of harm befalls, by grammar: the heads of the noun phrases that name the harmed."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.headcount import KIN
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_SUBJECTS = ("nsubj", "nsubjpass")
_RELATIVE = frozenset(("who", "that", "which", "whom"))
_COPULAS = frozenset("be remain lie go report fear find believe presume confirm say think feel declare list".split())
_RESULTS = frozenset("leave have render make get see".split())
_MODIFIERS = ("acl", "relcl", "amod")


def harmed_by_verb(verb: Token, tree: Tree) -> list[Token]:
    """The harmed of a verb that harms its object: active object, passive subject, or the noun a participle follows."""
    objects = [word for word in tree.children(verb, "dobj") if not (is_included(word, tree) or _is_later(word, tree))]
    objects = _doing(verb, tree, "ccomp") or objects or _inverted(verb, tree) or _displaced(verb, tree)
    if objects:
        return _resolved([_of_all(word, tree) for word in objects], verb, tree)
    if tree.children(verb, "auxpass", "nsubjpass"):
        return harmed_by_state(verb, tree)
    if verb.tag in ("VBG", "VB", "VBZ", "VBP"):
        return _shared_object(verb, tree)
    return _shared_object(verb, tree) or harmed_by_state(verb, tree)


def _is_later(noun: Token, tree: Tree) -> bool:
    """ "Was arrested a short time later": when, and not whom."""
    return any(word.text.lower() in _COUNTING_ON for word in tree.tokens[noun.index + 1 : noun.index + 2])


_COUNTING_ON = frozenset("later earlier ago afterwards afterward".split())


def _of_all(head: Token, tree: Tree) -> Token:
    """ "22 people, most of them foreigners, were killed": the parser may leave the people out."""
    for first in (head.index, head.index - _PARTED):  # "most" or "foreigners" is taken for the subject
        words = [token.text.lower() for token in tree.tokens[max(0, first) : first + _PARTED]]
        if first < 2 or words[1:] not in (["of", "them"], ["of", "whom"]) or not _sets_apart(tree.tokens[first - 1]):
            continue
        whole = tree.tokens[first - 2]
        counted = any(child.part == "NUM" for child in tree.children(whole, "nummod"))
        if whole.part == "NOUN" and counted and whole.sentence == head.sentence:
            return whole
    return head


def _sets_apart(mark: Token) -> bool:
    return mark.text in (",", "-", "–", "—", "(")


_PARTED = 3
"""Words of "most of them"."""


def _inverted(verb: Token, tree: Tree) -> list[Token]:
    """ "Also killed were two children": the subject stands last."""
    above = tree.head(verb)
    if verb.tag != "VBN" or (tree.children(verb, "nsubjpass") or tree.children(verb, "nsubj")):
        return []
    if above is not None and above.lemma == "be" and verb.link in ("nsubj", "csubj", "advmod", "acomp"):
        return [word for word in tree.children(above, "attr", "nsubj") if word.index > above.index]
    behind = any(child.index > verb.index for child in tree.children(verb, "auxpass"))
    return tree.children(verb, "attr") if behind else []


def is_included(head: Token, tree: Tree) -> bool:
    """ "…, among them 14 children": some of those named before, and no more."""
    own = {word.index for word in tree.children(head, "det", "nummod", "amod", "compound", "poss", "quantmod")}
    first = head.index
    while first - 1 in own:
        first -= 1
    before = [token.text.lower() for token in tree.tokens[max(0, first - 2) : first]]
    return before[-1:] in (["including"], ["incl."]) or before in (["among", "them"], ["among", "whom"])


def companions(verb: Token, heads: list[Token], tree: Tree) -> Iterator[Token]:
    """Who shares the fate: "killed along with his wife and two bodyguards"."""
    for preposition in (child for word in (verb, *heads) for child in tree.children(word, "prep")):
        before = tree.tokens[preposition.index - 1].text.lower() if preposition.index else ""
        joined = preposition.text.lower() == "with" and before in ("along", "together")
        if joined or preposition.text.lower() == "alongside":
            fellows = tree.children(preposition, "pobj")
            yield from (who for who in fellows if who.part != "PRON")  # "died alongside him", who was told before
    yield from _kin_joined(verb, tree)


def _kin_joined(verb: Token, tree: Tree) -> Iterator[Token]:
    """ "Shot dead a tapper *and his wife*", where the parser joins her to the verb."""
    for noun in tree.children(verb, "conj"):
        owned = any(word.tag == "PRP$" for word in tree.children(noun, "poss"))
        if noun.part == "NOUN" and noun.lemma in KIN and owned and tree.children(verb, "dobj"):
            yield noun


def _displaced(verb: Token, tree: Tree) -> list[Token]:
    """ "The fighting *displaced* 135,000 people", where the parser takes the people for how far."""
    if verb.tag not in ("VBD", "VBN") or tree.children(verb, "dobj", "nsubjpass", "auxpass"):
        return []
    behind = (word for word in tree.children(verb, "npadvmod") if word.index > verb.index and not word.entity)
    return [word for word in behind if word.tag == "NNS" and tree.children(word, "nummod")]


def _shared_object(verb: Token, tree: Tree) -> list[Token]:
    """ "killed and wounded 12 soldiers": the object of a conjunct that has no subject of its own."""
    for other in tree.children(verb, "conj"):
        if other.part == "VERB" and not tree.children(other, *_SUBJECTS):
            return tree.children(other, "dobj")
    if verb.tag == "VBG" and verb.link == "acl":
        return []
    relative = [child for child in tree.children(verb, "dobj", "mark", "nsubj") if child.text.lower() in _RELATIVE]
    above = tree.head(verb)
    return [above] if relative and verb.link == "relcl" and above and relative[0].link == "dobj" else []


def subject_of(verb: Token, tree: Tree) -> list[Token]:
    """The subjects of a verb, its own or those of a conjunct, a governor ("was found dead") or a noun it follows."""
    here: Token | None = verb
    for _ in range(4):
        if here is None:
            return []
        own = _but_apposed(tree.children(here, *_SUBJECTS), tree)
        own = own or _before_helper(here, tree) or _about_many(here, tree)
        if own:
            return _resolved(own, here, tree)
        above = tree.head(here)
        if above is None:
            return []
        if here.link in _MODIFIERS:
            return [above]
        if here.link == "pcomp" and above.lemma in ("before", "after") and above.link == "prep":
            above = tree.head(above) or above  # "killed two guards before being shot dead"
            here = above
            continue
        if here.link not in ("conj", "xcomp", "advcl", "acomp", "oprd", "attr", "dep", "ccomp"):
            return []
        here = above
    return []


def _but_apposed(subjects: list[Token], tree: Tree) -> list[Token]:
    """Without the name that a comma sets beside a noun, which the parser may take for one more subject.

    "A sixth guard, Juan Gomez, 26, died".
    """
    if len(subjects) != _WITH_NAME or subjects[1].part != "PROPN" or subjects[0].part != "NOUN":
        return subjects
    first = min((child.index for child in tree.children(subjects[1], "compound")), default=subjects[1].index)
    between = [token.text for token in tree.tokens[subjects[0].index + 1 : min(first, subjects[1].index)]]
    return subjects[:1] if between == [","] else subjects


_WITH_NAME = 2


def _before_helper(verb: Token, tree: Tree) -> list[Token]:
    """ "Eight were killed and 31 are missing": the parser may hang the subject on the helping verb."""
    return [word for helper in tree.children(verb, "aux", "auxpass") for word in tree.children(helper, *_SUBJECTS)]


def _about_many(verb: Token, tree: Tree) -> list[Token]:
    """ "Between 15 and 20 fighters were killed": the parser hangs the subject on "between"."""
    first = tree.children(verb)[:1]
    if not first or first[0].link != "prep" or first[0].lemma not in _BOUNDS or first[0].index > verb.index:
        return []
    return tree.children(first[0], "pobj")


def _doing(verb: Token, tree: Tree, *links: str) -> list[Token]:
    """ "A guard closing the gate was shot", "killing a guard closing it": the parser takes that for what was shot."""
    told = tree.children(verb, *links)
    clauses = (clause for clause in told if clause.tag == "VBG" or clause.text.lower() in _TAKEN)
    bare = (clause for clause in clauses if not tree.children(clause, "aux", "mark"))
    return [who for clause in bare for who in tree.children(clause, "nsubj")]


_TAKEN = frozenset(("hostage", "captive", "prisoner"))
"""What "took two clerks hostage" says of them, which the parser may take for a verb."""
_BOUNDS = frozenset("between over around about under above near".split())


def harmed_by_state(word: Token, tree: Tree) -> list[Token]:
    """The harmed of an adjective or participle: "12 were wounded", "left 12 people dead", "12 dead soldiers"."""
    own = _but_apposed(tree.children(word, *_SUBJECTS), tree) or _about_many(word, tree)
    own = own or _doing(word, tree, "csubj", "csubjpass")
    if own:
        return _resolved([_of_all(subject, tree) for subject in own], word, tree)
    above = tree.head(word)
    if above is None:
        return []
    if word.link in _MODIFIERS and above.part in ("NOUN", "PROPN", "PRON", "NUM"):
        return [above]
    if above.lemma in _RESULTS or word.link in ("oprd", "ccomp"):
        objects = tree.children(above, "dobj")
        if objects and (above.lemma in _RESULTS or above.part == "VERB"):
            return objects  # "left two dead", "shot a watchman dead"
    if above.lemma in _COPULAS or word.link in ("conj", "oprd"):
        return subject_of(word, tree)
    return []


def _resolved(heads: list[Token], verb: Token, tree: Tree) -> list[Token]:
    """`heads` with a relative pronoun replaced by the noun it stands for ("12 people who died")."""
    above = tree.head(verb)
    relative = verb.link == "relcl" and above is not None and above.part not in ("VERB", "AUX")
    meant = (above if relative and above and head.text.lower() in _RELATIVE else head for head in heads)
    return list({head.index: head for head in meant}.values())


def of_phrase(noun: Token, tree: Tree) -> list[Token]:
    """What a noun's of-phrase names ("the killing of three men")."""
    found = []
    for preposition in tree.children(noun, "prep"):
        if preposition.lemma in ("of", "among"):
            found += tree.children(preposition, "pobj")
    return found


def coordinated(head: Token, tree: Tree) -> Iterator[Token]:
    """`head` and the nouns joined to it ("four contractors and an official"), but for what only says more of one."""
    waiting = [head]
    if _is_one(head, tree):
        yield waiting.pop()
    while waiting:
        here = waiting.pop(0)
        yield here
        joined = (child for child in tree.children(here, "conj") if child.part != "VERB")
        waiting += [child for child in joined if not _says_more(here, child, tree)]
        waiting += _behind_town(here, tree)
        for noun in tree.children(here, "appos"):
            if _in_brackets(here, noun, tree):
                continue  # "eight people (three soldiers and five civilians)"
            waiting += tree.children(noun, "conj") if _describes(noun, here, tree) else [noun] * _is_listed(noun, tree)


def _behind_town(head: Token, tree: Tree) -> list[Token]:
    """ "Killed 15 policemen *at Tora* and 11 soldiers at Dassa": the parser may join the soldiers to the town."""
    joined = (noun for town in towns_behind(head, tree) for noun in tree.children(town, "conj"))
    return [noun for noun in joined if noun.part == "NOUN" and towns_behind(noun, tree)]


def towns_behind(head: Token, tree: Tree) -> list[Token]:
    """The name behind a noun and "in" or "at"; no month."""
    where = (word for word in tree.tokens[head.index + 1 : head.index + 2] if word.lemma in ("in", "at", "near"))
    names = (name for word in where for name in tree.children(word, "pobj") if name.part == "PROPN")
    return [name for name in names if name.entity not in ("DATE", "TIME")]


def _in_brackets(one: Token, other: Token, tree: Tree) -> bool:
    between = [token.text for token in tree.tokens[one.index + 1 : other.index][-_NEAR:]]
    return "(" in between and ")" not in between


_NEAR = 12
"""Words between a noun and what brackets say of it."""


def _is_one(head: Token, tree: Tree) -> bool:
    """ "The soldier and father was killed": the verb says that it is one person."""
    verb = tree.head(head)
    helpers = tree.children(verb, "aux", "auxpass") if verb is not None and head.link in _SUBJECTS else []
    return head.tag in ("NN", "NNP") and any(helper.text.lower() in ("was", "is", "has") for helper in helpers[:1])


_SUBJECTS = ("nsubj", "nsubjpass")
_DESCRIBING = frozenset(
    """captain father founder graduate grandfather grandmother husband leader member mother native resident veteran
    wife""".split()
)
"""What is said of somebody beside what he or she is: "killed the officer and father of two"."""


def _says_more(one: Token, other: Token, tree: Tree) -> bool:
    """ "The officer and father": a bare noun behind one that is named, of those that describe, is no second person."""
    bare = other.tag == "NN" and not tree.children(other, "det", "poss", "nummod")
    definite = one.tag == "NN" and one.lemma not in _DESCRIBING | KIN and bool(tree.children(one, "det", "poss"))
    return bare and definite and other.lemma in _DESCRIBING


def _describes(noun: Token, one: Token, tree: Tree) -> bool:
    """ "Trooper Hale, a technician, and Captain Reyes": what one of two who are named is, and no third."""
    named = [child for child in tree.children(noun, "conj") if child.part == "PROPN"]
    return one.part == "PROPN" and bool(named) and bool(tree.children(noun, "det"))


def _runs_on(noun: Token, tree: Tree) -> bool:
    """ "A father of two and a lorry driver": no comma parts what one is from what he is besides."""
    return any(tree.tokens[word.index - 1].text != "," for word in tree.children(noun, "cc"))


def _is_listed(noun: Token, tree: Tree) -> bool:
    """ "a man, his son and a neighbour": the parser takes the second of a list for an apposition.

    Not what one who is named is: "Judge Ibarra, a father of three and member of the court".
    """
    joined = [child for child in tree.children(noun, "conj") if child.part in ("NOUN", "PROPN", "NUM")]
    named = tree.head(noun)
    bare = all(word.tag == "NN" and not tree.children(word, "det", "poss", "nummod") for word in joined)
    if named is not None and named.part == "PROPN" and bare and tree.children(noun, "det"):
        return False
    if named is not None and named.part == "PROPN" and noun.lemma in _DESCRIBING and _runs_on(noun, tree):
        return False
    broken = bool(tree.children(noun, "nummod")) and named is not None and bool(tree.children(named, "nummod"))
    return (
        noun.part == "NOUN"
        and (bool(joined) or broken)  # "one officer, four soldiers and …", where the last hangs elsewhere
        and bool(tree.children(noun, "cc"))
        and bool(tree.children(noun, "poss", "det", "nummod"))
    )
