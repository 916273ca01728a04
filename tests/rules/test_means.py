"""By what means acts were done: hand-made mentions, no parser."""

from __future__ import annotations

import pytest

from happenings import mention
from reportedly.rules.means import clash, is_armed, is_unlike, names_other_means, same_weapon

OTHER = {
    "shooting-after-a-bombing": ("explosives", "firearms", True),
    "bombing-after-a-shooting": ("firearms", "explosives", True),
    "blast-after-a-bombing": ("explosives", "explosives", False),
    "shooting-after-an-attack": ("", "firearms", False),
    "raid-after-a-bombing": ("explosives", "", False),
}


@pytest.mark.parametrize(("first", "second", "other"), OTHER.values(), ids=OTHER.keys())
def test_nouns_of_other_means(first: str, second: str, other: bool) -> None:
    group = [mention(0, "act", mode=first), mention(1, "kill", noun=False, harm=True)]
    assert names_other_means(group, mention(2, "deed", mode=second)) is other


def test_a_verb_may_tell_of_further_means_and_a_known_weapon_is_no_other() -> None:
    bombed = [mention(0, "bomb", mode="explosives", weapons=frozenset({"rifle"}))]
    assert not names_other_means(bombed, mention(1, "fire", mode="firearms", noun=False))
    assert not names_other_means(bombed, mention(1, "shooting", mode="firearms", weapons=frozenset({"rifle"})))
    assert same_weapon(bombed, mention(1, "shooting", weapons=frozenset({"rifle"})))


def test_killings_take_up_what_killed() -> None:
    gassed = mention(0, "use", noun=False, mode="crowd-control")
    killings = mention(1, "killing")
    assert is_unlike([gassed], killings)
    assert not is_unlike([gassed, mention(1, "die", noun=False, harm=True)], killings)
    assert not is_unlike([gassed], mention(1, "attack"))


def test_modes_that_are_not_one() -> None:
    assert clash(mention(0, "abduction", mode="abduct"), mention(1, "strike", mode="aerial"))
    assert not clash(mention(0, "blast", mode="explosives"), mention(1, "strike", mode="aerial"))
    assert is_armed(mention(0, "plant", noun=False))
    assert not is_armed(mention(0, "march", noun=False))
