"""Who makes a statement: the entity of its source, and what kind of source that is."""

from __future__ import annotations

import re
from functools import cache

from reportedly.lexicons import lexicon
from reportedly.rules.cast import Cast
from reportedly.rules.page import Page
from reportedly.rules.source_kinds import SourceKinds, head_noun, self_styled
from reportedly.rules.statements import Statement
from reportedly.types.annotations import Entity, Mention, Place, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import MentionForm, MentionKind, SourceKind

_SETTLED = frozenset((SourceKind.MEDIA, SourceKind.DOCUMENT, SourceKind.WITNESS, SourceKind.INSTITUTION))
"""Kinds that the words of the source settle, whoever is meant."""
_RELATIVE = frozenset(("WDT", "WP"))
_SOME = frozenset("one some most many several few both all two three four five six another others each".split())
_BODIES = frozenset((MentionKind.ORGANISATION, MentionKind.PLACE, MentionKind.GROUP))
_OFFICES = frozenset(
    """official officer spokesman spokeswoman spokesperson minister governor mayor president commander general diplomat
    leader chief director adviser lawyer analyst expert lawmaker doctor medic source aide""".split()
)
"""Those who speak of what their office knows, whatever they saw."""
_SEEN = re.compile(
    r"(?:[^.;]{0,60}, )?[\"“‘']?(?:that )?(?:I|we|they|he|she)\b[^.,;]{0,12} (?:saw|heard|watched|witnessed|smelled"
    r"|survived|hid|fled|ran|counted|noticed|recogni[sz]ed|carried|buried|pulled|dug|escaped|crawled"
    r"|(?:had )?(?:received|treated) (?:\d+|\w+ (?:wounded|injured|bodies))"
    r"|had (?:seen|heard|fled|watched|counted|noticed|recogni[sz]ed|carried|buried|pulled|dug|escaped"
    r"|been (?:\w+ )?(?:beaten|tortured|raped|robbed|held|whipped|starved|shot at)))\b",
    re.IGNORECASE,
)
""" "They heard shots": what only one who was there can say."""
_HAPPENED = re.compile(
    r"[\"“‘']?(?:that )?(?:(?:the|an?|some|several|many|dozens of|groups? of|un\w+|armed|masked|two|three|four) ){0,3}"
    r"(?:attackers?|assailants?|gunm[ae]n|soldiers?|bandits?|raiders?|rebels?|fighters?|militiamen|troops|they|neighbou?rs"
    r"|police(?:men)?|officers?|killers?|captors?|bombers?|shells?|rockets?|missiles?|drones?|shooting|shots|gunfire"
    r"|explosions?|blasts?|planes?|jets?|helicopters?|men|mob)\b"
    r"[^.,;]{0,40}? (?:\w+ed|had \w+|was|were|came|shot|went|wore|spoke|fell|began"
    r"|broke|ran|left|took|threw|drove|flew|set|hit|burnt)\b",
    re.IGNORECASE,
)
""" "The attackers came on foot", "men had hit us": what happened, as one of the place tells it."""
_ORDINARY = frozenset(
    """driver farmer teacher herder worker labourer laborer vendor seller woman man boy girl mother father wife husband
    son daughter brother sister neighbour neighbor student pupil customer cleaner butcher baker barber merchant
    hunter miner sailor crewman friend cousin uncle aunt cook mechanic porter waiter watchman
    builder carpenter tailor nun pastor priest passenger conscript grandson granddaughter nephew niece child
    schoolteacher peasant mason conductor migrant""".split()
)
"""Those without an office, who know of a deed only what they lived through."""
_LIVED = re.compile(
    r"\b(?:(?:who|that) (?:had |have |has )?(?:escaped|fled|survived|witnessed|saw|seen|watched|heard|hid|testified"
    r"|lost (?:his|her|their)|(?:was|were) (?:there|inside|outside|nearby|wounded|injured|trapped|beaten|shot|held"
    r"|asleep|standing|sitting|sleeping|walking|driving|riding|travelling|hiding|passing|on board"
    r"|with (?:him|her|them)|at the (?:scene|side|site|market|mosque|church|school|checkpoint|time)))"
    r"|(?:now )?(?:hiding|sheltering|trapped) (?:in|at|under|near|inside|with|behind))\b"
)
""" "A teacher who escaped through a window", "families hiding in the fields"."""


