from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marked import marked
from reportedly.readers.sentences import read_sentences
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span

CASES = {
    "two": "«Rockets hit the town.» «Two people died.»",
    "title": "«Gen. Musa Adan spoke to Mr. Oduya.» «He left.»",
    "country": "«Troops of the U.S. Army arrived.» «They stayed.»",
    "country at the end": "«It was made in the U.S.» «The army said so.»",
    "initial": "«J. K. Mbeki was hurt.»",
    "decimal": "«The blast damaged 3.5 km of road.»",
    "quotation closes": "«“We will answer.”» «He left.»",
    "quotation goes on": "«“Will they answer?” she asked.»",
    "ellipsis goes on": "«The camp ... was empty.»",
    "dateline": "«KHARTOUM, Aug. 3 (AFP) —» «Shells fell.» «Nobody claimed it.»",
    "dateline without a dash": "«PATNA, Jan 28 (UNI)» «At least 17 villagers died.»",
    "dateline with a colon": "«SRINAGAR, June 10:» «Three militants died.»",
    "agency and a colon": "«GHAZNI CITY (HKP):» «Rebels fired.»",
    "dateline in small letters without a dash": "«Sopore (J&K), June 12 (PAH)» «Four persons died.»",
    "dateline with a bare agency": "«NALCHIK September 18 TASS -» «Three men fled.»",
    "a speaker": "«PM (Musa Adan): We will not bow.»",
    "an article": "«NATO Article 5: An attack on one is one on all.»",
    "a day told": "«Rebels (ADF) fired on June 12 (Sunday) and fled.»",
    "dateline of a place": "«LAGOS, Nigeria —» «Gunmen fired.»",
    "dateline with a state": "«MACON, Ga., Feb. 2 (AP) --» «A man fell.»",
    "no dateline": "«He said it - twice - and left.»",
    "dateline of the wire": "«TORA, Kenya (AP)_» «Shells fell.»",
    "dateline in small letters": "«Camp Roe, Tora City –» «Troops killed two men.»",
    "dateline with a day": "«Geneva, 12 March 2024 -» «The office said so.»",
    "a name before a dash": "«Roe – Troops killed two men.»",
    "a role before a dash": "«Ola Roe, the mayor – Troops killed him.»",
    "what is not a sentence behind a dash": "«Tora, Kenya – and the whole valley.»",
    "shorthand": "«Raid kills 23 incl. 4 children.» «They fled.»",
    "born": "«Ola Roe (b. 1991) was hurt.» «He left.»",
    "labels of a list": "- «Tora:» «Two shells fell.» «Calm now.»\n- «Karsa:» «No news.»",
    "hours of a log": "«20:15 -» «Shots in Tora.»\n«20:41 -» «Calm.»",
    "signs and numbers of a list": "1. «Guards clashed.»\n2. «Two died.»",
    "an underscore": "«TORA Kenya _ Shells fell.»",
    "a remark between dashes": "«NATO - thirty-two states by now - met.»",
    "shouted text is no dateline": "«THE ARMY -- SAID THE MAYOR IN THE MORNING BEFORE THE VOTE.»",
    "paragraphs": "«A line without a stop»\n\n«Another line»",
    "no stop at the end": "«This story is developing»",
    "stray stop": "«They were there to help . .»\n«Then they left.»",
    "hard-wrapped": (
        "«THE COMMAND REPORTED THAT SEVERAL MEN WERE TAKEN FROM THEIR\nHOMES BY A BAND WHICH CAME DOWN FROM THE\n"
        "HILLS AT NIGHT AND LEFT NO WORD OF ITS AIM TO ANYONE WHO\nLIVED IN THE VALLEY.»\n\n"
        "«THE ARMY IS LOOKING FOR THEM IN ALL THE VILLAGES TO\nTHE NORTH OF THE RIVER.»"
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_sentences(case: str) -> None:
    text, spans = marked(case)
    found = [item.span for item in read_sentences(Reading(Report(text=text)))]
    assert [text[span.start : span.end] for span in found] == [text[span.start : span.end] for span in spans]


def test_paragraphs_are_counted() -> None:
    found = read_sentences(Reading(Report(text="One. Two.\n\nThree.")))
    assert [item.paragraph for item in found] == [0, 0, 1]


@given(st.text(alphabet="aB .!?…”“\"'\n\r\t,1\x00", max_size=400))
def test_all_words_stand_in_exactly_one_sentence(text: str) -> None:
    found = [item.span for item in read_sentences(Reading(Report(text=text)))]
    assert all(one.end <= other.start for one, other in pairwise(found))
    covered = {at for span in found for at in range(span.start, span.end)}
    assert all(at in covered for at, letter in enumerate(text) if letter.isalnum())


def test_a_line_without_end_is_cut() -> None:
    text = "word " * 40_000
    found = [item.span for item in read_sentences(Reading(Report(text=text)))]
    assert max(map(len, found)) <= 4_000
    assert found[0] == Span(0, 3_999)


@pytest.mark.parametrize(
    "text", ["A -" * 30_000, "A. " * 30_000, "A" * 100_000, "AB (c) " * 15_000, "." * 200_000 + "x"]
)
def test_hostile_text_is_split(text: str) -> None:
    assert sum(len(item.span) for item in read_sentences(Reading(Report(text=text)))) <= len(text)
