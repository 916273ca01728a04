"""Words of harm and the headcounts tied to them, by the real parser; readers/test_tolls.py asks for whole tolls."""

from __future__ import annotations

import pytest

from harmed_in import found_in, scene_of
from reportedly.rules.casualties import led_amount
from reportedly.types.vocabulary import VictimGroup

pytestmark = pytest.mark.parser

FINDERS = {  # one for each way in which harm is worded: harm, low, high, why
    "object": ("A blast killed two men.", [("killed", 2, 2, "verb kill")]),
    "kin": ("She lost her brother and two nephews.", [("killed", 3, 3, "verb lose")]),
    "he-and-his-wife": (
        "Gunmen in Tora shot dead a tapper and his wife on Sunday.",
        [("killed", 2, 2, "verb shoot dead"), ("killed", 2, 2, "adjective dead")],
    ),
    "deceased": ("11 deceased, police said.", [("killed", 11, 11, "adjective deceased")]),
    "security-of-life": ("A curfew ensures the security of life of our citizens.", []),
    "people-taken-for-a-measure": (
        "Fighting in Goma displaced 135,000 people, officials said on Monday.",
        [("displaced", 135000, 135000, "verb displace")],
    ),
    "lost-men": ("They honour the four men that we lost in Tora.", [("killed", 4, 4, "verb lose")]),
    "lost-to-rivals": ("The company lost 12 people to a competitor.", []),
    "lost-in-a-game": ("Chelsea lost two men to red cards in the first half.", []),
    "lost-in-a-vote": ("The party lost 12 members of parliament in the election.", []),
    "lost-to-a-fire": ("The town lost 12 people to a fire.", [("killed", 12, 12, "verb lose")]),
    "lost-nobody": ("The army did not lose a single man.", [("killed", 0, 0, "verb lose")]),
    "lost-from-sight": ("The agents lost Ashraf's wife.", []),
    "one-of-many": ("They flew out a wounded soldier.", [("injured", 1, 1, "verb wound")]),
    "the-one-told-of": ("They flew out the wounded soldier.", []),
    "some-of": ("They left 27 of their dead comrades behind.", [("killed", 27, 27, "adjective dead")]),
    "them": (
        "Gunmen pulled nine men off a bus and shot them dead.",
        [("killed", 9, 9, "verb shoot dead")],
    ),
    "last-of-them": ("The last of 31 bodies was brought up.", [("killed", 31, 31, "noun body")]),
    "recovery": ("The search ended with the recovery of the last of 51 bodies.", [("killed", 51, 51, "noun body")]),
    "last-bodies": ("The last of the bodies was brought up.", []),
    "left-town": ("Dozens of people left the town.", [("displaced", 24, None, "verb leave town")]),
    "left-for": ("Some 600 villagers left for Tora.", [("displaced", 600, 600, "verb leave for")]),
    "three-kinds": (
        "TWO OFFICERS, FIVE SOLDIERS, AND NINE VILLAGERS WERE KILLED DURING THE RAIDS.",
        [("killed", 16, 16, "verb kill")],
    ),
    "of-two-sides": (
        "Two officers, five soldiers and nine rebels were killed during the raids.",
        [("killed", 2, 2, "verb kill"), ("killed", 5, 5, "verb kill"), ("killed", 9, 9, "verb kill")],
    ),
    "left-for-work": ("More than 2,000 residents left for work.", []),
    "left-for-the-holidays": ("About 30,000 people left the city for the holidays.", []),
    "left-for-safety": ("Hundreds of families left for safer areas.", [("displaced", 200, None, "verb leave for")]),
    "left-homes-for-fear": (
        "About 300 families left their homes for fear of raids.",
        [("displaced", 300, 300, "verb leave for")],
    ),
    "left-flowers": ("Thousands of people left flowers in the town.", []),
    "camps-are-no-act": ("THE ARMY DESTROYED 61 CAMPS.", []),
    "hospitals": (
        "At least 30 civilians were admitted to hospitals.",
        [("injured", 30, None, "verb admit hospitals")],
    ),
    "sickened": ("The gas sickened 12 people.", [("injured", 12, 12, "verb sicken")]),
    "infected-machines": ("The worm infected 300 machines.", []),
    "animals": ("The flu killed several hundred ducks.", []),
    "job-is-no-kin": ("She lost her job.", []),
    "subject": ("Two men died.", [("killed", 2, 2, "verb die")]),
    "subject-does-it": ("Rebels drowned two captives.", [("killed", 2, 2, "verb drown")]),
    "subject-suffers-no-person": ("He drowned his sorrows.", []),
    "state": ("Two men were wounded.", [("injured", 2, 2, "verb wound")]),
    "sheltering-when-hit": (
        "A blast hit a hall, killing ten men sheltering there.",
        [("killed", 10, 10, "verb kill")],
    ),
    "no-harm": ("There is no harm in it.", []),
    "held-responsible": ("The inquiry held no one responsible.", []),
    "held-by-those-responsible": ("Two guards were held by those responsible.", [("detained", 2, 2, "verb hold")]),
    "released-from-hospital": ("Two men were released from hospital.", []),
    "released-to-a-hospital": ("Two men were released to a hospital.", [("freed", 2, 2, "verb release")]),
    "released-after-a-check": (
        "Two men were released after examination of their papers.",
        [("freed", 2, 2, "verb release")],
    ),
    "treated-and-released": ("A clerk was treated at a clinic and released.", []),
    "arrested-and-released": ("Two men were released.", [("freed", 2, 2, "verb release")]),
    "not-injured": ("The guards were not injured.", [("injured", 0, 0, "verb injure")]),
    "two-not-injured": ("Two guards were not injured.", [("injured", 2, 2, "verb injure")]),
    "he-unharmed": ("He escaped unharmed.", [("injured", 0, 0, "adjective unharmed")]),
    "them-unharmed": ("Rebels released them unharmed.", []),
    "unharmed": ("The two guards were unharmed.", [("injured", 0, 0, "adjective unharmed")]),
    "thing": ("The raid destroyed two houses.", [("destroyed", 2, 2, "verb destroy")]),
    "thing-needs-a-number": ("The raid destroyed houses.", []),
    "count": ("There were 12 deaths.", [("killed", 12, 12, "noun death")]),
    "act": ("The killing of two men was filmed.", [("killed", 2, 2, "noun killing")]),
    "life": ("The blast claimed 12 lives.", [("killed", 12, 12, "noun life")]),
    "body": ("They recovered nine bodies.", [("killed", 9, 9, "noun body")]),
    "body-of-law": ("Two bodies oversee the banks.", []),
    "needed-word": ("Gunmen shot two men dead.", [("killed", 2, 2, "verb shoot dead")]),
    "toll": ("The death toll rose to 15 from 12.", [("killed", 15, 15, "noun toll")]),
    "toll-above": ("The death toll passed 100.", [("killed", 101, None, "noun toll")]),
    "missing-needs-a-number": ("The papers are missing.", []),
    "number-of": ("The number of casualties has increased to 70.", [("casualties", 70, 70, "noun casualty")]),
    "breakdown": (
        "They sustained 148 casualties (93 dead and 55 wounded).",
        [
            ("casualties", 148, 148, "noun casualty"),
            ("killed", 93, 93, "adjective dead"),
            ("injured", 55, 55, "verb wound"),
        ],
    ),
    "brackets": (
        "Eight people (three soldiers and five civilians) were wounded.",
        [("injured", 8, 8, "verb wound")],
    ),
    "rebel-held": (
        "They destroyed three rebel-held buildings and two vehicles.",
        [("destroyed", 5, 5, "verb destroy")],
    ),
    "freed-pronoun": ("He was released by the club.", []),
}


