"""How surely a group is held to be behind an incident: the cues near its mentions, who claims it, the record's rows.

The task asks for one of five: reported as fact, suspected or accused, so by the authorities, claimed or admitted,
possible.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from muc4_candidates import known, words
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
_OF_GROUP = ("kind", "header", "in header", "incident")
"""The features of a group as a candidate that tell this too."""
_OF_PHRASE = "path"
_STATE = frozenset("GOV MIL COP SPY JUD LEG government military police intelligence".split())
"""Sectors whose word is that of the authorities."""
_REBELS = frozenset(("REB", "rebel"))


def blame_features(choices: Choices, incident: Incident, group: Named) -> list[str]:
    """What tells how surely `group` is held to have done `incident`."""
    found = {told for told in choices.group_features(incident, group) if told.startswith(_OF_GROUP)}
    near = _near(choices, incident, group)
    found.update(_cues(choices, near, group.tokens))
    whose = Whose(choices, group)
    found.update(told for token in near for told in _ties(choices, token, whose))
    found.update(_voices(choices, incident, near, whose))
    found.update(_rows(choices, incident, group, whose))
    found.update(_taken(choices, incident, group, whose))
    if found & _CLAIMS:
        found.add("claims")
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


def _ties(choices: Choices, mention: Token, whose: Whose) -> Iterator[str]:
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
                    yield f"{cue} by {whose.side(other)}"
        for child in tree.children(above, "advmod", "aux"):  # "allegedly"; "could have been carried out by"
            for cue in _cues_of(child):
                yield from (f"{cue} beside", f"{cue} beside {below.link}")
        below = above


def _cues_of(token: Token) -> Iterator[str]:
    lemma = token.lemma.lower()
    yield from (cue for cue, listed in CUES.items() if lemma in listed)


def _voices(choices: Choices, incident: Incident, near: Collection[Token], whose: Whose) -> Iterator[str]:
    """Who says what is told of a group ("according to the police"), and of the incident."""
    here = choices.sentences(incident)
    for row in choices.reading[Attribution]:
        voice = whose.voice(row)
        if any(span.start <= token.span.start < span.end for span in row.content for token in near):
            yield from (f"voice {voice}", f"voice {voice} {row.stance}")
        starts = (choices.tree.at(span.start) for span in row.content)
        if any(token is not None and token.sentence in here for token in starts):
            yield f"incident voice {voice}"


def _rows(choices: Choices, incident: Incident, group: Named, whose: Whose) -> Iterator[str]:
    """What the record says of the group's part."""
    events = {event.id for event in incident.events}
    for row in choices.answering(group):
        yield f"row {row.stance}"
        yield f"row {row.stance} {'here' if row.event in events else 'elsewhere'}"
        yield f"row {row.stance} by {whose.voice(choices.reading.get(Attribution, row.according_to))}"


def _taken(choices: Choices, incident: Incident, group: Named, whose: Whose) -> Iterator[str]:
    """Who takes responsibility in the report, how near to the incident, and whether the group is named beside."""
    tree, here = choices.tree, choices.sentences(incident)
    for token in tree.tokens:
        above = [one for one, _ in zip(tree.ancestors(token), range(_ABOVE + 1), strict=False)]
        taking = next((one for one in above if one.lemma.lower() in TAKING), None)
        if token.lemma.lower() not in TAKEN or taking is None:
            continue
        takers = tree.children(taking, "nsubj", "agent") or [
            taker for one in above for taker in tree.children(one, "nsubj")
        ]
        denied = "not " if tree.children(taking, "neg") or any(_is_none(choices, taker) for taker in takers) else ""
        taker = whose.side(takers[0]) if takers else "nobody"
        where = "near" if any(abs(token.sentence - one) <= 1 for one in here) else "far"
        yield from (f"{denied}taken by {taker}", f"{denied}taken {where}", f"{denied}taken {where} by {taker}")
        if any(mention.sentence == token.sentence for mention in group.tokens):
            yield f"{denied}taken beside"


def _is_none(choices: Choices, taker: Token) -> bool:
    """Whether nobody does it: "no group has claimed …"."""
    return any(token.lemma.lower() in ("no", "nobody") for token in (taker, *choices.tree.children(taker, "det")))


_CLAIMS = frozenset(("row claimed", "row admitted", "taken by itself"))


class Whose:
    """On whose side somebody speaks or acts, as seen from one group: the group itself, the state, rebels, others."""

    def __init__(self, choices: Choices, group: Named) -> None:
        self.choices = choices
        self.mentions = {token.index for token in group.tokens}
        found = (choices.reading.entity_at(token.span) for token in group.tokens)
        self.entities = {entity.id for entity in found if entity is not None}

    def voice(self, row: Attribution | None) -> str:
        """Whose voice an attribution is."""
        if row is None:
            return "nobody"
        if row.speaker in self.entities:
            return "itself"
        heads = (self.choices.tree.head_of(span) for span in row.source)
        return next((self.side(head) for head in heads if head is not None), "nobody")

    def side(self, head: Token) -> str:
        """The side of a phrase: by its sector, the titles that the report gives, or the words before it."""
        entity = self.choices.reading.entity_at(head.span)
        if head.index in self.mentions or (entity is not None and entity.id in self.entities):
            return "itself"
        sector = self._sector(head, entity.roles if entity else ())
        return "state" if sector in _STATE else "rebels" if sector in _REBELS else sector

    def _sector(self, head: Token, titles: Sequence[str]) -> str:
        what, _, sector = self.choices.candidates.kind(head).partition(" ")
        if what in ("sector", "group"):
            return sector
        said = (word for title in titles for word in reversed(title.lower().split()))
        titled = (words().sectors[word] for word in said if word in words().sectors)
        before = self.choices.tree.children(head, "compound", "amod", "nmod", "poss")
        of = (found for child in before for found in (known(words().sectors, child),) if found)
        return next(titled, None) or next(of, None) or what
