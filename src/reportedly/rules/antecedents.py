"""Whom a pronoun can stand for, and how likely, by agreement, by nearness and by who was speaking."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import accumulate

from reportedly.lexicons import lexicon
from reportedly.rules.chains import Chain, genders_agree
from reportedly.rules.page import quotations_of
from reportedly.types.annotations import Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import MentionKind

HE_SHE = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
"""Gender of the pronouns for one person."""
_NEUTER = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PLACE})
_THEY = frozenset({"they", "them", "their", "theirs"})
_PEOPLE = frozenset({MentionKind.PERSON, MentionKind.GROUP, MentionKind.ORGANISATION})
_IT_SPEAKS = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.DOCUMENT})
_GOES_ON_SPEAKING = 4
"""Sentences over which who spoke last is still meant by "he said"."""
_BEFORE_SPEAKER = frozenset((",", "”", '"', "’", "''"))


@cache
def speech_verbs() -> frozenset[str]:
    """Verbs by which somebody says something."""
    rows = (row for row in lexicon("cues") if row["part"] == "VERB")
    return frozenset(row["lemma"] for row in rows if row["frame"] in {"quote", "clause"} or row["lemma"] == "speak")


@cache
def telling_verbs() -> frozenset[str]:
    """Verbs by which somebody says something in any way: "it *accused* the army of …", "it *quoted* him as saying"."""
    return frozenset(row["lemma"] for row in lexicon("cues") if row["part"] == "VERB") | speech_verbs()


def can_be(word: str, chain: Chain, gone: int, acted: bool) -> bool:
    """Whether a pronoun can stand for a chain last mentioned `gone` sentences ago, which then `acted` or did not."""
    if word in HE_SHE:
        agrees = chain.kind is MentionKind.PERSON and chain.number != "plural"
        return agrees and gone <= 2 and genders_agree(chain.gender, HE_SHE[word])
    if word in _THEY:
        body = chain.kind in {MentionKind.ORGANISATION, MentionKind.GROUP}
        return gone <= 1 and chain.kind in _PEOPLE and (chain.number == "plural" or (body and acted))
    if word == "it":  # "it said": a body that acted in this sentence or the one before
        speaks = chain.kind in _IT_SPEAKS or (chain.kind is MentionKind.PLACE and bool(chain.names))
        return gone <= 1 and acted and speaks and (chain.number != "plural" or bool(chain.names))
    return word == "its" and gone == 0 and chain.number != "plural" and chain.kind in _NEUTER


def is_according(tree: Tree, token: Token) -> bool:
    """ "According to *the army*": who is named so has spoken."""
    to = tree.head(token) if token.link == "pobj" else None
    above = tree.head(to) if to is not None else None
    return above is not None and above.lemma == "accord"


def whose_account(tree: Tree, pronoun: Token) -> Token | None:
    """ "Mr Horvat's statement that *he* had fired": by name whose account it is, which tells of himself."""
    if pronoun.text.lower() not in ("he", "she"):
        return None
    verbs = (pronoun, *tree.ancestors(pronoun))
    accounts = (above for verb in verbs if verb.link in ("acl", "ccomp") and (above := tree.head(verb)) is not None)
    account = next((above for above in accounts if above.part == "NOUN" and above.lemma in _ACCOUNTS), None)
    owners = tree.children(account, "poss") if account is not None else []
    return next((owner for owner in owners if owner.part == "PROPN"), None)


_ACCOUNTS = frozenset("statement claim account confession admission testimony denial insistence assertion".split())


def is_of_bench(tree: Tree, chain: Chain, pronoun: Token) -> bool:
    """Whether a chain sits in judgement and a pronoun is judged: "A judge gave Horvat life. *He* was convicted"."""
    verb = tree.head(pronoun)
    if verb is None or pronoun.link != "nsubjpass" or verb.lemma not in _JUDGED or tree.children(verb, "agent"):
        return False  # "a judge ruled against rebels. He was jailed *by them*"
    heads = (tree.at(mention.head.start) for mention in chain.mentions)
    return not chain.names and any(head is not None and head.lemma in _BENCH for head in heads)


_JUDGED = frozenset("convict sentence acquit jail indict imprison arraign remand".split())
"""What courts do to others; a judge may well be arrested."""
_BENCH = frozenset("judge magistrate prosecutor juror coroner jury court".split())
"""Who judges others: as long as no name is told, no accused."""


def is_fellow(tree: Tree, at_head: Mapping[int, Chain], chain: Chain, pronoun: Token) -> bool:
    """Whether a chain is another argument of the pronoun's verb, which it then is not ("Petrenko told him").

    `at_head`: the chain of the mention whose head word starts at a character.
    """
    above = tree.head(pronoun)
    if above is None or pronoun.tag == "PRP$":
        return False
    fellows = tree.children(above, "nsubj", "nsubjpass", "dobj", "dative", "pobj")
    return any(at_head.get(fellow.span.start) is chain for fellow in fellows if fellow is not pronoun)


class Pronouns:
    """The pronouns of a report: where quotations stand and who spoke decide between those that agree."""

    def __init__(self, reading: Reading) -> None:
        self.tree = reading.tree
        self.quotes = quotations_of(reading)
        begin = (self.quotes.around(sentence.span.start) for sentence in reading[Sentence])
        self.unquoted = list(accumulate(quote is None for quote in begin))
        """For each sentence, how many up to it begin outside quotation marks: speech does not part its speaker."""

    def is_quoted(self, offset: int) -> bool:
        """Whether the character at `offset` stands inside quotation marks."""
        return self.quotes.around(offset) is not None

    def chance(self, chain: Chain, token: Token) -> float | None:
        """How likely a pronoun stands for a chain, None when it cannot.

        Who speaks is looked for outside quotation marks and outside what is said: "The rebels had fled, it added" is
        not the rebels'.
        """
        word, above = token.text.lower(), self.tree.head(token)
        if token.link != "nsubj" or above is None or above.lemma not in speech_verbs():
            gone = token.sentence - chain.last_sentence
            return chain.salience(token.sentence) if can_be(word, chain, gone, chain.was_subject) else None
        standing = chain.standing(self._before_what_is_said(token, above))
        if standing is None:
            return None
        gone = self.unquoted[token.sentence] - self.unquoted[standing.sentence]
        spoke = standing.speaker and word in HE_SHE and gone <= _GOES_ON_SPEAKING
        if not can_be(word, chain, min(gone, 2) if spoke else gone, standing.subject):
            return None
        spoken = 2 * standing.speaker * (not self.is_quoted(token.span.start))  # who is quoted says "he" of others
        return 2 * standing.subject + spoken + bool(chain.names) - 1.5 * gone

    def _before_what_is_said(self, pronoun: Token, verb: Token) -> int:
        """Where what is said begins, if before the pronoun ("…, it said", "…,” he added"), else the pronoun."""
        before = self.tree.tokens[pronoun.index - 1] if pronoun.index else pronoun
        after = any(child.index > verb.index for child in self.tree.children(verb, "ccomp"))
        if before.sentence != pronoun.sentence or before.text not in _BEFORE_SPEAKER or after:
            return pronoun.span.start
        quote = self.quotes.around(before.span.start)
        if quote is not None:
            return quote.span.start
        above = self.tree.head(verb)
        told = self.tree.children(verb, "ccomp")[:1] or ([above] if above is not None else [])
        starts = [self.tree.span(word).start for word in told]
        return min((start for start in starts if start < pronoun.span.start), default=pronoun.span.start)
