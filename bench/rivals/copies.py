"""Copies of a text, by other programs. The pairs are for `copies-pairs`, the clusters that follow for `copies`."""

from collections.abc import Iterable, Iterator
from typing import Any

Lines = Iterable[dict[str, Any]]
Pairs = Iterator[tuple[str, str]]

SHINGLE, PERMUTATIONS, JACCARD = 3, 128, 0.3
COSINE = 0.6
"""Each threshold is the one of tenths with the best sum of F1 over `copies_synth` and `copies_real_pairs`."""


def minhash_clusters(lines: Lines) -> Iterator[dict[str, Any]]:
    """Clusters of the pairs of `minhash_pairs`."""
    return _clusters(lines, _minhash)


def minhash_pairs(lines: Lines) -> Iterator[dict[str, Any]]:
    """Pairs by MinHash and LSH of datasketch over runs of three words."""
    return ({"a": a, "b": b} for a, b in _minhash(list(lines)))


def tfidf_clusters(lines: Lines) -> Iterator[dict[str, Any]]:
    """Clusters of the pairs of `tfidf_pairs`."""
    return _clusters(lines, _tfidf)


def tfidf_pairs(lines: Lines) -> Iterator[dict[str, Any]]:
    """Pairs by cosine of TF-IDF of words, by scikit-learn."""
    return ({"a": a, "b": b} for a, b in _tfidf(list(lines)))


def _minhash(lines: list[dict[str, Any]]) -> Pairs:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=JACCARD, num_perm=PERMUTATIONS)
    for line in lines:
        words = line["text"].casefold().split()
        made = MinHash(num_perm=PERMUTATIONS)
        for i in range(max(1, len(words) - SHINGLE + 1)):
            made.update(" ".join(words[i : i + SHINGLE]).encode())
        for other in index.query(made):
            yield other, line["id"]
        index.insert(line["id"], made)


def _tfidf(lines: list[dict[str, Any]]) -> Pairs:
    from sklearn.feature_extraction.text import TfidfVectorizer

    rows = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(line["text"] for line in lines)
    alike = (rows @ rows.T).tocoo()
    for i, j, cosine in zip(alike.row, alike.col, alike.data, strict=True):
        if i < j and cosine >= COSINE:
            yield lines[i]["id"], lines[j]["id"]


def _clusters(lines: Lines, pairs: Any) -> Iterator[dict[str, Any]]:
    """The parts into which the pairs join the lines; each is named by its first line."""
    found = list(lines)
    leader = {line["id"]: line["id"] for line in found}
    for one, other in pairs(found):
        kept, joined = leader[one], leader[other]
        leader = {id: kept if head == joined else head for id, head in leader.items()}
    return ({"id": id, "cluster": head} for id, head in leader.items())
