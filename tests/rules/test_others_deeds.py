"""Who tells in a quotation what others did asserts it, whatever else he says was not so."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.others_deeds import accuses_others
from reportedly.rules.page import page_of
from said import by_source

pytestmark = pytest.mark.parser

TOLD = {
    "they did it and nobody was there": ("«“They bombed our school. There were no fighters inside,”» he said.", True),
    "the soldiers did it": ("«“The soldiers shot my son. He was not armed,”» she said.", True),
    "we did nothing": ("«“The rebels shelled the town. We did not fire,”» he said.", False),
    "in one sentence": ("«“The rebels shelled the town, and we did not fire,”» he said.", False),
    "our men did nothing": ("«“The rebels shelled the town. Our men did not fire,”» he said.", False),
    "our house had no guards": ("«“The rebels shelled the town. Our house was not guarded,”» he said.", True),
    "nobody did": ("«“Nobody bombed the school. There were no planes,”» he said.", False),
    "they did not": ("«“They did not bomb the school. There were no planes,”» he said.", False),
    "we did it": ("«“We bombed the school. There were no pupils inside,”» he said.", False),
    "our men did it": ("«“Our men shelled the hill. There were no civilians there,”» he said.", False),
    "it is yet to come": ("«“They would bomb the school. There is no shelter,”» he said.", False),
    "no deed": ("«“They came to our school. There were no fighters inside,”» he said.", False),
    "no quotation": ("He said «they bombed the school».", False),
}


@pytest.mark.parametrize(("text", "due"), TOLD.values(), ids=TOLD.keys())
def test_accuses_others(text: str, due: bool) -> None:
    plain, (content,) = marked(text)
    assert accuses_others(page_of(parsed(plain)), (content,)) is due


STANCES = {
    "an accuser": ("“They hit a clinic. There were no soldiers there,” Anna Holm, a doctor, said.", "asserts"),
    "no weapon": ("“The guards shot my brother. He was not armed,” Anna Holm, a doctor, said.", "asserts"),
    "a presence denied": ("“There were no soldiers in the town,” Anna Holm, a spokeswoman, said.", "denies"),
    "a deed denied": ("“They shelled the town. We did not fire back,” Anna Holm, a spokeswoman, said.", "denies"),
    "not armed": ("“He was not armed,” Anna Holm, a doctor, said.", "asserts"),
    "not arming": ("“We are not arming the rebels,” Anna Holm, a spokeswoman, said.", "denies"),
}


@pytest.mark.parametrize(("text", "stance"), STANCES.values(), ids=STANCES.keys())
def test_stance_of_who_tells_what_others_did(text: str, stance: str) -> None:
    (found,) = by_source(text).values()
    assert found.stance == stance
