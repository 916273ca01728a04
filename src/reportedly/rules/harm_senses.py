"""Whether a verb of many senses tells of harm: who is moved out lost a home, who is handed over was a captive."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.rules import arguments
from reportedly.rules.headcount import Headcount
from reportedly.rules.scene_evidence import HOLDING
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Harm, VictimGroup

MANY = 20
"""People from whom on those who only "fled" or were moved are displaced."""
UNDER_ARMS = (VictimGroup.SOLDIER, VictimGroup.POLICE, VictimGroup.FIGHTER)
_GIVING_UP = frozenset("escape hand turn swap trade leave break get flee let".split())
_MOVING = frozenset(
    "evacuate move relocate shift take bring transfer seek find cross shelter camp go leave walk".split()
)
_DWELLERS = frozenset("people resident villager inhabitant local civilian".split())
_FAMILY = frozenset("woman child family".split())
_HOMES = frozenset("home homes houses villages".split())
_CAPTIVES = frozenset(
    "prisoner inmate detainee convict captive hostage pow internee abductee captured abducted kidnapped jailed".split()
)


def has_many_senses(row: Mapping[str, str]) -> bool:
    """Whether the verb of a row in the table of harm tells of that harm only of some people, and in numbers."""
    moves = row["harm"] == Harm.DISPLACED and row["lemma"] in _MOVING and row["needs"] not in _HOMES
    return moves or (row["harm"] == Harm.FREED and row["lemma"] in _GIVING_UP and row["needs"] != "off")


def may_befall(row: Mapping[str, str], word: Token, count: Headcount, tree: Tree) -> bool:
    """Whether the verb `word` tells this harm of those counted.

    "About 900 people were moved to schools", not "the army moved 300 soldiers"; "12 inmates escaped", not "12 women".
    """
    if row["harm"] == Harm.ABDUCTED and row["lemma"] in _LEADING:
        return not _is_by_rescuers(word, tree)
    if row["harm"] == Harm.ABDUCTED and row["lemma"] == _CARRYING:
        return _is_alone(tree, word, row["needs"])
    if row["lemma"] == _TREATING and row["needs"] == "being":
        return count.stated and not _is_dealt_with(word, tree)
    if row["harm"] == Harm.DETAINED and (row["lemma"] == _PICKING or row["needs"] == _STATION):
        return _is_to_police(word, tree) if row["needs"] == _STATION else _is_by_captors(word, count, tree)
    if row["harm"] == Harm.INJURED and row["lemma"] == "send":
        return not _is_dispatched(word, tree)
    if row["lemma"] == _RETURNING:
        return _is_given_back(word, tree)
    if not has_many_senses(row):
        return True
    if row["harm"] == Harm.FREED:
        named = any(token.lemma.lower() in _CAPTIVES for token in tree.inside(count.span))
        held = (*tree.children(count.head, "acl", "relcl"), *_told_before(row, word, tree))
        return named or any(token.lemma in HOLDING or token.lemma == "arrest" for token in held)
    passive = bool(tree.children(word, "auxpass", "nsubjpass")) or word.link in ("acomp", "oprd")
    moved = row["harmed"] == "subject" or passive  # "remain evacuated"
    moved = moved or (word.lemma == "evacuate" and count.head.lemma in _DWELLERS)
    if row["needs"] == "to" or (row["lemma"] == "leave" and row["needs"] != "country"):
        away = row["needs"] == "to"
        moved = _has_moved_away(word, count, tree) if away else _leaves_home(row, word, count, tree)
    return moved and count.group not in UNDER_ARMS and (count.high or MANY) >= MANY


def _is_dispatched(word: Token, tree: Tree) -> bool:
    """ "*Sent doctors* to a hospital"; not "the blast sent boys to hospital", "who were sent to a clinic"."""
    places = arguments.after_preposition(tree, word, "to")
    ones = [det for place in places for det in tree.children(place, "det") if det.lemma in ("a", "an")]
    some = bool(ones) or any(place.tag == "NNS" for place in places)
    return bool(tree.children(word, "nsubj")) and some


def _told_before(row: Mapping[str, str], word: Token, tree: Tree) -> list[Token]:
    """ "*Detained* two men but let one of them go": workers are let go too, but not by those who held them."""
    first = tree.head(word) if word.link == "conj" else None
    return [first] if first is not None and row["lemma"] == "let" else []


def _leaves_home(row: Mapping[str, str], word: Token, count: Headcount, tree: Tree) -> bool:
    """ "Dozens of people left the town", "left for Tora"; not "60 pilgrims left for Mecca", "left for work"."""
    dwellers = any(token.lemma.lower() in _DWELLERS | _FAMILY for token in tree.inside(count.span))
    left = tree.children(word, "dobj")
    if not dwellers or any(place.text.lower() not in {row["needs"], *_HOMES} for place in left):
        return False
    ends = [end for to in tree.children(word, "prep") for end in tree.children(to, "pobj")]
    if any(end.lemma.lower() in _COMING_BACK for end in ends):
        return False
    return bool(left) or any(end.part == "PROPN" or end.lemma.lower() in _ELSEWHERE for end in ends)


def _has_moved_away(word: Token, count: Headcount, tree: Tree) -> bool:
    """ "Some 900 people of three villages have walked to Tora"; not "walked there to protest", "moved there for jobs".

    They are told of by where they lived, as families, or as having moved "since".
    """
    helpers = {child.lemma for child in tree.children(word, "aux")}
    aims = (aim for aim in tree.children(word, "xcomp", "advcl") if tree.children(aim, "aux"))
    ends = arguments.after_preposition(tree, word, "to")
    away = [end for end in ends if end.part == "PROPN" or end.lemma.lower() in _ELSEWHERE | _REFUGES]
    aimed = any(aims) or bool(arguments.after_preposition(tree, word, "for"))
    if "have" not in helpers or not away or aimed or tree.children(word, "neg", "dobj"):
        return False
    whose = tree.subtree(count.head)
    dwell = any(token.lemma.lower() in _DWELLERS | _FAMILY for token in whose)
    since = any(child.text.lower() == "since" for child in tree.children(word, "advmod"))
    from_home = any(token.lemma.lower() in _DWELLINGS for token in whose)
    return dwell and (since or from_home or count.head.lemma == "family")


_REFUGES = frozenset("centre center ground church relative friend neighbour neighbor mosque side".split())
"""Where those go who have left home, beside other towns."""
_DWELLINGS = frozenset("village hamlet farm camp quarter district neighbourhood neighborhood suburb settlement".split())
_LEADING = frozenset("lead drag bundle march take".split())
_CARRYING = "carry"


def _is_given_back(word: Token, tree: Tree) -> bool:
    """ "The captives were returned", "those returned on Monday"; not "900 refugees have returned from Tora"."""
    passive = tree.children(word, "auxpass") or (word.tag == "VBN" and not tree.children(word, "aux"))
    return bool(passive or tree.children(word, "dobj"))


_PICKING = "pick"
_RETURNING = "return"
_TREATING = "treat"
_OF_ILLNESS = frozenset(("for", "as", "like", "with"))
"""What makes another thing of "64 were being treated": for cholera, as witnesses."""
_MANNERS = frozenset(
    """well badly better worse fairly unfairly humanely inhumanely kindly harshly differently equally decently cruelly
    properly poorly respectfully accordingly""".split()
)
_STATION = "station"


def _is_alone(tree: Tree, verb: Token, particle: str) -> bool:
    """ "Carried *off* nine boys"; not "a ferry carrying 90 people sank *off* the coast"."""
    below = tree.children(verb, "prt", "advmod", "prep")
    return any(child.text.lower() == particle and not tree.children(child, "pobj") for child in below)


def _is_dealt_with(word: Token, tree: Tree) -> bool:
    """ "Treated *well* by the rebels", "for cholera", "as witnesses": no wounds are seen to."""
    behind = (how for how in tree.children(word, "advmod") if how.index > word.index)
    how = any(adverb.text.lower() in _MANNERS for adverb in behind)
    return how or any(what.lemma in _OF_ILLNESS for what in tree.children(word, "prep"))


def _is_by_rescuers(word: Token, tree: Tree) -> bool:
    """ "Teachers led 30 children away", "were led away by medics": to safety."""
    return any({doer.lemma.lower(), doer.text.lower().removesuffix("s")} & _RESCUERS for doer in _doers(word, tree))


def _is_by_captors(word: Token, count: Headcount, tree: Tree) -> bool:
    """ "Police picked up 12 students", "two suspects were picked up"; not "a trawler picked up 12 survivors".

    Nor "was shot while picking up her daughter from school".
    """
    doers = _doers(word, tree)
    places = {place.lemma.lower() for place in arguments.after_preposition(tree, word, "from", "in", "at")}
    if places & _WATERS:
        return False
    captors = (doer for doer in doers if doer.lemma.lower() in _CAPTORS and not _is_of_coast(doer, tree))
    return any(captors) or (not doers and count.head.lemma in _WANTED and not places & _SCHOOLS)


_SCHOOLS = frozenset("school nursery kindergarten daycare".split())


def _is_of_coast(doer: Token, tree: Tree) -> bool:
    """ "The coast guard picked up 12 survivors": out of the water."""
    return any(word.lemma.lower() == "coast" for word in tree.children(doer, "compound"))


def _is_to_police(word: Token, tree: Tree) -> bool:
    """ "Taken to the police station", "police took them to a station"; not "taken to the railway station"."""
    stations = (end for end in tree.subtree(word) if end.lemma.lower() == _STATION)
    kinds = [kind.lemma.lower() for end in stations for kind in tree.children(end, "compound", "amod")]
    return "police" in kinds or (not kinds and any(doer.lemma.lower() in _CAPTORS for doer in _doers(word, tree)))


def _doers(word: Token, tree: Tree) -> list[Token]:
    by = (doer for agent in tree.children(word, "agent") for doer in tree.children(agent, "pobj"))
    return [*tree.children(word, "nsubj"), *by]


_CAPTORS = frozenset("police policeman officer soldier troop gendarme detective agent authority force guard".split())
_WATERS = frozenset("sea water ocean lake river".split())
_WANTED = frozenset("man woman youth suspect gunman fugitive attacker".split())
_RESCUERS = frozenset(
    """medic paramedic rescuer firefighter fireman teacher doctor nurse neighbour neighbor parent mother father relative
    lifeguard volunteer bystander colleague comrade resident villager crew ambulance worker""".split()
)
_COMING_BACK = frozenset(
    "work job school lunch dinner holiday vacation weekend concert match game festival pilgrimage tour trip".split()
)
_ELSEWHERE = frozenset(
    """safety camp border area city town village country shelter place elsewhere river valley hill mountain forest
    island province""".split()
)


def is_lost_alive(verb: Token, tree: Tree) -> bool:
    """ "Lost 12 people to a competitor", "two men to red cards", "members in the vote": gone, and not dead."""
    governing = (verb, *tree.children(verb, "dobj"))
    ends = (end for word in governing for to in tree.children(word, "prep") for end in tree.children(to, "pobj"))
    return any(end.lemma.lower() in _GONE_TO for end in ends)


_GONE_TO = frozenset(
    """competitor rival card injury suspension transfer bank firm company club team party job retirement emigration
    vote election poll quarter season half match game tournament draft parliament""".split()
)


def stands_below(tree: Tree, verb: Token, needed: str) -> bool:
    """Whether `needed` stands at most three links below the verb ("shot … dead", "forced … from their homes")."""
    if any(child.text.lower() == needed for child in tree.children(verb, "advmod", "auxpass", "amod")):
        return True  # "fatally wounded", "were being treated", "the fatal shooting"
    *told, noun = needed.split()
    waiting = [
        (child, 1) for child in tree.children(verb) if child.index > verb.index and not _has_subject(child, tree)
    ]
    while waiting:
        here, depth = waiting.pop(0)
        if here.text.lower() == noun and {child.text.lower() for child in tree.children(here)}.issuperset(told):
            return not any(child.lemma in _FIGURATIVE for child in tree.children(here, "amod"))
        if depth < 3:
            waiting += [(child, depth + 1) for child in tree.children(here) if child.link not in ("relcl", "conj")]
    return False


_FIGURATIVE = frozenset(("upper", "free"))
"""What makes a figure of speech of a part of the body: "lost the upper hand"."""


def _has_subject(verb: Token, tree: Tree) -> bool:
    """ "Two were shot in the leg and one was shot dead": a conjunct that tells of somebody else."""
    return verb.link == "conj" and bool(tree.children(verb, "nsubj", "nsubjpass"))
