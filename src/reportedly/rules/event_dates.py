"""The date of an event that a text describes again: "the withdrawal", told before as "troops pulled out on 19 April".

Each date of a text stands for a stretch of its sentence, up to the next date. The event is dated by the stretch whose
words are most akin to its own; where two with different dates are equally akin, it is left open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property

from reportedly.rules.time_phrases import Phrase
from reportedly.rules.time_telling import Resolved
from reportedly.text.counting import Days
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import TimexType

Dated = tuple[int, Phrase, Resolved]
"""A phrase, its number in the text, and its meaning."""
Kin = Mapping[str, frozenset[str]]
"""The kinds of happening that a lemma, or a verb with what hangs on it ("break out"), may speak of."""

_ANY_HARM = frozenset("attack assault incident violence bloodshed tragedy disaster".split())
"""Words that may take up any harm told before."""
HARM = "any harm"
"""The kind that every word of harm has beside its own."""
_NEW = frozenset("a an another other some any no similar further separate new fresh".split())
"""Before an event these say that it is not one told before."""
_SAYING = frozenset("say tell report add note write warn claim state".split())
_POINTS_BACK = frozenset("that this it then which".split())
_DAY = frozenset(("day", "date"))
"""An event that is only "the day" is the day told of last."""
_NEAREST = 20
"""Dates looked at on either side: bounds the work on a text that repeats one word."""
_CLAUSE = 200
"""Characters up to the verb of a clause."""
_HANGING = ("prt", "dobj", "prep", "advmod", "acomp", "oprd")
"""What makes another verb of a verb: "break out", "seize power", "go missing"."""
_RANGE = re.compile(r"(?:\s[^,.;:\n]{1,40})?,?\s(?:from|between)\s(?:the\s)?")
_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ")


def kinships(kin: Iterable[Mapping[str, str]], triggers: Iterable[Mapping[str, str]]) -> Kin:
    """By lemma, from `event_kin` and the families, modes and types of `event_triggers`."""
    found: dict[str, set[str]] = {}
    for row in kin:
        found.setdefault(row["word"], set()).update(row["kin"].split("|"))
    for row in triggers:
        kinds = {f"family {row['family']}" if row["family"] else "", f"mode {row['mode']}" if row["mode"] else ""}
        if row["type"] in ("ASSAULT", "ACCIDENT", "DISASTER"):
            kinds.add(HARM)
        found.setdefault(row["lemma"], set()).update(kinds - {""})
    return {word: frozenset(kinds) for word, kinds in found.items()}


def days_of(meaning: Resolved) -> Days | None:
    """The first and last day of a date; None for lengths, sets, references and years before Christ."""
    low, high = meaning.bounds
    if meaning.type not in (TimexType.DATE, TimexType.TIME) or not low or not high or low.startswith("-"):
        return None
    return date.fromisoformat(low[:10]), date.fromisoformat(high[:10])


class EventDates:
    """The dates of a text and what each stands beside: built once, asked often.

    `counted` are expressions that count from events: what is told next may lean on them, but they date no event.
    """

    def __init__(self, dates: Sequence[Dated], tree: Tree, kin: Kin, counted: Sequence[Dated] = ()) -> None:
        self._tree, self._kin = tree, kin
        self._dates = [item for item in dates if days_of(item[2])]
        self._starts = [item[1].start for item in self._dates]
        self._told = sorted([*self._dates, *counted], key=lambda item: item[1].start)
        self._told_starts = [item[1].start for item in self._told]

    def is_event(self, word: Token) -> bool:
        """Whether a noun, or a verb used as one, names something that happens."""
        return (word.part == "NOUN" or word.tag == "VBG") and word.lemma in self._kin

    def speaks_of_one(self, word: Token | None) -> bool:
        """Whether a word, verb or noun, is known to speak of something that happens."""
        return word is not None and bool(self._kinds(word))

    def told_before(self, offset: int) -> Dated | None:
        """The last date told of before `offset`."""
        at = bisect_left(self._told_starts, offset)
        return self._told[at - 1] if at else None

    def of(self, words: Span, start: int | None = None) -> list[Dated]:
        """The dates of the event that `words` describe: its own (two make a range), or that of its other mention.

        `start` is where the expression begins that counts from it: "that day" is what was told before.
        """
        inside = self._tree.inside(words)
        head = self._head(words, inside)
        points_back = inside and inside[0].text.lower() in _POINTS_BACK
        if (points_back and inside[0].link not in ("det", "nsubj", "nsubjpass")) or (head and head.lemma in _DAY):
            told = self.told_before(words.start if start is None else start)
            return [told] if told else []
        own = self._own(words, head)
        if own or head is None or self._is_new(head):
            return own
        told = self._akin(words, head) or self._akin_of_modifier(words, head, inside)
        return [told] if told else []

    def clause(self, words: Span) -> Span:
        """`words`, up to its verb where they begin a clause: "after the Union of Fishermen (UFF) shot a guard"."""
        marker = self._tree.at(words.start - 2) if words.start > 1 else None
        verb = self._tree.head(marker) if marker is not None and marker.link == "mark" else None
        if verb is None or not 0 < verb.span.end - words.start <= _CLAUSE:
            return words
        return hull(words, verb.span)

    def behind(self, offset: int) -> Dated | None:
        """The date that stands in apposition behind `offset`: "the evening of the wedding, 26 April"."""
        at = bisect_left(self._starts, offset)
        following = self._dates[at] if at < len(self._dates) else None
        return following if following and following[1].start - offset <= len(", on ") else None

    def range_behind(self, text: str, offset: int) -> list[Dated]:
        """The two dates of "…, from 29 August to 11 November" right behind `offset`."""
        at = bisect_left(self._starts, offset)
        near = self._dates[at : at + 2]
        ahead = text[offset : near[0][1].start] if near else ""
        return near if _RANGE.fullmatch(ahead) and len(near) == 2 and near[1][1].start - near[0][1].end < 20 else []

    def is_dated_otherwise(self, offset: int, bounds: Days) -> bool:
        """Whether the date right before `offset` says that it was on other days: "in April 2013, six months after"."""
        before = self._before_comma(offset)
        days = days_of(before[2]) if before else None
        return days is not None and not (bounds[0] <= days[1] and days[0] <= bounds[1])

    def later_in_sentence(self, offset: int) -> list[Dated]:
        """Dates behind the word at `offset` in its sentence, the nearest first."""
        here, at = self._tree.at(offset), bisect_left(self._starts, offset + 1)
        if here is None:
            return []
        near = self._dates[at : at + 3]
        tokens = [self._tree.at(item[1].start) for item in near]
        return [item for item, token in zip(near, tokens, strict=True) if token and token.sentence == here.sentence]

    def told(self, offset: int) -> Sequence[Dated]:
        """The dates told of before `offset`, no more than are looked at elsewhere."""
        at = bisect_left(self._starts, offset)
        return self._dates[max(0, at - _NEAREST) : at]

    def equated(self, words: Span) -> Dated | None:
        """The day that `words` are said to be: "Monday was the second anniversary", "on 16 May, the first day of"."""
        if (before := self._before_comma(words.start)) is not None:
            return before
        head = self._tree.head_of(words)
        while head is not None and head.link in ("det", "amod", "compound", "nummod"):
            head = self._tree.head(head)
        verb = self._tree.head(head) if head is not None and head.link in ("attr", "dobj") else None
        if verb is None or verb.lemma not in ("be", "mark"):
            return None
        for subject in self._tree.children(verb, "nsubj", "npadvmod"):
            days = self._tree.span(subject)
            first = bisect_left(self._starts, days.start)
            if first < len(self._dates) and subject.span.meets(self._span(self._dates[first])):
                return self._dates[first]
        return None

    def _before_comma(self, offset: int) -> Dated | None:
        """The date that a comma parts from `offset`."""
        at = bisect_left(self._starts, offset)
        before = self._dates[at - 1] if at else None
        sign = self._tree.at(before[1].end) if before is not None else None
        return before if sign is not None and sign.text == "," and sign.span.end + 1 == offset else None

    @staticmethod
    def _span(item: Dated) -> Span:
        return Span(item[1].start, item[1].end)

    def _head(self, words: Span, inside: Sequence[Token]) -> Token | None:
        """The noun or verb that names the event: what the preposition before it governs, else the first one."""
        marker = self._tree.at(words.start - 2) if words.start > 1 else None
        if marker is not None:
            governed = [*self._tree.children(marker, "pobj", "pcomp"), self._tree.head(marker)]
            for token in governed:
                if token is not None and words.holds(token.span) and token.part in ("NOUN", "VERB", "PROPN"):
                    return token
        return next((word for word in inside if word.part in ("NOUN", "VERB")), None)

    def _own(self, words: Span, head: Token | None) -> list[Dated]:
        """Dates among the event's words, or in a clause that hangs on them ("the battle, which began on 3 May")."""
        reach = words
        if head is not None:
            below = self._tree.span(head)
            reach = Span(words.start, max(words.end, min(below.end, words.end + 80)))
        first = bisect_left(self._starts, words.start)
        own = [item for item in self._dates[first : first + 3] if item[1].start < reach.end]
        between = [word for word in self._tree.inside(reach) if word.text.lower() in ("between", "from")]
        return own[:2] if between and len(own) > 1 and between[0].span.end <= own[0][1].start else own[:1]

    def _is_new(self, head: Token) -> bool:
        return any(child.text.lower() in _NEW for child in self._tree.children(head, "det", "amod", "nummod"))

    def _akin(self, words: Span, head: Token) -> Dated | None:
        """The one date whose words are most akin to the event's, before it or, failing that, behind it."""
        others = [
            word
            for word in self._tree.inside(words)
            if word.part in _CONTENT and word.index != head.index and word.text[0].isalpha()
        ]
        at, verb = bisect_left(self._starts, words.start), self._verb_counted(words)
        for near in (self._dates[max(0, at - _NEAREST) : at], self._dates[at : at + _NEAREST]):
            scored = [(self._score(item, words, head, others), item) for item in near if not self._dates_it(item, verb)]
            best = max((score for score, _ in scored), default=0)
            found = [item for score, item in scored if score == best]
            if best:
                same = {days_of(item[2]) for item in found}
                return found[0] if len(same) == 1 else None
        return None

    def _verb_counted(self, words: Span) -> Token | None:
        """The verb that the whole expression dates: "buried" in "was buried two days after the raid"."""
        marker = self._tree.at(words.start - 2) if words.start > 1 else None
        start = self._tree.head(marker) if marker is not None and marker.link == "mark" else marker
        return self._clause_of(start)

    def _dates_it(self, item: Dated, verb: Token | None) -> bool:
        """Whether a date dates that same verb: "freed on 2 November, a week after their capture" dates the freeing."""
        own = self._clause_of(self._tree.head_of(self._span(item)))
        if own is None or verb is None or own.index != verb.index:
            return False
        return not any(child.span.start > item[1].end for child in self._tree.children(verb, "cc"))

    def _clause_of(self, word: Token | None) -> Token | None:
        """The verb that a word hangs on."""
        above = self._tree.ancestors(word) if word is not None else ()
        return next((token for token in above if token.part in ("VERB", "AUX")), None)

    def _akin_of_modifier(self, words: Span, head: Token, inside: Sequence[Token]) -> Dated | None:
        """The same for an event before what is no event: "after the shelling divers…", "after the raid victims…"."""
        if self._kinds(head):
            return None
        events = (word for word in inside if word.index < head.index and self.is_event(word))
        return next((found for word in events if (found := self._akin(words, word))), None)

    def _score(self, item: Dated, words: Span, head: Token, others: Sequence[Token]) -> int:
        """How akin: 4 for the stem, 3 for the kind, 2 for harm, one less beside another date; 2 for each more word."""
        sentence, stretch = self._stretches[item[0]]
        near = [token for token in stretch if not words.holds(token.span)]
        score = max((self._kinship(token, head) for token in near), default=0)
        if not score:
            elsewhere = (token for token in self._by_sentence[sentence] if not words.holds(token.span))
            score = max((self._kinship(token, head) for token in elsewhere), default=0) - 1
        if score <= 0 or self._is_of_saying(item, head):
            return 0
        shared = [word for word in others if any(same_stem(word.lemma, token.lemma) for token in near)]
        names = [word for word in others if word.part == "PROPN"]
        strange = bool(names) and not any(word.part == "PROPN" for word in shared)  # "the killing of General Dao"
        score += 2 * len({word.lemma for word in shared}) - 2 * strange
        return score if score > 1 else 0

    def _kinship(self, token: Token, head: Token) -> int:
        if token.part not in ("NOUN", "VERB"):
            return 0
        if same_stem(token.lemma, head.lemma):
            return 4
        mine, yours = self._kinds(token), self._kinds(head)
        if (mine & yours) - {HARM}:
            return 3
        return 2 if head.lemma in _ANY_HARM and HARM in mine else 0

    def _kinds(self, token: Token) -> frozenset[str]:
        """The kinds of the word, alone and with what hangs on it."""
        kinds = self._kin.get(token.lemma, frozenset())
        if token.part != "VERB":
            return kinds
        below = (f"{token.lemma} {child.lemma}" for child in self._tree.children(token, *_HANGING))
        return kinds.union(*(self._kin.get(words, frozenset()) for words in below))

    def _is_of_saying(self, item: Dated, head: Token) -> bool:
        """Whether the date is that of a statement: "officials said on Monday that rebels had attacked"."""
        word = self._tree.head_of(Span(item[1].start, item[1].end))
        verb = next((above for above in self._tree.ancestors(word) if above.part == "VERB"), None) if word else None
        return verb is not None and verb.lemma in _SAYING and not same_stem(verb.lemma, head.lemma)

    @cached_property
    def _by_sentence(self) -> Mapping[int, Sequence[Token]]:
        """The nouns and verbs of each sentence that holds a date."""
        found: dict[int, list[Token]] = {}
        wanted = {token.sentence for item in self._dates if (token := self._tree.at(item[1].start))}
        for token in self._tree.tokens:
            if token.sentence in wanted:
                found.setdefault(token.sentence, []).append(token)
        return found

    @cached_property
    def _stretches(self) -> Mapping[int, tuple[int, Sequence[Token]]]:
        """For each date, by number, its sentence and the tokens it stands for: those up to it, or, where the sentence
        opens with a date, those behind it."""
        groups: dict[int, list[Dated]] = {}
        for item in self._dates:
            token = self._tree.at(item[1].start)
            groups.setdefault(token.sentence if token else -1, []).append(item)
        found: dict[int, tuple[int, Sequence[Token]]] = {}
        for sentence, items in groups.items():
            tokens = self._by_sentence.get(sentence, ())
            starts = [token.span.start for token in tokens]
            leads = len(items) > 1 and bisect_left(starts, items[0][1].start) < 3
            cuts = [item[1].start if leads else item[1].end for item in items]
            cuts = [0, *cuts[1:]] if leads else [0, *cuts[:-1]]
            places = [*(bisect_left(starts, cut) for cut in cuts), len(tokens)]
            for at, item in enumerate(items):
                found[item[0]] = (sentence, tokens[places[at] : places[at + 1]])
        return found


def same_stem(first: str, second: str) -> bool:
    """Whether two lemmas share a stem, roughly: "assassination" and "assassinate", "killing" and "kill"."""
    short, long = sorted((first, second), key=len)
    silent = short.endswith("e") and long.endswith(("ing", "ion", "al")) and long.startswith(short[:-1])
    akin = len(short) >= 4 and (long.startswith(short) or silent or (len(short) >= 7 and short[:6] == long[:6]))
    return first == second or akin
