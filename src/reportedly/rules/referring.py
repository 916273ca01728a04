"""How a mention of an event refers: to what is known, to one more, to the one just told, to what stops weapons."""

from __future__ import annotations

import re
from itertools import islice

from reportedly.rules import arguments
from reportedly.rules.agency import KNOWN
from reportedly.rules.anchors import tells_which_day, what_came_before
from reportedly.rules.event_links import Found
from reportedly.rules.event_words import event_words
from reportedly.rules.harmful import VIOLENT
from reportedly.rules.lasting_counts import running
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import RoleKind

_FRESH = frozenset("a an another other separate second third similar new two three several more further".split())
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth latest deadliest worst".split())
_DOERS = frozenset(
    "gunman shooter attacker assailant bomber raider suspect perpetrator killer abductor kidnapper".split()
)
"""Who are known by what they did: "the gunman" takes up an act told before."""
_STOPPING = frozenset("intercept repel destroy neutralise neutralize down foil".split())
TELLING = frozenset("claim condemn confirm deny denounce deplore acknowledge admit report mourn discuss".split())


def determiners(tree: Tree, token: Token) -> set[str]:
    """The articles, numbers and adjectives of a noun."""
    found = (*_articles(tree, token), *tree.children(token, "amod", "nummod"))
    return {child.text.lower() for child in found}


def _articles(tree: Tree, token: Token) -> list[Token]:
    """ "The UK strikes": the parser may give the article to the name."""
    named = tree.children(token, "compound")
    return [child for word in (token, *named) for child in tree.children(word, "det")]


def is_bare(tree: Tree, token: Token) -> bool:
    """ "Mass shooting at a festival", as headlines put it."""
    owned = tree.children(token, "poss", "nummod")
    return token.tag == "NN" and not _articles(tree, token) and not owned


def is_known(tree: Tree, item: Found) -> bool:
    """ "The strikes", "Tuesday's attack", and verbs with a known thing: "to target the site".

    "The offensive that began on 30 October" need not have been told before.
    """
    token = item.trigger.token
    if item.trigger.is_verb:
        return _hits_known(tree, item)
    begun = any(clause.lemma in ("begin", "start", "launch") for clause in tree.children(token, "relcl", "acl"))
    dated = any(child.entity == "DATE" for child in tree.children(token, "poss"))
    return (bool(determiners(tree, token) & KNOWN) and not begun) or dated or is_counted(tree, token)


def is_fresh(tree: Tree, token: Token) -> bool:
    """ "Another attack", "two strikes", "hours later guns fired on Tora", "mortars hit Tora as well".

    So is what ran over months: "600 were killed in April alone".
    """
    then = _is_done_later(tree, token) or _is_done_too(tree, token) or tells_which_day(tree, token)
    over = running(tree, token) if token.part == "VERB" else None
    then = then or (over is not None and over.lemma == "in")
    return (then or bool(determiners(tree, token) & _FRESH)) and not is_counted(tree, token)


def _is_done_later(tree: Tree, verb: Token) -> bool:
    """ "Hours later guns fired on Tora", "the same night a bomb went off in Tora": then, and at a named place."""
    before = [word for word in tree.children(verb, "npadvmod", "advmod", "prep") if word.index < verb.index]
    words = (" ".join(token.text.lower() for token in tree.subtree(word)[:_FEW]) for word in before)
    if verb.part != "VERB" or not any(_LATER.search(phrase) for phrase in words):
        return False
    return _names_place(tree, verb)


def _is_done_too(tree: Tree, verb: Token) -> bool:
    """ "Mortars hit the old town of Tora as well": who did it did so to another, at a named place.

    "The shells also wounded four in Tora" tells on of what was told.
    """
    too = any(word.text.lower() in _TOO for word in tree.children(verb, "advmod"))
    if verb.part != "VERB" or not too:
        return False
    doers = tree.children(verb, "nsubj")
    known = any(determiners(tree, doer) & KNOWN for doer in doers)
    return bool(doers) and not known and _names_place(tree, verb)


