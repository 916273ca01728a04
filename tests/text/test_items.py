"""The items of lists and logs: pure text."""

from __future__ import annotations

import pytest

from reportedly.text.items import day_headings, headings, items

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
    "days-hours-and-places": (
        "06 Mar 2018 - 0630hrs - Tora: Bomb exploded.\n07 Mar 2018 - 0200hrs - Karsa: Calm.",
        [("06 Mar 2018 - 0630hrs - Tora:", "Bomb exploded."), ("07 Mar 2018 - 0200hrs - Karsa:", "Calm.")],
    ),
    "days-and-places-between-commas": (
        "11 Mar, 1430 hrs, Tora, Dassa: Shots fired.\n12 Mar, 0600 hrs, Karsa: Calm.",
        [("11 Mar, 1430 hrs, Tora, Dassa:", "Shots fired."), ("12 Mar, 0600 hrs, Karsa:", "Calm.")],
    ),
    "hours-before-days": (
        "0600Z 12 MAY: Convoy hit.\n1140Z 11 MAY: Patrol fired on.",
        [("0600Z 12 MAY:", "Convoy hit."), ("1140Z 11 MAY:", "Patrol fired on.")],
    ),
    "days-in-brackets": (
        "(15 Mar, 08:30) Tora: shots.\n(14 Mar, 19:00) Karsa: calm.",
        [("(15 Mar, 08:30) Tora:", "shots."), ("(14 Mar, 19:00) Karsa:", "calm.")],
    ),
    "updates-by-the-hour": (
        "UPDATE 14:20 - Shells hit Tora.\nUPDATE 16:05 - Calm.",
        [("UPDATE 14:20 -", "Shells hit Tora."), ("UPDATE 16:05 -", "Calm.")],
    ),
    "updates-without-an-hour-are-no-items": ("UPDATE - Calm.\nUPDATE - Shots.", []),
    "days-in-figures": (
        "[06/03] Tora: bomb\n03.05.2017, 07:15. Karsa. Grenade thrown.\n07/03 Dassa: calm",
        [("[06/03] Tora:", "bomb"), ("03.05.2017, 07:15.", "Karsa. Grenade thrown."), ("07/03 Dassa:", "calm")],
    ),
    "lines-of-a-table": (
        "2018-03-06 | Tora | Bomb at gate\n2018-03-07 | Karsa | Calm",
        [("2018-03-06 | Tora |", "Bomb at gate"), ("2018-03-07 | Karsa |", "Calm")],
    ),
    "short-weekdays": ("Tue: Shots in Tora.\nWed: Calm.", [("Tue:", "Shots in Tora."), ("Wed:", "Calm.")]),
    "days-by-number": (
        "Day 1 (Thursday 7 July): Shots.\nDay 2: Calm in Tora.",
        [("Day 1 (Thursday 7 July):", "Shots."), ("Day 2:", "Calm in Tora.")],
    ),
    "yesterday-and-today": (
        "Yesterday 1400hrs: mortars hit Tora.\nToday 0530hrs: calm.",
        [("Yesterday 1400hrs:", "mortars hit Tora."), ("Today 0530hrs:", "calm.")],
    ),
    "names-alone": (
        "Tora: army shelled a school.\nUpper Dassa: calm since Monday morning.",
        [("Tora:", "army shelled a school."), ("Upper Dassa:", "calm since Monday morning.")],
    ),
    "fields-of-a-form-are-no-items": ("Place: Upper Dassa, near Tora.\nSummary: Rebels came at night.", []),
    "paragraphs-of-a-round-up": (
        "In Tora, two men died.\n\nIn northern Dassa a mine went off.\n\nThe weather next.",
        [("", "In Tora, two men died."), ("", "In northern Dassa a mine went off.")],
    ),
    "an-article-is-no-round-up": (
        "Two men died.\n\nIn Tora, crowds marched.\n\nThe army left.\n\nIn Dassa, too, they marched.\n\nIt was over.",
        [],
    ),
    "voices-on-what-went-on-are-no-round-up": (
        "A bomb killed two.\n\nIn Tora, the president condemned it.\n\nIn Dassa, they mourned.\n\nIt was over.",
        [],
    ),
    "towns-that-begin-like-months": (
        "In Marib, two men died.\n\nIn Mariupol a mine went off.",
        [("", "In Marib, two men died."), ("", "In Mariupol a mine went off.")],
    ),
    "what-is-counted-is-no-day": ("12 marines: they died.\n14 decoys: found.", []),
    "months-are-no-places": ("In March two men died.\n\nIn April a mine went off.", []),
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


LOG = "Weekly log\n\nMonday 3 March\nShots were heard.\n\nUpper Dassa\nA mine went off.\n\n04.03.2014:\nAll was calm."


def test_lines_over_others() -> None:
    assert [LOG[line.start : line.end] for line in headings(LOG)] == ["Monday 3 March", "Upper Dassa", "04.03.2014:"]


def test_days_over_others() -> None:
    assert [LOG[line.start : line.end] for line in day_headings(LOG)] == ["Monday 3 March", "04.03.2014:"]


def test_one_day_alone_may_be_that_of_writing() -> None:
    assert day_headings("3 March 2014\nShots were heard in Tora.") == ()


def test_no_headings_in_nothing() -> None:
    assert headings("") == ()