@pytest.mark.parametrize(("text", "findings"), FINDERS.values(), ids=FINDERS.keys())
def test_find(text: str, findings: list[tuple[str, int | None, int | None, str]]) -> None:
    found = [(item.harm.value, item.headcount.low, item.headcount.high, item.why) for item in found_in(text)]
    assert found == findings


def test_a_finding_reaches_from_its_word_to_whom_it_counts() -> None:
    text = "On Monday a blast killed two men in Tora."
    (finding,) = found_in(text)
    assert text[finding.span.start : finding.span.end] == "killed two men"
    assert not finding.of_all


LED = {
    "to-before-from": ("The toll rose from 12 to 15.", 15),
    "of": ("The army gave a toll of 11.", 11),
    "another-sentence": ("The toll rose. They left at 12.", None),
    "no-lead": ("The toll shocked 15 towns.", None),
}


@pytest.mark.parametrize(("text", "low"), LED.values(), ids=LED.keys())
def test_led_amount(text: str, low: int | None) -> None:
    scene = scene_of(text)
    toll = next(token for token in scene.tree.tokens if token.text == "toll")
    amount = led_amount(scene, toll)
    assert (amount.low if amount else None) == low


def test_a_scene_counts_coordination_and_stops_where_it_counts_nobody() -> None:
    scene = scene_of("They killed four contractors and an official.")
    head = next(token for token in scene.tree.tokens if token.text == "contractors")
    both = scene.counted([head])
    assert both is not None
    assert (both.low, both.high) == (5, 5)
    assert scene.counted([]) is None


def test_right_before() -> None:
    scene = scene_of("Two died and 30 others were seriously wounded.")
    wounded = next(token for token in scene.tree.tokens if token.text == "wounded")
    before = scene.right_before(wounded)
    assert before is not None
    assert before.low == 30
    died = next(token for token in scene.tree.tokens if token.text == "Two")
    assert scene.right_before(died) is None


def test_ends_and_groups() -> None:
    text = "Three of them border guards fell. Nobody spoke."
    scene = scene_of(text)
    first, last = scene.tree.tokens[0], scene.tree.tokens[-1]
    assert scene.end_of_sentence(first) == text.index(".") + 1
    assert scene.end_of_sentence(last) == len(text)
    assert scene.group_after(text.index(" border"), first) is VictimGroup.SOLDIER
    assert scene.group_after(len(text) - 1, last) is VictimGroup.UNKNOWN


@pytest.mark.parametrize(
    "text", ["killed " * 300, "12 " * 400 + "dead", "of them " * 200], ids=["word", "number", "phrase"]
)
def test_hostile_repetition(text: str) -> None:
    assert all(0 <= item.span.start < item.span.end <= len(text) for item in found_in(text))
