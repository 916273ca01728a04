"""What becomes a report, and the one line said of what does not."""

import io
import json
import re
from pathlib import Path

import pytest

from reportedly.errors import IntakeError
from reportedly.intake import FORMATS, Arrival, Given, Refused, arrivals
from reportedly.intake.sources import LARGEST_REPORT, Source, sources

ENDINGS = tuple(ending for endings, _ in FORMATS.values() for ending in endings)
TEXT = "Three shells fell on the harbour on Monday, the mayor said. Nobody was hurt."
PARAGRAPH = (
    "Three shells fell on the harbour on Monday and nobody was hurt, the mayor of the town said in the evening. "
)
PAGE = f"""<!doctype html><html lang="en"><head><title>Harbour | Desert Line</title>
<meta property="og:site_name" content="Desert Line"><link rel="canonical" href="https://desertline.example/harbour">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle", "headline": "Harbour shelled",
"datePublished": "2025-10-14T10:55:00+03:00", "dateModified": "2025-10-14T12:00:00+03:00",
"author": [{{"name": "Rasha Dulaimi"}}], "publisher": {{"@type": "Organization", "name": "Desert Line"}}}}]}}</script>
</head><body><nav>Home World Sport</nav><article><h1>Harbour shelled</h1><p>{PARAGRAPH * 3}</p><p>{PARAGRAPH * 2}</p>
</article><footer>Contact us</footer></body></html>"""


def arrived(data: bytes, name: str = "a.txt", format: str | None = None, **given: str) -> list[Arrival | Refused]:
    return list(arrivals(Source(name, data=data), Given(**given), format))


def test_text_is_kept_to_the_letter() -> None:
    text = "One  line.\r\n\tAnother “line”.\u00a0\n\n"
    (item,) = arrived(text.encode())
    assert isinstance(item, Arrival)
    assert item.report.text == text


def test_what_the_user_says_of_it_is_kept() -> None:
    (item,) = arrived(TEXT.encode(), published="2021-02-26", publisher="Desert Line", url="https://a.example")
    assert isinstance(item, Arrival)
    assert (item.report.published, item.report.published_from) == ("2021-02-26", "given")
    assert (item.report.publisher, item.report.url) == ("Desert Line", "https://a.example")


ENCODINGS = {
    "utf-8 with a mark": b"\xef\xbb\xbf" + "The “mayor” of Zürich.".encode(),
    "utf-16": "The “mayor” of Zürich.".encode("utf-16"),
}


@pytest.mark.parametrize("data", ENCODINGS.values(), ids=ENCODINGS.keys())
def test_marked_encodings(data: bytes) -> None:
    (item,) = arrived(data)
    assert isinstance(item, Arrival)
    assert item.report.text == "The “mayor” of Zürich."


def test_an_encoding_is_told_from_its_bytes() -> None:
    text = "The café in Orléans was hit twice, said the mayor’s office. " * 5
    (item,) = arrived(text.encode("cp1252"))
    assert isinstance(item, Arrival)
    assert "café in Orléans" in item.report.text


def test_a_page_gives_its_article_and_what_it_says_of_itself() -> None:
    (item,) = arrived(PAGE.encode(), "harbour.html")
    assert isinstance(item, Arrival)
    report = item.report
    assert (report.title, report.publisher, report.byline) == ("Harbour shelled", "Desert Line", "Rasha Dulaimi")
    assert (report.published, report.modified) == ("2025-10-14T10:55:00+03:00", "2025-10-14T12:00:00+03:00")
    assert report.url == "https://desertline.example/harbour"
    assert report.text.startswith("Three shells fell")
    assert "Home World" not in report.text


def test_a_page_is_told_from_text_by_its_first_bytes() -> None:
    (item,) = arrived(PAGE.encode(), "-")
    assert isinstance(item, Arrival)
    assert item.report.extractor == "html/1"


