"""Whose forces an actor is, for one who speaks: "police said officers had fired" tells of the speaker's own side."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice, takewhile

from reportedly.lexicons import lexicon
from reportedly.rules import arguments
from reportedly.rules.event_words import event_words
from reportedly.rules.guilt import FORCES
from reportedly.rules.spoken_for import is_former
from reportedly.types.annotations import Attribution, Entity, Mention, Place, Role, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import Manner, MentionForm, MentionKind, PlaceClass, SourceKind, Usage


def is_own_force(actor: Role, head: Token, voice: Attribution, reading: Reading) -> bool:
    """ "Police said officers had fired", "the Pentagon said US jets had struck": the speaker's own side."""
    body = any(name in reading.quote(actor.span) for name in _seats())
    armed = head.lemma.lower() in _SERVICES or event_words().weapon(reading.tree, head) is not None
    allied = head.lemma.lower() in _ALLIES
    if not (armed or allied or _is_state(head, reading) or body):
        return False
    said = {word.lemma.lower() for word in reading.tree.children(head, "amod", "compound", "poss")}
    source = _source(voice, reading)
    if any(_is_past(span, reading) for span in source):
        return False
    told = [*(reading.quote(span) for span in source), *_roles(voice, reading)]
    theirs = {code for span in source for code in states_of(span, reading)}
    theirs |= {code for name, code in _seats().items() for role in told if f" {name} " in f" {role} "}
    theirs |= {code for span in _namings(voice, reading) for code in states_of(span, reading)}
    speakers = {
        token.lemma.lower()
        for span in source
        for token in reading.tree.inside(span)
        if not _is_of_civil_office(token, reading)
    }
    speakers |= {word for role in told for word in _of_role(role)}
    if _is_of_other_service(head, speakers):
        return False
    official = bool(speakers & _OFFICIAL)
    ruling = bool(speakers & RULING) or _are_of_state(head, source, theirs, reading)
    ruling = ruling and not _strikes_speaker(head, reading)
    said -= speakers & _BODIES
    if allied:
        led = leading(reading)
        return official and bool(led & theirs if led else theirs and speakers & RULING)
    if speakers & RULING and _is_service(head, actor, reading):
        return True
    if voice.source_kind is SourceKind.INSTITUTION and said <= _KINDS_OF_FORCES:
        ruling = ruling or head.lemma in speakers or _is_of_arms(speakers)
        return ruling and head.lemma in _UNITS and head.part != "PROPN"
    said |= {
        word.lemma.lower() for word in arguments.after_preposition(reading.tree, head, "of") if word.part == "PROPN"
    }
    if speakers & _COMMANDING and not said and head.lemma in ("army", "military") and head.part == "NOUN":
        return True  # "a junta spokesman said the army had attacked"
    if ruling and not said and head.lemma in _UNITS and head.part == "NOUN":
        return True  # "a police spokesman said officers had returned fire", "Israel said soldiers had"
    ours = states_of(actor.span, reading)
    return official and bool(ours & theirs if theirs else speakers & _OF_STATE and _is_only_state(ours, head, reading))


_OF_STATE = frozenset("army military navy".split())
"""Services of a state; a spokesman of one that names no state is heard as that of the one that is told of."""


def _is_only_state(ours: set[str], head: Token, reading: Reading) -> bool:
    """ "*Indian* forces seized the boat, a *navy* spokesman said": no other state is told of that may have one.

    Of Somali pirates and Syrian rebels no navy speaks.
    """
    first, last = head.sentence - _NEAR, head.sentence + _NEAR
    sentences = reading[Sentence][max(0, first) : last + 1]
    around = reading.within(hull(*(sentence.span for sentence in sentences)), Place) if sentences else ()
    named = (place for place in around if place.country and place.country not in ours)
    return len(ours) == 1 and all(_is_of_outlaws(place, reading) for place in named)


def _is_of_outlaws(place: Place, reading: Reading) -> bool:
    """ "*Somali* pirates", "*Syrian* rebels"."""
    word = reading.tree.head_of(place.span)
    above = reading.tree.head(word) if word is not None and place.usage is Usage.DEMONYM else None
    return above is not None and event_words().sector(above) in ("REB", "CRM", "UAF", "INS")


def _is_of_other_service(head: Token, speakers: set[str]) -> bool:
    """ "Soldiers killed nine, police said": the services of one state are not one force; a ministry has both."""
    sides = ((_POLICE, _ARMY), (_ARMY, _POLICE))
    return any(head.lemma in done and speakers & said and not speakers & (done | _OVER_BOTH) for said, done in sides)


