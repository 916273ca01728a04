"""Which candidates are taken for place names: by their clues, by our own table, by the company they keep.

Twice over: what the first look finds tells which countries a report is about, and a doubtful name that means a place in
one of them is taken as well ("Sanaa said", "drove on to Batman").
"""

from __future__ import annotations

import calendar
import math
from collections.abc import Mapping, Sequence

from reportedly.rules.divisions import divided
from reportedly.rules.heading_names import headed, heads_a_court
from reportedly.rules.personal_words import is_make, is_surname
from reportedly.rules.place_kinds import told_kind
from reportedly.rules.toponyms import Candidate, Scene, capital, company, countries_named, fit
from reportedly.text.fold import fold
from reportedly.types.annotations import Token
from reportedly.types.gazetteer import Entry, Grade
from reportedly.types.vocabulary import PlaceClass

LEAST = 0.42
"""Probability from which words count as a place name: where precision and recall balance in cross-validation."""


def taken(
    rows: Sequence[tuple[Candidate, list[str]]], tokens: Sequence[Token], around: Scene, weights: Mapping[str, float]
) -> list[Candidate]:
    """The candidates of `rows` (each with its clues) that name places, in order of text, none overlapping."""
    scored = [
        (item, max(probability(found, weights), *(sure(item, tokens, around) for sure in _SURE)))
        for item, found in rows
        if not any(bars(item, tokens, around) for bars in _BARS)
    ]
    first = chosen(scored, LEAST)
    named = [item for item, _ in first]
    countries = countries_meant(named, around)
    likely = frozenset().union(*map(_towering, named)) - _ENGLISH
    held = {word for item, _ in first for word in range(item.first, item.last + 1)}
    left = [item for item, _ in scored if not held.intersection(range(item.first, item.last + 1))]
    known = [max(called(item, tokens), renowned(item, tokens, around)) for item in left]
    meant = [recalled(item, tokens, around, countries, likely) for item in left]
    again = list(zip(left, map(max, known, meant), strict=True))
    return sorted((item for item, _ in [*first, *chosen(again, LEAST)]), key=lambda item: item.span)


def is_outlet(item: Candidate, tokens: Sequence[Token], around: Scene) -> bool:
    """Whether the name is that of a news outlet: "Mehr reported", "(Indus Wire) -", but "in Mehr", "Fars province"."""
    if around.credit is not None and around.credit.holds(item.span):
        whole = len(around.credit) == len(item.span)
        return not (whole and any(entry.kind in _DIVIDED for entry in item.entries))
    if item.key not in around.media or told_kind(item, tokens) is not None:
        return False
    before = tokens[item.first - 1] if item.first else None
    return before is None or before.text.lower() not in _IN


_DIVIDED = (PlaceClass.COUNTRY, PlaceClass.ADMIN1)
"""What may stand in brackets behind the town of a dateline: "PARIS (Texas) -"."""
_IN = frozenset("in at near around outside inside".split())


def is_shouted(item: Candidate, tokens: Sequence[Token], around: Scene) -> bool:
    """Whether a text in capitals writes words so that some town bears, and nothing else speaks for the town.

    "NO CITY", "ON THE PLAINS": an everyday word, or a name of other countries than the report's that is no seat of
    government nor, in several words, a city's, stands behind no "in", and is no place to the parser.
    """
    first = tokens[item.first]
    if not around.shouted or first.entity in ("GPE", "LOC", "NORP"):
        return False
    before = tokens[item.first - 1].text.lower() if item.first else ""
    strange = company(item, around) == "not named" and not any(entry.gid in around.capitals for entry in item.entries)
    single = item.first == item.last
    strange = strange and (single or all(entry.population < _SMALL for entry in item.entries))
    everyday = single and item.key in around.common
    return everyday or (strange and before not in _IN and told_kind(item, tokens) is None)


def is_of_person(item: Candidate, tokens: Sequence[Token], around: Scene) -> bool:
    """Whether the words open what a person's name ends in: "Ibarra" in "Ibarra Molina", after "Jorge Ibarra Molina"."""
    behind = [word.text for word in tokens[item.last + 1 : item.last + 3]]
    goes_on = (fold(f"{item.key} {' '.join(behind[:count])}") for count in range(1, len(behind) + 1))
    return any("surname" in around.views.get(name, "") for name in goes_on)


def is_of_people(item: Candidate, tokens: Sequence[Token], _: Scene) -> bool:
    """Whether the words tell of which people or land somebody is, and no place bears the name but a small town, or a
    region whose name they only begin: "Arab leaders", "an Andean hamlet"."""
    words = tokens[item.first : item.last + 1]
    owned = all(word.entity == "NORP" and word.link in ("amod", "compound") for word in words)
    small = all(e.population < _SMALL or e.grade is Grade.SHORTENED for e in item.entries)
    return owned and small and all(e.grade is not Grade.DEMONYM for e in item.entries)


