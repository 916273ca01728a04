"""The tense that governs a time expression."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.time_telling import Tense
from reportedly.rules.time_tense import tense_at

pytestmark = pytest.mark.parser

TENSES = {
    "past": ("They met on «Monday».", Tense.PAST),
    "future": ("They will meet on «Monday».", Tense.FUTURE),
    "plan": ("They plan to meet on «Monday».", Tense.FUTURE),
    "present": ("They are meeting on «Monday».", Tense.PRESENT),
    "past-like-the-present": ("Shells hit the clinic on «Monday».", Tense.PAST),
    "perfect": ("They have met since «Monday».", Tense.PAST),
    "of-a-thing": ("«Wednesday»’s ruling is final.", Tense.PAST),
    "as-soon-as": ("It could come as soon as «Monday».", Tense.FUTURE),
    "planned": ("They planned a march on «Monday».", Tense.FUTURE),
    "had-been-planned": ("It had been planned for «Monday».", Tense.PAST),
    "put-off": ("They extended the deadline until «Monday».", Tense.FUTURE),
    "ordered-until": ("They ordered a curfew until «Monday».", Tense.FUTURE),
    "going-on-since": ("They have been digging since «Monday».", Tense.PAST),
    "given-until": ("They gave him until «Monday».", Tense.FUTURE),
    "no-word-until": ("They gave no word of it until «Monday».", Tense.PAST),
    "lasted-until": ("They fought until «Monday».", Tense.PAST),
    "after-a-deed": ("A man is in hospital after a crash on «Monday».", Tense.PAST),
    "after-what-was-done": ("Two clerks are at home after being freed on «Monday».", Tense.PAST),
    "before-what-will-be": ("Two clerks are at home before being tried on «Monday».", Tense.PRESENT),
    "an-inquiry": ("Police are investigating a fire at a mill on «Monday».", Tense.PAST),
    "accused-now": ("Tora accuses Sera of shelling Kerem on «Sunday».", Tense.PAST),
    "denied-now": ("The army denies shelling Kerem on «Sunday».", Tense.PAST),
    "agreed": ("They agreed to meet on «Monday».", Tense.FUTURE),
    "planned-deed": ("They plan an attack on «Monday».", Tense.FUTURE),
    "feared-deed": ("They expect an attack on «Monday».", Tense.PRESENT),
    "slated": ("They talked about the slated visit in «September».", Tense.FUTURE),
    "after-a-visit": ("They talked about the long visit in «September».", Tense.PAST),
    "present-that-tells": ("He says he met them on «Monday».", Tense.PAST),
}


@pytest.mark.parametrize(("text", "tense"), TENSES.values(), ids=TENSES.keys())
def test_the_verb_above_tells_the_tense(text: str, tense: Tense) -> None:
    plain, (span,) = marked(text)
    assert tense_at(parsed(plain).tree, plain, span) is tense
