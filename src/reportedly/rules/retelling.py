"""How a voice tells once more of what the report has told: "denied that its men had fired", "claimed the attack"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from reportedly.rules import arguments
from reportedly.rules.agency import KNOWN
from reportedly.rules.event_links import ANSWERS, Found
from reportedly.rules.event_words import event_words
from reportedly.rules.happenings import Happening
from reportedly.rules.referring import ORDINALS, determiners
from reportedly.types.annotations import Attribution, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import RoleKind, Stance

_USUAL = frozenset("repeatedly always never consistently routinely regularly often daily".split())
"""What is denied or done so is no one act: "has repeatedly denied targeting civilians"."""
_TOLD_IN = ("VBD", "VBN", "VBG")
_WARDING = frozenset("return repel repulse fend foil thwart intercept resist".split())
"""What is done against an act is not the act."""
_ARMED = frozenset("MIL COP REB UAF CRM SPY".split())
"""Sectors of those who may have been fought in an act of its own: "troops killed the attackers"."""
_NOT_THAT = frozenset("other another second third next further similar previous earlier new last first".split())
"""What stands before a noun that need not take up the act told last: "the second strike"."""


def told_by_voices(reading: Reading) -> Mapping[int, frozenset[Stance]]:
    """The stances of the voices that tell what stands at a token, by its index, for what any voice tells."""
    found: dict[int, frozenset[Stance]] = {}
    for attribution in reading[Attribution]:
        stance = frozenset((attribution.stance,))
        for span in attribution.content:
            for token in reading.tree.inside(span):
                found[token.index] = found.get(token.index, frozenset()) | stance
    return found


def is_anaphoric(tree: Tree, item: Found) -> bool:
    """ "The attack", "this killing", "the blast on Monday": one act, known, and not told by what hangs on it.

    "The killing of a commander", "the raid in which two died" and "the strike in Tyre" may tell it for the first time.
    """
    token = item.trigger.token
    if item.trigger.is_verb or token.tag not in ("NN", "NNP"):
        return False
    words = determiners(tree, token)
    where = arguments.after_preposition(tree, token, "in", "at", "on", "near", "against", "outside")
    placed = any(place.part == "PROPN" and place.entity not in ("DATE", "TIME") for place in where)
    told = tree.children(token, "relcl", "acl") or arguments.after_preposition(tree, token, "of")
    return bool(words & KNOWN) and not (words & _NOT_THAT or told or placed)


def is_retold(tree: Tree, item: Found, voices: Mapping[int, frozenset[Stance]]) -> bool:
    """Whether a voice tells in a verb of an act and names nobody new to whom it was done.

    "Its fighters had planted the device", "denied firing", "it was not our men who fired".
    """
    token = item.trigger.token
    if not item.trigger.is_verb or not (token.index in voices or _is_asked_who(tree, token)) or _is_usual(tree, token):
        return False
    if token.tag not in _TOLD_IN or token.lemma in ANSWERS | _WARDING or _tells_which(tree, token):
        return False
    own = {word.index for word in item.trigger.companions if event_words().sector(word) is None}
    hit = [part for role, part in item.parts if role is RoleKind.RECIPIENT and part.index not in own]
    return all(_is_told(tree, part) for part in hit)


def _is_asked_who(tree: Tree, token: Token) -> bool:
    """ "We do not say who fired"."""
    return any(child.text.lower() == "who" for child in tree.children(token, "nsubj")) and token.link in (
        "ccomp",
        "pcomp",
        "csubj",
    )


def _tells_which(tree: Tree, verb: Token) -> bool:
    """ "The fourth mayor killed", "lorries that were burned": said of a thing, not told."""
    subjects = tree.children(verb, "nsubj", "nsubjpass") if verb.link == "relcl" else []
    return verb.link == "acl" or any(word.text.lower() in ("that", "which") for word in subjects)


def _is_usual(tree: Tree, token: Token) -> bool:
    above = tree.head(token)
    words = (token, above) if above is not None else (token,)
    return any(child.text.lower() in _USUAL for word in words for child in tree.children(word, "advmod"))


def fights(item: Found) -> bool:
    """Whether it is the armed whom an act is done to: "had shot two robbers", "killed ten rebels"."""
    hit = [part for role, part in item.parts if role is RoleKind.RECIPIENT and part.part == "NOUN"]
    return any(event_words().sector(part) in _ARMED for part in hit)


def _is_told(tree: Tree, token: Token) -> bool:
    """Whether whom an act was done to is known or its weapon: "it", "the device", "its own people", "mortars"."""
    if token.text.lower() == "it" or event_words().weapon(tree, token) is not None:
        return True
    if token.part != "NOUN" or event_words().sector(token) in _ARMED:
        return False
    words = {child.text.lower() for child in tree.children(token, "det", "amod")}
    return "own" in words or (bool(words & KNOWN) and not words & (_NOT_THAT | ORDINALS))


def said_again(reading: Reading, happenings: Sequence[Happening]) -> list[Happening]:
    """The same with each mention in a sentence that stood before, word for word, led back to where it stood first."""
    first: dict[tuple[str, int], int] = {}
    found = []
    for item in happenings:
        sentence = reading[Sentence][item.sentence].span
        before = first.setdefault((reading.quote(sentence), item.span.start - sentence.start), item.index)
        found.append(msgspec.structs.replace(item, again=before if before != item.index else None))
    return found
