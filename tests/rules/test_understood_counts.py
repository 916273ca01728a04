"""Numbers whose harm was said before, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.casualties import find, table
from reportedly.rules.headcount import Counter, People
from reportedly.rules.toll_parts import merged
from reportedly.rules.understood_counts import understood
from reportedly.rules.victims import Scene
from reportedly.text.bounds import Quantities

pytestmark = pytest.mark.parser

ROWS = table(lexicon("harm"))
QUANTITIES = Quantities(lexicon("quantities"))
PEOPLE = People(lexicon("victim_groups"), [])

CASES = {
    "elsewhere": ("Nine people died in Tora, six in Balm.", [("killed", 6, 6)]),
    "put-at": ("Nine people died. The army put it at 11.", [("killed", 11, 11)]),
    "spoken-of": ("The mayor gave 12 wounded. He had spoken of 30 at first.", [("injured", 30, 30)]),
    "says-alone": ("Nine people died. The Red Crescent says 16, including a nurse.", [("killed", 16, 16)]),
    "says-of-things": ("Nine people died. The Red Crescent says 16 tents were sent.", []),
    "who-says-so": ("Nine people died. “It was a mortar,” said one, who wept.", []),
    "told-somebody": ("Nine people died. The mayor told our reporter 12.", [("killed", 12, 12)]),
    "speaks-of": ("Nine people died. A charity speaks of 14.", [("killed", 14, 14)]),
    "speaks-of-things": ("Nine people died. A charity speaks of 14 tents.", []),
    "mentions-only": ("Nine people died. The radio mentions only six.", [("killed", 6, 6)]),
    "puts-the-losses-at": ("Nine people died. A charity puts the losses at 14.", [("killed", 14, 14)]),
    "one-side-claims": (
        "Nine soldiers died. The rebels claim 17 and admit one.",
        [("killed", 17, 17), ("killed", 1, 1)],
    ),
    "claims-men-under-arms": ("Nine soldiers died. The rebels claim 11 soldiers.", [("killed", 11, 11)]),
    "claims-men-of-its-own": ("Nine soldiers died. The rebels claim 200 fighters.", []),
    "index-lost": ("Nine soldiers died. The index lost 40, closing at 900.", []),
    "claims-things": ("Nine soldiers died. The rebels claim 11 trucks.", []),
    "claims-men-who-do": ("Nine soldiers died. The rebels claim 11 soldiers joined them.", []),
    "lost-its-own": ("Nine soldiers died. The militia lost four of its own.", [("killed", 4, 4)]),
    "lost-things": ("Nine soldiers died. The militia lost four trucks.", []),
    "list-of-names": ("Nine people died. A list drawn up by the parish has 17 names.", [("killed", 17, 17)]),
    "list-of-things": ("Nine people died. A list drawn up by the parish has 17 wishes.", []),
    "has-lost": ("Nine soldiers died. The army insisted that it had lost three.", [("killed", 3, 3)]),
    "figure-is": ("Nine people died. The true figure, a nurse said, is nearer 40.", []),
    "figure-is-at-once": ("Nine people died. The true figure is nearer 400.", [("killed", 400, 400)]),
    "number-now-is": ("Nine people died. The true number of victims is 12.", [("killed", 12, 12)]),
    "number-of-things-is": ("Nine people died. Its number of shops was 12.", []),
    "figure-of-a-budget": ("Nine people died. The figure in the budget was 12.", []),
    "goes-on": ("Nine people died. A nurse counted 14, most of them boys.", [("killed", 14, 14)]),
    "has-risen-from": ("Nine people died. The number has risen from six this morning.", [("killed", 6, 6)]),
    "price-has-risen-from": ("Nine people died. The price has risen from six this morning.", []),
    "then": ("The mayor gave five dead, then eight.", [("killed", 8, 8)]),
    "says-how-many-of-others": ("Nine people died. Asked how many fighters had come, the driver said 40.", []),
    "that-makes": ("Nine people died. A guard died of his burns. That makes ten.", [("killed", 10, 10)]),
    "brings-the-count": (
        "Nine people died, bringing the count, the mayor said, to 20.",
        [("killed", 20, 20)],
    ),
    "up-from": ("The blast killed 12 people, up from nine reported on Monday.", [("killed", 9, 9)]),
    "down-from": ("The number of abducted students stands at 30, down from the 36 told of.", [("abducted", 36, 36)]),
    "compared-with": ("Some 200 people were kidnapped, compared with 139 a year ago.", [("abducted", 139, 139)]),
    "initially": ("The death toll in the blast, initially 10, has risen to 12.", [("killed", 10, 10)]),
    "rose-to-from": ("The death toll rose to 15 from 12.", [("killed", 12, 12)]),
    "from-to": ("The death toll rose from 12 to 15.", [("killed", 12, 12)]),
    "of-the-dead": (
        "At least 12 people were killed and up to 30 wounded, compared with at least 10 dead last year.",
        [("killed", 10, None)],
    ),
    "of-a-share": ("Turnout was 30 percent, up from 12, and two people were killed in clashes.", []),
    "of-the-wind": ("The storm killed 9 people; the wind rose from 40 to 90 miles per hour.", []),
    "of-a-price": ("Shares fell to 12 from 19 after the blast that killed 9 people.", []),
    "of-a-convoy": ("The convoy grew from 10 to 40 trucks before bandits killed three drivers.", []),
    "of-a-year": ("Some 200 people were kidnapped, compared with 2019.", []),
    "things": ("Nine people died. It was 30 shots.", []),
    "losses-are-dead": (
        "Rebels killed 30 soldiers. Nine clerks were injured. The army put its own losses at eight.",
        [("killed", 8, 8)],
    ),
    "it-is-what-was-counted-last": (
        "Rebels killed 30 soldiers. Nine clerks were injured. The army put it at eight.",
        [("injured", 8, 8)],
    ),
    "nothing-before": ("Shares rose to 15 from 12.", []),
}


@pytest.mark.parametrize(("text", "counts"), CASES.values(), ids=CASES.keys())
def test_understood(text: str, counts: list[tuple[str, int | None, int | None]]) -> None:
    reading = parsed(text)
    scene = Scene(reading.tree, Counter(reading, QUANTITIES, PEOPLE))
    totals = sorted(merged(list(find(scene, ROWS))), key=lambda item: item.headcount.span)
    found = [(item.harm.value, item.headcount.low, item.headcount.high) for item in understood(scene, totals)]
    assert found == counts
