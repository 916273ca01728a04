"""Which places of a report can be where an event took place, and when what is only told of later must have been."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from reportedly.rules.anchors import owner_of
from reportedly.rules.event_links import VIOLENT, Found
from reportedly.rules.happenings import Incident
from reportedly.rules.participants import Words
from reportedly.types.annotations import Place, Sentence, TimeExpression, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import PlaceClass, Precision, RoleKind, TimexType, Usage

_LOCATIVE = frozenset(
    "in at near on outside inside around across from to into of over along toward towards off between".split()
)


def can_be_where(tree: Tree, place: Place, found: Sequence[Found], owners: Mapping[int, int], words: Words) -> bool:
    """Whether the words tell where, not who or what about: not "US" in "attacks on US forces" or "talks on Iran"."""
    head = tree.head_of(place.span)
    if head is None:
        return False
    above = (head, *tree.ancestors(head))
    if _is_origin(tree, above, found, owners) or _is_home(tree, above):
        return False
    if any(token.part == "ADP" for token in tree.inside(place.span)):
        return True
    for token in above:
        if token.part == "ADP":
            return token.text.lower() in _LOCATIVE and (
                token.text.lower() not in ("on", "of", "over")
                or _violent(above, found, owners)
                or _names_a_site(tree, token, words)
            )
        if token.index in owners:
            hit = token is not head and found[owners[token.index]].trigger.row.type in VIOLENT
            return hit and head.link not in ("nsubj", "agent") and place.kind is not PlaceClass.COUNTRY
        if token is not head and words.sector(token) is not None:
            return False
    return False


def _names_a_site(tree: Tree, of: Token, words: Words) -> bool:
    """ "At the port of Tora", "in the town of Dassa": the noun before "of" is where, and nobody's office."""
    noun = tree.head(of) if of.text.lower() == "of" else None
    above = tree.head(noun) if noun is not None else None
    if noun is None or above is None or noun.part != "NOUN" or words.sector(noun) is not None:
        return False
    return noun.link == "pobj" and above.text.lower() in _AT


_AT = frozenset("in at near outside inside around".split())
_FINENESS = {
    PlaceClass.SITE: 0,
    PlaceClass.TOWN: 0,
    PlaceClass.ADMIN2: 1,
    PlaceClass.WATER: 1,
    PlaceClass.REGION: 2,
    PlaceClass.ADMIN1: 2,
    PlaceClass.COUNTRY: 3,
}
_NEAR = 4
"""How many times smaller of two of a kind the one must be that is then meant: a strait in a gulf."""


def finest(places: Sequence[Place]) -> Place | None:
    """Of the places of one clause the one that tells most: "in a village near Tora in Bekara province" is near Tora.

    The first of those that are as fine; told by way of another ("between Tora and Dassa") before that other.
    """
    best = min(places, key=_rank, default=None)
    if best is None:
        return None
    for item in places:
        same = _rank(item) == _rank(best)
        if same and item.radius_km and best.radius_km and item.radius_km * _NEAR <= best.radius_km:
            best = item
    return next((item for item in places if item is not best and item.span.holds(best.span)), best)


def finest_of(found: Mapping[int, Sequence[str]], places: Iterable[Place]) -> dict[int, list[str]]:
    """For each number the id of the finest of its places, from their ids."""
    known = {place.id: place for place in places}
    best = {number: finest([known[id] for id in ids]) for number, ids in found.items()}
    return {number: [place.id] for number, place in best.items() if place is not None}


def _rank(place: Place) -> int:
    """How fine; a name that no gazetteer knows is hardly that of a country, and a sea is as wide as one."""
    if place.kind is PlaceClass.WATER and (place.radius_km or 0.0) >= _SEA_KM:
        return _FINENESS[PlaceClass.REGION]  # "the Red Sea island of Kamaran"
    return _FINENESS[place.kind] if place.kind else 0


_SEA_KM = 300.0


def _is_origin(tree: Tree, above: Sequence[Token], found: Sequence[Found], owners: Mapping[int, int]) -> bool:
    """ "fired the rockets from farmland outside Tora": where an attack came from is not where it struck."""
    below = next((at for at, token in enumerate(above) if token.index in owners), 0)
    top = above[below - 1] if below else above[0]
    before = tree.tokens[max(0, tree.subtree(top)[0].index - 1)]
    held = list(above[:below])
    if before.index not in owners:  # "from farmland outside Tora": the parser may hang both on the verb
        held += [before, *(governor for governor in (tree.head(before),) if governor is not None)]
    return any(token.text.lower() == "from" for token in held) and _violent(above, found, owners, _TAKING)


