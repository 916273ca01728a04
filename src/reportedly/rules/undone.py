"""What was not done: negated, failed, foiled, called off, or done "at no time"."""

from __future__ import annotations

from reportedly.rules.arguments import verb_before_doing
from reportedly.rules.clauses import is_no_longer
from reportedly.rules.moods import is_infinitive, is_past
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Status

_NEGATORS = frozenset("no not never n't neither nor none nobody nothing without".split())
_FAILURES = frozenset("fail avoid prevent avert thwart foil stop refrain abort cancel deny dismiss".split())


def negated(tree: Tree, token: Token) -> tuple[Status, str] | None:
    """The status of what the words on or above `token` say was not done, and the rule; None where they do not."""
    own = _by_its_words(tree, token)
    above = tree.head(token)
    return own if own is not None or above is None else _by_its_governor(tree, token, above)


def _by_its_words(tree: Tree, token: Token) -> tuple[Status, str] | None:
    if _is_at_no_time(tree, token):
        return Status.NEGATED, "at no time"
    for child in tree.children(token):
        word = child.text.lower()
        negates = child.link == "neg" or (word in _NEGATORS and child.link in ("det", "preconj", "advmod"))
        if negates and not _is_not_only(tree, child) and not _is_label(tree, child):
            return Status.NEGATED, f"not {word}"
        if child.link == "amod" and word in _CUT_SHORT and not _is_entered(tree, token):
            return Status.HYPOTHETICAL, f"word {word}"
        if child.link in ("nsubj", "nsubjpass", "dobj") and token.part in ("VERB", "AUX") and _is_nothing(tree, child):
            return Status.NEGATED, f"nobody {word}"
    return None


def _is_entered(tree: Tree, noun: Token) -> bool:
    """ "Ten were killed in a thwarted attack", "a foiled attempt": what somebody was hit in or tried was begun."""
    above = tree.head(noun)
    if _has_cost(tree, noun):
        return True
    within = above is not None and noun.link == "pobj" and above.text.lower() in ("in", "during")
    return within or noun.lemma in ATTEMPTS


_CUT_SHORT = frozenset("foiled thwarted averted aborted cancelled canceled scrapped".split())
ATTEMPTS = frozenset("attempt bid effort".split())
"""What was made, though it came to nothing: "foiled an attempt on his life"."""


def _by_its_governor(tree: Tree, token: Token, above: Token) -> tuple[Status, str] | None:
    before = verb_before_doing(tree, token)
    undone = token.link in ("xcomp", "pcomp", "dobj") or (token.link == "ccomp" and not _is_told_of_past(tree, token))
    if token.link == "xcomp" and above.lemma in _TRYING and is_infinitive(tree, token) and _is_left(tree, above):
        return Status.NEGATED, f"not {above.lemma}"  # "did not try to down it"
    if _shares_negation(tree, token, above):
        return Status.NEGATED, "not, or"
    if _is_foiled(tree, token, above):
        return Status.NEGATED, f"foiled {above.lemma}"
    if _is_thwarted(tree, token, above):
        return Status.HYPOTHETICAL, f"foiled {above.lemma}"
    if _is_called_off(tree, token, above) or (undone and token.part == "VERB" and _fails(tree, token, above)):
        return Status.NEGATED, f"under {above.lemma}"
    if before is not None and _fails(tree, token, before):
        return Status.NEGATED, f"under {before.lemma}"
    if token.link in ("pobj", "pcomp") and above.text.lower() == "without":
        return Status.NEGATED, "without"
    return _by_preposition(tree, token, above)


_TRYING = frozenset("try attempt seek bother dare manage".split())


def _is_left(tree: Tree, verb: Token) -> bool:
    return any(not _is_not_only(tree, word) for word in tree.children(verb, "neg"))


def _by_preposition(tree: Tree, token: Token, above: Token) -> tuple[Status, str] | None:
    """ "Refrained from attacking", "was kept from voting", "there was no sign of fighting"."""
    over = tree.head(above)
    if over is None or token.link not in ("pobj", "pcomp"):
        return None
    if token.link == "pcomp" and over.lemma in _HOLDING_BACK and above.text.lower() == "from" and is_past(tree, over):
        return Status.NEGATED, f"{over.lemma} from"
    if token.link == "pcomp" and over.lemma in _FORBIDDING and above.text.lower() == "from":
        return Status.HYPOTHETICAL, f"{over.lemma} from"  # "are prohibited from killing": a rule, and no deed
    if over.lemma in _SIGNS and above.text.lower() == "of" and _is_nothing(tree, over):
        return Status.NEGATED, f"no {over.lemma} of"
    return None


_HOLDING_BACK = frozenset("refrain abstain prevent keep stop desist deter dissuade bar ban restrain block".split())
_FORBIDDING = frozenset("prohibit forbid ban bar".split())
_SIGNS = frozenset("sign evidence indication report trace hint proof record word".split())


def _is_told_of_past(tree: Tree, verb: Token) -> bool:
    """ "Blasts were heard; they stopped later": the parser may hang the first clause on the second."""
    above = tree.head(verb)
    return above is not None and above.lemma != "deny" and verb.index < above.index and is_past(tree, verb)


def _is_foiled(tree: Tree, token: Token, above: Token) -> bool:
    """ "Foiled an attempt to seize the minister", "a plot to kill him was thwarted"."""
    if token.link not in ("acl", "relcl") or above.lemma not in _SCHEMES or not is_infinitive(tree, token):
        return False
    verb = tree.head(above)
    return verb is not None and verb.lemma in _FOILING and above.link in ("dobj", "nsubjpass")


