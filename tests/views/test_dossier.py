from reportedly.resolve import stories
from reportedly.types.corpus import Readings
from reportedly.types.groups import CopyPair, Groups, Story
from reportedly.views.dossier import dossier
from views.sample import sample

ONE, TWO, ALONE = sample("Gazette"), sample("Courier"), sample("Radio", "2021-03-01")
CORPUS = Readings([ONE, TWO, ALONE])
LARGE = Story(id="s1", title="Blast", reports=(ONE.report.id, TWO.report.id), first="2021-02-26", last="2021-02-26")
SMALL = Story(id="s2", title="Other", reports=(ALONE.report.id,), first="2021-03-01", last="2021-03-01")
PAIR = CopyPair(relation="copy", a=ONE.report.id, b=TWO.report.id, passages=(), score=1.0, reasons=())


def groups(**given: tuple) -> Groups:
    empty: dict[str, tuple] = {
        "stories": (), "copies": (), "identities": (), "incidents": (), "disputes": (), "revisions": (),
    }  # fmt: skip
    return Groups(**{**empty, **given})


def shown(found: Groups) -> list[str]:
    return [line.text for line in dossier(CORPUS, found)]


def test_the_largest_story_comes_first() -> None:
    lines = shown(groups(stories=(SMALL, LARGE)))
    assert lines.index("Blast") < lines.index("Other")
    assert "s1 · 2 reports · 2021-02-26" in lines


def test_copies_stand_in_the_story_that_holds_both() -> None:
    lines = shown(groups(stories=(LARGE, SMALL), copies=(PAIR,)))
    assert lines.index("Blast") < lines.index("COPIES") < lines.index("Other")
    assert lines.count("COPIES") == 1


def test_a_section_without_anything_is_left_out() -> None:
    assert not [line for line in shown(groups(stories=(SMALL,))) if line in ("COPIES", "DISPUTED", "INCIDENTS")]


def test_nothing_on_file_is_nothing_to_show() -> None:
    assert shown(groups()) == []
    assert stories(Readings([])) == ()
