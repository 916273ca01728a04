"""MUC-4 templates: slots and their fills, and when two templates tell of one incident."""

from datetime import date
from typing import Any

from muc4_fills import MONTHS
from reportedly.types.annotations import Event

Fill = dict[str, Any]
"""A fill with its alternative wordings (`alts`) and the other fills that it is about (`xref`)."""
Template = dict[str, dict[str, list[Fill]]]
"""`slots`: the fills of each slot."""


def fill(value: str, *about: str) -> Fill:
    return {"alts": [value], "xref": list(about)} if about else {"alts": [value]}


def put(slots: dict[str, list[Fill]], slot: str, value: Fill) -> None:
    if value not in slots.setdefault(slot, []) and len(slots[slot]) < 8:
        slots[slot].append(value)


def written(day: date) -> str:
    return f"{day.day:02d} {MONTHS[day.month - 1]} {day.year % 100:02d}"


def first(template: Template, slot: str) -> str:
    fills = template["slots"].get(slot, [])
    return fills[0]["alts"][0] if fills else "-"


def same_incident(known: Template, other: Template) -> bool:
    """Same type and no dates or towns that exclude each other."""
    if first(known, "INCIDENT: TYPE") != first(other, "INCIDENT: TYPE"):
        return False
    dates = first(known, "INCIDENT: DATE"), first(other, "INCIDENT: DATE")
    if not any(day.startswith("-") for day in dates) and dates[0] != dates[1]:
        return False
    towns = [first(template, "INCIDENT: LOCATION").partition(": ")[2] for template in (known, other)]
    return not all(towns) or towns[0] == towns[1]


def far_apart(one: Event, other: Event) -> bool:
    return other.span.start - max(span.start for span in (one.span, *one.evidence)) > FAR


FAR = 1500
"""Characters between two mentions beyond which they are taken for two incidents."""


def fill_up(known: Template, other: Template) -> None:
    for slot, fills in other["slots"].items():
        mine = known["slots"].setdefault(slot, [])
        if slot.startswith(("HUM TGT", "PHYS TGT", "INCIDENT: INSTRUMENT")):
            mine.extend(item for item in fills if item not in mine)
        elif not mine or first(known, slot).startswith("-"):
            known["slots"][slot] = fills


def is_filled(template: Template) -> bool:
    return any(
        slot.startswith(("HUM TGT", "PHYS TGT", "PERP: INDIVIDUAL", "INCIDENT: INSTRUMENT"))
        for slot in template["slots"]
    )
