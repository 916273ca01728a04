"""Coreference: which mentions of one report refer to the same person, organisation or group.

One pass in order of text; each mention asks a short list of rules for the chain it belongs to, and starts a chain of
its own when none answers. In doubt things stay apart: two full names are never one person, a "Foreign Ministry" with
another spokesman is another ministry, and a pronoun without a clear antecedent belongs to nobody. "I" and "we" are
left open: whose they are follows from the attribution of their quotation.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.lexicons import lexicon
from reportedly.rules.antecedents import HE_SHE, Pronouns, can_be, is_fellow, is_of_bench, telling_verbs, whose_account
from reportedly.rules.chains import (
    FORCES,
    RECENT,
    Chain,
    Standing,
    also_named,
    as_entity,
    by_rank,
    callings,
    genders_agree,
    in_brackets,
    is_class,
    kinds_agree,
    narrowing,
    numbers_agree,
    of_class,
    only_longer,
    owner_in,
    owners_agree,
    persons_agree,
    put_last,
    spelt_out,
)
from reportedly.rules.foreground import foreground
from reportedly.rules.introducing import introduced
from reportedly.rules.knowledge import Knowledge, make_knowledge, proper_words
from reportedly.rules.named_beside import described_by, has_name
from reportedly.text.names import PARTICLES, acronym, misspelling, name_key, surname
from reportedly.types.annotations import Entity, Mention, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import MentionForm, MentionKind

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.PLACE})
_ALSO_NAMED = "another name of it"


@cache
def _knowledge() -> Knowledge:
    return make_knowledge(
        lexicon("role_nouns"), lexicon("titles"), lexicon("known_actors"), lexicon("given_names"), lexicon("media")
    )


def read_coreference(reading: Reading) -> Iterator[Entity]:
    """One Entity a chain; pronouns that found no chain are in none."""
    desk = _Desk(reading)
    for mention in sorted(reading[Mention], key=lambda item: (item.span.start, item.span.end)):
        desk.take(mention)
    for chain in desk.chains:
        yield as_entity(reading, chain)


class _Desk:
    """The chains so far, and the ways to find one: by name, by surname, by head noun, by recency."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tree = reading.tree
        self.chains: list[Chain] = []
        self.by_name: dict[tuple[str, ...], list[Chain]] = defaultdict(list)
        self.by_surname: dict[str, list[Chain]] = defaultdict(list)
        self.by_word: dict[str, list[Chain]] = defaultdict(list)
        self.by_head: dict[str, list[Chain]] = defaultdict(list)
        self.at_head: dict[int, Chain] = {}
        self.recent: deque[Chain] = deque(maxlen=RECENT)
        self.pronouns = Pronouns(reading)
        self.persons = {
            mention.span.start: mention
            for mention in reading[Mention]
            if mention.kind is MentionKind.PERSON and mention.form is MentionForm.NAME
        }

    def take(self, mention: Mention) -> None:
        """Join a mention to the chain it belongs to, if it belongs to any."""
        token = self.tree.at(mention.head.start)
        if token is None:
            return
        if mention.form is MentionForm.PRONOUN:
            chain = self._antecedent(token)
        elif mention.form is MentionForm.NOMINAL:
            chain = self._described(mention, token)
        elif mention.kind is MentionKind.PERSON:
            chain = self._person(mention, token)
        else:
            chain = self._body(mention, token)
        if chain is not None:
            self._join(chain, mention, token)

    def _join(self, chain: Chain, mention: Mention, token: Token) -> None:
        chain.mentions.append(mention)
        chain.last_sentence = token.sentence
        chain.number = chain.number or mention.number
        chain.was_subject, chain.was_speaker = foreground(self.tree, token, chain.was_subject)
        if not self.pronouns.is_quoted(mention.head.start):
            chain.stand(Standing(mention.span.start, token.sentence, chain.was_subject, chain.was_speaker))
        self.at_head[mention.head.start] = chain
        if chain in self.recent:
            self.recent.remove(chain)
        self.recent.append(chain)

    def _new(self, mention: Mention, token: Token) -> Chain:
        chain = Chain(mention.kind, token.sentence)
        self.chains.append(chain)
        return chain

    def _name_in(self, mention: Mention, token: Token) -> tuple[tuple[Token, ...], Sequence[Token]]:
        """The words of a name, and the words before it in its phrase."""
        tokens = self.tree.inside(mention.span)
        words = proper_words(tokens, token, _knowledge())
        return words, [word for word in tokens if word.index < words[0].index]

    # Persons

    def _person(self, mention: Mention, token: Token) -> Chain:
        words, before = self._name_in(mention, token)
        name = tuple(word.text for word in words)
        gender = _gender(name, before)
        chain = (
            self._same_person(token, name, gender)
            or self._beside(mention, token)
            or introduced(self.reading, self.chains, token, len(name))
            or self._new(mention, token)
        )
        self._take_over(chain, token)
        chain.gender = chain.gender or gender
        chain.add_name(name)
        role = _role(self.reading, before)
        chain.add_role(role)
        for called in callings(_knowledge().spelt_out(role)):
            put_last(self.by_head[called], chain)
        put_last(self.by_surname[surname(name)], chain)
        for word in set(name_key(name)) - PARTICLES:
            put_last(self.by_word[word], chain)
        return chain

    def _take_over(self, chain: Chain, token: Token) -> None:
        """Give a person known before the description that stands beside his name: "the director, Ola Haddad"."""
        above = described_by(self.tree, token)
        beside = self.at_head.get(above.span.start) if above is not None else None
        if above is None or beside is None or beside is chain or beside.names or len(beside.mentions) != 1:
            return
        if not kinds_agree(chain.kind, beside.kind) or not numbers_agree(chain.number, beside.number):
            return
        (mention,) = beside.mentions
        for chains in (self.chains, self.recent, self.by_head[_noun(above)]):
            if beside in chains:
                chains.remove(beside)
        chain.mentions.append(mention)
        chain.note("described beside the name")
        chain.modifiers |= beside.modifiers
        for role in beside.roles:
            chain.add_role(role)
        self.at_head[mention.head.start] = chain

    def _same_person(self, token: Token, name: tuple[str, ...], gender: str) -> Chain | None:
        for chain in reversed(self.by_surname.get(surname(name), ())[-RECENT:]):
            if genders_agree(chain.gender, gender) and persons_agree(chain.longest, name):
                chain.note("same name" if name_key(chain.longest) == name_key(name) else f"surname {name[-1]}")
                return chain
        return self._by_part_of_name(name, gender) or self._misspelt(token, name)

    def _by_part_of_name(self, name: tuple[str, ...], gender: str) -> Chain | None:
        """A lone given name or first surname of only one person so far: "Hillary", "Vargas" for "Vargas Carreno"."""
        if len(name) != 1:
            return None
        fitting = [
            chain
            for chain in self.by_word.get(surname(name), ())[-RECENT:]
            if chain.kind is MentionKind.PERSON and len(chain.longest) > 1 and genders_agree(chain.gender, gender)
        ]
        if len(fitting) != 1:
            return None
        fitting[0].note(f"{name[0]} is part of the name")
        return fitting[0]

    def _misspelt(self, token: Token, name: tuple[str, ...]) -> Chain | None:
        """A surname one letter off, of the only such person mentioned nearby: "Petrenko said … Petrenka said"."""
        near = [
            chain
            for chain in self.recent
            if chain.kind is MentionKind.PERSON
            and chain.names
            and token.sentence - chain.last_sentence <= 6
            and misspelling(surname(name), surname(chain.longest))
            and (len(name) == 1 or len(chain.longest) == 1 or persons_agree(chain.longest[:-1], name[:-1]))
        ]
        if len(near) != 1:
            return None
        near[0].note(f"{name[-1]} taken for {near[0].longest[-1]}, a letter off")
        return near[0]

    # Organisations, groups, places and things with a name

    def _body(self, mention: Mention, token: Token) -> Chain:
        words, before = self._name_in(mention, token)
        name = tuple(word.text for word in words)
        actor = _knowledge().actor(words)
        key = name_key(actor["name"].split() if actor else name)
        owner = owner_in(before)
        holder = self._holder(mention) if _knowledge().is_common(name) else ""
        chain = self._same_body(mention, key, name, owner, holder) or self._beside(mention, token)
        chain = chain or self._new(mention, token)
        chain.owner = chain.owner or owner
        chain.sector = chain.sector or (actor["sector"] if actor else "")
        if not chain.names and in_brackets(self.reading, mention):
            chain.add_name(spelt_out(self.tree, words[0], _knowledge()) or name)
        chain.add_name(name)
        if holder:
            chain.holders.add(holder)
        for known in {key, name_key(name), name_key(chain.longest), (acronym(name).lower(),)} - {(), ("",)}:
            put_last(self.by_name[known], chain)
        own = {*name_key(name)[-1:]} - (FORCES if chain.sector != "military" else set())
        for word in {*key[-1:], *own}:  # "the Israeli *army*" is the Israel Defense *Forces*
            put_last(self.by_head[word], chain)
        for word in {key[0], key[-1]} if len(key) > 1 else ():
            put_last(self.by_word[word], chain)
        return chain

    def _same_body(
        self, mention: Mention, key: tuple[str, ...], name: tuple[str, ...], owner: str, holder: str
    ) -> Chain | None:
        """A body of the same name, alias or abbreviation, unless it is another state's or another speaks for it."""
        for chain in self._of_name(key, name):
            if not kinds_agree(chain.kind, mention.kind) or not owners_agree(chain.owner, owner):
                continue
            if holder and chain.holders and holder not in chain.holders and not (owner and chain.owner):
                chain.note(f"kept apart from the {' '.join(name)} that {holder} speaks for")
                continue
            same = name_key(name) in chain.names
            chain.note("same name" if same else f"{' '.join(name)} is the same by abbreviation or alias")
            return chain
        return self._by_short_name(mention, name)

    def _by_short_name(self, mention: Mention, name: tuple[str, ...]) -> Chain | None:
        """ "The Brigades" for the only body so far whose longer name begins or ends so."""
        if len(name) != 1 or not name_key(name) or self.reading.quote(mention.span)[:4].lower() != "the ":
            return None
        return only_longer(self.by_word.get(name_key(name)[-1], [])[-RECENT:], name[0])

    def _of_name(self, key: tuple[str, ...], name: tuple[str, ...]) -> Iterator[Chain]:
        """Chains with this name, then those named so far only by its acronym ("US", then "United States")."""
        yield from reversed(self.by_name.get(key, [])[-RECENT:])
        short = acronym(name).lower()
        if len(name) > 1 and len(short) > 1:
            for chain in reversed(self.by_name.get((short,), [])[-RECENT:]):
                if name_key(chain.longest) == (short,) and chain.longest[0].isupper():
                    yield chain

    def _holder(self, mention: Mention) -> str:
        """The surname of the person in whose title a body stands: "«Foreign Ministry» spokesman Bo Roe"."""
        person = self.persons.get(mention.span.start)
        if person is None or not person.span.holds(mention.span):
            return ""
        return surname(self.reading.quote(person.head).split())

    # Descriptions

    def _described(self, mention: Mention, token: Token) -> Chain:
        modifiers = narrowing(self.tree.inside(mention.span), token)
        chain = self._beside(mention, token) or self._equated(mention, token)
        if chain is None and not has_name(self.tree, token):
            short = self._by_short_name(mention, (token.text,)) if token.text[:1].isupper() else None
            chain = self._spoken_of(mention, token, modifiers) or short or self._by_class(mention, token, modifiers)
        chain = chain or self._new(mention, token)
        if chain.kind is MentionKind.PERSON and _knowledge().is_office(token.text, token.lemma):
            chain.add_role(_role(self.reading, self.tree.inside(mention.span)))
        noun = _noun(token)
        chain.gender = chain.gender or _knowledge().gender(noun)
        chain.modifiers |= modifiers
        put_last(self.by_head[noun], chain)
        return chain

    def _spoken_of(self, mention: Mention, token: Token, modifiers: set[str]) -> Chain | None:
        """ "The spokesman", "the militias": somebody spoken of before, when the words point back at them."""
        words = [word.text.lower() for word in self.tree.inside(mention.span)]
        definite = words[0] in _DEFINITE
        for chain in by_rank(self.by_head.get(_noun(token), [])[-RECENT:], _noun(token), words):
            if not kinds_agree(chain.kind, mention.kind) or not numbers_agree(chain.number, mention.number):
                continue
            if definite and modifiers <= chain.known_words:
                chain.note(f"the {token.text.lower()} spoken of before")
                return chain
            if modifiers and modifiers == chain.modifiers and mention.number == "plural" and mention.kind in _BODIES:
                chain.note(f"same words for the {token.text.lower()}")
                return chain
        return None

    def _by_class(self, mention: Mention, token: Token, modifiers: set[str]) -> Chain | None:
        """ "Hamas … the group": what it is called by, after its name."""
        if mention.number == "plural" or not is_class(self.tree.inside(mention.span), modifiers):
            return None
        bodies = [chain for chain in self.recent if chain.sector or not self._is_people(chain)]
        return of_class(bodies, token.lemma, token.sentence)

    def _is_people(self, chain: Chain) -> bool:
        """ "The Americans" are no group; the Houthis are one, by their sector."""
        first = self.tree.at(chain.mentions[0].head.start) if chain.mentions else None
        return first is not None and first.entity == "NORP"

    def _beside(self, mention: Mention, token: Token) -> Chain | None:
        """Apposition: "Iran's official news agency «Tasnim»", "Ivan Petrenko, «the Pentagon spokesman»"."""
        above, described = self.tree.head(token), described_by(self.tree, token)
        if above is None:
            return None
        if described is not None:
            return self._if_agreeing(self.at_head.get(described.span.start), mention, "named beside it")
        named = also_named(self.tree, token, above) if mention.form is MentionForm.NAME else None
        return self._if_agreeing(self.at_head.get(named.span.start), mention, _ALSO_NAMED) if named else None

    def _equated(self, mention: Mention, token: Token) -> Chain | None:
        """ "Ivan Petrenko is «the spokesman»"."""
        above = self.tree.head(token)
        if token.link != "attr" or above is None or above.lemma != "be" or self.tree.children(above, "neg", "aux"):
            return None
        subjects = self.tree.children(above, "nsubj")
        found = self.at_head.get(subjects[0].span.start) if subjects else None
        return self._if_agreeing(found, mention, "said to be it")

    def _if_agreeing(self, chain: Chain | None, mention: Mention, reason: str) -> Chain | None:
        alias = in_brackets(self.reading, mention) or reason == _ALSO_NAMED
        if chain is None or (reason != _ALSO_NAMED and not kinds_agree(chain.kind, mention.kind)):
            return None
        body = chain.kind in _BODIES and mention.form is MentionForm.NAME  # "a militia, the Sons of the River"
        if not body and not numbers_agree(chain.number, mention.number):
            return None
        if mention.form is MentionForm.NAME and chain.names and not alias:
            return None  # two full names side by side are two
        chain.note(reason)
        return chain

    def _antecedent(self, token: Token) -> Chain | None:
        """The chain that "he", "she", "they" or "its" most likely stands for; None in doubt."""
        word = token.text.lower()
        above = self.tree.head(token)
        if word == "it" and (token.link != "nsubj" or above is None or above.lemma not in telling_verbs()):
            return None
        teller = whose_account(self.tree, token)
        own = self.at_head.get(teller.span.start) if teller is not None else None
        if own is not None and can_be(word, own, 0, acted=True):
            own.note(f"{word} of whose account it is")
            return own
        near = [
            (chance, place, chain)
            for place, chain in enumerate(self.recent)
            if (chance := self.pronouns.chance(chain, token)) is not None
            and not is_fellow(self.tree, self.at_head, chain, token)
            and not is_of_bench(self.tree, chain, token)
        ]
        if not near:
            return None
        chain = max(near, key=lambda item: item[:2])[2]
        if not self.pronouns.is_quoted(token.span.start):
            chain.gender = chain.gender or HE_SHE.get(word, "")
        chain.note(f"{word} by agreement and nearness")
        return chain


def _noun(token: Token) -> str:
    row = _knowledge().noun(token.text, token.lemma)
    return row["noun"] if row else token.lemma


def _gender(name: tuple[str, ...], before: Sequence[Token]) -> str:
    """The gender of a person by title ("Mrs", "spokeswoman"), else by given name; "" when neither tells."""
    told = (_knowledge().gender(word.text) for word in before)
    by_name = (_knowledge().gender_of_name(name[0]) or "") if len(name) > 1 else ""
    return next(filter(None, told), by_name)


def _role(reading: Reading, words: Sequence[Token]) -> str:
    """The office in the words before a name, as worded; "" when they hold none, or only "Mr."."""
    offices = [at for at, word in enumerate(words) if _knowledge().titles_office(word.text, word.lemma)]
    kept = list(words[: offices[-1] + 1]) if offices else []
    while kept and kept[0].part in {"DET", "PUNCT", "PART"}:
        kept.pop(0)
    return " ".join(reading.quote(Span(kept[0].span.start, kept[-1].span.end)).split()) if kept else ""
