import pytest

from reportedly.foreign import foreign
from reportedly.intake.metadata import metadata

PAGES = {
    "json-ld wins over open graph": (
        '<meta property="og:title" content="B">'
        '<script type="application/ld+json">{"@type":"Article","headline":"A"}</script>',
        {"title": "A"},
    ),
    "a list of types": (
        '<script type="application/ld+json">{"@type":["NewsArticle","X"],"datePublished":"2021-02-26"}</script>',
        {"published": "2021-02-26"},
    ),
    "open graph": (
        '<meta property="article:published_time" content="2021-02-26T09:00:00Z">'
        '<meta property="og:site_name" content="P">',
        {"published": "2021-02-26T09:00:00Z", "publisher": "P"},
    ),
    "broken json-ld is passed over": (
        '<script type="application/ld+json">{"@type": "Article", </script><meta name="author" content="Ana  Bo">',
        {"byline": "Ana Bo", "title": None},
    ),
    "a date that is none": ('<meta name="date" content="soon">', {"published": None}),
    "deep nesting": (
        '<script type="application/ld+json">' + '{"@graph":[' * 200 + "]}" * 200 + "</script>",
        {"title": None},
    ),
    "a time element": (
        '<time datetime="2021-02-26T08:00:00+03:00">Friday</time>',
        {"published": "2021-02-26T08:00:00+03:00"},
    ),
}


@pytest.mark.parametrize(("head", "expected"), PAGES.values(), ids=PAGES.keys())
def test_metadata(head: str, expected: dict[str, str | None]) -> None:
    tree = foreign("lxml.html", needed_for="tests").fromstring(f"<html><head>{head}</head><body><p>x</p></body></html>")
    said = metadata(tree, "page")
    assert {field: said[field] for field in expected} == expected
