"""Statements within what others say, where weights hear their cues: "the boy *was told by his uncle* to run, she said".

What grammar finds there (`rules/carrying.py`) is what plainly speaks; the weights know more words, and are taught by
gold that marks all of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from reportedly.rules.carrying import is_ordered, keeps_back
from reportedly.rules.clauses import SUBJECTS, is_negated, pieces_of
from reportedly.rules.cue_stances import cues, stance_of
from reportedly.rules.frames import UNANSWERED
from reportedly.rules.merging import OWN_WORDS
from reportedly.rules.nesting import by_sentence
from reportedly.rules.page import Page
from reportedly.rules.statements import Statement
from reportedly.types.annotations import Token
from reportedly.types.span import Span, Spans, hull
from reportedly.types.vocabulary import Stance


class Told:
    """Where the words are that statements bring, and where their cues stand."""

    def __init__(self, page: Page, statements: Sequence[Statement]) -> None:
        self.contents = Contents(piece for item in statements for piece in item.content)
        self.untold = Contents(piece for item in statements if keeps_back(page, item) for piece in item.content)
        self.cues = {place for item in statements for place in range(item.cue.start, item.cue.end)}

    def has_room(self, cue: Span) -> bool:
        """Whether `cue` stands within what is said and is not known for a cue yet."""
        return self.contents.around(cue) is not None and self.cues.isdisjoint(range(cue.start, cue.end))

    def inner(self, page: Page, item: Statement) -> Statement | None:
        """`item` cut to the words of who tells it; None where its source or content are not among them.

        Nor is there one in what somebody will not say of himself: "declined to say what *it thought*".
        """
        around = self.contents.around(item.cue)
        if around is None or (item.source is not None and not around.holds(item.source)):
            return None
        if self.untold.around(item.cue) is not None and _is_pronoun(page, item):
            return None
        content = pieces_of(page.text, _clipped(item.content, around))
        return replace(item, content=content, inner=True) if content else None


def without_mere_words(page: Page, told: Sequence[Statement]) -> list[Statement]:
    """`told` without what says nothing of its own within another's words: one's own silence or deed, a summons."""
    contents = Contents(piece for item in told for piece in item.content)
    return [item for item in told if contents.around(item.cue) is None or not _is_mere(page, item)]


def _is_mere(page: Page, item: Statement) -> bool:
    """Whether a word of saying says nothing where another uses it."""
    above = page.tree.head(item.head)
    qualifies = item.head.part == "NOUN" and item.head.link == "compound"  # "fired *warning* shots"
    held = item.head.text.lower() == "questioning" and above is not None and above.part == "ADP"  # "admitted under it"
    seems = item.frame == "unnamed" and item.head.lemma in _SEEMING  # "said it *appeared* to be over"
    return qualifies or held or seems or any(test(page, item) for test in (_is_unsaid, _is_summons, _is_of_own))


_SEEMING = frozenset(("appear", "seem"))


def _is_unsaid(page: Page, item: Statement) -> bool:
    """Whether nobody has said it: it is foreseen ("said they *would demand* it"), wished for, met with or not believed.

    What one cannot or will not say is an answer, and one who is quoted says it in that breath: "“I *would say* so”".
    """
    verb = item.head
    own_wish = verb.lemma in _WISHING and page.tree.children(verb, "xcomp") and _is_pronoun(page, item)
    if own_wish or verb.lemma in _MET:
        return True  # "said he *hoped* to go on", "*noticed* that"
    modal = {word.lemma for word in page.tree.children(verb, "aux")} & _TO_COME
    if not modal or verb.tag != "VB" or any(word.lemma == "later" for word in page.tree.children(verb, "advmod")):
        return False  # "said he *would later tell* a court that"
    if is_negated(page.tree, verb):
        return verb.lemma == "believe" and "can" in modal
    return page.quotes.around(verb.span.start) is None


_MET = frozenset(("notice", "learn"))
_WISHING = frozenset(("hope", "hop"))
"""A parser's lemma of "hoped" may be "hop"."""
_TO_COME = frozenset("will would should can".split())


def _is_summons(page: Page, item: Statement) -> bool:
    """Whether somebody is called, not called something: "*called* the police at one", "*called* her from the field"."""
    if item.head.lemma != "call" or item.frame != "object" or not item.content:
        return False
    named = page.tree.children(item.head, "oprd", "ccomp", "xcomp")
    return not named and page.text[item.content[0].start : item.content[0].end].lower() not in _TAKEN_UP


_TAKEN_UP = frozenset(("what", "which", "whom"))


def may_speak(page: Page, item: Statement, by_rule: bool = False, plain: bool = False) -> bool:
    """Whether the lexicon knows the cue, or it is `plain` without; and nobody denies that something was said.

    A word that is a cue only beside others ("*gave* no answer") is none where no rule found them; nor is what one "did
    not *tell* the police".
    """
    frames = cues().get((item.head.lemma, item.head.part), {})
    known = plain if not frames else by_rule or not WITH_OTHERS.issuperset(frames)
    if not known or _is_deed(page, item) or _is_mere(page, item):
        return False
    silent = not frames or item.head.lemma in _TO_OTHERS or stance_of(page, item) is Stance.ASSERTS
    return not (silent and is_negated(page.tree, item.head))


def _is_deed(page: Page, item: Statement) -> bool:
    """Whether the cue tells of a deed as much as of words: "they *had agreed* to leave", "*ordered* the raid"."""
    return item.head.lemma == "agree" or is_ordered(page.tree, item)


def _is_of_own(page: Page, item: Statement) -> bool:
    """Whether who tells gives no answer in that breath, or tells what he did himself ("it *had counted* nine")."""
    return _is_own_silence(page, item) or (item.head.lemma in _DONE and _is_pronoun(page, item))


