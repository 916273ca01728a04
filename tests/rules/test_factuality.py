"""How far the words around an event hold it to be true."""

from __future__ import annotations

import pytest

from marked import marked
from reportedly.desk import read
from reportedly.lexicons import lexicon
from reportedly.readers import readers
from reportedly.rules.factuality import Factuality, Verdict
from reportedly.types.annotations import Token
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.tree import Tree

RULES = Factuality(lexicon("stance_cues"))


def reading_of(text: str) -> Reading:
    return read(Report(text=text), with_readers=[item for item in readers() if item.name in ("sentences", "grammar")])


def verdict_of(text: str) -> Verdict:
    plain, (span,) = marked(text)
    reading = reading_of(plain)
    token = reading.tree.at(span.start)
    assert token is not None
    return RULES.of(token, reading.tree)


CASES = [
    ("told", "Gunmen «attacked» the convoy.", 3, 3),
    ("beside a wish", "In all, 16 people were «abducted» on Sept. 8; five women were let go within days.", 3, 3),
    ("next to", "Bombs «fell» next to a clinic.", 3, 3),
    ("negated", "Gunmen did not «attack» the convoy.", -3, -2),
    ("nobody", "No group «attacked» the convoy.", -3, -2),
    ("reported", "Police said gunmen «attacked» the convoy.", 3, 3),
    ("modal", "Gunmen may «attack» the convoy.", 0, 1),
    ("modal of the past", "Gunmen may have «attacked» the convoy.", 1, 2),
    ("future", "Gunmen will «attack» the convoy.", 1.5, 2.5),
    ("wish", "Gunmen wanted to «attack» the convoy.", 0, 1),
    ("failed", "Gunmen failed to «attack» the convoy.", -3, -2),
    ("managed", "Gunmen managed to «attack» the convoy.", 3, 3),
    ("not managed", "Gunmen did not manage to «attack» the convoy.", -3, -2),
    ("not fail", "Gunmen did not fail to «attack» the convoy.", 1, 3),
    ("condition", "If gunmen «attack» the convoy, it will turn back.", -1, 0.5),
    ("evidential", "Gunmen reportedly «attacked» the convoy.", 1, 2),
    ("belief", "Police believe that gunmen «attacked» the convoy.", 1, 2),
    ("denial", "The group denied that gunmen «attacked» the convoy.", -3, -2),
    ("without", "They left without «attacking» the convoy.", -3, -2),
    ("planned noun", "A planned «attack» was called off.", -2, 1),
    ("a known deed under inquiry", "Police are investigating the «murder» of a judge.", 3, 3),
    ("a supposed one", "Police are investigating a possible «murder».", 0, 1),
    ("known noun", "The mayor may condemn the «attack».", 3, 3),
    ("clause apart", "A drone «came» down; there is no official word.", 3, 3),
    ("not only", "The convoy was not only «shelled» but stormed.", 3, 3),
    ("a bound of a toll alone", "The army put the dead of the attack at no fewer than «11».", 3, 3),
    ("guards", "A nurse died, bringing to three the number of guards «killed».", 3, 3),
    ("on guard", "Troops guard against an «attack».", 0, 1.5),
    ("not the whole toll", "The shelling «killed» no more than six.", 3, 3),
]


@pytest.mark.parser
@pytest.mark.parametrize(("text", "least", "most"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_score(text: str, least: float, most: float) -> None:
    assert least <= verdict_of(text).score <= most


@pytest.mark.parser
def test_cues_are_the_words_that_say_so() -> None:
    verdict = verdict_of("Police believe that gunmen «attacked» the convoy.")
    assert [cue.text for cue in verdict.cues] == ["believe"]
    assert verdict.categories == ("belief",)


@pytest.mark.parser
def test_a_voice_is_not_bound_by_who_reports_it() -> None:
    reading = reading_of("The ministry denied that gunmen attacked the convoy.")
    token = next(item for item in reading.tree.tokens if item.text == "attacked")
    inside = frozenset(range(token.index - 1, token.index + 3))
    assert RULES.of(token, reading.tree).score < 0
    assert RULES.of(token, reading.tree, inside).score == 3


@pytest.mark.parser
@pytest.mark.parametrize(
    "text", ["not " * 2000, "said that he said that " * 400, "if " * 1000 + "they fired"], ids=range(3)
)
def test_hostile_text_stays_in_range(text: str) -> None:
    reading = reading_of(text)
    assert all(-3 <= RULES.of(token, reading.tree).score <= 3 for token in reading.tree.tokens)


def test_cue_values_are_in_range() -> None:
    rows = lexicon("stance_cues")
    assert all(-3 <= float(row[column]) <= 3 for row in rows for column in ("affirmed", "negated"))
    assert {row["place"] for row in rows} <= {"above", "on", "modal", "mark", "subject"}


class CountingTree(Tree):
    """A tree that counts how often it is asked for the dependents of a token."""

    asked = 0

    def children(self, token: Token, *links: str) -> list[Token]:
        self.asked += 1
        return super().children(token, *links)


def star(words: int) -> CountingTree:
    """ "not not not … killed": every word hangs on the last."""
    tokens = [word(number, "not", "neg", words) for number in range(words)]
    return CountingTree([*tokens, word(words, "killed", "ROOT", words)])


def word(index: int, text: str, link: str, head: int) -> Token:
    span = Span(8 * index, 8 * index + len(text))
    return Token(
        span=span, text=text, lemma=text, part="VERB", tag="VBD", link=link, index=index, head=head, sentence=0
    )


def test_the_work_grows_with_the_words_and_not_with_their_square() -> None:
    def work(words: int) -> int:
        tree = star(words)
        for token in tree.tokens:
            RULES.of(token, tree)
        return tree.asked

    assert work(400) < 5 * work(100)
