"""Find the words that name events: rows of a table matched against words and what they govern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from reportedly.rules.arguments import verb_before_doing
from reportedly.rules.no_acts import names_no_act
from reportedly.rules.scene_evidence import is_in_scene
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_SKIPPED_LINKS = frozenset(("compound", "amod", "nmod", "npadvmod", "aux", "auxpass", "quantmod", "nummod"))
_NAME_LABELS = frozenset(("ORG", "PERSON", "GPE", "WORK_OF_ART", "PRODUCT", "FAC", "LAW", "NORP", "LOC"))
_GOVERNED = (
    "dobj",
    "prt",
    "prep",
    "acomp",
    "xcomp",
    "ccomp",
    "attr",
    "oprd",
    "advmod",
    "dative",
    "nsubjpass",
    "advcl",
    "nsubj",
    "npadvmod",
    "agent",
)


_OF_SUBJECTS = frozenset(("ASSAULT", "ACCIDENT", "DISASTER", "PROTEST"))
"""Types whose companions may be the subject: "shells fell", "riots broke out"."""


class Row(msgspec.Struct, frozen=True):
    """One row of the table; `companions` are words of which one must stand among what the trigger governs.

    A companion that is a `subjects` word must be the subject instead: "the troops left the city". All of `besides`
    must stand right below it too: "the boat went down", and not any boat that went somewhere.
    """

    lemma: str
    part: str
    companions: frozenset[str]
    subjects: frozenset[str]
    type: str
    mode: str
    sense: str
    family: str
    besides: frozenset[str] = frozenset()


class Trigger(msgspec.Struct, frozen=True):
    """A word that names an event, the row that says so, and the companion words that were found."""

    token: Token
    row: Row
    companions: tuple[Token, ...] = ()

    @property
    def is_verb(self) -> bool:
        return self.row.part != "noun"


_SUBJECT, _BESIDES = "^", "+"
"""The signs before a companion that must be the subject, and before one that must stand besides another."""
_INFINITIVE = "*to"
"""The companion that asks for an infinitive: what somebody is to do."""

Table = Mapping[tuple[str, str], tuple[Row, ...]]


def table(rows: Iterable[Mapping[str, str]]) -> Table:
    """Rows by lemma and part, those with companions first."""
    found: dict[tuple[str, str], list[Row]] = {}
    for cells in rows:
        words = [word for word in cells["with"].split("|") if word]
        row = Row(
            cells["lemma"],
            cells["part"],
            frozenset(word for word in words if not word.startswith((_SUBJECT, _BESIDES))),
            frozenset(word.removeprefix(_SUBJECT) for word in words if word.startswith(_SUBJECT)),
            cells["type"],
            cells["mode"],
            cells["sense"],
            cells["family"] or cells["lemma"],
            frozenset(word.removeprefix(_BESIDES) for word in words if word.startswith(_BESIDES)),
        )
        found.setdefault((row.lemma, row.part), []).append(row)
    return {key: tuple(sorted(group, key=_rank)) for key, group in found.items()}


def find_triggers(tree: Tree, rows: Table) -> Iterator[Trigger]:
    """The triggers of a report in order of text."""
    return triggers_among(tree, known_words(tree, rows))


def triggers_among(tree: Tree, found: Mapping[int, Trigger]) -> Iterator[Trigger]:
    """Those of the words that rows know which name events; companions of a trigger are no triggers of their own.

    Where verb and noun say the same, the noun names the act: "declared a curfew"; not of what it came to: "gunned to
    death".
    """
    used = {index for index, trigger in found.items() if _only_tells_when(tree, trigger, found)}
    for trigger in found.values():
        for word in trigger.companions:
            other = found.get(word.index)
            same = other is not None and other.row.part == "noun" and other.row.type == trigger.row.type
            if same and other is not None and other.row.sense != "harm":  # "put to death" is no death by itself
                used.add(trigger.token.index)
            elif other is None or not _stays(trigger, other):
                used.add(word.index)
    return (item for index, item in found.items() if index not in used and item.row.type != NO_EVENT)


def known_words(tree: Tree, rows: Table) -> dict[int, Trigger]:
    """By its index, every word that a row knows here, those too that are known to name no event."""
    found = ((token.index, _trigger(tree, token, rows)) for token in tree.tokens)
    return {index: trigger for index, trigger in found if trigger is not None}


def _only_tells_when(tree: Tree, trigger: Trigger, found: Mapping[int, Trigger]) -> bool:
    """ "A ferry sank in a storm": the storm is when and why, and no happening beside it."""
    above = tree.head(trigger.token) if trigger.token.link == "pobj" and trigger.row.type == "DISASTER" else None
    verb = tree.head(above) if above is not None and above.text.lower() in ("in", "during", "amid") else None
    return verb is not None and verb.index in found and found[verb.index].row.type == "ACCIDENT"


_STAYING = frozenset(("CONSULT", "RETREAT", "ACCUSE"))


def _stays(trigger: Trigger, companion: Trigger) -> bool:
    """Whether what stands with a verb is an act of its own: "suspended the talks", "threatened to bomb the port".

    "Began a strike" is one act, whatever a strike is elsewhere. What crews are called to and fight took place.
    """
    done_by = {companion.token.lemma, companion.token.text.lower()} & trigger.row.subjects  # "a wave of riots hit it"
    if trigger.row.type == NO_EVENT and (companion.row.type in _CALLED_TO or done_by):
        return True
    acts = companion.row.type == "ASSAULT" or (companion.row.part == "noun" and companion.row.type in _STAYING)
    return acts and trigger.is_verb and trigger.row.type not in ("PROTEST", "ASSAULT")


_CALLED_TO = frozenset(("ACCIDENT", "DISASTER"))
NO_EVENT = "-"
"""The type of rows that say that a word names no event here: "refused to comment"."""


def _trigger(tree: Tree, token: Token, rows: Table) -> Trigger | None:
    known = token.part in ("VERB", "NOUN", "PROPN", "ADJ", "AUX") and not _is_name_part(token)
    if (
        not known
        or token.text.lower() == "according"
        or _is_epithet(token)
        or _is_in_phrase(tree, token)
        or _is_only_where(tree, token)
        or _is_a_text(tree, token)
        or names_no_act(tree, token)
    ):
        return None
    for part in _parts(tree, token):
        for lemma in ("shoot",) if _is_shot_dead(tree, token) else lemmas(token, part):
            fitting = list(_fitting(tree, token, part, rows.get((lemma, part), ())))
            if fitting:  # "opened fire on an outpost": its object tells, of rows of one rank
                best = min(fitting, key=lambda item: (_rank(item.row), not _is_of_argument(item)))
                return best if best.companions or not _is_modifier(tree, token, part) else None
    return None


def _fitting(tree: Tree, token: Token, part: str, rows: Iterable[Row]) -> Iterator[Trigger]:
    """The rows of a word whose companions stand with it."""
    for row in rows:
        if (_is_doing(token) and part == "verb" and row.type != "ASSAULT") or (
            is_in_scene(tree, token, row.sense) is False
        ):
            continue
        if not (row.companions or row.subjects):
            yield Trigger(token, row)
            continue
        companions = tuple(_companions(tree, token, row))
        if companions and _stand_besides(tree, token, row):
            yield Trigger(token, row, companions)


def _rank(row: Row) -> tuple[bool, bool]:
    """Rows by which a word names no event come first, then those with companions."""
    return row.type != NO_EVENT, not (row.companions or row.subjects)


def _is_of_argument(item: Trigger) -> bool:
    """Whether subject or object of a word tell its sense, and not what stands farther off."""
    return any(word.link in _ARGUMENTS and word.head == item.token.index for word in item.companions)


_ARGUMENTS = frozenset(("dobj", "nsubj", "nsubjpass"))


def _is_epithet(token: Token) -> bool:
    """ "A militia backed by Iran", "lawmakers allied with it": who they are, not what was done."""
    return token.tag == "VBN" and token.link == "acl" and token.lemma in ("back", "ally", "align", "support")


def _is_in_phrase(tree: Tree, token: Token) -> bool:
    """ "In retaliation for the killing": the act beside it is the answer; "by accident" says how it came about."""
    above = tree.head(token)
    if token.link != "pobj" or above is None:
        return False
    return (above.text.lower(), token.lemma) in _PHRASES


_PHRASES = frozenset(
    (("by", "accident"), *(("in", word) for word in ("retaliation", "response", "reprisal", "revenge")))
)


def _is_only_where(tree: Tree, token: Token) -> bool:
    """ "Died in police custody": where one was when something else befell him; not "two are in custody"."""
    preposition = tree.head(token)
    if token.lemma not in _KEPT or preposition is None or preposition.part != "ADP":
        return False
    above = tree.head(preposition)
    return above is not None and above.part == "VERB" and above.lemma not in _KEEPING


def _is_a_text(tree: Tree, token: Token) -> bool:
    """ "The *release* said it was over": what says something is no act."""
    above = tree.head(token)
    return token.part == "NOUN" and token.link == "nsubj" and above is not None and above.lemma in ("say", "read")


_KEPT = ("custody", "captivity")
_KEEPING = ("remain", "stay")


def _is_name_part(token: Token) -> bool:
    shouted = token.text.isupper() and len(token.text) > 3
    if token.part == "PROPN" and token.entity in ("DATE", "EVENT"):
        return True  # "March", "the Six-Day War"
    return token.part == "PROPN" and token.entity in _NAME_LABELS and not shouted


def _is_modifier(tree: Tree, token: Token, part: str) -> bool:
    if token.link not in _SKIPPED_LINKS:
        return False
    above = tree.head(token)
    if _is_shot_dead(tree, token):
        return False
    if (token.link == "amod" and _follows_subject(tree, token)) or verb_before_doing(tree, token) is not None:
        return False
    return part == "noun" or token.link == "amod" or above is None or above.part in ("NOUN", "PROPN")


def _follows_subject(tree: Tree, token: Token) -> bool:
    """ "The RSF captured Wad Madani": the parser may hang verb and subject on the name behind them."""
    before = tree.tokens[token.index - 1] if token.index else token
    return before.head == token.head and before.link in ("nsubj", "nsubjpass") and token.head > token.index


def _is_shot_dead(tree: Tree, token: Token) -> bool:
    """ "Men on a motorbike shot dead a guard": the parser may take the shot for a thing."""
    return token.text.lower() == "shot" and any(
        after.text.lower() == "dead" for after in tree.tokens[token.index + 1 : token.index + 2]
    )


def _parts(tree: Tree, token: Token) -> tuple[str, ...]:
    if token.tag == "MD":
        return ("modal",)
    if _is_shot_dead(tree, token):
        return ("verb",)
    if token.part == "VERB" and token.tag == "VBZ" and token.link == "pobj":
        return ("noun", "verb")  # "a series of airstrikes", which the parser may take for a verb
    if token.part in ("VERB", "AUX"):
        return ("verb", "noun") if token.tag in ("VBG", "VB", "VBZ", "VBP") and token.text.isupper() else ("verb",)
    if token.text.isupper() and len(token.text) > 3:  # a shouted text is tagged badly: "KIDNAPPED" as a name
        return ("noun", "verb")
    if _is_doing(token):
        return ("noun", "verb")
    if token.part == "ADJ":
        return ("verb",) if token.text.lower().endswith("ed") else ("noun",)
    return ("noun",)


def _is_doing(token: Token) -> bool:
    """ "The launching of rockets", "denied mistreating captives": a doing, told as a noun."""
    return token.tag == "NN" and len(token.text) > 5 and token.text.lower().endswith("ing")


_CUT_SHORT = re.compile("[aeiou][^aeiouwxy]$")
_ENDINGS = re.compile(r"(?:ied|ies|ing|ed|es|s|d)$")


def lemmas(token: Token, part: str) -> Iterator[str]:
    """The lemma that the parser gives, then, where it may have failed, the forms that the word's ending allows."""
    yield token.lemma
    lower = token.text.lower()
    if lower != token.lemma:
        yield lower
    if _CUT_SHORT.search(token.lemma) and lower in (f"{token.lemma}ed", f"{token.lemma}ing"):
        yield f"{token.lemma}e"  # "raped" is no form of "rap"
    if not (token.text.isupper() or token.part == "PROPN" or (part == "verb" and _is_doing(token))):
        return
    ending = _ENDINGS.search(lower)
    if not ending or len(lower) < 5:
        return
    stem = lower[: ending.start()]
    if part == "noun":
        if ending.group() in ("s", "es", "ies"):
            yield lower[:-1]
            yield from (stem, stem + "y") if ending.group() == "ies" else (stem,)
        return
    yield from (stem, stem + "e", stem + "y")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        yield stem[:-1]


