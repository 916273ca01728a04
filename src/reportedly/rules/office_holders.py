"""Names behind a long office, which a parser takes for part of it: "Chief Justice of Hormuz Province «Ali Moradi»".

In "the head of the Security Council Ivan Orlov said" the parser hangs the man on the council, or makes both one name.
Here the grammar is mended: the name governs its office, as it does in "spokesman Ivan Orlov". A name is believed where
words that no person bears part it from the office ("Council", "region", "UN", a closing bracket), and something speaks
for a person: the parser's label, a given name, or a verb of saying behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from reportedly.lexicons import common_words, lexicon
from reportedly.text.fold import fold
from reportedly.text.names import PARTICLES
from reportedly.types.annotations import Token

_REACHING = frozenset("of for to in at on".split())
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_OF_BODIES = frozenset(
    """north south east west northern southern eastern western central upper lower defence defense interior republic
    senate federation democratic islamic arab united nations national affairs""".split()
)
"""Words of names of bodies and places that seldom stand in small letters, so that no list of common words has them."""
_QUARTERS = frozenset("north south east west northern southern eastern western central upper lower".split())
"""Words whose next is of a place's name: "South *Korea* Philip Goldberg"."""
_LONGEST_OFFICE = 18
"""Words of an office with all that it is of ("Secretary of the National Security and Defence Council of Ukraine")."""
_LONGEST_NAME = 4
_LONGEST_TITLE = 3
"""Words of rank between the office and the name ("Brigadier General")."""


@cache
def _nouns() -> dict[str, tuple[str, bool]]:
    return {row["noun"]: (row["kind"], row["office"] == "yes") for row in lexicon("role_nouns")}


@cache
def _ranks() -> frozenset[str]:
    """Titles that stand between an office and a name: "Commander of the Navy «Rear Admiral» Ali Moradi"."""
    kept = ("military", "police", "rank", "courtesy", "academic", "religious")
    return frozenset(row["title"] for row in lexicon("titles") if row["rank"] in kept) | {"rear", "vice"}


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"] for row in lexicon("given_names"))


@cache
def _places() -> frozenset[str]:
    rows = [row["form"] for row in lexicon("place_names") if row["kind"] == "name"]
    return frozenset(name.lower() for name in (*rows, *(row["capital"] for row in lexicon("capitals"))))


