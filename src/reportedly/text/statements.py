"""Statements by grammar and quotation marks: for a cue word, the words of the source, of the cue and of the content.

Which words are cues, and in which frames, is the caller's to say; this knows only how each frame stands in a sentence.
Spans follow PolNeAR: content holds its quotation marks, "that" and "to"; a source holds its titles and appositions; a
cue holds its auxiliaries.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.text.clauses import (
    SUBJECTS,
    is_passive,
    noun_phrase,
    pieces_of,
    span_of,
    subject,
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


Frame = Callable[[Page, Token], Iterable[Span]]


def _to(tree: Tree, verb: Token) -> bool:
    return any(child.tag == "TO" for child in tree.children(verb, "aux"))


def _clause(page: Page, cue: Token) -> Iterable[Span]:
    """ "said that…", "…, he said", "it is clear that…": a finite clause governed by the cue."""
    tree = page.tree
    host = tree.head(cue) if cue.link in {"acomp", "attr"} else cue
    below = tree.children(host or cue, "ccomp")
    if cue.part == "NOUN":
        below += [child for child in tree.children(cue, "acl", "relcl") if _has_that(tree, child)]
    if not below:
        return ()
    content = span_of(tree, below)
    if content.end <= cue.span.start:
        return [content, *_resumed(page, cue)]
    return [content]


def _has_that(tree: Tree, verb: Token) -> bool:
    return any(child.lemma == "that" for child in tree.children(verb, "mark")) and not _to(tree, verb)


def _resumed(page: Page, cue: Token) -> Iterator[Span]:
    """What goes on after a cue set between commas: "The site was chosen, he said, *and was not new*"."""
    for joint in page.tree.children(cue, "cc"):
        before = page.tree.tokens[joint.index - 1]
        for later in page.tree.children(cue, "conj"):
            if before.part == "PUNCT" and later.index > joint.index and not page.tree.children(later, *SUBJECTS):
                yield Span(joint.span.start, page.tree.span(later).end)


def _aside(page: Page, cue: Token) -> Iterable[Span]:
    """ "The decision, he said, was taken early": the cue hangs on the clause that it reports."""
    tree = page.tree
    above = tree.head(cue)
    own = tree.children(cue, *SUBJECTS)
    if cue.link not in {"parataxis", "ccomp", "dep", "advcl", "conj"} or above is None or not own:
        return ()
    if cue.link in {"ccomp", "advcl", "conj"} and (above.index < cue.index or tree.children(cue, "mark")):
        between = tree.tokens[min(own[0].index, cue.index) - 1]
        if between.part != "PUNCT" or cue.link != "ccomp":
            return ()
    whole = tree.span(above)
    held = [own[0], *tree.children(cue, "aux", "prep", "npadvmod", "advmod", "dobj", "dative")]
    phrase = hull(cue.span, *(tree.span(word) for word in held))
    return list(without(whole, phrase))


def _infinitive(page: Page, cue: Token) -> Iterable[Span]:
    """ "refused to comment", "asked Iran to stop": a to-infinitive, with its own subject if it has one."""
    tree = page.tree
    links = ("xcomp", "ccomp", "acl", "advcl") if cue.part == "NOUN" else ("xcomp", "ccomp")
    host = tree.head(cue) if cue.link in {"acomp", "attr"} and cue.part == "ADJ" else cue
    below = [child for child in tree.children(cue, *links) if _to(tree, child)]
    below = below or [child for child in tree.children(host or cue, "xcomp") if _to(tree, child)]
    return [span_of(tree, [*tree.children(cue, "dobj"), *below])] if below and not is_passive(tree, cue) else ()


def _object(page: Page, cue: Token) -> Iterable[Span]:
    """ "denies any ties", "called him a liar", "blamed Iran for the attack": a noun phrase and what completes it."""
    tree = page.tree
    objects = tree.children(cue, "dobj", "oprd")
    if not objects:
        return ()
    first = objects[0].index
    rest = [
        child
        for child in tree.children(cue, "prep", "oprd", "xcomp", "ccomp")
        if child.index > first and child.lemma in _COMPLETING
    ]
    phrase = noun_phrase(tree, objects[-1])
    later = [noun_phrase(tree, word) for word in rest if word.span.start >= phrase.start]
    return [hull(noun_phrase(tree, objects[0]), phrase, *later)]


_COMPLETING = frozenset("of for as against on over to".split())


def _preposition(page: Page, cue: Token, word: str) -> Iterable[Span]:
    """ "warned of new attacks", "called for calm": the object of one preposition."""
    tree = page.tree
    for child in tree.children(cue, "prep"):
        if child.lemma == word:
            below = tree.children(child, "pobj", "pcomp")
            return [span_of(tree, below)] if below else ()
    return ()


def _unnamed(page: Page, cue: Token) -> Iterable[Span]:
    """ "is believed to be used", "seems to have known": the subject and the infinitive, said by nobody in particular."""
    tree = page.tree
    below = [child for child in tree.children(cue, "xcomp") if _to(tree, child)]
    top = subject(tree, cue)
    return [tree.span(top), span_of(tree, below)] if below and top is not None else ()


def _undergone(page: Page, cue: Token) -> Iterable[Span]:
    """ "The claim was denied": what the verb is done to."""
    return [page.tree.span(top) for top in page.tree.children(cue, "nsubjpass")]


def _quote(page: Page, cue: Token) -> Iterable[Span]:
    """ "“No,” he said": found by place (`spoken`), as the parser often loses the thread inside the marks."""
    return ()


_FRAMES: Mapping[str, Frame] = {
    "quote": _quote,
    "clause": _clause,
    "infinitive": _infinitive,
    "object": _object,
    "unnamed": _unnamed,
    "passive": _undergone,
    "aside": _aside,
}


def statement(page: Page, cue: Token, frames: Sequence[str]) -> Statement | None:
    """The statement that `cue` makes in the first of `frames` that fits, None when none does."""
    for frame in frames:
        if frame.startswith("prep:"):
            found = _preposition(page, cue, frame[5:])
        else:
            found = _FRAMES[frame](page, cue)
        source = _source(page, cue, frame)
        group = verb_group(page.tree, cue)
        if frame == "quote":
            found = spoken(page, cue, _phrase(page, group, source))
        content = _content(page, cue, group, source, found)
        if content and page.quotes.around(cue.span.start) is None:
            more = list(resumed(page, cue, hull(*content)))
            content = pieces_of(page.text, [*content, *more])
        if content:
            return Statement(cue, frame, source, group, content)
    return None


def _phrase(page: Page, group: Span, source: Span | None) -> Span:
    """Source and cue together when they stand side by side."""
    if source is None or page.text[min(group.end, source.end) : max(group.start, source.start)].strip(" ,"):
        return group
    return hull(group, source)


def _source(page: Page, cue: Token, frame: str) -> Span | None:
    tree = page.tree
    if frame == "unnamed":
        return _agent(tree, cue)
    if cue.part == "NOUN":
        head = _holder(tree, cue)
    elif is_passive(tree, cue) and frame != "clause":
        return _agent(tree, cue)
    else:
        head = subject(tree, tree.head(cue) or cue if cue.link in {"acomp", "attr"} else cue)
    if head is None or head.lemma in _EXPLETIVE or head.index == cue.index:
        return None
    return trimmed(page.text, tree.span(head))


_EXPLETIVE = frozenset(("it", "there", "what"))


def _agent(tree: Tree, verb: Token) -> Span | None:
    for by in tree.children(verb, "agent"):
        for noun in tree.children(by, "pobj"):
            return tree.span(noun)
    return None


def _holder(tree: Tree, noun: Token) -> Token | None:
    """Whose statement a cue noun is: "his claim", "a claim by Hamas"."""
    for child in tree.children(noun, "poss"):
        return child
    for child in tree.children(noun, "prep"):
        if child.lemma in {"by", "from"}:
            return next(iter(tree.children(child, "pobj")), None)
    return None


def _content(page: Page, cue: Token, group: Span, source: Span | None, found: Iterable[Span]) -> Spans:
    """`found` without source and cue, kept inside the quotation of the cue, and stretched over quotations begun."""
    holes = [group] if source is None or source.meets(group) else [group, source]
    pieces = [piece for span in found for piece in without(span, *holes)]
    around = page.quotes.around(cue.span.start)
    if around is not None:
        inner = Span(around.span.start + 1, max(around.span.end - 1, around.span.start + 2))
        clipped = [(max(p.start, inner.start), min(p.end, inner.end)) for p in pieces]
        pieces = [Span(start, end) for start, end in clipped if start < end]
    else:
        pieces = [_stretched(page, piece, holes) for piece in pieces]
    return pieces_of(page.text, pieces)


def _stretched(page: Page, piece: Span, holes: Sequence[Span]) -> Span:
    """A piece that enters a quotation takes all of it: the parser may stop at a sentence end inside the marks."""
    for quote in page.quotes.meeting(piece):
        if not any(quote.span.meets(hole) for hole in holes):
            piece = hull(piece, quote.span)
    return piece
