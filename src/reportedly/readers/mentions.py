"""Mentions: the words that refer to a person, group, organisation, place, facility, weapon or document.

What the span of a mention is:
- a name: the base noun phrase up to the name's last word, with its titles ("«Pentagon spokesman John Kirby»");
- a description: the base noun phrase with its "of" phrases and, behind an office, "for", "to" or "at" ("«the spokesman
  for the ministry»"), never a relative clause;
- a pronoun: the pronoun, possessives included ("«its» actions").
`head` is the head word as the grammar has it: the last word of a personal name, the noun of a description. Names that
modify another noun are mentions of their own ("«US» official", "«White House» spokeswoman").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache

import msgspec

from reportedly.lexicons import lexicon
from reportedly.text.names import Knowledge, is_shouted, make_knowledge, proper_words
from reportedly.text.phrases import NounPhrase, noun_phrases, number_of, phrase_of
from reportedly.types.annotations import Mention, Place, TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import MentionForm, MentionKind, Usage

_PRONOUNS = {
    "he": ("singular", MentionKind.PERSON),
    "she": ("singular", MentionKind.PERSON),
    "it": ("singular", MentionKind.OTHER),
    "they": ("plural", MentionKind.OTHER),
    "we": ("plural", MentionKind.GROUP),
    "i": ("singular", MentionKind.PERSON),
    "you": (None, MentionKind.PERSON),
}
_NOMINATIVE = {
    **dict.fromkeys(("him", "his", "himself"), "he"),
    **dict.fromkeys(("her", "hers", "herself"), "she"),
    **dict.fromkeys(("its", "itself"), "it"),
    **dict.fromkeys(("them", "their", "theirs", "themselves"), "they"),
    **dict.fromkeys(("us", "our", "ours", "ourselves"), "we"),
    **dict.fromkeys(("me", "my", "mine", "myself"), "i"),
    **dict.fromkeys(("your", "yours", "yourself"), "you"),
}

_LABELS = {
    "PERSON": MentionKind.PERSON,
    "ORG": MentionKind.ORGANISATION,
    "NORP": MentionKind.GROUP,
    "GPE": MentionKind.PLACE,
    "LOC": MentionKind.PLACE,
    "FAC": MentionKind.FACILITY,
    "LAW": MentionKind.DOCUMENT,
    "WORK_OF_ART": MentionKind.DOCUMENT,
    "PRODUCT": MentionKind.OTHER,
    "EVENT": MentionKind.OTHER,
}
"""The parser's named-entity labels (OntoNotes 5) as kinds of mention."""

_NOT_NAMES = frozenset("DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL LANGUAGE".split())


@cache
def _knowledge() -> Knowledge:
    return make_knowledge(lexicon("role_nouns"), lexicon("titles"), lexicon("known_actors"))


class _Name(msgspec.Struct, frozen=True):
    """A name found, before its kind is settled: `strength` orders the evidence (0 none to 4 known)."""

    phrase: NounPhrase
    span: Span
    words: tuple[Token, ...]
    kind: MentionKind
    strength: int
    why: str

    @property
    def key(self) -> str:
        return " ".join(word.text for word in self.words).casefold()


def read_mentions(reading: Reading) -> Iterator[Mention]:
    """Pronouns and descriptions as they come; names once all have been seen, so that each name has one kind."""
    tree = reading.tree
    shouted = is_shouted(reading.report.text)
    taken = {time.span.start: time.span.end for time in reading[TimeExpression]}
    names: list[_Name] = []
    for phrase in noun_phrases(tree, _reaches):
        names.extend(_inner_names(reading, phrase, shouted))
        if phrase.head.tag in {"PRP", "PRP$"}:
            yield from _pronoun(phrase.head)
        elif _is_name(phrase, shouted):
            names.append(_named(reading, phrase, shouted))
        elif not _in_times(phrase.head, taken):
            yield from _description(phrase)
    for token in tree.tokens:
        if token.tag == "PRP$":
            yield from _pronoun(token)
    for name in _settled(names):
        if not _in_times(name.phrase.head, taken):
            yield _mention_of(name)


def _in_times(head: Token, taken: dict[int, int]) -> bool:
    return head.entity in _NOT_NAMES and head.begins and head.span.start in taken


def _reaches(head: Token, preposition: Token) -> bool:
    """Whether a phrase behind a noun belongs to the description: "of" always, "for", "to", "at", "in" behind offices."""
    if preposition.lemma == "of":
        return _knowledge().kind_of(head.text, head.lemma) is not None
    return preposition.lemma in {"for", "to", "at"} and _knowledge().is_office(head.text, head.lemma)


def _pronoun(token: Token) -> Iterator[Mention]:
    word = token.text.lower()
    known = _PRONOUNS.get(_NOMINATIVE.get(word, word))
    if known:
        number, kind = known
        yield Mention(
            span=token.span, head=token.span, kind=kind, form=MentionForm.PRONOUN, number=number, why=f"pronoun {word}"
        )


