from reportedly.readers import readers
from reportedly.types.annotations import KINDS


def test_every_kind_of_annotation_has_its_reader() -> None:
    assert {reader.writes for reader in readers()} == set(KINDS)


def test_readers_have_names_of_their_own_and_versions() -> None:
    rows = readers()
    assert len({reader.name for reader in rows}) == len(rows)
    assert all(reader.version for reader in rows)
