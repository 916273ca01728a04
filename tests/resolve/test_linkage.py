"""Average linkage."""

from __future__ import annotations

from make import by_person, make_judgement
from reportedly.resolve.clusters import clusters
from reportedly.resolve.linkage import linked
from reportedly.types.vocabulary import Verdict

ITEMS = "abcdef"


def test_average_linkage_is_not_fooled_by_one_likeness() -> None:
    inside = [make_judgement(*pair, score=0.8) for pair in ("ab", "ac", "bc", "de", "df", "ef")]
    bridge = make_judgement("c", "d", score=0.5)
    assert linked(ITEMS, [*inside, bridge], 0.4, 0.1) == (frozenset("abc"), frozenset("def"))
    assert len(clusters(ITEMS, [*inside, bridge])) == 1


def test_pairs_never_judged_count_as_unknown() -> None:
    chain = [make_judgement("a", "b", score=0.6), make_judgement("b", "c", score=0.5)]
    assert linked("abc", chain, 0.4, 0.0) == (frozenset("ab"), frozenset("c"))
    assert linked("abc", chain, 0.4, 0.3) == (frozenset("abc"),)


def test_a_person_joins_what_is_not_alike_and_parts_what_is() -> None:
    alike = make_judgement("a", "b", score=0.9)
    said = [by_person("a", "b", Verdict.NO), by_person("b", "c", Verdict.YES)]
    assert linked("abc", [alike, *said], 0.4, 0.1) == (frozenset("a"), frozenset("bc"))


def test_many_items_stay_cheap() -> None:
    names = [f"r{number:05}" for number in range(5_000)]
    judged = [make_judgement(names[n], names[n + k], score=0.5) for n in range(4_990) for k in range(1, 5)]
    assert sum(len(group) for group in linked(names, judged, 0.3, 0.05)) == len(names)
