"""How many a noun phrase names, and what kind of people: "at least 12 Iraqi soldiers" is 12 or more, soldiers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from reportedly.rules.belonging import belonging
from reportedly.rules.front_dates import is_year_told
from reportedly.rules.moods import is_indefinite
from reportedly.rules.phrases import singulars
from reportedly.text.bounds import Amount, Quantities
from reportedly.types.annotations import Mention, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import MentionForm, MentionKind, VictimGroup

_BEFORE = frozenset("nummod det amod quantmod predet advmod nmod compound dep neg".split())
_AGED = re.compile(r"[\s-]*years?[\s-]*olds?\b", re.IGNORECASE)
_YEAR = 4
"""Digits of a year."""
_ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj"))
_NOT_PEOPLE = frozenset(("DATE", "TIME", "MONEY", "PERCENT"))
_ONE = frozenset("he she him her himself herself i me someone somebody one another".split())
_MANY = frozenset("they them themselves we us ours theirs others many some".split())
_OF_THINGS = frozenset("PRODUCT FAC WORK_OF_ART EVENT LAW LOC MONEY".split())
"""Kinds of names that several people do not bear."""
_OF_A_PEOPLE = ("NORP", "LANGUAGE")
"""What a parser takes "a Filipino" for."""
_PERSONAL = ("er", "or", "ist", "ian", "man", "men", "woman", "women", "ee", "eer", "mate")
"""Endings of nouns for people, for those that no lexicon holds ("bricklayer"); a number or "a" must stand with them."""
_COLLECTIVE = frozenset(
    "people police staff personnel crew family group crowd team patrol convoy troops military army livestock "
    "couple pair life gang militia cattle".split()
)
KIN = frozenset(
    """brother sister father mother son daughter wife husband cousin nephew niece uncle aunt child parent grandson
    granddaughter grandmother grandfather baby infant twin friend colleague comrade neighbour
    neighbor relative""".split()
)
THINGS = (VictimGroup.BUILDING, VictimGroup.VEHICLE)
NOBODY = "-"
"""The group of nouns that name no victim ("game", "sheep")."""


_OF_AN_AGE = frozenset("boy girl man woman child lad youth teenager pupil student".split())
"""Who are told of by their years: "a girl of 14"."""
_PUT_AT = re.compile(
    r"\b(?:number|toll|tally|count|dead)\b(?:\s+(?:of|by|in|on|killed|wounded|injured|dead|people|those|its|the)\b)*\s+at\s+$|"
    r"\bput(?:s|ting)?\s+the\s+(?:\w+\s+)?(?:number|toll|tally|count)\s+(?:of|for|from)\b[^.;:]{0,120}?\s+at\s+$",
    re.IGNORECASE,
)
"""What stands before a number at which somebody puts a toll."""
_NEAR = 160
"""Characters before a number in which it may stand."""
_TALLIES = frozenset("number toll tally count figure".split())
_REACHING = frozenset("stand rise climb jump grow increase drop fall put raise".split())


class Headcount(NamedTuple):
    """How many (None: open or not said), whom, and the words that say so."""

    low: int | None
    high: int | None
    approximate: bool
    group: VictimGroup
    span: Span
    head: Token
    stated: bool = True
    """Whether a number word says so, and not the grammar ("a contractor": 1)."""
    shares: tuple[Headcount, ...] = ()
    """Those whom a list counts each for itself: "five soldiers" and "a street vendor", of six."""


class People:
    """Which nouns count as victims: rows with noun and group, and nouns for persons and groups."""

    def __init__(self, groups: Iterable[Mapping[str, str]], persons: Iterable[str]) -> None:
        self._groups = {row["noun"]: row["group"] for row in groups}
        self._persons = frozenset(persons)

    def group(self, head: Token, tree: Tree) -> VictimGroup | None:
        """The group that a noun names with the words before it, None when it names no victim."""
        if head.part == "PRON" or head.part == "NUM" or head.text.lower() in _ONE | _MANY or is_by_age(head, tree):
            return VictimGroup.UNKNOWN
        found = self._worded(head, tree)
        if found == NOBODY:
            return None
        if found is not None and found != VictimGroup.UNKNOWN:
            return VictimGroup(found)
        told = (*_modifiers(head, tree), *belonging(head, tree))
        before = [self._groups.get(word) for child in told for word in singulars(child.text)]
        named = next((group for group in before if group not in (None, NOBODY, "building", "vehicle", "unknown")), None)
        if found is not None or self._is_person(head) or _is_counted_force(head, tree):
            return VictimGroup(named or VictimGroup.UNKNOWN)
        return None

    def is_nobody(self, head: Token) -> bool:
        """Whether a noun is known to name no victim."""
        return any(self._groups.get(noun) == NOBODY for noun in singulars(head.text))

    def _worded(self, head: Token, tree: Tree) -> str | None:
        """The group of the longest wording in the lexicon: "police officer" before "officer"."""
        nouns = list(singulars(head.text))
        for child in _modifiers(head, tree):
            for noun in nouns:
                if f"{child.text.lower()} {noun}" in self._groups:
                    return self._groups[f"{child.text.lower()} {noun}"]
        return next((self._groups[noun] for noun in nouns if noun in self._groups), None)

    def _is_person(self, head: Token) -> bool:
        if head.part == "PROPN":
            return head.entity in ("PERSON", "NORP")
        return any(noun in self._persons or noun.endswith(("mate", "man", "woman")) for noun in singulars(head.text))


def _is_counted_force(head: Token, tree: Tree) -> bool:
    """ "4 *ISF* wounded": a force by its letters, whose men are counted; not "3 *AK* seized"."""
    lettered = head.part == "PROPN" and head.text.isupper() and head.text.isalpha()
    verbs = (*tree.children(head, "acl"), *filter(None, [tree.head(head)]))
    harmed = any(verb.lemma in _TO_PEOPLE for verb in verbs)
    return lettered and harmed and bool(tree.children(head, "nummod"))


_TO_PEOPLE = frozenset("kill wound injure hurt die dead".split())


def is_by_age(head: Token, tree: Tree) -> bool:
    """ "A 19-year-old"; not "19 years old", which says how old somebody is."""
    years = tree.children(head, "npadvmod", "compound") if head.text.lower() == "old" else []
    return any(child.text.lower() in ("year", "month") and child.index == head.index - 2 for child in years)


def _modifiers(head: Token, tree: Tree) -> list[Token]:
    return [child for child in tree.children(head, "amod", "compound", "nmod") if child.index < head.index]


class Counter:
    """Counts noun phrases of one report; the number phrases of its sentences are found once."""

    def __init__(self, reading: Reading, quantities: Quantities, people: People) -> None:
        self._tree = reading.tree
        self._quantities = quantities
        self._people = people
        self.text = reading.report.text
        self.amounts: dict[int, Amount] = {}
        """Token index → the number phrase that it stands in, with offsets of the report."""
        self.formers: dict[int, Amount] = {}
        """The same of what figures were before: "up from 12"."""
        for sentence in reading[Sentence]:
            self._add(reading, sentence)
        names = reading[Mention] if reading.has(Mention) else ()
        persons = (item for item in names if item.kind is MentionKind.PERSON and item.form is MentionForm.NAME)
        self._persons = {token.index for item in persons for token in reading.tree.inside(item.head)}

    def _add(self, reading: Reading, sentence: Sentence) -> None:
        start = sentence.span.start
        for found in self._quantities.formers(reading.quote(sentence.span)):
            former = found._replace(start=found.start + start, end=found.end + start)
            self.formers.update((token.index, former) for token in self._tree.inside(Span(former.start, former.end)))
        for found in self._quantities.find(reading.quote(sentence.span)):
            amount = found._replace(start=found.start + start, end=found.end + start)
            if _AGED.match(self.text, amount.end) or self.text.endswith((" aged ", "(aged "), 0, amount.start):
                continue  # "50 year-old Marc Hale", "a boy aged nine"
            words = self._tree.inside(Span(amount.start, amount.end))
            if words and (self._is_age(words[-1]) or self._joins_two(words[0])):
                continue
            if len(words) > 1 and amount.low and self._belongs_to_verb(words[0]):
                amount = amount._replace(start=words[1].span.start, low=amount.low - 1, high=amount.low - 1)
            for token in words:
                if (
                    token.entity not in _NOT_PEOPLE
                    or amount.low is None
                    or amount.low != amount.high
                    or self._is_no_date(token)
                ):
                    self.amounts[token.index] = amount

    def _is_age(self, number: Token) -> bool:
        """ "A boy of 12", "the woman of 61"; not "a mother of two", "a crew of 12"."""
        preposition = self._tree.head(number)
        who = self._tree.head(preposition) if preposition is not None and preposition.lemma == "of" else None
        aged = number.link == "pobj" and who is not None and who.tag == "NN" and who.lemma in _OF_AN_AGE
        return aged and number.index == preposition.index + 1 if preposition is not None else False

    def _joins_two(self, word: Token) -> bool:
        """ "Both Serb and Croat villagers", "both soldiers and civilians" say no number; "both men and a boy" do."""
        noun = self._tree.head(word)
        if word.text.lower() != "both" or noun is None:
            return False
        kinds = any(self._tree.children(one, "conj") for one in self._tree.children(noun, "amod", "compound", "nmod"))
        others = self._tree.children(noun, "conj")[:1]
        bare = (other for other in others if not self._tree.children(other, "det", "nummod", "poss"))
        return word.link == "preconj" or kinds or any(other.part == noun.part for other in bare)

    def _belongs_to_verb(self, word: Token) -> bool:
        """ "Handed over 19 hostages" bounds no number."""
        before = self._tree.tokens[word.index - 1] if word.index else None
        return word.text == "over" and before is not None and before.lemma in ("hand", "turn")

    def _is_no_date(self, token: Token) -> bool:
        """ "Eighteen were hurt", "31 were caught", "two night watchmen": a parser takes them for dates and times."""
        if is_year_told(self._tree, token):
            return False
        above = self._tree.head(token)
        counts = token.link == "nummod" and above is not None and not above.entity
        behind = next((word for word in self._tree.tokens[token.index + 1 : token.index + 4] if not word.entity), None)
        before_people = (
            behind is not None and behind.tag == "NNS" and self._people.group(behind, self._tree) is not None
        )
        subject = token.link in _ARGUMENTS and (token.text.isalpha() or len(token.text) < _YEAR)
        instead = token.link == "conj" and above is not None and above.part == "NUM"  # "not 119 but 84"
        return counts or before_people or subject or instead or self._is_reached(token)

    def _is_reached(self, token: Token) -> bool:
        """ "The number of wounded stands at 56", "has risen from six", "put the number of those killed at 21"."""
        preposition = self._tree.head(token)
        if token.link == "attr" and preposition is not None:  # "the number of those who died is 25"
            return any(noun.lemma in _TALLIES for noun in self._tree.children(preposition, "nsubj"))
        if _PUT_AT.search(self.text, max(0, token.span.start - _NEAR), token.span.start):
            return True
        verb = self._tree.head(preposition) if preposition is not None and token.link == "pobj" else None
        verb = self._tree.head(verb) if verb is not None and verb.text.lower() in ("up", "down") else verb
        way = self._tree.tokens[verb.index + 1].text.lower() if verb is not None and verb.lemma == "go" else ""
        reached = verb is not None and (way in ("up", "down") or verb.lemma in _REACHING)
        return reached and preposition is not None and preposition.lemma in ("at", "to", "from")

    def amount(self, head: Token) -> Amount | None:
        """The number phrase that counts `head`: itself, words before it, or an of-phrase ("family of five")."""
        if head.index in self.amounts and head.part != "DET":
            return self.amounts[head.index]
        for child in reversed(self._tree.children(head, *_BEFORE)):
            if child.index > head.index:
                continue
            for word in reversed(self._tree.subtree(child)):
                if word.index in self.amounts:
                    return self.amounts[word.index]
        flat = self._flat(head)
        if flat is not None:
            return flat
        if head.lemma in self._quantities.containers or head.text.lower() in self._quantities.containers:
            inner = self._object_of(head)
            return self.amount(inner) if inner else None
        return self._nothing(head)

    def _nothing(self, head: Token) -> Amount | None:
        """None at all, where the words around a noun say so: "without casualties", "no deaths or injuries"."""
        above = self._tree.head(head)
        if above is None:
            return None
        none = Amount(head.span.start, head.span.end, 0, 0)
        if above.link == "pcomp" and head.link == "dobj":
            above = self._tree.head(above) or above
        if above.text.lower() == "without" and head.link in ("pobj", "dobj"):
            return none
        if head.link == "conj" and any(word.lemma in ("or", "nor") for word in self._tree.children(above, "cc")):
            first = self.amount(above)
            return none if first is not None and first.high == 0 else None
        is_any = any(child.text.lower() == "any" for child in self._tree.children(head, "det"))
        return none if is_any and self._tree.children(above, "neg") else None

    def _flat(self, head: Token) -> Amount | None:
        """A number phrase that stands before the head and its modifiers, whatever the parser made of it."""
        for token in reversed(self._tree.tokens[max(0, head.index - 4) : head.index]):
            if token.index in self.amounts and token.part != "DET":
                return self.amounts[token.index]
            if token.part not in ("ADJ", "NOUN", "PROPN") or token.head != head.index:
                return None
        return None

    def group(self, head: Token) -> VictimGroup | None:
        """The group that a noun names, None when it names no people."""
        return self._people.group(head, self._tree)

    def group_before(self, head: Token) -> VictimGroup:
        """The group that the words before a counted noun name ("12 civilian deaths")."""
        found = [self._people.group(child, self._tree) for child in _modifiers(head, self._tree)]
        return next((group for group in found if group), VictimGroup.UNKNOWN)

    def _object_of(self, head: Token) -> Token | None:
        """What an of-phrase behind `head` names ("bodies of 12 men", "dozens of people")."""
        for preposition in self._tree.children(head, "prep"):
            if preposition.lemma in ("of", "among"):
                return next(iter(self._tree.children(preposition, "pobj")), None)
        return None

    def count(self, head: Token, anybody: bool = False) -> Headcount | None:
        """The headcount of the noun phrase under `head`, None when it counts no victims.

        `anybody`: a counted noun that no list knows is somebody ("killed 12 tailors").
        """
        if head.lemma in self._quantities.units or head.text.lower() in self._quantities.units:
            return None
        if any(word.text.lower() == "how" for word in self._tree.subtree(head)[:4]):
            return None  # "how many died"
        head = self._known_to_police(head)
        amount = self.amount(head)
        if amount is None and any(word.text.lower() == "any" for word in self._tree.children(head, "det")):
            return None  # "denied that any protester had been killed"
        named = self._named(head, amount)
        group = self._people.group(named, self._tree)
        person = head.part == "PROPN" and head.index in self._persons
        if group is None and person:
            group = VictimGroup.UNKNOWN  # "Salas died", whom the parser does not know for a person
        if group is None and amount is not None and named.text.lower() == "more":
            group = VictimGroup.UNKNOWN  # "killed seven more"
        if (
            group is None
            and amount is not None
            and not self._people.is_nobody(named)
            and (named.index in self.amounts or self._may_be_person(named, anybody))
        ):
            group = VictimGroup.UNKNOWN
        if (
            group is None
            and amount is None
            and is_indefinite(self._tree, named)
            and (named.entity in _OF_A_PEOPLE or self._may_be_person(named, anybody=False))
        ):
            group = VictimGroup.UNKNOWN  # "a receptionist died", "two Turks and a Filipino"
        if group is None:
            return None
        span = self._span(head, named, amount)
        if amount is not None:
            return Headcount(amount.low, amount.high, amount.approximate, group, span, head)
        named_one = head.part == "PROPN" and (person or group is not VictimGroup.UNKNOWN) and head.tag != "NNPS"
        low = 1 if named_one else self._unstated(named)
        return Headcount(low, low, False, group, span, head, stated=False)

    def _known_to_police(self, head: Token) -> Token:
        """ "An Elmira man police say robbed a bank was held": a parser makes the man one noun with the police."""
        before = self._tree.tokens[head.index - 1] if head.index else head
        one = before.tag == "NN" and before.head == head.index and before.link in ("compound", "nmod")
        person = one and self._people.group(before, self._tree) is not None
        return before if person and head.text.lower() == "police" and is_indefinite(self._tree, head) else head

    def several(self, head: Token) -> Headcount | None:
        """More than one whom no list knows, without a number, where only people can be meant: "the partygoers"."""
        if self.amount(head) is not None or not self._may_be_person(head, anybody=True):
            return None
        return Headcount(None, None, False, VictimGroup.UNKNOWN, self._span(head, head, None), head, stated=False)

    def one(self, head: Token) -> Headcount | None:
        """Somebody whom no list knows, where only people can be meant: "including an assistant sub-inspector"."""
        if head.tag != "NN" or not is_indefinite(self._tree, head) or self._people.is_nobody(head):
            return None
        return Headcount(1, 1, False, VictimGroup.UNKNOWN, self._span(head, head, None), head, stated=False)

    def _named(self, head: Token, amount: Amount | None) -> Token:
        """The noun that says who: "people" in "dozens of people", "bodies of 12 people"."""
        holds = head.index in self.amounts or head.lemma in self._quantities.containers
        inner = self._object_of(head) if holds else None
        return inner if inner is not None and inner.index not in self.amounts else head

    def _may_be_person(self, head: Token, anybody: bool) -> bool:
        word = head.text.lower().rstrip("s")
        return (
            (head.part == "NOUN" or (anybody and self._are_of_a_name(head)))
            and head.lemma not in self._quantities.containers  # "a number have been killed"
            and (word.endswith(_PERSONAL) or anybody)
            and not self._people.is_nobody(head)
            and self._people.group(head, self._tree) is None
            and (not any(noun in self._quantities.units for noun in singulars(head.text)))
        )

    def _are_of_a_name(self, head: Token) -> bool:
        """ "Killed three Maoists": people known by the name of their cause; of things "two Mirages" may be killed."""
        named = head.part == "PROPN" and head.text.endswith("s") and head.entity not in _OF_THINGS
        amount = self.amount(head) if named else None
        return amount is not None and amount.high != 1

    def _unstated(self, head: Token) -> int | None:
        """1 for a singular that names one person, None when the words do not tell."""
        word = head.text.lower()
        if word in _ONE or is_by_age(head, self._tree):
            return 1
        if word == "couple" and is_indefinite(self._tree, head):
            return 2  # "a young couple"
        if head.entity == "NORP" and is_indefinite(self._tree, head):
            return 1  # "a Lebanese"
        if word in _COLLECTIVE or head.lemma in _COLLECTIVE or head.tag in ("NNS", "NNPS") or word in _MANY:
            return None
        if head.part == "PROPN":
            named = head.entity == "PERSON" or head.index in self._persons
            return 1 if named or is_indefinite(self._tree, head) else None
        return 1 if head.tag == "NN" and head.part == "NOUN" else None

    def _span(self, head: Token, named: Token, amount: Amount | None) -> Span:
        before = [child for child in self._tree.children(head) if child.index < head.index and child.link != "punct"]
        first = min((self._tree.span(child).start for child in before if child.link not in _CLAUSAL), default=None)
        span = hull(head.span, named.span)
        if first is not None and first < span.start and span.start - first < 200:
            span = Span(first, span.end)
        return hull(span, Span(amount.start, amount.end)) if amount else span


_CLAUSAL = frozenset("relcl acl advcl conj cc prep case mark aux auxpass cop nsubj".split())
