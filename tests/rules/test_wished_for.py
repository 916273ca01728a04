"""What is wished for, planned or staved off, one step up the tree; « » marks the word and what it hangs on."""

from __future__ import annotations

import pytest

from parsed import word_marked, words_marked
from reportedly.rules.wished_for import is_only_described, wished_for

pytestmark = pytest.mark.parser

CASES = {
    "announced-rallies": ("Students «announced» new «rallies» on Sunday.", "future"),
    "announced-a-strike": ("The union «announced» a «strike» on Monday.", "future"),
    "announced-a-strike-on": ("The army «announced» a «strike» on a depot.", None),
    "announced-a-drone-strike": ("The army «announced» a drone «strike» near Tora.", None),
    "announced-a-rail-strike": ("The union «announced» a rail «strike» on Monday.", "future"),
    "announced-what-has-been": ("He «announced» «talks» with rebels that ended on Monday.", None),
    "announced-the-talks": ("The envoy «announced» the «talks».", None),
    "demanded": ("They «demanded» the «release» of the men.", "hypothetical"),
    "needs-in-full": ("The deal «needs» the «release» of the hostages.", "hypothetical"),
    "needs-the-known": ("The town «needs» the «talks».", None),
    "proposed-doing": ("He «proposed» «banning» the rallies.", "hypothetical"),
    "stopped-doing": ("He «regretted» «banning» the rallies.", None),
    "failed-to-prevent": ("The police failed to «prevent» «killings» by the gang.", None),
    "could-not-prevent": ("The police could not «prevent» «killings» by the gang.", None),
    "inciting": ("He was accused of «inciting» «violence» against them.", "hypothetical"),
    "incited-the-known": ("He was accused of «inciting» the «violence» in May.", None),
    "needed": ("They «need» more «strikes» on the hills.", "hypothetical"),
    "is-needed": ("More «strikes» are «needed» on the hills.", "hypothetical"),
    "the-known-was-authorized": ("The «raids» were «authorized» to respond to them.", None),
    "authorized": ("The court «authorized» the «extradition» of the man.", "hypothetical"),
    "set-for-a-day": ("The judge «set» his «sentencing» for 2 June.", "future"),
    "set-for-all": ("The raid «set» the «tone» for the war.", None),
    "planned": ("They «planned» a «march» in the capital.", "future"),
    "planned-what-its-day-tells-of": ("He is accused of «planning» Monday's «attack» on a bank.", None),
    "planned-somebody's": ("He is accused of «planning» the gang's «attacks».", "future"),
    "prevented-in-full": ("Police tried to «prevent» the «spread» of unrest.", "hypothetical"),
    "prevented-this": ("Police tried to «prevent» that «spread» of unrest.", None),
    "condemned": ("They «condemned» the «attack» on the town.", None),
    "treaty-covers": ("The treaty «covers» «attacks» on their ships.", "hypothetical"),
    "treaty-ended": ("The treaty «ended» «attacks» on their ships.", None),
    "plan-involves": ("The plan «involves» «arrests» in the capital.", "hypothetical"),
    "operation-involves": ("The operation «involves» «arrests» in the capital.", None),
    "asked-for": ("They «asked» «for» his resignation.", "hypothetical"),
    "open-to": ("The rebels are «open» «to» a truce.", "hypothetical"),
    "committed-to-doing": ("The group is «committed» «to» attacking them.", "hypothetical"),
    "committed-to-a-thing": ("The group is «committed» «to» them.", None),
    "warned-against-doing": ("He «warned» «against» allowing them in.", "hypothetical"),
    "warned-against-a-thing": ("He «warned» «against» the cold.", None),
    "goal-of-doing": ("They upended the «goal» «of» withdrawing from the hills.", "hypothetical"),
    "goal-of-a-thing": ("The «goal» «of» the attack was not clear.", None),
    "is-essential": ("The «punishment» of the rebels «is» essential.", "hypothetical"),
    "are-essential": ("The «arrest» and the punishment of the rebels «are» essential.", "hypothetical"),
    "is-vain": ("The «punishment» of the rebels «is» vain.", None),
    "what-is-known-is-vital": ("The «talks» «are» vital.", None),
    "alternative-to": ("They saw an «alternative» «to» wars.", "hypothetical"),
    "ban-on": ("They lifted a «ban» «on» protests.", "hypothetical"),
    "ban-on-the-known": ("They lifted a «ban» «on» the protests.", None),
    "rumours-of-one": ("There were «rumours» «about» a raid.", "hypothetical"),
    "rumours-about-the-known": ("There were «rumours» «about» the raid.", None),
    "call-for": ("They heard his «call» «for» a truce.", "hypothetical"),
}


@pytest.mark.parametrize(("text", "status"), CASES.values(), ids=CASES.keys())
def test_wished_for(text: str, status: str | None) -> None:
    tree, (one, other) = words_marked(text)
    below, above = (one, other) if one.head == other.index else (other, one)
    found = wished_for(tree, below, above)
    assert (found[0].value if found else None) == status


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("They seek a «truce» that would halt the raids.", True),
        ("They hope to sign a «truce» that would halt the raids.", True),
        ("They signed a «truce» that would halt the raids.", False),
        ("A «truce» that would halt the raids was announced.", False),
        ("They keep the «truce» that would halt the raids.", False),
        ("They keep a «truce» that halts the raids.", False),
        ("They made an «attack» that would last for days.", False),
    ],
)
def test_is_only_described(text: str, described: bool) -> None:
    assert is_only_described(*word_marked(text)) is described
