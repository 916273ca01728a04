"""A person overrules the program, takes it back, and is heard by a newer reader too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from make import make_entity, make_event, make_judgement, make_place, make_reading, make_report
from reportedly import desk, judging
from reportedly.errors import LedgerError, ResolveError
from reportedly.ledger.store import Ledger
from reportedly.resolve import identities, incidents, stories
from reportedly.types.actor import Actor
from reportedly.types.annotations import Event
from reportedly.types.reading import Reading, Run
from reportedly.types.span import Span
from reportedly.types.vocabulary import MentionKind, Relation, Verdict

AT = "2026-01-01T00:00:00Z"
DAY = {"earliest": "2025-10-14", "latest": "2025-10-14"}


def told(number: int, version: str = "1", end: int = 14) -> Reading:
    """A report with a person and an event from character 8 to `end`."""
    span = Span(8, end)
    report = make_report(
        f"Rockets struck the market of Kharab {'at noon ' * number}on Tuesday.", published="2025-10-15"
    )
    made = make_reading(
        report,
        *make_entity(f"Ola Haddad{number}", id="entities@0-1"),
        make_place("Kharab", 34.4, 41.0),
        make_event(id=f"events@{span.start}-{span.end}", span=span, place="p1", **DAY),
    )
    layers = {kind: [_renamed(item) for item in made[kind]] for kind in made.kinds}
    return Reading(
        report, layers, [Run(reader=kind.LAYER, version=version, count=len(layers[kind])) for kind in layers]
    )


def _renamed(item: object) -> object:
    """Under the id that the ledger gives back."""
    id = f"{item.id.partition('#')[0]}#{item.LAYER}@{item.span.start}-{item.span.end}"  # type: ignore[attr-defined]
    changed = {"id": id, "by": f"{item.LAYER}/1"}  # type: ignore[attr-defined]
    if isinstance(item, Event):
        changed["place"] = f"{item.id.partition('#')[0]}#places@0-1"
    elif hasattr(item, "mentions"):
        changed["mentions"] = (f"{item.id.partition('#')[0]}#mentions@0-1",)  # type: ignore[attr-defined]
    return msgspec.structs.replace(item, **changed)  # type: ignore[type-var]


READINGS = [told(number) for number in range(4)]
IDS = [reading.report.id for reading in READINGS]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Four reports of one story and one incident, each naming another person."""
    with Ledger(tmp_path / "a.ledger") as ledger:
        for reading in READINGS:
            ledger.add(reading, raw=None, origin="a.txt", at=AT)
        desk.settle(ledger, AT)
        assert len(stories(ledger)) == len(incidents(ledger)) == 1
        yield ledger


def grouped(ledger: Ledger) -> set[frozenset[str]]:
    return {frozenset(story.reports) for story in stories(ledger)}


def test_splitting_a_member_from_its_story_and_taking_it_back(ledger: Ledger) -> None:
    (story,) = stories(ledger)
    filed = judging.decide(ledger, "split", [story.id, IDS[2]], "ana", "another town", None)
    assert len(filed) == 3
    assert grouped(ledger) == {frozenset(IDS) - {IDS[2]}, frozenset({IDS[2]})}
    assert len(judging.undo(ledger, filed[1].id, "ana", "")) == 3
    assert grouped(ledger) == {frozenset(IDS)}


def test_what_was_joined_through_a_member_stays_one_when_that_is_split_off(ledger: Ledger) -> None:
    names = {item.entities[0]: item.id for item in identities(ledger)}
    anchor, *others = sorted(names)
    for other in others[:2]:
        judging.join(ledger, names[anchor], names[other], "ana", "")
    one = frozenset({anchor, *others[:2]})
    assert one in {frozenset(item.entities) for item in identities(ledger)}
    filed = judging.split(ledger, names[anchor], anchor, "bo", "another")
    assert {frozenset({anchor}), one - {anchor}} < {frozenset(item.entities) for item in identities(ledger)}
    judging.undo(ledger, filed[0].id, "bo", "")
    assert one in {frozenset(item.entities) for item in identities(ledger)}


def test_what_remains_of_a_named_story_keeps_its_name(ledger: Ledger) -> None:
    (story,) = stories(ledger)
    judging.rename(ledger, story.id, "The market", "ana", "")
    filed = judging.split(ledger, story.id, min(IDS), "bo", "another town")
    (rest,) = (item for item in stories(ledger) if len(item.reports) == 3)
    assert rest.title == "The market"
    judging.undo(ledger, filed[0].id, "bo", "")
    assert [(item.title, len(item.reports)) for item in stories(ledger)] == [("The market", 4)]
    assert len(judging.split(ledger, story.id, max(IDS), "bo", "")) == 3
    assert len(judging.split(ledger, story.id, min(IDS), "bo", "", Relation.COPY_OF)) == 2


def test_joining_overrules_every_word_against_it(ledger: Ledger) -> None:
    (story,) = stories(ledger)
    judging.split(ledger, story.id, IDS[2], "ana", "")
    one, two = stories(ledger)
    judging.join(ledger, one.id, two.id, "bo", "the same market")
    assert grouped(ledger) == {frozenset(IDS)}


