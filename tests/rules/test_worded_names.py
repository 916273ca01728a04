"""Names as a report writes them; with the real parser."""

import pytest

from parsed import parsed
from reportedly.types.annotations import Entity

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "name"),
    [
        pytest.param("The Law Society of Kenya said police had fired.", "Law Society of Kenya", id="land"),
        pytest.param("The Union of Journalists of Sudan said so.", "Union of Journalists of Sudan", id="of-of"),
        pytest.param("The mayor accused the River Front of Gao bombings.", "River Front", id="of-a-deed"),
        pytest.param("The River Front told of Gao and Mopti.", "River Front", id="of-behind-a-verb"),
        pytest.param("Islamic State said it had fired.", "Islamic State", id="known-by-its-faith"),
        pytest.param("The Pakistani Taliban said so.", "Pakistani Taliban", id="known-by-its-nation"),
        pytest.param("The Freedom of Russia Legion said so.", "Freedom of Russia Legion", id="known-with-a-land-in-it"),
        pytest.param("The Syrian army said so.", "Syrian army", id="described"),
        pytest.param("The al-Saadi Brigade said so.", "al-Saadi Brigade", id="one-word-of-several-tokens"),
    ],
)
def test_the_first_body_is_called(text: str, name: str) -> None:
    entities = parsed(text, up_to="coreference")[Entity]
    assert name in [item.name.removeprefix("The ") for item in entities]


def test_what_is_in_a_known_name_is_no_entity_of_its_own() -> None:
    entities = parsed("Islamic State West Africa Province said it had fired.", up_to="coreference")[Entity]
    assert [item.name for item in entities] == ["Islamic State West Africa Province"]
    assert "Doctors" not in [
        item.name for item in parsed("Doctors Without Borders said so.", up_to="coreference")[Entity]
    ]


def test_an_army_of_rebels_is_not_the_army() -> None:
    entities = parsed("The Sudan Liberation Army struck Kutum. The army said it fired.", up_to="coreference")[Entity]
    assert [len(item.mentions) for item in entities if item.name == "Sudan Liberation Army"] == [1]
