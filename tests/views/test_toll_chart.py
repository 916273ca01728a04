from reportedly.types.groups import Figure
from reportedly.types.vocabulary import Harm
from reportedly.views.toll_chart import BOTTOM, HEIGHT, LEFT, TOP, WIDTH, toll_bars, toll_chart


def figure(low: int | None, published: str | None, **fields: object) -> Figure:
    given = {"harm": Harm.KILLED, "high": low, "approximate": False, "report": "r1", "toll": f"t{low}{published}"}
    return Figure(**{**given, "low": low, "published": published, "according_to": None, "informant": "army", **fields})


def test_two_dated_totals_make_a_chart_in_order_of_time() -> None:
    chart = toll_chart([figure(14, "2025-10-15"), figure(9, "2025-10-14T10:55:00+03:00")])
    assert chart is not None
    assert [dot.label for dot in chart.dots] == ["9", "14"]
    assert chart.dots[0].x < chart.dots[1].x
    assert chart.dots[0].low > chart.dots[1].low


def test_everything_is_drawn_inside_the_frame() -> None:
    chart = toll_chart(
        [figure(14, "2025-10-15", high=None), figure(None, "2025-10-14", high=20), figure(0, "2025-10-16")]
    )
    assert chart is not None
    for dot in chart.dots:
        assert LEFT <= dot.x <= WIDTH
        assert TOP <= dot.high <= dot.low <= HEIGHT - BOTTOM
    assert [dot.open_above for dot in chart.dots] == [False, True, False]


def test_one_figure_makes_no_chart() -> None:
    assert toll_chart([figure(14, "2025-10-15")]) is None
    assert toll_chart([]) is None


def test_parts_other_harms_and_the_undated_are_left_out() -> None:
    others = [figure(2, "2025-10-14", part=True), figure(27, "2025-10-14", harm=Harm.INJURED), figure(9, None)]
    undated = (figure(8, "yesterday"), figure(7, "0001-01-01T00:00:00+05:00"))
    assert toll_chart([figure(14, "2025-10-15"), *others, *undated]) is None


def test_what_one_informant_repeats_is_one_dot() -> None:
    same = [figure(9, "2025-10-14"), figure(9, "2025-10-15"), figure(14, "2025-10-16")]
    chart = toll_chart(same)
    assert chart is not None
    assert len(chart.dots) == 2


def test_all_nought_is_no_division_by_nought() -> None:
    assert toll_chart([figure(0, "2025-10-14"), figure(0, "2025-10-14", informant="mayor")]) is not None


def test_figures_of_one_voice_are_joined_by_a_line_and_labels_stay_inside() -> None:
    rising = [figure(9, "2025-10-14"), figure(14, "2025-10-15"), figure(11, "2025-10-15", informant="mayor")]
    chart = toll_chart(rising)
    assert chart is not None
    assert len(chart.lines) == 1
    assert chart.lines[0].count(",") == 2
    assert [dot.at_end for dot in chart.dots] == [False, True, True]


def test_bars_are_as_long_as_their_figures() -> None:
    bars = toll_bars(
        [figure(10, "2025-10-14"), figure(20, "2025-10-15", high=None), figure(None, "2025-10-16", high=5)]
    )
    assert bars[0].startswith("people killed")
    assert [(bar.count("█"), bar.count("░"), ">" in bar) for bar in bars[1:]] == [
        (12, 0, False), (24, 0, True), (0, 6, False),
    ]  # fmt: skip
    assert toll_bars([figure(14, "2025-10-15")]) == []


def test_a_day_without_an_hour_is_shown_without_one() -> None:
    chart = toll_chart([figure(9, "2025-10-14"), figure(14, "2025-10-15T10:00Z")])
    assert chart is not None
    assert (chart.first, chart.last) == ("14 Oct", "15 Oct 10:00")
    assert [dot.note.rpartition(", ")[2] for dot in chart.dots] == ["2025-10-14", "2025-10-15 10:00"]
