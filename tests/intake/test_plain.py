"""Plain text becomes one report, kept to the letter."""

from __future__ import annotations

import hashlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.intake.arrival import Arrival, Given, Refused
from reportedly.intake.plain import arrive_plain
from reportedly.intake.sources import Source
from reportedly.types.report import Report


def arrived(data: bytes, **given: str) -> Arrival | Refused:
    (item,) = arrive_plain(Source("a.txt", data=data), Given(**given))
    return item


def report_of(data: bytes, **given: str) -> Report:
    item = arrived(data, **given)
    assert isinstance(item, Arrival)
    return item.report


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("One  line.\r\n\tAnother “line”.\u00a0\n\n", id="white-space"),
        pytest.param("\x1b[31mRed\x07 text\u200b\n", id="control-characters"),
        pytest.param("Ein Wort: 中文 😀", id="other-scripts"),
    ],
)
def test_text_is_kept_to_the_letter(text: str) -> None:
    assert report_of(text.encode()).text == text


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00\ufeff"), max_size=60))
def test_any_text_arrives_as_it_is_or_is_refused_with_its_bytes(text: str) -> None:
    item = arrived(text.encode())
    if isinstance(item, Arrival):
        assert item.report.text == text
    assert item.raw == text.encode()


def test_what_the_user_says_of_it_is_kept() -> None:
    report = report_of(b"A shell fell.", published="2021-02-26", publisher="Desert Line", url="https://a.example")
    assert (report.published, report.published_from) == ("2021-02-26", "given")
    assert (report.publisher, report.url) == ("Desert Line", "https://a.example")


def test_what_nobody_says_is_unknown() -> None:
    report = report_of(b"A shell fell.")
    assert (report.published, report.published_from, report.publisher, report.title) == (None, None, None, None)


def test_the_report_names_its_bytes_and_its_maker() -> None:
    report = report_of(b"A shell fell.")
    assert report.raw_sha256 == hashlib.sha256(b"A shell fell.").hexdigest()
    assert (report.extractor, report.language) == ("plain/1", "en")


def test_a_refusal_keeps_the_bytes() -> None:
    item = arrived(b"\x89PNG\r\n\x1a\n")
    assert isinstance(item, Refused)
    assert item.raw == b"\x89PNG\r\n\x1a\n"
    assert item.error == "a.txt is binary, not text: give the text or HTML of the report"


TITLES = {
    "a-line-and-a-blank-one": ("Shells hit Tarsk market\n\nThree shells fell.", "Shells hit Tarsk market"),
    "blanks-around-it": ("\ufeff\n  Shells  hit Tarsk \r\n \r\nThree shells fell.", "Shells hit Tarsk"),
    "a-question": ("Who shelled the market?\n\nThree shells fell.", "Who shelled the market?"),
    "a-sentence": ("Three shells fell on Tarsk.\n\nNobody was hurt.", None),
    "a-sentence-in-quotes": ("“Three shells fell on Tarsk.”\n\nNobody was hurt.", None),
    "a-dash-behind": ("Three shells fell on Tarsk –\n\nNobody was hurt.", None),
    "a-word-in-quotes": ("Army “shells Tarsk”\n\nThree shells fell.", "Army “shells Tarsk”"),
    "of-a-picture": ("Photo of the Tarsk market\n\nThree shells fell.", None),
    "no-blank-line": ("Shells hit Tarsk market\nThree shells fell.", None),
    "nothing-follows": ("Shells hit Tarsk market\n\n", None),
    "too-long": ("Shells hit " + "the old market " * 12 + "\n\nThree shells fell.", None),
    "a-place-alone": ("TARSK\n\nThree shells fell.", None),
    "a-day": ("TARSK, Norland, Monday 12 August 2024\n\nThree shells fell.", None),
    "a-byline": ("By Ola Haddad of the Wire\n\nThree shells fell.", None),
}


@pytest.mark.parametrize(("text", "title"), TITLES.values(), ids=TITLES.keys())
def test_the_title_stays_in_the_text(text: str, title: str | None) -> None:
    report = report_of(text.encode())
    assert (report.title, report.text) == (title, text.removeprefix("\ufeff"))
    assert report.id == msgspec.structs.replace(report, title=None).id