def _names_place(tree: Tree, verb: Token) -> bool:
    """Whether a named place stands behind a verb; a name of no known kind is taken for one."""
    behind = (token for token in tree.subtree(verb)[:_WIDEST] if token.index > verb.index)
    return any(
        token.link == "pobj" and (token.entity in _PLACES or (token.part == "PROPN" and token.entity in _OPEN_KIND))
        for token in behind
    )


_TOO = frozenset(("well", "also", "too"))
_OPEN_KIND = ("", "NORP")
"""What the parser calls a town that it does not know."""
_LATER = re.compile(
    r"\b(?:hours?|days?) (?:later|after|afterwards)\b|\b(?:the|that) same (?:day|night|evening|morning)\b"
)
_PLACES = ("GPE", "LOC", "FAC")
_FEW, _WIDEST = 6, 40


def is_counted(tree: Tree, token: Token) -> bool:
    """ "It was the fourth such attack in a week" speaks of the one that is told, not of those before."""
    above = tree.head(token)
    if above is None or above.lemma != "be" or token.link != "attr":
        return False
    counted = any(child.text.lower() in ORDINALS for child in tree.children(token, "amod"))
    return counted and any(child.text.lower() in ("it", "this", "that") for child in tree.children(above, "nsubj"))


def is_result(tree: Tree, item: Found) -> bool:
    """ "A depot was destroyed" tells of what an act did, as "two were killed" does."""
    bare = not any(role in (RoleKind.ACTOR, RoleKind.INSTRUMENT) for role, _ in item.parts)
    return item.trigger.row.mode == "destroy" and bare and arguments.is_passive(tree, item.trigger.token)


def parries(tree: Tree, item: Found) -> bool:
    """ "Shot down two drones", "downed 22 of 36 missiles", "shot down nine": it is weapons that are hit."""
    hit = [_counted(tree, token) for token in _hit(tree, item)]
    down = any(word.text.lower() == "down" for word in item.trigger.companions)
    stops = down or item.trigger.token.lemma in _STOPPING
    if item.trigger.token.lemma == "intercept" and item.trigger.is_verb:
        return True  # "that it had intercepted some of them"
    flying = down and all(token.text.lower() == "them" for token in hit)  # "shot down 22 of *them*"
    return stops and bool(hit) and (flying or all(event_words().weapon(tree, token) is not None for token in hit))


def _hit(tree: Tree, item: Found) -> list[Token]:
    """Whom an act was done to, also where the parser takes a bare number for a measure: "shot down *22* of them"."""
    hit = [token for role, token in item.parts if role is RoleKind.RECIPIENT]
    return hit or [word for word in tree.children(item.trigger.token, "npadvmod", "dobj") if word.part == "NUM"]


def _counted(tree: Tree, token: Token) -> Token:
    """ "22 of the 36 *drones*": what a number counts."""
    things = arguments.after_preposition(tree, token, "of") if token.part == "NUM" else []
    return things[0] if things else token


def is_told_of_them(item: Found) -> bool:
    """ "They fired", "it was hit"; not "it targets only militants", which tells of no one act."""
    past = item.trigger.is_verb and item.trigger.token.tag in ("VBD", "VBN")
    return past and any(token.text.lower() in _THEM for _, token in item.parts)


def has_known_doer(tree: Tree, item: Found) -> bool:
    """ "*The rebels* killed six", "*these men* burned it": past, by those whom a common noun takes up.

    Not "the police", "the soldiers", who do much in a day that is not one act.
    """
    past = item.trigger.is_verb and item.trigger.token.tag in ("VBD", "VBN")
    doers = [token for role, token in item.parts if role is RoleKind.ACTOR and token.part == "NOUN"]
    return past and any(
        determiners(tree, token) & KNOWN and event_words().sector(token) not in _OF_STATE for token in doers
    )


