"""What nouns say within what one says: "denied *reports that a boat was lost*", "rejected *Roe's call for talks*"."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.clauses import pieces_of, trimmed
from reportedly.rules.inner_statements import Told
from reportedly.rules.page import Page
from reportedly.rules.statements import Statement
from reportedly.types.annotations import Token
from reportedly.types.span import Span

_TOLD = frozenset("report rumour rumor allegation accusation claim".split())
"""Nouns for what is said; a charge may be a court's."""
_OF = frozenset("report rumour rumor".split())
"""Those of them that go with what they are of: "reports *of torture*"."""


def hearsay(page: Page, told: Told) -> Iterator[Statement]:
    """The statements that such nouns tell of within the contents of others, with whose they are where that is said."""
    for noun in page.tree.tokens:
        making = _MAKING.get((noun.part, noun.lemma.lower()))
        if making is None or not told.has_room(noun.span):
            continue
        said = making(page, noun)
        inner = told.inner(page, said) if said is not None else None
        if inner is not None:
            yield inner


def _told(page: Page, noun: Token) -> Statement | None:
    content = _content(page, noun)
    return Statement(noun, "clause", _source(page, noun, content[0]), noun.span, content) if content else None


_OWNED = frozenset("call offer proposal request plea appeal demand suggestion charge complaint message".split())
"""Nouns for what somebody asks, offers or holds, where it is told who and what: "rejected *a call by Roe for* it"."""
_CLAIMED = frozenset("suggestion charge complaint message".split())
"""Those of them that go with what is held to be so alone: "*Kabul's charge that* it had helped them"."""


def _alleged(page: Page, word: Token) -> Statement | None:
    """What somebody unnamed takes a thing for: "an *alleged* plot against the mayor"."""
    thing = page.tree.head(word)
    if word.link != "amod" or thing is None or thing.index < word.index:
        return None
    of = [prep for prep in page.tree.children(thing, "prep") if prep.index == thing.index + 1 and prep.lemma in _OF_IT]
    end = page.tree.span(of[0]).end if of else thing.span.end
    return Statement(word, "hearsay", None, word.span, tuple(pieces_of(page.text, [Span(word.span.end, end)])))


_OF_IT = frozenset("of for against by".split())
_MEDIA = frozenset("medium media press newspaper paper".split())
"""Where what is told stands, and who tells it: "reports *in local media* that"."""


def _owned(page: Page, noun: Token) -> Statement | None:
    """The statement of a noun with its owner, before it or right behind it, and then what he asks or holds."""
    tree = page.tree
    after = noun.index + 1
    whose = [word for word in tree.children(noun, "poss") if word.index < noun.index]
    by = tree.tokens[after : after + 1]
    if by and by[0].lemma in ("by", "from"):
        whose = tree.children(by[0], "pobj")[:1]
        while after < len(tree.tokens) and tree.tokens[after].text.lower() not in _OPENING and whose:
            after += 1
            if after - noun.index > _LONGEST:
                return None
    opening = tree.tokens[after : after + 1]
    if not whose or not opening or opening[0].sentence != noun.sentence:
        return None
    content = _opened(page, noun, opening[0])
    end = opening[0].span.start if whose[0].index > noun.index else noun.span.start
    source = trimmed(page.text, Span(tree.span(whose[0]).start, min(tree.span(whose[0]).end, end)))
    if source is None or not content or whose[0].entity in _WHEN:
        return None  # "*today's* call for talks"
    return Statement(noun, "clause", source, noun.span, content)


_WHEN = frozenset(("DATE", "TIME"))
_OPENING = frozenset(("for", "to", "that"))
_LONGEST = 12
"""Words of the longest owner behind a noun."""


def _opened(page: Page, noun: Token, word: Token) -> tuple[Span, ...]:
    """What is asked or held behind "for", "to" or "that"."""
    tree = page.tree
    clause = tree.head(word) if word.link in ("mark", "aux") else word
    if clause is None or word.text.lower() not in _OPENING or (word.text.lower() == "to" and word.tag != "TO"):
        return ()
    that = word.text.lower() == "that"
    if (that and word.link != "mark") or (noun.lemma.lower() in _CLAIMED and not that):
        return ()
    if word.link == "prep" and (
        noun.lemma == "demand" or any(it.entity in _WHEN for it in tree.children(word, "pobj"))
    ):
        return ()  # "the town's demand *for water*" asks nobody, nor does "refused its request *for weeks*"
    start = word.span.end if that else word.span.start
    end = tree.span(clause).end
    return tuple(pieces_of(page.text, [Span(start, end)])) if start < end else ()


def _content(page: Page, noun: Token) -> tuple[Span, ...]:
    """The clause with "that" behind a noun, or what it is of."""
    tree = page.tree
    for verb in tree.children(noun, "acl", "ccomp", "relcl"):
        that = [word for word in tree.children(verb, "mark") if word.lemma == "that"]
        if that:
            return tuple(pieces_of(page.text, [Span(that[0].span.end, tree.span(verb).end)]))
    of = [word for word in tree.children(noun, "prep") if word.lemma == "of"] if noun.lemma.lower() in _OF else []
    return tuple(pieces_of(page.text, [_up_to_as(page, noun, tree.span(of[0]))])) if of else ()


def _up_to_as(page: Page, noun: Token, whole: Span) -> Span:
    """What is told, without what another holds it for: "described reports *of torture* as false"."""
    above = page.tree.head(noun)
    if above is None or above.lemma not in _HOLDING:
        return whole
    held = (word for word in page.tree.inside(whole) if word.lemma == "as" and word.link == "prep")
    starts = (word.span.start for word in held if (of := page.tree.head(word)) is not None and of.part != "VERB")
    return Span(whole.start, next(starts, whole.end))  # not of "men posing as guards"


_HOLDING = frozenset("brand condemn denounce describe dismiss regard reject".split())
"""Verbs of what one takes a thing for."""


def _source(page: Page, noun: Token, content: Span) -> Span | None:
    """Whose words they are: "*Iraqi* reports", "*the government's* charge", "reports *by some media*".

    Who comes behind what was told has done it: "reports of torture by soldiers".
    """
    tree = page.tree
    whose = [word for word in tree.children(noun, "amod", "poss") if word.link == "poss" or word.entity == "NORP"]
    by = (
        name
        for word in tree.children(noun, "prep")
        if word.lemma in ("by", "in") and word.span.end <= content.start
        for name in tree.children(word, "pobj")
        if word.lemma == "by" or name.lemma in _MEDIA
    )
    whole = next(iter((*whose, *by)), None)
    return trimmed(page.text, tree.span(whole)) if whole is not None else None


_MAKING = {
    **{("NOUN", word): _told for word in _TOLD},
    **{("NOUN", word): _owned for word in _OWNED},
    ("ADJ", "alleged"): _alleged,
    ("VERB", "allege"): _alleged,
}
"""What makes a statement of a word, by its part of speech and lemma."""
