"""Who answers for an event, by grammar: "blamed X for it", "claimed responsibility", "denied any part".

Each frame of `lexicons/responsibility_cues.tsv` has one function here, listed in `_FRAMES`; what is said without such
a verb ("there was no claim", "had no part in") is found by `_PLAIN`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from reportedly.rules.agency import above_with_adverbs, is_anybody, is_negated, is_nobody, points_back, subject_of
from reportedly.text.inflections import inflections
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance

Row = Mapping[str, str]
Table = Mapping[str, Row]

_GUILT = frozenset(
    """responsibility involvement role part hand ties tie link links connection complicity guilt accusation accusations
    allegation allegations charge charges claim claims report reports blame attack attacks culpability wrongdoing
    participation""".split()
)
_ACCUSATIONS = frozenset(
    """accusation accusations allegation allegations charge charges claim claims blame assertion insinuation
    suggestion involvement responsibility role suspicion""".split()
)
_HARMING = frozenset(
    """carry fire launch conduct perpetrate stage attack bomb kill strike hit plant shell target shoot execute mount lay
    light burn set torch mistreat torture abuse rape loot order plan involve participate detain abduct kidnap seize hold
    raid massacre murder poison assassinate take play use ambush behead bombard blow storm sabotage down commit
    injure wound""".split()
)
"""Acts that somebody may have to answer for; "denied knowing of it" tells of none."""
_CLAIMED = frozenset(
    """responsibility credit attack blast bombing strike raid assault explosion ambush killing shooting operation
    abduction kidnapping assassination attempt""".split()
)
_ANSWERABLE = _HARMING | {"be", "have"}
_AGENTS = frozenset(("to", "on", "at", "upon"))


class Answer(NamedTuple):
    """That `voice` says of `party` (head words; None: nobody is named) that it answers, or not, for an event."""

    stance: Stance
    verb: Token
    voice: Token | None
    party: Token | None
    span: Span
    why: str


class _Frame(NamedTuple):
    """A cue verb with what grammar says of it."""

    tree: Tree
    verb: Token
    subject: Token | None
    negated: bool
    nobody: bool
    """Whether the subject is nobody ("no group has claimed")."""


def table(rows: Iterable[Row]) -> Table:
    """Inflected form → row."""
    return {form: row for row in rows for form in inflections(row["verb"], "verb", _IRREGULAR.get(row["verb"], ""))}


_IRREGULAR = {"hold": "held", "take": "took taken", "deny": "denied denies"}


def answers(tree: Tree, rows: Table) -> Iterator[Answer]:
    """What a report says of who answers for its events, in order of text."""
    for token in tree.tokens:
        row = rows.get(token.text.lower())
        if row is not None and token.part in ("VERB", "AUX"):
            yield from _of_verb(tree, token, row)
        for plain in _PLAIN:
            yield from plain(tree, token)


def _of_verb(tree: Tree, verb: Token, row: Row) -> Iterator[Answer]:
    subject = subject_of(tree, verb)
    frame = _Frame(tree, verb, subject, is_negated(tree, verb), subject is not None and is_nobody(tree, subject))
    found = _FRAMES[row["frame"]](frame, Stance(row["stance"]))
    if found is not None and not _is_unreal(tree, verb):
        yield found._replace(why=f"verb {row['verb']}")


def _is_unreal(tree: Tree, verb: Token) -> bool:
    """A condition, a modal or an infinitive of purpose: nobody has blamed or claimed yet."""
    if any(child.tag == "MD" for child in tree.children(verb, "aux")):
        return True
    if any(child.text.lower() in ("if", "whether", "unless") for child in tree.children(verb, "mark")):
        return True
    return verb.tag == "VB" and verb.link in ("advcl", "acl", "relcl")


def _span(frame: _Frame, *others: Token | None) -> Span:
    words = [frame.verb, *tree_auxiliaries(frame.tree, frame.verb), *(word for word in others if word is not None)]
    return hull(*(word.span for word in words))


def tree_auxiliaries(tree: Tree, verb: Token) -> list[Token]:
    """The auxiliaries and negation that belong to a verb."""
    return tree.children(verb, "aux", "auxpass", "neg")


def _objects(frame: _Frame) -> tuple[Token | None, Token | None]:
    """The direct object (or passive subject) and the object of the first "on", "to", "at" behind the verb."""
    tree, verb = frame.tree, frame.verb
    direct = next(iter(tree.children(verb, "dobj", "nsubjpass")), None)
    if direct is not None and direct.text.lower() in ("which", "whom", "that") and verb.link == "relcl":
        direct = tree.head(verb)
    for preposition in tree.children(verb, "prep", "dative"):
        if preposition.text.lower() in _AGENTS and preposition.index > verb.index:
            behind = [word for word in tree.children(preposition, "pobj") if word.entity not in ("DATE", "TIME")]
            if behind:
                return direct, behind[0]
    return direct, None


def _object(frame: _Frame, stance: Stance) -> Answer | None:
    direct, behind = _objects(frame)
    if direct is not None and direct.lemma in _ATTRIBUTED:
        behind = _named_behind(frame.tree, behind or direct) or behind
    moved = frame.verb.lemma in ("attribute", "pin") or (frame.verb.lemma == "blame" and behind is not None)
    party = behind if moved and behind is not None else direct
    if party is None or (frame.verb.lemma in ("attribute", "pin") and behind is None):
        return None
    if frame.verb.lemma == "attribute" and (direct is None or direct.lemma not in _ATTRIBUTED):
        return None  # "attributed the figure to the ministry"
    if frame.verb.lemma == "accuse" and _accused_of_else(frame):
        return None
    if party.text.lower() == "blame" or (frame.verb.tag == "VBN" and frame.verb.link == "amod"):
        return None
    negated = frame.negated or frame.nobody
    open_party = is_anybody(frame.tree, party) or is_nobody(frame.tree, party)
    stance = Stance.NOT_BLAMED if negated or open_party else stance
    span = _span(frame, party)
    voice = None if frame.nobody else frame.subject
    return Answer(stance, frame.verb, voice, None if open_party else party, span, "")


_ATTRIBUTED = _CLAIMED | frozenset(
    "death it they them this violence incident crash fire bomb rocket drone they".split()
)


def _named_behind(tree: Tree, act: Token) -> Token | None:
    """ "blamed the attack on its base on rebels": the parser may hang each on what precedes it."""
    found: Token | None = None
    for _ in range(_FARTHEST):
        after = [word for word in tree.children(found or act, "prep") if word.text.lower() in ("on", "to")]
        named = [word for preposition in after for word in tree.children(preposition, "pobj")]
        others = [word for word in named if word.entity not in ("DATE", "TIME")]
        if not others:
            return found
        found = others[-1]
    return found


_FARTHEST = 3
"""Phrases behind an act that are looked through for who is blamed for it."""


def _accused_of_else(frame: _Frame) -> bool:
    """ "accused of arming militias" is about no event that somebody suffered."""
    acts = [act for word in frame.tree.children(frame.verb, "prep") for act in frame.tree.children(word, "pcomp")]
    return any(act.lemma not in _ANSWERABLE for act in acts)


def _held(frame: _Frame, stance: Stance) -> Answer | None:
    """ "holds X responsible", "was held accountable"."""
    below = [word for word in frame.tree.subtree(frame.verb) if word.text.lower() in ("responsible", "accountable")]
    if not below:
        return None
    subjects = frame.tree.children(below[0], "nsubj")
    party = subjects[0] if subjects else _objects(frame)[0]
    if party is None or party.index == below[0].index:
        return None
    stance = Stance.NOT_BLAMED if frame.negated else stance
    return Answer(stance, frame.verb, frame.subject, party, _span(frame, party, below[0]), "")


def _pointed(frame: _Frame, stance: Stance) -> Answer | None:
    direct, behind = _objects(frame)
    if direct is None or direct.lemma not in ("finger", "fingers") or behind is None:
        return None
    stance = Stance.NOT_BLAMED if frame.negated else stance
    return Answer(stance, frame.verb, frame.subject, behind, _span(frame, behind), "")


def _claims(frame: _Frame, stance: Stance) -> Answer | None:
    """ "claimed responsibility", "claimed the attack"; "claimed 12 lives" and "claimed that" are other senses."""
    direct, _ = _objects(frame)
    passive = bool(frame.tree.children(frame.verb, "nsubjpass"))
    if direct is None and not (frame.negated and _joined_denial(frame)):
        return None
    if direct is not None and direct.lemma not in _CLAIMED:
        return None
    if frame.subject is None and not passive:
        return None
    return _claim(frame, stance, direct)


def _joined_denial(frame: _Frame) -> bool:
    """ "has neither claimed nor denied holding her"."""
    return any(child.lemma == "deny" for child in frame.tree.children(frame.verb, "conj"))


def _claim(frame: _Frame, stance: Stance, direct: Token | None) -> Answer:
    negated = frame.negated or frame.nobody
    party = None if frame.nobody else frame.subject
    stance = Stance.NOT_CLAIMED if negated else stance
    return Answer(stance, frame.verb, None if negated else party, party, _span(frame, frame.subject, direct), "")


def _responsibility(frame: _Frame, stance: Stance) -> Answer | None:
    direct, _ = _objects(frame)
    if direct is None or direct.lemma not in ("responsibility", "credit", "blame") or frame.subject is None:
        return None
    return _claim(frame, Stance.ADMITTED if direct.lemma == "blame" else stance, direct)


def _denies(frame: _Frame, stance: Stance) -> Answer | None:
    """ "denied any role", "denied carrying out the raid", "denies that it fired": the denier denies its own part."""
    if frame.subject is None or frame.nobody or frame.negated:
        return None
    tree, verb = frame.tree, frame.verb
    direct, _ = _objects(frame)
    acts = tree.children(verb, "xcomp", "pcomp", "ccomp")
    guilt = direct is not None and direct.lemma in _GUILT
    own_act = next((act for act in acts if act.lemma in _ANSWERABLE and _is_own_act(tree, act)), None)
    if not guilt and own_act is None:
        return None
    return Answer(stance, verb, frame.subject, frame.subject, _span(frame, frame.subject, direct or own_act), "")


def _is_own_act(tree: Tree, act: Token) -> bool:
    """Whether the act is the speaker's: no subject of its own, or one that points back ("it", "its forces")."""
    subjects = tree.children(act, "nsubj", "nsubjpass")
    return not subjects or (subjects[0].link == "nsubj" and points_back(tree, subjects[0]))


