"""Tie times and places to the events of their own clause: up the tree from the words, not by nearness."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from itertools import islice

from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree

CLAUSAL = frozenset("conj advcl acl relcl prep pobj pcomp xcomp dobj appos agent".split())
"""Links by which the clause of another verb goes on."""
_OF_ONE_DEED = ("conj", "xcomp", "dobj")
LYING = frozenset("locate situate base hide leave park place plant".split())
"""Participles that only tell where the noun before them is: "a farm located in Tora", "a bomb planted in Tora"."""
DONE = frozenset("carry commit conduct execute launch mount perpetrate stage".split())
"""Participles that only say of an act that it was done: "the murder committed on Monday in Tora"."""


_AFTER = frozenset("after since following over".split())
_NEAR, _WIDEST = 6, 60


def what_came_before(tree: Tree, word: Token) -> frozenset[int]:
    """The tokens of a phrase with `word` that tells of what came before the rest of its sentence, empty for none.

    "Protests since the death of a boy", "burned cars after police had shot two": the protests did not kill the boy.
    Nor does who hangs a man for a murder commit it.
    """
    if word.link == "conj" and word.part == "VERB":
        return frozenset()  # "went off after the house was searched and two were hurt"
    for above in islice((word, *tree.ancestors(word)), _NEAR):
        marks = (above, *tree.children(above, "mark"))
        after = any(mark.text.lower() in _AFTER and mark.part in ("ADP", "SCONJ") for mark in marks)
        answered = is_answered(tree, above) or _is_punished(tree, above)
        if after or answered or rite_over(tree, above) is not None:
            return frozenset(token.index for token in tree.subtree(above)[:_WIDEST])
        if above.part == "VERB" and above.index != word.index:
            break
    return frozenset()


def rite_over(tree: Tree, word: Token) -> Token | None:
    """The rite that a word of its of-phrase stands under, the preposition itself: "the burial *of* victims"."""
    above = tree.head(word) if word.link == "prep" and word.text.lower() in ("of", "for") else None
    return above if above is not None and above.part == "NOUN" and above.lemma in _RITES else None


_RITES = frozenset("burial funeral memorial commemoration remembrance anniversary vigil coffin".split())
"""What is held for those whom an act killed before."""


def is_answered(tree: Tree, preposition: Token) -> bool:
    """ "In retaliation *for*", "in response *to*", "in protest *at*": what stands behind it was done before."""
    answer = tree.head(preposition) if preposition.part in ("ADP", "SCONJ") else None
    before = tree.head(answer) if answer is not None and answer.lemma in _ANSWERS else None
    return before is not None and before.text.lower() in ("in", "as") and preposition.text.lower() in _ANSWERED


def _is_punished(tree: Tree, preposition: Token) -> bool:
    """ "Executed a man *for* the killing of two", "hanged him after he was convicted *of* it"."""
    verb = tree.head(preposition) if preposition.part in ("ADP", "SCONJ") else None
    lemmas = _PUNISHED.get(preposition.text.lower(), ())
    return verb is not None and verb.part == "VERB" and verb.lemma in lemmas


_PUNISHED = {
    "for": frozenset("execute hang behead".split()),
    "over": frozenset("execute hang behead".split()),
    "of": frozenset(("convict",)),
}
"""Verbs of punishing, by what leads to the crime."""
_ANSWERS = frozenset("retaliation revenge response reprisal retribution protest reaction reply vengeance".split())
_ANSWERED = frozenset("for to at against".split())


def what_is_searched_after(tree: Tree, word: Token) -> frozenset[int]:
    """The tokens of what a search or an inquiry is about in which a harm befell somebody: it has not done that harm.

    "Two men were killed as troops combed the village *after an ambush* that killed nine", "was killed while
    investigating *a robbery*".
    """
    clauses = tree.children(word, "advcl")
    after = [
        to
        for clause in clauses
        if clause.lemma in _SEARCHING
        for to in tree.children(clause, "prep")
        if to.text.lower() in _AFTER
    ]
    asked = [deed for clause in clauses if clause.lemma in _ASKING for deed in tree.children(clause, "dobj")]
    return frozenset(token.index for above in (*after, *asked) for token in tree.subtree(above)[:_WIDEST])


_ASKING = frozenset("investigate probe".split())
_SEARCHING = frozenset("comb search sweep scour hunt pursue chase track patrol".split())


def is_told_as_past(tree: Tree, word: Token) -> bool:
    """Whether an act is over for whoever tells of it, so that a day still to come is not its own.

    "Will deploy troops on Friday after the raid", "will leave on Friday because rebels shelled the base".
    """
    has = any(child.lemma == "have" and child.tag in ("VBZ", "VBP") for child in tree.children(word, "aux"))
    past = has or word.tag == "VBD" or _is_past_passive(tree, word) or _befell_those_meant(tree, word)
    return past or bool(what_came_before(tree, word)) or _cost_lives(tree, word)


def _cost_lives(tree: Tree, word: Token) -> bool:
    """ "Seventeen had died in the blast at the Friday market", "the second person to die in the strike": it is over."""
    preposition = tree.head(word) if word.link == "pobj" else None
    verb = tree.head(preposition) if preposition is not None and preposition.text.lower() in ("in", "by") else None
    lost = verb is not None and any(noun.lemma == "life" for noun in tree.children(verb, "dobj"))
    if verb is None or not (verb.lemma in _DYING or lost):
        return False
    noun = tree.head(verb) if verb.link == "relcl" else None
    if noun is not None and any(child.entity == "ORDINAL" for child in tree.children(noun, "amod")):
        return True
    helpers = {child.text.lower() for child in tree.children(verb, "aux", "auxpass")}
    return verb.tag in ("VBD", "VBN") and not helpers & _AHEAD


_DYING = frozenset("die kill wound injure hurt perish".split())
_AHEAD = frozenset("will would may might could can shall be to".split())


def sets_a_day(verb: Token) -> bool:
    """ "Has called a strike for Friday", "called a rally tomorrow": told as past, of what lies ahead."""
    return verb.lemma in _SETTING


_SETTING = frozenset("call announce schedule convene convoke summon order set fix plan postpone".split())


def _befell_those_meant(tree: Tree, word: Token) -> bool:
    """ "A vigil for four *killed in a crash* will be held on Friday": what tells who is meant has taken place."""
    above = (word, *islice(tree.ancestors(word), 2))
    return any(verb.link == "acl" and verb.tag == "VBN" for verb in above)


def _is_past_passive(tree: Tree, word: Token) -> bool:
    """ "Were killed"; not "will be killed", nor "vehicles used"."""
    return word.tag == "VBN" and any(child.tag == "VBD" for child in tree.children(word, "aux", "auxpass"))


def owner_of(
    tree: Tree, span: Span, owners: Mapping[int, int], apart: Span | None = None, through: Container[str] = ()
) -> int | None:
    """The event (a value of `owners`, by token index) whose clause holds the words at `span`.

    The walk ends at the first verb that is no event: in "officials said on Monday that rebels attacked" Monday is the
    day of saying. It passes over the words at `apart`: in "buried two days after he was killed" what is counted from;
    and over a participle of `through` behind a noun: "at a farm located in Tora".
    """
    head = tree.head_of(span)
    if head is None:
        return None
    for token in (head, *tree.ancestors(head)):
        if apart is not None and apart.holds(token.span):
            continue
        if token.index in owners:
            if is_of_saying(tree, head, token):
                return None
            clause = _clause_passed(tree, head, token)
            return owners[token.index] if clause is None else owners.get(clause.index)
        ends = token.link == "ROOT" or token.text.lower() == "according"  # "according to sources today"
        if ends or (token.part == "VERB" and not _is_passed(token, through)):
            return None
        listed = next((word.index for word in _shared_by(tree, token) if word.index in owners), None)
        if listed is not None and head.index > listed:
            return owners[listed]
    return None


def is_of_saying(tree: Tree, word: Token, verb: Token) -> bool:
    """Whether a time or place stands between a verb of saying and the clause of `verb` that it opens without "that".

    "The army said on Monday it had struck a boat": the parser may hang Monday on the strike.
    """
    above = tree.head(verb)
    if verb.link != "ccomp" or above is None or not above.index < word.index < verb.index:
        return False
    opens = tree.children(verb, "mark", "nsubj", "nsubjpass", "expl")
    return bool(opens) and word.index < tree.subtree(opens[0])[0].index


def _is_passed(verb: Token, through: Container[str]) -> bool:
    return _is_a_doing(verb) or (verb.lemma in through and verb.link in ("acl", "relcl"))


def _shared_by(tree: Tree, word: Token) -> list[Token]:
    """The nouns that what is told of `word` is told of too: those listed with it, those that it counts."""
    return _listed(tree, word) + (_counted(tree, word) if word.lemma in _SERIES else [])


def _counted(tree: Tree, word: Token) -> list[Token]:
    """ "Follows a string *of murders* in Tora", "the latest in a series *of bombings* in Tora"."""
    return [noun for of in tree.children(word, "prep") if of.text.lower() == "of" for noun in tree.children(of, "pobj")]


_SERIES = frozenset("number rash series spate spree string succession wave".split())


def _listed(tree: Tree, word: Token) -> list[Token]:
    """The nouns that share what is told of `word`: "the disappearance and kidnapping of a judge in Tora today"."""
    return [other for other in tree.children(word, "conj") if other.part == "NOUN"] if word.part == "NOUN" else []


def _clause_passed(tree: Tree, word: Token, verb: Token) -> Token | None:
    """The clause that ends right before `verb`, where the parser hangs its last words on `verb`.

    "The officers who took power on Monday promised on Thursday": Monday is the day of the taking. "Two men suspected of
    shooting a judge last month were held": of the shooting.
    """
    if word.index > verb.index:
        return None
    for subject in tree.children(verb, "nsubj", "nsubjpass"):
        for clause in tree.children(subject, "relcl", "acl"):
            if clause.part == "VERB" and clause.index < word.index:
                return next((doing for doing in _doings(tree, clause) if doing.index < word.index), clause)
    return None


def _doings(tree: Tree, clause: Token) -> list[Token]:
    """What somebody is "suspected *of doing*"."""
    return [doing for link in tree.children(clause, "prep") for doing in tree.children(link, "pcomp")]


def _is_a_doing(verb: Token) -> bool:
    """ "Arrested on suspicion of driving drunk on Tuesday": what a preposition takes up has no time of its own."""
    return verb.tag == "VBG" and verb.link == "pcomp"


def beside(
    tree: Tree, spans: Iterable[tuple[str, Span]], owners: Mapping[int, int], subjects: Container[str] = ()
) -> dict[int, list[str]]:
    """The ids of the places in the clause of a verb that is no event, by the index of that verb.

    Not of places in its subject, but for those linked by one of `subjects`: "a store *in Tora* was destroyed".
    """
    found: dict[int, list[str]] = {}
    for id, span in spans:
        head = tree.head_of(span)
        for token in tree.ancestors(head) if head is not None else ():
            if token.index in owners or token.text.lower() == "from":
                break
            if token.link in ("nsubj", "nsubjpass") and token.link not in subjects:
                break
            if token.part == "VERB":
                found.setdefault(token.index, []).append(id)
                break
    return found


def governing_verb(tree: Tree, token: Token, verbs: Container[int]) -> int | None:
    """The one of `verbs` whose deed `token` is a part of: "police used tear gas in Tora to disperse the crowd"."""
    below = token
    for above in tree.ancestors(token):
        if below.link not in _OF_ONE_DEED and not _is_outcome(tree, below):
            return None
        if above.index in verbs:
            return above.index
        below = above
    return None


def _is_outcome(tree: Tree, verb: Token) -> bool:
    """ "Drove into a checkpoint in Tora, *killing* seven"."""
    return verb.link == "advcl" and verb.tag == "VBG" and not tree.children(verb, "nsubj", "mark", "advmod")


def tied(
    tree: Tree, spans: Iterable[tuple[str, Span]], owners: Mapping[int, int], through: Container[str] = ()
) -> dict[int, list[str]]:
    """For each event the ids of the times or places in its clause, in order of text; `through` as in `owner_of`."""
    found: dict[int, list[str]] = {}
    for id, span in spans:
        owner = owner_of(tree, span, owners, through=through)
        if owner is not None:
            found.setdefault(owner, []).append(id)
    return found


def governor(tree: Tree, token: Token, owners: Mapping[int, int]) -> int | None:
    """The event whose clause `token` continues ("attacked on Monday and killed…"), None when it stands alone."""
    below = token
    for above in tree.ancestors(token):
        if below.link not in CLAUSAL:
            return None
        if above.index in owners and owners[above.index] != owners.get(token.index):
            return owners[above.index]
        below = above
    return None


def tells_which_day(tree: Tree, token: Token) -> bool:
    """ "Were shot on Tuesday, the day on which a bomb *went off* in Tora": an act of its own."""
    day = tree.head(token)
    return token.link == "relcl" and day is not None and day.lemma in ("day", "night", "evening", "morning", "week")


def tells_day_of(tree: Tree, act: Token, word: Token) -> bool:
    """ "Were *shot* on Tuesday, the day on which a bomb *went off*": no harm outside of that clause is of the bomb."""
    return tells_which_day(tree, act) and not any(above.index == act.index for above in (word, *tree.ancestors(word)))
