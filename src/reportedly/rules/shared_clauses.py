"""The events whose clauses another goes on, and whose day and place it shares; not those that are only about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from reportedly.rules.anchors import governor
from reportedly.rules.event_links import ANSWERING, Found
from reportedly.rules.harmful import VIOLENT
from reportedly.rules.triggers import Trigger
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree


def governors(tree: Tree, found: Sequence[Found], number: int, at: Mapping[int, int]) -> Iterator[int]:
    """The events, by number, whose clauses event `number` continues, the nearest first: it shares their day and place.

    "Attacked a village on Monday, killing nine and burning houses". Not what is about an act of violence, and is none
    itself: "marched on Friday against the killing of a boy". `at` are the numbers of the events by token.
    """
    seen = {number}
    here = number
    while (above := governor(tree, found[here].trigger.token, at)) is not None and above not in seen:
        if _is_about(tree, found[above], found[here]):
            return
        yield above
        seen.add(above)
        here = above


def _is_about(tree: Tree, one: Found, act: Found) -> bool:
    """Whether `one` is no violence and only names an act of violence, behind a word like "against".

    An arrest "in the shooting" is not of its day, but one "in a raid" is. "Resigned today to protest the murder" says
    no more of the day of the murder, nor "jailed today for setting fire to a hostel" of the fire.
    """
    if one.trigger.row.type in VIOLENT:
        return False
    kind = act.trigger.row.type
    if act.trigger.is_verb:
        return kind in VIOLENT and _is_charged(tree, one.trigger, act.trigger.token)
    if one.trigger.row.mode == "arrest" and act.trigger.token.lemma not in _RAIDS and kind in (*VIOLENT, "OTHER"):
        return True
    if kind not in VIOLENT:
        return False
    before = next((word for word in tree.ancestors(act.trigger.token) if word.part != "NOUN"), None)
    answered = before is not None and before.lemma in ANSWERING and act.trigger.token.link == "dobj"
    return before is not None and (answered or before.text.lower() in _ABOUT)


def _is_charged(tree: Tree, one: Trigger, act: Token) -> bool:
    """Whether an act is what somebody is held, charged or sentenced for: "jailed *for setting* fire to a hostel"."""
    if one.row.type not in _CHARGING and one.row.mode != "arrest":
        return False
    way = takewhile(lambda above: above.index != one.token.index, (act, *tree.ancestors(act)))
    return any(word.link == "prep" and word.text.lower() in _ABOUT and tree.children(word, "pcomp") for word in way)


_CHARGING = frozenset(("SANCTION", "ACCUSE"))
_RAIDS = frozenset("raid operation sweep crackdown swoop".split())
_ABOUT = frozenset("about against at despite for of over regarding to with".split())
