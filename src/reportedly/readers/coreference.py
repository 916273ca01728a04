"""Coreference: which mentions of one report refer to the same person, organisation or group.

One pass in order of text; each mention asks a short list of rules for the chain it belongs to, and starts a chain of
its own when none answers. In doubt things stay apart: two full names are never one person, a "Foreign Ministry" with
another spokesman is another ministry, and a pronoun without a clear antecedent belongs to nobody.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.lexicons import lexicon
from reportedly.text.chains import Chain, genders_agree, kinds_agree, numbers_agree, owners_agree, persons_agree
from reportedly.text.names import Knowledge, acronym, make_knowledge, misspelling, name_key, proper_words, surname
from reportedly.types.annotations import Entity, Mention, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import MentionForm, MentionKind

_RECENT = 40
"""Chains looked back over for pronouns and roles: keeps the time linear."""
_SPEECH = frozenset("say tell add note warn claim deny announce report explain insist stress state declare".split())
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PLACE})
_PERSONAL = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PLURAL = frozenset({"they", "them", "their", "theirs"})
_POSSESSIVE_THING = frozenset({"its"})


@cache
def _knowledge() -> Knowledge:
    return make_knowledge(lexicon("role_nouns"), lexicon("titles"), lexicon("known_actors"))


def read_coreference(reading: Reading) -> Iterator[Entity]:
    """One Entity a chain; pronouns that found no chain are in none."""
    desk = _Desk(reading)
    mentions = sorted(reading[Mention], key=lambda item: (item.span.start, item.span.end))
    for mention in mentions:
        desk.take(mention)
    for chain in desk.chains:
        yield _entity(reading, chain)


def _entity(reading: Reading, chain: Chain) -> Entity:
    first = chain.mentions[0]
    name = " ".join(chain.longest) or reading.quote(first.span)
    return Entity(
        span=first.span,
        name=" ".join(name.split()),
        kind=chain.kind,
        roles=tuple(chain.roles),
        mentions=tuple(mention.id for mention in chain.mentions),
        why="; ".join(chain.why) or "mentioned once",
    )


class _Desk:
    """The chains so far, and the ways to find one: by name, by surname, by head noun, by recency."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tree: Tree = reading.tree
        self.chains: list[Chain] = []
        self.by_name: dict[tuple[str, ...], list[Chain]] = defaultdict(list)
        self.by_surname: dict[str, list[Chain]] = defaultdict(list)
        self.by_head: dict[str, list[Chain]] = defaultdict(list)
        self.at_head: dict[int, Chain] = {}
        self.recent: deque[Chain] = deque(maxlen=_RECENT)
        self.persons = {
            mention.span.start: mention
            for mention in reading[Mention]
            if mention.kind is MentionKind.PERSON and mention.form is MentionForm.NAME
        }

    def take(self, mention: Mention) -> None:
        """Join a mention to its chain."""
        token = self.tree.at(mention.head.start)
        if token is None:
            return
        if mention.form is MentionForm.PRONOUN:
            chain = self._antecedent(mention, token)
        elif mention.form is MentionForm.NAME:
            chain = self._named(mention, token)
        else:
            chain = self._described(mention, token)
        if chain is not None:
            self._join(chain, mention, token)

    def _join(self, chain: Chain, mention: Mention, token: Token) -> None:
        chain.mentions.append(mention)
        chain.last_sentence = token.sentence
        chain.number = chain.number or mention.number
        chain.was_subject = token.link in _SUBJECTS
        above = self.tree.head(token)
        chain.was_speaker = chain.was_subject and above is not None and above.lemma in _SPEECH
        self.at_head[mention.head.start] = chain
        if chain in self.recent:
            self.recent.remove(chain)
        self.recent.append(chain)

    def _new(self, mention: Mention, token: Token) -> Chain:
        chain = Chain(mention.kind, token.sentence)
        self.chains.append(chain)
        return chain

    # Names

    def _named(self, mention: Mention, token: Token) -> Chain:
        tokens = self.tree.inside(mention.span)
        words = proper_words(tokens, token, _knowledge())
        name = tuple(word.text for word in words)
        before = tokens[: len(tokens) - len(words) - (tokens[-1].index - words[-1].index)]
        if mention.kind is MentionKind.PERSON:
            chain = self._person(mention, token, name, before)
        else:
            chain = self._body(mention, token, name, before)
        chain.names.append(name)
        return chain

    def _person(self, mention: Mention, token: Token, name: tuple[str, ...], before: Sequence[Token]) -> Chain:
        gender = next((g for g in (_knowledge().gender(word.text) for word in before) if g), "")
        chain = self._same_person(token, name, gender) or self._beside(mention, token) or self._new(mention, token)
        chain.gender = chain.gender or gender
        role = _role(self.reading, before)
        chain.add_role(role)
        chain.heads.update(name_key(role.split())[-1:])
        for head in name_key(role.split())[-1:]:
            _put(self.by_head[head], chain)
        _put(self.by_surname[surname(name)], chain)
        return chain

    def _same_person(self, token: Token, name: tuple[str, ...], gender: str) -> Chain | None:
        fitting = [
            chain
            for chain in self.by_surname.get(surname(name), ())[-_RECENT:]
            if genders_agree(chain.gender, gender) and persons_agree(chain.longest, name)
        ]
        if fitting:
            fitting[-1].note("same name" if fitting[-1].longest == name else f"{' '.join(name)} by surname")
            return fitting[-1]
        return self._misspelt(token, name)

    def _misspelt(self, token: Token, name: tuple[str, ...]) -> Chain | None:
        """A surname one letter off, of somebody mentioned nearby who also speaks: "Kirbry said"."""
        near = [
            chain
            for chain in self.recent
            if chain.kind is MentionKind.PERSON
            and chain.names
            and token.sentence - chain.last_sentence <= 6
            and misspelling(surname(name), surname(chain.longest))
            and (len(name) == 1 or persons_agree(chain.longest[:-1], name[:-1]))
        ]
        if len(near) == 1:
            near[0].note(f"{name[-1]} taken for {near[0].longest[-1]}, a letter off")
            return near[0]
        return None

    def _body(self, mention: Mention, token: Token, name: tuple[str, ...], before: Sequence[Token]) -> Chain:
        words = [word for word in self.tree.inside(mention.span) if word.text in name]
        actor = _knowledge().actor(words)
        key = name_key(actor["name"].split() if actor else name)
        owner = self._owner(mention, before)
        holder = self._holder(mention) if _knowledge().is_common(name) else ""
        chain = self._same_body(mention, key, owner, holder) or self._beside(mention, token)
        chain = chain or self._new(mention, token)
        chain.owner = chain.owner or owner
        if holder:
            chain.holders.add(holder)
        for known in (key, name_key(name), (acronym(name).lower(),)):
            if known and known[0]:
                _put(self.by_name[known], chain)
        for word in key[-1:]:
            _put(self.by_head[word], chain)
        return chain

    def _same_body(self, mention: Mention, key: tuple[str, ...], owner: str, holder: str) -> Chain | None:
        for chain in reversed(self.by_name.get(key, [])[-_RECENT:]):
            if not kinds_agree(chain.kind, mention.kind) or not owners_agree(chain.owner, owner):
                continue
            if holder and chain.holders and holder not in chain.holders and not (owner and chain.owner):
                chain.note(f"kept apart from the one {holder} speaks for")
                continue
            chain.note(
                "same name"
                if name_key(chain.longest) == key
                else f"{' '.join(key)} is the same by abbreviation or alias"
            )
            return chain
        return None

    def _owner(self, mention: Mention, before: Sequence[Token]) -> str:
        """The state that a name is said to belong to: "«Iran»'s Foreign Ministry", "the «Iranian» navy"."""
        found = [word for word in before if word.entity in {"GPE", "NORP"} and word.text[:1].isupper()]
        return " ".join(name_key([found[-1].text])) if found else ""

    def _holder(self, mention: Mention) -> str:
        """The surname of the person in whose title a body stands: "«Foreign Ministry» spokesman Ned Price"."""
        person = self.persons.get(mention.span.start)
        if person is None or not person.span.holds(mention.span):
            return ""
        return surname(self.reading.quote(person.head).split())

    # Descriptions

    def _described(self, mention: Mention, token: Token) -> Chain:
        modifiers = self._modifiers(mention, token)
        chain = (
            self._beside(mention, token) or self._equated(mention, token) or self._spoken_of(mention, token, modifiers)
        )
        chain = chain or self._new(mention, token)
        head = _head_lemma(token)
        if chain.kind is MentionKind.PERSON and _knowledge().is_office(token.text, token.lemma) and chain.names:
            chain.add_role(_role(self.reading, [word for word in self.tree.inside(mention.span)]))
        chain.gender = chain.gender or _knowledge().gender(head)
        chain.heads.add(head)
        chain.modifiers |= modifiers
        _put(self.by_head[head], chain)
        return chain

    def _modifiers(self, mention: Mention, token: Token) -> set[str]:
        """The words of a description that narrow it: "«defense» official", folded."""
        return {
            key
            for word in self.tree.inside(mention.span)
            if word.index < token.index and word.part in {"NOUN", "PROPN", "ADJ", "NUM", "VERB"}
            for key in name_key([word.text])
        } - {"other", "same", "former"}

    def _spoken_of(self, mention: Mention, token: Token, modifiers: set[str]) -> Chain | None:
        """ "The spokesman", "the militias": something spoken of before, when the words name it again."""
        first = self.tree.inside(mention.span)[0].text.lower()
        definite = first in _DEFINITE
        for chain in reversed(self.by_head.get(_head_lemma(token), [])[-_RECENT:]):
            if not kinds_agree(chain.kind, mention.kind) or not numbers_agree(chain.number, mention.number):
                continue
            known = chain.modifiers | chain.role_words | {word for name in chain.names for word in name_key(name)}
            if definite and modifiers <= known:
                chain.note(f"the {token.text.lower()} spoken of before")
                return chain
            if modifiers and modifiers == chain.modifiers and mention.number == "plural" and mention.kind in _BODIES:
                chain.note(f"same words for the {token.text.lower()}")
                return chain
        return None

    def _beside(self, mention: Mention, token: Token) -> Chain | None:
        """Apposition: "Iran's official news agency «Mehr»", "John Kirby, «the Pentagon spokesman»"."""
        above = self.tree.head(token)
        if token.link != "appos" or above is None:
            return None
        return self._if_agreeing(self.at_head.get(above.span.start), mention, "named beside it")

    def _equated(self, mention: Mention, token: Token) -> Chain | None:
        """ "John Kirby is «the spokesman»"."""
        above = self.tree.head(token)
        if token.link != "attr" or above is None or above.lemma != "be" or self.tree.children(above, "neg"):
            return None
        subjects = self.tree.children(above, "nsubj")
        found = self.at_head.get(subjects[0].span.start) if subjects else None
        return self._if_agreeing(found, mention, "said to be it")

    def _if_agreeing(self, chain: Chain | None, mention: Mention, reason: str) -> Chain | None:
        if (
            chain is None
            or not kinds_agree(chain.kind, mention.kind)
            or not numbers_agree(chain.number, mention.number)
        ):
            return None
        if mention.form is MentionForm.NAME and chain.names:
            return None
        chain.note(reason)
        return chain

    # Pronouns

    def _antecedent(self, mention: Mention, token: Token) -> Chain | None:
        word = token.text.lower()
        if word in _PERSONAL:
            chain = self._best(token, word, lambda it: it.kind is MentionKind.PERSON and it.number != "plural")
            if chain is not None:
                chain.gender = chain.gender or _PERSONAL[word]
        elif word in _PLURAL:
            chain = self._best(token, word, lambda it: it.number == "plural" and it.kind is not MentionKind.WEAPON)
        elif word in _POSSESSIVE_THING:
            chain = self._best(token, word, lambda it: it.number != "plural" and it.kind in _BODIES, reach=0)
        else:
            chain = None
        if chain is not None:
            chain.note(f"{word} by agreement and nearness")
        return chain

    def _best(self, token: Token, word: str, fits, reach: int = 2) -> Chain | None:  # type: ignore[no-untyped-def]
        gender = _PERSONAL.get(word, "")
        scored = [
            (self._salience(chain, token), place, chain)
            for place, chain in enumerate(self.recent)
            if token.sentence - chain.last_sentence <= reach
            and fits(chain)
            and genders_agree(chain.gender, gender)
            and not self._bound(chain, token)
        ]
        return max(scored, key=lambda item: item[:2])[2] if scored else None

    def _salience(self, chain: Chain, token: Token) -> float:
        """How much a chain is in the reader's mind: subjects, speakers and names before others, nearer before farther."""
        gone = token.sentence - chain.last_sentence
        return 2 * chain.was_subject + chain.was_speaker + bool(chain.names) - 1.5 * gone

    def _bound(self, chain: Chain, token: Token) -> bool:
        """Whether a chain is a fellow argument of the pronoun's verb, which it then cannot refer to ("he told him")."""
        above = self.tree.head(token)
        if above is None or token.tag == "PRP$":
            return False
        fellows = self.tree.children(above, "nsubj", "nsubjpass", "dobj", "dative", "pobj")
        return any(self.at_head.get(fellow.span.start) is chain for fellow in fellows if fellow is not token)


def _put(chains: list[Chain], chain: Chain) -> None:
    """Move a chain to the end of a list, where the most recent stands."""
    if chain in chains[-_RECENT:]:
        chains.remove(chain)
    chains.append(chain)


def _head_lemma(token: Token) -> str:
    row = _knowledge().noun(token.text, token.lemma)
    return row["noun"] if row else token.lemma


def _role(reading: Reading, words: Sequence[Token]) -> str:
    """The office in the words before a name, as worded; "" when they hold none, or only "Mr."."""
    offices = [at for at, word in enumerate(words) if _knowledge().titles_office(word.text, word.lemma)]
    if not offices:
        return ""
    kept = list(words[: offices[-1] + 1])
    while kept and kept[0].part in {"DET", "PUNCT", "PART"}:
        kept.pop(0)
    return " ".join(reading.quote(Span(kept[0].span.start, kept[-1].span.end)).split()) if kept else ""
