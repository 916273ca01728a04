"""Whether words near show what an ambiguous word tells of."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.scene_evidence import is_blaze, scene_words, shows_scene

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


def test_a_word_may_show_several_scenes() -> None:
    scenes = scene_words()
    assert "prison" in scenes["custody"] & scenes["hunt"]
    assert "smoke" in scenes["fire"] - scenes["hunt"]
