"""Who is wounded by the wounds they have, and by how they lie in hospital: finders of `casualties`."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.rules.harmed import harmed_by_verb, subject_of
from reportedly.rules.headcount import Headcount
from reportedly.rules.victims import PARTITIVE, Scene
from reportedly.types.annotations import Token

_SUFFERED = frozenset("suffer sustain receive".split())


def wound(scene: Scene, word: Token, _row: Mapping[str, str]) -> Headcount | None:
    """ "30 people suffered burns", "varying degrees of injuries", "left the driver with wounds", "six with burns"."""
    above, under = scene.tree.head(word), ""
    while above is not None and (above.lemma in _BEARING or above.lemma in _MEASURES):
        under = above.lemma
        above = scene.tree.head(above)
    if above is None:
        return None
    if above.lemma in _SUFFERED and under != "with":
        return scene.counted(subject_of(above, scene.tree), anybody=True)
    if under == "with" and above.part in ("NOUN", "NUM", "PRON"):
        count = scene.counted([above])
        return count if count is not None and count.stated else None
    if above.lemma in _TAKING_IN and word.link == "pobj":
        count = scene.counted(harmed_by_verb(above, scene.tree))
        return count if count is None or count.stated or above.lemma in _TREATING else None
    if above.lemma in _COMING and word.link == "pobj" and under in ("with", "for", "under"):
        count = scene.counted(subject_of(above, scene.tree))
        return count if count is not None and count.stated else None
    return None


_BEARING = frozenset("of with for under treatment care".split())
_TREATING = frozenset("leave admit hospitalise hospitalize rush treat".split())
_TAKING_IN = _TREATING | frozenset("bring take receive see carry fly transfer ferry airlift".split())
"""What is done to those who have wounds ("brought in with burns")."""
_COMING = frozenset("arrive come remain stay be go".split())
_MEASURES = frozenset("degree variety range kind type extent series".split())


_GRAVE = frozenset("critical serious grave stable severe intensive".split())


def condition(scene: Scene, word: Token, _row: Mapping[str, str]) -> Headcount | None:
    """ "six are in a critical condition", "with 12 in critical condition", "eight remain in hospital"."""
    preposition = scene.tree.head(word)
    holder = scene.tree.head(preposition) if preposition is not None and preposition.lemma == "in" else None
    kinds = scene.tree.children(word, "amod", "compound")
    if holder is None or not (word.lemma in _STAYED_IN or any(child.lemma in _GRAVE for child in kinds)):
        return None
    if word.lemma in _HELD_IN and holder.part in ("NOUN", "NUM"):  # "the 23 men in the navy's custody"
        if any(child.lemma in _OF_PARENTS for child in scene.tree.children(word)):
            return None  # "the two children in their mother's custody"
        held = scene.counted([holder])
        return held if held is not None and held.stated else None
    if word.lemma in _STAYED_IN and (kinds or scene.tree.children(word, "det") or holder.lemma not in _STAYING):
        return None  # "died in hospital", "in the hospital where he works"
    count = scene.counted(subject_of(holder, scene.tree) if holder.part in ("VERB", "AUX") else [holder], anybody=True)
    told = (
        count is not None and PARTITIVE.match(scene.counter.text, count.span.start + len(count.head.text)) is not None
    )
    if word.lemma == "hospital" and told:
        return None  # "both of whom are in hospital"
    return count if count is not None and count.stated else None


_HELD_IN = frozenset(("custody", "captivity"))
_OF_PARENTS = frozenset("mother father parent family grandparent aunt uncle foster joint sole shared".split())
_STAYED_IN = frozenset("hospital custody captivity".split())
_STAYING = frozenset("be remain stay lie recover".split())
