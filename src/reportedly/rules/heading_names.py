"""Names that head what is told of them: the label of an item of a list ("Tora:", "061445NOV06 TORA / Dassa -"), or the
name of the court that sits there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from reportedly.rules.toponyms import Candidate, Scene
from reportedly.types.annotations import Token
from reportedly.types.gazetteer import Grade


def headed(item: Candidate, tokens: Sequence[Token], around: Scene) -> float:
    """A probability for a known name that fills a piece of a head by itself, between its signs, days and hours.

    A parser sees no sentence there, nor a place in it. An everyday word or a given name may head anything: "Arrest -".
    """
    doubtful = item.first == item.last and (item.key in around.common or item.key in around.given)
    known = any(entry.grade in _EXACT for entry in item.entries)
    if doubtful or not known or around.shouted:
        return 0.0
    sentence = tokens[item.first].sentence
    rest = list(takewhile(lambda word: word.sentence == sentence, tokens[item.last + 1 : item.last + _FAR]))
    before = tokens[item.first - 1] if item.first else None
    opens = before is None or before.sentence != sentence or before.text in _PARTS or before.text[0].isdigit()
    return 0.75 if opens and rest and rest[0].text in _PARTS and rest[-1].text in _ENDS else 0.0


def heads_a_court(item: Candidate, tokens: Sequence[Token], around: Scene) -> float:
    """A probability for a town by whose name its court is known: "the *Tora* Intermediate People's Court"."""
    before = tokens[item.first - 1].text if item.first else ""
    doubtful = item.key in around.common or item.key in around.given or around.shouted
    longer = before[:1].isupper() and before.lower() not in ("the", "a")
    large = any(e.population >= _LARGE and e.grade in _EXACT for e in item.entries)
    if doubtful or longer or not large:
        return 0.0
    behind = tokens[item.last + 1 : item.last + _WORDS]
    rest = {word.text for word in takewhile(lambda word: word.text[:1].isupper() or word.tag == "POS", behind)}
    return 0.8 if rest & _COURTS and rest & _OF_COURTS and "County" not in rest else 0.0


_COURTS = frozenset("Court Tribunal".split())
_OF_COURTS = frozenset(
    """Appeal Appeals Assize Civil Circuit Criminal Crown District Federal High Intermediate Magistrate Magistrates
    Military Municipal Penal People Provincial Regional Revolutionary Sessions Special""".split()
)
"""What courts are called, and streets are not: "Vista Court"."""
_LARGE = 50_000
"""People of a town that has a court of its name."""
_WORDS = 6
"""Words up to the end of a court's name, and one."""
_EXACT = (Grade.PRIMARY, Grade.ALTERNATE)
_ENDS = frozenset((":", "-", "–", "—", "|"))
_PARTS = _ENDS | {"/", ",", "(", ")", "."}
_FAR = 20
"""Words up to the end of a head."""
