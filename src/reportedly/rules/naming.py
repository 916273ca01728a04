"""What a proper name names: a person, a body, a place… by the evidence around it and in the whole report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from reportedly.rules.knowledge import Knowledge
from reportedly.rules.named_beside import age_behind, described_by
from reportedly.rules.phrases import NounPhrase
from reportedly.rules.source_kinds import MASTHEADS, OWNERS
from reportedly.text.names import has_middle_initial, misspelling
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import MentionKind

NAME_LABELS = {
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
"""The parser's labels for names (OntoNotes 5) as kinds of mention."""

_SPEAKING = frozenset(
    """
    say tell add ask reply state announce note deny claim insist declare warn argue explain believe think write recall
    describe tweet speak meet visit confirm allege vow accuse urge recount reiterate admit concede acknowledge complain
    testify
    """.split()
)
_SUCH_AS = frozenset({"include", "including", "like", "as"})
_LONGEST_LIST = 8
_PLACES = frozenset({"GPE", "LOC"})


class Name(msgspec.Struct, frozen=True):
    """A name in its phrase: `words` are the name itself, `strength` orders the evidence (0 none to 4 known)."""

    phrase: NounPhrase
    words: tuple[Token, ...]
    kind: MentionKind
    strength: int
    why: str
    speaks: bool = False

    @property
    def key(self) -> str:
        """What repeats of the name share."""
        return " ".join(word.text for word in self.words).casefold()


class _Case(msgspec.Struct, frozen=True):
    """What the rules look at."""

    tree: Tree
    phrase: NounPhrase
    words: tuple[Token, ...]
    knowledge: Knowledge
    is_place: bool
    acts: bool

    @property
    def head(self) -> Token:
        return self.phrase.head


Evidence = tuple[MentionKind, int, str] | None


def kind_of_name(
    tree: Tree, phrase: NounPhrase, words: tuple[Token, ...], knowledge: Knowledge, is_place: bool, acts: bool = False
) -> Name:
    """The name with the kind that the first rule with an answer gives it.

    `is_place`: a gazetteer knows it; `acts`: as a place that stands for its government.
    """
    case = _Case(tree, phrase, words, knowledge, is_place, acts)
    found = next(filter(None, (rule(case) for rule in _RULES)), (MentionKind.OTHER, 0, "name of unknown kind"))
    kind, strength, why = found
    spoke = speaks(tree, phrase.head)
    return Name(phrase=phrase, words=words, kind=kind, strength=strength, why=why, speaks=spoke)


def known_actor(phrase: NounPhrase, row: Mapping[str, str]) -> Name:
    """The name of an actor that the lexicon knows."""
    why = f"known_actors {row['name']}"
    return Name(phrase=phrase, words=phrase.words, kind=MentionKind(row["kind"]), strength=4, why=why)


def _by_actor(case: _Case) -> Evidence:
    """ "Kata'ib Hezbollah": the lexicon knows it, unless a title makes it a person's ("Mr. Wagner")."""
    actor = case.knowledge.actor(case.words) or case.knowledge.actor(case.phrase.words)
    if actor is None or (case.head.entity == "PERSON" and _by_title(case) is not None):
        return None
    return MentionKind(actor["kind"]), 4, f"known_actors {actor['name']}"


def _by_operation(case: _Case) -> Evidence:
    """ "Operation Falling Rain denied it": the force that bears an operation's name, where it speaks."""
    if len(case.words) > 1 and case.words[0].text == "Operation" and speaks(case.tree, case.head):
        return MentionKind.ORGANISATION, 3, "an operation that speaks"
    return None


def _by_ship(case: _Case) -> Evidence:
    """ "INS Mysore", "the MV Gibe": what the letters before a ship's name say."""
    if len(case.words) > 1 and case.words[0].text in _SHIPS:
        return MentionKind.OTHER, 4, f"ship {case.words[0].text}"
    return None


_SHIPS = frozenset("INS MV MT MS SS USS USNS HMS HMAS HMCS USCGC RFA BRP PNS FS".split())
"""Letters before the names of ships."""


def _by_medium(case: _Case) -> Evidence:
    """ "Mehr reported", "according to Fars": a lone word is a medium only where it speaks or is labelled a body.

    "Told Zagros Wire": of several words the last may tell, where it ends no surname ("Heath Ledger").
    """
    last = case.words[-1].text.lower()
    if len(case.words) > 1 and last in MASTHEADS and last not in _SURNAMES:
        return MentionKind.ORGANISATION, 3, f"name with {last}"
    if not case.knowledge.is_medium(case.words):
        return None
    above = case.tree.head(case.head)
    passed_on = case.head.link in {"pobj", "appos"} and above is not None and above.lemma in {"to", "by", "agency"}
    if len(case.words) > 1 or case.head.entity == "ORG" or speaks(case.tree, case.head) or passed_on:
        return MentionKind.ORGANISATION, 3, "name of a news medium"
    return None


