"""Bytes to text, and what is refused."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.errors import IntakeError
from reportedly.intake.decoding import check_english, decoded

TEXT = "The “mayor” of Zürich."
DECODED = {
    "utf-8": (TEXT.encode(), TEXT),
    "utf-8-with-a-mark": (b"\xef\xbb\xbf" + TEXT.encode(), TEXT),
    "utf-16": (TEXT.encode("utf-16"), TEXT),
    "utf-16-big-end": (b"\xfe\xff" + TEXT.encode("utf-16-be"), TEXT),
    "ascii": (b"Plain.", "Plain."),
}


@pytest.mark.parametrize(("data", "text"), DECODED.values(), ids=DECODED.keys())
def test_marked_and_plain_encodings(data: bytes, text: str) -> None:
    assert decoded(data, "a") == (text, False)


CAFE = "The café in Orléans was hit twice, said the mayor’s office."
MENDED_TEXTS = {
    "all-of-it": (CAFE.encode("cp1252"), CAFE),
    "only-a-part": (b"Caf\xe9. " + CAFE.encode(), f"Café. {CAFE}"),
    "one-bad-byte": (CAFE.encode() + b" \x81", f"{CAFE} \ufffd"),
    "behind-a-mark": (b"\xef\xbb\xbfThe mayor\x92s aide, Zo\xc3\xab", "The mayor’s aide, Zoë"),
    "a-letter-cut-short": (b"The mayor\xe2\x80 said", "The mayorâ€ said"),
}


@pytest.mark.parametrize(("data", "text"), MENDED_TEXTS.values(), ids=MENDED_TEXTS.keys())
def test_what_is_utf_8_stays_and_other_bytes_are_cp1252(data: bytes, text: str) -> None:
    found = decoded(data, "a")
    assert found == (text, True)
    assert (found.extractor("plain/1"), decoded(b"a", "a").extractor("plain/1")) == ("plain/1+cp1252", "plain/1")


def test_a_page_that_says_it_is_utf_8_is_mended_too() -> None:
    assert decoded(b'<meta charset="UTF-8"><p>The caf\xe9 was hit.', "a", html=True).text.endswith("café was hit.")


def test_what_a_page_declares_counts_for_pages_only() -> None:
    page = '<meta charset="iso-8859-7"><p>\u0391\u03b8\u03ae\u03bd\u03b1</p>'
    assert decoded(page.encode("iso-8859-7"), "a", html=True) == (page, False)


REFUSED = {
    "empty": (b"", False, "is empty"),
    "blank": (b" \n\t ", False, "is empty"),
    "nothing-behind-its-mark": (b"\xef\xbb\xbf \n", False, "is empty"),
    "unicode-blanks": ("\u00a0\u2003".encode(), False, "is empty"),
    "picture": (b"\x89PNG\r\n\x1a\n", False, "is binary"),
    "pdf": (b"%PDF-1.7 text", False, "is binary"),
    "archive": (b"PK\x03\x04abc", False, "is binary"),
    "zero-bytes": (b"abc\x00def", False, "is binary"),
    "broken-utf-8-behind-a-mark": (b"\xef\xbb\xbf\xff\xfe", False, "is in no encoding that can be told"),
    "odd-utf-16": (b"\xff\xfe\x00\xd8a", False, "does not decode"),
    "declares-what-is-none": (b'<meta charset="utf-99">\xff', True, "says it is utf-99"),
    "declares-what-it-is-not": (b'<meta charset="shift_jis">\xff', True, "does not decode"),
    "declares-what-decodes-nothing": (b'<meta charset="undefined">\xff', True, "says it is undefined"),
    "declares-what-gives-half-a-letter": (b'<meta charset="unicode_escape">\\ud800 \xff', True, "does not decode"),
    "another-script": ("Шесть снарядов упали".encode("cp1251"), False, "is in no encoding that can be told"),
}


@pytest.mark.parametrize(("data", "html", "error"), REFUSED.values(), ids=REFUSED.keys())
def test_what_does_not_decode(data: bytes, html: bool, error: str) -> None:
    with pytest.raises(IntakeError, match=f"a.txt .*{error}"):
        decoded(data, "a.txt", html=html)


@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_are_text_or_refused(data: bytes, html: bool) -> None:
    with suppress(IntakeError):
        assert decoded(data, "a", html=html).text.strip()


ENGLISH = {
    "english": ("The mayor said that three shells fell on the harbour and that nobody was hurt. " * 4, True),
    "headlines-in-english": ("Shells hit harbour as the army leaves; talks of peace end in the capital. " * 4, True),
    "german": ("Drei Granaten schlugen am Montag im Hafen ein, wie der Oberst am Abend mitteilte. " * 4, False),
    "spanish": ("Tres proyectiles cayeron el lunes en el puerto y nadie resultó herido, dijo el alcalde. " * 4, False),
    "too-short-to-tell": ("Drei Granaten schlugen am Montag im Hafen ein.", True),
    "figures": ("12 34 56 " * 40, True),
    "empty": ("", True),
    "one-endless-word": ("a" * 100_000, True),
}


@pytest.mark.parametrize(("text", "passes"), ENGLISH.values(), ids=ENGLISH.keys())
def test_check_english(text: str, passes: bool) -> None:
    if passes:
        check_english(text, "a")
    else:
        with pytest.raises(IntakeError, match="a does not look like English"):
            check_english(text, "a")
