"""How sure each voice is of each event and toll: the report itself, or whoever is quoted at that place.

The grammar around the word gives a factuality and its cues (`rules/factuality.py`), which weights correct a little
(`rules/sureness.py`); the stance of the attribution says what the voice does with it. "Could not be independently
verified" is the report's own word on what it has just told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

import msgspec

from reportedly.lexicons import lexicon
from reportedly.rules.factuality import CERTAIN, Factuality, Verdict
from reportedly.rules.frames import TURNING_DOWN
from reportedly.rules.granted import is_granted
from reportedly.rules.realis import memory_of
from reportedly.rules.sureness import Sureness
from reportedly.rules.taken_back import taken_back
from reportedly.rules.told_by import Tellers, doubts, is_bare_request
from reportedly.types.annotations import Attribution, Certainty, Event, Sentence, Token, Toll
from reportedly.types.reading import Reading
from reportedly.types.span import Span, Spans
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import CertaintyStance, EventType, Stance, Status
from reportedly.weights.encoder import available, encoded
from reportedly.weights.factuality import factuality_weights

_BY_CATEGORY: tuple[tuple[frozenset[str], CertaintyStance], ...] = (
    (frozenset(("unconfirmed",)), CertaintyStance.UNCONFIRMED),
    (frozenset(("allegation",)), CertaintyStance.ALLEGED),
    (frozenset(("doubt",)), CertaintyStance.DOUBTED),
    (frozenset(("belief", "evidential", "hedge", "factive")), CertaintyStance.BELIEVED),
)
_BY_VOICE: dict[Stance, tuple[CertaintyStance, float]] = {
    Stance.BELIEVES: (CertaintyStance.BELIEVED, 2.0),
    Stance.ALLEGES: (CertaintyStance.ALLEGED, 2.0),
    Stance.DENIES: (CertaintyStance.DENIED, -3.0),
    Stance.DECLINES: (CertaintyStance.UNCONFIRMED, 0.0),
    Stance.ASKS: (CertaintyStance.POSSIBLE, 0.5),
    Stance.PROMISES: (CertaintyStance.POSSIBLE, 1.0),
    Stance.THREATENS: (CertaintyStance.POSSIBLE, 1.0),
}
"""What a voice's stance makes of a content that its words assert, and how far it holds at most."""
_AHEAD = frozenset(
    "future plan wish purpose hypothetical condition modal ability attempt possible prospective question".split()
)
"""Categories of what lies ahead or is only thought of, however surely it is said."""
_AGAINST = frozenset("negation denial prevention doubt falsity approximation".split())
"""Categories of cues by which something is said not to be so."""
_POSSIBLE, _DENIED, _DOUBTED = 1.3, -1.5, -0.5
"""Factuality below which a statement is only possible, and at or below which it is doubted, and denied."""
_AT_MOST = {Status.FUTURE: 1.25, Status.HYPOTHETICAL: 0.5, Status.NEGATED: -3.0}
"""What the status of an event leaves of a statement that sounds certain ("the talks on Monday")."""
_UNCONFIRMED = re.compile(
    r"\b(?:could|can|has|have|had|was|were|is|are|been)\s*(?:not|n[’']t|no)\s+(?:\w+\s+){0,3}?"
    r"(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|authenticated?)\b"
    r"|\b(?:unable|impossible|cannot|not\s+possible)\s+(?:to\s+)?(?:\w+\s+){0,2}?(?:verify|confirm|corroborate)\b"
    r"|\bno\s+(?:\w+\s+){0,2}?(?:confirmation|corroboration|verification|official\s+word)\b"
    r"|\b(?:unverified|unconfirmed|unsubstantiated)\b",
    re.IGNORECASE,
)


@cache
def _sureness() -> Sureness:
    return Sureness(Factuality(lexicon("stance_cues")), factuality_weights(), _head if available() else None)


def _head(text: str, offset: int) -> float:
    return encoded(text).factuality(offset)


def factuality_of(token: Token, reading: Reading) -> float:
    """How far the report as a whole holds what `token` names to have taken place, -3 to 3."""
    return _sureness().of(token, reading).score


class _Thing(NamedTuple):
    """An event or toll: its id, and the words at which it is told, each with the span that decides who tells it."""

    id: str
    words: tuple[tuple[Token, Span], ...]
    none: bool = False
    """Whether it is a toll of nobody: its negation is what is asserted."""
    most: float = CERTAIN
    """How far it holds at most: an event that lies ahead or was never meant as fact is only possible."""


