"""Frames of what nobody named says: "is believed to have fled", "reportedly fled", "was charged with it".

Like the others in frames.py they give the spans of the content, before the cue is cut out of it.
"""

from __future__ import annotations

from collections.abc import Iterable

from reportedly.rules.clauses import SUBJECTS, doers, is_negated, is_passive, span_of, subject, without
from reportedly.rules.guilt import ATTACKERS, is_deed
from reportedly.rules.page import Page
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree

_RAISING = frozenset(("seem", "appear"))


def reported(page: Page, cue: Token) -> Iterable[Span]:
    """ "is believed to be used", "seems to have known", "were reported missing": who, and what, by nobody named."""
    tree = page.tree
    bare = described(tree, cue)
    if bare is not None:
        return [
            Span(min(bare.span.start, tree.span(bare).start), bare.span.end),
            span_of(tree, _infinitives(tree, cue)),
        ]
    if cue.tag != "VBN" and cue.lemma not in _RAISING:
        return ()
    fates = [] if cue.lemma in _RAISING else tree.children(cue, "oprd", "acomp", "xcomp", "ccomp")
    below = _infinitives(tree, cue) or [word for word in fates if _is_fate(word)]
    top = subject(tree, cue)
    return [_whole(tree, top), span_of(tree, below)] if below and top is not None else ()


def _infinitives(tree: Tree, cue: Token) -> list[Token]:
    return [child for child in tree.children(cue, "xcomp") if has_to(tree, child)]


def has_to(tree: Tree, verb: Token) -> bool:
    """Whether a verb stands behind "to"."""
    return any(child.tag == "TO" for child in tree.children(verb, "aux"))


def _whole(tree: Tree, noun: Token) -> Span:
    """The phrase of `noun`, or of what "who" stands for in the clause that it opens."""
    verb = tree.head(noun)
    meant = tree.head(verb) if verb is not None and verb.link == "relcl" and noun.tag in _RELATIVE else None
    return tree.span(noun) if meant is None else _before(tree, meant, noun)


_RELATIVE = frozenset(("WDT", "WP"))


def _before(tree: Tree, noun: Token, clause: Token) -> Span:
    """The phrase of `noun` up to the word that opens a clause about it."""
    return Span(tree.span(noun).start, max(noun.span.end, tree.tokens[clause.index - 1].span.start))


def _is_fate(word: Token) -> bool:
    """Whether `word` tells what became of somebody ("declared *missing*"), not what he was made ("*winner*")."""
    return word.text.lower() in _FATES


_FATES = frozenset("missing dead alive safe killed wounded injured captured kidnapped drowned displaced".split())


def hearsay(page: Page, cue: Token) -> Iterable[Span]:
    """ "The elders *reportedly* agreed to it", "there were *reports* of shots": the clause, by nobody named."""
    if cue.part == "NOUN":
        return _there_are(page.tree, cue)
    verb = page.tree.head(cue)
    if verb is None or verb.part not in {"VERB", "AUX"} or cue.link != "advmod" or verb.link in _DESCRIBING:
        return ()
    who = [noun for noun in page.tree.children(verb, *SUBJECTS) if noun.tag in _RELATIVE]
    whole = [_whole(page.tree, noun) for noun in who if verb.link == "relcl"]
    return [*whole, *without(_own_clause(page.tree, verb), cue.span, *(noun.span for noun in who if whole))]


def _there_are(tree: Tree, noun: Token) -> Iterable[Span]:
    """ "There were reports *of shots*", "amid fears *that it may go on*"."""
    above = tree.head(noun)
    told = above is not None and (above.text.lower() == "amid" or bool(tree.children(above, "expl")))
    if not told or noun.tag != "NNS" or tree.children(noun, "poss") or is_negated(tree, above or noun):
        return ()
    of = [
        whom
        for word in tree.children(noun, "prep")
        if word.lemma == "of"
        for whom in tree.children(word, "pobj", "pcomp")
    ]
    that = [verb for verb in tree.children(noun, "acl", "ccomp", "relcl") if tree.children(verb, "mark")]
    none = any(word.lemma in _NOT_SO for word in tree.children(noun, "det", "amod"))
    return [span_of(tree, that or of)] if (that or of) and not none else ()


_NOT_SO = frozenset("no unconfirmed unverified false".split())


_DESCRIBING = frozenset(("amod", "acl"))
""" "Allegedly stolen goods", "a note purportedly issued by them": no clause."""


def _own_clause(tree: Tree, verb: Token) -> Span:
    """The clause of `verb` up to one with a subject of its own that is joined to it: "are empty«, and he has fled»"."""
    whole = tree.span(verb)
    joined = [other for other in tree.children(verb, "conj") if tree.children(other, *SUBJECTS)]
    starts = [
        word.span.start for word in tree.children(verb, "cc") if any(other.index > word.index for other in joined)
    ]
    starts += [tree.span(other).start for other in joined]
    return Span(whole.start, min([whole.end, *(start for start in starts if start > verb.span.start)]))


