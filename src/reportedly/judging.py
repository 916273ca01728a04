"""Overruling the program: join, split, rename, accept, reject, undo. Nothing is erased; the last word counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from itertools import product

import msgspec

from reportedly import desk
from reportedly.errors import ResolveError
from reportedly.ledger.store import Ledger
from reportedly.resolve.clusters import effective
from reportedly.types.groups import Decision
from reportedly.types.judgements import Judgement, Reason, undone
from reportedly.types.vocabulary import Relation, Verdict

MOST = 10_000
"""Pairs that one decision may be about."""
_LONGEST_NAME = 300
_SYMMETRIC = (Relation.SAME_ENTITY, Relation.SAME_INCIDENT, Relation.SAME_STORY)
_OF_LAYER = {"entities": Relation.SAME_ENTITY, "events": Relation.SAME_INCIDENT}
_GROUPS: dict[str, tuple[Relation, str, Callable[[msgspec.Struct], Sequence[str]]]] = {
    "s": (Relation.SAME_STORY, "stories", lambda group: group.reports),  # type: ignore[attr-defined]
    "i": (Relation.SAME_INCIDENT, "incidents", lambda group: [point.event for point in group.events]),  # type: ignore[attr-defined]
    "n": (Relation.SAME_ENTITY, "entities", lambda group: group.entities),  # type: ignore[attr-defined]
}
"""First letter of a group's id: what its members are judged to be, its list, its members."""


class Things(msgspec.Struct, frozen=True):
    """What an id means: one thing or all members of a group, and the relation that is judged between such."""

    relation: Relation
    members: tuple[str, ...]
    group: bool


def things(ledger: Ledger, id: str) -> Things:
    """What `id` means: a report, an event or entity of one, or a group that a list shows.

    Raises LedgerError, ReadingError, ResolveError when there is no such thing.
    """
    if id[:1] in _GROUPS:
        relation, name, members = _GROUPS[id[:1]]
        found = [group for group in desk.GROUPINGS[name](ledger) if group.id.startswith(id)]  # type: ignore[attr-defined]
        if len(found) != 1:
            raise ResolveError(
                f"{len(found)} {name} have an id that begins with {id!r}: `reportedly {name}` lists them"
            )
        return Things(relation, tuple(members(found[0])), True)
    report, mark, rest = id.partition("#")
    whole = desk.report_id(ledger, report) + mark + rest
    if not mark:
        return Things(Relation.SAME_STORY, (whole,), False)
    ledger.reading(whole.partition("#")[0]).find(whole)
    layer = rest.partition("@")[0]
    if layer not in _OF_LAYER:
        raise ResolveError(f"{whole} is no event and no entity: only those and reports are judged")
    return Things(_OF_LAYER[layer], (whole,), False)


def join(ledger: Ledger, one: str, two: str, by: str, reason: str, relation: Relation | None = None) -> list[Judgement]:
    """Say that two things, or two groups, are one; what was said against any pair of theirs is overruled with it."""
    left, right, relation = _both(ledger, one, two, relation)
    against = {pair for pair, said in effective(ledger.judgements(relation)).items() if said.verdict is Verdict.NO}
    pairs = [pair for pair in product(left.members, right.members) if (min(pair), max(pair)) in against]
    return _judge(ledger, [(left.members[0], right.members[0]), *pairs], relation, Verdict.YES, by, reason)


def split(
    ledger: Ledger, one: str, two: str, by: str, reason: str, relation: Relation | None = None
) -> list[Judgement]:
    """Say that two things are not one; of a group and a member of it, that the member belongs with none of the rest."""
    left, right, relation = _both(ledger, one, two, relation)
    ours = [id for id in left.members if id not in right.members] or left.members
    theirs = [id for id in right.members if id not in ours]
    return _judge(ledger, list(product(ours, theirs)), relation, Verdict.NO, by, reason)


def rename(ledger: Ledger, id: str, name: str, by: str, reason: str) -> Judgement:
    """Give a story, person or body the name by which it is listed."""
    found = things(ledger, id)
    if found.relation is Relation.SAME_INCIDENT:
        raise ResolveError(f"{id} is an incident, which has no name: rename a story or an entity")
    if not name.strip() or len(name) > _LONGEST_NAME:
        raise ResolveError(f"a name has 1 to {_LONGEST_NAME} characters, not {len(name.strip())}")
    return _file(ledger, [_said(min(found.members), " ".join(name.split()), Relation.NAMED, Verdict.YES, by, reason)])[
        0
    ]


def answer(ledger: Ledger, id: str, verdict: Verdict, by: str, reason: str) -> Judgement:
    """Accept (yes) or reject (no) what was judged under `id`."""
    said = on_file(ledger, id)
    if said.relation in (Relation.NAMED, Relation.UNDOES):
        raise ResolveError(f"{said.id} says {said.relation.value}, which is only taken back: `judge undo`")
    return _file(ledger, [_said(said.left, said.right, said.relation, verdict, by, reason)])[0]


def undo(ledger: Ledger, id: str, by: str, reason: str) -> Judgement:
    """Take back what a person said, so that what was said before counts again."""
    said = on_file(ledger, id)
    if not said.by_person:
        raise ResolveError(f"{said.id} was judged by {said.by}, no person: overrule it with `judge reject {said.id}`")
    return _file(ledger, [_said(said.id, "", Relation.UNDOES, Verdict.YES, by, reason)])[0]


