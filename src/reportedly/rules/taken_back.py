"""What a report takes back or calls untrue: "a claim later found to be false", "we have withdrawn the report".

Each is said of the words of a claim that stand beside it, or points back to what was told before; said by the report
itself, or by whoever speaks there ("…, thought to have been killed, are alive, the army said").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reportedly.rules.arguments import after_preposition
from reportedly.rules.guilt import is_deed
from reportedly.types.annotations import Attribution, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree


class TakenBack(NamedTuple):
    """What is said not to be so: the words that say it, and those it is said of; None points back."""

    cue: Span
    words: frozenset[int] | None


_NEWS = frozenset(
    """claim report story account rumour rumor allegation information news post article tweet dispatch announcement
    assertion""".split()
)
_PRINTED = frozenset("report story article news post tweet dispatch".split())
"""What an outlet withdraws; "the minister withdrew the allegation" need not be of what was told last."""
_UNTRUE = frozenset("false untrue incorrect unfounded baseless inaccurate fabricated fake hoax wrong mistaken".split())
_WITHDRAWING = frozenset("withdraw retract rescind".split())
_HELD = ("acomp", "attr", "oprd", "xcomp", "ccomp")
"""Links by which what is said of a thing hangs on its verb: "turned out *to be untrue*"."""
_VERBS = frozenset("be prove turn find show declare deem".split())
_THOUGHT = frozenset("report think believe fear presume say declare list announce assume".split())


def taken_back(reading: Reading) -> Iterator[TakenBack]:
    """All that is taken back in a report, in order of text."""
    for token in reading.tree.tokens:
        for rule in _RULES:
            yield from rule(reading.tree, token)
    yield from _of_versions(reading)


def _called_untrue(tree: Tree, token: Token) -> Iterator[TakenBack]:
    """ "Reports that 30 were killed *turned out to be untrue*", "…, a claim *later found to be false*"."""
    if token.lemma not in _NEWS or token.part != "NOUN":
        return
    above = tree.head(token)
    by_verb = [above] if above is not None and token.link in ("nsubj", "nsubjpass") and above.lemma in _VERBS else []
    for verb in (*by_verb, *tree.children(token, "acl", "relcl")):
        untrue = _untrue_under(tree, verb) if not _is_only_called(tree, verb) else None
        if untrue is not None:
            clause = frozenset() if verb in by_verb else _below(tree, verb)
            yield TakenBack(hull(verb.span, untrue.span), _claimed(tree, token, clause))


def _is_only_called(tree: Tree, verb: Token) -> bool:
    """ "A claim that *the rebels declared* false", "was declared false *by the army*": they say so, not the report."""
    callers = [word for word in tree.children(verb, "nsubj", "agent") if word.tag not in ("WDT", "WP")]
    return verb.lemma in ("declare", "deem") and bool(callers)


def _withdrawn(tree: Tree, token: Token) -> Iterator[TakenBack]:
    """ "*Withdrew* its report that 30 were killed", "the report *has been withdrawn*", "a report *since retracted*"."""
    verb = tree.head(token)
    objects = token.link in ("dobj", "nsubjpass")
    if token.lemma not in _NEWS or token.part != "NOUN":
        return
    for back in ([verb] if verb is not None and objects else []) + tree.children(token, "acl", "relcl"):
        if back.lemma in _WITHDRAWING and _is_done(tree, back):
            words = _claimed(tree, token, frozenset() if back is verb else _below(tree, back))
            if words is not None or (back is verb and _is_own_text(tree, token, back)):
                yield TakenBack(back.span, words)


def _is_own_text(tree: Tree, noun: Token, verb: Token) -> bool:
    """ "We withdrew *the report*", "*the story* has been withdrawn"; not "the UN withdrew the report on mines"."""
    bare = not (tree.children(noun, "prep", "compound", "amod") or tree.children(verb, "prep", "agent"))
    ours = any(word.text.lower() in ("we", "i") for word in tree.children(verb, "nsubj"))
    return noun.lemma in _PRINTED and bare and (ours or noun.link == "nsubjpass")


def _alive(tree: Tree, token: Token) -> Iterator[TakenBack]:
    """ "A soldier *reported* killed on Monday is *alive*"."""
    verb = tree.head(token)
    if token.lemma != "alive" or verb is None or verb.lemma not in ("be", "find") or not _is_done(tree, verb):
        return
    subjects = tree.children(verb, "nsubj", "nsubjpass")
    told: frozenset[int] = frozenset().union(*(_below(tree, subject) for subject in subjects))
    above = tree.head(verb) if verb.link == "conj" else None
    if above is not None and not told:  # "two men, thought to be dead, are alive": the parser may join the verbs
        told = _below(tree, above) - _below(tree, verb)
    if any(tree.tokens[index].lemma in _THOUGHT for index in told):
        where = (tree.tokens[index] for index in told if tree.tokens[index].link == "prep")
        deaths = told.difference(*(_below(tree, word) for word in where))  # "died *in the blast*", which there was
        yield TakenBack(hull(verb.span, token.span), deaths)


def _none_such(tree: Tree, token: Token) -> Iterator[TakenBack]:
    """ "*No such attack* took place", "there was *no such attack*"; not "had been seen before", "goes unpunished"."""
    before = tree.children(token, "det", "amod", "predet")
    deed = token.part == "NOUN" and (is_deed(token) or token.lemma == "incident")
    if deed and {"no", "such"} <= {word.text.lower() for word in before} and _is_said_of_one(tree, token):
        yield TakenBack(hull(*(word.span for word in before), token.span), None)


def _is_said_of_one(tree: Tree, deed: Token) -> bool:
    """Whether a deed is said not to have been, and not to have had its like: "no such attack *had happened since*"."""
    verb = tree.head(deed)
    if verb is None or verb.lemma not in _TAKING_PLACE or not _is_done(tree, verb):
        return False
    was = deed.link in ("nsubj", "nsubjpass") or (deed.link == "attr" and tree.children(verb, "expl"))
    beside = [word for at in (verb, deed) for word in tree.children(at, "prep", "advmod", "advcl", "npadvmod")]
    return bool(was) and not any(part.text.lower() in _AT_OTHER_TIMES for word in beside for part in tree.subtree(word))


_TAKING_PLACE = frozenset("be take happen occur".split())
_AT_OTHER_TIMES = frozenset("since before ever previously until earlier years decades".split())
"""Words that tell of a time in which there was no other like it."""
_RULES: tuple[Callable[[Tree, Token], Iterator[TakenBack]], ...] = (_called_untrue, _withdrawn, _alive, _none_such)


def _of_versions(reading: Reading) -> Iterator[TakenBack]:
    """ "An earlier version of this article *said that 15 were killed*"."""
    for item in reading[Attribution]:
        if item.cue and any(_is_earlier_version(reading.report.text, span) for span in item.source):
            words = frozenset(word.index for span in item.content for word in reading.tree.inside(span))
            yield TakenBack(item.cue[0], words)


def _is_earlier_version(text: str, source: Span) -> bool:
    """ "An earlier version", "the original headline of this story"; not "an earlier version of the law"."""
    found = _VERSION.search(text, source.start, source.end + _OF_WHAT)
    return found is not None and found.end() <= source.end


_OF_WHAT = 40
"""Characters behind a source in which it may be told of what it is a version."""
_VERSION = re.compile(
    r"\b(?:earlier|previous|original|initial) (?:version|headline|edition)s?\b"
    r"(?! of (?!(?:(?:this|the|our|that|an?) )?(?:article|report|story|dispatch|piece|post|item|text|alert)\b))",
    re.IGNORECASE,
)


def _untrue_under(tree: Tree, verb: Token) -> Token | None:
    """ "Was *false*", "turned out to be *untrue*", "proved *unfounded*"; not "was not false", "may be false"."""
    if not _is_done(tree, verb):
        return None
    below = [verb]
    while below:
        if below[0].lemma.lower() in _UNTRUE:
            return below[0]
        below = [*below[1:], *(word for word in tree.children(below[0], *_HELD) if _is_of_same(tree, word))]
    return None


def _is_of_same(tree: Tree, word: Token) -> bool:
    """ "Turned out *to be untrue*"; not "the report shows *that a claim was false*", which is said of another."""
    return _is_done(tree, word) and not (word.link == "ccomp" and tree.children(word, "nsubj", "nsubjpass"))


def _is_done(tree: Tree, verb: Token) -> bool:
    """Whether a verb tells what is so: not "was not", "may be", "if it is", "whether it is", "is it?"."""
    asked = any(word.text.lower() in _OPEN for word in tree.children(verb, "mark", "punct"))
    modal = any(word.tag == "MD" for word in tree.children(verb, "aux"))
    return not (asked or modal or tree.children(verb, "neg"))


_OPEN = frozenset("if whether unless ?".split())
"""What stands with a clause of which nobody says that it is so."""


def _claimed(tree: Tree, noun: Token, clause: frozenset[int]) -> frozenset[int] | None:
    """The words of a claim: those that hang on the noun, or all before it where it stands beside them."""
    own = _below(tree, noun) - clause
    told = tree.children(noun, "acl", "relcl", "ccomp") and _tells(tree, own)
    if told or after_preposition(tree, noun, "of", "about"):
        return own
    first = start = min(own)
    while first > 0 and tree.tokens[first - 1].sentence == noun.sentence:
        first -= 1
    if start > first and tree.tokens[start - 1].text in (",", "-", "–", "—") and _is_new(tree, noun):
        return frozenset(range(first, start))
    return None


def _tells(tree: Tree, words: frozenset[int]) -> bool:
    return any(tree.tokens[index].part in ("VERB", "NUM") for index in words)


def _is_new(tree: Tree, noun: Token) -> bool:
    return any(word.text.lower() in ("a", "an") for word in tree.children(noun, "det"))


def _below(tree: Tree, token: Token) -> frozenset[int]:
    return frozenset(word.index for word in tree.subtree(token))
