"""Words that look like somebody's and are nobody's; « » marks the cue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import word_marked
from reportedly.rules.statements import Statement
from reportedly.rules.voiceless import is_voiceless
from reportedly.types.tree import Tree

pytestmark = pytest.mark.parser

CASES = {
    "charged": ("A driver was «charged» with arson.", True),
    "to-be-charged": ("A driver, who had been «convicted» of arson, was freed.", True),
    "known-as": ("The lane is «known» as a smugglers' road.", True),
    "looks": ("The men «appeared» to be asleep.", True),
    "lives": ("The epidemic has «claimed» 488 lives.", True),
    "casualties": ("The army «claims» nine casualties among the rebels.", False),
    "credit": ("The gang «claims» credit for the fire.", False),
    "nobody": ("No group has been «blamed» for the fire.", True),
    "accused": ("A driver was «accused» of arson.", False),
    "active": ("It «charges» that the driver lied.", False),
    "believed": ("A driver is «believed» to be dead.", False),
    "answered-by-deed": ("Washington «answered» that attack with air strikes.", True),
    "answered-in-words": ("Washington «answered» that attack with a sharp note.", False),
    "withheld": ("The ban would «deny» him a fair trial.", True),
    "denied": ("The driver «denies» the charge.", False),
}


def without_source(text: str) -> tuple[Tree, Statement]:
    tree, cue = word_marked(text)
    return tree, Statement(head=cue, frame="learned", source=None, cue=cue.span, content=())


@pytest.mark.parametrize(("text", "voiceless"), CASES.values(), ids=CASES.keys())
def test_nobody_says_it(text: str, voiceless: bool) -> None:
    assert is_voiceless(*without_source(text)) is voiceless


def test_where_a_source_stands_beside_it_somebody_speaks() -> None:
    tree, item = without_source("A driver was «charged» with arson.")
    assert not is_voiceless(tree, replace(item, source=item.cue))