def read_certainty(reading: Reading) -> Iterator[Certainty]:
    """One row for each pair of an event or toll and a voice that tells of it; a voice's surest word counts."""
    voices = Tellers(reading)
    things = (*_events(reading), *_tolls(reading))
    answered = _answered(reading, things, voices)
    contested = {(thing.id, told.id) for thing, told, by in answered if by.stance is Stance.DENIES}
    gone = {(row.of, row.according_to): row for row in _taken_back(reading, things, voices)}
    untrue = {of for of, _ in gone}
    for thing in things:
        rows: dict[str | None, Certainty] = {}
        for word, span in thing.words:
            # what is recalled ("the anniversary of the killing") no voice has to say: all know of it
            voice = _teller(thing, voices.at(span), reading) if memory_of(reading.tree, word) is None else None
            denied = voice is not None and voice.stance is Stance.DENIES
            if voice is not None and denied and is_granted(reading.tree, word, voices.words(voice)):
                continue
            row = _row(thing, word, span, voice, voices, reading)
            if (thing.id, row.according_to) in gone:
                continue
            if row.stance is CertaintyStance.ASSERTED and (
                thing.id in untrue or (thing.id, row.according_to) in contested
            ):
                row = msgspec.structs.replace(row, stance=CertaintyStance.ALLEGED, factuality=min(row.factuality, 2.0))
            before = rows.get(row.according_to)
            if before is None or _surer(row) > _surer(before):
                rows[row.according_to] = row
        yield from rows.values()
    yield from gone.values()
    for thing, _, answer in (*answered, *_denied_around(reading, things, voices)):
        if (thing.id, answer.id) in gone:
            continue
        stance, score = _BY_VOICE[answer.stance]
        yield Certainty(
            span=answer.span,
            of=thing.id,
            according_to=answer.id,
            stance=stance,
            factuality=score,
            cues=answer.cue,
            why="answers the voice before",
        )
    yield from _left_open(reading, things)


def _teller(thing: _Thing, voice: Attribution | None, reading: Reading) -> Attribution | None:
    """Who tells of a thing: of what was asked for and done ("had ordered the raids") whoever tells of the asking."""
    done = thing.most >= CERTAIN
    return reading.get(Attribution, voice.within) if voice is not None and done and is_bare_request(voice) else voice


def _surer(row: Certainty) -> tuple[float, float]:
    """The surest word counts, and of two as sure the one that says it happened ("the attack killed nobody")."""
    return abs(row.factuality), row.factuality


_Answered = tuple[_Thing, Attribution, Attribution]
"""A thing, the voice that tells of it, and the voice that denies or will not confirm it."""


def _answered(reading: Reading, things: Sequence[_Thing], voices: Tellers) -> list[_Answered]:
    """What is denied or not confirmed without being said again: "… had been hit, a charge that Iran dismissed"."""
    told: dict[str, list[_Thing]] = {}
    for thing in things:
        for _, span in thing.words:
            voice = voices.at(span)
            if voice is not None:
                told.setdefault(voice.id, []).append(thing)
    found: list[_Answered] = []
    before: Attribution | None = None
    for voice in reading[Attribution]:
        if voice.id not in told and before is not None and _answers(voice, before, reading):
            found += [(thing, before, voice) for thing in dict.fromkeys(told[before.id])]
        if voice.id in told:
            before = voice if voice.stance in _TELLING else None
    return found


def _denied_around(reading: Reading, things: Sequence[_Thing], voices: Tellers) -> Iterator[_Answered]:
    """What one denies as others have told it: "denied a report that its planes had bombed a wedding, killing 40"."""
    for thing in things:
        found: dict[str, _Answered] = {}
        for word, span in thing.words:
            voice = voices.at(span)
            outer = reading.get(Attribution, voice.within) if voice is not None else None
            if voice is None or outer is None or voice.stance not in _TELLING or outer.stance is not Stance.DENIES:
                continue
            inside = any(piece.holds(span) for piece in outer.content)
            if inside and not is_granted(reading.tree, word, voices.words(outer)):
                found[outer.id] = (thing, voice, outer)
        yield from found.values()


_TELLING = (Stance.ASSERTS, Stance.ALLEGES, Stance.BELIEVES)
_CONFIRMING = frozenset(("confirm", "verify", "corroborate", "authenticate"))
_POINTING = frozenset(
    """it this that them which something claim charge report accusation allegation account figure story rumour rumor
    assertion""".split()
)
_SHORT = 8
"""Words of a content that only points to what another has said."""


