"""The headcounts around a word of harm: summed over what is joined, right before or right behind the word."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable

from reportedly.rules.harmed import coordinated, is_included
from reportedly.rules.headcount import THINGS, Counter, Headcount
from reportedly.rules.summed_counts import total
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import VictimGroup

HARMED = (
    "dead|wounded|injured|hurt|killed|missing|victims|fatalities|bodies|casualties|abducted|kidnapped|detained|arrested|freed"
    "|taken|seized|captured"
)
"""Words for those harmed, of whom a part may be counted."""
_TAKEN = frozenset("taken captured abducted kidnapped".split())
_WOUNDED = frozenset("wounded injured hurt missing".split())
PARTITIVE = re.compile(
    rf"\s+of\s+(?:(?:the|those)\s+(?:[\d,]{{1,9}}\s+)?(?P<harmed>{HARMED})"
    r"|them|whom|those)\b",
    re.IGNORECASE,
)
"""Behind a number that counts a part of a toll told before: "two of the wounded", "three of them"."""
_OF_GROUND = frozenset("GPE LOC NORP FAC".split())
_LIST = 2
"""Counts from which on a list says who people are that were told of without one."""
_FARTHEST = 8
"""Words between a number and the harm word it is said to stand right before ("30 others were seriously wounded")."""
_BETWEEN = frozenset(
    """others other more people persons was were is are been being be have has had reportedly critically seriously
    still yet badly severely slightly lightly mortally fatally also further additional another of them""".split()
)


class Scene:
    """What the finders share: the tree, the counter, and the numbers by token."""

    def __init__(self, tree: Tree, counter: Counter, speakers: Container[int] = ()) -> None:
        """`speakers`: the words, by index, of those who are said to have told something."""
        self.tree = tree
        self.counter = counter
        self._speakers = speakers
        self._sentences = [token.sentence for token in tree.tokens]

    def speaks(self, word: Token) -> bool:
        """Whether a word stands for who is said to have told something."""
        return word.index in self._speakers

    def counted(self, heads: Iterable[Token], anybody: bool = False) -> Headcount | None:
        """The sum over `heads` and what is joined to them, None when none of them counts victims.

        `anybody`: a counted noun that no list knows is somebody.
        """
        counts: list[Headcount] = []
        heads = list(heads)
        for head in heads:
            for token in coordinated(head, self.tree):
                if counts and (is_included(token, self.tree) or token.index in self._speakers):
                    break  # "wounding a soldier, two officials said": the parser joined what the comma parts
                count = self.counter.count(token, anybody)
                if count is None or (counts and count.low is None and not count.stated):
                    break  # "600 inmates, officials and a lawyer said": the parser joined what the comma parts
                if counts and self._has_own_harm(token):
                    break  # "twelve dead, dozens hurt"
                if counts and counts[-1].span.meets(count.span):
                    counts.pop()  # "dozens more people", which a parser takes for two
                counts.append(count)
        counts = [count for count in counts if not self._is_part(count)] or counts[:1]
        people = [count for count in counts if count.group not in THINGS]
        if len(people) < len(counts) and any(count.stated for count in people):
            counts = people  # "released the ship and its 23 crew"
        if self._names(counts):
            named = total(counts[1:], self.tree)
            return named._replace(head=counts[0].head, span=hull(*(count.span for count in counts)))
        if len(counts) == 1 and self._are_others(counts[0], heads[0]):
            return self._with_one(counts[0], heads[0])
        return total(counts[:1] if _enumerates(counts) else counts, self.tree) if counts else None

    def _are_others(self, count: Headcount, first: Token) -> bool:
        """ "Ti Moro was killed with three *other* men": the name before is that of a person whom nothing else tells."""
        name = first.tag == "NNP" and first.entity not in _OF_GROUND and first.index < count.head.index
        others = any(word.lemma == "other" for word in self.tree.children(count.head, "amod"))
        whose = first.link in ("nsubj", "nsubjpass") and not self.tree.children(first, "det")
        return name and others and whose and count.stated and count.low is not None and count.high is not None

    def _with_one(self, count: Headcount, name: Token) -> Headcount:
        low, high = (bound if bound is None else bound + 1 for bound in (count.low, count.high))
        return count._replace(low=low, high=high, span=hull(name.span, count.span))

    def some_of(self, head: Token) -> Token:
        """ "One of the people wounded": one was, and not all of them; "14 of the 25 women seized": all were."""
        counted = head.link != "pobj" or self.counter.amount(head) is not None
        preposition = self.tree.head(head) if not counted else None
        some = self.tree.head(preposition) if preposition is not None and preposition.text.lower() == "of" else None
        above = self.tree.head(some) if some is not None else None
        if above is not None and above.part == "VERB" and some is not None and some.link in ("nsubj", "nsubjpass"):
            return head  # "five of those wounded later died": the five are of the second verb
        if some is not None and some.lemma == "name" and self.counter.amount(some) is not None:
            return some  # "24 names of people killed"
        return some if some is not None and some.part == "NUM" and some.index in self.counter.amounts else head

    def _names(self, counts: list[Headcount]) -> bool:
        """ "The men, a teacher and two nurses": a list that says who they are, and how many."""
        rest = [count.low for count in counts[1:]]
        if len(rest) < _LIST or None in rest or counts[0].stated or counts[0].low is not None:
            return False
        return any(word.text.lower() == "the" for word in self.tree.children(counts[0].head, "det"))

    def _is_part(self, count: Headcount) -> bool:
        """ "26 people, 11 of them minors, lost their lives": the eleven are among the 26."""
        return PARTITIVE.search(self.counter.text, count.span.start, count.span.end) is not None

    def _has_own_harm(self, token: Token) -> bool:
        """Whether a participle or adjective stands right behind a noun ("dozens hurt"), or a word of harm."""
        after = self.tree.tokens[token.index + 1 : token.index + 2]
        if token.part == "NUM" and any(word.text.lower() in _WOUNDED and word.tag[:2] == "VB" for word in after):
            return True
        if any(word.text.lower() in _TAKEN for word in self.tree.children(token, "amod", "nummod", "compound")):
            return True  # "27 soldiers killed and three taken prisoner"
        return any(
            word.tag in ("VBN", "VBD", "JJ") and word.head == token.index and word.link in ("acl", "amod")
            for word in after
        )

    def end_of_sentence(self, word: Token) -> int:
        """The offset behind the last word of the sentence of `word`."""
        last = bisect_right(self._sentences, word.sentence) - 1
        return self.tree.tokens[last].span.end

    def next_sentence(self, word: Token) -> Token | None:
        """The first word of the sentence behind that of `word`."""
        first = bisect_right(self._sentences, word.sentence)
        return self.tree.tokens[first] if first < len(self._sentences) else None

    def group_after(self, offset: int, word: Token) -> VictimGroup:
        """The group of the first noun within four words behind `offset` ("three of them border guards")."""
        for token in self.tree.inside(Span(offset, offset + 60))[:4]:
            if token.part == "NOUN" and token.sentence == word.sentence and token.link != "compound":
                count = self.counter.count(token)
                return count.group if count is not None else VictimGroup.UNKNOWN
        return VictimGroup.UNKNOWN

    def right_before(self, word: Token) -> Headcount | None:
        """ "30 wounded", "30 others were seriously wounded": a number with little between it and `word`."""
        for index in range(word.index - 1, max(-1, word.index - _FARTHEST), -1):
            token = self.tree.tokens[index]
            if token.sentence != word.sentence:
                return None
            amount = self.counter.amounts.get(index)
            if amount is not None:
                dates = amount.low == amount.high and word.part == "NOUN"  # "the 1984 killing of a judge"
                dates = dates and word.text.endswith("ing")
                if (token.part == "DET" and index + 1 < word.index) or dates or self._counts_children(token):
                    return None
                span = Span(amount.start, amount.end)
                return Headcount(amount.low, amount.high, amount.approximate, VictimGroup.UNKNOWN, span, token)
            if token.text.lower() not in _BETWEEN:
                return None
        return None

    def _counts_children(self, number: Token) -> bool:
        """ "A mother of 12 was killed"."""
        before = [token.text.lower() for token in self.tree.tokens[max(0, number.index - 2) : number.index]]
        return len(before) == 2 and before[1] == "of" and before[0] in _PARENTS

    def right_behind(self, word: Token) -> Headcount | None:
        """ "injured around 50", when the parser takes the number for something else: what follows the word at once."""
        amount = self.counter.amounts.get(word.index + 1)
        behind = self.tree.tokens[word.index + 1] if amount is not None else word
        if amount is None or behind.part == "DET" or behind.text.lower() == "both":
            return None  # "hurt both her hands"
        last = self.tree.at(amount.end - 1)
        after = (
            self.tree.tokens[last.index + 1] if last is not None and last.index + 1 < len(self.tree.tokens) else None
        )
        of_things = after is not None and after.lemma == "of" and PARTITIVE.match(self.counter.text, amount.end) is None
        day = after is not None and after.entity in ("DATE", "TIME")  # "killed at least a dozen yesterday"
        noun = after is not None and not day and after.part in ("NOUN", "PROPN", "ADJ", "SYM", "NUM")
        if last is None or of_things or noun:
            return self._taken_for_teller(last) if last is not None and noun else None
        span = Span(amount.start, amount.end)
        return Headcount(amount.low, amount.high, amount.approximate, VictimGroup.UNKNOWN, span, last)

    def _taken_for_teller(self, number: Token) -> Headcount | None:
        """ "Killing six people, police and a witness said": whom the parser makes the first of those who said it."""
        noun = self.tree.head(number)
        verb = self.tree.head(noun) if noun is not None and noun.link == "nsubj" else None
        if noun is None or verb is None or not number.index < noun.index < verb.index:
            return None
        behind = self.tree.tokens[noun.index + 1]
        near = noun.index - number.index <= _FARTHEST
        return self.counter.count(noun, anybody=True) if near and behind.text == "," else None


def _enumerates(counts: list[Headcount]) -> bool:
    """ "two men, a teacher and a nurse": who the two are, and not two more."""
    rest = [count.low for count in counts[1:]]
    return len(rest) > 1 and None not in rest and counts[0].stated and sum(filter(None, rest)) == counts[0].low


_PARENTS = frozenset("mother father mom mum dad parent grandmother grandfather widow widower mama".split())
