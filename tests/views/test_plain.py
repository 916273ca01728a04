from make import make_reading
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.views.plain import plain
from views.sample import sample


def shown(reading: Reading) -> list[str]:
    return [line.text for line in plain(reading)]


def test_the_head_says_what_and_where_from() -> None:
    reading = sample()
    lines = shown(reading)
    assert lines[:3] == [
        "Blast in Erbil",
        "Desert Line · 2021-02-26 (given)",
        f"{reading.report.id} · {len(reading.report.text)} characters",
    ]


def test_who_says_what_with_cue_and_chain() -> None:
    lines = shown(sample())
    at = lines.index("WHO SAYS WHAT")
    assert lines[at + 1 : at + 4] == [
        "  police · institution",
        "    asserts (“said”), indirect",
        "    A blast in Erbil on Monday killed at least 14 people",
    ]
    assert "    denies (“denied”), indirect, according to police" in lines


def test_what_happened_with_place_days_toll_and_voices() -> None:
    lines = shown(sample())
    at = lines.index("WHAT HAPPENED")
    assert lines[at + 1 : at + 7] == [
        "  ASSAULT “blast” · happened · main",
        "    who    unknown → at least 14 people",
        "    where  Erbil (36.19 N 44.01 E, within 5 km)",
        "    when   2021-02-22",
        "    toll   killed: at least 14 (at least 14 people), says police (asserted)",
        "    sure   asserted by police; denied by Iran",
    ]


def test_who_is_answerable_times_places_flags() -> None:
    lines = shown(sample())
    assert "  Iran: denied for “blast” (2021-02-22), says Iran" in lines
    assert "  “Monday” 2021-02-22 · 2021-02-22" in lines
    assert "  Erbil (used as place, IQ) 36.19 N 44.01 E, within 5 km · main" in lines
    assert "  missing_words: <b>odd</b>" in lines


def test_a_layer_read_and_empty_differs_from_one_never_read() -> None:
    assert "WHO SAYS WHAT" not in shown(Reading(Report(text="x")))
    lines = shown(make_reading("x"))
    assert lines[lines.index("WHO SAYS WHAT") + 1] == "  nothing found"


def test_nothing_known_is_said_so() -> None:
    assert shown(Reading(Report(text="x")))[:2] == ["(no title)", "no publisher given · no date given"]


def test_a_title_cannot_take_over_the_terminal() -> None:
    assert shown(Reading(Report(text="x", title="\x1b[2JGone\n\u202e")))[0] == "[2JGone"
