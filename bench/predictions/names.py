"""Names: how alike the two names of a line are, by the function that joins entities across reports."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.lexicons import lexicon
from reportedly.text.likeness import make_likeness
from reportedly.text.name_evidence import Evidence
from reportedly.types.vocabulary import MentionKind
from reportedly.weights.boosted import boosted


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """A score from 0 to 1 a line; a line without a kind is compared as persons' names are."""
    likeness = make_likeness(lexicon("name_variants"), lexicon("name_weights"), boosted("names", Evidence._fields))
    for line in lines:
        kind = str(line.get("kind") or line.get("schema") or "person").lower()
        of = MentionKind.PERSON if kind == "person" else MentionKind.ORGANISATION
        yield {"id": line["id"], "score": round(likeness(line["a"], line["b"], of), 4)}
