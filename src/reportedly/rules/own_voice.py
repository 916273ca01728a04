"""Whether "it", "its men" or "they" in a statement can mean whoever makes it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from reportedly.lexicons import lexicon
from reportedly.rules.antecedents import HE_SHE
from reportedly.types.annotations import Attribution, Entity, Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Manner, MentionKind, SourceKind


def means_speaker(head: Token, voice: Attribution, reading: Reading) -> bool:
    """Whether "it", "its" or "they" can be the speaker: of a person who speaks, they are somebody else's."""
    words = {head.text.lower(), *(child.text.lower() for child in reading.tree.children(head, "poss"))}
    speaker = reading.get(Entity, voice.speaker)
    if (head.text.lower() == "they" and is_one(voice, reading)) or (head.link == "conj" and words & {"its", "their"}):
        return False  # "by the militia and its allies"
    if head.text.lower() in ("it", "they") and (voice.source_kind is SourceKind.MEDIA or _is_account(voice, reading)):
        return False  # "it broke in two, according to the broadcaster"
    if words & _FIRST and _is_told_on(voice, reading):
        return False  # "“they say we burned it,” the colonel said"
    if words & {"it", "its"} and _speaks_of_itself(voice, reading):
        return False  # "we hold the group to account for what it has done"
    if words & {"he", "she"} and voice.manner is Manner.DIRECT:
        return False  # "“she shot them,” says the prosecutor": in her own words it would be "I"
    if words & {"he", "she", "his", "her"} and voice.source_kind in (SourceKind.INSTITUTION, SourceKind.MEDIA):
        return False
    if head.lemma in KIN or _is_of_other_gender(words, voice, reading):
        return False  # "his son had shot them", "she testified that he had"
    if "its" in words and speaks_for_body(voice, reading):
        return True
    if not words & {"it", "its"} or voice.source_kind not in (SourceKind.NAMED, SourceKind.WITNESS):
        return True
    return speaker is not None and speaker.kind is not MentionKind.PERSON


_FIRST = frozenset("i we my our".split())
_MARKS = frozenset("“\"‘'«")


def _is_told_on(voice: Attribution, reading: Reading) -> bool:
    """Whether another tells what a voice says in his own words, whose "we" is then his."""
    own = any(reading.quote(span).lower() in _FIRST for span in voice.source)
    text = reading.report.text
    quoted = any(_MARKS & set(text[max(0, piece.start - 1) : piece.start + 1]) for piece in voice.content)
    outer = reading.get(Attribution, voice.within)
    return outer is not None and outer.manner is Manner.DIRECT and not own and not quoted


KIN = frozenset(
    """son daughter father mother brother sister husband wife cousin uncle aunt nephew niece parent child grandson
    boyfriend girlfriend fiance friend neighbour neighbor client predecessor successor rival""".split()
)
"""Those who are somebody's and act for themselves."""


def _is_of_other_gender(words: Iterable[str], voice: Attribution, reading: Reading) -> bool:
    """Whether "he" is told of by a woman or "she" by a man, by the words for who speaks."""
    meant = {HE_SHE[word] for word in words if word in HE_SHE}
    heads = [head for span in voice.source if (head := reading.tree.head_of(span)) is not None]
    speaks = {HE_SHE.get(head.text.lower()) or _genders().get(head.lemma) for head in heads}
    return len(meant) == 1 and len(speaks) == 1 and not speaks & (meant | {None})


@cache
def _genders() -> dict[str, str]:
    """`m` or `f` for nouns that tell it: "widow", "father"."""
    return {row["noun"]: row["gender"] for row in lexicon("role_nouns") if row["gender"]}


def _is_account(voice: Attribution, reading: Reading) -> bool:
    """Whether reports speak, which are nobody's: "according to reports, they attacked"."""
    words = {token.lemma.lower() for span in voice.source for token in reading.tree.inside(span)}
    return bool(words & {"report", "account", "study", "record", "footage"})


def _speaks_of_itself(voice: Attribution, reading: Reading) -> bool:
    return any(reading.quote(span).lower() in ("we", "i") for span in voice.source)


def is_one(voice: Attribution, reading: Reading) -> bool:
    """Whether one person speaks ("a senior official", "Karimi", "she")."""
    heads = [head for span in voice.source if (head := reading.tree.head_of(span)) is not None]
    if any(head.text.lower() in ("he", "she") for head in heads):
        return True
    person = voice.source_kind in (SourceKind.NAMED, SourceKind.UNNAMED, SourceKind.WITNESS)
    return person and any(head.tag in ("NN", "NNP") for head in heads)


_SPOKESMEN = frozenset("spokesman spokeswoman spokesperson".split())


def speaks_for_body(voice: Attribution, reading: Reading) -> bool:
    """Whether a spokesman tells in the reporter's words: "the movement's spokesman said its forces had fired".

    In his own words it would be "ours", and "its" is somebody else's.
    """
    words = {token.lemma.lower() for span in voice.source for token in reading.tree.inside(span)}
    return voice.manner is not Manner.DIRECT and bool(words & _SPOKESMEN)
