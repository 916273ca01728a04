"""Whether the grammar above and around a word says that it is only planned, wished for, feared or supposed."""

from __future__ import annotations

from reportedly.rules.implied import BY_DOING, is_done_in_gathering, is_granted, is_kept, left_open
from reportedly.rules.lasting_counts import is_year
from reportedly.rules.moods import CONDITIONS, MODALS, is_asked_why, is_definite, is_infinitive, mood
from reportedly.rules.wished_for import is_only_described, wished_for
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Status

PERCEIVING = frozenset(("hear", "feel"))
_GENERIC = frozenset("every any".split())
"""In "blamed for every explosion", "any attack will be answered" no particular one is meant."""
PLANS = frozenset("due set slate plan prepare intend vow pledge promise agree schedule swear expect decide".split())
SCHEDULING = frozenset("schedule plan set slate expect".split())
"""What is done to what has a day ahead."""
_WISHES = frozenset(
    """threaten want seek urge demand ask call order request try attempt plot hope wish refuse decline consider propose
    suggest need warn fear recommend encourage aim conspire authorize allow let enable help offer advise appeal push
    press require tell instruct forbid ban able willing ready likely unlikely possible eager hesitate""".split()
)
_UNREAL_WORDS = frozenset(
    """possible potential hypothetical likely threatened eventual would-be feared further proposed
    envisaged envisioned hoped-for""".split()
)
_ATTEMPTS = frozenset("try attempt".split())


def unreal(tree: Tree, token: Token) -> tuple[Status, str] | None:
    """The status of what is not said to have happened, and the rule that says so; None where nothing says so."""
    for rule in (_by_its_words, _by_its_clause):
        found = rule(tree, token)
        if found is not None:
            return found
    if _is_of_a_year(tree, token) or is_kept(tree, token):
        return None
    joined = _infinitive_joined(tree, token)
    if joined is not None:
        return unreal(tree, joined)
    return _unreal_above(tree, token) or left_open(tree, token) or _unreal_unknown(tree, token)


def _is_of_a_year(tree: Tree, noun: Token) -> bool:
    """ "A push like that of the 2003 invasion": what is known by its year has taken place.

    So has what somebody planned for a day that names it: "the cell that prepared *Tuesday's* bombing".
    """
    dated = any(is_year(child) for child in tree.children(noun, "nummod", "compound", "nmod"))
    verb = tree.head(noun) if noun.link == "dobj" else None
    planned = (
        verb is not None and verb.tag == "VBD" and any(day.entity == "DATE" for day in tree.children(noun, "poss"))
    )
    return planned or (dated and is_definite(tree, noun))


def _by_its_words(tree: Tree, token: Token) -> tuple[Status, str] | None:
    """What stands on the word: a modal, a conjunction, "possible", "any"."""
    for child in tree.children(token):
        word = child.text.lower()
        if child.link == "aux" and child.tag == "MD" and word in MODALS and not _is_perceived(token, word):
            told = word == "would" and _is_announced(tree, token)
            return Status.FUTURE if told else Status.HYPOTHETICAL, f"modal {word}"
        if child.link == "mark" and word in CONDITIONS:
            return Status.HYPOTHETICAL, f"condition {word}"
        if child.link == "mark" and word in ("until", "till") and _is_present(tree, token):
            return Status.HYPOTHETICAL, "until then"
        if child.link == "amod" and word in _UNREAL_WORDS:
            return Status.HYPOTHETICAL, f"word {word}"
        if child.link == "det" and word in _GENERIC:
            return Status.HYPOTHETICAL, f"generic {word}"
    return None


def _by_its_clause(tree: Tree, token: Token) -> tuple[Status, str] | None:
    """What the clause of the word is: a condition, a word on whoever does it, a word on what it would do."""
    if _is_had_first(tree, token):
        return Status.HYPOTHETICAL, "inverted condition"
    if _goes_on_condition(tree, token):
        return Status.HYPOTHETICAL, "condition, and"
    if _is_whoever(tree, token):
        return Status.HYPOTHETICAL, "whoever"
    if token.part == "NOUN" and is_only_described(tree, token):
        return Status.HYPOTHETICAL, "that would"
    return None


