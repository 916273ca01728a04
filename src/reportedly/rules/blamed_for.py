"""What somebody is blamed or held responsible for: harm that a report tells of, or another matter."""

from __future__ import annotations

from reportedly.rules.event_words import event_words
from reportedly.rules.guilt import ATTRIBUTED, HARMING, Answer, is_deed
from reportedly.rules.harm_events import EventPlaces
from reportedly.types.annotations import Event, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import EventType, ResponsibilityStance

_OF_HARM = ("verb blame", "verb claim", "verb take", "verb accept", "verb assume", "blame is on")
_OF_MATTERS = ("verb hold", "verb bear", "was responsible")
_OUTCOMES = frozenset(
    """death killing loss life it this that bloodshed casualty fatality act crime atrocity
    massacre tragedy incident violence carnage explosion destruction damage wave series spate string number
    one""".split()
)


def _is_harm(matter: Token, reading: Reading, places: EventPlaces) -> bool:
    """Whether what one is blamed for is harm done to people: "the deaths", "the mines laid in the province"."""
    if matter.lemma in _OUTCOMES or matter.lemma in ATTRIBUTED:
        return True
    below = reading.tree.subtree(matter)[:_WIDEST]
    events = (places.at(word) for word in below)
    return any(word.lemma in HARMING for word in below) or any(
        event is not None and event.type is EventType.ASSAULT for event in events
    )


_WIDEST = 20
"""Words of what one is blamed for that are looked at."""


def _opening(matter: Token, tree: Tree) -> list[Token]:
    return [matter, *tree.children(matter)]


def _tells_when(word: Token) -> bool:
    """ "For the first time", "for now", "for a week": no matter."""
    return word.lemma == "time" or word.part == "ADV" or word.entity in ("DATE", "TIME")


def _is_of_name(preposition: Token, tree: Tree) -> bool:
    """ "The Coalition of Patriots *for Change*": part of a name."""
    around = tree.tokens[preposition.index - 1 : preposition.index + 2 : 2]
    return all(word.part == "PROPN" and word.entity not in ("GPE", "PERSON") for word in around)


def is_of_else(answer: Answer, reading: Reading, places: EventPlaces) -> bool:
    """ "holds Iran accountable for its actions", "blames it for the unrest": what for is said, and is no event told."""
    tree = reading.tree
    speakers = [word for word in tree.children(answer.verb, "nsubj") if word.lemma not in ("blame", "responsibility")]
    apart = {word.index for speaker in speakers for word in tree.subtree(speaker)}  # "a spokesman for the front"
    matters = [
        below
        for word in tree.subtree(answer.verb)
        if word.text.lower() == "for" and word.index not in apart
        for below in tree.children(word)
        if not (_tells_when(below) or _is_of_name(word, tree))
    ]
    if answer.why in _OF_HARM:
        # "for which neither took responsibility", "for what it called an error": it is not said what
        matters = [word for word in matters if not any(below.tag in ("WDT", "WP") for below in _opening(word, tree))]
        return bool(matters) and not any(_is_harm(word, reading, places) for word in matters)
    told = answer.why in _OF_MATTERS
    return told and any(word.lemma not in _OUTCOMES and word.lemma not in ATTRIBUTED for word in matters)


def is_of_deed(answer: Answer, tree: Tree) -> bool:
    """ "Was responsible for a parcel bomb": whether the words that hold somebody to answer name what it is for."""
    for word in tree.subtree(answer.verb)[:_WIDEST]:
        above = tree.head(word)
        if above is not None and above.text.lower() in _MATTER and word.link in ("pobj", "pcomp"):
            deed = is_deed(word) or word.lemma in _OUTCOMES - _POINTING
            if deed and word.part in ("NOUN", "PROPN", "VERB"):
                return True
    return False


_MATTER = ("for", "behind", "in", "of")
_POINTING = frozenset("it this that life damage number string series violence crime".split())


def by_other_means(answer: Answer, event: Event, tree: Tree) -> bool:
    """ "Fired tear gas … denied using *live bullets*": what keeps a crowd back is not what is denied, nor that it."""
    if answer.stance is not ResponsibilityStance.DENIED or not event.mode:
        return False
    said = tree.subtree(answer.verb)
    aside = {below.index for word in said if word.link == "advcl" for below in tree.subtree(word)}
    weapons = (event_words().weapon(tree, word) for word in said if word.index not in aside)
    modes = {known[0] for known in weapons if known is not None and known[0]}
    return bool(modes) and event.mode not in modes and _CROWDS in modes | {event.mode}


_CROWDS = "crowd-control"
