"""Options of the test run, and the sample story filed once for all who ask about it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import settings

from reportedly import desk
from reportedly.ledger.store import Ledger

EXAMPLE = Path(__file__).parents[1] / "examples" / "border-market"
FILED_AT = "2025-10-16T00:00:00Z"

# No time limit, because the machine may be busy; the same examples each time, so that a check never fails by chance.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--regold", action="store_true", help="write the golden records anew; read the diff before you commit it"
    )


@pytest.fixture
def regold(request: pytest.FixtureRequest) -> bool:
    """Whether golden records are to be written and not compared."""
    return bool(request.config.getoption("--regold"))


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The sample story in a ledger, compared; needs the parser."""
    with Ledger(tmp_path_factory.mktemp("story") / "story.ledger") as ledger:
        items = desk.gather([str(EXAMPLE)], desk.given(), BytesIO())
        assert [filed.error for filed in desk.add(ledger, items, FILED_AT) if filed.error] == []
        desk.settle(ledger, FILED_AT)
        yield ledger
