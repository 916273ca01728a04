"""Who is who across reports: variants of one name join, look-alikes and offices stay apart.

Only named persons, organisations and groups are compared; "a defense official" of two reports is never one person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache, partial
from typing import NamedTuple
from zlib import crc32

import msgspec

from reportedly.lexicons import lexicon
from reportedly.resolve.candidates import Beside, Item, Space, make_item, mark_of, same_mark
from reportedly.resolve.comparing import Meeting, Resolver
from reportedly.resolve.stories import TOPICS, Topic, topic_likeness, topic_of
from reportedly.text.fold import fold, fold_loosely
from reportedly.text.likeness import Likeness, make_likeness
from reportedly.text.name_evidence import Evidence
from reportedly.text.names import acronym
from reportedly.types.annotations import Entity, Mention
from reportedly.types.corpus import Corpus
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Reading
from reportedly.types.spot import Spot
from reportedly.types.vocabulary import MentionForm, MentionKind, Relation, Verdict
from reportedly.weights.boosted import boosted

SURE = 0.8
UNSURE = 0.6
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PLACE})
_COMPARED = _BODIES | {MentionKind.PERSON}
_SMALL = frozenset("of the for and in a an de del la al el bin ibn".split())
_WORD = re.compile(r"\w+")


class Named(msgspec.Struct, frozen=True):
    """What is compared of an entity: its folded name in words, roles in words, kind; `canonical` when it is known."""

    id: str
    words: tuple[str, ...]
    roles: frozenset[str]
    kind: MentionKind
    canonical: str | None
    short: str
    """The acronym of a name of several words, or the name itself when it is one word in capitals."""


@cache
def known_as() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in lexicon("known_actors"):
        for name in (row["name"], *filter(None, row["aliases"].split(";"))):
            names.setdefault(fold(name), row["name"])
    return names


@cache
def _scorer() -> Likeness:
    return make_likeness(lexicon("name_variants"), lexicon("name_weights"), boosted("names", Evidence._fields))


def named(reading: Reading, entity: Entity) -> Named | None:
    """What is compared of `entity`; None when it has no name or is of a kind that is not compared."""
    if entity.kind not in _COMPARED or not reading.is_named(entity):
        return None
    return make_named(entity.id, entity.name, entity.kind, entity.roles)


def names_of(reading: Reading, entity: Entity) -> tuple[str, ...]:
    """The names of an entity: the fullest, and for a body the others of several words ("the Guard, or Haras Nahr")."""
    if entity.kind not in _BODIES:
        return (entity.name,)
    mentions = (reading.get(Mention, id) for id in entity.mentions)
    named = (item for item in mentions if item is not None and item.form is MentionForm.NAME)
    others = (_ARTICLE.sub("", " ".join(reading.quote(item.span).split())) for item in named)
    return tuple(dict.fromkeys((entity.name, *(name for name in others if _is_whole(name)))))


def _is_whole(name: str) -> bool:
    """Whether a name is of several words, and no piece of a dateline: "10 Feb (Delta Press"."""
    return len(name.split()) > 1 and name.count("(") == name.count(")")


_ARTICLE = re.compile(r"the\s+", re.I)


def called(reading: Reading, entity: Entity) -> tuple[Named, ...]:
    """What is compared of `entity` under each of its names."""
    if named(reading, entity) is None:
        return ()
    found = (make_named(entity.id, name, entity.kind, entity.roles) for name in names_of(reading, entity))
    return tuple(item for item in found if item is not None)


@lru_cache(maxsize=16_384)
def make_named(id: str, name: str, kind: MentionKind, roles: tuple[str, ...]) -> Named | None:
    """What is compared of an entity of this name and kind; None when no word of the name tells anything."""
    plain = fold(name)
    words = tuple(word for word in _WORD.findall(plain) if word not in _SMALL)
    if not words:
        return None
    bare = name.replace(".", "")
    return Named(
        id=id,
        words=words,
        roles=frozenset(word for role in roles for word in _WORD.findall(fold(role)) if word not in _SMALL),
        kind=kind,
        canonical=known_as().get(plain),
        short=fold(acronym(name.split())) if len(words) > 1 else (fold(bare) if bare.isupper() else ""),
    )


def name_keys(item: Named) -> frozenset[int]:
    """The keys of a name: a person's surname and its sound, also with an initial; every word of a body's name and its
    acronym; what it is known as."""
    person = item.kind is MentionKind.PERSON
    texts = {item.words[-1], fold_loosely(item.words[-1])} if person else set(item.words)
    if person and len(item.words) > 1:  # bearers of a common surname meet first those whose given name begins alike
        texts |= {f"{item.words[0][0]} {text}" for text in texts}
    texts |= {text for text in (item.short, item.canonical and fold(item.canonical)) if text}
    return frozenset(crc32(f"{person}:{text}".encode("utf-8", "surrogatepass")) for text in texts if text)


def likeness(one: Named, two: Named) -> Reason | None:
    """How likely two names are of one entity, and why; None when they are not."""
    if (one.kind is MentionKind.PERSON) is not (two.kind is MentionKind.PERSON):
        return None
    if one.canonical and one.canonical == two.canonical:
        return Reason(name="known_as", score=0.97, detail=one.canonical)
    found = _persons(one, two) if one.kind is MentionKind.PERSON else _bodies(one, two)
    return found if found is not None and found.score >= SURE else _spelt_alike(one, two) or found


def _spelt_alike(one: Named, two: Named) -> Reason | None:
    """Two persons' full names that may be spellings of one ("Mikhail Karpenko", "Mykhailo Karpenko"); an office that
    they share makes it sure."""
    if one.kind is not MentionKind.PERSON or len(one.words) < 2 or len(one.words) != len(two.words):
        return None
    alike = _scorer()(" ".join(one.words), " ".join(two.words), one.kind)
    if alike < _SPELLING:
        return None
    detail = f"{' '.join(one.words)} / {' '.join(two.words)}"
    shared = sorted(one.roles & two.roles)
    if shared:
        return Reason(name="spelling_and_role", score=0.9, detail=f"{detail}: {' '.join(shared)}")
    return Reason(name="spelling", score=0.85 if alike >= _SAME_SPELLING else 0.65, detail=detail)


_SPELLING, _SAME_SPELLING = 0.8, 0.97
"""Likeness from which two full names may be, and are, spellings of one (text/likeness.py); Joan and John have 0.94."""


def _persons(one: Named, two: Named) -> Reason | None:
    """Two persons: full names agree; or one is a surname alone and the offices agree."""
    detail = f"{' '.join(one.words)} / {' '.join(two.words)}"
    short, long = sorted((one.words, two.words), key=len)
    if len(short) > 1 and short == long:
        return Reason(name="same_name", score=0.95, detail=detail)
    same, sounds = short[-1] == long[-1], _sounds_alike(short[-1], long[-1])
    if not (same or sounds):
        return None
    if len(short) > 1 and _given_agree(short[:-1], long[:-1]):
        return Reason(name="given_name_agrees", score=0.85 if same else 0.8, detail=detail)
    shared = sorted(one.roles & two.roles)
    if len(short) == 1 and shared:
        return Reason(
            name="surname_and_role",
            score=0.8 if same and len(shared) > 1 else 0.65,
            detail=f"{detail}: {' '.join(shared)}",
        )
    return Reason(name="same_surname", score=UNSURE, detail=detail) if len(short) == 1 and short == long else None


def _sounds_alike(one: str, two: str) -> bool:
    """Whether two surnames may be spellings of one ("Soleimani", "Suleimani")."""
    return bool(fold_loosely(one)) and fold_loosely(one) == fold_loosely(two)


def _given_agree(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether given names agree in order, initials and left-out middle names allowed ("J. Biden")."""
    rest = iter(long)
    return bool(short) and short[0][:1] == long[0][:1] and all(any(_agree(a, b) for b in rest) for a in short)


