"""Strategies for every type of the record: any value that the types allow, and texts that no reader should fear."""

from __future__ import annotations

import msgspec
from hypothesis import strategies as st

from reportedly.types.annotations import (
    Attribution,
    Certainty,
    Entity,
    Event,
    Flag,
    Mention,
    Place,
    Responsibility,
    Rival,
    Role,
    Sentence,
    TimeExpression,
    Token,
    Toll,
    Whom,
)
from reportedly.types.groups import (
    Answer,
    CopyPair,
    Dispute,
    Edit,
    EventPoint,
    Figure,
    Identity,
    Incident,
    MentionPoint,
    Point,
    Revision,
    Side,
    Story,
)
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.report import Report, Sighting
from reportedly.types.span import Span
from reportedly.types.vocabulary import Relation, Verdict

TYPES: tuple[type[msgspec.Struct], ...] = (
    Span, Report, Sighting,
    Sentence, Token, Mention, Entity, TimeExpression, Rival, Place, Attribution, Role, Event, Whom, Toll, Certainty,
    Responsibility, Flag,
    Reason, Judgement,
    Story, CopyPair, MentionPoint, Identity, Point, EventPoint, Figure, Answer, Incident, Side, Dispute, Edit, Revision,
)  # fmt: skip
"""Every type that is written somewhere as JSON."""

words = st.text(st.characters(blacklist_categories=("Cs",)), max_size=40)
"""Any words but lone surrogates, which no JSON holds."""


@st.composite
def spans(draw: st.DrawFn, longest: int = 200) -> Span:
    """A span of at least one character inside a text of `longest`."""
    start = draw(st.integers(0, longest - 1))
    return Span(start, draw(st.integers(start + 1, longest)))


st.register_type_strategy(Span, spans())
st.register_type_strategy(str, words)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

_PIECES = st.sampled_from(
    [
        "Police said", "“", "”", "\"", "'", "‘", "’", "(", "[", "—", " ", "\n", "\n\n", "\t", "\x00", "\u200b",
        "\ufeff", "At least 14 people were killed", "in Erbil", "on Monday", "the army denied it", "according to",
        "1,000,000",
        "999999999999999999999", "U.S.", "...", "?!", "ä", "日本", "🚀", "Gen. Amin Rashid", "he", "BAGHDAD (AP)",
        "12:40", "2021-02-30", "31 February", "no one", "=1+1", "<b>", "\\", "%s", "{}", "s.a.", ".", ",", ";", ":",
        "-",
    ]
)  # fmt: skip
texts = st.lists(_PIECES, max_size=30).map(" ".join) | words
"""Texts as they come: pieces of news, marks that do not match, characters that nobody expects."""


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report of any such text, dated or not."""
    published = draw(st.none() | st.dates().map(lambda day: day.isoformat()))
    return Report(text=draw(texts), title=draw(st.none() | words), published=published)


@st.composite
def judgements(draw: st.DrawFn) -> Judgement:
    """A judgement on two of a few reports, by a program or a person."""
    left, right = sorted(draw(st.lists(st.sampled_from("abcdefg"), min_size=2, max_size=2, unique=True)))
    return Judgement(
        left=left,
        right=right,
        relation=Relation.SAME_STORY,
        verdict=draw(st.sampled_from(Verdict)),
        score=draw(st.floats(0, 1)),
        by=draw(st.sampled_from(["stories/1", "stories/2", "person:ana", "person:ben"])),
        at=draw(st.sampled_from(["", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"])),
    )
