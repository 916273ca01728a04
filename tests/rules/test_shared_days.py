"""Days that an event shares with what is told beside it, by the real parser; « » marks the time."""

from __future__ import annotations

import pytest

from reportedly.rules.event_days import days_of_others
from reportedly.rules.shared_days import of_scenes, shared
from reportedly.types.annotations import TimeExpression
from reportedly.types.vocabulary import TimexType
from rules.test_event_sites import scene

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "act"),
    [
        pytest.param("Shoppers hid under tables on «Monday» when a bomb exploded.", "exploded", id="when"),
        pytest.param("Shoppers hid on «Monday» when rebels came and bombed the mall.", "bombed", id="when-and"),
        pytest.param("Critics said on «Monday» that rules were broken when a bomb exploded.", None, id="of-saying"),
        pytest.param("The ship was abandoned on «Monday» after a missile struck it.", "struck", id="fled-after"),
        pytest.param("The school reopened on «Monday» after a missile struck it.", None, id="long-after"),
        pytest.param("Marines came to the rescue on «Monday», arresting nine pirates.", "arresting", id="going-on"),
        pytest.param(
            "It tells of an ambush using two mines that took place on «Monday» near Tora.", "ambush", id="which"
        ),
        pytest.param("He reported on the attack which his prison suffered on «Monday».", "attack", id="met"),
        pytest.param("He reported on the attack, which ministers discussed on «Monday».", None, id="discussed"),
        pytest.param("A raid closed the mill in Tora. It happened on «Monday».", "raid", id="it"),
        pytest.param("There was a raid. The mayor spoke. It happened on «Monday».", None, id="it-of-something-else"),
    ],
)
def test_shared(text: str, act: str | None) -> None:
    tree, found, owners, span = scene(text)
    day = TimeExpression(id="t", span=span, type=TimexType.DATE, value="2021")
    verbs = {number: item.carrier or item.trigger.token for number, item in enumerate(found)}
    nouns = {number: item.trigger.token for number, item in enumerate(found) if not item.trigger.is_verb}
    dated = shared(tree, days_of_others(tree, [day], owners), verbs, nouns)
    assert [found[number].trigger.token.text for number in dated] == ([act] if act else [])


@pytest.mark.parametrize(
    ("text", "act"),
    [
        pytest.param("Three people were shot dead at the protest of «9 July».", "shot", id="at-a-protest"),
        pytest.param("Three people were killed in the riots of «9 July».", "killed", id="in-riots"),
        pytest.param("A man was arrested in the killing of «9 July».", None, id="arrested-for-it"),
        pytest.param("Three people were shot dead near the protest of «9 July».", None, id="near-it"),
    ],
)
def test_what_was_done_at_a_dated_event_is_of_its_day(text: str, act: str | None) -> None:
    tree, found, _, _ = scene(text)
    verbs = {number: item.carrier or item.trigger.token for number, item in enumerate(found)}
    nouns = {number: item.trigger.token for number, item in enumerate(found) if not item.trigger.is_verb}
    days = {number: ["t"] for number in nouns}
    dated = dict(of_scenes(tree, days, verbs, nouns))
    assert [found[number].trigger.token.text for number in dated] == ([act] if act else [])
    assert all(ids == ["t"] for ids in dated.values())
