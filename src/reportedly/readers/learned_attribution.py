"""Who says what, by learned weights and rules together.

The encoder finds cues, and for each cue the words of its source and content (trained on PolNeAR 1.0, whose conventions
for spans it follows: weights/encoder.md). Where the rules find a statement at the same cue, their bounds are kept, as
they are exact, and the weights say whether it is one; what only the weights find needs to be surer, what only the rules
find needs the weights not to be against it. What each statement is (stance, kind of source, speaker, chain) is told by
the same rules as for the plain reader.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reportedly.foreign import Later
from reportedly.rules.carrying import carries, is_finite, is_hearsay
from reportedly.rules.clauses import is_passive, source_phrase, subject, trimmed
from reportedly.rules.cue_stances import cues, stance_of
from reportedly.rules.cued import ruled_statements
from reportedly.rules.frames import UNANSWERED
from reportedly.rules.hearsay import hearsay
from reportedly.rules.inner_statements import WITH_OTHERS, Told, may_speak, with_reach, without_mere_words
from reportedly.rules.merging import merged, overlap
from reportedly.rules.nesting import (
    around_asides,
    by_sentence,
    from_the_start,
    untangled,
    with_authors,
    without_circumstance,
    without_contrast,
    without_crumbs,
    without_deed,
    without_later,
)
from reportedly.rules.page import Page, page_of
from reportedly.rules.relays import is_passed_on
from reportedly.rules.role_evidence import RoleEvidence
from reportedly.rules.said_of import without_those_spoken_of
from reportedly.rules.second_verbs import with_second_verbs
from reportedly.rules.sourcing import attributions
from reportedly.rules.statements import AGAINST, Statement, goes_on, parted, statement
from reportedly.rules.voiceless import ACCUSING, is_voiceless
from reportedly.text.role_decoding import Decoding, Offsets, Scores, cue_spans, roles, runs, words
from reportedly.types.annotations import Attribution, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span, hull
from reportedly.types.vocabulary import Stance
from reportedly.weights.encoder import Encoded, encoded, role_scores

np = Later("numpy", needed_for="the learned readers")
_SOURCE, _CONTENT = 1, 2
_NOBODY = frozenset(("no", "nobody", "none", "neither", "nothing"))
_OPENING, _CLOSING = frozenset("“\"'‘«"), frozenset("”\"'’»")
_TOGETHER = 64
"""Cues whose words are labelled side by side: bounds memory on long transcripts."""
_ALWAYS = frozenset((AGAINST, "according", "figure", "guilty", "plea", "set", "signed", *UNANSWERED))
"""Frames that PolNeAR seldom marks and a record wants all the same: chains, tolls, and who gave no answer."""


_OWN_FORM = (*WITH_OTHERS, "charged")
"""Frames known by words or a form of their own: what has none of these is in another ("*gave* evidence that …")."""


class Votes(NamedTuple):
    """How sure the weights must be of a cue (score of a cue less that of none), by who found the statement.

    Swept on PolNeAR dev and on the development half of bench/gold/conflict.jsonl.
    """

    learned: float = 0.0
    """Found by the weights, whether or not the rules found it too."""
    ruled: float = -1.0
    plain: float = -10.0
    """Found by the rules alone, where words carry words: PolNeAR marks few of those, and chains are made of them."""
    held: float = -12.0
    """The same for what anybody is told to believe ("said that the army believed it was over")."""
    inner: float = -0.5
    """Within what another says, found by the weights that are taught to hear it (weights/encoder.md)."""
    inner_alone: float = -0.3
    """The same where no rule found a statement there."""
    inner_unknown: float = 1.0
    """The same where the lexicon does not know the cue."""
    agreement: float = 0.85
    """Dice overlap of the two contents above which the rules' bounds are kept."""


class Found(NamedTuple):
    """A statement that the weights find, and how sure they are of its cue."""

    statement: Statement
    sure: float


def read_learned_attribution(reading: Reading) -> Iterator[Attribution]:
    """Statements with source, cue and content; an implicit source is empty, never guessed."""
    page = page_of(reading)
    text, votes = encoded(page.text), Votes()
    ruled, labels = ruled_statements(page), _Labels(page, text, Decoding())
    told = without_mere_words(page, joined(page, ruled, list(labels.statements(text.cues)), text, votes))
    heard = list(hearsay(page, Told(page, told)))
    inner = list(_inner(page, ruled, [*told, *heard], labels, votes))
    found = [without_circumstance(page, item) for item in (*told, *heard, *inner)]
    yield from attributions(reading, page, with_reach(page, with_second_verbs(page, found)))