def _rejects(frame: _Frame, stance: Stance) -> Answer | None:
    direct, _ = _objects(frame)
    speaker = frame.subject
    if speaker is None or frame.negated or direct is None or direct.lemma not in _ACCUSATIONS:
        return None
    return Answer(stance, frame.verb, speaker, speaker, _span(frame, speaker, direct), "")


def _admits(frame: _Frame, stance: Stance) -> Answer | None:
    """ "admitted carrying out the strike", "acknowledged that its forces had fired"."""
    if frame.subject is None or frame.nobody or frame.negated:
        return None
    for act in frame.tree.children(frame.verb, "xcomp", "ccomp", "pcomp"):
        if act.lemma in _HARMING and _is_own_act(frame.tree, act):
            return Answer(stance, frame.verb, frame.subject, frame.subject, _span(frame, frame.subject, act), "")
    direct, _ = _objects(frame)
    if direct is not None and (direct.lemma in _ADMITTED or direct.lemma in _CLAIMED):
        return Answer(stance, frame.verb, frame.subject, frame.subject, _span(frame, frame.subject, direct), "")
    return None


_ADMITTED = frozenset("responsibility guilt fault mistake involvement role error blame".split())


def _calls(frame: _Frame, stance: Stance) -> Answer | None:
    """ "called it a grave mistake"."""
    mistakes = [child for child in frame.tree.subtree(frame.verb) if child.lemma in ("mistake", "error")]
    if (
        frame.subject is None
        or frame.negated
        or not mistakes
        or not frame.tree.children(frame.verb, "dobj", "ccomp", "oprd")
    ):
        return None
    return Answer(stance, frame.verb, frame.subject, frame.subject, _span(frame, frame.subject, mistakes[0]), "")


