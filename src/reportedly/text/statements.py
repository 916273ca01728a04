"""Statements by grammar and quotation marks: for a cue word, the words of the source, of the cue and of the content.

Which words are cues, and in which frames, is the caller's to say; this knows only how each frame stands in a sentence.
Spans follow PolNeAR: content holds its quotation marks, "that" and "to"; a source holds its titles and appositions; a
cue holds its auxiliaries.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.text.clauses import (
    SUBJECTS,
    is_negated,
    is_passive,
    noun_phrase,
    pieces_of,
    source_phrase,
    span_of,
    subject,
    trailing_subject,
    trimmed,
    verb_group,
    without,
)
from reportedly.text.page import Page
from reportedly.text.speech import resumed, spoken
from reportedly.types.annotations import Token
from reportedly.types.span import Span, Spans, hull
from reportedly.types.tree import Tree


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement as it stands in the text; `head` is the cue's main word, `source` None when nobody is named."""

    head: Token
    frame: str
    source: Span | None
    cue: Span
    content: Spans
    carrier: Token | None = None
    """Head of the statement that passes this one on, when that is not plain from the spans ("citing an official")."""


Frame = Callable[[Page, Token], Iterable[Span]]
"""Where the content of a cue stands, before source and cue are cut out of it; nothing when the frame does not fit."""


def statement(page: Page, cue: Token, frames: Sequence[str]) -> Statement | None:
    """The statement that `cue` makes in the first of `frames` that fits, None when none does.

    A cue inside quotation marks makes none: its words are part of what somebody else is quoted with.
    """
    if page.quotes.around(cue.span.start) is not None or _is_refused(page.tree, cue):
        return None
    negated = is_negated(page.tree, cue)
    for frame in frames:
        found = None if negated and frame == "quote" else _framed(page, cue, frame)
        if found is not None:
            return found
    return None


_REFUSING = frozenset(("decline", "refuse"))
_ANSWERING = frozenset("say comment confirm deny disclose discuss elaborate explain respond answer reveal name".split())


def _is_refused(tree: Tree, cue: Token) -> bool:
    """Whether the cue is what somebody refused to do ("declined to say"): the refusal is the statement."""
    above = tree.head(cue)
    return cue.link == "xcomp" and above is not None and above.lemma in _REFUSING


def _framed(page: Page, cue: Token, frame: str) -> Statement | None:
    source = _source(page, cue, frame)
    if source is None and frame != "unnamed" and not is_passive(page.tree, cue):
        return None
    group = _cue_span(page, cue, frame)
    if frame == "quote" and _is_reported(page.tree, cue):
        return None
    if frame == "quote":
        found: Iterable[Span] = spoken(page, cue, _phrase(page, group, source))
    elif frame.startswith("prep:"):
        found = _preposition(page, cue, frame.removeprefix("prep:"))
    else:
        found = _FRAMES[frame](page, cue)
    content = _content(page, group, source, found)
    if not content:
        return None
    more = list(resumed(page, cue, hull(*content)))
    return Statement(cue, frame, source, group, pieces_of(page.text, [*content, *more]) if more else content)


_JOINT = re.compile(r"[,;]\s*(?:while|but|and|although|though|whereas)?\s*$|[,;]\s*an? \w+ (?:that|which)\s*$")


def parted(page: Page, found: Sequence[Statement]) -> list[Statement]:
    """`found` with each content cut where a clause with a cue of its own is joined to it by a comma.

    "The elder said gunmen had come*, while a commander replied* that…": the parser may hang the second on the first.
    """
    by_sentence: dict[int, list[tuple[int, Statement]]] = {}
    for item in found:
        joint = _joint(page, item)
        if joint is not None:
            by_sentence.setdefault(item.head.sentence, []).append((joint, item))
    return [_cut(page, item, by_sentence.get(item.head.sentence, ())) for item in found]


def _joint(page: Page, item: Statement) -> int | None:
    """Where the clause of `item` is joined to what precedes it, None when it opens its sentence or follows a "that"."""
    if item.source is None or item.source.start > item.cue.start or item.frame == "relay":
        return None
    match = _JOINT.search(page.text, max(0, item.source.start - 40), item.source.start)
    return match.start() if match else None


