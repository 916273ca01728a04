"""Overruling the program: join, split, rename, accept, reject, undo. Nothing is erased; the last word counts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import product

import msgspec

from reportedly import desk
from reportedly.errors import ReadingError, ResolveError
from reportedly.ledger.opening import must_exist
from reportedly.ledger.store import Ledger
from reportedly.resolve.clusters import effective, given_name, given_names
from reportedly.types.groups import Decision, Identity, Incident, Story
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
_KINDS = {Relation.SAME_STORY: "reports", Relation.SAME_INCIDENT: "events", Relation.SAME_ENTITY: "entities"}


def opened(path: str) -> Ledger:
    """The ledger at `path`, to judge in. Raises LedgerError when there is none: nothing is judged in an empty one."""
    must_exist(path)
    return Ledger(path)


class Things(msgspec.Struct, frozen=True):
    """What an id means: one thing or all members of a group, and the relation that is judged between such."""

    relation: Relation
    members: tuple[str, ...]
    group: bool

    @property
    def kind(self) -> str:
        """What such things are called in a sentence."""
        return _KINDS[self.relation]


def things(ledger: Ledger, id: str) -> Things:
    """What `id` means: a report, an event or entity of one, or a group that a list shows.

    Raises LedgerError, ResolveError when there is no such thing.
    """
    if id[:1] == "j":
        raise ResolveError(
            f"{id!r} is of a judgement: `judge accept`, `reject` or `undo` it; to join or split, name "
            "stories, incidents, entities or reports"
        )
    if id[:1] in _GROUPS:
        relation, name, members = _GROUPS[id[:1]]
        found = [group for group in desk.GROUPINGS[name](ledger) if group.id.startswith(id)]  # type: ignore[attr-defined]
        if len(found) != 1:
            many = "several" if found else "no"
            raise ResolveError(f"{many} {name} have an id that begins with {id!r}: `reportedly {name}` lists them")
        return Things(relation, tuple(members(found[0])), True)
    report, mark, rest = id.partition("#")
    whole = desk.report_id(ledger, report) + mark + rest
    if not mark:
        return Things(Relation.SAME_STORY, (whole,), False)
    try:
        ledger.reading(whole.partition("#")[0]).find(whole)
    except ReadingError:
        raise ResolveError(
            f"{whole} is not on file: `reportedly explain {report}` lists what its report holds"
        ) from None
    layer = rest.partition("@")[0]
    if layer not in _OF_LAYER:
        raise ResolveError(f"{whole} is no event and no entity: only those and reports are judged")
    return Things(_OF_LAYER[layer], (whole,), False)


def join(ledger: Ledger, one: str, two: str, by: str, reason: str, relation: Relation | None = None) -> list[Judgement]:
    """Say that two things, or two groups, are one, with every member that they have now.

    What was said against any pair of theirs is overruled with it, and what a program says against one counts no more.
    """
    left, right, relation = _both(ledger, one, two, relation)
    against = {pair for pair, said in effective(ledger.judgements(relation)).items() if said.verdict is Verdict.NO}
    overruled = [pair for pair in product(left.members, right.members) if (min(pair), max(pair)) in against]
    first = left.members[0]
    all = [(first, member) for member in (*right.members, *left.members[1:])]
    return _file(ledger, _all_said([*all, *overruled], relation, Verdict.YES, by, reason, _now()))


def split(
    ledger: Ledger, one: str, two: str, by: str, reason: str, relation: Relation | None = None
) -> list[Judgement]:
    """Say that two things are not one; of a group and a member of it, that the member belongs with none of the rest.

    The rest stays one: what persons joined to the member, and by that to one another, is joined without it. It keeps
    its name too, where the member bore that for all.
    """
    left, right, relation = _both(ledger, one, two, relation)
    ours = [id for id in left.members if id not in right.members] or left.members
    theirs = [id for id in right.members if id not in ours]
    noes, at = list(product(ours, theirs)), _now()
    filed = _all_said(noes, relation, Verdict.NO, by, reason, at)
    if relation is left.relation:
        kept = _kept(ledger, left, noes)
        filed += [_said(*held, Verdict.YES, by, reason, at) for held in kept]
    return _file(ledger, filed)


def _kept(ledger: Ledger, group: Things, parted: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str, Relation]]:
    """What holds on of those who stay in a group, when each of them is parted from each who leaves: ties and name."""
    counted = effective(ledger.judgements(group.relation))
    tied = {one for one, other in parted if _is_joined(counted.get((min(one, other), max(one, other))))}
    yield from ((min(tied), other, group.relation) for other in sorted(tied)[1:])
    names = given_names(ledger.judgements(Relation.NAMED))
    staying = {one for one, _ in parted}
    name = given_name(group.members, names)
    if name is not None and name != given_name(staying, names):
        yield min(staying), name, Relation.NAMED


def _is_joined(said: Judgement | None) -> bool:
    return said is not None and said.by_person and said.verdict is Verdict.YES


def rename(ledger: Ledger, id: str, name: str, by: str, reason: str) -> Judgement:
    """Give a story, person or body the name by which it is listed."""
    found = things(ledger, id)
    if found.relation is Relation.SAME_INCIDENT:
        raise ResolveError(f"{id} is an incident, which has no name: rename a story or an entity")
    if not name.strip() or len(name) > _LONGEST_NAME:
        raise ResolveError(f"a name has 1 to {_LONGEST_NAME} characters, not {len(name.strip())}")
    named = _said(min(found.members), " ".join(name.split()), Relation.NAMED, Verdict.YES, by, reason, _now())
    return _file(ledger, [named])[0]


def answer(ledger: Ledger, id: str, verdict: Verdict, by: str, reason: str) -> Judgement:
    """Accept (yes) or reject (no) what was judged under `id`."""
    said = on_file(ledger, id)
    if said.relation in (Relation.NAMED, Relation.UNDOES):
        raise ResolveError(f"{said.id} says {said.relation.value}, which is only taken back: `judge undo`")
    return _file(ledger, [_said(said.left, said.right, said.relation, verdict, by, reason, _now())])[0]


def undo(ledger: Ledger, id: str, by: str, reason: str) -> list[Judgement]:
    """Take back what a person said, with all that was said in the same decision; what was said before counts again."""
    said = on_file(ledger, id)
    if not said.by_person:
        raise ResolveError(f"{said.id} was judged by {said.by}, no person: overrule it with `judge reject {said.id}`")
    undos = list(ledger.history(Relation.UNDOES))
    gone = undone(undos)
    if said.id in gone:
        last = max((item for item in undos if item.left == said.id and item.id not in gone), key=lambda item: item.at)
        raise ResolveError(
            f"{said.id} is taken back already, by {last.by}: `judge undo {last.id}` lets it count once more"
        )
    persons = ledger.history(persons=True)
    whole = [item.id for item in persons if (item.by, item.at) == (said.by, said.at) and item.id not in gone]
    at = _now()
    return _file(ledger, [_said(id, "", Relation.UNDOES, Verdict.YES, by, reason, at) for id in whole])


def on_file(ledger: Ledger, id: str) -> Judgement:
    """The one judgement whose id begins with `id`. Raises ResolveError for none or several."""
    found = ledger.judged_as(id, 2)
    if len(found) != 1:
        several = "several judgements begin" if found else "no judgement begins"
        raise ResolveError(f"{ledger.path}: {several} with {id!r}: `reportedly audit --all` lists them")
    return found[0]


def _both(ledger: Ledger, one: str, two: str, relation: Relation | None) -> tuple[Things, Things, Relation]:
    left, right = things(ledger, one), things(ledger, two)
    left, right = _told_in(left, right), _told_in(right, left)
    if left.relation is not right.relation:
        raise ResolveError(
            f"{one} is of {left.kind} and {two} of {right.kind}: join or split two of one kind, "
            "or split an incident and a report that tells of it"
        )
    if relation is not None and relation is not left.relation and left.relation is not Relation.SAME_STORY:
        raise ResolveError(f"{relation.value} is said of two reports, not of {one} and {two}")
    return left, right, relation or left.relation


def _told_in(report: Things, group: Things) -> Things:
    """Beside an incident or entity, what its report tells of it; everything else stands for itself."""
    if report.relation is not Relation.SAME_STORY or report.group or not group.group:
        return report
    told = tuple(member for member in group.members if member.partition("#")[0] == report.members[0])
    return Things(group.relation, told, False) if told else report


def _all_said(
    pairs: Sequence[tuple[str, str]], relation: Relation, verdict: Verdict, by: str, reason: str, at: str
) -> list[Judgement]:
    apart = [pair for pair in dict.fromkeys(pairs) if pair[0] != pair[1]]
    if not apart:
        raise ResolveError("a thing cannot be judged against itself")
    if len(apart) > MOST:
        raise ResolveError(f"this is about {len(apart)} pairs, more than {MOST}: judge smaller groups")
    ordered = [(min(pair), max(pair)) if relation in _SYMMETRIC else pair for pair in apart]
    return [_said(*pair, relation, verdict, by, reason, at) for pair in dict.fromkeys(ordered)]


def _now() -> str:
    """When a decision is taken: all that is said in it bears the same time, by which it is taken back as a whole."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _said(left: str, right: str, relation: Relation, verdict: Verdict, by: str, reason: str, at: str) -> Judgement:
    if not by.strip():
        raise ResolveError("a decision needs the name of who takes it: --by NAME")
    return Judgement(
        left=left,
        right=right,
        relation=relation,
        verdict=verdict,
        reasons=(Reason(name="person", score=1.0, detail=reason),) if reason else (),
        by=f"person:{by.strip()}",
        at=at,
    )


