"""Places: names resolved to a point with a radius, places told by way of them, and coordinates written out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from reportedly.errors import LexiconError
from reportedly.lexicons import common_words, lexicon
from reportedly.lexicons.gazetteer import place_in_row, places_named
from reportedly.rules.grounding import grounded
from reportedly.rules.personal_words import surnames
from reportedly.rules.place_choice import taken
from reportedly.rules.place_holders import Claimed, told_holders, within
from reportedly.rules.place_kinds import generic_kind, told_kind, told_lands
from reportedly.rules.place_senses import Name, Sense, beside_seats, senses
from reportedly.rules.place_strangers import without_strangers
from reportedly.rules.place_usage import usage
from reportedly.rules.relative_places import Area, Part, Spot, areas
from reportedly.rules.toponyms import (
    Candidate,
    Scene,
    candidates,
    clues,
    countries_named,
    neighbours,
    views_of_names,
)
from reportedly.text.coordinates import coordinates
from reportedly.text.datelines import agency
from reportedly.text.fold import fold
from reportedly.text.truecase import is_shouted
from reportedly.types.annotations import Place, Rival, Token
from reportedly.types.gazetteer import Entry, Grade
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import EventType, PlaceClass, Usage

RIVALS = 4
"""Rival meanings kept beside the chosen one."""


def read_places(reading: Reading) -> Iterator[Place]:
    """Every place name with its likeliest meaning, then the areas worded around names, then coordinates."""
    text, tokens = reading.report.text, reading[Token]
    found = names_in(text, tokens)
    names, which = distinct(found, tokens)
    meanings = meant(names, home_of(reading.report))
    places = []
    for candidate, number in zip(found, which, strict=True):
        place = _place(candidate, meanings[number], tokens, reading)
        places.append(place)
        yield place
    yield from _areas(text, places)
    yield from _written_out(text, [place.span for place in places])


def meant(names: Sequence[Name], home: Entry | None) -> list[list[Sense]]:
    """For each name of a report its senses, likeliest first; none for what no gazetteer knows."""
    return without_strangers(
        names, senses(names, home, _weights("senses"), _weights("senses alone")), home, _capitals()
    )


@cache
def _weights(part: str) -> Mapping[str, float]:
    path = files("reportedly") / "weights" / "places.json"
    try:
        parts: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise LexiconError(f"weights {path} do not open ({error}): reinstall the package") from error
    return parts[part]


def names_in(text: str, tokens: Sequence[Token]) -> list[Candidate]:
    """The words that name places, in order, none overlapping."""
    weights, possible = _weights("names"), grounded(list(candidates(tokens, text, places_named)))
    around = scene(text, tokens, possible)
    rows = [(candidate, clues(candidate, tokens, around)) for candidate in possible]
    return taken(rows, tokens, around, weights)


def scene(text: str, tokens: Sequence[Token], possible: Sequence[Candidate]) -> Scene:
    """What the whole report and our word lists tell of the names in it."""
    credit, shouted = agency(text), is_shouted(text)
    named = {fold(text[credit.start : credit.end])} if credit is not None else set()
    return Scene(
        views_of_names(tokens),
        countries_named(possible),
        common_words(),
        _given_names(),
        _known(),
        shouted,
        *neighbours(possible),
        _capitals(),
        _media() | named,
        _bodies(),
        surnames(tokens, _given_names()) if not shouted else frozenset(),
        credit,
    )


@cache
def _given_names() -> frozenset[str]:
    """Given names of persons."""
    return frozenset(row["name"] for row in lexicon("given_names"))


@cache
def _capitals() -> frozenset[str]:
    """Ids of the seats of government."""
    return frozenset(row["gid"] for row in lexicon("capitals"))


@cache
def _acts() -> frozenset[str]:
    """Nouns for what befalls a town."""
    rows = lexicon("event_triggers")
    return frozenset(row["lemma"] for row in rows if row["part"] == "noun" and row["type"] in _BEFALLING)


_BEFALLING = frozenset((EventType.ASSAULT, EventType.ACCIDENT, EventType.DISASTER, EventType.PROTEST))


@cache
def _media() -> frozenset[str]:
    """The folded names of news outlets."""
    return frozenset(fold(row["name"]) for row in lexicon("media"))


@cache
def _bodies() -> frozenset[str]:
    """The folded names of groups and organisations."""
    rows = lexicon("known_actors")
    return frozenset(fold(name) for row in rows for name in (row["name"], *row["aliases"].split(";")) if name)


@cache
def _known() -> frozenset[str]:
    """The folded names of our own places."""
    rows = lexicon("conflict_places")
    return frozenset(fold(name) for row in rows for name in (row["name"], *row["aliases"].split("|")) if name)


def distinct(found: Sequence[Candidate], tokens: Sequence[Token]) -> tuple[list[Name], list[int]]:
    """The distinct names of a report, and for each candidate the number of its name.

    A name that a comma and another name follow ("Alexandria, Virginia") is held apart from the same name alone.
    """
    starts = {candidate.first: at for at, candidate in enumerate(found)}
    number: dict[tuple[str, int | None, PlaceClass | None], int] = {}
    counts: dict[int, int] = {}
    which = [0] * len(found)
    order: list[tuple[Candidate, int | None, PlaceClass | None]] = []
    for at in range(len(found) - 1, -1, -1):  # from the end, so that a container has its number before what it holds
        candidate = found[at]
        behind = tokens[candidate.last + 1].text if candidate.last + 1 < len(tokens) else ""
        holder = starts.get(candidate.last + 2) if behind == "," else None
        container = which[holder] if holder is not None else None
        told = told_kind(candidate, tokens)
        key = (candidate.key, container, told)
        if key not in number:
            number[key] = len(order)
            order.append((candidate, container, told))
        which[at] = number[key]
        counts[which[at]] = counts.get(which[at], 0) + 1
    inside, holders = told_lands(found, tokens), told_holders(found, tokens)
    lands, held = countries_named(found), {candidate.key for candidate, container, _ in order if container is not None}
    names = []
    for at, (candidate, container, told) in enumerate(order):
        there = inside.get(candidate.key, frozenset())
        entries = tuple(entry for entry in candidate.entries if entry.country in there) or candidate.entries
        if container is None and candidate.key in holders:
            entries = within(entries, holders[candidate.key], tokens, _claimed())
        if candidate.key not in held:  # after "London, Ontario" either may be meant by the bare name
            entries = beside_seats(entries, _capitals(), lands)
        names.append(Name(candidate.key, entries, container, counts[at], told))
    return names, which


@cache
def _claimed() -> tuple[Claimed, ...]:
    """Lands that reports may put in other countries than the gazetteer does."""
    rows = lexicon("claimed_lands")
    return tuple(
        Claimed(
            frozenset(row["told"].split("|")),
            row["country"],
            float(row["lat"]),
            float(row["lon"]),
            float(row["radius_km"]),
        )
        for row in rows
    )


def home_of(report: Report) -> Entry | None:
    """Where the publisher sits, from the table of outlets."""
    site = (report.publisher or "").lower().removeprefix("www.")
    if not site and report.url:
        site = report.url.split("//")[-1].split("/")[0].lower().removeprefix("www.")
    home = _outlets().get(site)
    if home is None:
        return None
    town, _, outer = home.partition(", ")
    inside = {entry.row for entry in places_named(fold(outer))}
    countries = {entry.country for entry in places_named(fold(outer)) if entry.kind is PlaceClass.COUNTRY}
    fitting = [e for e in places_named(fold(town)) if e.admin1 in inside or e.country in countries]
    return max(fitting, key=lambda entry: (entry.kind is PlaceClass.TOWN, entry.population), default=None)


@cache
def _outlets() -> Mapping[str, str]:
    return {row["domain"]: row["home"] for row in lexicon("place_outlets")}


def _place(candidate: Candidate, meanings: Sequence[Sense], tokens: Sequence[Token], reading: Reading) -> Place:
    name = reading.quote(candidate.span)
    if not meanings:
        kind = generic_kind([token.text.lower() for token in tokens[candidate.first : candidate.last + 1]])
        return Place(span=candidate.span, name=name, kind=kind, why="a place by its words, not in the gazetteer")
    best = meanings[0]
    entry = best.entry
    division = place_in_row(entry.admin1) if entry.admin1 is not None else None
    demonym = entry.grade is Grade.DEMONYM
    return Place(
        span=candidate.span,
        name=entry.name,
        lat=entry.lat,
        lon=entry.lon,
        gazetteer_id=entry.gid,
        country=entry.country or None,
        admin1=division.name if division and entry.kind is not PlaceClass.COUNTRY else None,
        kind=entry.kind,
        radius_km=entry.radius,
        usage=Usage.DEMONYM
        if demonym
        else usage(reading.tree, tokens[candidate.last], entry.kind, entry.gid in _capitals(), _acts()),
        rivals=tuple(_rival(sense) for sense in meanings[1 : RIVALS + 1]),
        confidence=round(best.share, 3),
        why="; ".join(best.clues) or "the only place of this name",
    )


def _rival(sense: Sense) -> Rival:
    e = sense.entry
    return Rival(name=e.name, gazetteer_id=e.gid, lat=e.lat, lon=e.lon, score=round(sense.share, 4))


def _parts_of(place: Place) -> Mapping[str, Part]:
    """The parts of a country by side; none of any other place."""
    return _parts().get(place.country or "", {}) if place.kind is PlaceClass.COUNTRY else {}


@cache
def _parts() -> Mapping[str, Mapping[str, Part]]:
    found: dict[str, dict[str, Part]] = {}
    for row in lexicon("country_parts"):
        part = float(row["lat"]), float(row["lon"]), float(row["radius"])
        found.setdefault(row["country"], {})[row["side"]] = part
    return found


def _areas(text: str, places: Sequence[Place]) -> Iterator[Place]:
    spots = [
        Spot(p.span, p.name, p.lat, p.lon, p.radius_km, p.kind, p.usage is Usage.DEMONYM, _parts_of(p))
        for p in places
        if p.lat is not None and p.lon is not None and p.radius_km is not None and p.kind is not None
    ]
    by_span = {place.span: place for place in places}
    for area in areas(text, spots):
        base = by_span[area.of]
        yield Place(
            span=area.span,
            name=_worded(text, area),
            lat=area.lat,
            lon=area.lon,
            country=base.country,
            kind=area.kind,
            radius_km=area.radius,
            why=f"{area.rule} {base.name}",
        )


def _worded(text: str, area: Area) -> str:
    """What an area is called: "between Tora and Dassa", whose words alone would name the two."""
    words = text[area.span.start : area.span.end]
    lies_between = area.rule == "between" and re.search(r"\sand\s", words, re.IGNORECASE)
    return f"between {words}" if lies_between and not words.lower().startswith("between") else words


def _written_out(text: str, taken: Sequence[Span]) -> Iterator[Place]:
    for point in coordinates(text):
        if not any(point.span.meets(span) for span in taken):
            yield Place(
                span=point.span,
                name=text[point.span.start : point.span.end],
                lat=point.lat,
                lon=point.lon,
                kind=PlaceClass.SITE,
                radius_km=point.radius,
                why=f"coordinates, {point.notation}",
            )
