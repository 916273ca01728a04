"""A user's own list of people and bodies: CSV with a header, or FollowTheMoney entities as JSON lines."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from reportedly.errors import IntakeError
from reportedly.types.actor import Actor
from reportedly.types.report import digest
from reportedly.types.vocabulary import MentionKind

LONGEST_ROW = 1024 * 1024
_LONGEST_NAME = 300
_KINDS = {str(kind): kind for kind in (MentionKind.PERSON, MentionKind.ORGANISATION, MentionKind.GROUP)} | {
    "organization": MentionKind.ORGANISATION
}
_SCHEMATA = {
    "Person": MentionKind.PERSON,
    **dict.fromkeys(("Organization", "Company", "PublicBody", "LegalEntity"), MentionKind.ORGANISATION),
}
_NAMES = ("name", "alias", "weakAlias", "previousName", "abbreviation")


class _Ftm(msgspec.Struct):
    id: str
    schema: str
    properties: dict[str, list[str]] = {}


def listed(path: str, refused: list[str]) -> Iterator[Actor]:
    """The actors of a file, one by one; why a row was left out is added to `refused`.

    CSV has the columns `name`, `kind` (person, organisation, group), and if you like `aliases` (";" between them) and
    `id`. Of FollowTheMoney, persons and organisations count, and other schemata are passed over.
    Raises IntakeError when the file cannot be read, is no such list, or lists nobody.
    """
    place = Path(path)
    none = True
    try:
        for actor in _csv(place, refused) if place.suffix.lower() == ".csv" else _ftm(place, refused):
            none = False
            yield actor
        if none and not refused:
            raise IntakeError(f"{path} lists no actor: a CSV row holds a name and a kind (person, organisation, group)")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise IntakeError(f"{path} is no list of actors ({error}): give CSV, or FollowTheMoney JSON lines") from None


def _csv(place: Path, refused: list[str]) -> Iterator[Actor]:
    with place.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file)
        if not {"name", "kind"} <= set(rows.fieldnames or ()):
            raise IntakeError(
                f"{place} has no columns `name` and `kind`: they stand in the first line of a list of actors"
            )
        for row in rows:
            kind = _KINDS.get((row["kind"] or "").strip().lower())
            where = f"{place}:{rows.line_num}"
            if kind is None:
                refused.append(f"{where}: {row['kind']!r} is no kind: person, organisation or group")
            elif "|" in (row.get("aliases") or ""):
                refused.append(f"{where}: {row['aliases'][:60]!r}: write `;` between aliases, not `|`")
            else:
                names = (row["name"] or "", *(row.get("aliases") or "").split(";"))
                yield from _actor((row.get("id") or "").strip(), names, kind, where, refused)


def _ftm(place: Path, refused: list[str]) -> Iterator[Actor]:
    with place.open("rb") as file:
        number = 0
        while line := file.readline(LONGEST_ROW):
            number += 1
            where = f"{place}:{number}"
            if not line.strip():
                continue
            try:
                item = msgspec.json.decode(line, type=_Ftm)
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
                refused.append(f"{where} is no FollowTheMoney entity ({error})")
                continue
            if item.schema in _SCHEMATA:
                names = [name for property in _NAMES for name in item.properties.get(property, [])]
                yield from _actor(item.id, names, _SCHEMATA[item.schema], where, refused)


def _actor(id: str, names: Sequence[str], kind: MentionKind, where: str, refused: list[str]) -> Iterator[Actor]:
    plain = list(dict.fromkeys(" ".join(name.split()) for name in names if name.strip()))
    if not plain or max(map(len, plain)) > _LONGEST_NAME:
        refused.append(f"{where}: a name has 1 to {_LONGEST_NAME} characters")
        return
    listed = re.sub(r"\s+", "-", id) or digest(plain[0], kind)[:16]
    yield Actor(id=f"known:{listed}", name=plain[0], kind=kind, aliases=tuple(plain[1:]))
