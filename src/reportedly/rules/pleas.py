"""What those held answerable say for themselves: they deny, reject, admit, own up, or call it a mistake."""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules import arguments
from reportedly.rules.agency import is_nobody, points_back
from reportedly.rules.clauses import is_no_longer
from reportedly.rules.guilt import (
    ACCUSATIONS,
    ANSWERABLE,
    ATTACKERS,
    ATTRIBUTED,
    BASELESS,
    CLAIMED,
    DEEDS,
    DEVICES,
    FORCES,
    GUILT,
    HARMING,
    HEARD,
    ORDERS,
    Answer,
    Frame,
    claim_of,
    is_deed,
    is_harming,
    objects_of,
    span_of,
)
from reportedly.rules.own_men import befell, men_charged, men_denied, men_reported
from reportedly.rules.own_voice import KIN
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance


def denies(frame: Frame, stance: Stance) -> Answer | None:
    """ "denied any role", "denied carrying out the raid", "denies that it fired": the denier denies its own part."""
    tree, verb = frame.tree, frame.verb
    direct, _ = objects_of(frame)
    if frame.subject is None or frame.nobody or _is_of_such(tree, direct):
        return None
    acts = tree.children(verb, "xcomp", "pcomp", "ccomp")
    told = tree.children(direct, "acl", "ccomp") if direct is not None and direct.lemma == "report" else []
    if told and not any(_is_answerable(tree, act) for act in told):
        return None  # "denied reports that guards had been bribed"
    guilt = direct is not None and (
        direct.lemma in GUILT or is_deed(direct) or direct.text.lower() in _POINTING or _is_relative(frame)
    )
    if frame.negated:
        above = tree.head(verb)
        own = any(act.lemma in HARMING and _is_own_act(tree, act) for act in acts)
        guilt = guilt and direct is not None and direct.lemma != "report" and direct.text.lower() not in _POINTING
        neither = (guilt or own) and above is not None and verb.link == "conj" and above.lemma == "confirm"
        return claim_of(frame, Stance.NOT_CLAIMED, direct) if neither else _not_denied(frame, direct, acts)
    others = [act for act in acts if _is_laid_on_others(frame, act)]
    if others:  # "denied that Tehran had any role"
        party = _doers_told(tree, others[0])[0]
        return Answer(stance, verb, frame.subject, party, span_of(frame, others[0]), "")
    acts += tree.children(direct, "amod") if direct is not None else []  # "denied mistreating captives", misread
    done = (act for act in acts if befell(tree, act, frame.subject) or _is_answerable(tree, act))
    own_act = next((act for act in done if befell(tree, act, frame.subject) or _is_own_act(tree, act)), None)
    if guilt:
        own_act = None  # "denied any role", whatever else the parser hangs on it
    elif own_act is None:
        own_act = next(_doings(frame, direct), None)  # "denies supplying weapons"
    if not guilt and own_act is None:
        return None
    charged = men_charged(tree, direct) if direct is not None and direct.lemma in ACCUSATIONS | {"report"} else None
    party = _part_of_others(frame, direct) or charged or frame.subject
    if own_act is not None and any(word.lemma in ORDERS for word in tree.children(own_act, "dobj")):
        return Answer(stance, verb, frame.subject, party, span_of(frame, frame.subject, own_act), "")
    if own_act is not None:
        party = men_denied(tree, own_act, by_kin=frame.subject.lemma in KIN) or party
    return Answer(stance, verb, frame.subject, party, span_of(frame, frame.subject, direct or own_act), "", own_act)


def _part_of_others(frame: Frame, direct: Token | None) -> Token | None:
    """ "Denied any involvement of *his forces*", "a role by the army": theirs, and not his own."""
    if direct is None or direct.lemma not in ("involvement", "role", "part", "hand", "participation"):
        return None
    parties = arguments.after_preposition(frame.tree, direct, "of", "by")
    return next((party for party in parties if party.lemma in FORCES or points_back(frame.tree, party)), None)


