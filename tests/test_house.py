"""The house keeps its own rules: mirrors, sizes, names, one file for each foreign library, doors that open one way."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "reportedly"
TESTS = ROOT / "tests"
FILES = sorted(SOURCE.rglob("*.py"))
TEST_FILES = sorted(TESTS.rglob("test_*.py"))

MIRRORED = ("intake", "ledger", "lexicons", "readers", "resolve", "rules", "text", "types", "views", "weights")
"""Rooms whose every file with a function has a test file of its own."""
TESTED_ELSEWHERE = {
    "intake/__init__.py": "intake/test_intake.py",
    "lexicons/__init__.py": "lexicons/test_lexicons.py",
    "readers/__init__.py": "readers/test_list.py",
    "resolve/__init__.py": "resolve/test_resolvers.py",
}
"""What a room opens with, tested under the room's own name."""
HOMELESS = {"utils", "helpers", "helper", "util", "common", "misc", "shared", "tools", "stuff", "base"}
LONGEST_FILE, LONGEST_FUNCTION = 400, 60
OPENED_BY = {
    "spacy": {"readers/grammar.py"},
    "trafilatura": {"intake/html.py"},
    "jinja2": {"views/rendering.py"},
    "onnxruntime": {"weights/encoder.py"},
    "tokenizers": {"weights/encoder.py"},
    "rapidfuzz": {"text/likeness.py", "readers/flags.py"},
    "sqlite3": {"ledger/opening.py", "ledger/migration.py", "lexicons/gazetteer.py"},
}
"""Which files may open a heavy library: by `import`, or by name through `foreign`."""


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def inside(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


# -- mirrors ---


@pytest.mark.parametrize("path", [path for path in FILES if inside(path).split("/")[0] in MIRRORED], ids=inside)
def test_every_file_with_a_function_has_its_test(path: Path) -> None:
    if not any(functions(path)):
        return
    room, name = path.parent.name, path.stem
    mirror = TESTED_ELSEWHERE.get(inside(path), f"{room}/test_{name}.py")
    assert (TESTS / mirror).is_file(), f"write tests/{mirror}"


def test_the_table_of_exceptions_names_files_that_are_there() -> None:
    assert not [name for name in TESTED_ELSEWHERE if not (SOURCE / name).is_file()]


@pytest.mark.parametrize("path", TEST_FILES, ids=lambda path: path.relative_to(TESTS).as_posix())
def test_no_test_replaces_another(path: Path) -> None:
    """A second `def test_x` in a scope silently takes the place of the first."""
    for scope in ast.walk(tree(path)):
        if isinstance(scope, ast.Module | ast.ClassDef):
            names = Counter(node.name for node in scope.body if isinstance(node, ast.FunctionDef))
            assert not [name for name, count in names.items() if count > 1]


@pytest.mark.parametrize("path", TEST_FILES, ids=lambda path: path.relative_to(TESTS).as_posix())
def test_ids_of_cases_are_unique(path: Path) -> None:
    """Two rows of one table with one id cannot be told apart in a report of failures."""
    for call in ast.walk(tree(path)):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "parametrize":
            ids = Counter(_ids(call))
            assert not [id for id, count in ids.items() if count > 1]


def _ids(call: ast.Call) -> Iterator[str]:
    for keyword in call.keywords:
        if keyword.arg == "ids" and isinstance(keyword.value, ast.List | ast.Tuple):
            yield from (item.value for item in keyword.value.elts if isinstance(item, ast.Constant))
    for node in ast.walk(call):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "param":
            for keyword in node.keywords:
                if keyword.arg == "id" and isinstance(keyword.value, ast.Constant):
                    yield keyword.value.value


# -- names and sizes ---


@pytest.mark.parametrize("path", FILES, ids=inside)
def test_every_file_is_named_for_what_it_does_and_short(path: Path) -> None:
    assert path.stem not in HOMELESS
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE
    for function in functions(path):
        length = (function.end_lineno or 0) - function.lineno + 1
        assert length <= LONGEST_FUNCTION, f"{function.name} has {length} lines"


@pytest.mark.parametrize("path", FILES, ids=inside)
def test_no_function_imports(path: Path) -> None:
    found = [node for function in functions(path) for node in ast.walk(function)]
    assert not [node.lineno for node in found if isinstance(node, ast.Import | ast.ImportFrom)]


@pytest.mark.parametrize("path", FILES, ids=inside)
def test_every_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(tree(path))


# -- doors ---


def _opened(path: Path) -> Iterator[str]:
    """The top names of what a file imports, at once or through `foreign("name")`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.split(".")[0]
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "foreign":
            yield from (str(item.value).split(".")[0] for item in node.args[:1] if isinstance(item, ast.Constant))


@pytest.mark.parametrize("library", OPENED_BY)
def test_a_heavy_library_is_opened_only_in_its_place(library: str) -> None:
    assert {inside(path) for path in FILES if library in _opened(path)} <= OPENED_BY[library]


@pytest.mark.parametrize("path", [path for path in FILES if path.parent.name == "readers"], ids=inside)
def test_no_reader_imports_another(path: Path) -> None:
    imported = {node.module for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom)}
    others = {name for name in imported if name and name.startswith("reportedly.readers.")}
    allowed = {"reportedly.readers.run"}
    assert path.stem == "__init__" or others <= allowed


@pytest.mark.parametrize("path", FILES, ids=inside)
def test_nothing_reads_the_environment(path: Path) -> None:
    reads = [node.attr for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute)]
    assert not {"environ", "getenv"} & set(reads)


def test_doors_open_one_way() -> None:
    """The contract in pyproject.toml, checked by import-linter."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, env={"PYTHONPATH": "src"})
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", FILES, ids=inside)
def test_no_source_knows_a_test(path: Path) -> None:
    assert not {"tests", "bench", "tools", "pytest", "hypothesis"} & set(_opened(path))
