"""Who answers for an event, by grammar: "blamed X for it", "claimed responsibility", "denied any part".

Each frame of `lexicons/responsibility_cues.tsv` has one function here, listed in `_FRAMES`; what is said without such
a verb ("there was no claim", "had no part in") is found by `rules/plain_answers.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from reportedly.rules import arguments
from reportedly.rules.agency import is_anybody, is_negated, is_nobody, subject_of
from reportedly.rules.claims import boasts, claims, signs, takes
from reportedly.rules.courts import charged, linked, rules_out
from reportedly.rules.disavowals import distances, stands, washes
from reportedly.rules.guilt import (
    ATTACKERS,
    ATTRIBUTED,
    CLAIMED,
    GUILT,
    HARMING,
    Answer,
    Frame,
    does_violence,
    is_deed,
    misread_passive,
    objects_of,
    span_of,
)
from reportedly.rules.moods import is_definite
from reportedly.rules.plain_answers import PLAIN
from reportedly.rules.pleas import admits, calls, denies, owns, rejects
from reportedly.text.inflections import inflections
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance

Row = Mapping[str, str]
Table = Mapping[str, Row]


def table(rows: Iterable[Row]) -> Table:
    """Inflected form → row."""
    return {form: row for row in rows for form in inflections(row["verb"], "verb", _IRREGULAR.get(row["verb"], ""))}


_IRREGULAR = {
    "bear": "bore borne", "deny": "denied denies", "hold": "held", "lay": "laid", "put": "put", "stand": "stood",
    "take": "took taken", "throw": "threw thrown"}  # fmt: skip


def answers(tree: Tree, rows: Table, speaker: Callable[[Token], Token | None] = lambda _: None) -> Iterator[Answer]:
    """What a report says of who answers for its events, in order of text; `speaker` knows who a verb of saying has."""
    for token in tree.tokens:
        row = rows.get(token.text.lower())
        if row is not None and token.part in ("VERB", "AUX"):
            yield from _of_verb(tree, token, row, speaker(token))
        for plain in PLAIN:
            for found in plain(tree, token):
                yield from _of_each(tree, found)
        for plain in (_each_other, _trade_blame):
            yield from plain(tree, token)


def _of_verb(tree: Tree, verb: Token, row: Row, speaker: Token | None) -> Iterator[Answer]:
    subject = subject_of(tree, verb) if misread_passive(tree, verb) is None else None
    if subject is None and row["stance"] != Stance.BLAMED and not tree.children(verb, "auxpass"):
        subject = speaker  # "Lashkar, in a note whose origin could not be established, claimed it"
    neither = subject is not None and any(word.lemma == "neither" for word in tree.children(subject, "preconj"))
    negated = neither or is_negated(tree, verb) or _is_yet_to_come(tree, verb)
    frame = Frame(tree, verb, subject, negated, not neither and subject is not None and is_nobody(tree, subject))
    found = _FRAMES[row["frame"]](frame, Stance(row["stance"]))
    unsaid = _is_unreal(tree, verb) or (found is not None and found.stance is Stance.BLAMED and _is_judged(tree, verb))
    if found is not None and not unsaid:
        yield from _of_each(tree, found._replace(why=f"verb {row['verb']}"))


def _of_each(tree: Tree, answer: Answer) -> Iterator[Answer]:
    """ "Accused the rebels and the cartel": each of those who are blamed together."""
    yield answer
    if answer.stance is Stance.BLAMED and answer.party is not None:
        for other in arguments.conjoined(tree, answer.party)[1:_TOGETHER]:
            if other.part in ("NOUN", "PROPN"):
                yield answer._replace(party=other, span=hull(answer.span, other.span))


_TOGETHER = 5
"""Parties of one charge that are looked at."""


def _is_yet_to_come(tree: Tree, verb: Token) -> bool:
    """ "has yet to name a suspect"."""
    above = tree.head(verb)
    return (
        verb.link == "xcomp"
        and above is not None
        and any(
            word.text.lower() == "yet" for word in (*tree.children(above, "advmod"), *tree.children(verb, "advmod"))
        )
        and above.lemma in ("have", "be")
    )


def _is_judged(tree: Tree, verb: Token) -> bool:
    """ "It is preposterous to blame the front": nobody has; "was wrongly blamed": who tells it does not."""
    if any(word.text.lower() in _WRONGLY for word in tree.children(verb, "advmod")):
        return True
    above = tree.head(verb)
    return verb.tag == "VB" and above is not None and (above.part == "ADJ" or above.lemma == "be")


def _is_unreal(tree: Tree, verb: Token) -> bool:
    """A condition, a modal or an infinitive of purpose: nobody has blamed or claimed yet; "would not" refuses."""
    modals = [child for child in tree.children(verb, "aux") if child.tag == "MD"]
    if modals and modals[0].lemma == "must" and verb.lemma == "hold":
        return False  # "Russia must be held accountable" leaves no doubt who did it
    if modals and not (modals[0].lemma in ("would", "will") and tree.children(verb, "neg")):
        return True
    above = tree.head(verb)
    if verb.link == "pcomp" and above is not None and above.lemma in ("of", "by", "for") and not is_negated(tree, verb):
        return True  # "with the intention of blaming rebels"
    if verb.link == "xcomp" and above is not None and above.lemma in _AIMING:
        return True  # "may seek to blame rebels"
    if any(child.text.lower() in ("if", "whether", "unless") for child in tree.children(verb, "mark")):
        return True
    if any(child.text.lower() in _NOW_AND_THEN for child in tree.children(verb, "advmod")):
        return True  # "which usually claims such attacks"
    if above is not None and above.lemma in _CALLING and verb.lemma == "claim":
        # "nobody has come forward to claim it", "phoned a radio station to claim it"; not "called on rebels to claim"
        return any(word.text.lower() == "on" for word in tree.children(above, "prep"))
    return verb.tag == "VB" and verb.link in ("advcl", "acl", "relcl")


_CALLING = frozenset("come call phone telephone ring contact".split())
_AIMING = frozenset("try attempt seek want wish hope plan threaten intend need".split())
_NOW_AND_THEN = frozenset("usually often typically sometimes rarely seldom generally routinely regularly".split())
_WRONGLY = frozenset("wrongly wrongfully falsely mistakenly erroneously unfairly unjustly".split())


def _object(frame: Frame, stance: Stance) -> Answer | None:
    direct, behind = _blamed(frame)
    if direct is not None and direct.lemma in ATTRIBUTED:
        behind = _named_behind(frame.tree, behind or direct) or behind
    moved = frame.verb.lemma in _MOVING or (frame.verb.lemma == "blame" and behind is not None)
    party = behind if moved and behind is not None else direct
    if party is None or party.lemma in _NO_PARTIES or (frame.verb.lemma in _MOVING and behind is None):
        return None  # "each side blamed the other"
    if frame.verb.lemma in _ASCRIBING and (direct is None or not (direct.lemma in ATTRIBUTED or is_deed(direct))):
        return None  # "attributed the figure to the ministry"
    if frame.verb.tag == "VBN" and frame.verb.link == "amod":
        return None
    raising = frame.verb.lemma in _RAISING
    act = _charge(frame) if raising or frame.verb.lemma in _CHARGING else None
    if raising and (act is None or direct is None or direct.lemma in ATTRIBUTED or not _is_violence(frame.tree, act)):
        return None
    if act is not None and not _is_violence(frame.tree, act) and frame.negated:
        return None
    negated = frame.negated or frame.nobody
    open_party = is_anybody(frame.tree, party) or is_nobody(frame.tree, party)
    stance = Stance.NOT_BLAMED if negated or open_party else stance
    span = span_of(frame, party)
    voice = None if frame.nobody else frame.subject
    told = None if act is None or _is_violence(frame.tree, act) else act
    return Answer(stance, frame.verb, voice, None if open_party else party, span, "", told)


_NO_PARTIES = frozenset("other blame play crime arson terrorism wrongdoing involvement motive link".split())
_ASCRIBING = frozenset(("attribute", "ascribe", "trace"))
_MOVING = _ASCRIBING | {"pin"}
_CHARGING = frozenset(("accuse", "suspect"))
_RAISING = frozenset("condemn denounce criticise criticize slam lambast".split())
"""What blames only where it says what for: "condemned the army for the shelling"."""


def _blamed(frame: Frame) -> tuple[Token | None, Token | None]:
    """The object and what stands behind it; one is blamed at a station, but for nothing on a station."""
    direct, behind = objects_of(frame)
    if direct is None and frame.verb.lemma in _ASCRIBING and frame.verb.link == "acl":
        direct = frame.tree.head(frame.verb)  # "an attack attributed to the front"
    hung = frame.tree.head(behind) if behind is not None else None
    whom = [word for to in frame.tree.children(frame.verb, "prep") for word in frame.tree.children(to, "pobj")]
    if frame.verb.lemma in _MOVING and frame.verb.link == "relcl" and any(word.tag == "WDT" for word in whom):
        return direct, frame.tree.head(frame.verb)  # "the front, to which police attribute the attack"
    if frame.verb.lemma == "blame" and hung is not None and hung.text.lower() not in ("on", "upon"):
        return direct, None
    return direct, behind


def _named_behind(tree: Tree, act: Token) -> Token | None:
    """ "blamed the attack on its base on rebels": the parser may hang each on what precedes it."""
    found: Token | None = None
    for _ in range(_FARTHEST):
        here = found or act
        held = [here, *arguments.after_preposition(tree, here, "of")]
        after = [word for holder in held for word in tree.children(holder, "prep") if word.text.lower() in ("on", "to")]
        others = [word for preposition in after for word in arguments.governed(tree, preposition)]
        if not others:
            return found
        found = others[-1]
    return found


_FARTHEST = 3
"""Phrases behind an act that are looked through for who is blamed for it."""


def _charge(frame: Frame) -> Token | None:
    """What somebody is accused of: "arming" in "accused Iran of arming militias", "sexism" in "of sexism"."""
    tree = frame.tree
    holders = (frame.verb, *tree.children(frame.verb, "dobj"))
    words = ("for",) if frame.verb.lemma in _RAISING else ("of",)
    of = [word for holder in holders for word in tree.children(holder, "prep") if word.text.lower() in words]
    return next((act for word in of for act in tree.children(word, "pcomp", "pobj")), None)


def _is_violence(tree: Tree, act: Token) -> bool:
    """Whether a charge is of the violence that a report tells of: "of carrying out the raid", "of being behind it"."""
    if act.lemma in ("be", "have"):
        return any(word.lemma in _HAVING_PART for word in tree.subtree(act)[:_NEAR])
    return does_violence(tree, act) or act.lemma in ATTRIBUTED or act.lemma in GUILT


def _each_other(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The army and the rebels blamed each other", "each side blamed the other": each is whom the other means."""
    verb = tree.head(token)
    if token.text.lower() != "other" or verb is None or verb.lemma not in ("accuse", "blame"):
        return
    subject = subject_of(tree, verb)
    words = {
        child.text.lower() for head in (token, subject) if head is not None for child in tree.children(head, "det")
    }
    if subject is None or "each" not in words or is_negated(tree, verb):
        return
    span = hull(*(child.span for child in tree.children(token, "det")), token.span)
    charge = _charge(Frame(tree, verb, subject, False, False))
    told = None if charge is None or _is_violence(tree, charge) else charge
    sides = _sides(tree, subject)
    for meant in sides if len(sides) > 1 else (None,):
        yield Answer(Stance.BLAMED, verb, subject, token, span, EACH_OTHER, told, meant)