def _not_denied(frame: Frame, direct: Token | None, acts: list[Token]) -> Answer | None:
    """ "Does not deny the shots", "no longer denies that its men fired": as good as admitted."""
    plain = any(word.lemma == "do" for word in frame.tree.children(frame.verb, "aux"))
    plain = plain or is_no_longer(frame.tree, frame.verb)
    deed = (
        direct
        if direct is not None and (is_deed(direct) or direct.lemma in ATTRIBUTED | {"shot"})
        else next((act for act in acts if is_harming(act)), None)
    )
    if deed is None or not plain or frame.subject is None or frame.tree.children(frame.verb, "conj"):
        return None
    return Answer(Stance.ADMITTED, frame.verb, frame.subject, frame.subject, span_of(frame, frame.subject, deed), "")


def _is_of_such(tree: Tree, direct: Token | None) -> bool:
    """ "has always denied any role in such attacks", "any part in the fraud": another matter."""
    words = tree.subtree(direct)[:_NEAR] if direct is not None else []
    return any(word.text.lower() == "such" or word.lemma in _CIVIL for word in words)


_CIVIL = frozenset(
    """fraud corruption bribery bribe tax price bias doping cheating plagiarism nepotism racism sexism discrimination
    mismanagement hypocrisy embezzlement copyright sponsor budget merger takeover""".split()
)
"""What is charged in the market, in sport and in offices."""


def _is_laid_on_others(frame: Frame, act: Token) -> bool:
    """ "denied that Tehran had any role", "denied that officers had used live rounds": one's own, or one's friends."""
    tree = frame.tree
    if _is_own_act(tree, act):
        return False
    doers = _doers_told(tree, act)
    rival = frame.subject is not None and frame.subject.lemma in _RIVALS  # "the militia denied that the army fired"
    forces = not rival and bool(doers) and doers[0].lemma in FORCES | _ARMED and not is_nobody(tree, doers[0])
    done = act.lemma in HARMING or any(is_deed(thing) for thing in tree.children(act, "dobj"))
    return _tells_guilt(tree, act) or (forces and done and _is_answerable(tree, act))


def _doers_told(tree: Tree, act: Token) -> list[Token]:
    """Who is told to have done an act; who "was involved" did not suffer it."""
    return tree.children(act, "nsubj", *(("nsubjpass",) if act.lemma == "involve" else ()))


_RIVALS = frozenset("rebel militia group front guerrilla insurgent faction separatist movement".split())


def _doings(frame: Frame, direct: Token | None) -> Iterator[Token]:
    """ "Denied arming them", "denies having disrupted the talks", "denied mistreating captives", misread or not."""
    tree = frame.tree
    for act in tree.children(frame.verb, "xcomp"):
        having = any(child.text.lower() == "having" for child in tree.children(act, "aux"))
        if (act.tag == "VBG" or having) and act.lemma not in _KNOWING and act.lemma != "use":
            yield act
    yield from (
        (act for act in tree.children(direct, "compound") if arguments.verb_before_doing(tree, act)) if direct else ()
    )


def _is_answerable(tree: Tree, act: Token) -> bool:
    """Whether an act is one to answer for: violence, or whatever one's forces did ("that its jets were up")."""
    own = any(points_back(tree, word) and _is_armed(tree, word) for word in tree.children(act, "nsubj"))
    if own and act.lemma not in _ENDURED:
        return True
    things = {word.lemma for word in tree.children(act, "dobj")}
    if act.lemma == "use":
        return bool(things & _USED)  # "denies using schools as cover" is about no act of violence
    return (act.lemma in ANSWERABLE and not things & HEARD) or bool(things & (CLAIMED | {"order"}))


def _is_armed(tree: Tree, own: Token) -> bool:
    """ "Its troops", "any of its planes"."""
    return any(word.lemma in FORCES | _ARMED for word in (own, *arguments.after_preposition(tree, own, "of")))


_ENDURED = frozenset("die perish suffer lose surrender flee desert retreat withdraw run leave mutiny".split())
_ARMED = frozenset("plane warplane helicopter fighter man gunner missile drone brigade ship boat militiaman".split())
_USED = frozenset(
    """weapon arm force gas bomb munition missile rocket drone shell phosphorus torture violence round bullet
    ammunition""".split()
)


