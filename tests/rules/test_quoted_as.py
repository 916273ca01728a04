"""Who quotes whom, where the parser takes the verb for an adjective."""

from __future__ import annotations

import pytest

from parsed import parsed

pytestmark = pytest.mark.parser

QUOTED = {
    "a-daily": ("The daily quoted port officer Imran Qazi as saying the raid was over.", "daily", "Qazi officer"),
    "a-name": ("The Dawn quoted port officer Jan de Wit as saying the raid was over.", "Dawn", "officer"),
    "read-well": ("The agency quoted Mr Orlov as saying that two men had died.", "agency", "Orlov"),
}


@pytest.mark.parametrize(("text", "who", "whom"), QUOTED.values(), ids=QUOTED.keys())
def test_who_quotes_governs_the_clause(text: str, who: str, whom: str) -> None:
    tree = parsed(text).tree
    (verb,) = (word for word in tree.tokens if word.text == "quoted")
    assert verb.link == "ROOT"
    assert [word.text for word in tree.children(verb, "nsubj")] == [who]
    assert next(word.text for word in tree.children(verb, "dobj")) in whom.split()
    assert {word.text for word in tree.tokens if word.link == "ROOT"} == {"quoted"}


@pytest.mark.parametrize(
    "text",
    [
        "The quoted officer spoke as always.",
        "He read the quoted price as a threat.",
        "The “quoted” officer Ali Roe as saying the raid was over.",
        "Critics attacked the quoted minister as saying nothing new.",
    ],
    ids=["no saying", "no speaker", "a mark quotes nobody", "an article quotes nobody"],
)
def test_what_is_quoted_and_says_nothing_stays_as_it_was(text: str) -> None:
    tree = parsed(text).tree
    (word,) = (word for word in tree.tokens if word.text == "quoted")
    assert word.link == "amod"
