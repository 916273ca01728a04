import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.trees import Ask, Forest, Tree

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
    assert Forest(trees).total(row) == says


NUMBERS = st.sampled_from((-1.0, 0.0, 0.5, 1.0, 2.0))
TREES = st.recursive(
    st.floats(-3, 3), lambda trees: st.builds(Ask, st.integers(0, 2), NUMBERS, trees, trees), max_leaves=20
)


def walked(tree: Tree, row: tuple[float, ...]) -> float:
    while not isinstance(tree, float):
        tree = tree.within if row[tree.at] <= tree.bound else tree.beyond
    return tree


@given(st.lists(TREES, max_size=4), st.tuples(NUMBERS, NUMBERS, NUMBERS))
def test_all_at_once_is_one_by_one(trees: list[Tree], row: tuple[float, ...]) -> None:
    assert Forest(trees).total(row) == sum((walked(tree, row) for tree in trees), 0.0)


@pytest.mark.parametrize("ends", [1, 8, 9, 16, 17, 32, 33, 64])
def test_a_tree_of_up_to_64_ends(ends: int) -> None:
    tree: Tree = 0.0
    for number in range(1, ends):
        tree = Ask(0, float(number), tree, float(number))
    for number in range(ends):
        assert Forest([tree, tree]).total((number + 0.5,)) == 2 * number


def test_a_tree_of_more_ends_is_refused() -> None:
    tree: Tree = 0.0
    for number in range(64):
        tree = Ask(0, float(number), tree, 1.0)
    with pytest.raises(ValueError, match="65 ends"):
        Forest([tree])
