"""Who speaks, counted: by hand-made readings, each figure by itself, and one text through the parser."""

from __future__ import annotations

import time
from typing import Any

import pytest

from make import (
    make_attribution,
    make_entity,
    make_event,
    make_place,
    make_reading,
    make_report,
    make_responsibility,
    words,
)
from reportedly.desk import read
from reportedly.types.annotations import Annotation, Attribution, Entity, Mention, Role
from reportedly.types.corpus import Readings
from reportedly.types.groups import Carried, Identity, Part, SourcingSheet, Story, Voice
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import (
    EventType,
    Manner,
    MentionForm,
    MentionKind,
    PlaceClass,
    ResponsibilityStance,
    RoleKind,
    SourceKind,
    Stance,
    Status,
)
from reportedly.views.sources import by_entity, report_sheet, source_sheets, story_sheet

TEXT = (
    "Mayor Omar Said spoke: “It fell.” He wept. Guards said it burned. They told Reuters of two fires. "
    "State TV said ash lay deep. A Rook spokesman said nothing. No group said why."
)


def said(id: str, source: str, content: str, kind: SourceKind | None = SourceKind.NAMED, **more: Any) -> Attribution:
    """A statement of the words `content` in TEXT by the words `source` ("" for none)."""
    spans = (words(TEXT, source),) if source else ()
    fields = {"source": spans, "content": (words(TEXT, content),), "span": words(TEXT, content), **more}
    return make_attribution(id, source_kind=kind, **fields)


def sheet(*items: Annotation, **about: Any) -> SourcingSheet:
    return report_sheet(make_reading(make_report(TEXT, **about), *items))


def voice_of(found: SourcingSheet, name: str | None) -> Voice:
    (voice,) = [voice for voice in found.voices if voice.name == name]
    return voice


def mention(id: str, phrase: str, number: str = "singular", **more: Any) -> Mention:
    at = words(TEXT, phrase)
    fields = {"kind": MentionKind.GROUP, "form": MentionForm.NOMINAL, **more}
    return Mention(id=id, span=at, head=at, number=number, **fields)


# -- counts ---


def test_kinds_and_the_share_of_the_unnamed() -> None:
    found = sheet(
        said("a1", "Omar Said", "It fell"),
        said("a2", "Guards", "it burned", SourceKind.UNNAMED),
        said("a3", "Guards", "two fires", SourceKind.UNNAMED),
        said("a4", "State TV", "ash lay deep", SourceKind.MEDIA),
        said("a5", "", "He wept", None),
    )
    assert found.statements == 5
    assert found.kinds == {"named": 1, "unnamed": 2, "media": 1, "unknown": 1}
    assert (found.unnamed, found.unnamed_share) == (2, 0.4)
    assert [voice.name for voice in found.voices] == ["Guards", "Omar Said", "State TV", None]


def test_a_refusal_is_no_statement() -> None:
    found = sheet(
        said("a1", "Guards", "it burned", SourceKind.UNNAMED),
        said("a2", "Omar Said", "nothing", stance=Stance.DECLINES),
    )
    assert (found.statements, found.non_answers, found.unnamed_share) == (1, 1, 1.0)
    refuser = voice_of(found, "Omar Said")
    assert (refuser.statements, refuser.non_answers) == (0, 1)


@pytest.mark.parametrize(
    ("manners", "counts"),
    [
        ((Manner.DIRECT, Manner.INDIRECT), (1, 0, 1)),
        ((Manner.MIXED, Manner.MIXED), (0, 2, 0)),
        ((Manner.INDIRECT, Manner.INDIRECT), (0, 0, 2)),
    ],
    ids=["quoted-once", "in-part", "paraphrased"],
)
def test_quoted_or_paraphrased(manners: tuple[Manner, Manner], counts: tuple[int, int, int]) -> None:
    pieces = zip(("a1", "a2"), ("It fell", "He wept"), manners, strict=True)
    found = sheet(*(said(id, "Omar Said", content, manner=manner) for id, content, manner in pieces))
    voice = voice_of(found, "Omar Said")
    assert (voice.direct, voice.mixed, voice.indirect) == counts
    assert voice.statements == sum(counts)


