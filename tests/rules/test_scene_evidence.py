"""Whether words near show what an ambiguous word tells of."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.scene_evidence import scene_words, shows_scene

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


def test_a_word_may_show_several_scenes() -> None:
    scenes = scene_words()
    assert "prison" in scenes["custody"] & scenes["hunt"]
    assert "smoke" in scenes["fire"] - scenes["hunt"]
