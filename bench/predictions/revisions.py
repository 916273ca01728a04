"""Edits between two versions: what `reportedly changes` shows."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.resolve.revisions import edits


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for line in lines:
        ops = [
            {
                "op": edit.op.value,
                "old": [edit.old.start, edit.old.end] if edit.old else None,
                "new": [edit.new.start, edit.new.end] if edit.new else None,
                "moved": edit.moved,
            }
            for edit in edits(line["old"], line["new"])
        ]
        yield {"id": line["id"], "ops": ops}
