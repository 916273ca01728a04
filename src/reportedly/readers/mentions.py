"""Mentions: the words that refer to a person, group, organisation, place, facility, weapon or document.

What the span of a mention is:
- a name: the base noun phrase up to the name's last word, with its titles ("«Pentagon spokesman Ivan Petrenko»"); the
  name of a place alone, with a compass word before it ("«eastern Syria»");
- a description: the base noun phrase with its "of" phrases and, behind an office, "for", "to" or "at" ("«the spokesman
  for the ministry»"), never a relative clause;
- a pronoun: the pronoun, possessives included ("«its» actions").
`head` is the head word as the grammar has it: the last word of a personal name, the noun of a description. Names that
modify another noun are mentions of their own ("«US» official", "«White House» spokeswoman").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from reportedly.lexicons import common_words, lexicon
from reportedly.rules.antecedents import is_according
from reportedly.rules.clauses import trailing_verb
from reportedly.rules.knowledge import Knowledge, make_knowledge, proper_words
from reportedly.rules.naming import NAME_LABELS, Name, kind_of_name, known_actor, settled, speaks
from reportedly.rules.phrases import NounPhrase, noun_phrases, number_of
from reportedly.rules.source_kinds import OWNERS
from reportedly.types.annotations import Mention, Place, TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import MentionForm, MentionKind, Usage

_PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("singular", MentionKind.PERSON)),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("singular", MentionKind.PERSON)),
    **dict.fromkeys(("it", "its", "itself"), ("singular", MentionKind.OTHER)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("plural", MentionKind.OTHER)),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), ("plural", MentionKind.GROUP)),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), ("singular", MentionKind.PERSON)),
    **dict.fromkeys(("you", "your", "yours", "yourself"), (None, MentionKind.PERSON)),
}
_NOT_NAMES = frozenset("DATE TIME PERCENT MONEY QUANTITY ORDINAL CARDINAL LANGUAGE".split())
_REACHING = frozenset({"for", "to", "at"})
_COMPASS = frozenset("north south east west northern southern eastern western central".split())
_PLURAL = frozenset("police people personnel staff troops forces youths guerrillas percent nobody".split())
"""Nouns for many without a plural ending, or tagged without one."""


@cache
def _knowledge() -> Knowledge:
    return make_knowledge(
        lexicon("role_nouns"), lexicon("titles"), lexicon("known_actors"), lexicon("given_names"), lexicon("media")
    )


@cache
def _speaking_nouns() -> Mapping[str, MentionKind]:
    """What nouns that only the lexicon of sources knows refer to: "the inspectorate", "a tally"."""
    return {row["noun"]: _OF_SOURCE.get(row["kind"], MentionKind.PERSON) for row in lexicon("source_kinds")}


_OF_SOURCE = {
    "institution": MentionKind.ORGANISATION, "media": MentionKind.ORGANISATION, "document": MentionKind.DOCUMENT
}  # fmt: skip


def read_mentions(reading: Reading) -> Iterator[Mention]:
    """Pronouns and descriptions as they come; names once all have been seen, so that each name has one kind."""
    times = _words_of_times(reading)
    names: list[Name] = []
    described: list[Mention] = []
    surnames: set[str] = set()
    inside = 0
    for phrase in noun_phrases(reading.tree, _reaches):
        if phrase.head.index in times or phrase.head.index < inside:
            continue
        names.extend(_names_inside(reading, phrase))
        if phrase.head.tag == "PRP":
            yield from _pronoun(phrase.head)
        elif _is_name(phrase) or (len(phrase.words) == 1 and phrase.head.text in surnames):
            names.append(_name(reading, phrase))
            inside = phrase.words[-1].index + 1
            surnames.update(_surname(names[-1]))
        else:
            described.extend(_description(reading.tree, phrase))
    for token in reading.tree.tokens:
        if token.tag == "PRP$":
            yield from _pronoun(token)
    known = _with_known_actors(reading, names)
    in_names = {word.span.start for name in known for word in name.words[:-1]}
    yield from (item for item in described if item.head.start not in in_names)  # no "doctors" of "Doctors Without …"
    yield from map(_named, settled(known))


def _words_of_times(reading: Reading) -> set[int]:
    return {token.index for time in reading[TimeExpression] for token in reading.tree.inside(time.span)}


def _with_known_actors(reading: Reading, names: Sequence[Name]) -> list[Name]:
    """`names`, once each, with the known actors that the grammar missed or cut short ("Islamic State of Iraq and…")."""
    found = {(name.phrase.base, name.phrase.head.index): name for name in names}
    in_names: dict[int, list[Name]] = {}
    for name in found.values():
        for word in name.words:
            in_names.setdefault(word.index, []).append(name)
    tokens, at = reading.tree.tokens, 0
    while at < len(tokens):
        count, row = _knowledge().actor_at(tokens, at)
        words = tokens[at : at + count]
        inside = [name for word in words for name in in_names.get(word.index, ())]
        if row is not None and all(len(name.words) <= count for name in inside):
            short = [name for name in inside if len(name.words) < count or (count > 1 and _is_described(name))]
            for name in short:
                found.pop((name.phrase.base, name.phrase.head.index), None)
            if len(short) == len(inside):
                actor = known_actor(_bare(reading, words), row)
                found[actor.phrase.base, actor.phrase.head.index] = actor
        at += count or 1
    return sorted(found.values(), key=lambda name: name.phrase.base)


def _is_described(name: Name) -> bool:
    """Whether more than an article stands before a name: "the *banned* Front"."""
    before = (word for word in name.phrase.words if word.index < name.words[0].index)
    return any(word.part != "DET" for word in before)


def _reaches(head: Token, preposition: Token) -> bool:
    """Whether a phrase right behind a noun belongs to its description: "of" always, "for", "to", "at" for offices."""
    if preposition.lemma == "of":
        return _knowledge().noun(head.text, head.lemma) is not None
    return preposition.lemma in _REACHING and _knowledge().is_office(head.text, head.lemma)


def _pronoun(token: Token) -> Iterator[Mention]:
    word = token.text.lower()
    if word in _PRONOUNS and token.text != "US":
        number, kind = _PRONOUNS[word]
        yield Mention(
            span=token.span, head=token.span, kind=kind, form=MentionForm.PRONOUN, number=number, why=f"pronoun {word}"
        )


def _description(tree: Tree, phrase: NounPhrase) -> Iterator[Mention]:
    head = phrase.head
    noun = _knowledge().noun(head.text, head.lemma)
    if noun is not None:
        kind, singular, why = MentionKind(noun["kind"]), noun["noun"], f"noun {noun['noun']}"
        if kind is MentionKind.PERSON and _is_a_body(tree, head):
            kind = MentionKind.ORGANISATION
    elif head.part == "NOUN" and (speaks(tree, head) or is_according(tree, head) or _trails(tree, head)):
        kind = _speaking_nouns().get(head.lemma, MentionKind.PERSON)
        singular, why = head.lemma, "subject of a verb of saying"
    else:
        return
    number = "plural" if head.text.lower() in _PLURAL else number_of(head, singular)
    yield Mention(span=phrase.span, head=head.span, kind=kind, form=MentionForm.NOMINAL, number=number, why=why)


def _is_a_body(tree: Tree, noun: Token) -> bool:
    """Whether the name of a body stands beside a noun for its calling: "the operator, Delmar Marine"."""
    return noun.lemma in OWNERS and any(word.entity == "ORG" for word in tree.children(noun, "appos"))


def _trails(tree: Tree, noun: Token) -> bool:
    """Whether a noun that may speak stands before a verb of saying at the end of its sentence, whatever the parser
    made of it: "Bombs fell on 58 people, the emergency «room» said"."""
    verb = trailing_verb(tree, noun) if noun.lemma in _speaking_nouns() else None
    return verb is not None and verb.lemma == "say"


def _is_name(phrase: NounPhrase) -> bool:
    """Whether the head of a phrase ends a name, rather than being a noun or an office ("the President")."""
    head = phrase.head
    if head.entity in _NOT_NAMES or not head.text[:1].isalnum() or head.text.split("-")[-1].islower():
        return _is_hyphened(phrase)  # no figure, mark, common word or "U.S.-led"
    if _knowledge().actor(_without_article(phrase.words)) is not None:
        return True
    if _knowledge().noun(head.text, head.lemma) is not None:
        return _is_name_with_noun(phrase)
    if head.entity == "NORP":
        return head.link not in {"amod", "npadvmod", "compound"}
    return head.part == "PROPN" or (head.entity in NAME_LABELS and head.text[:1].isupper() and head.part != "VERB")


def _surname(name: Name) -> tuple[str, ...]:
    """The last word of a person's name, which may come back alone and look like a noun to the parser ("Pennings").

    Not one that is a noun of its own: behind Tom Banks "Banks were shut".
    """
    last = name.words[-1].text
    whole = name.kind is MentionKind.PERSON and len(name.words) > 1 and last.istitle()
    return (last,) if whole and last.lower() not in common_words() else ()


def _is_hyphened(phrase: NounPhrase) -> bool:
    """ "Han Seo-*yeon*": a name whose last word goes on in a small letter behind a hyphen."""
    head = phrase.head
    before = [word for word in phrase.words if word.index in (head.index - 2, head.index - 1)]
    whole = len(before) == 2 and before[0].part == "PROPN" and before[1].text == "-"
    return whole and head.part == "PROPN" and head.entity in NAME_LABELS


def _is_name_with_noun(phrase: NounPhrase) -> bool:
    """A name that ends in a noun: "Foreign Ministry", "Stephen King", but not "President" or "US Army officer"."""
    head = phrase.head
    if head.part != "PROPN":
        return False
    proper = proper_words(phrase.words, head, _knowledge())
    if _knowledge().is_office(head.text, head.lemma):
        known = {"ORG", "PERSON"} if head.link == "appos" else {"PERSON"}  # "its operator, *Delmar Marine*"
        return head.entity in known and len(proper) > 1 and all(word.entity in known for word in proper)
    if head.tag == "NNPS" and phrase.words[-1].index > head.index:
        return True  # "*Sons* of the River"
    return sum(word.part in {"PROPN", "ADJ"} and word.text[:1].isupper() for word in proper) > 1


def _without_article(words: Sequence[Token]) -> Sequence[Token]:
    return words[1:] if len(words) > 1 and words[0].part == "DET" else words


def _name(reading: Reading, phrase: NounPhrase) -> Name:
    words = proper_words(phrase.words, phrase.head, _knowledge())
    return _kind_of(reading, phrase, words)


def _kind_of(reading: Reading, phrase: NounPhrase, words: tuple[Token, ...]) -> Name:
    """The name with its kind; the places reader may have resolved the whole of it."""
    span = Span(words[0].span.start, words[-1].span.end)
    places = [item for item in reading.within(span, Place) if item.gazetteer_id and 2 * len(item.span) > len(span)]
    acts = any(place.usage is Usage.ACTOR for place in places)
    return kind_of_name(reading.tree, phrase, words, _knowledge(), bool(places), acts)


def _names_inside(reading: Reading, phrase: NounPhrase) -> Iterator[Name]:
    """Names that modify the head: "«US» official"; adjectives of nations are left to the places reader."""
    run: list[Token] = []
    for word in (*phrase.words, None):
        if word is not None and run and word.entity == run[0].entity and not word.begins:
            run.append(word)
            continue
        if run and phrase.head not in run and _is_inner_name(run, word):
            yield _inner_name(reading, tuple(_without_article(run)))
        run = [word] if word is not None and word.entity in NAME_LABELS else []


def _inner_name(reading: Reading, words: tuple[Token, ...]) -> Name:
    return _kind_of(reading, _bare(reading, words), words)


def _bare(reading: Reading, words: tuple[Token, ...]) -> NounPhrase:
    """The phrase that is nothing but a name."""
    span = Span(words[0].span.start, words[-1].span.end)
    return NounPhrase(head=reading.tree.head_of(span) or words[-1], base=span, span=span, words=words)


def _is_inner_name(run: Sequence[Token], after: Token | None) -> bool:
    """Not a possessor, which heads a phrase of its own, nor the first of two names ("«Iraqi» Kurdistan")."""
    if run[0].entity in {"NORP", "PERSON"} or any(word.link == "poss" for word in run):
        return False
    return any(word.part == "PROPN" or word.text.isupper() for word in run) and (
        after is None or after.entity != run[0].entity
    )


def _named(name: Name) -> Mention:
    head = name.phrase.head
    number = "plural" if head.tag == "NNPS" and name.kind is MentionKind.GROUP else "singular"
    span = _span_of_place(name) if name.kind is MentionKind.PLACE else name.phrase.base
    return Mention(span=span, head=head.span, kind=name.kind, form=MentionForm.NAME, number=number, why=name.why)


def _span_of_place(name: Name) -> Span:
    """A place's name with a compass word right before it, and its article."""
    at = next(place for place, word in enumerate(name.phrase.words) if word is name.words[0])
    before = name.phrase.words[:at]
    if before and before[-1].lemma in _COMPASS:
        at, before = at - 1, before[:-1]
    if before and before[-1].lemma == "the":
        at -= 1
    return Span(name.phrase.words[at].span.start, name.words[-1].span.end)
