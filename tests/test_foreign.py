import json

import pytest

from reportedly.errors import MissingPart
from reportedly.foreign import Later, foreign


def test_a_library_is_opened_by_name() -> None:
    assert foreign("json", needed_for="a test") is json


def test_a_missing_library_is_named_with_the_job_and_the_remedy() -> None:
    with pytest.raises(MissingPart, match=r"drawing maps needs the library 'no_such\.part'.*pip install no_such`"):
        foreign("no_such.part", needed_for="drawing maps")


def test_a_library_for_later_is_opened_on_first_use() -> None:
    shelf = Later("json", needed_for="tests")
    assert shelf.loads("[1]") == [1]
    missing = Later("no_such_library", needed_for="counting sheep")
    with pytest.raises(MissingPart, match="counting sheep needs the library 'no_such_library'"):
        missing.count()
