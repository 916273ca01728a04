"""Who did it, told of an act or of its doers: "Israel carried it out", "the gunmen belonged to the group"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportedly.rules import arguments
from reportedly.rules.agency import KNOWN, is_negated, is_nobody
from reportedly.rules.guilt import ATTACKERS, CARE, CLAIMED, DEEDS, DEVICES, FORCES, ORDERS, Answer, is_harming
from reportedly.rules.moods import is_indefinite
from reportedly.types.annotations import Token
from reportedly.types.span import hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance

CARRIED_OUT, IT_WAS = "carried it out", "it was"
TOLD = (CARRIED_OUT, IT_WAS)
"""Why one answers of whom it is only told that he did it: that takes a voice."""


def carried_it_out(tree: Tree, token: Token) -> Iterator[Answer]:
    """Who did it, and no more: "Israel carried it out", "the ambush was laid by herders", "is believed to do it".

    Also whoever gave the order, laid the bomb or holds the hostages.
    """
    above = tree.head(token)
    believed = token.link == "xcomp" and above is not None and above.lemma in _BELIEVING
    told = token.link in _TOLD_IN or _is_told_to(tree, token)
    if not (believed or told) or _is_unreal(tree, token):
        return
    if not any(is_told(tree, token) for is_told in _DONE):
        return
    doers = arguments.agents(tree, token)
    if believed and above is not None and not doers:
        doers = tree.children(above, "nsubjpass")
    for doer in doers:
        if not is_nobody(tree, doer) and is_told_apart(tree, doer):
            yield Answer(Stance.BLAMED, token, None, doer, hull(doer.span, token.span), CARRIED_OUT)


def _is_unreal(tree: Tree, verb: Token) -> bool:
    return bool(tree.children(verb, "neg")) or any(word.tag == "MD" for word in tree.children(verb, "aux"))


def _does_act(tree: Tree, verb: Token) -> bool:
    """ "carried it out", "staged the strike", "led the raid", "the ambush was laid"."""
    if not {verb.lemma, f"{verb.lemma}e"} & _DOING:
        return False
    acts = [*tree.children(verb, "dobj"), *arguments.patients(tree, verb)]
    return any(act.text.lower() in _TOLD_BEFORE or _is_told_act(tree, act) for act in acts)


def lays_device(tree: Tree, verb: Token) -> bool:
    """ "the defendants placed the device", "the mine was laid by the rebels"."""
    things = tree.children(verb, "dobj", "nsubjpass")
    return verb.lemma in _LAYING and any(thing.lemma in DEVICES for thing in things)


def gives_order(tree: Tree, verb: Token) -> bool:
    """ "the front gave the order"; "orders to leave" are for something else."""
    things = tree.children(verb, "dobj", "nsubjpass")
    return verb.lemma in ("give", "issue") and any(
        thing.lemma in ORDERS and not tree.children(thing, "acl", "relcl", "prep") for thing in things
    )


def _holds_captives(tree: Tree, verb: Token) -> bool:
    """ "the front had them", "the teachers are being held by the front"."""
    captives = tree.children(verb, "dobj")
    if any(noun.lemma in CARE for noun in arguments.after_preposition(tree, verb, "for")):
        return False  # "held by the Red Cross for their safety"
    if verb.lemma == "have" and tree.children(verb, "prep", "advcl", "xcomp", "ccomp", "oprd", "acomp", "prt"):
        return False  # "had them in hand"
    if verb.lemma in ("hold", "keep") and tree.children(verb, "agent"):
        captives = tree.children(verb, "nsubjpass")
        return any(word.tag in ("NNS", "PRP") or word.lemma in CAPTIVES for word in captives)
    return verb.lemma in ("hold", "have", "keep") and any(
        word.text.lower() in ("them", "him", "her") or word.lemma in CAPTIVES for word in captives
    )


_DONE = (_does_act, lays_device, gives_order, _holds_captives)
_DOING = frozenset(
    """carry perpetrate commit do stage orchestrate mastermind organise organize execute plan plot engineer instigate
    sponsor commission order lay mount lead launch conduct wage direct coordinate oversee unleash inflict""".split()
)
_LAYING = frozenset("lay plant place put set position hide bury attach".split())
CAPTIVES = frozenset("hostage captive abductee prisoner".split())
_TOLD_IN = ("ccomp", "ROOT", "conj", "parataxis", "advcl")
"""Links of clauses in which a voice tells."""


def _is_told_to(tree: Tree, verb: Token) -> bool:
    """ "Told a cellmate that the front did it": the parser may hang the clause on the cellmate."""
    whom = tree.head(verb) if verb.link == "acl" else None
    teller = tree.head(whom) if whom is not None and whom.link == "dobj" else None
    return teller is not None and teller.lemma in ("tell", "inform", "assure") and bool(tree.children(verb, "mark"))


def ordered_from(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The order came from Tora", "the killing had been ordered from Tora"."""
    came = token.lemma == "come" and any(word.lemma in ORDERS for word in tree.children(token, "nsubj"))
    ordered = token.lemma == "order" and any(_is_told_act(tree, act) for act in tree.children(token, "nsubjpass"))
    if (came or ordered) and not _is_unreal(tree, token):
        for party in arguments.after_preposition(tree, token, "from"):
            if is_told_apart(tree, party):
                yield Answer(Stance.BLAMED, token, None, party, hull(token.span, party.span), CARRIED_OUT)