_KNOWING = frozenset("know hear see learn meet want say tell think receive seek have be".split())
"""What is no act against anybody, however firmly it is denied."""
_POINTING = frozenset("it this that them those everything".split())


def _is_relative(frame: Frame) -> bool:
    """ "firing the rockets, which they deny", "a charge Kigali denies"."""
    above = frame.tree.head(frame.verb)
    if frame.verb.link != "relcl" or above is None:
        return False
    return above.lemma in ACCUSATIONS or any(
        word.text.lower() == "which" for word in frame.tree.children(frame.verb, "dobj")
    )


def _tells_guilt(tree: Tree, act: Token) -> bool:
    """Whether a clause is about a part in an act: "had any role", "was behind the attack", "was involved"."""
    if not _doers_told(tree, act):
        return False
    words = {word.lemma for word in tree.children(act, "dobj", "prep", "acomp", "attr")} | {act.lemma}
    return bool(words & (ATTACKERS | {"aggressor"})) or bool(
        words & {"role", "part", "hand", "behind", "responsible", "involve", "involvement"}
    )


def _is_own_act(tree: Tree, act: Token) -> bool:
    """Whether the act is the speaker's: no subject of its own, or one that points back ("it", "its forces")."""
    subjects = tree.children(act, "nsubj", "nsubjpass")
    if subjects and subjects[0].lemma in _FIRED and subjects[0].link == "nsubjpass" and act.lemma in HARMING:
        return not tree.children(act, "agent")  # "denied that mortars had been fired"
    suffers = bool(subjects) and subjects[0].link == "nsubjpass" and act.lemma != "involve"
    return not subjects or (not suffers and points_back(tree, subjects[0]))


_FIRED = DEVICES | {"shot", "round", "bullet"}


def _is_charged(tree: Tree, act: Token) -> bool:
    """ "suggestions that Iran had ordered the attack"."""
    doers = tree.children(act, "nsubj")
    done = act.lemma in HARMING or act.lemma in _HELPING
    return done and bool(doers) and (doers[0].part == "PROPN" or doers[0].tag == "NNS")


_HELPING = frozenset("help assist aid collude back support".split())


def rejects(frame: Frame, stance: Stance) -> Answer | None:
    tree, speaker = frame.tree, frame.subject
    direct, _ = objects_of(frame)
    baseless = any(word.lemma in BASELESS for word in tree.subtree(frame.verb))  # "rejected the reports as false"
    plain = direct is not None and (direct.lemma == "report" or direct.text.lower() in _POINTING)
    tale = direct is not None and direct.lemma in _REMARKS and (baseless or _accused(tree, direct) is not None)
    ours = plain and direct is not None and men_reported(tree, direct)
    told = direct is not None and (direct.lemma in _TALES or (baseless and plain) or tale or ours)
    if direct is None or not (told or direct.lemma in ACCUSATIONS):  # "rejected as baseless US accusations that …"
        behind = [word for child in tree.children(frame.verb, "prep") for word in tree.children(child, "pobj")]
        above = tree.head(frame.verb)
        charge = [above] if frame.verb.link == "relcl" and above is not None else []  # "an accusation Yerevan rejected"
        direct = next((word for word in (*behind, *charge) if word.lemma in _CHARGES), None)
    if direct is None and speaker is not None:
        direct = _link_to_it(frame)
    if speaker is None or frame.negated or direct is None:
        return None
    if _is_of_such(tree, direct):
        return None  # "has in the past rejected such charges", "rejected accusations of price fixing"
    accused = _accused(tree, direct)
    if accused is not None:
        return Answer(
            stance, frame.verb, speaker, tree.children(accused, "nsubj")[0], span_of(frame, direct, accused), ""
        )
    party = men_charged(tree, direct) or speaker
    return Answer(stance, frame.verb, speaker, party, span_of(frame, speaker, direct), "")


