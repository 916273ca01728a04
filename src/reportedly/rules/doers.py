"""Who is told to have done an act: its actors or whose weapons it was, whether they could be held to answer for it.

"gunmen" and "two men" are nobody's; "Ukrainian drones" are Ukraine's; the troops that the army tells of are its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from reportedly.lexicons import lexicon
from reportedly.rules import arguments
from reportedly.rules.agency import points_back
from reportedly.rules.event_links import carrier_of
from reportedly.rules.event_words import event_words
from reportedly.rules.guilt import ATTACKERS, FORCES
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.moods import is_indefinite
from reportedly.rules.participants import parts
from reportedly.rules.realis import DENIED, TOOK_PLACE, status_of
from reportedly.rules.triggers import Row, Trigger
from reportedly.types.annotations import Entity, Event, Mention, Place, Role, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import EventType, MentionKind, PlaceClass, RoleKind, Status, Usage


class Deed(NamedTuple):
    """A mention of an act with one who did it, and whether this mention says that it took place."""

    word: Token
    doer: Role
    status: Status


@cache
def doer_words(kind: str) -> frozenset[str]:
    """The words of one kind in `lexicons/doer_words.tsv`."""
    return frozenset(row["word"] for row in lexicon("doer_words") if kind in row["kinds"].split(";"))


def deeds(event: Event, reading: Reading, places: EventPlaces) -> Iterator[Deed]:
    """Who did an act, by each of its mentions: actors, or where a mention has none, whose weapons it was done with.

    The roles of an event hold everybody once; who tells of them is another matter at each mention.
    """
    suffering = [role for role in event.roles if role.role is RoleKind.RECIPIENT]
    harmed = frozenset(role.span for role in suffering)
    killed = frozenset(role.entity for role in suffering if role.entity is not None and _is_name(role, reading))
    for span in (event.span, *event.evidence):
        word = reading.tree.head_of(span)
        if word is not None and not _is_of_those_hurt(word, reading):
            status = mention_status(word, reading)
            if span == event.span and status in TOOK_PLACE:
                status = event.status
            told = (role for role in doers(word, reading, places) if role.span not in harmed)
            yield from (
                Deed(word, role, status) for role in told if not (role.entity in killed and _is_name(role, reading))
            )


def _is_name(role: Role, reading: Reading) -> bool:
    """Whether a role is a person's name: "Novak, who was a mayor, was shot" by others, whatever was read."""
    entity, head = reading.get(Entity, role.entity), reading.tree.head_of(role.span)
    return entity is not None and entity.kind is MentionKind.PERSON and head is not None and head.part == "PROPN"


_COUNTED = frozenset("dead wounded injured".split())
"""Those who suffered, in words that have no doer: "we received 11 dead and 29 wounded"."""


def _is_of_those_hurt(word: Token, reading: Reading) -> bool:
    above = reading.tree.head(word)
    received = above is not None and above.lemma in ("receive", "treat", "admit", "bury", "see", "have")
    listed = word.link == "conj" and above is not None and above.part != "VERB"
    return word.text.lower() in _COUNTED and (received or listed or word.tag == "JJ" or word.part == "NOUN")


def _trigger(word: Token) -> Trigger:
    part = "noun" if word.part in ("NOUN", "PROPN") or word.link == "pobj" else "verb"  # "a series of airstrikes"
    return Trigger(word, Row(word.lemma, part, frozenset(), frozenset(), EventType.ASSAULT, "", "", word.lemma))


def mention_status(word: Token, reading: Reading) -> Status:
    """What one voice denies is negated by that voice, though others tell of it."""
    status, rule = status_of(reading.tree, word, carrier_of(reading.tree, _trigger(word)))
    return Status.NEGATED if rule == DENIED else status


def doers(word: Token, reading: Reading, places: EventPlaces) -> list[Role]:
    """Who did the act that a word names, by the grammar around it."""
    trigger = _trigger(word)
    found = parts(reading.tree, trigger, carrier_of(reading.tree, trigger), event_words())
    own = (part for part in found if not places.names(part[1]) and not _is_of_another(part[1], word, reading, places))
    roles = [_role(reading, role, token) for role, token in own]
    harmed = {role.span for role in roles if role.role is RoleKind.RECIPIENT}
    actors = [
        role
        for role in roles
        if role.role is RoleKind.ACTOR and role.span not in harmed and not _is_victim(role, word, reading)
    ]
    weapons = [role for role in roles if role.role is RoleKind.INSTRUMENT]
    return actors or [role for role in weapons if _is_somebodys(role, reading)]


