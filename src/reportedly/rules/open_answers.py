"""Where nobody is named for an act: "there was no claim", "nobody can say who fired", "without assigning blame"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules.agency import above_with_adverbs, is_anybody, is_negated, is_nobody, points_back, subject_of
from reportedly.rules.culprits import lays_device
from reportedly.rules.guilt import ANSWERABLE, ATTACKERS, DEVICES, SHOTS, Answer, does_violence, is_deed
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance


def _no_claim(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "There was no claim of responsibility": nobody has claimed it; "the front has made no claim"."""
    if token.lemma not in ("claim", "assertion", "admission") or token.part != "NOUN" or not is_nobody(tree, token):
        return
    verb = tree.head(token)
    maker = subject_of(tree, verb) if verb is not None and verb.lemma == "make" and token.link == "dobj" else None
    such = any(word.text.lower() == "such" for word in tree.children(token, "amod", "predet"))
    if maker is not None and not such and not is_nobody(tree, maker):
        yield Answer(Stance.NOT_CLAIMED, token, None, maker, hull(maker.span, token.span), "no claim")
        return
    words = [word for word in tree.subtree(token) if word.lemma == "responsibility"]
    if words:
        yield Answer(Stance.NOT_CLAIMED, token, None, None, hull(token.span, words[0].span), "no claim")