def _is_home(tree: Tree, above: Sequence[Token]) -> bool:
    """ "Marc Hale, of the 3200 block of Elm Street in Tora, was arrested": where somebody lives."""
    for token in above[1:_FAR]:
        if token.part == "VERB":
            return False
        person = tree.head(token) if token.text.lower() == "of" else None
        if person is not None and (person.entity == "PERSON" or person.lemma == "resident"):
            return True
    return False


_FAR = 8
"""Governors of a place that are looked at."""


def _violent(
    above: Sequence[Token], found: Sequence[Found], owners: Mapping[int, int], but: Container[str] = ()
) -> bool:
    """Whether the event nearest above is one of violence, in no mode of `but`."""
    owner = next((owners[token.index] for token in above if token.index in owners), None)
    row = found[owner].trigger.row if owner is not None else None
    return row is not None and row.type in VIOLENT and row.mode not in but


_TAKING = frozenset(("abduct",))
"""Modes of what is done where people are taken from: "kidnapped nine from a school in Tora"."""


_SPOTS = frozenset((PlaceClass.SITE, PlaceClass.TOWN, PlaceClass.ADMIN2, PlaceClass.WATER))


def without_towns_as_actors(found: Iterable[Found], places: Iterable[Place], tree: Tree) -> list[Found]:
    """The same where no town acts by standing before a noun: "the Tora market attack" is in Tora, not by it."""
    towns = {token.index for place in places if place.kind in _SPOTS for token in tree.inside(place.span)}
    return [
        Found(
            item.trigger,
            item.carrier,
            tuple(
                (role, token)
                for role, token in item.parts
                if role is not RoleKind.ACTOR or token.index not in towns or token.link not in ("compound", "nmod")
            ),
        )
        for item in found
    ]


def fronted(tree: Tree, times: Iterable[TimeExpression], words: Sequence[Token]) -> dict[int, list[str]]:
    """Times that open a damaged sentence, for the first of `words` (heads of events, in order of text) behind them.

    In "In 2017 the same group abducted eight" the parser may hang all on "in".
    """
    found: dict[int, list[str]] = {}
    for time in times:
        head = tree.head_of(time.span)
        top = [head, *tree.ancestors(head)][-1] if head is not None else None
        if head is None or top is None or top.part != "ADP":
            continue
        after = [at for at, word in enumerate(words) if word.sentence == head.sentence and word.index > head.index]
        if after and tree.inside(time.span)[0].index - top.index == 1:
            found.setdefault(after[0], []).append(time.id)
    return found


def dated_beside(
    tree: Tree,
    times: Sequence[TimeExpression],
    owners: Mapping[int, int],
    verbs: Mapping[int, Token],
    nouns: Mapping[int, Token],
) -> Iterator[tuple[int, list[str]]]:
    """Events, by number, with days that hang on other words of their sentence, the surest first.

    `verbs` are those of all events, `nouns` those that name one.
    """
    yield from right_behind(tree, times, owners, nouns).items()
    days = days_of_others(tree, times, owners)
    yield from in_sequence(tree, days, verbs).items()
    yield from opening(tree, times, owners, verbs).items()
    yield from suffered(tree, days, nouns).items()


def right_behind(
    tree: Tree, times: Iterable[TimeExpression], owners: Mapping[int, int], nouns: Mapping[int, Token]
) -> dict[int, list[str]]:
    """Days that stand right behind a noun: "are looking for the cause of a blaze Monday morning".

    `nouns` are those that name events, by number.
    """
    ends = {noun.index + 1: number for number, noun in nouns.items()}
    found: dict[int, list[str]] = {}
    for time in times if ends else ():
        number = ends.get(next((word.index for word in tree.inside(time.span)), -1))
        if number is not None and owner_of(tree, time.span, owners) is None:
            found.setdefault(number, []).append(time.id)
    return found


