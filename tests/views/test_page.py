import re

from make import make_reading
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.views.page import LEGEND, fragment, marks, page, paragraphs, sections
from views.sample import TEXT, sample


def test_the_text_stands_there_whole_line_by_line() -> None:
    lines = ["".join(segment.text for segment in line) for line in paragraphs(sample())]
    assert lines == TEXT.split("\n")


def test_every_mark_has_its_card_and_its_colour() -> None:
    reading = sample()
    cards = {card.id for section in sections(reading) for card in section.cards}
    known = {css for css, _ in LEGEND}
    for mark in marks(reading):
        assert mark.css in known
        assert mark.id in cards or mark.css == "toll"


def test_nothing_that_the_report_says_is_run() -> None:
    html = page(sample())
    assert "<script>alert(1)" not in html
    assert "&lt;b&gt;odd&lt;/b&gt;" in html
    assert len(re.findall(r"<script\b", html)) == 1


def test_nothing_is_fetched() -> None:
    html = page(sample())
    assert "default-src &#39;none&#39;" in html
    assert not re.search(r"""(?:src|href|action)\s*=\s*["']?(?!#)|@import|url\(""", html)


def test_a_click_finds_the_other_side() -> None:
    reading = sample()
    html = page(reading)
    assert html.count(f"{reading.report.id}#e1") >= 2


def test_a_reading_without_layers_is_a_page_too() -> None:
    assert "Nothing found." in page(Reading(Report(text="One line.")))
    assert "One line." in page(make_reading("One line."))


def test_a_notebook_gets_a_frame_of_its_own() -> None:
    frame = fragment(sample())
    assert frame.startswith('<iframe sandbox="allow-scripts"')
    assert frame.count("<") == 2


def test_a_card_of_a_voice_leads_to_all_that_it_says() -> None:
    reading = sample()
    sourcing = sections(reading)[-1]
    assert sourcing.title == "Sourcing"
    assert [card.head for card in sourcing.cards] == ["police", "Iran"]
    assert sourcing.cards[1].id == f"{reading.report.id}#a2"
    assert "2 statements by 2 voices" in sourcing.notes
    assert "<li>2 statements by 2 voices</li>" in page(reading)


def test_a_card_says_who_gives_a_figure_and_how_sure_they_are() -> None:
    (card,) = next(section.cards for section in sections(sample()) if section.title == "What happened")
    assert "killed: at least 14 (at least 14 people), says police (asserted)" in card.facts
    assert "asserted by police; denied by Iran" in card.facts
