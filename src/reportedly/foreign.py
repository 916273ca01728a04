"""The one door to heavy libraries, so that importing `reportedly` opens none of them.

Every other import in this package stands at the top of its file. A library that takes long to load (the parser, the
HTML extractor, the encoder's runtime) is opened here on first use, by the one file that needs it.
"""

import importlib
from types import ModuleType
from typing import Any

from reportedly.errors import MissingPart


def foreign(name: str, *, needed_for: str) -> ModuleType:
    """Import library `name` now.

    Raises MissingPart, naming the job it was `needed_for`, when it is not installed or does not load.
    """
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise MissingPart(
            f"{needed_for} needs the library {name!r}, which does not load ({error}): "
            f"install it with `pip install {name.split('.')[0]}`"
        ) from error


class Later:
    """A library that stands for itself before it is opened: its first use imports it, as `foreign` does."""

    def __init__(self, name: str, *, needed_for: str) -> None:
        self._name = name
        self._needed_for = needed_for

    def __getattr__(self, attribute: str) -> Any:
        found = getattr(foreign(self._name, needed_for=self._needed_for), attribute)
        setattr(self, attribute, found)  # so the next use asks nobody
        return found