def test_a_report_in_which_nobody_speaks() -> None:
    for reading in (make_reading("It rained."), Reading(Report(text="It rained."))):
        found = report_sheet(reading)
        assert (found.statements, found.unnamed_share, found.voices, found.kinds) == (0, None, (), {})


def test_no_group_is_nobody() -> None:
    assert sheet(said("a1", "No group", "why", SourceKind.INSTITUTION)).voices == ()


# -- voices ---


def test_one_speaker_is_one_voice_however_worded() -> None:
    found = sheet(
        *make_entity("Omar Said", "n1"),
        said("a1", "Mayor Omar Said", "It fell", speaker="n1"),
        said("a2", "He", "wept", speaker="n1"),
    )
    voice = voice_of(found, "Omar Said")
    assert voice.statements == 2
    assert [id.partition("#")[2] for id in voice.attributions] == ["a1", "a2"]


def test_two_bodies_of_one_name_are_two_voices() -> None:
    body = {"kind": MentionKind.ORGANISATION}
    found = sheet(
        *make_entity("Foreign Ministry", "n1", **body),
        *make_entity("Foreign Ministry", "n2", **body),
        said("a1", "Guards", "It fell", SourceKind.INSTITUTION, speaker="n1"),
        said("a2", "State TV", "two fires", SourceKind.INSTITUTION, speaker="n2"),
    )
    assert [voice.statements for voice in found.voices] == [1, 1]


def test_a_pronoun_that_nobody_resolved_cannot_be_told() -> None:
    found = sheet(said("a1", "They", "two fires", SourceKind.UNNAMED), said("a2", "", "ash lay deep", None))
    (voice,) = found.voices
    assert (voice.name, voice.kind, voice.statements) == (None, None, 2)
    assert found.unnamed == 1


def test_the_most_frequent_kind_of_a_voice_counts() -> None:
    items = [
        said("a1", "Omar Said", "It fell"),
        said("a2", "Omar Said", "wept", None),
        said("a3", "Omar Said", "ash", SourceKind.NAMED),
    ]
    assert voice_of(sheet(*items), "Omar Said").kind is SourceKind.NAMED


@pytest.mark.parametrize(
    ("number", "kind", "plural"),
    [
        ("plural", SourceKind.UNNAMED, True),
        ("singular", SourceKind.UNNAMED, False),
        ("plural", SourceKind.WITNESS, False),
        ("plural", SourceKind.INSTITUTION, False),
    ],
    ids=["guards", "a-guard", "witnesses", "authorities"],
)
def test_officials_in_the_plural_are_one_voice(number: str, kind: SourceKind, plural: bool) -> None:
    found = sheet(
        mention("m1", "Guards", number),
        said("a1", "Guards", "it burned", kind),
        said("a2", "Guards", "two fires", kind),
    )
    assert found.plural_unnamed == int(plural)
    assert voice_of(found, "Guards").plural is plural


# -- parties to the conflict ---

ROOK = Entity(id="n2", span=words(TEXT, "Rook"), name="Rook", kind=MentionKind.ORGANISATION, mentions=("m2",))
ROOK_NAMED = mention("m2", "Rook", kind=MentionKind.ORGANISATION, form=MentionForm.NAME)
BY_ROOK = said("a1", "A Rook spokesman", "nothing", SourceKind.UNNAMED)


def struck(entity: str = "n2", role: RoleKind = RoleKind.ACTOR, **fields: Any) -> Annotation:
    return make_event(roles=(Role(role=role, span=words(TEXT, "Rook"), entity=_final(entity)), ), **fields)  # fmt: skip


def _final(entity: str) -> str:
    return f"{make_report(TEXT).id}#{entity}"


def parts(*items: Annotation) -> list[Part]:
    return [part for voice in sheet(*items).voices for part in voice.parts]


@pytest.mark.parametrize("role", [RoleKind.ACTOR, RoleKind.RECIPIENT])
def test_a_spokesman_of_a_party(role: RoleKind) -> None:
    assert parts(ROOK, ROOK_NAMED, BY_ROOK, struck(role=role)) == [Part(party="Rook", role=str(role))]


def test_a_party_itself_named_once_however_often_it_acts() -> None:
    by_itself = said("a1", "A Rook spokesman", "nothing", SourceKind.INSTITUTION, speaker="n2")
    again = struck(id="e2")
    assert parts(ROOK, ROOK_NAMED, by_itself, struck(), again) == [Part(party="Rook", role="actor")]


