from pathlib import Path

import pytest

from reportedly.errors import LexiconError
from reportedly.resolve.acts import ActEvidence
from reportedly.text.name_evidence import Evidence
from reportedly.text.trees import Ask
from reportedly.weights import boosted as module
from reportedly.weights.boosted import boosted


@pytest.mark.parametrize(("name", "evidence"), [("names", Evidence._fields), ("acts", ActEvidence._fields)])
def test_trees_ask_for_evidence_that_there_is(name: str, evidence: tuple[str, ...]) -> None:
    waiting = list(boosted(name, evidence))
    asked = set()
    while waiting:
        tree = waiting.pop()
        if isinstance(tree, Ask):
            asked.add(tree.at)
            waiting += [tree.within, tree.beyond]
    assert asked <= set(range(len(evidence)))
    assert len(asked) > 10


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(None, "does not open", id="missing"),
        pytest.param(b'{"evidence": ["', "does not open", id="cut-off"),
        pytest.param(b'{"evidence": ["length"], "trees": [0.5]}', "other evidence", id="of-other-evidence"),
    ],
)
def test_a_bad_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None, message: str
) -> None:
    if content is not None:
        (tmp_path / "names.json").write_bytes(content)
    monkeypatch.setattr(module, "files", lambda _: tmp_path)
    boosted.cache_clear()
    with pytest.raises(LexiconError, match=message):
        boosted("names", Evidence._fields)
    boosted.cache_clear()
