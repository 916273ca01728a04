"""Incidents: their time, place, toll history, answers, texts and informants."""

from __future__ import annotations

from typing import Any

import pytest

from make import (
    make_attribution,
    make_certainty,
    make_credit,
    make_entity,
    make_event,
    make_judgement,
    make_place,
    make_reading,
    make_report,
    make_responsibility,
    make_toll,
)
from reportedly.resolve.accounts import incidents
from reportedly.types.annotations import Annotation, Certainty, Sentence
from reportedly.types.corpus import Readings
from reportedly.types.groups import Incident
from reportedly.types.judgements import Judgement
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import (
    CertaintyStance,
    EventType,
    Harm,
    MentionKind,
    Relation,
    ResponsibilityStance,
    SourceKind,
    Status,
)

DAY = {"earliest": "2025-10-14", "latest": "2025-10-14"}


def told(text: str, toll: int, *items: Annotation, event: dict[str, Any] | None = None, **report: Any) -> Reading:
    """A report of an attack with `toll` dead, said by the speaker of attribution `a1` where there is one."""
    cited = any(item.id == "a1" for item in items)
    certainty = make_certainty("t1", "a1" if cited else None)
    return make_reading(
        make_report(text, **report), make_event(**{**DAY, **(event or {})}), make_toll(toll), certainty, *items
    )


def hospital(roles: tuple[str, ...] = ()) -> list[Annotation]:
    return [*make_entity("Salma Rawi", roles=roles), make_attribution(speaker="n1", source_kind=SourceKind.NAMED)]


def unnamed() -> list[Annotation]:
    return [make_attribution(source=(make_event().span,), source_kind=SourceKind.UNNAMED)]


def one_incident(*readings: Reading, said: tuple[Judgement, ...] = ()) -> Incident:
    ids = [f"{reading.report.id}#e1" for reading in readings]
    same = [make_judgement(ids[0], id, relation=Relation.SAME_INCIDENT, by="incidents/1") for id in ids[1:]]
    (found,) = incidents(Readings(readings, [*same, *said]))
    return found


def copied(later: Reading, earlier: Reading) -> Judgement:
    return make_judgement(later.report.id, earlier.report.id, relation=Relation.COPY_OF, by="copies/1")


def same_person(one: Reading, two: Reading) -> Judgement:
    left, right = sorted((f"{one.report.id}#n1", f"{two.report.id}#n1"))
    return make_judgement(left, right, relation=Relation.SAME_ENTITY, by="entities/1")


def test_one_official_quoted_by_two_outlets_is_one_informant() -> None:
    one = told("At noon.", 9, *hospital(), publisher="A", published="2025-10-14T12:00:00+03:00")
    two = told("At dusk.", 14, *hospital(), publisher="B", published="2025-10-14T14:00:00Z")
    found = one_incident(two, one, said=(same_person(one, two),))
    assert (found.texts, found.informants) == (2, 1)
    assert [(figure.low, figure.informant) for figure in found.tolls] == [(9, "Salma Rawi"), (14, "Salma Rawi")]


def test_copies_of_one_text_are_one_text_and_one_voice() -> None:
    wire = told("Orrery wire.", 9, *unnamed(), make_credit(Span(0, 6)), publisher="A", published="2025-10-14T12:00Z")
    copy = told("Orrery wire!", 9, *unnamed(), publisher="B", published="2025-10-14T13:00Z")
    other = told("Our own.", 9, *unnamed(), publisher="C", published="2025-10-14T14:00Z")
    found = one_incident(wire, copy, other, said=(copied(copy, wire),))
    assert (found.texts, found.informants) == (2, 2)
    assert {figure.informant for figure in found.tolls} == {"O (Orrery)", "O (C)"}


def test_the_agency_of_a_dateline_is_the_voice() -> None:
    found = one_incident(told("KHARAB, Oct 14 (Orrery Press) - Rockets hit.", 9, publisher="A"))
    assert found.tolls[0].informant == "Orrery Press"


