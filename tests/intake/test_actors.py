"""A user's own list of actors: what is taken, what is refused by its line, what is no list."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportedly.errors import IntakeError
from reportedly.intake.actors import LONGEST_ROW, listed
from reportedly.types.actor import Actor
from reportedly.types.vocabulary import MentionKind

PERSON, BODY, GROUP = MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP


def taken(tmp_path: Path, name: str, data: str | bytes) -> tuple[list[Actor], list[str]]:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    refused: list[str] = []
    return list(listed(str(path), refused)), [line.rpartition("/")[2] for line in refused]


def test_csv(tmp_path: Path) -> None:
    found, refused = taken(
        tmp_path,
        "a.csv",
        "\ufeffname,kind,aliases,id\nOla  Haddad,person,Dr Haddad;; O. Haddad ,Q1\n"
        '"Brigades, Eastern",Group,,\nUN,organization,,\nHill,place,,\n ,person,,\n',
    )
    assert found[0] == Actor(id="known:Q1", name="Ola Haddad", kind=PERSON, aliases=("Dr Haddad", "O. Haddad"))
    assert [(item.name, item.kind) for item in found[1:]] == [("Brigades, Eastern", GROUP), ("UN", BODY)]
    assert len({item.id for item in found}) == 3
    assert [line[:8] for line in refused] == ["a.csv:5:", "a.csv:6:"]
    assert "'place' is no kind" in refused[0]


def test_follow_the_money(tmp_path: Path) -> None:
    found, refused = taken(
        tmp_path,
        "a.ijson",
        '{"id": "NK-1", "schema": "Person", "properties": {"name": ["Ola Haddad"], "alias": ["O. Haddad"]}}\n\n'
        '{"id": "NK-2", "schema": "PublicBody", "properties": {"name": ["Coast Guard"], "abbreviation": ["CG"]}}\n'
        '{"id": "NK-3", "schema": "Vessel", "properties": {"name": ["Rose"]}}\n'
        '{"id": "NK-4", "schema": "Person"}\n{"id": 5}\n[[[[\n',
    )
    assert found == [
        Actor(id="known:NK-1", name="Ola Haddad", kind=PERSON, aliases=("O. Haddad",)),
        Actor(id="known:NK-2", name="Coast Guard", kind=BODY, aliases=("CG",)),
    ]
    assert [line.partition(" ")[0].rstrip(":") for line in refused] == ["a.ijson:5", "a.ijson:6", "a.ijson:7"]


HOSTILE = {
    "a very long name": ("a.csv", "name,kind\n" + "x" * 400 + ",person\n"),
    "a very long line": ("a.json", b"[" * (LONGEST_ROW + 9)),
    "aliases parted otherwise": ("a.csv", "name,kind,aliases\nOla Haddad,person,Dr Haddad|O. Haddad\n"),
    "a short row": ("a.csv", "kind,name\nperson\n"),
}


@pytest.mark.parametrize(("name", "data"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_bad_row_is_refused_by_its_line(name: str, data: str | bytes, tmp_path: Path) -> None:
    found, refused = taken(tmp_path, name, data)
    assert found == []
    assert refused


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", "who,what\nx,person\n"),
        ("a.csv", ""),
        ("a.csv", b"name,kind\n\xff\xfe\n"),
        ("a.csv", "name,kind\n" + "x" * 200_000),
    ],
    ids=["other columns", "empty", "no text", "an endless field"],
)
def test_no_list(name: str, data: str | bytes, tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="list of actors"):
        taken(tmp_path, name, data)


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.csv", "name,kind\n"), ("a.json", b""), ("a.json", b'{"id": "NK-3", "schema": "Vessel"}\n')],
    ids=["a head alone", "nothing", "ships alone"],
)
def test_a_list_of_nobody(name: str, data: str | bytes, tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="lists no actor"):
        taken(tmp_path, name, data)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="is no list of actors"):
        list(listed(str(tmp_path / "none.csv"), []))
