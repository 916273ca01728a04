"""Statements by grammar and quotation marks: for a cue word, the words of the source, of the cue and of the content.

Which words are cues, and in which frames, is the caller's to say; this knows only how each frame stands in a sentence.
Spans follow PolNeAR: content holds its quotation marks, "that" and "to"; a source holds its titles and appositions; a
cue holds its auxiliaries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportedly.rules.clauses import (
    SUBJECTS,
    TO_ALL,
    doers,
    following_subject,
    goes_on_from,
    is_negated,
    is_passive,
    lending,
    pieces_of,
    source_phrase,
    subject,
    trimmed,
    verb_group,
    without,
)
from reportedly.rules.frames import BY_GRAMMAR, OF_WHAT, UNANSWERED, is_reported, named_after, preposition
from reportedly.rules.nobody_named import NAMING
from reportedly.rules.page import Page
from reportedly.rules.refusals import is_second_half, refusal
from reportedly.rules.set_against import set_against
from reportedly.rules.set_phrases import set_phrase
from reportedly.rules.speech import resumed, spoken
from reportedly.types.annotations import Token
from reportedly.types.span import Span, Spans, hull
from reportedly.types.tree import Tree


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as it stands in the text; `head` is the cue's main word, `source` None when nobody is named.

    `content` is empty where no answer is given and no matter named ("did not comment").
    """

    head: Token
    frame: str
    source: Span | None
    cue: Span
    content: Spans
    carrier: Token | None = None
    """Head of the statement that passes this one on, when that is not plain from the spans ("citing an official")."""
    inner: bool = False
    """Whether weights heard it for a statement of its own within another's words."""


def statement(page: Page, cue: Token, frames: Sequence[str]) -> Statement | None:
    """The statement that `cue` makes in the first of `frames` that fits, None when none does.

    Inside quotation marks only what is plainly told of another makes one: "“*He told us that it was over,*” she said".
    """
    quote = page.quotes.around((lending(page.tree, cue) or cue).span.start)
    if quote is not None:
        return _retold(page, cue, quote.span) if "clause" in frames else None
    if _is_refused(page.tree, cue) or _is_awaited(page.tree, cue):
        return None
    against = set_against(page, cue) if "clause" in frames else None
    if against is not None:
        return Statement(cue, AGAINST, against.source, verb_group(page.tree, cue), (against.content,))
    negated = is_negated(page.tree, cue)
    to_come = cue.lemma in _ANSWERING and page.tree.children(cue, "aux")
    for frame in frames:
        if frame in UNANSWERED:
            found = _unanswered(page, cue, frame)
        else:
            found = None if (negated or to_come) and frame == "quote" else _framed(page, cue, frame)
        if found is not None:
            return found
    return None


AGAINST = "against"
"""The frame of those who are contradicted: "not 15 *as police had said*"."""
_ANSWERING = frozenset("answer respond reply react".split())
"""Verbs of deeds too: who "would respond “in kind”" has not spoken."""
_RETELLING = frozenset(
    """say tell claim announce warn promise think believe confirm stress mention report acknowledge admit insist
    determine conclude ask urge order suspect""".split()
)
_ASKED = frozenset("ask urge order tell warn".split())
"""Of these also what somebody is told to do: "“We have *asked* them to leave”"."""
_ONESELF = frozenset(("think", "promise", "say", "claim", "warn"))
"""What one says of oneself is no second statement: "“I think so,” he said"."""
_TO_ALL = frozenset("confirm announce report admit acknowledge".split())
"""What one does in saying so: "“I can *confirm* that he is held”"."""


def _retold(page: Page, cue: Token, quote: Span) -> Statement | None:
    """What somebody who is quoted tells of words: who, and the clause, both inside the quotation."""
    told_by = page.tree.children(cue, "nsubj")
    if cue.lemma not in _RETELLING or cue.part != "VERB" or not told_by or is_negated(page.tree, cue):
        return None
    head, clauses = told_by[0], page.tree.children(cue, "ccomp", *(("xcomp",) if cue.lemma in _ASKED else ()))
    if (
        head.text.lower() == "you"
        or _is_nobody(page, cue, head)
        or not clauses
        or not _is_told_of(page.tree, cue, head)
    ):
        return None
    source, content = trimmed(page.text, source_phrase(page.tree, head)), page.tree.span(clauses[-1])
    group = verb_group(page.tree, cue)
    inside = trimmed(page.text, Span(quote.start + 1, quote.end - 1), "“”\"‘’'`«»")
    if (
        source is None
        or inside is None
        or not inside.holds(source)
        or not inside.meets(content)
        or content.meets(group)
    ):
        return None
    told = Span(max(content.start, inside.start), min(content.end, inside.end))
    return Statement(cue, "retold", source, group, pieces_of(page.text, [told]))


