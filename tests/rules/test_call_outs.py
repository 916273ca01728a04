"""The day on which help was called, by the real parser; «» marks what names the act."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.call_outs import called_on
from reportedly.types.annotations import TimeExpression

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "A «crash» near Dover killed two. Police were called at 2 a.m. Saturday.", "2024-05-11", id="sent"
        ),
        pytest.param(
            "A «crash» near Dover killed two.\n\nThe sheriff's office got the call about 8 p.m. Sunday.",
            "2024-05-12",
            id="took-a-call",
        ),
        pytest.param("A «crash» hurt two. Firefighters responded on Sunday to the scene.", "2024-05-12", id="came"),
        pytest.param("A «crash» hurt two. The call came in at 9 a.m. Sunday.", "2024-05-12", id="a-call-came"),
        pytest.param("A «crash» hurt two. The mayor was called on Sunday to a meeting.", None, id="a-mayor"),
        pytest.param("A «crash» hurt two. Police responded on Sunday to critics.", None, id="an-answer"),
        pytest.param("A «crash» hurt two. Police searched his house on Sunday.", None, id="another-deed"),
        pytest.param("A «crash» hurt two. The department responded on Sunday, saying it was sad.", None, id="a-word"),
        pytest.param(
            "A «crash» hurt two. Police responded on Sunday after a neighbour called.", "2024-05-12", id="after-a-call"
        ),
        pytest.param("A «crash» hurt two. Police rushed on Sunday to defend their work.", None, id="another-rush"),
        pytest.param("A «crash» hurt two. The national team was called up on Sunday.", None, id="called-up"),
        pytest.param("A «crash» hurt two. Police said they were called on Sunday.", "2024-05-12", id="by-their-word"),
        pytest.param("A «crash» hurt two. The mayor said he was called on Sunday.", None, id="by-a-mayor's-word"),
        pytest.param("A «crash» hurt two. Calls for tougher laws came on Sunday.", None, id="calls-for-laws"),
        pytest.param("A «crash» hurt two. A report came out on Sunday.", None, id="a-report-came-out"),
        pytest.param("A «crash» hurt two. Police received a report from the coroner on Sunday.", None, id="a-paper"),
        pytest.param(
            "A «crash» hurt two. Police were called on Sunday. Police were called on Monday.", None, id="two-days"
        ),
        pytest.param(
            "A «crash» hurt two. It was wet. Nobody slept. Crews came. Police were called on Sunday.", None, id="far"
        ),
    ],
)
def test_called_on(text: str, day: str | None) -> None:
    plain, (act,) = marked(text)
    reading = parsed(plain, "times", "2024-05-14")
    word = reading.tree.at(act.start)
    assert word is not None
    found = called_on(reading.tree, reading[TimeExpression], [word], ())
    assert (found.earliest if found else "")[:10] == (day or "")
