"""Acts of which a verb only says that there was news of them: "clashes *were reported* in Tora on Monday"."""

from __future__ import annotations

from collections.abc import Mapping

from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_REPORTED = frozenset("report record register document".split())
_AT = frozenset("in at near outside around across along inside throughout".split())
_OF_TIME = frozenset(("DATE", "TIME"))


def reported(tree: Tree, acts: Mapping[int, Token]) -> dict[int, int]:
    """The numbers of acts by the verbs that report them from somewhere: what these tell of is told of the act.

    `acts` are their words, by number. Not "two deaths were reported on Monday": the day of the report.
    """
    found: dict[int, int] = {}
    for number, word in acts.items():
        verb = tree.head(word)
        if word.link == "nsubjpass" and verb is not None and verb.lemma in _REPORTED and _is_from_somewhere(tree, verb):
            found.setdefault(verb.index, number)
    return found


def _is_from_somewhere(tree: Tree, verb: Token) -> bool:
    """Whether a name behind the verb tells where: "in Tora", "near the town of Tora"; not "in May", "in a letter"."""
    where = (word for word in tree.children(verb, "prep") if word.text.lower() in _AT)
    nouns = [noun for word in where for noun in tree.children(word, "pobj")]
    below = (noun for of in nouns for word in tree.children(of, "prep") for noun in tree.children(word, "pobj"))
    return any(noun.part == "PROPN" and noun.entity not in _OF_TIME for noun in (*nouns, *below))