_OF_STATE = ("COP", "GOV", "MIL")


def is_narrated(tree: Tree, token: Token) -> bool:
    """ "They were freed", "answered that attack": the clause is in the past tense, not in the perfect."""
    verb = next((word for word in (token, *tree.ancestors(token)) if word.part in ("VERB", "AUX")), None)
    if verb is None or verb.tag not in ("VBD", "VBN"):
        return False
    return not any(word.text.lower() in ("has", "have", "'ve") for word in tree.children(verb, "aux"))


def speaker_meant(tree: Tree, token: Token) -> Token:
    """Who speaks, for "it" in "the *army* said it had fired"; else the token itself."""
    verb = tree.head(token)
    told = verb is not None and verb.link == "ccomp" and token.link == "nsubj" and token.text.lower() == "it"
    teller = tree.head(verb) if verb is not None and told else None
    speakers = tree.children(teller, "nsubj") if teller is not None else []
    return speakers[0] if speakers and speakers[0].part == "NOUN" else token


_THEM = frozenset("he she it they him her them".split())


def is_dated_by_telling(tree: Tree, item: Found) -> bool:
    """ "Claimed the attack on Wednesday": a day behind a known act is that of the saying."""
    token = item.trigger.token
    above = tree.head(token)
    if item.trigger.is_verb or above is None or _has_day(tree, token):
        return False
    told = token.link == "nsubjpass" and above.lemma in ("claim", "announce") and item.trigger.row.type in VIOLENT
    if not told and (above.lemma not in TELLING or token.link != "dobj"):
        return False
    return any(child.text.lower() in KNOWN for child in tree.children(token, "det"))


def _has_day(tree: Tree, noun: Token) -> bool:
    """ "The attack of 19 November"."""
    of = (word for word in tree.children(noun, "prep") if word.text.lower() == "of")
    return any(day.entity == "DATE" for word in of for day in tree.children(word, "pobj"))


def is_charged(tree: Tree, token: Token) -> bool:
    """ "Arrested on Monday for murder", "in court today on two counts of assault": a day there is none of the act's."""
    below = token
    for above in islice(tree.ancestors(token), _CHARGED):
        if above.lemma in _CHARGING or above.text.lower() in _CHARGING:
            crime = below.lemma == "in" and token.part == "NOUN" and token.lemma not in _IN_WHICH_ARRESTED
            told = (
                below.link == "advcl" and below.tag == "VBG" and above.lemma in _TRYING
            )  # "charged, after …, killing"
            return below.lemma in _FOR or crime or told or (below.link == "compound" and above.part != "VERB")
        if below.link not in _OF_CHARGE:
            return False
        below = above
    return False


_CHARGED = 6
"""Links between an act and the charge that names it."""
_FOR = frozenset("for over of with about after".split())
_IN_WHICH_ARRESTED = frozenset(
    """raid operation sweep crackdown clash clashes fighting protest riot siege standoff chase crossfire shootout
    gunfight battle ambush violence unrest""".split()
)
"""Acts in which somebody is arrested; "arrested Monday in the shooting" is a crime of another day."""
_OF_CHARGE = frozenset("prep pobj pcomp compound conj nmod poss".split())
_CHARGING = frozenset(
    """count charge suspicion accusation allegation indictment trial verdict case arraignment accuse arrest detain jail
    convict acquit sentence try arraign indict suspect question guilty remand""".split()
)
_TRYING = frozenset("charge accuse convict sentence try indict arraign acquit".split())
"""Those of them that are none of the scene: "charged on Saturday after opening fire, killing one man"."""


def is_told_on_another_day(tree: Tree, item: Found) -> bool:
    """ "Arrested on Monday for murder", "protests on Monday over the killing": the day is none of the act's."""
    token = item.trigger.token
    return is_charged(tree, token) or (not item.trigger.is_verb and bool(what_came_before(tree, token)))


