"""Noun phrases of a parsed report: where the base of each begins and ends, and whether it is one or many."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree

_BEFORE = frozenset(
    "det predet amod compound nmod nummod poss quantmod case punct advmod npadvmod dep neg preconj cc conj".split()
)
"""Links (ClearNLP labels) of words before a head that belong to its base noun phrase."""

_INSIDE_NAME = frozenset({"PROPN", "ADP", "DET", "CCONJ", "PART", "ADJ", "NUM", "NOUN", "PUNCT", "X", "ADV"})

_INNER_LINKS = frozenset("compound nmod amod nummod det case advmod npadvmod quantmod predet punct".split())
"""Links by which a noun only modifies another: it heads no phrase of its own."""

_NAME_STOPS = frozenset({"POS", "-LRB-", "-RRB-"})
_NO_OPENING = frozenset({"PUNCT", "CCONJ", "ADV", "ADP", "SCONJ"})
_ABOUT = frozenset({"about", "around", "nearly", "almost", "at", "more", "over"})
"""Words before a number that belong to it: "«about» 20 people"."""

_HEADS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "WP"})


class NounPhrase(msgspec.Struct, frozen=True):
    """A noun or pronoun with the words before it that belong to it, and its short "of" phrases.

    `base` ends at the head (or at the end of its name), `span` with the "of" phrases; `words` are those of the base.
    """

    head: Token
    base: Span
    span: Span
    words: tuple[Token, ...]


def is_nominal(token: Token) -> bool:
    """Whether a token can head a noun phrase: a noun, a name or a personal pronoun."""
    return token.tag in _HEADS or (token.part in {"NOUN", "PROPN"} and token.text[:1].isalpha())


def noun_phrases(tree: Tree, reaches: Callable[[Token, Token], bool]) -> Iterator[NounPhrase]:
    """The noun phrases of a report, in order of their heads.

    `reaches(head, preposition)` says whether a prepositional phrase right behind the head is part of the phrase
    ("members of the council", "spokesman for the ministry").
    """
    for token in tree.tokens:
        if is_nominal(token) and not _only_modifies(tree, token):
            yield phrase_of(tree, token, reaches)


def _only_modifies(tree: Tree, token: Token) -> bool:
    above = tree.head(token)
    return (
        above is not None
        and token.link in _INNER_LINKS
        and token.tag != "PRP"
        and above.index > token.index
        and is_nominal(above)
    )


def phrase_of(tree: Tree, head: Token, reaches: Callable[[Token, Token], bool]) -> NounPhrase:
    """The noun phrase that `head` heads."""
    first = _first_word(tree, head)
    last = _last_of_name(tree, head)
    base = Span(tree.tokens[first].span.start, tree.tokens[last].span.end)
    end = _end(tree, tree.tokens[last], head, reaches)
    words = tree.tokens[first : last + 1]
    return NounPhrase(head=head, base=base, span=Span(base.start, max(end, base.end)), words=words)


def _first_word(tree: Tree, head: Token) -> int:
    """The index of the first word of the base phrase: steps out from the head while what stands there belongs to it."""
    first = head.index
    before = [child for child in tree.children(head) if child.index < head.index]
    for child in reversed(before):
        below = tree.subtree(child)
        if child.link not in _BEFORE or below[-1].index != first - 1:
            break
        if child.part == "PUNCT" and child.text not in {"-", "–", "/"}:
            break
        if _tells(tree, child):
            break
        first = below[0].index
    return _without_opening(tree, first, head.index)


def _tells(tree: Tree, word: Token) -> bool:
    """Whether a word is the verb before its subject, though the parser has it for a participle: "…”, *added* KCNA"."""
    before = tree.tokens[word.index - 1] if word.index else word
    return word.tag in {"VBN", "VBD"} and word.lemma in _TELLING and before.text in _MARKS


_TELLING = frozenset("say tell add confirm announce report claim warn note recall state insist declare".split())
_MARKS = frozenset((",", "”", '"', "''", "’", "'"))


def _without_opening(tree: Tree, first: int, head: int) -> int:
    """Leaves out what may stand before a phrase but says nothing of it: "also", "and", a quotation mark."""
    while first < head:
        word = tree.tokens[first]
        if word.text[:1].isalnum() and (word.part not in _NO_OPENING or word.lemma in _ABOUT):
            break
        first += 1
    return first


def _last_of_name(tree: Tree, head: Token) -> int:
    """The index of the last word of the name that the head begins ("Bank" in "Bank of America")."""
    last = head.index
    following = tree.tokens[last + 1 : last + 4]
    of_the = head.tag == "NNPS" and [word.text.lower() for word in following[:2]] == ["of", "the"]
    if of_the and following[2:] and following[2].tag == "NNP" and following[2].entity in ("", "ORG", head.entity):
        return _last_capital(tree, following[2])  # "Brothers of the River", which may be one name to no parser
    if not head.entity:
        return last
    for token in tree.tokens[head.index + 1 : head.index + 12]:
        if token.begins or token.entity != head.entity or token.part not in _INSIDE_NAME or token.tag in _NAME_STOPS:
            break
        last = token.index
    return last


def _last_capital(tree: Tree, name: Token) -> int:
    """The index of the last word of a run of capitalised words of one phrase: "the *Cedar* Brigade"."""
    for word in tree.tokens[name.index + 1 : name.index + 4]:
        if word.tag != "NNP" or name.link != "compound" or name.head < word.index or word.sentence != name.sentence:
            break
        name = word
    return name.index


def _end(tree: Tree, last: Token, head: Token, reaches: Callable[[Token, Token], bool]) -> int:
    """Where the phrase ends when up to two prepositional phrases right behind it are counted in."""
    end = last
    for _ in range(2):
        if end.index + 1 >= len(tree.tokens):
            break
        preposition = tree.tokens[end.index + 1]
        if preposition.link != "prep" or preposition.head != head.index or not reaches(head, preposition):
            break
        objects = tree.children(preposition, "pobj")
        if not objects or _first_word(tree, objects[0]) != preposition.index + 1:
            break
        head = objects[0]
        end = tree.tokens[_last_of_name(tree, head)]
    return end.span.end


def number_of(token: Token, singular: str | None = None) -> str | None:
    """`singular` or `plural` by the tag of a noun, or by its difference from the `singular` that is known of it."""
    if token.tag in {"NNS", "NNPS"} or (singular is not None and token.text.lower() != singular):
        return "plural"
    return "singular" if token.tag in {"NN", "NNP"} else None


def singulars(word: str) -> Iterator[str]:
    """`word` and the singulars it may be the plural of, likeliest first; lower case.

    For words whose lemma the parser did not find: capitals ("GUERRILLAS") and headlines.
    """
    word = word.lower()
    yield word
    if word.endswith(("women", "men")):
        yield word[:-2] + "an"
    if word.endswith("people"):
        yield word[:-6] + "person"
    if word.endswith("children"):
        yield word[:-3]
    if word.endswith("ies") and len(word) > 4:
        yield word[:-3] + "y"
    if word.endswith("ves"):
        yield word[:-3] + "fe"
        yield word[:-3] + "f"
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("s") and not word.endswith("ss"):
        yield word[:-1]
