"""What is turned away without a word of denying it, by the real parser."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parsed import word_marked
from reportedly.rules.agency import is_negated, subject_of
from reportedly.rules.disavowals import distances, stands, washes
from reportedly.rules.guilt import Answer, Frame
from reportedly.types.vocabulary import ResponsibilityStance as Stance

pytestmark = pytest.mark.parser

CASES: dict[str, tuple[Callable[[Frame, Stance], Answer | None], str, str | None]] = {
    "distances itself": (distances, "The front «distanced» itself from the raid.", "front"),
    "distances a rival": (distances, "The front «distanced» a rival.", None),
    "washes its hands": (washes, "The front «washed» its hands of the raid.", "front"),
    "washes a car": (washes, "The front «washed» its cars.", None),
    "stands by a denial": (stands, "The front «stood» by its denial of the raid.", "front"),
    "stands by another denial": (stands, "The consul «repeated» his denial of visas.", None),
}


@pytest.mark.parametrize(("plea", "text", "party"), CASES.values(), ids=CASES.keys())
def test_disavowal(plea: Callable[[Frame, Stance], Answer | None], text: str, party: str | None) -> None:
    tree, verb = word_marked(text)
    answer = plea(Frame(tree, verb, subject_of(tree, verb), is_negated(tree, verb), False), Stance.DENIED)
    assert (answer.party.text if answer and answer.party else None) == party
