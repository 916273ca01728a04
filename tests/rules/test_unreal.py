"""What is only planned, wished for or talked of; « » marks the word."""

from __future__ import annotations

import pytest

from parsed import word_marked
from reportedly.rules.unreal import unreal

pytestmark = pytest.mark.parser

CASES = {
    "talks-on": ("The envoys resumed talks on a permanent «truce».", "hypothetical"),
    "talks-on-what-is-meant": ("The envoys resumed negotiations over the «release» of the hostages.", "hypothetical"),
    "talks-on-what-stands": ("The envoys held talks on the «truce».", None),
    "talks-on-what-began": ("The envoys held talks over a «truce» that began in May.", None),
    "talks-after": ("The envoys held talks after a «truce» in the hills.", None),
    "prepared": ("Rebels prepared an «attack» on the town.", "hypothetical"),
    "prepared-for-a-day-gone": ("They found the cell that prepared Tuesday's «attack».", None),
    "prepares-for-a-day": ("They prepare Tuesday's «attack».", "hypothetical"),
    "prepared-for-the-known": ("Medics prepared a report on the «attack».", None),
    "condition": ("They will leave if the army «attacks».", "hypothetical"),
    "had-it": ("Many would have died had the bomb «gone» off.", "hypothetical"),
    "had-it-done": ("He had the house «burned» down.", None),
    "could-be-heard": ("Explosions could be «heard».", None),
    "could-be-hurt": ("Many could be «hurt».", "hypothetical"),
    "it'd": ("We'd «attack» the town.", "hypothetical"),
    "if-and": ("If he went in and «killed» people, they would leave.", "hypothetical"),
    "when-and": ("When he went in and «killed» people, they left.", None),
    "whoever": ("They kill a judge for every dealer that is «extradited».", "hypothetical"),
    "who-is-known": ("They killed a judge for the dealer that was «extradited».", None),
    "proposed": ("He spoke of the proposed «ban» on visits.", "hypothetical"),
    "toward": ("The council will move toward «negotiating» a truce.", "future"),
    "had-ended": ("Envoys failed in an effort to save a «truce» that expired in April.", None),
    "plain": ("The army «attacked» the town.", None),
}


@pytest.mark.parametrize(("text", "status"), CASES.values(), ids=CASES.keys())
def test_unreal(text: str, status: str | None) -> None:
    found = unreal(*word_marked(text))
    assert (found[0].value if found else None) == status