def _link_to_it(frame: Frame) -> Token | None:
    """ "rejected any link to the attack"."""
    links = [word for word in frame.tree.children(frame.verb, "dobj") if word.lemma in ("link", "tie", "connection")]
    return next(
        (
            link
            for link in links
            for act in arguments.after_preposition(frame.tree, link, "to", "with")
            if act.lemma in ATTRIBUTED
        ),
        None,
    )


def _accused(tree: Tree, charge: Token) -> Token | None:
    """The clause in which a charge names who did it: "suggestions that Iran had ordered it"."""
    acts = tree.children(charge, "acl", "ccomp", "relcl")
    return next((act for act in acts if _tells_guilt(tree, act) or _is_charged(tree, act)), None)


_REMARKS = frozenset("remark comment statement idea notion talk rumour rumor theory narrative".split())
"""What is turned down where it is called baseless, or says who did it."""
_TALES = frozenset("account finding version story".split())
"""What a report of another's act is called by one who turns it down."""
_CHARGES = frozenset("accusation allegation charge claim suggestion assertion".split())


def admits(frame: Frame, stance: Stance) -> Answer | None:
    """ "admitted carrying out the strike", "acknowledged that its forces had fired"."""
    if frame.subject is None:
        return None
    if frame.negated or frame.nobody:
        return _not_owned(frame)
    own, suffered = _own_deed(frame), _suffered(frame)
    direct, _ = objects_of(frame)
    if direct is not None and direct.lemma == "responsibility" and frame.verb.lemma == "confirm":
        stance = Stance.CLAIMED
    owned = direct is not None and (direct.lemma in _ADMITTED or is_deed(direct))
    word = own or suffered or (direct if owned else None if direct is not None else _regretted(frame))
    bare = frame.verb.lemma == "confess" and not frame.tree.children(frame.verb, "dobj", "ccomp", "xcomp", "prep")
    doers = frame.tree.children(own, "nsubj") if own is not None else []
    if (word is None and not bare) or any(doer.lemma in KIN for doer in doers):
        return None  # "the widow acknowledged that her husband had killed two men"
    act = suffered if own is None else None
    party = next((doer for doer in doers if _are_his_men(frame.tree, doer)), frame.subject)
    return Answer(stance, frame.verb, frame.subject, party, span_of(frame, frame.subject, word), "", act)


def _are_his_men(tree: Tree, doer: Token) -> bool:
    """ "The general conceded that his gunners had shelled it": they, and not he himself; an army's are the army."""
    return doer.part == "NOUN" and any(
        word.text.lower() in ("his", "her", "my") for word in tree.children(doer, "poss")
    )


def _own_deed(frame: Frame) -> Token | None:
    """ "admitted firing", "confessed to laying it", "conceded that it had made a mistake"."""
    tree = frame.tree
    to = (word for word in tree.children(frame.verb, "prep") if word.lemma in ("to", "of"))  # not "during questioning"
    behind = [act for word in to for act in tree.children(word, "pcomp") if not tree.children(act, "auxpass")]
    acts = [act for act in (*tree.children(frame.verb, "xcomp", "ccomp", "pcomp"), *behind) if _is_own_act(tree, act)]
    acts += [act for act in arguments.after_preposition(tree, frame.verb, "to") if act.lemma in CLAIMED | DEEDS]
    known = frame.verb.lemma == "confess"
    return next(
        (act for act in acts if is_harming(act) or act.lemma in _ABETTING or known or _is_mistaken(tree, act)),
        None,
    )


_ABETTING = frozenset(
    """drive block carry help hide supply transport deliver guide scout shelter aid assist finance fund arm train
    recruit build steal""".split()
)
"""What those do who have a part in an act, once they admit it."""


def _is_mistaken(tree: Tree, act: Token) -> bool:
    """ "Admitted making an error", "admitted leaving the bomb"."""
    return any(word.lemma in DEVICES | {"mistake", "error"} for word in tree.children(act, "dobj"))


