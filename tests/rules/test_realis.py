"""Whether what a word names happened, by the grammar around it; « » marks the word (and then its carrier)."""

from __future__ import annotations

import pytest

from parsed import parsed, words_marked
from reportedly.rules.realis import DENIED, status_of

pytestmark = pytest.mark.parser

CASES = {
    "plain": ("Rebels «attacked» the town.", "happened"),
    "not-or": ("The army has not blamed rebels or «attacked» the town.", "negated"),
    "not-and": ("The army has not blamed rebels and «attacked» the town.", "happened"),
    "not": ("Rebels did not «attack» the town.", "negated"),
    "never": ("Rebels never «attacked» the town.", "negated"),
    "nobody": ("Nobody «attacked» the town.", "negated"),
    "no-attack": ("No «attack» took place.", "negated"),
    "without": ("The day passed without an «attack».", "negated"),
    "failed-to": ("Rebels failed to «capture» the town.", "negated"),
    "denied-what-others-say": ("Rebels denied «attacking» the town.", "happened"),
    "denied-that": ("Rebels denied that their men had «shelled» the town.", "happened"),
    "denied-practice": ("The army denies «torturing» prisoners.", "negated"),
    "denied-preparing": ("Rebels denied that they were preparing an «attack» on the town.", "hypothetical"),
    "denied-doing-beside-its-object": ("Rebels denied «mistreating» prisoners of war.", "negated"),
    "demanded-that": ("The council demanded that the troops «leave» the town.", "hypothetical"),
    "demanded-that-be": ("The council demanded that the troops be «withdrawn».", "hypothetical"),
    "said-that": ("The council says that the rebels «attack» the town.", "happened"),
    "not-only": ("Rebels not only «attacked» the town but burned it.", "happened"),
    "could": ("Rebels could «attack» the town.", "hypothetical"),
    "if": ("If rebels «attack» the town, talks end.", "hypothetical"),
    "threatened": ("Rebels threatened to «attack» the town.", "hypothetical"),
    "purpose": ("Rebels crossed the river to «attack» the town.", "hypothetical"),
    "risk-of": ("There is a risk of an «attack».", "hypothetical"),
    "possible": ("The army braced for a possible «attack».", "hypothetical"),
    "fears-of-one-known": ("The mayor condemned the «attack».", "happened"),
    "will": ("Rebels will «attack» the town.", "future"),
    "vowed": ("Rebels vowed to «attack» the town.", "future"),
    "planned": ("The planned «attack» was called off.", "future"),
    "going-to": ("Rebels are going to «attack» the town.", "future"),
    "anniversary": ("The town marked the anniversary of the «attack».", "historical"),
    "previous": ("He spoke of previous «attacks».", "historical"),
    "still": ("Four of the crew are still «held» in the port.", "ongoing"),
    "was-still": ("Four of the crew were still «held» in the port.", "happened"),
    "progressive": ("Rebels are «attacking» the town.", "ongoing"),
    "continues": ("«Fighting» continues in the town.", "ongoing"),
    "carrier-negated": ("The «strikes» were not «carried» out.", "negated"),
    "carrier-in-future": ("The «talks» will «begin» on Monday.", "future"),
    "who-is-meant": ("She came to meet the men «freed» on Monday.", "happened"),
    "joined-under-a-modal": ("Rebels could cross the river and «attack» the town.", "hypothetical"),
}


@pytest.mark.parametrize(("text", "status"), CASES.values(), ids=CASES.keys())
def test_status_of(text: str, status: str) -> None:
    tree, words = words_marked(text)
    found, why = status_of(tree, words[0], words[1] if len(words) > 1 else None)
    assert found.value == status
    assert (why in ("plain", DENIED)) is (status == "happened")


def test_every_word_of_a_strange_text_has_a_status() -> None:
    tree = parsed("not not never if if to to could would NO no , , “ ” -- attack attack " * 10).tree
    assert {status_of(tree, token, None)[0].value for token in tree.tokens}
