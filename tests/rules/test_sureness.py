"""Rules and weights together: news is corrected a little, talk is left to the weights."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.factuality import Factuality
from reportedly.rules.factuality_clues import clues_of
from reportedly.rules.sureness import Sureness, talk_chance
from reportedly.types.annotations import Token
from reportedly.types.reading import Reading
from reportedly.weights.factuality import FactualityWeights

pytestmark = pytest.mark.parser

RULES = Factuality(lexicon("stance_cues"))


def word_of(text: str) -> tuple[Reading, Token]:
    plain, (span,) = marked(text)
    reading = parsed(plain)
    word = reading.tree.head_of(span)
    assert word is not None
    return reading, word


def sureness(bias: float, talk: float = -1.0, news: float = 0.5) -> Sureness:
    return Sureness(RULES, FactualityWeights(register={"bias": bias}, talk={"bias": talk}, news={"bias": news}))


CASES = {  # whether the register is talk, the text, the score
    "plain news stands": (-9.0, "Rebels «attacked» the town.", 3.0),
    "news is corrected": (-9.0, "Rebels may «attack» the town.", 0.75 + 0.5),
    "talk is left to the weights": (9.0, "Rebels «attacked» the town.", -1.0),
    "a plain denial stands": (-9.0, "Rebels did not «attack» the town.", -3.0),
}


@pytest.mark.parametrize(("bias", "text", "score"), CASES.values(), ids=CASES.keys())
def test_score(bias: float, text: str, score: float) -> None:
    reading, word = word_of(text)
    assert sureness(bias).of(word, reading).score == pytest.approx(score)


HEADED = {  # whether the register is talk, what the head says, the text, the score
    "in news it has a quarter": (-9.0, -1.0, "Rebels may «attack» the town.", 0.75 * (0.75 + 0.5) - 0.25),
    "plain news stands where it agrees": (-9.0, 0.5, "Rebels «attacked» the town.", 3.0),
    "plain news is weighed where it does not": (-9.0, -1.0, "Rebels «attacked» the town.", 0.75 * 3.0 - 0.25),
    "in talk it stands alone": (9.0, 2.0, "Rebels «attacked» the town.", 2.0),
}


@pytest.mark.parametrize(("bias", "says", "text", "score"), HEADED.values(), ids=HEADED.keys())
def test_score_with_a_head(bias: float, says: float, text: str, score: float) -> None:
    reading, word = word_of(text)
    weights = FactualityWeights(register={"bias": bias}, talk={"bias": -1.0}, news={"bias": 0.5})
    found = Sureness(RULES, weights, lambda _, offset: says if offset == word.span.start else 0.0)
    assert found.of(word, reading).score == pytest.approx(score)


def test_the_head_has_no_say_on_one_voice() -> None:
    reading, word = word_of("Rebels «attacked» the town.")
    found = Sureness(RULES, FactualityWeights(register={"bias": -9.0}, talk={}, news={}), lambda *_: -3.0)
    every = frozenset(token.index for token in reading.tree.tokens)
    assert found.of(word, reading, every).score == 3.0


def test_scores_stay_on_the_scale() -> None:
    reading, word = word_of("Rebels may «attack» the town.")
    assert sureness(9.0, talk=-50.0).of(word, reading).score == -3.0
    assert sureness(-9.0, news=50.0).of(word, reading).score == 3.0


@pytest.mark.parametrize("register", [-9.0, 9.0], ids=["news", "talk"])
def test_the_order_of_the_clues_makes_no_difference(register: float) -> None:
    reading, word = word_of("Rebels may «attack» the town.")
    clues = sorted(clues_of(word, reading.tree, RULES.of(word, reading.tree)) - {"bias"})
    heavy = {clue: 1e16 * (-1) ** at for at, clue in enumerate(clues[: len(clues) // 2 * 2])}
    weights = FactualityWeights(register={"bias": register}, talk={"bias": 0.5, **heavy}, news={"bias": 0.5, **heavy})
    assert Sureness(RULES, weights).of(word, reading).score == 0.5 + (0.75 if register < 0 else 0.0)


def test_between_the_registers_both_count() -> None:
    reading, word = word_of("Rebels «attacked» the town.")
    half = sureness(0.62)  # a chance of .65
    assert half.talk(reading) == pytest.approx(0.5, abs=0.01)
    assert -1.0 < half.of(word, reading).score < 3.0


def test_a_chance() -> None:
    assert talk_chance("", {}) == 0.5
    assert talk_chance("you you", {"you": 5.0}) > 0.99
