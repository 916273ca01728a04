"""Whether what a doubtful text tells shows by itself that it is news: somebody acts or is hit, told as past."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

from reportedly.rules.event_words import event_words
from reportedly.rules.news_world import is_command, tense
from reportedly.rules.participants import Part
from reportedly.rules.triggers import Trigger
from reportedly.rules.undone import is_denied
from reportedly.types.annotations import Place, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import RoleKind

_WEIGHTY = frozenset("ASSAULT COERCE PROTEST MOBILIZE SANCTION THREATEN".split())
_TALK = frozenset("i me my you your we us our".split())
_ANYBODY = frozenset("any every each no".split())
_UNHURT = frozenset(
    """account argument backup boredom budget claim cost crime critique deadline debt deficit doubt dream file game
    hope idea inefficiency inflation job joke lead mood myth opponent poverty price problem process profit proposal rate
    rating record reputation score server software speech study system task theory thesis weed""".split()
)
"""What is attacked, killed or hit in a figure of speech, whoever does it."""
_FEELINGS = frozenset(
    """ambition anxiety beauty boredom charm conscience curiosity desire doubt emotion envy fear grief guilt jealousy
    kindness laughter loneliness longing love memory nerve nostalgia passion regret remorse shame shyness sleep sorrow
    temptation""".split()
)
"""What kills, arrests or besieges in a figure of speech, whomever it hits."""
_HEADLINE = 40
"""Words up to which a text may be a headline or a flash, told in the present: "Landmine kills 3 children"."""
_ABOVE = 6
"""Governors looked at for the tense of a word that has none: "captured by rebels, she is forced to spy"."""


def is_figure(trigger: Trigger, roles: Sequence[Part]) -> bool:
    """ "Attacked the study", "kills backup jobs", "arrested by love": of what none can hit, or by what hits nobody."""
    if _objects_alone(trigger, roles) or (trigger.row.type in _FORCE and _is_felt(roles)):
        return True
    hit = [word for role, word in roles if role is RoleKind.RECIPIENT]
    armed = any(role is RoleKind.INSTRUMENT for role, _ in roles)
    violent = trigger.row.type == "ASSAULT" and trigger.is_verb and not armed
    return violent and bool(hit) and all(word.lemma in _UNHURT for word in hit)


_WORKS = frozenset("film movie novel play drama thriller sitcom comic musical opera".split())


def is_plotted(tree: Tree, token: Token) -> bool:
    """ "The film, in which a bomb kills nine": what a clause of a work tells in the present is its plot."""
    for word in islice(chain((token,), tree.ancestors(token)), _ABOVE):
        if word.link == "relcl":
            work = tree.head(word)
            return work is not None and work.lemma in _WORKS and tense(tree, word) == "present"
    return False


_ALONE = frozenset(("he", "she", "i"))


def _objects_alone(trigger: Trigger, roles: Sequence[Part]) -> bool:
    """ "Mrs Ames protested and left the room": what one person does so is a word, and no march."""
    who = [word for role, word in roles if role is RoleKind.ACTOR]
    spoken = trigger.is_verb and trigger.row.type == "PROTEST" and trigger.token.lemma == "protest"
    return spoken and bool(who) and all(map(_is_alone, who))


def _is_alone(word: Token) -> bool:
    named = word.tag == "NNP" and word.entity not in ("GPE", "NORP", "ORG")
    return named or word.entity == "PERSON" or word.text.lower() in _ALONE


_FORCE = frozenset(("ASSAULT", "COERCE"))


def _is_felt(roles: Sequence[Part]) -> bool:
    by = [word for role, word in roles if role is RoleKind.ACTOR]
    return bool(by) and all(word.lemma in _FEELINGS for word in by)


def shows_itself(tree: Tree, trigger: Trigger, roles: Sequence[Part]) -> bool:
    """Whether the words around a trigger bear it out alone, whatever the text is."""
    if trigger.row.type not in _WEIGHTY:
        return True
    if is_denied(tree, trigger.token) or not is_told(tree, trigger.token):
        return False
    if any(word.text.lower() in _TALK for _, word in roles):
        return False
    return any(_counts(tree, role, word) for role, word in roles)


_LETHAL = frozenset("kill murder assassinate slay stab behead strangle lynch massacre".split())
_NOT_PEOPLE = frozenset("character hero enemy zombie monster player opponent team side fan champion star".split())


def took_life(tree: Tree, trigger: Trigger, roles: Sequence[Part]) -> bool:
    """ "Killed two co-workers", "shot and killed a guard": people whom somebody is told to have killed, in any text.

    Those whom games, plays and matches kill are none.
    """
    verb = trigger.token
    joined = [child for child in tree.children(verb, "conj") if child.lemma in _LETHAL]
    lethal = verb.lemma in _LETHAL or bool(joined)
    if not (trigger.is_verb and lethal and trigger.row.type == "ASSAULT" and is_told(tree, verb)):
        return False
    hit = [word for role, word in roles if role is RoleKind.RECIPIENT]
    hit += [word for child in joined for word in tree.children(child, "dobj")]
    people = [word for word in hit if word.part != "PRON" and event_words().sector(word) is not None]
    by = [word for role, word in roles if role is RoleKind.ACTOR]
    return bool(people) and not any(word.lemma in _NOT_PEOPLE or word.text.lower() in _TALK for word in (*hit, *by))


_CUSTODY = frozenset("arrest apprehend detain".split())


def took_into_custody(tree: Tree, trigger: Trigger, roles: Sequence[Part]) -> bool:
    """ "Was arrested on suspicion of drink-driving": somebody is told to have been arrested, in any text."""
    verb = trigger.token
    if not (trigger.is_verb and verb.lemma in _CUSTODY and trigger.row.type == "COERCE" and is_told(tree, verb)):
        return False
    taken = [word for role, word in roles if role is RoleKind.RECIPIENT] or tree.children(verb, "nsubj", "nsubjpass")
    return any(word.text.lower() not in _TALK and word.lemma not in _NOT_PEOPLE for word in taken)


def says_where(reading: Reading, token: Token) -> bool:
    """Whether the sentence of a word names a place: news does, where a tale or a match needs none."""
    return bool(reading.within(reading[Sentence][token.sentence].span, Place))


def is_told(tree: Tree, token: Token) -> bool:
    """Whether a word stands in what is told as past: no command, no question, no plot in the present."""
    if is_command(tree, token) or _is_asked(tree, token):
        return False
    if len(tree.tokens) <= _HEADLINE:
        return True
    above = chain((token,), islice(tree.ancestors(token), _ABOVE))
    return next(filter(None, (tense(tree, word) for word in above)), "past") == "past"


def _is_asked(tree: Tree, token: Token) -> bool:
    last = token.index
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].sentence == token.sentence:
        last += 1
    return tree.tokens[last].text == "?"


def _counts(tree: Tree, role: RoleKind, word: Token) -> bool:
    """People, forces, states and offices, and weapons, by their names or what they are called; not anybody."""
    if any(child.text.lower() in _ANYBODY for child in tree.children(word, "det")):
        return False
    words = event_words()
    named = word.part != "PRON" and words.acts(word)
    return role is RoleKind.INSTRUMENT or named or words.weapon(tree, word) is not None
