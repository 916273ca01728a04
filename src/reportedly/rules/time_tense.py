"""The tense of the verb that governs a time expression: whether it looks back or ahead."""

from __future__ import annotations

import re

from reportedly.rules.time_telling import Tense
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree

_FUTURE_WORDS = frozenset({"will", "shall", "'ll", "’ll", "wo", "going", "would"})
_PLANS = frozenset(
    "agree decide plan schedule expect intend hope set due vow want prepare promise aim seek ask order".split()
)
_ARRANGING = frozenset("plan schedule".split())
_PUTTING_OFF = frozenset("adjourn ban declare defer delay extend give impose order postpone suspend".split())
"""In the past tense these still look ahead: "planned a march on Saturday", "ordered a curfew until Tuesday"."""
_SAYING = frozenset("say tell report announce warn claim add write state note".split())
"""In the present tense these still tell of what was said before ("he says Friday's raid…")."""
_AHEAD = frozenset("slated scheduled planned upcoming forthcoming coming impending".split())
"""What lies ahead of whoever tells of it, whatever the verb says."""
_INQUIRING = frozenset("comb hospitalize hunt investigate look mourn probe recover search sift".split())
"""In the present tense these speak of what happened before: "police are investigating a crash early Thursday"."""
_ANSWERING = frozenset("accuse admit blame condemn denounce deny deplore implicate suspect".split())
"""In the present tense these answer for what was done before: "the army denies shelling the town on Sunday"."""
_DEEDS = frozenset(
    """accident arrest arson assassination attack bombing beating blaze blast burglary clash collision crash death
    derailment drowning explosion fire heist incident kidnapping killing murder rampage robbery shooting shootout
    slaying stabbing wreck""".split()
)
"""What nobody tells of before it happened, unless the verb says that it is planned or feared."""
_FEARING = frozenset("anticipate avert avoid expect fear foil forecast mark prevent predict simulate threaten".split())
_UNCHANGED = frozenset("beat bid burst cast cost cut hit hurt let put quit set shed shut split spread thrust".split())
"""Verbs whose past looks like their present: "shells hit a hospital on Tuesday" looks back, as news does."""
_UNTIL = re.compile(r"\b(?:until|till|to) (?:the )?$", re.IGNORECASE)
_SINCE = re.compile(r"\bsince (?:the (?:night|evening|morning) of )?$", re.IGNORECASE)
_AS_SOON_AS = re.compile(r"\bas (?:soon|early|late) as $", re.IGNORECASE)

_SINCE_WIDTH = 24


def tense_at(tree: Tree, text: str, span: Span) -> Tense | None:
    """The tense of the verb that governs the expression; verbs without a tense of their own are passed over."""
    head = tree.head_of(span)
    if head is None:
        return None
    if head.link == "poss":
        return Tense.PAST  # "Wednesday's ruling"
    if _SINCE.search(text, max(0, span.start - _SINCE_WIDTH), span.start):
        return Tense.PAST  # "have been digging since Tuesday"
    if _AS_SOON_AS.search(text, max(0, span.start - 12), span.start):
        return Tense.FUTURE
    until = _UNTIL.search(text, max(0, span.start - 8), span.start) is not None
    deed = False
    for above in tree.ancestors(head):
        if above.part == "NOUN" and any(word.text.lower() in _AHEAD for word in tree.children(above, "amod")):
            return Tense.FUTURE  # "talked about the slated visit in September"
        deed = deed or (above.part in ("NOUN", "PROPN") and above.lemma.lower() in _DEEDS) or _is_after(tree, above)
        tense = _tense_of(tree, above)
        if tense is Tense.PRESENT and not until and _is_about_the_past(above, deed):
            return Tense.PAST
        if tense is not None:
            return Tense.FUTURE if _looks_ahead(tree, above, span, until) else tense
    return Tense.PAST if deed else None


def _is_after(tree: Tree, verb: Token) -> bool:
    """ "Are on their way home after being *freed* on Wednesday"."""
    before = tree.head(verb) if verb.link == "pcomp" else None
    return before is not None and before.text.lower() == "after"


def _is_about_the_past(verb: Token, deed: bool) -> bool:
    """Whether a verb of the present speaks of what happened: "is dead after a shooting on Friday"."""
    return verb.lemma in _INQUIRING | _ANSWERING or (deed and verb.lemma not in _PLANS | _FEARING)


def _looks_ahead(tree: Tree, verb: Token, span: Span, until: bool) -> bool:
    """Whether what is told as past was arranged for the time named, or put off until it."""
    if verb.lemma in _PUTTING_OFF:  # but "gave *no* word until Tuesday"
        nothing = any(
            word.lemma == "no" for given in tree.children(verb, "dobj") for word in tree.children(given, "det")
        )
        return until and not nothing
    arranged = verb.lemma in _ARRANGING and verb.link != "acl" and verb.span.end < span.start
    return arranged and not any(child.text.lower() == "had" for child in tree.children(verb))


def _tense_of(tree: Tree, verb: Token) -> Tense | None:
    if verb.part not in ("VERB", "AUX", "ADJ"):
        return None
    helpers = [child for child in tree.children(verb) if child.part == "AUX" or child.tag in ("MD", "TO")]
    if any(helper.text.lower() in _FUTURE_WORDS for helper in helpers):
        return Tense.FUTURE
    if verb.tag == "VB" and any(helper.tag == "TO" for helper in helpers):
        above = tree.head(verb)
        return Tense.FUTURE if above and (above.lemma in _PLANS or above.lemma == "be") else None
    return _finite(verb, helpers)


def _finite(verb: Token, helpers: list[Token]) -> Tense | None:
    tags = {verb.tag, *(helper.tag for helper in helpers)}
    if "VBD" in tags or (verb.tag == "VBP" and verb.text.lower() in _UNCHANGED and not helpers):
        return Tense.PAST
    if tags & {"VBZ", "VBP"}:
        perfect = verb.tag == "VBN" and any(helper.lemma == "have" for helper in helpers)
        return Tense.PAST if perfect or verb.lemma in _SAYING else Tense.PRESENT
    return Tense.PAST if verb.tag == "VBN" and not helpers else None
