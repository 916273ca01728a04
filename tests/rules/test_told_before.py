"""What a speaker had been told goes on what he says; which of a text's statements are carried by which."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.cue_stances import cues
from reportedly.rules.page import page_of
from reportedly.rules.sourcing import attributions
from reportedly.rules.statements import statement
from reportedly.types.annotations import Attribution

pytestmark = pytest.mark.parser

TOLD = {
    "by-an-officer": (
        "Ana Roe said she had seen six bodies. An officer had told her that more lay in the river.",
        True,
    ),
    "by-one-nobody-names-to-one-nobody-names": (
        "A nurse from the town said she had fled. Soldiers had warned her that it would burn.",
        True,
    ),
    "in-the-same-time": ("Ana Roe said she was innocent. The judge told her that she would be tried.", False),
    "somebody-else": ("Ana Roe said she had fled. An officer had told reporters that more lay in the river.", False),
    "whom-others-had-told": ("Ana Roe said it was over. An officer had told Ivo Lam that it was not.", False),
    "much-later": (
        "Ana Roe said she had fled. The bridge is closed. An officer had told her that more lay in the river.",
        False,
    ),
}


@pytest.mark.parametrize(("text", "carried"), TOLD.values(), ids=TOLD.keys())
def test_who_carries_what_had_been_told(text: str, carried: bool) -> None:
    said, told = _attributed(text)
    assert (told.within == said.id) is carried
    assert (said.content[-1].end == told.content[-1].end) is carried
    assert all(said.span.holds(piece) for piece in said.content)


def test_what_stands_in_one_content_is_not_put_into_another() -> None:
    text = "Ana Roe said the road was closed. She said an officer had told her that more lay in the river."
    first, second, told = _attributed(text)
    assert len(first.content) == 1
    assert told.within == second.id


def test_before_mentions_are_read_nothing_is_known_of_who_is_meant() -> None:
    said, told = _attributed(TOLD["by-an-officer"][0], up_to="grammar")
    assert said.within is None
    assert told.within is None


def _attributed(text: str, up_to: str = "coreference") -> list[Attribution]:
    reading = parsed(text, up_to=up_to)
    page = page_of(reading)
    tokens = [token for token in page.tree.tokens if (token.lemma, token.part) in cues()]
    found = (statement(page, token, tuple(cues()[token.lemma, token.part])) for token in tokens)
    return list(attributions(reading, page, [item for item in found if item is not None]))