def test_the_toll_is_ordered_by_when_each_text_was_given() -> None:
    first = told("One.", 9, published="2025-10-14T10:00:00+03:00", modified="2025-10-14T10:00:00+03:00")
    third = told("Three.", 17, published="2025-10-14T10:00:00+03:00", modified="2025-10-15T10:00:00+03:00")
    second = told("Two.", 14, published="2025-10-14T12:00:00Z")
    assert [figure.low for figure in one_incident(third, second, first).tolls] == [9, 14, 17]


def test_time_is_what_fits_all_and_place_the_finest() -> None:
    vague = told(
        "One.",
        9,
        make_place("Anbar", 33.0, 41.5, radius_km=200.0),
        event={"earliest": "2025-10-08", "latest": "2025-10-15", "place": "p1"},
    )
    exact = told("Two.", 9, make_place("Kharab", 34.4, 41.0), event={"place": "p1", "status": Status.ONGOING})
    found = one_incident(vague, exact)
    assert (found.earliest, found.latest) == ("2025-10-14", "2025-10-14")
    assert found.place is not None
    assert found.place.name == "Kharab"
    assert found.status is Status.HAPPENED


def test_unknown_time_and_place_stay_unknown() -> None:
    found = one_incident(told("One.", 9, event={"earliest": None, "latest": None}))
    assert (found.earliest, found.latest, found.place) == (None, None, None)


def test_what_did_not_happen_is_no_incident() -> None:
    kinds = (Status.HYPOTHETICAL, Status.NEGATED, Status.FUTURE)
    assert incidents(Readings(told(f"{kind}.", 9, event={"status": kind}) for kind in kinds)) == ()


def test_what_its_last_report_takes_back_gives_no_figure() -> None:
    back = [make_certainty(of, None, stance=CertaintyStance.DENIED, factuality=-3.0) for of in ("e1", "t1")]
    reading = make_reading(make_report("Nine."), make_event(), make_toll(9, high=9), *back)
    (found,) = incidents(Readings([reading]))
    assert (found.status, found.tolls) == (Status.NEGATED, ())


@pytest.mark.parametrize(
    ("after", "outlet", "status"),
    [
        pytest.param(None, "Post", Status.NEGATED, id="nobody-tells-of-it-after"),
        pytest.param(None, "Star", Status.HAPPENED, id="another-outlet-told-it"),
        pytest.param(CertaintyStance.DENIED, "Post", Status.NEGATED, id="it-is-only-denied-after"),
        pytest.param(CertaintyStance.ASSERTED, "Post", Status.HAPPENED, id="it-is-told-again-after"),
    ],
)
def test_what_is_taken_back_stays_so(after: CertaintyStance | None, outlet: str, status: Status) -> None:
    def on(hour: int, publisher: str, *rows: Certainty) -> Reading:
        report = make_report(f"At {hour}.", publisher=publisher, published=f"2025-10-14T{hour}:00Z")
        day = {"earliest": "2025-10-14", "latest": "2025-10-14"}
        return make_reading(report, make_event(**day), make_attribution(source=(Span(0, 1),)), *rows)

    back = make_certainty("e1", None, stance=CertaintyStance.DENIED, factuality=-3.0)
    readings = [on(10, outlet, make_certainty("e1", None)), on(12, "Post", back)]
    readings += [on(14, "Herald", make_certainty("e1", "a1", stance=after))] if after else []
    assert one_incident(*readings).status is status


def test_who_denies_a_figure_does_not_give_it() -> None:
    rows = [
        make_certainty("t1", None, stance=CertaintyStance.ASSERTED),
        make_certainty("t1", "a1", stance=CertaintyStance.DENIED, factuality=-3.0),
    ]
    reading = make_reading(make_report("Nine."), make_event(), make_toll(9, high=9), make_attribution(), *rows)
    (found,) = incidents(Readings([reading]))
    assert [figure.according_to for figure in found.tolls] == [None]


