"""Which mentions tell of one death: hand-made mentions, no parser."""

from typing import Any

import pytest

from happenings import mention
from reportedly.rules.one_death import is_one_death
from reportedly.types.vocabulary import Status

BOY = {"whom": frozenset({"nboy", "nr1#entities@4-9"})}
MAYOR = {"whom": frozenset({"pmoor"})}
SHOT = {"family": "shooting", "noun": False}
KILLED = {"family": "killing", "noun": False}


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        pytest.param(KILLED | BOY, SHOT | BOY, True, id="the-killing-of-a-boy-who-was-gunned-down"),
        pytest.param(SHOT | BOY, KILLED | BOY, True, id="shot-and-later-called-killed"),
        pytest.param(
            KILLED | BOY, SHOT | {"whom": frozenset({"proe", "pr1#entities@4-9"})}, True, id="a-boy-named-later"
        ),
        pytest.param(KILLED | MAYOR, SHOT | MAYOR, True, id="by-name"),
        pytest.param(KILLED | MAYOR | {"status": Status.HYPOTHETICAL}, KILLED | MAYOR, True, id="a-plan-to-kill-him"),
        pytest.param(KILLED | BOY | {"status": Status.HYPOTHETICAL}, KILLED | BOY, False, id="a-threat-to-the-boy"),
        pytest.param(KILLED | {"whom": frozenset({"nboy"})}, SHOT | {"whom": frozenset({"nboy"})}, False, id="a-boy"),
        pytest.param(SHOT | BOY, SHOT | BOY, False, id="shot-at-twice"),
        pytest.param(KILLED | BOY, {"family": "abduction"} | BOY, False, id="abducted"),
        pytest.param(KILLED | BOY | {"status": Status.NEGATED}, SHOT | BOY, False, id="not-killed"),
        pytest.param(KILLED, SHOT, False, id="nobody-told"),
    ],
)
def test_one_death(first: dict[str, Any], second: dict[str, Any], one: bool) -> None:
    assert is_one_death(mention(0, "first", **first), mention(1, "second", **second)) is one
