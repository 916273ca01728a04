"""Turns of a transcript, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.page import page_of
from reportedly.rules.turns import headed, headed_at, signed, turns
from reportedly.types.span import Span

pytestmark = pytest.mark.parser

CASES = {
    "capitals-that-return": (
        "ORLOV: We will see.\n\nQUESTION: When?\n\nORLOV: Soon.\n\nQUESTION: Thank you.",
        [("ORLOV", "We will see."), ("QUESTION", "When?"), ("ORLOV", "Soon."), ("QUESTION", "Thank you.")],
    ),
    "questions-and-answers": ("Q: And then?\n\nA: We left.", [("Q", "And then?"), ("A", "We left.")]),
    "a-known-voice": ("Police: Two men held over fire", [("Police", "Two men held over fire")]),
    "caption": ("Photos: A march through the town", []),
    "kind-of-piece": ("Explainer: what police want", []),
    "dateline": ("WASHINGTON: The talks ended.", []),
    "correction": ("Correction: The talks ended on Monday.", []),
    "inside-a-quotation": ("“Q: And then?” he read.", []),
    "no-colon": ("Orlov said we will see.", []),
    "nothing-said": ("Q:", []),
    "empty": ("", []),
}


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES.keys())
def test_turns(text: str, found: list[tuple[str, str]]) -> None:
    page = page_of(parsed(text))
    said = [
        (text[turn.label.start : turn.label.end], text[turn.said.start : turn.said.end])
        for turn in turns(page, lambda word: word.text in ("Police", "Poll"))
    ]
    assert said == found


def test_the_colon_is_one_character() -> None:
    text = "Q : And then?"
    (turn,) = turns(page_of(parsed(text)), lambda word: False)
    assert text[turn.mark.start : turn.mark.end] == ":"


@pytest.mark.parametrize(
    "text", ["A: " * 500, "Q" * 20_000 + ":", ":" * 500, "“.” — A" * 500], ids=["labels", "long", "colons", "marks"]
)
def test_hostile_lines(text: str) -> None:
    page = page_of(parsed(text))
    for turn in [*turns(page, lambda word: False), *signed(page), *headed(page, lambda label: True)]:
        assert turn.said.end <= len(text)


SIGNED = {
    "dash": (
        "“They came at night.” — Roe Doe, a farmer of Kano\n",
        [("Roe Doe, a farmer of Kano", "“They came at night.”")],
    ),
    "bar-and-stop": ("“They came at night.” ― Roe Doe.", [("Roe Doe", "“They came at night.”")]),
    "two-hyphens": ('"They came at night!" -- Roe Doe', [("Roe Doe", '"They came at night!"')]),
    "next-line": ("“They came at night.”\n– Roe Doe", [("Roe Doe", "“They came at night.”")]),
    "one-behind-another": (
        "“They came at night.”― Roe Doe \n”We all ran away.” ― Jane Roe",
        [("Roe Doe", "“They came at night.”"), ("Jane Roe", "”We all ran away.”")],
    ),
    "what-happened": ("“They came at night.” — Then everybody ran", []),
    "text-goes-on": ("“They came at night.” — Roe Doe said that twice.", []),
    "credit": ("“They came at night.” — With files from Roe Doe", []),
    "name-of-a-thing": ("“The last great march” — Kano", []),
    "too-short": ("“Never!” — Roe Doe", []),
}


@pytest.mark.parametrize(("text", "found"), SIGNED.values(), ids=SIGNED.keys())
def test_signed_quotations(text: str, found: list[tuple[str, str]]) -> None:
    turned = signed(page_of(parsed(text)))
    assert [
        (text[turn.label.start : turn.label.end], text[turn.said.start : turn.said.end]) for turn in turned
    ] == found


HEADED = {
    "dash": ("Six dead in blast at Tora market - police", [("police", "Six dead in blast at Tora market")]),
    "colon": ("Two held over raid in Tora: ministry", [("ministry", "Two held over raid in Tora")]),
    "bar": ("Drone kills two herders — army spokesman\nMore soon", [("army spokesman", "Drone kills two herders")]),
    "sign-before-it": ("🔴 Six dead in blast at Tora - police", [("police", "Six dead in blast at Tora")]),
    "nobody-who-speaks": ("Six dead in blast at Tora market - a long road", []),
    "full-stop": ("Six dead in blast at Tora market - police.", []),
    "question": ("Who fired at Tora market - police?", []),
    "clause": ("Six dead in blast at Tora market - police came late", []),
    "too-short": ("Tora blast - police", []),
    "question-told": ("Why a guard shot a man in Tora: police", []),
    "what-a-story-is-of": ("What the army did in Tora on Monday - police", []),
    "first-words": ("The road to peace: what police want and what they can hope for", []),
}


@pytest.mark.parametrize(("text", "found"), HEADED.values(), ids=HEADED.keys())
def test_signed_headlines(text: str, found: list[tuple[str, str]]) -> None:
    page = page_of(parsed(text))
    voices = ("police", "ministry", "army spokesman", "police came late")
    turned = headed(page, lambda label: text[label.start : label.end] in voices)
    assert [
        (text[turn.label.start : turn.label.end], text[turn.said.start : turn.said.end]) for turn in turned
    ] == found


def test_the_parser_is_told_where_a_name_opens() -> None:
    text = "Six dead in blast at Tora market - police"
    assert list(headed_at(text, Span(0, len(text)))) == [text.index("police")]
    assert list(headed_at("Two held over raid in Tora: ministry", Span(0, 36))) == []