def _is_of_another(token: Token, word: Token, reading: Reading, places: EventPlaces) -> bool:
    """ "Rockets fired by rebels hit the market": they are told of at the firing."""
    by = reading.tree.head(token)
    clause = reading.tree.head(by) if by is not None and by.link == "agent" else None
    return clause is not None and clause.link == "acl" and clause.index != word.index and places.names(clause)


def _role(reading: Reading, role: RoleKind, token: Token) -> Role:
    span = arguments.phrase(reading.tree, token)
    entity = reading.entity_at(span)
    return Role(role=role, span=span, entity=entity.id if entity else None)


def _is_somebodys(weapon: Role, reading: Reading) -> bool:
    """ "Ukrainian drones", "its drones", "the army's planes"."""
    head = reading.tree.head_of(weapon.span)
    if any(place.usage is Usage.DEMONYM for place in reading.within(weapon.span, Place)):
        return True
    owners = reading.tree.children(head, "poss", "compound") if head is not None else []
    back = (
        head is not None and head.part != "PRON" and points_back(reading.tree, head)
    )  # "its shells"; not "it exploded"
    return back or any(
        owner.lemma in doer_words("side") or owner.part == "PROPN" or owner.entity in ("GPE", "NORP", "ORG")
        for owner in owners
        if owner.lemma.lower() not in doer_words("make") and event_words().weapon(reading.tree, owner) is None
    )


def _is_thing(actor: Role, head: Token, reading: Reading) -> bool:
    """A weapon, what nature does, and who brings down a missile, who answers to nobody."""
    downs = head.lemma in ("defender", "defence", "defense")
    return downs or is_hazard(head, reading) or _is_mere_weapon(actor, head, reading)


def _is_mere_weapon(actor: Role, head: Token, reading: Reading) -> bool:
    """ "An Uzi submachine gun", "82mm mortar rounds": what it was done with, and nobody's that is told."""
    weapon = event_words().weapon(reading.tree, head) is not None
    owned = _is_somebodys(actor, reading) or _owner(head, reading) is not None
    return weapon and head.lemma not in FORCES | ATTACKERS and not owned


def _is_victim(actor: Role, word: Token, reading: Reading) -> bool:
    """ "his death", "the fourth mayor assassinated this year": whose it is suffered it."""
    head = reading.tree.head_of(actor.span)
    if head is not None and word.link == "acl" and word.tag in ("VBN", "VBD") and word.head == head.index:
        return True
    above = reading.tree.head(head) if head is not None else None
    if head is not None and above == word and head.link == "nsubj" and word.lemma in _DONE_TO:
        return not reading.tree.children(word, "dobj", "prep", "dative")  # "is the fourth mayor assassinated"
    return head is not None and head.link == "poss" and above is not None and above.lemma in _SUFFERED


_DONE_TO = frozenset("assassinate murder abduct kidnap behead execute slay wound injure".split())
_SUFFERED = frozenset(
    """massacre slaughter beheading lynching death killing assassination murder abduction kidnapping injury execution
    slaying""".split()
)


def _is_some_one(head: Token, reading: Reading) -> bool:
    """ "a woman", "a driver": one of many, whom nobody can hold to answer before he is named."""
    kinds = [mention.kind for mention in reading.within(head.span, Mention) if mention.head.meets(head.span)]
    return is_indefinite(reading.tree, head) and head.tag == "NN" and kinds[:1] == [MentionKind.PERSON]


_CREEDS = frozenset("islamic islamist muslim jihadist jihadi christian sunni shiite shi'ite".split())
"""What many are who are told apart from nobody by it: "Islamist gunmen"."""


def _is_some_many(head: Token, reading: Reading) -> bool:
    """ "a group of hooded men": no more than the men are."""
    of = [word for word in reading.tree.children(head, "prep") if word.lemma == "of"]
    members = [member for word in of for member in reading.tree.children(word, "pobj")]
    told = [word for member in members for word in (member, *reading.tree.children(member, "amod", "compound"))]
    return bool(members) and not any(word.part == "PROPN" or word.entity in ("NORP", "GPE", "ORG") for word in told)


_MANY = frozenset("group number band gang mob crowd dozen score hundred thousand".split())
_AT = frozenset("at in near outside inside on".split())


