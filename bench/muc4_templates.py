"""MUC-4 templates: slots and their fills."""

from datetime import date
from typing import Any

from muc4_fills import MONTHS

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
