"""Acts that have not done the harm of their sentence, by the real parser; the first mark is the harm."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.former_deeds import is_former_deed

pytestmark = pytest.mark.parser

CASES = {
    "responsible": ("They «killed» a commander responsible for «attacks» on the road.", True),
    "accused": ("A gang «killed» nine men whom it accused of helping rebels «storm» a town.", True),
    "in-reprisal": ("Marines «murdered» 12 herders in reprisal for an «ambush».", True),
    "after-one": ("Nine men are held on suspicion of «killing» villagers after a rebel «ambush».", True),
    "abducted-before": (
        "Ten rebels were «killed» and six men freed, among them two of the people «abducted» from a train.",
        True,
    ),
    "done-by": ("Nine people were «killed» in an «ambush».", False),
    "died-after": ("Nine people «died» after an «attack» on a bus.", False),
    "left-after": ("More than 200 families «left» their villages after «clashes» near the road.", False),
    "charge-of-the-harm": ("Nine people were «killed», the army said, accusing rebels of an «attack».", False),
    "blaming": ("Nine people «died» on Monday, the mayor said, blaming army «gunfire».", False),
}


@pytest.mark.parametrize(("text", "due"), CASES.values(), ids=CASES.keys())
def test_former_deeds(text: str, due: bool) -> None:
    plain, (first, last) = marked(text)
    tree = parsed(plain).tree
    harm, act = tree.head_of(first), tree.head_of(last)
    assert act is not None
    assert harm is not None
    assert is_former_deed(tree, act, harm) is due