def _inner(
    page: Page, ruled: Sequence[Statement], told: Sequence[Statement], labels: _Labels, votes: Votes
) -> Iterator[Statement]:
    """What the weights hear within the contents of `told`; by the rules' bounds where those found it too."""
    known = Told(page, told)
    at_cue = {place: item for item in ruled for place in range(item.cue.start, item.cue.end)}
    for found, sure in labels.statements(
        labels.text.all_cues, lambda cue, sure: sure >= votes.inner and known.has_room(cue)
    ):
        places = range(found.cue.start, found.cue.end)
        rule = next((at_cue[place] for place in places if place in at_cue), None)
        if rule is not None:
            both = merged(page, rule, found, votes.agreement)
            found = both if rule.source is None else replace(both, source=rule.source)
        elif sure < votes.inner_alone:
            continue
        speaks = may_speak(page, found, rule is not None, sure >= votes.inner_unknown)
        inner = known.inner(page, found) if speaks and not is_voiceless(page.tree, found) else None
        if inner is not None:
            yield inner


def joined(
    page: Page, ruled: Sequence[Statement], learned: Sequence[Found], text: Encoded, votes: Votes
) -> list[Statement]:
    """One list of statements from both, by the votes; in order of text of their cues."""
    at_cue: dict[int, list[Statement]] = {}
    for item in ruled:
        for place in range(item.cue.start, item.cue.end):
            at_cue.setdefault(place, []).append(item)
    kept: list[Statement] = []
    met: set[int] = set()
    for found, sure in learned:
        rivals = {id(item): item for place in range(found.cue.start, found.cue.end) for item in at_cue.get(place, ())}
        if sure < votes.learned or is_voiceless(page.tree, found):
            continue
        rule = max(rivals.values(), key=lambda item: overlap(item.content, found.content), default=None)
        kept.append(_unaccused(page, found if rule is None else merged(page, rule, found, votes.agreement)))
        if rule is not None:  # "said according to" is one cue to the weights and two to the rules
            met.update(number for number, item in rivals.items() if item.cue.meets(rule.cue))
    unmet = [item for item in ruled if id(item) not in met]
    alone = _wanted(page, unmet, kept, _Sureness(text.offsets, text.cues), votes)
    beside = by_sentence(kept)
    clean = (without_crumbs(page, without_those_spoken_of(page, item), beside[item.head.sentence]) for item in kept)
    clean = (without_later(page, without_contrast(page, without_deed(page, item)), beside) for item in clean)
    opened = (from_the_start(page, with_authors(page, item), beside[item.head.sentence]) for item in clean)
    own = [untangled(page, item, beside[item.head.sentence]) for item in opened]
    beside = by_sentence(own)
    whole = [around_asides(page, item, beside[item.head.sentence]) for item in own]
    return sorted(parted(page, [*whole, *alone]), key=lambda item: (item.cue, item.content))


def _wanted(
    page: Page, unmet: Sequence[Statement], kept: Sequence[Statement], sure_of: _Sureness, votes: Votes
) -> list[Statement]:
    """Of what only the rules found what is wanted, cut to its own words: beside `kept`, then within what they brought.

    "The army believed it was over, an official said" is wanted for what carries it, also where only rules heard that.
    """
    wanted: dict[int, Statement] = {}
    for _ in range(_DEPTH):
        known = [*kept, *wanted.values()]
        beside, needed = by_sentence(known), _needed(page, known, sure_of, votes)
        for item in (item for item in unmet if id(item) not in wanted):
            others = beside.get(item.head.sentence, ())
            cut = untangled(page, item, others)
            if needed(item, cut, others):
                wanted[id(item)] = cut
        if len(wanted) == len(known) - len(kept):
            break  # nothing came that could carry more
    return list(wanted.values())


_DEPTH = 2
"""Rounds in which statements bring those in that they carry."""


def _needed(
    page: Page, kept: Sequence[Statement], sure_of: _Sureness, votes: Votes
) -> Callable[[Statement, Statement, Sequence[Statement]], bool]:
    """Whether what only the rules found is wanted, given as found, as cut, and with what was kept in its sentence."""
    told = {quote.span.start for item in kept for piece in item.content for quote in page.quotes.meeting(piece)}

    def needed(item: Statement, cut: Statement, others: Sequence[Statement]) -> bool:
        quote = page.quotes.around(item.cue.start)
        if quote is not None:  # PolNeAR marks nothing inside quotation marks: the weights know nothing of it
            return quote.span.start in told
        plain = item.frame in _ALWAYS or goes_on(page, item.head) is not None or is_passed_on(page.tree, item)
        plain = plain or is_hearsay(item) or _is_answer(page, item) or _is_owned(page, item)
        plain = plain or any(carries(page, other, cut) for other in others)
        held = plain and stance_of(page, item) is Stance.BELIEVES
        return sure_of(item.cue) >= (votes.held if held else votes.plain if plain else votes.ruled)

    return needed


