"""Subjects, verb groups and phrases by the real parser, and spans cut and trimmed; « » marks the word asked about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import marked
from parsed import parsed, word_marked
from reportedly.rules import clauses
from reportedly.types.span import Span

SUBJECTS = {
    "own": ("The mayor «said» it was over.", "mayor"),
    "passive": ("The driver was «told» to stop.", "driver"),
    "shared": ("The mayor waved and «said» it was over.", "mayor"),
    "adding": ("The mayor said it was over, «adding» that all were safe.", "mayor"),
    "behind-a-speaker": ("“It is over,” the mayor said, «blaming» rebels.", "mayor"),
    "quoted-as": ("State TV quoted the minister as «saying» it was over.", "minister"),
    "whom-it-describes": ("A witness «speaking» on Monday wept.", "witness"),
    "the-accused": ("The rebels accused the army of «claiming» a victory.", "army"),
    "accused-by-nobody": ("The army was accused of «claiming» a victory.", "army"),
    "the-accuser's-own-deed": ("The rebels condemned the army before «claiming» a victory.", "rebels"),
    "the-accuser's-own-words": ("The rebels blamed the army in «claiming» a victory.", "rebels"),
    "nobody-is-accused": ("The mayor spoke of «leaving» the town.", "mayor"),
    "clause-of-another": ("The mayor said that rebels «fled».", "rebels"),
    "there-is-no-speaker-but-stands-for-one": ("There «was» a blast.", "There"),
    "command": ("«Stop» at once.", None),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "who"), SUBJECTS.values(), ids=SUBJECTS.keys())
def test_subject(text: str, who: str | None) -> None:
    found = clauses.subject(*word_marked(text))
    assert (found.text if found else None) == who


@pytest.mark.parser
def test_a_subject_before_or_behind_a_lost_verb() -> None:
    tree, verb = word_marked("Shells hit a school, wounding nine, the governor, Ivan Petrenko, «said».")
    trailing = clauses.trailing_subject(tree, verb)
    assert trailing is not None
    assert (trailing.text, trailing.link) == ("governor", "conj")
    assert clauses.trailing_subject(tree, tree.tokens[1]) is None
    tree, verb = word_marked("“It is over,” «said» the mayor of Tora.")
    following = clauses.following_subject(tree, verb)
    assert following is not None
    assert following.text == "mayor"
    assert clauses.following_subject(tree, tree.tokens[-1]) is None


GROUPS = {
    "auxiliaries": ("He has also «said» so.", "has also said"),
    "negation": ("He did not «say» so.", "did not say"),
    "particle": ("He «pointed» out two men.", "pointed out"),
    "bare": ("He «said» so.", "said"),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "words"), GROUPS.values(), ids=GROUPS.keys())
def test_verb_group(text: str, words: str) -> None:
    plain, _ = marked(text)
    span = clauses.verb_group(*word_marked(text))
    assert plain[span.start : span.end] == words


PASSIVE = {
    "was-told": ("He was «told» so.", True),
    "participle": ("A marine «called» Oleh wept.", True),
    "active": ("He «told» them so.", False),
    "told-after-a-passive": ("She was taken in and «told» that it was over.", True),
    "tells-somebody-after-a-passive": ("She was freed and «told» police that it was over.", False),
    "says-after-a-passive": ("She was freed and «said» that it was over.", False),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "answer"), PASSIVE.values(), ids=PASSIVE.keys())
def test_is_passive(text: str, answer: bool) -> None:
    assert clauses.is_passive(*word_marked(text)) is answer


NEGATED = {
    "no-longer": ("Envoys no longer «dismiss» it.", True),
    "not": ("He did not «say» so.", True),
    "never": ("He never «said» so.", True),
    "or": ("He has not blamed or «named» anybody.", True),
    "and": ("He has not slept and «named» nobody.", False),
    "plain": ("He «said» it was not over.", False),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "answer"), NEGATED.values(), ids=NEGATED.keys())
def test_is_negated(text: str, answer: bool) -> None:
    assert clauses.is_negated(*word_marked(text)) is answer


@pytest.mark.parser
def test_a_source_ends_before_what_somebody_else_does() -> None:
    text = (
        "The Front took credit within the hour, reports the monitor Desert Signals, "
        "and «boasted» of 50 dead, foreign men among them."
    )
    tree, verb = word_marked(text)
    assert verb.link == "conj"
    signals = tree.head(verb)
    assert signals is not None
    span = clauses.source_phrase(tree, signals)
    assert marked(text)[0][span.start : span.end] == "the monitor Desert Signals"


@pytest.mark.parser
def test_a_source_ends_before_a_participle_that_is_set_off() -> None:
    text = "State TV, «citing» an official, said so."
    tree, _ = word_marked(text)
    plain, _ = marked(text)
    head = clauses.subject(tree, next(word for word in tree.tokens if word.text == "said"))
    assert head is not None
    span = clauses.source_phrase(tree, head)
    assert plain[span.start : span.end] == "State TV"


@pytest.mark.parser
def test_a_phrase_takes_in_what_hangs_on_its_noun() -> None:
    text = "He met the mayor of Tora and two aides."
    tree = parsed(text).tree
    mayor, met = tree.tokens[3], tree.tokens[1]
    span = clauses.noun_phrase(tree, mayor)
    assert text[span.start : span.end].startswith("the mayor of Tora")
    assert clauses.span_of(tree, [met]) == Span(0, len(text))


@given(
    st.tuples(st.integers(0, 30), st.integers(1, 30)),
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=5),
)
def test_what_is_left_lies_outside_every_hole(whole: tuple[int, int], holes: list[tuple[int, int]]) -> None:
    span = Span(whole[0], whole[0] + whole[1])
    cut = [Span(start, start + length) for start, length in holes]
    left = list(clauses.without(span, *cut))
    kept = {at for piece in left for at in range(piece.start, piece.end)}
    gone = {at for hole in cut for at in range(hole.start, hole.end)}
    assert kept == set(range(span.start, span.end)) - gone
    assert left == sorted(left)


TRIMMED = {
    "white-space-and-stops": (" ,«it is over»… ", ""),
    "dashes": ("—«it is over» – ", ""),
    "marks-only-when-told": ("“«it is over»”", "“”"),
    "inner-signs-stay": ("«it, is – over».", ""),
    "stop-of-an-abbreviation": ("«made in the U.S.», ", ""),
    "two-stops": ("«Harbour Trading Corp.». ", ""),
    "vitamin": ("«it lacks vitamin C».", ""),
}


@pytest.mark.parametrize(("text", "also"), TRIMMED.values(), ids=TRIMMED.keys())
def test_trimmed(text: str, also: str) -> None:
    plain, (wanted,) = marked(text)
    assert clauses.trimmed(plain, Span(0, len(plain)), also) == wanted


def test_nothing_is_left_of_signs() -> None:
    assert clauses.trimmed(" ,.", Span(0, 3)) is None
    assert clauses.pieces_of("ab .. --", [Span(2, 5), Span(6, 8)]) == ()


def test_pieces_that_touch_are_joined() -> None:
    assert clauses.pieces_of("ab cd ef", [Span(3, 5), Span(0, 3)]) == (Span(0, 5),)
    assert clauses.pieces_of("ab cd ef", [Span(6, 8), Span(0, 2)]) == (Span(0, 2), Span(6, 8))


def test_a_lone_that_is_no_piece_beside_others() -> None:
    assert clauses.pieces_of("that ab cd", [Span(0, 4), Span(8, 10)]) == (Span(8, 10),)
    assert clauses.pieces_of("that ab cd", [Span(0, 4)]) == (Span(0, 4),)


@pytest.mark.parser
@pytest.mark.parametrize(
    ("text", "reporting"),
    [
        pytest.param("The minister said troops had entered the town and «accused» Kyiv.", "said", id="past-perfect"),
        pytest.param("The governor said that six men were shot and «blamed» rebels for it.", "said", id="passive"),
        pytest.param("The minister said troops entered the town and «accused» Kyiv.", None, id="same-tense"),
        pytest.param("Troops had entered the town and «accused» Kyiv.", None, id="nobody-reports"),
    ],
)
def test_what_goes_on_from_the_verb_that_reports(text: str, reporting: str | None) -> None:
    found = clauses.goes_on_from(*word_marked(text))
    assert (found.text if found else None) == reporting


CITED = {
    "told-behind-a-comma": ("It left, citing two men, a bomb fell on the town.", "men", "two men"),
    "who": ("It left, citing two men who fled.", "men", "two men who fled"),
    "plain": ("It left, citing two men.", "men", "two men"),
}


@pytest.mark.parametrize(("text", "noun", "phrase"), CITED.values(), ids=CITED)
def test_cited(text: str, noun: str, phrase: str) -> None:
    tree = parsed(text).tree
    word = next(word for word in tree.tokens if word.text == noun)
    span = clauses.cited(text, tree, word)
    assert text[span.start : span.end] == phrase