_SMALL = 50_000
"""People of a town that a people's name is not taken for."""


_SIDES = frozenset(
    fold(f"{side}{ending}")
    for side in "north south east west northeast northwest southeast southwest".split()
    for ending in ("", "ern")
)


def is_side(item: Candidate, tokens: Sequence[Token], _: Scene) -> bool:
    """Whether the word only tells a side, which some province bears as its name: "the North fired a missile"."""
    return item.key in _SIDES and told_kind(item, tokens) is None


def is_acronym(item: Candidate, tokens: Sequence[Token], around: Scene) -> bool:
    """Whether capitals spell a short word in a text that is not in capitals: "a SWAT team", which is not in Swat.

    Not at the head of a report ("ROME (Agency) --"), nor what may stand for a state ("CT").
    """
    word, then = tokens[item.first], tokens[item.last + 1].text if item.last + 1 < len(tokens) else ","
    short = item.first == item.last and word.text.isupper() and 1 < len(word.text) <= _ACRONYM
    if around.shouted or not short or then in _BEHIND_DATELINE or company(item, around) == "named":
        return False
    return not any(_is_written_so(entry, item.key) for entry in item.entries)


def _is_written_so(entry: Entry, key: str) -> bool:
    """Whether capitals may stand for a place: for a state ("CT"), for the words of its name ("NYC")."""
    initials = "".join(word[0] for word in fold(entry.name).split())
    return entry.kind in (PlaceClass.COUNTRY, PlaceClass.ADMIN1) or (len(key) > 1 and initials == key)


def is_of_disease(item: Candidate, tokens: Sequence[Token], _: Scene) -> bool:
    """Whether the words name a disease: "*West Nile* virus", "*Japanese* encephalitis"; not "Iran virus toll"."""
    then = tokens[item.last + 1].lemma.lower() if item.last + 1 < len(tokens) else ""
    states = any(e.kind is PlaceClass.COUNTRY and e.grade is not Grade.DEMONYM for e in item.entries)
    return then in _DISEASES and not states


_DISEASES = frozenset("virus fever disease syndrome flu influenza encephalitis measles".split())


def is_article(item: Candidate, tokens: Sequence[Token], _: Scene) -> bool:
    """Whether the word is only the article that a hyphen ties to a name: "the *Al*-Masirah channel"."""
    behind = tokens[item.last + 1 : item.last + 3]
    glued = len(behind) == 2 and behind[0].text in ("-", "–") and behind[0].span.end == behind[1].span.start
    return item.first == item.last and item.key in _ARTICLES and glued and behind[1].text[0].isupper()


_ARTICLES = frozenset("al el ad an ar as ash at az".split())


def is_body(item: Candidate, tokens: Sequence[Token], around: Scene) -> bool:
    """Whether the words name a body that only a small town is called as well: "handed over to the *Red Cross*"."""
    before = tokens[item.first - 1].text.lower() if item.first else ""
    small = bool(item.entries) and all(e.kind is PlaceClass.TOWN and e.population < _SMALL for e in item.entries)
    return small and item.first != item.last and item.key in around.bodies and before not in _IN


def is_weekday(item: Candidate, tokens: Sequence[Token], _: Scene) -> bool:
    """Whether the word is a short name of a weekday: "seized on *Thurs*"."""
    return item.first == item.last and not item.entries and tokens[item.first].text.lower() in _WEEKDAYS


_WEEKDAYS = frozenset("mon tue tues wed weds thu thur thurs fri sat sun".split())


def is_patron(item: Candidate, tokens: Sequence[Token], _: Scene) -> bool:
    """Whether a saint's name is that of a church: "the church of *St. Paul*", "the *Saint Mark* Coptic Cathedral".

    Of two saints of one church, both: "the church of St. Peter and *St. Paul*".
    """
    if item.key.partition(" ")[0] not in _SAINTS:
        return False
    before = [word.lemma.lower() for word in tokens[max(0, item.first - _NAMES) : item.first]]
    behind = [word.text for word in tokens[item.last + 1 : item.last + 1 + _NAMES]]
    ends = next((at for at, word in enumerate(behind) if word.istitle() and word.lower() in _CHURCHES), None)
    joined = ends is not None and all(word[:1].isupper() or word in ("and", ".", "&") for word in behind[:ends])
    of_it = len(before) > 1 and before[-1] == "of" and before[-2] in _CHURCHES
    pair = len(before) > 1 and before[-1] == "and" and any(word in _CHURCHES for word in before) and "of" in before
    return joined or of_it or pair


