"""Which candidates are taken: by clues, by our own table, by company; outlets are none."""

from __future__ import annotations

import re

import msgspec
import pytest

from reportedly.rules.place_choice import (
    called,
    chosen,
    countries_meant,
    is_acronym,
    is_article,
    is_body,
    is_of_disease,
    is_of_person,
    is_outlet,
    is_patron,
    is_shouted,
    is_side,
    is_weekday,
    plain,
    probability,
    recalled,
    renowned,
    taken,
    vouched,
)
from reportedly.rules.toponyms import Candidate, Scene, views_of_names
from reportedly.types.annotations import Token
from reportedly.types.gazetteer import Entry, Grade
from reportedly.types.span import Span
from reportedly.types.vocabulary import PlaceClass
from rules.test_toponyms import LAND, TOWN, candidate, entry, scene, tokens_of

BATMAN = candidate(entry("Batman", "TR", people=450_000), key="batman", first=3)
RECALLED = {
    "in-a-country-meant": ("they drove to Batman today", {}, scene(), "TR", 0.6),
    "not-in-it": ("they drove to Batman today", {}, scene(), "IQ", 0.0),
    "everyday-word-behind-to": ("they drove to Batman today", {}, scene(common="batman"), "TR", 0.6),
    "everyday-word": ("they saw how Batman came", {}, scene(common="batman"), "TR", 0.0),
    "part-of-a-name": ("they saw Bruce Batman today", {}, scene(), "TR", 0.0),
    "in-capitals": ("they drove to Batman today", {}, scene(shouted=True), "TR", 0.0),
    "parted-within-a-name": (
        "they drove from Batman to Dassa",
        {"from": "", "Batman": "ORG", "to": "ORG", "Dassa": "ORG"},
        scene(),
        "TR",
        0.6,
    ),
    "before-a-time": (
        "they drove to Batman three weeks later",
        {"Batman": "DATE", "three": "DATE", "weeks": "DATE"},
        scene(),
        "TR",
        0.6,
    ),
    "across-a-name": ("they drove to Batman Ali", {"Batman": "PERSON", "Ali": "PERSON"}, scene(), "TR", 0.0),
}


@pytest.mark.parametrize(("text", "labels", "around", "country", "share"), RECALLED.values(), ids=RECALLED.keys())
def test_recalled(text: str, labels: dict[str, str], around: Scene, country: str, share: float) -> None:
    assert recalled(BATMAN, tokens_of(text, **labels), around, frozenset({country})) == share


def test_a_country_that_is_only_likely_needs_a_word_of_place() -> None:
    likely = frozenset({"TR"})
    assert recalled(BATMAN, tokens_of("they drove to Batman today"), scene(), frozenset(), likely) == 0.6
    assert recalled(BATMAN, tokens_of("they saw how Batman came"), scene(), frozenset(), likely) == 0.0


def test_a_town_that_dwarfs_its_namesakes_makes_its_country_likely() -> None:
    words = tokens_of("from Harran to Batman today")
    large, small = entry("Harran", "TR", people=90_000), entry("Harran", "CC", people=300)
    near = candidate(large, small, first=1)
    rows = [(near, ["x"]), (msgspec.structs.replace(BATMAN, span=words[3].span), ["y"])]
    assert len(taken(rows, words, scene(known=""), {"x": 5.0, "y": -5.0})) == 2
    rival = candidate(large, entry("Harran", "CC", people=80_000), first=1)
    assert len(taken([(rival, ["x"]), rows[1]], words, scene(known=""), {"x": 5.0, "y": -5.0})) == 1


def test_a_surname_is_not_recalled_and_a_capital_needs_no_company() -> None:
    words = tokens_of("they drove to Batman today")
    surname = msgspec.structs.replace(scene(), views={"batman": "person+surname"})
    assert recalled(BATMAN, words, surname, frozenset({"TR"})) == 0.0
    capital = msgspec.structs.replace(scene(), capitals={"1"})
    assert recalled(BATMAN, words, capital, frozenset()) == 0.6


def test_countries_meant() -> None:
    assert countries_meant([candidate(LAND)], scene()) == {"BB"}
    assert countries_meant([candidate(TOWN)], scene()) == {"AA"}
    assert countries_meant([candidate(entry("Hidalgo", "US"), key="hidalgo")], scene()) == set()
    assert countries_meant([candidate(TOWN, entry("Harran", "CC"))], scene()) == set()
    assert countries_meant([candidate(entry("Haran", "AA", grade=Grade.LOOSE))], scene()) == set()


