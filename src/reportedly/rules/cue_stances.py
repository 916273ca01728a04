"""Stance of a statement by its cue: the cue in its frame, any other frame of the cue, a word or phrase inside it."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from reportedly.lexicons import Row, lexicon
from reportedly.rules.clauses import is_negated
from reportedly.rules.frames import FRAMES, UNANSWERED
from reportedly.rules.others_deeds import accuses_others
from reportedly.rules.page import Page
from reportedly.rules.source_bounds import NO_ANSWER, is_of_neither
from reportedly.rules.speakers import source_kinds
from reportedly.rules.stances import stance_by_words
from reportedly.rules.statements import Statement
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.vocabulary import SourceKind, Stance

Cues = Mapping[tuple[str, str], Mapping[str, Row]]
"""For a lemma and its part of speech, the rows of the lexicon by frame, in the order in which frames are tried."""

_NO_ACCORD = frozenset("accept agree concede recognise recognize buy".split())
"""Verbs whose negation denies: "did not accept that"."""
_HELD_TRUE = frozenset("believe buy trust consider regard".split())
"""Verbs whose negation says that it is not so; who "does not think" or "expect" so has a belief."""
_OF_THE_FUTURE = frozenset(("assure", "reassure", "agree", "swear"))
"""Verbs that promise what is to come, and assert the rest."""
_FUTURE = re.compile(r"\b(?:will|would|shall|wo)\b")
_LIGHT = frozenset("make give issue express voice have hold take raise put offer deliver level send".split())
"""Verbs that leave it to their object what is done: "issued a threat"."""
_BINDING = frozenset(("vow", "swear"))
"""Verbs that promise good and threaten ill, as their content has it."""
_PASSING_ON = frozenset("report cite quote carry publish relay".split())
"""Verbs of an outlet that passes on what another said: the threat inside is that other's."""
_LONGEST_PHRASE = 4


@cache
def cues() -> Cues:
    table: dict[tuple[str, str], dict[str, Row]] = {}
    for row in lexicon("cues"):
        table.setdefault((row["lemma"], row["part"]), {})[row["frame"]] = row
    return {key: dict(sorted(rows.items(), key=_frame_order)) for key, rows in table.items()}


def _frame_order(item: tuple[str, Row]) -> int:
    return FRAMES.index(item[0]) if item[0] in FRAMES else len(FRAMES)


@cache
def _phrases() -> Mapping[tuple[str, ...], Stance]:
    return {tuple(row["cue"].split()): Stance(row["stance"]) for row in lexicon("cue_stances")}


@cache
def _usual() -> Mapping[str, Stance]:
    """For a lemma, the stance that most of its frames have, whatever its part of speech.

    That nothing was said ("gave *no* answer") is told by other words than the lemma.
    """
    counts: dict[str, Counter[str]] = {}
    for row in lexicon("cues"):
        if row["frame"] != "silence":
            counts.setdefault(row["lemma"], Counter())[row["stance"]] += 1
    return {lemma: Stance(stances.most_common(1)[0][0]) for lemma, stances in counts.items()}


def stance_of(page: Page, found: Statement) -> Stance | None:
    """What the source does, by the cue, its negation and the content; None when the negation leaves nothing said.

    "did not say who" declines, "does not believe that" denies, "has not blamed anybody" says nothing.
    """
    stance = _by_cue(page, found)
    if stance is Stance.ASSERTS and (found.head.lemma == "warn" and _AS_A_THREAT.search(page.text, *_bounds(found))):
        return Stance.THREATENS
    if found.frame != "according" and found.head.lemma not in _PASSING_ON:  # "according to Mehr" passes a denial on
        by_cue = Stance.ASSERTS if found.head.lemma in _BINDING else stance
        turned = stance_by_words(page.text, found.content, by_cue, refuses=found.head.lemma != "deny")
        spares = turned is Stance.THREATENS and _is_onlooker(page, found)
        spares = spares or (turned is Stance.DENIES and accuses_others(page, found.content))
        stance = stance if turned is by_cue or spares else turned
    if stance is Stance.ASSERTS and _bids(page, found) and not is_negated(page.tree, found.head):
        return Stance.ASKS
    if found.frame in UNANSWERED:
        return Stance.DECLINES
    if is_of_neither(page, found):
        return Stance.DECLINES
    if not is_negated(page.tree, found.head) and not _is_without(page, found):
        return stance
    if found.head.lemma in NO_ANSWER or (found.head.lemma == "know" and _OPEN.match(_opening(page, found))):
        return Stance.DECLINES
    if found.head.lemma in _NO_ACCORD:
        return Stance.DENIES
    if stance is Stance.BELIEVES:
        return Stance.DENIES if found.head.lemma in _HELD_TRUE else stance
    return None