def test_answers_name_the_party_across_reports_and_who_says_so() -> None:
    brigades = make_entity("Eastern Brigades", kind=MentionKind.GROUP)
    blamed = make_responsibility(ResponsibilityStance.BLAMED, party="n1")
    found = one_incident(told("One.", 9, *brigades, blamed, publisher="A"))
    assert [(row.party, row.stance, row.informant) for row in found.responsibilities] == [
        ("Eastern Brigades", ResponsibilityStance.BLAMED, "A")
    ]


def test_an_answer_to_another_attack_links_the_two() -> None:
    earlier = told("One.", 9)
    strike = make_reading("Two.", make_event("e1", **DAY), make_event("e2", responds_to=("e1",), **DAY))
    same = make_judgement(f"{earlier.report.id}#e1", f"{strike.report.id}#e1", relation=Relation.SAME_INCIDENT)
    found = incidents(Readings([earlier, strike], [same]))
    assert found[1].responds_to == (found[0].id,)


def test_an_event_that_fits_two_days_does_not_make_them_one() -> None:
    first = told("Rockets hit Kharab.", 9, event={"earliest": "2025-10-01", "latest": "2025-10-01"})
    other = told("Shells hit Kharab.", 14, event={"earliest": "2025-10-14", "latest": "2025-10-14"})
    open_one = told("Fire on Kharab.", 3, event={"earliest": None, "latest": "2025-10-14"})
    events = [f"{reading.report.id}#e1" for reading in (first, open_one, other)]
    said = [
        make_judgement(*sorted(pair), relation=Relation.SAME_INCIDENT, by="incidents/2")
        for pair in ((events[0], events[1]), (events[1], events[2]))
    ]
    found = incidents(Readings((first, other, open_one), said))
    assert sorted(len(item.events) for item in found) == [1, 2]
    assert {item.earliest for item in found} == {"2025-10-01", "2025-10-14"}


@pytest.mark.parametrize(
    ("days", "known"),
    [
        pytest.param(DAY, True, id="on-a-day"),
        pytest.param({"earliest": "2025-10-01", "latest": "2025-10-31"}, True, id="in-a-month"),
        pytest.param({"earliest": "2025-01-01", "latest": "2025-12-31"}, False, id="in-a-year"),
        pytest.param({"earliest": None, "latest": "2025-10-14"}, False, id="on-no-known-day"),
    ],
)
def test_what_one_report_only_recalls_is_an_incident_of_the_past_where_it_tells_when(
    days: dict[str, str | None], known: bool
) -> None:
    killed = [*make_entity("Salma Rawi"), make_place("Kharab", 34.4, 41.0)]
    past = {"status": Status.HISTORICAL, "place": "p1", **days}
    found = incidents(Readings([told("Rawi was killed in 2025.", 11, *killed, event=past)]))
    assert [item.status for item in found] == [Status.HISTORICAL] * known


def test_what_is_recalled_of_a_month_without_a_place_is_none_by_itself() -> None:
    month = {"status": Status.HISTORICAL, "earliest": "2025-10-01", "latest": "2025-10-31"}
    assert incidents(Readings([told("They were killed in October.", 9, event=month)])) == ()


def test_what_several_recall_is_an_incident() -> None:
    past = {"status": Status.HISTORICAL, "place": "p1", "earliest": "2025-01-01", "latest": "2025-12-31"}
    readings = [
        told(f"{name} tells of it.", 11, make_place("Kharab", 34.4, 41.0), event=past) for name in ("One", "Two")
    ]
    pair = sorted(f"{reading.report.id}#e1" for reading in readings)
    same = make_judgement(pair[0], pair[1], relation=Relation.SAME_INCIDENT, by="incidents/2")
    assert len(incidents(Readings(readings, [same]))) == 1
    assert incidents(Readings(readings[:1])) == ()
    ours = sorted(reading.report.id for reading in readings)
    copied = make_judgement(ours[0], ours[1], relation=Relation.COPY_OF, by="copies/1")
    assert incidents(Readings(readings, [same, copied])) == ()


