"""Who has wounds, who lies in hospital and who under the rubble: finders of `casualties`."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.rules import arguments
from reportedly.rules.harm_senses import UNDER_ARMS
from reportedly.rules.harmed import harmed_by_verb, subject_of
from reportedly.rules.headcount import THINGS, Headcount
from reportedly.rules.victims import PARTITIVE, Scene
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import VictimGroup

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
    if above.lemma in _SHOWING and word.link == "dobj":  # "seven people had pellet wounds"; not what the dead have
        whose = [head for head in subject_of(above, scene.tree) if not _is_of_the_dead(scene, head)]
        count = scene.counted(whose)
        return count if count is not None and count.stated else None
    if under == "with" and above.part in ("NOUN", "NUM", "PRON"):
        count = scene.counted([above])
        return count if count is not None and count.stated else None
    if above.lemma in _TAKING_IN and word.link == "pobj":
        count = scene.counted(harmed_by_verb(above, scene.tree))
        return count if count is None or count.stated or above.lemma in _TREATING else None
    if above.lemma in _COMING and word.link == "pobj" and under in ("with", "for", "under"):
        count = scene.counted(subject_of(above, scene.tree))
        return count if count is not None and (count.stated or count.low == 1) else None
    return None


def _is_of_the_dead(scene: Scene, head: Token) -> bool:
    """ "The bodies had wounds", "the dead are a nurse and a guard. Both had wounds"."""
    before = scene.tree.tokens[max(0, head.index - _TOLD) : head.index]
    goes_on = head.text.lower() in ("both", "all")
    return head.lemma in _DEAD or (goes_on and any(it.lemma in _DEAD and it.sentence < head.sentence for it in before))


def aboard(scene: Scene, word: Token, _row: Mapping[str, str]) -> Headcount | None:
    """ "Pirates hijacked a tanker with 24 people aboard", "with a crew of 24": who is taken with it."""
    crafts = harmed_by_verb(word, scene.tree)
    along = (to for craft in (*crafts, word) for to in scene.tree.children(craft, "prep") if to.lemma == "with")
    for who in (noun for to in along for noun in scene.tree.children(to, "pobj")):
        told = {below.lemma.lower() for below in scene.tree.subtree(who)[:_TOLD]}
        count = scene.counted([who]) if told & _ABOARD else None
        if count is not None and count.stated and count.group not in THINGS:
            return count
    return None


_ABOARD = frozenset("aboard board crew".split())


def shot(scene: Scene, word: Token, _row: Mapping[str, str]) -> Headcount | None:
    """ "Soldiers shot 11 farmers", who died of it; not "a guest shot 11", "shot a man", "were shot".

    Nor where rubber hit them, or the next sentence tells that they live.
    """
    told = {token.lemma for token in scene.tree.subtree(word)[:_TOLD]}
    after = (
        token for token in scene.tree.tokens[word.index : word.index + _TOLD] if token.sentence == word.sentence + 1
    )
    told |= {token.lemma for token in after} & _ALIVE
    doers = (scene.counter.count(doer) for doer in scene.tree.children(word, "nsubj"))
    armed = any(doer is not None and doer.group in _SHOOTING for doer in doers)
    whom = scene.tree.children(word, "dobj") if armed and not told & (_FATES | _ALIVE | _MILD) else []
    count = scene.counted(whom)
    several = count is not None and count.stated and (count.low or 0) > 1 and count.group not in THINGS
    return count if several else None


def fallen(scene: Scene, word: Token, _row: Mapping[str, str]) -> Headcount | None:
    """ "Six soldiers who fell on Friday", "one guard fell in the ambush"; not who fell from, to or into something."""
    beside = scene.tree.children(
        word, "prep", "dobj", "acomp", "oprd", "attr", "prt", "xcomp", "advmod", "neg", "pcomp"
    )
    if any(not _tells_when(scene, child) for child in beside):
        return None
    count = scene.counted(subject_of(word, scene.tree))
    return count if count is not None and count.stated and count.group in UNDER_ARMS else None


def _tells_when(scene: Scene, phrase: Token) -> bool:
    """ "On Friday", "in the ambush", "there"."""
    if phrase.link == "advmod":
        return phrase.lemma in _THEN
    ends = (
        scene.tree.children(phrase, "pobj")
        if phrase.link == "prep" and phrase.lemma in ("on", "in", "at", "during")
        else []
    )
    return any(end.entity in ("DATE", "TIME", "GPE", "LOC") or end.lemma in _FIGHTS for end in ends)


_THEN = frozenset("also there here yesterday today heroically bravely".split())
_FIGHTS = frozenset(
    "ambush attack assault battle clash combat fight fighting firefight operation shootout skirmish".split()
)


def struck(scene: Scene, word: Token, _row: Mapping[str, str]) -> Headcount | None:
    """ "Three people were hit"; not "two houses were hit", "they hit three men", "were hit by drought", "hit hard"."""
    told = {token.lemma for token in scene.tree.subtree(word)[:_TOLD]}
    by = (to for to in scene.tree.children(word, "agent", "prep") if to.text.lower() in _BY)
    other = any(end.lemma not in _WOUNDING for to in by for end in scene.tree.children(to, "pobj"))
    hard = any(how.lemma in _HARD for how in scene.tree.children(word, "advmod"))
    passive = scene.tree.children(word, "nsubjpass") if not (told & _FATES or other or hard) else []
    count = scene.counted(passive)
    return count if count is not None and count.stated and count.high != 0 and count.group not in THINGS else None


def unsaved(scene: Scene, word: Token, _row: Mapping[str, str]) -> Headcount | None:
    """ "Two of the wounded could not be saved"; not "was saved", "the house could not be saved"."""
    count = scene.counted(scene.tree.children(word, "nsubjpass")) if _is_unsaved(scene.tree, word) else None
    return count if count is not None and count.stated and count.group not in THINGS else None


def is_of_unsaved(tree: Tree, word: Token) -> bool:
    """ "Two *wounded* girls could not be saved"."""
    noun = tree.head(word)
    verb = tree.head(noun) if noun is not None and noun.link == "nsubjpass" else None
    return verb is not None and _is_unsaved(tree, verb)


def _is_unsaved(tree: Tree, verb: Token) -> bool:
    could = any(child.text.lower() == "could" for child in tree.children(verb, "aux"))
    return verb.lemma == "save" and could and bool(tree.children(verb, "neg"))


_SHOOTING = (VictimGroup.SOLDIER, VictimGroup.FIGHTER)
_FATES = frozenset("kill wound injure hurt die dead death survive".split())
"""Words that tell what became of those who were shot."""
_ALIVE = frozenset(("survive", "hospital"))
_MILD = frozenset("rubber pellet taser dart camera".split())
_BY = frozenset(("by", "with"))
_WOUNDING = frozenset("shell rocket mortar missile grenade bomb stone car vehicle truck bus train".split())
"""What wounds whom it hits, beside what rows of harm list."""
_HARD = frozenset("hard hardest bad badly worst severely".split())
_TOLD = 40
_SHOWING = frozenset(("have", "bear"))
_DEAD = frozenset("body corpse dead victim".split())
_BEARING = frozenset("of with for under treatment care".split())
_TREATING = frozenset("leave admit hospitalise hospitalize rush treat".split())
_TAKING_IN = _TREATING | frozenset("bring take receive see carry fly transfer ferry airlift".split())
"""What is done to those who have wounds ("brought in with burns")."""
_COMING = frozenset("arrive come remain stay be go survive escape".split())
_MEASURES = frozenset("degree variety range kind type extent series".split())


def buried(scene: Scene, word: Token, _row: Mapping[str, str]) -> Headcount | None:
    """ "Six people are still under the rubble", "14 remain buried beneath the ruins": nobody knows of them yet."""
    preposition = scene.tree.head(word)
    verb = scene.tree.head(preposition) if preposition is not None and preposition.lemma in UNDER else None
    while verb is not None and verb.part == "ADV":
        verb = scene.tree.head(verb)  # "are still under"
    if verb is None or verb.lemma not in _LYING:
        return None
    count = scene.counted(subject_of(verb, scene.tree))
    return count if count is not None and count.stated and count.group not in THINGS else None


UNDER = frozenset("under beneath below underneath".split())
_LYING = frozenset("be remain lie stay trap bury".split())


_GRAVE = frozenset("critical serious grave stable severe intensive".split())


def condition(scene: Scene, word: Token, _row: Mapping[str, str]) -> Headcount | None:
    """ "six are in a critical condition", "with 12 in critical condition", "eight remain in hospital".

    "22 are receiving treatment", "five others are in the hospital": now, not where they were when it was hit.
    """
    if word.lemma == _TREATMENT:
        return _treated(scene, word)
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
    there = kinds or scene.tree.children(word, "det")
    now = word.lemma == "hospital" and holder.tag in ("VBP", "VBZ") and not scene.tree.children(word, "relcl", "prep")
    if word.lemma in _STAYED_IN and ((there and not now) or holder.lemma not in _STAYING):
        return None  # "died in hospital", "in the hospital where he works"
    count = scene.counted(subject_of(holder, scene.tree) if holder.part in ("VERB", "AUX") else [holder], anybody=True)
    told = (
        count is not None and PARTITIVE.match(scene.counter.text, count.span.start + len(count.head.text)) is not None
    )
    if word.lemma == "hospital" and told:
        return None  # "both of whom are in hospital"
    return count if count is not None and count.stated else None


_TREATMENT = "treatment"


def _treated(scene: Scene, treatment: Token) -> Headcount | None:
    """ "Another 22 are receiving treatment"; not who gets none, or is ill ("treatment for cancer")."""
    verb = scene.tree.head(treatment)
    if verb is None or verb.lemma not in ("receive", "undergo") or treatment.link != "dobj":
        return None
    count = scene.counted(subject_of(verb, scene.tree), anybody=True)
    negated = scene.tree.children(verb, "neg") or scene.tree.children(treatment, "neg", "det")
    ills = arguments.after_preposition(scene.tree, treatment, "for")
    ill = bool(ills) and not any(word.lemma in _HURTS for word in ills)
    return count if count is not None and count.stated and not (negated or ill) else None


_HURTS = frozenset("injury wound burn shock inhalation fracture trauma".split())


_HELD_IN = frozenset(("custody", "captivity"))
_OF_PARENTS = frozenset("mother father parent family grandparent aunt uncle foster joint sole shared".split())
_STAYED_IN = frozenset("hospital custody captivity".split())
_STAYING = frozenset("be remain stay lie recover".split())