@cache
def source_kinds() -> SourceKinds:
    nouns = {row["noun"]: SourceKind(row["kind"]) for row in lexicon("source_kinds")}
    actors = [row for row in lexicon("known_actors") if row["sector"] != "media"]
    bodies = {name.lower() for row in actors for name in (row["name"], *row["aliases"].split(";")) if name}
    bodies |= {row["capital"].lower() for row in lexicon("capitals")}
    return SourceKinds(nouns, frozenset(row["name"].lower() for row in lexicon("media")), frozenset(bodies))


def speaker_of(reading: Reading, page: Page, found: Statement, cast: Cast) -> Entity | None:
    """The entity of the source; for what is written its author ("a report by Mehr" is Mehr speaking)."""
    if found.source is None or not reading.has(Entity):
        return None
    speaker = _speaker(reading, page, found.source, cast)
    return cast.seats.state(speaker) if speaker is not None else None


def _speaker(reading: Reading, page: Page, source: Span, cast: Cast) -> Entity | None:
    maker = source_kinds().medium_behind(page.tree, source)
    if maker is not None:
        return reading.entity_at(page.tree.span(maker))
    written_by = _author_of(reading, page, source, cast)
    if written_by is not None:
        return written_by
    styled = self_styled(page.tree, source)
    if styled is not None:
        names = (item for item in reading.within(source, Mention) if item.span.holds(styled[1].span))
        return next((reading.entity_of(item) for item in names if item.form is MentionForm.NAME), None)
    owner = _owner(page, source)
    if owner is not None and (owning := reading.entity_at(owner.span)) is not None and reading.is_named(owning):
        return owning
    name = _name_behind(reading, page, source)
    named = _bearer(reading, name) if name is not None else None
    if named is not None:
        return named
    entity = reading.entity_at(source)
    if entity is not None and reading.is_named(entity):
        return entity
    return _named_in(reading, page, source) or cast.meant(source, entity) or entity


def _bearer(reading: Reading, name: Span) -> Entity | None:
    """The entity of a name, or of the part of it that a reader took for one ("Per *Halvorsen*")."""
    names = (item for item in reading.within(name, Mention) if item.form is MentionForm.NAME)
    return reading.entity_at(name) or next(filter(None, map(reading.entity_of, names)), None)


def _author_of(reading: Reading, page: Page, source: Span, cast: Cast) -> Entity | None:
    """The entity that made a document, or the one that "it" stands for; None where no body or name is its author."""
    entity = reading.entity_at(source)
    spans = [source]
    if entity is not None and entity.kind is MentionKind.DOCUMENT:
        spans += [item.span for id in entity.mentions[:_EARLIEST] if (item := reading.get(Mention, id)) is not None]
    for span in spans:
        author = source_kinds().author(page.tree, span)
        whole = page.tree.span(author) if author is not None else None
        found = (reading.entity_at(whole) or cast.meant(whole, None)) if whole is not None else None
        if found is not None and (reading.is_named(found) or found.kind in _BODIES):
            return found
    return None


def _owner(page: Page, source: Span) -> Token | None:
    """ "*Its* press service": the body whose mouthpiece an office is."""
    head = head_noun(page.tree, source)
    if head is None or head.lemma not in _OFFICES_OF_BODIES:
        return None
    speaks = any(word.lemma in _SPEAKING_FOR for word in page.tree.children(head, "amod", "compound", "nmod"))
    owners = [word for word in page.tree.children(head, "poss") if word.lemma in ("its", "their")]
    return owners[0] if speaks and owners else None