OUTLETS = {
    "by-name": ("a report by Mehr today", True),
    "in-it": ("shells fell in Mehr today", False),
    "told-a-province": ("all of southern Mehr province", False),
}


@pytest.mark.parametrize(("text", "answer"), OUTLETS.values(), ids=OUTLETS.keys())
def test_an_outlet_is_no_place(text: str, answer: bool) -> None:
    around = msgspec.structs.replace(scene(), media={"mehr"})
    mehr = candidate(entry("Mehr", "IR"), key="mehr", first=3)
    assert is_outlet(mehr, tokens_of(text), around) is answer
    weights = {"sure": 5.0}
    assert (taken([(mehr, ["sure"])], tokens_of(text), around, weights) == []) is answer


CREDITS = {
    "in-brackets": (entry("Meride", "CH"), True),
    "a-country-in-brackets": (LAND, False),
}


@pytest.mark.parametrize(("meant", "answer"), CREDITS.values(), ids=CREDITS.keys())
def test_the_agency_of_a_dateline_is_no_place(meant: Entry, answer: bool) -> None:
    tokens = tokens_of("Harran ( Meride ) - Shells fell")
    around = msgspec.structs.replace(scene(), credit=tokens[2].span)
    assert is_outlet(candidate(meant, key="meride", first=2, start=9), tokens, around) is answer
    assert not is_outlet(candidate(TOWN, first=0), tokens, around)


def test_what_is_found_first_keeps_its_words() -> None:
    wide: Candidate = candidate(TOWN, first=0, last=1)
    narrow = candidate(entry("Valley", "AA"), first=1, start=7, key="valley")
    assert taken([(wide, []), (narrow, [])], tokens_of("Harran Valley fell"), scene(), {}) == [wide]


def test_choice_and_probability() -> None:
    assert chosen([(candidate(TOWN), 0.5)], 0.6) == []
    assert probability(["x"], {"x": 0.0}) == 0.5
    assert vouched(candidate(TOWN), tokens_of("Harran fell"), scene()) == 0.8


@pytest.mark.parametrize(
    ("text", "entries", "first", "last", "share"),
    [
        pytest.param("in San Harran del Ward today", (TOWN,), 1, 4, 0.99, id="a-name-of-many-words"),
        pytest.param("in Harran do Ward today", (TOWN,), 1, 3, 0.99, id="a-name-of-joined-words"),
        pytest.param("in San Harran today", (TOWN,), 1, 2, 0.0, id="a-name-of-few"),
        pytest.param("in San Harran del Ward today", (), 1, 4, 0.0, id="many-words-that-name-nothing"),
        pytest.param("WARD ( BELAND ) today", (LAND,), 2, 2, 0.8, id="a-land-in-brackets"),
        pytest.param("WARD ( HARRAN ) today", (TOWN,), 2, 2, 0.0, id="a-town-in-brackets"),
        pytest.param("WARD BELAND today", (LAND,), 1, 1, 0.0, id="a-land-without"),
    ],
)
def test_what_can_be_nothing_else(text: str, entries: tuple[Entry, ...], first: int, last: int, share: float) -> None:
    words = tokens_of(text)
    item = Candidate(Span(words[first].span.start, words[last].span.end), first, last, "", entries)
    assert plain(item, words, scene()) == share


@pytest.mark.parametrize(
    ("text", "share"),
    [
        pytest.param("in the town of Harran", 0.8, id="as-it-is"),
        pytest.param("in the province of Harran", 0.0, id="as-it-is-not"),
        pytest.param("on the road to Harran", 0.0, id="by-no-word"),
    ],
)
def test_what_words_call_a_name(text: str, share: float) -> None:
    words = tokens_of(text)
    assert called(candidate(TOWN, first=len(words) - 1), words) == share


UNION = candidate(entry("Union", "US"), key="union", first=3)
SHOUTED = {
    "everyday-word": ("THEY LEFT THE UNION TODAY", {}, scene("US", common="union", shouted=True), True),
    "of-another-country": ("THEY LEFT THE UNION TODAY", {}, scene("CO", shouted=True), True),
    "of-a-country-named": ("THEY LEFT THE UNION TODAY", {}, scene("US", shouted=True), False),
    "behind-in": ("THEY WERE IN UNION TODAY", {}, scene(shouted=True), False),
    "a-place-to-the-parser": ("THEY LEFT OLD UNION TODAY", {"UNION": "GPE"}, scene(shouted=True), False),
    "a-town-by-its-words": ("THEY LEFT OLD UNION COUNTY", {}, scene(shouted=True), False),
    "in-small-letters": ("they left the Union today", {}, scene(common="union"), False),
}


