import pytest

from reportedly.types.report import Report, digest


def test_lengths_are_part_of_a_digest() -> None:
    assert digest("a", "bc") != digest("ab", "c")


def test_nothing_said_differs_from_an_empty_word() -> None:
    assert digest(None) != digest("")


def test_an_id_is_the_same_for_the_same_content() -> None:
    one, other = (Report(text="Two were hurt.", publisher="Desert Line") for _ in range(2))
    assert one.id == other.id
    assert one.id.startswith("r")
    assert len(one.id) == 17


@pytest.mark.parametrize("field", ["text", "publisher", "url", "published"])
def test_an_id_changes_with_what_identifies_a_report(field: str) -> None:
    base = {"text": "Two were hurt.", "publisher": "Desert Line", "url": "https://a.example", "published": "2025-10-14"}
    assert Report(**base).id != Report(**{**base, field: "2025-10-15"}).id


@pytest.mark.parametrize("field", ["title", "byline", "extractor", "modified"])
def test_an_id_does_not_change_with_what_surrounds_a_report(field: str) -> None:
    assert Report(text="Two were hurt.").id == Report(text="Two were hurt.", **{field: "other"}).id