def _is_one(tree: Tree, token: Token, row: Row) -> bool:
    """Whether a word is a companion that the row asks for; "under fire" asks for its preposition too."""
    lower = token.text.lower()
    above = tree.head(token)
    if row.mode == "strike" and any(word.text.lower() in _FROM_AFAR for word in tree.children(token, "compound")):
        return False  # "called it an answer to the drone strike"
    return (
        lower in row.companions
        or (token.lemma in row.companions and lower != "according")  # no accord
        or (above is not None and f"{above.text.lower()} {lower}" in row.companions)
    )


_FROM_AFAR = frozenset("air drone missile rocket artillery mortar precision".split())


def _subjects(tree: Tree, token: Token, row: Row) -> list[Token]:
    """Who does it, also where it is told of ("troops are to leave") or asked for ("wants them to leave").

    Or what it is told of: "the boat that went down"; "a pit caved in", which the parser may take for a participle.
    """
    if token.part != "VERB":
        return []
    above, own = tree.head(token), tree.children(token, "nsubj")
    told = tree.children(above, "nsubj") if above is not None and token.link in ("xcomp", "conj") else []
    relative = token.link == "relcl" and any(word.tag in ("WDT", "WP") for word in own)
    whole = relative or (token.link == "acl" and row.type in _CALLED_TO)
    many = [word for word in own if word.lemma in _SERIES and row.type == NO_EVENT]  # "a suite of sanctions targets"
    of = [part for word in many for child in tree.children(word, "prep") for part in tree.children(child, "pobj")]
    return [*own, *told, *of, *([above] if above is not None and whole else ())]


