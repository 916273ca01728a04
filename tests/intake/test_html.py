"""Pages give their article and what they say of themselves."""

from __future__ import annotations

import pytest

from reportedly.intake.arrival import Arrival, Given, Refused
from reportedly.intake.html import SHORTEST_ARTICLE, arrive_html
from reportedly.intake.sources import Source
from reportedly.types.report import Report

PARAGRAPH = (
    "Three shells fell on the harbour on Monday and nobody was hurt, the mayor of the town said in the evening. "
)
ABOUT = """{"@graph": [{"@type": "NewsArticle", "headline": "Harbour shelled",
"datePublished": "2025-10-14T10:55:00+03:00", "dateModified": "2025-10-14T12:00:00+03:00",
"author": [{"name": "Rasha Dulaimi"}], "publisher": {"@type": "Organization", "name": "Desert Line"}}]}"""
PAGE = f"""<!doctype html><html lang="en"><head><title>Harbour | Desert Line</title>
<meta property="og:site_name" content="Desert Line"><link rel="canonical" href="https://desertline.example/harbour">
<script type="application/ld+json">{ABOUT}</script>
</head><body><nav>Home World Sport</nav><article><h1>Harbour shelled</h1><p>{PARAGRAPH * 3}</p><p>{PARAGRAPH * 2}</p>
</article><footer>Contact us</footer></body></html>"""


def arrived(page: str | bytes, **given: str) -> Arrival | Refused:
    data = page.encode() if isinstance(page, str) else page
    (item,) = arrive_html(Source("a.html", data=data), Given(**given))
    return item


def report_of(page: str | bytes, **given: str) -> Report:
    item = arrived(page, **given)
    assert isinstance(item, Arrival), item
    return item.report


def test_the_article_without_what_stands_around_it() -> None:
    report = report_of(PAGE)
    assert report.text.startswith("Three shells fell")
    assert report.text.count("Three shells fell") == 5
    assert "Home World" not in report.text
    assert "Contact us" not in report.text
    assert report.extractor == "html/1"


def test_what_the_page_says_of_itself() -> None:
    report = report_of(PAGE)
    assert (report.title, report.publisher, report.byline) == ("Harbour shelled", "Desert Line", "Rasha Dulaimi")
    assert (report.published, report.published_from) == ("2025-10-14T10:55:00+03:00", "metadata")
    assert report.modified == "2025-10-14T12:00:00+03:00"
    assert report.url == "https://desertline.example/harbour"


def test_the_user_knows_better_than_the_page() -> None:
    report = report_of(PAGE, published="2020-01-01", publisher="Qaim Gazette", url="https://b.example")
    assert (report.published, report.published_from) == ("2020-01-01", "given")
    assert (report.publisher, report.url) == ("Qaim Gazette", "https://b.example")


def test_a_page_with_a_broken_date_is_a_report_without_one() -> None:
    report = report_of(PAGE.replace("2025-10-14T10:55:00+03:00", "yesterday"))
    assert (report.published, report.published_from) == (None, None)


def test_a_declared_encoding_is_followed() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">').replace("nobody", "café")
    assert "café" in report_of(page.encode("cp1252")).text


REFUSED = {
    "only-a-menu": ("<!doctype html><html><body><nav>Home</nav></body></html>", "has no article"),
    "shorter-than-an-alert": ("<html><body><p>One two three.</p></body></html>", "has no article"),
    "no-page-at-all": ("<<<>>>", "no HTML page|has no article"),
    "binary": ("<html>\x00", "is binary"),
    "empty": ("  ", "is empty"),
}


@pytest.mark.parametrize(("page", "error"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_article_is_refused_with_its_bytes(page: str, error: str) -> None:
    item = arrived(page)
    assert isinstance(item, Refused)
    assert any(part in item.error for part in error.split("|"))
    assert item.raw == page.encode()


def test_the_shortest_article_is_a_news_alert() -> None:
    alert = "Shell hits harbour in Tora, nobody is hurt, the mayor says."
    assert len(alert.split()) >= SHORTEST_ARTICLE
    assert report_of(f"<html><body><article><p>{alert}</p></article></body></html>").text.strip() == alert


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("<div>" * 3000 + PARAGRAPH * 3, id="deep"),
        pytest.param("<html><body><p>" + PARAGRAPH * 3 + "<p" * 2000, id="unclosed"),
    ],
)
def test_hostile_pages_give_a_report_or_a_refusal(page: str) -> None:
    assert isinstance(arrived(page), Arrival | Refused)
