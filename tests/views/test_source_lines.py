"""The sheet in words."""

from __future__ import annotations

from typing import Any

import pytest

from reportedly.types.groups import Carried, Part, SourcingSheet, Voice
from reportedly.types.vocabulary import SourceKind
from reportedly.views.source_lines import (
    chain_facts,
    quoted_or_not,
    sheet_facts,
    shown_name,
    shown_parts,
    source_lines,
    voice_facts,
)


def voice(name: str | None = "Omar Said", **fields: Any) -> Voice:
    plain = {"kind": SourceKind.NAMED, "direct": 0, "mixed": 0, "indirect": 0, "non_answers": 0}
    given = {**plain, "reports": ("r1",), "attributions": ("r1#a1",), **fields}
    return Voice(name=name, statements=given["direct"] + given["mixed"] + given["indirect"], **given)


def sheet(*voices: Voice, **fields: Any) -> SourcingSheet:
    statements = sum(item.statements for item in voices)
    plain: dict[str, Any] = {
        "id": "r1", "title": "Fires", "reports": ("r1",), "non_answers": 0, "kinds": {"named": statements},
        "unnamed": 0, "unnamed_share": 0.0, "plural_unnamed": 0, "carried": (),
    }  # fmt: skip
    return SourcingSheet(statements=statements, voices=voices, **{**plain, **fields})


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ({"indirect": 3}, "only paraphrased"),
        ({"direct": 1, "indirect": 2}, "quoted in 1"),
        ({"mixed": 1, "direct": 1}, "quoted"),
    ],
    ids=["never", "at-times", "always"],
)
def test_in_whose_words(counts: dict[str, int], shown: str) -> None:
    assert quoted_or_not(voice(**counts)) == shown


def test_a_voice_in_words() -> None:
    party = (Part(party="Rook", role="actor"), Part(party="Hill", role="blamed"), Part(party="Rook", role="denied"))
    said = voice(indirect=2, non_answers=1, plural=True, parts=party, kind=None)
    assert shown_parts(said) == "Rook (actor, denied); Hill (blamed)"
    assert voice_facts(said) == [
        "unknown, plural", "2 statements", "only paraphrased", "1 refusal to answer",
        "party: Rook (actor, denied); Hill (blamed)",
    ]  # fmt: skip


def test_one_who_only_refused_is_neither_quoted_nor_paraphrased() -> None:
    assert voice_facts(voice(non_answers=2)) == ["named", "2 refusals to answer"]


def test_a_name_is_safe_to_print() -> None:
    assert shown_name(voice("a\x1b[31m b\u202ec")) == "a [31m b c"
    assert shown_name(voice(None)) == "cannot be told"


def test_the_counts_in_words() -> None:
    found = sheet(
        voice(direct=1),
        voice("officials", indirect=1, kind=SourceKind.UNNAMED, plural=True),
        voice("army", non_answers=1, parts=(Part(party="army", role="actor"),)),
        voice(None, indirect=2, kind=None),
        kinds={"named": 1, "unnamed": 1, "unknown": 2}, unnamed=1, unnamed_share=0.25, plural_unnamed=1, non_answers=1,
    )  # fmt: skip
    assert sheet_facts(found) == [
        "4 statements by 2 voices",
        "2 of 4 by nobody who can be told",
        "by kind of source: named 1, unnamed 1, unknown 2",
        "1 of 4 rest on unnamed sources (25%)",
        "1 unnamed source in the plural, each one voice here: how many people speak is not told",
        "1 voice of parties to the conflict",
        "1 refusal to answer",
    ]


def test_nobody_speaks() -> None:
    lines = [line.text for line in source_lines([sheet(kinds={}, unnamed_share=None)])]
    assert lines == ["Fires", "r1", "  no statement of anybody found", ""]


def test_the_lines_of_a_story() -> None:
    chain = [Carried(attribution=f"r1#a{number}", voice=None, through=("Zar", "Reuters")) for number in (1, 2)]
    found = sheet(voice(direct=2), reports=("r1", "r2"), carried=tuple(chain))
    lines = [line.text for line in source_lines([found])]
    assert lines[1] == "r1 · 2 reports"
    assert "    Omar Said: named · 2 statements · quoted" in lines
    assert chain_facts(found) == ["cannot be told, through Zar, through Reuters (2)"]
    assert lines[-2].strip() == chain_facts(found)[0]
