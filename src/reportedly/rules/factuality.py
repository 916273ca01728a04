"""How far the grammar around a word says that what it names took place: -3 (certainly not) to 3 (certainly).

The value of a word is made on the way up its tree: what stands on the word (negation, modals, adverbs), times what its
governors say of it ("failed to …" turns it round, "hopes to …" leaves it open). A cue's own value decides which of its
two effects counts: "managed to leave" 3, "did not manage to leave" -3, "may manage to leave" in between.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from weakref import WeakKeyDictionary

from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

CERTAIN = 3.0
_DEEPEST = 12
"""Governors followed upwards: deeper embedding is a parser's error more often than a writer's sentence."""
_DEFINITE = frozenset("the this that these those his her its their our my your".split())
_NO_COMPLEMENT = frozenset(("relcl", "advmod", "neg", "det", "aux", "punct", "mark"))
_ABOUT = frozenset("of to for about against from".split())
"""Prepositions that lead to what a cue is about ("threat of attack", "called for talks"), not to where or when."""
_HEARSAY = frozenset(("say", "report", "claim", "hear", "understand"))
_IFS = frozenset(("if", "unless", "provided", "supposing"))
_TURNING_DOWN = frozenset("reject oppose veto criticise criticize condemn protest".split())
_INQUIRING = frozenset("investigate examine discuss debate question".split())
_CHANGES = frozenset(
    "fall rise drop climb rebound recover slip jump surge plunge grow return go turn wake arrive".split()
)
_OUTCOMES = frozenset("end close reach become hit settle find discover finish stand take form be".split())
_TRANSPARENT = frozenset(("conj", "auxpass", "appos"))


_COMPARED = ("more", "less", "fewer")
"""What makes "no" a bound: "no more than six"."""


class Cue(NamedTuple):
    """What a cue word does to what it governs: `affirmed` when the cue itself holds, `negated` when it does not."""

    category: str
    affirmed: float
    negated: float


class Verdict(NamedTuple):
    """How far a word holds (-3 to 3), the words that say so, and the categories of those cues."""

    score: float
    cues: tuple[Token, ...] = ()
    categories: tuple[str, ...] = ()


class Factuality:
    """The rules over a table of cues with the columns cue, place, category, affirmed, negated."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._cues = {
            (row["cue"], row["place"]): Cue(row["category"], float(row["affirmed"]), float(row["negated"]))
            for row in rows
        }
        self._known: WeakKeyDictionary[Tree, dict[int, Verdict]] = WeakKeyDictionary()

    def of(self, token: Token, tree: Tree, within: frozenset[int] | None = None) -> Verdict:
        """The verdict on `token`; with `within` (token indexes), governors outside it have no say."""
        return self._climb(token, tree, within, 0)

    def _climb(self, token: Token, tree: Tree, within: frozenset[int] | None, depth: int) -> Verdict:
        own = self._own(token, tree)
        above = tree.head(token)
        if above is None or depth >= _DEEPEST or (within is not None and above.index not in within):
            return own
        if _stands_beside(token, above, tree):
            return own
        context = self._context(token, above, tree, within, depth)
        return Verdict(
            own.score * context.score / CERTAIN, context.cues + own.cues, context.categories + own.categories
        )

    # What stands on the word itself.

    def _own(self, token: Token, tree: Tree) -> Verdict:
        """Judged once for each token: in "not not not …" a thousand words ask what stands on their one head."""
        known = self._known.setdefault(tree, {})
        if token.index not in known:
            known[token.index] = self._judged(token, tree)
        return known[token.index]

    def _judged(self, token: Token, tree: Tree) -> Verdict:
        verdict = self._tense(token, tree)
        for child in tree.children(token):
            found = self._on(child, token, tree)
            if found is not None:
                verdict = _under(verdict, found, child)
        if not verdict.categories and _is_yes_no_question(token, tree):
            return Verdict(0.5, (), ("question",))
        return verdict

    def _tense(self, token: Token, tree: Tree) -> Verdict:
        if (
            token.tag in ("VB", "VBP")
            and token.link == "ROOT"
            and not tree.children(token, "nsubj", "aux", "expl", "csubj")
        ):
            return Verdict(-1.25, (), ("imperative",))
        if (
            token.lemma == "go"
            and token.tag == "VBG"
            and any(_is_infinitive(act, tree) for act in tree.children(token))
        ):
            return Verdict(self._cues[("will", "modal")].affirmed, (token,), ("future",))  # "is going to attack"
        if token.tag in ("VBP", "VBZ") and not tree.children(token, "aux"):
            return Verdict(
                2.5 if token.link in ("advcl", "relcl") else 2.75
            )  # "when you leave", "who leave": in general
        return Verdict(CERTAIN)

    def _on(self, child: Token, token: Token, tree: Tree) -> Cue | None:
        word = child.text.lower()
        if child.tag == "MD":
            return self._modal(word, token, tree)
        if child.link == "mark" or (child.link == "aux" and child.tag == "TO"):
            return self._mark(word, token)
        if child.link in ("nsubj", "nsubjpass", "dobj", "attr"):
            return self._absent(child, tree)
        if word == "not" and any(after.text.lower() == "only" for after in tree.tokens[child.index + 1 :][:1]):
            return None  # "were not only shelled but stormed"
        behind = [after.text.lower() for after in tree.tokens[child.index + 1 : child.index + 3]]
        if behind[:1] and behind[0] in _COMPARED and behind[1:] == ["than"]:
            return None  # "no fewer than 11"; not "no more attacks"
        if word == "next" and child.link == "advmod":
            return None  # "fell next to a clinic": where, or when as the verb's tense tells
        if child.link in ("neg", "advmod", "det", "amod", "preconj", "cc"):
            return self._cues.get((word, "on"))
        return None

    def _modal(self, word: str, token: Token, tree: Tree) -> Cue | None:
        cue = self._cues.get((word, "modal"))
        perfect = any(child.lemma == "have" for child in tree.children(token, "aux"))
        if cue and perfect and cue.category == "modal":  # "may have killed": a guess at the past, not a plan
            return Cue("hedge", 1.25, -1.5)
        above = tree.head(token)
        told = token.link in ("ccomp", "acl", "relcl") and above is not None
        if cue and cue.category == "hypothetical" and told and not self._is_supposed(token, tree):
            return self._cues.get(("will", "modal"), cue)  # "announced that it would": a future seen from the past
        return cue

    def _is_supposed(self, token: Token, tree: Tree) -> bool:
        """Whether "would" depends on an "if"."""
        near = (token, *list(tree.ancestors(token))[:2], *tree.children(token, "advcl"))
        return any(mark.text.lower() in _IFS for word in near for mark in tree.children(word, "mark"))

    def _mark(self, word: str, token: Token) -> Cue | None:
        if word == "to" and token.link != "ROOT":
            return None  # what governs it decides; "Markets to remain closed" is a headline's future
        if token.tag == "VBD" and word == "before":
            return None  # "left before the army came"
        return self._cues.get((word, "mark"))

    def _absent(self, child: Token, tree: Tree) -> Cue | None:
        """Negation by a subject or object: "nobody was hurt", "no group has claimed it"."""
        negation = self._cues.get((child.text.lower(), "on"))
        if negation and negation.category == "negation":
            return negation
        if any(word.text.lower() in _COMPARED for word in tree.subtree(child)[:3]):
            return None  # "no more than six"
        for word in tree.children(child, "det", "neg"):
            negation = self._cues.get((word.text.lower(), "on"))
            if negation and negation.category == "negation":
                return negation
        return None

    # What its governors say of it.

    def _context(self, token: Token, above: Token, tree: Tree, within: frozenset[int] | None, depth: int) -> Verdict:
        if token.link in _TRANSPARENT:
            return self._beside(token, above, tree, within, depth)
        cue = self._governing(token, above, tree)
        if cue is None:
            return self._default(token, above, tree, within, depth)
        return _under(self._climb(above, tree, within, depth + 1), cue, above, governed=True)

    def _beside(self, token: Token, above: Token, tree: Tree, within: frozenset[int] | None, depth: int) -> Verdict:
        """A conjunct shares what is said of the first one, and its modal when it has no auxiliary of its own."""
        shared = Verdict(CERTAIN)
        if token.tag in ("VB", "VBN", "VBG") and not tree.children(token, "aux", "nsubj", "nsubjpass"):
            shared = self._own(above, tree)
            if "negation" in shared.categories and any(word.lemma == "but" for word in tree.children(above, "cc")):
                shared = Verdict(CERTAIN)  # "was not killed but wounded"
        grand = tree.head(above)
        if grand is None or depth >= _DEEPEST or (within is not None and grand.index not in within):
            return shared
        context = self._context(above, grand, tree, within, depth + 1)
        return Verdict(
            shared.score * context.score / CERTAIN, context.cues + shared.cues, context.categories + shared.categories
        )

    def _governing(self, token: Token, above: Token, tree: Tree) -> Cue | None:
        if above.lemma == "be" and token.link in ("ccomp", "csubj", "nsubj"):
            said = self._predicate(token, above, tree)
            if said is not None:
                return said
        if token.link == "xcomp" and above.lemma in _HEARSAY and tree.children(above, "auxpass"):
            return Cue("evidential", 2.0, -2.0)  # "are said to have attacked"
        if token.link == "nsubj":
            about = self._cues.get((above.lemma, "subject"))
            return about or (self._cues.get((above.lemma, "above")) if above.part == "ADJ" else None)
        if token.link in _NO_COMPLEMENT or (token.link == "prep" and token.lemma not in _ABOUT):
            return None
        if above.part == "ADP":
            lacking = self._cues.get((above.lemma, "on"))  # "without attacking"
            return lacking if lacking is not None and lacking.category == "negation" else None
        if (token.link == "advcl" and not _is_infinitive(token, tree)) or _is_done_to(token):
            return None  # "two guards killed", "the threat made": it tells of the noun, which is not about it
        cue = self._cues.get((above.lemma, "above"))
        if cue is not None and _is_there(token, above, tree):
            return None
        if cue is not None and cue.category == "prevention" and _is_finite(token, tree):
            return None  # "they were afraid, so they stopped it"
        return cue

    def _predicate(self, token: Token, above: Token, tree: Tree) -> Cue | None:
        """What is said of a clause, or of the reports of it: "it is likely that …", "reports that … are false"."""
        for child in tree.children(above, "acomp", "attr"):
            cue = self._cues.get((child.lemma.lower(), "above"))
            if cue is not None and (token.link != "nsubj" or cue.category in ("falsity", "doubt")):
                return cue
        return None

    def _default(self, token: Token, above: Token, tree: Tree, within: frozenset[int] | None, depth: int) -> Verdict:
        """Under a governor that is no cue: the past stands, an infinitive is open, an object shares its verb."""
        if token.part == "NOUN" and _is_definite(token, tree):
            return Verdict(CERTAIN)
        if _is_done_to(token):
            return Verdict(CERTAIN)  # "will honour the 12 people killed": they were
        if token.link == "ccomp" and token.index < above.index:
            return Verdict(CERTAIN)  # "a drone came down; there is no official word": the first clause stands alone
        higher = self._climb(above, tree, within, depth + 1)
        if _is_outcome(token, above, tree):
            return higher  # "fell to close at", "rose to reach"
        if token.link in ("ccomp", "parataxis", "relcl", "acl", "advcl", "xcomp") and _is_infinitive(token, tree):
            return _under(higher, Cue("purpose", 1.25, -1.0), above)
        if token.link in ("advcl", "relcl", "acl", "parataxis") and _is_finite(token, tree):
            return Verdict(CERTAIN)
        return higher