def came_from(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "The shots came from the army post", "they had come under fire from the rebels"; "from Tora" names no doer.

    Nor does "from the army's stocks".
    """
    if token.lemma != "come" or _is_unreal(tree, token):
        return
    fire = [word for word in arguments.after_preposition(tree, token, "under") if word.lemma in _FIRED]
    if not fire and not any(word.lemma in _FIRED for word in tree.children(token, "nsubj")):
        return
    parties = [party for word in (token, *fire) for party in arguments.after_preposition(tree, word, "from")]
    if fire and any(arguments.after_preposition(tree, word, "over", "for") for word in (token, *fire, *parties)):
        return  # "came under fire from the opposition over the killing": by words
    for place in parties[:1]:
        owners = [*tree.children(place, "compound", "poss"), *arguments.after_preposition(tree, place, "of")]
        party = next(iter(owners), place) if place.lemma in _POSTS else place
        named = party.part == "PROPN" and party.entity not in _WHERE and bool(tree.children(party, "det"))
        named = named or party.lemma in SIDES or (party.part == "PROPN" and party.entity == "ORG")
        whose = tree.children(party, "compound", "amod", "poss") if party.lemma in _POSTS | _MEN | FORCES else ()
        if named or any(word.entity in ("ORG", "NORP") or word.lemma in SIDES for word in whose):
            yield Answer(Stance.BLAMED, token, None, party, hull(token.span, party.span), CARRIED_OUT)


_FIRED = frozenset("shot fire gunfire rocket missile shell shelling drone bullet mortar".split())
_POSTS = frozenset("post position base camp checkpoint line trench launcher battery".split())
_WHERE = ("GPE", "LOC", "FAC")


def is_told_apart(tree: Tree, head: Token) -> bool:
    """Whether a noun phrase says who they are: by a name, a nation or the kind of a side ("the army")."""
    words = [head, *tree.children(head, "compound", "amod", "poss", "nmod")]
    words += arguments.after_preposition(tree, head, "from", "of")  # "youths from Tora", "fighters of the front"
    loyal = [word for word in tree.children(head, "amod", "acl") if word.lemma in ("loyal", "lead", "ally")]
    words += [name for word in loyal for name in arguments.after_preposition(tree, word, "to", "by", "with")]
    return any(word.part == "PROPN" or word.entity in _NAMED or word.lemma in SIDES for word in words)


_NAMED = frozenset(("NORP", "ORG", "GPE"))
SIDES = frozenset(
    """army government police military junta rebel militia regime navy separatist coalition soldier troop policeman
    settler defendant accused guard gendarme marine commando herder""".split()
)


def _is_told_act(tree: Tree, act: Token) -> bool:
    """ "the strike", "this massacre": an act of violence spoken of before."""
    return act.lemma in (CLAIMED | DEEDS) - {"operation"} and any(
        word.text.lower() in KNOWN or word.link == "poss" for word in tree.children(act, "det", "poss")
    )


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
    if parties and acts and acts[0].lemma in CLAIMED | DEEDS | _CRIMES and is_told_apart(tree, parties[0]):
        negated = is_negated(tree, verb) or bool(tree.children(token, "neg"))
        stance = Stance.NOT_BLAMED if negated else Stance.BLAMED
        yield Answer(stance, verb, None, parties[0], hull(parties[0].span, token.span), "found guilty")


_CRIMES = frozenset("genocide manslaughter homicide terrorism torture assault violence persecution abuse".split())
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
    owned = any(word.part == "PROPN" for word in tree.children(party, "poss"))  # "the Guard's men"
    of = [word for word in tree.children(party, "prep") if word.text.lower() == "of"]  # "members of the Guard"
    defined = any(word.text.lower() == "the" for word in tree.children(party, "det")) or party.entity == "ORG"
    defined = defined or ((owned or bool(of)) and party.tag == "NNS")
    about = tree.children(party, "relcl", "acl") or (not defined and tree.children(party, "prep"))
    bare = party.tag in ("NNS", "NNPS", "NNP") and not about
    if defined and bare and party.entity != "GPE" and is_told_apart(tree, party):
        yield Answer(Stance.BLAMED, token, None, party, hull(subjects[0].span, party.span), IT_WAS)


def named_as(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "named the plotter as Major Daud", "the gunman was identified as a Tajik", "has a suspect, Daud"."""
    verb = tree.head(token)
    if token.lemma not in ATTACKERS | _BRAINS | _MEN:
        return
    parties: list[Token] = []
    if verb is not None and verb.lemma == "of" and (one := tree.head(verb)) is not None:
        token, verb = one, tree.head(one)  # "one of the suspects was named as Jan Novak"
    if verb is not None and verb.lemma in ("name", "identify") and not is_negated(tree, verb):
        preposition = [word for word in tree.children(verb, "prep") if word.lemma == "as"]
        parties = [party for word in preposition for party in tree.children(word, "pobj")]
        parties = parties or tree.children(verb, "oprd") if token.link in ("dobj", "nsubjpass") else []
    elif verb is not None and verb.lemma == "have" and token.link == "dobj" and not is_negated(tree, verb):
        parties = tree.children(token, "appos")
    if not parties and token.lemma in ATTACKERS | _BRAINS:  # "the gunman, who was identified as Jan Novak, fled"
        told = [word for word in tree.children(token, "relcl", "acl") if word.lemma in ("name", "identify")]
        naming = [word for word in told if word.tag == "VBN" and not is_negated(tree, word)]
        parties = [party for word in naming for party in arguments.after_preposition(tree, word, "as")]
        parties = [party for party in parties or _made(tree, naming) if party.part == "PROPN"]
        verb = naming[0] if parties else verb
    if token.lemma in _MEN - _BRAINS:
        parties = [party for party in parties if _is_one_of(tree, party)]
    if verb is not None and parties and parties[0].part in ("NOUN", "PROPN"):
        yield Answer(Stance.BLAMED, verb, None, parties[0], hull(token.span, parties[0].span), "named as")


def _made(tree: Tree, naming: list[Token]) -> list[Token]:
    """ "Identified Jan Novak", misread or not: the name behind the verb."""
    return [party for word in naming for party in tree.children(word, "oprd", "dobj", "attr")]


_BRAINS = frozenset("ringleader mastermind organiser organizer suspect plotter".split())


_TOLD_BEFORE = frozenset("it this that them".split())


def named_culprit(tree: Tree, token: Token) -> Iterator[Answer]:
    """ "named the front as the culprit", "Karimi, named as the man behind it"."""
    preposition = tree.head(token)
    verb = tree.head(preposition) if preposition is not None and preposition.text.lower() == "as" else None
    if verb is None or verb.lemma not in _NAMING or is_negated(tree, verb):
        return
    behind = any(
        word.text.lower() in ("behind", "responsible") or (word.link == "relcl" and is_harming(word))
        for word in tree.children(token, "prep", "amod", "relcl")
    )
    supposed = any(word.text.lower() in _SUPPOSED for word in tree.children(token, "amod"))
    if supposed or not (token.lemma in (ATTACKERS | _BRAINS | _AUTHORS) - {"suspect"} or behind):
        return
    parties = [*tree.children(verb, "oprd"), *arguments.patients(tree, verb)]
    whom = verb.link == "relcl" and bool(tree.children(verb, "nsubj"))  # "whom police named as the man behind it"
    if whom or (verb.link == "acl" and not parties):
        parties = [above for above in (tree.head(verb),) if above is not None]
    if parties and parties[0].part in ("NOUN", "PROPN") and is_told_apart(tree, parties[0]):
        yield Answer(Stance.BLAMED, verb, None, parties[0], hull(parties[0].span, token.span), "named as")


_SUPPOSED = frozenset("suspected alleged possible likely".split())
_NAMING = frozenset("name identify describe cite list single brand denounce".split())


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
    links = ("from",) if verb.lemma == "be" else ("to", "from", "with", "of")
    hails = not parties and verb.lemma in ("be", "belong", "come", "hail")
    if hails:
        parties = arguments.after_preposition(tree, verb, *links)
        if verb.lemma != "belong":  # "came from a rival clan", but from no town or forest
            parties = [noun for noun in parties if noun.entity == "ORG" or noun.lemma in _KINDS]
    one_of = bool(parties) and parties[0].tag == "NN" and _is_one_of(tree, parties[0])
    some_one = bool(parties) and parties[0].tag in ("NN", "NNP") and not one_of and is_indefinite(tree, parties[0])
    of_side = bool(parties) and parties[0].tag == "NNS" and _is_one_of(tree, parties[0])
    many = bool(parties) and parties[0].tag in ("NNS", "NNP", "NNPS") and parties[0].lemma not in _ANYBODY
    kin = hails and bool(parties) and parties[0].lemma in _KINDS
    if token.lemma in _MEN:
        many, kin = False, kin and _is_spoken_of(tree, token)
        of_side, one_of = of_side and _is_spoken_of(tree, token), one_of and _is_spoken_of(tree, token)
    if kin or ((many or one_of or of_side) and not some_one):
        yield Answer(Stance.BLAMED, verb, None, parties[0], hull(token.span, parties[0].span), "attackers were")


def _is_spoken_of(tree: Tree, head: Token) -> bool:
    """ "the men", "both of the suspects": no men at large."""
    return any(word.text.lower() in KNOWN for word in tree.children(head, "det"))


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
_KINDS = frozenset(
    """group faction clan tribe community militia gang army unit brigade battalion cell side directorate service
    agency office ministry""".split()
)
_ANYBODY = frozenset("terrorist criminal bandit militant insurgent extremist man youth civilian".split())
"""What attackers are called who are not told apart."""
_NO_SIDE = frozenset(("PERSON", "GPE", "LOC", "FAC"))
"""What one may be of without being of a side: "a resident of Dallas"."""
_MEN = frozenset("man suspect crew captor fighter abductor militant youth soldier group people".split())
"""Who may be the doers where the text speaks of them again."""


CULPRITS: tuple[Callable[[Tree, Token], Iterator[Answer]], ...] = (
    carried_it_out,
    ordered_from,
    came_from,
    author_of,
    found_guilty,
    it_was,
    named_as,
    named_culprit,
    is_suspect,
    attackers_were,
    attackers_from,
)
