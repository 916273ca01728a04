"""How sure each voice is: hand-made readings for the pairing of things and voices, the parser for whole passages."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from marked import marked
from reportedly.desk import read
from reportedly.readers.certainty import factuality_of, read_certainty
from reportedly.types.annotations import Attribution, Certainty, Event, Sentence, Token, Toll
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import CertaintyStance, EventType, Harm, Manner, Stance

TEXT = "Shells fell ."
WORDS = (("Shells", "NOUN", "NNS", "nsubj", 1), ("fell", "VERB", "VBD", "ROOT", 1), (".", "PUNCT", ".", "punct", 1))


def hand_made(*attributions: Attribution, tolls: tuple[Toll, ...] = ()) -> Reading:
    tokens, at = [], 0
    for index, (word, part, tag, link, head) in enumerate(WORDS):
        span = Span(at, at + len(word))
        lemma = "fall" if word == "fell" else word.lower()
        tokens.append(
            Token(span=span, text=word, lemma=lemma, part=part, tag=tag, link=link, index=index, head=head, sentence=0)
        )
        at += len(word) + 1
    event = Event(id="e", span=tokens[1].span, type=EventType.ASSAULT)
    return Reading(
        Report(text=TEXT),
        {
            Sentence: (Sentence(span=Span(0, len(TEXT)), paragraph=0),),
            Token: tuple(tokens),
            Attribution: attributions,
            Event: (event,),
            Toll: tolls,
        },
    )


def said(stance: Stance, id: str = "a", content: Span | None = None) -> Attribution:
    return Attribution(id=id, span=Span(0, 6), content=(content or Span(0, 11),), manner=Manner.INDIRECT, stance=stance)


def test_the_report_speaks_where_nobody_is_quoted() -> None:
    (row,) = read_certainty(hand_made())
    assert (row.of, row.according_to, row.stance, row.factuality) == ("e", None, CertaintyStance.ASSERTED, 3.0)


@pytest.mark.parametrize(
    ("stance", "expected", "factuality"),
    [
        (Stance.ASSERTS, CertaintyStance.ASSERTED, 3.0),
        (Stance.BELIEVES, CertaintyStance.BELIEVED, 2.0),
        (Stance.ALLEGES, CertaintyStance.ALLEGED, 2.0),
        (Stance.DENIES, CertaintyStance.DENIED, -3.0),
        (Stance.DECLINES, CertaintyStance.UNCONFIRMED, 0.0),
    ],
)
def test_a_voice_holds_what_it_says_as_its_stance_tells(
    stance: Stance, expected: CertaintyStance, factuality: float
) -> None:
    (row,) = read_certainty(hand_made(said(stance)))
    assert (row.according_to, row.stance, row.factuality) == ("a", expected, factuality)


def test_the_innermost_voice_speaks() -> None:
    inner = said(Stance.DENIES, "inner", Span(7, 11))
    (row,) = read_certainty(hand_made(said(Stance.ASSERTS, "outer"), inner))
    assert row.according_to == "inner"


def test_of_what_was_ordered_and_done_whoever_tells_of_the_order_speaks() -> None:
    order = msgspec.structs.replace(said(Stance.ASKS, "b", Span(7, 11)), why="object order", within="a")
    (row,) = read_certainty(hand_made(said(Stance.ASSERTS), order))
    assert (row.according_to, row.stance) == ("a", CertaintyStance.ASSERTED)


def test_a_toll_of_nobody_is_asserted() -> None:
    toll = Toll(id="t", span=Span(0, 6), harm=Harm.INJURED, low=0, high=0)
    rows = {row.of: row for row in read_certainty(hand_made(tolls=(toll,)))}
    assert rows["t"].stance is CertaintyStance.ASSERTED


def test_factuality_of_a_word() -> None:
    reading = hand_made()
    assert factuality_of(reading[Token][1], reading) == 3.0


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("A rocket attack reportedly killed two soldiers at the base.", CertaintyStance.BELIEVED),
        ("A rocket attack allegedly killed two soldiers at the base.", CertaintyStance.ALLEGED),
        ("A rocket attack may have killed two soldiers at the base.", CertaintyStance.BELIEVED),
        ("A rocket attack killed two soldiers at the base.", CertaintyStance.ASSERTED),
    ],
)
def test_the_words_give_the_stance_of_a_toll(text: str, stance: CertaintyStance) -> None:
    reading = read(Report(text=text))
    (toll,) = reading[Toll]
    rows = [row for row in reading[Certainty] if row.of == toll.id]
    assert [row.stance for row in rows] == [stance]


@pytest.mark.parser
def test_what_could_not_be_verified_is_left_open_by_the_report() -> None:
    text = "The army said that an air strike had killed nine men. The claim could not be independently verified."
    reading = read(Report(text=text))
    (toll,) = reading[Toll]
    rows = {row.according_to is None: row for row in reading[Certainty] if row.of == toll.id}
    assert rows[True].stance is CertaintyStance.UNCONFIRMED
    assert reading.quote(rows[True].cues[0]) == "could not be independently verified"
    assert rows[False].stance is CertaintyStance.ASSERTED


@pytest.mark.parser
def test_what_is_said_to_be_planned_can_be_denied() -> None:
    reading = read(Report(text="The M23 denied that it was preparing an assault on Bunagana."))
    assert [row.stance for row in reading[Certainty] if row.according_to] == [CertaintyStance.DENIED]


@pytest.mark.parser
def test_a_charge_that_is_denied_was_made() -> None:
    reading = read(Report(text="The army accused the Brigades of the attack in Qaim. The group denied the accusation."))
    charges = {item.id for item in reading[Event] if item.type is EventType.ACCUSE}
    assert charges
    assert not [row for row in reading[Certainty] if row.of in charges and row.stance is CertaintyStance.DENIED]


@pytest.mark.parser
@pytest.mark.parametrize("text", ["", "could not be " * 3000, "not not not killed 12" * 300], ids=range(3))
def test_hostile_text(text: str) -> None:
    assert all(-3 <= row.factuality <= 3 for row in read(Report(text=text))[Certainty])


PRESS = [
    line.split("\t")
    for line in (Path(__file__).parent / "certainties.tsv").read_text(encoding="utf-8").splitlines()[2:]
]


@pytest.mark.parser
@pytest.mark.parametrize(("text", "stance"), PRESS, ids=[row[0] for row in PRESS])
def test_how_sure_a_sentence_is(text: str, stance: str) -> None:
    plain, (span,) = marked(text)
    reading = read(Report(text=plain))
    events = {event.id for event in reading[Event] if any(word.meets(span) for word in (event.span, *event.evidence))}
    assert {str(row.stance) for row in reading[Certainty] if row.of in events} == {stance}


ANSWERED = {  # what the first voice said, and what the second makes of it: the stances of both
    "denied": ("Iran said that an air strike had hit its consulate. Israel denied it.", {"alleged", "denied"}),
    "in a clause": (
        "An air strike hit a market, residents said, a claim that the army rejected.",
        {"alleged", "denied"},
    ),
    "which": ("Residents said that an air strike had hit a market, which the army denied.", {"alleged", "denied"}),
    "called false": (
        "An air strike hit a market, a radio said. The report was a lie, the army said.",
        {"alleged", "denied"},
    ),
    "no such strike": (
        "An air strike hit a market, a radio said. No such strike took place, the army said.",
        {"alleged", "denied"},
    ),
    "called something else": ("An air strike hit a market, a radio said. It was a drone, it said.", {"asserted"}),
    "not confirmed": (
        "Villagers said that an air strike had killed nine men. The governor refused to confirm the report.",
        {"asserted", "unconfirmed"},
    ),
    "something else": (
        "Villagers said that an air strike had killed nine men. The governor denied that he had resigned.",
        {"asserted"},
    ),
    "a part in it": (
        "Villagers said that an air strike had killed nine men. Israel denied any role in the strike.",
        {"asserted"},
    ),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "stances"), ANSWERED.values(), ids=ANSWERED.keys())
def test_what_another_voice_answers(text: str, stances: set[str]) -> None:
    reading = read(Report(text=text))
    strike = next(event for event in reading[Event] if "strike" in reading.quote(event.span))
    rows = [row for row in reading[Certainty] if row.of == strike.id and row.according_to is not None]
    assert {str(row.stance) for row in rows} == stances


@pytest.mark.parser
@pytest.mark.parametrize("saying", ["confirm", "admit", "can confirm"])
def test_who_says_of_himself_that_he_confirms_it_is_no_less_sure(saying: str) -> None:
    reading = read(Report(text=f"“I {saying} that soldiers killed the farmer,” the general said.", language="en"))
    told = [row for row in reading[Certainty] if row.of == reading[Event][0].id]
    assert [row.stance for row in told] == [CertaintyStance.ASSERTED]


NESTED = {
    "a report": ("The army denied a report that its planes had bombed a wedding, killing 40.", {"asserted", "denied"}),
    "claims": ("The ministry rejected claims that soldiers had killed 12 villagers.", {"asserted", "denied"}),
    "a report that one confirms": (
        "The ministry confirmed a report that soldiers had killed 12 villagers.",
        {"asserted"},
    ),
}  # fmt: skip


@pytest.mark.parser
@pytest.mark.parametrize(("text", "stances"), NESTED.values(), ids=NESTED)
def test_what_one_denies_as_others_tell_it(text: str, stances: set[str]) -> None:
    reading = read(Report(text=text))
    (toll,) = reading[Toll]
    rows = [row for row in reading[Certainty] if row.of == toll.id and row.according_to is not None]
    assert {str(row.stance) for row in rows} == stances
    assert len(rows) == len({row.according_to for row in rows})


TAKEN_BACK = {
    "its own claim": ("Rebels killed nine people in Bama, a claim later found to be false.", {(None, "denied")}),
    "the report of others": (
        "Radio Tora said that rebels had killed nine people in Bama. We have withdrawn the report.",
        {(None, "denied"), ("Radio Tora", "alleged")},
    ),
    "an earlier version": (
        "Police said that rebels killed eight people in Bama. Correction: An earlier version of this article said that "
        "nine people were killed.",
        {(None, "denied"), ("An earlier version of this article", "alleged")},
    ),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "due"), TAKEN_BACK.values(), ids=TAKEN_BACK)
def test_what_a_report_takes_back(text: str, due: set[tuple[str | None, str]]) -> None:
    reading = read(Report(text=text))
    nine = next(toll for toll in reading[Toll] if toll.low == 9)
    rows = [row for row in reading[Certainty] if row.of == nine.id]
    sources = {item.id: reading.quote(item.source[0]) for item in reading[Attribution] if item.source}
    assert {(sources.get(row.according_to or ""), str(row.stance)) for row in rows} == due


@pytest.mark.parser
def test_the_act_of_which_a_count_is_taken_back_took_place() -> None:
    text = "Correction: An earlier version of this story said nine people were killed in Bama. The toll is eight."
    reading = read(Report(text=text))
    acts = {event.id for event in reading[Event]}
    assert not [row for row in reading[Certainty] if row.of in acts and row.stance is CertaintyStance.DENIED]


@pytest.mark.parser
def test_who_says_that_nothing_happened_and_nobody_was_hurt_means_both() -> None:
    reading = read(Report(text="“No attack took place in Bama on Monday. Nobody was killed,” the army spokesman said."))
    nobody = {toll.id for toll in reading[Toll] if toll.high == 0}
    assert nobody
    assert {row.stance for row in reading[Certainty] if row.of in nobody} == {CertaintyStance.ASSERTED}


NOBODY = {
    "said": ("The army said that nobody was killed in the raid on Tora.", "asserted"),
    "denied": ("The rebels denied that no civilians were killed in the raid on Tora.", "denied"),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "stance"), NOBODY.values(), ids=NOBODY)
def test_who_says_that_nobody_was_hurt(text: str, stance: str) -> None:
    reading = read(Report(text=text))
    (toll,) = reading[Toll]
    assert {str(row.stance) for row in reading[Certainty] if row.of == toll.id and row.according_to} == {stance}