_SAINTS = frozenset(("st", "saint"))
_CHURCHES = frozenset("church cathedral chapel basilica monastery convent abbey parish".split())
_NAMES = 6
"""Words beside a saint's name among which the church is looked for."""
_ACRONYM = 5
"""Letters of an acronym."""
_BEHIND_DATELINE = frozenset(", ( / - -- – — : | ·".split())
_BARS = (
    is_outlet,
    is_shouted,
    is_of_person,
    is_surname,
    is_make,
    is_of_people,
    is_of_disease,
    is_side,
    is_acronym,
    is_article,
    is_body,
    is_weekday,
    is_patron,
)
"""What keeps words from being taken for a place, whatever their clues."""


def chosen(scored: Sequence[tuple[Candidate, float]], least: float) -> list[tuple[Candidate, float]]:
    """The likeliest candidates of at least probability `least` of which no two overlap, in order of text."""
    taken: dict[int, bool] = {}
    kept = []
    order = sorted(scored, key=lambda pair: (-pair[1], -len(pair[0].span), pair[0].span.start))
    for candidate, score in order:
        words = range(candidate.first, candidate.last + 1)
        if score < least or any(word in taken for word in words):
            continue
        taken.update(dict.fromkeys(words, True))
        kept.append((candidate, score))
    return sorted(kept, key=lambda pair: pair[0].span)


def probability(found: Sequence[str], weights: Mapping[str, float]) -> float:
    """The logistic function of the summed weights of the clues."""
    total = sum(weights.get(clue, 0.0) for clue in found)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def vouched(candidate: Candidate, tokens: Sequence[Token], around: Scene) -> float:
    """A probability that our own table vouches for, whatever the weights say; 0 when it does not.

    It was written for names that conflict reports use: several words of it ("Bekaa Valley") are hardly anything else;
    a single one is a place where the report names its country or the parser sees no person or organisation.
    """
    told = divided(tokens, candidate.last)
    if told and candidate.first <= candidate.last - told and tokens[candidate.last - told].part == "PROPN":
        return 0.9  # "Ye-U township", "Guma local government area"
    if candidate.key not in around.known or not candidate.entries:
        return 0.0
    if candidate.first != candidate.last:
        return 0.97
    first = tokens[candidate.first]
    doubtful = first.entity in ("PERSON", "ORG") or candidate.key in around.common or candidate.key in around.given
    return 0.0 if doubtful and company(candidate, around) != "named" else 0.8


def plain(item: Candidate, tokens: Sequence[Token], _: Scene) -> float:
    """A probability for what can be nothing else: a name of many words, a land alone in brackets.

    "San Cristóbal de las Casas", which is no San Cristóbal; "Santa Rosa do Sul"; "TORA (COLOMBIA), 3 MAY".
    """
    exact = [entry for entry in item.entries if entry.grade is Grade.PRIMARY]
    person = any(word.entity == "PERSON" for word in tokens[item.first : item.last + 1])
    joined = not person and any(word.text in _JOINING for word in tokens[item.first + 1 : item.last])
    if exact and (item.last - item.first + 1 >= _MANY or joined):
        return 0.99
    before, after = (tokens[at].text if 0 <= at < len(tokens) else "" for at in (item.first - 1, item.last + 1))
    return 0.8 if (before, after) == ("(", ")") and any(e.kind is PlaceClass.COUNTRY for e in exact) else 0.0


_JOINING = frozenset("da das do dos".split())
"""Words that join the parts of one name: "Tora *do* Dassa"."""
_SURE = (vouched, plain, headed, heads_a_court)
"""What tells of words that they name a place, whatever the weights say."""
_MANY = 4
"""Words of a name that no other name is part of."""


def called(item: Candidate, tokens: Sequence[Token]) -> float:
    """A probability for a name that the words beside it call what it is: "the town of Tora", "Tora province".

    Only where some place of the name is of that class.
    """
    told = told_kind(item, tokens)
    known = told is not None and any(entry.kind is told and entry.grade in _EXACT for entry in item.entries)
    return 0.8 if known and tokens[item.first].text[:1].isupper() else 0.0


def countries_meant(found: Sequence[Candidate], around: Scene) -> frozenset[str]:
    """The countries that the names found are surely in: named, or told by our own table or a name of one place."""
    sure = set(countries_named(found))
    for item in found:
        places = {entry.country for entry in item.entries if entry.grade in _EXACT and entry.country}
        if len(places) == 1 and (item.key in around.known or any(entry.population >= 20_000 for entry in item.entries)):
            sure |= places
    return frozenset(sure - _ENGLISH)


def _towering(item: Candidate) -> set[str]:
    """The country of the one town that dwarfs its namesakes elsewhere: Gao in Mali, not the hamlets in China."""
    towns = sorted((e for e in item.entries if e.grade in _EXACT), key=lambda entry: -entry.population)
    if not towns or towns[0].population < 20_000:
        return set()
    others = [entry.population for entry in towns if entry.country != towns[0].country]
    return {towns[0].country} if not others or others[0] * 10 <= towns[0].population else set()