@pytest.mark.parametrize(
    "fields",
    [
        {"type": EventType.ACCUSE},
        {"type": EventType.AID},
        {"status": Status.NEGATED},
        {"status": Status.HYPOTHETICAL},
        {"role": RoleKind.INSTRUMENT},
    ],
    ids=["accuses", "helps", "did-not", "might", "tool"],
)
def test_what_makes_nobody_a_party(fields: dict[str, Any]) -> None:
    assert parts(ROOK, ROOK_NAMED, BY_ROOK, struck(**fields)) == []


@pytest.mark.parametrize(
    ("stance", "is_party"),
    [(stance, stance.value in ("claimed", "admitted", "blamed", "denied")) for stance in ResponsibilityStance],
    ids=lambda value: str(value),
)
def test_who_is_held_answerable_is_a_party(stance: ResponsibilityStance, is_party: bool) -> None:
    found = parts(ROOK, ROOK_NAMED, BY_ROOK, make_event(), make_responsibility(stance, party="n2"))
    assert found == ([Part(party="Rook", role=str(stance))] if is_party else [])


@pytest.mark.parametrize(("stance", "is_party"), [("blamed", False), ("claimed", True)])
def test_who_is_accused_of_no_act_that_is_told_is_no_party(stance: str, is_party: bool) -> None:
    row = make_responsibility(ResponsibilityStance(stance), party="n2", event=None)
    assert bool(parts(ROOK, ROOK_NAMED, BY_ROOK, make_event(), row)) is is_party


def test_a_witness_speaks_for_nobody() -> None:
    witness = said("a1", "A Rook spokesman", "nothing", SourceKind.WITNESS)
    assert parts(ROOK, ROOK_NAMED, witness, struck()) == []


def test_a_place_is_a_party_only_as_a_state() -> None:
    town = Entity(id="n2", span=words(TEXT, "Rook"), name="Rook", kind=MentionKind.PLACE, mentions=("m2",))
    for kind, expected in ((PlaceClass.TOWN, 0), (PlaceClass.COUNTRY, 1)):
        place = make_place("Rook", None, None, span=words(TEXT, "Rook"), kind=kind)
        assert len(parts(town, ROOK_NAMED, BY_ROOK, place, struck())) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [("A Rook man", 1), ("A man of Rook", 1), ("A man who fled Rook", 0), ("An expert on Rook", 0)],
)
def test_whom_one_speaks_for_is_not_what_one_speaks_of(source: str, expected: int) -> None:
    report = make_report(f"{source} said so.")
    whole, rook = words(report.text, source), words(report.text, "Rook")
    reading = make_reading(
        report,
        Mention(id="m2", span=rook, head=rook, kind=MentionKind.GROUP, form=MentionForm.NAME),
        Entity(id="n2", span=rook, name="Rook", kind=MentionKind.GROUP, mentions=("m2",)),
        make_attribution("a1", span=whole, source=(whole,), source_kind=SourceKind.UNNAMED),
        make_event(roles=(Role(role=RoleKind.ACTOR, span=rook, entity=f"{report.id}#n2"),)),
    )
    (voice,) = report_sheet(reading).voices
    assert len(voice.parts) == expected


# -- media on the way ---


def test_a_statement_carried_by_a_medium() -> None:
    found = sheet(
        said("a1", "State TV", "ash lay deep", SourceKind.MEDIA),
        said("a2", "Omar Said", "deep", within="a1"),
    )
    (carried,) = found.carried
    assert (carried.voice, carried.through) == ("Omar Said", ("State TV",))
    assert carried.attribution.endswith("#a2")
    assert found.statements == 2


def test_a_chain_from_the_nearest_medium_outwards() -> None:
    found = sheet(
        said("a1", "Reuters", "ash lay deep", SourceKind.MEDIA),
        said("a2", "State TV", "lay deep", SourceKind.MEDIA, within="a1"),
        said("a3", "Omar Said", "deep", within="a2"),
    )
    assert [(item.voice, item.through) for item in found.carried] == [
        ("State TV", ("Reuters",)),
        ("Omar Said", ("State TV", "Reuters")),
    ]


