"""The fields of forms: pure text."""

from __future__ import annotations

import pytest

from reportedly.text.forms import fields

FORMS = {
    "labels": (
        "Date of incident: 05/03/2021\nPlace: Tora\nSummary: Rebels came.",
        [("day", "05/03/2021"), ("place", "Tora")],
    ),
    "five-words": ("WHAT: Attack\nWHEN: 10 March, 4 pm\nWHERE: Dassa", [("day", "10 March, 4 pm"), ("place", "Dassa")]),
    "marks": ("**Date:** 10 March\n- Loc.: Tora\nType - ambush", [("day", "10 March"), ("place", "Tora")]),
    "a-briefing-is-no-form": ("Location: Geneva\nDate: 30 June 2023\nSpokesperson: Ola Roe", []),
    "an-invitation-is-no-form": ("WHAT: Press briefing on the attack in Dassa\nWHEN: 3 May\nWHERE: Tora", []),
    "a-sentence-is-no-field": ("What he saw: two men.\nThe place is Tora: a village.", []),
    "an-empty-field": ("Date:\nSummary: Rebels came.", []),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "told"), FORMS.values(), ids=FORMS.keys())
def test_fields(text: str, told: list[tuple[str, str]]) -> None:
    found = fields(text)
    assert [(one.about.value, text[one.value.start : one.value.end]) for one in found] == told