def test_who_denies_that_a_party_did_it_blames_nobody() -> None:
    reading = make_reading(
        "Iran denied that Iran hit Kharab.",
        make_event(),
        make_attribution(),
        make_responsibility(ResponsibilityStance.BLAMED, according_to="a1"),
        make_certainty("e1", "a1", stance=CertaintyStance.DENIED),
    )
    assert [answer.stance for answer in one_incident(reading).responsibilities] == [ResponsibilityStance.DENIED]


@pytest.mark.parametrize(
    ("counts", "parts"),
    [
        pytest.param((15, 1), [False, True], id="of-which-one"),
        pytest.param((9, 9), [False, False], id="told-twice"),
        pytest.param((9,), [False], id="alone"),
    ],
)
def test_a_smaller_count_of_one_voice_in_a_sentence_is_a_part(counts: tuple[int, ...], parts: list[bool]) -> None:
    text = "The toll of the attack on Kharab rose to 15 after one of them died."
    tolls = [make_toll(count, id=f"t{number}", span=Span(number, number + 1)) for number, count in enumerate(counts, 1)]
    sentence = Sentence(id="s1", span=Span(0, len(text)), paragraph=0)
    assert [figure.part for figure in one_incident(make_reading(text, sentence, make_event(), *tolls)).tolls] == parts


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        pytest.param(0, 0, [Harm.KILLED, Harm.INJURED], id="nobody"),
        pytest.param(9, 9, [Harm.CASUALTIES], id="some"),
        pytest.param(None, None, [Harm.CASUALTIES], id="of-no-number"),
    ],
)
def test_no_casualties_are_nobody_killed_and_nobody_hurt(low: int | None, high: int | None, told: list[Harm]) -> None:
    toll = make_toll(low, high=high, harm=Harm.CASUALTIES)
    assert [
        figure.harm for figure in one_incident(make_reading(make_report("Nobody."), make_event(**DAY), toll)).tolls
    ] == told


def test_what_a_figure_was_before_is_no_figure_of_today() -> None:
    text = "The toll of the attack stands at 30, down from 36."
    spans = [Span(text.index(count), text.index(count) + 2) for count in ("30", "36")]
    tolls = [make_toll(count, id=f"t{count}", span=span) for count, span in zip((30, 36), spans, strict=True)]
    sentence = Sentence(id="s1", span=Span(0, len(text)), paragraph=0)
    (figure,) = one_incident(make_reading(text, sentence, make_event(), *tolls)).tolls
    assert (figure.low, figure.part) == (30, False)


def test_who_shares_what_befell_one_is_fewer_by_that_one() -> None:
    for words, part in (("was held along with", True), ("was held; so were", False)):
        text = f"Orlov {words} nine others."
        toll = make_toll(9, span=Span(text.index("nine"), len(text) - 1), harm=Harm.DETAINED)
        held = make_event(type=EventType.COERCE)
        assert [figure.part for figure in one_incident(make_reading(text, held, toll)).tolls] == [part]


def test_some_of_the_dead_are_a_part_in_capitals_too() -> None:
    words = "THREE OF THE BODIES"
    reading = make_reading(f"{words} LAY IN KHARAB.", make_event(), make_toll(3, span=Span(0, len(words))))
    assert [figure.part for figure in one_incident(reading).tolls] == [True]


@pytest.mark.parametrize(
    ("behind", "hurt", "part"),
    [
        pytest.param("patients were still in a serious condition.", 20, True, id="still-ill"),
        pytest.param("remain in intensive care.", 20, True, id="in-care"),
        pytest.param("patients were in hospital.", 9, False, id="all-of-them"),
        pytest.param("were hurt.", 20, False, id="hurt"),
    ],
)
def test_who_is_still_ill_is_a_part_of_more_who_were_hurt(behind: str, hurt: int, part: bool) -> None:
    tolls = (
        make_toll(hurt, id="t1", span=Span(0, 6), harm=Harm.INJURED),
        make_toll(9, id="t2", span=Span(24, 28), harm=Harm.INJURED),
    )
    reading = make_reading(f"Twenty or so were hurt. Nine {behind}", make_event(), *tolls)
    assert [figure.part for figure in one_incident(reading).tolls] == [False, part]