def _answers(voice: Attribution, before: Attribution, reading: Reading) -> bool:
    """Whether a voice turns down, or will not confirm, what the one before has told."""
    if voice.speaker is not None and voice.speaker == before.speaker:
        return False
    tree = reading.tree
    here, there = (
        tree.at(voice.cue[0].start) if voice.cue else None,
        tree.at(before.cue[0].start) if before.cue else None,
    )
    if here is None or there is None or not 0 <= here.sentence - there.sentence <= 1:
        return False
    cue = {token.lemma for span in voice.cue for token in tree.inside(span)}
    if voice.stance is Stance.DECLINES and not cue & _CONFIRMING:
        return False
    content = [token for span in voice.content for token in tree.inside(span)]
    short = len(content) <= _SHORT and not any(token.part in ("VERB", "AUX") for token in content)
    points = not content or (short and bool(_POINTING & {token.lemma.lower() for token in content}))
    points = points or _is_called_false(content, tree)
    return voice.stance in (Stance.DENIES, Stance.DECLINES) and points


def _is_called_false(content: Sequence[Token], tree: Tree) -> bool:
    """ "The report was false", "it was a lie": a clause of being, about what another has said."""
    verbs = [token for token in content if token.part in ("VERB", "AUX")]
    about = [word for verb in verbs if verb.lemma == "be" for word in tree.children(verb, "nsubj")]
    return len(content) <= _SHORT and len(verbs) == 1 and any(word.lemma.lower() in _POINTING for word in about)


def _taken_back(reading: Reading, things: Sequence[_Thing], voices: Tellers) -> Iterator[Certainty]:
    """A denial by whoever says that what was told is not so, the report itself where it takes back its own words."""
    heads = [{head.index for _, span in thing.words if (head := reading.tree.head_of(span))} for thing in things]
    at_head, harm = _by_head(heads), _harm_by_sentence(reading, things)
    tolls: dict[str, list[frozenset[int]]] = {}
    told = dict(zip((thing.id for thing in things), heads, strict=True))
    for toll in reading[Toll]:
        if toll.event is not None:
            tolls.setdefault(toll.event, []).append(frozenset(told.get(toll.id, ())))
    for item in taken_back(reading):
        voice = voices.at(item.cue)
        if voice is not None and not voice.source:
            voice = reading.get(Attribution, voice.within)  # "*reports* that … were false, police said"
        if item.words is None:
            gone = _said_before(reading.tree.at(item.cue.start), harm)
        else:
            near = sorted({number for index in item.words for number in at_head.get(index, ())})
            gone = [things[number] for number in near if heads[number] <= item.words]
            # an event of which another count stands is not taken back
            gone = [thing for thing in gone if all(count <= item.words for count in tolls.get(thing.id, ()))]
        for thing in gone:
            yield Certainty(
                span=item.cue,
                of=thing.id,
                according_to=voice.id if voice is not None else None,
                stance=CertaintyStance.DENIED,
                factuality=-CERTAIN,
                cues=(item.cue,),
                why="taken back",
            )


def _by_head(heads: Sequence[set[int]]) -> dict[int, list[int]]:
    """The numbers of the things at each head."""
    found: dict[int, list[int]] = {}
    for number, own in enumerate(heads):
        for index in own:
            found.setdefault(index, []).append(number)
    return found


def _harm_by_sentence(reading: Reading, things: Sequence[_Thing]) -> dict[int, list[_Thing]]:
    """What harm each sentence tells of."""
    harm = {item.id for item in reading[Event] if item.type in _HARMFUL} | {toll.id for toll in reading[Toll]}
    found: dict[int, list[_Thing]] = {}
    for thing in things:
        for number in sorted({word.sentence for word, _ in thing.words}) if thing.id in harm else ():
            found.setdefault(number, []).append(thing)
    return found


def _said_before(cue: Token | None, harm: Mapping[int, Sequence[_Thing]]) -> Sequence[_Thing]:
    """The harm told of last in the `_BACK` sentences before a cue."""
    if cue is None:
        return ()
    return next((harm[number] for back in range(_BACK) if (number := cue.sentence - 1 - back) in harm), ())


_HARMFUL = frozenset((EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER, EventType.COERCE))
_BACK = 3
"""Sentences back to what is taken back by a word that points to it: "we have withdrawn *the report*"."""


