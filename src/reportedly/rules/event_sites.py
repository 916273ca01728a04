"""Which places of a report can be where an event took place."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import islice

from reportedly.rules.anchors import owner_of
from reportedly.rules.event_links import Found
from reportedly.rules.happenings import Incident
from reportedly.rules.harmful import VIOLENT
from reportedly.rules.participants import Words
from reportedly.rules.place_asides import flies
from reportedly.rules.place_kinds import is_told_class
from reportedly.rules.referring import TELLING
from reportedly.rules.relative_places import may_be_one
from reportedly.rules.shared_days import SAYING
from reportedly.rules.where_clauses import is_bound_for
from reportedly.types.annotations import Place, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import PlaceClass, RoleKind, Usage

Owners = Mapping[int, int]
"""The numbers of the events by the index of their words."""
_LOCATIVE = frozenset(
    "in at near on outside inside around across from to into of over along through toward towards off between".split()
)


def can_be_where(tree: Tree, place: Place, found: Sequence[Found], owners: Owners, words: Words) -> bool:
    """Whether the words tell where, not who or what about: not "US" in "attacks on US forces" or "talks on Iran"."""
    head = tree.head_of(place.span)
    if head is None:
        return False
    noun = _told_of(tree, place)
    above = (head, *((noun,) if noun is not None else ()), *tree.ancestors(noun or head))
    if (place.kind is PlaceClass.COUNTRY and _is_of_road(tree, place)) or _is_where_road_leads(tree, place):
        return False
    if any(token.text == "to" for token in tree.inside(place.span)):
        return True  # "on the road from Tora to Dassa"
    if (
        _is_origin(tree, place, above, found, owners)
        or _is_home(tree, above)
        or _is_sent_to(tree, place, above, found, owners)
    ):
        return False
    if head.text.lower() == "there" or any(token.part == "ADP" for token in tree.inside(place.span)):
        return True
    for token in above:
        if token.part == "ADP":
            return token.text.lower() in _LOCATIVE and (
                token.text.lower() not in ("on", "of", "over", "through")
                or (token.text.lower() == "through" and _is_act(above, found, owners, types=("PROTEST",)))
                or _is_act(above, found, owners)
                or (place.kind is not PlaceClass.COUNTRY and _is_of_what_is_taken(tree, token, found, owners))
                or _names_a_site(tree, token, words)
                or _is_out_of(tree, token)
            )
        if token.index in owners:
            row = found[owners[token.index]].trigger.row
            hit = token is not head and (row.type in VIOLENT or row.mode == _SEIZE)
            return hit and head.link not in ("nsubj", "agent") and place.kind is not PlaceClass.COUNTRY
        own_class = token.index == head.index + 1 and is_told_class(token)  # "Tora state"
        is_body = token is not head and token is not noun and not own_class and words.sector(token) is not None
        if is_body and not _is_premises(tree, token, words):
            return False
    return False


def _told_of(tree: Tree, place: Place) -> Token | None:
    """The noun that a name behind a comma tells: "in the *capital*, Tora", however the parser hangs the name."""
    first = tree.inside(place.span)[0].index
    before = tree.tokens[max(0, first - 2) : first]
    told = len(before) > 1 and before[1].text == "," and is_told_class(before[0]) and before[0].link == "pobj"
    return before[0] if told else None


def _is_where_road_leads(tree: Tree, place: Place) -> bool:
    """ "On the *Karsa* road near Tora": where the road leads, which the words behind tell more of."""
    last = tree.inside(place.span)[-1].index
    behind = tree.tokens[last + 1 : last + 4]
    if len(behind) < _ROAD_THEN_NAME or behind[0].text not in ("road", "highway"):
        return False
    return behind[1].text.lower() in _AT and behind[2].part == "PROPN"


_ROAD_THEN_NAME = 3
"""Words of "road near Tora"."""


def _is_of_road(tree: Tree, place: Place) -> bool:
    """Whether a number makes the name that of a road: "the crash at Elm Street and *U.S.* 27A", "on *U.S.* 41".

    Not "US 14 men", nor "in Iraq 45 were killed".
    """
    last = tree.inside(place.span)[-1].index
    behind = tree.tokens[last + 1 : last + 3]
    if not behind or _ROAD_NUMBER.fullmatch(behind[0].text) is None or behind[0].link in _COUNTING:
        return False
    counted = behind[0].link == "nummod" and behind[0].head != last
    return not counted and not (len(behind) > 1 and behind[1].part == "NOUN")


_ROAD_NUMBER = re.compile(r"\d{1,3}[A-Z]?")
_COUNTING = frozenset(("nsubj", "nsubjpass", "dobj"))
"""Links of a number that counts people by itself."""


def _is_premises(tree: Tree, noun: Token, words: Words) -> bool:
    """Whether a body is told of as the house in which something was: "at a Tora bank", not "attacks on a Tora bank"."""
    above = tree.head(noun)
    return above is not None and above.text.lower() in _AT and words.sector(noun) in _HOUSED


_HOUSED = frozenset("BUS EDU HLH REL UNK".split())
"""Sectors whose bodies are known by their houses: shops, schools, hospitals, churches, offices."""


def _is_of_what_is_taken(tree: Tree, of: Token, found: Sequence[Found], owners: Owners) -> bool:
    """ "Seized the airport *of* Tora", "took control *of* Tora"."""
    noun = tree.head(of) if of.text.lower() == "of" else None
    above = tree.head(noun) if noun is not None and noun.link in ("dobj", "nsubjpass") else None
    owner = owners.get(above.index) if above is not None else None
    return owner is not None and found[owner].trigger.row.mode == _SEIZE


_SEIZE = "seize"
"""The mode of what is taken: towns, airports, ships."""


def _is_out_of(tree: Tree, of: Token) -> bool:
    """ "Broke out of the Tora jail"."""
    return of.text.lower() == "of" and of.index > 0 and tree.tokens[of.index - 1].text.lower() == "out"


def at_court(tree: Tree, places: Iterable[Place], found: Sequence[Found], owners: Owners) -> dict[int, list[str]]:
    """Places of the courts that judge, by the numbers of verdicts: "a Tora court jailed him for a theft in Karsa"."""
    told: dict[int, list[str]] = {}
    for place in places:
        head = tree.head_of(place.span)
        above = (head, *islice(tree.ancestors(head), _NEAR_COURT)) if head is not None else ()
        court = next((word for word in above if word.lemma.lower() in _COURTS), None)
        owner = owner_of(tree, court.span, owners) if court is not None else None
        if owner is not None and _is_judged(found[owner]) and place.kind is not PlaceClass.COUNTRY:
            told.setdefault(owner, []).append(place.id)
    return told


def _is_judged(item: Found) -> bool:
    """Whether a court does it: punishes, or has somebody held: "ordered", "jailed", "sent to custody"."""
    return item.trigger.row.type == "SANCTION" or item.trigger.row.lemma in _JAILING


_JAILING = frozenset("imprison jail remand send".split())
_COURTS = frozenset("court tribunal courthouse judge jury magistrate".split())
_NEAR_COURT = 3
"""Governors of a place among which the court is looked for: "the Regional Court in Tora", "a Tora court"."""


def _names_a_site(tree: Tree, of: Token, words: Words) -> bool:
    """ "At the port of Tora", "in a town of the province of Dassa": the noun before "of" is where, and no office."""
    noun = tree.head(of) if of.text.lower() == "of" else None
    above = tree.head(noun) if noun is not None else None
    if noun is not None and above is not None and above.text.lower() == "of" and is_told_class(noun):
        return _names_a_site(tree, above, words)
    if noun is None or above is None or noun.part != "NOUN" or words.sector(noun) is not None:
        return False
    if noun.tag == "NN" and noun.lemma != "front" and not tree.children(noun, "det", "poss", "amod", "compound"):
        return False  # "in charge of", "in support of"
    filled = noun.link == "dobj" and noun.lemma in _WAYS  # "filled the streets of Tora"
    return filled or (noun.link == "pobj" and above.text.lower() in (_AT | _ALONG if noun.lemma in _WAYS else _AT))


_WAYS = frozenset("street road square bridge highway".split())
_ALONG = frozenset("to through on along onto over across".split())
"""Where a crowd goes in a town: "took to the streets of Tora", "marched through the streets of Tora"."""
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
_UNKNOWN = 4
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
    """For each number the id of the finest of its places, from their ids; what is named again counts as first named."""
    known: dict[str, Place] = {}
    for place in places:
        known.setdefault(place.id, place)
    best = {number: finest([known[id] for id in ids]) for number, ids in found.items()}
    return {number: [place.id] for number, place in best.items() if place is not None}


def _rank(place: Place) -> int:
    """How fine; what no gazetteer knows tells less than what holds it, and a sea is as wide as a country."""
    if place.lat is None:
        return _UNKNOWN  # "in Kwari in Sokoto state"
    if place.kind is PlaceClass.WATER and (place.radius_km or 0.0) >= _SEA_KM:
        return _FINENESS[PlaceClass.REGION]  # "the Red Sea island of Kamaran"
    if place.kind is PlaceClass.SITE and (place.radius_km or 0.0) >= _FAR_KM:
        return _FINENESS[PlaceClass.ADMIN1]  # "in Bekara province, 400 km south of Tora"
    return _FINENESS[place.kind] if place.kind else 0


_FAR_KM = 60.0
"""What "so far from a town" reaches where it is too far for the distance to tell as much as a province."""
_SEA_KM = 300.0


def _is_origin(tree: Tree, place: Place, above: Sequence[Token], found: Sequence[Found], owners: Owners) -> bool:
    """ "fired the rockets from farmland outside Tora": where an attack came from is not where it struck.

    Where it was reported from is: "a second attack was reported from Tora"; so is "30 km *from* Tora", and where a
    shot was fired from that went over another place.
    """
    below = next((at for at, token in enumerate(above) if token.index in owners), 0)
    top = above[below - 1] if below else above[0]
    before = tree.tokens[max(0, tree.subtree(top)[0].index - 1)]
    held = list(above[:below])
    if before.index not in owners and before.part != "PROPN" and top.text.lower() in _LOCATIVE:
        # "from farmland outside Tora": the parser may hang both on the verb; not "from Dassa on the outskirts of Tora"
        held += [before, *(governor for governor in (tree.head(before),) if governor is not None)]
    outside = (token for token in held if not place.span.holds(token.span))
    origins = [tree.head(token) for token in outside if token.text.lower() == "from"]
    told = all(verb is not None and (verb.lemma in _TOLD_FROM or _flies(tree, verb)) for verb in origins)
    return not told and _is_act(above, found, owners, _TAKING)


def _flies(tree: Tree, sent: Token) -> bool:
    """The same of a verb or of what it sends off: the parser may hang "from" on either."""
    verb = tree.head(sent) if sent.part == "NOUN" else sent
    return verb is not None and flies(tree, verb)


_TOLD_FROM = frozenset("report hear".split())
"""What is done with news of an act where it was."""


def _is_sent_to(tree: Tree, place: Place, above: Sequence[Token], found: Sequence[Found], owners: Owners) -> bool:
    """Whether an act only sends people to a place: "arrested and flown to Tora", "deported to Tora"."""
    owner = next((owners[token.index] for token in above if token.index in owners), None)
    return owner is not None and found[owner].trigger.row.mode in _SENDING and is_bound_for(tree, place)


_SENDING = frozenset(("arrest", "deport"))


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


def _is_act(
    above: Sequence[Token],
    found: Sequence[Found],
    owners: Owners,
    but: Container[str] = (),
    types: Container[str] = VIOLENT,
) -> bool:
    """Whether the event nearest above is one of violence (or of `types`), in no mode of `but`."""
    owner = next((owners[token.index] for token in above if token.index in owners), None)
    row = found[owner].trigger.row if owner is not None else None
    return row is not None and row.type in types and row.mode not in but


_TAKING = frozenset(("abduct",))
"""Modes of what is done where people are taken from: "kidnapped nine from a school in Tora"."""


SPOTS = frozenset((PlaceClass.SITE, PlaceClass.TOWN, PlaceClass.ADMIN2, PlaceClass.WATER))


def at_home(places: Sequence[Place]) -> list[Place]:
    """`places` less small towns that stand alone in their country beside several places of one other.

    Reports name the country of a small foreign town: "Goli", told with Bunia and Kampala, is not Gori in Georgia.
    """
    named: dict[str, set[str]] = {}
    for place in places:
        if place.country is not None and place.gazetteer_id is not None:
            named.setdefault(place.country, set()).add(place.gazetteer_id)
    return [place for place in places if not _is_small_town(place) or not _is_alone(place, named)]


def _is_small_town(place: Place) -> bool:
    return place.kind is PlaceClass.TOWN and (place.radius_km or 0.0) < _SMALL_KM


_SMALL_KM = 5.0
"""How far a town of some 50,000 people reaches."""


def _is_alone(place: Place, named: Mapping[str, set[str]]) -> bool:
    others = max((len(ids) for country, ids in named.items() if country != place.country), default=0)
    return named.get(place.country or "") == {place.gazetteer_id} and others > 1


def without_towns_as_actors(found: Iterable[Found], places: Iterable[Place], tree: Tree) -> list[Found]:
    """The same where no town acts by standing before a noun: "the Tora market attack" is in Tora, not by it."""
    towns = {token.index for place in places if place.kind in SPOTS for token in tree.inside(place.span)}
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


def part_told(place: Place, beside: Iterable[Place]) -> Place:
    """`place`, or the part of that country that is named beside the act: "eastern Syria" for "Syria"."""
    if place.kind is not PlaceClass.COUNTRY:
        return place
    parts = (other for other in beside if other.kind is PlaceClass.REGION and other.country == place.country)
    return next((part for part in parts if part.usage is Usage.PLACE and part.name.endswith(f" {place.name}")), place)


def told_beside(reading: Reading, id: str | None, incident: Incident) -> str | None:
    """The id of the place of an incident, or of what the paragraphs or sentences telling of it name in its country."""
    place = reading.get(Place, id)
    if place is None or place.kind is not PlaceClass.COUNTRY:
        return id
    words = [(other, reading.tree.at(other.span.start)) for other in reading[Place]]
    paragraphs, sentences = {item.paragraph for item in incident}, {item.sentence for item in incident}
    told = [o for o, word in words if word is not None and reading[Sentence][word.sentence].paragraph in paragraphs]
    near = [o for o, word in words if word is not None and word.sentence in sentences and _is_told_in(reading.tree, o)]
    part = part_told(place, told)
    return (part if part is not place else spot_told(place, near)).id


def spot_told(place: Place, near: Iterable[Place]) -> Place:
    """`place`, or the one spot in that country that stands in the sentences of the act.

    "Two died in Bolivia on Friday when a march ended in clashes near Cochabamba". None of two that lie apart.
    """
    inside = [other for other in near if other.country == place.country and other.kind is not PlaceClass.COUNTRY]
    best = finest([other for other in inside if other.lat is not None and other.usage is Usage.PLACE])
    return best if best is not None and all(may_be_one(best, other) for other in inside) else place


def _is_told_in(tree: Tree, place: Place) -> bool:
    """Whether a place is told as where something is: "in Tora", "near Tora", "at the port of Tora"."""
    if any(token.part == "ADP" for token in tree.inside(place.span)):
        return True
    head = tree.head_of(place.span)
    above = next((word for word in tree.ancestors(head) if word.part == "ADP"), None) if head is not None else None
    noun = tree.head(above) if above is not None and above.text.lower() == "of" else None
    before = tree.head(noun) if noun is not None else above
    return before is not None and before.text.lower() in _AT and not _is_of_people(tree, before)


def _is_of_people(tree: Tree, at: Token) -> bool:
    """Whether it tells where those were who speak, or who had been there: "said an officer in Tora", "born in Tora"."""
    verb = next((word for word in tree.ancestors(at) if word.part == "VERB"), None)
    return verb is not None and (verb.lemma in _SPEAKING or (verb.link == "acl" and verb.lemma in _HAD_BEEN))


_SPEAKING = SAYING | TELLING | frozenset("add accord warn write speak".split())
_HAD_BEEN = frozenset("base bear raise train educate want register live".split())
"""What tells who people are, not where they were when it befell them."""
