"""Words of harm that count nobody; grammar by the real parser."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.headcount import Headcount
from reportedly.rules.uncounted import is_idle, names_a_case
from reportedly.types.annotations import Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Harm, VictimGroup

pytestmark = pytest.mark.parser


def scene(text: str) -> tuple[Reading, list[Token]]:
    plain, spans = marked(text)
    reading = parsed(plain, up_to="grammar")
    words = [reading.tree.head_of(span) for span in spans]
    return reading, [word for word in words if word is not None]


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("He faces two «murder» charges.", True),
        ("A court heard a 2003 «murder» case.", True),
        ("Police looked into the «murder» of two men.", False),
    ],
)
def test_the_name_of_a_case(text: str, case: bool) -> None:
    reading, (word,) = scene(text)
    assert names_a_case(reading.tree, word) is case


@pytest.mark.parametrize(
    ("text", "idle"),
    [
        ("«Nobody» was seriously «hurt».", True),
        ("«Nobody» was «hurt».", False),
    ],
)
def test_who_was_not_gravely_hurt_may_be_hurt(text: str, idle: bool) -> None:
    reading, (head, word) = scene(text)
    none = Headcount(0, 0, False, VictimGroup.UNKNOWN, head.span, head)
    assert is_idle(none, word, Harm.INJURED, reading.tree) is idle
