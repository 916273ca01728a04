"""Walks over clauses: who does a verb, which words belong to it, and spans cut and trimmed to whole phrases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportedly.types.annotations import Token
from reportedly.types.span import Span, Spans, hull
from reportedly.types.tree import Tree

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_AUXILIARIES = ("aux", "auxpass", "neg")
_SHARED_SUBJECT = frozenset(("conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep", "acl", "pobj", "dobj", "appos"))
"""Links over which a verb without a subject takes its governor's ("said X, adding Y", "was quoted as saying")."""
_LOOSE = " \t\r\n\xa0,;:.—–-―…"
_FARTHEST = 4
"""Governors climbed in search of a subject; further up, it is somebody else's."""


def subject(tree: Tree, verb: Token) -> Token | None:
    """The head word of what does (or undergoes) `verb`: its own subject, the noun it describes, or a shared one."""
    here = goes_on_from(tree, verb) or verb
    other = _quoted_as(tree, verb) or _speaker_before(tree, verb)
    if other is None and not tree.children(verb, *SUBJECTS):
        other = trailing_subject(tree, verb)
    if other is not None:
        return other
    for _ in range(_FARTHEST):
        own = tree.children(here, *SUBJECTS)
        if own:
            return own[-1] if own[0].link == "expl" else own[0]
        above = tree.head(here)
        if above is None:
            return None
        if here.link in {"acl", "relcl"} and not _after_comma(tree, here, above):
            return above if above.part != "VERB" else None
        if here.link == "ccomp" and here.tag != "VBG":
            return None
        if here.link not in _SHARED_SUBJECT:
            return None
        if here.link == "pcomp" and (accused := _accused(tree, above)) is not None:
            return accused
        here = above
    return None


def _accused(tree: Tree, of: Token) -> Token | None:
    """Whose deed stands behind "of": "the rebels accused *the army* of claiming a victory"; not "before claiming"."""
    verb = tree.head(of)
    if verb is None or verb.lemma not in _ACCUSING or of.text.lower() not in ("of", "for", "with", "over"):
        return None
    undergone = tree.children(verb, "nsubjpass")
    return next(iter(tree.children(verb, "dobj") or undergone), None)


_ACCUSING = frozenset("accuse suspect charge blame criticise criticize condemn denounce fault chide convict".split())


def goes_on_from(tree: Tree, verb: Token) -> Token | None:
    """The verb that reports, where a parser hung what follows it on what is reported; None where it did not.

    "The army said they had fled and *blamed* rebels": after "had", no "blamed" of theirs is in the simple past, and one
    who "was hit" does not "hit" somebody in the same breath.
    """
    above = tree.head(verb)
    if verb.link != "conj" or above is None or tree.children(verb, *SUBJECTS, *_AUXILIARIES):
        return None
    if above.link not in {"ccomp", "acl"} or not tree.children(above, *SUBJECTS):
        return None
    reporting = next((word for word in tree.ancestors(above) if word.part == "VERB"), None)
    helped = tree.children(above, "aux")
    undergone = verb.tag in {"VBN", "VBD"} and tree.children(above, "auxpass") and tree.children(verb, "dobj", "ccomp")
    had = any(word.lemma == "have" for word in helped)
    if had and verb.lemma in _BY_PARTIES:
        return None
    spoken = verb.tag == "VBN" and verb.lemma in TO_ALL and tree.children(verb, "dobj", "ccomp")
    if reporting is None or not ((helped and (verb.tag in {"VBD", "VBZ"} or spoken)) or undergone):
        return None
    return reporting if reporting.index < above.index else None


_BY_PARTIES = frozenset("threaten demand refuse agree promise offer reject".split())
"""What those of whom is told have done as likely as the one who tells: "said they had come and *threatened* to…"."""
TO_ALL = frozenset("accuse blame deny condemn urge ask appeal call dismiss describe".split())
"""What is done by speaking to all: whoever has come is less likely to have than the one who says that they had come."""