_OFFICES_OF_BODIES = frozenset("service office wing media arm department bureau".split())
_SPEAKING_FOR = frozenset("press political media information war public news communication communications".split())
_EARLIEST = 4
"""Mentions of a document in which its author is looked for."""
_LAST_NAME = re.compile(r",(?: (?:the|an?|its|his|her|their)(?: [\w’'-]+)*?)?((?: [A-Z][\w.’'-]*| al| el| bin| ibn)+)$")
""" "The mayor of the town, *Hassan Chit*", "one of them, the shipowner *Andreas Loizou*"."""
_NAME_GIVEN = re.compile(
    r"\b(?:who (?:goes|went) by(?: the (?:name|alias|nom de guerre))?(?: of)?"
    r"|who (?:gave|gives) (?:his|her|their) (?:own |full )?name (?:only )?as|who (?:signs|calls) (?:himself|herself)"
    r"|identified (?:only )?as|known (?:only )?as|alias|named|called)"
    r"((?: [A-Z][\w.’'-]*)+)$"
)
""" "A fighter who gave his name as *Samer*", "one of those held, identified only as *K.R.*"."""
_NAME_BEHIND_LETTERS = re.compile(r"\b(?:to|of|at|for) (?:the )?[A-Z]{2,6}((?: [A-Z][\w’'-]*[a-z]){2,3})$")
""" "The permanent representative to the UN *Kirill Lavrentyev*", in the manner of agencies."""


_NAME_BEHIND_RANK = re.compile(
    r"\b(?:Const|Capt|Lt|Col|Gen|Maj|Sgt|Det|Insp|Supt|Cpl|Cmdr|Adm|Dr)\.((?: [A-Z][\w’'-]*[a-z]){2,3})$"
)
""" "Town police spokesman Const. Ola Roe", where a parser ends the name at the stop."""


def _name_behind(reading: Reading, page: Page, source: Span) -> Span | None:
    """The name of a person that ends the description of somebody by office, set off by a comma; None when none does."""
    head = head_noun(page.tree, source)
    start = max(source.start, source.end - _LONGEST_NAME)
    ranked = _NAME_BEHIND_RANK.search(page.text, start, source.end)
    if ranked is not None:
        return Span(ranked.start(1) + 1, ranked.end())
    titled = _name_beside(page, head, source)
    if titled is not None:
        return titled
    lettered = _NAME_BEHIND_LETTERS.search(page.text, start, source.end)
    given = _NAME_GIVEN.search(page.text, start, source.end)
    if given is not None and head is not None and source_kinds().of_noun(head) in _OF_PEOPLE:
        return Span(given.start(1) + 1, given.end())
    found = lettered or _LAST_NAME.search(page.text, start, source.end)
    if found is None or head is None or head.span.start >= found.start():
        return None
    name = Span(found.start(1) + 1, found.end())
    words = page.tree.inside(name)
    whose = source_kinds().of_noun(head)
    if whose not in _OF_PEOPLE or (lettered and whose is None) or len(words) < 2:
        return None
    located = reading.has(Place) and bool(reading.within(name, Place))
    if not lettered and (located or any(word.entity == "ORG" for word in words)):
        return None
    known = source_kinds()
    return None if known.is_medium(page.text[name.start : name.end]) or words[-1].text.lower() in known.bodies else name


def _name_beside(page: Page, office: Token | None, source: Span) -> Span | None:
    """ "Chief of detectives *Marco Ruiz*": the name that the parser hangs beside an office, not below it."""
    if office is None or office.tag not in ("NN", "NNP") or source_kinds().of_noun(office) is not SourceKind.UNNAMED:
        return None
    behind = [word for word in page.tree.inside(source) if word.index > office.index]
    name = [word for word in behind if word.entity == "PERSON"]
    if not name or page.tree.tokens[name[0].index - 1].tag not in ("NN", "NNS", "NNP", "NNPS", "CD"):
        return None
    beside = any(word.link == office.link and word.head == office.head for word in name)
    return hull(*(word.span for word in name)) if beside else None


