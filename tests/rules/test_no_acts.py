"""Words for acts that name none where they stand."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.no_acts import names_no_act

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "none"),
    [
        pytest.param("The army seized four pistols, ten sticks of «dynamite» and maps.", True, id="an amount"),
        pytest.param("THE ARMY SEIZED FOUR PISTOLS, TEN HOMEMADE «BOMBS» AND MAPS.", True, id="shouted"),
        pytest.param("The army seized rifles and «war» materiel.", False, id="a word before a thing"),
        pytest.param("The army seized the village in an «attack».", False, id="how it was seized"),
        pytest.param("The army launched an offensive and an «attack».", False, id="two acts"),
        pytest.param("Rebels carried out shootings, «bombings» and raids.", False, id="acts that were carried out"),
        pytest.param("Police contained protests, riots and «clashes».", False, id="acts that were contained"),
        pytest.param("The bag contained pistols and «bombs».", True, id="arms in a bag"),
        pytest.param("Rebels carried pistols and «bombs».", True, id="arms that were carried"),
        pytest.param("Two boys were treated at a clinic and «released».", True, id="patients"),
        pytest.param("Guards treated the men well and «released» them.", False, id="those who were treated well"),
        pytest.param("The captives were treated well and «released».", False, id="captives"),
        pytest.param("Raiders kept their «promise» to shoot a clerk.", True, id="a word that was kept"),
        pytest.param("Raiders gave a «promise» to shoot a clerk.", False, id="a word that was given"),
        pytest.param("Raiders «made» good on a threat to shoot a clerk.", True, id="made good"),
        pytest.param("Two boys were questioned at a station and «released».", False, id="those who were held"),
    ],
)
def test_names_no_act(text: str, none: bool) -> None:
    assert names_no_act(*word_marked(text)) is none