def opening(
    tree: Tree, times: Iterable[TimeExpression], owners: Mapping[int, int], verbs: Mapping[int, Token]
) -> dict[int, list[str]]:
    """Times that stand right before the doer of an event: "As the agency reported, on 11 May troops fired on it".

    `verbs` are those of the events, by number.
    """
    first = {
        tree.subtree(doer)[0].index: number
        for number, verb in verbs.items()
        for doer in tree.children(verb, "nsubj", "nsubjpass")[:1]
    }
    found: dict[int, list[str]] = {}
    for time in times if first else ():
        words = tree.inside(time.span)
        behind = words[-1].index + 1 if words else -1
        behind += behind < len(tree.tokens) and tree.tokens[behind].text == ","
        if behind in first and owner_of(tree, time.span, owners) is None:
            found.setdefault(first[behind], []).append(time.id)
    return found


def suffered(tree: Tree, days: Mapping[int, list[str]], nouns: Mapping[int, Token]) -> dict[int, list[str]]:
    """The days or places of what was met in an event: "in June he lost a leg in a blast", "slept in Tora during it".

    `days` are the ids of those of verbs that are no event, `nouns` those that name events, by number.
    """
    found: dict[int, list[str]] = {}
    for number, noun in nouns.items() if days else ():
        above = tree.head(noun)
        verb = tree.head(above) if above is not None and above.text.lower() in ("in", "by", "during") else None
        if noun.link == "pobj" and verb is not None and verb.index in days and verb.lemma not in _SAYING:
            found[number] = days[verb.index]
    return found


def in_sequence(tree: Tree, days: Mapping[int, list[str]], verbs: Mapping[int, Token]) -> dict[int, list[str]]:
    """The days of what was done in one go with an event: "walked into the office on Friday and shot a clerk".

    `days` are those of verbs that are no event, `verbs` those of the events, by number. The day on which a source told
    of an event is none of its own: "two were killed when rebels struck, an official and a doctor told us on Monday".
    """
    found: dict[int, list[str]] = {}
    for number, verb in verbs.items() if days else ():
        deeds = (item for item in _in_one_go(tree, verb) if item.index < verb.index or item.lemma not in _SAYING)
        done = next((other for other in deeds if other.index in days), None)
        if done is not None:
            found[number] = days[done.index]
    return found


_SAYING = frozenset("say tell report announce confirm state declare".split())


def days_of_others(tree: Tree, times: Iterable[TimeExpression], owners: Mapping[int, int]) -> dict[int, list[str]]:
    """The times that hang on a verb that is no event, by the index of the verb."""
    days: dict[int, list[str]] = {}
    for time in times:
        head = tree.head_of(time.span)
        verb = next((token for token in tree.ancestors(head) if token.part == "VERB"), None) if head else None
        if verb is not None and owner_of(tree, time.span, owners) is None:
            days.setdefault(verb.index, []).append(time.id)
    return days


def _in_one_go(tree: Tree, verb: Token) -> Iterator[Token]:
    """The verbs that share the doer of `verb`: those before it that it goes on from, then those that go on from it."""
    here = verb
    for above in tree.ancestors(verb):
        if here.link != "conj" or tree.children(here, "nsubj", "nsubjpass"):
            break
        yield above
        here = above
    yield from (below for below in tree.children(verb, "conj") if not tree.children(below, "nsubj", "nsubjpass"))


def days_first(reading: Reading, ids: Sequence[str]) -> list[str]:
    """Days before hours, whose day is only that of the report: "at 17:06 local time (1336 GMT) on Sunday"."""
    found = [time for time in (reading.get(TimeExpression, id) for id in ids) if time is not None]
    return [time.id for time in sorted(found, key=lambda time: time.precision is not Precision.DAY)]


def told_in(tree: Tree, token: Token, times: Iterable[TimeExpression]) -> TimeExpression | None:
    """When the words about `token` were said: "in 2021 they said that they had burned it" is of 2021 or before."""
    above = tree.head(token)
    if token.link != "ccomp" or above is None:
        return None
    around = tree.span(above)
    for time in times:
        head = tree.head_of(time.span) if time.span.meets(around) else None  # a long report has times by the thousand
        steps = [step.index for step in tree.ancestors(head)][:3] if head is not None else []
        if above.index in steps and token.index not in steps:  # not "agreed to meet next month, they said"
            return time
    return None


