"""The loop of all resolvers: any order gives the same judgements; comparing again replaces what was said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from make import make_judgement, make_report
from reportedly.resolve.candidates import Beside, Item, MemoryIndex, Space, make_item
from reportedly.resolve.comparing import Comparison, Meeting, MemoryBook, Resolver, compare_all, reports_of
from reportedly.types.corpus import Corpus, Readings
from reportedly.types.judgements import Judgement, Reason
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.spot import Spot
from reportedly.types.vocabulary import Relation


def items(corpus: Corpus, id: str) -> tuple:
    report = corpus.report(id)
    return (make_item(report, id, lambda: {ord(letter) for letter in report.text}, report),)


def alike(one: Report, two: Report) -> Judgement | None:
    """Two texts of which neither has more than two letters that the other lacks."""
    left, right = sorted((one.id, two.id))
    score = len(set(one.text) & set(two.text)) / 10
    return make_judgement(left, right, score=score, by="letters/1") if score > 0.1 else None


LETTERS = Resolver(
    "letters", "1", (Relation.SAME_STORY,),
    (Meeting(Space(name="letters", version="1", near=2, close=1, items=items), alike),),
)  # fmt: skip


def _pair(letter: str) -> tuple[int, int]:
    return 1, ord(letter) // 4


def spread(corpus: Corpus, id: str) -> list[Item]:
    """A thing for each letter of a text, those of three days apart under common keys."""
    report = corpus.report(id)
    made = make_item(report, id, lambda: (), report)
    return [
        Item(id, made.spot._replace(day=ord(letter) % 3, mark=ord(letter)), report, partial(_pair, letter))
        for letter in sorted(set(report.text))
    ]


SPREAD = Resolver(
    "letters", "1", (Relation.SAME_STORY,),
    (Meeting(Space(name="spread", version="1", near=3, close=2, season=1, rare=2, items=spread), alike),),
)  # fmt: skip
TEXTS = st.lists(st.text("abcdef", min_size=1, max_size=4), min_size=1, max_size=14, unique=True)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from([LETTERS, SPREAD]), st.randoms(use_true_random=False))
def test_any_order_and_any_repetition_leave_the_same_judgements(
    texts: list[str], resolver: Resolver, random: object
) -> None:
    readings = [Reading(make_report(text)) for text in texts]
    once = set(compare_all(Readings(readings), [resolver]))
    random.shuffle(readings)  # type: ignore[attr-defined]
    book, corpus = MemoryBook(), Readings(readings)
    ids = [reading.report.id for reading in readings]
    comparison = Comparison(corpus, index := MemoryIndex(), book, [resolver])
    for id in ids:
        comparison.settle(id)
    assert set(book.all()) == once
    again = Comparison(corpus, index, book, [resolver])
    for id in ids[::2]:
        again.settle(id)
    assert set(book.all()) == once
    assert len(book.all()) == len(once)


def test_comparing_anew_replaces_what_an_older_version_said() -> None:
    one, two = make_report("abc"), make_report("abd")
    corpus, book = Readings([Reading(one), Reading(two)]), MemoryBook()
    book.judge([make_judgement(*sorted((one.id, two.id)), by="letters/0")])
    comparison = Comparison(corpus, MemoryIndex(), book, [LETTERS])
    comparison.settle(one.id)
    assert book.all() == []
    comparison.settle(two.id)
    (said,) = book.all()
    assert (said.by, said.score) == ("letters/1", 0.2)


def test_the_reports_of_a_judgement_on_things_in_them() -> None:
    assert reports_of(make_judgement("r1#events@1-2", "r2")) == ("r1", "r2")


def kept(spot: Spot, sketch: bytes, beside: Beside) -> Item | None:
    letters = sketch.decode()
    return Item(spot.report, spot, (letters, beside), lambda: map(ord, letters)) if letters != "?" else None


def sketched_items(corpus: Corpus, id: str) -> tuple:
    text = corpus.report(id).text
    what = ("opened", lambda: "itself")
    return (make_item(corpus.report(id), id, lambda: map(ord, text), what, sketch=lambda: text.encode()),)


def told(one: tuple, two: tuple) -> Judgement:
    letters, beside = one if two[0] == "opened" else two
    return make_judgement("r1", "r2", by="kept/1", reasons=(Reason(name=str(beside()), score=1, detail=letters),))


BESIDE = Space(name="beside", version="1", near=2, items=sketched_items, kept=kept, mark=lambda _: 0)
KEPT = Space(name="kept", version="1", near=2, items=sketched_items, kept=kept, beside=BESIDE, mark=lambda _: 0)
TOLD = Resolver("kept", "1", (Relation.SAME_STORY,), (Meeting(BESIDE, lambda *_: None), Meeting(KEPT, told)))


class Counting(Readings):
    """A corpus that notes which reports are opened."""

    opened: tuple[str, ...] = ()

    def report(self, report_id: str) -> Report:
        self.opened += (report_id,)
        return super().report(report_id)


def compared(texts: tuple[str, str]) -> tuple[list[Judgement], set[str]]:
    """What is said when the second text comes, and which reports are opened for it."""
    first, second = (make_report(text) for text in texts)
    corpus, book = Counting([Reading(first), Reading(second)]), MemoryBook()
    index = MemoryIndex()
    Comparison(corpus, index, book, [TOLD]).settle(first.id)
    corpus.opened = ()
    Comparison(corpus, index, book, [TOLD]).settle(second.id)
    return book.all(), {corpus.report(id).text for id in corpus.opened}


def test_what_a_sketch_tells_is_judged_without_opening_its_report() -> None:
    (said,), opened = compared(("abc", "cd"))
    assert opened == {"cd"}
    assert said.reasons[0].detail == "abc"
    assert said.reasons[0].name.startswith("('abc'")  # what stands beside it, of its sketch too


def test_a_report_is_opened_where_its_sketch_does_not_tell() -> None:
    (said,), opened = compared(("?", "?!"))
    assert opened == {"?", "?!"}
    assert said.reasons[0].detail == "opened"


def _all_in_common(least: int) -> Resolver:
    space = Space(name="letters", version="1", near=1, items=items, least=least)
    return Resolver("letters", "1", (Relation.SAME_STORY,), (Meeting(space, alike),))


def test_a_pair_parted_under_one_of_many_keys_stands_while_it_meets_under_enough_of_the_others() -> None:
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST"
    first, last, between = (
        make_report(text, published=f"2021-02-0{day}") for text, day in ((letters, 1), (letters, 3), ("a", 2))
    )
    reports = first, last, between
    (said,) = as_they_come(reports, _all_in_common(len(letters) - 1))
    assert {said.left, said.right} == {first.id, last.id}
    assert as_they_come(reports, _all_in_common(len(letters))) == []


def as_they_come(reports: Sequence[Report], resolver: Resolver) -> list[Judgement]:
    """What is said of reports that are compared one after the other."""
    book = MemoryBook()
    comparison = Comparison(Readings(map(Reading, reports)), MemoryIndex(), book, [resolver])
    for report in reports:
        comparison.settle(report.id)
    return book.all()


def test_of_a_whole_corpus_no_pair_is_judged_that_a_later_report_would_part() -> None:
    judged: set[frozenset[str]] = set()

    def noted(one: Report, two: Report) -> Judgement | None:
        judged.add(frozenset((one.id, two.id)))
        return alike(one, two)

    space = Space(name="letters", version="1", near=1, items=items)
    resolver = Resolver("letters", "1", (Relation.SAME_STORY,), (Meeting(space, noted),))
    days = (5, 1, 4, 2, 3)
    reports = [make_report("abcd" + "e" * day, published=f"2021-02-0{day}") for day in days]
    said = compare_all(Readings(map(Reading, reports)), [resolver])
    assert judged == {frozenset((item.left, item.right)) for item in said}
    assert len(judged) == len(days) - 1
    assert set(as_they_come(reports, resolver)) == set(said)
    assert len(judged) > len(said)


class Asked(MemoryIndex):
    """An index that notes how many sketches are asked for at once."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: list[int] = []

    def sketches(self, space: str, spots: Sequence[Spot]) -> Sequence[bytes]:
        self.counts.append(len(spots))
        return super().sketches(space, spots)