def _cut(page: Page, item: Statement, joints: Iterable[tuple[int, Statement]]) -> Statement:
    for joint, other in joints:
        if other is item or other.cue.start < item.cue.start or item.frame == "according":
            continue
        for number, piece in enumerate(item.content):
            if piece.start < joint and other.cue.end < piece.end and piece.start > item.cue.start:
                kept = pieces_of(page.text, [*item.content[:number], Span(piece.start, joint)])
                return replace(item, content=kept) if kept else item
    return item


def audience(page: Page, found: Statement) -> Span | None:
    """Who is told: the object of "told reporters", of "asked Iran to stop", or after "said to"; None when not said."""
    if found.frame not in {"quote", "clause", "aside", "infinitive"} or found.head.part != "VERB":
        return None
    children = page.tree.children(found.head, "dobj", "dative", "iobj")
    for to in page.tree.children(found.head, "prep", "dative"):
        if to.lemma == "to":
            children += page.tree.children(to, "pobj")
    for noun in children:
        span = page.tree.span(noun)
        inside = any(piece.meets(span) for piece in found.content)
        if noun.part in {"NOUN", "PROPN", "PRON"} and not (inside and found.frame != "infinitive"):
            return trimmed(page.text, span)
    return None


def _source(page: Page, cue: Token, frame: str) -> Span | None:
    tree = page.tree
    if frame == "unnamed":
        return _agent(tree, cue)
    if frame == "according":
        return _named_after(page, cue)
    if frame not in {"clause", "quote", "silence"} and is_passive(tree, cue):
        return _agent(tree, cue)
    if cue.part == "NOUN":
        head = _holder(tree, cue)
    elif cue.part == "ADJ" and cue.link in {"acomp", "attr"}:
        head = subject(tree, tree.head(cue) or cue)
    else:
        head = subject(tree, cue)
    if head is None and cue.part == "VERB" and frame in {"clause", "quote"}:
        return trailing_subject(tree, cue)
    if head is None or head.index == cue.index or _is_nobody(page, cue, head):
        return None
    return trimmed(page.text, source_phrase(tree, head))


def _is_nobody(page: Page, cue: Token, head: Token) -> bool:
    """ "There", "what", "this" never speak; "it" does in the active ("it said"), not in "it was said", "it is clear"."""
    if head.lemma == "it":
        return cue.part != "VERB" or is_passive(page.tree, cue)
    if any(word.lemma == "no" for word in page.tree.children(head, "det")):
        return True
    return head.lemma in _NOBODY


_NOBODY = frozenset(("there", "what", "this", "that", "you", "nobody", "none", "noone"))


def _agent(tree: Tree, verb: Token) -> Span | None:
    for by in tree.children(verb, "agent"):
        for noun in tree.children(by, "pobj"):
            return source_phrase(tree, noun)
    return None


def _holder(tree: Tree, noun: Token) -> Token | None:
    """Whose statement a cue noun is: "his claim", "a claim by the rebels"."""
    for child in tree.children(noun, "poss"):
        return child
    for child in tree.children(noun, "prep"):
        if child.lemma in {"by", "from"}:
            return next(iter(tree.children(child, "pobj")), None)
    return None


def _named_after(page: Page, cue: Token) -> Span | None:
    """The noun phrase after "according to"."""
    for to in page.tree.children(cue, "prep"):
        for noun in page.tree.children(to, "pobj", "pcomp"):
            return trimmed(page.text, source_phrase(page.tree, noun))
    return None


def _cue_span(page: Page, cue: Token, frame: str) -> Span:
    """The verb group, with the preposition that belongs to the frame when it stands next ("called for")."""
    group = verb_group(page.tree, cue)
    if frame == "refusal":
        return hull(group, *(word.span for word in _refused(page.tree, cue) if _matter(page.tree, word)))
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


def _to(tree: Tree, verb: Token) -> bool:
    return any(child.tag == "TO" for child in tree.children(verb, "aux"))


