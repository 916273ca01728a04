"""What a version says otherwise of its events."""

from __future__ import annotations

from typing import Any

import pytest

from make import make_certainty, make_event, make_place, make_reading, make_report, words
from reportedly.resolve.event_facts import event_facts
from reportedly.resolve.revisions import changes
from reportedly.types.annotations import Annotation
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import CertaintyStance

KHARAB, TORA = ("Kharab", 34.4, 41.0), ("Tora", 38.0, 44.0)
TEXT = "The attack was on {}."
MONDAY, SUNDAY = ({"earliest": day, "latest": day} for day in ("2025-10-13", "2025-10-12"))
NIGHT = {"earliest": "2025-10-12", "latest": "2025-10-13"}


def version(text: str, *items: Annotation, word: str = "attack", **event: Any) -> Reading:
    return make_reading(make_report(text), make_event(span=words(text, word), **event), *items)


@pytest.mark.parametrize(
    ("older", "newer", "expected"),
    [
        pytest.param(SUNDAY, MONDAY, ["day: 12 October 2025 → 13 October 2025"], id="another-day"),
        pytest.param(NIGHT, MONDAY, [], id="a-day-of-that-night"),
        pytest.param({"latest": "2025-10-12"}, MONDAY, [], id="a-day-where-none-was"),
        pytest.param({"earliest": "2024", "latest": "2024"}, MONDAY, [], id="a-day-where-a-year-was"),
        pytest.param({"mode": "drone"}, {"mode": "explosives"}, ["means: drone → explosives"], id="another-means"),
        pytest.param({}, {"mode": "drone"}, [], id="a-means-where-none-was"),
        pytest.param({"place": KHARAB}, {"place": TORA}, ["place: Kharab → Tora"], id="another-place"),
        pytest.param({"place": KHARAB}, {"place": KHARAB}, [], id="the-same-place"),
        pytest.param({"main": True}, {"main": True, "gone": True}, ["taken back: attack"], id="taken-back"),
    ],
)
def test_what_changed_of_an_event(older: dict[str, Any], newer: dict[str, Any], expected: list[str]) -> None:
    versions = []
    for about, fields in (("Sunday", older), ("Monday", newer)):
        place, gone = fields.get("place"), fields.get("gone")
        items: list[Annotation] = [make_place(*place)] if place else []
        items += [make_certainty("e1", stance=CertaintyStance.DENIED)] if gone else []
        told = {name: value for name, value in fields.items() if name != "gone"}
        versions.append(version(TEXT.format(about), *items, **(told | ({"place": "p1"} if place else {}))))
    (edit,) = changes(*versions).edits
    assert list(event_facts(edit, *versions)) == expected


def test_another_act_is_no_change_of_this_one() -> None:
    older = version("An attack was told of.", **SUNDAY)
    newer = version("A raid was told of.", word="raid", **MONDAY)
    (edit,) = changes(older, newer).edits
    assert list(event_facts(edit, older, newer)) == []


def test_without_events_nothing_changed() -> None:
    older, newer = make_reading("One thing was told."), make_reading("One thing was said.")
    assert [list(event_facts(edit, older, newer)) for edit in changes(older, newer).edits] == [[]]
