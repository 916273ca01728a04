"""What a relative pronoun stands for, by the real parser; « » marks the verb of its clause."""

from __future__ import annotations

import pytest

from parsed import parsed, word_marked
from reportedly.rules.relatives import RELATIVES, antecedent

pytestmark = pytest.mark.parser

MEANT = {
    "who": ("The men who «attacked» the convoy fled.", "men"),
    "what-was-there": ("An attack in Aleppo, which «killed» four, went on.", "attack"),
    "what-fell-there": ("A bomb fell on a camp near Aleppo, which «killed» four.", "bomb"),
    "what-a-place-does-else": ("An attack in Aleppo, which «has» a port, went on.", "Aleppo"),
    "a-band-that-was-hit": ("The army raided in force on militants that had «killed» four.", "militants"),
    "a-gang-somebody-is-near": ("Police found a man near a gang that «killed» two.", "gang"),
    "whose-base": ("The base of the Front, which «killed» four, fell.", "Front"),
    "who-did-it": ("A raid by Israel, which «killed» four, went on.", "Israel"),
    "whom-one-talks-to": ("He left after talks with Israel, which «killed» four.", "Israel"),
    "whom-one-is-angry-at": ("The mayor voiced anger at Israel, which «wounded» four.", "Israel"),
    "whom-one-fights": ("He backs the war on Boko Haram, which «killed» four.", "Haram"),
    "where-others-met": ("Officials met in Israel, which «killed» four.", "Israel"),
}


@pytest.mark.parametrize(("text", "meant"), MEANT.values(), ids=MEANT.keys())
def test_what_it_stands_for(text: str, meant: str) -> None:
    tree, verb = word_marked(text)
    pronoun = next(word for word in tree.children(verb, "nsubj") if word.tag in RELATIVES)
    assert antecedent(tree, verb, pronoun).text == meant


def test_another_word_stands_for_itself() -> None:
    tree = parsed("Rebels attacked the convoy.").tree
    assert antecedent(tree, tree.tokens[1], tree.tokens[0]) is tree.tokens[0]