def _is_told_of(tree: Tree, cue: Token, head: Token) -> bool:
    """Whether the verb tells of words spoken, or of one's own in that very breath ("we *believe* that …")."""
    helped = {word.lemma for word in tree.children(cue, "aux")}
    if helped & _HELD_OUT:
        return cue.lemma in _TO_ALL and bool(helped & _UTTERING)
    if head.text.lower() not in {"i", "we"}:
        return True
    return cue.lemma not in _ONESELF and (cue.lemma in _HELD | _TO_ALL or cue.tag == "VBD" or bool(helped))


_HELD = frozenset(("believe", "suspect"))
_UTTERING = frozenset(("can", "must"))
_HELD_OUT = frozenset("can must will would shall should could may might to".split())
"""Words by which a verb tells of what is not yet said."""
_REFUSING = frozenset(("decline", "refuse", "deny"))


def _is_refused(tree: Tree, cue: Token) -> bool:
    """Whether the cue is what somebody refused or denied ("declined to say", "denied knowing"): no second one."""
    above = tree.head(cue)
    if cue.link == "xcomp" and above is not None and above.lemma in _REFUSING:
        return True
    return is_second_half(tree, cue)


def _is_awaited(tree: Tree, cue: Token) -> bool:
    """Whether it is only awaited that something be said: "is expected to *announce* it"."""
    above = tree.head(cue)
    return cue.link == "xcomp" and above is not None and above.lemma in _AWAITING and cue.tag == "VB"


_AWAITING = frozenset(("expect", "schedule", "slate"))


def _unanswered(page: Page, cue: Token, frame: str) -> Statement | None:
    found = refusal(page.tree, cue)
    if found is None or found.speaker is None or _is_nobody(page, cue, found.speaker):
        return None
    source = trimmed(page.text, source_phrase(page.tree, found.speaker))
    if source is None:
        return None
    return Statement(cue, frame, source, found.cue, _content(page, found.cue, source, found.matter))


_OF_NOBODY = frozenset(("charged", "unnamed", "hearsay", "undergone"))
"""Frames that need no source."""


def _framed(page: Page, cue: Token, frame: str) -> Statement | None:
    source = _source(page, cue, frame)
    if source is None and frame not in _OF_NOBODY and not (frame == "clause" and page.tree.children(cue, "auxpass")):
        return None  # only "is believed to" and "it was reported that" leave their source unnamed
    group = _cue_span(page, cue, frame)
    phrase = set_phrase(page.tree, cue) if frame == "set" else None
    if phrase is not None:
        group = hull(group, *(word.span for word in phrase.companions))
    if source is not None and source.start < group.start < source.end:  # "a letter *saying* they would come"
        source = trimmed(page.text, Span(source.start, group.start))
    if frame == "quote" and is_reported(page.tree, cue):
        return None
    if frame == "quote":
        found: Iterable[Span] = spoken(page, cue, _phrase(page, group, source))
    elif frame.startswith("prep:"):
        found = preposition(page, cue, frame.removeprefix("prep:"))
    else:
        found = BY_GRAMMAR[frame](page, cue)
    content = _content(page, group, source, found)
    if not content:
        return None
    more = [] if _is_told_of_by(page.tree, cue, content) else list(resumed(page, cue, hull(*content)))
    return Statement(cue, frame, source, group, pieces_of(page.text, [*content, *more]) if more else content)


def _is_told_of_by(tree: Tree, cue: Token, content: Spans) -> bool:
    """Whether the cue is in a clause of what another says, who goes on: "said he «ordered» it. “I gave the word.”"."""
    above = tree.head(cue)
    spoken = cue.link == "ccomp" and above is not None and above.lemma in _RETELLING and above.index < cue.index
    return spoken and cue.index < tree.inside(content[-1])[-1].index


