"""Where an incident was: by what its events are placed at, else by what its reports begin with."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from make import make_event, make_place, make_reading, make_report, words
from marked import marked
from reportedly.resolve.incidents import Happening, happenings
from reportedly.resolve.scenes import scene
from reportedly.types.annotations import Annotation, Attribution, Place, Sentence
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, Manner, PlaceClass, SourceKind, Usage

GULF, BEYOND = ("Gulf of Aden", 12.5, 48.0, 500.0), ("west of Aden", 12.8, 42.5, 90.0)
IRAN, QESHM = ("Iran", 32.0, 53.0, 900.0), ("Qeshm", 26.9, 56.0, 40.0)


def told(text: str, *items: Annotation, place: str | None = None, type: EventType = EventType.ASSAULT) -> Happening:
    (item,) = happenings(make_reading(make_report(text), make_event(main=True, place=place, type=type), *items))
    return item


@pytest.mark.parametrize(
    ("named", "best"),
    [
        pytest.param([GULF, GULF, BEYOND], "Gulf of Aden", id="not-beyond-what-two-name"),
        pytest.param([GULF, BEYOND], "west of Aden", id="as-many-for-both"),
        pytest.param([IRAN, IRAN, IRAN, QESHM], "Qeshm", id="a-town-named-once-in-a-country"),
        pytest.param([("Kharab", None, None, 5.0), IRAN], "Iran", id="what-lies-nowhere-comes-last"),
    ],
)
def test_the_place_that_most_reports_agree_on(
    named: list[tuple[str, float | None, float | None, float]], best: str
) -> None:
    members = [
        told(f"{at}.", make_place(name, lat, lon, radius_km=radius), place="p1")
        for at, (name, lat, lon, radius) in enumerate(named)
    ]
    found = scene(members)
    assert found is not None
    assert found.name == best


def test_where_no_mention_has_a_place_it_is_the_town_that_most_reports_begin_with() -> None:
    names = {"One": ("Tora", "Alton"), "Two": ("Tora",), "Three": ("Tora",), "Four": ()}
    members = [
        told(
            f"{name} report.",
            Sentence(id="s1", span=Span(0, 5), paragraph=0),
            *(
                make_place(place, 33.0, 41.0 + at, id=f"p{at}", kind=PlaceClass.TOWN, usage=Usage.PLACE)
                for at, place in enumerate(places)
            ),
        )
        for name, places in names.items()
    ]
    found = scene(members)
    assert found is not None
    assert found.name == "Tora"
    assert scene(members[3:]) is None


def test_a_site_that_no_list_knows_lies_in_the_town_that_reports_begin_with() -> None:
    begun = (
        Sentence(id="s1", span=Span(0, 5), paragraph=0),
        make_place("Tora", 33.0, 41.0, id="p2", kind=PlaceClass.TOWN, usage=Usage.PLACE),
    )
    found = scene([told("One report.", make_place("Old Mall", None, None), *begun, place="p1")])
    assert found is not None
    assert (found.name, found.lat, found.guessed) == ("Old Mall, Tora", 33.0, True)
    alone = scene([told("One report.", make_place("Old Mall", None, None), place="p1")])
    assert alone is not None
    assert (alone.name, alone.lat, alone.guessed) == ("Old Mall", None, False)


@pytest.mark.parametrize(
    "type", [EventType.RETREAT, EventType.MOBILIZE, EventType.CONCEDE, EventType.CONSULT, EventType.ACCUSE]
)
def test_what_is_told_in_passing_has_the_place_that_its_report_is_about(type: EventType) -> None:
    place = make_place("Tora", 33.0, 41.0, id="p2", kind=PlaceClass.TOWN, usage=Usage.PLACE)
    item = told("One report.", place, type=type)
    found = scene([Happening(msgspec.structs.replace(item.event, main=False), item.reading)])
    assert found is not None
    assert (found.name, found.guessed) == ("Tora", True)


def test_a_country_is_narrowed_by_what_its_reports_are_about() -> None:
    land = make_place("Iran", 32.0, 53.0, radius_km=900.0, kind=PlaceClass.COUNTRY, country="IR")
    begun = Sentence(id="s1", span=Span(0, 5), paragraph=0)
    for country, name in (("IR", "Qeshm"), ("IQ", "Iran")):
        town = make_place("Qeshm", 26.9, 56.0, id="p2", kind=PlaceClass.TOWN, usage=Usage.PLACE, country=country)
        found = scene([told("One report.", land, town, begun, place="p1")])
        assert found is not None
        assert (found.name, found.guessed) == (name, name == "Qeshm")


def test_a_country_is_narrowed_by_a_region_that_its_reports_are_about() -> None:
    text = "Westmark burns. They struck in Iran, and all of Westmark shook."
    places = [
        make_place(name, lat, 52.0, id=id, radius_km=radius, kind=kind, country="IR", span=words(text, name))
        for id, name, lat, radius, kind in (
            ("p1", "Iran", 32.0, 900.0, PlaceClass.COUNTRY),
            ("p2", "Westmark", 31.0, 90.0, PlaceClass.ADMIN1),
        )
    ]
    (item,) = happenings(make_reading(make_report(text), make_event(place="p1"), *places))
    found = scene([item])
    assert found is not None
    assert (found.name, found.guessed) == ("Westmark", True)


def test_a_region_is_narrowed_by_a_town_that_lies_in_it() -> None:
    land = make_place("Westmark", 32.0, 53.0, radius_km=200.0, kind=PlaceClass.REGION)
    begun = Sentence(id="s1", span=Span(0, 5), paragraph=0)
    for lat, name in ((32.5, "Tora"), (42.5, "Westmark")):
        town = make_place("Tora", lat, 53.5, id="p2", kind=PlaceClass.TOWN, usage=Usage.PLACE, radius_km=5.0)
        found = scene([told("One report.", land, town, begun, place="p1")])
        assert found is not None
        assert (found.name, found.guessed) == (name, name == "Tora")


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        pytest.param(
            "The ministry in Dassa says nine fell in Tora.", SourceKind.INSTITUTION, "Tora", id="where-it-has-its-seat"
        ),
        pytest.param(
            "The police in Dassa say nine fell, and not in Tora.",
            SourceKind.INSTITUTION,
            "Dassa",
            id="of-their-own-town",
        ),
        pytest.param(
            "He said on Monday in Dassa that nine fell in Tora.", SourceKind.UNNAMED, "Tora", id="where-he-said-so"
        ),
        pytest.param(
            "Farmers in Dassa say nine fell, and not in Tora.", SourceKind.UNNAMED, "Dassa", id="where-they-live"
        ),
        pytest.param(
            "A spokesman in Dassa says nine fell in Tora.", SourceKind.UNNAMED, "Tora", id="where-a-spokesman-sits"
        ),
    ],
)
def test_where_somebody_speaks_is_not_where_it_was(text: str, kind: SourceKind, name: str) -> None:
    towns = [
        make_place(name, lat, 41.0, id=name, span=Span(at, at + len(name)), kind=PlaceClass.TOWN, usage=Usage.PLACE)
        for name, lat in (("Dassa", 33.0), ("Tora", 36.0))
        for at in (text.index(name),)
    ]
    told_by = Attribution(
        id="a1",
        span=Span(0, len(text)),
        source=(Span(0, text.index(" in ")),),
        cue=(Span(at := text.index("sa", 1), at + 4),),
        content=(),
        manner=Manner.INDIRECT,
        source_kind=kind,
    )
    begun = Sentence(id="s1", span=Span(0, len(text)), paragraph=0)
    (item,) = happenings(make_reading(make_report(text), make_event(main=True), begun, told_by, *towns))
    found = scene([item])
    assert found is not None
    assert found.name == name


def test_of_two_towns_named_as_often_the_first_is_guessed() -> None:
    begun = Sentence(id="s1", span=Span(0, 5), paragraph=0)
    towns = [
        make_place(name, 33.0 + at, 41.0, id=f"p{at}", kind=PlaceClass.TOWN, usage=Usage.PLACE)
        for at, name in enumerate(("Alton", "Tora"))
    ]
    for order in (towns, towns[::-1]):
        spans = [Span(at, at + 1) for at in range(2)]
        named = [msgspec.structs.replace(place, span=span) for place, span in zip(order, spans, strict=True)]
        found = scene([told("One report.", begun, *named)])
        assert found is not None
        assert found.name == order[0].name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Orlov, 19, of Dassa, and Hale, of Dassa, fell in Tora.", "Tora", id="homes-beside-it"),
        pytest.param("Hale and Orlov, both of Dassa, fell.", "Dassa", id="homes-alone"),
        pytest.param("The north of Dassa shook, then Tora did.", "Dassa", id="a-part-of-it"),
    ],
)
def test_where_people_live_is_where_it_was_only_if_nothing_else_is_named(text: str, name: str) -> None:
    begun = Sentence(id="s1", span=Span(0, len(text)), paragraph=0)
    towns = [
        make_place(word, lat, 41.0, id=f"p{at}", span=Span(at, at + len(word)), kind=PlaceClass.TOWN, usage=Usage.PLACE)
        for word, lat in (("Dassa", 33.0), ("Tora", 36.0))
        for at in range(len(text))
        if text.startswith(word, at)
    ]
    (item,) = happenings(make_reading(make_report(text), make_event(main=True), begun, *towns))
    found = scene([item])
    assert found is not None
    assert (found.name, found.guessed) == (name, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("He fell. It is 235 miles south of Dassa and not far from Tora.", "Tora", id="far-away"),
        pytest.param("He fell. It is 12 km south of Dassa and not far from Tora.", "Dassa", id="near-by"),
    ],
)
def test_what_a_long_way_is_measured_from_is_not_where_it_was(text: str, name: str) -> None:
    begun = Sentence(id="s1", span=Span(0, len(text)), paragraph=0)
    act = make_event(main=True, span=words(text, "fell"))
    found = scene(happenings(make_reading(make_report(text), act, begun, *towns(text, "Dassa", "Tora"))))
    assert found is not None
    assert found.name == name


def test_a_report_is_asked_for_the_places_of_all_its_sentences() -> None:
    text = "Dassa slept. A boy was hit in Tora. It hurt him."
    spans = Span(0, 12), Span(13, 35), Span(36, len(text))
    sentences = [Sentence(id=f"s{at}", span=span, paragraph=0) for at, span in enumerate(spans)]
    towns = [
        make_place(word, at, 41.0, id=word, span=words(text, word), kind=PlaceClass.TOWN, usage=Usage.PLACE)
        for at, word in ((33.0, "Dassa"), (36.0, "Tora"))
    ]
    acts = [make_event(id=word, span=words(text, word), type=EventType.ACCIDENT) for word in ("hit", "hurt")]
    found = scene(happenings(make_reading(make_report(text), *acts, *sentences, *towns)))
    assert found is not None
    assert found.name == "Tora"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Tora slept. A boy on a road in Dassa was hit.", "Dassa", id="in-its-sentence"),
        pytest.param("Tora slept. A boy of Dassa was hit.", "Tora", id="of-whom"),
        pytest.param("Tora slept. Near Karsa and in Dassa a boy was hit.", "Tora", id="two-that-lie-apart"),
    ],
)
def test_what_is_told_beside_what_a_report_is_about_is_where_its_sentence_says(text: str, name: str) -> None:
    places = [
        make_place(word, 30.0 + at, 41.0, id=word, span=words(text, word), kind=PlaceClass.TOWN, usage=Usage.PLACE)
        for at, word in enumerate(("Karsa", "Dassa", "Tora"))
        if word in text
    ]
    spans = Span(0, 11), Span(12, len(text))
    sentences = [Sentence(id=f"s{at}", span=span, paragraph=0) for at, span in enumerate(spans)]
    act = make_event(span=words(text, "hit"), type=EventType.ACCIDENT)
    (item,) = happenings(make_reading(make_report(text), act, *sentences, *places))
    found = scene([item])
    assert found is not None
    assert (found.name, found.guessed) == (name, True)


@pytest.mark.parametrize(
    "type",
    [pytest.param(EventType.ASSAULT, id="an-act"), pytest.param(EventType.AGREE, id="a-promise")],
)
def test_what_is_nobodys_news_is_where_its_reports_begin(type: EventType) -> None:
    text = "Hale, 19, of Dassa, fell. Tora mourned."
    places = [
        make_place(word, 30.0 + at, 41.0, id=word, span=words(text, word), kind=PlaceClass.TOWN, usage=Usage.PLACE)
        for at, word in enumerate(("Dassa", "Tora"))
    ]
    begun = Sentence(id="s1", span=Span(0, len(text)), paragraph=0)
    act = make_event(type=type, span=words(text, "fell"))
    found = scene(happenings(make_reading(make_report(text), begun, act, *places)))
    assert found is not None
    assert found.name == "Tora"


def towns(text: str, *names: str, **fields: Any) -> list[Place]:
    """A place for each time that one of `names` stands in a text, far from the others, with one gazetteer id a name."""
    return [
        make_place(
            name,
            30.0 + at,
            41.0,
            id=f"{name}{start}",
            span=Span(start, start + len(name)),
            gazetteer_id=name.casefold(),
            **{"kind": PlaceClass.TOWN, "usage": Usage.PLACE, **fields},
        )
        for at, name in enumerate(names)
        for start in range(len(text))
        if text.casefold().startswith(name.casefold(), start)
    ]


def test_a_town_lies_in_its_country_however_far_from_the_middle() -> None:
    far = {"country": "RU", "gazetteer_id": "v", "kind": PlaceClass.TOWN}
    land = {"country": "RU", "gazetteer_id": "ru", "kind": PlaceClass.COUNTRY, "radius_km": 900.0}
    members = [
        told("One.", make_place("Russia", 60.0, 100.0, **land), place="p1"),
        told("Two.", make_place("Russia", 60.0, 100.0, **land), place="p1"),
        told("Three.", make_place("Karsa", 43.0, 131.0, **far), place="p1"),
    ]
    found = scene(members)
    assert found is not None
    assert found.name == "Karsa"


def test_a_report_whose_news_has_a_place_is_no_witness_for_where_it_tells_of_it_again() -> None:
    text = "A missile crossed Westmark. He spoke of the launch in Tora."
    land = make_place("Westmark", 33.0, 41.0, id="p1", span=words(text, "Westmark"), radius_km=90.0)
    town = make_place("Tora", 33.1, 41.0, id="p2", span=words(text, "Tora"))
    news = make_event(id="e1", main=True, place="p1", span=words(text, "crossed"))
    again = make_event(id="e2", place="p2", span=words(text, "launch"))
    found = scene(happenings(make_reading(make_report(text), news, again, land, town)))
    assert found is not None
    assert found.name == "Westmark"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("A shell hit the Karm district of Tora. Dassa and Dassa slept.", "Karm, Tora", id="a-district-of"),
        pytest.param("A shell hit Karm, near Tora. Dassa and Dassa slept.", "Karm, Tora", id="near-it"),
        pytest.param("A shell hit Karm and left Tora alone. Dassa and Dassa slept.", "Karm, Dassa", id="only-named"),
    ],
)
def test_a_place_that_no_list_knows_lies_where_the_words_behind_it_say(text: str, name: str) -> None:
    unknown = make_place("Karm", None, None, id="p1", span=words(text, "Karm"))
    begun = Sentence(id="s1", span=Span(0, len(text)), paragraph=0)
    act = make_event(main=True, place="p1", span=words(text, "hit"))
    found = scene(happenings(make_reading(make_report(text), act, begun, unknown, *towns(text, "Tora", "Dassa"))))
    assert found is not None
    assert (found.name, found.guessed) == (name, True)


SENT = "TORA, May 3 (Wire) -"


@pytest.mark.parametrize(
    ("text", "type", "name"),
    [
        pytest.param("They jailed him for a theft in Dassa.", EventType.SANCTION, "TORA", id="a-court"),
        pytest.param("They shot him in Dassa.", EventType.ASSAULT, "Dassa", id="an-act-of-harm"),
        pytest.param("They shot him. Then Dassa mourned.", EventType.ASSAULT, "Dassa", id="what-is-named-later"),
        pytest.param("They shot him. Dassa and Tora mourned.", EventType.ASSAULT, "Tora", id="named-again"),
    ],
)
def test_a_dateline_tells_where_a_court_sits_and_counts_where_its_town_is_named_again(
    text: str, type: EventType, name: str
) -> None:
    whole = f"{SENT} {text}"
    act = make_event(main=True, type=type, span=words(whole, "him"))
    found = scene(happenings(make_reading(make_report(whole), act, *sent(whole), *towns(whole, "Tora", "Dassa"))))
    assert found is not None
    assert found.name.casefold() == name.casefold()


def sent(text: str) -> list[Sentence]:
    """The dateline of a text and what follows."""
    spans = Span(0, len(SENT)), Span(len(SENT) + 1, len(text))
    return [Sentence(id=f"s{at}", span=span, paragraph=0) for at, span in enumerate(spans)]


@pytest.mark.parametrize(
    ("text", "type", "name"),
    [
        pytest.param("They condemned it in Dassa.", EventType.ACCUSE, "TORA", id="a-charge"),
        pytest.param("They warned it in Dassa.", EventType.THREATEN, "TORA", id="a-threat"),
        pytest.param("They met on it in Dassa.", EventType.CONSULT, "Dassa", id="talks"),
        pytest.param("They charged it in Dassa.", EventType.ACCUSE, "TORA", id="a-charge-in-court"),
        pytest.param("They shot it in Dassa.", EventType.ASSAULT, "Dassa", id="an-act"),
    ],
)
def test_what_is_only_said_is_said_where_its_report_was_sent_from(text: str, type: EventType, name: str) -> None:
    whole = f"{SENT} {text}"
    act = make_event(type=type, span=words(whole, text.split()[1]))
    found = scene(happenings(make_reading(make_report(whole), act, *sent(whole), *towns(whole, "Tora", "Dassa"))))
    assert found is not None
    assert (found.name.casefold(), found.guessed) == (name.casefold(), True)


@pytest.mark.parametrize(
    ("text", "radius", "name"),
    [
        pytest.param("They shot him. Dassa mourned.", 40.0, "Dassa", id="a-division-elsewhere"),
        pytest.param("They shot him. Dassa mourned.", 400.0, "TORA", id="a-division-that-holds-the-town"),
        pytest.param("They shot him in Dassa.", 400.0, "Dassa", id="told-beside-the-act"),
        pytest.param("They shot him. Karsa mourned, Tora too.", 40.0, "TORA", id="a-division-of-another-land"),
    ],
)
def test_a_division_is_where_it_was_if_no_town_but_that_of_the_dateline_is_named(
    text: str, radius: float, name: str
) -> None:
    whole = f"{SENT} {text}"
    act = make_event(span=words(whole, "shot"))
    land = towns(whole, "Dassa", kind=PlaceClass.ADMIN2, radius_km=radius, country="AA")
    abroad = towns(whole, "Karsa", kind=PlaceClass.ADMIN2, radius_km=radius, country="BB")
    towns_there = [msgspec.structs.replace(town, lat=31.0, country="AA") for town in towns(whole, "Tora")]
    found = scene(happenings(make_reading(make_report(whole), act, *sent(whole), *towns_there, *land, *abroad)))
    assert found is not None
    assert found.name.casefold() == name.casefold()


@pytest.mark.parametrize(("day", "name"), [("2024-04-01", "Tora"), ("2024-05-03", "Dassa")])
def test_where_something_was_on_another_day_is_no_clue(day: str, name: str) -> None:
    text = "Hale was held over a shooting at Dassa. Tora slept."
    held = make_event(
        id="e1", main=True, type=EventType.COERCE, span=words(text, "held"), earliest="2024-05-03", latest="2024-05-03"
    )
    there = towns(text, "Dassa", "Tora")
    shot = make_event(id="e2", span=words(text, "shooting"), earliest=day, latest=day, place=there[0].id)
    begun = Sentence(id="s1", span=Span(0, len(text)), paragraph=0)
    item, *_ = happenings(make_reading(make_report(text), held, shot, begun, *there))
    found = scene([item])
    assert found is not None
    assert found.name == name


def test_where_somebody_only_spoke_is_no_guess() -> None:
    text = "Nine fell, he said in Dassa."
    said = Attribution(
        id="a1",
        span=Span(0, len(text)),
        source=(words(text, "he"),),
        cue=(words(text, "said"),),
        content=(),
        manner=Manner.INDIRECT,
        source_kind=SourceKind.UNNAMED,
    )
    begun = Sentence(id="s1", span=Span(0, len(text)), paragraph=0)
    act = make_event(span=words(text, "fell"), main=True)
    reading = make_reading(make_report(text), act, said, begun, *towns(text, "Dassa"))
    found = scene(happenings(reading))
    assert found is None


@pytest.mark.parametrize(
    ("text", "type", "best"),
    [
        pytest.param("«Kenyan» police arrested two men.", EventType.COERCE, "Kenya", id="police"),
        pytest.param("«Kenyan» troops arrested two men.", EventType.COERCE, "Tora", id="soldiers-go-abroad"),
        pytest.param("«Kenyan» police helped as two men died.", EventType.ASSAULT, "Tora", id="no-arrest"),
    ],
)
def test_police_make_arrests_in_their_own_land(text: str, type: EventType, best: str) -> None:
    plain, (land,) = marked(text)
    members = told(
        plain,
        Sentence(id="s1", span=Span(0, len(plain)), paragraph=0),
        msgspec.structs.replace(
            make_place("Kenya", 1.0, 38.0, id="p1", kind=PlaceClass.COUNTRY, usage=Usage.DEMONYM),
            span=land,
            country="KE",
        ),
        msgspec.structs.replace(
            make_place("Tora", 38.0, -77.0, id="p2", kind=PlaceClass.TOWN, usage=Usage.PLACE), country="US"
        ),
        type=type,
    )
    found = scene([members])
    assert found is not None
    assert found.name == best