def test_a_page_with_a_broken_date_is_a_report_without_one() -> None:
    (item,) = arrived(PAGE.replace("2025-10-14T10:55:00+03:00", "yesterday").encode(), "a.html")
    assert isinstance(item, Arrival)
    assert item.report.published is None


def test_json_lines_give_back_the_key() -> None:
    line = {"text": TEXT, "key": {"row": 7}, "title": "Harbour", "published": "2025-10", "publisher": "P"}
    (item,) = arrived(json.dumps(line).encode(), "a.jsonl")
    assert isinstance(item, Arrival)
    assert item.key == {"row": 7}
    assert (item.report.title, item.report.published) == ("Harbour", "2025-10")


def test_a_bad_line_never_stops_the_next() -> None:
    good = json.dumps({"text": TEXT})
    found = arrived(f'{good}\n{{"text": "cut of\n\n{good}\n'.encode(), "a.jsonl")
    assert [type(item) for item in found] == [Arrival, Refused, Arrival]
    assert isinstance(found[1], Refused)
    assert found[1].error.startswith("a.jsonl:2 is no report as JSON")
    assert found[1].raw == b'{"text": "cut of'


GERMAN = "Drei Granaten schlugen am Montag im Hafen ein, wie der Oberst der Stadt am Abend mitteilte. " * 4
REFUSED = {
    "empty": (b"", "a.txt", "a.txt is empty"),
    "blank": (b" \n\t ", "a.txt", "a.txt is empty"),
    "binary": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "a.txt", "a.txt is binary"),
    "binary by zero bytes": (b"abc\x00def", "a.txt", "a.txt is binary"),
    "broken utf-16": (b"\xff\xfe\x00\xd8a", "a.txt", "is binary|does not decode"),
    "no article": (b"<!doctype html><html><body><nav>Home</nav></body></html>", "a.html", "has no article"),
    "not English": (GERMAN.encode(), "a.txt", "does not look like English"),
    "not English in JSON": (json.dumps({"text": GERMAN}).encode(), "a.jsonl", "a.jsonl:1 does not look like English"),
    "bad date in JSON": (json.dumps({"text": TEXT, "published": "2021-02-30"}).encode(), "a.jsonl", "is no date"),
    "empty text in JSON": (b'{"text": " "}', "a.jsonl", "has an empty text"),
    "text of another type": (b'{"text": 7}', "a.jsonl", "is no report as JSON"),
    "lone surrogate in JSON": (b'{"text": "a \\ud800 b"}', "a.jsonl", "is no report as JSON"),
    "empty lines file": (b"", "a.jsonl", "a.jsonl is empty"),
    "too large": (b"a " * (LARGEST_REPORT // 2 + 1), "a.txt", "larger than 20 MB"),
}


@pytest.mark.parametrize(("data", "name", "error"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused_and_the_line_said(data: bytes, name: str, error: str) -> None:
    (item,) = arrived(data, name)
    assert isinstance(item, Refused)
    assert re.search(error, item.error)
    assert "\n" not in item.error


def test_a_folder_gives_its_reports_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "notes.md", "expected.json"):
        (tmp_path / name).write_text(TEXT)
    (tmp_path / "link.txt").symlink_to("/etc/hostname")
    found = sources(str(tmp_path), ENDINGS, io.BytesIO())
    assert [Path(source.name).name for source in found] == ["a.html", "b.txt"]


def test_a_folder_without_reports_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="holds no report: looked for files ending in"):
        list(sources(str(tmp_path), ENDINGS, io.BytesIO()))


def test_a_missing_path_is_said_so() -> None:
    with pytest.raises(IntakeError, match=r"no/such: no such file or folder"):
        list(sources("no/such", ENDINGS, io.BytesIO()))


def test_standard_input() -> None:
    (source,) = sources("-", ENDINGS, io.BytesIO(TEXT.encode()))
    assert source.whole() == TEXT.encode()


def test_a_50_mb_file_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    (item,) = arrivals(Source(str(path), path), Given())
    assert isinstance(item, Refused)
    assert "larger than 20 MB" in item.error
    assert item.raw is None