def says_anything(page: Page, found: Statement) -> bool:
    """Whether the negation of a cue leaves anything said; where there is none, its words need not be looked at."""
    plain = not is_negated(page.tree, found.head) and not _is_without(page, found)
    return plain or stance_of(page, found) is not None


def _is_onlooker(page: Page, found: Statement) -> bool:
    """Whether witnesses tell what others will do: "residents said the guards would fire" is no threat of theirs."""
    own = found.content and _OWN.match(page.text, found.content[0].start)
    return found.source is not None and not own and source_kinds().kind(page.tree, found.source) is SourceKind.WITNESS


_OWN = re.compile(r"[“\"‘']?(?:that )?(?:I|we|they|he|she|our|their|his|her|my)\b", re.IGNORECASE)


def _bids(page: Page, found: Statement) -> bool:
    """Whether somebody is told to do a thing: "told them *to wait*", "shouted: “*Leave* the old man”"."""
    if found.head.lemma == "warn":
        return any(_warns_off(page, piece) for piece in found.content)
    told = [page.text[piece.start : min(piece.end, piece.start + _OPENING)] for piece in found.content]
    if found.head.lemma in _TELLING_TO and any(_INFINITIVE.match(words) for words in told):
        return True
    return found.head.lemma in _TELLING and len(told) == 1 and _is_command(page, found.content[0].start)


def _warns_off(page: Page, piece: Span) -> bool:
    """ "Drivers *against using* the road"; not "that the rebels were plotting against existing rulers"."""
    words = page.tree.inside(Span(piece.start, min(piece.end, piece.start + _OPENING)))
    before = itertools.takewhile(lambda word: word.part not in ("VERB", "AUX"), words)
    against = next((word for word in before if word.text.lower() == "against"), None)
    return against is not None and any(act.tag == "VBG" for act in page.tree.children(against, "pcomp"))


def _is_command(page: Page, start: int) -> bool:
    """Whether a verb without a subject opens the words at `start`: "“*Leave* him”", "“Do not *shoot*”"."""
    first = page.tree.at(start)
    opening = page.tree.tokens[first.index : first.index + 4] if first is not None else ()
    words = [word for word in opening if word.part != "PUNCT" and word.lemma not in ("do", "not", "never")]
    bare = bool(words) and words[0].tag == "VB" and words[0].lemma not in _RHETORICAL
    aux = {word.lemma for word in page.tree.children(words[0], "aux")} if bare else set()
    return bare and aux <= {"do"} and not page.tree.children(words[0], "nsubj", "nsubjpass")


_TELLING_TO = frozenset("tell shout cry yell radio signal write message text".split())
_TELLING = _TELLING_TO | frozenset("say call answer reply".split())
_RHETORICAL = frozenset("look imagine see listen think ask remember take let say thank come call mark make".split())
"""Verbs that bid nobody do anything: "*Look* at the pictures", "*Call* it what you like"."""
_INFINITIVE = re.compile(r"[“\"‘']?(?:(?:not|never) )?to (?!have\b|be\b)[a-z]+\b")


def _is_without(page: Page, found: Statement) -> bool:
    """ "Without specifying the figures", "failed to say": not done, whether or not the cue has that word too."""
    above = page.tree.head(found.head)
    if above is not None and found.head.link == "xcomp" and above.lemma in _LEAVING_UNDONE:
        return found.head.lemma in NO_ANSWER and not is_negated(page.tree, above)
    near = (*page.tree.inside(found.cue), *((above,) if above is not None and found.head.link == "pcomp" else ()))
    return any(word.lemma.lower() == "without" for word in near)


_LEAVING_UNDONE = frozenset("fail struggle neglect omit".split())
""""Failed to mention it": what is not said; "never failed to mention it" is."""