def test_joined_incidents_are_one_whatever_the_program_says_of_their_members(ledger: Ledger) -> None:
    events = [f"{id}#events@8-14" for id in IDS]
    (incident,) = incidents(ledger)
    judging.split(ledger, incident.id, events[3], "ana", "")
    noes = [make_judgement(*sorted((events[3], other)), Verdict.NO, relation=Relation.SAME_INCIDENT, by="incidents/99")
            for other in events[:3]]  # fmt: skip
    ledger.judge(noes)
    larger, smaller = incidents(ledger)
    filed = judging.join(ledger, smaller.id, larger.id, "bo", "the same market")
    (whole,) = incidents(ledger)
    assert set(whole.reports) == set(IDS)
    assert list(judging.concerned(ledger, filed)) == [whole]
    judging.undo(ledger, filed[0].id, "bo", "")
    assert incidents(ledger) == (larger, smaller)
    assert set(judging.concerned(ledger, filed)) == {larger, smaller}


def test_of_an_incident_is_split_what_a_report_tells_of_it(ledger: Ledger) -> None:
    (incident,) = incidents(ledger)
    judging.split(ledger, incident.id, IDS[1], "ana", "another market")
    assert {frozenset(item.reports) for item in incidents(ledger)} == {frozenset(IDS) - {IDS[1]}, frozenset({IDS[1]})}


def test_a_decision_is_taken_back_once(ledger: Ledger) -> None:
    (said,) = (judging.rename(ledger, IDS[0], "X", "ana", ""),)
    (undo,) = judging.undo(ledger, said.id, "bo", "")
    with pytest.raises(ResolveError, match=f"taken back already, by person:bo: `judge undo {undo.id}`"):
        judging.undo(ledger, said.id, "ana", "")
    judging.undo(ledger, undo.id, "ana", "")
    assert stories(ledger)[0].title == "X"
    judging.undo(ledger, said.id, "ana", "")
    assert stories(ledger)[0].title != "X"


def test_what_two_reports_can_be() -> None:
    assert judging.relation_of(None) is None
    assert judging.relation_of("copy_of") is Relation.COPY_OF
    for name in ("foo", "undoes", "named"):
        with pytest.raises(ResolveError, match="nothing that two reports can be: choose same_story"):
            judging.relation_of(name)


def test_a_name_given_by_a_person_stands_until_the_next_one(ledger: Ledger) -> None:
    (story,) = stories(ledger)
    judging.rename(ledger, story.id, "The market", "ana", "")
    last = judging.rename(ledger, IDS[1], "  The Kharab \n market ", "bo", "")
    (named,) = desk.GROUPINGS["stories"](ledger)
    assert (named.title, named.label) == ("The Kharab market", "The Kharab market")
    judging.undo(ledger, last.id, "bo", "")
    assert stories(ledger)[0].title == "The market"
    person = next(item for item in identities(ledger) if item.name == "Ola Haddad1")
    judging.rename(ledger, person.id, "Dr Haddad", "ana", "")
    found = next(item for item in identities(ledger) if item.name == "Dr Haddad")
    assert found.aliases == ("Ola Haddad1",)


def test_accepting_and_rejecting_what_the_program_says(ledger: Ledger) -> None:
    said = next(ledger.judgements(Relation.SAME_STORY))
    no = judging.answer(ledger, said.id[:12], Verdict.NO, "ana", "")
    assert (no.left, no.right, no.verdict, no.by) == (said.left, said.right, Verdict.NO, "person:ana")
    assert len(grouped(ledger)) == 2
    judging.answer(ledger, said.id, Verdict.YES, "ana", "on second thoughts")
    assert len(grouped(ledger)) == 1


def test_the_log_says_what_became_of_each_decision(ledger: Ledger) -> None:
    (story,) = stories(ledger)
    first = judging.rename(ledger, story.id, "One", "ana", "short")
    second = judging.rename(ledger, story.id, "Two", "bo", "")
    (undo,) = judging.undo(ledger, second.id, "bo", "a slip")
    no, *_ = judging.split(ledger, IDS[0], IDS[1], "ana", "")
    log = {item.id: item for item in judging.decisions(ledger)}
    assert [log[said.id].state for said in (first, second, undo, no)] == ["counts", "taken back", "counts", "counts"]
    assert (log[first.id].reason, log[undo.id].reason) == ("short", "a slip")
    assert str(log[no.id].program).startswith("yes 0.")
    assert len(judging.decisions(ledger, all=True)) > len(log)