_JOINT = re.compile(r"[,;]\s*(?:while|but|and|although|though|whereas)?\s*$|[,;]\s*an? \w+ (?:that|which)\s*$")


def parted(page: Page, found: Sequence[Statement]) -> list[Statement]:
    """`found` with each content cut where a clause with a cue of its own is joined to it.

    "The elder said gunmen had come*, while a commander replied* that…", "said they had fled *and blamed* rebels": the
    parser may hang the second on the first.
    """
    by_sentence: dict[int, list[tuple[int, Statement]]] = {}
    for item in found:
        joint = _joint(page, item)
        if joint is not None:
            by_sentence.setdefault(item.head.sentence, []).append((joint, item))
    return [_cut(page, item, by_sentence.get(item.head.sentence, ())) for item in found]


def _joint(page: Page, item: Statement) -> int | None:
    """Where the clause of `item` is joined to what precedes it, None when it opens its sentence or follows a "that"."""
    if goes_on(page, item.head) is not None:
        joints = page.tree.children(page.tree.tokens[item.head.head], "cc")
        return joints[0].span.start if joints else None
    if item.source is None or item.source.start > item.cue.start or item.frame == "retold":
        return None
    match = _JOINT.search(page.text, max(0, item.source.start - 40), item.source.start)
    return match.start() if match else None


def _is_relative(page: Page, item: Statement) -> bool:
    """Whether "who" or "which" is the source."""
    words = page.tree.inside(item.source) if item.source is not None else ()
    return len(words) == 1 and words[0].tag in {"WP", "WDT"}


def goes_on(page: Page, cue: Token) -> Token | None:
    """The verb that reports what a parser hung `cue` on (`goes_on_from`), or has it in quotation marks.

    "The office said that “his memory serves his book” and *denied* any leak."
    """
    found, above = goes_on_from(page.tree, cue), page.tree.head(cue)
    if found is not None or cue.link != "conj" or above is None or page.tree.children(cue, *SUBJECTS):
        return found
    quoted = page.quotes.around(above.span.start) is not None and page.quotes.around(cue.span.start) is None
    if not quoted or cue.lemma not in TO_ALL:
        return None
    outside = (word for word in page.tree.ancestors(above) if page.quotes.around(word.span.start) is None)
    return next((word for word in outside if word.part == "VERB"), None)


def _cut(page: Page, item: Statement, joints: Iterable[tuple[int, Statement]]) -> Statement:
    for joint, other in joints:
        if other is item or other.cue.start < item.cue.start or item.frame == "according":
            continue
        reporting = goes_on(page, other.head)
        if reporting is not None and reporting is not item.head and item.head in page.tree.ancestors(reporting):
            continue  # "the mayor said the army had denied that it fired *but blamed* rebels": the mayor says both
        for number, piece in enumerate(item.content):
            if _is_relative(page, other) and other.content and other.content[-1].end < piece.end - 1:
                continue  # "said that the men, who claimed to be police, took her": the sentence goes on
            if piece.start < joint and other.cue.end < piece.end and piece.start > item.cue.start:
                kept = pieces_of(page.text, [*item.content[:number], Span(piece.start, joint)])
                return replace(item, content=kept) if kept else item
    return item


def _source(page: Page, cue: Token, frame: str) -> Span | None:
    tree = page.tree
    if frame in _OF_NOBODY:
        return _agent(tree, cue)
    if frame == "according":
        return named_after(page, cue)
    if frame != "quote" and (is_passive(tree, cue) or _is_accused(tree, cue, frame)):
        return _agent(tree, cue)
    if cue.part == "NOUN":
        head = _holder(tree, cue)
    elif cue.link in {"acomp", "attr"}:
        head = subject(tree, tree.head(cue) or cue)
    else:
        head = subject(tree, goes_on(page, cue) or cue)
    if head is None and frame == "quote" and not is_passive(tree, cue):
        head = following_subject(tree, cue)
    if head is None or head.index == cue.index or _is_nobody(page, cue, head) or _is_verb(head):
        return None
    return trimmed(page.text, source_phrase(tree, head))


def _is_accused(tree: Tree, cue: Token, frame: str) -> bool:
    """Whether nobody is accused but the one whom the parser takes for the accuser: "a man *accused of* theft"."""
    return cue.lemma == "accuse" and frame == "prep:of" and not tree.children(cue, "dobj")


