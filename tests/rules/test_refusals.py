"""Who gives no answer: each refusal as who, the words of the cue, the matter; by the real parser, « » marks the cue."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.rules.page import page_of
from reportedly.rules.refusals import is_second_half, refusal
from reportedly.rules.statements import statement
from reportedly.types.annotations import Attribution
from reportedly.types.vocabulary import Manner, Stance
from said import by_source, said, source_of

pytestmark = pytest.mark.parser

REFUSALS = {
    "refused-to-talk": ("The envoy «refused» to talk to reporters.", "The envoy", "refused to talk", ""),
    "refused-to-see-us": ("The envoy «refused» to see us.", "The envoy", "refused to see us", ""),
    "mention": ("The group made no «mention» of the miners.", "The group", "made no mention", "the miners"),
    "speak": ("The governor has yet to «speak» on it.", "The governor", "has yet to speak", "it"),
    "establish": (
        "The monitor was «unable» to establish who had fired.",
        "The monitor",
        "was unable to establish",
        "who had fired",
    ),
    "calls-not-returned": ("Calls to the embassy were not «returned».", "the embassy", "were not returned", ""),
    "not-reached": (
        "Attempts to reach the governor were «unsuccessful».",
        "the governor",
        "were unsuccessful",
        "",
    ),
    "gave-no-motive": ("The police did not «give» a motive.", "The police", "did not give", "a motive"),
    "said-nothing": ("The envoy «said» nothing about the raid.", "The envoy", "said nothing", "the raid"),
    "comment": ("The Kremlin did not «comment».", "The Kremlin", "did not comment", ""),
    "rarely": ("Israel rarely «comments» on such strikes.", "Israel", "rarely comments", "such strikes"),
    "yet-to": ("Ankara has yet to «comment» on the raid.", "Ankara", "has yet to comment", "the raid"),
    "respond": (
        "The embassy did not «respond» to a request for comment.",
        "The embassy",
        "did not respond to a request for comment",
        "",
    ),
    "respond-on": (
        "The embassy did not «respond» to questions about the ship.",
        "The embassy",
        "did not respond to questions",
        "the ship",
    ),
    "respond-to-charges": (
        "The ministry did not «respond» to the allegations.",
        "The ministry",
        "did not respond",
        "the allegations",
    ),
    "neither-claimed-nor": (
        "The front neither «claimed» nor denied holding her.",
        "The front",
        "neither claimed nor denied",
        "holding her",
    ),
    "unable": ("Reuters was «unable» to verify the claim.", "Reuters", "was unable to verify", "the claim"),
    "not-able": (
        "The paper has not been «able» to confirm the report.",
        "The paper",
        "has not been able to confirm",
        "the report",
    ),
    "return": (
        "Lawyers did not «return» calls seeking comment.",
        "Lawyers",
        "did not return calls seeking comment",
        "",
    ),
    "reach": ("The group could not be «reached» for comment.", "The group", "could not be reached for comment", ""),
    "draw": ("The minister would not be «drawn» on a date.", "The minister", "would not be drawn", "a date"),
    "neither-nor": (
        "The police neither «confirmed» nor denied the arrests.",
        "The police",
        "neither confirmed nor denied",
        "the arrests",
    ),
    "neither-nor-would": (
        "Israel would neither «confirm» nor deny that it was behind the raid.",
        "Israel",
        "would neither confirm nor deny",
        "that it was behind the raid",
    ),
    "no-comment": ("The Taliban had no immediate «comment».", "The Taliban", "had no immediate comment", ""),
    "no-comment-on": ("The ministry had no «comment» on the raid.", "The ministry", "had no comment", "the raid"),
    "there-was-none": (
        "There was no immediate «comment» from the army.",
        "the army",
        "There was no immediate comment",
        "",
    ),
    "there-was-none-on": ("There was no «comment» on the raid from Kyiv.", "Kyiv", "There was no comment", "the raid"),
    "none-available": (
        "No «comment» was available from the ministry.",
        "the ministry",
        "No comment was available",
        "",
    ),
    "no-details": ("The army gave no further «details».", "The army", "gave no further details", ""),
    "not-available": (
        "A spokesman was not «available» for comment.",
        "A spokesman",
        "was not available for comment",
        "",
    ),
    "unavailable": ("The army was «unavailable» for comment.", "The army", "was unavailable for comment", ""),
    "silent": (
        "The army has so far remained «silent» on the raid.",
        "The army",
        "has so far remained silent",
        "the raid",
    ),
    "declined": ("The White House «declined» to comment.", "The White House", "declined to comment", ""),
    "declined-a-matter": ("The mayor «declined» to say who fired.", "The mayor", "declined to say", "who fired"),
    "declined-comment": ("A spokesman «declined» immediate comment.", "A spokesman", "declined immediate comment", ""),
}


@pytest.mark.parametrize(("text", "source", "cue", "matter"), REFUSALS.values(), ids=REFUSALS.keys())
def test_a_refusal_needs_no_content(text: str, source: str, cue: str, matter: str) -> None:
    plain, _ = marked(text)
    found = statement(page_of(parsed(plain)), word_marked(text)[1], ("silence",))
    assert found is not None
    assert found.source is not None
    assert plain[found.source.start : found.source.end] == source
    assert plain[found.cue.start : found.cue.end] == cue
    assert " ".join(plain[piece.start : piece.end] for piece in found.content) == matter


NONE = {
    "answered": "The embassy «responded» to a request.",
    "fire": "Israel did not «respond» to the rocket fire.",
    "in-kind": "Iran did not «respond» in kind.",
    "shots": "The army did not «return» fire.",
    "a-road": "The village could not be «reached» by road.",
    "a-line": "The line could not be «drawn» up.",
    "some-comment": "The army had a «comment» on the raid.",
    "nobody-asked": "There was no «response».",
    "available": "Food was not «available».",
    "left": "He «declined» to leave.",
    "unnamed": "He «declined» to be named.",
    "unable-to-walk": "He was «unable» to walk.",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE.keys())
def test_no_refusal_to_answer(text: str) -> None:
    plain, _ = marked(text)
    tree, cue = word_marked(text)
    found = refusal(tree, cue)
    assert found is None or statement(page_of(parsed(plain)), cue, ("silence",)) is None


def test_who_neither_confirms_nor_denies_does_not_deny() -> None:
    assert is_second_half(*word_marked("The police neither confirmed nor «denied» the arrests."))
    assert not is_second_half(*word_marked("The police saw and «denied» the arrests."))
    (item,) = said("The police neither confirmed nor denied the arrests.")[Attribution]
    assert item.stance is Stance.DECLINES


def test_a_refusal_without_a_matter_is_filed_with_an_empty_content() -> None:
    found = by_source("The army had no immediate comment. The Kremlin did not comment.")
    assert {source: (item.content, item.stance, item.manner) for source, item in found.items()} == {
        "The army": ((), Stance.DECLINES, Manner.INDIRECT),
        "The Kremlin": ((), Stance.DECLINES, Manner.INDIRECT),
    }


def test_a_refusal_that_another_tells_of_stands_within_what_he_says() -> None:
    text = "The Red Cross said that the ministry had not commented."
    found = by_source(text)
    assert found["the ministry"].within == found["The Red Cross"].id


def test_two_refusals_of_one_source_are_two() -> None:
    reading = said("The army did not comment. The army did not return calls.")
    assert [source_of(reading, item) for item in reading[Attribution]] == ["The army", "The army"]


@pytest.mark.parametrize("whom", ["an agreement", "the trapped miners"])
def test_who_is_not_reached_for_an_answer_refuses_none(whom: str) -> None:
    tree, cue = word_marked(f"Efforts to reach {whom} were «unsuccessful».")
    assert refusal(tree, cue) is None


@pytest.mark.parametrize(
    "case",
    ["The guard «declined» a request to leave the car.", "The envoy «said» nothing had changed."],
    ids=["a request with a matter", "nothing is what changed"],
)
def test_what_is_no_refusal_to_answer(case: str) -> None:
    assert refusal(*word_marked(case)) is None