_POLICE = frozenset("police policeman policewoman constable".split())
_ARMY = frozenset("army military soldier troop paratrooper marine".split())
_OVER_BOTH = frozenset("ministry minister government state junta presidency administration authority security".split())


def _are_of_state(head: Token, source: Sequence[Span], theirs: set[str], reading: Reading) -> bool:
    """Whether a state speaks whose bare "soldiers" are its own, as no other state's are told of shortly before."""
    if not any(_speaks_for_state(span, reading) for span in source):
        return False
    before = reading.tree.tokens[max(0, head.index - _BEFORE) : head.index]
    forces = (word for word in before if word.lemma in FORCES and word.sentence >= head.sentence - _NEAR)
    owners = (owner for word in forces for owner in reading.tree.children(word, "amod", "compound", "poss"))
    own = theirs | {place.country for span in source for place in reading.within(span, Place) if place.country}
    return all(states_of(owner.span, reading) <= own for owner in owners)


_BEFORE = 80
_NEAR = 2
"""Words and sentences before somebody's "soldiers" in which another state's are looked for."""


def _is_of_arms(speakers: set[str]) -> bool:
    """ "The security secretariat", "the regional security council": an office of those who bear arms."""
    return bool(speakers & _OFFICES_OF_STATE) and bool(
        speakers & {"security", "defence", "defense", "operation", "operations"}
    )


_OFFICES_OF_STATE = frozenset("secretariat council office committee service bureau directorate".split())


def _strikes_speaker(head: Token, reading: Reading) -> bool:
    """ "Troops had attacked its patrol": not its own troops; nor is an enemy of its own struck by others."""
    verb = reading.tree.head(head)
    verbs = (verb, *reading.tree.children(verb, "conj")) if verb is not None else ()
    things = (thing for word in verbs for thing in reading.tree.children(word, "dobj") if thing.lemma not in _STRUCK)
    words = (word for thing in things for word in reading.tree.subtree(thing)[:_PHRASE])
    return any(word.text.lower() in ("its", "our") and word.link == "poss" for word in words)


_STRUCK = frozenset("enemy foe rival opponent target fire objective".split())
_PHRASE = 8


def _speaks_for_state(source: Span, reading: Reading) -> bool:
    """Whether a state or its capital speaks: "Israel said", "Tora said"."""
    head = reading.tree.head_of(source)
    places = reading.meeting(head.span, Place) if head is not None and head.part == "PROPN" else ()
    return any(place.kind is PlaceClass.COUNTRY or place.gazetteer_id in capitals() for place in places)


@cache
def capitals() -> frozenset[str]:
    """The gazetteer's ids of the capitals of countries."""
    return frozenset(row["gid"] for row in lexicon("capitals"))


def is_own_movement(actor: Role, head: Token, voice: Attribution, reading: Reading) -> bool:
    """ "Rebel sources said the guerrillas had attacked", "the front's radio said the rebels had": their own men.

    Not "the army's rebel-watchers", nor where those who did it have another name than who speaks.
    """
    told = {word.lemma.lower() for word in (head, *reading.tree.children(head, "amod", "compound"))}
    if not told & _REBELS or any(word.lemma in _PARTING for word in reading.tree.children(head, "relcl", "acl")):
        return False  # "rebels who split from them"
    words = {token.lemma.lower() for span in voice.source for token in reading.tree.inside(span)}
    if words & RULING:
        return False
    mentions = (mention for span in voice.source for mention in reading.within(span, Mention))
    if not (words & _REBELS or any(mention.kind is MentionKind.GROUP for mention in mentions)):
        return False
    names = {token.text.lower() for token in reading.tree.inside(actor.span) if token.part == "PROPN"}
    theirs = {token.text.lower() for span in voice.source for token in reading.tree.inside(span)}
    states = {place.name.lower() for place in reading.within(actor.span, Place)}
    nations = {token.text.lower() for token in reading.tree.inside(actor.span) if token.entity in ("NORP", "GPE")}
    return not names - theirs - states - nations - _REBELS