def _is_verb(head: Token) -> bool:
    """Whether a parser took a verb for a noun ("the group that the army *accuses* of it, said …")."""
    return head.tag == "NNS" and head.lemma in _NO_NOUNS


_NO_NOUNS = frozenset("accuse deny believe insist allege assert".split())


def _is_nobody(page: Page, cue: Token, head: Token) -> bool:
    """ "There", "what", "this" never speak; "it" does in "it said", not in "it was said", "it is clear"."""
    if head.lemma == "it":
        return cue.part != "VERB" or is_passive(page.tree, cue)
    if any(word.lemma == "no" for word in page.tree.children(head, "det")):
        return True
    return head.lemma in _NOBODY


_NOBODY = frozenset(("there", "what", "this", "that", "you", "nobody", "none", "noone"))


def _agent(tree: Tree, verb: Token) -> Span | None:
    """Who does what is told in the passive, without the matter that hangs on him ("warned by «the army» of it")."""
    for noun in doers(tree, verb):
        whole = source_phrase(tree, noun)
        told = verb.lemma in OF_WHAT or verb.lemma in NAMING
        hung = [*tree.children(noun, "prep")[:1], *tree.children(noun, "relcl", "acl")] if told else []
        matter = [tree.span(word).start for word in hung if tree.subtree(word)[0].lemma in {"of", "that", "as"}]
        return Span(whole.start, min([whole.end, *(start - 1 for start in matter if start > noun.span.end)]))
    return None


def _holder(tree: Tree, noun: Token) -> Token | None:
    """Whose statement a cue noun is: "his claim", "a claim (made) by rebels", "*he* had no doubt", "*US* threats"."""
    lent = lending(tree, noun)
    for child in tree.children(noun, "poss"):
        own = lent is not None and child.part == "PRON"  # "the officer voiced *his* belief"
        return (subject(tree, lent) or child) if own and lent is not None else child
    by = [whom for child in tree.children(noun, "acl") if child.lemma in _MAKING for whom in doers(tree, child)]
    for child in tree.children(noun, "prep"):
        if child.lemma in {"by", "from"}:
            by += tree.children(child, "pobj")
    if by:
        return by[0]
    state = [word for word in tree.children(noun, "amod", "compound", "nmod") if word.entity in _STATES]
    if lent is None and state and noun.link != "compound":
        return state[-1]
    return subject(tree, lent) if lent is not None else None


_MAKING = frozenset("make level voice issue raise give lodge file bring".split())
_STATES = frozenset(("NORP", "GPE"))


def _cue_span(page: Page, cue: Token, frame: str) -> Span:
    """The verb group, with the preposition that belongs to the frame when it stands next ("called for")."""
    group, lent = verb_group(page.tree, cue), lending(page.tree, cue)
    if lent is None and cue.tag == "VBN" and cue.link == "acomp":
        lent = page.tree.head(cue)  # "*were* convinced"
    if lent is not None and lent.index < cue.index:
        group = hull(verb_group(page.tree, lent), group)
    after = page.tree.tokens[cue.index + 1 : cue.index + 2]
    wanted = "to" if frame == "according" else frame.removeprefix("prep:")
    return hull(group, after[0].span) if after and after[0].lemma == wanted else group


def _phrase(page: Page, group: Span, source: Span | None) -> Span:
    """Source and cue together when they stand side by side."""
    if source is None or page.text[min(group.end, source.end) : max(group.start, source.start)].strip(" ,"):
        return group
    return hull(group, source)


def _content(page: Page, group: Span, source: Span | None, found: Iterable[Span]) -> Spans:
    """`found` without source and cue, stretched over the quotations that it enters."""
    holes = [group] if source is None or source.meets(group) else [group, source]
    pieces = [piece for span in found for piece in without(span, *holes)]
    return pieces_of(page.text, [_stretched(page, piece, holes) for piece in pieces])


def _stretched(page: Page, piece: Span, holes: Sequence[Span]) -> Span:
    """A piece that enters a quotation takes all of it: the parser may stop at a sentence end inside the marks."""
    for quote in page.quotes.meeting(piece):
        if not any(quote.span.meets(hole) for hole in holes):
            piece = hull(piece, quote.span)
    return piece
