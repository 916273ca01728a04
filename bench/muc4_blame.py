"""How surely a group is held to be behind an incident: the cues near its mentions, how it stands, the record's rows.

The task asks for one of five: reported as fact, suspected or accused, so by the authorities, claimed or admitted,
possible.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from muc4_choices import Choices, Named
from muc4_incidents import Incident
from reportedly.types.annotations import Attribution, Sentence, Token

CUES = {
    "claim": frozenset("claim admit communique credit acknowledge confess vindicate".split()),
    "accuse": frozenset(
        """attribute blame accuse allege allegedly presumed presumably suspect suspected believe believed charge
        responsible implicate implicated accusation responsibility reportedly apparently involve involved involvement
        author alleged presumptive attributable charged""".split()
    ),
    "deny": frozenset("deny denial disclaim reject dismiss".split()),
    "possible": frozenset(
        "possible possibly may might could appear apparently probably probable assume seem hypothesis uniform".split()
    ),
}
"""Lemmas that go with each way of holding a group answerable."""
TAKING = frozenset("claim assume accept take".split())
TAKEN = frozenset(("responsibility", "credit"))
_ABOVE = 4
"""Words above a mention, up the tree, among which a cue is about it."""
_OF_GROUP = ("kind", "header", "in header", "near", "incident", "acts", "answers")
"""The features of a group as a candidate that tell this too."""
_OF_PHRASE = ("path", "status")


def blame_features(choices: Choices, incident: Incident, group: Named) -> list[str]:
    """What tells how surely `group` is held to have done `incident`."""
    found = {told for told in choices.group_features(incident, group) if told.startswith(_OF_GROUP)}
    near = _near(choices, incident, group)
    found.update(_cues(choices, near, group.tokens))
    found.update(told for token in near for told in _ties(choices, token))
    found.update(_voices(choices, near))
    found.update(_rows(choices, incident, group))
    mine = {token.index for token in group.tokens}
    parts = [part for part in incident.parts if part.token.index in mine]
    found.update(feature for part in parts for feature in part.features if feature.startswith(_OF_PHRASE))
    return sorted(found)


def _near(choices: Choices, incident: Incident, group: Named) -> list[Token]:
    """The mentions of a group in or beside the incident's sentences, else the nearest one."""
    here = choices.sentences(incident)
    near = [token for token in group.tokens if min((abs(token.sentence - one) for one in here), default=9) <= 1]
    return near or [choices.nearest(incident, group)]


def _cues(choices: Choices, near: Collection[Token], mentions: Collection[Token]) -> Iterator[str]:
    """The cues beside the incident, beside any mention of the group, and anywhere in the report."""
    tree, sentences = choices.tree, choices.reading[Sentence]

    def lemmas(tokens: Collection[Token]) -> set[str]:
        spans = (sentences[number].span for number in {token.sentence for token in tokens})
        return {token.lemma.lower() for span in spans for token in tree.inside(span)}

    scopes = {"near": lemmas(near), "mention": lemmas(mentions), "report": {one.lemma.lower() for one in tree.tokens}}
    for scope, said in scopes.items():
        yield from (f"cue {cue} {scope}" for cue, listed in CUES.items() if said & listed)
        if scope != "report" and said & TAKEN and said & TAKING:
            yield f"takes responsibility {scope}"


def _ties(choices: Choices, mention: Token) -> Iterator[str]:
    """The cues that are tied to a mention: "alleged" before it, what it "claimed", who "blamed" it."""
    tree = choices.tree
    for child in tree.children(mention):
        yield from (f"{cue} under {child.link}" for cue in _cues_of(child))
    below = mention
    for above, _ in zip(tree.ancestors(mention), range(_ABOVE), strict=False):
        for cue in _cues_of(above):
            denied = "not " if tree.children(above, "neg") else ""
            yield from (f"{cue} over", f"{denied}{cue} over {below.link}")
            for other in tree.children(above, "nsubj", "agent"):
                if other is not below:
                    yield f"{cue} by {choices.candidates.kind(other)}"
        for child in tree.children(above, "advmod", "aux"):  # "allegedly"; "could have been carried out by"
            for cue in _cues_of(child):
                yield from (f"{cue} beside", f"{cue} beside {below.link}")
        below = above


def _cues_of(token: Token) -> Iterator[str]:
    lemma = token.lemma.lower()
    yield from (cue for cue, listed in CUES.items() if lemma in listed)


def _voices(choices: Choices, near: Collection[Token]) -> Iterator[str]:
    """Who says what is told of a group: "according to the police"."""
    for row in choices.reading[Attribution]:
        if any(span.start <= token.span.start < span.end for span in row.content for token in near):
            heads = (choices.tree.head_of(span) for span in row.source)
            yield f"voice {row.source_kind}"
            yield from (f"voice {choices.candidates.kind(head)}" for head in heads if head is not None)


def _rows(choices: Choices, incident: Incident, group: Named) -> Iterator[str]:
    """What the record says of the group's part, and of the incident."""
    events = {event.id for event in incident.events}
    entities = _entities(choices, group)
    for row in choices.answering(group):
        where = "here" if row.event in events else "elsewhere"
        voice = "none" if row.according_to is None else "itself" if row.according_to in entities else "another"
        yield f"row {where} {row.stance} {voice}"
    yield from (f"status {event.status}" for event in incident.events)
    roles = {
        f"role {role} {'own' if event.id in events else 'other'}"
        for token in group.tokens
        for role, event in choices.candidates.roles.get(token.index, ())
    }
    yield from roles or {"role none"}


def _entities(choices: Choices, group: Named) -> set[str]:
    found = (choices.reading.entity_at(token.span) for token in group.tokens)
    return {entity.id for entity in found if entity is not None}