_SURNAMES = frozenset("courier ledger mail mirror post live daily online today weekly".split())
"""Last words of news media that end names of persons, or mere phrases, too."""


def _by_last_word(case: _Case) -> Evidence:
    """ "Zintan International Airport": the name says what it is."""
    if len(case.words) < 2 or case.head.entity in {"PERSON", *_PLACES}:
        return None
    for word in (case.words[-1], case.head):
        kind = case.knowledge.kind_of(word.text, word.lemma)
        if word in case.words and kind not in {None, MentionKind.PERSON}:
            return MentionKind(kind), 3, f"name with {word.text}"
    return None


def _by_title(case: _Case) -> Evidence:
    """ "spokeswoman Dana Orlov", "news agency Tasnim": the noun right before the name."""
    at = case.words[0].index - case.phrase.words[0].index
    if at <= 0:
        return None
    before = case.phrase.words[at - 1]
    if case.knowledge.titles_person(before.text):
        return MentionKind.PERSON, 3, f"title {before.text}"
    kind = case.knowledge.kind_of(before.text, before.lemma)
    if before.part == "NOUN" and kind in {MentionKind.ORGANISATION, MentionKind.WEAPON, MentionKind.FACILITY}:
        return kind, 3, f"noun {before.lemma} before a name"
    return None


def _by_apposition(case: _Case) -> Evidence:
    """ "Iran's official news agency Tasnim", "Orlov, the White House spokeswoman"."""
    above = described_by(case.tree, case.head) if case.head.link == "appos" else None
    if case.head.entity in _PLACES and (above is None or above.index != case.phrase.words[0].index - 1):
        return _by_office_beside(case, above) or _by_person_behind(case)  # not "Syria, a neighbour"
    for noun in [above] if above is not None else case.tree.children(case.head, "appos"):
        kind = case.knowledge.kind_of(noun.text, noun.lemma)
        if noun.lemma in OWNERS and case.head.entity == "ORG":
            return MentionKind.ORGANISATION, 3, f"body beside {noun.lemma}"  # "the operator, Delmar Marine"
        if kind is not None and (noun.part == "NOUN" or case.knowledge.is_office(noun.text, noun.lemma)):
            return kind, 3 if noun.part == "NOUN" else 2, f"beside {noun.lemma}"
    return None


def _by_office_beside(case: _Case, office: Token | None) -> Evidence:
    """ "Its spokesman, Hadi Amari," whom the parser takes for a place that no gazetteer has."""
    if office is None or case.is_place or office.tag != "NN" or not case.knowledge.is_office(office.text, office.lemma):
        return None
    person = case.knowledge.kind_of(office.text, office.lemma) is MentionKind.PERSON
    return (MentionKind.PERSON, 3, f"beside {office.lemma}") if person else None


def _by_person_behind(case: _Case) -> Evidence:
    """ "Ola Paris, a *woman* from the coast," whom the parser takes for a place that no gazetteer has."""
    if case.is_place or len(case.words) < 2:
        return None
    for noun in case.tree.children(case.head, "appos"):
        person = case.knowledge.kind_of(noun.text, noun.lemma) is MentionKind.PERSON
        if noun.tag == "NN" and noun.index > case.head.index and person:
            return MentionKind.PERSON, 2, f"beside {noun.lemma}"
    return None


def _by_age(case: _Case) -> Evidence:
    """ "Lattin, 34, fell": an age between commas; not a count behind "Spain", "in Dassa" or "the Sun"."""
    above = case.tree.head(case.head)
    inside = case.head.link == "pobj" and above is not None and above.lemma in _INSIDE
    if inside or case.phrase.words[0].part == "DET" or (case.is_place and case.head.entity in _PLACES):
        return None
    age = age_behind(case.tree, case.words[-1], (",",))
    return (MentionKind.PERSON, 2, "an age behind it") if age is not None and age <= _OLDEST else None


_OLDEST = 115
_INSIDE = frozenset("in near at around inside outside".split())


def _by_list(case: _Case) -> Evidence:
    """ "militant groups, including Jund al-Nur and Liwa al-Fath": the noun that the names are examples of."""
    name: Token | None = case.head
    for _ in range(_LONGEST_LIST):
        if name is None or name.link != "conj":
            break
        name = case.tree.head(name)
    preposition = case.tree.head(name) if name is not None and name.link == "pobj" else None
    noun = case.tree.head(preposition) if preposition is not None and preposition.lemma in _SUCH_AS else None
    if noun is None or noun.part != "NOUN":
        return None
    kind = case.knowledge.kind_of(noun.text, noun.lemma)
    return (kind, 3, f"one of the {noun.text.lower()}") if kind is not None else None


