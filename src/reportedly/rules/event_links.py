"""How the grammar of a sentence ties its events: carried by a verb, part of another, an answer to another."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Mapping, Sequence

import msgspec

from reportedly.rules import arguments
from reportedly.rules.anchors import governor, tells_day_of, tells_which_day, what_came_before, what_is_searched_after
from reportedly.rules.deaths import behind_aside, is_answered_for
from reportedly.rules.former_deeds import is_former_deed
from reportedly.rules.harmful import VIOLENT
from reportedly.rules.moods import is_definite, is_indefinite
from reportedly.rules.participants import Part
from reportedly.rules.triggers import Trigger
from reportedly.rules.unreal import PERCEIVING, PLANS, SCHEDULING
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import RoleKind

_CARRIERS = frozenset(
    """carry launch conduct stage mount make commit perpetrate execute undertake take occur happen come begin start
    follow be hold have see continue erupt break order authorize suffer resume end use deliver leave cause claim prompt
    spark declare impose announce open enforce institute host initiate wage increase expand rage flare intensify ensue
    kill wound injure destroy damage hit target rock shake strike tear rip sweep hand pass pronounce""".split()
)
"""Verbs that say of a noun's event that it took place, or what it did: its time, place and mood are the noun's."""
_BUILT_ON = frozenset(("use", "enforce"))
ANSWERING = frozenset(
    "claim protest condemn denounce deplore mourn commemorate mark avenge investigate probe decry".split()
)


class Found(msgspec.Struct, frozen=True):
    """A trigger borne out by its surroundings, the verb that carries it, and its participants."""

    trigger: Trigger
    carrier: Token | None
    parts: tuple[Part, ...]


def carrier_of(tree: Tree, trigger: Trigger) -> Token | None:
    above = tree.head(trigger.token)
    if trigger.is_verb:
        return None
    beside = next((verb for verb in tree.children(trigger.token, "relcl") if _took_place(tree, verb)), None)
    if beside is not None:
        return beside  # "the attack, which took place on Saturday, left 17 dead"
    if above is None or trigger.token.link not in ("nsubj", "nsubjpass", "dobj", "attr"):
        return None
    to_come = _scheduled(tree, trigger.token, above)
    if to_come is not None:
        return to_come
    if above.lemma in ANSWERING and trigger.token.link == "dobj":
        return None  # "never claimed the attack", "marched to protest an attack": it took place all the same
    if above.lemma in PERCEIVING:
        moods = {child.text.lower() for child in tree.children(above, "aux") if child.tag == "MD"}
        return above if moods <= {"could"} else None
    if is_definite(tree, trigger.token) and _will_bring_about(tree, trigger.token, above):
        return None  # "these attacks will increase the fear": what brings it about is there
    if above.lemma in _BUILT_ON and (is_definite(tree, trigger.token) or tree.children(trigger.token, "poss")):
        return None  # "will use its occupation of the valley": there is one
    introduced = is_indefinite(tree, trigger.token)
    return above if above.lemma in _CARRIERS or (introduced and above.part == "VERB") else None


def _will_bring_about(tree: Tree, noun: Token, verb: Token) -> bool:
    modal = any(child.tag == "MD" for child in tree.children(verb, "aux"))
    return noun.link == "nsubj" and modal and bool(tree.children(verb, "dobj"))


def _scheduled(tree: Tree, noun: Token, above: Token) -> Token | None:
    """The verb with the day and place of what lies ahead: "strikes are *planned* for Friday", "is due to *begin*"."""
    if noun.link == "nsubj" and above.lemma == "be":
        due = (word for word in tree.children(above, "acomp") if word.lemma in PLANS)
        onward = [verb for word in (above, *due) for verb in tree.children(word, "xcomp")]  # "are to resume"
    elif noun.link == "nsubjpass" and above.lemma in SCHEDULING:
        onward = tree.children(above, "xcomp")
        if any(word.text.lower() in ("is", "are") for word in tree.children(above, "auxpass")):
            onward = onward or [above]
    else:
        return None
    return next((verb for verb in onward if verb is above or verb.lemma in _BEGINNING), None)


_BEGINNING = frozenset("begin start resume commence open take happen occur hold".split())


def _took_place(tree: Tree, verb: Token) -> bool:
    """Whether a clause behind a noun says that it took place: "which happened on Friday"."""
    place = any(word.lemma == "place" for word in tree.children(verb, "dobj"))
    return (verb.lemma in ("happen", "occur") or (verb.lemma == "take" and place)) and any(
        word.text.lower() in ("which", "that") for word in tree.children(verb, "nsubj")
    )


def stands_alone(tree: Tree, item: Found, parent: Found | None) -> bool:
    """Whether the mention counts: harm needs a cause or somebody who did it ("he died" is no event of ours)."""
    if item.trigger.row.sense != "harm" or parent is not None:
        return True
    doers = any(role in (RoleKind.ACTOR, RoleKind.INSTRUMENT) for role, _ in item.parts)
    whose = any(token.link == "poss" for role, token in item.parts if role is RoleKind.RECIPIENT)  # "Haddad's death"
    return doers or whose or item.trigger.token.lemma == "kill" or is_answered_for(tree, item.trigger.token)


def names_the_dead(trigger: Trigger, roles: Iterable[Part]) -> bool:
    """ "Vincent Hale died on Monday": a person by name, of no cause that is told."""
    dead = [token for role, token in roles if role is RoleKind.RECIPIENT]
    return trigger.token.lemma == "die" and any(token.entity == "PERSON" for token in dead)


def root_of(parents: dict[int, int | None], number: int) -> int | None:
    seen = {number}
    here = parents[number]
    while here is not None:
        above = parents[here]
        if above is None or above in seen:
            return here if here != number else None
        seen.add(here)
        here = above
    return None


def parent_of(tree: Tree, item: Found, found: Sequence[Found], at: dict[int, int]) -> int | None:
    """The mention of which this one is a part or another name: "killed" of "blast" in "killed in a blast"."""
    number = _parent_of(tree, item, found, at)
    before = what_came_before(tree, item.trigger.token) if number is not None else frozenset()
    return None if number is not None and before and found[number].trigger.token.index not in before else number


def _parent_of(tree: Tree, item: Found, found: Sequence[Found], at: dict[int, int]) -> int | None:
    token, row = item.trigger.token, item.trigger.row
    told = _told_before(tree, item, found)
    told = _called(tree, item, at) if told is None else told
    told = _of_those_who(tree, item, found, at) if told is None else told
    told = _of_whom_it_befell(tree, item, found, at) if told is None else told
    if told is not None or _had_done(tree, token):
        return told
    if row.type in VIOLENT:
        for cause in _causes(tree, item, row.sense == "harm"):
            number = at.get(cause.index)
            if (
                number is not None
                and found[number].trigger.row.type in VIOLENT
                and found[number].trigger.row.sense != "harm"
            ):
                return number
    above = governor(tree, token, at)
    if row.sense == "harm" and above is not None and token.link == "conj" and _is_harm(found[above]):
        return above  # "killed two people and injured five"
    if row.sense == "harm" and (above is None or not _is_cause(found[above])):
        return _nearest_cause(tree, token, found, what_is_searched_after(tree, token))
    if above is None:
        return None
    other = found[above].trigger
    if row.sense == "harm" and other.row.type in VIOLENT:
        return above
    same = other.row.type == row.type and not _is_harm(found[above])  # "injured when a van was blown up": a cause
    same = same and other.token.lemma not in _AGAINST  # "repelled an attack"
    same = same and not (item.carrier is not None and _has_own_subject(tree, item.carrier))  # "and troops made a raid"
    return (
        above
        if same and (token.link in ("appos", "advcl", "dobj", "nsubjpass") or _names_same(item, found[above]))
        else None
    )


def _of_those_who(tree: Tree, item: Found, found: Sequence[Found], at: dict[int, int]) -> int | None:
    """ "Killed by gunmen who stormed the clinic": what is told of those who did it is part of what they did."""
    who = tree.head(item.trigger.token)
    if item.trigger.token.link != "relcl" or item.trigger.row.type not in VIOLENT or who is None:
        return None
    above = tree.head(who)
    if above is not None and above.text.lower() in ("on", "in"):  # "by men on motorcycles who"
        who = tree.head(above) or who
        above = tree.head(who)
    if above is not None and above.text.lower() == "by":
        above = tree.head(above)
    number = at.get(above.index) if above is not None and who.link in ("nsubj", "pobj") else None
    return number if number is not None and found[number].trigger.row.type in VIOLENT else None


def _had_done(tree: Tree, act: Token) -> bool:
    """ "Shot two guards who *had killed* a boy": what those had done before whom it befell."""
    whom = tree.head(act) if act.link == "relcl" else None
    had = any(word.text.lower() == "had" for word in tree.children(act, "aux")) and tree.children(act, "nsubj", "dobj")
    return whom is not None and whom.link in ("dobj", "nsubjpass") and bool(had) and not tree.children(act, "nsubjpass")


def _of_whom_it_befell(tree: Tree, item: Found, found: Sequence[Found], at: dict[int, int]) -> int | None:
    """ "The attack on Judge Molina, who was shot on Friday": what befell whom it was made on is the attack."""
    whom = tree.head(item.trigger.token)
    on = tree.head(whom) if whom is not None and whom.link == "pobj" else None
    act = tree.head(on) if on is not None and on.text.lower() in ("on", "against") else None
    number = at.get(act.index) if act is not None and act.part == "NOUN" else None
    befell = item.trigger.token.link == "relcl" and bool(tree.children(item.trigger.token, "nsubjpass"))
    violent = item.trigger.row.type in VIOLENT and number is not None and found[number].trigger.row.type in VIOLENT
    return number if befell and violent else None


_AGAINST = frozenset("repel repulse foil thwart avenge answer resist".split())


def _called(tree: Tree, item: Found, at: dict[int, int]) -> int | None:
    """ "Called the attack a massacre": one more name for it."""
    above = tree.head(item.trigger.token)
    if item.trigger.token.link != "oprd" or above is None:
        return None
    things = (at.get(child.index) for child in tree.children(above, "dobj", "nsubjpass"))
    return next((number for number in things if number is not None), None)


_ORDINALS = frozenset("first second third fourth fifth last".split())


def _told_before(tree: Tree, item: Found, found: Sequence[Found]) -> int | None:
    """ "The first rocket hit the gate. The second fell on a school.": an ordinal alone goes on with what was told."""
    if item.trigger.row.type not in VIOLENT:
        return None
    alone = [
        token
        for token in tree.children(item.trigger.token, "nsubj")
        if token.lemma in _ORDINALS and token.part == "ADJ" and not tree.children(token, "prep")
    ]
    if not alone:
        return None
    here = item.trigger.token.sentence
    before = [number for number in _told_in(found, here - 2, here - 1) if found[number].trigger.row.type in VIOLENT]
    return before[-1] if before else None


def _told_in(found: Sequence[Found], first: int, last: int) -> range:
    """The numbers of the mentions, which stand in order of text, in sentences `first` to `last`."""

    def sentence(item: Found) -> int:
        return item.trigger.token.sentence

    return range(bisect_left(found, first, key=sentence), bisect_right(found, last, key=sentence))


def _is_harm(item: Found) -> bool:
    return item.trigger.row.type in VIOLENT and item.trigger.row.sense == "harm"


def _is_cause(item: Found) -> bool:
    return item.trigger.row.type in VIOLENT and item.trigger.row.sense != "harm"


def _nearest_cause(tree: Tree, token: Token, found: Sequence[Found], others: Container[int]) -> int | None:
    """The nearest act of violence, accident or disaster in the sentence: "nine died when gunmen stormed the clinic".

    None of the tokens of `others` names it.
    """
    near = [
        (abs(found[number].trigger.token.index - token.index), number)
        for number in _told_in(found, token.sentence, token.sentence)
        if _is_cause(found[number])
        and not _is_done_besides(found[number].trigger.token, token)
        and not is_former_deed(tree, found[number].trigger.token, token)
        and not tells_day_of(tree, found[number].trigger.token, token)
        and found[number].trigger.token.index not in others
    ]
    return min(near, default=(0, None))[1]


def _is_done_besides(cause: Token, harm: Token) -> bool:
    """ "Nine were killed and huts were burned": what is done besides a harm has not done it."""
    return cause.link == "conj" and cause.head == harm.index


def _names_same(item: Found, other: Found) -> bool:
    return not item.trigger.is_verb and other.carrier is None and item.trigger.row.lemma == other.trigger.row.lemma


def _causes(tree: Tree, item: Found, harm: bool) -> list[Token]:
    """What may have done the harm: the subject, and what stands after "in", "by", "during", "from".

    What is done "during" a raid and is no mere harm is an act of its own.
    """
    token = item.trigger.token
    if not item.trigger.is_verb:
        return [*arguments.after_preposition(tree, token, "in", "during", "from"), *behind_aside(tree, token)]
    after = arguments.after_preposition(tree, token, "in", "by", "from", "with", "when", *(("during",) if harm else ()))
    return [*after, *arguments.agents(tree, token), *(tree.children(token, "nsubj"))]


ANSWERS = frozenset("respond response retaliate retaliation revenge avenge reprisal answer retaliatory".split())


def answered_by(tree: Tree, item: Found, at: dict[int, int]) -> int | None:
    """The mention that this one responds to: "in retaliation for the raid", "authorised to respond to the attacks".

    Where the words do not say to what ("the rebels retaliated by firing rockets"), it is the act of violence before.
    """
    for answer in _answers_near(tree, item):
        told = [*arguments.after_preposition(tree, answer, "to", "for", "against"), *tree.children(answer, "dobj")]
        for cause in told:
            if cause.index in at:
                return at[cause.index]
        if not told and answer.part == "VERB":
            before = [
                index for index in at if index < answer.index and tree.tokens[index].sentence >= answer.sentence - 1
            ]
            return at[max(before)] if before else None
    return None


def _has_own_subject(tree: Tree, token: Token) -> bool:
    return token.link == "conj" and bool(tree.children(token, "nsubj", "nsubjpass"))


def _answers_near(tree: Tree, item: Found) -> list[Token]:
    """The words of answering in the clause of the mention: below it, below the verb that carries it, or above it."""
    token = item.trigger.token
    above = tree.head(token)
    roots = [token]
    if above is not None and token.link in ("nsubj", "nsubjpass", "dobj", "pcomp", "advcl", "xcomp"):
        roots.append(above)
        if above.part == "ADP":
            roots.extend(governor for governor in (tree.head(above),) if governor is not None)
    elif above is not None and token.link == "pobj" and above.text.lower() == "with":  # "answered with air strikes"
        over = tree.head(above)
        verb = tree.head(over) if over is not None and over.link == "dobj" else over
        roots.extend(root for root in (verb,) if root is not None and root.lemma in ANSWERS)
    found = [root for root in roots if root is not token and root.lemma in ANSWERS]
    waiting = [(child, 0) for root in roots for child in tree.children(root)]
    while waiting:
        here, depth = waiting.pop(0)
        if here.lemma in ANSWERS and here.index != token.index:
            found.append(here)
        if depth < 3 and here.link not in ("relcl", "nsubj", "ccomp") and not _has_own_subject(tree, here):
            waiting.extend((child, depth + 1) for child in tree.children(here))
    return found


def parents_of(
    tree: Tree, found: Sequence[Found], at: dict[int, int], sides: Sequence[int | None]
) -> dict[int, int | None]:
    """The event that each is a part of, by number; none across `sides`, the days that a sentence tells apart.

    What stands behind the words of one side may still be of it: "a day after an attack that officials say killed 17".
    """
    parents = {
        number: None if tells_which_day(tree, item.trigger.token) else parent_of(tree, item, found, at)
        for number, item in enumerate(found)
    }
    return {
        number: above
        if above is None or sides[above] == sides[number] or (sides[number] is None and above < number)
        else None
        for number, above in parents.items()
    }


def kindred_of(roots: Mapping[int, int | None]) -> dict[int, list[int]]:
    """The events that hang on one, by the number of that one (`root_of` each; None: on none)."""
    kindred: dict[int, list[int]] = {}
    for number, root in roots.items():
        kindred.setdefault(number if root is None else root, []).append(number)
    return kindred