def _is_thwarted(tree: Tree, token: Token, verb: Token) -> bool:
    """ "Foiled an attack", "the bombing was thwarted"; not "vowed to foil it", nor "thwarted an attempted coup"."""
    done = verb.lemma in _THWARTING and verb.tag != "VB" and not tree.children(verb, "neg")
    if not done or token.part == "VERB" or token.link not in ("dobj", "nsubjpass"):
        return False
    return not is_attempted(tree, token) and not _has_cost(tree, token)


def _has_cost(tree: Tree, noun: Token) -> bool:
    """ "The thwarted coup killed 12", "foiled the coup, in which 12 died": what cost lives was begun."""
    verb = tree.head(noun) if noun.link == "nsubj" else None
    if verb is not None and verb.lemma in _COSTING and is_past(tree, verb):
        return True
    clauses = (verb for verb in tree.children(noun, "relcl") if verb.lemma in _COSTING and is_past(tree, verb))
    within = (word for verb in clauses for word in tree.children(verb, "prep") if word.text.lower() in ("in", "during"))
    return any(word.text.lower() == "which" for preposition in within for word in tree.children(preposition, "pobj"))


_COSTING = frozenset("kill die wound injure hurt cost claim leave".split())


def is_attempted(tree: Tree, noun: Token) -> bool:
    """ "An attempted coup", "a hijack attempt": what was tried."""
    return noun.lemma in ATTEMPTS or any(child.text.lower() == "attempted" for child in tree.children(noun, "amod"))


_THWARTING = frozenset("foil thwart avert forestall".split())
_SCHEMES = frozenset("attempt bid plot plan effort conspiracy scheme".split())
_FOILING = frozenset("foil thwart prevent avert stop block frustrate defeat disrupt".split())


def _is_called_off(tree: Tree, token: Token, above: Token) -> bool:
    """ "Cancelled the rally", "called off a trip", "talks set for Monday were derailed", "ruled out halting them"."""
    behind = {word.text.lower() for word in tree.children(above, "prt")}
    if above.lemma == "rule" and "out" in behind:
        return token.link in ("dobj", "xcomp", "pcomp", "ccomp")
    gone = above.lemma in ("cancel", "derail", "scrap") or (above.lemma == "call" and "off" in behind)
    gone = gone and not _is_left(tree, above)  # "the talks were not called off"
    return gone and token.part == "NOUN" and token.link in ("dobj", "nsubjpass") and token.lemma in _MEETINGS


_MEETINGS = frozenset(
    "talk talks meeting summit visit trip tour negotiation negotiations rally march protest vigil".split()
)


def _fails(tree: Tree, token: Token, above: Token) -> bool:
    """ "Failed to hit"; what one denies another has said, but for a practice: "denied targeting civilians"."""
    if above.lemma != "deny":
        return above.lemma in _FAILURES
    things = tree.children(token, "dobj")
    over = tree.head(token)
    if not things and over is not None and token.link in ("amod", "compound"):
        things = [over]  # "denied mistreating prisoners", where the parser takes the doing for an adjective
    return token.tag == "VBG" and bool(things) and all(_is_bare_plural(tree, thing) for thing in things)


def is_denied(tree: Tree, token: Token) -> bool:
    """ "Denied that it had fired", "denies killing him"."""
    above = tree.head(token)
    under = above is not None and token.link in ("xcomp", "ccomp", "pcomp", "dobj") and token.part == "VERB"
    before = verb_before_doing(tree, token)
    return any(word is not None and word.lemma == "deny" for word in (above if under else None, before))


def _is_bare_plural(tree: Tree, thing: Token) -> bool:
    return thing.tag in ("NNS", "NNPS") and not tree.children(thing, "det", "poss", "nummod")


def _shares_negation(tree: Tree, token: Token, above: Token) -> bool:
    """ "has not blamed any group or attributed the attacks to one": what "or" joins is not done either."""
    joined = (
        token.link == "conj"
        and token.part == "VERB"
        and any(word.lemma in ("or", "nor") for word in tree.children(above, "cc"))
    )
    own = tree.children(token, "nsubj", "nsubjpass", "aux", "auxpass", "neg")
    return joined and not own and bool(tree.children(above, "neg"))


def _is_not_only(tree: Tree, token: Token) -> bool:
    after = tree.tokens[token.index + 1 : token.index + 2]
    return any(other.text.lower() in _NOT_ALONE for other in (*tree.children(token), *after))


def _is_at_no_time(tree: Tree, verb: Token) -> bool:
    """ "At no time did we bomb the town", "in no way", "they no longer hold hostages"."""
    fronted = [
        word
        for preposition in tree.children(verb, "prep")
        if preposition.index < verb.index
        for word in tree.children(preposition, "pobj")
        if word.lemma in ("time", "point", "way", "circumstance", "stage", "moment")
    ]
    return is_no_longer(tree, verb) or any(det.text.lower() == "no" for word in fronted for det in tree.children(word))


_NOT_ALONE = frozenset("only just merely simply solely".split())
"""Words that make "not" say that there is more: "are not just taking place in the capital"."""


def _is_nothing(tree: Tree, token: Token) -> bool:
    return token.text.lower() in ("nobody", "nothing", "none") or any(
        child.text.lower() in ("no", "neither") and not _is_label(tree, child) for child in tree.children(token, "det")
    )


def _is_label(tree: Tree, word: Token) -> bool:
    """ "Detachment No 4's troops": short for number; "size=no report": what a field of a form holds."""
    filled = word.index > 0 and tree.tokens[word.index - 1].text == "="
    return filled or any(after.text[:1].isdigit() for after in tree.tokens[word.index + 1 : word.index + 2])