def test_a_carrier_with_no_words_of_its_own_is_no_second_statement() -> None:
    found = sheet(
        said("a1", "State TV", "ash lay deep", SourceKind.MEDIA),
        said("a2", "Guards", "ash lay deep", SourceKind.UNNAMED, within="a1"),
    )
    assert (found.statements, found.unnamed_share) == (1, 1.0)
    assert [item.through for item in found.carried] == [("State TV",)]


def test_a_person_who_passes_words_on_is_no_medium() -> None:
    outer, inner = said("a1", "Omar Said", "ash lay deep"), said("a2", "Guards", "deep", within="a1")
    assert sheet(outer, inner).carried == ()


def test_a_ring_of_carriers_ends() -> None:
    ring = [
        said("a1", "State TV", "ash lay deep", SourceKind.MEDIA, within="a2"),
        said("a2", "Reuters", "lay deep", SourceKind.MEDIA, within="a1"),
    ]
    assert [item.through for item in sheet(*ring).carried] == [("Reuters",), ("State TV",)]


@pytest.mark.parametrize(
    ("audience", "publisher", "through"),
    [
        ("Reuters", "Gazette", [("Reuters",)]),
        ("Reuters", "Reuters", []),
        ("Reuters", None, [("Reuters",)]),
        ("State TV", "Gazette", [("State TV",)]),
        ("Guards", "Gazette", []),
    ],
    ids=["agency", "own-publisher", "publisher-unknown", "by-noun", "people"],
)
def test_who_is_told_may_be_a_medium(audience: str, publisher: str | None, through: list[tuple[str, ...]]) -> None:
    told = said("a1", "Omar Said", "two fires", audience=words(TEXT, audience))
    assert [item.through for item in sheet(told, publisher=publisher).carried] == through


# -- stories ---


def in_report(text: str, *items: Annotation, publisher: str) -> Reading:
    return make_reading(make_report(text, publisher=publisher, title=publisher), *items)


def told_by(publisher: str, text: str, kind: SourceKind = SourceKind.NAMED, name: str = "Omar Said") -> Reading:
    """One statement of `name`, the words before " said"; the words after it are the content."""
    source, _, content = text.partition(" said ")
    entity = [] if kind is SourceKind.UNNAMED else make_entity(name)
    item = make_attribution(
        "a1", None if kind is SourceKind.UNNAMED else "n1", span=words(text, text), source=(words(text, source),),
        content=(words(text, content),), source_kind=kind,
    )  # fmt: skip
    return in_report(text, *entity, item, publisher=publisher)


def story(*readings: Reading, joined: bool = True) -> SourcingSheet:
    entities = tuple(entity.id for reading in readings for entity in reading[Entity])
    identity = Identity(
        id="i1", name="Omar Said", kind=MentionKind.PERSON, aliases=(), entities=entities, mentions=()
    )  # fmt: skip
    ids = tuple(reading.report.id for reading in readings)
    found = Story(id="s1", title="Fires", reports=ids, first=None, last=None)
    return story_sheet(Readings(readings), found, by_entity([identity] if joined else []))


def test_a_person_is_one_voice_across_reports() -> None:
    one, two = told_by("Gazette", "Omar Said said it fell."), told_by("Courier", "Mr Said said it burned.", name="Said")
    found = story(one, two)
    assert [(voice.name, voice.statements) for voice in found.voices] == [("Omar Said", 2)]
    assert found.voices[0].reports == (one.report.id, two.report.id)
    assert (found.id, found.title, found.statements) == ("s1", "Fires", 2)
    assert len(story(one, two, joined=False).voices) == 2


def test_an_unnamed_official_of_two_reports_is_never_one() -> None:
    one = told_by("Gazette", "An official said it fell.", SourceKind.UNNAMED)
    two = told_by("Courier", "An official said it burned.", SourceKind.UNNAMED)
    assert [(voice.name, voice.statements) for voice in story(one, two).voices] == [("An official", 1)] * 2


@pytest.mark.parametrize("kind", [SourceKind.NAMED, SourceKind.UNNAMED])
def test_what_a_report_repeats_word_for_word_counts_once(kind: SourceKind) -> None:
    one, two = (told_by(publisher, "Omar Said said it fell.", kind) for publisher in ("Gazette", "Courier"))
    found = story(one, two)
    assert found.statements == 1
    assert found.voices[0].reports == (one.report.id,)
    assert found.reports == (one.report.id, two.report.id)


