"""What is wished for, planned, needed, feared, asked for, talked of or staved off: one step up the tree.

"Demanded the release of prisoners", "more strikes are needed", "committed to carrying out attacks", "the plan involves
arrests", "talks on a truce": the word below is an object of thought, and has not come about.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportedly.rules.event_words import event_words
from reportedly.rules.moods import is_definite, is_of_known_day, is_past
from reportedly.rules.undone import is_attempted
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Status

_UNREAL_NOUNS = frozenset(
    """threat risk fear concern possibility plan plot danger warning ability capability prospect likelihood potential
    worry call demand proposal idea option right wish desire hope chance intention readiness request appeal need
    capacity means preparation preparations event case scenario edge brink verge reward
    bounty concept notion rumor rumour speculation odds odd""".split()
)
_AIM_NOUNS = frozenset("goal aim objective intent ambition dream".split())
"""Nouns whose gerund is what is striven for: "with the aim of toppling him"; but "the aim of the attack"."""
_SCHEMES = frozenset("plan plot proposal option scenario draft blueprint offer idea demand treaty pact law".split())
_HOLDING = frozenset("include involve contain envisage envision foresee call provide entail cover mean range".split())


def wished_for(tree: Tree, below: Token, above: Token) -> tuple[Status, str] | None:
    """What a verb, an adjective or a noun says of what hangs on it by way of an object or a preposition."""
    if below.link in ("acl", "pobj", "pcomp", "prep") and _is_supposed(tree, below, above) and _opens(below):
        return Status.HYPOTHETICAL, f"noun {above.lemma}"
    if below.tag == "VBG" and below.link in ("xcomp", "ccomp") and above.lemma in _PROPOSING:
        return Status.HYPOTHETICAL, f"{above.lemma} doing"
    if _is_in_scheme(tree, below, above):
        return Status.HYPOTHETICAL, f"scheme to {above.lemma}"
    if _is_called_for(tree, below, above):
        return Status.HYPOTHETICAL, "is essential"
    if below.link == "prep":
        return _aimed_at(tree, below, above)
    # "talks are expected on Friday" lie ahead, and "the raids were authorised to respond to attacks" took place
    told = below.link == "nsubjpass" and above.lemma != "expect" and not is_definite(tree, below)
    return _as_object(tree, below, above) if told or below.link == "dobj" else None


_PROPOSING = frozenset(
    """propose suggest consider contemplate advocate recommend mull envisage envision imagine favor favour""".split()
)
"""Verbs whose gerund is only thought of: "proposed banning rallies"."""


def _is_supposed(tree: Tree, below: Token, noun: Token) -> bool:
    """ "The risk of a strike", "in case of war"; not "in the case of the 2009 launch", "rumours about the bombing"."""
    if noun.lemma in _AIM_NOUNS:
        return below.text.lower() == "of" and bool(tree.children(below, "pcomp"))
    if below.text.lower() == "about" and any(is_definite(tree, thing) for thing in tree.children(below, "pobj")):
        return False
    return noun.lemma in _UNREAL_NOUNS and not (noun.lemma == "case" and is_definite(tree, noun))


def _opens(below: Token) -> bool:
    """Whether the phrase below an unreal noun is what the noun is about, not where or when it is."""
    return below.link in ("acl", "pcomp") or below.text.lower() in ("of", "for", "to", "about", "against")


def _is_in_scheme(tree: Tree, below: Token, verb: Token) -> bool:
    """ "The plan involves arrests", "the options range from sanctions to strikes"."""
    if verb.lemma not in _HOLDING or below.link not in ("dobj", "prep") or is_definite(tree, below):
        return False
    return any(subject.lemma in _SCHEMES for subject in tree.children(verb, "nsubj"))


def _is_called_for(tree: Tree, below: Token, verb: Token) -> bool:
    """ "The punishment of those who did it is essential", "strikes are necessary"."""
    if verb.lemma != "be" or below.link != "nsubj" or verb.tag not in ("VBZ", "VBP"):
        return False
    if is_definite(tree, below) and not any(_is_of_something(tree, word) for word in _joined(tree, below)):
        return False  # "the talks are vital"
    return any(word.lemma in _CALLED_FOR for word in tree.children(verb, "acomp"))


def _joined(tree: Tree, noun: Token) -> Iterator[Token]:
    """A noun and those joined to it: "the arrest, the trial and the punishment of the bombers"."""
    here: Token | None = noun
    while here is not None:
        yield here
        here = next((word for word in tree.children(here, "conj") if word.part == "NOUN"), None)


def _is_of_something(tree: Tree, noun: Token) -> bool:
    return any(word.text.lower() == "of" for word in tree.children(noun, "prep"))


_CALLED_FOR = frozenset("essential necessary needed vital crucial imperative overdue".split())


def _as_object(tree: Tree, thing: Token, verb: Token) -> tuple[Status, str] | None:
    """ "Planned a rally", "arranged talks" lie ahead; what is wished for or feared may never come."""
    arranged = verb.lemma in _ARRANGING or (verb.lemma == "announce" and _is_gathering(tree, thing))
    if arranged and is_of_known_day(tree, thing):
        return None  # its day tells: "is accused of planning Monday's attack"
    if (arranged and not is_definite(tree, thing)) or _is_set_for_a_day(tree, verb):
        return Status.FUTURE, f"object of {verb.lemma}"
    if _is_in_vain(tree, thing, verb) or (verb.lemma in _FOILING and is_attempted(tree, thing)):
        return None
    return (Status.HYPOTHETICAL, f"object of {verb.lemma}") if _is_wanted(tree, thing, verb) else None


def _is_in_vain(tree: Tree, thing: Token, verb: Token) -> bool:
    """ "Failed to prevent killings", "could not avert the raid": what was not staved off came about."""
    above = tree.head(verb)
    failed = above is not None and verb.link in ("xcomp", "acl", "advcl") and above.lemma in _IN_VAIN
    helpers = {word.text.lower() for word in tree.children(verb, "aux")}
    undone = bool(tree.children(verb, "neg")) and bool(helpers & {"did", "could"})
    return verb.lemma in _STAVING_OFF and thing.part == "NOUN" and (failed or undone)


_IN_VAIN = frozenset("fail failure unable powerless inability".split())


def _is_wanted(tree: Tree, thing: Token, verb: Token) -> bool:
    """ "Demanded the release of prisoners", "planned an attack": what is asked for or planned has not come about."""
    if verb.lemma in _CALLS and thing.lemma not in _ANSWERED:
        return True
    if verb.lemma == "incite":
        return verb.tag in ("VB", "VBG") and not tree.children(thing, "det", "poss", "nummod")
    if verb.lemma in _STAVING_OFF | _WANTING and _is_of_something(tree, thing):
        return not any(word.text.lower() in ("this", "that", "these", "those") for word in tree.children(thing, "det"))
    return verb.lemma in _UNREAL_OBJECTS and not is_definite(tree, thing)


def _is_set_for_a_day(tree: Tree, verb: Token) -> bool:
    """ "The judge set his sentencing for 2 June"."""
    until = (word for word in tree.children(verb, "prep") if word.text.lower() == "for")
    return verb.lemma in ("set", "schedule") and any(
        day.entity == "DATE" for word in until for day in tree.children(word, "pobj")
    )


def _is_gathering(tree: Tree, thing: Token) -> bool:
    """ "Announced new rallies", "announced a strike"; not "announced a strike on a depot", "a drone strike"."""
    hit = any(word.text.lower() in ("on", "against") and _is_hit(tree, word) for word in tree.children(thing, "prep"))
    beside = tree.children(thing, "compound", "amod", "nmod")
    armed = any(event_words().weapon(tree, word) is not None for word in beside)
    return thing.lemma in _GATHERINGS and not (hit or armed or _has_been(tree, thing))


def _has_been(tree: Tree, thing: Token) -> bool:
    """ "Talks with the rebels that *ended* on Monday", "a rally that drew thousands"."""
    beside = (noun for word in tree.children(thing, "prep") for noun in tree.children(word, "pobj"))
    return any(clause.tag == "VBD" for noun in (thing, *beside) for clause in tree.children(noun, "relcl"))


def _is_hit(tree: Tree, preposition: Token) -> bool:
    return not any(word.entity in ("DATE", "TIME") for word in tree.children(preposition, "pobj"))


_GATHERINGS = frozenset("rally protest demonstration march strike walkout stoppage vigil talk talks summit".split())
_ARRANGING = frozenset("plan arrange schedule".split())
_CALLS = frozenset("demand seek urge propose request await authorize authorise".split())
_ANSWERED = frozenset("answer explanation investigation".split())
_STAVING_OFF = frozenset("prevent avoid avert forestall preempt deter".split())
"""What is kept from coming about, even where it is named in full: "prevent the spread of unrest"."""
_FOILING = frozenset("foil thwart avert prevent".split())
_WANTING = frozenset(
    "need want require propose advocate favour favor recommend envisage envision contemplate mull".split()
)
"""What is wanted is yet to come, even where it is named in full: "needs the release of the hostages"."""
_UNREAL_OBJECTS = (
    _STAVING_OFF
    | _WANTING
    | frozenset(
        """threaten plan prepare fear plot expect demand seek urge oppose consider foil thwart intend ban outlaw
        prohibit forbid""".split()
    )
)


def _aimed_at(tree: Tree, below: Token, above: Token) -> tuple[Status, str] | None:
    word = below.text.lower()
    if word == "to" and above.lemma == "lead" and _is_sought(tree.head(above)):
        return Status.HYPOTHETICAL, "leading to"
    if word == "to" and above.lemma == "look":
        return Status.FUTURE, "look forward to"
    if word == "for" and above.lemma in _AIMS:
        return Status.FUTURE, f"for {above.lemma}"
    if word == "for" and above.lemma in _ASKING:
        return Status.HYPOTHETICAL, f"{above.lemma} {word}"
    if (above.lemma, word) in _BENT and not any(is_definite(tree, thing) for thing in tree.children(below, "pobj")):
        return Status.HYPOTHETICAL, f"{above.lemma} {word}"
    if tree.children(below, "pcomp") and (above.lemma, word) in _BENT_ON_DOING:
        return Status.HYPOTHETICAL, f"{above.lemma} {word}"
    if above.lemma in _TALKS and _is_talked_of(tree, below):
        return Status.HYPOTHETICAL, f"{above.lemma} {word}"
    return None


_AIMS = frozenset("prepare position plan brace call push hope appeal wait press gear".split())
_ASKING = frozenset("ask plead beg lobby campaign clamor clamour agitate ready".split())
_BENT = frozenset(
    (
        *(("open", "to"), ("interested", "in"), ("uninterested", "in"), ("alternative", "to"), ("incitement", "to")),
        *((word, "on") for word in ("ban", "moratorium", "prohibition", "curb")),
        *((word, "against") for word in ("law", "insure", "insurance", "guard", "protect", "protection", "safeguard")),
        *((word, "from") for word in ("protect", "protection", "shield")),
    )
)
"""Words and the preposition before what may never come: "open to a truce", "a ban on protests"."""
_BENT_ON_DOING = frozenset(
    (
        *((word, "to") for word in ("commit", "committed", "dedicate", "dedicated", "oppose", "opposed", "averse")),
        ("commitment", "to"),
        *((word, "against") for word in ("warn", "caution", "advise", "counsel", "decide", "argue", "recommend")),
        *((word, "on") for word in ("bend", "bent", "intent", "keen")),
        ("capable", "of"),
    )
)
"""Words and the preposition before what one would do: "is committed to toppling him", "warned against entering"."""


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


def is_only_described(tree: Tree, noun: Token) -> bool:
    """ "A truce that would halt the raids": what is told of by what it would do is not there yet, unless "signed"."""
    if noun.lemma not in _AIMED_AT or is_definite(tree, noun) or _is_settled(tree, noun):
        return False
    clauses = tree.children(noun, "relcl")
    return any(word.text.lower() in ("would", "could") for clause in clauses for word in tree.children(clause, "aux"))


def _is_settled(tree: Tree, noun: Token) -> bool:
    """ "Signed a truce", "a deal was reached"; not "hope to reach a deal"."""
    verb = tree.head(noun)
    return verb is not None and noun.link in ("dobj", "nsubjpass") and verb.lemma in _SETTLING and is_past(tree, verb)


_SETTLING = frozenset("sign reach announce conclude seal clinch declare broker ratify approve accept".split())