def _description(phrase: NounPhrase) -> Iterator[Mention]:
    head = phrase.head
    kind = _knowledge().kind_of(head.text, head.lemma)
    if kind is None:
        return
    number = _knowledge().number_of(head.text, head.lemma) or number_of(head)
    yield Mention(
        span=phrase.span, head=head.span, kind=kind, form=MentionForm.NOMINAL, number=number, why=f"noun {head.lemma}"
    )


def _is_name(phrase: NounPhrase, shouted: bool) -> bool:
    """Whether the head of a phrase is (part of) a name rather than a noun or an office ("the President")."""
    head = phrase.head
    knowledge = _knowledge()
    if head.entity in _NOT_NAMES:
        return False
    if knowledge.actor(phrase.words) is not None:
        return True
    known = knowledge.kind_of(head.text, head.lemma)
    if known is not None and (shouted or head.text.islower() or _capital_words(phrase.words) < 2):
        return _is_titled(phrase) and known is MentionKind.PERSON and head.entity == "PERSON"
    if known is not None and knowledge.is_office(head.text, head.lemma):
        return head.entity == "PERSON" and _capital_words(phrase.words) > 1 and not head.text.islower()
    if head.entity == "NORP" and head.link in {"amod", "npadvmod", "compound"}:
        return False
    if head.entity in _LABELS:
        return head.part in {"PROPN", "NOUN", "X", "ADJ"} and not (head.text.islower() and head.entity != "NORP")
    return head.part == "PROPN" and (not shouted or _is_titled(phrase)) and head.text[:1].isupper()


def _capital_words(words: Sequence[Token]) -> int:
    return sum(1 for word in words if word.text[:1].isupper() and word.part != "DET")


def _is_titled(phrase: NounPhrase) -> bool:
    """Whether a title or office stands right before the last words of a phrase ("General Soleimani")."""
    before = [word for word in phrase.words if word.index < phrase.head.index]
    return any(_knowledge().titles_person(word.text) for word in before)


def _named(reading: Reading, phrase: NounPhrase, shouted: bool) -> _Name:
    words = proper_words(phrase.words, phrase.head, _knowledge())
    kind, strength, why = _kind_of_name(reading, phrase, words)
    return _Name(phrase=phrase, span=phrase.base, words=words, kind=kind, strength=strength, why=why)


def _inner_names(reading: Reading, phrase: NounPhrase, shouted: bool) -> Iterator[_Name]:
    """Names that modify the head: "«US» official"; adjectives of nation are left to the places reader."""
    run: list[Token] = []
    for word in (*phrase.words, None):
        if word is not None and run and word.entity == run[0].entity and not word.begins:
            run.append(word)
            continue
        if run and phrase.head not in run and _is_inner_name(run, word):
            words = tuple(run[1:]) if run[0].part == "DET" and len(run) > 1 else tuple(run)
            yield _inner(reading, words)
        run = [word] if word is not None and word.entity in _LABELS else []


def _is_inner_name(run: Sequence[Token], after: Token | None) -> bool:
    """Not a possessor, which heads a phrase of its own, nor the first of two names ("«Iraqi» Kurdistan")."""
    if run[0].entity in {"NORP", "PERSON"} or run[-1].link == "poss":
        return False
    return any(word.part == "PROPN" for word in run) and (after is None or after.entity != run[0].entity)


def _inner(reading: Reading, words: tuple[Token, ...]) -> _Name:
    tree = reading.tree
    span = Span(words[0].span.start, words[-1].span.end)
    head = tree.head_of(span) or words[-1]
    phrase = NounPhrase(head=head, base=span, span=span, words=words)
    kind, strength, why = _kind_of_name(reading, phrase, words)
    return _Name(phrase=phrase, span=span, words=words, kind=kind, strength=strength, why=why)


Evidence = tuple[MentionKind, int, str] | None


def _kind_of_name(reading: Reading, phrase: NounPhrase, words: tuple[Token, ...]) -> tuple[MentionKind, int, str]:
    """The kind of a name by the first rule that has an answer, how strong the evidence is, and which rule it was."""
    for rule in _RULES:
        found = rule(reading, phrase, words)
        if found is not None:
            return found
    return MentionKind.OTHER, 0, "name of unknown kind"


def _by_actor(reading: Reading, phrase: NounPhrase, words: tuple[Token, ...]) -> Evidence:
    actor = _knowledge().actor(words)
    return (MentionKind(actor["kind"]), 4, f"known_actors {actor['name']}") if actor else None