def test_a_report_may_repeat_itself() -> None:
    twice = (said("a1", "Omar Said", "It fell"), said("a2", "Omar Said", "It fell", span=words(TEXT, "It")))
    assert sheet(*twice).statements == 2


def test_a_party_in_one_report_is_a_party_in_the_story() -> None:
    one = told_by("Gazette", "Omar Said said it fell.")
    text = "Said was blamed."
    blamed = in_report(
        text, *make_entity("Said"), make_event(), make_responsibility(ResponsibilityStance.BLAMED, party="n1"),
        publisher="Courier",
    )  # fmt: skip
    assert report_sheet(one).voices[0].parts == ()
    assert story(one, blamed).voices[0].parts == (Part(party="Said", role="blamed"),)


def test_reports_first_then_stories_of_several() -> None:
    one, two = told_by("Gazette", "Omar Said said it fell."), told_by("Courier", "Omar Said said it burned.")
    told = [
        Story(id="s1", title="Both", reports=(one.report.id, two.report.id), first=None, last=None),
        Story(id="s2", title="One", reports=(one.report.id,), first=None, last=None),
    ]
    found = list(source_sheets(Readings([one, two]), told, []))
    assert [item.id for item in found] == [one.report.id, two.report.id, "s1"]


# -- through the parser ---


@pytest.mark.parser
def test_a_text_read_by_all_readers() -> None:
    text = (
        "Rockets hit a depot in Basra on Monday and killed three soldiers, the mayor, Leila Haddad, said. "
        "“We heard two blasts,” Haddad said. Security officials said the rockets came from the east. "
        "The Dawn Brigades denied that they fired the rockets, a spokesman for the Dawn Brigades told Reuters."
    )
    found = report_sheet(read(Report(text=text, publisher="Gazette")))
    mayor = voice_of(found, "Leila Haddad")
    assert (mayor.kind, mayor.statements) == (SourceKind.NAMED, 2)
    assert (mayor.direct, mayor.indirect) == (1, 1)
    assert found.plural_unnamed == 1
    assert found.statements == sum(found.kinds.values()) == sum(voice.statements for voice in found.voices)
    assert [item.through for item in found.carried if isinstance(item, Carried)] == [("Reuters",)]
    assert any(part.party == "Dawn Brigades" for voice in found.voices for part in voice.parts)


def test_many_statements_of_one_speaker_take_linear_time() -> None:
    """Two thousand statements of one who is mentioned two thousand times: quadratic work would take minutes."""
    text = "Said said it. " * 2000
    starts = range(0, len(text), 14)
    kinds = {"kind": MentionKind.PERSON, "form": MentionForm.NAME}
    mentions = [Mention(id=f"m{at}", span=Span(at, at + 4), head=Span(at, at + 4), **kinds) for at in starts]
    entity = Entity(
        id="n1", span=Span(0, 4), name="Said", kind=MentionKind.PERSON, mentions=tuple(item.id for item in mentions)
    )
    said_often = [
        make_attribution(
            f"a{at}", "n1", span=Span(at, at + 12), source=(Span(at, at + 4),), content=(Span(at + 10, at + 12),),
            source_kind=SourceKind.UNNAMED,
        )
        for at in starts
    ]  # fmt: skip
    reading = make_reading(text, *mentions, entity, *said_often)
    before = time.process_time()
    (voice,) = report_sheet(reading).voices
    assert voice.statements == 2000
    assert time.process_time() - before < 2


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "voices"),
    [
        pytest.param("Police said it burned. Later, police said it was out.", {"police": 2}, id="police"),
        pytest.param(
            "The army of Gao said it burned. Later, the army of Mopti said it was out.",
            {"The army of Gao": 1, "the army of Mopti": 1},
            id="two-armies",
        ),
    ],
)
def test_a_bare_body_is_one_voice(text: str, voices: dict[str, int]) -> None:
    found = report_sheet(read(Report(text=text)))
    assert {str(voice.name).replace("Police", "police"): voice.statements for voice in found.voices} == voices
    assert len(found.voices) == len(voices)
