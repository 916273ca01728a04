"""Whether a trigger means what its row says, in whole texts by the real parser; « » marks the trigger."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.event_links import carrier_of
from reportedly.rules.event_sense import makes_sense, public_words
from reportedly.rules.participants import Words, parts
from reportedly.rules.sense_evidence import Senses
from reportedly.rules.triggers import find_triggers, table
from reportedly.types.annotations import Entity, Mention, Token

pytestmark = pytest.mark.parser

ROWS = table(lexicon("event_triggers"))
WEIGHTS = {row["word"]: (row["sense"] == "conflict", float(row["strength"])) for row in lexicon("event_senses")}
WORDS = Words(
    {row["word"]: row["sector"] for row in lexicon("actor_sectors")},
    {row["weapon"]: (row["mode"], row["kind"]) for row in lexicon("weapons")},
)

CASES = {
    "a-ferry-sank": ("The ferry «sank» on Monday.", True),
    "his-heart-sank": ("His heart «sank» on Monday.", False),
    "a-coach-crashed": ("A coach «crashed» near the town.", True),
    "a-market-crashed": ("The market «crashed» on Monday.", False),
    "a-wall-collapsed": ("A wall «collapsed» on Monday.", True),
    "a-price-collapsed": ("The price of tin «collapsed» on Monday.", False),
    "a-boat-capsized": ("A boat «capsized» on the lake.", True),
    "a-train-derailed": ("A train «derailed» near the town.", True),
    "attack-with-words": ("The minister «attacked» the senator personally on Sunday.", True),
    "attack-of-an-army": ("The army «attacked» the village.", True),
    "attack-on-a-goal": ("The striker «attacked» the goal in the second half of the match.", False),
    "attack-with-a-weapon": ("They «attacked» the house with mortars.", True),
    "meeting-of-states": ("Turkey and Syria «agreed» on Monday.", True),
    "both-sides": ("Both sides «agreed» on Monday.", True),
    "sides-of-a-box": ("The sides of the box «agreed» in length.", False),
    "meeting-of-neighbours": ("The cook and the baker «agreed» on Monday.", False),
    "minister": ("The minister «resigned» on Monday.", True),
    "coach-of-a-club": ("The coach «resigned» after the match.", False),
    "fire-that-burns": ("A «fire» gutted a mill. Firefighters came late.", True),
    "fire-of-nothing": ("The «fire» of youth is in him.", False),
    "escape-from-prison": ("The inmate made his «escape» on Monday.", True),
    "narrow-escape": ("The minister had a narrow «escape» in the vote.", False),
    "robbery": ("The «robbery» took place at noon, police said.", True),
    "no-incident": ("The arrests were without «incident», police said.", False),
    "what-cost-lives": ("Nine people drowned after a boat crowded with travellers «sank» off Tora.", True),
    "what-cost-none": ("The hopes of the travellers «sank» on Monday.", False),
    "enough-by-itself": ("Gunmen «abducted» two nurses.", True),
}


@pytest.mark.parametrize(("text", "answer"), CASES.values(), ids=CASES.keys())
def test_makes_sense(text: str, answer: bool) -> None:
    plain, (span,) = marked(text)
    tree = parsed(plain).tree
    trigger = next((item for item in find_triggers(tree, ROWS) if item.token.span.meets(span)), None)
    if trigger is None:  # nothing near shows the scene that it asks for
        assert not answer
        return
    roles = parts(tree, trigger, carrier_of(tree, trigger), WORDS)
    assert makes_sense(tree, trigger, roles, Senses(tree.tokens, WEIGHTS), WORDS, frozenset()) is answer


@pytest.mark.parametrize(
    ("text", "word", "known"),
    [
        pytest.param("Ana Ruiz, the foreign minister, left. She urged calm.", "She", True, id="pronoun-of-a-minister"),
        pytest.param("Ana Ruiz, the baker, left. She urged calm.", "She", False, id="pronoun-of-a-baker"),
    ],
)
def test_public_words(text: str, word: str, known: bool) -> None:
    reading = parsed(text, "coreference")
    found = public_words(reading.tree, reading[Mention], reading[Entity], WORDS)
    at = next(token.index for token in reading[Token] if token.text == word)
    assert (at in found) is known