@pytest.mark.parametrize(("bodies", "parts"), [(11, [False, True]), (22, [False, False])])
def test_bodies_found_are_a_part_of_more_who_are_dead(bodies: int, parts: list[bool]) -> None:
    tolls = (make_toll(19, id="t1", span=Span(0, 8)), make_toll(bodies, id="t2", span=Span(20, 29), why="noun body"))
    reading = make_reading("Nineteen died there. 11 bodies were pulled out in Kharab.", make_event(), *tolls)
    assert [figure.part for figure in one_incident(reading).tolls] == parts


def test_a_count_in_the_reports_own_voice_is_that_of_whom_it_cites_for_it() -> None:
    reading = make_reading(
        make_report("Nine died in Kharab. Nine died, Rawi said. Two were missing.", publisher="Gazette"),
        make_event(),
        *(make_toll(low, id=f"t{at}", span=Span(at, at + 1)) for at, low in ((1, 9), (2, 9), (3, 2))),
        make_certainty("t2", "a1"),
        *hospital(),
    )
    said = {figure.toll.partition("#")[2]: figure.informant for figure in one_incident(reading).tolls}
    assert said == {"t1": "Salma Rawi", "t2": "Salma Rawi", "t3": "Gazette"}


def test_a_day_that_as_many_tell_is_the_earlier_one() -> None:
    readings = [told(f"{day}.", 9, event={"earliest": day, "latest": day}) for day in ("2025-10-14", "2025-10-15")]
    incident = one_incident(*readings)
    assert (incident.earliest, incident.latest) == ("2025-10-14", "2025-10-14")


NAMED = (
    "Nine died. The gunman shot himself. One guard died. Nobody was hurt. One of its best men died. "
    "None of its men slept."
)


@pytest.mark.parametrize(
    ("words", "count", "part"),
    [
        pytest.param("himself", 1, True, id="one-who-is-only-named"),
        pytest.param("One guard", 1, False, id="one-that-is-counted"),
        pytest.param("The gunman", 0, True, id="one-who-is-unhurt"),
        pytest.param("Nobody", 0, False, id="none-at-all"),
        pytest.param("None of its men", 0, False, id="none-of-them"),
        pytest.param("One of its best men", 1, True, id="one-who-is-described"),
    ],
)
def test_one_person_named_beside_a_toll_is_a_part(words: str, count: int, part: bool) -> None:
    start = NAMED.index(words)
    harm = Harm.INJURED if words.startswith("No") else Harm.KILLED
    one = make_toll(count, id="t2", span=Span(start, start + len(words)), high=count, event="e1", harm=harm)
    nine = make_toll(9, span=Span(0, 4), high=9, event="e1")
    (incident,) = incidents(Readings([make_reading(make_report(NAMED), make_event(**DAY), nine, one)]))
    assert [figure.part for figure in incident.tolls] == [False, part]


@pytest.mark.parametrize(
    ("nobody", "voiced", "part"),
    [
        pytest.param("No residents", False, True, id="of-some-in-one-voice"),
        pytest.param("No residents", True, False, id="another-voice-denies-it"),
        pytest.param("No other people", True, True, id="besides-those-counted"),
        pytest.param("Nobody", True, False, id="nobody-at-all"),
        pytest.param("Nobody else", True, True, id="nobody-else"),
    ],
)
def test_nobody_besides_those_who_were_hurt_is_a_part(nobody: str, voiced: bool, part: bool) -> None:
    text = f"Three guards were hurt. {nobody} were hurt, Rawi said."
    hurt = make_toll(3, id="t1", span=Span(0, 12), harm=Harm.INJURED)
    end = 24 + len(nobody.removesuffix(" else"))
    none = make_toll(0, id="t2", span=Span(24, end), high=0, harm=Harm.INJURED)
    said = (make_certainty("t2", "a1"), *hospital()) if voiced else ()
    reading = make_reading(make_report(text, publisher="Gazette"), make_event(), hurt, none, *said)
    assert [figure.part for figure in one_incident(reading).tolls] == [False, part]