_LONGEST_NAME = 120
"""Characters of a source that may hold a name at its end, with what is said of its bearer."""
_OF_PEOPLE = frozenset((SourceKind.UNNAMED, SourceKind.WITNESS, SourceKind.NAMED, None))


def _named_in(reading: Reading, page: Page, source: Span) -> Entity | None:
    """The entity named beside the head of a source: "the news agency «Interfax»", "a marine called «Oleh»"."""
    head = head_noun(page.tree, source)
    if head is None:
        return None
    example = _example(page, source, head)
    if example is not None:
        return reading.entity_at(page.tree.span(example))
    for other in page.tree.children(head, "appos"):  # "one, «a marine» called Oleh"
        whole = page.tree.span(other)
        beside = source.holds(other.span) or _follows(page, source, whole)
        entity = reading.entity_at(whole) if beside else None
        if entity is not None and reading.is_named(entity):
            return entity
    medium = source_kinds().of_noun(head) is SourceKind.MEDIA
    for mention in reading.within(source, Mention):
        if mention.form is MentionForm.NAME and medium and mention.span.end + 1 == head.span.start:
            return reading.entity_of(mention)  # "the «Yarkon» website"
        if mention.form is not MentionForm.NAME or mention.span.start < head.span.end:
            continue
        first = page.tree.at(mention.span.start)
        if first is not None and _stands_beside(page, head, first):
            return reading.entity_of(mention)
    return None


def _follows(page: Page, source: Span, name: Span) -> bool:
    """Whether only a comma or a dash parts a name from a source."""
    between = page.text[source.end : max(source.end, name.start)]
    return source.end <= name.start and len(between) <= _SET_OFF and not between.strip(" ,-–—\n")


_SET_OFF = 5
"""Characters that may part the two."""


def _example(page: Page, source: Span, head: Token) -> Token | None:
    """The one name given as an example: "candidates like *Ola Roe*", "groups such as *Hamas*"."""
    if head.tag != "NNS":
        return None
    like = [word for word in page.tree.children(head, "prep") if word.text.lower() in ("like", "as")]
    names = [name for word in like for name in page.tree.children(word, "pobj") if source.holds(name.span)]
    alone = len(names) == 1 and names[0].part == "PROPN" and not page.tree.children(names[0], "conj")
    return names[0] if alone else None


def _stands_beside(page: Page, head: Token, name: Token) -> bool:
    """Whether nothing, a comma with an article, or "called" and the like parts a name from the noun before it."""
    between = page.text[head.span.end : name.span.start].strip().lower()
    return between == "" or bool(_BESIDE.fullmatch(between))


_BESIDE = re.compile(
    r",?|,? ?(?:who |which )?(?:(?:is |was )?(?:called|named|known (?:only )?as|identified (?:only )?as)"
    r"|calling (?:itself|himself|themselves))(?: the)?"
)


def kind_of_source(reading: Reading, page: Page, found: Statement, speaker: Entity | None) -> SourceKind | None:
    """By the words of the source; a pronoun or an office takes the kind of the person it stands for."""
    if found.source is None:
        return SourceKind.UNNAMED
    head = head_noun(page.tree, found.source)
    kind = source_kinds().kind(page.tree, found.source)
    some = head is not None and head.lemma in _SOME and page.tree.children(head, "prep")
    if kind is None and some and (speaker is None or not reading.is_named(speaker)):
        return _of_some(reading, page, found.source)
    it = head is not None and head.lemma == "it" and reading.has(Entity)
    meant = reading.entity_at(found.source) if it else None
    if meant is not None and meant.kind is MentionKind.DOCUMENT and speaker is not meant:
        return SourceKind.DOCUMENT  # "a statement from the staff … *It* said"
    if head is not None and (head.part == "PRON" or head.tag in _RELATIVE):
        return _of_pronoun(reading, page, head, speaker, kind)
    if kind in _OF_PEOPLE and _name_behind(reading, page, found.source) is not None:
        return SourceKind.NAMED
    if kind is SourceKind.NAMED and head is not None and page.tree.children(head, "appos"):
        return kind  # a name beside what he is, whatever the parser takes the name for
    if kind is SourceKind.UNNAMED and _was_there(page, found, head):
        return SourceKind.WITNESS
    settled = kind in _SETTLED and (kind is not SourceKind.INSTITUTION or _is_settled(page, head))
    if speaker is None or settled:
        return kind
    return _of_entity(reading, speaker, kind)


