from marked import marked
from reportedly.views.marks import Mark, Segment, segments


def cut(text: str, *css: str) -> list[Segment]:
    plain, spans = marked(text)
    return list(
        segments(plain, [Mark(span, f"m{n}", name) for n, (span, name) in enumerate(zip(spans, css, strict=True))])
    )


def test_text_without_marks_is_one_piece() -> None:
    assert cut("one two") == [Segment("one two", (), ())]


def test_nested_marks_name_the_innermost_first() -> None:
    pieces = cut("«one «two»» three", "content", "event")
    assert [(piece.text, piece.ids) for piece in pieces] == [
        ("one ", ("m0",)), ("two", ("m1", "m0")), (" three", ()),
    ]  # fmt: skip
    assert pieces[1].css == ("event", "content")


def test_marks_that_touch_do_not_mix() -> None:
    assert [piece.ids for piece in cut("«one»«two»", "event", "toll")] == [("m0",), ("m1",)]


def test_two_marks_on_the_same_words() -> None:
    (piece,) = cut("««one»»", "event", "event")
    assert set(piece.ids) == {"m0", "m1"}
    assert piece.css == ("event",)


def test_an_empty_text_has_no_pieces() -> None:
    assert cut("") == []