def is_own_group(head: Token, side: Mention | None, voice: Attribution, reading: Reading) -> bool:
    """ "A man presented as the front's spokesman said *the group* had done it": and nothing is said of which group.

    A spokesman of a state tells of others so.
    """
    words = {token.lemma.lower() for span in voice.source for token in reading.tree.inside(span)}
    if side is None or words & RULING or states_of(side.span, reading):
        return False
    called = reading.entity_at(head.span)
    if called is not None and called.kind is MentionKind.GROUP and called != reading.entity_of(side):
        return False  # "blamed the Dawn Brigade and said the group had done it"
    told = {word.text.lower() for word in reading.tree.children(head, "det")}
    others = reading.tree.children(head, "amod", "compound", "poss", "nmod", "prep", "appos", "acl", "relcl")
    return head.lemma in _GROUPS and told == {"the"} and not others


_GROUPS = frozenset("group movement organisation organization front faction brigade party".split())


def speaks_behind(actor: Role, head: Token, voice: Attribution, reading: Reading) -> bool:
    """ "The Steppe Guard had burned it, *its* spokesman said": behind what begins with a body "its" is that body's.

    In a spokesman's own words it would be "we": "“The militia fired first,” its spokesman said" tells of others. So do
    "the rebels had burned the town, its spokesman said" and "the army had burned the town, its mayor said".
    """
    if not (voice.source and voice.content) or voice.manner is Manner.DIRECT or head.part not in ("NOUN", "PROPN"):
        return False
    source, first = voice.source[0], voice.content[0]
    plain = not any(word.part == "PROPN" for word in reading.tree.inside(actor.span))
    if plain and head.tag == "NNS":
        return False
    begins = 0 <= actor.span.start - first.start <= _MARKS and actor.span.end <= source.start
    words = reading.tree.inside(source)
    owned = (reading.tree.head(word) for word in words if word.text.lower() == "its" and word.link == "poss")
    its = any(office is not None and office.lemma in _MOUTHS for office in owned)
    return begins and its and words[0].sentence == head.sentence


_MOUTHS = frozenset("spokesman spokeswoman spokesperson commander mouthpiece".split())
"""Who speaks for those who fight, and for no town or camp."""
_MARKS = 2
"""Signs that may open a statement before its first word."""


_PARTING = frozenset("split break defect secede rival oppose".split())
_REBELS = frozenset("rebel guerrilla insurgent separatist resistance rebels guerrillas insurgents separatists".split())
"""What those are called who fight a state, by themselves as by others."""


def _is_past(span: Span, reading: Reading) -> bool:
    """ "A former police officer", "Jan Novak, a retired general": speaks for no force; an aide to one may."""
    head = reading.tree.head_of(span)
    words = [head, *reading.tree.children(head, "appos")] if head is not None else []
    return any(is_former(word, reading) for word in words)


_BODIES = frozenset("police army military navy".split())
"""Bodies whose name before "officers", "troops" tells no other body, where they speak themselves."""
_CIVIL = frozenset("secretary attorney director manager governor consul solicitor auditor".split())


def _is_of_civil_office(token: Token, reading: Reading) -> bool:
    """ "The general secretary", "the attorney general": no general."""
    beside = reading.tree.tokens[max(0, token.index - 2) : token.index + 2]
    return token.lemma.lower() == "general" and any(word.lemma.lower() in _CIVIL for word in beside)


def _of_role(role: str) -> set[str]:
    words = {word.removesuffix("'s").removesuffix("’s") for word in role.lower().replace(",", " ").split()}
    return words - {"general"} if words & _CIVIL else words


def leading(reading: Reading) -> set[str]:
    """The countries that lead a coalition anywhere in a report: "the US-led coalition", "led by the United States"."""
    text, places = reading.report.text, islice(reading[Place], _MOST)
    return {place.country for place in places if place.country and _leads(text, place.span)}


def _leads(text: str, span: Span) -> bool:
    before, behind = text[max(0, span.start - 11) : span.start], text[span.end : span.end + 4]
    return behind.lower() in ("-led", " led") or "led by" in before


_MOST = 500
"""Places among which the leaders of a coalition are looked for: it is asked anew for each act of one."""


_ALLIES = frozenset(("coalition", "alliance"))
"""What several states act by; a coalition is its leading state's own."""


def _is_service(head: Token, actor: Role, reading: Reading) -> bool:
    """ "Naval forces", "tactical aviation", "missile troops": a service of arms without the name of a nation."""
    names = any(token.entity in ("NORP", "GPE", "PERSON") for token in reading.tree.inside(actor.span))
    told = {word.text.lower() for word in reading.tree.children(head, "amod", "compound")}
    return not names and head.part != "PROPN" and head.lemma in _SERVICES and bool(told & _ARMS)


