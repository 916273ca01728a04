"""Who does what to whom: the participants of a verb or of a noun that names an act, from the grammar alone.

Links are the CLEAR labels of the parser (`nsubj`, `dobj`, `agent`, `prep` > `pobj`, `relcl`, `acl`…).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from reportedly.rules.relatives import RELATIVES, antecedent
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree

_LEFT = (
    "det",
    "amod",
    "compound",
    "poss",
    "nummod",
    "quantmod",
    "nmod",
    "predet",
    "npadvmod",
    "punct",
    "case",
    "advmod",
)
_QUANTITIES = frozenset(
    "number dozen dozens hundred hundreds thousand thousands score scores ten tens lot lots majority handful couple "
    "some many several most all both any each none series half one two three first second third fourth last".split()
)
_BLAMING = frozenset("accuse suspect convict acquit".split())
_DEADLY = frozenset("kill slay behead execute murder assassinate".split())
_DEEPEST = 12
"""Steps of inheritance (conjoined verbs, raised subjects) after which a sentence is taken to be damaged."""


def conjoined(tree: Tree, token: Token) -> list[Token]:
    """`token` and what is coordinated with it: "Syria", "Iraq" in "Syria and Iraq"."""
    found: list[Token] = []
    waiting = [token]
    while waiting and len(found) < 40:
        here = waiting.pop(0)
        found.append(here)
        waiting.extend(child for child in tree.children(here, "conj") if child.part != "VERB")
    return found


def counted(tree: Tree, token: Token) -> Token:
    """What a word of quantity counts: "groups" for "number" in "a number of armed groups"; else `token` itself."""
    if token.text.lower() in _QUANTITIES or token.tag == "CD":
        for preposition in tree.children(token, "prep"):
            inner = tree.children(preposition, "pobj")
            if preposition.text.lower() == "of" and inner and inner[0].part != "PRON":
                return inner[0]
    return token


def phrase(tree: Tree, head: Token) -> Span:
    """The noun phrase of `head` without clauses: modifiers before it, and a short "of …" after it."""
    start, end = head.index, head.index
    for child in tree.children(head):
        if child.index < head.index and child.link in _LEFT and child.part != "PUNCT":
            start = min(start, tree.subtree(child)[0].index)
        elif child.link == "prep" and child.text.lower() == "of" and child.index == head.index + 1:
            below = tree.subtree(child)
            if len(below) <= 8 and below[-1].index - child.index == len(below) - 1:
                end = below[-1].index
    return Span(tree.tokens[start].span.start, tree.tokens[end].span.end)


def governed(tree: Tree, preposition: Token) -> list[Token]:
    """What a preposition governs, but for times: "on Monday"."""
    return [word for word in tree.children(preposition, "pobj") if word.entity not in ("DATE", "TIME")]


def after_preposition(tree: Tree, token: Token, *words: str) -> list[Token]:
    """The objects of the prepositions `words` right below `token`, coordination spread out."""
    found = []
    for preposition in tree.children(token, "prep", "agent", "dative"):
        if preposition.text.lower() in words:
            for inner in tree.children(preposition, "pobj"):
                found.extend(conjoined(tree, inner))
    return found


def agents(tree: Tree, verb: Token) -> list[Token]:
    """Who does it: subjects of an active verb, "by" phrases of a passive one, inherited where the verb has none."""
    return _spread(tree, _agents(tree, verb, 0))


def patients(tree: Tree, verb: Token) -> list[Token]:
    """To whom it is done: objects of an active verb, subjects of a passive one, antecedents of its participles."""
    return _spread(tree, _patients(tree, verb, 0))


def verb_before_doing(tree: Tree, token: Token) -> Token | None:
    """ "Denied mistreating captives": the verb, where the parser takes the doing for a word of its object."""
    above = tree.head(token)
    if not token.text.lower().endswith("ing") or token.link not in ("compound", "amod") or above is None:
        return None
    verb = tree.head(above) if above.link == "dobj" else None
    return verb if verb is not None and verb.index == token.index - 1 and verb.lemma in _OF_DOINGS else None


_OF_DOINGS = frozenset("deny admit stop avoid resume cease acknowledge condone".split())


def is_passive(tree: Tree, verb: Token, joined: int = 0) -> bool:
    """Whether `verb` is passive: "was killed", "killed by", "facilities destroyed in the raid".

    `joined` counts the verbs joined by "and" that are looked through, so that no long row is climbed from each end.
    """
    if tree.children(verb, "auxpass", "nsubjpass", "agent"):
        return True
    left = tree.head(verb)
    if (
        verb.link in ("ccomp", "xcomp")
        and left is not None
        and left.lemma == "leave"
        and not tree.children(verb, "dobj")
    ):
        return True  # "leaving two sailors hurt"
    if verb.link == "conj" and verb.tag in ("VBN", "VBD") and not tree.children(verb, "nsubj", "dobj", "aux"):
        above = tree.head(verb)
        verbal = above is not None and above.part in ("VERB", "AUX")
        return above is not None and verbal and joined < _DEEPEST and is_passive(tree, above, joined + 1)
    if verb.tag == "VBN" and verb.link in ("ccomp", "conj", "ROOT") and tree.children(verb, "nsubj"):
        return not tree.children(verb, "dobj", "aux")  # "the paper reports six killed and 40 wounded"
    if verb.tag == "VBN" and verb.link in ("xcomp", "oprd") and left is not None and left.lemma in _TELLING:
        return not tree.children(verb, "dobj", "aux")  # "nine were reported killed"
    return verb.link in ("acl", "amod") and verb.tag in ("VBN", "VBD") and not tree.children(verb, "dobj")


_TELLING = frozenset("report believe confirm fear presume list find know say think declare".split())


def _spread(tree: Tree, heads: list[Token]) -> list[Token]:
    found: dict[int, Token] = {}
    for head in heads:
        for token in conjoined(tree, head):
            token = counted(tree, token)
            found.setdefault(token.index, token)
    return list(found.values())


def _subjects(tree: Tree, verb: Token, link: str) -> list[Token]:
    return [antecedent(tree, verb, token) for token in tree.children(verb, link)]


def _agents(tree: Tree, verb: Token, depth: int) -> list[Token]:
    if is_passive(tree, verb):
        by = [word for word in after_preposition(tree, verb, "by") if word.lemma not in _RECKONINGS]
        return by or _passive_sharer(tree, verb, depth)
    own = _subjects(tree, verb, "nsubj")
    if own or depth > _DEEPEST:
        return own
    above = tree.head(verb)
    if above is None:
        return []
    if verb.link == "acl":
        return _of_participle(tree, verb, above, depth)
    if verb.link in ("conj", "advcl", "dep") and above.part in ("VERB", "AUX"):
        return _doers_above(tree, verb, above, depth)
    if verb.link in ("xcomp", "ccomp") and above.part in ("VERB", "AUX", "ADJ"):
        return _of_complement(tree, verb, above, depth)
    return _behind_preposition(tree, verb, above, depth) if verb.link == "pcomp" else []


_RECKONINGS = frozenset("count tally estimate account reckoning".split())
"""By what a number is told, not who did it: "200 people were killed, by the *count* of a committee"."""


def _behind_preposition(tree: Tree, verb: Token, preposition: Token, depth: int) -> list[Token]:
    """ "left after attacking": who left; "accused them of firing": whoever is accused; "killed by shelling": nobody."""
    governor = tree.head(preposition)
    if governor is None or governor.part not in ("VERB", "AUX") or preposition.link == "agent":
        return []
    if governor.lemma in _BLAMING:
        return _patients(tree, governor, depth + 1)
    return _doers_above(tree, verb, governor, depth)


def _of_complement(tree: Tree, verb: Token, above: Token, depth: int) -> list[Token]:
    if verb.link == "ccomp" and verb.tag in ("VBD", "VBZ", "VBP"):
        return []  # "a blast that doctors say killed six": not the doctors
    if above.part == "ADJ":  # "mediators are due to meet"
        above = tree.head(above) or above
    controller = tree.children(above, "dobj") if verb.link == "xcomp" else []
    return controller or _doers_above(tree, verb, above, depth)


def _doers_above(tree: Tree, clause: Token, verb: Token, depth: int) -> list[Token]:
    """The subject that `clause` shares with the verb above it; "was killed…, injuring" shares the killer."""
    if is_passive(tree, verb) and verb.lemma in _DEADLY and clause.link == "conj":
        above = tree.head(verb)  # "he said that six had been killed and accused the rebels": the dead accuse nobody
        return _agents(tree, above, depth + 1) if above is not None and verb.link == "ccomp" else []
    if is_passive(tree, verb):
        return after_preposition(tree, verb, "by") if clause.link == "advcl" else _subjects(tree, verb, "nsubjpass")
    return _agents(tree, verb, depth + 1)


def _of_participle(tree: Tree, verb: Token, noun: Token, depth: int) -> list[Token]:
    """ "militias operating in": the noun does it; "a plan to attack": whoever plans, when the clause tells."""
    if verb.tag == "VBG":
        return [noun]
    owners = tree.children(noun, "poss") or after_preposition(tree, noun, "of", "by")
    above = tree.head(noun)
    if owners or above is None or above.part != "VERB":
        return owners
    return _agents(tree, above, depth + 1) if noun.link == "dobj" else []


def _passive_sharer(tree: Tree, verb: Token, depth: int) -> list[Token]:
    if verb.link == "conj" and depth <= _DEEPEST:
        above = tree.head(verb)
        if above is not None and above.part == "VERB" and is_passive(tree, above):
            return _agents(tree, above, depth + 1)
    return []


def _patients(tree: Tree, verb: Token, depth: int) -> list[Token]:
    if not is_passive(tree, verb):
        objects = [antecedent(tree, verb, token) for token in tree.children(verb, "dobj")]
        return objects or [
            antecedent(tree, verb, token) for token in tree.children(verb, "dative") if token.part != "ADP"
        ]
    own = _subjects(tree, verb, "nsubjpass") or _subjects(tree, verb, "nsubj")
    above = tree.head(verb)
    if own or above is None or depth > _DEEPEST:
        return own
    if verb.link in ("acl", "amod", "relcl"):
        return [above]
    if verb.link == "conj":
        return _patients(tree, above, depth + 1)
    if verb.link == "xcomp":
        return _subjects(tree, above, "nsubjpass") or _subjects(tree, above, "nsubj")
    return []


def is_accused(tree: Tree, verb: Token) -> bool:
    """Whether who does `verb` only stands accused of it: "accused the rebels of firing"."""
    above = tree.head(verb)
    governor = tree.head(above) if above is not None and verb.link == "pcomp" else None
    return governor is not None and governor.lemma in _BLAMING


def noun_agents(tree: Tree, noun: Token) -> list[Token]:
    """Who does what a noun names: "the US strikes", "Israel's raid", "an attack by rebels", "talks between A and B"."""
    found = [*after_preposition(tree, noun, "by", "between", "among", "from"), *tree.children(noun, "poss")]
    found += _owners(tree, noun)
    return _spread(tree, [token for token in found if token.tag not in ("PRP$", "WP$") or token.text.lower() != "its"])


def whose_death(tree: Tree, noun: Token) -> list[Token]:
    """ "Haddad's murder", "the minister's arrest", "his death": who suffered it; not "a gunman's killing of a man"."""
    if noun.lemma not in _DEATHS or after_preposition(tree, noun, "of"):
        return []
    owners = tree.children(noun, "poss")
    named = (owner for owner in owners if owner.entity == "PERSON" or owner.tag in ("NN", "PRP$"))
    return [owner for owner in named if not _is_armed(owner)]


def _is_armed(owner: Token) -> bool:
    """ "The army's killing", "their shooting": of many, or by those who bear arms, which tells not who suffered."""
    return owner.lemma in _ARMED or owner.text.lower() in ("their", "its", "our")


_ARMED = frozenset("army police military militia gunman attacker assailant killer shooter regime government".split())


_DEATHS = frozenset(
    """murder assassination slaying killing execution arrest detention imprisonment abduction kidnapping shooting
    stabbing death conviction""".split()
)


def users(tree: Tree, thing: Token) -> list[Token]:
    """Who carried out an act or used a weapon, by the participle on it: "a strike carried out by", "a bomb laid by"."""
    clauses = [clause for clause in tree.children(thing, "acl") if clause.lemma in _USING and clause.tag != "VBG"]
    found = [token for clause in clauses for token in after_preposition(tree, clause, "by")]
    for clause in tree.children(thing, "relcl"):  # "a drone that rebels launched"
        if clause.lemma in _USING and any(word.tag in RELATIVES for word in tree.children(clause, "dobj")):
            found += [token for token in tree.children(clause, "nsubj") if token.tag not in RELATIVES]
    return _spread(tree, found)


_USING = frozenset(
    """carry launch conduct stage mount make commit perpetrate execute undertake fire drop plant lay throw lob hurl set
    detonate send order""".split()
)


def _owners(tree: Tree, noun: Token) -> list[Token]:
    """ "The raids of Israel on the depot": with "on" or "against" beside it, "of" tells whose they are.

    Not in "the raid of Tora on Friday".
    """
    names = [token for token in after_preposition(tree, noun, "of") if token.entity in ("GPE", "NORP", "ORG")]
    return names if names and is_aimed(tree, noun) else []


def is_aimed(tree: Tree, word: Token) -> bool:
    """Whether "on" or "against" beside a word tells at whom, and not on what day."""
    return any(token.entity not in ("DATE", "TIME") for token in after_preposition(tree, word, "on", "against"))


def noun_patients(tree: Tree, noun: Token) -> list[Token]:
    """To whom what a noun names is done: "the killing of …", "attacks on …", "talks with …".

    A date may stand between: in "an attack on 9 February on troops" the parser hangs the troops on February.
    """
    owners = {token.index for token in _owners(tree, noun)}
    told = after_preposition(tree, noun, "of", "on", "upon", "against", "at", "with", "to", "into", "towards")
    found = [token for token in told if token.index not in owners]
    for token in tuple(found):
        if token.entity == "DATE":
            found.extend(after_preposition(tree, token, "on", "upon", "against", "at"))
    return _spread(tree, found)


def modifiers(tree: Tree, noun: Token) -> Iterator[Token]:
    """The words before a noun that tell whose or what kind it is: "US", "rocket" in "US rocket strikes"."""
    for child in tree.children(noun, "compound", "amod", "nmod", "npadvmod"):
        if child.index < noun.index:
            yield from conjoined(tree, child)


def listed(tree: Tree, noun: Token) -> list[Token]:
    """The members that a phrase names of itself: "including A and B", "such as C", "namely D"."""
    found = []
    for preposition in tree.children(noun, "prep"):
        if (
            preposition.text.lower() in ("including", "like", "namely")
            or preposition.lemma == "include"
            or (
                preposition.text.lower() == "as"
                and any(child.text.lower() == "such" for child in tree.children(preposition))
            )
        ):
            for inner in tree.children(preposition, "pobj"):
                found.extend(conjoined(tree, inner))
    return found


def holders(tree: Tree, target: Token) -> list[Token]:
    """Those who use or hold a thing: "a depot used by the rebels" gives "rebels", with the members it names."""
    found = []
    waiting, seen = [target], 0
    while waiting and seen < 20:
        here = waiting.pop(0)
        seen += 1
        for clause in tree.children(here, "acl", "relcl"):
            if clause.lemma in ("use", "hold", "control", "occupy", "own", "run", "operate", "belong", "defend"):
                users = after_preposition(tree, clause, "by", "to")
                found.extend(users or [token for token in tree.children(clause, "nsubj") if token.tag not in RELATIVES])
            elif clause.lemma in ("locate", "situate", "base", "be", "stand", "link"):
                waiting.extend(after_preposition(tree, clause, "at", "in", "on", "near", "inside", "to"))
        waiting.extend(after_preposition(tree, here, "at", "in", "inside"))
    spread = _spread(tree, found)
    return [name for user in spread for name in (user, *listed(tree, user))]


def name_behind(tree: Tree, token: Token) -> list[Token]:
    """The last word of a person's name right behind "the alleged shooter, ", whatever the parser hangs it on."""
    behind = tree.tokens[token.index + 1 : token.index + 2 + _LONGEST]
    if len(behind) < 2 or behind[0].text != "," or behind[1].entity != "PERSON":
        return []
    names = takewhile(lambda word: word.part == "PROPN" and word.sentence == token.sentence, behind[1:])
    return list(names)[-1:]


_LONGEST = 5
"""Words of a name."""


def self_named(tree: Tree, head: Token) -> Token | None:
    """The name in "a group known as the Red Front", "an outfit calling itself the Red Front"."""
    for clause in tree.children(head, "acl", "relcl"):
        if clause.lemma == "know":
            names = after_preposition(tree, clause, "as")
        elif clause.lemma in _NAMING_ITSELF and any(word.lemma in _ITSELF for word in tree.children(clause, "dobj")):
            names = tree.children(clause, "oprd", "attr", "appos")
        else:
            names = []
        if names and names[0].part == "PROPN":
            return names[0]
    return None


_NAMING_ITSELF = frozenset("call style dub term name".split())
_ITSELF = frozenset("itself themselves himself herself".split())