def _trade_blame(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The army and the rebels traded blame"."""
    verb = tree.head(token)
    if token.lemma != "blame" or token.link != "dobj" or verb is None:
        return
    subject = subject_of(tree, verb)
    if verb.lemma not in ("trade", "exchange", "swap") or subject is None or is_negated(tree, verb):
        return
    sides = _sides(tree, subject)
    for side in sides if len(sides) > 1 else ():
        yield Answer(Stance.BLAMED, verb, subject, side, hull(subject.span, token.span), EACH_OTHER)


def _sides(tree: Tree, subject: Token) -> list[Token]:
    return [subject, *(word for word in tree.children(subject, "conj") if word.part in ("NOUN", "PROPN"))]


EACH_OTHER = "each other"
"""Why two are blamed who blame each other."""

_HAVING_PART = HARMING | CLAIMED | {"behind", "responsible", "role", "hand", "part", "complicit"}
_NEAR = 6
"""Words of a charge in which it is told what it is about."""


_HELD = ("responsible", "accountable", "answerable")


def _held(frame: Frame, stance: Stance) -> Answer | None:
    """ "holds X responsible", "was held accountable"."""
    below = [word for word in frame.tree.subtree(frame.verb) if word.text.lower() in _HELD]
    if not below:
        return None
    subjects = frame.tree.children(below[0], "nsubj")
    party = subjects[0] if subjects else objects_of(frame)[0]
    if party is None or party.index == below[0].index or (frame.verb.tag == "VB" and party.part == "PRON"):
        return None  # "find the raiders and hold them accountable"
    if is_anybody(frame.tree, party):  # "declined to say whom it held responsible"
        said = frame.tree.head(frame.verb)
        open_yet = said is not None and is_negated(frame.tree, said)
        return Answer(Stance.NOT_BLAMED, frame.verb, None, None, span_of(frame, below[0]), "") if open_yet else None
    stance = Stance.NOT_BLAMED if frame.negated else stance
    return Answer(stance, frame.verb, frame.subject, party, span_of(frame, party, below[0]), "")


def _pointed(frame: Frame, stance: Stance) -> Answer | None:
    direct, behind = objects_of(frame)
    if direct is None or direct.lemma not in ("finger", "fingers") or behind is None:
        return None
    stance = Stance.NOT_BLAMED if frame.negated else stance
    party = None if is_anybody(frame.tree, behind) else behind
    return Answer(stance, frame.verb, frame.subject, party, span_of(frame, behind), "")


_SOMEBODY = ATTACKERS | frozenset("party country group organisation organization".split())


def _names(frame: Frame, stance: Stance) -> Answer | None:
    """ "refrained from naming a culprit", "has yet to name a suspect"; a name that is given is no row of its own."""
    direct, _ = objects_of(frame)
    if direct is not None and is_nobody(frame.tree, direct) and _is_no_culprit(frame, direct):
        voice = frame.subject if direct.link == "dobj" else None
        return Answer(stance, frame.verb, voice, None, span_of(frame, direct), "")
    if not (frame.negated or frame.nobody) or direct is None:
        return None
    those = any(word.text.lower() in ("behind", "responsible") for word in frame.tree.subtree(direct))
    if direct.lemma in ATTACKERS and direct.tag == "NN" and is_definite(frame.tree, direct):
        return None  # "did not name the gunman": who he is they may well know
    if not (those or direct.lemma in _SOMEBODY or is_anybody(frame.tree, direct)):
        return None
    voice = None if frame.nobody else frame.subject
    return Answer(stance, frame.verb, voice, None, span_of(frame, direct), "")


def _is_no_culprit(frame: Frame, nobody: Token) -> bool:
    """ "Named no one", "nobody was named as the culprit"; not "named none", "named no one to the post"."""
    roles = arguments.after_preposition(frame.tree, frame.verb, "as")
    bare = (
        nobody.link == "dobj"
        and nobody.text.lower() in ("one", "nobody")
        and not frame.tree.children(frame.verb, "prep", "oprd", "advcl", "xcomp")
    )
    return bare or any(role.lemma in _SOMEBODY | {"suspect", "author"} for role in roles)


def _bears(frame: Frame, stance: Stance) -> Answer | None:
    """ "the army bears responsibility for the deaths"."""
    direct, _ = objects_of(frame)
    if direct is None or direct.lemma not in ("responsibility", "blame", "guilt") or frame.subject is None:
        return None
    if any(of.text.lower() == "of" and frame.tree.children(of, "pcomp") for of in frame.tree.children(direct, "prep")):
        return None  # "bears the responsibility of keeping the peace"
    if frame.nobody or is_anybody(frame.tree, frame.subject):
        return None
    if frame.negated or is_nobody(frame.tree, direct):
        stance = Stance.DENIED
    return Answer(stance, frame.verb, None, frame.subject, span_of(frame, frame.subject, direct), "")


def _puts(frame: Frame, stance: Stance) -> Answer | None:
    return signs(frame, Stance.CLAIMED) or _lays(frame, stance)


def _lays(frame: Frame, stance: Stance) -> Answer | None:
    """ "put the attack down to the front", "laid it at the door of the front", "lays most of them at its door"."""
    tree, (direct, _) = frame.tree, objects_of(frame)
    direct = direct or (tree.head(frame.verb) if frame.verb.link == "relcl" else None)
    if direct is None or frame.subject is None or not _is_laid(tree, direct):
        return None
    down = any(word.text.lower() == "down" for word in tree.children(frame.verb, "prt", "advmod"))
    at = [word for holder in (frame.verb, direct) for word in arguments.after_preposition(tree, holder, "at")]
    doors = [word for word in at if word.lemma in ("door", "foot")]
    parties = [
        party
        for door in doors
        for party in (*arguments.after_preposition(tree, door, "of"), *tree.children(door, "poss"))
    ]
    parties += arguments.after_preposition(tree, frame.verb, "to") if down else []
    if not parties:
        return None
    stance = Stance.NOT_BLAMED if frame.negated or frame.nobody else stance
    return Answer(
        stance, frame.verb, None if frame.nobody else frame.subject, parties[0], span_of(frame, parties[0]), ""
    )


def _is_laid(tree: Tree, direct: Token) -> bool:
    """Whether what is laid at a door is a deed or its blame, or some of several."""
    some = arguments.after_preposition(tree, direct, "of") if direct.lemma in _SOME else []
    return any(is_deed(thing) or thing.lemma in ATTRIBUTED | {"blame", "responsibility"} for thing in (direct, *some))


_SOME = frozenset("most many some all half majority several dozen".split())

_FRAMES: Mapping[str, Callable[[Frame, Stance], Answer | None]] = {
    "object": _object,
    "held": _held,
    "pointed": _pointed,
    "claims": claims,
    "responsibility": takes,
    "denies": denies,
    "rejects": rejects,
    "admits": admits,
    "bears": _bears,
    "boasts": boasts,
    "calls": calls,
    "distances": distances,
    "names": _names,
    "owns": owns,
    "puts": _puts,
    "washes": washes,
    "stands": stands,
    "charged": charged,
    "linked": linked,
    "rules": rules_out,
    "lays": _lays,
}
