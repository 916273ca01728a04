import re

import msgspec

from reportedly.types.groups import EventPoint, Figure, Incident
from reportedly.types.vocabulary import EventType, Harm, Status
from reportedly.views.dossier_page import dossier_page
from views.test_dossier import ALONE, CORPUS, LARGE, ONE, PAIR, SMALL, TWO, groups


def figure(low: int, published: str, report: str) -> Figure:
    return Figure(
        harm=Harm.KILLED, low=low, high=low, approximate=False, report=report, toll=f"{report}#t1",
        published=published, according_to=None, informant=f"<i>army {low}</i>",
    )  # fmt: skip


INCIDENT = Incident(
    id="i1", type=EventType.ASSAULT, mode=None, status=Status.HAPPENED, earliest=None, latest=None, place=None,
    reports=(ONE.report.id, TWO.report.id), events=(EventPoint(report=ONE.report.id, event=f"{ONE.report.id}#e1"),),
    tolls=(figure(9, "2021-02-26", ONE.report.id), figure(14, "2021-02-27", TWO.report.id)), responsibilities=(),
    texts=1, informants=2,
)  # fmt: skip


def test_every_story_and_every_text_stands_there() -> None:
    html = dossier_page(CORPUS, groups(stories=(SMALL, LARGE), copies=(PAIR,)))
    assert html.index("s1 ·") < html.index("s2 ·")
    for reading in (ONE, TWO, ALONE):
        assert str(reading.report.publisher) in html
    assert "copy of Courier" in html


def test_figures_lead_to_their_words_and_are_drawn() -> None:
    html = dossier_page(CORPUS, groups(stories=(LARGE,), incidents=(INCIDENT,)))
    assert f'data-ids="{ONE.report.id}#t1"' in html
    assert "<svg" in html
    assert "<i>army" not in html
    assert "&lt;i&gt;army 9" in html


def test_nothing_is_fetched_and_nothing_foreign_runs() -> None:
    html = dossier_page(CORPUS, groups(stories=(LARGE,), incidents=(INCIDENT,)))
    assert len(re.findall(r"<script\b", html)) == 1
    assert not re.search(r"""(?:src|href|action)\s*=\s*["']?(?!#)|@import|url\(""", html)


def test_a_title_turns_no_words_around() -> None:
    hostile = msgspec.structs.replace(LARGE, title="Nine\u202e dead", label="Raid\u202e")
    html = dossier_page(CORPUS, groups(stories=(hostile,)))
    assert "<h1>Nine dead</h1>" in html
    assert "\u202e" not in html


def test_nothing_on_file_is_a_page_too() -> None:
    assert "Nothing on file" in dossier_page(CORPUS, groups())


def test_who_speaks_stands_there_story_by_story() -> None:
    html = dossier_page(CORPUS, groups(stories=(LARGE, SMALL)))
    assert html.count("<h2>Sourcing</h2>") == 2
    assert html.count("<li>2 statements by") == 2
    assert (
        '<td>Iran</td><td>institution</td><td class="number">1</td><td>only paraphrased</td><td>Iran (denied)</td>'
        in html
    )
    assert html.count("<td>police</td>") == 2
