"""Frames: how the content of a cue stands in its sentence ("said that…", "denies any ties", "according to police").

A frame is a function from a page and a cue word to the spans of the content, before source and cue are cut out of it;
none when the frame does not fit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from reportedly.rules.clauses import (
    SUBJECTS,
    doers,
    is_negated,
    is_passive,
    noun_phrase,
    source_phrase,
    span_of,
    subject,
    trimmed,
    without,
)
from reportedly.rules.nobody_named import charged, described, has_to, hearsay, reported, undergone
from reportedly.rules.page import Page
from reportedly.rules.set_phrases import plea, said_in
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree

Frame = Callable[[Page, Token], Iterable[Span]]


def named_after(page: Page, cue: Token) -> Span | None:
    """The noun phrase after "according to"."""
    for to in page.tree.children(cue, "prep"):
        for noun in page.tree.children(to, "pobj", "pcomp"):
            return trimmed(page.text, source_phrase(page.tree, noun))
    return None


def _clause(page: Page, cue: Token) -> Iterable[Span]:
    """ "said that…", "…, he said", "is confident that…", "his claim that…": a finite clause governed by the cue."""
    tree = page.tree
    if described(tree, cue) is not None:
        return ()  # "the car, thought to be stolen, was found": it thinks nothing
    host = tree.head(cue) if cue.link in {"acomp", "attr"} else cue
    below = tree.children(cue, "ccomp") or tree.children(host or cue, "ccomp")
    if cue.part == "NOUN":
        over = tree.head(cue) if cue.link == "dobj" else None
        below += [child for child in tree.children(cue, "acl", "relcl") if _has_that(tree, child)]
        below = below or [child for child in tree.children(over, "ccomp") if child.index > cue.index] if over else below
    below = below or _told(tree, cue)
    if not below:
        return ()
    if cue.lemma == "deny" and not tree.children(below[-1], *SUBJECTS):
        return ()  # "denies any ties and Iran has not claimed…": the parser gives the denier what follows
    after = [child for child in below if child.index > cue.index and tree.children(child, "mark")]
    before = [child for child in below if child.index < cue.index and not _is_joined(page, cue)]
    if after and len(below) > 1:
        return [span_of(tree, after)]
    later = [child for child in below if child.index > cue.index]
    if not before and not later:
        return ()
    content = span_of(tree, before or later)
    above = _said_before(tree, cue, content)
    if above is not None:
        return [Span(tree.span(above).start, content.end)]
    if content.end <= cue.span.start:
        return [content, *(tree.span(child) for child in later if before), *_continued(page, cue)]
    return [span_of(tree, [*before, *later])]


def _said_before(tree: Tree, cue: Token, content: Span) -> Token | None:
    """The verb that a parser gave what an outlet passes on: "«He *said* that it was over», the radio reported"."""
    above, own = tree.head(cue), tree.children(cue, *SUBJECTS)
    if cue.link != "ccomp" or above is None or not own or above.index > cue.index or content.end > cue.span.start:
        return None
    before = tree.tokens[tree.subtree(own[0])[0].index - 1]
    spoken = above.part == "VERB" and above.span.end < content.start and tree.children(above, *SUBJECTS)
    parted = before.part == "PUNCT" and before.text not in (":", ";")
    return above if spoken and parted and not tree.children(cue, "mark") else None


def _told(tree: Tree, cue: Token) -> list[Token]:
    """What somebody is told, where a parser takes it for a clause about him: "told the mission *that they left*"."""
    whom = [noun for to in tree.children(cue, "prep") if to.lemma == "to" for noun in tree.children(to, "pobj")]
    if cue.lemma in _TELLING:
        whom += [*tree.children(cue, "dobj"), *doers(tree, cue)]
    told = [(noun, verb) for noun in whom if cue.part == "VERB" for verb in tree.children(noun, "relcl", "acl")]
    return [
        verb
        for noun, verb in told
        if (_opens_with_that(tree, verb) or _is_bare(tree, noun)) and tree.children(verb, "nsubj", "nsubjpass")
    ]


_TELLING = frozenset("tell inform assure warn remind notify".split())


def _opens_with_that(tree: Tree, verb: Token) -> bool:
    first = tree.subtree(verb)[0]
    return first.lemma == "that" and first.link not in SUBJECTS


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


def is_reported(tree: Tree, cue: Token) -> bool:
    """Whether a "that" clause follows the cue, so that a quotation near by is part of it."""
    return any(child.index > cue.index and _has_that(tree, child) for child in tree.children(cue, "ccomp"))


def _has_that(tree: Tree, verb: Token) -> bool:
    return any(child.lemma == "that" for child in tree.children(verb, "mark")) and not has_to(tree, verb)


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
        return _tail(page, cue)
    if cue.link == "ccomp" and (above.index < cue.index or tree.children(cue, "mark")):
        before = tree.tokens[min(own[0].index, cue.index) - 1]
        if before.part != "PUNCT":
            return ()
    held = [own[0], *tree.children(cue, "aux", "prep", "npadvmod", "advmod", "dobj", "dative")]
    phrase = hull(cue.span, *(tree.span(word) for word in held))
    return list(without(tree.span(above), phrase))


def _tail(page: Page, cue: Token) -> Iterable[Span]:
    """ "…, the governor's office announced on Monday." that a parser hung on some noun: all that precedes it."""
    tree, speaker = page.tree, subject(page.tree, cue)
    if speaker is None or speaker.index > cue.index or speaker.tag in {"WDT", "WP"} or tree.children(cue, "dobj"):
        return ()
    if cue.link == "relcl":
        return ()  # "…, said a colonel, whose account was confirmed by an official"
    first = tree.at(tree.span(speaker).start)
    before = None if first is None or first.index == 0 else tree.tokens[first.index - 1]
    if before is None or before.text != "," or before.sentence != cue.sentence:
        return ()
    rest = tree.inside(Span(cue.span.end, max(page.sentence(cue).end, cue.span.end + 1)))
    if any(word.tag in {"MD", "VBD", "VBZ", "VBP"} for word in rest) or is_negated(tree, cue):
        return ()
    start = page.sentence(cue).start
    return [Span(start, before.span.start)] if start < before.span.start else ()


def _figure(page: Page, cue: Token) -> Iterable[Span]:
    """ "put the dead at 35", "gave the number of hurt as 11": an object and the number it is put at."""
    tree, objects = page.tree, page.tree.children(cue, "dobj")
    if cue.lemma == "give" and not any(noun.lemma in _COUNTS for noun in objects):
        return ()
    at = [word for word in tree.children(cue, "prep") if word.lemma in {"at", "as"} and _has_number(tree, word)]
    return [span_of(tree, [objects[0], at[0]])] if objects and at else ()


_COUNTS = frozenset("number figure toll total count strength size".split())


def _guilty(page: Page, cue: Token) -> Iterable[Span]:
    """ "holds Damascus responsible for the raid": whom, and for what."""
    objects = page.tree.children(cue, "dobj")
    behind = [word for noun in objects for word in page.tree.children(noun, "amod") if word.index > noun.index]
    below = [word for word in page.tree.children(cue, "ccomp", "oprd", "acomp") + behind if word.lemma in _GUILTY]
    whom = page.tree.children(cue, "dobj", "nsubj") + [
        noun for word in below for noun in page.tree.children(word, "nsubj")
    ]
    asked = any(
        word.tag in {"WP", "WDT"} for noun in whom for word in page.tree.subtree(noun)[:1]
    )  # "declined to say whom it held responsible"
    to_come = any(word.lemma == "accountable" for word in below) and cue.tag not in _FINITE
    return [span_of(page.tree, [*page.tree.children(cue, "dobj"), *below])] if below and not (asked or to_come) else ()


_FINITE = frozenset(("VBD", "VBZ", "VBP"))
"""Forms of who blames; one who "will hold them accountable" only threatens."""
_GUILTY = frozenset("responsible liable answerable accountable".split())


def _has_number(tree: Tree, word: Token) -> bool:
    given = tree.children(word, "pobj")
    return any(noun.part == "NUM" or tree.children(noun, "nummod", "quantmod") for noun in given)


def _according(page: Page, cue: Token) -> Iterable[Span]:
    """ "according to police": the rest of its sentence, and of the quotation that ends there."""
    source, clause = named_after(page, cue), page.tree.head(cue)
    if source is None:
        return ()
    if clause is not None and clause.link == "ccomp" and clause.head < cue.index < clause.index:
        return [Span(source.end, page.tree.span(clause).end)]  # "says that, according to police, …"
    told = _clause_told(page, cue)
    if told is not None:
        return [Span(page.tree.span(told).start, cue.span.start)]  # "added that all were safe according to X"
    rest = [piece for piece in without(page.sentence(cue), hull(cue.span, source)) if trimmed(page.text, piece)]
    if len(rest) == 2 and page.text[source.end : source.end + 1] != ",":
        return rest[:1]  # "…, according to police in Erbil on Monday": what trails is about the source
    return rest


def _clause_told(page: Page, cue: Token) -> Token | None:
    """The clause behind "that" to which "according to" belongs, as no comma parts them; None where one does."""
    before = page.tree.tokens[cue.index - 1] if cue.index else cue
    if before.sentence != cue.sentence or before.part == "PUNCT":
        return None
    over = (word for word in page.tree.ancestors(cue) if word.link == "ccomp" and word.head < word.index < cue.index)
    return next((word for word in over if _has_that(page.tree, word)), None)


def _infinitive(page: Page, cue: Token) -> Iterable[Span]:
    """ "refused to comment", "asked Iran to stop": a to-infinitive, with its own subject if it has one."""
    tree = page.tree
    asked = cue.lemma in _ASKING and tree.children(cue, "dobj")
    loose = cue.part == "NOUN" or tree.children(cue, "prt") or asked  # "call on those who hold her to free her"
    links = ("xcomp", "ccomp", "acl", "advcl") if loose else ("xcomp", "ccomp")
    host = tree.head(cue) if cue.link in {"acomp", "attr"} and cue.part == "ADJ" else cue
    below = [child for child in tree.children(cue, *links) if has_to(tree, child)]
    below = below or [child for child in tree.children(host or cue, "xcomp") if has_to(tree, child)]
    below = below or _right_behind(tree, cue)
    if (
        not below
        or (is_passive(tree, cue) and not doers(tree, cue))
        or described(tree, cue) is not None
        or any(word.lemma in _ABOUT_US for word in below)
    ):
        return ()
    called = [noun for on in tree.children(cue, "prep") if on.lemma == "on" for noun in tree.children(on, "pobj")]
    whom = [noun for noun in (*tree.children(cue, "dobj"), *called) if noun.index < below[0].index]
    return [span_of(tree, [*whom, *below])]


def _right_behind(tree: Tree, cue: Token) -> list[Token]:
    """The infinitive right behind a noun, hung on the verb above it: "fears American threats *to hit* the port"."""
    above = tree.head(cue) if cue.part == "NOUN" and cue.link == "dobj" else None
    after = tree.tokens[cue.index + 1 : cue.index + 2]
    if above is None or not after or after[0].tag != "TO":
        return []
    return [child for child in tree.children(above, "advcl", "xcomp") if child.index == after[0].head]


_ASKING = frozenset("ask urge order tell warn invite beg call advise instruct request".split())
"""Verbs whose object is told to do what follows, wherever the parser hung that."""
_ABOUT_US = frozenset(("name", "identify"))
"""What sources ask of the reporter ("asked not to be named") says nothing of the matter."""


_COMPLETING = frozenset("of for as against on over to".split())


def _object(page: Page, cue: Token) -> Iterable[Span]:
    """ "denies any ties", "denied firing", "called him a liar", "blamed Iran for the attack": what is said of whom."""
    tree = page.tree
    objects = tree.children(cue, "dobj", "oprd") or [word for word in _acts(tree, cue) if word.index > cue.index]
    if not objects:
        return _charge_before(tree, cue)
    if cue.lemma == "ask" and not _is_asked_for(tree, cue, objects[0]):
        return ()
    if cue.lemma == "order" and (objects[0].tag == "WDT" or _is_bought(tree, cue, objects[0])):
        return ()  # "raids that he ordered"
    phrase = hull(noun_phrase(tree, objects[0]), noun_phrase(tree, objects[-1]))
    rest = [word for word in tree.children(cue, "prep", "oprd", "xcomp") if word.lemma in _COMPLETING]
    later = [noun_phrase(tree, word) for word in rest if word.span.start >= phrase.end]
    return [hull(phrase, *later)]


def _charge_before(tree: Tree, cue: Token) -> Iterable[Span]:
    """ "…, *a claim* that the police reject", "*something* the army denies": what a clause about it turns down."""
    noun = tree.head(cue) if cue.link in {"relcl", "acl"} and cue.lemma in TURNING_DOWN else None
    if noun is None or noun.lemma not in _CHARGES or tree.children(cue, "nsubjpass", "agent"):
        return ()
    return [hull(*(word.span for word in tree.children(noun, "det", "amod", "poss")), noun.span)]


TURNING_DOWN = frozenset("deny reject dismiss dispute refute contest".split())
_CHARGES = frozenset("claim charge accusation allegation assertion report account something".split())


def _acts(tree: Tree, cue: Token) -> Iterator[Token]:
    """What stands for an object: "denied *firing*", "considers *the matter closed*"."""
    if cue.lemma not in _HOLDING:
        yield from (act for act in tree.children(cue, "xcomp") if act.tag == "VBG")
    else:
        below = (word for word in tree.children(cue, "ccomp") if not tree.children(word, "aux", "mark"))
        yield from (word for word in below if word.tag == "VBN" or word.part in {"ADJ", "NOUN"})


_HOLDING = frozenset(("consider", "deem"))


def _is_asked_for(tree: Tree, cue: Token, noun: Token) -> bool:
    """ "Asked *both capitals for evidence*", "asked *permission to search*": not "asked a neighbour"."""
    wanted = any(word.lemma == "for" for word in (*tree.children(noun, "prep"), *tree.children(cue, "prep")))
    return wanted or any(has_to(tree, word) for word in tree.children(noun, "acl"))


def _is_bought(tree: Tree, cue: Token, noun: Token) -> bool:
    """ "Ordered *40 jets from Boeing*": so many things of a maker, no act."""
    makers = [word for head in (cue, noun) for word in tree.children(head, "prep") if word.lemma == "from"]
    return bool(makers and tree.children(noun, "nummod", "quantmod"))


def preposition(page: Page, cue: Token, word: str) -> Iterable[Span]:
    """ "warned of new attacks", "called for calm": the object of one preposition."""
    tree = page.tree
    below = tree.children(cue, "prep")
    if cue.lemma in OF_WHAT:
        told = [noun for noun in tree.children(cue, "dobj") if cue.lemma in _TELLING and _is_bare(tree, noun)]
        told += [noun for noun in tree.children(cue, "dobj") if cue.lemma in _TELLING and _is_whole(tree, noun)]
        below = [*below, *(child for noun in (*doers(tree, cue), *told) for child in tree.children(noun, "prep"))]
    for child in below:
        if child.lemma == word:
            below = [noun for noun in tree.children(child, "pobj", "pcomp") if noun.entity not in ("DATE", "TIME")]
            return [span_of(tree, below)] if below else ()
    return ()


def _is_bare(tree: Tree, noun: Token) -> bool:
    """Whether a noun names many without an article, on whom no "of" or clause hangs: "told *officers* of the order"."""
    return noun.tag == "NNS" and not tree.children(noun, "det", "poss")


def _is_whole(tree: Tree, noun: Token) -> bool:
    """Whether a name ends before the "of" that hangs on it: "warned *the White House* of an attack"."""
    below = [whom for of in tree.children(noun, "prep") for whom in tree.children(of, "pobj")]
    return noun.part == "PROPN" and all(whom.entity == "" for whom in below)


OF_WHAT = frozenset("accuse warn inform tell suspect assure".split())
"""Verbs whose passive may have its matter behind the doer: "accused by the army *of arson*"."""
BY_GRAMMAR: Mapping[str, Frame] = {
    "plea": lambda page, cue: plea(page.tree, cue),
    "set": lambda page, cue: said_in(page.tree, cue),
    "clause": _clause,
    "aside": _aside,
    "according": _according,
    "infinitive": _infinitive,
    "figure": _figure,
    "guilty": _guilty,
    "charged": charged,
    "unnamed": reported,
    "hearsay": hearsay,
    "undergone": undergone,
    "object": _object,
}
UNANSWERED = ("silence", "refusal")
"""Frames of those who give no answer (rules/refusals.py): they need no content."""
FRAMES = (
    "plea",
    "set",
    "quote",
    "silence",
    "clause",
    "aside",
    "according",
    "refusal",
    "infinitive",
    "figure",
    "guilty",
    "charged",
    "unnamed",
    "hearsay",
    "object",
    "undergone",
)
"""The frames in the order in which they are best tried; "prep:WORD" frames come last."""
