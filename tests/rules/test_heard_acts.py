"""What the encoder hears beside the rows of triggers, by invented likelihoods on the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.heard_acts import HEARD, Heard, heard_acts, is_heard, with_heard
from reportedly.rules.triggers import table
from reportedly.weights.encoder import available

ROWS = table(lexicon("event_triggers"))
SURE = 0.95
CASES = {
    "a row is enough": ("Rebels shelled the port.", {}, [("shelled", "ASSAULT", "")]),
    "a row's word keeps its type": ("Rebels shelled the port.", {"shelled": "PROTEST"}, [("shelled", "ASSAULT", "")]),
    "heard alone": (
        "Rebels shelled the port and mulched the archive.",
        {"mulched": "COERCE"},
        [("shelled", "ASSAULT", ""), ("mulched", "COERCE", HEARD)],
    ),
    "a time is no act": (
        "Rebels shelled the port on Saturday evening.",
        {"evening": "PROTEST"},
        [("shelled", "ASSAULT", "")],
    ),
    "beside a trigger it is the same act": (
        "Rebels shelled the port.",
        {"port": "COERCE"},
        [("shelled", "ASSAULT", "")],
    ),
    "further up too": (
        "The air force uncorked a wave of strikes.",
        {"uncorked": "ASSAULT"},
        [("strikes", "ASSAULT", "conflict")],
    ),
    "a clause beside it is another": (
        "Rebels shelled the port after the army mulched the archive.",
        {"mulched": "COERCE"},
        [("shelled", "ASSAULT", ""), ("mulched", "COERCE", HEARD)],
    ),
    "what only tells which is meant": ("The archive mulching team left.", {"archive": "COERCE"}, []),
    "known to name none": ("The ministry refused to comment.", {"refused": "REJECT", "comment": "REJECT"}, []),
    "who acts is no act": ("Its forces slept.", {"forces": "MOBILIZE"}, []),
    "no word for an act": ("The port is blue.", {"The": "COERCE", "blue": "COERCE"}, []),
}


@pytest.mark.parametrize(("text", "heard", "found"), CASES.values(), ids=CASES)
def test_what_is_heard_beside_rows(text: str, heard: dict[str, str], found: list[tuple[str, str, str]]) -> None:
    tree = parsed(text).tree
    acts = {text.index(word): Heard(kind, SURE) for word, kind in heard.items()}
    given = with_heard(tree, ROWS, acts)
    assert [(item.token.text, item.row.type, item.row.sense) for item in given] == found


def test_what_is_hardly_heard_is_none() -> None:
    text = "Rebels mulched the archive."
    assert with_heard(parsed(text).tree, ROWS, {text.index("mulched"): Heard("COERCE", 0.5)}) == []


@pytest.mark.parametrize(("likely", "known"), [(0.5, True), (0.3, False)], ids=["likely", "hardly"])
def test_a_word_that_rows_know_is_heard_at_less(likely: float, known: bool) -> None:
    tree = parsed("Rebels mulched the archive.").tree
    assert is_heard({tree.tokens[1].span.start: Heard("COERCE", likely)}, tree.tokens[1]) is known
    assert not is_heard({}, tree.tokens[1])


@pytest.mark.skipif(not available(), reason="the weights are not installed")
def test_what_the_weights_hear() -> None:
    text = "Gunmen killed six villagers near Gao on Monday, the army said."
    acts = heard_acts(text)
    assert set(acts) >= {text.index(word) for word in ("Gunmen", "killed", "army")}
    assert acts[text.index("killed")].type == "ASSAULT"
    assert acts[text.index("killed")].likely > 0.5 > acts[text.index("army")].likely
