"""What governs an infinitive or a gerund, and whether it says that the act was done.

"Had to use tear gas", "went on to defend" and "a campaign to free the city" say so; "no order to pull out", "invited
them to attack" leave it open. Most infinitives are open; the verbs that imply theirs are few (Karttunen, "Implicative
Verbs", Language 47, 1971), and so are the nouns.
"""

from __future__ import annotations

from reportedly.rules.moods import is_asked_why, is_past
from reportedly.text.numbers import find_numbers
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Status

_IMPLYING = frozenset(
    """manage begin start continue proceed go come have force compel cause lead prompt drive oblige get use help happen
    prove turn seem appear dare tend remember rush act serve join move combine return stop pause gather meet travel
    arrive stay live work try attempt struggle race scramble choose elect opt convince persuade induce provoke learn
    hasten conspire fail refuse decline be""".split()
)
"""Verbs whose infinitive was done, was tried, or has a rule of its own."""
_REPORTING = frozenset(
    """say report believe think know allege suspect understand find rumor rumour claim presume see hear feel assume
    reveal show estimate deem confirm""".split()
)
"""In the passive these tell what is held to be so: "is believed to run the group"."""
_DOING = frozenset(
    """campaign operation offensive effort attempt move bid push war fight struggle battle mission work action drive
    failure tendency one last only""".split()
)
"""Nouns whose infinitive is under way or tried: "a campaign to free the city", "the first to attack"."""
_SETTLED = frozenset("decision agreement deal order commitment pledge promise vow vote".split())
_FEELING = frozenset(
    """quick swift first last proud sorry glad shocked saddened pleased surprised right wrong careful able lucky
    fortunate happy relieved delighted horrified dismayed alarmed appalled outraged upset stunned""".split()
)
"""What one is because of an act or in doing it: "was quick to condemn", "was able to free them"."""
BY_DOING = frozenset(
    """protest denounce condemn decry demand urge call mark commemorate mourn express press plead investigate probe
    assist""".split()
)
"""What is done by doing something else: "blocked the road to protest the arrests"."""
_GATHERING = frozenset("gather assemble convene rally march meet congregate appear".split())
_TOGETHER = frozenset("rally demonstrate march discuss talk pray celebrate honor honour remember raise voice".split())
"""Done where people meet: "gathered outside the court to rally", "met in Doha to discuss a truce"."""


def is_kept(tree: Tree, deed: Token) -> bool:
    """ "Kept their promise to *shoot* him", "carried out its threat to", "made good on a vow to": it was done."""
    word = _given_before(tree, deed) if deed.link == "advcl" else tree.head(deed)
    if word is None or deed.link not in ("acl", "advcl", "relcl", "xcomp") or word.lemma not in _GIVEN_WORDS:
        return False
    above = tree.head(word)
    if above is not None and above.text.lower() == "on":  # "made good on"
        over = tree.head(above)
        above = tree.head(over) if over is not None and over.lemma == "good" and over.part != "VERB" else over
        kept = above is not None and above.lemma == "make"
    else:
        out = above is not None and any(child.text.lower() == "out" for child in tree.children(above, "prt"))
        kept = above is not None and (above.lemma in _KEEPING or (above.lemma == "carry" and out))
    return above is not None and kept and is_past(tree, above) and not tree.children(above, "neg")


def _given_before(tree: Tree, deed: Token) -> Token | None:
    """ "Carried out their *threat* to bomb it": the object right before a deed that the parser hangs on the verb."""
    verb = tree.head(deed)
    to = next((word for word in tree.children(deed, "aux") if word.text.lower() == "to"), None)
    objects = tree.children(verb, "dobj") if verb is not None and to is not None else []
    return next((word for word in objects if to is not None and word.index == to.index - 1), None)


_GIVEN_WORDS = frozenset("promise threat vow pledge oath word".split())
_KEEPING = frozenset("keep fulfil fulfill honour honor".split())


def is_done_in_gathering(tree: Tree, verb: Token, above: Token) -> bool:
    """Whether what people came together for was done by those who did so: "took to the streets to raise concerns"."""
    streets = above.lemma == "take" and any(
        word.lemma == "street" for preposition in tree.children(above, "prep") for word in tree.children(preposition)
    )
    return verb.lemma in _TOGETHER and is_past(tree, above) and (above.lemma in _GATHERING or streets)


_PERMITTING = frozenset("allow permit enable let".split())
_ACTS_OF_SPEECH = frozenset("thank condemn apologize apologise congratulate express extend offer appeal call".split())


