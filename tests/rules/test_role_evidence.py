"""What is told of the words around a cue: by which path they hang on it, where they are quoted; « » marks the cue."""

from __future__ import annotations

import numpy as np
import pytest

from marked import marked
from parsed import parsed
from reportedly.rules import role_evidence
from reportedly.rules.page import Page, page_of
from reportedly.rules.role_evidence import EVIDENCE, RoleEvidence
from reportedly.text.quotes import Quotations
from reportedly.types.span import Span
from reportedly.types.tree import Tree

LINK, PART, PATH, DEPTH, QUOTED, PARAGRAPH, CUE = range(7)


def told(text: str) -> dict[str, list[int]]:
    """Each word of `text` with its evidence, for the cue that is marked; words stand for word pieces."""
    plain, (cue,) = marked(text)
    page = page_of(parsed(plain))
    words = page.tree.tokens
    numbers = [word.index for word in page.tree.inside(cue)]
    evidence = RoleEvidence(page, [(word.span.start, word.span.end) for word in words])
    found = evidence((numbers[0], numbers[-1]), 0, len(words))
    assert (found >= 0).all()
    assert (found < np.array(EVIDENCE)).all()
    return {word.text: list(row) for word, row in zip(words, found, strict=True)}


def path(governor: int, branch: str) -> int:
    """The code of a branch below the cue (governor 0), below what governs the cue (1), …"""
    links = role_evidence._LINK
    return governor * role_evidence._BRANCHES + links.get(branch, role_evidence._UPWARDS)


def away(sentences: int) -> int:
    first = EVIDENCE[PATH] - 2 * role_evidence._FURTHEST
    return first + role_evidence._FURTHEST + (sentences if sentences < 0 else sentences - 1)


@pytest.mark.parser
def test_words_are_told_by_their_branch_below_the_cue() -> None:
    found = told("The old mayor «said» that two men had fled.")
    assert found["mayor"][PATH : DEPTH + 1] == [path(0, "nsubj"), 1]
    assert found["old"][PATH : DEPTH + 1] == [path(0, "nsubj"), 2]
    assert found["fled"][PATH : DEPTH + 1] == [path(0, "ccomp"), 1]
    assert found["two"][PATH : DEPTH + 1] == [path(0, "ccomp"), 3]
    assert found["said"][PATH : DEPTH + 1] == [path(0, "the cue itself"), 0]


@pytest.mark.parser
def test_words_above_the_cue_are_told_by_what_governs_it() -> None:
    found = told("The mayor told reporters that the army «denied» the charge.")
    assert found["told"][PATH : DEPTH + 1] == [path(1, "upwards"), 0]
    assert found["reporters"][PATH] == path(1, "dobj")
    assert found["army"][PATH] == path(0, "nsubj")
    assert {row[CUE] for row in found.values()} == {role_evidence._LINK["ccomp"]}


@pytest.mark.parser
def test_other_sentences_are_told_by_their_distance() -> None:
    found = told("Shells fell. A witness «said» so. Nobody died.\n\nRain came.")
    assert [found[word][PATH] for word in ("Shells", "Nobody", "Rain")] == [away(-1), away(1), away(2)]
    assert found["Rain"][DEPTH] == found["Shells"][DEPTH] == EVIDENCE[DEPTH] - 1
    assert [found[word][PARAGRAPH] for word in ("Shells", "Nobody", "Rain")] == [2, 2, 3]


@pytest.mark.parser
def test_quoted_words_are_told_by_their_quotation() -> None:
    found = told("“Guns fired,” she «said». Then: “Trucks came.”\n\n“Rain fell,” he wrote.")
    assert [found[word][QUOTED] for word in ("Guns", "Then", "Trucks", "Rain")] == [1, 0, 2, 3]
    inside = told("“He «said» they fled,” she wrote.")
    assert [inside[word][QUOTED] for word in ("they", "wrote")] == [4, 0]


@pytest.mark.parser
def test_a_reach_sees_what_the_whole_text_would() -> None:
    page = page_of(parsed("Shells fell. A witness said that two men had fled. Nobody died."))
    words = page.tree.tokens
    evidence = RoleEvidence(page, [(word.span.start, word.span.end) for word in words])
    cue = next(word.index for word in words if word.text == "said")
    whole = evidence((cue, cue), 0, len(words))
    assert (evidence((cue, cue), cue - 1, cue + 4) == whole[cue - 1 : cue + 4]).all()


@pytest.mark.parser
def test_a_sentence_without_end_is_walked_in_bounded_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(role_evidence, "_LONGEST", 1)
    found = told("The old mayor «said» so.")
    assert found["mayor"][PATH] == path(0, "nsubj")
    assert found["The"][PATH] == 0  # two steps


def test_a_cue_that_is_no_word_tells_nothing() -> None:
    page = Page("x", Tree([]), Quotations(()), [Span(0, 1)], [0])
    assert not RoleEvidence(page, [(0, 1)])((0, 0), 0, 1).any()
