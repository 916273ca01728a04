"""Whom a report credits for its text: the agency of a dateline, a byline, a line of credit at the end."""

from __future__ import annotations

import re

from reportedly.text.datelines import agency
from reportedly.types.report import Report

_CREDIT_LINE = re.compile(r"^.*\b(?:reporting (?:by|from)|with (?:files|material) from|source:).*$", re.I | re.M)


def dateline_agency(text: str) -> str | None:
    """The agency named in the dateline of a text."""
    found = agency(text)
    return text[found.start : found.end] if found else None


def credits(report: Report, name: str | None) -> bool:
    """Whether a report names `name` in its dateline, its byline or a line of credit ("Additional reporting by …")."""
    if not name:
        return False
    lines = (dateline_agency(report.text) or "", report.byline or "", *_CREDIT_LINE.findall(report.text))
    return any(name.casefold() in line.casefold() for line in lines)


def credited_giver(one: Report, two: Report) -> str | None:
    """The publisher of one of two reports whom the other credits."""
    for giver, taker in ((one, two), (two, one)):
        if giver.publisher != taker.publisher and credits(taker, giver.publisher):
            return giver.publisher
    return None


def shared_agency(one: Report, two: Report) -> str | None:
    """A third party that two outlets both credit: the agency of a dateline, named by the other too."""
    if one.publisher == two.publisher:
        return None
    for report, other in ((one, two), (two, one)):
        agency = dateline_agency(report.text)
        if agency is not None and agency not in (one.publisher, two.publisher) and credits(other, agency):
            return agency
    return None