BAD = {
    "no such verb": (("melt", [IDS[0]]), ResolveError, "there is no way to 'melt'"),
    "too few": (("join", [IDS[0]]), ResolveError, "join takes two ids, and one was given"),
    "too many": (("undo", ["j1", "j2"]), ResolveError, "undo takes the id of one judgement, and 2"),
    "against itself": (("join", [IDS[0], IDS[0]]), ResolveError, "against itself"),
    "no such report": (("join", [IDS[0], "rffff"]), LedgerError, "no report begins with 'rffff'"),
    "no such story": (("join", [IDS[0], "sffffffffffffffff"]), ResolveError, "no stories"),
    "no such event": (("split", [f"{IDS[0]}#events@1-2", IDS[1]]), ResolveError, "is not on file: `reportedly explain"),
    "no event": (("split", [f"{IDS[0]}#places@0-1", IDS[1]]), ResolveError, "no event and no entity"),
    "two kinds": (("join", [f"{IDS[0]}#events@8-14", IDS[1]]), ResolveError, "is of events and .* of reports"),
    "a judgement": (("split", ["j0123", IDS[1]]), ResolveError, "'j0123' is of a judgement: `judge accept`"),
    "no such judgement": (("accept", ["jffffffff"]), ResolveError, "no judgement begins with"),
    "an empty name": (("rename", [IDS[0], "  "]), ResolveError, "1 to 300"),
    "an incident": (("rename", [f"{IDS[0]}#events@8-14", "X"]), ResolveError, "has no name"),
}


@pytest.mark.parametrize(("call", "error", "said"), BAD.values(), ids=BAD.keys())
def test_what_cannot_be_decided(call: tuple[str, list[str]], error: type[Exception], said: str, ledger: Ledger) -> None:
    before = len(list(ledger.history()))
    with pytest.raises(error, match=said):
        judging.decide(ledger, *call, "ana", "", None)
    with pytest.raises(ResolveError, match="needs the name"):
        judging.join(ledger, IDS[0], IDS[1], " ", "")
    assert len(list(ledger.history())) == before


def test_only_what_a_person_said_is_taken_back(ledger: Ledger) -> None:
    said = next(ledger.judgements(Relation.SAME_STORY))
    with pytest.raises(ResolveError, match="no person: overrule it"):
        judging.undo(ledger, said.id, "ana", "")
    name = judging.rename(ledger, IDS[0], "X", "ana", "")
    with pytest.raises(ResolveError, match="only taken back"):
        judging.answer(ledger, name.id, Verdict.NO, "ana", "")


def test_a_decision_survives_a_newer_reader_that_bounds_the_event_otherwise(ledger: Ledger) -> None:
    ends = [f"{id}#events@8-14" for id in IDS]
    (incident,) = incidents(ledger)
    judging.split(ledger, incident.id, ends[3], "ana", "another market")
    expected = {frozenset(IDS[:3]), frozenset(IDS[3:])}
    assert {frozenset(item.reports) for item in incidents(ledger)} == expected
    for number in range(4):
        ledger.add(told(number, "2", 25), raw=None, origin="a.txt", at=AT)
    assert desk.settle(ledger, AT) == 4
    assert ledger.reading(IDS[3])[Event][0].id.endswith("@8-25")
    assert {frozenset(item.reports) for item in incidents(ledger)} == expected


def test_a_newer_reader_replaces_what_the_program_said(ledger: Ledger) -> None:
    before = {item.id for item in ledger.judgements(Relation.SAME_INCIDENT)}
    assert before
    for number in range(4):
        ledger.add(told(number, "2", 25), raw=None, origin="a.txt", at=AT)
    desk.settle(ledger, AT)
    after = list(ledger.judgements(Relation.SAME_INCIDENT))
    assert len(after) == len(before)
    assert all(item.left.endswith("@8-25") and item.id not in before for item in after)


def test_known_actors_join_their_names_in_reports_before_and_after(ledger: Ledger) -> None:
    aliases = ("Ola Haddad1", "Ola Haddad2", "The Doctor")
    known = Actor(id="known:Q1", name="Dr Ola Haddad", kind=MentionKind.PERSON, aliases=aliases)
    ledger.add_actors([known], origin="a.csv", at=AT)
    found = {item.name: item for item in identities(ledger)}
    assert set(found) == {"Dr Ola Haddad", "Ola Haddad0", "Ola Haddad3"}
    assert (found["Dr Ola Haddad"].aliases, found["Dr Ola Haddad"].listed) == (aliases, ("known:Q1",))
    assert found["Ola Haddad0"].listed == ()
    assert "listed" in {reason.name for reason in found["Dr Ola Haddad"].reasons}
    no = make_judgement(
        f"{IDS[1]}#entities@0-1", "known:Q1", Verdict.NO, relation=Relation.SAME_ENTITY, by="person:ana", at=AT
    )
    ledger.judge([msgspec.structs.replace(no, left="known:Q1", right=f"{IDS[1]}#entities@0-1")])
    assert "Ola Haddad1" in {item.name for item in identities(ledger)}


def test_a_name_that_two_actors_bear_is_neither_of_them(ledger: Ledger) -> None:
    ledger.add_actors(
        [Actor(id=f"known:{n}", name="Ola Haddad1", kind=MentionKind.PERSON) for n in (1, 2)], origin="a", at=AT
    )
    assert len(identities(ledger)) == 4
