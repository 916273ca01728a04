"""Whom a spokesman speaks for: the side that his description names, or that signed what is read out.

"Karim Mohamad, who speaks for the front, disowned the attack": it is the front that denies it. Who only tells of his
own deed ("Rasic said he had never given the order") speaks for himself.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from reportedly.rules import arguments
from reportedly.rules.agency import MESSAGES
from reportedly.types.annotations import Attribution, Entity, Mention, Place, Responsibility, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import MentionKind, ResponsibilityStance

_OWN = frozenset((ResponsibilityStance.CLAIMED, ResponsibilityStance.DENIED, ResponsibilityStance.ADMITTED))
_SPOKESMEN = frozenset(
    """spokesman spokeswoman spokesperson adviser advisor envoy representative mouthpiece official commander leader
    chief chairman chairwoman head secretary chaplain ideologue negotiator""".split()
)
"""Offices in which one speaks for a body."""
_COUNSEL = frozenset("lawyer attorney counsel solicitor barrister".split())
_SUFFERERS = frozenset("victim survivor family relative widow plaintiff complainant".split())
"""For whom counsel accuses, and who have nothing to deny."""
_SPEAKING = frozenset("speak answer".split())
_LEADING = frozenset("head lead command chair represent".split())
_LEAFLETS = frozenset("banner leaflet pamphlet poster flyer bulletin release clip audio".split())
_SIGNING = frozenset("sign issue release publish post circulate".split())
_SIDES = frozenset((MentionKind.ORGANISATION, MentionKind.GROUP))
_OFFICES = frozenset("committee office wing arm bureau branch department service outlet channel".split())
"""Parts of a body, which speak for all of it."""
_DEFINITE = frozenset("the that this its".split())
_MINISTRIES = frozenset("ministry minister cabinet office department police".split())
"""What every state has: such a name alone tells no side."""


def for_their_side(row: Responsibility, reading: Reading) -> Responsibility:
    """The same with the side in place of him who speaks for it; the words of the party stay where they tell of others.

    "Its spokesman said its fighters had fired": the party is the side, its words are "its fighters".
    """
    voice = reading.get(Attribution, row.according_to)
    if row.stance not in _OWN or _is_of_himself(row, reading) or not _is_by_speaker(row, voice):
        return row
    side = next(_sides(row, voice, reading), None)
    if side is None:
        return row
    entity = reading.entity_of(side)
    themselves = voice is None or row.party_span is None or any(span.meets(row.party_span) for span in voice.source)
    return msgspec.structs.replace(
        row,
        party=entity.id if entity is not None else None,
        party_span=side.span if themselves else row.party_span,
        why=f"{row.why}; for its side",
    )


def side_of(voice: Attribution, reading: Reading) -> Mention | None:
    """The side that a voice speaks for, by the words for it."""
    return next(_sides_of(_heads(None, voice, reading), True, reading), None)


def _is_of_himself(row: Responsibility, reading: Reading) -> bool:
    """ "The colonel denied leading a coup", "protested his innocence": his own deed, whatever he is head of."""
    verbs = [word for word in reading.tree.inside(row.span) if word.part == "VERB"]
    led = any(below.tag == "VBG" for verb in verbs for below in reading.tree.children(verb, "xcomp"))
    return led or row.why == "is innocent"


def _is_by_speaker(row: Responsibility, voice: Attribution | None) -> bool:
    if voice is None:
        return row.party_span is not None
    return (row.party is not None and row.party == voice.speaker) or (
        row.party_span is not None and any(span.meets(row.party_span) for span in voice.source)
    )


def _sides(row: Responsibility, voice: Attribution | None, reading: Reading) -> Iterator[Mention]:
    """The sides that the words for a speaker name, those of the source before those elsewhere."""
    return _sides_of(_heads(row.party_span, voice, reading), voice is not None, reading)


def _sides_of(heads: Iterator[Token], heard: bool, reading: Reading) -> Iterator[Mention]:
    for head in heads:
        yield from _signed(head, reading)
        yield from _clients(head, reading)
        named = _described(head, reading) if heard else ()
        yield from (side for word in named if (side := _side_at(word, reading)) is not None)


def _heads(party: Span | None, voice: Attribution | None, reading: Reading) -> Iterator[Token]:
    """The head words of all that a report calls a speaker by; who takes credit may not be heard as one."""
    speaker = reading.get(Entity, voice.speaker) if voice is not None else None
    spans = [*voice.source] if voice is not None else [party] if party is not None else []
    if speaker is not None and speaker.kind is MentionKind.PERSON:
        known = (reading.get(Mention, id) for id in speaker.mentions[:_MOST])
        spans += [mention.span for mention in known if mention is not None]
    for span in spans:
        head = reading.tree.head_of(span)
        if head is not None:
            yield head


_MOST = 50
"""Mentions of a speaker in which it is looked for whom he speaks for."""


def _signed(head: Token, reading: Reading) -> Iterator[Mention]:
    """ "A note issued by the front", "banners signed by a gang": who gave out the text."""
    tree = reading.tree
    if head.lemma in MESSAGES | _LEAFLETS:
        for word in (*arguments.after_preposition(tree, head, "from", "by"), *tree.children(head, "poss")):
            side = _side_at(word, reading)
            yield from () if side is None else (side,)
    for signed in tree.children(head, "acl"):
        if signed.lemma in _SIGNING and signed.tag == "VBN":
            for by in tree.children(signed, "agent"):
                for word in tree.children(by, "pobj"):
                    around = [m for m in reading.within(tree.span(word), Mention) if m.head.meets(word.span)]
                    yield from sorted(around, key=lambda mention: -len(mention.span))[:1]


def _clients(head: Token, reading: Reading) -> Iterator[Mention]:
    """ "His lawyer, Dana Orr", "a lawyer for Karimi": whom counsel speaks for."""
    tree = reading.tree
    for word in (head, *tree.children(head, "appos", "compound", "nmod")):
        if word.lemma.lower() in _COUNSEL:
            client = [*tree.children(word, "poss"), *arguments.after_preposition(tree, word, "for", "of")]
            client = [own for own in client if own.lemma not in _SUFFERERS]
            found = [m for own in client for m in reading.within(tree.span(own), Mention) if m.head.meets(own.span)]
            yield from sorted(found, key=lambda mention: -len(mention.span))[:1]


def _described(head: Token, reading: Reading) -> Iterator[Token]:
    """The words that may name a side in what describes a speaker."""
    tree = reading.tree
    above = tree.head(head) if head.link in ("appos", "compound", "nmod") else None
    for word in (head, *tree.children(head, "appos", "compound", "nmod"), *((above,) if above is not None else ())):
        if word.lemma.lower() in _SPOKESMEN and not is_former(word, reading):
            yield from _of_office(word, reading)
    for clause in tree.children(head, "relcl", "acl"):
        yield from _of_clause(clause, reading)


def is_former(word: Token, reading: Reading) -> bool:
    """ "A *former* spokesman for the army", "who *once* spoke for it": no longer."""
    return any(below.text.lower() in _FORMERLY for below in reading.tree.children(word, "amod", "advmod", "compound"))


_FORMERLY = frozenset("former ex ex- onetime one-time erstwhile once formerly previously retired".split())


def _of_office(office: Token, reading: Reading) -> Iterator[Token]:
    """ "A spokesperson for the front", "a commander in it", "the group's commander", "RSF adviser"."""
    tree = reading.tree
    for preposition in tree.children(office, "prep"):
        if preposition.text.lower() in ("for", "of", "from", "in", "within"):
            yield from tree.children(preposition, "pobj")
    yield from tree.children(office, "poss", "compound", "nmod", "amod")


def _of_clause(clause: Token, reading: Reading) -> Iterator[Token]:
    """ "Who speaks for it", "claiming to speak for it", "presented as its spokesman", "who heads its committee"."""
    tree = reading.tree
    for verb in (clause, *tree.children(clause, "ccomp", "xcomp")):
        if is_former(verb, reading):
            continue
        if verb.lemma in _SPEAKING:
            for preposition in tree.children(verb, "prep"):
                yield from tree.children(preposition, "pobj") if preposition.text.lower() == "for" else ()
        elif verb.lemma in _LEADING:
            yield from tree.children(verb, "dobj")
        for preposition in tree.children(verb, "prep"):
            for office in tree.children(preposition, "pobj") if preposition.text.lower() == "as" else ():
                yield from _of_office(office, reading) if office.lemma in _SPOKESMEN else ()


def _is_cause(word: Token, reading: Reading) -> bool:
    """ "Speaks for the Steppe Guard": a name behind "for" is a side, whatever it was taken for."""
    above = reading.tree.head(word)
    return (
        above is not None
        and ((above.text.lower() in ("for", "from", "by") and word.entity != "PERSON") or above.text.lower() == "in")
        and word.part == "PROPN"
        and not any(place.span.holds(word.span) for place in reading.meeting(word.span, Place))
    )


def _side_at(word: Token, reading: Reading) -> Mention | None:
    """The body or group that a word names; of a part of one ("its media office") the whole."""
    tree = reading.tree
    called = arguments.self_named(tree, word)
    word = called or word
    if word.lemma.lower() in _OFFICES:
        of = [word for word in tree.children(word, "prep") if word.text.lower() == "of"]
        owners = tree.children(word, "poss") + [below for link in of for below in tree.children(link, "pobj")]
        whole = (side for owner in owners if (side := _side_at(owner, reading)) is not None)
        return next(whole, None)
    around = [mention for mention in reading.within(tree.span(word), Mention) if mention.head.meets(word.span)]
    side = max(around, key=lambda mention: len(mention.span), default=None)
    if side is None or word.lemma.lower() in _MINISTRIES:
        return None
    entity = reading.entity_of(side)
    if not (side.kind in _SIDES or _is_cause(word, reading) or called is not None):
        return None
    if entity is not None and entity.name.lower().startswith("no "):
        return None
    named = any(token.part == "PROPN" for token in tree.inside(side.span)) or (
        entity is not None and entity.name[:1].isupper()
    )
    told = any(child.text.lower() in _DEFINITE for child in tree.children(word, "det", "poss"))
    return side if named or told or word.link == "poss" else None