def _infinitive_joined(tree: Tree, verb: Token) -> Token | None:
    """ "Plotted to kill a guard and then attack the post": a bare verb goes on with the infinitive before it.

    The parser may hang it on the verb above that.
    """
    above = tree.head(verb)
    bare = verb.link == "conj" and verb.tag == "VB" and not tree.children(verb, "aux", "nsubj", "nsubjpass")
    if above is None or not bare or above.tag not in ("VBD", "VBN", "VBZ", "VBP"):
        return None
    if any(helper.tag == "MD" for helper in tree.children(above, "aux")):
        return None
    between = tree.tokens[above.index + 1 : verb.index][-_WIDEST:]
    return next((word for word in reversed(between) if word.tag == "VB" and is_infinitive(tree, word)), None)


_WIDEST = 30
"""Words within which one verb goes on with another."""


def _is_present(tree: Tree, verb: Token) -> bool:
    """ "Until the men are freed", "until he gives up"; not "until they were freed"."""
    helpers = (verb, *tree.children(verb, "aux", "auxpass"))
    return any(word.tag in ("VBZ", "VBP") for word in helpers)


def _is_announced(tree: Tree, verb: Token) -> bool:
    """ "Said that it would close the crossing": what a voice of the past says will come, under no condition."""
    above = tree.head(verb)
    if above is None or verb.link != "ccomp" or above.tag != "VBD" or above.lemma not in _ANNOUNCING:
        return False
    clauses = (mark for clause in tree.children(verb, "advcl") for mark in tree.children(clause, "mark"))
    doubts = (*tree.children(verb, "mark", "advmod"), *clauses)
    return not any(word.text.lower() in (CONDITIONS | _DOUBTS) for word in doubts)


_DOUBTS = frozenset("probably perhaps possibly likely".split())


_ANNOUNCING = frozenset("say tell announce add state declare confirm vow promise pledge swear report write".split())


def _is_had_first(tree: Tree, verb: Token) -> bool:
    """ "Many would have died *had* the bomb gone off"; not "had the car towed", "never had a bomb gone off"."""
    subject = next(iter(tree.children(verb, "nsubj", "nsubjpass")), None)
    first = tree.subtree(subject)[0] if subject is not None and verb.tag == "VBN" else None
    if first is None or verb.link not in ("ccomp", "advcl") or not first.index:
        return False
    had = tree.tokens[first.index - 1]
    helps = had.head == verb.index or (tree.head(verb) == had and not tree.children(had, "nsubj"))
    return had.text.lower() == "had" and helps


def _goes_on_condition(tree: Tree, verb: Token) -> bool:
    """ "If he went in and killed people": what "and" joins under one "if" is supposed as well."""
    above = tree.head(verb)
    if above is None or verb.link != "conj" or above.link != "advcl" or tree.children(verb, "nsubj", "nsubjpass"):
        return False
    return any(mark.text.lower() in CONDITIONS for mark in tree.children(above, "mark"))


def _is_whoever(tree: Tree, verb: Token) -> bool:
    """ "Every trafficker that is extradited", "anyone who attacks them": told of nobody in particular."""
    noun = tree.head(verb)
    if noun is None or verb.link != "relcl" or not _is_present(tree, verb):
        return False
    words = (noun, *tree.children(noun, "det"))
    return any(word.text.lower() in _ANYBODY for word in words)


_ANYBODY = frozenset("every each any anyone anybody everyone everybody whoever".split())


def _is_perceived(verb: Token, modal: str) -> bool:
    """ "Blasts could be heard": what could be heard or felt was."""
    return modal == "could" and verb.lemma in PERCEIVING and verb.tag == "VBN"


