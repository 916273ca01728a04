from pathlib import Path

import pytest

from reportedly.errors import LexiconError
from reportedly.text.name_evidence import Evidence
from reportedly.text.trees import Ask
from reportedly.weights import names
from reportedly.weights.names import name_trees


def test_trees_ask_for_evidence_that_there_is() -> None:
    waiting = list(name_trees())
    asked = set()
    while waiting:
        tree = waiting.pop()
        if isinstance(tree, Ask):
            asked.add(tree.at)
            waiting += [tree.within, tree.beyond]
    assert asked <= set(range(len(Evidence._fields)))
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
    monkeypatch.setattr(names, "files", lambda _: tmp_path)
    name_trees.cache_clear()
    with pytest.raises(LexiconError, match=message):
        name_trees()
    name_trees.cache_clear()