def described(tree: Tree, cue: Token) -> Token | None:
    """The noun of which a bare participle tells what is said: "«the assailants», said to be twenty in number,"."""
    after = tree.tokens[cue.index + 1 : cue.index + 2]
    below = [verb for verb in _infinitives(tree, cue) if verb.lemma == "be" or _is_helped(tree, verb)]
    bare = cue.tag in {"VBN", "VBD"} and not tree.children(cue, "aux", "auxpass") and cue.index > 1
    if not bare or not after or after[0].lemma != "to" or not below or cue.lemma not in _HEARSAY:
        return None
    before = tree.tokens[cue.index - 1]
    noun = tree.tokens[cue.index - 2] if before.text == "," else before
    return noun if noun.part in {"NOUN", "PROPN", "PRON"} and noun.sentence == cue.sentence else None


def _is_helped(tree: Tree, verb: Token) -> bool:
    return any(word.lemma in {"be", "have"} for word in tree.children(verb, "aux", "auxpass"))


_HEARSAY = frozenset("believe say think suspect report presume allege understand rumour rumor".split())


def undergone(page: Page, cue: Token) -> Iterable[Span]:
    """ "Had been told to leave", "were promised safe passage", "was turned down": what, by nobody named."""
    tree = page.tree
    if not tree.children(cue, "auxpass") or doers(tree, cue):
        return ()
    down = cue.lemma == "reject" or any(word.lemma == "down" for word in tree.children(cue, "prt"))
    promised = tree.children(cue, "dobj") if cue.lemma == "promise" else []
    below = _infinitives(tree, cue) or promised or (tree.children(cue, "nsubjpass") if down else [])
    return [span_of(tree, below)] if below else ()


def charged(page: Page, cue: Token) -> Iterable[Span]:
    """ "Is accused of arson", "was charged with it", "was identified (by police) as a guard": whom, and of what."""
    tree = page.tree
    helped = tree.children(cue, "aux")
    by = doers(tree, cue)
    if not is_passive(tree, cue) or (by and cue.lemma not in NAMING) or is_negated(tree, cue):
        return ()
    if any(word.tag in _TO_COME for word in helped) or (cue.lemma in NAMING and not tree.children(cue, "auxpass")):
        return ()
    matter = _matters(tree, cue)
    whom = subject(tree, cue)
    if whom is None or whom.lemma in _ANYBODY or not matter or matter[0].index < cue.index:
        return ()
    if is_of_office(tree, cue):
        return ()
    described = cue.link == "acl" and whom is tree.head(cue)
    return [_before(tree, whom, cue) if described else _whole(tree, whom), span_of(tree, matter[:1])]


def _matters(tree: Tree, cue: Token) -> list[Token]:
    """The prepositions of what is said of somebody, behind the cue or behind who says it."""
    hung = [word for head in (cue, *doers(tree, cue)) for word in tree.children(head, "prep")]
    return [word for word in hung if word.lemma in _MATTERS[cue.lemma]]


def is_of_office(tree: Tree, cue: Token) -> bool:
    """Whether it tells of a duty or an office: "charged *with the task*", "named *as captain*"."""
    matter = _matters(tree, cue)[:1] if cue.lemma in ("charge", "name") else []
    told = [word for preposition in matter for word in tree.children(preposition, "pobj", "pcomp")]
    if not told:
        return False
    if cue.lemma == "name":
        return not any((word.part == "PROPN" and word.entity) or word.lemma in _ROLES for word in told)
    if matter[0].lemma != "with" and not tree.children(cue, "auxpass"):  # "the rebels charged over the hill"
        return not any(is_deed(word) or word.lemma in _LINKS for word in told)
    return any(word.lemma in _DUTIES or word.entity == "MONEY" for word in told)


_ROLES = ATTACKERS | frozenset("suspect accomplice mastermind ringleader conspirator victim defendant".split())
"""What a name is given for in a case; other nouns tell of an office ("named *as captain*")."""
_LINKS = frozenset("connection relation death loss case plot scheme fraud riot scandal".split())
_DUTIES = frozenset(
    """task job duty mission mandate fee price rate guard protect defend oversee supervise manage run write draft
    investigate enforce maintain ensure keep implement coordinate""".split()
)
"""What one is charged with who is no suspect: to do it, or to pay it."""
_ANYBODY = frozenset(("those", "anyone", "anybody", "one", "person"))
""" "Those accused of it": whoever they are."""
_TO_COME = frozenset(("MD", "TO"))
NAMING = frozenset(("identify", "name"))
"""Verbs whose bare participle gives a name and says nothing ("a man *identified as* Ola Roe said")."""
_MATTERS = {
    "accuse": frozenset(("of",)),
    "suspect": frozenset(("of",)),
    "blame": frozenset(("on", "for")),
    "charge": frozenset("with in over".split()),
    "indict": frozenset(("for", "on")),
    "identify": frozenset(("as",)),
    "name": frozenset(("as",)),
}
"""For a verb the prepositions of what is said of somebody."""
