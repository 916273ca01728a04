"""A small reading made by hand for the views: an attack with two rival tolls, a denial, a flag."""

from __future__ import annotations

from make import (
    make_attribution,
    make_certainty,
    make_entity,
    make_event,
    make_place,
    make_reading,
    make_report,
    make_responsibility,
    make_toll,
    words,
)
from reportedly.types.annotations import Flag, Role, Sentence, TimeExpression, Whom
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import (
    CertaintyStance,
    FlagKind,
    Precision,
    ResponsibilityStance,
    RoleKind,
    SourceKind,
    Stance,
    TimexType,
)

TEXT = "A blast in Erbil on Monday killed at least 14 people, police said. Iran denied it.\n<script>alert(1)</script>"


def sample(publisher: str = "Desert Line", published: str = "2021-02-26", text: str = TEXT) -> Reading:
    """The reading; ids are local names after the report's id (`…#e1`, `…#t1`, `…#a1`)."""
    report = make_report(text, publisher=publisher, published=published, published_from="given", title="Blast in Erbil")
    people, blast, killed = (words(text, phrase) for phrase in ("at least 14 people", "blast", "killed"))
    return make_reading(
        report,
        Sentence(id="s1", span=words(text, text[: text.index(".") + 1]), paragraph=0),
        *make_entity("Iran", "n1"),
        *make_entity("police", "n2"),
        make_place("Erbil", 36.19, 44.01, span=words(text, "Erbil"), country="IQ"),
        TimeExpression(
            id="d1", span=words(text, "Monday"), type=TimexType.DATE, value="2021-02-22", precision=Precision.DAY,
            earliest="2021-02-22", latest="2021-02-22",
        ),
        make_attribution(
            "a1", "n2", span=words(text, "police said"), source=(words(text, "police"),), cue=(words(text, "said"),),
            content=(words(text, "A blast in Erbil on Monday killed at least 14 people"),),
            source_kind=SourceKind.INSTITUTION,
        ),
        make_attribution(
            "a2", "n1", span=words(text, "Iran denied it"), source=(words(text, "Iran"),),
            cue=(words(text, "denied"),), content=(words(text, "it."),), stance=Stance.DENIES,
            source_kind=SourceKind.INSTITUTION, within="a1",
        ),
        make_event(
            span=blast, evidence=(killed,), place="p1", main=True, earliest="2021-02-22", latest="2021-02-22",
            roles=(Role(role=RoleKind.RECIPIENT, span=people),),
        ),
        make_toll(14, span=people, high=None, whom=Whom(span=people)),
        make_certainty("e1", "a1"),
        make_certainty("e1", "a2", stance=CertaintyStance.DENIED, factuality=-3.0),
        make_certainty("t1", "a1"),
        make_responsibility(
            ResponsibilityStance.DENIED, span=words(text, "Iran denied it"), party="n1",
            party_span=words(text, "Iran"), according_to="a2",
        ),
        Flag(id="f1", span=words(text, "<script>"), kind=FlagKind.MISSING_WORDS, note="<b>odd</b>"),
    )  # fmt: skip