def with_office_holders(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of whole sentences, numbered in a row, with each name behind a long office made the head of it."""
    found = list(tokens)
    if not found:
        return found
    first, at = found[0].index, 0
    while at < len(found):
        phrase = _phrase(found, at) if _opens_an_office(found, at) else None
        mended = _mended(found, first, phrase) if phrase is not None else None
        mended = mended or _set_off(found, first, at)
        for token in mended:
            found[token.index - first] = token
        at = phrase.last + 1 if phrase is not None and mended else at + 1
    return found


def _set_off(tokens: Sequence[Token], first: int, at: int) -> list[Token]:
    """A person's name set off behind his office, made his and hung on it where the parser did neither.

    "The head of the region, *Igor Gorbach*, said"; nothing in "the mayor of Springfield, New Jersey, said".
    """
    office = tokens[at]
    if not _nouns().get(office.text.lower(), ("", False))[1] or office.tag in ("NNS", "NNPS"):
        return []
    comma = _last_of(tokens, at) + 1
    if comma >= len(tokens) or tokens[comma].text != "," or tokens[comma].sentence != office.sentence:
        return []
    start = comma + 1
    while start < len(tokens) and start <= comma + _LONGEST_TITLE and _folded(tokens[start]) in _ranks():
        start += 1
    last = start
    while last + 1 < len(tokens) and _is_named(tokens, last + 1) and tokens[last].sentence == office.sentence:
        last += 1
    if last >= len(tokens) or _whole(tokens, start, last) != start:
        return []
    words, holder = tokens[start : last + 1], tokens[last]
    told = start > comma + 1 or _is_given(words[0]) or holder.entity == "PERSON"
    if not told or any(_is_no_name(word) and word.entity != "PERSON" for word in words):
        return []
    hung = at < holder.head - first < comma if holder.link == "appos" else holder.link in ("npadvmod", "dep")
    found = [replace(word, entity="PERSON", begins=word is words[0]) for word in words]
    if hung and not _is_below(tokens, first, office, holder):
        found[-1] = replace(found[-1], head=office.index, link="appos")
    return [new for new, old in zip(found, words, strict=True) if new != old]


class _Phrase:
    """An office and the name behind it, by places in the list: words of rank stand from `rank` to `name`."""

    def __init__(self, office: int, rank: int, name: int, last: int) -> None:
        self.office, self.rank, self.name, self.last = office, rank, name, last


def _opens_an_office(tokens: Sequence[Token], at: int) -> bool:
    """Whether an office stands at `at` with "of", "for" or a bracket right behind it."""
    token = tokens[at]
    if not _nouns().get(token.text.lower(), ("", False))[1] or at + 3 >= len(tokens):
        return False
    after = tokens[at + 1]
    return after.sentence == token.sentence and after.text.lower() in _REACHING


def _phrase(tokens: Sequence[Token], office: int) -> _Phrase | None:
    last = _last_of(tokens, office)
    start = last
    while start - 1 > office + 1 and _is_named(tokens, start - 1) and tokens[start - 1].text != ")":
        start -= 1
    name = _start_of_name(tokens, start, last)
    if name is None:
        return None
    rank = name
    while rank - 1 > office + 1 and name - rank < _LONGEST_TITLE and _folded(tokens[rank - 1]) in _ranks():
        rank -= 1
    if not _names_a_body(tokens, office, rank) or not _is_person(tokens, name, last):
        return None
    return _Phrase(office, rank, name, last)


def _last_of(tokens: Sequence[Token], office: int) -> int:
    """Where the phrase ends: before a finite verb, a comma, or what else is no part of a name or an office."""
    at, open_ = office + 1, False
    while at < min(len(tokens), office + _LONGEST_OFFICE) and tokens[at].sentence == tokens[office].sentence:
        token = tokens[at]
        open_ = token.text == "(" or (open_ and token.text != ")")
        if token.tag in _FINITE or (
            token.part in ("PUNCT", "SCONJ", "PRON", "AUX") and not _joins(token) and not open_
        ):
            break
        at += 1
    return at - 1


def _joins(token: Token) -> bool:
    return token.text in ("(", ")", "-", "–", "’", "'", "&")


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` may be part of a name that goes on behind it."""
    text = tokens[at].text
    return (
        text[:1].isupper() or text.lower() in PARTICLES or (text in ("-", "–", "’", "'") and tokens[at].part != "PART")
    )


def _start_of_name(tokens: Sequence[Token], start: int, last: int) -> int | None:
    """Where the person's name begins in the capitals from `start` to `last`, None where nothing tells."""
    if tokens[last].text.isupper() or not tokens[last].text[:1].isupper() or _is_no_name(tokens[last]):
        return None
    for at in range(last, start - 1, -1):
        if _is_no_name(tokens[at]) and not _is_labelled(tokens, at, last):
            return _whole(tokens, at + (2 if _folded(tokens[at]) in _QUARTERS else 1), last)
    before = tokens[start - 1]
    if before.text == ")" or (before.part == "NOUN" and _kind(before) in ("organisation", "place", "facility")):
        return _whole(tokens, start, last)
    for at in range(start + 1, last):
        place = " ".join(token.text for token in tokens[start:at]).lower()
        known = place in _places() or _is_in(tokens, start) or tokens[start].entity in ("GPE", "LOC", "ORG")
        other = tokens[start].entity and tokens[start].entity != "PERSON" and _begins_person(tokens, at)
        if place in _places() or other or (known and _is_given(tokens[at]) and not _is_given(tokens[start])):
            return _whole(tokens, at, last)
    return None


def _is_in(tokens: Sequence[Token], start: int) -> bool:
    """Whether a place is said to begin at `start`: "the city of Kunduz", "official in Goma"."""
    kind = _kind(tokens[start - 2]) if start > 1 else ""
    return tokens[start - 1].lemma == "in" or (tokens[start - 1].lemma == "of" and kind == "place")


def _whole(tokens: Sequence[Token], start: int, last: int) -> int | None:
    """`start`, where from there on two to four words can be a person's name."""
    while start <= last and not tokens[start].text[:1].isupper():
        start += 1
    words = [token for token in tokens[start : last + 1] if token.text[:1].isupper()]
    return start if 2 <= len(words) <= _LONGEST_NAME else None


def _is_no_name(token: Token) -> bool:
    """Whether a capitalised word is no part of a personal name: "Council", "Defence", "UN", "Syria"."""
    word = _folded(token)
    if word in _given_names() or token.text.lower() in PARTICLES or not token.text[:1].isalpha():
        return False
    whole = token.text.isupper() and len(token.text) > 1
    return (
        whole
        or word in _ranks()
        or word in _nouns()
        or word in common_words()
        or word in _OF_BODIES
        or word in _places()
    )


def _is_labelled(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether the parser has a word, no noun of bodies, in one name of a person that goes on to `last`."""
    run = tokens[at : last + 1]
    told = _folded(tokens[at])
    return told not in _nouns() and told not in _OF_BODIES and all(token.entity == "PERSON" for token in run)


def _begins_person(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].entity == "PERSON" and tokens[at].begins


def _is_given(token: Token) -> bool:
    return _folded(token) in _given_names()


def _folded(token: Token) -> str:
    return fold(token.text).rstrip(".")


def _kind(token: Token) -> str:
    return _nouns().get(token.lemma, _nouns().get(_folded(token), ("", False)))[0]


def _names_a_body(tokens: Sequence[Token], office: int, rank: int) -> bool:
    """Whether the words before the name say what the office is of: not "spokesman for «President» Ivan Orlov"."""
    words = [token for token in tokens[office + 2 : rank] if token.part != "DET" and token.text not in ("(", ")")]
    if not words or words[-1].text.lower() in _REACHING or words[-1].tag in ("POS", "PRP$", "CC", "JJ"):
        return False
    kind, is_office = _nouns().get(_folded(words[-1]), ("", False))
    return kind != "person" and not is_office and words[-1].text[-1:].isalnum()


def _is_person(tokens: Sequence[Token], name: int, last: int) -> bool:
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    speaks = after is not None and after.part == "VERB" and after.tag in _FINITE
    return speaks or tokens[last].entity == "PERSON" or _is_given(tokens[name])


def _mended(tokens: Sequence[Token], first: int, phrase: _Phrase) -> list[Token] | None:
    """The tokens that change when the name governs its office; None where nothing does or the tree would break."""
    holder = tokens[phrase.last]
    changed = {
        token.index: replace(token, head=holder.index, link="compound") for token in tokens[phrase.rank : phrase.last]
    }
    changed[holder.index] = replace(holder, part="PROPN")
    for token in tokens[phrase.name : phrase.last + 1]:
        opens = token is tokens[phrase.name]
        changed[token.index] = replace(changed[token.index], entity="PERSON", begins=opens)
    _hang_the_body(tokens, first, phrase, changed)
    if not _is_below(tokens, first, tokens[phrase.office], holder):
        _put_on_top(tokens, first, phrase, changed)
    same = all(tokens[index - first] == token for index, token in changed.items())
    return None if same or not _is_tree(tokens, first, changed) else list(changed.values())


def _put_on_top(tokens: Sequence[Token], first: int, phrase: _Phrase, changed: dict[int, Token]) -> None:
    """Give the name the office's place in the sentence, and what hangs on the office from behind the phrase."""
    office, holder = tokens[phrase.office], tokens[phrase.last]
    own = holder.link.startswith("nsubj") and not _is_below(tokens, first, holder, office)
    top = holder if own else office
    above = holder.index if top.head == top.index else top.head
    changed[holder.index] = replace(changed[holder.index], head=above, link=top.link)
    changed[office.index] = replace(office, head=holder.index, link="nmod")
    for token in tokens[phrase.last + 1 :]:
        if token.sentence != holder.sentence:
            break
        if token.head == office.index:
            changed[token.index] = replace(token, head=holder.index)


def _hang_the_body(tokens: Sequence[Token], first: int, phrase: _Phrase, changed: dict[int, Token]) -> None:
    """Give what stands between office and name to its preposition, where the parser gave it to the name or the verb."""
    body = tokens[phrase.office + 1 : phrase.rank]
    within = range(body[0].index, body[-1].index + 1)
    inside = range(tokens[phrase.rank].index, tokens[phrase.last].index + 1)
    tops = [
        token for token in body
        if token.head not in within and token.head != tokens[phrase.office].index and token.part != "PUNCT"
    ]  # fmt: skip
    for token in body:
        if token.part == "PUNCT" and token.head in inside:
            changed[token.index] = replace(token, head=tokens[phrase.office].index)
        elif token.entity == "PERSON":
            changed[token.index] = replace(token, entity="")
    if not tops:
        return
    noun = tops[-1]
    over = [
        token for token in body
        if token.part == "ADP" and token.index < noun.index and not _is_below(tokens, first, token, noun)
    ]  # fmt: skip
    above, link = (over[-1], "pobj") if over else (tokens[phrase.office], "appos")
    changed[noun.index] = replace(changed.get(noun.index, noun), head=above.index, link=link)
    for token in tops[:-1]:
        changed[token.index] = replace(changed.get(token.index, token), head=noun.index)


def _is_below(tokens: Sequence[Token], first: int, token: Token, above: Token) -> bool:
    """Whether `above` governs `token`, at however many steps."""
    here = token
    for _ in range(len(tokens)):
        if here.head == here.index:
            return False
        here = tokens[here.head - first]
        if here.index == above.index:
            return True
    return False


def _is_tree(tokens: Sequence[Token], first: int, changed: dict[int, Token]) -> bool:
    """Whether every changed word still leads to a root."""
    for token in changed.values():
        here = token
        for _ in range(_DEEPEST):
            if here.head == here.index:
                break
            here = changed.get(here.head, tokens[here.head - first])
        else:
            return False
    return True


_DEEPEST = 200
"""Steps up a tree after which it is taken for a circle."""