def _unreal_unknown(tree: Tree, token: Token) -> tuple[Status, str] | None:
    """ "Would drag them into a fight", "is to launch strikes": what nothing makes known is as open as its verb."""
    if token.part != "NOUN" or not _is_unknown(tree, token) or _has_done(tree, token):
        return None
    below = token
    for _, above in zip(range(6), tree.ancestors(token), strict=False):
        if above.lemma in _WARNING and above.part == "VERB" and below.text.lower() in ("of", "about", "with"):
            return Status.HYPOTHETICAL, f"{above.lemma} {below.text.lower()}"
        if below.link not in _SHARING or (below.link == "prep" and below.text.lower() in _KNOWN_BEFORE):
            return None
        if above.part in ("VERB", "AUX"):
            if above.lemma in _MET or _is_behind(tree, below, above):
                return None
            return mood(tree, above) or (None if below.link in _SUBJECTS else unreal(tree, above))
        if above.part == "NOUN" and above.lemma not in _AMOUNTS and below.text.lower() != "into":
            return None
        below = above
    return None


def _is_behind(tree: Tree, below: Token, verb: Token) -> bool:
    """ "Must answer for killings", "may have died in clashes": what one is held to or was hit in took place."""
    if below.text.lower() == "in":
        hit = verb.lemma in ("die", "kill", "injure", "wound", "hurt", "perish")
        return hit and any(word.lemma == "have" for word in tree.children(verb, "aux"))
    return below.text.lower() == "for" and verb.lemma in HELD_TO


HELD_TO = frozenset(
    """answer apologise apologize atone blame charge compensate convict fine forgive indict jail prosecute punish
    sanction sentence thank try""".split()
)
"""What is done about acts that somebody did: "could be fined for an explosion"."""
_SUBJECTS = ("nsubj", "nsubjpass")
_SHARING = frozenset(("pobj", "prep", "dobj", "xcomp", "pcomp", "agent", "conj", *_SUBJECTS))
_KNOWN_BEFORE = frozenset(
    "after following since during amid about over on despite before until against behind from".split()
)
"""Prepositions before what is known or under way: "will meet after talks", "could profit from attacks"."""
_MET = PERCEIVING | frozenset(
    """investigate probe protest condemn denounce discuss mourn avenge solve link connect tie relate respond
    retaliate contribute refer compare deal cope reduce curb quell contain tackle combat fight counter crush suppress
    disperse end stop halt cease finish complete complicate spoil derail disrupt undermine join continue resume revive
    save salvage attend cover describe""".split()
)
"""What is done about acts that there are: "to end attacks", "will investigate killings"."""
_WARNING = frozenset("warn threaten caution alert".split())
"""Verbs that lead to what may come: "warned Iraq of strikes", "threatened them with retaliation"."""
_AMOUNTS = frozenset("act kind sort type wave series number spate round form string campaign message letter".split())


def _is_unknown(tree: Tree, noun: Token) -> bool:
    """ "An attack", "attacks", "any violence", "more protests"."""
    told = tree.children(noun, "det", "poss", "nummod", "predet")
    return all(word.text.lower() in ("a", "an", "any", "another", "some") for word in told)


def _unreal_above(tree: Tree, token: Token) -> tuple[Status, str] | None:
    """What governs the word: "threatened to attack", "the risk of a strike", "position themselves for talks".

    For a noun the walk ends at the first verb: who responds to an attack, or fears one more, says nothing of it.
    """
    if _has_done(tree, token) if token.part == "NOUN" else (_is_told_of(tree, token) or _has_its_own_mood(token)):
        return None
    below = token
    for _, above in zip(range(6), tree.ancestors(token), strict=False):
        found = unreal_link(tree, below, above) if below.text.lower() != "into" else None
        if found is not None:
            return found
        if _leads_aside(tree, token, below):
            return None
        if below.link == "relcl" and not is_infinitive(tree, below):
            return None  # "is likely to fall on the group, which has imposed a blockade"
        if above.part in ("VERB", "AUX"):
            if token.part not in ("VERB", "AUX") or below.link in ("relcl", "ccomp", "advcl", "parataxis"):
                return None
            onward = below.link == "prep" and below.text.lower() in _ONWARD  # "would go on attacking"
            aim = below.link == "dobj" and token.link in ("acl", "relcl")  # "should take steps to compensate them"
            shares = below.link in ("conj", "xcomp", "pcomp") or onward or aim
            if shares and not tree.children(below, "nsubj", "nsubjpass"):
                shared = mood(tree, above)
                if shared is not None:
                    return shared
        below = above
    return None