def _events(reading: Reading) -> Iterator[_Thing]:
    for event in reading[Event]:
        heads = [(reading.tree.head_of(span), span) for span in (event.span, *event.evidence)]
        words = tuple((head, span) for head, span in heads if head is not None)
        yield _Thing(event.id, words, most=_AT_MOST.get(event.status, CERTAIN))


def _tolls(reading: Reading) -> Iterator[_Thing]:
    """A toll is told where its number stands; how sure it is, the word that governs it says."""
    for toll in reading[Toll]:
        head = reading.tree.head_of(toll.span)
        if head is None:
            continue
        above = reading.tree.head(head)
        told = above if above is not None and above.part in ("VERB", "AUX", "ADJ") else head
        yield _Thing(toll.id, ((told, toll.span),), none=toll.high == 0)


def _turns_down(voice: Attribution, tree: Tree) -> bool:
    """Whether somebody denies what is told: "denied that nobody was hurt"; who *says* "nobody was hurt" means it."""
    heads = (tree.head_of(span) for span in voice.cue)
    return any(head is not None and head.lemma in TURNING_DOWN for head in heads)


def _row(
    thing: _Thing, word: Token, span: Span, voice: Attribution | None, voices: Tellers, reading: Reading
) -> Certainty:
    verdict = _sureness().of(word, reading, voices.words(voice) if voice is not None else None)
    if thing.none:
        verdict = Verdict(CERTAIN, (), ())
    elif verdict.score > thing.most:
        verdict = verdict._replace(score=thing.most)
    stance, score = _stance(verdict)
    least = 0.0 if voice is not None and voice.stance is Stance.DENIES else _POSSIBLE  # also what is planned is denied
    nobody = thing.none and voice is not None and voice.stance is Stance.DENIES and not _turns_down(voice, reading.tree)
    if voice is not None and voice.stance in _BY_VOICE and score >= least and not nobody:
        stance, most = _BY_VOICE[voice.stance]
        score = min(score, most)
    if voice is not None and voice.stance is Stance.BELIEVES and doubts(voice, reading.tree):
        stance, score = CertaintyStance.DOUBTED, -1.0
    cues = tuple(sorted({cue.span for cue in verdict.cues} | set(voice.cue if voice is not None else ())))
    return Certainty(
        span=span,
        of=thing.id,
        according_to=voice.id if voice is not None else None,
        stance=stance,
        factuality=round(score, 2),
        cues=cues,
        why=" ".join(dict.fromkeys(verdict.categories)) or "plain",
    )


def _stance(verdict: Verdict) -> tuple[CertaintyStance, float]:
    """The stance that the words show, and the factuality; what only lies ahead is possible, however unlikely."""
    if verdict.score <= _DOUBTED and _AHEAD & set(verdict.categories) and not _AGAINST & set(verdict.categories):
        return CertaintyStance.POSSIBLE, 0.0
    if verdict.score <= _DENIED:
        return CertaintyStance.DENIED, verdict.score
    if verdict.score <= _DOUBTED:
        return CertaintyStance.DOUBTED, verdict.score
    for categories, stance in _BY_CATEGORY:
        if categories & set(verdict.categories) and verdict.score > 0:
            return stance, verdict.score
    if verdict.score < _POSSIBLE or _AHEAD & set(verdict.categories):
        return CertaintyStance.POSSIBLE, verdict.score
    return CertaintyStance.ASSERTED, verdict.score


def _left_open(reading: Reading, things: Iterable[_Thing]) -> Iterator[Certainty]:
    """The report's own "could not be verified": on what its sentence tells of, else on the sentence before."""
    told: dict[int, list[_Thing]] = {}
    for thing in things:
        for number in {word.sentence for word, _ in thing.words}:
            told.setdefault(number, []).append(thing)
    for number, sentence in enumerate(reading[Sentence]):
        match = _UNCONFIRMED.search(reading.quote(sentence.span))
        if match is None:
            continue
        cue = Span(sentence.span.start + match.start(), sentence.span.start + match.end())
        for thing in told.get(number) or told.get(number - 1) or told.get(number - 2) or ():
            yield _unconfirmed(thing, cue)


def _unconfirmed(thing: _Thing, cue: Span) -> Certainty:
    cues: Spans = (cue,)
    return Certainty(
        span=cue, of=thing.id, stance=CertaintyStance.UNCONFIRMED, factuality=0.0, cues=cues, why="left open"
    )
