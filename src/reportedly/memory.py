"""How Python's memory is looked after while reports are worked on."""

from __future__ import annotations

import gc

SELDOM = 50_000, 20, 50
"""Things made, less those gone, before the new ones are looked through; how often before the older ones, and all."""


def collect_seldom() -> None:
    """Look for rings of unused things seldom: the many small things that reports are made of hardly form any."""
    gc.set_threshold(*SELDOM)
