"""Who is told something; « » marks the cue."""

from __future__ import annotations

from dataclasses import replace

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.rules.audiences import audience
from reportedly.rules.frames import FRAMES
from reportedly.rules.page import Page, page_of
from reportedly.rules.statements import Statement, statement

pytestmark = pytest.mark.parser


def made(text: str) -> tuple[str, Page, Statement | None]:
    plain, _ = marked(text)
    page = page_of(parsed(plain))
    return plain, page, statement(page, word_marked(text)[1], FRAMES)


AUDIENCES = {
    "told": ("The mayor «told» reporters that it is over.", "reporters"),
    "said-to": ("“It is over,” he «said» to them.", "them"),
    "told-by-nobody": ("Residents were «told» that it is over.", "Residents"),
    "asked": ("He «asked» Iran to stop.", "Iran"),
    "asked-a-crowd": ("He «told» the funeral that it is over.", "the funeral"),
    "passed-on-to-a-body": ("“It is over,” he «announced» to parliament.", "parliament"),
    "a-thing-asked-for": ("The doctor «requested» more ventilators to treat the ill.", None),
    "what-is-reported": ("No casualties were «reported» to have come of it.", None),
    "nobody": ("He «said» that it is over.", None),
    "who-is-shown": ("The cleric is shown «saying»: “It is over.”", None),
    "this": ("I have to «say» this: it is over.", None),
    "whom-it-describes": ("He blames men, which many «say» means rebels.", None),
}


@pytest.mark.parametrize(("text", "whom"), AUDIENCES.values(), ids=AUDIENCES.keys())
def test_audience(text: str, whom: str | None) -> None:
    plain, page, found = made(text)
    assert found is not None
    span = audience(page, found)
    assert (plain[span.start : span.end] if span else None) == whom


def test_who_is_told_by_nobody_named() -> None:
    plain, page, found = made("The mayor «told» reporters that it is over.")
    assert found is not None
    span = audience(page, replace(found, source=None))
    assert span is not None
    assert plain[span.start : span.end] == "reporters"
