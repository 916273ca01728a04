"""Lines that are a page's address."""

from __future__ import annotations

import pytest

from reportedly.text.addresses import address_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("https://news.example/2-killed\nTwo died.", ["https://news.example/2-killed"], id="at-the-top"),
        pytest.param("http: / / www. news. example / 2\nTwo", ["http: / / www. news. example / 2"], id="parted"),
        pytest.param("Two died.\n  http://a.example", ["  http://a.example"], id="at-the-end"),
        pytest.param("See http://a.example for more.", [], id="in-a-sentence"),
        pytest.param("", [], id="empty"),
    ],
)
def test_an_address_fills_its_line(text: str, lines: list[str]) -> None:
    assert [text[span.start : span.end] for span in address_lines(text)] == lines
