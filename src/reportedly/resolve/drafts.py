"""A draft line of attribution for a dispute: "Israel blames Iran; Iran denies it; the U.S. has not blamed anybody."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportedly.text.fold import fold
from reportedly.types.groups import Answer, Side
from reportedly.types.vocabulary import DisputeTopic
from reportedly.types.vocabulary import ResponsibilityStance as Stance

_MOST = 3
"""Voices named for one answer."""


def draft_line(about: DisputeTopic, sides: Sequence[Side], answers: Sequence[Answer] = ()) -> str:
    """Who says what, in one sentence: for responsibility from its `answers`, else from the `sides` as they stand."""
    clauses = list(dict.fromkeys(_answered(answers) if answers else (_said(about, side) for side in sides)))
    line = "; ".join(clauses)
    return f"{line[:1].upper()}{line[1:]}." if line else ""


def _said(about: DisputeTopic, side: Side) -> str:
    who, says = _voices(side.informants), side.says
    if about is DisputeTopic.TOLL:
        count, _, harm = says.rpartition(" ")
        return f"{who} {_verb(side.informants, 'says', 'say')} {count} were {harm}"
    if about is DisputeTopic.OCCURRENCE:
        return f"{who} {_verb(side.informants, 'says', 'say')} it {says}"
    return f"{who} {_verb(side.informants, 'puts', 'put')} it {'on' if about is DisputeTopic.DATE else 'in'} {says}"


def _answered(answers: Sequence[Answer]) -> Iterator[str]:
    """Blame first, then claims, denials, and those who blame or claim nothing; the same answer once for all voices.

    Once somebody claims it, that nobody had is out of date.
    """
    told: dict[tuple[Stance, str], list[str]] = {}
    for answer in answers:
        told.setdefault((answer.stance, party_told(answer) or ""), []).append(answer.informant or "somebody")
    if any(stance is Stance.CLAIMED for stance, _ in told):
        told.pop((Stance.NOT_CLAIMED, ""), None)
    for stance in _ORDER:
        for (given, party), voices in told.items():
            if given is stance:
                yield _clause(stance, party, list(dict.fromkeys(voices)))


def party_told(answer: Answer) -> str | None:
    """The party of an answer: the voice itself where it says "we" of its own part, or "the front" for the Desert Front.

    None for a pronoun that may be anybody.
    """
    party = fold(answer.party or "").split()
    plain = party[1:] if party[:1] == ["the"] else party
    own = answer.stance in _OWN_PART
    if answer.informant and (plain in _FIRST or (own and plain in _THIRD)):
        return answer.informant
    if answer.informant and own and party != plain and _speaks_for(answer.informant, " ".join(plain)):
        return answer.informant
    return None if plain in _THIRD else answer.party


def is_pronoun(name: str) -> bool:
    """Whether a name is none: "we", "they"."""
    return fold(name).split() in (*_FIRST, *_THIRD)


_FIRST = (["we"], ["us"], ["i"], ["me"], ["ours"], ["our", "own"])
_THIRD = (["it"], ["they"], ["he"], ["she"], ["them"], ["him"], ["her"])
_OWN_PART = (Stance.CLAIMED, Stance.ADMITTED, Stance.DENIED, Stance.NOT_CLAIMED)
_ORDER = (Stance.BLAMED, Stance.CLAIMED, Stance.ADMITTED, Stance.DENIED, Stance.NOT_BLAMED, Stance.NOT_CLAIMED)


def _clause(stance: Stance, party: str, voices: list[str]) -> str:
    others = [voice for voice in voices if not _speaks_for(voice, party)]
    who = _voices(others)
    if stance is Stance.BLAMED:
        return f"{who or party} {_verb(others, 'blames', 'blame')} {party or 'somebody'}"
    if stance is Stance.NOT_BLAMED:
        return f"{_voices(voices)} {_verb(voices, 'has', 'have')} not blamed {party or 'anybody'}"
    if stance is Stance.NOT_CLAIMED:
        return f"{party or 'nobody'} has {'not ' if party else ''}claimed it"
    verb, noun = {
        Stance.CLAIMED: ("claims it", "claimed it"), Stance.ADMITTED: ("admits it", "admitted it"),
    }.get(stance, ("denies it", "denied it"))  # fmt: skip
    if not others:
        return f"{party} {verb}"
    if stance is Stance.DENIED:
        return f"{who} {_verb(others, 'denies', 'deny')} that it was {party or 'theirs'}"
    return f"{who} {_verb(others, 'says', 'say')} that {party or 'somebody'} {noun}"


def _speaks_for(voice: str, party: str) -> bool:
    """Whether a voice is the party's own: "Iran's foreign ministry" for Iran, "the army" for an army."""
    own, speaking = (set(fold(_OWNERS.sub("", name)).split()) - {"the"} for name in (party, voice))
    return bool(own) and own <= speaking


_OWNERS = re.compile(r"['’]s?\b")


def _voices(names: Sequence[str]) -> str:
    shown = [_named(name) for name in names]
    if len(shown) > _MOST:
        return f"{', '.join(shown[:_MOST])} and {len(shown) - _MOST} more"
    return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))


def _named(name: str) -> str:
    """A name as it stands in a sentence: "the army", "Dana Orlov", "a defense official (The Ledger)"."""
    name = _OPENING.sub(lambda opening: opening[0].lower(), name)
    bare = name[:1].islower() and not _DETERMINED.match(name) and "." not in name  # "www.example.org"
    return f"the {name}" if bare else name or "somebody"


_OPENING = re.compile(r"^(?:(?:An?|The|Some|Police)(?= [a-z])|Police$)")
"""What bears a capital only where a sentence begins with it."""
_DETERMINED = re.compile(r"(?:an?|the|its?|his|her|their|our|this|some\w*|\w+ (?:of|familiar)|police)\b", re.I)
_PLURAL = re.compile(r"\b(?:[Pp]olice|people|[a-z]+[^s']s)(?: (?:of|in|from|with|at|familiar)\b.*)?$")


def _verb(names: Sequence[str], one: str, many: str) -> str:
    """The form of a verb for those who speak; "police" and "officials" are many."""
    plural = len(names) > 1 or any(_PLURAL.search(name.split(" (")[0]) for name in names)
    return many if plural else one