def _clause(page: Page, cue: Token) -> Iterable[Span]:
    """ "said that…", "…, he said", "is confident that…", "his claim that…": a finite clause governed by the cue."""
    tree = page.tree
    host = tree.head(cue) if cue.link in {"acomp", "attr"} else cue
    below = tree.children(host or cue, "ccomp")
    if cue.part == "NOUN":
        below += [child for child in tree.children(cue, "acl", "relcl") if _has_that(tree, child)]
    if not below:
        return ()
    if cue.lemma == "deny" and not tree.children(below[-1], *SUBJECTS):
        return ()  # "denies any ties and Iran has not claimed…": the parser gives the denier what follows
    after = [child for child in below if child.index > cue.index and tree.children(child, "mark")]
    before = [child for child in below if child.index < cue.index and not _is_joined(page, cue)]
    if after and len(below) > 1:
        return [span_of(tree, after)]
    later = [child for child in below if child.index > cue.index]
    content = span_of(tree, before or later or below)
    if content.end <= cue.span.start:
        return [content, *(tree.span(child) for child in later if before), *_continued(page, cue)]
    return [span_of(tree, [*before, *later])] if before or later else ()


def _is_joined(page: Page, cue: Token) -> bool:
    """Whether "and", "but", "while" or a semicolon stands before the cue's clause, so that what precedes is not its."""
    own = page.tree.children(cue, "nsubj")
    if not own:
        return False
    first = page.tree.at(page.tree.span(own[0]).start)
    if first is None or first.index == 0 or own[0].index > cue.index:
        return False
    before = page.tree.tokens[first.index - 1]
    return before.sentence == first.sentence and (before.part in {"CCONJ", "SCONJ"} or before.text == ";")


def _is_reported(tree: Tree, cue: Token) -> bool:
    """Whether a "that" clause follows the cue, so that a quotation near by is part of it."""
    return any(child.index > cue.index and _has_that(tree, child) for child in tree.children(cue, "ccomp"))


def _has_that(tree: Tree, verb: Token) -> bool:
    return any(child.lemma == "that" for child in tree.children(verb, "mark")) and not _to(tree, verb)


def _continued(page: Page, cue: Token) -> Iterator[Span]:
    """What goes on after a cue set between commas: "The site was chosen, he said, *and was not new*"."""
    for joint in page.tree.children(cue, "cc"):
        before = page.tree.tokens[joint.index - 1]
        for later in page.tree.children(cue, "conj"):
            if before.part == "PUNCT" and later.index > joint.index and not page.tree.children(later, *SUBJECTS):
                yield Span(joint.span.start, page.tree.span(later).end)


def _aside(page: Page, cue: Token) -> Iterable[Span]:
    """ "The decision, he said, was taken early": the cue hangs on the clause that it reports."""
    tree = page.tree
    above, own = tree.head(cue), tree.children(cue, *SUBJECTS)
    told = tree.children(cue, "dobj") and cue.lemma not in {"tell", "inform", "assure"}
    if above is None or not own or told or cue.link not in {"parataxis", "ccomp", "dep"}:
        return ()
    if cue.link == "ccomp" and (above.index < cue.index or tree.children(cue, "mark")):
        before = tree.tokens[min(own[0].index, cue.index) - 1]
        if before.part != "PUNCT":
            return ()
    held = [own[0], *tree.children(cue, "aux", "prep", "npadvmod", "advmod", "dobj", "dative")]
    phrase = hull(cue.span, *(tree.span(word) for word in held))
    return list(without(tree.span(above), phrase))


def _according(page: Page, cue: Token) -> Iterable[Span]:
    """ "according to police": the rest of its sentence, and of the quotation that ends there."""
    source = _named_after(page, cue)
    if source is None:
        return ()
    rest = [piece for piece in without(page.sentence(cue), hull(cue.span, source)) if trimmed(page.text, piece)]
    if len(rest) == 2 and page.text[source.end : source.end + 1] != ",":
        return rest[:1]  # "…, according to police in Erbil on Monday": what trails is about the source
    return rest