_UNITS = FORCES | {"patrol", "detachment", "garrison", "marine", "ranger", "paratrooper", "gendarme"}
"""Those of whom a state or its army tells as its own, where nothing says whose they are."""
_KINDS_OF_FORCES = frozenset("security armed special ground joint undercover police riot counterterrorism".split())
"""What tells a force by its kind, and not whose it is."""
_SERVICES = _UNITS | {"aviation", "artillery", "battery", "crew", "fleet"}
_ARMS = frozenset("naval air ground land missile rocket tactical operational airborne special coastal coast".split())


def _source(voice: Attribution, reading: Reading) -> tuple[Span, ...]:
    """The words for who speaks; for a pronoun that nobody is known for ("It said"), those of the voice before."""
    pronoun = voice.speaker is None and all(reading.quote(span).lower() in ("it", "they") for span in voice.source)
    if not pronoun or not voice.source:
        return voice.source
    start = voice.source[0].start
    before = (item for item in reading[Attribution] if item.source and item.source[0].end <= start)
    last = max(before, key=lambda item: item.source[0].start, default=voice)
    near = reading.tree.head_of(last.source[0]), reading.tree.head_of(voice.source[0])
    beside = near[0] is not None and near[1] is not None and near[1].sentence - near[0].sentence <= 1
    return last.source if beside else voice.source


def _roles(voice: Attribution, reading: Reading) -> tuple[str, ...]:
    """How the report describes who speaks ("Pentagon press secretary"), wherever it does; also before his name."""
    speaker = reading.get(Entity, voice.speaker)
    if speaker is None:
        return ()
    named = (reading.get(Mention, id) for id in speaker.mentions[:_NAMINGS])
    told = [mention for mention in named if mention is not None]
    before = (_title_before(mention, reading) for mention in told if mention.form is MentionForm.NAME)
    return (*speaker.roles, *(reading.quote(mention.span) for mention in told), *before)


def _namings(voice: Attribution, reading: Reading) -> list[Span]:
    """Where a body that speaks is called by any name: "it" is the Turkish ministry of defence."""
    speaker = reading.get(Entity, voice.speaker)
    if speaker is None or speaker.kind is MentionKind.PERSON:
        return []
    named = (reading.get(Mention, id) for id in speaker.mentions[:_NAMINGS])
    return [mention.span for mention in named if mention is not None]


def _title_before(mention: Mention, reading: Reading) -> str:
    """ "Pentagon press operations director Navy Capt." before a name, whatever the parser hangs it on."""
    inside = reading.tree.inside(mention.span)
    first = inside[0].index if inside else 0
    words = reversed(reading.tree.tokens[max(0, first - _TITLE) : first])
    title = list(takewhile(lambda word: word.part in ("NOUN", "PROPN", "ADJ"), words))
    return " ".join(word.text for word in reversed(title))


_TITLE = 7
"""Words before a name in which an office stands."""


_NAMINGS = 5
"""Namings of a speaker in which his office may stand."""
_OFFICIAL = frozenset(
    """ministry minister military army force spokesman spokeswoman spokesperson official officer president general
    command pentagon kremlin government navy secretary premier house department idf centcom commander junta""".split()
)


RULING = frozenset(
    """ministry government army military police force command junta kremlin pentagon idf centcom administration state
    coalition navy headquarters authority presidency staff
    minister general colonel lieutenant major brigadier captain commodore admiral
    gen. col. lt. maj. brig. capt. adm. cmdr.""".split()
)
"""Bodies whose "troops" and "officers" are their own."""


_COMMANDING = frozenset("junta army military defence defense pentagon kremlin premier".split())
"""Words for speakers whose army "the army" is."""


def _is_state(head: Token, reading: Reading) -> bool:
    return any(
        place.usage is not Usage.DEMONYM and place.kind is PlaceClass.COUNTRY
        for place in reading.meeting(head.span, Place)
    )


def states_of(span: Span, reading: Reading) -> set[str]:
    """The countries that words name or stand for ("the Pentagon": US)."""
    found = {place.country for place in reading.within(span, Place) if place.country and place.kind in _WHOLE_STATES}
    words = f" {reading.quote(span)} "
    return found | {code for name, code in _seats().items() if f" {name} " in words}


_WHOLE_STATES = (PlaceClass.COUNTRY, None)


@cache
def _seats() -> dict[str, str]:
    """Bodies of a state by name, with its country."""
    bodies = ("government", "military", "police", "intelligence")
    rows = [row for row in lexicon("known_actors") if row["country"] and row["sector"] in bodies]
    return {name: row["country"] for row in rows for name in (row["name"], *filter(None, row["aliases"].split(";")))}
