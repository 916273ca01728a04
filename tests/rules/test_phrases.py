"""Noun phrases over hand-made trees, and singulars of plurals."""

import pytest

from reportedly.rules.phrases import noun_phrases, number_of, singulars
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree

Row = tuple[str, str, str, str, int]


def tree_of(*rows: Row) -> Tree:
    """A tree of (text, part, tag, link, head) rows with one space between words."""
    at, found = 0, []
    for index, (text, part, tag, link, head) in enumerate(rows):
        span = Span(at, at + len(text))
        at += len(text) + 1
        found.append(
            Token(
                span=span,
                text=text,
                lemma=text.lower(),
                part=part,
                tag=tag,
                link=link,
                index=index,
                head=head,
                sentence=0,
            )
        )
    return Tree(found)


MEMBERS: tuple[Row, ...] = (
    ("two", "NUM", "CD", "nummod", 1),
    ("members", "NOUN", "NNS", "nsubj", 5),
    ("of", "ADP", "IN", "prep", 1),
    ("the", "DET", "DT", "det", 4),
    ("council", "NOUN", "NN", "pobj", 2),
    ("left", "VERB", "VBD", "ROOT", 5),
)
QUOTED: tuple[Row, ...] = (
    ("“", "PUNCT", "``", "punct", 2),
    ("militant", "ADJ", "JJ", "amod", 2),
    ("groups", "NOUN", "NNS", "nsubj", 3),
    ("left", "VERB", "VBD", "ROOT", 3),
)


def spans(tree: Tree, reaches: bool) -> list[tuple[int, int]]:
    return [(item.span.start, item.span.end) for item in noun_phrases(tree, lambda *_: reaches)]


def test_a_phrase_reaches_over_of_when_told_to() -> None:
    assert spans(tree_of(*MEMBERS), True) == [(0, 26), (15, 26)]
    assert spans(tree_of(*MEMBERS), False) == [(0, 11), (15, 26)]


def test_a_quotation_mark_does_not_open_a_phrase() -> None:
    assert spans(tree_of(*QUOTED), False) == [(2, 17)]


def test_a_modifier_heads_no_phrase() -> None:
    tree = tree_of(("rocket", "NOUN", "NN", "compound", 1), ("attack", "NOUN", "NN", "ROOT", 1))
    assert [item.head.text for item in noun_phrases(tree, lambda *_: True)] == ["attack"]


def test_no_words_no_phrases() -> None:
    assert list(noun_phrases(Tree(()), lambda *_: True)) == []


@pytest.mark.parametrize(
    ("word", "singular"),
    [
        pytest.param("GUERRILLAS", "guerrilla", id="s"),
        pytest.param("gunmen", "gunman", id="men"),
        pytest.param("spokeswomen", "spokeswoman", id="women"),
        pytest.param("deputies", "deputy", id="ies"),
        pytest.param("children", "child", id="children"),
        pytest.param("wives", "wife", id="ves"),
        pytest.param("witnesses", "witness", id="es"),
        pytest.param("police", "police", id="itself"),
        pytest.param("", "", id="empty"),
    ],
)
def test_singulars(word: str, singular: str) -> None:
    assert singular in set(singulars(word))


@pytest.mark.parametrize(
    ("row", "known", "number"),
    [
        pytest.param(("groups", "NOUN", "NNS", "ROOT", 0), None, "plural", id="tag"),
        pytest.param(("GROUPS", "PROPN", "NNP", "ROOT", 0), "group", "plural", id="capitals"),
        pytest.param(("GROUP", "PROPN", "NNP", "ROOT", 0), "group", "singular", id="singular"),
        pytest.param(("he", "PRON", "PRP", "ROOT", 0), None, None, id="no-noun"),
    ],
)
def test_number(row: Row, known: str | None, number: str | None) -> None:
    assert number_of(tree_of(row).tokens[0], known) == number
