"""One statement of two that were found at one cue: where grammar knows the bounds, and where the weights do."""

from __future__ import annotations

from dataclasses import replace

from reportedly.rules.carrying import FINITE, is_hearsay
from reportedly.rules.cue_stances import cues
from reportedly.rules.frames import UNANSWERED
from reportedly.rules.page import Page
from reportedly.rules.statements import AGAINST, Statement, goes_on
from reportedly.types.annotations import Token
from reportedly.types.span import Span, Spans

OWN_WORDS = ("plea", "set")
"""Frames that are known by words of their own ("took credit for"): what has none of these is in another."""


def merged(page: Page, rule: Statement, found: Statement, agreement: float) -> Statement:
    """One statement of two: where they agree the rules know the bounds, where they differ the weights are right."""
    if rule.frame in (*OWN_WORDS, *UNANSWERED, AGAINST):
        return rule  # "declined «to comment»": PolNeAR, on which the weights are trained, takes it for a content
    who = found.source
    of_it = who is not None and any(who.meets(part) for part in rule.content)
    if (of_it and rule.frame == "unnamed") or (is_hearsay(rule) and (who is None or of_it or rule.frame == "charged")):
        return replace(rule, content=_run_out(rule.content, found.content))  # "two men believed to have fled"
    tests = (_runs_on, _is_inner, _strays, _begins_midway, _ends_midway, _skips_according, _loses_paragraphs)
    same = any(test(page, rule, found) for test in tests) or overlap(rule.content, found.content) >= agreement
    named = rule.frame == "according" or goes_on(page, rule.head) is not None or rule.head.part == "NOUN"
    plain = (_is_in_passing, _is_elsewhere, _is_anothers, _is_quoted_as, _goes_on_speaking)
    named = named or any(test(page, rule, found) for test in plain)  # here grammar is plain
    agreed = rule.source is not None and (named or found.source is None or found.source.meets(rule.source))
    return replace(
        rule,
        source=rule.source if agreed and not _cuts_a_name(page, rule, found) else found.source,
        content=rule.content if same else found.content,
    )


def _run_out(ruled: Spans, found: Spans) -> Spans:
    """The content of a rule with its last piece as far as the weights follow it: "of arson*, theft and assault*"."""
    last, other = ruled[-1], found[-1]
    return (*ruled[:-1], Span(last.start, max(last.end, other.end))) if last.meets(other) else ruled