_SERIES = frozenset("series set suite package round raft number string wave range".split())


def _stand_besides(tree: Tree, token: Token, row: Row) -> bool:
    """ "The boat went *down* at dawn"; not "went down the coast"."""
    return row.besides <= {child.text.lower() for child in tree.children(token) if not tree.children(child, "pobj")}


def _is_beside(preposition: Token, row: Row) -> bool:
    """ "Fought the rebels during the flood": what went on at the time says not what was fought."""
    return row.type == NO_EVENT and preposition.link == "prep" and preposition.text.lower() in _MEANWHILE


_MEANWHILE = frozenset("during after before amid despite since".split())


def _companions(tree: Tree, token: Token, row: Row) -> Iterator[Token]:
    """The words of `row` found at most three links below `token`; for a noun also among its modifiers."""
    yield from (child for child in _subjects(tree, token, row) if row.subjects & {child.lemma, child.text.lower()})
    if _INFINITIVE in row.companions:  # "warned them not to talk"; not "warned that it was ready to talk"
        verbs = tree.children(token, "xcomp", "ccomp")
        yield from (child for verb in verbs for child in tree.children(verb, "aux") if child.tag == "TO")
    links: tuple[str, ...] = _GOVERNED if row.part == "verb" else ("compound", "amod", "prep", "nmod", "poss")
    if row.part == "verb" and row.type not in _OF_SUBJECTS:
        links = tuple(link for link in links if link != "nsubj")  # "the army raised its count" raises no army
    if row.part == "verb" and row.type == "PROTEST":
        links = (*links, "conj")  # "gathered in the square and chanted slogans"
    if token.link == "xcomp" and row.type in _OF_SUBJECTS:  # "shells began to fall"
        above = tree.head(token)
        yield from (child for child in tree.children(above, "nsubj") if _is_one(tree, child, row)) if above else ()
    waiting = [(child, 1) for child in tree.children(token, *links) if not _is_beside(child, row)]
    while waiting:
        here, depth = waiting.pop(0)
        if _is_one(tree, here, row) and (depth == 1 or here.part != "ADP"):  # "called it a tale for children"
            yield here
        if depth < 3:
            waiting.extend((child, depth + 1) for child in tree.children(here) if child.link not in ("relcl", "acl"))
