"""How somebody stands where he is mentioned, which tells whom a pronoun after it means: as one who acts, or speaks."""

from __future__ import annotations

from reportedly.rules.antecedents import is_according, speech_verbs
from reportedly.rules.chains import is_subject
from reportedly.rules.clauses import trailing_verb
from reportedly.types.annotations import Token
from reportedly.types.tree import Tree

_QUOTING = frozenset(("quote", "cite"))
_BESIDE = ("appos", "conj")


def foreground(tree: Tree, token: Token, before: bool) -> tuple[bool, bool]:
    """Whether the noun at `token` acts, and whether it speaks; `before`: whether its bearer acted when last named."""
    if is_according(tree, token) or _is_quoted_as_saying(tree, token):
        return True, True
    verb = trailing_verb(tree, token) or _verb_of_fragment(tree, token)
    above = tree.head(token)
    beside = token.link in _BESIDE and above is not None and before
    subject = verb is not None or is_subject(tree, token) or (beside and above is not None and _acts(tree, above))
    above = verb or above
    return subject, subject and above is not None and above.lemma in speech_verbs()


def _acts(tree: Tree, noun: Token) -> bool:
    return is_subject(tree, noun) or _verb_of_fragment(tree, noun) is not None


def _is_quoted_as_saying(tree: Tree, token: Token) -> bool:
    """ "The radio quoted *the mayor* as saying that it was over"."""
    above = tree.head(token)
    quoted = token.link == "dobj" and above is not None and above.lemma in _QUOTING
    return quoted and above is not None and any(word.lemma == "as" for word in tree.children(above, "prep"))


def _verb_of_fragment(tree: Tree, noun: Token) -> Token | None:
    """The verb of a sentence that a parser takes for a bare noun: "The mission, MINUSMA, *asked* for access"."""
    if tree.head(noun) is not None or noun.part not in ("NOUN", "PROPN"):
        return None
    told = (verb for verb in tree.children(noun, "acl") if verb.index > noun.index)
    return next((verb for verb in told if verb.tag in ("VBD", "VBN") and tree.tokens[verb.index - 1].text == ","), None)
