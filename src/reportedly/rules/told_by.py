"""Who speaks at a place in a report: the attribution whose content holds it, the innermost of several."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from reportedly.types.annotations import Attribution, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Stance


class Tellers:
    """The attributions of a reading by the pieces of their contents."""

    def __init__(self, reading: Reading) -> None:
        self._tree = reading.tree
        cued = [
            (token, attribution)
            for attribution in reading[Attribution]
            for cue in attribution.cue
            for token in reading.tree.inside(cue)
        ]
        self._cued = {token.span.start: attribution for token, attribution in cued}
        own = {attribution.id for attribution in reading[Attribution] if _is_own_word(reading, attribution)}
        self._own_cues = {token.index for token, attribution in cued if attribution.id in own}
        others = (attribution for attribution in reading[Attribution] if attribution.id not in own)
        self._pieces = sorted(
            ((piece, attribution) for attribution in others for piece in attribution.content),
            key=lambda item: item[0],
        )
        self._starts = [piece.start for piece, _ in self._pieces]
        self._farther = _reaching_farther([piece for piece, _ in self._pieces])
        self._words: dict[str, frozenset[int]] = {}

    def at(self, span: Span) -> Attribution | None:
        """The innermost attribution with a content that holds `span`; None is the report's own voice.

        Of two with the same words the one that the other carries: "it said in a note read out on the radio".
        """
        best: tuple[int, Attribution] | None = None
        place = bisect_right(self._starts, span.start) - 1
        while place >= 0:
            piece, attribution = self._pieces[place]
            if best is not None and span.end - piece.start > best[0]:
                break  # whatever begins as early and holds the span is longer
            if piece.holds(span) and (best is None or _is_inside(piece, attribution, *best)):
                best = (len(piece), attribution)
            place = place - 1 if piece.holds(span) else self._farther[place]
        return best[1] if best is not None else None

    def cued_by(self, span: Span) -> Attribution | None:
        """The attribution whose cue holds `span` ("denies" in "he denies any ties")."""
        return self._cued.get(span.start)

    def speaker(self, verb: Token) -> Token | None:
        """The head word of who speaks by a verb, if it is a cue, whatever the parser takes for its subject."""
        voice = self.cued_by(verb.span)
        head = self._tree.head_of(voice.source[0]) if voice is not None and voice.source else None
        return head if head is not None and head.part in ("NOUN", "PROPN", "PRON") else None

    def telling(self, verb: Token) -> Attribution | None:
        """The attribution whose cue a verb is, or the verb on which it hangs, else the one that tells of it."""
        here: Token | None = verb
        for _ in range(_CLAUSES):
            if here is None:
                break
            own = self.cued_by(here.span)
            if own is not None and not is_bare_request(own):
                return own
            here = self._tree.head(here) if here.link in _WITHIN else None
        return self.at(verb.span)

    def words(self, attribution: Attribution) -> frozenset[int]:
        """The indexes of the tokens of an attribution's content: what the voice itself has said.

        That one says so (`I confirm that …`) is how one says it, and no word on what is said.
        """
        if attribution.id not in self._words:
            said = {token.index for piece in attribution.content for token in self._tree.inside(piece)}
            self._words[attribution.id] = frozenset(said - self._own_cues)
        return self._words[attribution.id]


_CLAUSES = 4
_WITHIN = ("ccomp", "xcomp", "pcomp", "prep")
"""Links by which "it had no part in it" hangs on "said", "to speculate about who" on "declined"."""


def _reaching_farther(pieces: Sequence[Span]) -> list[int]:
    """For each of `pieces`, in order, the last one before it that ends behind it; -1 where none does."""
    found: list[int] = []
    for number, piece in enumerate(pieces):
        before = number - 1
        while before >= 0 and pieces[before].end <= piece.end:
            before = found[before]
        found.append(before)
    return found


def doubts(voice: Attribution, tree: Tree) -> bool:
    """Whether a voice does not hold true what it tells: "doubts that …", "does not think that …"."""
    cue = [token for span in voice.cue for token in tree.inside(span)]
    verbs = {token.lemma for token in cue if token.part == "VERB"}
    negated = any(tree.children(token, "neg") for token in cue)
    return bool(verbs & _HELD_TRUE if negated else verbs & _DOUBTED)


_HELD_TRUE = frozenset(("think", "believe"))
_DOUBTED = frozenset(("doubt", "question"))


def only_feels(voice: Attribution, tree: Tree) -> bool:
    """Whether a voice tells what it feels about those or that of which it speaks: "praised the men who shot him"."""
    return any(token.lemma.lower() in _FEELING for span in voice.cue for token in tree.inside(span))


_FEELING = frozenset(
    """condolence condole sympathy mourn praise extol hail salute applaud laud congratulate commend commemorate honour
    honor thank""".split()
)


def unsaid(voice: Attribution, tree: Tree) -> bool:
    """Whether a voice tells what it did not say: "I never said that my men fired", "would not confirm that …"."""
    verbs = (token for span in voice.cue for token in tree.inside(span) if token.lemma in _SAYING)
    return any(
        tree.children(verb, "neg") or any(word.text.lower() == "never" for word in tree.children(verb, "advmod"))
        for verb in verbs
    )


_SAYING = frozenset("say tell claim state admit confirm acknowledge concede announce allege".split())


def only_dates(act: Token, tree: Tree) -> bool:
    """ "Denied aiming at them since it *invaded*": what only tells when is not what is denied."""
    marks = tree.children(act, "mark", "advmod") if act.link == "advcl" else []
    return any(mark.text.lower() in _WHEN for mark in marks)


_WHEN = frozenset("since after before when while until".split())


def _is_inside(piece: Span, attribution: Attribution, length: int, other: Attribution) -> bool:
    return len(piece) < length or (len(piece) == length and attribution.within == other.id)


def _is_own_word(reading: Reading, attribution: Attribution) -> bool:
    """Whether one only says within one's own words that one says so: "“*I accept that* my men fired,” he said"."""
    first = any(reading.quote(span).lower() in ("i", "we") for span in attribution.source)
    return first and attribution.within is not None and attribution.stance is Stance.ASSERTS


def is_bare_request(voice: Attribution) -> bool:
    """Whether a voice asks for a thing that no clause tells: who "ordered the raids" says nothing of them."""
    return voice.stance is Stance.ASKS and voice.why.startswith("object ")
