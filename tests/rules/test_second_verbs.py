"""Who told what a second verb tells; « » marks who speaks, his cue and content, then the second cue and content."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.page import page_of
from reportedly.rules.second_verbs import with_second_verbs
from reportedly.rules.statements import Statement

pytestmark = pytest.mark.parser

TOLD = {
    "her-son": (
        "«Ana Roe» «said» «that her son had phoned her at six» and «told» her «that it was over».",
        "her son",
    ),
    "a-name": (
        "«The guard» «testified» «that Ola Roe had read a list of names» and «told» him «that it was over».",
        "Ola Roe",
    ),
    "what-the-speaker-does": (
        "«The minister» «said» «that attackers had come from the hills» and «vowed» «to find them».",
        "The minister",
    ),
    "what-the-police-ask": (
        "«The mayor» «said» «that the suspect had shot two guards» and «appealed for» «witnesses».",
        "The mayor",
    ),
    "what-the-public-is-told": (
        "«The mayor» «said» «that the gunman had fled» and «told» residents «to stay calm».",
        "The mayor",
    ),
    "whom-the-speaker-accuses": (
        "«The mayor» «said» «that a guard had opened fire» and «accused» «him of murder».",
        "The mayor",
    ),
    "one-and-the-same": ("«The mayor» «said» «he had opened an inquiry» and «asked» «for witnesses».", "The mayor"),
    "what-was-done-to-one": (
        "«Police» «said» «that a man had been arrested» and «asked» «for witnesses».",
        "Police",
    ),
    "a-denial": ("«Roe» «denied» «that the guard had fled» and «promised» «to find him».", "Roe"),
    "what-cannot-speak": ("«Roe» «said» «that the drought had ruined them» and «asked» «for help».", "Roe"),
    "now": ("«Roe» «says» «that the guard is ill» and «asks» «that nobody see him».", "Roe"),
    "parted": ("«Roe» «said» «that the guard had fled», and «promised» «to find him».", "Roe"),
}


@pytest.mark.parametrize(("case", "who"), TOLD.values(), ids=TOLD.keys())
def test_whose_second_verb_it_is(case: str, who: str) -> None:
    text, (source, said, content, cue, more) = marked(case)
    page = page_of(parsed(text))
    heads = [page.tree.head_of(said), page.tree.head_of(cue)]
    assert heads[0] is not None
    assert heads[1] is not None
    told = [
        Statement(heads[0], "clause", source, said, (content,)),
        Statement(heads[1], "clause", source, cue, (more,)),
    ]
    outer, inner = with_second_verbs(page, told)
    assert inner.source is not None
    assert text[inner.source.start : inner.source.end] == who
    assert (outer.content[-1].end == more.end) is (inner.source != source)
