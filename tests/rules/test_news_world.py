"""Whether a whole text tells of the world of news, by the real readers."""

from __future__ import annotations

import pytest

from parsed import parsed, word_marked
from reportedly.readers import readers
from reportedly.rules.news_world import Standing, is_command, is_short, standing, tense, weigh

pytestmark = pytest.mark.parser

RECIPE = (
    "Kill the heat and let the sauce rest. Attack the dough with both hands, then fire up the oven. Strike the pan on "
    "the counter to burst the bubbles. Add the butter, the flour and two cups of sugar, and whisk until your batter "
    "explodes with air. Bake for forty minutes. Serve with cream, honey and a pinch of salt, and bomb each plate with "
    "grated chocolate before your guests storm the kitchen."
)
REPORT = (
    "Gunmen killed four soldiers at a checkpoint near Gao on Monday, the army said. Residents told a radio station "
    "that the attackers had arrived on motorcycles and fled towards the border with Niger. The governor of the region "
    "visited the wounded in hospital and said that the government would send troops. No group has claimed the attack, "
    "which police officials blamed on fighters of an armed movement active in Mali."
)
ATTRIBUTION = next(name for name in ("attribution", "attribution-by-rule") if name in {item.name for item in readers()})
PLOT = (
    "Two soldiers desert a garrison and hide in a village. When the army burns the mill and hangs the miller, the "
    "younger one swears revenge and joins the rebels. He captures the colonel who gives the order, but the colonel is "
    "the father of the girl he loves. As the armies meet at the river and hundreds fall, he has to choose. The book is "
    "the second of three, and it is out in paperback on Friday."
)
TOLD_TALE = (
    "So it was the clerk. After weeks of false trails the inspector found that the shots which killed the alderman "
    "came from the tower, and officers stormed the boatyard where two men held a young woman hostage. A bomb in her "
    "car turned out to be a box of fireworks. The raid was the best thing that the team has done since the siege in "
    "series one, though the spoilers had told us how episode five would end."
)
SOLUTION = (
    "Solution of the week: 1 ARMADA 4 BARRACKS 9 BOMBARD 10 TREATY 11 MUTINY 13 SNIPER 15 RAID 17 CEASEFIRE 20 COUP "
    "22 HOSTAGE 24 REBELS 25 SALVO. The troops of our readers sent nine hundred entries, and the editor said that "
    "three had been right. The army of solvers grows."
)
ROBBERY = (
    "The pickup in which three prisoners fled the county jail at Pine Bluff was found Tuesday behind a closed store in "
    "Malvern, about 50 miles to the west. Inside were jumpsuits and a receipt for bolt cutters. Someone had bought "
    "them at 6 a.m. Monday, seven hours after the breakout, and paid $40 in coins. A reward of $15,000 has been "
    "offered for each of the men. A county judge faced a full house on Tuesday night in Pine Bluff."
)
CASES = {
    "report-with-hours-miles-and-money": (ROBBERY, Standing.NEWS),
    "tale-told-as-past": (TOLD_TALE, Standing.OTHER),
    "numbered-words-in-capitals": (SOLUTION, Standing.OTHER),
    "recipe": (RECIPE, Standing.OTHER),
    "report": (REPORT, Standing.NEWS),
    "plot-in-the-present": (PLOT, Standing.DOUBTFUL),
    "note-with-day-and-place": ("On 1 June 2022, residents of Basra staged a protest.", Standing.NEWS),
    "note-with-its-size": ("On 1 June 2022, nurses in Basra staged a protest. [size=ten]", Standing.NEWS),
    "notice-to-ships": (
        "NOTICE 12/2009\n\nTanker boarded by six men from a skiff at 0655 UTC at 13 05N 048 40E, Gulf of Aden. "
        "Master and two others taken. Vessel now heading for Eyl. Warship on scene at 0820 UTC.\n\nMasters are advised "
        "to keep well off the coast, to post lookouts and to report suspicious craft to this office.",
        Standing.NEWS,
    ),
    "flash": ("A bomb exploded in the market.", Standing.DOUBTFUL),
    "one-sentence-of-a-shop": ("Your cart: batter, butter, sauce and a new oven at a bargain price.", Standing.OTHER),
    "score": ("Full time: City 2-1 United. Kill the lights, get your shirt for only £20!", Standing.OTHER),
    "nothing": ("", Standing.DOUBTFUL),
}


@pytest.mark.parametrize(("text", "answer"), CASES.values(), ids=CASES.keys())
def test_standing(text: str, answer: Standing) -> None:
    assert standing(parsed(text, ATTRIBUTION)) is answer


def test_only_a_short_text_is_short() -> None:
    assert is_short(parsed("A bomb exploded in the market.", ATTRIBUTION))
    assert not is_short(parsed(REPORT, ATTRIBUTION))


def test_prices_and_commands_speak_against_news() -> None:
    plain = "The army said that rebels had shelled Gao on Monday."
    assert weigh(parsed(f"{plain} Order your copy for only £9.99.", ATTRIBUTION)) < weigh(parsed(plain, ATTRIBUTION))


COMMUNIQUE = (
    "The general staff informs the public that the convoy attacked on {day} north of Gao returns to its base. The "
    "provisional toll of the ambush is as follows: on the friendly side four dead and nine wounded, who receive care, "
    "and on the other side a number of fighters neutralised by strikes. The chief of the general staff bows to the "
    "memory of the fallen and presents his condolences to their families. He invites the people to remain calm and "
    "not to relay rumours."
)


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        pytest.param("18 September 2022", Standing.NEWS, id="days-before"),
        pytest.param("6 June 1944", Standing.DOUBTFUL, id="long-ago"),
        pytest.param("the same day", Standing.DOUBTFUL, id="no-day"),
    ],
)
def test_the_present_of_a_text_that_names_a_late_day(day: str, answer: Standing) -> None:
    reading = parsed(COMMUNIQUE.format(day=day), ATTRIBUTION, published="2022-09-20")
    assert standing(reading) is answer
    for published in ("2022", "last Thursday", "2022-02-30"):  # none tells how late the day is
        told = parsed(COMMUNIQUE.format(day=day), ATTRIBUTION, published=published)
        assert standing(told) is Standing.DOUBTFUL


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param("The wall «fell».", "past", id="past"),
        pytest.param("The wall was «hit».", "past", id="passive"),
        pytest.param("The wall has been «hit».", "past", id="perfect"),
        pytest.param("A guard is «shot» in the play.", "present", id="passive-in-a-plot"),
        pytest.param("They came to «hit» the wall.", "", id="infinitive"),
    ],
)
def test_tense(text: str, answer: str) -> None:
    assert tense(*word_marked(text)) == answer


def test_is_command() -> None:
    assert is_command(*word_marked("«Attack» the dough with both hands."))
    assert not is_command(*word_marked("They «attack» the dough."))


def test_a_longer_text_that_names_no_place_weighs_less() -> None:
    named = parsed(REPORT, ATTRIBUTION)
    text = REPORT.replace("near Gao ", "").replace(" with Niger", "").replace(" active in Mali", "")
    assert weigh(parsed(text, ATTRIBUTION)) < weigh(named) - 0.6