def _under(verdict: Verdict, cue: Cue, word: Token, governed: bool = False) -> Verdict:
    """`verdict` changed by `cue`; a governing cue takes part by how far it holds itself."""
    score = cue.affirmed * verdict.score / CERTAIN if verdict.score >= 0 else cue.negated * -verdict.score / CERTAIN
    if abs(cue.affirmed) == CERTAIN and cue.affirmed > 0 and verdict.score >= CERTAIN:
        return verdict  # a report or a fact: nothing changed
    place = (word,)
    return Verdict(score, verdict.cues + place, (*verdict.categories, cue.category))


def _is_outcome(token: Token, above: Token, tree: Tree) -> bool:
    """Whether an infinitive tells what a change came to, not what it was for."""
    return above.lemma in _CHANGES and token.lemma in _OUTCOMES and _is_infinitive(token, tree)


def _is_infinitive(token: Token, tree: Tree) -> bool:
    return token.tag == "VB" and any(child.tag == "TO" for child in tree.children(token, "aux"))


def _is_done_to(token: Token) -> bool:
    """Whether a participle stands on a noun."""
    return token.link in ("acl", "amod") and token.tag in ("VBN", "JJ")


def _is_finite(token: Token, tree: Tree) -> bool:
    finite = ("VBD", "VBZ", "VBP")
    return token.tag in finite or any(child.tag in finite for child in tree.children(token, "aux", "auxpass"))


def _is_definite(token: Token, tree: Tree) -> bool:
    return any(child.text.lower() in _DEFINITE for child in tree.children(token, "det", "poss"))


def _is_there(token: Token, above: Token, tree: Tree) -> bool:
    """ "Rejected a proposal", which was made; "investigate the murder of a judge", while "a murder" may be none."""
    if above.lemma in _TURNING_DOWN:
        return token.part in ("NOUN", "PROPN")
    return above.lemma in _INQUIRING and token.part == "NOUN" and _is_definite(token, tree)


def _stands_beside(token: Token, above: Token, tree: Tree) -> bool:
    """ "Nine were seized; two were let go": a semicolon parts what a parser takes for one clause about the other."""
    before = token.link == "ccomp" and token.index < above.index
    return before and any(word.text == ";" for word in tree.tokens[token.index : above.index])


def _is_yes_no_question(token: Token, tree: Tree) -> bool:
    """Whether `token` is the main verb of a question with its auxiliary first ("Did they attack?")."""
    if token.link != "ROOT":
        return False
    words = tree.children(token)
    if not any(word.text.startswith("?") for word in words):
        return False
    first = next((word for word in words if word.part != "PUNCT"), token)
    return first.link in ("aux", "auxpass")
