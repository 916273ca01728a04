"""The mood of a verb, and whether a noun is known: what the rules of the unreal ask of one word."""

from __future__ import annotations

from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Status

MODALS = frozenset("could might may can should must ought would 'd ’d".split())
FUTURE_MODALS = frozenset("will shall 'll ’ll wo".split())
CONDITIONS = frozenset("if unless whether lest".split())


def mood(tree: Tree, verb: Token) -> tuple[Status, str] | None:
    """What the modal or the conjunction of a verb says of it: "will strike", "could strike", "if they strike"."""
    for child in tree.children(verb, "aux", "mark"):
        word = child.text.lower()
        if child.tag == "MD" and word in FUTURE_MODALS:
            return Status.FUTURE, f"modal {word}"
        if (child.tag == "MD" and word in MODALS) or word in CONDITIONS:
            return Status.HYPOTHETICAL, f"modal {word}"
    return None


def is_definite(tree: Tree, token: Token) -> bool:
    """ "could complicate the attack" speaks of an attack that is known; "could launch an attack" does not."""
    return token.part != "VERB" and any(
        child.text.lower() in ("the", "this", "that", "these", "those") for child in tree.children(token, "det")
    )


def is_of_known_day(tree: Tree, noun: Token) -> bool:
    """ "Monday's attack", "last month's bombing": named by its day, as what is known is."""
    return any(owner.entity in ("DATE", "TIME") for owner in tree.children(noun, "poss"))


def is_indefinite(tree: Tree, noun: Token) -> bool:
    """ "A driver", "an ambush": one of many, told of for the first time."""
    return any(child.text.lower() in ("a", "an") for child in tree.children(noun, "det"))


def is_infinitive(tree: Tree, verb: Token) -> bool:
    """ "To leave"; also "demanded that they leave", "that they be withdrawn"; not "while he does support them"."""
    helpers = tree.children(verb, "aux", "auxpass")
    if any(child.lemma == "do" for child in helpers):
        return False
    bare = verb.tag == "VB" or any(child.tag == "TO" or child.text.lower() == "be" for child in helpers)
    return bare or (verb.tag == "VBP" and verb.link == "ccomp" and not helpers and bool(tree.children(verb, "mark")))


def is_past(tree: Tree, verb: Token) -> bool:
    """ "Met", "were shot", "had met"; not "will have met"."""
    helpers = tree.children(verb, "aux", "auxpass")
    return (verb.tag == "VBD" or any(word.tag == "VBD" for word in helpers)) and not any(
        word.tag == "MD" for word in helpers
    )


def is_only_offered(tree: Tree, verb: Token) -> bool:
    """ "Offered to plead guilty", "might confess", "is expected to plead": what one has not said yet."""
    if any(child.tag == "MD" for child in tree.children(verb, "aux")):
        return True
    above = tree.head(verb)
    return verb.link == "xcomp" and verb.tag == "VB" and above is not None and above.lemma in _OFFERING


_OFFERING = frozenset(
    """offer refuse decline consider propose expect plan intend prepare want wish hope threaten ready willing
    prepared""".split()
)


def is_asked_why(tree: Tree, verb: Token) -> bool:
    """ "Asked why he decided to attack": only of what was done does one ask why; not "why he planned to"."""
    why = any(word.text.lower() == "why" for word in tree.children(verb, "advmod"))
    return why and verb.lemma in _CHOOSING and is_past(tree, verb)


_CHOOSING = frozenset("choose decide opt resolve".split())
