"""Whether words near show what an ambiguous word tells of."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.scene_evidence import is_blaze, is_of_captives, scene_words, shows_scene

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("A fire filled the mill with smoke.", True, id="a-blaze"),
        pytest.param("The troops returned fire and fled through the smoke.", False, id="gunfire"),
        pytest.param("The fire of youth is in him.", False, id="nothing-near"),
    ],
)
def test_a_fire_is_shown_by_smoke(text: str, shown: bool) -> None:
    tree = parsed(text).tree
    assert shows_scene(tree, next(token for token in tree.tokens if token.text == "fire"), {"smoke"}) is shown


@pytest.mark.parametrize(
    ("text", "blaze"),
    [
        pytest.param("A fire killed nine people in Tora.", True, id="what-killed"),
        pytest.param("Nine died in a fire in Tora.", True, id="where-they-died"),
        pytest.param("A fire broke out at a mill, killing nine.", True, id="what-broke-out"),
        pytest.param("Israeli fire killed nine people in Tora.", False, id="a-side's"),
        pytest.param("Soldiers opened a fire that killed nine.", False, id="what-is-opened"),
        pytest.param("A fire started by the shelling killed nine.", False, id="what-a-shelling-started"),
        pytest.param("The fire killed nine people in Tora.", False, id="may-be-gunfire"),
    ],
)
def test_a_fire_that_cost_lives_is_a_blaze(text: str, blaze: bool) -> None:
    tree = parsed(text).tree
    assert is_blaze(tree, next(token for token in tree.tokens if token.text == "fire")) is blaze


@pytest.mark.parametrize(
    ("text", "captives"),
    [
        pytest.param("Two nurses held by rebels were handed to the mission.", True, id="who-were-held"),
        pytest.param("A pilot who had been seized in May was handed to his embassy.", True, id="in-a-clause"),
        pytest.param("They handed the driver abducted in Tora to his family.", True, id="as-an-object"),
        pytest.param("Two Turks and a cook held by rebels were handed to the mission.", True, id="the-last-of-two"),
        pytest.param("Two nurses were handed to the mission.", False, id="nothing-said"),
        pytest.param("Files held by the bank were handed to the mission.", False, id="things"),
        pytest.param("The officers who seized the port were handed medals.", False, id="who-took-it-themselves"),
    ],
)
def test_who_was_held_is_a_captive(text: str, captives: bool) -> None:
    tree = parsed(text).tree
    assert is_of_captives(tree, next(token for token in tree.tokens if token.text == "handed")) is captives


def test_a_word_may_show_several_scenes() -> None:
    scenes = scene_words()
    assert "prison" in scenes["custody"] & scenes["hunt"]
    assert "smoke" in scenes["fire"] - scenes["hunt"]
