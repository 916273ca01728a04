"""How alike two names are, by other programs. Each function takes lines of the names area and gives its lines."""

from collections.abc import Iterable, Iterator
from typing import Any

Lines = Iterable[dict[str, Any]]


def jaro_winkler(lines: Lines) -> Iterator[dict[str, Any]]:
    """Jaro-Winkler of rapidfuzz, without regard to case."""
    from rapidfuzz.distance import JaroWinkler

    for line in lines:
        yield {"id": line["id"], "score": JaroWinkler.similarity(line["a"].casefold(), line["b"].casefold())}


def logic_v2(lines: Lines) -> Iterator[dict[str, Any]]:
    """LogicV2 of nomenklatura, as it comes, on two entities that have a name and nothing else (it keeps them by id)."""
    from followthemoney import EntityProxy
    from nomenklatura.matching import LogicV2

    config = LogicV2.default_config()
    for line in lines:
        kind = str(line.get("kind") or line.get("schema") or "person").lower()
        schema = "Person" if kind == "person" else "Organization"
        one, other = (
            EntityProxy.from_dict({"id": f"{line['id']}-{key}", "schema": schema, "properties": {"name": [line[key]]}})
            for key in ("a", "b")
        )
        yield {"id": line["id"], "score": LogicV2.compare(one, other, config).score}