def _suffered(frame: Frame) -> Token | None:
    """ "admitted that the post had been hit"."""
    tree = frame.tree
    acts = (act for act in tree.children(frame.verb, "ccomp") if act.lemma in HARMING)
    return next((act for act in acts if tree.children(act, "nsubjpass") and not tree.children(act, "agent")), None)


def _not_owned(frame: Frame) -> Answer | None:
    """ "has not acknowledged the strike", "raids, most of which it has not acknowledged"."""
    direct, _ = objects_of(frame)
    if frame.verb.lemma not in ("acknowledge", "admit") or direct is None:
        acts = frame.tree.children(frame.verb, "xcomp")
        return claim_of(frame, Stance.NOT_CLAIMED, acts[0]) if acts and acts[0].lemma in HARMING else None
    which = any(word.text.lower() == "which" for word in frame.tree.subtree(direct))
    before = frame.tree.tokens[max(0, direct.index - _NEAR) : direct.index] if which else ()
    told = [word for word in before if word.sentence == direct.sentence and word.lemma in CLAIMED]
    thing = told[-1] if told else direct  # "airstrikes, most of which it has not acknowledged"
    owned = thing.lemma in CLAIMED or thing.lemma in GUILT or direct.text.lower() in ("it", "them")
    return claim_of(frame, Stance.NOT_CLAIMED, direct) if owned else None


_NEAR = 20
"""Words looked back at for what "which" stands for."""
_ADMITTED = frozenset(
    "part hand complicity participation responsibility guilt fault mistake involvement role error blame".split()
)


def _regretted(frame: Frame) -> Token | None:
    """ "apologised for the deaths"."""
    if frame.verb.lemma not in ("apologise", "apologize"):
        return None
    behind = [word for word in frame.tree.children(frame.verb, "prep") if word.lemma == "for"]
    nouns = (noun for word in behind for noun in frame.tree.children(word, "pobj"))
    return next((noun for noun in nouns if noun.lemma in _SUFFERED), None)


_SUFFERED = ATTRIBUTED - {"it", "they", "them", "this"} | {"loss", "casualty", "victim", "suffering"}
"""What one apologises for who had a part in it."""


def owns(frame: Frame, stance: Stance) -> Answer | None:
    """ "owned up to the attack"; "no group has owned that killing" claims it."""
    particles = [child.text.lower() for child in frame.tree.children(frame.verb, "prt", "advmod")]
    direct, _ = objects_of(frame)
    if direct is not None and is_deed(direct) and direct.part == "NOUN":
        return claim_of(frame, Stance.CLAIMED, direct) if frame.subject is not None else None
    if frame.subject is None or "up" not in particles:
        return None
    if frame.nobody or frame.negated:
        return claim_of(frame, Stance.NOT_CLAIMED, None)
    return Answer(stance, frame.verb, frame.subject, frame.subject, span_of(frame, frame.subject), "")


def calls(frame: Frame, stance: Stance) -> Answer | None:
    """ "called it a grave mistake", "called the accusation baseless"."""
    direct, _ = objects_of(frame)
    above = frame.tree.head(frame.verb) if direct is None and frame.verb.link == "relcl" else None
    direct = above if above is not None and above.lemma in ACCUSATIONS else direct  # "a charge Tora called absurd"
    speaker = frame.subject
    charge = direct is not None and direct.lemma in ACCUSATIONS - {"claim"} and not frame.negated
    if speaker is not None and charge and any(word.lemma in BASELESS for word in frame.tree.subtree(frame.verb)):
        return Answer(Stance.DENIED, frame.verb, speaker, speaker, span_of(frame, speaker, direct), "")
    if direct is not None and direct.text.lower() == "what":
        return None  # "took responsibility for what it called a tragic error"
    mistakes = [child for child in frame.tree.subtree(frame.verb) if child.lemma in ("mistake", "error")]
    if (
        frame.subject is None
        or frame.negated
        or not mistakes
        or not frame.tree.children(frame.verb, "dobj", "ccomp", "oprd")
    ):
        return None
    return Answer(stance, frame.verb, frame.subject, frame.subject, span_of(frame, frame.subject, mistakes[0]), "")
