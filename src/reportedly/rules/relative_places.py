"""Places told by way of another: "20 km north of X", "near X", "eastern X", "off the coast of X", "the X-Y border".

Each pattern looks at the words right before (or behind) a resolved name and moves its point; the radius grows until it
holds what the words can mean. Distances are in km, directions in degrees clockwise from north.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.types.annotations import Place
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import PlaceClass

Part = tuple[float, float, float]
"""Where a part of a country lies: latitude, longitude, radius."""


class Spot(msgspec.Struct, frozen=True):
    """A resolved name as the patterns see it; `parts` are those of a country by side ("north", "central")."""

    span: Span
    name: str
    lat: float
    lon: float
    radius: float
    kind: PlaceClass
    demonym: bool = False
    parts: Mapping[str, Part] = {}


class Area(msgspec.Struct, frozen=True):
    """What a relative expression covers; `of` is the span of the (first) name it leans on."""

    span: Span
    lat: float
    lon: float
    radius: float
    kind: PlaceClass
    rule: str
    of: Span


_SIDES = {
    "north": 0, "northeast": 45, "east": 90, "southeast": 135, "south": 180, "southwest": 225, "west": 270,
    "northwest": 315,
}  # fmt: skip
_SIDE = r"(north|south|east|west|north-?east|north-?west|south-?east|south-?west)"
_NUMBER = r"(\d{1,4}(?:[.,]\d{1,3})?|a|an|one|two|three|four|five|six|seven|eight|nine|ten|a few|several|dozens of)"
_UNIT = r"(km|kms|kilomet(?:er|re)s?|miles?|mi|met(?:er|re)s?|m|nautical miles?|nm)"
_KIND = (
    r"(?:the\s)?(?:[\w-]+\s){0,2}?(?:(?:city|town|capital|port|village|hamlet|district|resort|camp|island)\sof\s)|"
    r"(?:the\s)?(?:[\w-]+\s)?capital,?\s|(?:the\s)?"
)
"""What may be told of a name between it and the words that move its point: "north of *the Yemeni port of* Tora"."""
_BEFORE = 80
"""Characters before a name in which a relative expression may begin."""

_FAR_SIDE = re.compile(
    rf"\b(?:(about|around|some|roughly|nearly|almost|just)\s)?{_NUMBER}[\s-]{_UNIT}(?:\s\([^()\n]{{1,20}}\))?\s"
    rf"(?:to\sthe\s)?{_SIDE}(?:ern)?\s(?:of|from)\s(?:{_KIND}|(?:the\s)?\w+\sof\s)$",
    re.I,
)
_FAR = re.compile(
    rf"\b(?:(about|around|some|roughly|nearly|almost|just)\s)?{_NUMBER}[\s-]{_UNIT}(?:\s\([^()\n]{{1,20}}\))?\s"
    r"(?:away\s|(?:up|down)\s?(?:stream|river|the\sriver|the\scoast|the\sroad)\s)?(?:from|of|outside|off|inside)\s"
    rf"(?:{_KIND}|(?:the\s)?coast\sof\s)$",
    re.I,
)
_SIDE_OF = re.compile(rf"\b(?:just\s)?{_SIDE}\sof\s(?:{_KIND})$", re.I)
_NEAR = re.compile(
    r"\b(near|close\sto|not\sfar\sfrom|outside|on\sthe\soutskirts\sof|in\sthe\ssuburbs\sof|around|in\sthe\sarea\sof|"
    rf"in\sthe\svicinity\sof|next\sto)\s(?:{_KIND})$",
    re.I,
)
_OFF_COAST = re.compile(
    rf"\boff\s(?:the\s)?(?:({_SIDE[1:-1]})(?:ern)?\s)?(?:coast|shores?)\sof\s(?:the\s)?$|\boff\s(?:the\s)?$", re.I
)
_PART = re.compile(rf"\b(?:{_SIDE}(?:ern)?|central|upper|lower)[\s-](?:parts?\sof\s)?$", re.I)
_THE_PART = re.compile(rf"\b(?:the\s)?{_SIDE}(?:ern)?\s(?:parts?\s|regions?\s|areas?\s)?of\s(?:the\s)?$", re.I)
_BORDER = re.compile(r"^(?:\s|-)?(?:common\s|shared\s)?(?:border|frontier)\b", re.I)
_BORDER_LINK = re.compile(
    r"^\s?(?:-|–|—|/|\sand\s)\s?(?:the\s)?$|^\s(?:border\swith|frontier\swith)\s(?:the\s)?$|^['’]s\sborder\swith\s(?:the\s)?$"
)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?(?:\w+\sof\s)?$", re.I)
_ROAD = re.compile(
    r"\b(?:road|highway|route|track|line|railway|way)\s(?:that\s(?:leads|runs)\s)?from\s(?:the\s)?$", re.I
)
_ON_ROAD = re.compile(
    r"\b(?:road|highway|motorway|route|track|railway)\s(?:(?:that|which)\s)?(?:\w{1,4}\s)?"
    r"(?:between|linking|links|connecting|connects|joining|joins|from)\s(?:the\s)?(?:(?:cities|towns|villages)\sof\s)?$",
    re.I,
)
_OTHER_END = re.compile(r"^\s(?:and|to|with)\s(?:the\s)?[A-Z][\w'’-]+")
_ROAD_KM = 60.0
"""How far along a road is looked for what happened on the way to a place that no gazetteer knows."""
_OWNED = re.compile(r"^['’]s?(?:\s[\w-]+){0,3}\s(?:of\s)?$")
"""Between a country and a town of its: "Yemen's port of Aden", "Syria's northern city of Aleppo", "Iraq's Basra"."""
_WIDE = (PlaceClass.COUNTRY, PlaceClass.ADMIN1, PlaceClass.ADMIN2, PlaceClass.REGION)


def areas(text: str, spots: Sequence[Spot]) -> Iterator[Area]:
    """The relative expressions around `spots` (in order of text), at most one for each name."""
    owner = None
    for at, spot in enumerate(spots):
        following = spots[at + 1] if at + 1 < len(spots) else None
        area = following and _two(text, spot, following)
        owns = not area and following is not None and _owns(text, spot, following)
        area = area or (None if owns else _one(text, spot, owner) or _way(text, spot))
        owner = spot if owns else None
        if area:
            yield area


def _owns(text: str, country: Spot, town: Spot) -> bool:
    """ "55 miles southeast of Yemen's port of Aden" leans on the town; "northern Syria's Aleppo" does not."""
    told = country.kind is PlaceClass.COUNTRY and town.kind not in _WIDE and not town.demonym
    part = _PART.search(text, max(0, country.span.start - _BEFORE), country.span.start)
    return told and part is None and _OWNED.match(text[country.span.end : town.span.start]) is not None


def _one(text: str, spot: Spot, owner: Spot | None = None) -> Area | None:
    """What the words before a name, or before the country said to own it, make of it."""
    if spot.demonym:
        return None
    end = spot.span.start if owner is None else owner.span.start
    before = text[max(0, end - _BEFORE) : end]
    before = before[before.rfind("\n") + 1 :]
    offset = end - len(before)
    owned = _HAS.match(text, spot.span.end) is not None
    for pattern, rule, make in _RULES:
        match = None if owned and pattern in _BESIDE else pattern.search(before)
        if match and (area := make(match, spot)):
            lat, lon, radius, kind = area
            return Area(Span(offset + match.start(), spot.span.end), lat, lon, radius, kind, rule, spot.span)
    return None


def _way(text: str, spot: Spot) -> Area | None:
    """ "On the road linking the towns of Tora and Dassa", where only Tora is known."""
    before = text[max(0, spot.span.start - _BEFORE) : spot.span.start]
    road = _ON_ROAD.search(before) if spot.kind is PlaceClass.TOWN and not spot.demonym else None
    other = _OTHER_END.match(text[spot.span.end : spot.span.end + _BEFORE]) if road is not None else None
    if road is None or other is None:
        return None
    words = Span(spot.span.start - len(before) + road.start(), spot.span.end + other.end())
    return Area(words, spot.lat, spot.lon, _ROAD_KM, PlaceClass.REGION, "on a road from", spot.span)


Measured = tuple[float, float, float, PlaceClass]


def _far_side(match: re.Match[str], spot: Spot) -> Measured | None:
    km = _kilometres(match[2], match[3])
    if km is None:
        return None
    lat, lon = moved(spot.lat, spot.lon, km, _SIDES[match[4].lower().replace("-", "")])
    return lat, lon, round(max(2.0, 0.3 * km + min(spot.radius, 15)), 1), PlaceClass.SITE


def _far(match: re.Match[str], spot: Spot) -> Measured | None:
    km = _kilometres(match[2], match[3])
    return None if km is None else (spot.lat, spot.lon, round(1.2 * km + min(spot.radius, 20), 1), PlaceClass.SITE)


def _side_of(match: re.Match[str], spot: Spot) -> Measured | None:
    if spot.kind in _WIDE:
        return None
    edge = min(spot.radius, 10.0)
    lat, lon = moved(spot.lat, spot.lon, edge + 7, _SIDES[match[1].lower().replace("-", "")])
    return lat, lon, round(edge + 15, 1), PlaceClass.SITE


def _near(match: re.Match[str], spot: Spot) -> Measured | None:
    return (
        spot.lat,
        spot.lon,
        round(1.5 * spot.radius + 15, 1),
        PlaceClass.SITE if spot.kind not in _WIDE else spot.kind,
    )


def _off_coast(match: re.Match[str], spot: Spot) -> Measured | None:
    if "coast" not in match[0].lower() and "shore" not in match[0].lower() and spot.kind is PlaceClass.COUNTRY:
        return None  # "off Yemen" is a coast, but "set off Israel" is not
    lat, lon = spot.lat, spot.lon
    if match[1]:
        lat, lon = moved(lat, lon, 0.7 * spot.radius, _SIDES[match[1].lower().replace("-", "")])
    return lat, lon, round(spot.radius + 150, 1), PlaceClass.WATER


def _part(match: re.Match[str], spot: Spot) -> Measured | None:
    """A side of a country, where that is known; else half-way to the edge, and a radius of the half that lies there."""
    if spot.kind not in _WIDE and spot.radius < 5:
        return None
    side = match[1].lower().replace("-", "") if match[1] else None
    kind = PlaceClass.REGION if spot.kind in _WIDE else PlaceClass.SITE
    known = spot.parts.get(side or "central")
    if known is not None and (side or "central" in match[0].lower()):
        return *known, kind
    if side is None:
        return spot.lat, spot.lon, round(0.6 * spot.radius, 1), kind
    lat, lon = moved(spot.lat, spot.lon, 0.5 * spot.radius, _SIDES[side])
    return lat, lon, round(0.65 * spot.radius, 1), kind


_RULES = (
    (_FAR_SIDE, "so far on a side of", _far_side),
    (_FAR, "so far from", _far),
    (_SIDE_OF, "on a side of", _side_of),
    (_NEAR, "near", _near),
    (_OFF_COAST, "off the coast of", _off_coast),
    (_THE_PART, "a part of", _part),
    (_PART, "a part of", _part),
)


_BESIDE = (_NEAR, _SIDE_OF)
_HAS = re.compile(
    r"['’]s\b(?!\s(?:border|coast|shores?)\b)|\s(?:embassy|consulate|mission|compound|base|barracks)\b", re.I
)
"""Behind a name: what is near is not the place but something of its own: "outside *Tora's* court"."""


def _two(text: str, a: Spot, b: Spot) -> Area | None:
    """ "the Iraqi-Syrian border", "Iraq's border with Syria", "between Homs and Hama"."""
    link, behind = text[a.span.end : b.span.start], text[b.span.end : b.span.end + 20]
    if len(link) > 25:
        return None
    if _BORDER_LINK.match(link) and (" border" in link or _BORDER.match(behind)):
        lat, lon = middle(a, b)
        return Area(
            hull(a.span, b.span),
            lat,
            lon,
            round(0.6 * min(a.radius, b.radius) + 40, 1),
            PlaceClass.REGION,
            "border between",
            a.span,
        )
    before = text[max(0, a.span.start - 40) : a.span.start]
    between = link.strip().lower() in ("and", "and the") and (_BETWEEN.search(before) or _ON_ROAD.search(before))
    if between or (link.strip().lower() in ("to", "to the") and _ROAD.search(before)):
        if a.kind is PlaceClass.COUNTRY or b.kind is PlaceClass.COUNTRY:
            return None  # "talks between Iran and Iraq"
        lat, lon = middle(a, b)
        gap = distance_km(a.lat, a.lon, b.lat, b.lon)
        return Area(hull(a.span, b.span), lat, lon, round(gap / 2 + 5, 1), PlaceClass.REGION, "between", a.span)
    return None


def middle(a: Spot, b: Spot) -> tuple[float, float]:
    """The point on the way from `a` to `b` at which their radii would meet: nearer to the smaller one."""
    share = a.radius / (a.radius + b.radius) if a.radius + b.radius else 0.5
    gap = distance_km(a.lat, a.lon, b.lat, b.lon)
    return moved(a.lat, a.lon, share * gap, bearing(a.lat, a.lon, b.lat, b.lon))


def _kilometres(number: str, unit: str) -> float | None:
    value: float
    if number.lower() in _WORDS:
        value = _WORDS[number.lower()]
    else:
        try:
            value = float(number.replace(",", "" if re.fullmatch(r"\d{1,3},\d{3}", number) else "."))
        except ValueError:
            return None
    unit = unit.lower()
    if unit.startswith(("mile", "mi")):
        return value * 1.609
    if unit.startswith(("nautical", "nm")):
        return value * 1.852
    return value / 1000 if unit.startswith("met") or unit == "m" else value


_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "a few": 5, "several": 6, "dozens of": 40,
}  # fmt: skip


# --- on the sphere ----------------------------------------------------------------------------------------------------

_EARTH = 6371.0


def moved(lat: float, lon: float, km: float, degrees: float) -> tuple[float, float]:
    """The point `km` away in a direction; degrees, longitude within -180 to 180."""
    far, way, phi = km / _EARTH, math.radians(degrees), math.radians(lat)
    north = math.asin(math.sin(phi) * math.cos(far) + math.cos(phi) * math.sin(far) * math.cos(way))
    east = math.atan2(math.sin(way) * math.sin(far) * math.cos(phi), math.cos(far) - math.sin(phi) * math.sin(north))
    return round(math.degrees(north), 5), round((lon + math.degrees(east) + 540) % 360 - 180, 5)


def bearing(lat: float, lon: float, to_lat: float, to_lon: float) -> float:
    """Direction of the second point from the first, degrees clockwise from north."""
    phi, psi, gap = math.radians(lat), math.radians(to_lat), math.radians(to_lon - lon)
    east = math.sin(gap) * math.cos(psi)
    north = math.cos(phi) * math.sin(psi) - math.sin(phi) * math.cos(psi) * math.cos(gap)
    return math.degrees(math.atan2(east, north)) % 360


def may_be_one(one: Place, two: Place) -> bool:
    """Whether of two places one may lie in the other; what nobody can place may be anywhere."""
    if one.lat is None or one.lon is None or two.lat is None or two.lon is None:
        return True
    reach = (one.radius_km or 0.0) + (two.radius_km or 0.0)
    return distance_km(one.lat, one.lon, two.lat, two.lon) <= reach


def distance_km(lat: float, lon: float, to_lat: float, to_lon: float) -> float:
    """Great-circle distance."""
    phi, psi = math.radians(lat), math.radians(to_lat)
    half = (
        math.sin((psi - phi) / 2) ** 2 + math.cos(phi) * math.cos(psi) * math.sin(math.radians(to_lon - lon) / 2) ** 2
    )
    return 2 * _EARTH * math.asin(min(1.0, math.sqrt(half)))
