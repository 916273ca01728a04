"""One of whom the lead told before he was named, by the real parser."""

from __future__ import annotations

import pytest

from reportedly.desk import read
from reportedly.rules.chains import Chain
from reportedly.rules.introducing import introduced
from reportedly.types.annotations import Entity
from reportedly.types.report import Report
from reportedly.types.vocabulary import MentionKind

pytestmark = pytest.mark.parser

CASES = {
    "with-an-age": ("A man was jailed on Friday. Ola Roe, 22, had pleaded guilty.", True),
    "with-a-footnote": ("A man was jailed on Friday. Ola Roe, ², had pleaded guilty.", False),
    "without-an-age": ("A man was jailed on Friday. Ola Roe had seen it.", False),
    "of-two": ("A man shot at a nurse, and a boy was hurt. Ola Roe, 22, had pleaded guilty.", False),
    "known": ("The man was jailed on Friday. Ola Roe, 22, had pleaded guilty.", False),
    "much-later": ("A man was jailed. It rained. It snowed. It froze. It was dark. Ola Roe, 22, wept.", False),
}


@pytest.mark.parametrize(("text", "same"), CASES.values(), ids=CASES.keys())
def test_who_is_named_after_the_lead(text: str, same: bool) -> None:
    named = [item for item in read(Report(text=text))[Entity] if item.name == "Ola Roe"]
    assert [len(item.mentions) > 1 and "lead" in item.why for item in named] == [same]


def test_nobody_is_introduced_where_nobody_was_told_of() -> None:
    reading = read(Report(text="Ola Roe, 22, had pleaded guilty."))
    name = reading.tree.tokens[1]
    assert introduced(reading, [], name, 2) is None
    assert introduced(reading, [Chain(MentionKind.ORGANISATION, 0)], name, 2) is None
