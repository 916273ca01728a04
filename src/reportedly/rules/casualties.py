"""Words of harm in a parsed report, and the headcounts that grammar ties to them, by the finders of their rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from reportedly.rules.counted_nouns import act, bare_count, body, counted_noun, life, loss
from reportedly.rules.counts_taken_up import taken_up
from reportedly.rules.fellows import fellows
from reportedly.rules.harm_senses import MANY, UNDER_ARMS, has_many_senses, is_lost_alive, may_befall, stands_below
from reportedly.rules.harmed import harmed_by_state, harmed_by_verb, of_phrase, subject_of
from reportedly.rules.harming_nobody import harms_nobody
from reportedly.rules.headcount import KIN, THINGS, Headcount
from reportedly.rules.led_amounts import is_nominal, is_numbered, is_of_number, labelled, led_amount
from reportedly.rules.moods import is_indefinite
from reportedly.rules.ranked import as_ranked, rank, ranked
from reportedly.rules.summed_counts import are_elsewhere, are_sides
from reportedly.rules.tallies import in_tally
from reportedly.rules.uncounted import is_idle, is_sought, names_a_case, none_of, unhurt
from reportedly.rules.victims import Scene
from reportedly.rules.wounded import aboard, buried, condition, fallen, is_of_unsaved, shot, struck, unsaved, wound
from reportedly.text.bounds import Amount
from reportedly.text.inflections import inflections
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Harm, VictimGroup

Row = Mapping[str, str]
Table = Mapping[str, tuple[Row, ...]]

_MEN = frozenset("man people person member comrade crewman troop civilian villager".split())
_NEEDS_NUMBER = frozenset("hold lead let seize return exchange snatch trade catch wipe bury".split())
"""Verbs with too many other senses for a harm without a number, or of a noun that no list knows."""


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


def _object(scene: Scene, word: Token, row: Row) -> Headcount | None:
    count = in_tally(scene, word) or _verb(scene, word, row)
    if (
        row["harm"] not in _BY_AN_ACT
        or (count is not None and count.stated)
        or harms_nobody(scene.tree, word, row["lemma"])
    ):
        return count
    return taken_up(scene, word) or count


def _verb(scene: Scene, word: Token, row: Row) -> Headcount | None:
    if harms_nobody(scene.tree, word, row["lemma"]) or (word.link == "amod" and is_of_unsaved(scene.tree, word)):
        return None
    others = (word.text.lower(), row["needs"])  # "took 17 hostage": the hostage is none of the counted
    bare = word.tag == "VBG" and not scene.tree.children(word, "dobj")
    harmed = of_phrase(word, scene.tree) if bare else []  # "the wounding of five"
    heads = []
    for head in harmed or [_meant(scene, word, scene.some_of(head)) for head in harmed_by_verb(word, scene.tree)]:
        # "holding 53 people hostage": the parser may make them one noun; "took 53 hostages" counts them
        named = head.text.lower() in others and scene.counter.amount(head) is None
        heads += [child for child in scene.tree.children(head, "compound") if child.tag == "NNS"] if named else [head]
    anybody = row["harm"] in _OF_PEOPLE and row["lemma"] not in _NEEDS_NUMBER
    count = scene.counted([*heads, *fellows(scene, word, heads)], anybody=anybody)
    if count is not None and count.group in THINGS and row["harm"] in _HELD:
        return None  # "seized two boats"
    alone = not scene.tree.children(word, "nsubj", "nsubjpass", "dobj")
    things = [child for child in scene.tree.children(word, "dobj") if child.text.lower() not in others]
    if alone or (count is None and not things) or _is_numbered_beside(scene, word):  # not in "60 people held a protest"
        before = scene.right_before(word) if word.tag in _PARTICIPLES or word.lemma == "hurt" else None
        if before is not None and (count is None or not before.span.meets(count.span)):
            return before  # "two were killed and 14 hurt": the 14 and not the two
    if count is None:
        return scene.right_behind(word) if word.part == "VERB" else None
    if row["harm"] == Harm.DISPLACED and count.group in UNDER_ARMS:
        return None  # "forced the attackers to flee"
    if count.stated:
        return count if count.head.lemma not in _REMAINS and may_befall(row, word, count, scene.tree) else None
    if has_many_senses(row) or not may_befall(row, word, count, scene.tree):
        return None  # "evacuated the injured", "picked up her daughter"
    acted = word.tag == "VBD" and not scene.tree.children(word, "dobj", "auxpass", "nsubjpass", "conj")
    acted = acted and not _goes_on_with_passive(scene, word)
    known = word.link == "amod" and not (count.low == 1 and is_indefinite(scene.tree, count.head))
    return None if acted or known or row["lemma"] in _NEEDS_NUMBER else count


def _is_numbered_beside(scene: Scene, word: Token) -> bool:
    """ "Among them a girl, and at least 12 wounded": a bare participle is of the number right before it."""
    before = scene.tree.tokens[word.index - 1] if word.index else word
    bare = word.tag == "VBN" and not scene.tree.children(word, "aux", "auxpass", "dobj")
    return bare and before.part == "NUM" and before.index in scene.counter.amounts and before.link == "conj"


def _meant(scene: Scene, verb: Token, head: Token) -> Token:
    """ "Pulled nine men off a bus and shot them dead": whom the verb before counts."""
    above = scene.tree.head(verb)
    if head.text.lower() != "them" or verb.link != "conj" or above is None:
        return head
    counted = (noun for noun in scene.tree.children(above, "dobj") if scene.counter.amount(noun) is not None)
    return next(counted, head)


def _goes_on_with_passive(scene: Scene, word: Token) -> bool:
    """ "He was killed and his daughter wounded": the helper is said once."""
    above = scene.tree.head(word)
    return word.link == "conj" and above is not None and bool(scene.tree.children(above, "auxpass"))


_OF_PEOPLE = frozenset((Harm.KILLED, Harm.INJURED, Harm.ABDUCTED, Harm.DETAINED))
"""Harms that befall people alone, so that a counted noun that no list knows is taken for one ("12 jirga elders")."""
_BY_AN_ACT = (Harm.DETAINED, Harm.FREED)
_HELD = frozenset((Harm.ABDUCTED, Harm.DETAINED, Harm.FREED))
_REMAINS = frozenset(("body", "corpse", "remains"))
_PARTICIPLES = frozenset("VBN VBD JJ NNP NN NNS".split())
"""Tags of a participle, and those that parsers give it in headlines."""


def _kin(scene: Scene, word: Token, row: Row) -> Headcount | None:
    """ "lost her brother and two nephews" tells of deaths; "lost her job" does not."""
    passive = scene.counted(scene.tree.children(word, "nsubjpass"))
    if passive is not None:  # "60 men had been lost"
        return passive if passive.stated else None
    lost = scene.counted(harmed_by_verb(word, scene.tree)) if scene.tree.children(word, "dobj") else None
    if lost is not None and lost.stated and (lost.group in UNDER_ARMS or _are_men(lost.head)):
        return None if is_lost_alive(word, scene.tree) else lost  # "the army lost 14 soldiers", "the men that we lost"
    kin = (head for head in scene.tree.children(word, "dobj") if head.lemma in KIN)
    return scene.counted(head for head in kin if not _is_of_another(scene, head))


def _are_men(head: Token) -> bool:
    return head.lemma in _MEN or head.entity == "NORP"


def _is_of_another(scene: Scene, kin: Token) -> bool:
    """ "The agents lost the bomber's wife" from sight; "she lost her husband"."""
    return any(owner.tag != "PRP$" for owner in scene.tree.children(kin, "poss"))


def _is_of_the_hit(tree: Tree, word: Token) -> bool:
    """ "Killing people sheltering there": what they did when something else befell them."""
    above = tree.head(word)
    if above is not None and word.link == "acl":
        above = tree.head(above)
    return word.tag == "VBG" and word.link in ("acl", "ccomp") and above is not None and above.lemma in _HITTING


_HITTING = frozenset("kill wound injure hurt hit".split())


def _subject(scene: Scene, word: Token, row: Row) -> Headcount | None:
    if _is_of_the_hit(scene.tree, word):
        return None
    if word.lemma == "drown" and scene.tree.children(word, "dobj"):
        return scene.counted(scene.tree.children(word, "dobj"))  # "drowned two captives"
    heads = subject_of(word, scene.tree)
    anybody = row["harm"] == Harm.KILLED and not row["needs"]  # "ten jawans had died"
    count = scene.counted([*heads, *fellows(scene, word, heads)], anybody=anybody)
    if count is None and row["harm"] != Harm.DISPLACED:  # "destroyed 61 camps"
        count = scene.right_before(word)
    if count is not None and not may_befall(row, word, count, scene.tree):
        return None
    if row["harm"] == Harm.DISPLACED and not row["needs"] and count is not None and (count.high or MANY) < MANY:
        return None  # "three men fled": who runs away need not have lost a home
    if row["harm"] in (Harm.DISPLACED, Harm.MISSING, Harm.FREED):
        return count if count is not None and count.stated and count.group is not VictimGroup.FIGHTER else None
    return count


def _state(scene: Scene, word: Token, row: Row) -> Headcount | None:
    listed = _in_breakdown(scene, word) or in_tally(scene, word)
    if listed is not None:
        return listed
    if word.link == "amod":
        above = scene.tree.head(word)
        while above is not None and above.link == "conj" and above.part != "NUM" and above.index < word.index:
            above = scene.tree.head(above)  # "left 13 troops and 170 civilians dead"
        count = scene.counted([scene.some_of(above)]) if above is not None else None
        one = count is not None and count.low == 1 and above is not None and is_indefinite(scene.tree, above)
        return count if count is not None and (count.stated or one) else None
    own = scene.counter.amount(word)
    if own is not None:
        return scene.right_before(word) or bare_count(own, word)
    return scene.right_before(word) or scene.counted(harmed_by_state(word, scene.tree))


def _in_breakdown(scene: Scene, word: Token) -> Headcount | None:
    """ "148 casualties (93 dead and 55 wounded)": the number right before is its own."""
    above, number = scene.tree.head(word), scene.counter.amounts.get(word.index - 1)
    if above is None or number is None or above.part not in ("NOUN", "PROPN") or above.index >= word.index - 1:
        return None
    return scene.right_before(word) if scene.counter.amount(above) not in (None, number) else None


def _unharmed(scene: Scene, word: Token, row: Row) -> Headcount | None:
    above = scene.tree.head(word)
    objects = scene.tree.children(above, "dobj") if above is not None else []
    heads = objects or harmed_by_state(word, scene.tree) or subject_of(above or word, scene.tree)
    count = scene.counted(head for head in heads if head.part != "PRON" or head.index in scene.counter.amounts)
    if count is None and word.lemma in _OF_PEOPLE_ALONE:
        count = next((scene.counter.several(head) for head in heads if head.tag == "NNS"), None)
    if count is not None:
        return unhurt(count, word)
    known = any(head.text.lower() in _ONE_WHO for head in heads)
    return Headcount(0, 0, False, VictimGroup.UNKNOWN, word.span, word) if known else None


_ONE_WHO = frozenset("he she who".split())
_OF_PEOPLE_ALONE = frozenset(("unharmed", "unhurt", "uninjured"))


def _thing(scene: Scene, word: Token, row: Row) -> Headcount | None:
    count = scene.counted(harmed_by_verb(word, scene.tree))
    above = scene.tree.head(word)
    if word.link == "conj" and above is not None and (count is None or count.group not in THINGS):
        first, rest = scene.counted(harmed_by_verb(above, scene.tree)), scene.right_before(word)
        if first is not None and rest is not None and first.group in THINGS:
            return rest._replace(group=first.group)  # "100 homes were damaged and 14 destroyed"
    return count if count is not None and count.group in THINGS and count.stated else None


def _unfound(scene: Scene, word: Token, row: Row) -> Headcount | None:
    """ "41 students were yet to be found", "12 are still to be found"."""
    above = scene.tree.head(word)
    infinitive = word.link in ("xcomp", "advcl") and any(
        child.tag == "TO" for child in scene.tree.children(word, "aux")
    )
    if above is None or not infinitive:
        return None
    words = {child.text.lower() for verb in (word, above) for child in scene.tree.children(verb, "advmod")}
    if not (above.lemma == "remain" or words & {"yet", "still"}):
        return None
    count = scene.counted(subject_of(above, scene.tree), anybody=True)
    return count if count is not None and count.stated and count.group not in THINGS else None


_FINDERS: Mapping[str, Callable[[Scene, Token, Row], Headcount | None]] = {
    "object": _object,
    "kin": _kin,
    "subject": _subject,
    "state": _state,
    "unharmed": _unharmed,
    "thing": _thing,
    "count": counted_noun,
    "wound": wound,
    "condition": condition,
    "act": act,
    "life": life,
    "loss": loss,
    "unfound": _unfound,
    "body": body,
    "ranked": ranked,
    "buried": buried,
    "aboard": aboard,
    "fallen": fallen,
    "shot": shot,
    "struck": struck,
    "unsaved": unsaved,
}


def find(scene: Scene, rows: Table) -> Iterator[Finding]:
    """The findings of a report in order of their words."""
    for token in scene.tree.tokens:
        row = _row(scene, token, rows)
        if row is not None and not names_a_case(scene.tree, token) and not is_sought(scene.tree, token):
            yield from _told_by(scene, token, row)
        yield from _in_return(scene, token)


def _told_by(scene: Scene, token: Token, row: Row) -> Iterator[Finding]:
    """What one word of harm tells."""
    why = f"{row['part']} {row['lemma']}" + (f" {row['needs']}" if row["needs"] else "")
    label = labelled(scene, token)
    if label is not None:
        yield Finding(Harm(row["harm"]), token, bare_count(label, token), why)
        return
    led = list(_tolls(scene, token, row, why))
    if led or row["harmed"] == "toll" or is_of_number(scene.tree, token):
        yield from led
        return
    count = _FINDERS[row["harmed"]](scene, token, row)
    count = none_of(count, token, scene.tree) if count is not None else None
    count = as_ranked(count, token, scene.tree) if count is not None and row["harm"] == Harm.KILLED else count
    if count is not None and Harm(row["harm"]) in _OF_PEOPLE and count.group in THINGS:
        return  # "homes and animals that were killed"
    if count is not None and not (is_idle(count, token, Harm(row["harm"]), scene.tree) or _speaks(scene, token, count)):
        apart = are_sides(count.shares) or are_elsewhere(count.shares, scene.tree)
        for share in count.shares if apart else (count,):
            # who is yet to be found is missing, though the finding lies ahead; "the second person to die" has died
            ahead = row["harmed"] == "unfound" or (token.tag == "VB" and rank(scene.tree, share.head) is not None)
            told = share.head if ahead else token
            yield Finding(Harm(row["harm"]), told, share, why, of_all=row["lemma"] == "condition")


def _speaks(scene: Scene, word: Token, count: Headcount) -> bool:
    """ "A wounded rebel said": what befell him tells who speaks, and is no news."""
    return not count.stated and word.link in ("amod", "acl", "relcl") and scene.speaks(count.head)


_EXCHANGING = frozenset("exchange swap trade barter".split())


def _in_return(scene: Scene, word: Token) -> Iterator[Finding]:
    """ "Would be traded for 72 captives", "in exchange for six students": those who are freed on the other side."""
    if word.lemma not in _EXCHANGING:
        return
    for preposition in scene.tree.children(word, "prep"):
        if preposition.text.lower() == "for":
            count = scene.counted(scene.tree.children(preposition, "pobj"))
            if count is not None and count.stated and count.group not in THINGS:
                yield Finding(Harm.FREED, _deed(scene, word), count, f"{word.lemma} for")


def _deed(scene: Scene, word: Token) -> Token:
    """The verb behind "in exchange": "released nine in exchange for six"."""
    preposition = scene.tree.head(word)
    verb = scene.tree.head(preposition) if preposition is not None and preposition.lemma == "in" else None
    return verb if verb is not None and verb.part == "VERB" else word


_CODES = frozenset(("KIA", "WIA", "MIA"))
"""Codes of logs and names besides: where they are read as codes, their lemma is that of the harm."""


def _row(scene: Scene, token: Token, rows: Table) -> Row | None:
    if token.text in _CODES and token.lemma.upper() == token.text:
        return None  # "nine KIA fighters"
    counted = token.index - 1 in scene.counter.amounts and token.tag == "NN" and token.link != "compound"
    for row in rows.get(token.text.lower(), ()):
        fits = _fits(token, row["part"]) or (counted and row["part"] == "verb")  # "3 killed, 14 hurt"
        if fits and (not row["needs"] or stands_below(scene.tree, token, row["needs"])):
            return row
    return None


def _fits(token: Token, part: str) -> bool:
    shouted = token.text.isupper() and len(token.text) > 2
    if part == "noun":
        return token.part in ("NOUN", "PROPN") and token.tag != "VBN"
    if part == "adjective":
        return token.part in ("ADJ", "VERB", "ADV", "NOUN") or shouted
    return token.part in ("VERB", "ADJ", "AUX") or shouted or token.text.lower().endswith("ed")


# "The death toll rose to 15 from 12", "put the number of dead at 15".

_KINDS_OF_TOLL = {"casualty": Harm.CASUALTIES, "injury": Harm.INJURED, "injured": Harm.INJURED}


def _tolls(scene: Scene, word: Token, row: Row, why: str) -> Iterator[Finding]:
    of_number = row["part"] != "noun" or row["lemma"] == "custody"  # "the number of people in custody"
    stands = (of_number and is_nominal(scene.tree, word)) or (
        row["harmed"] in ("count", "act") and is_numbered(scene.tree, word)
    )
    if row["harmed"] != "toll" and not stands:
        return
    kinds = [_KINDS_OF_TOLL[child.lemma] for child in scene.tree.children(word) if child.lemma in _KINDS_OF_TOLL]
    amount = led_amount(scene, word)
    if amount is not None and not (row["harmed"] != "toll" and _has_own_toll(scene, word, amount)):
        yield Finding(kinds[0] if kinds else Harm(row["harm"]), word, bare_count(amount, word), why)


def _has_own_toll(scene: Scene, word: Token, amount: Amount) -> bool:
    """ "One of the injured died, taking the death toll to five": the five belong to the toll."""
    between = scene.tree.inside(Span(word.span.end, max(amount.start, word.span.end + 1)))
    return any(
        token.lemma in ("toll", "tally") or (token.lemma == "number" and scene.tree.children(token, "det"))
        for token in between
    )