@pytest.mark.parametrize(("text", "labels", "around", "answer"), SHOUTED.values(), ids=SHOUTED.keys())
def test_a_word_in_capitals_is_no_hamlet(text: str, labels: dict[str, str], around: Scene, answer: bool) -> None:
    assert is_shouted(UNION, tokens_of(text, **labels), around) is answer


@pytest.mark.parametrize(
    ("country", "people", "answer"), [("US", 300, False), ("CO", 300, True), ("CO", 800_000, False)]
)
def test_words_in_capitals_are_no_town_of_another_country(country: str, people: int, answer: bool) -> None:
    plains = Candidate(Span(11, 21), 2, 3, "the plains", (entry("The Plains", "US", people=people),))
    assert is_shouted(plains, tokens_of("THEY MET ON THE PLAINS TODAY"), scene(country, shouted=True)) is answer


@pytest.mark.parametrize(
    ("text", "first", "answer"),
    [
        pytest.param("a bomb hit the church of Saint Paul today", 6, True, id="a-church-of"),
        pytest.param("a bomb hit the church of Saint Mark and Saint Paul today", 9, True, id="of-two"),
        pytest.param("a bomb hit the old Saint Paul Coptic Cathedral today", 5, True, id="named-before-it"),
        pytest.param("police in the town of Saint Paul said so", 5, False, id="a-town"),
        pytest.param("a bomb hit a new Saint Paul church today", 5, False, id="a-church-of-a-town"),
        pytest.param("a bomb hit a bus in Saint Paul near the church", 6, False, id="a-church-elsewhere"),
    ],
)
def test_a_saint_of_a_church_is_no_town(text: str, first: int, answer: bool) -> None:
    words = tokens_of(text)
    spot = Span(words[first].span.start, words[first + 1].span.end)
    item = Candidate(spot, first, first + 1, "saint paul", (TOWN,))
    assert is_patron(item, words, scene()) is answer


def test_a_seat_of_government_may_be_shouted() -> None:
    capital = msgspec.structs.replace(scene(shouted=True), capitals={"1"})
    assert not is_shouted(UNION, tokens_of("THEY LEFT THE UNION TODAY"), capital)


@pytest.mark.parametrize(
    ("text", "answer"), [("police want Jorge Ibarra Molina alive", True), ("roads from Jorge Ibarra onwards", False)]
)
def test_the_rest_of_a_name_makes_a_person(text: str, answer: bool) -> None:
    told = views_of_names(
        tokens_of("Don Jorge Ibarra Molina", Don="", Jorge="PERSON", Ibarra="PERSON", Molina="PERSON")
    )
    around = msgspec.structs.replace(scene(), views=told)
    words = tokens_of(text)
    town = candidate(entry("Ibarra", "EC"), key="ibarra", first=3)
    assert is_of_person(town, words, around) is answer


@pytest.mark.parametrize(
    ("text", "at", "answer"),
    [("the North fired again", 1, True), ("in North province today", 1, False), ("in Sumy and more", 1, False)],
)
def test_a_side_is_no_place(text: str, at: int, answer: bool) -> None:
    words = tokens_of(text)
    item = candidate(entry("x", "CM", kind=PlaceClass.ADMIN1), key=words[at].text.lower(), first=at)
    assert is_side(item, words, scene()) is answer


@pytest.mark.parametrize(
    ("text", "at", "around", "answer"),
    [
        pytest.param("a SWAT team came", 1, scene(), True, id="short"),
        pytest.param("in Swat they came", 1, scene(), False, id="no-capitals"),
        pytest.param("a SWAT team came", 1, scene(countries="PK"), False, id="country-named"),
        pytest.param("SWAT ( Agency ) --", 0, scene(), False, id="dateline"),
        pytest.param("SWAT | A bomb", 0, scene(), False, id="before-a-bar"),
        pytest.param("a SWAT TEAM CAME", 1, scene(shouted=True), False, id="all-in-capitals"),
    ],
)
def test_an_acronym_is_no_place(text: str, at: int, around: Scene, answer: bool) -> None:
    item = candidate(entry("Swat", "PK", kind=PlaceClass.ADMIN2), key="swat", first=at)
    assert is_acronym(item, tokens_of(text), around) is answer


@pytest.mark.parametrize(
    ("text", "at", "answer"),
    [
        pytest.param("the Al-Nahar channel", 1, True, id="tied-by-a-hyphen"),
        pytest.param("in Al today", 1, False, id="alone"),
        pytest.param("an Al-based firm", 1, False, id="no-name-behind"),
    ],
)
def test_an_article_is_no_place(text: str, at: int, answer: bool) -> None:
    item = candidate(entry("Alabama", "US", kind=PlaceClass.ADMIN1), key="al", first=at)
    assert is_article(item, glued(text), scene()) is answer


