"""What readers say about a report. Every annotation is frozen, points at characters, and is signed.

A reader fills `span` and its own fields. The runner (`readers/run.py`) signs: it sets `id` and `by`. A reader may set
`id` to a local name (`"1"`) when another annotation of the same layer must point at it; the runner turns local names
into final ids in the fields that the kind lists in `LINKS`.
"""

from __future__ import annotations

from typing import ClassVar

import msgspec

from reportedly.types.span import Span, Spans
from reportedly.types.vocabulary import (
    CertaintyStance,
    EventType,
    FlagKind,
    Harm,
    Manner,
    MentionForm,
    MentionKind,
    PlaceClass,
    Precision,
    PublishedFrom,
    ResponsibilityStance,
    RoleKind,
    SourceKind,
    Stance,
    Status,
    SubEvent,
    TimeRelation,
    TimexType,
    Usage,
    VictimGroup,
)


class Annotation(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing said about a stretch of text, and by which reader.

    `id` reads `r0123456789abcdef#tolls@1876-1908`; it carries no version, so that two runs can be compared.
    `by` is reader/version. `why` names the rule, lexicon row or weight that made it, for `explain`.
    `confidence` (0 to 1, or None) is how sure we are; how sure the voices are is a Certainty.
    """

    LAYER: ClassVar[str] = ""
    LINKS: ClassVar[tuple[str, ...]] = ()

    span: Span
    id: str = ""
    by: str = ""
    why: str = ""
    confidence: float | None = None


class Sentence(Annotation, frozen=True, kw_only=True):
    """A sentence, and the paragraph (0, 1, 2…) it stands in."""

    LAYER: ClassVar[str] = "sentences"
    paragraph: int


class Token(Annotation, frozen=True, kw_only=True):
    """A word with its grammar: Universal Dependencies part of speech, Penn tag, dependency link, named-entity tag.

    `index` is its place in the layer, `head` the index of its governor (its own index at a root), `sentence` the index
    of its sentence. `entity` is the parser's named-entity label on every token of a name ("" outside one), `begins`
    marks the first token of such a name.
    """

    LAYER: ClassVar[str] = "tokens"
    text: str
    lemma: str
    part: str
    tag: str
    link: str
    index: int
    head: int
    sentence: int
    entity: str = ""
    begins: bool = False


class Mention(Annotation, frozen=True, kw_only=True):
    """Words that refer to somebody or something; `head` is their head word."""

    LAYER: ClassVar[str] = "mentions"
    head: Span
    kind: MentionKind
    form: MentionForm
    number: str | None = None
    """`singular`, `plural`, or None when the words do not tell."""


class Entity(Annotation, frozen=True, kw_only=True):
    """One person, organisation or group of this report: the mentions (ids) that refer to it, in order of text."""

    LAYER: ClassVar[str] = "entities"
    name: str
    kind: MentionKind
    roles: tuple[str, ...] = ()
    """Titles and offices as the report words them ("Pentagon spokesman")."""
    mentions: tuple[str, ...]


class Publication(Annotation, frozen=True, kw_only=True):
    """When a report that came without a date was published, as its own words bound it (ISO days, both included).

    `evidence` is where those words stand: a dateline, or the latest day told as past and the first still to come. A
    bound that nothing tells is None.
    """

    LAYER: ClassVar[str] = "publication"
    evidence: Spans
    earliest: str | None = None
    latest: str | None = None
    source: PublishedFrom


class Counted(msgspec.Struct, frozen=True, kw_only=True):
    """How a time counts from an event: `least` to `most` of `unit` (D, W, M, Y) away from it, `slack` days either way.

    `event` is where the words of the event stand, None where it is what was told last. `most` is None where nobody says
    how many ("the anniversary", "in the weeks since"). `calendar`: of an event known by its month, "the month after" is
    the next one. `night`: it ends on the day after.
    """

    relation: TimeRelation
    event: Span | None = None
    unit: str = "D"
    least: float | None = None
    most: float | None = None
    slack: int = 0
    calendar: bool = False
    night: bool = False


class TimeExpression(Annotation, frozen=True, kw_only=True):
    """A TIMEX3: its normalised value and the days it can mean.

    `earliest` and `latest` are ISO dates or date-times that bound it, both included, or None where nothing bounds it.
    `anchor` says what a relative expression was counted from: `published` or a TimeExpression id. `counted` says how it
    counts from an event, whether this report dates that event or not.
    """

    LAYER: ClassVar[str] = "times"
    LINKS: ClassVar[tuple[str, ...]] = ("anchor",)
    type: TimexType
    value: str | None
    mod: str | None = None
    precision: Precision = Precision.UNKNOWN
    earliest: str | None = None
    latest: str | None = None
    anchor: str | None = None
    counted: Counted | None = None


class Rival(msgspec.Struct, frozen=True, kw_only=True):
    """A place that a name could also mean, and how it scored."""

    name: str
    gazetteer_id: str
    lat: float
    lon: float
    score: float


class Place(Annotation, frozen=True, kw_only=True):
    """A place name resolved to a point (WGS 84 degrees) and a radius in km that holds what the words mean.

    `gazetteer_id` is a GeoNames id in digits, or an id of our own gazetteer (`x:al-tanf`), or None when not resolved.
    `country` is ISO 3166-1 alpha-2, `admin1` the name of the first-order division.
    """

    LAYER: ClassVar[str] = "places"
    name: str
    lat: float | None = None
    lon: float | None = None
    gazetteer_id: str | None = None
    country: str | None = None
    admin1: str | None = None
    kind: PlaceClass | None = msgspec.field(default=None, name="class")
    radius_km: float | None = None
    usage: Usage = Usage.PLACE
    rivals: tuple[Rival, ...] = ()


class Attribution(Annotation, frozen=True, kw_only=True):
    """Who says what (PARC 3.0 / PolNeAR): source, cue and content spans, each possibly in pieces.

    An implicit source is an empty tuple, and so is the content of a refusal that names no matter ("did not comment").
    `speaker` is the Entity id of the source, None when it cannot be told.
    `within` is the attribution that carries this one ("… said, according to a report by Mehr").
    """

    LAYER: ClassVar[str] = "attributions"
    LINKS: ClassVar[tuple[str, ...]] = ("within",)
    source: Spans = ()
    cue: Spans = ()
    content: Spans
    manner: Manner
    stance: Stance = Stance.ASSERTS
    source_kind: SourceKind | None = None
    speaker: str | None = None
    audience: Span | None = None
    within: str | None = None


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """One participant of an event, with its Entity id when it has one.

    `country` (ISO 3166-1 alpha-2) and `sector` (PLOVER's code: GOV, MIL, REB…) are those that the words tell.
    """

    role: RoleKind
    span: Span
    entity: str | None = None
    country: str | None = None
    sector: str | None = None


class Event(Annotation, frozen=True, kw_only=True):
    """Something done by somebody to somebody: `span` is the trigger word(s), `evidence` its other mentions.

    `sub_event` is its type in ACLED's terms, `context` are PLOVER's. `earliest`/`latest` bound when it took place (ISO
    dates, both included). `main` marks what the report is about.
    """

    LAYER: ClassVar[str] = "events"
    LINKS: ClassVar[tuple[str, ...]] = ("responds_to",)
    type: EventType
    mode: str | None = None
    sub_event: SubEvent | None = None
    context: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    time: str | None = None
    earliest: str | None = None
    latest: str | None = None
    place: str | None = None
    status: Status = Status.HAPPENED
    main: bool = False
    evidence: Spans = ()
    responds_to: tuple[str, ...] = ()


class Whom(msgspec.Struct, frozen=True, kw_only=True):
    """Whom a toll counts: the words, and the group they name."""

    span: Span
    group: VictimGroup = VictimGroup.UNKNOWN


class Toll(Annotation, frozen=True, kw_only=True):
    """How many were harmed, in the bounds that the words give (see docs/the-record.md): None is unknown, 0 is none.

    `part_of` is the toll of which this one counts a part ("84 people, including 10 children"). `counted` is false where
    the words name or point to people one by one ("the mayor was killed"), or only list them;
    the record has these as `victims`.
    """

    LAYER: ClassVar[str] = "tolls"
    LINKS: ClassVar[tuple[str, ...]] = ("part_of",)
    event: str | None = None
    harm: Harm
    low: int | None = None
    high: int | None = None
    approximate: bool = False
    whom: Whom | None = None
    part_of: str | None = None
    counted: bool = True


class Certainty(Annotation, frozen=True, kw_only=True):
    """How sure one voice is of one event or toll (`of`): a row per pair; `according_to` None is the report itself.

    `factuality` runs from -3 (certainly not) to 3 (certainly), as in UW factuality and UDS-IH2.
    """

    LAYER: ClassVar[str] = "certainties"
    of: str
    according_to: str | None = None
    stance: CertaintyStance
    factuality: float
    cues: Spans = ()


class Responsibility(Annotation, frozen=True, kw_only=True):
    """What one voice says of a party's part in an event; `party` is an Entity id, None when nobody is named.

    `party_span` is where the party stands in the text, None when it is understood ("no group has claimed…" names none).
    """

    LAYER: ClassVar[str] = "responsibilities"
    event: str | None = None
    party: str | None = None
    party_span: Span | None = None
    stance: ResponsibilityStance
    according_to: str | None = None


class Flag(Annotation, frozen=True, kw_only=True):
    """Something about the text itself that a careful reader should know."""

    LAYER: ClassVar[str] = "flags"
    kind: FlagKind
    note: str = ""


KINDS: tuple[type[Annotation], ...] = (
    Sentence,
    Token,
    Mention,
    Entity,
    Publication,
    TimeExpression,
    Place,
    Attribution,
    Event,
    Toll,
    Certainty,
    Responsibility,
    Flag,
)
"""Every kind of annotation, in the order in which the record shows them."""
