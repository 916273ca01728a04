from __future__ import annotations

import pytest

from reportedly.text.inflections import inflections


@pytest.mark.parametrize(
    ("lemma", "part", "irregular", "expected"),
    [
        ("kill", "verb", "", {"kill", "kills", "killed", "killing"}),
        ("free", "verb", "", {"free", "frees", "freed", "freeing"}),
        ("stab", "verb", "", {"stab", "stabs", "stabbed", "stabbing"}),
        ("bury", "verb", "", {"bury", "buries", "buried", "burying"}),
        ("shoot", "verb", "shot", {"shoot", "shoots", "shot", "shooting"}),
        ("casualty", "noun", "", {"casualty", "casualties"}),
        ("dead", "adjective", "", {"dead"}),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_forms(lemma: str, part: str, irregular: str, expected: set[str]) -> None:
    forms = set(inflections(lemma, part, irregular))
    assert expected <= forms
    assert "killied" not in forms