def _file(ledger: Ledger, said: Iterable[Judgement]) -> list[Judgement]:
    filed = list(said)
    ledger.judge(filed)
    return filed


OF_REPORTS = (
    Relation.SAME_STORY, Relation.COPY_OF, Relation.PARTIAL_COPY_OF, Relation.QUOTES, Relation.REVISION_OF,
    Relation.RESPONDS_TO,
)  # fmt: skip
"""What a person may say of two reports."""


def relation_of(name: str | None) -> Relation | None:
    """The relation of two reports that bears this name, None for no name. Raises ResolveError."""
    if name is not None and name not in OF_REPORTS:
        raise ResolveError(f"--as {name!r} is nothing that two reports can be: choose {', '.join(OF_REPORTS)}")
    return Relation(name) if name is not None else None


def decide(
    ledger: Ledger, verb: str, about: Sequence[str], by: str, reason: str, relation: Relation | None
) -> list[Judgement]:
    """Do what `verb` says and give what was filed. Raises ResolveError for a call that cannot be served."""
    pairs = {"join": join, "split": split}
    one = {
        "accept": lambda id: answer(ledger, id, Verdict.YES, by, reason),
        "reject": lambda id: answer(ledger, id, Verdict.NO, by, reason),
    }
    if verb not in TAKES:
        raise ResolveError(f"there is no way to {verb!r}: choose {', '.join(TAKES)}")
    wanted, words = TAKES[verb]
    if len(about) != wanted:
        raise ResolveError(
            f"{verb} takes {words}, and {len(about)} were given"
            if len(about) != 1
            else f"{verb} takes {words}, and one was given"
        )
    if verb in pairs:
        return pairs[verb](ledger, about[0], about[1], by, reason, relation)
    if verb == "undo":
        return undo(ledger, about[0], by, reason)
    return [rename(ledger, about[0], about[1], by, reason) if verb == "rename" else one[verb](about[0])]


