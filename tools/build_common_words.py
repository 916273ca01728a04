"""Build lexicons/common_words.tsv: words that stand in small letters in running news text.

`python tools/build_common_words.py FILE.jsonl…` counts the words of the `text` of each line (not those that open a
sentence) and keeps what is mostly small. Only a list of words comes out, never a text. The figures in use were counted
over the training files of `../shared/bench/data` (attribution, events, place, time, stories; mixed case, English).
"""

import json
import re
import sys
from collections import Counter
from pathlib import Path

LEXICONS = Path(__file__).parent.parent / "src/reportedly/lexicons"
TARGET = LEXICONS / "common_words.tsv"
WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?")
HEAD = """\
# English words that stand in small letters in running news text, to give text in capitals its small letters back.
# Source: counted over English news by tools/build_common_words.py; a list of words, no text. Licence: Apache-2.0.
# Date: 2025-11-23
word
"""


def count(text: str, small: Counter[str], capital: Counter[str]) -> None:
    """Count the words of `text` that do not open a sentence, a line or a quotation."""
    for match in WORD.finditer(text):
        before = text[max(0, match.start() - 4) : match.start()].rstrip(" ")
        if not before or before[-1] in '.!?"“”\n:‘(':
            continue
        word = match.group()
        if word.islower():
            small[word] += 1
        elif word[0].isupper():
            capital[word.lower()] += 1


def person_nouns() -> set[str]:
    """Nouns for people, groups and weapons with their plurals: rare in newspapers, common in conflict."""
    rows = [line.split("\t") for line in (LEXICONS / "role_nouns.tsv").read_text(encoding="utf-8").splitlines()]
    nouns = {row[0] for row in rows if len(row) > 1 and row[1] in {"person", "group", "weapon"} and row[0].isalpha()}
    return nouns | {noun[:-1] + "ies" if noun.endswith("y") else noun + "s" for noun in nouns}


def main(paths: list[str]) -> int:
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for path in paths:
        with open(path, encoding="utf-8") as file:
            for line in file:
                count(json.loads(line)["text"], small, capital)
    kept = [
        word
        for word, seen in small.items()
        if len(word) > 1 and word.isalpha() and (seen > max(1, capital[word]) or (not capital[word] and len(word) > 4))
    ]
    TARGET.write_text(HEAD + "".join(f"{word}\n" for word in sorted({*kept, *person_nouns(), "a"})), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
