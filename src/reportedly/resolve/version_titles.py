"""How an agency heads the title of a new version of a report: "UPDATE 2-Bomb kills 15 in market"."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache

from reportedly.lexicons import lexicon
from reportedly.resolve.copies import given_at
from reportedly.text.instants import instant
from reportedly.types.report import Report

_HOURS = timedelta(hours=36)
"""How long an agency goes on giving versions of one report."""


def is_headed(title: str | None) -> bool:
    """Whether a title says that its report brings another up to date, or puts it right."""
    return _head("version").match(title or "") is not None


def without_head(title: str | None) -> str:
    """A title without what says nothing of the news."""
    return _whole_head().sub("", title or "")


def follows(later: Report, earlier: Report) -> bool:
    """Whether one report was given within the hours after another in which versions of it come."""
    first, last = instant(given_at(earlier)), instant(given_at(later))
    return first is not None and last is not None and timedelta(0) <= last - first <= _HOURS


@cache
def _head(*groups: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{_words(*groups)})\b")


@cache
def _whole_head() -> re.Pattern[str]:
    return re.compile(rf"^(?:\W*(?:{_words('version', 'summary')})(?:\s\d+|\s)*-\s*)+")


def _words(*groups: str) -> str:
    return "|".join(row["word"] for row in lexicon("edit_words") if row["group"] in groups)