def _infinitive(page: Page, cue: Token) -> Iterable[Span]:
    """ "refused to comment", "asked Iran to stop": a to-infinitive, with its own subject if it has one."""
    tree = page.tree
    links = ("xcomp", "ccomp", "acl", "advcl") if cue.part == "NOUN" else ("xcomp", "ccomp")
    host = tree.head(cue) if cue.link in {"acomp", "attr"} and cue.part == "ADJ" else cue
    below = [child for child in tree.children(cue, *links) if _to(tree, child)]
    below = below or [child for child in tree.children(host or cue, "xcomp") if _to(tree, child)]
    if not below or is_passive(tree, cue) or any(word.lemma in _ABOUT_US for word in below):
        return ()
    return [span_of(tree, [*tree.children(cue, "dobj"), *below])]


_ABOUT_US = frozenset(("name", "identify"))
"""What sources ask of the reporter ("asked not to be named") says nothing of the matter."""


def _refused(tree: Tree, cue: Token) -> list[Token]:
    return [child for child in tree.children(cue, "xcomp") if _to(tree, child) and child.lemma in _ANSWERING]


def _matter(tree: Tree, answer: Token) -> list[Token]:
    """What was to be answered: the clause or object of "say", "comment on"."""
    found = tree.children(answer, "ccomp", "dobj")
    return found or [noun for word in tree.children(answer, "prep") for noun in tree.children(word, "pobj", "pcomp")]


def _refusal(page: Page, cue: Token) -> Iterable[Span]:
    """ "refused to say who was held", "declined to comment": the matter, or the refused act when no matter is named."""
    below = _refused(page.tree, cue)
    return [span_of(page.tree, _matter(page.tree, word) or [word]) for word in below]


_COMPLETING = frozenset("of for as against on over to".split())


def _object(page: Page, cue: Token) -> Iterable[Span]:
    """ "denies any ties", "called him a liar", "blamed Iran for the attack": a noun phrase and what completes it."""
    tree = page.tree
    objects = tree.children(cue, "dobj", "oprd")
    if not objects:
        return ()
    phrase = hull(noun_phrase(tree, objects[0]), noun_phrase(tree, objects[-1]))
    rest = [word for word in tree.children(cue, "prep", "oprd", "xcomp") if word.lemma in _COMPLETING]
    later = [noun_phrase(tree, word) for word in rest if word.span.start >= phrase.end]
    return [hull(phrase, *later)]


def _preposition(page: Page, cue: Token, word: str) -> Iterable[Span]:
    """ "warned of new attacks", "called for calm": the object of one preposition."""
    tree = page.tree
    for child in tree.children(cue, "prep"):
        if child.lemma == word:
            below = tree.children(child, "pobj", "pcomp")
            return [span_of(tree, below)] if below else ()
    return ()


_RAISING = frozenset(("seem", "appear"))


def _unnamed(page: Page, cue: Token) -> Iterable[Span]:
    """ "is believed to be used", "seems to have known": the subject and the infinitive, said by nobody in particular."""
    tree = page.tree
    if cue.tag != "VBN" and cue.lemma not in _RAISING:
        return ()
    below = [child for child in tree.children(cue, "xcomp") if _to(tree, child)]
    top = subject(tree, cue)
    return [tree.span(top), span_of(tree, below)] if below and top is not None else ()


def _silence(page: Page, cue: Token) -> Iterable[Span]:
    """ "did not respond to a request for comment", "could not be reached for comment": what no answer was given to."""
    tree = page.tree
    if not is_negated(tree, cue):
        return ()
    below = tree.children(cue, "prep", "dobj", "xcomp", "ccomp")
    return [span_of(tree, below)] if below else ()


_FRAMES: Mapping[str, Frame] = {
    "silence": _silence,
    "clause": _clause,
    "aside": _aside,
    "according": _according,
    "refusal": _refusal,
    "infinitive": _infinitive,
    "unnamed": _unnamed,
    "object": _object,
}
FRAMES = ("quote", *_FRAMES)
"""The frames in the order in which they are best tried; "prep:WORD" frames come last."""
