"""Tests of what the encoder's slot head adds to the tables of MUC-4 templates."""

import pytest

import muc4_fillers
from muc4_fillers import Fillers, read_fillers
from reportedly.text.slot_decoding import SLOTS
from reportedly.types.span import Span

TEXT = "gunmen shot two guards"
STARTS = [0, 7, 12, 16]
ROLES = ("IND", "ORG", "PHYS", "HUM", "INS")


def heard(**words: tuple[str, float]) -> Fillers:
    """Each word with the slot and how likely the head takes it for that; the rest goes to none."""
    rows = []
    for word in TEXT.split():
        slot, likely = words.get(word, ("none", 1.0))
        rows.append([likely if one == slot else 1 - likely if one == "none" else 0.0 for one in SLOTS])
    return Fillers(STARTS, rows)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "role", "chance"),
    [
        pytest.param("guards", "HUM", 0.8, id="a word and its slot"),
        pytest.param("guards", "IND", 0.0, id="another slot"),
        pytest.param("gunmen", "HUM", 0.0, id="another word"),
        pytest.param("two guards", "HUM", 0.8, id="the likeliest word of a span"),
        pytest.param("uards", "HUM", 0.8, id="from within a word"),
    ],
)
def test_chances_of_words(words: str, role: str, chance: float) -> None:
    found = heard(guards=("victim", 0.8), gunmen=("individual", 0.6))
    assert found.chances(span(words))[role] == chance


@pytest.mark.parametrize(
    ("likely", "least", "most"),
    [
        pytest.param(0.5, 0.27, 0.45, id="no opinion draws towards even odds"),
        pytest.param(0.95, 0.6, 0.8, id="surely one"),
        pytest.param(0.01, 0.01, 0.1, id="hardly one"),
        pytest.param(1.0, 0.9, 0.999, id="certainty is bounded"),
    ],
)
def test_tables_and_head_have_an_equal_say(likely: float, least: float, most: float) -> None:
    told = dict.fromkeys(ROLES, 0.25)
    found = heard(guards=("victim", likely)).joined(told, span("guards"))
    assert least <= found["HUM"] <= most
    assert found["IND"] < 0.25


def test_without_the_head_the_tables_have_their_say() -> None:
    told = dict.fromkeys(ROLES, 0.25)
    assert Fillers().joined(told, span("guards")) == told


def test_without_the_weights_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(muc4_fillers.encoder, "available", lambda: False)
    monkeypatch.setattr(muc4_fillers.encoder, "encoded", lambda text: pytest.fail("encoded without weights"))
    assert read_fillers("A BOMB EXPLODED.") == Fillers()


@pytest.mark.skipif(not muc4_fillers.encoder.available(), reason="needs the encoder")
def test_the_encoder_reads_the_weapon_of_a_report() -> None:
    text = "SAN SALVADOR, 3 JAN 90 -- TERRORISTS HURLED A BOMB AT THE EMBASSY. THE BOMB KILLED A GUARD."
    found = read_fillers(text)
    start = text.index("BOMB")
    chances = found.chances(Span(start, start + len("BOMB")))
    assert max(chances, key=lambda role: chances[role]) == "INS"
    assert read_fillers("").joined({"HUM": 0.25}, Span(0, 1)) == {"HUM": 0.25}
