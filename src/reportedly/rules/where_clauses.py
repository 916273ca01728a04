"""Places told by clauses: what one with "where" hangs on, and what one with "when" tells of those who met the act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportedly.types.annotations import Place, Token
from reportedly.types.tree import Tree


def told_where(tree: Tree, sites: Sequence[Place], verbs: Mapping[int, Token]) -> dict[int, list[str]]:
    """The places that a clause with "where" hangs on: "a factory at Konabari in Gazipur, where a fire broke out".

    `verbs` are those of the events, by number.
    """
    heads = {head.index: place.id for place in sites if (head := tree.head_of(place.span)) is not None}
    found: dict[int, list[str]] = {}
    for number, verb in verbs.items() if heads else ():
        clause = next((token for token in (verb, *tree.ancestors(verb)) if token.part in ("VERB", "AUX")), None)
        noun = tree.head(clause) if clause is not None and clause.link == "relcl" else None
        if clause is None or noun is None or not _opens_with_where(tree, clause):
            continue
        noun = (tree.head(noun) or noun) if noun.link == "appos" else noun  # "in Tora, Karsa, where"
        before = [token.index for token in tree.subtree(noun) if token.index < clause.index]
        ids = [heads[index] for index in before[-_WIDEST:] if index in heads]
        if ids:
            found[number] = ids
    return found


def told_of_it(tree: Tree, beside: Mapping[int, list[str]], nouns: Mapping[int, Token]) -> dict[int, list[str]]:
    """The places of what an act is said to have done: "a fire that ripped through a store in Tora".

    `beside` are the ids of the places of verbs that are no event, `nouns` those that name events, by number.
    """
    found: dict[int, list[str]] = {}
    for number, noun in nouns.items() if beside else ():
        for clause in tree.children(noun, "relcl", "acl"):
            if clause.index in beside and _is_of_it(tree, clause):
                found.setdefault(number, beside[clause.index])
    numbers = {noun.index: number for number, noun in nouns.items()}
    for index, ids in beside.items() if numbers else ():
        act = _act_that_was(tree, tree.tokens[index], numbers)
        if act is not None:
            found.setdefault(act, ids)
    return found


def _act_that_was(tree: Tree, clause: Token, numbers: Mapping[int, int]) -> int | None:
    """The act of which a clause only tells that it was: "the attack on a convoy, *which took place* in Tora".

    The parser may hang the clause on the convoy; only acts take place. `numbers` are those of acts by their nouns.
    """
    what = [word.lemma for word in tree.children(clause, "dobj")]
    was = clause.lemma in _BEING or (clause.lemma == "take" and what == ["place"])
    if clause.link != "relcl" or not was or not _is_of_it(tree, clause):
        return None
    for noun in tree.ancestors(clause):
        if noun.index in numbers:
            return numbers[noun.index]
        if noun.part in ("VERB", "AUX"):
            return None
    return None


_BEING = frozenset("happen occur".split())
"""What is said of acts alone, with "take place"."""


def _is_of_it(tree: Tree, clause: Token) -> bool:
    """Whether the noun before a clause does what it tells: "that ripped", "sweeping"; not "that I saw"."""
    doers = tree.children(clause, "nsubj", "nsubjpass")
    return clause.tag == "VBG" if not doers else all(doer.text.lower() in ("that", "which") for doer in doers)


_WIDEST = 20
"""Words before a clause in which the place is looked for that it hangs on."""


def _opens_with_where(tree: Tree, verb: Token) -> bool:
    return any(word.text.lower() == "where" for word in tree.children(verb, "advmod"))


def told_when(tree: Tree, beside: Mapping[int, list[str]], verbs: Mapping[int, Token]) -> dict[int, list[str]]:
    """The places of what people did when it befell them: "was shot when he was about to speak in Tora".

    `beside` are the ids of the places of verbs that are no event, `verbs` the verbs of the events by number.
    """
    found: dict[int, list[str]] = {}
    for number, verb in verbs.items() if beside else ():
        for clause in tree.children(verb, "advcl"):
            deeds = (clause, *_open_below(tree, clause)) if _is_of_them(tree, clause) else ()
            places = next((beside[deed.index] for deed in deeds if deed.index in beside), None)
            if places is not None:
                found[number] = places
    return found


def told_of_whom(tree: Tree, beside: Mapping[int, list[str]], verbs: Mapping[int, Token]) -> dict[int, list[str]]:
    """The places of what those whom it befell were doing: "a boy *riding a scooter in Tora* was hit by a car".

    `beside` and `verbs` as for `told_when`.
    """
    found: dict[int, list[str]] = {}
    for number, verb in verbs.items() if beside else ():
        for whom in (*tree.children(verb, "nsubjpass", "dobj"), *_aimed_at(tree, verb)):
            doing = (clause for clause in tree.children(whom, "acl", "relcl") if _is_a_doing(tree, clause))
            places = next((beside[clause.index] for clause in doing if clause.index in beside), None)
            if places is not None:
                found.setdefault(number, places)
    return found


def told_next(tree: Tree, beside: Mapping[int, list[str]], verbs: Mapping[int, Token]) -> dict[int, list[str]]:
    """The places that the next sentence tells: "Police recaptured twelve. *They were found at a ranch in Tora*."

    Where "he", "they" or somebody by name were found, or what they were doing; `beside` and `verbs` as for `told_when`.
    """
    told: dict[int, int] = {}
    for number, verb in verbs.items() if beside else ():
        if verb.part == "VERB" and verb.link in ("ROOT", "ccomp"):
            told.setdefault(verb.sentence, number)
    found: dict[int, list[str]] = {}
    for index, ids in beside.items():
        verb = tree.tokens[index]
        before = told.get(verb.sentence - 1)
        caught = verb.lemma not in _CATCHING or (before is not None and verbs[before].lemma in _TAKING)
        if before is not None and caught and verb.link in ("ROOT", "ccomp") and _finds_them(tree, verb):
            found.setdefault(before, ids)
    return found


def told_in_act(
    tree: Tree, own: Mapping[int, list[str]], verbs: Mapping[int, Token], nouns: Mapping[int, Token]
) -> dict[int, list[str]]:
    """The places of acts in which others were done: "were arrested *in a raid* on a house in Tora".

    `own` are the ids of the places of events by number, `nouns` those that nouns name.
    """
    numbers = {verb.index: number for number, verb in verbs.items() if number not in nouns}
    found: dict[int, list[str]] = {}
    for number, noun in nouns.items():
        within = tree.head(noun) if noun.link == "pobj" and number in own else None
        verb = tree.head(within) if within is not None and within.text.lower() in ("in", "during") else None
        if verb is not None and verb.index in numbers:
            found.setdefault(numbers[verb.index], own[number])
    return found


def _finds_them(tree: Tree, verb: Token) -> bool:
    """ "They were found", "he was driving"; not "they were treated", "he lives", "it was found", "was found guilty"."""
    told = tree.children(verb)
    subjects = [word for word in told if word.link in ("nsubj", "nsubjpass")]
    whom = any(word.text.lower() in _THEM or word.entity == "PERSON" for word in subjects)
    was = any(word.link in ("aux", "auxpass") and word.text.lower() in ("was", "were") for word in told)
    guilty = any(word.lemma == "guilty" for word in told)
    return whom and was and not guilty and (verb.tag == "VBG" or verb.lemma in _FINDING)


_THEM = frozenset("he she they".split())
_CATCHING = frozenset("catch corner trace track intercept stop".split())
"""What is done to doers of violence: "killed a judge. *They were stopped* near Tora" tells of another place."""
_TAKING = frozenset("arrest capture recapture detain seize rescue free".split())
_FINDING = _CATCHING | frozenset("find discover locate spot".split())


def _aimed_at(tree: Tree, verb: Token) -> list[Token]:
    """ "Opened fire *on* a bus", "shot *at* a patrol"."""
    at = (word for word in tree.children(verb, "prep") if word.text.lower() in ("on", "at"))
    return [whom for word in at for whom in tree.children(word, "pobj")]


def _is_a_doing(tree: Tree, clause: Token) -> bool:
    """Whether it went on when the act befell them: "praying", "who were praying"; not "who lives", "saying"."""
    doers = tree.children(clause, "nsubj", "nsubjpass")
    went_on = clause.tag == "VBG" and all(doer.text.lower() in _WHO for doer in doers)
    return went_on and clause.lemma not in ("say", "claim")


_WHO = frozenset("who that which".split())


def _is_of_them(tree: Tree, clause: Token) -> bool:
    """Whether a clause with "when", "while" or "as" goes on about them: "when he", "while leaving"."""
    opens = any(word.text.lower() in ("when", "while", "as") for word in tree.children(clause, "advmod", "mark"))
    doers = tree.children(clause, "nsubj", "nsubjpass")
    return opens and all(doer.part == "PRON" for doer in doers)


def _open_below(tree: Tree, verb: Token) -> list[Token]:
    """The verbs that go on from one without a doer of their own: "about to give", "stopped to buy"."""
    below = [*tree.children(verb, "xcomp"), *tree.children(verb, "acomp")]
    return [*below, *(deed for word in below for deed in tree.children(word, "xcomp"))]


def is_bound_for(tree: Tree, place: Place) -> bool:
    """Whether somebody was only on the way to a place: "taken to a prison in Tora", not "into custody in Tora"."""
    head = tree.head_of(place.span)
    for word in tree.ancestors(head) if head is not None else ():
        if word.text.lower() in _TO:
            return True
        if word.part == "VERB" or word.lemma in _HELD:
            return False
    return False


_TO = frozenset("to into toward towards for".split())
_HELD = frozenset(("custody", "captivity"))
"""What is no place to which anybody is brought."""


def is_seat_of_doer(tree: Tree, place: Place) -> bool:
    """Whether a place only tells where those who act are at home: "a militia *based in Tora* attacked a convoy"."""
    head = tree.head_of(place.span)
    verb = next((word for word in tree.ancestors(head) if word.part == "VERB"), None) if head is not None else None
    doer = tree.head(verb) if verb is not None and verb.lemma == "base" and verb.link in ("acl", "relcl") else None
    by = tree.head(doer) if doer is not None and doer.link == "pobj" else None
    return doer is not None and (doer.link == "nsubj" or (by is not None and by.text.lower() == "by"))