def with_name(span: Span, head: Token, reading: Reading) -> Span:
    """ "A faction, the Free Tora Front", "an outfit calling itself the Red Front": the name belongs to the party."""
    own = arguments.self_named(reading.tree, head)
    if own is not None:
        return hull(span, *(word.span for word in (own, *reading.tree.children(own, "compound", "amod"))))
    named = [word for word in reading.tree.children(head, "appos") if word.part == "PROPN"]
    if head.lemma in _ONE_PERSON:
        named = named or arguments.name_behind(reading.tree, head)
    if not named or head.part != "NOUN" or (named[0].entity == "PERSON" and head.lemma not in _ONE_PERSON):
        return span
    return hull(span, *(word.span for word in (named[0], *reading.tree.children(named[0], "compound", "amod"))))


_ONE_PERSON = ATTACKERS | {"man", "woman", "suspect", "employee", "worker", "student", "soldier", "boy", "teenager"}
"""Who may be told of with his name behind: "the man, Jan Novak, opened fire"."""


def with_group(span: Span, head: Token, reading: Reading) -> Span:
    """ "militants from the Lashkar group", "a faction, the Free Tora Front": whose they are belongs to the party."""
    named = with_name(span, head, reading)
    if named != span:
        return named
    owner = _owner(head, reading)
    if owner is not None:
        return hull(span, owner.span)
    for preposition in reading.tree.children(head, "prep"):
        if preposition.lemma in ("from", "of", "with"):
            for group in reading.tree.children(preposition, "pobj"):
                words = [group, *reading.tree.children(group, "compound", "amod")]
                if any(word.part == "PROPN" or word.lemma in doer_words("side") for word in words):
                    return hull(span, *(word.span for word in words))
    return span


def _owner(head: Token, reading: Reading) -> Token | None:
    """ "Helicopters belonging to the army": whose they are."""
    belonging = (word for word in reading.tree.children(head, "acl") if word.lemma == "belong")
    owners = (owner for word in belonging for owner in arguments.after_preposition(reading.tree, word, "to"))
    return next(owners, None)


_ACTORS = frozenset((MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PLACE))
_SPOTS = frozenset((PlaceClass.SITE, PlaceClass.TOWN, PlaceClass.ADMIN1, PlaceClass.ADMIN2, PlaceClass.WATER))
_FOES = frozenset(("enemy", "invader", "occupier"))


def is_accountable(actor: Role, head: Token, reading: Reading) -> bool:
    """Whether an actor could be held to answer: somebody who is told apart from others, not "gunmen" or "two"."""
    above = reading.tree.head(head)
    done_by = above is not None and above.link == "agent"
    if _is_where(head, reading):
        return False  # "the Paris attacks", "the Kenya bombing"
    if _are_both_sides(head, reading) or any(
        place.usage is Usage.ACTOR or (done_by and head.part == "PROPN") for place in reading.meeting(head.span, Place)
    ):
        return True  # "was launched by Kyiv": no town does that
    placed = head.part == "NOUN" or any(place.usage is Usage.PLACE for place in reading.meeting(head.span, Place))
    if above is not None and head.link == "pobj" and placed and above.text.lower() in _AT:
        return False  # "a bomb exploded at the headquarters, killing nine"
    if head.part == "PUNCT" or _is_thing(actor, head, reading):
        return False
    if head.text.lower() == "you" or (head.lemma in _MANY and _is_some_many(head, reading)):
        return False
    if points_back(reading.tree, head):
        known = event_words()
        armed = known.acts(head) or head.lemma in FORCES or known.weapon(reading.tree, head) is not None
        return armed or not reading.tree.children(head, "poss")  # "my sympathy" has done nothing
    crowd, named = is_crowd(head), _is_named(head, reading)
    if head.part == "NOUN" and (head.lemma in doer_words("land") or (not named and _is_some_one(head, reading))):
        return False
    crowd = crowd and not _is_known_crowd(head, reading)
    if (crowd and not named) or head.part in ("NUM", "SYM") or head.text.lower() in ("who", "which"):
        return False
    if any(place.usage is Usage.PLACE and place.kind in _SPOTS for place in reading.within(head.span, Place)):
        return False
    kinds = [mention.kind for mention in reading.within(actor.span, Mention) if mention.head.meets(head.span)]
    return head.part == "PRON" or named or any(kind in _ACTORS for kind in kinds)


def _are_both_sides(head: Token, reading: Reading) -> bool:
    """ "Both sides have killed civilians": the two that the report tells of."""
    return head.lemma == "side" and any(word.text.lower() == "both" for word in reading.tree.children(head, "det"))


def _is_known_crowd(head: Token, reading: Reading) -> bool:
    """ "The militants", "the mob": a side that was told of before; "the gunmen" are only the attackers."""
    definite = any(word.text.lower() == "the" for word in reading.tree.children(head, "det"))
    return definite and head.tag in ("NNS", "NN") and head.lemma in _KNOWN_CROWDS


