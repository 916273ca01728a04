"""Who answers for an act that a voice tells of in words that the rules do not know: weighed by what was learned.

"Had waylaid them", "its launch of a drone": a row is added where it is likely and where the rules are silent about the
doer. What the rules find stays. See `deed_evidence` for what is weighed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from math import exp

from reportedly.rules.acts_met import meets_act
from reportedly.rules.agency import points_back
from reportedly.rules.answered import Answered, Names, names_of
from reportedly.rules.arguments import after_preposition
from reportedly.rules.deed_evidence import NAMES, Evidence, evidence
from reportedly.rules.doers import is_accountable, is_crowd, is_hazard, with_group
from reportedly.rules.event_sites import SPOTS
from reportedly.rules.guilt import ATTACKERS
from reportedly.rules.habits import is_habit
from reportedly.rules.realis import memory_of
from reportedly.rules.spoken_for import for_their_side
from reportedly.rules.told_acts import Scene, Told
from reportedly.rules.told_by import only_feels
from reportedly.rules.told_deeds import NO_DEEDS
from reportedly.rules.tripped_mines import falls_on_device
from reportedly.types.annotations import Event, Place, Responsibility, Sentence
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import ResponsibilityStance

Weigh = Callable[[Told, Evidence], float]
"""How likely it is that a doer answers for a told act, as log-odds."""
OF_TREES = 0.5
"""How much the trees count beside the line over words: each knows what the other does not."""
LIKELY = 0.3
"""Likelihood from which a row is added: from here on more than two in five are right, on passages left out."""
SURELY = 0.4
"""The same where a brief tells of no assault at all: words of the market and of sport are like those of war."""
_BRIEF = 6
"""Sentences up to which a report may be of violence though no event in it is an assault; of a longer one it is not."""
WEIGHED = "weighed"


def who(told: Told, reading: Reading) -> tuple[Span, str | None]:
    """The words for a doer and his entity; "its forces" of one who tells of his own are the speaker."""
    doer, blamed = told.deed.doer, told.stance is ResponsibilityStance.BLAMED
    if not blamed and points_back(reading.tree, told.head):
        return doer.span, told.voice.speaker or doer.entity
    return with_group(doer.span, told.head, reading), doer.entity


def unanswered(scene: Scene, answered: Answered) -> Iterator[tuple[Told, Names]]:
    """The told acts for which nobody of the doer's names answers in the sentence, with these names."""
    for told in scene.told():
        span, entity = who(told, scene.reading)
        names = names_of([span], entity, scene.reading)
        named = any(word.entity in NAMES and not is_crowd(word) for word in scene.tree.inside(told.deed.doer.span))
        fit = named or is_accountable(told.deed.doer, told.head, scene.reading)
        fit = (
            fit
            and (named or told.head.lemma not in ATTACKERS)
            and not is_hazard(told.head, scene.reading)
            and not _is_brought_down(told, scene)
            and not _is_where(told, scene)
        )
        fit = fit and told.deed.word.lemma not in NO_DEEDS and not falls_on_device(told.deed.word, scene.tree)
        fit = fit and not (_denies_habit(told, scene.reading) or _only_tells_which(told))
        fit = fit and not (told.stance is ResponsibilityStance.BLAMED and _only_meets(told, scene))
        fit = fit and memory_of(scene.tree, told.head) is None  # "the anniversary of the US killing"
        if fit and not _answers(told, names, answered):
            yield told, names


def _only_meets(told: Told, scene: Scene) -> bool:
    """ "The army foiled an attack", "he praised the soldiers who killed three": nobody is blamed."""
    return meets_act(scene.tree, told.deed.word) or only_feels(told.voice, scene.tree)


def _answers(told: Told, names: Names, answered: Answered) -> bool:
    """Whether the doer, or one of whom he is a part, answers already."""
    return answered.holds(names, told.deed.word.sentence) or answered.within(told.deed.doer.span)


def _denies_habit(told: Told, reading: Reading) -> bool:
    """ "It does not target civilians": who says so denies no one act."""
    denied = told.stance is ResponsibilityStance.DENIED
    return denied and told.deed.word.part == "VERB" and is_habit(told.deed, told.event, reading)


def _only_tells_which(told: Told) -> bool:
    """ "From positions *held* by the militia", "land *used* by it": no act of violence."""
    act = told.deed.word
    return told.event is None and act.link == "acl" and act.tag == "VBN"


def _is_brought_down(told: Told, scene: Scene) -> bool:
    """ "Shot down two Tora drones", "intercepted its missiles": whose they were has done nothing here."""
    act, tree = told.deed.word, scene.tree
    above = tree.head(act)
    if act.part == "NOUN" and above is not None and act.link in ("dobj", "nsubjpass"):
        act = above
    things = [thing for thing in tree.children(act, "dobj", "nsubjpass") if tree.span(thing).holds(told.deed.doer.span)]
    down = any(word.text.lower() == "down" for word in tree.children(act, "prt", "advmod"))
    return bool(things) and (down or act.lemma in _DOWNING)


def _is_where(told: Told, scene: Scene) -> bool:
    """ "The *Tora* bombing", "the shelling of *Tora*": a town there is where it was."""
    head, act = told.head, told.deed.word
    towns = any(place.kind in SPOTS for place in scene.reading.meeting(head.span, Place))
    before = head.link in ("compound", "nmod") and head.head == act.index
    return towns and act.part == "NOUN" and (before or head in after_preposition(scene.tree, act, "of"))


_DOWNING = frozenset(
    "intercept down destroy repel eliminate neutralise neutralize suppress disable capture seize".split()
)


def with_weighed(rows: Sequence[Responsibility], scene: Scene, weigh: Weigh) -> Iterator[Responsibility]:
    """`rows`, then those that they lack, the likeliest first."""
    yield from rows
    if not scene.assaults and len(scene.reading[Sentence]) > _BRIEF:
        return
    answered = Answered(rows, scene.reading)
    least = LIKELY if scene.assaults else SURELY
    found = [
        (_likelihood(weigh(told, evidence(told, scene, answered))), told, names)
        for told, names in unanswered(scene, answered)
    ]
    for likely, told, names in sorted(found, key=lambda item: -item[0]):
        if likely >= least and not _answers(told, names, answered):
            row = _row(likely, told, scene)
            answered.add(row)
            yield for_their_side(row, scene.reading)


def _likelihood(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _row(likely: float, told: Told, scene: Scene) -> Responsibility:
    span, entity = who(told, scene.reading)
    return Responsibility(
        span=told.deed.doer.span,
        event=_event(told, scene),
        party=entity,
        party_span=span,
        stance=told.stance,
        according_to=told.voice.id,
        why=WEIGHED,
        confidence=round(likely, 2),
    )


def _event(told: Told, scene: Scene) -> str | None:
    """The event that the act's word names, else the one that it speaks of."""
    event: Event | None = told.event or scene.places.meant(told.deed.word)
    return event.id if event is not None else None