def _unclaimed(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The attack went unclaimed"."""
    if token.text.lower() == "unclaimed":
        yield Answer(Stance.NOT_CLAIMED, token, None, None, token.span, "unclaimed")


def _who_is_not_said(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Nobody can say who laid it", "it does not say who fired", "too early to say who was behind it"."""
    act = tree.head(token)
    attackers = act is not None and any(word.lemma in ATTACKERS for word in tree.children(act, "nsubj"))
    if token.text.lower() != "who" or not (
        token.link in ("nsubj", "nsubjpass") or (token.link == "attr" and attackers)
    ):
        return
    if act is not None and act.link == "ccomp" and _is_opinion(tree.head(act)):
        said = tree.head(tree.head(act) or act)  # "declined to say who it thought was behind it"
    else:
        said = tree.head(act) if act is not None and act.link in ("ccomp", "pcomp", "csubj", "csubjpass") else None
    if said is not None and said.part == "ADP":
        said = tree.head(said)  # "would not speculate on who was responsible"
    if act is None or said is None:
        return
    if said.lemma in _HINTS and is_nobody(tree, said) and act.lemma in ANSWERABLE:
        holder = tree.head(said)
        voice = subject_of(tree, holder) if holder is not None and said.link == "dobj" else None
        yield Answer(Stance.NOT_BLAMED, holder or said, voice, None, hull(said.span, act.span), "who is not said")
        return
    asked = _asks_for_deed(tree, act)
    if said.lemma in ("be", "remain") and asked and _is_unclear(tree, said):
        yield Answer(Stance.NOT_BLAMED, said, None, None, hull(said.span, act.span), "who is unclear")
    if said.lemma not in _SAYING_WHO:
        return
    subject = subject_of(tree, said)
    nobody = subject is not None and is_nobody(tree, subject)
    early = any(word.text.lower() == "early" for word in above_with_adverbs(tree, said, 1))
    if not asked:
        return
    above = tree.head(said)
    unable = said.link == "xcomp" and above is not None and above.lemma in ("unable", "impossible", "difficult", "hard")
    if is_negated(tree, said) or nobody or early or unable:
        voice = None if nobody else subject
        yield Answer(Stance.NOT_BLAMED, said, voice, None, hull(said.span, act.span), "who is not said")


def _asks_for_deed(tree: Tree, act: Token) -> bool:
    """ "Who fired", "who was behind it", "who placed the bomb", "who did it"."""
    if act.lemma == "be":
        return _asks_for_doer(tree, act)
    things = tree.children(act, "dobj", "nsubjpass")
    done = act.lemma == "do" and any(word.text.lower() in ("it", "this", "that") for word in things)
    brought = act.lemma in _BRINGING and any(word.lemma in _BROUGHT | DEVICES or is_deed(word) for word in things)
    return act.lemma in ANSWERABLE or lays_device(tree, act) or done or brought


_BRINGING = frozenset("send start begin cause provoke trigger unleash".split())
_BROUGHT = frozenset("it this that they wound injury death fighting violence clash battle firing shooting".split())
"""What somebody is asked to have brought about: "who started it", "who had caused the wounds"."""


def _asks_for_doer(tree: Tree, verb: Token) -> bool:
    """ "who was behind it", "who the attackers were"; "who was in the car" asks for somebody else."""
    below = tree.subtree(verb)[:_CLAUSE]
    return any(
        word.text.lower() in ("behind", "responsible", "blame", "involved") or word.lemma in ATTACKERS for word in below
    )


_CLAUSE = 8
"""Words of a clause that are looked at for what it asks."""
_HINTS = frozenset("indication word information detail hint clue idea".split())


def _is_unidentified(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The identity of the attackers is unknown"."""
    verb = tree.head(token)
    if token.lemma not in ("identity", "affiliation") or token.link not in ("nsubj", "nsubjpass") or verb is None:
        return
    unknown = verb.lemma in ("know", "establish", "determine") and is_negated(tree, verb)
    if unknown or (verb.lemma in ("be", "remain") and _is_unclear(tree, verb)):
        yield Answer(Stance.NOT_BLAMED, verb, None, None, hull(token.span, verb.span), "who is unclear")


def _is_opinion(verb: Token | None) -> bool:
    return verb is not None and verb.lemma in ("think", "believe", "suspect", "consider")


_SAYING_WHO = frozenset(
    "say know tell name identify determine speculate disclose establish ascertain verify confirm draw guess".split()
)


def _no_blame(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "condemned the attack without assigning blame", "did not apportion blame", "too early to point at anyone"."""
    verb = tree.head(token)
    if verb is None:
        return
    above = tree.head(verb)
    without = verb.link == "pcomp" and above is not None and above.text.lower() == "without"
    if token.lemma in ("blame", "responsibility") and verb.lemma in _ASSIGNING and token.link == "dobj":
        said = tree.head(above) if without and above is not None else None
        onto = tree.children(token, "prep")
        if not onto and (without or is_negated(tree, verb) or is_nobody(tree, token)):
            voice = subject_of(tree, said or verb)
            yield Answer(Stance.NOT_BLAMED, said or verb, voice, None, hull(verb.span, token.span), "no blame")
    elif is_anybody(tree, token) and verb.text.lower() in ("at", "to") and above is not None and above.lemma == "point":
        early = tree.head(above)
        if early is not None and (early.text.lower() == "early" or is_negated(tree, above)):
            yield Answer(Stance.NOT_BLAMED, above, None, None, hull(above.span, token.span), "no blame")


_ASSIGNING = frozenset("assign apportion attribute lay place cast".split())


def _by_whom(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Did not say by whom"."""
    by = tree.head(token)
    said = tree.head(by) if by is not None and by.lemma == "by" else None
    if said is not None and said.link == "ccomp":
        said = tree.head(said)  # "did not say by whom it was attacked"
    if token.text.lower() != "whom" or said is None or said.lemma not in _SAYING_WHO or not is_negated(tree, said):
        return
    yield Answer(Stance.NOT_BLAMED, said, subject_of(tree, said), None, hull(said.span, token.span), "who is not said")


def _is_unclear(tree: Tree, verb: Token) -> bool:
    """Whether something is "unclear", "not known"."""
    found = tree.children(verb, "acomp", "attr", "oprd")
    states = [word.text.lower() for word in found]
    negated = is_negated(tree, verb) or any(tree.children(word, "neg") for word in found)
    return any(word in ("unclear", "unknown", "uncertain", "mystery") for word in states) or (
        negated and any(word in ("clear", "known", "certain") for word in states)
    )


def _whence(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Did not say where the shells had come from"."""
    act = next((above for above in tree.ancestors(token) if above.part in ("VERB", "AUX")), None)
    said = tree.head(act) if act is not None and act.link == "ccomp" else None
    if token.text.lower() != "where" or act is None or said is None or said.lemma not in _SAYING_WHO:
        return
    flew = any(word.lemma in DEVICES | SHOTS for word in tree.children(act, "nsubj", "nsubjpass"))
    whence = any(word.lemma == "from" for word in tree.children(act, "prep"))  # not "where they had come down"
    if flew and whence and act.lemma in ("come", "fire", "launch") and is_negated(tree, said):
        yield Answer(
            Stance.NOT_BLAMED, said, subject_of(tree, said), None, hull(said.span, act.span), "who is not said"
        )


def _unsolved(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The case was never solved"."""
    cases = [word for word in tree.children(token, "nsubjpass") if word.lemma in _CASES or is_deed(word)]
    if token.lemma == "solve" and cases and is_negated(tree, token):
        yield Answer(Stance.NOT_BLAMED, token, None, None, hull(cases[0].span, token.span), "who is unclear")


_CASES = frozenset("case crime mystery".split())


def _nobody_says(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "No group has said that it carried out the attack", "that its men fired"."""
    if token.lemma not in ("say", "announce", "claim", "state") or token.part != "VERB":
        return
    subject = subject_of(tree, token)
    if subject is None or not is_nobody(tree, subject):
        return
    for act in tree.children(token, "ccomp"):
        own = tree.children(act, "nsubj")
        if own and points_back(tree, own[0]) and act.lemma in ANSWERABLE:
            yield Answer(Stance.NOT_CLAIMED, token, None, None, hull(subject.span, act.span), "nobody says so")


def _no_suspect(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Police have no suspects"."""
    verb = tree.head(token)
    if token.lemma != "suspect" or verb is None or verb.lemma not in ("have", "name", "identify"):
        return
    if token.link not in ("dobj", "nsubjpass"):
        return
    if is_nobody(tree, token) or (verb.lemma == "have" and is_negated(tree, verb)):
        yield Answer(Stance.NOT_BLAMED, verb, subject_of(tree, verb), None, hull(verb.span, token.span), "no suspect")


def _not_said_whether(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The army would not say whether it had fired"."""
    said, subjects = tree.head(token), tree.children(token, "nsubj")
    whether = any(word.text.lower() in ("whether", "if") for word in tree.children(token, "mark"))
    if (
        not does_violence(tree, token)
        or said is None
        or said.lemma not in ("say", "confirm")
        or not whether
        or not subjects
    ):
        return
    speaker = subject_of(tree, said)
    if (
        speaker is not None
        and is_negated(tree, said)
        and points_back(tree, subjects[0])
        and not is_nobody(tree, speaker)
    ):
        yield Answer(Stance.NOT_CLAIMED, said, None, speaker, hull(speaker.span, token.span), "not said whether")


OPEN: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (
    _no_claim,
    _unclaimed,
    _who_is_not_said,
    _no_blame,
    _by_whom,
    _whence,
    _unsolved,
    _nobody_says,
    _is_unidentified,
    _no_suspect,
    _not_said_whether,
)
