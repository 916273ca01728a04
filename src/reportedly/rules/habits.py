"""What is told as a habit, "it only targets militants", and of no one act; and when a charge is answered so."""

from __future__ import annotations

from reportedly.rules.doers import Deed
from reportedly.types.annotations import Event, Sentence, Token
from reportedly.types.reading import Reading


def is_habit(deed: Deed, event: Event | None, reading: Reading) -> bool:
    """ "It only targets militants", "it does not target civilians" tell of no one act."""
    verb = deed.word
    if event is not None and event.evidence:
        return False
    if any(word.text.lower() == "we" for word in reading.tree.children(verb, "nsubj")) and _is_not(verb, reading):
        return False  # "we do not kill mayors" answers a charge
    if _is_not(verb, reading) and _is_quoted(verb, reading):
        return False  # so does "our men “do not burn houses”"
    auxiliaries = reading.tree.children(verb, "aux")
    named = any(word.part in ("NOUN", "PROPN") for word in reading.tree.children(verb, "nsubj"))
    if named and is_done_to_us(verb, reading):
        return False  # "the state bombs our markets"
    finite = [word for word in (verb, *auxiliaries) if word.tag in ("VBZ", "VBP")]
    if verb.link in _OF_NOUNS:
        return False  # "a series of airstrikes", taken for a verb
    return bool(finite) and all(word.lemma == "do" for word in auxiliaries)


_OF_NOUNS = ("pobj", "dobj", "nsubj", "nsubjpass", "attr", "poss", "appos")


def is_done_to_us(verb: Token, reading: Reading) -> bool:
    """Whether an act is done to whoever speaks: "attack us", "bombs our markets"."""
    tree = reading.tree
    objects = [word for thing in tree.children(verb, "dobj") for word in (thing, *tree.children(thing, "poss"))]
    return any(word.text.lower() in ("our", "us", "my", "me") for word in objects)


def _is_quoted(verb: Token, reading: Reading) -> bool:
    """Whether an act stands between quotation marks in its sentence, with what it is done to."""
    before = reading.report.text[reading[Sentence][verb.sentence].span.start : verb.span.start]
    opened = max(before.rfind("“"), before.rfind("«")) > max(before.rfind("”"), before.rfind("»"))
    return (opened or before.count('"') % 2 == 1) and bool(reading.tree.children(verb, "dobj"))


def _is_not(verb: Token, reading: Reading) -> bool:
    return bool(reading.tree.children(verb, "neg"))
