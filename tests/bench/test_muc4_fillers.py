"""Tests of the weapons that the encoder's slot head adds to MUC-4 templates."""

import pytest

import muc4_fillers
from reportedly.text.slot_decoding import Filler
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree

PARTS = {"bombs": "NOUN", "bomb": "NOUN", "dynamite": "NOUN", "sticks": "NOUN", "home-made": "ADJ"}
TEXT = "home-made bombs burst . police came . a bomb and dynamite sticks lay there"


def tree() -> Tree:
    tokens, at, sentence = [], 0, 0
    for index, word in enumerate(TEXT.split()):
        span = Span(at, at + len(word))
        tokens.append(
            Token(
                span=span, text=word, lemma=word.removesuffix("s"),
                part=PARTS.get(word, "X"), tag="", link="", index=index, head=index, sentence=sentence,
            )
        )  # fmt: skip
        at += len(word) + 1
        sentence += word == "."
    return Tree(tokens)


def filler(words: str, slot: str = "instrument", likely: float = 0.9) -> Filler:
    start = TEXT.index(words)
    return Filler(start, start + len(words), slot, likely)


@pytest.mark.parametrize(
    ("found", "sentences", "heads"),
    [
        pytest.param([filler("home-made bombs")], {0}, ["bombs"], id="the last noun of a filler"),
        pytest.param([filler("home-made bombs")], {1}, ["bombs"], id="in the sentence beside"),
        pytest.param([filler("home-made bombs")], {2}, [], id="not two sentences away"),
        pytest.param([filler("bombs"), filler("bomb and")], {1}, ["bombs"], id="a word once"),
        pytest.param([filler("bombs"), filler("dynamite sticks")], {1}, ["bombs", "sticks"], id="in order of text"),
        pytest.param([filler("bombs", "target")], {0}, [], id="other slots are no weapons"),
        pytest.param([filler("bombs", likely=0.4)], {0}, [], id="less likely than not"),
        pytest.param([filler("home-made")], {0}, [], id="a filler without a noun"),
        pytest.param([filler("bombs")], set(), [], id="an incident that no sentence tells of"),
        pytest.param([], {0}, [], id="no fillers"),
    ],
)
def test_weapons_beside_an_incident(found: list[Filler], sentences: set[int], heads: list[str]) -> None:
    assert [token.text for token in muc4_fillers.weapons(tree(), found, sentences)] == heads


def test_without_the_weights_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(muc4_fillers.encoder, "available", lambda: False)
    monkeypatch.setattr(muc4_fillers.encoder, "encoded", lambda text: pytest.fail("encoded without weights"))
    assert muc4_fillers.read_fillers("A BOMB EXPLODED.") == []


@pytest.mark.skipif(not muc4_fillers.encoder.available(), reason="needs the encoder")
def test_the_encoder_reads_the_weapon_of_a_report() -> None:
    text = "SAN SALVADOR, 3 JAN 90 -- TERRORISTS HURLED A BOMB AT THE EMBASSY. THE BOMB KILLED A GUARD."
    found = muc4_fillers.read_fillers(text)
    assert {text[one.start : one.end] for one in found if one.slot == "instrument"} >= {"BOMB"}
    assert muc4_fillers.read_fillers("") == []


@pytest.mark.parametrize(
    ("found", "least", "most"),
    [
        pytest.param([filler("police", "victim")], 0.5, 0.7, id="a victim that the head reads"),
        pytest.param([filler("dynamite", "victim")], 0.1, 0.29, id="another is read"),
        pytest.param([filler("police", "target")], 0.1, 0.29, id="another slot"),
        pytest.param([], 0.3, 0.3, id="no head, no say"),
    ],
)
def test_the_head_has_a_say_in_who_was_harmed(found: list[Filler], least: float, most: float) -> None:
    token = next(token for token in tree().tokens if token.text == "police")
    assert least <= muc4_fillers.with_victims(0.3, token, found) <= most