def glued(text: str) -> list[Token]:
    """The words of a text, a hyphen within one a word of its own."""
    words = tokens_of(text.replace("-", " - "))
    starts = [match.start() for match in re.finditer(r"[\w]+|-", text)]
    return [
        msgspec.structs.replace(word, span=Span(start, start + len(word.text)))
        for word, start in zip(words, starts, strict=True)
    ]


@pytest.mark.parametrize(("name", "answer"), [("New York City", False), ("Nyac", True)])
def test_the_initials_of_a_place_are_its_name(name: str, answer: bool) -> None:
    item = candidate(entry(name, "US"), key="nyc", first=1)
    assert is_acronym(item, tokens_of("in NYC today"), scene()) is answer


def test_a_month_is_no_town_before_its_year() -> None:
    march = candidate(entry("March", "GB", people=21_000), key="march", first=2)
    words = tokens_of("killed in March 2018 there", March="DATE", **{"2018": "DATE"})
    assert recalled(march, words, scene(), frozenset({"GB"})) == 0.0


@pytest.mark.parametrize(
    ("text", "country", "answer"),
    [
        pytest.param("cases of Batman virus rose", False, True, id="virus"),
        pytest.param("a Batman flu came", False, True, id="flu"),
        pytest.param("a Batman virus toll rose", True, False, id="toll-of-a-country"),
        pytest.param("they saw Batman rise", False, False, id="no-disease"),
    ],
)
def test_is_of_disease(text: str, country: bool, answer: bool) -> None:
    words = tokens_of(text)
    at = text.split().index("Batman")
    place = entry("Batman", "TR", kind=PlaceClass.COUNTRY) if country else entry("Batman", "TR")
    assert is_of_disease(candidate(place, key="batman", first=at), words, scene()) is answer


KHERSON = candidate(entry("Kherson", "UA", people=60_000), key="kherson", first=3)
RENOWNED = {
    "where-it-was": ("they fell over Kherson today", KHERSON, scene(), 0.6),
    "at-its-edge": ("they outskirts of Kherson today", KHERSON, scene(), 0.6),
    "of-whom": ("they heard of Kherson today", KHERSON, scene(), 0.0),
    "a-day": ("they fell on Kherson today", KHERSON, scene(), 0.0),
    "everyday-word": ("they fell over Kherson today", KHERSON, scene(common="kherson"), 0.0),
    "part-of-a-name": ("they fell over Kherson Ali", KHERSON, scene(), 0.0),
    "in-capitals": ("they fell over Kherson today", KHERSON, scene(shouted=True), 0.0),
    "small": ("they fell over Kherson today", candidate(entry("Kherson", "UA", people=9), key="kherson", first=3),
              scene(), 0.0),
    "in-english": ("they fell over Kherson today",
                   candidate(entry("Kherson", "US", people=60_000), key="kherson", first=3), scene(), 0.0),
    "of-two-lands": ("they fell over Kherson today",
                     candidate(entry("Kherson", "UA", people=60_000), entry("Kherson", "PL", people=50_000),
                               key="kherson", first=3), scene(), 0.0),
}  # fmt: skip


@pytest.mark.parametrize(("text", "item", "around", "share"), RENOWNED.values(), ids=RENOWNED.keys())
def test_renowned(text: str, item: Candidate, around: Scene, share: float) -> None:
    assert renowned(item, tokens_of(text), around) == share


@pytest.mark.parametrize(
    ("text", "last", "people", "answer"),
    [
        pytest.param("given to Red Swat today", 3, 700, True, id="a-body"),
        pytest.param("given by Swat today", 2, 700, False, id="one-word"),
        pytest.param("lived in Red Swat today", 3, 700, False, id="told-as-a-place"),
        pytest.param("given to Red Swat today", 3, 90_000, False, id="as-large-a-town"),
    ],
)
def test_a_body_is_no_small_town(text: str, last: int, people: int, answer: bool) -> None:
    item = candidate(entry("Red Swat", "US", people=people), key="red swat", first=2, last=last)
    around = msgspec.structs.replace(scene(), bodies=("red swat",))
    assert is_body(item, tokens_of(text), around) is answer
    assert not is_body(item, tokens_of(text), scene())


def test_a_short_weekday_is_no_place() -> None:
    assert is_weekday(candidate(key="thurs", first=1), tokens_of("on Thurs they came"), scene())
    assert not is_weekday(candidate(entry("Sun", "US"), key="sun", first=1), tokens_of("in Sun they came"), scene())