def test_one_who_was_shot_is_among_those_who_are_counted() -> None:
    guard = make_toll(1, id="t2", span=Span(11, 21), harm=Harm.CASUALTIES, event="e1")
    nine = make_toll(9, span=Span(0, 4), event="e1")
    (incident,) = incidents(Readings([make_reading(make_report(NAMED), make_event(**DAY), nine, guard)]))
    assert [figure.part for figure in incident.tolls] == [False, True]


@pytest.mark.parametrize(
    ("counts", "parts"),
    [
        pytest.param((50, 49, 32, 26), [False, True, True, True], id="a-list-of-other-acts"),
        pytest.param((50, 49), [False, False], id="before-and-after"),
    ],
)
def test_many_counts_of_one_voice_are_those_of_other_acts(counts: tuple[int, ...], parts: list[bool]) -> None:
    text = "a b c d e f g h"
    tolls = [
        make_toll(count, id=f"t{at}", span=Span(4 * at, 4 * at + 1), high=count, event="e1")
        for at, count in enumerate(counts)
    ]
    (incident,) = incidents(Readings([make_reading(make_report(text), make_event(**DAY), *tolls)]))
    assert [figure.part for figure in incident.tolls] == parts


@pytest.mark.parametrize(
    ("type", "harm", "kept"),
    [
        pytest.param(EventType.ASSAULT, Harm.DETAINED, False, id="the-arrest-of-who-did-it"),
        pytest.param(EventType.ASSAULT, Harm.KILLED, True, id="a-death-in-an-attack"),
        pytest.param(EventType.COERCE, Harm.KILLED, False, id="the-death-that-an-arrest-is-for"),
        pytest.param(EventType.COERCE, Harm.DETAINED, True, id="who-was-arrested"),
    ],
)
def test_one_who_met_what_such_an_event_does_not_do(type: EventType, harm: Harm, kept: bool) -> None:
    toll = make_toll(1, span=Span(0, 6), high=1, harm=harm, event="e1")
    (incident,) = incidents(Readings([make_reading("Hiller was shot.", make_event(type=type, **DAY), toll)]))
    assert bool(incident.tolls) is kept


@pytest.mark.parametrize(("mode", "kept"), [("arrest", False), ("seize", True)])
def test_an_arrest_harms_nobody_of_those_it_is_for(mode: str, kept: bool) -> None:
    toll = make_toll(112, span=Span(0, 6), harm=Harm.KILLED, event="e1")
    held = make_event(type=EventType.COERCE, mode=mode, **DAY)
    (incident,) = incidents(Readings([make_reading("Hiller was held.", held, toll)]))
    assert bool(incident.tolls) is kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Two were hurt when soldiers held nine.", True),
        ("Two were hurt in mass arrests.", True),
        ("Two were hurt, and police held nine.", False),
        ("Police held nine, injuring at least two.", True),
        ("Police held nine for injuring the two.", False),
        ("Police held nine, charged with killing two.", False),
    ],
)
def test_who_is_harmed_in_an_arrest_is_of_its_toll(text: str, kept: bool) -> None:
    words = ("held" if "held" in text else "arrests", "Two" if text.startswith("Two") else "two")
    held, two = (Span(text.index(word), text.index(word) + len(word)) for word in words)
    toll = make_toll(2, span=two, harm=Harm.INJURED, event="e1")
    arrest = make_event(span=held, type=EventType.COERCE, mode="arrest", **DAY)
    (incident,) = incidents(Readings([make_reading(text, arrest, toll)]))
    assert bool(incident.tolls) is kept