def _agree(one: str, two: str) -> bool:
    return one == two or (min(len(one), len(two)) == 1 and one[0] == two[0])


def _bodies(one: Named, two: Named) -> Reason | None:
    detail = f"{' '.join(one.words)} / {' '.join(two.words)}"
    if one.words == two.words:
        generic = _GENERIC.issuperset(one.words)
        return Reason(name="same_office" if generic else "same_name", score=UNSURE if generic else 0.95, detail=detail)
    if one.short and one.short == two.short and min(len(one.words), len(two.words)) == 1 and len(one.short) > 2:
        return Reason(name="acronym", score=0.85, detail=detail)
    return None


def sameness(item: Named) -> str | None:
    """What two names have in common when they are plainly one: kind and words; None for a surname or an office alone.

    Things that are the same in this are joined without a judgement: hundreds of reports name one president.
    """
    person = item.kind is MentionKind.PERSON
    telling = len(item.words) > 1 if person else not _GENERIC.issuperset(item.words)
    return f"{person}:{' '.join(item.words)}" if telling else None


_GENERIC = frozenset(
    "administration agency air armed army bank border cabinet central chiefs coast command council court defence "
    "defense department directorate finance force forces foreign general government guard health high home "
    "hospital information intelligence interior joint justice local media military minister ministry national "
    "navy news office parliament police presidency press prime prosecutor public security service staff state "
    "supreme television tv university".split()
)
"""Words of offices that every state has: "the Foreign Ministry" of two reports may be that of two states."""


