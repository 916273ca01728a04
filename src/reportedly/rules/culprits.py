"""Who did it, told of an act or of its doers: "Israel carried it out", "the gunmen belonged to the group"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules.agency import is_negated, is_nobody
from reportedly.rules.guilt import ATTACKERS, CLAIMED, Answer
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance


def carried_it_out(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "Israel carried it out", "the army staged the strike", "is believed to have done it": no more than the doer."""
    above = tree.head(token)
    raised = above if token.link == "xcomp" and above is not None and above.lemma in _BELIEVING else None
    if not {token.lemma, f"{token.lemma}e"} & _DOING or (token.link not in _CLAUSES and raised is None):
        return
    acts, doers = tree.children(token, "dobj", "nsubjpass"), tree.children(token, "nsubj")
    told = bool(acts) and (acts[0].text.lower() in _TOLD_BEFORE or _is_told_act(tree, acts[0]))
    if acts and acts[0].link == "nsubjpass" and raised is None:
        doers = [doer for by in tree.children(token, "agent") for doer in tree.children(by, "pobj")]
    if raised is not None:
        agents = [doer for by in tree.children(token, "agent") for doer in tree.children(by, "pobj")]
        doers, told = agents or tree.children(raised, "nsubjpass"), told or bool(agents)
    unreal = tree.children(token, "neg") or any(word.tag == "MD" for word in tree.children(token, "aux"))
    if told and doers and not unreal and not is_nobody(tree, doers[0]) and is_told_apart(tree, doers[0]):
        yield Answer(Stance.BLAMED, token, None, doers[0], hull(doers[0].span, token.span), "carried it out")


_DOING = frozenset(
    """carry perpetrate commit do stage orchestrate mastermind organise organize execute plan plot engineer instigate
    sponsor commission order""".split()
)
_CLAUSES = ("ccomp", "ROOT", "conj")


def is_told_apart(tree: Tree, head: Token) -> bool:
    """Whether a noun phrase says who they are: by a name, a nation or the kind of a side ("the army")."""
    words = [head, *tree.children(head, "compound", "amod", "poss", "nmod")]
    return any(word.part == "PROPN" or word.entity in _NAMED or word.lemma in _SIDES for word in words)


_NAMED = frozenset(("NORP", "ORG", "GPE"))
_SIDES = frozenset(
    """army government police military junta rebel militia regime navy separatist coalition soldier troop policeman
    settler""".split()
)


def _is_told_act(tree: Tree, act: Token) -> bool:
    """ "the strike", "this massacre": an act of violence spoken of before."""
    return act.lemma in (CLAIMED | _DEEDS) - {"operation"} and any(
        word.text.lower() in _DEFINITE or word.link == "poss" for word in tree.children(act, "det", "poss")
    )


_DEFINITE = frozenset("the this that these those".split())
_DEEDS = frozenset("murder massacre atrocity crime ambush raid bombardment shelling siege coup kidnapping".split())