def left_open(tree: Tree, verb: Token) -> tuple[Status, str] | None:
    """The status of a verb whose form alone leaves open that it was done, and why; None where it may have been."""
    if verb.part not in ("VERB", "AUX"):
        return None
    above = tree.head(verb)
    if not _is_to_infinitive(tree, verb):
        return _gerund(verb, above, tree) if verb.tag == "VBG" else _bidden(tree, verb)
    if above is None:
        return Status.FUTURE, "to come"  # a headline: "Council to discuss the raid"
    if verb.link in ("acl", "relcl") and above.part == "NOUN" and not _is_helped(tree, verb, above):
        if above.lemma in _SETTLED:
            return Status.FUTURE, f"{above.lemma} to"
        return (
            None
            if above.lemma in _DOING or _is_counted(above) or _is_ordinal(tree, above)
            else (Status.HYPOTHETICAL, "open to")
        )
    if above.lemma == "have" and verb.link == "xcomp":
        if tree.children(above, "dobj"):
            return Status.HYPOTHETICAL, "open to"  # "do not have the power to suspend it"
        if above.tag in ("VBZ", "VBP"):
            return Status.HYPOTHETICAL, "have to"  # "the group has to be destroyed"; who "had to fire" did so
    by_itself = verb.link == "xcomp" and verb.lemma not in BY_DOING and not is_granted(tree, verb, above)
    return _after_predicate(tree, above) if by_itself else None


def _is_helped(tree: Tree, verb: Token, noun: Token) -> bool:
    """ "Helped rebels to shell the town": the parser may take the act for what tells which rebels."""
    above = tree.head(noun)
    by_verb = above is not None and noun.link == "dobj" and above.part == "VERB"
    helps = above is not None and above.lemma in _IMPLYING and above.lemma != "have"  # "have the power to ban it"
    return above is not None and by_verb and (helps or is_granted(tree, verb, above))


def is_granted(tree: Tree, verb: Token, above: Token) -> bool:
    """Whether a word of wishing or letting says for once that the act was done.

    "Helped them to fire", "allowed them to march" were; "I want to thank them" does it.
    """
    if above.lemma == "help" or _goes_on(tree, above):
        return True
    if above.lemma == "able":
        return _was_so(tree, tree.head(above))
    past = above.tag == "VBD" or any(helper.tag == "VBD" for helper in tree.children(above, "aux", "auxpass"))
    doers = {child.text.lower() for child in tree.children(above, "nsubj")}
    if above.lemma == "take":
        return past and "it" in doers  # "it took a day to free them"
    if above.lemma in _PERMITTING:
        return past and not tree.children(above, "neg")
    return above.lemma in ("want", "wish", "like") and bool(doers & {"i", "we"}) and verb.lemma in _ACTS_OF_SPEECH


def _goes_on(tree: Tree, verb: Token) -> bool:
    """ "Went on to kill nine"; not "may go on to", "did not go on to"."""
    if any(word.tag == "MD" or word.link == "neg" for word in tree.children(verb)):
        return False
    behind = tree.children(verb, "prt", "prep", "advmod") if verb.lemma == "go" else ()
    return any(word.text.lower() == "on" and not tree.children(word) for word in behind)


def _was_so(tree: Tree, verb: Token | None) -> bool:
    """ "Was able", "has been able"; not "was not able", "will be able", "is able"."""
    if verb is None or tree.children(verb, "neg"):
        return False
    if any(word.text.lower() == "if" for word in tree.children(verb, "mark")):
        return False
    helpers = tree.children(verb, "aux")
    return verb.tag in ("VBD", "VBN") and not any(word.tag == "MD" for word in helpers)


def _is_to_infinitive(tree: Tree, verb: Token) -> bool:
    """ "To fire", "to be freed"; not "to have fired"."""
    helpers = tree.children(verb, "aux", "auxpass")
    return any(word.tag == "TO" for word in helpers) and not any(word.lemma == "have" for word in helpers)


def _gerund(verb: Token, above: Token | None, tree: Tree) -> tuple[Status, str] | None:
    """ "Instead of firing", "rather than fleeing"."""
    if above is None or verb.link != "pcomp":
        return None
    words = [above.text.lower(), *(word.text.lower() for word in tree.tokens[max(0, above.index - 1) : above.index])]
    instead = words in (["of", "instead"], ["than", "rather"])
    return (Status.NEGATED, " ".join(reversed(words))) if instead else None


def _bidden(tree: Tree, verb: Token) -> tuple[Status, str] | None:
    """ "Go ahead, shoot me", "Stop the killing!": what is bidden."""
    plain = verb.tag == "VB" and verb.link in ("ROOT", "ccomp")
    helped = tree.children(verb, "nsubj", "nsubjpass", "aux", "auxpass", "mark", "expl")
    return (Status.HYPOTHETICAL, "imperative") if plain and not helped else None


def _is_ordinal(tree: Tree, noun: Token) -> bool:
    """ "The first", "the 14th journalist", "the youngest boy", "the only one"."""
    told = tree.children(noun, "amod", "nummod")
    return any(word.text.lower() in _DOING or word.tag == "JJS" or _is_counted(word) for word in told)


def _is_counted(word: Token) -> bool:
    return any(number.ordinal for number in find_numbers(word.text))


def _after_predicate(tree: Tree, above: Token) -> tuple[Status, str] | None:
    if above.lemma == "about":
        return Status.FUTURE, "about to"
    if above.part == "ADJ":
        return None if above.lemma in _FEELING else (Status.HYPOTHETICAL, f"{above.lemma} to")
    held = above.lemma in _REPORTING and above.tag == "VBN"
    verbal = above.part == "VERB" and above.lemma not in _IMPLYING and not is_asked_why(tree, above)
    return (Status.HYPOTHETICAL, f"{above.lemma} to") if verbal and not held else None