def _quoted_as(tree: Tree, verb: Token) -> Token | None:
    """ "state TV quoted the minister as saying…": the one quoted, in the active and in the passive."""
    preposition = tree.head(verb)
    if verb.link != "pcomp" or preposition is None or preposition.lemma != "as":
        return None
    quoting = tree.head(preposition)
    return next(iter(tree.children(quoting, "dobj", "nsubjpass")), None) if quoting is not None else None


def _speaker_before(tree: Tree, verb: Token) -> Token | None:
    """ "…, the ministry said, blaming rebels": a participle behind a verb and a comma is the subject's of that verb."""
    if verb.tag != "VBG" or verb.index < 2 or tree.tokens[verb.index - 1].text != ",":
        return None
    before = tree.tokens[verb.index - 2]
    own = tree.children(before, "nsubj")
    if before.part != "VERB":
        return None
    return own[0] if own else trailing_subject(tree, before)


def trailing_subject(tree: Tree, verb: Token) -> Token | None:
    """The noun between the last comma and a verb without a subject, which a parser took for something else.

    In "Bombs fell on a depot, wounding 28, the governor, Taras Holovko, said" it makes "governor" an object.
    """
    last = verb.index - 1
    while last > 0 and tree.tokens[last].text == ",":
        last -= 1
    if verb.tag not in _FINITE or last < 1 or tree.tokens[last].sentence != verb.sentence:
        return None
    for node in (tree.tokens[last], *tree.ancestors(tree.tokens[last])):
        below = tree.subtree(node)
        if below[-1].index > last:
            return None
        if node.part in _NOMINAL and _follows_comma(tree, below[0]):
            above = tree.head(node)
            of_name = node.link == "appos" and above is not None and _follows_comma(tree, tree.subtree(above)[0])
            return above if of_name else node
    return None


def trailing_verb(tree: Tree, noun: Token) -> Token | None:
    """The verb right behind the phrase of `noun` whose subject it is in spite of the parser (`trailing_subject`)."""
    if noun.link in SUBJECTS:
        return None
    after = tree.subtree(noun)[-1].index + 1
    verb = tree.tokens[after] if after < len(tree.tokens) else None
    if verb is None or verb.tag not in _FINITE or verb.part != "VERB" or tree.children(verb, *SUBJECTS):
        return None
    return verb if trailing_subject(tree, verb) is noun else None


_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))


def _follows_comma(tree: Tree, word: Token) -> bool:
    return word.index > 0 and tree.tokens[word.index - 1].text == ","


def following_subject(tree: Tree, verb: Token) -> Token | None:
    """The noun phrase right behind a verb: "“…,” said Ihor Melnyk, whose wife is missing" when the parser is lost."""
    if verb.index + 1 >= len(tree.tokens):
        return None
    first = tree.tokens[verb.index + 1]
    found = None
    for node in (first, *tree.ancestors(first)):
        if tree.subtree(node)[0].index != first.index:
            break
        found = node if node.part in _NOMINAL else found
    return found


def doers(tree: Tree, verb: Token) -> list[Token]:
    """Who does what is told in the passive ("told *by the army*")."""
    return [noun for by in tree.children(verb, "agent") for noun in tree.children(by, "pobj")]


def _after_comma(tree: Tree, verb: Token, noun: Token) -> bool:
    """Whether a participle is set off from the noun it hangs on: "met the envoys in Geneva, saying…" is not theirs."""
    return verb.tag == "VBG" and noun.link not in SUBJECTS and tree.tokens[verb.index - 1].text == ","


_HEARSAY = frozenset(("reportedly", "allegedly", "purportedly"))
"""Adverbs that say by themselves that something is said."""