def _is_in_passing(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether the weights take a name in a phrase for the source, and the cue has its own subject.

    "The general, in an interview with *Der Spiegel*, said", "it said in a statement carried by *the agency*".
    """
    heads = [page.tree.head_of(span) for span in (rule.source, found.source) if span is not None]
    if len(heads) < 2 or heads[0] is None or heads[1] is None:
        return False
    by = page.tree.head(heads[1])
    if by is not None and by.link == "agent" and by.head == rule.head.index:
        return False  # "an attack also claimed by *the group*"
    return heads[1].link == "pobj" and heads[0].link == "nsubj" and heads[0].head == rule.head.index


def _is_anothers(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether the weights take the subject of a verb of saying set between commas, and the cue has its own.

    "The task force, *he* said, had reported the raid."
    """
    heads = [page.tree.head_of(span) for span in (rule.source, found.source) if span is not None]
    if len(heads) < 2 or heads[0] is None or heads[1] is None or heads[1].link != "nsubj":
        return False
    aside = page.tree.head(heads[1])
    return (
        aside is not None
        and aside.link == "parataxis"
        and aside.head == rule.head.index
        and (heads[0].link, heads[0].head) == ("nsubj", rule.head.index)
    )


def _goes_on_speaking(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether the subject before speaks once more, or speaks to whom the weights look back to for the source.

    "Roe said the governor *had admitted* it and promised aid", "Roe said her son had rung and told *her* to run".
    """
    verb, first = rule.head, page.tree.head(rule.head)
    who = page.tree.children(first, "nsubj") if first is not None and verb.link == "conj" else []
    if first is None or rule.source is None or not any(rule.source.holds(noun.span) for noun in who):
        return False
    if found.source is None or found.source.end > rule.source.start or first.link == "relcl":
        return False
    to_whom = page.tree.children(verb, "dobj", "dative")
    return (first.lemma, first.part) in cues() or any(word.text.lower() in _ADDRESSED for word in to_whom)


_ADDRESSED = frozenset("him her them".split())


def _is_quoted_as(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether one is quoted by another ("Mehr quoted *him* as saying"): the weights take both for the source."""
    before = page.tree.tokens[max(0, rule.head.index - 1) : rule.head.index]
    return any(word.lemma == "as" for word in before) and rule.head.tag == "VBG"


def _is_elsewhere(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether the weights look for the source in another sentence, and the cue has one in its own."""
    here = page.sentence(rule.head)
    spans = (rule.source, found.source)
    return all(span is not None for span in spans) and [span is not None and here.holds(span) for span in spans] == [
        True,
        False,
    ]


def _cuts_a_name(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether the weights have the same source with the name behind it: "the envoy to the UN *Kirill Orlov*"."""
    if rule.source is None or found.source is None or rule.source.start != found.source.start:
        return False
    rest = page.text[rule.source.end : found.source.end].split()
    return bool(rest) and all(word[:1].isupper() for word in rest)


def _is_inner(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether the weights take the one who passes it on for part of it: "«the paper says» that, according to X, …"."""
    start = rule.content[0].start
    return rule.frame == "according" and page.sentence(rule.head).start <= found.content[0].start < start


def _runs_on(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether the weights take the next clause for part of what is no clause: "denies any link «and Iran has not…»"."""
    if rule.frame != "object":
        return False
    start, end = rule.content[-1].end, found.content[-1].end
    beyond = page.tree.inside(Span(start, end)) if end > start else ()
    return bool(beyond) and beyond[0].part == "CCONJ" and any(token.tag in FINITE for token in beyond)


def _strays(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether the weights give a quoted source words of an earlier sentence that no closed quotation marks hold."""
    here = page.sentence(rule.head)
    beyond = [piece for piece in found.content if piece.end <= here.start]
    return rule.frame == "quote" and not all(
        any(quote.closed for quote in page.quotes.meeting(piece)) for piece in beyond
    )


def _begins_midway(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether the weights lose the first words of a clause before its cue: "near Pyongyang«'s airport», it said"."""
    start, own = found.content[0].start, rule.content[0]
    if not own.start < start < own.end <= rule.cue.start:
        return False
    before = page.tree.at(start - 1) or page.tree.at(start - 2)
    return before is not None and not (before.part in _JOINTS or before.lemma == "that")


def _skips_according(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether the weights leave out through whom it came: "says «that, according to a witness,» the guards fled"."""
    start, own = found.content[0].start, rule.content[0]
    if not rule.cue.end <= own.start < start < own.end:
        return False
    return any(word.lemma == "accord" for word in page.tree.inside(Span(own.start, start)))


def _ends_midway(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether the weights lose the last words of a clause: "it was late, he said, and followed« no order»"."""
    end, own = found.content[-1].end, rule.content[-1]
    if not own.start < end < own.end:
        return False
    beyond = page.tree.inside(Span(end, own.end))[:1]
    return bool(beyond) and beyond[0].part not in _JOINTS and _is_governed(page, beyond[0], found.content[-1])


def _loses_paragraphs(page: Page, rule: Statement, found: Statement) -> bool:
    """Whether the weights hear only the end of a speech of several paragraphs, each of which opens with a mark."""
    start = found.content[0].start
    speech = page.quotes.around(start) if rule.frame == "quote" else None
    if speech is None or not speech.closed or not any(piece.holds(speech.span) for piece in rule.content):
        return False
    return "\n" in page.text[speech.span.start : start]


def _is_governed(page: Page, word: Token, piece: Span) -> bool:
    """Whether the phrase that begins with `word` is the object of something in `piece`."""
    for _ in range(_FARTHEST):
        above = page.tree.head(word)
        if above is None or piece.holds(above.span):
            owed = word.link == "prep" and above is not None and above.part == "ADJ"  # "due *to* an order"
            return above is not None and (owed or word.link in _OBJECTS)
        word = above
    return False


_OBJECTS = frozenset(("dobj", "pobj", "attr", "acomp"))
_FARTHEST = 3
"""Steps from the first word of a phrase to what governs it."""
_JOINTS = frozenset(("PUNCT", "CCONJ", "SCONJ"))


def overlap(one: Spans, other: Spans) -> float:
    """Dice overlap of two contents, in characters."""
    shared = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in other)
    return 2 * shared / (sum(map(len, one)) + sum(map(len, other)))
