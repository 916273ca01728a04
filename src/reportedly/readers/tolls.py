"""How many were killed, injured, missing, detained, displaced or freed: words of harm, and whom they count.

A toll needs a word of harm (`lexicons/harm.tsv`) that grammar ties to people, or a number right before such a word
("30 wounded"). What did not happen has no toll: plans, conditions and threats are left out, "nobody was hurt" is 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from reportedly.lexicons import lexicon
from reportedly.rules.captives import act_verbs, acts, as_arrested, dated_abductions, of_acts, of_the_same
from reportedly.rules.casualties import Finding, Table, find, table
from reportedly.rules.either_harm import without_either
from reportedly.rules.factuality import Factuality
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.headcount import Counter, People
from reportedly.rules.in_passing import is_in_passing
from reportedly.rules.news_evidence import is_plotted, is_told
from reportedly.rules.news_world import Standing, is_short, standing, told_words
from reportedly.rules.toll_parts import Part, merged, parts
from reportedly.rules.uncounted import is_counted, is_known
from reportedly.rules.victims import Scene
from reportedly.text.bounds import Quantities
from reportedly.types.annotations import Attribution, Event, Token, Toll, Whom
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import EventType, Harm, VictimGroup

_UNREAL = frozenset("future hypothetical condition plan wish purpose imperative modal ability attempt question".split())
"""Categories of cues under which a figure is none of what happened ("could kill thousands")."""
_AGREED = frozenset("future hypothetical plan wish purpose modal".split())
"""Categories under which captives to be freed are counted all the same: what a deal says is news of its own."""
_VOICED = frozenset(("denial", "doubt"))
"""Categories under which a figure stands, for the voice that denies it."""


_NOT_VERIFIED = frozenset(("negation", "factive"))
"""Categories that make up "could not confirm": the figure stands, for the voice that gives it."""


@cache
def _harm_words() -> Table:
    return table(lexicon("harm"))


@cache
def _act_verbs() -> frozenset[tuple[str, str]]:
    return act_verbs(lexicon("event_triggers"))


@cache
def _quantities() -> Quantities:
    return Quantities(lexicon("quantities"))


@cache
def _people() -> People:
    persons = (row["noun"] for row in lexicon("role_nouns") if row["kind"] in ("person", "group"))
    return People(lexicon("victim_groups"), persons)


@cache
def _factuality() -> Factuality:
    return Factuality(lexicon("stance_cues"))


def read_tolls(reading: Reading) -> Iterator[Toll]:
    """One toll a statement of harm; parts point at their total with `part_of`."""
    kind = standing(reading)
    if kind is Standing.OTHER and not reading[Event]:
        return iter(())
    counter = Counter(reading, _quantities(), _people())
    sources = (span for item in reading[Attribution] for span in item.source)
    scene = Scene(reading.tree, counter, {token.index for span in sources for token in reading.tree.inside(span)})
    told = [item for item in find(scene, _harm_words()) if kind is Standing.NEWS or is_told(reading.tree, item.word)]
    words = {token.index for token in told_words(reading)}
    held = acts(reading[Event], _act_verbs(), reading.tree)
    told += of_acts(scene, held, told)
    real = [item for item in told if item.word.index in words and _is_real(item, reading)]
    real += [item for item in of_the_same(scene, held, real) if _is_real(item, reading)]
    real = without_either(reading.tree, as_arrested(scene, real))
    found = _survived(merged(real, dated_abductions(reading[Event], reading.tree)))
    events = EventPlaces(reading)
    made: list[Toll | None] = []
    before: tuple[int, str] | None = None
    last: tuple[int, str] | None = None
    said: dict[Said, str] = {}
    harmed: dict[tuple[str | None, Harm], Toll | None] = {}
    others = {event.id for event in reading[Event] if event.type is EventType.OTHER}
    for part in parts(scene, found):
        same = _of_same(part.finding, said, last, reading)
        toll = _toll(part, made, events, before, same, reading.tree)
        if toll is not None and is_known(part.finding.headcount, reading.tree):
            toll = None if _is_told(part, toll, harmed, reading.tree) else toll
        if toll is not None and toll.event in others and toll.harm is Harm.KILLED and not part.finding.headcount.stated:
            toll = None  # "died in prison": what nothing did is no toll
        if toll is not None:
            head = part.finding.headcount.head
            one = toll.low == toll.high == 1 and head.part != "PROPN"
            harmed[toll.event, toll.harm] = toll if one and harmed.get((toll.event, toll.harm), toll) else None
        passing = is_in_passing(reading.tree, part.finding.word)
        if toll is not None and toll.event is not None and part.finding.headcount.stated and not passing:
            before = part.finding.word.sentence, toll.event
        if toll is not None and toll.event is not None:
            last = part.finding.word.sentence, toll.event
        if toll is not None and toll.event is not None and _tells_whom(part.finding):
            said.setdefault(_said(part.finding), toll.event)
        made.append(toll)
    # what may stand without an event
    alone = kind is Standing.NEWS or (kind is Standing.DOUBTFUL and is_short(reading))
    return (toll for toll in made if toll is not None and (alone or toll.event is not None))


def _survived(found: Sequence[Finding]) -> list[Finding]:
    """The same with those stabbed as injured, where the report tells of nobody dead."""
    if any(item.harm is Harm.KILLED and item.headcount.high != 0 for item in found):
        return list(found)
    return [item._replace(harm=Harm.INJURED) if item.why == _STABBED else item for item in found]


_STABBED = "verb stab"


def _is_told(part: Part, toll: Toll, harmed: Mapping[tuple[str | None, Harm], Toll | None], tree: Tree) -> bool:
    """Whether one whom the text takes for known is counted already.

    "The soldier was killed", of one who was named before; the second of two names is another's. `harmed` tells what
    befell whom in which event, and the one without a name where it was one alone: his may be the name behind.
    """
    finding, head = part.finding, part.finding.headcount.head
    if finding.why.endswith(" hospital"):
        return True  # "he was taken to hospital": what befell him is told elsewhere
    again = (toll.event, toll.harm) in harmed or finding.headcount.low is None
    unclear = finding.headcount.low is None and head.tag == "NNP"  # a name that may be anybody's
    again = again and (head.part != "PROPN" or unclear or _may_be(harmed.get((toll.event, toll.harm)), toll))
    again = again and not any(word.lemma in _MORE for word in tree.children(finding.word, "advmod"))
    return part.whole is None and (toll.harm is Harm.CASUALTIES or again)


def _may_be(former: Toll | None, toll: Toll) -> bool:
    """Whether one with a name may be the one told of before: no baker is the policeman who was killed."""
    groups = {one.whom.group for one in (former, toll) if one is not None and one.whom is not None}
    return former is not None and len(groups - {VictimGroup.UNKNOWN}) < 2


_MORE = frozenset(("also", "too", "likewise"))


def _is_real(finding: Finding, reading: Reading) -> bool:
    """Whether the words say that this harm came about, or that none did."""
    if is_plotted(reading.tree, finding.word) or _is_maybe(finding.word, reading.tree):
        return False
    if finding.headcount.high == 0 or finding.why == _UNSAVED:
        return True
    verdict = _factuality().of(finding.word, reading.tree)
    categories = set(verdict.categories)
    if finding.headcount.stated and categories >= _NOT_VERIFIED:
        return True
    if finding.harm is Harm.FREED and finding.headcount.stated:
        categories -= _AGREED
    categories -= _outweighed(finding.word, reading)
    if categories & _UNREAL or (not finding.headcount.stated and "possible" in categories):
        return False
    return verdict.score > -0.5 or (finding.headcount.stated and bool(categories & _VOICED))


def _is_maybe(word: Token, tree: Tree) -> bool:
    """Whether a count is of what may be or of what happens at all times.

    "There might have been two people killed", "when one is killed, all of us lose".
    """
    noun = tree.head(word) if word.link == "acl" else None
    verb = tree.head(noun) if noun is not None and noun.link == "attr" else None
    if verb is not None and tree.children(verb, "expl") and "hedge" in _factuality().of(verb, tree).categories:
        return True
    always = any(child.lemma in _ALWAYS for child in tree.children(word, "advmod", "mark"))
    return always and any(child.tag in ("VBZ", "VBP") for child in tree.children(word, "auxpass"))


_UNSAVED = "verb save"
"""Of those who "could not be saved": they died."""
_ALWAYS = frozenset("when whenever".split())


def _outweighed(word: Token, reading: Reading) -> frozenset[str]:
    """Categories that a past tense of its own outweighs: "to avert a war as fighting killed 12"."""
    tree = reading.tree
    tensed = word.tag == "VBD" or (word.tag == "VBN" and tree.children(word, "mark"))  # "as fighting killed 12"
    told = tensed and tree.children(word, "nsubj") and not tree.children(word, "aux")
    return _AHEAD if told else frozenset()


_AHEAD = frozenset("future plan wish purpose infinitive ability attempt".split())
"""What governs only verbs that have no tense of their own."""

Said = tuple[Harm, int | None, int | None, str]
"""A harm, its bounds and the noun that says whom: who was counted so before is counted again."""


def _said(finding: Finding) -> Said:
    count = finding.headcount
    return finding.harm, count.low, count.high, count.head.lemma


def _tells_whom(finding: Finding) -> bool:
    """Whether people are counted or one is named, so that they are known again."""
    count = finding.headcount
    return count.high != 0 and (count.stated or (count.low == 1 and count.head.entity == "PERSON"))


def _of_same(finding: Finding, said: Mapping[Said, str], last: tuple[int, str] | None, reading: Reading) -> str | None:
    """The event of which the same count was told, or of which those are who were told of last: "two of these died"."""
    soon = last is not None and 0 <= finding.word.sentence - last[0] <= 1
    if last is not None and soon and _OF_THESE.search(reading.quote(finding.headcount.span)):
        return last[1]
    return said.get(_said(finding)) if _tells_whom(finding) else None


_OF_THESE = re.compile(r"\bof (?:these|them|those)$", re.IGNORECASE)


def _toll(
    part: Part,
    made: list[Toll | None],
    events: EventPlaces,
    before: tuple[int, str] | None,
    same: str | None,
    tree: Tree,
) -> Toll | None:
    """The annotation of a finding, its whole among those `made` before; None when nothing stands behind it."""
    count, harm = part.finding.headcount, part.finding.harm
    whole = made[part.whole] if part.whole is not None else None
    named = events.below(count.head) if whole is not None else None  # "including six in Sunday's strike"
    event = (
        named.id if named is not None else events.of(part.finding.word, harm, before, same, count.high == 0, count.head)
    )
    if event is None and whole is not None:
        event = whole.event
    if event is None and not count.stated:
        return None  # "the singer died at home": no number and nothing that did it
    return Toll(
        id=str(len(made) + 1),
        span=count.span,
        event=event,
        harm=harm,
        low=count.low,
        high=count.high,
        approximate=count.approximate,
        whom=Whom(span=count.span, group=count.group),
        part_of=whole.id if whole is not None else None,
        counted=is_counted(count, tree),
        why=part.finding.why,
    )