_DONE = frozenset("count document question interrogate".split())
"""What one finds or has done; told of oneself, it is no more than what one tells."""


def _is_own_silence(page: Page, item: Statement) -> bool:
    """Whether who tells gives no answer in that very breath: "said *it could not confirm* the toll" is one."""
    silent = item.frame in UNANSWERED or (is_negated(page.tree, item.head) and stance_of(page, item) is Stance.DECLINES)
    return silent and _is_pronoun(page, item)


def _is_pronoun(page: Page, item: Statement) -> bool:
    who = page.tree.head_of(item.source) if item.source is not None else None
    return who is not None and who.part == "PRON"


WITH_OTHERS = frozenset((*OWN_WORDS, *UNANSWERED, "figure"))
"""Frames known by further words."""


_TO_OTHERS = frozenset("tell inform warn notify".split())
"""Whom one did not tell is not refused an answer."""


def _clipped(content: Spans, around: Span) -> list[Span]:
    """The parts of `content` that stand in `around`."""
    return [Span(max(part.start, around.start), min(part.end, around.end)) for part in content if part.meets(around)]


class Contents:
    """The pieces of all contents, to look up the widest one around a span."""

    def __init__(self, pieces: Iterable[Span]) -> None:
        found = sorted(pieces)
        self.starts = [piece.start for piece in found]
        self.widest: list[Span] = list(accumulate(found, _later))

    def around(self, span: Span) -> Span | None:
        """A piece that holds `span`, if any does: of those that begin before it, the one that ends last."""
        at = bisect_right(self.starts, span.start) - 1
        found = self.widest[at] if at >= 0 else None
        return found if found is not None and found.holds(span) else None


def _later(one: Span, other: Span) -> Span:
    """The one that ends later."""
    return other if other.end > one.end else one


def with_reach(page: Page, told: Sequence[Statement]) -> list[Statement]:
    """`told`, each with its content drawn out to the statements that hang on it: "he fled *in what she called* panic".

    Who finds a content may stop short of such a clause, or leave a hole for it; the clause is its own all the same.
    """
    beside = {
        id(item): found[max(0, at - _NEAR) : at + _NEAR + 1]
        for found in by_sentence(sorted(told, key=lambda each: each.cue)).values()
        for at, item in enumerate(found)
    }
    return [_drawn_out(page, item, beside[id(item)]) for item in told]


_NEAR = 6
"""Statements before and after one in its sentence that may hang on it: bounds the time on broken text."""


def _drawn_out(page: Page, item: Statement, others: Sequence[Statement]) -> Statement:
    content = item.content
    for other in others:
        if other is not item and content and other.content and other.carrier is None:
            content = _with_clause(page, replace(item, content=content), other)
    return item if content == item.content else replace(item, content=content)


def _with_clause(page: Page, item: Statement, other: Statement) -> Spans:
    """The content of `item` with the clause of `other`, where that hangs on one of its pieces."""
    clause = hull(*((other.source,) if other.source is not None else ()), other.cue, *other.content)
    at = next((n for n, piece in enumerate(item.content) if _hangs_on(page, other.head, piece)), None)
    if at is None or any(piece.holds(clause) for piece in item.content):
        return item.content
    piece = item.content[at]
    drawn = Span(piece.start, max(piece.end, clause.end))
    between = Span(min(piece.end, clause.start), clause.end)
    spoken = [item.cue, *((item.source,) if item.source is not None else ())]
    if (
        not piece.start <= clause.start
        or any(part.meets(between) for part in spoken)
        or page.quotes.around(piece.end - 1)
    ):
        return item.content
    return tuple(pieces_of(page.text, [drawn, *(each for each in item.content if not each.meets(drawn))]))


def _hangs_on(page: Page, word: Token, piece: Span) -> bool:
    """Whether the clause of `word` describes or goes on something in `piece`, and is no clause beside it."""
    for _ in range(_FARTHEST):
        above = page.tree.head(word)
        if above is None or not (_goes_on(page, word, above) or _describes(page, word)):
            return False
        if piece.holds(above.span):
            return not piece.holds(word.span)
        word = above
    return False


def _describes(page: Page, word: Token) -> bool:
    return word.link in _HANGING and not _stands_apart(page, word)


def _goes_on(page: Page, word: Token, above: Token) -> bool:
    """Whether two verbs tell what one had done: "said that he *had struck* them and *threatened* to come back".

    Parted by a comma or "but", the second may be what the speaker does: "said the file was lost, and *declined* …".
    """
    if word.link != "conj" or page.tree.children(word, *SUBJECTS) or "," in page.text[above.span.end : word.span.start]:
        return False
    joint = [each.lemma for each in page.tree.children(above, "cc")]
    return joint == ["and"] and any(aux.lemma == "have" for aux in page.tree.children(above, "aux"))


def _stands_apart(page: Page, word: Token) -> bool:
    """Whether a clause is parted by a comma ("the group, which denies it"), but for "…, *saying* that".

    What had been said before is part of what is told: "recalled the raid, for which each side *had blamed* the other".
    """
    start = page.tree.span(word).start
    goes_on = word.link == "advcl" and word.tag == "VBG" and not page.tree.children(word, *SUBJECTS)
    told = any(aux.text.lower() == "had" for aux in page.tree.children(word, "aux"))
    return not (goes_on or told) and page.text[:start].rstrip()[-1:] in _PARTING


_FARTHEST = 8
"""Steps walked up from a cue to what its clause hangs on."""
_HANGING = frozenset("prep pcomp relcl acl advcl xcomp ccomp dobj pobj".split())
_PARTING = frozenset(",;:-–—(")
