import pytest

from reportedly.text.trees import Ask, Tree, total

HIGH = Ask(0, 0.5, -1.0, Ask(1, 2.0, 0.25, 3.0))


@pytest.mark.parametrize(
    ("trees", "row", "says"),
    [
        pytest.param((), (1.0, 1.0), 0.0, id="no-trees"),
        pytest.param((0.5,), (), 0.5, id="a-leaf-asks-nothing"),
        pytest.param((HIGH,), (0.5, 9.0), -1.0, id="a-bound-is-within"),
        pytest.param((HIGH,), (0.6, 2.0), 0.25, id="a-second-question"),
        pytest.param((HIGH, HIGH, 0.5), (0.6, 2.1), 6.5, id="trees-add-up"),
    ],
)
def test_trees_add_what_each_finds(trees: tuple[Tree, ...], row: tuple[float, ...], says: float) -> None:
    assert total(trees, row) == says
