"""Whether "it", "its men" or "they" mean whoever speaks: attributions and grammar by the real parser."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.own_voice import means_speaker
from reportedly.rules.told_by import Tellers

pytestmark = pytest.mark.parser

OWN = {
    "his-son": ("The teacher said «his son» had fired the rockets.", False),
    "he-by-a-woman": ("She testified that «he» had fired the rockets.", False),
    "he-by-a-widow": ("The widow said «he» had fired the rockets.", False),
    "he-by-a-man": ("He testified that «he» had fired the rockets.", True),
    "she-in-quotes": ("“«She» fired the rockets,” the prosecutor, Anna Novak, said.", False),
    "he-by-a-jury": ("The jury heard that «he» had fired the rockets.", False),
    "a-body": ("The army said «it» had fired the rockets.", True),
    "its-forces-by-a-spokesman": ("The movement's spokesman, Daud Karimi, said «its forces» had hit the port.", True),
    "its-forces-by-a-person": ("Daud Karimi said «its forces» had hit the port.", False),
    "its-proxy-in-his-own-words": ("“Iran knows that «its proxy» hit the port,” spokesman Daud Karimi said.", False),
    "they-by-one": ("“«They» bombed the port,” Colonel Daud Karimi said.", False),
    "we-by-one-who-is-told-on": ("“They say «we» bombed the port,” Colonel Daud Karimi said.", False),
    "our-men-by-one-who-is-told-on": ("“The minister says «our men» bombed the port,” Colonel Karimi said.", False),
    "we-by-one-who-is-quoted": ("“He told me, ‘«We» bombed the port,’” the driver said.", True),
    "we-by-oneself": ("“«We» bombed the port,” the movement said.", True),
    "they-by-many": ("The rebels said «they» had bombed the port.", True),
}


@pytest.mark.parametrize(("text", "answer"), OWN.values(), ids=OWN.keys())
def test_means_speaker(text: str, answer: bool) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain, up_to="events")
    head, voice = reading.tree.head_of(span), Tellers(reading).at(span)
    assert head is not None
    assert voice is not None
    assert means_speaker(head, voice, reading) is answer