def on_file(ledger: Ledger, id: str) -> Judgement:
    """The one judgement whose id begins with `id`. Raises ResolveError for none or several."""
    found = ledger.judged_as(id, 2)
    if len(found) != 1:
        several = "several judgements begin" if found else "no judgement begins"
        raise ResolveError(f"{ledger.path}: {several} with {id!r}: `reportedly audit --all` lists them")
    return found[0]


def _both(ledger: Ledger, one: str, two: str, relation: Relation | None) -> tuple[Things, Things, Relation]:
    left, right = things(ledger, one), things(ledger, two)
    if left.relation is not right.relation:
        raise ResolveError(f"{one} and {two} are of two kinds: judge reports, events or entities among themselves")
    if relation is not None and relation is not left.relation and left.relation is not Relation.SAME_STORY:
        raise ResolveError(f"{relation.value} is said of two reports, not of {one} and {two}")
    return left, right, relation or left.relation


def _judge(
    ledger: Ledger, pairs: Sequence[tuple[str, str]], relation: Relation, verdict: Verdict, by: str, reason: str
) -> list[Judgement]:
    apart = [pair for pair in dict.fromkeys(pairs) if pair[0] != pair[1]]
    if not apart:
        raise ResolveError("a thing cannot be judged against itself")
    if len(apart) > MOST:
        raise ResolveError(f"this is about {len(apart)} pairs, more than {MOST}: judge smaller groups")
    ordered = [(min(pair), max(pair)) if relation in _SYMMETRIC else pair for pair in apart]
    return _file(ledger, [_said(*pair, relation, verdict, by, reason) for pair in ordered])


def _said(left: str, right: str, relation: Relation, verdict: Verdict, by: str, reason: str) -> Judgement:
    if not by.strip():
        raise ResolveError("a decision needs the name of who takes it: --by NAME")
    return Judgement(
        left=left,
        right=right,
        relation=relation,
        verdict=verdict,
        reasons=(Reason(name="person", score=1.0, detail=reason),) if reason else (),
        by=f"person:{by.strip()}",
        at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
    )


def _file(ledger: Ledger, said: Iterable[Judgement]) -> list[Judgement]:
    filed = list(said)
    ledger.judge(filed)
    return filed


def decide(
    ledger: Ledger, verb: str, about: Sequence[str], by: str, reason: str, relation: Relation | None
) -> list[Judgement]:
    """Do what `verb` says and give what was filed. Raises ResolveError for a call that cannot be served."""
    pairs = {"join": join, "split": split}
    one = {
        "accept": lambda id: answer(ledger, id, Verdict.YES, by, reason),
        "reject": lambda id: answer(ledger, id, Verdict.NO, by, reason),
        "undo": lambda id: undo(ledger, id, by, reason),
    }
    wanted = 1 if verb in one else 2
    if verb not in (*pairs, *one, "rename"):
        raise ResolveError(f"there is no way to {verb!r}: join, split, rename, accept, reject or undo")
    if len(about) != wanted:
        raise ResolveError(f"{verb} takes {wanted} of what it is about, not {len(about)}")
    if verb in pairs:
        return pairs[verb](ledger, about[0], about[1], by, reason, relation)
    return [rename(ledger, about[0], about[1], by, reason) if verb == "rename" else one[verb](about[0])]


def decisions(ledger: Ledger, all: bool = False) -> list[Decision]:
    """What persons judged, in order of filing, and with `all` what programs did; with what became of each."""
    gone = undone(ledger.history(Relation.UNDOES))
    standing = {item.id for item in ledger.history(standing=True)}
    last: dict[tuple[str, str, Relation], Judgement] = {}
    programs: dict[tuple[str, str, Relation], Judgement] = {}
    for said in ledger.history(standing=True):
        if not said.by_person:
            programs[_about(said)] = said
        elif said.id not in gone and (_about(said) not in last or said.at >= last[_about(said)].at):
            last[_about(said)] = said
    found = []
    for said in ledger.history():
        if said.by_person or all:
            program = programs.get(_about(said)) if said.by_person else None
            found.append(
                Decision(
                    id=said.id, at=said.at, by=said.by, relation=said.relation, verdict=said.verdict, left=said.left,
                    right=said.right, reason="; ".join(reason.detail for reason in said.reasons if reason.detail),
                    state=_state(said, gone, standing, last.get(_about(said))),
                    program=f"{program.verdict} {program.score:.2f} {program.by}" if program else None,
                )
            )  # fmt: skip
    return found


def _about(said: Judgement) -> tuple[str, str, Relation]:
    """What later words on the same matter share; a name is of one thing, whatever it says."""
    if said.relation is Relation.NAMED:
        return said.left, "", said.relation
    return min(said.left, said.right), max(said.left, said.right), said.relation


def _state(said: Judgement, gone: frozenset[str], standing: set[str], last: Judgement | None) -> str:
    if said.id in gone:
        return "taken back"
    if said.id not in standing:
        return "withdrawn"
    return "counts" if last is None or last.id == said.id else "overruled"
