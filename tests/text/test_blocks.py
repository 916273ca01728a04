import pytest

from reportedly.text.blocks import Block, blocks, homes, is_hour
from reportedly.text.diff import align


@pytest.mark.parametrize(
    ("sentence", "hour"),
    [
        ("11:40 a.m.", True), ("2:20 p.m.", True), ("14:05 GMT", True), ("14.05 (CET)", True), ("15h30", True),
        ("Update 3, 15:20", True), ("Updated 15:20", True), ("11:40", True),
        ("At 11:40 a.m. rockets hit the market.", False), ("Shells fell.", False), ("84", False), ("", False),
    ],
)  # fmt: skip
def test_hours_stand_alone(sentence: str, hour: bool) -> None:
    assert is_hour(sentence) is hour


def test_a_live_page_falls_into_blocks_and_other_texts_do_not() -> None:
    live = ["The Latest", "2:20 p.m.", "A.", "B.", "11:40 a.m.", "C."]
    assert blocks(live) == [Block("", 0, 1), Block("220pm", 1, 4), Block("1140am", 4, 6)]
    assert blocks(live[:4]) == [Block("", 0, 4)]
    assert blocks([]) == [Block("", 0, 0)]


def test_sentences_of_a_live_page_are_paired_in_their_block() -> None:
    old = ["11:40 a.m.", "Police say nine people were killed.", "10:55 a.m.", "Police say two people were killed."]
    new = [
        "2:20 p.m.",
        "Police say nine people were killed.",
        *old[:1],
        "Police say eight people were killed.",
        *old[2:],
    ]
    assert homes(old, new) == (["1140am"] * 2 + ["1055am"] * 2, [""] * 2 + ["1140am"] * 2 + ["1055am"] * 2)
    pairs = {(pair.old, pair.new) for pair in align(old, new)}
    assert pairs == {(None, 0), (None, 1), (0, 2), (1, 3), (2, 4), (3, 5)}


def test_an_hour_takes_no_time_on_hostile_text() -> None:
    assert not is_hour("update " * 20_000)
    assert not is_hour("1:00" + " " * 20_000 + "x")
