"""Events across documents: given mentions, one chain for each story and kind of act.

The kind of act is the family of the mention's head word in the table of triggers ("kill", "murder" and "assassination"
are one), else its lemma, nouns led back to the verb they are made from. Pronouns and bare "it" stand alone.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.desk import read
from reportedly.lexicons import lexicon
from reportedly.readers import readers
from reportedly.resolve.comparing import compare_all
from reportedly.resolve.stories import STORIES, stories
from reportedly.types.annotations import Token
from reportedly.types.corpus import Readings
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span

ENDINGS = ("ation", "ition", "tion", "sion", "ment", "ing", "al", "er", "or", "e", "y")
LIGHT = frozenset("make take have be do get give go carry hold".split())


def predict(lines: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """A cluster for each given event mention."""
    names = [reader.name for reader in readers()]
    prefix = readers()[: names.index("grammar") + 1]
    families = {row["lemma"]: row["family"] for row in lexicon("event_triggers") if row["family"] and not row["with"]}
    given = [(line["mentions"], read(Report(text=line["text"], url=line["id"]), prefix)) for line in lines]
    corpus = Readings(reading for _, reading in given)
    judged = compare_all(corpus, [STORIES])
    story_of = {id: story.id for story in stories(Readings((r for _, r in given), judged)) for id in story.reports}
    for mentions, reading in given:
        for mention in mentions:
            if mention["kind"] == "event":
                head = head_of(reading, Span(mention["start"], mention["end"]))
                act = act_of(head, families) if head else mention["id"]
                yield {"mention": mention["id"], "cluster": f"{story_of[reading.report.id]} {act}"}


def head_of(reading: Reading, span: Span) -> Token | None:
    """The word that names the act: the head, or what a light verb carries ("made a statement"). None for pronouns."""
    words = [token for token in reading.tree.inside(span) if token.part not in ("PUNCT", "ADP", "PART", "DET")]
    head = reading.tree.head_of(span) or (words[0] if words else None)
    if head is not None and head.lemma in LIGHT:
        head = next((word for word in words if word.part in ("NOUN", "PROPN", "VERB") and word != head), head)
    return None if head is None or head.part == "PRON" else head


def act_of(head: Token, families: dict[str, str]) -> str:
    """The family of a word, else its stem: "acquisition" and "acquire" are not one, "purchasing" and "purchase" are."""
    lemma = head.lemma
    if lemma in families:
        return families[lemma]
    ending = next((ending for ending in ENDINGS if lemma.endswith(ending) and len(lemma) - len(ending) >= 4), "")
    return lemma[: len(lemma) - len(ending)]
