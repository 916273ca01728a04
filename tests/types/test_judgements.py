"""What a judgement is named by, and who made it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from reportedly.types.judgements import Judgement, Reason
from reportedly.types.vocabulary import Relation, Verdict

SAID = Judgement(left="r1", right="r2", relation=Relation.SAME_STORY, by="stories/1")

CHANGES: dict[str, tuple[dict[str, Any], bool]] = {
    "left": ({"left": "r3"}, True),
    "right": ({"right": "r3"}, True),
    "swapped": ({"left": "r2", "right": "r1"}, True),
    "parts-moved": ({"left": "r", "right": "1r2"}, True),
    "relation": ({"relation": Relation.COPY_OF}, True),
    "verdict": ({"verdict": Verdict.NO}, True),
    "by": ({"by": "person:ana"}, True),
    "at": ({"at": "2026-01-01T00:00:00Z"}, True),
    "score": ({"score": 0.5}, False),
    "reasons": ({"reasons": (Reason(name="words", score=1.0),)}, False),
    "passages": ({"passages": (((0, 1), (0, 1)),)}, False),
}


@pytest.mark.parametrize(("change", "another"), CHANGES.values(), ids=CHANGES.keys())
def test_the_id_names_what_is_judged_how_and_by_whom(change: dict[str, Any], another: bool) -> None:
    changed = msgspec.structs.replace(SAID, **change)
    assert (changed.id != SAID.id) is another
    assert len(changed.id) == 17
    assert changed.id.startswith("j")


@pytest.mark.parametrize(
    ("by", "person"),
    [
        pytest.param("person:ana", True, id="person"),
        pytest.param("stories/1", False, id="program"),
        pytest.param("", False, id="nobody"),
        pytest.param("personal/1", False, id="program-that-sounds-like-one"),
    ],
)
def test_who_made_it(by: str, person: bool) -> None:
    assert msgspec.structs.replace(SAID, by=by).by_person is person