def by_letters(one: str, two: str) -> Judgement:
    left, right = (make_report(letters, published=published(letters)).id for letters in sorted((one, two)))
    return make_judgement(left, right, by="told/1")


def published(letters: str) -> str:
    return f"2021-02-0{dict(zip('XYZ', '123', strict=True))[letters[0]]}"


def test_the_sketches_of_all_that_a_report_parts_are_asked_for_together() -> None:
    def lettered(corpus: Corpus, id: str) -> tuple:
        text = corpus.report(id).text
        return (make_item(corpus.report(id), id, lambda: map(ord, text[1:]), text, sketch=lambda: text.encode()),)

    def of_sketch(spot: Spot, sketch: bytes, _: Beside) -> Item:
        return Item(spot.report, spot, sketch.decode(), lambda: map(ord, sketch.decode()[1:]))

    def of_two_old(one: bytes, two: bytes, _: int) -> bool:
        return b"Y" not in one + two

    space = Space(name="told", version="1", near=1, items=lettered, glance=of_two_old, kept=of_sketch, mark=lambda _: 0)
    resolver = Resolver("told", "1", (Relation.SAME_STORY,), (Meeting(space, by_letters),))
    reports = [make_report(text, published=published(text)) for text in ("Xa", "Za", "Xb", "Zb", "Yab")]
    corpus, book, index = Readings(map(Reading, reports)), MemoryBook(), Asked()
    for report in reports[:-1]:
        Comparison(corpus, index, book, [resolver]).settle(report.id)
    before = {frozenset((item.left, item.right)) for item in book.all()}
    assert before == {frozenset((reports[0].id, reports[1].id)), frozenset((reports[2].id, reports[3].id))}
    index.counts.clear()
    Comparison(corpus, index, book, [resolver]).settle(reports[-1].id)
    assert book.all() == []
    assert index.counts == [4, 4]  # for a glance at what it meets, and of what it parts
