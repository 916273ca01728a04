"""Count how often each cue word, in each frame, marks an attribution of a gold file: the `share` of lexicons/cues.tsv.

    python tools/count_cues.py GOLD.jsonl [LEAST] > counts.tsv

GOLD is one article a line with `text` and `attributions` (source and content as lists of spans). A cue counts as right
when the content it gives overlaps a gold content by half (Dice over words) and the sources overlap or are both absent.
LEAST is the fewest occurrences shown (4). A person then chooses the rows of the lexicon; nothing is written to it.
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from reportedly.readers.grammar import make_grammar
from reportedly.readers.run import Reader, read_report
from reportedly.readers.sentences import read_sentences
from reportedly.rules.frames import FRAMES
from reportedly.rules.page import Page, page_of
from reportedly.rules.statements import Statement, statement
from reportedly.types.annotations import Sentence, Token
from reportedly.types.report import Report

READERS = (
    Reader("sentences", "1", (), Sentence, read_sentences),
    Reader("grammar", "1", (Sentence,), Token, make_grammar(), filed=False),
)
WORD = re.compile(r"\w+(?:['’]\w+)*")
Words = frozenset[int]


def words(text: str, spans: list[list[int]]) -> Words:
    """Where the words of `spans` start."""
    return frozenset(match.start() for start, end in spans for match in WORD.finditer(text, start, end))


def is_right(page: Page, found: Statement, gold: list[tuple[Words, Words]]) -> bool:
    """Whether some gold attribution (source, content) is this one."""
    content = words(page.text, [[span.start, span.end] for span in found.content])
    source = words(page.text, [[found.source.start, found.source.end]] if found.source else [])
    return any(
        2 * len(content & other) >= 0.5 * (len(content) + len(other)) and (bool(source & by) or not source | by)
        for by, other in gold
    )


def count(line: dict[str, Any], right: Counter[tuple[str, str, str]], seen: Counter[tuple[str, str, str]]) -> None:
    """Add the cues of one article."""
    page = page_of(read_report(Report(text=line["text"]), READERS))
    gold = [(words(page.text, item["source"]), words(page.text, item["content"])) for item in line["attributions"]]
    for token in page.tree.tokens:
        if token.part not in {"VERB", "NOUN", "ADJ"}:
            continue
        for frame in (*FRAMES, *(f"prep:{word.lemma}" for word in page.tree.children(token, "prep"))):
            found = statement(page, token, [frame])
            if found is not None:
                key = (token.lemma, token.part, frame)
                seen[key] += 1
                right[key] += is_right(page, found, gold)


def main(arguments: list[str]) -> int:
    if len(arguments) not in {1, 2}:
        print(__doc__, file=sys.stderr)
        return 2
    least = int(arguments[1]) if len(arguments) == 2 else 4
    right: Counter[tuple[str, str, str]] = Counter()
    seen: Counter[tuple[str, str, str]] = Counter()
    with Path(arguments[0]).open(encoding="utf-8") as file:
        for line in file:
            count(json.loads(line), right, seen)
    print("lemma\tpart\tframe\tright\tseen\tshare")
    for key in sorted(seen):
        if seen[key] >= least:
            print(*key, right[key], seen[key], f"{right[key] / seen[key]:.2f}", sep="\t")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
