"""Who owns up by an excuse or regret, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.mistakes import MISTAKES

pytestmark = pytest.mark.parser

CASES = {
    "mistook": ("The army said its fighters had mistaken the bus for a lorry.", [("admitted", "fighters")]),
    "by mistake": ("The army said its men fired by mistake.", [("admitted", "men")]),
    "not by mistake": ("The army said its men had not fired by mistake.", []),
    "a mistake": ("The army said the strike had been a mistake.", [("admitted", "army")]),
    "a mistake, in a statement": (
        "The army said in a statement that the strike had been a mistake.",
        [("admitted", "army")],
    ),
    "a mistake of others": ("The army said the strike had been a mistake by rebel gunners.", []),
    "a mistake of its own men": ("The army said the strike had been a mistake by its gunners.", [("admitted", "army")]),
    "no mistake": ("The army said the strike was not a mistake.", []),
    "nobody's mistake": ("No officer said the strike had been a mistake.", []),
    "hit by mistake": ("The army said the market had been hit by mistake.", [("admitted", "army")]),
    "hit mistakenly": ("The army said the market had been mistakenly hit.", [("admitted", "army")]),
    "hit by others": ("The army said the market had been mistakenly hit by rebels.", []),
    "hit, a trader says": ("A trader said the market had been hit by mistake.", []),
    "hit, police say": ("Police said the boy had been accidentally shot.", []),
    "hit, it denies": ("The army denied that the market had been hit by mistake.", []),
    "hit, it does not say": ("The army did not say the market had been hit by mistake.", []),
    "hit in the crossfire": ("The army said the boy was accidentally hit in the crossfire.", []),
    "in its strike": ("The army acknowledged that six had died in its strike.", [("admitted", "army")]),
    "in a strike": ("The army acknowledged that six had died in a strike.", []),
    "not in its strike": ("The army did not acknowledge that six had died in its strike.", []),
    "regret": ("The army expressed regret over the deaths.", [("admitted", "army")]),
    "regret for a delay": ("The army expressed regret over the delay.", []),
}


@pytest.mark.parametrize(("text", "answers"), CASES.values(), ids=CASES.keys())
def test_who_owns_up(text: str, answers: list[tuple[str, str]]) -> None:
    tree = parsed(text).tree
    found = [answer for token in tree.tokens for read in MISTAKES for answer in read(tree, token)]
    assert [(str(item.stance), item.party.text if item.party else None) for item in found] == answers