TAKES = {
    "join": (2, "two ids"),
    "split": (2, "two ids: of a group and a member of it, or of two members"),
    "rename": (2, "an id and a name (in quotation marks)"),
    "accept": (1, "the id of one judgement"),
    "reject": (1, "the id of one judgement"),
    "undo": (1, "the id of one judgement"),
}
"""What can be decided: how many words each decision is about, and which."""


def concerned(ledger: Ledger, said: Iterable[Judgement]) -> Iterator[Story | Incident | Identity]:
    """The stories, incidents and entities, as they now are, of which something was said."""
    about = {side for item in said for side in _sides(ledger, item)}
    for letter, (_, name, members) in _GROUPS.items():
        if any(_letter(side) == letter for side in about):
            for group in desk.GROUPINGS[name](ledger):
                if isinstance(group, Story | Incident | Identity) and not about.isdisjoint(members(group)):
                    yield group


def _sides(ledger: Ledger, said: Judgement) -> tuple[str, ...]:
    """What was judged; of what takes back, or lets count again, what was judged at first."""
    while said.relation is Relation.UNDOES:
        said = on_file(ledger, said.left)
    return (said.left,) if said.relation is Relation.NAMED else (said.left, said.right)


def _letter(id: str) -> str:
    layer = id.partition("#")[2].partition("@")[0]
    return next((letter for letter, group in _GROUPS.items() if group[0] is _OF_LAYER.get(layer)), "s")


def decisions(ledger: Ledger, all: bool = False) -> list[Decision]:
    """What persons judged, in order of filing, and with `all` what programs did; with what became of each."""
    gone = undone(ledger.history(Relation.UNDOES))
    standing = {item.id for item in ledger.history(standing=True, persons=not all)}
    last: dict[tuple[str, str, Relation], Judgement] = {}
    persons = list(ledger.history(persons=True))
    for said in persons:
        if (
            said.id in standing
            and said.id not in gone
            and (_about(said) not in last or said.at >= last[_about(said)].at)
        ):
            last[_about(said)] = said
    ends = {(said.left.partition("#")[0], said.right.partition("#")[0]) for said in persons}
    programs = {_about(said): said for said in ledger.between(ends)}
    found = []
    for said in ledger.history() if all else persons:
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