def verb_group(tree: Tree, verb: Token) -> Span:
    """The verb with its auxiliaries, negation, particle, and an adverb among them ("has also said", "pointed out")."""
    first = last = verb
    tokens = tree.tokens
    at = verb.index - 1
    while (
        at >= 0
        and tokens[at].head == verb.index
        and (tokens[at].link in _AUXILIARIES or tokens[at].link == "advmod")
        and tokens[at].lemma not in _HEARSAY
    ):
        first = tokens[at]
        at -= 1
    after = verb.index + 1
    if after < len(tokens) and tokens[after].head == verb.index and tokens[after].link == "prt":
        last = tokens[after]
    return Span(first.span.start, last.span.end)


def is_passive(tree: Tree, verb: Token) -> bool:
    """Whether `verb` stands in the passive ("was told", "a marine called Oleh", "asked by reporters, he said")."""
    if tree.children(verb, "auxpass", "nsubjpass"):
        return True
    if verb.tag == "VBN" and verb.link in {"acl", "advcl"}:
        return not tree.children(verb, "aux")
    return verb.link == "conj" and verb.lemma in TOLD_TO and _is_told_too(tree, verb)


def _is_told_too(tree: Tree, verb: Token) -> bool:
    """ "Was hauled in and *told* that …": whom one tells would stand behind the verb, or who tells before it."""
    above = tree.head(verb)
    alone = verb.tag in ("VBN", "VBD") and not tree.children(verb, *SUBJECTS, "aux", "dobj", "dative", "iobj")
    return alone and above is not None and bool(tree.children(above, "auxpass"))


TOLD_TO = frozenset("tell inform order instruct notify advise".split())
"""What is done to a listener: without one behind it, "and told" after a passive is a passive too."""


def is_negated(tree: Tree, verb: Token) -> bool:
    """Whether `verb` itself is denied ("did not say", "never claimed", "has not blamed or *named* anybody")."""
    above = tree.head(verb)
    if verb.link != "conj" or above is None or tree.children(verb, *SUBJECTS, "aux", "auxpass"):
        return _has_not(tree, verb)
    alternative = any(joint.lemma in {"or", "nor"} for joint in tree.children(above, "cc"))
    return _has_not(tree, verb) or (alternative and _has_not(tree, above))


def _has_not(tree: Tree, verb: Token) -> bool:
    beside = tree.children(verb, "neg", "advmod")
    return is_no_longer(tree, verb) or any(child.link == "neg" or child.lemma in {"never", "not"} for child in beside)


def is_no_longer(tree: Tree, verb: Token) -> bool:
    """ "Envoys *no longer* dismiss it"."""
    longer = (word for word in tree.children(verb, "advmod") if word.text.lower() == "longer")
    return any(below.text.lower() == "no" for word in longer for below in tree.children(word))


def lending(tree: Tree, noun: Token) -> Token | None:
    """The verb that only lends a noun of saying its subject: "«had» no doubt that…", "«voiced» concern that…"."""
    verb = tree.head(noun)
    lent = noun.part == "NOUN" and noun.link == "dobj" and verb is not None and verb.lemma in _LENDING
    return verb if lent else None


_LENDING = frozenset("have express voice hold issue make give raise repeat renew".split())


def span_of(tree: Tree, heads: Iterable[Token]) -> Span:
    """From the first to the last character of the subtrees of `heads` (at least one)."""
    return hull(*(tree.span(head) for head in heads))


def noun_phrase(tree: Tree, head: Token) -> Span:
    """The phrase of the noun `head`, without what a parser hangs on it past a following finite verb.

    In "ties to the attack in Erbil and Iran has not claimed…" the phrase ends at "Erbil": a coordination whose last
    part is the subject of what follows is no coordination.
    """
    below = tree.subtree(head)
    last = below[-1]
    following = tree.tokens[last.index + 1] if last.index + 1 < len(tree.tokens) else None
    if following is not None and following.tag in {"MD", "VBZ", "VBP", "VBD"} and following.sentence == head.sentence:
        joints = [word for word in below if word.link == "cc" and word.index > head.index]
        if joints and last.link == "conj":
            return Span(below[0].span.start, tree.tokens[joints[-1].index - 1].span.end)
    return Span(below[0].span.start, last.span.end)


