"""The background of document frequencies."""

from __future__ import annotations

from reportedly.weights.background import document_frequencies


def test_common_words_stand_in_most_documents_and_no_count_exceeds_them() -> None:
    table = document_frequencies()
    assert table.counts["the"] > 0.9 * table.documents
    assert min(table.counts.values()) >= 3
    assert max(table.counts.values()) <= table.documents
