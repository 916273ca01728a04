from reportedly.text.likeness import make_evidence

MEASURE = make_evidence((), ())


def test_evidence_says_what_is_left_over() -> None:
    found = MEASURE("Dana Orlov", "Dana Petrenko", True)
    assert found is not None
    assert (found.covers_shorter, found.both_left, found.shorter_ends) == (0.5, 1.0, 1.0)
    assert (found.shorter_begins, found.reordered, found.same_letters) == (0.0, 0.0, 0.0)
    assert (found.heaviest_left, found.all_left_longer, found.last_of_shorter) == (1.0, 1.0, 0.0)


def test_evidence_says_what_is_shared() -> None:
    found = MEASURE("Dana Orlov", "Dana M. Orlov", True)
    assert found is not None
    assert (found.covers_shorter, found.best_pair, found.last_words, found.alike_exactly) == (1.0, 1.0, 1.0, 2.0)
    assert (found.words_shorter, found.words_longer, found.person) == (2.0, 3.0, 1.0)
    assert found.likest_left < 0


def test_a_name_without_words_has_no_evidence() -> None:
    assert MEASURE("", "Dana", True) is None
    assert MEASURE("…", "Dana", False) is None


def test_each_clue_stands_under_its_name() -> None:
    found = MEASURE("Brigade 14 Tora", "Tora Brigade 15 North", False)
    assert found is not None
    assert {name for name, told in found._asdict().items() if told == 1.0} == {
        "best_pair", "figures_differ", "last_of_shorter", "longer_ends", "reordered", "worst_pair",
    }  # fmt: skip
    assert {name for name, told in found._asdict().items() if told == 1.2} == {
        "both_left", "heaviest_left", "heaviest_left_longer",
    }  # fmt: skip
    assert (found.all_left_longer, found.alike_exactly, found.letter_pairs_shorter) == (2.2, 2.0, 0.875)
    assert (found.words_shorter, found.words_longer, found.person) == (3.0, 4.0, 0.0)
