"""The items of lists and logs: pure text."""

from __future__ import annotations

import pytest

from reportedly.text.items import items

LISTS = {
    "bullets-with-places": (
        "Today:\n• Tora: two shells fell.\n• Karsa (Upper Dassa): quiet.",
        [("Tora:", "two shells fell."), ("Karsa (Upper Dassa):", "quiet.")],
    ),
    "bullets-without-labels": (
        "- Rebels shelled Tora.\n- Two men were held.",
        [("", "Rebels shelled Tora."), ("", "Two men were held.")],
    ),
    "signs-of-phones": (
        "🔴 Tora: 2 dead\n🔴 Karsa: 3 hurt",
        [("Tora:", "2 dead"), ("Karsa:", "3 hurt")],
    ),
    "numbers": ("1. Guards clashed.\n2. Two died.", [("", "Guards clashed."), ("", "Two died.")]),
    "numbers-within-numbers": (
        "1.1 A bomb went off.\n1.2 A body was found.",
        [("", "A bomb went off."), ("", "A body was found.")],
    ),
    "posts-of-a-thread": ("1/2 Shots in Tora.\n2/2 Calm now.", [("", "Shots in Tora."), ("", "Calm now.")]),
    "hours": (
        "[15:42] Shots heard.\n[16:10] Calm.\n",
        [("[15:42]", "Shots heard."), ("[16:10]", "Calm.")],
    ),
    "hours-of-four-figures": (
        "0910: Patrol fired on.\n0945: Calm.",
        [("0910:", "Patrol fired on."), ("0945:", "Calm.")],
    ),
    "date-time-groups": (
        "061030NOV06 TORA / Karsa - 3 killed.\n070815NOV06 DASSA / Mera - 1 taken.",
        [("061030NOV06 TORA / Karsa -", "3 killed."), ("070815NOV06 DASSA / Mera -", "1 taken.")],
    ),
    "dates": (
        "23 Nov, 0340Z. Tanker boarded.\n25 Nov. Crew freed.\n",
        [("23 Nov, 0340Z.", "Tanker boarded."), ("25 Nov.", "Crew freed.")],
    ),
    "days-of-the-week": (
        "Tue 12: Shots in Tora.\nWed 13: Calm.",
        [("Tue 12:", "Shots in Tora."), ("Wed 13:", "Calm.")],
    ),
    "entries-of-a-blotter": (
        "Arrest - Roe Doe was charged.\n\nWreck - A car hit a tree.",
        [("Arrest -", "Roe Doe was charged."), ("Wreck -", "A car hit a tree.")],
    ),
    "files": (
        "File 12-21: Two men were stabbed.\nFile 12-22: A car hit a tree.",
        [("File 12-21:", "Two men were stabbed."), ("File 12-22:", "A car hit a tree.")],
    ),
    "what-is-counted-stays-with-its-label": (
        "- Dead: 13\n- Injured: 17, all in Tora",
        [("", "Dead: 13"), ("", "Injured: 17, all in Tora")],
    ),
    "one-bullet-is-no-list": ("Rebels shelled Tora.\n- Roe Doe", []),
    "years-open-no-items": ("2019 was worse.\n2020 was calm.", []),
    "sums-open-no-items": ("3 soldiers died.\n4 soldiers were hurt.", []),
    "turns-are-no-items": ("DOE: We held on.\nDOE: They left.", []),
    "fractions-open-no-items": ("3/4 of the houses burned.\n1/2 of the shops were looted.", []),
    "asides-end-no-labels": ("Tora - the old capital - was shelled.\nDassa - once a port - was burned.", []),
    "asides-in-bullets-end-no-labels": (
        "- Tora – the old capital – was shelled.\n- Calm now.",
        [("", "Tora – the old capital – was shelled."), ("", "Calm now.")],
    ),
    "clauses-are-no-labels": (
        "- He said that they had come at night: two died.\n- Calm now.",
        [("", "He said that they had come at night: two died."), ("", "Calm now.")],
    ),
}


@pytest.mark.parametrize(("text", "told"), LISTS.values(), ids=LISTS.keys())
def test_items(text: str, told: list[tuple[str, str]]) -> None:
    found = [(text[item.head : item.body].strip(), text[item.body : item.end]) for item in items(text)]
    assert found == told