_ONWARD = frozenset("on by toward towards".split())
_ABOUT = frozenset("into on about over after".split())


def _leads_aside(tree: Tree, token: Token, below: Token) -> bool:
    """ "Called for an inquiry into the attack", "to prevent attacks like the shooting", "a repeat of the raid".

    So does whom one wants for it: "to arrest a suspect in the murder".
    """
    if below.link != "prep":
        return False
    above = tree.head(below)
    again = above is not None and above.lemma in _OVER_AGAIN and below.text.lower() == "of"
    likened = again or below.text.lower() in ("like", "unlike", "in")  # "a suspect in the murder"
    return (likened and is_definite(tree, token)) or below.text.lower() in _ABOUT


_OVER_AGAIN = frozenset("repeat repetition recurrence".split())
"""What comes again was there before: "to prevent a repeat of the attack"."""


def _has_its_own_mood(verb: Token) -> bool:
    """ "The ban would not hurt it and threatened reprisals": what "and" joins in the past is no part of the wish."""
    return verb.link == "conj" and verb.tag in ("VBD", "VBZ")


def _is_told_of(tree: Tree, verb: Token) -> bool:
    """ "Came to meet the men freed on Monday": what tells which men are meant has taken place.

    So does "a plan to provoke the troops patrolling the town", of troops that are known.
    """
    if verb.link != "acl" or is_infinitive(tree, verb):
        return False
    noun = tree.head(verb)
    doing = verb.tag == "VBG" and noun is not None and noun.part == "NOUN" and is_definite(tree, noun)
    return verb.tag == "VBN" or (doing and noun is not None and noun.link in ("dobj", "pobj"))


def _has_done(tree: Tree, noun: Token) -> bool:
    """ "To protest an attack that killed ten": what has done something has taken place."""
    clauses = tree.children(noun, "relcl")
    return any(
        clause.tag == "VBD"
        and not tree.children(clause, "aux")
        and tree.children(clause, "nsubj")[:1]
        and tree.children(clause, "nsubj")[0].text.lower() in ("that", "which")
        for clause in clauses
    )


def unreal_link(tree: Tree, below: Token, above: Token) -> tuple[Status, str] | None:
    """What one step up the tree says: `below` hangs on `above`."""
    if below.link in ("xcomp", "ccomp") and is_infinitive(tree, below):
        if above.lemma in PLANS and not is_asked_why(tree, above):
            return Status.FUTURE, f"plan {above.lemma}"
        if is_granted(tree, below, above):
            return None
        if above.lemma in _WISHES and above.lemma not in _ATTEMPTS:
            return Status.HYPOTHETICAL, f"wish {above.lemma}"
        if above.text.lower() in ("were", "should") and _is_inverted(tree, above):
            return Status.HYPOTHETICAL, "inverted condition"
        if above.lemma == "be" and below.link == "xcomp":
            return Status.FUTURE, "was to"
    if below.link == "advcl" and is_infinitive(tree, below):
        return _purpose(tree, below, above)
    return wished_for(tree, below, above)


def _purpose(tree: Tree, below: Token, above: Token) -> tuple[Status, str] | None:
    """What one does something for; but "lifted the siege only to impose it again", "marched to demand a truce"."""
    if is_granted(tree, below, above) or any(word.text.lower() == "only" for word in tree.children(below, "advmod")):
        return None
    if below.lemma not in BY_DOING and not is_done_in_gathering(tree, below, above):
        return Status.HYPOTHETICAL, "purpose"
    over = tree.head(above) if above.link != "advcl" else None
    return mood(tree, above) or (unreal_link(tree, above, over) if over is not None else None)


def _is_inverted(tree: Tree, verb: Token) -> bool:
    """ "Were they to cross": the verb before its subject makes a condition."""
    return verb.link == "advcl" and any(child.index > verb.index for child in tree.children(verb, "nsubj"))
