"""Whether the grammar above and around a word says that it is only planned, wished for, feared or supposed."""

from __future__ import annotations

from reportedly.rules.implied import BY_DOING, is_granted, left_open
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Status

_MODALS = frozenset("could might may can should must ought would".split())
PERCEIVING = frozenset(("hear", "feel"))
_GENERIC = frozenset("every any".split())
"""In "blamed for every explosion", "any attack will be answered" no particular one is meant."""
FUTURE_MODALS = frozenset("will shall 'll wo".split())
_CONDITIONS = frozenset("if unless whether lest".split())
PLANS = frozenset("due set slate plan prepare intend vow pledge promise agree schedule swear expect decide".split())
SCHEDULING = frozenset("schedule plan set slate expect".split())
"""What is done to what has a day ahead."""
_WISHES = frozenset(
    """threaten want seek urge demand ask call order request try attempt plot hope wish refuse decline consider propose
    suggest need warn fear recommend encourage aim conspire authorize allow let enable help offer advise appeal push
    press require tell instruct forbid ban able willing ready likely unlikely possible eager hesitate""".split()
)
_UNREAL_WORDS = frozenset(
    "possible potential hypothetical likely threatened eventual would-be feared further alleged-plan".split()
)
_UNREAL_NOUNS = frozenset(
    """threat risk fear concern possibility plan plot danger warning ability capability prospect likelihood potential
    worry call demand proposal idea option right wish desire hope chance intention readiness request appeal need
    capacity means attempt-plan preparation preparations event case scenario edge brink verge reward
    bounty""".split()
)
_ATTEMPTS = frozenset("try attempt".split())


def unreal(tree: Tree, token: Token) -> tuple[Status, str] | None:
    for child in tree.children(token):
        word = child.text.lower()
        if child.link == "aux" and child.tag == "MD" and word in _MODALS and not _is_perceived(token, word):
            told = word == "would" and _is_announced(tree, token)
            return Status.FUTURE if told else Status.HYPOTHETICAL, f"modal {word}"
        if child.link == "mark" and word in _CONDITIONS:
            return Status.HYPOTHETICAL, f"condition {word}"
        if child.link == "mark" and word in ("until", "till") and _is_present(tree, token):
            return Status.HYPOTHETICAL, "until then"
        if child.link == "amod" and word in _UNREAL_WORDS:
            return Status.HYPOTHETICAL, f"word {word}"
        if child.link == "det" and word in _GENERIC:
            return Status.HYPOTHETICAL, f"generic {word}"
    if _is_had_first(tree, token):
        return Status.HYPOTHETICAL, "inverted condition"
    joined = _infinitive_joined(tree, token)
    if joined is not None:
        return unreal(tree, joined)
    return _unreal_above(tree, token) or left_open(tree, token) or _unreal_unknown(tree, token)


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
    return not any(word.text.lower() in (_CONDITIONS | _DOUBTS) for word in doubts)


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


def _is_perceived(verb: Token, modal: str) -> bool:
    """ "Blasts could be heard": what could be heard or felt was."""
    return modal == "could" and verb.lemma in PERCEIVING and verb.tag == "VBN"


def _unreal_unknown(tree: Tree, token: Token) -> tuple[Status, str] | None:
    """ "Would drag them into a fight", "is to launch strikes": what nothing makes known is as open as its verb."""
    if token.part != "NOUN" or not _is_unknown(tree, token):
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
            return _mood(tree, above) or (None if below.link in _SUBJECTS else unreal(tree, above))
        if above.part == "NOUN" and above.lemma not in _AMOUNTS and below.text.lower() != "into":
            return None
        below = above
    return None


def _is_behind(tree: Tree, below: Token, verb: Token) -> bool:
    """ "Must answer for killings", "may have died in clashes": what one is held to or was hit in took place."""
    if below.text.lower() == "in":
        hit = verb.lemma in ("die", "kill", "injure", "wound", "hurt", "perish")
        return hit and any(word.lemma == "have" for word in tree.children(verb, "aux"))
    return below.text.lower() == "for" and verb.lemma in _HELD_TO