def bare_phrase(tree: Tree, noun: Token) -> Span:
    """The phrase of a noun without a relative clause that a comma parts from it."""
    clause = next((verb for verb in tree.children(noun, "relcl") if verb.index > noun.index), None)
    opens = tree.subtree(clause)[0] if clause is not None else None
    if opens is None or tree.tokens[opens.index - 1].text != ",":
        return noun_phrase(tree, noun)
    return Span(tree.span(noun).start, tree.tokens[opens.index - 2].span.end)


def source_phrase(tree: Tree, head: Token) -> Span:
    """The phrase of a source, without a participle set off behind it: "state TV" of "state TV, citing an official,".

    Nor is what somebody else does, which a parser hangs on it, a part of it: "says «the monitor», and boasted of it".
    """
    span = noun_phrase(tree, head)
    for verb in (
        word for word in tree.children(head, "conj") if word.tag in ("VBD", "VBN") and word.index > head.index
    ):
        joint = next((word for word in tree.children(head, "cc") if word.index == verb.index - 1), None)
        if joint is not None and tree.tokens[joint.index - 1].text == "," and joint.index - 2 >= head.index:
            return Span(span.start, tree.tokens[joint.index - 2].span.end)
    for child in tree.children(head, "acl", "advcl"):
        start = tree.span(child).start
        first = tree.at(start)
        if child.tag == "VBG" and first is not None and first.index and tree.tokens[first.index - 1].text == ",":
            return Span(span.start, tree.tokens[first.index - 2].span.end) if first.index - 2 >= head.index else span
    return span


def without(span: Span, *holes: Span) -> Iterator[Span]:
    """What is left of `span` outside `holes`, in order of text."""
    at = span.start
    for hole in sorted(holes):
        if hole.end <= at or hole.start >= span.end:
            continue
        if hole.start > at:
            yield Span(at, hole.start)
        at = max(at, hole.end)
    if at < span.end:
        yield Span(at, span.end)


def cited(text: str, tree: Tree, noun: Token) -> Span:
    """The phrase of who is cited, up to a comma where what he told follows: "citing *two men*, a bomb fell"."""
    whole = source_phrase(tree, noun)
    told = (verb for verb in tree.children(noun, "relcl") if tree.subtree(verb)[0].tag not in _LEADING)
    starts = (tree.span(verb).start for verb in told)
    parted = next((start for start in starts if text[:start].rstrip().endswith(",")), None)
    return whole if parted is None else trimmed(text, Span(whole.start, parted)) or whole


_LEADING = frozenset(("WDT", "WP", "WP$", "WRB", "IN"))
"""Tags of words that open a clause about a noun."""


def trimmed(text: str, span: Span, also: str = "") -> Span | None:
    """`span` without white space, commas, stops and dashes at its ends, and without `also`; None if nothing is left.

    The stop of an abbreviation stays: "the U.S.".
    """
    start, end, loose = span.start, span.end, _LOOSE + also
    while start < end and text[start] in loose:
        start += 1
    while end > start and text[end - 1] in loose:
        end -= 1
    if end < span.end and text[end] == "." and _SHORTENED.search(text, start, end):
        end += 1
    return Span(start, end) if start < end else None


_SHORTENED = re.compile(r"(?:\.[A-Z]|\b(?:Corp|Inc|Ltd|Bros|Jr|Sr))\Z")
"""What a full stop belongs to that stands behind it: "the U.S.", "Global Broadcasting Corp."."""


def pieces_of(text: str, spans: Iterable[Span]) -> Spans:
    """`spans` trimmed, in order of text; pieces that overlap or touch are joined, those without a word dropped."""
    found: list[Span] = []
    for span in sorted(filter(None, (trimmed(text, span) for span in spans))):
        if not any(sign.isalnum() for sign in text[span.start : span.end]):
            continue
        if found and span.start <= found[-1].end + 1:
            found[-1] = hull(found[-1], span)
        else:
            found.append(span)
    telling = [span for span in found if text[span.start : span.end].lower() != "that"]
    return tuple(telling or found)
