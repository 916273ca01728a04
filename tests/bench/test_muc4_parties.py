"""Phrases of one party are told of once in a MUC-4 template."""

import pytest

from muc4_incidents import Part
from muc4_parties import MOST, Party, parties
from muc4_phrases import Phrases
from parsed import parsed

pytestmark = pytest.mark.parser


def gathered(text: str, *heads: str) -> list[Party]:
    """The parties of the phrases with these head words, in this order; a word after "2:" is its second mention."""
    reading = parsed(text, up_to="coreference")
    found = []
    for head in heads:
        word, nth = (head[2:], 1) if head.startswith("2:") else (head, 0)
        token = [token for token in reading.tree.tokens if token.text == word][nth]
        found.append(Part(token, (), {}))
    return parties(Phrases(reading), found)


@pytest.mark.parametrize(
    ("text", "heads", "count"),
    [
        pytest.param("A bomb killed priests. The priests were Spanish.", ("priests", "2:priests"), 1, id="a head word"),
        pytest.param("A bomb killed a priest and a guard.", ("priest", "guard"), 2, id="two head words"),
        pytest.param("It killed 7 people and hurt 20 people.", ("people", "2:people"), 2, id="two numbers"),
        pytest.param("It killed 7 people. The people were poor.", ("2:people", "people"), 1, id="one number"),
        pytest.param("It killed at least 7 people. The 7 people fled.", ("people", "2:people"), 1, id="one, bounded"),
        pytest.param("They shot rebel priests. The rebels fled.", ("priests", "rebels"), 1, id="a like modifier"),
        pytest.param("They shot rebel priests. A rebel fled.", ("priests", "2:rebel"), 2, id="but one is not several"),
        pytest.param(
            "Gunmen killed Governor Antonio Roldan. The governor had left home.", ("Roldan", "governor"), 1,
            id="who is named, and the title",
        ),
        pytest.param(
            "Gunmen killed Governor Antonio Roldan. Other governors were shot.", ("Roldan", "governors"), 2,
            id="several are not the one named",
        ),
        pytest.param(
            "Gunmen killed Judge Antonio Roldan and Judge Carmen Diaz.", ("Roldan", "Diaz"), 2, id="two names, a title"
        ),
        pytest.param(
            "Gunmen killed Antonio Roldan Diaz. They fled. Antonio Roldan was 40.", ("Diaz", "2:Roldan"), 1,
            id="a name and a shorter one",
        ),
    ],
)  # fmt: skip
def test_who_is_one_party(text: str, heads: tuple[str, ...], count: int) -> None:
    assert len(gathered(text, *heads)) == count


def test_a_party_has_the_number_that_any_of_its_phrases_tells() -> None:
    (people,) = gathered("A bomb killed people. The 7 people were poor.", "people", "2:people")
    assert people.number == "7"
    (guards,) = gathered("A bomb killed guards.", "guards")
    assert guards.number == "PLURAL"
    (guard,) = gathered("A bomb killed a guard. Five guards came.", "guard")
    assert guard.number == "1"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("A bomb killed guards. The 5 guards were young.", "5", id="told elsewhere"),
        pytest.param("A bomb killed rebel guards. The 5 rebels were young.", "5", id="of what stands before it"),
        pytest.param("A bomb killed guards. Then 5 guards met 9 guards.", "PLURAL", id="two numbers tell nothing"),
        pytest.param("A bomb killed guards. Then 5 nurses came.", "PLURAL", id="of others"),
    ],
)
def test_a_number_told_elsewhere_in_the_report(text: str, number: str) -> None:
    (party,) = gathered(text, "guards")
    assert party.number == number


def test_a_party_has_its_fullest_name() -> None:
    text = "Antonio Roldan was shot. Antonio Roldan Diaz was 40."
    (party,) = gathered(text, "Roldan", "Diaz")
    assert party.name == "ANTONIO ROLDAN DIAZ"
    assert party.described == []


def test_parties_have_an_end() -> None:
    nouns = "priest guard judge mayor nurse driver farmer teacher lawyer doctor".split()
    found = gathered(" ".join(f"Gunmen shot a {noun} at dawn." for noun in nouns), *nouns)
    assert len(found) == MOST
