"""What speaks for and against holding somebody to answer for an act that a voice tells of: measured, to be weighed.

The trees of `weights/deeds.json` weigh whether a told act (`told_acts`) is violence, whether it was done, and whether
the doer could be held to answer for it (`weighed_deeds`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import NamedTuple

from reportedly.lexicons import lexicon
from reportedly.rules import arguments
from reportedly.rules.agency import is_negated, points_back
from reportedly.rules.answered import Answered, names_of
from reportedly.rules.answering_party import could_answer, name_stems
from reportedly.rules.doers import is_accountable
from reportedly.rules.event_words import event_words
from reportedly.rules.guilt import ATTACKERS, FORCES, is_deed, is_harming
from reportedly.rules.own_forces import is_own_force, states_of
from reportedly.rules.told_acts import Scene, Told
from reportedly.rules.told_deeds import is_own
from reportedly.types.annotations import Attribution, Mention, Place, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import (
    EventType,
    Manner,
    MentionKind,
    ResponsibilityStance,
    RoleKind,
    SourceKind,
    Stance,
    Status,
    Usage,
)


class Evidence(NamedTuple):
    """What is measured of a told act. Truth values are 0 or 1.

    What begins with `doer_` is said of who did it, with `voice_` of who tells it, with `thing_` of what it is done to.
    """

    by_rule: float
    """The rules would see the same stance, if they knew the act."""
    blamed: float
    claimed: float
    admitted: float
    assault: float
    other_event: float
    of_assault: float
    """The word may name an assault, whatever stands beside it."""
    may_assault: float
    """The word names an assault beside some words."""
    harming: float
    kills: float
    noun: float
    base_form: float
    present: float
    past: float
    participle: float
    doing: float
    passive: float
    perfect: float
    modal: float
    negated: float
    happened: float
    supposed: float
    recalled: float
    denied: float
    cue: float
    """The word is the cue of an attribution."""
    says: float
    """The word may be one."""
    depth: float
    """Words of the statement that govern it, 8 at most."""
    in_relative: float
    in_adverbial: float
    in_reduced: float
    """The act only tells which thing is meant: "land used by the militia"."""
    in_condition: float
    thing: float
    thing_acts: float
    thing_deed: float
    thing_weapon: float
    thing_person: float
    weapon_below: float
    doer_fit: float
    doer_could: float
    doer_named: float
    doer_name: float
    """His head word is a name."""
    doer_pronoun: float
    doer_they: float
    doer_it: float
    doer_back: float
    doer_own: float
    doer_own_force: float
    doer_same_name: float
    doer_other_state: float
    doer_force: float
    doer_attacker: float
    doer_definite: float
    doer_indefinite: float
    doer_words: float
    doer_person: float
    doer_group: float
    doer_body: float
    doer_place: float
    doer_at_place: float
    doer_demonym: float
    doer_by: float
    doer_armed: float
    """He is of those who bear arms for a state, by a word for them; with `doer_outlaw`, against one."""
    doer_outlaw: float
    doer_civil: float
    doer_acts_elsewhere: float
    doer_suffers_elsewhere: float
    doer_speaks: float
    voice_charged: float
    """Who speaks is blamed somewhere himself."""
    voice_speaks_armed: float
    voice_asserts: float
    voice_alleges: float
    voice_denies: float
    voice_believes: float
    voice_named: float
    voice_unnamed: float
    voice_institution: float
    voice_media: float
    voice_document: float
    voice_direct: float
    voice_mixed: float
    voice_outside: float
    """The statement as it was cut does not hold the doer."""
    voice_words: float
    """Words of the statement, 60 at most."""
    assaults: float
    """Assaults that the report tells of, 5 at most."""
    assault_here: float
    """The sentence tells of another assault."""
    assault_before: float
    """The sentence before does."""
    thing_suffers: float
    """What it is done to suffers in an assault."""
    denied_after: float
    """Somebody denies in one of the two sentences behind, or further down in this one."""
    blamed_elsewhere: float
    claimed_elsewhere: float
    denied_elsewhere: float
    answers_here: float
    """Those who answer in the sentence already, 3 at most."""
    voice_holds: float
    """The voice holds somebody to answer already."""


def evidence(told: Told, scene: Scene, answered: Answered) -> Evidence:
    """What is measured of a told act, beside those who answer already."""
    found: dict[str, float] = {"by_rule": told.by_rule, "assaults": min(scene.assaults, 5)}
    for measure in (_of_word, _of_grammar, _of_thing, _of_doer, _of_doer_in_text, _of_voice):
        found |= measure(told, scene)
    found |= _of_text(told, scene) | _of_answers(told, scene, answered)
    return Evidence(**{name: float(value) for name, value in found.items()})


def _of_word(told: Told, scene: Scene) -> dict[str, float]:
    word, event = told.deed.word, told.event
    may, sure = _assault_words()
    assault = event is not None and event.type is EventType.ASSAULT
    return {
        "blamed": told.stance is ResponsibilityStance.BLAMED,
        "claimed": told.stance is ResponsibilityStance.CLAIMED,
        "admitted": told.stance is ResponsibilityStance.ADMITTED,
        "assault": assault,
        "other_event": event is not None and not assault,
        "of_assault": word.lemma in sure,
        "may_assault": word.lemma in may,
        "harming": is_harming(word),
        "kills": "kill" in _names_of_act().get(word.lemma, ()),
        "noun": word.part == "NOUN",
        "base_form": word.tag == "VB",
        "present": word.tag == "VBP",
        "past": word.tag == "VBD",
        "participle": word.tag == "VBN",
        "doing": word.tag == "VBG",
        "cue": scene.tellers.cued_by(word.span) is not None,
        "says": word.lemma in _cue_words(),
    }


def _of_grammar(told: Told, scene: Scene) -> dict[str, float]:
    word, status, tree = told.deed.word, told.deed.status, scene.tree
    auxiliaries = tree.children(word, "aux")
    links = list(_links_within(told, scene))
    return {
        "passive": bool(tree.children(word, "auxpass", "nsubjpass", "agent")),
        "perfect": any(child.lemma == "have" for child in auxiliaries),
        "modal": any(child.tag == "MD" for child in auxiliaries),
        "negated": is_negated(tree, word),
        "happened": status is Status.HAPPENED,
        "supposed": status is Status.HYPOTHETICAL,
        "recalled": status is Status.HISTORICAL,
        "denied": status is Status.NEGATED,
        "depth": len(links),
        "in_relative": "relcl" in links,
        "in_adverbial": "advcl" in links,
        "in_reduced": word.link in ("acl", "amod"),
        "in_condition": any(_is_condition(tree, verb) for verb in (word, *islice(tree.ancestors(word), 4))),
    }


def _is_condition(tree: Tree, verb: Token) -> bool:
    return any(mark.text.lower() in ("if", "whether", "unless") for mark in tree.children(verb, "mark"))


_HIGHEST = 8


def _links_within(told: Told, scene: Scene) -> Iterator[str]:
    """The links from an act up to the head of the statement that tells of it."""
    here = told.deed.word
    for _ in range(_HIGHEST):
        above = scene.tree.head(here)
        if above is None or not any(piece.holds(above.span) for piece in told.voice.content):
            return
        yield here.link
        here = above


_WIDEST = 25
"""Words below an act that are looked at for a weapon."""


def _of_thing(told: Told, scene: Scene) -> dict[str, float]:
    word, tree, words = told.deed.word, scene.tree, event_words()
    things = tree.children(word, "dobj", "nsubjpass")
    kinds = {kind for thing in things for kind in _kinds(thing, scene.reading)}
    return {
        "thing": bool(things),
        "thing_acts": any(words.acts(thing) for thing in things),
        "thing_deed": any(is_deed(thing) or scene.places.names(thing) for thing in things),
        "thing_weapon": any(words.weapon(tree, thing) is not None for thing in things),
        "thing_person": MentionKind.PERSON in kinds,
        "weapon_below": any(words.weapon(tree, below) is not None for below in tree.subtree(word)[:_WIDEST]),
    }


def _kinds(head: Token, reading: Reading) -> list[MentionKind]:
    around = reading.within(reading.tree.span(head), Mention)
    return [mention.kind for mention in around if mention.head.meets(head.span)]


def _of_doer(told: Told, scene: Scene) -> dict[str, float]:
    head, doer, reading, tree = told.head, told.deed.doer, scene.reading, scene.tree
    text, inside = head.text.lower(), tree.inside(doer.span)
    before = [child.text.lower() for child in tree.children(head, "det", "poss")]
    kinds = _kinds(head, reading)
    return {
        "doer_fit": is_accountable(doer, head, reading),
        "doer_could": could_answer(head, reading),
        "doer_named": any(word.part == "PROPN" or word.entity in NAMES for word in inside),
        "doer_name": head.part == "PROPN",
        "doer_pronoun": head.part == "PRON",
        "doer_they": text == "they",
        "doer_it": text == "it",
        "doer_back": points_back(tree, head),
        "doer_force": head.lemma in FORCES,
        "doer_armed": _sector(inside) in _ARMED,
        "doer_outlaw": _sector(inside) in _OUTLAWS,
        "doer_civil": _sector(inside) == "CVL",
        "doer_attacker": head.lemma in ATTACKERS,
        "doer_definite": any(word in ("the", "its", "their", "our", "his") for word in before),
        "doer_indefinite": any(word in ("a", "an") for word in before),
        "doer_words": min(len(inside), 8),
        "doer_person": MentionKind.PERSON in kinds,
        "doer_group": MentionKind.GROUP in kinds,
        "doer_body": MentionKind.ORGANISATION in kinds,
        "doer_place": MentionKind.PLACE in kinds,
    }


_ARMED, _OUTLAWS = ("MIL", "COP", "SPY"), ("REB", "UAF", "CRM")
"""Sectors of those who bear arms for a state, and of those who do against one."""


def _sector(words: Sequence[Token]) -> str | None:
    """The sector that the last of `words` to name one names."""
    named = (event_words().sector(word) for word in reversed(words))
    return next((sector for sector in named if sector is not None), None)


NAMES = frozenset(("NORP", "GPE", "ORG", "PERSON"))


def _of_doer_in_text(told: Told, scene: Scene) -> dict[str, float]:
    head, doer, reading, voice = told.head, told.deed.doer, scene.reading, told.voice
    above = scene.tree.head(head)
    preposition = above.text.lower() if above is not None and above.part == "ADP" else ""
    usages = {place.usage for place in reading.meeting(head.span, Place)}
    here, theirs = states_of(doer.span, reading), {code for span in voice.source for code in states_of(span, reading)}
    return {
        "doer_own": is_own(doer, head, voice, reading),
        "doer_own_force": is_own_force(doer, head, voice, reading),
        "doer_same_name": bool(name_stems(doer.span, reading) & _stems(voice, reading)),
        "doer_other_state": bool(here and theirs and not here & theirs),
        "doer_at_place": Usage.PLACE in usages,
        "doer_demonym": Usage.DEMONYM in usages,
        "doer_by": preposition == "by",
        "doer_acts_elsewhere": _acts_elsewhere(told, scene),
        "doer_suffers_elsewhere": (RoleKind.RECIPIENT, doer.entity) in scene.acting,
        "doer_speaks": doer.entity in scene.speakers,
    }


def _acts_elsewhere(told: Told, scene: Scene) -> bool:
    """Whether the doer acts in another assault than the one that is told of."""
    own = told.event.id if told.event is not None else ""
    acts = scene.acting.get((RoleKind.ACTOR, told.deed.doer.entity), set())
    return len(acts) > (own in acts)


def _stems(voice: Attribution, reading: Reading) -> set[str]:
    return {stem for span in voice.source for stem in name_stems(span, reading)}


def _of_voice(told: Told, scene: Scene) -> dict[str, float]:
    voice = told.voice
    words = sum(len(scene.tree.inside(piece)) for piece in voice.content)
    source = [word for piece in voice.source for word in scene.tree.inside(piece)]
    return {
        "voice_speaks_armed": _sector(source) in _ARMED + _OUTLAWS,
        "voice_asserts": voice.stance is Stance.ASSERTS,
        "voice_alleges": voice.stance is Stance.ALLEGES,
        "voice_denies": voice.stance is Stance.DENIES,
        "voice_believes": voice.stance is Stance.BELIEVES,
        "voice_named": voice.source_kind is SourceKind.NAMED,
        "voice_unnamed": voice.source_kind is SourceKind.UNNAMED,
        "voice_institution": voice.source_kind is SourceKind.INSTITUTION,
        "voice_media": voice.source_kind is SourceKind.MEDIA,
        "voice_document": voice.source_kind is SourceKind.DOCUMENT,
        "voice_direct": voice.manner is Manner.DIRECT,
        "voice_mixed": voice.manner is Manner.MIXED,
        "voice_outside": not any(piece.holds(told.deed.doer.span) for piece in voice.content),
        "voice_words": min(words, 60),
    }


@cache
def _assault_words() -> tuple[frozenset[str], frozenset[str]]:
    """The words that may name an assault, and those that do so whatever stands beside them."""
    rows = [row for row in lexicon("event_triggers") if row["type"] == EventType.ASSAULT]
    sure = frozenset(row["lemma"] for row in rows if not row["with"] and not row["sense"])
    return frozenset(row["lemma"] for row in rows), sure


@cache
def _names_of_act() -> dict[str, tuple[str, ...]]:
    """What kinds of act a word names."""
    return {row["word"]: tuple(act.strip() for act in row["acts"].split(";")) for row in lexicon("acts")}


@cache
def _cue_words() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon("cues"))


def _of_text(told: Told, scene: Scene) -> dict[str, float]:
    here, word = told.deed.word.sentence, told.deed.word
    things = scene.tree.children(word, "dobj", "nsubjpass")
    meant = (scene.reading.entity_at(arguments.phrase(scene.tree, thing)) for thing in things)
    event = told.event.id if told.event is not None else None
    return {
        "assault_here": bool(scene.assaulted.get(here, set()) - {event}),
        "assault_before": bool(scene.assaulted.get(here - 1)),
        "thing_suffers": any((RoleKind.RECIPIENT, item.id) in scene.acting for item in meant if item is not None),
        "denied_after": any(
            sentence in (here, here + 1, here + 2) and start > word.span.start for sentence, start in scene.denials
        ),
    }


def _of_answers(told: Told, scene: Scene, answered: Answered) -> dict[str, float]:
    names = names_of([told.deed.doer.span], told.deed.doer.entity, scene.reading)
    speaker = names_of(told.voice.source, told.voice.speaker, scene.reading)
    return {
        "voice_charged": answered.anywhere(speaker, ResponsibilityStance.BLAMED),
        "blamed_elsewhere": answered.anywhere(names, ResponsibilityStance.BLAMED),
        "claimed_elsewhere": answered.anywhere(names, ResponsibilityStance.CLAIMED),
        "denied_elsewhere": answered.anywhere(names, ResponsibilityStance.DENIED),
        "answers_here": min(answered.in_sentence(told.deed.word.sentence), 3),
        "voice_holds": told.voice.id in answered.voices,
    }
