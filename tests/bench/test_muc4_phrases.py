"""How phrases are worded in MUC-4 templates."""

import pytest

from muc4_phrases import Phrases
from parsed import parsed
from reportedly.types.annotations import Token

pytestmark = pytest.mark.parser


def phrase(text: str, head: str) -> tuple[Phrases, Token]:
    reading = parsed(text, up_to="coreference")
    return Phrases(reading), next(token for token in reading.tree.tokens if token.text == head)


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        ("They shot the two young guards, who died.", "guards", "YOUNG GUARDS"),
        ("They shot members of the army.", "members", "MEMBERS OF THE ARMY"),
        ("They shot about 20 people.", "people", "PEOPLE"),
    ],
)
def test_words_of_a_description(text: str, head: str, words: str) -> None:
    phrases, token = phrase(text, head)
    assert phrases.words(token) == words


@pytest.mark.parametrize(
    ("text", "head", "number"),
    [
        ("They shot two guards.", "guards", "2"),
        ("They shot 1,200 guards.", "guards", "1200"),
        ("They shot about 20 guards.", "guards", "~20"),
        ("They shot some 20 guards.", "guards", "~20"),
        ("They shot at least 20 guards.", "guards", "20 -"),
        ("They shot more than twenty guards.", "guards", "20 -"),
        ("They shot up to 20 guards.", "guards", "- 20"),
        ("They shot 15 to 20 guards.", "guards", "15 - 20"),
        ("They shot thirteen guards.", "guards", "13"),
        ("They shot guards.", "guards", "PLURAL"),
        ("They shot a guard.", "guard", "1"),
    ],
)
def test_number(text: str, head: str, number: str) -> None:
    phrases, token = phrase(text, head)
    assert phrases.number(token) == number


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("Hector Oqueli Colindres was shot. Oqueli died.", "HECTOR OQUELI COLINDRES", id="one is fuller"),
        pytest.param("Hector Oqueli Diaz met Ana Oqueli Ruiz. Later Oqueli died.", "OQUELI", id="two are, and differ"),
    ],
)
def test_full_name(text: str, name: str) -> None:
    reading = parsed(text, up_to="coreference")
    phrases = Phrases(reading)
    last = [token for token in reading.tree.tokens if token.text == "Oqueli"][-1]
    assert phrases.full_name(last) == name


def test_titles_stand_before_a_name_or_beside_it() -> None:
    phrases, token = phrase("They shot police chief Antonio Roldan.", "Roldan")
    assert phrases.is_name(token)
    assert phrases.titles(token)[0] == "POLICE CHIEF"
