"""Words with their grammar: what they point at, and sentence bounds that the parser never crosses."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsed import parsed
from reportedly.readers.grammar import LONGEST_SENTENCE, PIECE, make_grammar
from reportedly.readers.run import Reader, read_report
from reportedly.types.annotations import Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span

pytestmark = pytest.mark.parser


def tokens_of(text: str, *bounds: tuple[int, int]) -> tuple[Token, ...]:
    """The tokens of `text`, cut into sentences at `bounds` (without them by the reader of sentences)."""
    if not bounds:
        return parsed(text)[Token]
    spans = [Span(*bound) for bound in bounds]

    def cut(reading: Reading) -> list[Sentence]:
        return [Sentence(span=span, paragraph=0) for span in spans]

    readers = (Reader("cut", "1", (), Sentence, cut), Reader("grammar", "1", (Sentence,), Token, make_grammar()))
    return read_report(Report(text=text), readers)[Token]


def test_a_word_says_where_it_stands_and_what_it_is() -> None:
    _, mayor, _, rebels, *_ = tokens_of("The mayor blamed rebels.")
    assert (mayor.text, mayor.lemma, mayor.part, mayor.tag, mayor.link) == ("mayor", "mayor", "NOUN", "NN", "nsubj")
    assert (mayor.index, mayor.head, mayor.sentence, mayor.span) == (1, 2, 0, Span(4, 9))
    assert (rebels.lemma, rebels.link) == ("rebel", "dobj")


def test_forms_of_which_the_parser_makes_another_verb() -> None:
    words = tokens_of("They had raped and waged war. The rapper rapped.")
    assert [word.lemma for word in words if word.part == "VERB" and word.text != "had"] == ["rape", "wage", "rap"]


def test_names_begin_once() -> None:
    words = tokens_of("They met John Kirby on Monday.")
    assert [(word.text, word.begins) for word in words if word.entity == "PERSON"] == [("John", True), ("Kirby", False)]


def test_the_parser_never_crosses_a_sentence() -> None:
    text = "The mayor blamed\nrebels and fled"
    words = tokens_of(text, (0, 16), (17, 32))
    assert [word.sentence for word in words] == [0, 0, 0, 1, 1, 1]
    assert all(words[word.head].sentence == word.sentence for word in words)


def test_a_shouted_text_is_read_in_small_letters_and_kept_as_it_stands() -> None:
    words = tokens_of("REBELS HAVE KILLED TWO SOLDIERS IN AN AMBUSH NEAR THE RIVER, THE ARMY SAID ON MONDAY.")
    killed = next(word for word in words if word.text == "KILLED")
    assert (killed.lemma, killed.part) == ("kill", "VERB")
    assert [word.text for word in words if word.head == killed.index and word.link == "nsubj"] == ["REBELS"]


def test_white_space_is_no_word() -> None:
    assert [word.text for word in tokens_of("One  \t two\n\n three")] == ["One", "two", "three"]
    assert tokens_of("") == ()
    assert tokens_of(" \n ") == ()


HOSTILE = {
    "one-endless-word": "a" * 30_000,
    "a-word-for-each-sign": "1-" * (PIECE // 2),
    "one-endless-sentence": "word " * (LONGEST_SENTENCE + 300),
    "quotation-marks": '“‘"' * 500,
    "control-characters": "\x00\x1b\x7f\u200b" * 200,
    "beyond-one-piece": "Rebels fled. " * (PIECE // 13 + 5),
    "other-scripts": "中文😀 ‏عربي‎ " * 50,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_keep_their_order(text: str) -> None:
    check(text, tokens_of(text))


@given(st.text(max_size=60))
@settings(max_examples=40)
def test_any_text_keeps_its_words(text: str) -> None:
    check(text, tokens_of(text))


def check(text: str, words: tuple[Token, ...]) -> None:
    """Indices count up, heads are words of the same sentence, and each word stands where it says."""
    at = 0
    for index, word in enumerate(words):
        assert word.index == index
        assert words[word.head].sentence == word.sentence
        assert text[word.span.start : word.span.end] == word.text
        assert word.span.start >= at
        at = word.span.end


@pytest.mark.parametrize("not_", ["n't", "n’t"])
def test_a_short_form_is_read_for_what_it_stands_for(not_: str) -> None:
    text = f"I do{not_} remember anything else."
    (word,) = (word for word in tokens_of(text, (0, len(text))) if word.text == not_)
    assert word.link == "neg"


def test_broken_lines_and_indents_change_no_grammar() -> None:
    words = "The rebels , who hold the bridge , said on Monday that they had shelled the town .".split()
    plain, broken = " ".join(words), "\n        ".join(words)
    read = [tokens_of(text, (0, len(text))) for text in (plain, broken)]
    told = [[(word.text, word.tag, word.link, word.head, word.entity) for word in tokens] for tokens in read]
    assert told[0] == told[1]
    assert all(broken[word.span.start : word.span.end] == word.text for word in read[1])


def test_a_surname_that_is_a_verb_too_is_a_name() -> None:
    words = tokens_of("Hassan Said said that he had fled.")
    assert [(word.text, word.lemma, word.part) for word in words[1:3]] == [
        ("Said", "said", "PROPN"),
        ("said", "say", "VERB"),
    ]


@pytest.mark.parametrize(
    ("short", "lemma", "link"), [("incl.", "include", "prep"), ("w/", "with", "prep"), ("b/w", "between", "prep")]
)
def test_shorthand_is_read_spelt_out_and_kept_as_it_stands(short: str, lemma: str, link: str) -> None:
    text = f"The raid followed talks {short} two elders."
    (word,) = (word for word in tokens_of(text, (0, len(text))) if word.text == short)
    assert (word.lemma, word.link) == (lemma, link)


def test_codes_of_logs_are_read_as_what_they_mean() -> None:
    text = "The KIA said a bomb hit 3 KIA soldiers and a KIA Bongo: 3 KIA, 5 WIA."
    read = [(word.text, word.lemma) for word in tokens_of(text, (0, len(text))) if word.text in ("KIA", "WIA")]
    assert read == [("KIA", "kia"), ("KIA", "kia"), ("KIA", "kia"), ("KIA", "kill"), ("WIA", "wound")]


@pytest.mark.parametrize(
    "text", ["The KIA attacked a post.", "Two KIA fighters fled.", "Rebels of the KIA, he said, fled."]
)
def test_codes_that_count_nobody_are_names(text: str) -> None:
    assert [word.lemma.lower() for word in tokens_of(text, (0, len(text))) if word.text == "KIA"] == ["kia"]


def test_shorthand_that_opens_a_sentence_is_no_name() -> None:
    text = "Approx. 12 people were killed."
    first, *_ = tokens_of(text, (0, len(text)))
    assert (first.text, first.part) == ("Approx.", "ADV")


def test_a_day_before_a_counted_noun_is_read_as_if_a_comma_parted_them() -> None:
    text = "On 16 February two drones struck the port."
    words = tokens_of(text, (0, len(text)))
    above = {word.text: words[word.head].text for word in words}
    assert (above["16"], above["February"], above["two"]) == ("February", "On", "drones")
    assert [text[word.span.start : word.span.end] for word in words] == [*text[:-1].split(), "."]