def author_of(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The army was the author of the massacre"."""
    verb = tree.head(token)
    if token.lemma not in _AUTHORS or token.link != "attr" or verb is None or is_negated(tree, verb):
        return
    acts = [act for of in tree.children(token, "prep") for act in tree.children(of, "pobj")]
    subjects = tree.children(verb, "nsubj")
    if subjects and acts and _is_told_act(tree, acts[0]) and is_told_apart(tree, subjects[0]):
        yield Answer(Stance.BLAMED, verb, None, subjects[0], hull(subjects[0].span, token.span), "author of")


_AUTHORS = frozenset("author architect mastermind perpetrator culprit".split())


def found_guilty(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The inquiry found the army responsible for the attack"."""
    verb = tree.head(token)
    if token.text.lower() not in ("responsible", "guilty", "culpable") or verb is None or verb.lemma not in _FINDING:
        return
    parties = tree.children(token, "nsubj") or tree.children(verb, "nsubjpass")
    acts = [act for word in tree.children(token, "prep") for act in tree.children(word, "pobj")]
    if parties and acts and acts[0].lemma in CLAIMED | _DEEDS and is_told_apart(tree, parties[0]):
        stance = Stance.NOT_BLAMED if is_negated(tree, verb) else Stance.BLAMED
        yield Answer(stance, verb, None, parties[0], hull(parties[0].span, token.span), "found guilty")


_FINDING = frozenset("find deem judge declare".split())


def it_was(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "It was the Steppe Guard": of a culprit asked for, with no word of what was done."""
    if token.lemma != "be" or token.link not in ("ccomp", "ROOT", "conj") or tree.children(token, "neg"):
        return
    parties = tree.children(token, "attr")
    subjects = tree.children(token, "nsubj")
    below = tree.children(token, "prep", "advcl", "relcl", "aux")
    if below or len(parties) != 1 or len(subjects) != 1 or subjects[0].text.lower() != "it":
        return
    party = parties[0]
    defined = any(word.text.lower() == "the" for word in tree.children(party, "det")) or party.entity == "ORG"
    bare = party.tag in ("NNS", "NNPS", "NNP") and not tree.children(party, "prep", "relcl", "acl")
    if defined and bare and party.entity != "GPE" and is_told_apart(tree, party):
        yield Answer(Stance.BLAMED, token, None, party, hull(subjects[0].span, party.span), "it was")


def named_as(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "named the plotter as Major Daud", "the gunman was identified as a Tajik", "has a suspect, Daud"."""
    verb = tree.head(token)
    if token.lemma not in ATTACKERS | _BRAINS | _MEN:
        return
    parties: list[Token] = []
    if verb is not None and verb.lemma in ("name", "identify") and not is_negated(tree, verb):
        preposition = [word for word in tree.children(verb, "prep") if word.lemma == "as"]
        parties = [party for word in preposition for party in tree.children(word, "pobj")]
        parties = parties or tree.children(verb, "oprd") if token.link in ("dobj", "nsubjpass") else []
    elif verb is not None and verb.lemma == "have" and token.link == "dobj" and not is_negated(tree, verb):
        parties = tree.children(token, "appos")
    if token.lemma in _MEN - _BRAINS:
        parties = [party for party in parties if _is_one_of(tree, party)]
    if verb is not None and parties and parties[0].part in ("NOUN", "PROPN"):
        yield Answer(Stance.BLAMED, verb, None, parties[0], hull(token.span, parties[0].span), "named as")


_BRAINS = frozenset("ringleader mastermind organiser organizer suspect plotter".split())


_TOLD_BEFORE = frozenset("it this that them".split())


def is_suspect(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The Steppe Guard is the prime suspect"."""
    verb = tree.head(token)
    if token.lemma not in ("suspect", "culprit") or token.link != "attr" or verb is None or is_negated(tree, verb):
        return
    subjects = tree.children(verb, "nsubj")
    supposed = any(word.tag == "MD" for word in tree.children(verb, "aux")) or tree.children(token, "prep")
    if subjects and not supposed and (subjects[0].entity == "PERSON" or is_told_apart(tree, subjects[0])):
        yield Answer(Stance.BLAMED, verb, None, subjects[0], hull(subjects[0].span, token.span), "is suspect")


def attackers_were(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "said the raiders were herders", "the men were members of the Steppe Guard", "belonged to the Steppe Guard"."""
    verb = tree.head(token)
    if token.lemma not in ATTACKERS | _MEN or token.link != "nsubj" or verb is None:
        return
    if is_negated(tree, verb) or any(word.tag == "MD" for word in tree.children(verb, "aux")):
        return
    parties: list[Token] = []
    if verb.lemma == "be":
        parties = [word for word in tree.children(verb, "attr") if word.part in ("NOUN", "PROPN")]
    elif verb.lemma in ("belong", "come", "hail"):
        parties = [noun for word in tree.children(verb, "prep") for noun in tree.children(word, "pobj")]
        if verb.lemma != "belong":  # "came from a rival clan", but from no town or forest
            parties = [noun for noun in parties if noun.entity == "ORG" or noun.lemma in _KINDS]
    one_of = bool(parties) and parties[0].tag == "NN" and _is_one_of(tree, parties[0])
    some_one = bool(parties) and parties[0].tag in ("NN", "NNP") and not one_of and _is_indefinite(tree, parties[0])
    of_side = bool(parties) and parties[0].tag == "NNS" and _is_one_of(tree, parties[0])
    many = bool(parties) and parties[0].tag in ("NNS", "NNP", "NNPS") and parties[0].lemma not in _ANYBODY
    kin = verb.lemma != "be" and bool(parties) and parties[0].lemma in _KINDS
    if token.lemma in _MEN:
        many, kin = False, kin and _is_spoken_of(tree, token)
        of_side, one_of = of_side and _is_spoken_of(tree, token), one_of and _is_spoken_of(tree, token)
    if kin or ((many or one_of or of_side) and not some_one):
        yield Answer(Stance.BLAMED, verb, None, parties[0], hull(token.span, parties[0].span), "attackers were")


def _is_indefinite(tree: Tree, head: Token) -> bool:
    """ "was a Tajik": one of a nation, and nobody yet."""
    return any(word.text.lower() in ("a", "an") for word in tree.children(head, "det"))


def _is_spoken_of(tree: Tree, head: Token) -> bool:
    """ "the men", "both of the suspects": no men at large."""
    return any(word.text.lower() in _DEFINITE for word in tree.children(head, "det"))


def _is_one_of(tree: Tree, head: Token) -> bool:
    """ "a member of the Steppe Guard", "a Steppe Guard fighter", "members of a gang led by Rashid Dogo"."""
    of = [word for word in tree.children(head, "prep") if word.lemma == "of"]
    groups = [*tree.children(head, "compound"), *(noun for word in of for noun in tree.children(word, "pobj"))]
    whole = [name for group in groups for name in tree.subtree(group)[:_PHRASE] if group.lemma in _KINDS]
    return any(word.part == "PROPN" and (word.entity not in _NO_SIDE or word in whole) for word in (*groups, *whole))


def attackers_from(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The assailants, believed to be from the Steppe Guard"."""
    if token.lemma not in ATTACKERS:
        return
    for party in tree.children(token, "appos"):  # "the attackers, members of the Steppe Guard"
        if _is_one_of(tree, party):
            yield Answer(Stance.BLAMED, token, None, party, hull(token.span, party.span), "attackers were")
            return
    for verb in (word for word in tree.children(token, "acl", "relcl") if word.lemma in _BELIEVING):
        for being in (word for word in tree.children(verb, "xcomp") if word.lemma in ("be", "belong")):
            below = tree.children(being, "prep", "attr")
            named = [noun for word in below for noun in tree.subtree(word)[:_PHRASE] if noun.part == "PROPN"]
            if named:
                party = named[0]
                while party.link == "compound":
                    party = tree.tokens[party.head]
                yield Answer(Stance.BLAMED, verb, None, party, hull(token.span, party.span), "attackers were")
                return


_BELIEVING = frozenset("believe think suspect say report presume understand".split())
_PHRASE = 8
_KINDS = frozenset("group faction clan tribe community militia gang army unit brigade battalion cell side".split())
_ANYBODY = frozenset("terrorist criminal bandit militant insurgent extremist man youth civilian".split())
"""What attackers are called who are not told apart."""
_NO_SIDE = frozenset(("PERSON", "GPE", "LOC", "FAC"))
"""What one may be of without being of a side: "a resident of Dallas"."""
_MEN = frozenset("man suspect crew captor fighter abductor militant youth soldier group people".split())
"""Who may be the doers where the text speaks of them again."""


CULPRITS: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (
    carried_it_out,
    author_of,
    found_guilty,
    it_was,
    named_as,
    is_suspect,
    attackers_were,
    attackers_from,
)
