"""What follows from judgements: computed when asked for, never stored as truth."""

from __future__ import annotations

import msgspec

from reportedly.types.judgements import Reason
from reportedly.types.span import Span
from reportedly.types.vocabulary import (
    DisputeTopic,
    EditKind,
    EventType,
    Harm,
    MentionKind,
    Relation,
    ResponsibilityStance,
    SourceKind,
    Status,
    TimeRelation,
    Verdict,
)


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Reports that tell of the same happenings; `first`/`last` are the earliest and latest publication times.

    `title` is that of the report most like the others, `label` is made from the story's own incident, place and toll.
    """

    id: str
    title: str
    reports: tuple[str, ...]
    first: str | None
    last: str | None
    label: str | None = None


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody judged, and what became of it: `counts`, `taken back`, `overruled` or `withdrawn`.

    `program` is what the program says of the same pair: its verdict, score and signature.
    """

    id: str
    at: str
    by: str
    relation: Relation
    verdict: Verdict
    left: str
    right: str
    reason: str
    state: str
    program: str | None = None


class CopyPair(msgspec.Struct, frozen=True, kw_only=True):
    """Two reports of which one repeats the other: `copy`, `partial`, `quote` or `version`, with the shared passages.

    `origin` is the agency or outlet that the texts themselves credit.
    """

    relation: str
    a: str
    b: str
    passages: tuple[tuple[tuple[int, int], tuple[int, int]], ...]
    score: float
    reasons: tuple[Reason, ...]
    origin: str | None = None


class MentionPoint(msgspec.Struct, frozen=True, kw_only=True):
    """Words in a report."""

    report: str
    span: Span


class Identity(msgspec.Struct, frozen=True, kw_only=True):
    """One person, organisation or group across reports; `listed` are its ids in lists of known actors."""

    id: str
    name: str
    kind: MentionKind
    aliases: tuple[str, ...]
    entities: tuple[str, ...]
    mentions: tuple[MentionPoint, ...]
    reasons: tuple[Reason, ...] = ()
    listed: tuple[str, ...] = ()


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """Where an incident took place; `guessed` where no report says so: it is the place that they are about."""

    name: str
    lat: float | None
    lon: float | None
    radius_km: float | None
    gazetteer_id: str | None
    guessed: bool = False


class EventPoint(msgspec.Struct, frozen=True, kw_only=True):
    """An event of a report."""

    report: str
    event: str


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One figure of an incident's toll: what, by whom, in which report, published when.

    `informant` names who really speaks behind it (an Identity or the publisher), `according_to` the attribution.
    """

    harm: Harm
    low: int | None
    high: int | None
    approximate: bool
    report: str
    toll: str
    published: str | None
    according_to: str | None
    informant: str | None
    part: bool = False


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What one voice says of a party's part in an incident."""

    party: str | None
    stance: ResponsibilityStance
    report: str
    responsibility: str
    informant: str | None


class Incident(msgspec.Struct, frozen=True, kw_only=True):
    """One happening told by one or more reports; `days_guessed` where none says when, but they are about one day."""

    id: str
    type: EventType
    mode: str | None
    status: Status
    earliest: str | None
    latest: str | None
    place: Point | None
    reports: tuple[str, ...]
    events: tuple[EventPoint, ...]
    tolls: tuple[Figure, ...]
    responsibilities: tuple[Answer, ...]
    texts: int
    informants: int
    responds_to: tuple[str, ...] = ()
    days_guessed: bool = False

    @property
    def is_only_recalled(self) -> bool:
        """Whether one text alone tells it, and only as of the past: it is nobody's news."""
        return self.status is Status.HISTORICAL and self.texts < _SEVERAL


_SEVERAL = 2


class DatingEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event from which a time of another report may count, the days that its own report gives, and why it may."""

    event: str
    report: str
    earliest: str
    latest: str
    score: float
    reasons: tuple[Reason, ...]
    judgement: str


class Dating(msgspec.Struct, frozen=True, kw_only=True):
    """A time that counts from an event of another report: the days that follow, None where it is left open.

    `events` are those that may be meant, each about as likely: at one time where there are days, else at several, or
    none of them sure.
    """

    time: str
    report: str
    relation: TimeRelation
    earliest: str | None
    latest: str | None
    events: tuple[DatingEvent, ...]


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One of the rival answers to a question about an incident."""

    says: str
    informants: tuple[str, ...]
    reports: tuple[str, ...]
    spans: tuple[MentionPoint, ...]


class Dispute(msgspec.Struct, frozen=True, kw_only=True):
    """A question about an incident on which voices disagree; `draft` is a line of attribution for the desk to edit."""

    incident: str
    about: DisputeTopic
    sides: tuple[Side, ...]
    draft: str | None = None


class Edit(msgspec.Struct, frozen=True, kw_only=True):
    """What happened to one sentence between two versions: None where it did not exist; `facts` say what changed."""

    op: EditKind
    old: Span | None
    new: Span | None
    moved: bool = False
    facts: tuple[str, ...] = ()


class Revision(msgspec.Struct, frozen=True, kw_only=True):
    """Two versions of one text, sentence by sentence."""

    older: str
    newer: str
    edits: tuple[Edit, ...]


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """What a party is in the conflict a report tells of: `actor`, `recipient`, or a stance of responsibility."""

    party: str
    role: str


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One who speaks in a report or story; `name` None gathers the statements of which nobody can tell who made them.

    `statements` is `direct` + `mixed` + `indirect`; a refusal to answer is no statement. `parts` are those of the voice
    or of whom it speaks for; `attributions` are the ids behind the counts, refusals among them.
    """

    name: str | None
    kind: SourceKind | None
    plural: bool = False
    statements: int
    direct: int
    mixed: int
    indirect: int
    non_answers: int
    parts: tuple[Part, ...] = ()
    reports: tuple[str, ...]
    attributions: tuple[str, ...]


class Carried(msgspec.Struct, frozen=True, kw_only=True):
    """A statement (an attribution) that reached the report through other media, named from the nearest outwards."""

    attribution: str
    voice: str | None
    through: tuple[str, ...]


class SourcingSheet(msgspec.Struct, frozen=True, kw_only=True):
    """Who speaks in a report or story (`id`), and how; voices in order of how often they do.

    `kinds` counts statements by kind of source, those of unknown kind under `unknown`; `unnamed_share` is 0 to 1, None
    without statements; `plural_unnamed` counts voices such as "officials", behind which any number may stand.
    """

    id: str
    title: str
    reports: tuple[str, ...]
    statements: int
    non_answers: int
    kinds: dict[str, int]
    unnamed: int
    unnamed_share: float | None
    plural_unnamed: int
    voices: tuple[Voice, ...]
    carried: tuple[Carried, ...]


class Groups(msgspec.Struct, frozen=True, kw_only=True):
    """All that follows from the judgements on a corpus, in the order in which a dossier shows it."""

    stories: tuple[Story, ...]
    copies: tuple[CopyPair, ...]
    identities: tuple[Identity, ...]
    incidents: tuple[Incident, ...]
    disputes: tuple[Dispute, ...]
    revisions: tuple[Revision, ...]