def _by_title(reading: Reading, phrase: NounPhrase, words: tuple[Token, ...]) -> Evidence:
    at = words[0].index - phrase.words[0].index
    if at > 0 and phrase.head in words:
        title = phrase.words[at - 1]
        if _knowledge().titles_person(title.text):
            return MentionKind.PERSON, 3, f"title {title.text}"
        kind = _knowledge().kind_of(title.text, title.lemma)
        if kind in {MentionKind.ORGANISATION, MentionKind.WEAPON, MentionKind.FACILITY} and title.text.islower():
            return kind, 3, f"noun {title.lemma} before a name"
    return None


def _by_apposition(reading: Reading, phrase: NounPhrase, words: tuple[Token, ...]) -> Evidence:
    """ "Iran's official news agency Mehr", "Psaki, the White House spokeswoman"."""
    head = phrase.head
    other = reading.tree.head(head) if head.link == "appos" else None
    beside = [other] if other is not None else reading.tree.children(head, "appos")
    for noun in beside:
        if noun is not None and noun.text.islower():
            kind = _knowledge().kind_of(noun.text, noun.lemma)
            if kind is not None:
                return kind, 3, f"beside {noun.lemma}"
    return None


def _by_last_word(reading: Reading, phrase: NounPhrase, words: tuple[Token, ...]) -> Evidence:
    """ "Erbil International Airport": the name says what it is."""
    for word in (words[-1], phrase.head):
        if len(words) > 1 and word in words and word.entity not in {"PERSON", "GPE", "LOC"}:
            kind = _knowledge().kind_of(word.text, word.lemma)
            if kind not in {None, MentionKind.PERSON}:
                return kind, 3, f"name with {word.text}"
    return None


def _by_place(reading: Reading, phrase: NounPhrase, words: tuple[Token, ...]) -> Evidence:
    span = Span(words[0].span.start, words[-1].span.end)
    if phrase.head.entity == "PERSON":
        return None
    found = [place for place in reading.within(span, Place) if place.gazetteer_id and len(place.span) >= len(span) - 4]
    if found and found[0].usage is not Usage.DEMONYM:
        return MentionKind.PLACE, 2, "found as a place"
    return None


def _by_label(reading: Reading, phrase: NounPhrase, words: tuple[Token, ...]) -> Evidence:
    label = phrase.head.entity or words[-1].entity
    if label not in _LABELS:
        return None
    strength = 2 if len(words) > 1 else 1
    return _LABELS[label], strength, f"parser label {label}"


def _by_verb(reading: Reading, phrase: NounPhrase, words: tuple[Token, ...]) -> Evidence:
    """A capitalised word that speaks is somebody: "Khatibzadeh said"."""
    above = reading.tree.head(phrase.head)
    if above is not None and phrase.head.link == "nsubj" and above.lemma in {"say", "tell", "add", "ask", "reply"}:
        return MentionKind.PERSON, 1, f"subject of {above.lemma}"
    return None


Rule = Callable[[Reading, NounPhrase, tuple[Token, ...]], Evidence]
_RULES: tuple[Rule, ...] = (_by_actor, _by_title, _by_apposition, _by_last_word, _by_place, _by_label, _by_verb)


def _settled(names: list[_Name]) -> Iterator[_Name]:
    """The names, each with the kind that the best evidence in the whole report gives it.

    A lone surname takes the kind of the full name it ends: "Psaki", tagged as an organisation, is Jen Psaki.
    """
    best: dict[str, _Name] = {}
    surnames: dict[str, _Name] = {}
    votes: dict[str, Counter[MentionKind]] = {}
    for name in names:
        if name.key not in best or name.strength > best[name.key].strength:
            best[name.key] = name
        votes.setdefault(name.key, Counter())[name.kind] += 1
        if name.kind is MentionKind.PERSON and len(name.words) > 1 and name.strength >= 2:
            surnames.setdefault(name.words[-1].text.casefold(), name)
    for name in names:
        yield _settle(name, best[name.key], surnames, votes[name.key])


def _settle(name: _Name, best: _Name, surnames: dict[str, _Name], votes: Counter[MentionKind]) -> _Name:
    full = surnames.get(name.key)
    if full is not None and best.strength < 3:
        why = f"surname of {' '.join(word.text for word in full.words)}"
        return msgspec.structs.replace(name, kind=MentionKind.PERSON, why=why)
    if best.strength > name.strength:
        return msgspec.structs.replace(name, kind=best.kind, why=f"{best.why}, elsewhere in the report")
    if name.strength <= 2 and votes[name.kind] < votes.most_common(1)[0][1]:
        return msgspec.structs.replace(name, kind=votes.most_common(1)[0][0], why="as most often in the report")
    return name


def _mention_of(name: _Name) -> Mention:
    number = "plural" if name.phrase.head.tag == "NNPS" and name.kind is MentionKind.GROUP else "singular"
    head = name.phrase.head
    return Mention(span=name.span, head=head.span, kind=name.kind, form=MentionForm.NAME, number=number, why=name.why)
