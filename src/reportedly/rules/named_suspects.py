"""Who "a former employee", "the gunman" of a report is: the one suspect whom it names.

A crime is told of by "a man" first; his name comes later, where he is charged, or beside "the suspect".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from reportedly.rules import arguments
from reportedly.rules.doers import with_group
from reportedly.rules.guilt import ATTACKERS
from reportedly.rules.own_voice import KIN
from reportedly.types.annotations import Entity, Event, Mention, Responsibility, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import EventType, MentionForm, MentionKind, ResponsibilityStance, RoleKind

_HELD = (ResponsibilityStance.BLAMED, ResponsibilityStance.ADMITTED)
_SUSPECTS = ATTACKERS | {"suspect", "defendant", "accused", "murderer", "hijacker"}
_FIRST = 50
"""Mentions of somebody among which a name is looked for."""
_MOST = 200
"""Rows among which a name is looked for."""


def as_named_suspect(rows: Sequence[Responsibility], reading: Reading) -> Iterator[Responsibility]:
    """The rows with a person who is only described taken for the one suspect whom the report names."""
    described = {id(row): head for row in rows if (head := _described(row, reading)) is not None}
    named = _suspects(rows, reading) if described else frozenset()
    sites = {site for row in rows[:_MOST] if row.party in named and (site := _site(row, reading)) is not None}
    known = {row.party for row in rows if id(row) not in described or _is_told_apart(described[id(row)], reading)}
    for row in rows:
        head = described.get(id(row))
        if head is not None and len(named) == 1 and not (sites and _site(row, reading) not in (None, *sites)):
            yield msgspec.structs.replace(row, party=next(iter(named)), why=f"{row.why}; suspect named")
        elif head is None or row.party in known or not _is_only_told(row) or _is_told_apart(head, reading):
            yield row


def _is_only_told(row: Responsibility) -> bool:
    """ "A former employee shot him, police said", "he shot him": whoever it was."""
    return row.stance is ResponsibilityStance.BLAMED and row.why.startswith(_BY_TELLING)


def _is_told_apart(head: Token, reading: Reading) -> bool:
    """Whether the words for somebody tell him from others: "the driver", "a 12-year-old boy"; not "a man", "he"."""
    if head.part == "PRON":
        return False
    if with_group(head.span, head, reading) != head.span or reading.tree.children(head, "compound"):
        return True  # "a bomber of the Steppe Guard", "a cartel leader"
    before = [word for word in reading.tree.subtree(head) if word.index < head.index]
    some = any(word.text.lower() in ("a", "an") and word.head == head.index for word in before)
    apart = (word for word in before if word.entity or word.part in ("PROPN", "NUM"))
    return not some or any(word.entity not in ("NORP", "GPE") for word in apart)


_BY_TELLING = ("told by a voice", "weighed")
"""Why somebody is blamed of whom a voice only tells that he did it."""


def _site(row: Responsibility, reading: Reading) -> str | None:
    """Where that took place for which somebody answers: "a man" of another town's case is another man.

    "Murder over the shooting in Tora" took place in Tora.
    """
    event = reading.get(Event, row.event)
    if event is None:
        return None
    head = reading.tree.head_of(event.span)
    if event.place is not None or head is None:
        return event.place
    beside = reading.within(reading[Sentence][head.sentence].span, Event)
    return next((other.place for other in beside if other.place is not None), None)


def _described(row: Responsibility, reading: Reading) -> Token | None:
    """The head word of a party that is one person without a name: "a man", "the 29-year-old gang member"."""
    head = reading.tree.head_of(row.party_span) if row.party_span is not None and row.stance in _HELD else None
    if head is not None and head.text.lower() in ("he", "she") and _is_unclear(row, reading):
        return head
    if head is None or row.party_span is None or head.tag != "NN" or is_named(row.party, reading):
        return None
    if any(word.entity == "PERSON" for word in reading.tree.inside(row.party_span)):
        return None
    kinds = [mention.kind for mention in reading.meeting(head.span, Mention) if mention.head.meets(head.span)]
    return head if MentionKind.PERSON in kinds or head.lemma in _SUSPECTS else None


def _is_unclear(row: Responsibility, reading: Reading) -> bool:
    """Whether "he" is taken for the last man named, who was shot, or for nobody whose name is known."""
    if row.party in _harmed(reading):
        return True
    return row.stance is ResponsibilityStance.BLAMED and not is_named(row.party, reading)


def _harmed(reading: Reading) -> set[str | None]:
    """Who suffers in the assaults that a report tells of."""
    assaults = (event for event in islice(reading[Event], _MOST) if event.type is EventType.ASSAULT)
    return {role.entity for event in assaults for role in event.roles if role.role is RoleKind.RECIPIENT}


def is_named(entity: str | None, reading: Reading) -> bool:
    """Whether a report tells anywhere of an entity (id) by a name."""
    known = reading.get(Entity, entity)
    mentions = (reading.get(Mention, id) for id in known.mentions[:_FIRST]) if known is not None else ()
    return any(mention is not None and mention.form is MentionForm.NAME for mention in mentions)


def _suspects(rows: Sequence[Responsibility], reading: Reading) -> frozenset[str]:
    """The persons by name who are blamed or own up, or whose name stands beside "the suspect"."""
    held = [row for row in rows[:_MOST] if row.stance in _HELD]
    harmed = _harmed(reading)
    blamed = [
        row.party
        for row in held
        if _is_person(row.party, reading) and (_stands_by_name(row, reading) or row.party not in harmed)
    ]
    sure = [row.party for row in held if row.party in blamed and _stands_by_name(row, reading)]
    blamed = sure or blamed
    spans = [row.party_span for row in held if row.party_span is not None]  # "the man, Jan Novak"
    names = (item for span in spans for item in reading.within(span, Mention) if item.form is MentionForm.NAME)
    inside = (reading.entity_of(name) for name in names)
    blamed += [entity.id for entity in inside if entity is not None and _is_person(entity.id, reading)]
    beside = [
        entity.id
        for token in reading.tree.tokens
        if token.lemma in _SUSPECTS
        for name in _names_beside(token, reading)
        if (entity := reading.entity_at(name.span)) is not None and _is_person(entity.id, reading)
    ]
    held_up = [] if blamed or beside else _arrested(reading)
    return frozenset(party for party in (*blamed, *beside, *held_up) if party is not None)


def _stands_by_name(row: Responsibility, reading: Reading) -> bool:
    """Whether the party is named where it is blamed, and not only meant by a pronoun."""
    head = reading.tree.head_of(row.party_span) if row.party_span is not None else None
    return head is not None and head.part != "PRON"


def _arrested(reading: Reading) -> list[str]:
    """The persons by name who are arrested or brought to court: who else is meant by "a man", if they are but one."""
    found = []
    for token in islice((token for token in reading.tree.tokens if token.lemma in _ARRESTING), _MOST):
        for whom in reading.tree.children(token, "dobj", "nsubjpass"):
            entity = reading.entity_at(whom.span) if whom.part == "PROPN" else None
            if entity is not None and _is_person(entity.id, reading):
                found.append(entity.id)
    return found


_ARRESTING = frozenset(
    "arrest charge detain apprehend indict arraign book convict sentence capture catch locate surround".split()
)


def _names_beside(token: Token, reading: Reading) -> Iterator[Token]:
    """ "The suspect, Jan Novak", "suspect Jan Novak", "the killer was identified as Jan Novak"."""
    tree = reading.tree
    above = tree.head(token)
    if token.link == "compound" and above is not None:
        yield above
    if not _is_of_somebody(token, reading):
        yield from tree.children(token, "appos")
    passive = above is not None and token.link in ("nsubjpass", "dobj") and above.lemma in ("identify", "name")
    verbs = [*([above] if passive and above is not None else ()), *tree.children(token, "acl", "relcl")]
    for verb in verbs:
        if verb.lemma in ("identify", "name"):
            yield from arguments.after_preposition(tree, verb, "as")
            yield from tree.children(verb, "oprd")


def _is_of_somebody(token: Token, reading: Reading) -> bool:
    """ "The brother of the gunman, Jan Novak": the name may as well be the brother's."""
    of = reading.tree.head(token) if token.link == "pobj" else None
    whose = reading.tree.head(of) if of is not None else None
    if whose is None:
        return False
    kinds = [mention.kind for mention in reading.meeting(whose.span, Mention) if mention.head.meets(whose.span)]
    return whose.lemma in KIN or MentionKind.PERSON in kinds


def _is_person(entity: str | None, reading: Reading) -> bool:
    known = reading.get(Entity, entity)
    return known is not None and known.kind is MentionKind.PERSON and is_named(entity, reading)
