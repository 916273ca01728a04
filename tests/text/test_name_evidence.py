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
