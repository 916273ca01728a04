import pytest

from reportedly.resolve.drafts import draft_line
from reportedly.types.groups import Answer, Side
from reportedly.types.vocabulary import DisputeTopic, ResponsibilityStance


def side(says: str, *voices: str) -> Side:
    return Side(says=says, informants=voices, reports=("r1",), spans=())


def answer(stance: str, party: str | None, voice: str | None) -> Answer:
    return Answer(party=party, stance=ResponsibilityStance(stance), report="r1", responsibility="q", informant=voice)


@pytest.mark.parametrize(
    ("about", "sides", "line"),
    [
        pytest.param(
            "toll",
            (side("9 killed", "Salma al-Rawi"), side("at least 21 killed", "army")),
            "Salma al-Rawi says 9 were killed; the army says at least 21 were killed.",
            id="two-tolls",
        ),
        pytest.param(
            "toll",
            (side("2 injured", "police"), side("4 injured", "health officials (Gazette)", "Dana Orlov")),
            "Police say 2 were injured; the health officials (Gazette) and Dana Orlov say 4 were injured.",
            id="plural-voices",
        ),
        pytest.param(
            "occurrence",
            (side("happened", "A", "B", "C", "D", "E"), side("did not happen", "")),
            "A, B, C and 2 more say it happened; somebody says it did not happen.",
            id="many-voices-and-none",
        ),
        pytest.param(
            "date",
            (side("2024-05-07", "A"), side("2024-05-08", "B")),
            "A puts it on 2024-05-07; B puts it on 2024-05-08.",
            id="days",
        ),
        pytest.param(
            "place",
            (side("Kharkiv", "A"), side("Poltava", "B")),
            "A puts it in Kharkiv; B puts it in Poltava.",
            id="places",
        ),
        pytest.param(
            "toll",
            (side("2 injured", "A"), side("4 injured", "A hospital", "Police"), side("5 injured", "Police")),
            "A says 2 were injured; a hospital and police say 4 were injured; police say 5 were injured.",
            id="capitals-of-other-sentences",
        ),
        pytest.param("toll", (), "", id="nothing"),
    ],
)
def test_sides_are_put_into_a_sentence(about: str, sides: tuple[Side, ...], line: str) -> None:
    assert draft_line(DisputeTopic(about), sides) == line


@pytest.mark.parametrize(
    ("answers", "line"),
    [
        pytest.param(
            (answer("denied", "Iran", "Iran's foreign ministry"), answer("not_blamed", None, "United States")),
            "Iran denies it; United States has not blamed anybody.",
            id="denies-and-does-not-blame",
        ),
        pytest.param(
            (
                answer("blamed", "Iran", "Uri Shamgar"),
                answer("blamed", "Iran", "army"),
                answer("denied", "Iran", "Iran"),
            ),
            "Uri Shamgar and the army blame Iran; Iran denies it.",
            id="two-blame",
        ),
        pytest.param(
            (answer("claimed", "Brigades", "Brigades"), answer("denied", "Iran", "Zarrin")),
            "Brigades claims it; Zarrin denies that it was Iran.",
            id="claims-and-denies-for-another",
        ),
        pytest.param(
            (answer("claimed", "Brigades", "a monitor"), answer("not_claimed", None, "Gazette")),
            "A monitor says that Brigades claimed it.",
            id="once-claimed-nobody-is-out-of-date",
        ),
        pytest.param(
            (answer("denied", "Iran", "Iran"), answer("not_claimed", None, "Gazette")),
            "Iran denies it; nobody has claimed it.",
            id="nobody-has-claimed-it",
        ),
        pytest.param(
            (
                answer("denied", "We", "Omar Said"),
                answer("denied", "it", "Front"),
                answer("denied", "The army", "Mali's army"),
            ),
            "Omar Said denies it; Front denies it; Mali's army denies it.",
            id="a-part-of-ones-own",
        ),
        pytest.param(
            (answer("blamed", "They", "Mayor"), answer("denied", "the army", "Front")),
            "Mayor blames somebody; Front denies that it was the army.",
            id="whoever-they-are",
        ),
    ],
)
def test_answers_are_put_into_a_sentence(answers: tuple[Answer, ...], line: str) -> None:
    assert draft_line(DisputeTopic.RESPONSIBILITY, (side("x", "y"),), answers) == line
