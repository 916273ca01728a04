import json

import pytest

from reportedly.errors import MissingPart
from reportedly.foreign import foreign


def test_a_library_is_opened_by_name() -> None:
    assert foreign("json", needed_for="a test") is json


def test_a_missing_library_is_named_with_the_job_and_the_remedy() -> None:
    with pytest.raises(MissingPart, match=r"drawing maps needs the library 'no_such\.part'.*pip install no_such`"):
        foreign("no_such.part", needed_for="drawing maps")
