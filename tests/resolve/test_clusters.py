"""Groups from judgements."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from make import by_person, make_judgement
from reportedly.resolve.clusters import clusters, effective
from reportedly.resolve.linkage import linked
from reportedly.types.judgements import Judgement
from reportedly.types.vocabulary import Verdict

YES, NO, UNSURE = Verdict.YES, Verdict.NO, Verdict.UNSURE
CASES = [
    ("chain", [make_judgement("a", "b"), make_judgement("b", "c")], ["abc", "d"]),
    ("unsure-joins-nothing", [make_judgement("a", "b", UNSURE)], ["a", "b", "c", "d"]),
    (
        "no-holds-across-a-chain",
        [make_judgement("a", "b", score=0.9), make_judgement("b", "c", score=0.8), make_judgement("a", "c", NO)],
        ["ab", "c", "d"],
    ),
    (
        "stronger-edge-wins",
        [make_judgement("a", "b", score=0.7), make_judgement("b", "c", score=0.8), make_judgement("a", "c", NO)],
        ["a", "bc", "d"],
    ),
    ("person-parts", [make_judgement("a", "b"), by_person("a", "b", NO)], ["a", "b", "c", "d"]),
    ("person-joins", [make_judgement("a", "b", NO), by_person("a", "b", YES)], ["ab", "c", "d"]),
    (
        "later-person-wins",
        [by_person("a", "b", NO), by_person("a", "b", YES, at="2026-02-01T00:00:00Z")],
        ["ab", "c", "d"],
    ),
    (
        "later-no-wins",
        [by_person("a", "b", YES), by_person("a", "b", NO, at="2026-02-01T00:00:00Z")],
        ["a", "b", "c", "d"],
    ),
    (
        "person-before-score",
        [by_person("a", "b", YES, score=0.1), make_judgement("b", "c", score=1.0), make_judgement("a", "c", NO)],
        ["ab", "c", "d"],
    ),
    (
        "person-joins-across-a-programs-no",
        [by_person("a", "b", YES), by_person("b", "c", YES), make_judgement("a", "c", NO)],
        ["abc", "d"],
    ),
    (
        "no-person-joins-across-a-persons-no",
        [by_person("a", "b", YES), by_person("b", "c", YES, at="2026-02-01T00:00:00Z"), by_person("a", "c", NO)],
        ["a", "bc", "d"],
    ),
    (
        "a-programs-no-still-keeps-others-from-what-a-person-joined",
        [by_person("a", "b", YES), make_judgement("b", "c"), make_judgement("a", "c", NO)],
        ["ab", "c", "d"],
    ),
    (
        "newer-version-of-a-program",
        [make_judgement("a", "b", NO, by="stories/1"), make_judgement("a", "b", YES, by="stories/2")],
        ["ab", "c", "d"],
    ),
    ("strangers-are-left-out", [make_judgement("a", "z")], ["a", "b", "c", "d"]),
]


@pytest.mark.parametrize(("judgements", "expected"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_groups(judgements: list[Judgement], expected: list[str]) -> None:
    assert clusters("abcd", judgements) == tuple(frozenset(group) for group in expected)


ITEMS = "abcdef"
PAIRS = st.tuples(st.sampled_from(ITEMS), st.sampled_from(ITEMS)).filter(lambda pair: pair[0] != pair[1])
JUDGEMENTS = st.lists(
    st.builds(
        lambda pair, verdict, score, person, at: (
            by_person(*pair, verdict, at=f"2026-01-0{at}T00:00:00Z", score=score)
            if person
            else make_judgement(*pair, verdict, score=score)
        ),
        PAIRS,
        st.sampled_from([YES, NO, UNSURE]),
        st.sampled_from([0.1, 0.5, 0.5, 0.9]),
        st.booleans(),
        st.integers(1, 3),
    ),
    max_size=14,
)


@given(JUDGEMENTS, st.randoms())
def test_order_and_repetition_change_nothing(judgements: list[Judgement], chance: random.Random) -> None:
    shuffled = judgements * 2
    chance.shuffle(shuffled)
    assert clusters(ITEMS, judgements) == clusters(reversed(ITEMS), shuffled)
    assert linked(ITEMS, judgements, 0.4, 0.1) == linked(reversed(ITEMS), shuffled, 0.4, 0.1)


@given(JUDGEMENTS)
def test_no_group_holds_a_pair_that_is_kept_apart(judgements: list[Judgement]) -> None:
    counted = effective(judgements)
    persons = clusters(ITEMS, [said for said in counted.values() if said.by_person])
    one = [pair for pair in counted if any(set(pair) <= group for group in persons)]
    apart = [pair for pair, said in counted.items() if said.verdict is NO and (said.by_person or pair not in one)]
    for groups in (clusters(ITEMS, judgements), linked(ITEMS, judgements, 0.4, 0.1)):
        assert sorted(item for group in groups for item in group) == sorted(ITEMS)
        assert not any(left in group and right in group for left, right in apart for group in groups)


@given(JUDGEMENTS, st.data())
def test_what_a_person_joins_loses_nothing(judgements: list[Judgement], data: st.DataObject) -> None:
    before = clusters(ITEMS, judgements)
    one, two = data.draw(st.sampled_from(before)), data.draw(st.sampled_from(before))
    at = "2026-03-01T00:00:00Z"
    more = [by_person(min(one), item, YES, at=at) for item in one | two if item != min(one)]
    more += [by_person(left, right, YES, at=at) for left in one for right in two if left != right]
    after = clusters(ITEMS, [*judgements, *more])
    assert all(any(group <= larger for larger in after) for group in (*before, one | two))


def test_a_long_chain_stays_cheap() -> None:
    names = [f"r{number:05}" for number in range(20_000)]
    judgements = [make_judgement(one, two) for one, two in pairwise(names)]
    assert len(clusters(names, judgements)) == 1
