"""Whether what a doubtful text tells shows by itself that it is news; « » marks the trigger."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.lexicons import lexicon
from reportedly.rules.event_links import carrier_of
from reportedly.rules.event_words import event_words
from reportedly.rules.news_evidence import is_figure, is_told, says_where, shows_itself, took_into_custody, took_life
from reportedly.rules.participants import Part, parts
from reportedly.rules.triggers import Trigger, find_triggers, table

pytestmark = pytest.mark.parser

ROWS = table(lexicon("event_triggers"))
FILLER = " The day was long and the road was dry, and the wind that came down from the hills was warm." * 2


def _found(text: str) -> tuple[Trigger, list[Part]]:
    plain, (span,) = marked(text)
    tree = parsed(plain).tree
    trigger = next(item for item in find_triggers(tree, ROWS) if item.token.span.meets(span))
    return trigger, parts(tree, trigger, carrier_of(tree, trigger), event_words())


SHOWN = {
    "who-acts": ("Gunmen «attacked» the convoy.", True),
    "weapon": ("A bomb «exploded» in the market.", True),
    "headline": ("Rebels «attack» a convoy.", True),
    "plot": ("Rebels «attack» a convoy." + FILLER, False),
    "plot-with-a-participle": ("«Captured» by rebels, she is forced to spy." + FILLER, False),
    "question": ("Which rebels «attacked» the convoy?", False),
    "command": ("«Attack» the guards at the gate.", False),
    "talk": ("He «attacked» me.", False),
    "denied": ("The councillor denied that he had «threatened» an officer.", False),
    "nobody": ("Frost «attacked» the dahlias.", False),
}


@pytest.mark.parametrize(("text", "answer"), SHOWN.values(), ids=SHOWN.keys())
def test_shows_itself(text: str, answer: bool) -> None:
    trigger, roles = _found(text)
    assert shows_itself(parsed(marked(text)[0]).tree, trigger, roles) is answer


FIGURES = {
    "study": ("Scientists «attacked» the study.", True),
    "village": ("Soldiers «attacked» the village.", False),
    "one-who-objects": ("Senator Maria Lopez «protested» at the ruling of the court.", True),
    "crowd": ("Thousands «protested» at the ruling of the court.", False),
    "feeling": ("The singer was «arrested» by love.", True),
    "police": ("The singer was «arrested» by police.", False),
    "study-and-people": ("Gunmen «attacked» the study and the guards.", False),
}


@pytest.mark.parametrize(("text", "answer"), FIGURES.values(), ids=FIGURES.keys())
def test_is_figure(text: str, answer: bool) -> None:
    assert is_figure(*_found(text)) is answer


def test_a_harm_in_a_plot_is_not_told() -> None:
    tree, word = word_marked("Two guards «die» in the second act." + FILLER)
    assert not is_told(tree, word)
    tree, word = word_marked("Two guards «died» in the fire." + FILLER)
    assert is_told(tree, word)


LIVES = {
    "of-people": ("A man «killed» two co-workers.", True),
    "joined": ("A woman «shot» and killed two guards.", True),
    "passive": ("Three teachers were «murdered».", True),
    "game": ("The player «killed» two monsters.", False),
    "figure": ("The minister «killed» the bill.", False),
    "talk": ("They «killed» me with that joke.", False),
    "question": ("Which king «murdered» his brothers?", False),
    "wounds": ("A man «wounded» two guards.", False),
}


@pytest.mark.parametrize(("text", "answer"), LIVES.values(), ids=LIVES.keys())
def test_took_life(text: str, answer: bool) -> None:
    trigger, roles = _found(text)
    assert took_life(parsed(marked(text)[0]).tree, trigger, roles) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("The goalkeeper was «arrested» on suspicion of fraud.", True),
        ("I was «arrested» by the beauty of it.", False),
        ("The decay was «halted».", False),
        ("«Arrest» the zombies.", False),
    ],
    ids=["somebody", "talk", "no-arrest", "command"],
)
def test_took_into_custody(text: str, answer: bool) -> None:
    plain, (span,) = marked(text)
    tree = parsed(plain).tree
    found = [item for item in find_triggers(tree, ROWS) if item.token.span.meets(span)]
    told = [took_into_custody(tree, item, parts(tree, item, carrier_of(tree, item), event_words())) for item in found]
    assert any(told) is answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [("A man «killed» two guards in Philadelphia.", True), ("A man «killed» two guards at work.", False)],
    ids=["town", "nowhere"],
)
def test_says_where(text: str, answer: bool) -> None:
    _, word = word_marked(text)
    assert says_where(parsed(marked(text)[0], "places"), word) is answer