_SAME_STORY = 0.2


class Bearer(NamedTuple):
    """A name of an entity of a report, and how the topic of that report is found when it matters."""

    name: Named
    topic: Callable[[], Topic]


def _names_of(corpus: Corpus, id: str) -> tuple[Item, ...]:
    reading = corpus.reading(id)
    report = reading.report
    topic = partial(topic_of, report)
    return tuple(
        make_item(
            report,
            item.id,
            partial(name_keys, item),
            Bearer(item, topic),
            mark_of(sameness(item) or item.id),
            partial(_sketch, item),
        )
        for item in _all_named(reading)
    )


def _sketch(item: Named) -> bytes:
    """A name as bytes, with the end of its entity's id, behind that of the report."""
    at = item.id.partition("#")[2]
    return msgspec.json.encode((at, item.words, sorted(item.roles), item.kind, item.canonical, item.short))


@lru_cache(maxsize=16_384)
def _sketched(sketch: bytes) -> Named | None:
    try:
        at, words, roles, kind, canonical, short = msgspec.json.decode(sketch, type=_Sketch)
    except msgspec.MsgspecError:
        return None
    return Named(at, words, frozenset(roles), kind, canonical, short)


_Sketch = tuple[str, tuple[str, ...], tuple[str, ...], MentionKind, str | None, str]


def _kept(spot: Spot, sketch: bytes, beside: Beside) -> Item | None:
    found = _sketched(sketch)
    if found is None:
        return None
    name = msgspec.structs.replace(found, id=f"{spot.report}#{found.id}")
    return Item(name.id, spot, Bearer(name, beside), partial(name_keys, name))


NAMES = Space(name="names", version="3", near=2, items=_names_of, kept=_kept, beside=TOPICS, one=same_mark)
"""Names met in a word, a sound, an acronym, or what they are known as."""


def _all_named(reading: Reading) -> Iterator[Named]:
    if reading.has(Entity) and reading.has(Mention):
        for entity in reading[Entity]:
            yield from called(reading, entity)


def judge_names(first: Bearer, second: Bearer) -> Judgement | None:
    """Whether two names of two reports are of one entity; None when nothing speaks for it.

    An office that every state has is one and the same where the reports tell one story.
    """
    one, two = first.name, second.name
    reason = likeness(one, two)
    if reason is None:
        return None
    if reason.name == "same_office" and topic_likeness(first.topic(), second.topic()) >= _SAME_STORY:
        reason = Reason(name="same_office_in_one_story", score=SURE, detail=reason.detail)
    left, right = sorted((one.id, two.id))
    return Judgement(
        left=left,
        right=right,
        relation=Relation.SAME_ENTITY,
        verdict=Verdict.YES if reason.score >= SURE else Verdict.UNSURE,
        score=reason.score,
        reasons=(reason,),
        by=BY,
    )


ENTITIES = Resolver("entities", "5", (Relation.SAME_ENTITY,), (Meeting(NAMES, judge_names),))
BY = ENTITIES.signature


def bare(name: str) -> str:
    """The folded words of a name without articles and the like."""
    return " ".join(word for word in _WORD.findall(fold(name)) if word not in _SMALL)