def _is_answer(page: Page, item: Statement) -> bool:
    """Whether a party denies or accuses in a verb of its own ("the army denied the charge"): seldom in PolNeAR."""
    outright = item.frame == "object" and item.head.part == "VERB" and is_finite(page.tree, item.head)
    return outright and stance_of(page, item) in (Stance.DENIES, Stance.ALLEGES) and _is_noun(page, item)


def _is_owned(page: Page, item: Statement) -> bool:
    """Whether a noun tells whose threat, promise, demand or charge it is and what of: "*its* threat to fire"."""
    return item.head.part == "NOUN" and item.source is not None and stance_of(page, item) in _ACTS


_ACTS = (Stance.THREATENS, Stance.PROMISES, Stance.ASKS, Stance.ALLEGES, Stance.DENIES)


def _is_noun(page: Page, item: Statement) -> bool:
    head = page.tree.head_of(item.source) if item.source is not None else None
    return head is not None and head.part in {"NOUN", "PROPN"}


def _unaccused(page: Page, item: Statement) -> Statement:
    """`item` with the one accused in what is said, not for its source: of "was blamed on the group" nobody is named."""
    verb, accused = item.head, item.source
    if verb.lemma not in ACCUSING or not is_passive(page.tree, verb) or page.tree.children(verb, "agent"):
        return item
    if accused is None or any(accused.meets(part) for part in item.content):
        return replace(item, source=None)
    before = item.content[-1]
    joined = before.end < accused.start <= before.end + 1  # "on" and "the group"
    rest, last = (item.content[:-1], hull(before, accused)) if joined else (item.content, accused)
    return replace(item, source=None, content=tuple(sorted((*rest, last))))


class _Sureness:
    """How sure the weights are that a span holds a cue: the best of its word pieces."""

    def __init__(self, offsets: Offsets, scores: Scores) -> None:
        self.at: dict[int, float] = {}
        each = (scores[:, 1:].max(1) - scores[:, 0]).tolist()
        for (start, end), sure in zip(offsets, each, strict=True):
            for place in range(start, end):
                self.at[place] = sure

    def __call__(self, cue: Span) -> float:
        return max((self.at[place] for place in range(cue.start, cue.end) if place in self.at), default=0.0)


class _Labels:
    """What the weights say of the words around cues, of all cues or of those within what is told."""

    def __init__(self, page: Page, text: Encoded, settings: Decoding) -> None:
        self.page, self.text, self.settings = page, text, settings
        self.grouped = words(page.text, text.offsets)
        self.bounds = np.array(self.grouped).reshape(-1, 2)
        self.evidence = RoleEvidence(page, text.offsets)

    def statements(
        self, scores: Scores, wanted: Callable[[Span, float], bool] = lambda cue, sure: True
    ) -> Iterator[Found]:
        """What stands at the cues by `scores` that are `wanted`, given how sure they are, in order of text.

        A cue without content says nothing and is left out.
        """
        sure_of = _Sureness(self.text.offsets, scores)
        found = [
            cue
            for cue in cue_spans(scores, self.grouped, self.settings.cue_bias)
            if wanted(span := _pieces(self.text, cue), sure_of(span))
        ]
        for at in range(0, len(found), _TOGETHER):
            for said in self._labelled(found[at : at + _TOGETHER]):
                yield Found(said, sure_of(said.cue))

    def _labelled(self, cues_here: Sequence[tuple[int, int]]) -> Iterator[Statement]:
        scored = role_scores(self.text, list(cues_here), self.evidence)
        near = [self._within(start, start + len(scores)) for start, scores in scored]
        shifted = [self.bounds[own] - start for own, (start, _) in zip(near, scored, strict=True)]
        labelled = roles([scores for _, scores in scored], shifted, self.settings)
        for cue, own, labels in zip(cues_here, near, labelled, strict=True):
            said = _statement(self.page, self.text, cue, self.grouped[own], labels)
            if said is not None:
                yield said

    def _within(self, start: int, end: int) -> slice:
        """The words whose pieces all stand from `start` to `end`."""
        low, high = np.searchsorted(self.bounds[:, 0], (start, end))
        return slice(low, high - 1 if high > low and self.bounds[high - 1, 1] > end else high)


def _statement(
    page: Page, text: Encoded, cue: tuple[int, int], near: Sequence[tuple[int, int]], labels: Sequence[int]
) -> Statement | None:
    first, end = bisect_left(near, (cue[0],)), bisect_left(near, (cue[1] + 1,))
    labels = [*labels[:first], *[0] * (end - first), *labels[end:]]
    content = [_span(page.text, text, near, run) for run in runs(labels, _CONTENT)]
    span = _pieces(text, cue)
    head = _head(page, span)
    source = _source(text, near, runs(labels, _SOURCE))
    if source is not None and head is not None:
        source, content = _parted_at_relative(page, head, _speaking(page, head, source), content)
    if not content or head is None or head.link in _NO_CUES or (source is not None and _is_nobody(page, source)):
        return None
    if head.lemma in _NAMES or _is_alias(page, head):
        return None
    return Statement(head, _frame(page, head), source, span, tuple(content))


