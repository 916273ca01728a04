import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.text.notices import notice_spans, without_notices

NOTICES = ("all rights reserved", "sign up for")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("Shells fell. Two died.", "Shells fell. Two died.", id="none"),
        pytest.param("Shells fell.\nAll rights reserved.\nTwo died.", "Shells fell.\n\nTwo died.", id="a-line"),
        pytest.param("Shells fell. Sign up for our alerts! Two died.", "Shells fell.\nTwo died.", id="a-sentence"),
        pytest.param("All rights reserved", "\n", id="nothing-else"),
        pytest.param("", "", id="empty"),
        pytest.param("İ all rights reserved", "İ all rights reserved", id="a-letter-that-lowers-to-two"),
    ],
)
def test_sentences_with_a_notice_go(text: str, kept: str) -> None:
    assert without_notices(text, NOTICES) == kept


def test_many_notices_take_no_time() -> None:
    text = "all rights reserved. " * 20_000
    assert len(list(notice_spans(text, NOTICES))) == 20_000


PIECES = st.lists(
    st.sampled_from(["press f", "press free", "dom", "é", "©", " 20", "inbox", ".", "no ", "\n"]), max_size=9
)
PHRASES = ("press freedom", "press fréedom", "press free no", "inbox", "© 20", "20")


@given(PIECES.map("".join))
def test_a_phrase_is_found_wherever_it_stands_and_nowhere_else(text: str) -> None:
    for phrases in (PHRASES, PHRASES[:3], ()):
        found = any(True for _ in notice_spans(text, phrases))
        assert found == any(phrase in text for phrase in phrases)
