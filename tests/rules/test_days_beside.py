"""Days right beside an event, by the real parser; « » marks the day."""

from __future__ import annotations

import pytest

from reportedly.rules.days_beside import opening, right_behind
from reportedly.types.annotations import TimeExpression
from reportedly.types.vocabulary import TimexType
from rules.test_event_sites import scene

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        pytest.param("The murder of a judge in Mosul «yesterday» shows their nature.", True, id="behind-a-subject"),
        pytest.param("The murder of a judge in Mosul on «Monday» shocked the town.", True, id="with-a-preposition"),
        pytest.param("The leader behind the murder of a judge on «Monday» denied it.", False, id="another-subject"),
        pytest.param("Officers gave details of the murder of a judge on «Monday».", False, id="no-subject"),
        pytest.param("They had a hand in the killing at Mosul «yesterday».", True, id="behind-its-place"),
        pytest.param("They had a hand in the killing of a man from Mosul «yesterday».", False, id="behind-a-home"),
    ],
)
def test_a_day_behind_all_that_a_subject_says_is_its_own(text: str, dated: bool) -> None:
    tree, found, owners, span = scene(text)
    nouns = {number: item.trigger.token for number, item in enumerate(found)}
    day = TimeExpression(id="t", span=span, type=TimexType.DATE, value="2021")
    assert bool(right_behind(tree, [day], owners, nouns)) is dated


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        pytest.param("As the agency reported, on «Monday» troops fired on a bus.", True, id="before-the-doer"),
        pytest.param("The agency wrote on «Monday» that troops shot a clerk.", False, id="the-day-of-telling"),
    ],
)
def test_a_day_right_before_the_doer(text: str, dated: bool) -> None:
    tree, found, _, span = scene(text)
    verbs = {number: item.carrier or item.trigger.token for number, item in enumerate(found)}
    day = TimeExpression(id="t", span=span, type=TimexType.DATE, value="2021")
    assert bool(opening(tree, [day], {}, verbs)) is dated
    assert not opening(tree, [day], {word.index: 0 for word in tree.tokens}, verbs)  # tied to an event already
