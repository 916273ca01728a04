"""Whether two words name one act, on clauses parsed by the program itself."""

import pytest

from marked import marked
from reportedly import desk
from reportedly.readers import readers
from reportedly.resolve.acts import act_at, act_likeness, head_of, related
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span

pytestmark = pytest.mark.parser


def reading_of(text: str) -> tuple[Reading, Span]:
    plain, (span,) = marked(text)
    return desk.read(Report(text=plain), readers()[:3]), span


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("A «quake» shook Aceh on Tuesday.", "The «temblor» damaged houses in Aceh.", True, id="synonyms"),
        pytest.param("Gunmen «killed» a guard in Osh.", "The «killing» of a guard in Osh shocked it.", True, id="noun"),
        pytest.param("The firm «bought» Halden Motors.", "Its «acquisition» of Halden is done.", True, id="deal"),
        pytest.param("He «resigned» on Monday.", "A bus «crashed» near Lviv.", False, id="unrelated"),
    ],
)
def test_words_of_one_act_are_likelier_than_not(one: str, other: str, same: bool) -> None:
    left, right = act_at(*reading_of(one)), act_at(*reading_of(other))
    assert left is not None
    assert right is not None
    assert (act_likeness(left, right) >= 0.38) is same
    assert act_likeness(left, right) == act_likeness(right, left)


def test_what_is_not_related_is_not_weighed() -> None:
    left, right = act_at(*reading_of("He «resigned».")), act_at(*reading_of("It «rained»."))
    assert left is not None
    assert right is not None
    assert not related(left, right)
    assert act_likeness(left, right) == 0


@pytest.mark.parametrize(
    ("text", "head"),
    [
        pytest.param("He «made a statement» on Monday.", "statement", id="light-verb"),
        pytest.param("«It» shook the town.", None, id="pronoun"),
        pytest.param("Rebels «opened fire» on a patrol.", "opened", id="verb"),
    ],
)
def test_the_head_names_the_act(text: str, head: str | None) -> None:
    reading, span = reading_of(text)
    found = head_of(reading, span)
    assert (None if found is None else reading.quote(found.span)) == head
    assert (act_at(reading, span) is None) is (head is None)