def _of_some(reading: Reading, page: Page, source: Span) -> SourceKind:
    """ "One of them" is of those that "them" stands for; with a name behind it, he is named."""
    if _name_behind(reading, page, source) is not None:
        return SourceKind.NAMED
    them = [word for word in page.tree.inside(source) if word.lemma in ("they", "them")] if reading.has(Entity) else []
    entity = reading.entity_at(them[0].span) if them else None
    first = reading.get(Mention, entity.mentions[0]) if entity is not None else None
    own = source_kinds().kind(page.tree, first.span) if first is not None else None
    lived = first is not None and _LIVED.match(page.text[first.span.end : first.span.end + 40].lstrip(" ,"))
    return SourceKind.WITNESS if own is SourceKind.WITNESS or lived else SourceKind.UNNAMED


def _of_entity(reading: Reading, speaker: Entity, kind: SourceKind | None) -> SourceKind | None:
    if speaker.kind is MentionKind.PERSON:
        return SourceKind.NAMED if reading.is_named(speaker) else SourceKind.UNNAMED
    if speaker.kind in _BODIES and reading.is_named(speaker):
        return SourceKind.MEDIA if source_kinds().is_medium(speaker.name) else SourceKind.INSTITUTION
    return kind


def _of_pronoun(
    reading: Reading, page: Page, head: Token, speaker: Entity | None, kind: SourceKind | None
) -> SourceKind | None:
    """ "it" is what the words say that it stands for; "we" is who publishes."""
    if head.lemma == "we":
        return SourceKind.MEDIA if source_kinds().is_medium(reading.report.publisher or "") else SourceKind.INSTITUTION
    first = speaker and next(
        (
            item
            for id in speaker.mentions
            if (item := reading.get(Mention, id)) and item.form is not MentionForm.PRONOUN
        ),
        None,
    )
    if speaker is None or first is None:
        return kind if head.lemma in _FIRST_PERSON else kind or SourceKind.UNNAMED
    if head.lemma in _ONE_PERSON and reading.is_named(speaker):
        return SourceKind.NAMED  # whatever the parser took his name for
    if not reading.is_named(speaker) and _LIVED.match(page.text[first.span.end : first.span.end + 40].lstrip(" ,")):
        return SourceKind.WITNESS
    own = source_kinds().kind(page.tree, first.span)
    return own if own in _SETTLED else _of_entity(reading, speaker, own or kind)


_ONE_PERSON = frozenset(("he", "she"))
_FIRST_PERSON = frozenset(("I", "i", "me", "we"))


def _is_settled(page: Page, head: Token | None) -> bool:
    return head is not None and source_kinds().is_settled(page.tree, head)


def _was_there(page: Page, found: Statement, head: Token | None) -> bool:
    """Whether one without a name, and not by office, tells what he saw or is said to have lived through it."""
    if head is None or head.lemma in _OFFICES or not found.content or found.source is None:
        return False
    if _LIVED.search(page.text, found.source.start, found.source.end + 1):
        return True
    said = page.text[found.content[0].start : found.content[0].end]
    return bool(_SEEN.match(said) or (head.lemma in _ORDINARY and _HAPPENED.match(said)))