def singular(token: Token) -> str:
    """The lemma of a word, of a name in the plural too ("Shaheds")."""
    return token.lemma[:-1] if token.tag == "NNPS" and token.lemma.endswith("s") else token.lemma


def is_since(tree: Tree, time: Span, act: Token) -> bool:
    """ "In four rounds of strikes since 11 January": what began then may go on."""
    return _since(tree, time) is not None and not _fills(tree, time, act)


def is_measure(tree: Tree, time: Span, act: Token) -> bool:
    """ "The deadliest since 2006", "the third raid since July": a time by which an act is measured is not its own."""
    since = _since(tree, time)
    told = tree.head(since) if since is not None else None
    if told is None or _fills(tree, time, act):
        return False
    which = (
        tree.head(told) if told.link in ("relcl", "acl", "ccomp") else None
    )  # "the first time that it was hit since"
    counted = (which,) if which is not None and which.lemma == "time" else ()
    heads = (told, *counted)
    words = (*heads, *(word for head in heads for word in tree.children(head, "amod", "advmod", "attr", "acomp")))
    return any(word.tag == "JJS" or word.text.lower() in (ORDINALS | {"most"}) for word in words)


def _fills(tree: Tree, time: Span, act: Token) -> bool:
    """ "Since 2006, when a raid killed 11": the raid is of that time."""
    return any(time.holds(word.span) for word in islice(tree.ancestors(act), _CHARGED))


def _since(tree: Tree, time: Span) -> Token | None:
    first = tree.at(time.start)
    before = tree.tokens[first.index - 1] if first is not None and first.index else first
    found = (token for token in (first, before) if token is not None and token.text.lower() == "since")
    return next(found, None)


def known_things(tree: Tree, token: Token) -> frozenset[str]:
    """The known things in the clause of a verb: "killed at the market"."""
    places = arguments.after_preposition(tree, token, "at", "in", "on")
    return frozenset(place.lemma for place in places if _is_known(tree, place))


def counts(tree: Tree, item: Found) -> frozenset[str]:
    """The numbers of those to whom it was done."""
    hit = [token for role, token in item.parts if role is RoleKind.RECIPIENT]
    numbers = (number for whom in hit for number in (whom, *tree.children(whom, "nummod")))
    return frozenset(number.lemma for number in numbers if number.tag == "CD")


def _hits_known(tree: Tree, item: Found) -> bool:
    """ "To target the site", "fired the rockets": a verb with a known thing may take up a happening told before."""
    if any(role is RoleKind.INSTRUMENT and _is_known(tree, token) for role, token in item.parts):
        return True
    if any(role is RoleKind.ACTOR and token.lemma in _DOERS and _is_known(tree, token) for role, token in item.parts):
        return True
    if item.trigger.row.type in _MISHAPS and any(_is_known(tree, thing) for thing in _befallen(tree, item)):
        return True
    whom = [token for role, token in item.parts if role is RoleKind.RECIPIENT]
    return bool(whom) and all(
        token.part == "NOUN" and event_words().sector(token) is None and _is_known(tree, token) for token in whom
    )


_MISHAPS = frozenset(("ACCIDENT", "DISASTER"))


def _befallen(tree: Tree, item: Found) -> list[Token]:
    """ "*The dam* gave way", "the boat that had sunk": what broke down, burnt or sank."""
    subjects = tree.children(item.trigger.token, "nsubj", "nsubjpass")
    return [thing for thing in subjects if thing.part == "NOUN" and event_words().sector(thing) is None]


def _is_known(tree: Tree, token: Token) -> bool:
    """ "The rockets", "the first of three rockets"."""
    of = tree.head(token)
    whole = tree.head(of) if of is not None and of.text.lower() == "of" else None
    heads = (token,) if whole is None or arguments.counted(tree, whole).index != token.index else (token, whole)
    return any(child.text.lower() in KNOWN for head in heads for child in tree.children(head, "det"))