_NO_CUES, _NAMES = frozenset(("aux", "prt")), frozenset(("said",))
"""Words that only help a verb: "*has* asked", "hung *up*"; and a surname, "Umm *Said*": the verb has another lemma."""


def _speaking(page: Page, head: Token, source: Span) -> Span | None:
    """Whoever speaks where the weights take the one spoken to ("was held for *telling her* that …")."""
    words = page.tree.inside(source)
    if len(words) > 1 and words[0].part == "ADP":  # "attributed *to* the army"
        source = Span(words[1].span.start, source.end)
    found = page.tree.head_of(source)
    if found is None or found.link not in _SPOKEN_TO or page.tree.head(found) is not head:
        return source
    by = None if is_passive(page.tree, head) else subject(page.tree, head)
    return trimmed(page.text, source_phrase(page.tree, by)) if by is not None else source


_SPOKEN_TO = frozenset(("dobj", "dative"))


def _parted_at_relative(
    page: Page, verb: Token, source: Span | None, content: list[Span]
) -> tuple[Span | None, list[Span]]:
    """Source and content where the weights take what is told for its teller: "«a charge» «their leaders» rejected"."""
    told, by = page.tree.head(verb), subject(page.tree, verb)
    if source is None or told is None or by is None or verb.link != "relcl" or page.tree.head_of(source) is not told:
        return source, content
    who = trimmed(page.text, source_phrase(page.tree, by))
    if who is None or not source.holds(who) or not told.span.end <= who.start:
        return source, content
    before = [piece for piece in content if piece.end <= who.start]
    rest = [piece for piece in content if piece.end > who.start]
    return who, [hull(*before, told.span), *rest]


def _is_alias(page: Page, verb: Token) -> bool:
    """Whether a verb only gives another name: "the Guard, also *known as* the Red Front", "the raid, *dubbed* Fist"."""
    if verb.lemma == "know":
        return any(word.lemma == "as" for word in page.tree.children(verb, "prep"))
    given = verb.lemma in _NAMING and verb.tag == "VBN" and verb.link == "acl"
    named = any(word.part == "PROPN" for word in page.tree.children(verb, "oprd"))
    return given and named and not page.tree.children(verb, "agent")


_NAMING = frozenset("call dub name nickname".split())
"""Verbs that give a name; by somebody ("*dubbed* a sham by critics") they are statements."""


def _is_nobody(page: Page, source: Span) -> bool:
    """Whether nobody says so ("No group has claimed…"), or what stands for a source is a verb: nothing is said."""
    first = page.text[source.start : source.end].lower().split()[0]
    return first in _NOBODY or all(word.part in _VERBAL for word in page.tree.inside(source))


_VERBAL = frozenset(("VERB", "AUX", "PART"))


def _pieces(text: Encoded, cue: tuple[int, int]) -> Span:
    return Span(text.offsets[cue[0]][0], text.offsets[cue[1]][1])


def _span(text: str, pieces: Encoded, near: Sequence[tuple[int, int]], run: tuple[int, int]) -> Span:
    """A run of words as characters, with the quotation marks that stand against it."""
    start, end = pieces.offsets[near[run[0]][0]][0], pieces.offsets[near[run[1] - 1][1] - 1][1]
    if start > 0 and text[start - 1] in _OPENING:
        start -= 1
    if end < len(text) and text[end] in _CLOSING:
        end += 1
    return Span(start, end)


def _source(text: Encoded, near: Sequence[tuple[int, int]], found: list[tuple[int, int]]) -> Span | None:
    """The longest run of source words: a source stands in one piece, and crumbs beside it are doubt."""
    if not found:
        return None
    first, end = max(found, key=lambda run: run[1] - run[0])
    return Span(text.offsets[near[first][0]][0], text.offsets[near[end - 1][1] - 1][1])


def _head(page: Page, cue: Span) -> Token | None:
    """The cue's main word, even where the parser cut words otherwise than the encoder."""
    return page.tree.head_of(cue) or page.tree.at(cue.start)


def _frame(page: Page, head: Token) -> str:
    """How the cue is used, as the lexicon of cues has it; `clause` for a cue that the lexicon does not know."""
    frames = tuple(cues().get((head.lemma, head.part), ()))
    by_rule = statement(page, head, frames) if frames else None
    usual = next((frame for frame in frames if frame not in _OWN_FORM), "clause")
    return by_rule.frame if by_rule is not None else usual
