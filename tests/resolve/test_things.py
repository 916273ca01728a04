"""What mentions share: names, nouns that news uses in turn, days, and what pronouns stand for."""

import pytest

from marked import marked
from parsed import parsed
from reportedly.resolve.things import Key, thing_keys

pytestmark = pytest.mark.parser


def keys_of(text: str) -> list[set[Key]]:
    plain, spans = marked(text)
    return [set(thing_keys(parsed(plain, "coreference"), "s", span)) for span in spans]


@pytest.mark.parametrize(
    ("text", "one"),
    [
        pytest.param("«Thieves» broke in. Police said the «robbers» fled.", True, id="nouns-in-turn"),
        pytest.param("A «guard» «who» saw the van was shot.", True, id="relative-pronoun"),
        pytest.param("The «minister» shot «himself».", True, id="reflexive"),
        pytest.param("They met on «Thursday» and left on «Thursday evening».", True, id="day"),
        pytest.param("They swam in the «Adriatic Sea», then crossed the «Adriatic».", True, id="kind-of-place"),
        pytest.param("A «soldier» shot a «farmer».", False, id="two-nouns"),
        pytest.param("They walked «six miles», then «nine miles».", False, id="measures"),
        pytest.param("A «guard» died. The «minister» shot «himself».", False, id="another-doer"),
    ],
)
def test_mentions_of_one_thing_share_a_key(text: str, one: bool) -> None:
    first, *_, last = keys_of(text)
    assert bool(first & last) is one


def test_what_has_no_head_shares_nothing() -> None:
    assert keys_of("«…»") == [set()]
