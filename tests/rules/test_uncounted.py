"""Words of harm that count nobody; grammar by the real parser."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.headcount import Headcount
from reportedly.rules.uncounted import is_counted, is_idle, is_sought, names_a_case, none_of
from reportedly.types.annotations import Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Harm, VictimGroup

pytestmark = pytest.mark.parser


def scene(text: str) -> tuple[Reading, list[Token]]:
    plain, spans = marked(text)
    reading = parsed(plain, up_to="grammar")
    words = [reading.tree.head_of(span) for span in spans]
    return reading, [word for word in words if word is not None]


SOUGHT = {
    "the-first": ("He was the first person to be «killed» in the war.", True),
    "the-last": ("She was the last victim to be «shot».", True),
    "the-second": ("She is the second person to be «killed».", False),
    "the-second-guard": ("She is the second guard to be «killed».", True),
}


@pytest.mark.parametrize(("text", "sought"), SOUGHT.values(), ids=SOUGHT.keys())
def test_the_first_to_die_is_no_count(text: str, sought: bool) -> None:
    reading, (word,) = scene(text)
    assert is_sought(reading.tree, word) is sought


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("He faces two «murder» charges.", True),
        ("A court heard a 2003 «murder» case.", True),
        ("The 2003 «death» count was 40.", True),
        ("Police looked into the «murder» of two men.", False),
        ("The «death» count stood at 17 on Monday.", False),
        ("The «death» rate rose to 17 on Monday.", True),
    ],
)
def test_the_name_of_a_case(text: str, case: bool) -> None:
    reading, (word,) = scene(text)
    assert names_a_case(reading.tree, word) is case


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("A sniper killed «a nurse».", True),
        ("A sniper killed the «nurse».", False),
        ("A sniper killed his «wife».", False),
        ("A sniper killed a county sheriff's «deputy».", True),
        ("A sniper killed Moreno's «deputy».", False),
        ("A sniper killed «Moreno».", False),
        ("Gunmen killed «nurse» in Tora.", False),
        ("A sniper killed «her».", False),
    ],
)
def test_who_is_named_or_pointed_to_is_not_counted(text: str, counted: bool) -> None:
    reading, (head,) = scene(text)
    one = Headcount(1, 1, False, VictimGroup.UNKNOWN, head.span, head, stated=False)
    assert is_counted(one, reading.tree) is counted
    assert is_counted(one._replace(stated=True), reading.tree)
    assert is_counted(one._replace(low=None, high=None), reading.tree)


def test_of_a_list_each_is_counted_for_itself() -> None:
    reading, (guard, mayor) = scene("A sniper killed a «guard» and the «mayor».")
    known = Headcount(1, 1, False, VictimGroup.UNKNOWN, mayor.span, mayor, stated=False)
    new = known._replace(span=guard.span, head=guard)
    both = known._replace(low=2, high=2, stated=True)
    assert not is_counted(both._replace(shares=(new, known)), reading.tree)
    assert is_counted(new, reading.tree)
    assert not is_counted(both._replace(stated=False), reading.tree)
    assert not is_counted(both._replace(shares=(known, known)), reading.tree)


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


@pytest.mark.parametrize(
    ("text", "idle"),
    [
        ("The army did not report any «casualties».", True),
        ("The army spoke of the raid without mentioning «casualties».", True),
        ("The army reported no «casualties».", False),
        ("The blast did not cause any «casualties».", False),
    ],
)
def test_what_is_not_told_is_not_none(text: str, idle: bool) -> None:
    reading, (word,) = scene(text)
    none = Headcount(0, 0, False, VictimGroup.UNKNOWN, word.span, word)
    assert is_idle(none, word, Harm.CASUALTIES, reading.tree) is idle


@pytest.mark.parametrize(
    ("text", "idle"),
    [("The gunman «killed» «himself».", True), ("The gunman «killed» «her».", False)],
)
def test_who_kills_himself_is_no_victim(text: str, idle: bool) -> None:
    reading, (word, head) = scene(text)
    one = Headcount(1, 1, False, VictimGroup.UNKNOWN, head.span, head, stated=False)
    assert is_idle(one, word, Harm.KILLED, reading.tree) is idle


@pytest.mark.parametrize(
    ("text", "idle"),
    [
        ("«People» are usually «murdered» by someone they know.", True),
        ("«People» are «murdered» in Tora tonight.", False),
    ],
)
def test_habits_count_nobody(text: str, idle: bool) -> None:
    reading, (head, word) = scene(text)
    some = Headcount(None, None, False, VictimGroup.UNKNOWN, head.span, head, stated=False)
    assert is_idle(some, word, Harm.KILLED, reading.tree) is idle


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The «guards» were not «injured».", 0),
        ("The «guards» were not seriously «injured».", None),
        ("The «guards» were not «injured» by the blast.", None),
        ("The «guards» had not been «injured».", None),
        ("The «guards» were not «paid».", None),
    ],
)
def test_who_was_not_hurt_is_nobody(text: str, low: int | None) -> None:
    reading, (head, word) = scene(text)
    some = Headcount(None, None, False, VictimGroup.UNKNOWN, head.span, head, stated=False)
    assert none_of(some, word, reading.tree).low == low
    assert none_of(some._replace(stated=True), word, reading.tree).low is None


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("They did not «lose» a single «man».", 0),
        ("They «lost» a single «man».", 1),
        ("They did not «lose» one «man».", 1),
    ],
)
def test_not_a_single_one_is_nobody(text: str, low: int) -> None:
    reading, (word, head) = scene(text)
    one = Headcount(1, 1, False, VictimGroup.UNKNOWN, head.span, head)
    assert none_of(one, word, reading.tree).low == low
