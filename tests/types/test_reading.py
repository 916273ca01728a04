import pytest

from reportedly.errors import ReadingError
from reportedly.types.annotations import Flag, Sentence
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import FlagKind


@pytest.fixture
def reading() -> Reading:
    bare = Reading(Report(text="One. Two. Three."))
    sentences = [
        Sentence(span=Span(start, end), id=f"s{start}", paragraph=0) for start, end in [(0, 4), (5, 9), (10, 16)]
    ]
    return bare.adding(Sentence, sentences, Run(reader="sentences", version="1", count=3))


def test_a_layer_that_was_never_read_is_no_empty_layer(reading: Reading) -> None:
    assert not reading.has(Flag)
    with pytest.raises(ReadingError, match=r"flags of r.* have not been read"):
        reading[Flag]
    assert reading.adding(Flag, [], Run(reader="flags", version="1", count=0))[Flag] == ()


def test_adding_leaves_the_earlier_reading_as_it_was(reading: Reading) -> None:
    flag = Flag(span=Span(0, 4), kind=FlagKind.PROVISIONAL)
    later = reading.adding(Flag, [flag], Run(reader="flags", version="1", count=1))
    assert later.has(Flag)
    assert not reading.has(Flag)
    assert [run.reader for run in later.runs] == ["sentences", "flags"]


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(0, 16), ["One.", "Two.", "Three."]),
        (Span(0, 9), ["One.", "Two."]),
        (Span(1, 12), ["Two."]),
        (Span(11, 12), []),
    ],
    ids=["all", "first two", "cut ones left out", "none"],
)
def test_within(reading: Reading, span: Span, words: list[str]) -> None:
    assert [reading.quote(item.span) for item in reading.within(span, Sentence)] == words


def test_finding_by_id(reading: Reading) -> None:
    assert reading.find("s5") is reading[Sentence][1]
    assert reading.get(Sentence, "s5") is reading[Sentence][1]
    assert reading.get(Flag, "s5") is None
    assert reading.get(Sentence, None) is None
    with pytest.raises(ReadingError, match="no annotation 's6'"):
        reading.find("s6")


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (Span(3, 4), ["One."]),
        (Span(4, 5), []),
        (Span(2, 11), ["One.", "Two.", "Three."]),
        (Span(12, 13), ["Three."]),
    ],
)
def test_meeting_takes_what_shares_a_character(reading: Reading, span: Span, words: list[str]) -> None:
    assert [reading.quote(item.span) for item in reading.meeting(span, Sentence)] == words
