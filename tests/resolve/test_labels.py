import pytest

from make import make_event, make_reading
from reportedly.resolve.labels import label, labelled
from reportedly.types.corpus import Readings
from reportedly.types.groups import EventPoint, Figure, Incident, Point, Story
from reportedly.types.vocabulary import EventType, Harm, Status

QUETTA = Point(name="Quetta", lat=30.2, lon=67.0, radius_km=5, gazetteer_id=None)


def figure(
    low: int | None,
    high: int | None = None,
    harm: Harm = Harm.KILLED,
    part: bool = False,
    at: str | None = None,
    by: str | None = None,
) -> Figure:
    return Figure(
        harm=harm, low=low, high=high, approximate=False, report="r1", toll="t", published=at, according_to=by,
        informant="police", part=part,
    )  # fmt: skip


def incident(**fields: object) -> Incident:
    plain: dict[str, object] = {"id": "i1", "type": EventType.ASSAULT, "status": Status.HAPPENED, "reports": ("r1",)}
    plain |= dict.fromkeys(("mode", "earliest", "latest", "place"))
    plain |= dict.fromkeys(("events", "tolls", "responsibilities"), ()) | {"texts": 1, "informants": 1}
    return Incident(**(plain | fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        pytest.param({}, "Attack", id="nothing-known"),
        pytest.param(
            {"place": QUETTA, "tolls": (figure(12),), "status": Status.NEGATED},
            "Attack in Quetta: taken back",
            id="back",
        ),
        pytest.param(
            {"earliest": "2024-09-16", "latest": "2024-09-16", "days_guessed": True},
            "Attack, probably 16 September 2024",
            id="a-guess",
        ),
        pytest.param(
            {
                "mode": "explosives",
                "place": QUETTA,
                "earliest": "2024-09-16",
                "latest": "2024-09-16",
                "tolls": (figure(12), figure(14, 14), figure(14, 14), figure(1, 1, part=True)),
            },
            "Bombing in Quetta, 16 September 2024: 14 killed",
            id="all-known",
        ),
        pytest.param(
            {"place": Point(name="near Djibo", lat=None, lon=None, radius_km=None, gazetteer_id=None)},
            "Attack near Djibo",
            id="a-place-that-says-where",
        ),
        pytest.param(
            {"place": Point(name="15 km north of Djibo", lat=None, lon=None, radius_km=None, gazetteer_id=None)},
            "Attack 15 km north of Djibo",
            id="a-place-told-by-its-distance",
        ),
        pytest.param(
            {"place": Point(name="10th of Ramadan City", lat=None, lon=None, radius_km=None, gazetteer_id=None)},
            "Attack in 10th of Ramadan City",
            id="a-name-that-begins-with-a-number",
        ),
        pytest.param(
            {"tolls": (figure(24, 24), figure(30, 30, by="a1"))}, "Attack: 24 killed", id="its-own-voice-before-others"
        ),
        pytest.param(
            {"tolls": (figure(9, 9, by="a1"), figure(1, 1, by="a2"))}, "Attack: 9 killed", id="the-highest-of-as-many"
        ),
        pytest.param(
            {
                "tolls": (
                    figure(6, 6, at="2024-09-16T09:00Z", by="a1"),
                    figure(15, 15, at="2024-09-16T11:00Z", by="a1"),
                    figure(12, 12, at="2024-09-16T15:00Z", by="a1"),
                )
            },
            "Attack: 12 killed",
            id="the-last-word-of-a-voice",
        ),
        pytest.param({"type": EventType.PROTEST, "tolls": (figure(60, 60),)}, "Protest", id="who-died-at-a-march"),
        pytest.param(
            {"mode": "abduct", "tolls": (figure(1, 1), figure(25, 25, Harm.ABDUCTED))},
            "Abduction: 25 abducted",
            id="who-was-taken",
        ),
        pytest.param(
            {"type": EventType.COERCE, "mode": "arrest", "tolls": (figure(83, 83, Harm.DETAINED), figure(2, 2))},
            "Arrests: 83 detained",
            id="who-was-held",
        ),
        pytest.param({"type": EventType.CONSULT, "place": QUETTA}, "Talks in Quetta", id="words-and-no-codes"),
        pytest.param({"latest": "2024-09-16"}, "Attack, by 16 September 2024", id="latest-day"),
        pytest.param({"earliest": "2024-09-16"}, "Attack, from 16 September 2024", id="earliest-day"),
        pytest.param(
            {"earliest": "2024-09-16", "latest": "2024-09-18", "type": EventType.PROTEST},
            "Protest, 16 September 2024 to 18 September 2024",
            id="some-days",
        ),
        pytest.param({"tolls": (figure(0, 0), figure(2, 2, Harm.INJURED))}, "Attack: 2 injured", id="nobody-killed"),
        pytest.param({"tolls": (figure(None, 9),)}, "Attack: up to 9 killed", id="at-most"),
        pytest.param({"tolls": (figure(12), figure(12), figure(70, 80))}, "Attack: at least 12 killed", id="most-say"),
        pytest.param(
            {"tolls": (figure(9, 9, at="2024-05-07"), figure(9, 9, at="2024-05-07"), figure(14, 14, at="2024-05-09"))},
            "Attack: 14 killed",
            id="the-last-day-counts",
        ),
    ],
)
def test_a_label_says_what_where_when_and_how_many(fields: dict[str, object], words: str) -> None:
    assert label(incident(**fields)) == words


def test_a_story_is_called_after_what_most_of_its_reports_tell() -> None:
    story = Story(id="s1", title="x", reports=("r1", "r2"), first=None, last=None)
    main, other = incident(reports=("r1", "r2"), place=QUETTA), incident(id="i9", reports=("r2",))
    assert [found.label for found in labelled(Readings([]), [story], [other, main])] == ["Attack in Quetta"]
    assert [found.label for found in labelled(Readings([]), [story], [incident(reports=("r7",))])] == [None]


def test_a_story_is_not_called_after_what_it_recalls_of_another() -> None:
    story = Story(id="s1", title="x", reports=("r1",), first=None, last=None)
    own = incident(id="i1", reports=("r1",))
    recalled = incident(id="i2", reports=("r1", "r2", "r3"), place=QUETTA, tolls=(figure(17, 17),))
    assert [found.label for found in labelled(Readings([]), [story], [recalled, own])] == ["Attack"]


def test_a_story_is_not_called_after_what_one_text_alone_recalls() -> None:
    story = Story(id="s1", title="x", reports=("r1",), first=None, last=None)
    past = incident(id="i9", place=QUETTA, tolls=(figure(17, 17),), status=Status.HISTORICAL)
    own = incident(id="i1", type=EventType.PROTEST)
    for given, expected in (([past, own], "Protest"), ([past], None)):
        assert [found.label for found in labelled(Readings([]), [story], given)] == [expected]


def test_a_story_is_called_after_what_its_reports_are_about() -> None:
    reading = make_reading("Crowds marched; police had shot two.", make_event("e1"), make_event("e2", main=True))
    id = reading.report.id
    story = Story(id="s1", title="x", reports=(id,), first=None, last=None)
    beside, march = (EventPoint(report=id, event=f"{id}#{event}") for event in ("e1", "e2"))
    shot = incident(id="i9", reports=(id,), events=(beside,), place=QUETTA, tolls=(figure(2, 2),))
    main = incident(id="i1", reports=(id,), events=(march,), type=EventType.PROTEST)
    assert [found.label for found in labelled(Readings([reading]), [story], [shot, main])] == ["Protest"]