def renowned(item: Candidate, tokens: Sequence[Token], around: Scene) -> float:
    """A probability for a name that hardly means anything but one large town, in a report that names no land for it.

    "Shot down over Kherson", "shelled Sloviansk": one word, no everyday word and no given name, that stands alone, and
    that no other place bears which comes near it. It must be where something was, or what it was done to.
    """
    word = tokens[item.first]
    bare = item.first == item.last and word.text.istitle() and item.key not in around.common
    large = any(e.kind is PlaceClass.TOWN and e.grade in _EXACT and e.population >= _LARGE for e in item.entries)
    if not (bare and large and _towering(item) - _ENGLISH) or around.shouted or item.key in around.given:
        return 0.0
    before, after = (tokens[at] if 0 <= at < len(tokens) else None for at in (item.first - 1, item.last + 1))
    joined = after is not None and after.span.start == word.span.end and after.text in ("-", "–")
    if joined or "C" in capital(before, False) + capital(after, False) or around.views.get(item.key) in _NO_PLACES:
        return 0.0
    edge = tokens[item.first - 2].lemma if item.first > 1 else ""
    placed = before is not None and (before.text.lower() in _AT or (before.text.lower() == "of" and edge in _EDGES))
    struck = word.link in ("dobj", "nsubjpass") and word.entity not in ("PERSON", "ORG")
    return 0.6 if placed or struck else 0.0


_LARGE = 20_000
"""People of a town that is known far from its country."""
_AT = frozenset("in at near over around outside inside across".split())
_EDGES = frozenset("outskirt outskirts suburb centre center north south east west street city town area".split())
_NO_PLACES = frozenset(("surname", "person+surname", "organisation+surname"))


_ENGLISH = frozenset("AU CA GB IE NZ US ZA".split())
"""Where towns bear the names of people and everyday words, which the weights have learned to tell."""
_EXACT = (Grade.PRIMARY, Grade.ALTERNATE)
_WHERE = frozenset("in at near from to of around outside inside between towards toward into through and or , (".split())
_WITHIN_A_NAME = ("start", "end", "inside", "across")


def recalled(
    item: Candidate,
    tokens: Sequence[Token],
    around: Scene,
    countries: frozenset[str],
    likely: frozenset[str] = frozenset(),
) -> float:
    """A probability for a name that may mean a capital or a place in `countries` though its clues do not suffice.

    A place in a country that is only `likely` must follow a word of place ("to Ansongo").
    """
    settled = [e for e in item.entries if e.grade in _EXACT and e.kind in _SETTLED]
    fitting = any(e.country in countries or e.gid in around.capitals for e in settled)
    probable = any(e.country in likely for e in settled)
    if (
        not (fitting or probable)
        or around.shouted
        or (fit(item, tokens) in _WITHIN_A_NAME and not is_parted(item, tokens) and not opens_a_time(item, tokens))
    ):
        return 0.0
    first, last = tokens[item.first], tokens[item.last]
    before = tokens[item.first - 1] if item.first else None
    after = tokens[item.last + 1] if item.last + 1 < len(tokens) else None
    same = before if before is not None and before.sentence == first.sentence else None
    then = after if after is not None and after.sentence == last.sentence else None
    if "C" in capital(same, False) + capital(then, False) or "surname" in around.views.get(item.key, ""):
        return 0.0
    doubtful = item.first == item.last and (item.key in around.common or item.key in around.given)
    placed = same is not None and same.text.lower() in _WHERE
    return 0.0 if (doubtful or not fitting) and not placed else 0.6


_PARTING = frozenset("to and or from near".split())


def is_parted(item: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether the name that the parser sees goes on only by a word that no name holds: it took "Tora to Dassa" for one.

    The sides on which it does not go on do not count.
    """
    first, label = tokens[item.first], tokens[item.first].entity
    before = tokens[item.first - 1] if item.first and not first.begins else None
    after = tokens[item.last + 1] if item.last + 1 < len(tokens) else None
    inside = [before] if before is not None and before.entity == label else []
    inside += [after] if after is not None and after.entity == label and not after.begins else []
    return bool(label and inside) and all(token.text in _PARTING for token in inside)


def opens_a_time(item: Candidate, tokens: Sequence[Token]) -> bool:
    """Whether the parser took a name for the first word of a time behind it: "in *Tora three weeks* later".

    Not the month of a day: "in March 2018" is in no town of that name.
    """
    first = tokens[item.first]
    return first.begins and first.entity in ("DATE", "TIME") and item.key not in _CALENDAR


_CALENDAR = frozenset(fold(name) for name in (*calendar.month_name[1:], *calendar.day_name))
_SETTLED = (PlaceClass.TOWN, PlaceClass.ADMIN1, PlaceClass.ADMIN2, PlaceClass.SITE, PlaceClass.REGION)
