"""Who takes part in an event, by the real parser; « » marks the trigger."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.lexicons import lexicon
from reportedly.rules.event_links import carrier_of
from reportedly.rules.participants import Words, means_of, parts
from reportedly.rules.triggers import find_triggers, table

pytestmark = pytest.mark.parser

ROWS = table(lexicon("event_triggers"))
WORDS = Words(
    {row["word"]: row["sector"] for row in lexicon("actor_sectors")},
    {row["weapon"]: (row["mode"], row["kind"]) for row in lexicon("weapons")},
)


def roles(text: str) -> list[tuple[str, str]]:
    plain, (span,) = marked(text)
    tree = parsed(plain).tree
    trigger = next(item for item in find_triggers(tree, ROWS) if item.token.span.meets(span))
    return sorted((role.value, word.text) for role, word in parts(tree, trigger, carrier_of(tree, trigger), WORDS))


A, R, W = "actor", "recipient", "instrument"
CASES = {
    "active": ("Rebels «attacked» the convoy.", [(A, "Rebels"), (R, "convoy")]),
    "passive": ("The convoy was «attacked» by rebels.", [(A, "rebels"), (R, "convoy")]),
    "who-loses-a-life": ("Nine troops «lost» their lives.", [(R, "troops")]),
    "weapon-as-subject": ("Rockets «hit» the base.", [(W, "Rockets"), (R, "base")]),
    "who-comes-upon-a-mine": ("A minibus «hit» a landmine.", [(R, "minibus"), (W, "landmine")]),
    "who-a-mine-kills-so": ("A minibus hit a landmine, «killing» nine traders.", [(R, "traders")]),
    "what-is-no-mine": ("A minibus «hit» two guards.", [(A, "minibus"), (R, "guards")]),
    "what-goes-off": ("It «went» off when guards came.", [(W, "It")]),
    "who-sets-it-off": ("They «detonated» a bomb.", [(A, "They"), (W, "bomb")]),
    "weapon-as-object": ("Rebels «fired» rockets at the base.", [(A, "Rebels"), (W, "rockets"), (R, "base")]),
    "weapon-behind-with": (
        "Rebels «attacked» the base with drones.",
        [(A, "Rebels"), (W, "drones"), (R, "base")],
    ),
    "no-time-among-them": ("Rebels «attacked» the convoy on Monday.", [(A, "Rebels"), (R, "convoy")]),
    "no-hour-among-them": ("Rebels «fired» at 0600 on the post.", [(A, "Rebels"), (R, "post")]),
    "where-it-was": ("A school «shooting» went on.", []),
    "the-country-where-it-was": ("The Kenya «bombing» went on.", []),
    "the-state-that-did-it": ("The US «bombing» of the port failed.", [(A, "US"), (R, "port")]),
    "the-house-where-it-was": ("The U.S. Embassy «blasts» went on.", []),
    "whose-arrest": ("Mr Rossi's «arrest» went on.", [(R, "Rossi")]),
    "whose-shooting": ("The teenager's «shooting» went on.", [(R, "teenager")]),
    "by-whose-shooting": ("The army's «killing» of a boy went on.", [(A, "army"), (R, "boy")]),
    "who-only-tells-it": ("Police announced the «death» of a guard.", [(R, "guard")]),
    "who-meets": ("Ministers left for «talks».", [(A, "Ministers")]),
    "what-meets-nobody": ("Large gaps remain before «talks».", []),
    "who-tells-of-it": ("Ana Bel reports on the «visit».", []),
    "reported-killed": ("Nine men were reported «killed».", [(R, "men")]),
    "no-occasion-among-them": ("On one occasion troops «attacked» rebels.", [(A, "troops"), (R, "rebels")]),
    "no-ground-among-them": ("Armies «fought» on the plains.", [(A, "Armies")]),
    "whose-raid-it-was": ("A police «raid» went on.", [(A, "police")]),
    "what-it-is-about": ("The gang «investigation» goes on.", []),
    "noun-with-modifiers": ("A rocket «attack» on the base failed.", [(W, "rocket"), (R, "base")]),
    "whose-weapons": ("US drone «strikes» on the town followed.", [(A, "US"), (W, "drone"), (R, "town")]),
    "noun-of-a-state": ("Israel's «raid» on the depot failed.", [(A, "Israel"), (R, "depot")]),
    "noun-carried": ("Rebels launched an «attack» on the base.", [(A, "Rebels"), (R, "base")]),
    "noun-that-hits": ("The «bombing» killed two guards.", [(R, "guards")]),
    "holders-are-hit-too": (
        "Troops «bombed» a depot used by rebels.",
        [(A, "Troops"), (R, "depot"), (R, "rebels")],
    ),
    "speech-to-somebody": ("Syria «accused» Turkey of lying.", [(A, "Syria"), (R, "Turkey")]),
    "speech-to-no-thing": ("Syria «rejected» the offer.", [(A, "Syria")]),
    "what-it-is-made-of": ("Gunmen «opened» fire on the convoy.", [(A, "Gunmen"), (R, "convoy")]),
    "clash": ("Troops «clashed» with rebels.", [(A, "Troops"), (R, "rebels")]),
    "hurt-whom-two-verbs-share": ("Bombs «wounded» or killed 30 people.", [(W, "Bombs")]),
    "demanded-of": ("Turkey «demanded» that Syria withdraw.", [(A, "Turkey"), (R, "Syria")]),
}


@pytest.mark.parametrize(("text", "found"), CASES.values(), ids=CASES.keys())
def test_parts(text: str, found: list[tuple[str, str]]) -> None:
    assert roles(text) == sorted(found)


@pytest.mark.parametrize(
    ("text", "sector", "acts"),
    [
        pytest.param("They saw «soldiers».", "MIL", True, id="soldiers"),
        pytest.param("They saw «Turkey».", None, True, id="a-state"),
        pytest.param("They saw «them».", None, True, id="pronoun"),
        pytest.param("They saw «a depot».", None, False, id="a-thing"),
    ],
)
def test_sectors_and_who_acts(text: str, sector: str | None, acts: bool) -> None:
    _, word = word_marked(text)
    assert WORDS.sector(word) == sector
    assert WORDS.acts(word) is acts


def test_a_weapon_with_the_word_before_it() -> None:
    tree, bomb = word_marked("They used a car «bomb».")
    words = Words({}, {"car bomb": ("explosives", "bomb"), "rocket": ("heavy", "rocket")})
    assert words.weapon(tree, bomb) == ("explosives", "bomb")
    tree, rockets = word_marked("They used «rockets».")
    assert words.weapon(tree, rockets) == ("heavy", "rocket")
    tree, gas = word_marked("Police fired tear «gas» at them.")
    assert Words({}, {"tear gas": ("crowd-control", "gas")}).weapon(tree, gas) == ("crowd-control", "gas")
    tree, bomb = word_marked("They used a «bomb».")
    assert words.weapon(tree, bomb) is None


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The government acknowledges 15 dead and 22 «injured».", id="who-counts-them"),
        pytest.param("The toll is 21 dead, and 34 «wounded», who have been flown to Tora.", id="who-are-counted"),
        pytest.param("A doctor spoke of “many «wounded», some with burns”.", id="many"),
    ],
)
def test_who_is_told_of_with_the_hurt_hurts_nobody(text: str) -> None:
    assert A not in {role for role, _ in roles(text)}


@pytest.mark.parametrize(
    ("text", "means"),
    [
        pytest.param("A grenade «killed» two people.", "grenade", id="a-weapon"),
        pytest.param("Rebels «killed» two people.", None, id="somebody"),
        pytest.param("Two people were «killed» with knives.", None, id="not-its-subject"),
        pytest.param("A grenade «hit» two people.", None, id="a-word-for-an-act"),
    ],
)
def test_what_did_a_harm_that_no_act_names(text: str, means: str | None) -> None:
    tree, word = word_marked(text)
    trigger = next(item for item in find_triggers(tree, ROWS) if item.token == word)
    found = means_of(trigger, tuple(parts(tree, trigger, None, WORDS)))
    plain, _ = marked(text)
    assert (plain[found.start : found.end] if found is not None else None) == means
