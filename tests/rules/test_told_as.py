"""What a sentence says that a happening was; with the real parser."""

from typing import Any

import pytest

from happenings import mention
from parsed import words_marked
from reportedly.rules.told_as import told_as
from reportedly.types.vocabulary import EventType, Status

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "second", "again"),
    [
        pytest.param("Residents believe the «attack» on Tora was an air «strike».", {}, 0, id="was-a-strike"),
        pytest.param(
            "The «attack» is the worst mass «shooting» in the history of Ruritania.", {}, 0, id="is-the-worst"
        ),
        pytest.param("The «blast» was not an «attack».", {}, None, id="was-not"),
        pytest.param("The «attack» was a «strike».", {"status": Status.NEGATED}, None, id="denied"),
        pytest.param("The «attack» was an «accident».", {"type": EventType.ACCIDENT}, None, id="of-another-type"),
        pytest.param("The «attack» followed an air «strike».", {}, None, id="followed"),
        pytest.param("The «attack» was an answer to the «strike».", {}, None, id="an-answer-to-it"),
        pytest.param("The «attack» was a «strike».", {"again": 7}, 7, id="said-before-word-for-word"),
    ],
)
def test_what_it_was(text: str, second: dict[str, Any], again: int | None) -> None:
    tree, words = words_marked(text)
    told = [mention(0, "first", sentence=0), mention(1, "second", sentence=0, **second)]
    assert [item.again for item in told_as(tree, told, words)] == [None, again]
