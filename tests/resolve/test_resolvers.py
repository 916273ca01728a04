from importlib import import_module

from reportedly.resolve import RESOLVERS, compare_all, signature
from reportedly.types.corpus import Readings
from reportedly.types.vocabulary import Relation


def test_resolvers_have_names_of_their_own_and_versions() -> None:
    assert len({resolver.name for resolver in RESOLVERS}) == len(RESOLVERS)
    assert [resolver.signature for resolver in RESOLVERS] == [f"{row.name}/{row.version}" for row in RESOLVERS]


def test_judgements_are_signed_by_their_resolver() -> None:
    signed = {import_module(f"reportedly.resolve.{resolver.name}").BY for resolver in RESOLVERS}
    assert signed == {resolver.signature for resolver in RESOLVERS}


def test_every_relation_has_its_resolver_or_is_for_readers_or_persons() -> None:
    judged = [relation for resolver in RESOLVERS for relation in resolver.judges]
    assert len(judged) == len(set(judged))
    assert set(Relation) - set(judged) == {Relation.RESPONDS_TO, Relation.NAMED, Relation.UNDOES}


def test_nothing_is_judged_of_an_empty_corpus() -> None:
    assert compare_all(Readings([]), RESOLVERS) == []


def test_a_space_is_one_thing_to_all_that_meet_in_it() -> None:
    spaces = [meeting.space for resolver in RESOLVERS for meeting in resolver.meetings]
    assert len({space.name for space in spaces}) == len({id(space) for space in spaces})


def test_the_signature_names_every_version() -> None:
    assert signature(RESOLVERS).split()[: len(RESOLVERS)] == [resolver.signature for resolver in RESOLVERS]
    assert "texts/2" in signature(RESOLVERS)