_HELD_TO = frozenset(
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
_AMOUNTS = frozenset("act kind sort type wave series number spate round series form string campaign".split())


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
        if below.link == "prep" and below.text.lower() in _ABOUT:
            return None  # "called for an inquiry into the attack", "prepared a report on the attack"
        if below.link == "relcl" and not is_infinitive(tree, below):
            return None  # "is likely to fall on the group, which has imposed a blockade"
        if above.part in ("VERB", "AUX"):
            if token.part not in ("VERB", "AUX") or below.link in ("relcl", "ccomp", "advcl", "parataxis"):
                return None
            onward = below.link == "prep" and below.text.lower() in ("on", "by")  # "would go on attacking"
            aim = below.link == "dobj" and token.link in ("acl", "relcl")  # "should take steps to compensate them"
            shares = below.link in ("conj", "xcomp", "pcomp") or onward or aim
            if shares and not tree.children(below, "nsubj", "nsubjpass"):
                mood = _mood(tree, above)
                if mood is not None:
                    return mood
        below = above
    return None


_ABOUT = frozenset("into on about over after".split())


def _has_its_own_mood(verb: Token) -> bool:
    """ "The ban would not hurt it and threatened reprisals": what "and" joins in the past is no part of the wish."""
    return verb.link == "conj" and verb.tag in ("VBD", "VBZ")


def _is_told_of(tree: Tree, verb: Token) -> bool:
    """ "Came to meet the men freed on Monday": what tells which men are meant has taken place."""
    return verb.link == "acl" and verb.tag == "VBN" and not is_infinitive(tree, verb)


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
    if below.link in ("acl", "pobj", "pcomp", "prep") and _is_supposed(tree, above) and _opens(tree, below):
        return Status.HYPOTHETICAL, f"noun {above.lemma}"
    if below.link in ("xcomp", "ccomp") and is_infinitive(tree, below):
        if above.lemma in PLANS:
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
    if below.link == "prep":
        return _aimed_at(tree, below, above)
    return _as_object(tree, below, above) if below.link == "dobj" else None


def _purpose(tree: Tree, below: Token, above: Token) -> tuple[Status, str] | None:
    """What one does something for; but "lifted the siege only to impose it again", "marched to demand a truce"."""
    if is_granted(tree, below, above) or any(word.text.lower() == "only" for word in tree.children(below, "advmod")):
        return None
    if below.lemma not in BY_DOING:
        return Status.HYPOTHETICAL, "purpose"
    over = tree.head(above) if above.link != "advcl" else None
    return _mood(tree, above) or (unreal_link(tree, above, over) if over is not None else None)


def _is_supposed(tree: Tree, noun: Token) -> bool:
    """ "The risk of a strike", "in case of war"; not "in the case of the 2009 launch"."""
    return noun.lemma in _UNREAL_NOUNS and not (noun.lemma == "case" and is_definite(tree, noun))


def _as_object(tree: Tree, thing: Token, verb: Token) -> tuple[Status, str] | None:
    """ "Planned a rally", "arranged talks" lie ahead; what is wished for or feared may never come."""
    if verb.lemma in _ARRANGING and not is_definite(tree, thing):
        return Status.FUTURE, f"object of {verb.lemma}"
    return (Status.HYPOTHETICAL, f"object of {verb.lemma}") if _is_wanted(tree, thing, verb) else None


def _aimed_at(tree: Tree, below: Token, above: Token) -> tuple[Status, str] | None:
    if below.text.lower() == "to" and above.lemma == "lead" and _is_sought(tree.head(above)):
        return Status.HYPOTHETICAL, "leading to"
    if below.text.lower() == "to" and above.lemma == "look":
        return Status.FUTURE, "look forward to"
    if below.text.lower() == "for" and above.lemma in _AIMS:
        return Status.FUTURE, f"for {above.lemma}"
    if above.lemma in _TALKS and _is_talked_of(tree, below):
        return Status.HYPOTHETICAL, f"{above.lemma} {below.text.lower()}"
    return None


def _is_sought(noun: Token | None) -> bool:
    """ "A reward for information leading to the arrest of the bombers"."""
    return noun is not None and noun.lemma in ("information", "tip", "clue", "reward")


_TALKS = frozenset("talk talks negotiation negotiations discussion discussions dialogue mediation proposal".split())
_AIMED_AT = frozenset(
    """truce ceasefire cease-fire fire deal agreement accord settlement peace pause release exchange swap withdrawal
    halt end pullout pull-out disengagement""".split()
)


def _is_talked_of(tree: Tree, below: Token) -> bool:
    """ "Talks on a permanent truce", "negotiations over the release of the hostages": what is to come of them."""
    things = tree.children(below, "pobj") if below.text.lower() in ("on", "for", "about", "over", "towards") else []
    return any(thing.lemma in _AIMED_AT and not _is_standing(tree, thing) for thing in things)


def _is_standing(tree: Tree, thing: Token) -> bool:
    """ "Talks on this truce", "over the cease-fire that began in May"."""
    return bool(tree.children(thing, "relcl")) or (is_definite(tree, thing) and not tree.children(thing, "prep"))


def _is_wanted(tree: Tree, thing: Token, verb: Token) -> bool:
    """ "Demanded the release of prisoners", "planned an attack": what is asked for or planned has not come about."""
    asked = verb.lemma in _CALLS and thing.lemma not in _ANSWERED
    return asked or (verb.lemma in _UNREAL_OBJECTS and not is_definite(tree, thing))


_ARRANGING = frozenset("plan arrange schedule".split())
_CALLS = frozenset("demand seek urge propose request await".split())
_ANSWERED = frozenset("answer explanation investigation".split())
_AIMS = frozenset("prepare position plan brace call push hope appeal wait press".split())
_UNREAL_OBJECTS = frozenset(
    """threaten plan prepare fear plot expect propose demand want seek urge oppose consider prevent avoid foil
    thwart""".split()
)


def _is_inverted(tree: Tree, verb: Token) -> bool:
    """ "Were they to cross": the verb before its subject makes a condition."""
    return verb.link == "advcl" and any(child.index > verb.index for child in tree.children(verb, "nsubj"))


def _opens(tree: Tree, below: Token) -> bool:
    """Whether the phrase below an unreal noun is what the noun is about, not where or when it is."""
    return below.link in ("acl", "pcomp") or below.text.lower() in ("of", "for", "to", "about", "against")


def _mood(tree: Tree, verb: Token) -> tuple[Status, str] | None:
    for child in tree.children(verb, "aux", "mark"):
        word = child.text.lower()
        if child.tag == "MD" and word in FUTURE_MODALS:
            return Status.FUTURE, f"modal {word}"
        if (child.tag == "MD" and word in _MODALS) or word in _CONDITIONS:
            return Status.HYPOTHETICAL, f"modal {word}"
    return None


def is_definite(tree: Tree, token: Token) -> bool:
    """ "could complicate the attack" speaks of an attack that is known; "could launch an attack" does not."""
    return token.part != "VERB" and any(
        child.text.lower() in ("the", "this", "that", "these", "those") for child in tree.children(token, "det")
    )


def is_infinitive(tree: Tree, verb: Token) -> bool:
    """ "To leave"; also "demanded that they leave", "that they be withdrawn"."""
    helpers = tree.children(verb, "aux", "auxpass")
    bare = verb.tag == "VB" or any(child.tag == "TO" or child.text.lower() == "be" for child in helpers)
    return bare or (verb.tag == "VBP" and verb.link == "ccomp" and not helpers and bool(tree.children(verb, "mark")))