def datable(tree: Tree, times: Iterable[TimeExpression], owners: Mapping[int, int]) -> list[TimeExpression]:
    """Times that can date an event: points with a bound; not "rocket fire since the spring", which is background.

    Nor what names a thing ("a Christmas party", "a 2005 Honda", "1935 Orchard St.", "ahead of next year's elections");
    "the Friday attack" is dated. Nor "now": "is now in jail for a robbery".
    """
    points = (TimexType.DATE, TimexType.TIME)
    told = (item for item in times if item.earliest or item.latest or is_of_any_year(item))
    bounded = [item for item in told if (item.type in points or item.why == _AGO) and item.value != _NOW]
    dated = [time for time in bounded if time.why != "rule since a time" and not _is_end(tree, time)]
    return [time for time in dated if not _names_a_thing(tree, time, owners)]


def is_of_any_year(time: TimeExpression) -> bool:
    """Whether a time is a day or month of the calendar in a year that nothing tells: "on 4 November"."""
    return _ANY_YEAR.fullmatch(time.value or "") is not None


_ANY_YEAR = re.compile(r"XXXX-[0-9]{2}(?:-[0-9]{2})?")


def _is_end(tree: Tree, time: TimeExpression) -> bool:
    """ "The clashes went on until Wednesday": that day is only their last."""
    words = tree.inside(time.span)
    before = tree.tokens[words[0].index - 1 : words[0].index] if words and words[0].index else ()
    return any(word.text.lower() in ("until", "till") for word in (*words[:1], *before))


def _names_a_thing(tree: Tree, time: TimeExpression, owners: Mapping[int, int]) -> bool:
    head = tree.head_of(time.span)
    named = tree.head(head) if head is not None and head.link in ("compound", "nummod", "poss") else None
    return named is not None and named.index not in owners


_NOW = "PRESENT_REF"
_AGO = "rule ago"
"""How the reader of times says that hours or minutes count from now: "an hour ago" has its bounds, and is a length."""


def told_on(
    tree: Tree, dates: Iterable[TimeExpression], words: Sequence[Token], owners: Container[int]
) -> TimeExpression | None:
    """The one day named in the sentences of some words, where neither another event nor what they hang on has it.

    `owners` are the tokens of events; "the death of a boy who was hurt early Sunday" names the day of the death,
    "in court today over a murder" not that of the murder, nor does "struck from 3 May following the murder".
    """
    sentences = {word.sentence for word in words}
    above = {token.index for word in words for token in tree.ancestors(word)}
    days: dict[tuple[str | None, str | None], TimeExpression] = {}
    for time in dates:
        head = tree.head_of(time.span)
        if head is None or head.sentence not in sentences or time.precision not in _OF_A_DAY:
            continue
        verb = next((token for token in tree.ancestors(head) if token.part == "VERB" or token.index in owners), None)
        if verb is not None and verb.index not in owners and verb.index not in above:
            days.setdefault((time.earliest, time.latest), time)
    day = next(iter(days.values())) if len(days) == 1 else None
    return None if day is None or _leads_to(tree, day, words) else day


def _leads_to(tree: Tree, day: TimeExpression, words: Sequence[Token]) -> bool:
    """Whether a word right behind a day says that all of `words` in its sentence came before it."""
    last = tree.inside(day.span)[-1:]
    behind = tree.tokens[last[0].index + 1] if last and last[0].index + 1 < len(tree.tokens) else None
    if behind is None or behind.text.lower() not in _AFTER:
        return False
    return all(word.index > behind.index for word in words if word.sentence == behind.sentence)


_AFTER = frozenset("after following since".split())


_OF_A_DAY = (Precision.DAY, Precision.PART_OF_DAY)


def part_told(place: Place, beside: Iterable[Place]) -> Place:
    """`place`, or the part of that country that is named beside the act: "eastern Syria" for "Syria"."""
    if place.kind is not PlaceClass.COUNTRY:
        return place
    parts = (other for other in beside if other.kind is PlaceClass.REGION and other.country == place.country)
    return next((part for part in parts if part.usage is Usage.PLACE and part.name.endswith(f" {place.name}")), place)


def told_beside(reading: Reading, id: str | None, incident: Incident) -> str | None:
    """The id of the place of an incident, or of the part of its country that the paragraphs telling of it name."""
    place = reading.get(Place, id)
    if place is None:
        return id
    paragraphs = {item.paragraph for item in incident}
    words = ((other, reading.tree.at(other.span.start)) for other in reading[Place])
    told = [o for o, word in words if word is not None and reading[Sentence][word.sentence].paragraph in paragraphs]
    return part_told(place, told).id
