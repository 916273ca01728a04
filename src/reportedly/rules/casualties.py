"""Words of harm in a parsed report, and the headcounts that grammar ties to them.

Each row of the table of harm words says by which finder its harmed are found; the finders are listed in `_FINDERS`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from reportedly.rules.harmed import coordinated, harmed_by_state, harmed_by_verb, of_phrase, subject_of
from reportedly.rules.headcount import Counter, Headcount, total
from reportedly.text.bounds import Amount
from reportedly.text.inflections import inflections
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Harm, VictimGroup

Row = Mapping[str, str]
Table = Mapping[str, tuple[Row, ...]]

THINGS = (VictimGroup.BUILDING, VictimGroup.VEHICLE)
_UNDER_ARMS = (VictimGroup.SOLDIER, VictimGroup.POLICE, VictimGroup.FIGHTER)
_FOUND_BODIES = frozenset(
    """receive recover find pull retrieve count bring see discover collect dig carry bury unearth remove arrive
    exhume lie""".split()
)
_NEEDS_NUMBER = frozenset(("hold", "seize"))
"""Verbs with too many other senses for a harm without a number."""
_KIN = frozenset(
    """brother sister father mother son daughter wife husband cousin nephew niece uncle aunt child parent grandson
    granddaughter grandmother grandfather friend colleague comrade neighbour neighbor relative""".split()
)
_SUFFERED = frozenset("suffer sustain receive".split())
_SPENDING = frozenset("claim take cost lose".split())
_HAPPENING = frozenset("cause inflict suffer sustain report be confirm record result occur count register".split())
_FARTHEST = 8
"""Words between a number and the harm word it is said to stand right before ("30 others were seriously wounded")."""


class Finding(NamedTuple):
    """A word of harm and the headcount tied to it; `of_all` marks a part of a toll named before ("two of the dead")."""

    harm: Harm
    word: Token
    headcount: Headcount
    why: str
    of_all: bool = False

    @property
    def span(self) -> Span:
        return hull(self.word.span, self.headcount.span)


def table(rows: Iterable[Row]) -> Table:
    """Inflected form → its rows, those that need another word first."""
    found: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: not row["needs"]):
        for form in inflections(row["lemma"], row["part"], row["forms"]):
            found.setdefault(form, []).append(row)
    return {form: tuple(group) for form, group in found.items()}


class Scene:
    """What the finders share: the tree, the counter, and the numbers by token."""

    def __init__(self, tree: Tree, counter: Counter) -> None:
        self.tree = tree
        self.counter = counter
        self._sentences = [token.sentence for token in tree.tokens]

    def counted(self, heads: Iterable[Token]) -> Headcount | None:
        """The sum over `heads` and what is joined to them, None when none of them counts victims."""
        counts: list[Headcount] = []
        for head in heads:
            for token in coordinated(head, self.tree):
                count = self.counter.count(token)
                if count is None or (counts and count.low is None and not count.stated):
                    break  # "600 inmates, officials and a lawyer said": the parser joined what the comma parts
                counts.append(count)
        return total(counts) if counts else None

    def end_of_sentence(self, word: Token) -> int:
        """The offset behind the last word of the sentence of `word`."""
        last = bisect_right(self._sentences, word.sentence) - 1
        return self.tree.tokens[last].span.end

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
                if token.part == "DET" and index + 1 < word.index:
                    return None
                span = Span(amount.start, amount.end)
                return Headcount(amount.low, amount.high, amount.approximate, VictimGroup.UNKNOWN, span, token)
            if token.text.lower() not in _BETWEEN:
                return None
        return None


_BETWEEN = frozenset(
    """others other more people persons was were is are been being be have has had reportedly critically seriously
    still yet badly severely slightly lightly mortally fatally also further additional another of them""".split()
)


def _verb(scene: Scene, word: Token, row: Row) -> Headcount | None:
    heads = [head for head in harmed_by_verb(word, scene.tree) if head.index != word.index]
    count = scene.counted(heads)
    if count is None and word.tag in ("VBN", "VBD", "JJ", "NNP", "NN", "NNS"):
        return scene.right_before(word)
    if count is None or count.stated:
        return count
    acted = word.tag == "VBD" and not scene.tree.children(word, "dobj", "auxpass", "nsubjpass", "conj")
    return None if acted or word.link == "amod" or row["lemma"] in _NEEDS_NUMBER else count


def _kin(scene: Scene, word: Token, row: Row) -> Headcount | None:
    """ "lost her brother and two nephews" tells of deaths; "lost her job" does not."""
    passive = scene.counted(scene.tree.children(word, "nsubjpass"))
    if passive is not None:  # "60 men had been lost"
        return passive if passive.stated else None
    lost = scene.counted(scene.tree.children(word, "dobj"))
    if lost is not None and lost.stated and lost.group in _UNDER_ARMS:  # "the army lost 14 soldiers"
        return lost
    return scene.counted(head for head in scene.tree.children(word, "dobj") if head.lemma in _KIN)


def _subject(scene: Scene, word: Token, row: Row) -> Headcount | None:
    count = scene.counted(subject_of(word, scene.tree)) or scene.right_before(word)
    if row["harm"] == Harm.DISPLACED or row["harm"] == Harm.MISSING:
        return count if count is not None and count.stated and count.group is not VictimGroup.FIGHTER else None
    return count


def _state(scene: Scene, word: Token, row: Row) -> Headcount | None:
    if word.link == "amod":
        count = scene.counted([above]) if (above := scene.tree.head(word)) else None
        return count if count is not None and count.stated else None
    own = scene.counter.amount(word)
    if own is not None:
        return scene.right_before(word) or _bare(own, word)
    return scene.right_before(word) or scene.counted(harmed_by_state(word, scene.tree))


def _bare(amount: Amount, word: Token) -> Headcount:
    span = Span(amount.start, amount.end)
    return Headcount(amount.low, amount.high, amount.approximate, VictimGroup.UNKNOWN, span, word)


def _unharmed(scene: Scene, word: Token, row: Row) -> Headcount | None:
    above = scene.tree.head(word)
    objects = scene.tree.children(above, "dobj") if above is not None else []
    heads = objects or harmed_by_state(word, scene.tree) or subject_of(above or word, scene.tree)
    count = scene.counted(head for head in heads if head.part != "PRON" or head.index in scene.counter.amounts)
    return count._replace(low=0, high=0, approximate=False) if count is not None else None


def _thing(scene: Scene, word: Token, row: Row) -> Headcount | None:
    count = scene.counted(harmed_by_verb(word, scene.tree))
    return count if count is not None and count.group in THINGS and count.stated else None


def _count(scene: Scene, word: Token, row: Row) -> Headcount | None:
    """A counted noun ("12 deaths", "no casualties"), or one whose of-phrase is ("the deaths of 12 people")."""
    whom = scene.counted(of_phrase(word, scene.tree))
    amount = scene.counter.amount(word)
    if amount is not None:
        bare = _bare(amount, word)
        return bare._replace(group=whom.group) if whom else bare._replace(group=scene.counter.group_before(word))
    if whom is not None:
        return whom
    above = scene.tree.head(word)
    if above is not None and row["harm"] == Harm.INJURED and above.lemma in _SUFFERED and word.link == "dobj":
        return scene.counted(subject_of(above, scene.tree))
    if (
        word.tag == "NNS"
        and above is not None
        and above.lemma in _HAPPENING
        and word.link in ("dobj", "attr", "nsubjpass")
    ):
        return Headcount(None, None, False, scene.counter.group_before(word), word.span, word, stated=False)
    return None


def _act(scene: Scene, word: Token, row: Row) -> Headcount | None:
    amount = scene.counter.amount(word)
    if amount is not None:
        return _bare(amount, word)
    owners = [child for child in scene.tree.children(word, "poss") if child.entity == "PERSON"]
    return scene.counted(of_phrase(word, scene.tree)) or (scene.counted(owners[:1]) if owners else None)


def _life(scene: Scene, word: Token, row: Row) -> Headcount | None:
    """ "claimed 12 lives", "cost the lives of 12 people", "12 lives were lost"."""
    above = scene.tree.head(word)
    spent = above is not None and (above.lemma in _SPENDING or above.lemma == "loss" or word.link == "pobj")
    if not spent or scene.tree.children(word, "poss"):
        return None
    amount = scene.counter.amount(word)
    return _bare(amount, word) if amount is not None else scene.counted(of_phrase(word, scene.tree))


def _body(scene: Scene, word: Token, row: Row) -> Headcount | None:
    amount = scene.counter.amount(word)
    above = scene.tree.head(word)
    if above is None or above.lemma not in _FOUND_BODIES:
        return None
    return _bare(amount, word) if amount is not None else scene.counted(of_phrase(word, scene.tree))


_FINDERS: Mapping[str, Callable[[Scene, Token, Row], Headcount | None]] = {
    "object": _verb,
    "kin": _kin,
    "subject": _subject,
    "state": _state,
    "unharmed": _unharmed,
    "thing": _thing,
    "count": _count,
    "act": _act,
    "life": _life,
    "body": _body,
}


def find(scene: Scene, rows: Table) -> Iterator[Finding]:
    """The findings of a report in order of their words."""
    for token in scene.tree.tokens:
        row = _row(scene.tree, token, rows)
        if row is None:
            continue
        why = f"{row['part']} {row['lemma']}" + (f" {row['needs']}" if row["needs"] else "")
        led = list(_tolls(scene, token, row, why))
        if led or row["harmed"] == "toll":
            yield from led
            continue
        count = _FINDERS[row["harmed"]](scene, token, row)
        if count is not None and not _is_idle(count, token, Harm(row["harm"])):
            yield Finding(Harm(row["harm"]), token, count, why)


def _is_idle(count: Headcount, word: Token, harm: Harm) -> bool:
    """Nothing a coder could use: "killed them", "those who murder women", "he was released by the club"."""
    general = word.tag in ("VBP", "VBZ", "VB") and word.part == "VERB"
    pronoun = count.head.part == "PRON"
    return not count.stated and (pronoun or general if count.low is None else pronoun and harm is Harm.FREED)


def _row(tree: Tree, token: Token, rows: Table) -> Row | None:
    for row in rows.get(token.text.lower(), ()):
        if _fits(token, row["part"]) and (not row["needs"] or _stands_below(tree, token, row["needs"])):
            return row
    return None


def _fits(token: Token, part: str) -> bool:
    shouted = token.text.isupper() and len(token.text) > 2
    if part == "noun":
        return token.part in ("NOUN", "PROPN") and token.tag != "VBN"
    if part == "adjective":
        return token.part in ("ADJ", "VERB", "ADV", "NOUN") or shouted
    return token.part in ("VERB", "ADJ", "AUX") or shouted or token.text.lower().endswith("ed")


def _stands_below(tree: Tree, verb: Token, needed: str) -> bool:
    """Whether `needed` stands at most three links below the verb ("shot … dead", "forced … from their homes")."""
    waiting = [(child, 1) for child in tree.children(verb) if child.index > verb.index]
    while waiting:
        here, depth = waiting.pop(0)
        if here.text.lower() == needed:
            return True
        if depth < 3:
            waiting += [(child, depth + 1) for child in tree.children(here) if child.link not in ("relcl", "conj")]
    return False


# "The death toll rose to 15 from 12", "put the number of dead at 15".

_LEADS = re.compile(
    r"\b(?P<lead>to|at|of|is|was|climbed|rose|risen|jumped|reached|reaching|hit|hitting|numbered|counts?|as|"
    r"(?P<above>passed|exceeded|topped|surpassed|passing|topping|exceeding))\s*[\"“‘']?$",
    re.IGNORECASE,
)
_KINDS_OF_TOLL = {"casualty": Harm.CASUALTIES, "injury": Harm.INJURED, "injured": Harm.INJURED}


def _is_nominal(tree: Tree, word: Token) -> bool:
    """Whether a word of harm stands for those harmed: "the dead", "the number of people killed", "those wounded"."""
    before = [token.text.lower() for token in tree.tokens[max(0, word.index - 4) : word.index]]
    if before[-1:] == ["those"] or ("of" in before and {"number", "count", "tally", "figure", "total"} & set(before)):
        return True
    above = tree.head(word)
    modifies = word.link in ("amod", "compound") and above is not None and above.index > word.index
    return before[-1:] == ["the"] and not modifies and word.link not in ("acl", "relcl", "ROOT")


def _tolls(scene: Scene, word: Token, row: Row, why: str) -> Iterator[Finding]:
    if row["harmed"] != "toll" and (row["part"] == "noun" or not _is_nominal(scene.tree, word)):
        return
    kinds = [_KINDS_OF_TOLL[child.lemma] for child in scene.tree.children(word) if child.lemma in _KINDS_OF_TOLL]
    amount = led_amount(scene, word)
    if amount is not None:
        yield Finding(kinds[0] if kinds else Harm(row["harm"]), word, _bare(amount, word), why)


def led_amount(scene: Scene, word: Token) -> Amount | None:
    """The number that a toll is said to have come to: after "to" if there is one, else after "at", "of", "reached"."""
    found: list[tuple[bool, int, Amount]] = []
    tokens = scene.tree.tokens
    for index in range(word.index + 1, min(len(tokens), word.index + 30)):
        amount = scene.counter.amounts.get(index)
        if tokens[index].sentence != word.sentence:
            break
        if amount is None or (found and found[-1][2] == amount):
            continue
        lead = _LEADS.search(scene.counter.text, max(word.span.end, amount.start - 24), amount.start)
        if lead is not None:
            above = lead["above"] is not None and amount.low is not None and amount.high is not None
            led = amount._replace(low=(amount.low or 0) + 1, high=None) if above else amount
            found.append((lead["lead"].lower() != "to", index, led))
    return min(found)[2] if found else None
