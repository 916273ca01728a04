"""Count in how many news documents each stemmed word stands: `python tools/build_document_frequencies.py GOLD_DATA`.

GOLD_DATA is the folder of gold data (`../shared/bench/data`); only training parts are read, and only counts are kept.
"""

import json
import sys
from collections import Counter
from pathlib import Path

from reportedly.text.terms import _POSSESSIVE, _WORD, stem

SOURCES = (
    "attribution/train.jsonl",
    "events/muc4_train.jsonl",
    "time/te3_timebank.jsonl",
    "time/te3_aquaint.jsonl",
    "time/gum_news.jsonl",
    "time/meantime.jsonl",
    "place/lgl.jsonl",
    "place/trnews.jsonl",
    "place/gwn.jsonl",
    "stories/ecbplus_stories.jsonl",
)
LEAST = 3


def main(folder: Path) -> None:
    """Write the table beside its card."""
    counts: Counter[str] = Counter()
    documents = 0
    for source in SOURCES:
        for line in (folder / source).open(encoding="utf-8"):
            row = json.loads(line)
            if row.get("split", "train") == "train":
                documents += 1
                text = _POSSESSIVE.sub("", row["text"])
                counts.update({stem(word.lower()) for word in _WORD.findall(text)})
    kept = {word: count for word, count in sorted(counts.items()) if count >= LEAST and not word.isdigit()}
    target = Path(__file__).parents[1] / "src/reportedly/weights/document_frequencies.json"
    table = {"documents": documents, "counts": kept}
    target.write_text(json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{documents} documents, {len(kept)} words -> {target}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