_KNOWN_CROWDS = frozenset("militant mob insurgent terrorist bandit jihadist extremist gang".split())


def _is_named(head: Token, reading: Reading) -> bool:
    """Whether a name, a nation or the word for a side tells a doer from others."""
    before = reading.tree.children(head, "amod", "compound", "poss", "nmod")
    own = [word for word in before if not _is_dateline(word, head, reading)]
    words = [head, *own, *(below for word in own if word.link == "compound" for below in _tied_to(word, reading))]
    words += reading.tree.inside(with_group(head.span, head, reading))
    crowd = is_crowd(head)  # "Gunmen" may be tagged as a name where it opens a report
    named = any(
        token.part == "PROPN" or token.entity in ("NORP", "GPE", "ORG")
        for token in words
        if not (crowd and (token.index == head.index or token.lemma.lower() in _CREEDS))
    )
    named = named or any(place.usage is Usage.DEMONYM for word in own for place in reading.meeting(word.span, Place))
    named = named or with_name(head.span, head, reading) != head.span  # "the man, Jan Novak, opened fire"
    led = [word for word in reading.tree.children(head, "acl") if word.lemma in ("lead", "command")]
    named = named or any(arguments.after_preposition(reading.tree, word, "by") for word in led)
    named = named or (head.lemma in doer_words("side") and head.link in ("compound", "amod"))  # "a junta air strike"
    sides = any(token.lemma in doer_words("side") for token in words[1:] if token != head)
    return named or sides or head.lemma in _FOES


def _tied_to(word: Token, reading: Reading) -> list[Token]:
    """ "Salvadoran" in "Salvadoran air force helicopters", which hangs on the force."""
    return [below for below in reading.tree.subtree(word)[:_BEFORE] if below.index < word.index]


def _is_where(head: Token, reading: Reading) -> bool:
    """Whether a place only tells where: "the Paris attacks", "the Kenya bombing", "at embassies in Kenya and Tora"."""
    above = reading.tree.head(head)
    if head.lemma in _HAPPENING_AT | {"attack"} and any(map(is_spot, reading.tree.children(head, "compound"))):
        return True  # "the Novak Tower fire killed two"
    kinds = {place.kind for place in reading.meeting(head.span, Place) if place.usage is not Usage.DEMONYM}
    if head.link in ("compound", "nmod") and above is not None:
        return PlaceClass.TOWN in kinds or (PlaceClass.COUNTRY in kinds and above.lemma in _HAPPENING_AT)
    first = head
    for _ in range(_JOINED):
        if first.link != "conj" or above is None:
            break
        first, above = above, reading.tree.head(above)
    listed = first is not head and first.link == "pobj" and above is not None and above.text.lower() in _AT
    return listed and bool(kinds)


_JOINED = 5
"""Names of a list that are climbed."""
_HAPPENING_AT = frozenset("blast bombing explosion shooting massacre killing crash embassy blaze fire riot war".split())
"""What is known by the country where it took place: "the Kenya bombing", but "the US strike"."""


def is_spot(head: Token) -> bool:
    """ "The Novak Tower fire", "the Tora airport attack": where it was."""
    return head.entity in ("FAC", "LOC") or head.lemma.lower() in doer_words("building")


def is_hazard(head: Token, reading: Reading) -> bool:
    """ "Hurricane Ana", "the storm": what nature does."""
    return any(word.lemma.lower() in _hazards() for word in (head, *reading.tree.children(head, "compound")))


@cache
def _hazards() -> frozenset[str]:
    """The nouns that name what nature does."""
    rows = lexicon("event_triggers")
    return frozenset(row["lemma"] for row in rows if row["part"] == "noun" and row["type"] == "DISASTER")


def _is_dateline(word: Token, head: Token, reading: Reading) -> bool:
    """ "GOMA — Gunmen stormed a prison": the parser may take the dateline for a part of the name."""
    between = reading.tree.tokens[word.index + 1 : head.index]
    spaced = any(
        token.text == "-" and reading.tree.tokens[token.index - 1].span.end < token.span.start for token in between
    )
    return spaced or any(token.text in ("—", "–", "--", ")") for token in between)


def is_crowd(head: Token) -> bool:
    word = head.text.lower()
    one = {word.removesuffix("s"), f"{word.removesuffix('men')}man"}  # "Militants", taken for a name
    return bool({head.lemma, word, *one} & doer_words("nobody"))


_BEFORE = 5
"""Words before the head of a compound."""