_FRAMES: Mapping[str, Callable[[_Frame, Stance], Answer | None]] = {
    "object": _object,
    "held": _held,
    "pointed": _pointed,
    "claims": _claims,
    "responsibility": _responsibility,
    "denies": _denies,
    "rejects": _rejects,
    "admits": _admits,
    "calls": _calls,
}


def _no_claim(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "There was no claim of responsibility": nobody has claimed it."""
    if token.lemma != "claim" or token.part != "NOUN" or not is_nobody(tree, token):
        return
    words = [word for word in tree.subtree(token) if word.lemma == "responsibility"]
    if words:
        yield Answer(Stance.NOT_CLAIMED, token, None, None, hull(token.span, words[0].span), "no claim")


def _was_behind(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "X was behind the attack", "was not behind it", "X was responsible for the blast"."""
    above = tree.head(token)
    if token.text.lower() not in ("behind", "responsible") or above is None or above.lemma != "be":
        return
    subject = subject_of(tree, above)
    if subject is None or not tree.children(token, "pobj", "prep"):
        return
    if token.text.lower() == "behind" and not any(
        child.part in ("NOUN", "PRON") for child in tree.children(token, "pobj")
    ):
        return
    stance = Stance.NOT_BLAMED if tree.children(above, "neg") else Stance.BLAMED
    party = None if is_anybody(tree, subject) or is_nobody(tree, subject) else subject
    teller = tree.head(above) if above.link == "ccomp" else None
    said_by = subject_of(tree, teller) if teller is not None else None
    if party is not None and (said_by is None or not is_nobody(tree, said_by)):
        yield Answer(stance, above, None, party, hull(subject.span, token.span), f"was {token.text.lower()}")


def _no_part(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "had no part in the attack", "had nothing to do with it"."""
    above = tree.head(token)
    if above is None or above.lemma not in ("have", "play") or token.link != "dobj":
        return
    nothing = token.text.lower() == "nothing" and any(word.lemma == "do" for word in tree.subtree(above))
    no_part = token.lemma in ("part", "role", "hand", "involvement", "connection") and is_nobody(tree, token)
    subject = subject_of(tree, above)
    if subject is not None and (nothing or no_part):
        yield Answer(Stance.DENIED, above, None, subject, hull(subject.span, token.span), "no part")


def _who_is_not_said(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Nobody can say who laid it", "it does not say who fired", "too early to say who was behind it"."""
    if token.text.lower() != "who" or token.link not in ("nsubj", "nsubjpass"):
        return
    act = tree.head(token)
    said = tree.head(act) if act is not None and act.link == "ccomp" else None
    if act is None or said is None or said.lemma not in ("say", "know", "tell", "name", "identify", "determine"):
        return
    subject = subject_of(tree, said)
    nobody = subject is not None and is_nobody(tree, subject)
    early = any(word.text.lower() == "early" for word in above_with_adverbs(tree, said, 1))
    if act.lemma not in _ANSWERABLE:
        return
    if is_negated(tree, said) or nobody or early:
        voice = None if nobody else subject
        yield Answer(Stance.NOT_BLAMED, said, voice, None, hull(said.span, act.span), "who is not said")


def _nobody_says(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "No group has said that it carried out the attack", "that its men fired"."""
    if token.lemma not in ("say", "announce", "claim", "state") or token.part != "VERB":
        return
    subject = subject_of(tree, token)
    if subject is None or not is_nobody(tree, subject):
        return
    for act in tree.children(token, "ccomp"):
        own = tree.children(act, "nsubj")
        if own and points_back(tree, own[0]) and act.lemma in _ANSWERABLE:
            yield Answer(Stance.NOT_CLAIMED, token, None, None, hull(subject.span, act.span), "nobody says so")


_PLAIN: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (
    _no_claim,
    _was_behind,
    _no_part,
    _who_is_not_said,
    _nobody_says,
)