_OPEN = re.compile(r"[“\"]?(?:if|whether|who|whom|whose|what|where|when|why|how|which)\b", re.IGNORECASE)
""" "It was not known *whether* he had fled": what is left open."""
_AS_A_THREAT = re.compile(
    r"\b(?:will|would|shall)\b(?: be (?:\w+ly )?(?:shot|killed|targeted|struck|bombed|fired (?:up)?on|hunted)\b"
    r"|[ “\"]+(?:not hesitate|use|take|meet with|respond|retaliate|open fire)\b[^.;]{0,40}\b"
    r"(?:hesitate|force|power|weapons|measures|steps|action|response|respond|retaliate|fire)\b)"
)
""" "Warned protesters that they would be shot", "that it would take measures": who warns is who does it."""


def _bounds(found: Statement) -> tuple[int, int]:
    return (found.content[0].start, found.content[-1].end) if found.content else (found.cue.end, found.cue.end)


def _by_cue(page: Page, found: Statement) -> Stance:
    words = page.tree.inside(found.cue)
    phrase = _phrase_in(words)
    if phrase is not None:
        return phrase
    if found.head.lemma in _OF_THE_FUTURE and _FUTURE.search(_opening(page, found)):
        return Stance.PROMISES
    felt = found.head.link == "acomp" and found.head.tag == "VBN"  # "were *convinced* that", no act of convincing
    known_as = (found.head.text.lower(), "ADJ") if felt else (found.head.lemma, found.head.part)
    rows = cues().get(known_as, {})
    light = found.head.lemma in _LIGHT
    objects = page.tree.children(found.head, "dobj") if light else []
    given = [noun for noun in objects if page.tree.children(noun, "acl", "ccomp")]  # "voiced doubt that…"
    if found.head.lemma in _NAMING and not _calls_for(page, found):
        return Stance.ASSERTS
    if found.head.lemma in _OFFERING and found.frame != "infinitive":
        return _offered(page, found)
    if found.frame in rows and not given:
        return Stance(rows[found.frame]["stance"])
    looked_at = (*given, found.head, *words) if light else (found.head,)
    known = (_usual().get(word.lemma) or _phrases().get((word.lemma,)) for word in looked_at)
    return next((stance for stance in known if stance is not None), Stance.ASSERTS)


def _calls_for(page: Page, found: Statement) -> bool:
    """Whether "called" asks for something; "called the vote a farce" says what it is."""
    start, _ = _bounds(found)
    told = (page.text[piece.start : min(piece.end, piece.start + _OPENING)] for piece in found.content)
    asked = _ASKED_FOR.search(page.text, found.cue.start, max(found.cue.end, start))
    return asked is not None or any(_TO_DO.search(words) or _ASKED_FOR.match(words) for words in told)


def _offered(page: Page, found: Statement) -> Stance:
    """Who offers a truce or a reward promises it; who offers condolences or a view only speaks."""
    start, end = _bounds(found)
    words = page.text[found.cue.start : min(max(found.cue.end, end), start + _OPENING)]
    return Stance.PROMISES if _GOODS.search(words) else Stance.ASSERTS


_NAMING = frozenset(("call",))
_OFFERING = frozenset(("offer",))
_ASKED_FOR = re.compile(r"\b(?:for|on|upon|to)\b", re.IGNORECASE)
_TO_DO = re.compile(r"\bto [“\"]?[a-z]+\b", re.IGNORECASE)
_GOODS = re.compile(
    r"(?<!no )\b(?:rewards?|bount(?:y|ies)|truces?|ceasefires?|cease-fires?|protection|amnest(?:y|ies)|pardons?|asylum"
    r"|safe passage|aid|assistance|help|compensation|refuge|shelter|talks|negotiations|dialogue|deal|guarantees?"
    r"|(?:million|billion|thousand) [a-z]+)|[$€£]\d",
    re.IGNORECASE,
)
_OPENING = 80
"""Characters of a content in which it shows what it is."""


def _opening(page: Page, found: Statement) -> str:
    if not found.content:
        return ""
    return page.text[found.content[0].start : min(found.content[0].end, found.content[0].start + _OPENING)]


def _phrase_in(words: Sequence[Token]) -> Stance | None:
    """The stance of the first phrase of several words inside the cue ("stopped short of", "pointed the finger")."""
    lemmas = [word.lemma for word in words]
    for count in range(_LONGEST_PHRASE, 1, -1):
        for at in range(len(lemmas) - count + 1):
            stance = _phrases().get(tuple(lemmas[at : at + count]))
            if stance is not None:
                return stance
    return None
