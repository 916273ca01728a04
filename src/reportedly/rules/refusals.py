"""Who gives no answer: "declined to comment", "did not respond to a request for comment", "had no comment on the raid".

The words that only stand for an answer belong to the cue; the matter that was not spoken of is the content, and most
refusals name none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from reportedly.rules.clauses import bare_phrase, is_negated, is_passive, subject, verb_group, without
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree

_ANSWERING = frozenset(
    "say comment confirm verify deny disclose discuss elaborate explain respond answer reveal name".split()
)
"""What a source that declines does not do."""
_FINDING = frozenset("establish determine ascertain authenticate corroborate".split())
"""What a source was not able to do that cannot tell."""
_STAND_INS = frozenset(
    """answer answers comment comments reply response reaction request question query inquiry enquiry call message
    letter email e-mail text interview phone telephone""".split()
)
"""Nouns that stand for an answer or for what asks for one: they tell nothing of the matter."""
CHARGES = frozenset("accusation allegation charge claim criticism report rumour rumor remark".split())
"""Nouns that stand for what was said, to which no answer came."""
_ASKING = frozenset("seek ask request comment".split())
_OF_THE_MATTER = frozenset("on about over regarding concerning of".split())
_SELDOM = frozenset(("rarely", "seldom"))
_GIVING = frozenset("have give offer make provide issue release contain".split())
_BEING = frozenset(("be", "come"))
_STAYING = frozenset("be remain stay keep fall".split())


class Refusal(NamedTuple):
    """An answer not given: the words that say so, the matter where it is named, and who might have answered."""

    speaker: Token | None
    cue: Span
    matter: tuple[Span, ...]


def refusal(tree: Tree, cue: Token) -> Refusal | None:
    """The refusal whose main word is `cue`, None when it tells of none."""
    if cue.lemma in {"decline", "refuse"}:
        return _declined(tree, cue)
    if cue.part == "VERB":
        return _unanswered(tree, cue)
    if cue.lemma in {"able", "unable"}:
        return _not_able(tree, cue)
    if cue.lemma == "unsuccessful":
        return _in_vain(tree, cue)
    return (_none_given if cue.part == "NOUN" else _unavailable)(tree, cue)


class _Words:
    """The words of a refusal below its verb: what stands for an answer, and the heads of the matter."""

    def __init__(self, tree: Tree, *heads: Token) -> None:
        self.tree = tree
        self.kept: list[Token] = list(heads)
        self.matter: list[Token] = []
        for head in heads:
            self._below(head)

    def _below(self, word: Token) -> None:
        for child in self.tree.children(word, "dobj", "ccomp", "prep", "acl", "xcomp", "advcl"):
            if child.link == "prep":
                self._through(child)
            elif child.lemma in _STAND_INS or child.lemma in _ASKING:
                self.kept.append(child)
                self._below(child)
            elif (child.link in {"dobj", "ccomp"} and child.index > word.index) or (
                child.link == "xcomp" and child.tag == "VBG"
            ):
                self.matter.append(child)

    def _through(self, preposition: Token) -> None:
        for noun in self.tree.children(preposition, "pobj", "pcomp"):
            if noun.lemma in _STAND_INS:
                self.kept.append(noun)
                self._below(noun)
            elif preposition.lemma in _OF_THE_MATTER or (preposition.lemma == "to" and noun.lemma in CHARGES):
                self.matter += [noun] if noun.entity not in {"DATE", "TIME"} else []

    def cue(self, *more: Span) -> Span:
        return hull(*more, *(word.span for word in self.kept))

    def spans(self, *holes: Span) -> tuple[Span, ...]:
        return tuple(part for word in self.matter for part in without(_of_matter(self.tree, word), *holes))


def _of_matter(tree: Tree, word: Token) -> Span:
    return bare_phrase(tree, word) if word.part in {"NOUN", "PROPN"} else tree.span(word)


# "declined to comment", "refused to say who was held", "declined an interview"


def _declined(tree: Tree, cue: Token) -> Refusal | None:
    acts = [act for act in tree.children(cue, "xcomp") if act.lemma in _UTTERING_AT_ALL and not is_passive(tree, act)]
    given = [noun for noun in tree.children(cue, "dobj") if noun.lemma in _STAND_INS and not _has_matter(tree, noun)]
    if not acts and not given:
        seen = [word for act in tree.children(cue, "xcomp") for word in _reporters(tree, act)]
        return Refusal(subject(tree, cue), hull(_group(tree, cue), *(word.span for word in seen)), ()) if seen else None
    words = _Words(tree, *(acts or given))
    return Refusal(subject(tree, cue), words.cue(_group(tree, cue)), words.spans())


def _reporters(tree: Tree, act: Token) -> list[Token]:
    """Those who ask, where somebody does not meet them: "refused to see *us*", "to receive *journalists*"."""
    return [who for who in tree.children(act, "dobj") if act.lemma in _MEETING and who.lemma in _WHO_ASKS]


_UTTERING_AT_ALL = _ANSWERING | {"speak", "talk", "testify"}
_MEETING = frozenset(("see", "receive", "meet"))
_WHO_ASKS = frozenset("we us I me reporter journalist press".split())


def _has_matter(tree: Tree, noun: Token) -> bool:
    """Whether a request is told of for what it asks: "declined the request *to leave the car*", not "to comment"."""
    asked = [verb for verb in tree.children(noun, "acl") if verb.tag == "VB"]
    return any(verb.lemma not in _ANSWERING and verb.lemma not in _TALKING for verb in asked)


_TALKING = frozenset("speak talk interview be".split())


def _not_able(tree: Tree, cue: Token) -> Refusal | None:
    """ "Was unable to verify the claim", "has not been able to confirm it"."""
    verb = tree.head(cue)
    if verb is None or cue.link != "acomp" or not (cue.lemma == "unable" or is_negated(tree, verb)):
        return None
    acts = [act for act in tree.children(cue, "xcomp") if act.lemma in _ANSWERING | _FINDING]
    words = _Words(tree, *acts)
    return Refusal(subject(tree, verb), words.cue(_group(tree, verb), cue.span), words.spans()) if acts else None


# "did not respond to a request", "could not be reached", "has yet to comment", "neither confirmed nor denied"


def _unanswered(tree: Tree, cue: Token) -> Refusal | None:
    if cue.lemma in _UTTERING:
        return _said_nothing(tree, cue)
    other = _nor_denied(tree, cue)
    due = _due_by(tree, cue)
    if not (other or due or is_negated(tree, cue) or _is_seldom(tree, cue)):
        return None
    words = _Words(tree, cue, *((other,) if other else ()))
    if tree.children(cue, "auxpass") and cue.lemma in _GIVEN_BACK:
        return _not_given_back(tree, cue)
    if not _TESTS.get(cue.lemma, _says_nothing)(tree, cue, words):
        return None
    return Refusal(subject(tree, cue), words.cue(_group(tree, due or cue)), words.spans())


_UTTERING = frozenset("say reveal disclose".split())


def _said_nothing(tree: Tree, cue: Token) -> Refusal | None:
    """ "He *said nothing* of the raid", but not "said nothing had changed"."""
    nothing = [word for word in tree.children(cue, "dobj") if word.lemma == "nothing"]
    if not nothing:
        return None
    words = _Words(tree, cue, *nothing)
    matter = tuple(part for part in words.spans() if not part.meets(nothing[0].span))
    return Refusal(subject(tree, cue), hull(_group(tree, cue), nothing[0].span), matter)


_GIVEN_BACK = frozenset(("return", "answer"))
_REACHING = frozenset("to with for at".split())


def _not_given_back(tree: Tree, cue: Token) -> Refusal | None:
    """ "Calls to the ministry were not returned", "a message left for him was not answered"."""
    asked = [noun for noun in tree.children(cue, "nsubjpass") if noun.lemma in _STAND_INS]
    whom = next((who for noun in asked for who in _called(tree, noun)), None)
    return Refusal(whom, _group(tree, cue), ()) if whom is not None else None


def _called(tree: Tree, noun: Token) -> Iterator[Token]:
    """Who is called or written to: "calls *to the ministry*", "a message left *for him*", "attempts to reach *him*"."""
    for word in (noun, *tree.children(noun, "acl", "relcl")):
        for to in tree.children(word, "prep", "dative"):
            yield from (who for who in tree.children(to, "pobj") if to.lemma in _REACHING)
        if word.lemma in ("reach", "contact"):
            yield from tree.children(word, "dobj")


def _group(tree: Tree, verb: Token) -> Span:
    """The verb with all that helps it, wherever it stands ("would neither confirm", "has so far remained")."""
    return hull(verb_group(tree, verb), *(word.span for word in tree.children(verb, "aux", "preconj")))


def _due_by(tree: Tree, cue: Token) -> Token | None:
    """The verb of "«has» yet to respond"."""
    above = tree.head(cue)
    words = (*tree.children(cue, "advmod"), *(tree.children(above, "advmod") if above is not None else ()))
    return above if cue.tag == "VB" and any(word.lemma == "yet" for word in words) else None


def _is_seldom(tree: Tree, cue: Token) -> bool:
    return any(word.lemma in _SELDOM for word in tree.children(cue, "advmod"))


def _nor_denied(tree: Tree, cue: Token) -> Token | None:
    """The second verb of "neither confirmed nor «denied»", "did not confirm or «deny»"."""
    if cue.lemma not in _AFFIRMING or not (tree.children(cue, "preconj") or is_negated(tree, cue)):
        return None
    return next((word for word in tree.children(cue, "conj") if word.lemma == "deny"), None)


_AFFIRMING = frozenset(("confirm", "claim", "admit", "acknowledge"))


def is_second_half(tree: Tree, cue: Token) -> bool:
    """Whether `cue` is the "denied" of "neither confirmed nor denied", which denies nothing."""
    above = tree.head(cue)
    return cue.link == "conj" and above is not None and _nor_denied(tree, above) is cue


def _says_nothing(tree: Tree, cue: Token, words: _Words) -> bool:
    """ "did not respond" to what was asked or charged, but not "did not respond to the fire", "… in kind"."""
    others = [child for child in tree.children(cue, "prep") if child.lemma in {"to", "with", "in", "by"}]
    told = {tree.tokens[word.head].index for word in (*words.kept[1:], *words.matter)}
    return all(other.index in told or _tells_when(tree, other) for other in others)


def _tells_when(tree: Tree, preposition: Token) -> bool:
    return any(noun.entity in {"DATE", "TIME", "GPE"} for noun in tree.children(preposition, "pobj"))


def _asks_nothing(tree: Tree, cue: Token, words: _Words) -> bool:
    """ "did not return calls", "did not answer questions": what is not given back asks for an answer."""
    return any(word.link == "dobj" for word in words.kept[1:])


def _is_out_of_reach(tree: Tree, cue: Token, words: _Words) -> bool:
    """ "could not be reached (for comment)", but not "could not be reached by road"."""
    return bool(tree.children(cue, "auxpass")) and (len(words.kept) > 1 or not tree.children(cue, "prep", "agent"))


def _speaks_not(tree: Tree, cue: Token, words: _Words) -> bool:
    """ "Has yet to speak", "did not speak on the matter", but not "told men not to speak of it"."""
    told = any(word.tag == "TO" for word in tree.children(cue, "aux"))
    return _due_by(tree, cue) is not None or (bool(words.matter) and not told)


def _gives_nothing(tree: Tree, cue: Token, words: _Words) -> bool:
    """ "Did not give a motive", not "did not give them food"."""
    return any(noun.lemma in _TOLD for noun in tree.children(cue, "dobj"))


_TOLD = frozenset("motive reason detail explanation figure number name identity date account answer".split())
_TESTS: Mapping[str, Callable[[Tree, Token, _Words], bool]] = {
    "comment": lambda tree, cue, words: True,
    "elaborate": lambda tree, cue, words: True,
    **dict.fromkeys(_AFFIRMING, lambda tree, cue, words: _nor_denied(tree, cue) is not None),
    "draw": lambda tree, cue, words: bool(tree.children(cue, "auxpass")) and not tree.children(cue, "prt"),
    "reach": _is_out_of_reach,
    "give": _gives_nothing,
    "speak": _speaks_not,
    "return": _asks_nothing,
    "answer": lambda tree, cue, words: _asks_nothing(tree, cue, words) or not tree.children(cue, "dobj", "prep"),
}
"""What else must hold of a verb for its denial to be a refusal; of "respond" and "reply", `_says_nothing`."""


# "had no immediate comment", "there was no comment on the raid from Kyiv", "gave no details of the attack"


def _none_given(tree: Tree, cue: Token) -> Refusal | None:
    verb = tree.head(cue)
    if verb is None or not any(word.lemma == "no" for word in tree.children(cue, "det")):
        return None
    words = _Words(tree, cue)
    whole = hull(verb.span, *(word.span for word in tree.children(cue, "det")))
    if cue.link == "dobj" and verb.lemma in _GIVING:
        return Refusal(subject(tree, verb), words.cue(_group(tree, verb), whole), words.spans())
    source = next(_from(tree, verb, cue), None)
    if verb.lemma not in _BEING or source is None:
        return None
    start = (word.span for word in tree.children(verb, "expl", "acomp") if word.span.end <= source[0].span.start)
    return Refusal(source[1], words.cue(whole, *start), words.spans(hull(source[0].span, tree.span(source[1]))))


def _from(tree: Tree, verb: Token, noun: Token) -> Iterator[tuple[Token, Token]]:
    """The word "from" and who stands behind it, below the verb or the noun."""
    for word in (*tree.subtree(noun), *tree.subtree(verb)):
        if word.lemma == "from" and word.index > noun.index:
            yield from ((word, who) for who in tree.children(word, "pobj"))


def _in_vain(tree: Tree, cue: Token) -> Refusal | None:
    """ "Attempts to reach the ministry were unsuccessful"."""
    verb = tree.head(cue)
    tried = [noun for noun in tree.children(verb, "nsubj") if noun.lemma in _TRIES] if verb is not None else []
    whom = next((who for noun in tried for who in _called(tree, noun)), None)
    if whom is None or verb is None or cue.link != "acomp" or _is_no_speaker(tree, whom):
        return None
    return Refusal(whom, hull(_group(tree, verb), cue.span), ())


def _is_no_speaker(tree: Tree, whom: Token) -> bool:
    """ "Efforts to reach *an agreement*", "to reach *the trapped miners*": no answer was asked for."""
    return whom.lemma in _GOALS or any(word.tag == "VBN" for word in tree.children(whom, "amod"))


_GOALS = frozenset(
    """agreement accord deal settlement consensus compromise understanding truce ceasefire summit peak top goal target
    town village area site wreck wreckage crew survivor victim miner climber hiker""".split()
)
_TRIES = frozenset("attempt effort".split())


# "was not available for comment", "remained silent on the raid"


def _unavailable(tree: Tree, cue: Token) -> Refusal | None:
    verb = tree.head(cue)
    if verb is None or verb.lemma not in _STAYING or cue.link not in {"acomp", "oprd", "attr"}:
        return None
    words = _Words(tree, cue)
    if cue.lemma == "available" and not (is_negated(tree, verb) and len(words.kept) > 1):
        return None
    if cue.lemma == "unavailable" and len(words.kept) == 1:
        return None
    return Refusal(subject(tree, verb), words.cue(_group(tree, verb)), words.spans())