def test_who_was_let_go_again_is_no_toll_of_the_arrest() -> None:
    freed = told("He left.", 1, make_toll(1, id="t2", harm=Harm.FREED), event={"type": EventType.COERCE})
    assert all(figure.harm is not Harm.FREED for figure in one_incident(freed).tolls)


DENIED = CertaintyStance.DENIED


@pytest.mark.parametrize(
    ("count", "rows", "given"),
    [
        pytest.param(30, [make_certainty("t1", "a1", stance=DENIED)], [], id="only-denied"),
        pytest.param(30, [make_certainty("t1", "a1", stance=DENIED), make_certainty("t1")], [30], id="and-told"),
        pytest.param(
            30,
            [make_certainty("t1", "a1", stance=DENIED), make_certainty("t1", "a2")],
            [],
            id="not-told-by-anybody",
        ),
        pytest.param(0, [make_certainty("t1", "a1", stance=DENIED)], [0], id="denies-that-anybody-died"),
    ],
)
def test_who_denies_a_count_does_not_give_it(count: int, rows: list[Annotation], given: list[int]) -> None:
    said = make_attribution(source=(make_event().span,), source_kind=SourceKind.UNNAMED)
    found = one_incident(
        make_reading(make_report("One."), make_event(**DAY), make_toll(count), said, make_attribution(id="a2"), *rows)
    )
    assert [figure.low for figure in found.tolls] == given


@pytest.mark.parametrize(
    ("counts", "totals"),
    [
        pytest.param([8, 3, 5], [8], id="sum-first"),
        pytest.param([3, 5, 8], [8], id="sum-last"),
        pytest.param([8, 3, 4], [8, 3, 4], id="no-sum"),
        pytest.param([4, 4], [4, 4], id="told-again"),
    ],
)
def test_counts_that_come_to_another_are_parts_of_it(counts: list[int], totals: list[int]) -> None:
    tolls = [make_toll(count, id=f"t{at}", span=Span(at, at + 1)) for at, count in enumerate(counts)]
    voices = [make_attribution(id=f"a{at}", source=(Span(at, at + 1),)) for at in range(len(counts))]
    rows = [make_certainty(f"t{at}", f"a{at}") for at in range(len(counts))]
    found = one_incident(make_reading(make_report("Nine bells."), make_event(**DAY), *tolls, *voices, *rows))
    assert [figure.low for figure in found.tolls if not figure.part] == totals


@pytest.mark.parametrize(
    ("modes", "expected"),
    [
        pytest.param(["destroy", "destroy", "explosives"], "explosives", id="what-tells-of-the-means"),
        pytest.param(["destroy", None], "destroy", id="nothing-else-told"),
        pytest.param(["drone", "drone", "explosives"], "drone", id="the-commonest"),
        pytest.param([None], None, id="none"),
    ],
)
def test_how_it_was_done(modes: list[str | None], expected: str | None) -> None:
    found = one_incident(*(told(f"{at}.", 9, event={"mode": mode}) for at, mode in enumerate(modes)))
    assert found.mode == expected


@pytest.mark.parametrize(
    ("party", "stance", "expected"),
    [
        pytest.param("it", ResponsibilityStance.DENIED, "Salma Rawi", id="of-its-own-part"),
        pytest.param("they", ResponsibilityStance.BLAMED, None, id="of-anybody"),
        pytest.param("the front", ResponsibilityStance.BLAMED, "the front", id="a-name"),
    ],
)
def test_no_pronoun_is_a_party(party: str, stance: ResponsibilityStance, expected: str | None) -> None:
    text = f"{party} did it."
    row = make_responsibility(stance, according_to="a1", party_span=Span(0, len(party)))
    (answer,) = one_incident(told(text, 9, *hospital(), row)).responsibilities
    assert answer.party == expected