def _by_part(case: _Case) -> Evidence:
    """ "Bekaa Hezbollah": the name ends in a known actor's, so it is of the same kind, though another's."""
    actor = case.knowledge.actor(case.words[-1:]) if len(case.words) > 1 and case.head.entity != "PERSON" else None
    return (MentionKind(actor["kind"]), 2, f"ends as known_actors {actor['name']}") if actor else None


def _by_place(case: _Case) -> Evidence:
    if case.is_place and case.acts:
        return MentionKind.PLACE, 2, "found as a place that acts"
    if case.is_place and case.head.entity in {"", *_PLACES, "FAC", "ORG"} and not speaks(case.tree, case.head):
        return MentionKind.PLACE, 2, "found as a place"
    return None


def _by_given_name(case: _Case) -> Evidence:
    """ "Samir Talal", whatever the parser called it."""
    gender = case.knowledge.gender_of_name(case.words[0].text)
    if gender and len(case.words) == 1 and case.head.entity in _PLACES and not case.is_place:
        return MentionKind.PERSON, 1, f"given name {case.words[0].text}"
    personal = gender is not None or has_middle_initial([word.text for word in case.words])
    if (
        personal
        and 2 <= len(case.words) <= 4
        and case.head.entity in {"", "ORG", "PERSON"}
        and case.head.part == "PROPN"
    ):
        why = f"given name {case.words[0].text}" if gender is not None else "a middle initial"
        return MentionKind.PERSON, 2, why
    return None


def _by_label(case: _Case) -> Evidence:
    label = case.head.entity or case.words[-1].entity
    if label not in NAME_LABELS:
        return None
    return NAME_LABELS[label], 2 if len(case.words) > 1 else 1, f"parser label {label}"


def _by_plural(case: _Case) -> Evidence:
    """ "Brothers of the River": many under one name."""
    of = [word.text.lower() for word in case.words[1:3]] == ["of", "the"]
    return (MentionKind.GROUP, 3, "plural name with of the") if of and case.words[0].tag == "NNPS" else None


def _by_verb(case: _Case) -> Evidence:
    """A capitalised word that speaks is somebody: "Talal said"."""
    return (MentionKind.PERSON, 1, "subject of a verb of saying") if speaks(case.tree, case.head) else None


def speaks(tree: Tree, noun: Token) -> bool:
    """Whether a noun is the subject of a verb that only somebody can do: "said", "believes"."""
    above = tree.head(noun)
    return above is not None and noun.link == "nsubj" and above.lemma in _SPEAKING


_RULES: tuple[Callable[[_Case], Evidence], ...] = (
    _by_actor,
    _by_operation,
    _by_ship,
    _by_medium,
    _by_plural,
    _by_last_word,
    _by_title,
    _by_apposition,
    _by_list,
    _by_part,
    _by_age,
    _by_given_name,
    _by_place,
    _by_label,
    _by_verb,
)


def settled(names: Sequence[Name]) -> Iterator[Name]:
    """The names, each with the kind that the best evidence in the whole report gives it.

    A lone surname takes the kind of the full name it ends: "Orlov", tagged as an organisation, is Dana Orlov.
    """
    best: dict[str, Name] = {}
    persons: dict[str, Name] = {}
    votes: dict[str, Counter[MentionKind]] = {}
    for name in names:
        if name.key not in best or name.strength > best[name.key].strength:
            best[name.key] = name
        votes.setdefault(name.key, Counter())[name.kind] += 1
        if name.kind is MentionKind.PERSON and len(name.words) > 1 and name.strength >= 2:
            for at in range(1, len(name.words)):  # "Har-Shefi", several words to the parser
                persons.setdefault(" ".join(word.text for word in name.words[at:]).casefold(), name)
    for name in names:
        full = persons.get(name.key) or _misspelt(name, persons)
        yield _settle(name, best[name.key], full, votes[name.key])


def _misspelt(name: Name, persons: Mapping[str, Name]) -> Name | None:
    """The person whose surname a lone word that speaks is a letter away from: "Petrenka said" beside Ivan Petrenko."""
    if len(name.words) > 1 or name.strength > 1 or not name.speaks:
        return None
    return next((full for surname, full in persons.items() if misspelling(name.key, surname)), None)


def _settle(name: Name, best: Name, full: Name | None, votes: Counter[MentionKind]) -> Name:
    if full is not None and best.strength < 3:
        why = f"surname of {' '.join(word.text for word in full.words)}"
        return msgspec.structs.replace(name, kind=MentionKind.PERSON, why=why)
    told = best.strength >= 3 or (name.strength == 0 and best.kind is MentionKind.PERSON)
    if told and best.strength > name.strength:
        return msgspec.structs.replace(name, kind=best.kind, why=f"{best.why}, elsewhere in the report")
    most, times = votes.most_common(1)[0]
    if name.strength <= 2 and votes[name.kind] < times:
        return msgspec.structs.replace(name, kind=most, why="as most often in the report")
    return name
