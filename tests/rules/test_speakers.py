"""Who speaks and what kind of source that is, in whole sentences; the source is given by its words."""

from __future__ import annotations

import pytest

from reportedly.rules.speakers import source_kinds
from reportedly.types.vocabulary import SourceKind
from said import by_source, speaker_in

pytestmark = pytest.mark.parser

CASES = {
    "name": ("John Kirby said it was over.", "John Kirby", "John Kirby", "named"),
    "state-with-stops": ("The U.S. said it was over.", "The U.S.", "U.S.", "institution"),
    "name-beside-an-office": (
        "Chief of detectives Marco Ruiz said it was over.", "Chief of detectives Marco Ruiz", "Marco Ruiz", "named"
    ),
    "office-of-a-named-person": (
        "Mayor Ivo Lenz said it was over. The mayor said it was late.", "The mayor", "Ivo Lenz", "named"
    ),
    "pronoun": ("Ivo Lenz said it was over. He said it was late.", "He", "Ivo Lenz", "named"),
    "known-body": ("The Houthis said it was over.", "The Houthis", "Houthis", "institution"),
    "government-by-its-capital": ("Moscow said it was over.", "Moscow", "Moscow", "institution"),
    "lettered-name": ("The news agency Interfax said it was over.", "The news agency Interfax", "Interfax", "media"),
    "body-by-its-class": (
        "The rights group Sahel Watch said it was over.", "The rights group Sahel Watch", "Sahel Watch", "institution"
    ),
    "reporter-of-a-medium": ("A Reuters correspondent said it was over.", "A Reuters correspondent", None, "media"),
    "called": ("A marine called Oleh said it was over.", "A marine called Oleh", "Oleh", "named"),
    "saw-it": ("A farmer said he saw two drones fall.", "A farmer", None, "witness"),
    "lived-through-it": ("A teacher who escaped said it was over.", "A teacher who escaped", None, "witness"),
    "office-that-saw": ("An official said he saw two drones fall.", "An official", None, "unnamed"),
    "it-is-the-letter": ("The letter said it was over. It said no more would come.", "It", "The letter", "document"),
    "the-group-named-before": (
        "Hamas fired on Monday. The group said it was over.", "The group", "Hamas", "institution"
    ),
    "rank-with-full-stops": (
        "Army spokesman Brig. Gen. Ola Roe said it was over.", "Army spokesman Brig. Gen. Ola Roe", "Ola Roe", "named"
    ),
    "constable": (
        "Town police spokesman Const. Ola Roe said it was over.",
        "Town police spokesman Const. Ola Roe", "Ola Roe", "named",
    ),
    "agency-by-its-full-name": (
        "The country's main news agency Lake Central News Agency (LCNA) said it was over. LCNA said it was late.",
        "LCNA", "Lake Central News Agency", "media",
    ),
    "name-set-off": (
        "The head of the DPR, Igor Gorbach, said it was over. He said it was late.", "He", "Igor Gorbach", "named"
    ),
    "wider-calling": (
        "Isiolo MP Daniel Ekal said it was over. The lawmaker said it was late.", "The lawmaker", "Daniel Ekal", "named"
    ),
    "author": (
        "A notice from the Home Department said it was over.",
        "A notice from the Home Department", "Home Department", "document",
    ),
    "operator": (
        "Its operator, Delmar Marine, said it was over. It said it was late.", "It", "Delmar Marine", "institution"
    ),
    "styled": (
        "An outfit styling itself the Sons of the River Brigade said it was over.",
        "An outfit styling itself the Sons of the River Brigade", "Sons of the River Brigade", "institution",
    ),
    "the-one-force-named": ("The IDF left. The military said it was over.", "The military", "IDF", "institution"),
    "teller-of-a-deed": ("A market woman said the gunmen came on foot.", "A market woman", None, "witness"),
    "teller-of-prices": ("A market woman said the prices were high.", "A market woman", None, "unnamed"),
    "who-carried": ("A porter said he had carried nine bodies.", "A porter", None, "witness"),
    "who-received-wounded": ("A cook said she received 40 wounded.", "A cook", None, "witness"),
    "who-received-a-letter": ("A clerk said she received a letter.", "A clerk", None, "unnamed"),
    "nurse": ("A nurse said two more lay in the cellar.", "A nurse", None, "witness"),
    "diocese": ("The diocese said it was over.", "The diocese", None, "institution"),
    "audit": ("An audit said it was over.", "An audit", None, "document"),
    "by-the-name-given": (
        "A fighter who goes by the name Samer Lutfi said it was over.",
        "A fighter who goes by the name Samer Lutfi",
        "Samer Lutfi",
        "named",
    ),
    "who-counted": ("A nurse said she had counted 17 bodies.", "A nurse", None, "witness"),
    "who-hides": ("A farmer hiding in the fields said it was over.", "A farmer hiding in the fields", None, "witness"),
    "some-of-witnesses": ("Two survivors spoke. One of them said it was over.", "One of them", None, "witness"),
    "example": ("Candidates like Ola Roe said it was over.", "Candidates like Ola Roe", "Ola Roe", "named"),
    "he-is-a-person": (
        "Lakeside Orlov spoke in Geneva. Orlov said it was over. He said it was late.", "He", "Orlov", "named"
    ),
    "news-release": ("The news release said it was over.", "The news release", None, "document"),
    "poll-of-a-paper": ("A Washington Post poll said it was over.", "A Washington Post poll", None, "document"),
    "charges": ("The charges say he fired first.", "The charges", None, "document"),
    "guard": ("A guard said it was over.", "A guard", None, "unnamed"),
    "coast-guard": ("The coast guard said it was over.", "The coast guard", None, "institution"),
    "residents-and-officials": ("Residents and officials said it was over.", "Residents", None, "unnamed"),
    "police-rank": ("Troy police Lt. Gerry Orlov said it was over.", "Troy police Lt. Gerry Orlov", None, "named"),
    "broadcaster": (
        "The Kenya Broadcasting Corporation said it was over.", "The Kenya Broadcasting Corporation", None, "media"
    ),
    "some-of-them": ("Most of those interviewed said it was over.", "Most of those interviewed", None, "unnamed"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "source", "name", "kind"), CASES.values(), ids=CASES.keys())
def test_who_speaks(text: str, source: str, name: str | None, kind: str) -> None:
    found = by_source(text)[source]
    assert found.source_kind == kind
    assert name is None or speaker_in(text, found) == name


def test_what_nobody_says_rests_on_nobody_named() -> None:
    assert by_source("The depot is believed to be empty.")[""].source_kind is SourceKind.UNNAMED


def test_the_tables_are_joined() -> None:
    kinds = source_kinds()
    assert kinds.nouns["spokesman"] is SourceKind.UNNAMED
    assert "reuters" in kinds.media
    assert "hamas" in kinds.bodies
