"""Whom a source means that no chain of mentions leads to a name: "Roe" in a headline, "the candidate", "the rebels".

A report names its people and bodies once or often; besides, it calls them by what they are, so as not to repeat a name.
Each rule here asks for one answer in the whole report, or for the one who stands nearest, and gives none in doubt.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache, cached_property

from reportedly.lexicons import lexicon
from reportedly.rules.antecedents import HE_SHE
from reportedly.rules.authors import Authors
from reportedly.rules.chains import LESSER, persons_agree
from reportedly.rules.guilt import ATTACKERS
from reportedly.rules.page import Page
from reportedly.rules.seats import Seats
from reportedly.rules.source_kinds import PARTIES, SourceKinds, head_noun
from reportedly.text.names import PARTICLES, name_key
from reportedly.types.annotations import Entity, Mention, Token
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import MentionForm, MentionKind, SourceKind

_BODIES = frozenset((MentionKind.ORGANISATION, MentionKind.GROUP))
_LONGEST_NAME = 5
_HELD_BY_ONE = frozenset(
    """president premier chancellor pope king queen emir sultan governor mayor sheriff minister ambassador coroner
    commissioner secretary-general chairman chairwoman speaker bishop archbishop attorney prosecutor""".split()
)
"""Offices of which a report that names one holder means no other by "the mayor"."""
_CALLED_AGAIN = frozenset(
    """candidate nominee front-runner frontrunner contender hopeful senator congressman congresswoman billionaire
    businessman businesswoman mogul magnate tycoon singer rapper actor actress entertainer celebrity republican democrat
    politician statesman incumbent challenger ex-president strongman""".split()
)
"""What somebody named is called so as not to repeat the name."""
_OF_A_RACE = frozenset("candidate nominee front-runner frontrunner contender hopeful republican democrat".split())
"""Those whom a report that is about one of them means, however far the name."""
_LEADING = 4
"""Times that the one is named whom a report is about, twice as often as anybody else."""
_SUSPECTS = ATTACKERS | {"suspect", "defendant", "assailant", "hijacker"}
_NEAR = 2
"""Sentences back to the one named last."""
_POSTS = frozenset("statement message post tweet announcement text communique communiqué".split())
_POINTING = frozenset(("the", "this"))
_PAPERS = frozenset("newspaper paper outlet daily tabloid magazine weekly broadsheet".split())
_STATIONS = frozenset("station network broadcaster channel".split())
_ON_AIR = frozenset("radio tv television fm channel broadcasting bbc cnn nbc cbs abc fox npr pbs nhk".split())
_FAR = 8
"""Sentences over which "the newspaper" is the one named last."""
_PRONOUNS = frozenset(("he", "she", "it"))
_ENDINGS = {"woman": "f", "man": "m", "actress": "f"}
"""How nouns that tell a gender end."""
_OTHERS = {"m": frozenset(("she", "her", "hers")), "f": frozenset(("he", "him", "his"))}
"""For a gender, the pronouns that are of the other."""
_LONGEST_PREFIX = 12
_FIRST = 8
"""Mentions of somebody that are looked at."""
_MOST = 400
"""Namings looked back over."""


class Cast:
    """Those whom a report names, in order of text, and who of them is meant by words that are no name of theirs."""

    def __init__(self, reading: Reading, page: Page, known: SourceKinds) -> None:
        self.reading = reading
        self.tree = page.tree
        self.page = page
        self.known = known
        self._authors = Authors(page, known)
        self.seats = Seats(reading)
        self._spoke: list[tuple[int, list[Entity]]] = []
        self._media: dict[str, Entity] = {}
        """Those that spoke as media: "*The daily* El Nacional wrote"."""

    def heard(self, source: Span | None, cue: Span, speaker: Entity | None) -> None:
        """Keep who makes a statement, for the pronouns of those that follow; statements come in order of their cues."""
        sentence = self.page.sentence_at(cue.start)
        if speaker is None or self.page.quotes.around(cue.start) is not None:
            return
        self._authors.heard(source, cue, speaker)
        if source is not None and self.known.kind(self.tree, source) is SourceKind.MEDIA:
            self._media[speaker.id] = speaker
        if not self._spoke or self._spoke[-1][0] != sentence:
            self._spoke.append((sentence, []))
        self._spoke[-1][1].append(speaker)

    def meant(self, source: Span, entity: Entity | None) -> Entity | None:
        """Whom a source means whose own `entity` has no name; None in doubt."""
        head = head_noun(self.tree, source)
        if head is None:
            return None
        if head.text.lower() in _PRONOUNS:
            return self._of_pronoun(head) if entity is None else self._of_description(entity)
        if (author := self._authors.of(head)) is not None:
            return author
        if (poster := self._of_post(head)) is not None:
            return poster
        named = self._of_name(source) if entity is None else None
        return named or self._described(source, head)

    # What it rests on

    @cached_property
    def _named(self) -> list[tuple[Mention, Entity]]:
        names = (item for item in self.reading[Mention] if item.form is MentionForm.NAME)
        return [(item, entity) for item in names if (entity := self.reading.entity_of(item)) is not None]

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.span.start for mention, _ in self._named]

    @cached_property
    def _persons(self) -> Mapping[str, list[Entity]]:
        found: dict[str, list[Entity]] = defaultdict(list)
        for entity in {item.id: item for _, item in self._named if item.kind is MentionKind.PERSON}.values():
            found[name_key(entity.name.split())[-1]].append(entity)
        return found

    @cached_property
    def _whole(self) -> Mapping[tuple[str, ...], Entity]:
        """The first with each name, or with each bare description of a body ("police")."""
        found: dict[tuple[str, ...], Entity] = {}
        for entity in self.reading[Entity]:
            if entity.kind is not MentionKind.PERSON or self.reading.is_named(entity):
                found.setdefault(_key(entity.name), entity)
        return found

    @cached_property
    def _last_words(self) -> frozenset[str]:
        """The last words of the names of bodies: "Sudanese Medics' *Network*"."""
        keys = (_key(entity.name) for _, entity in self._named if entity.kind in _BODIES)
        return frozenset(key[-1] for key in keys if len(key) > 1)

    @cached_property
    def _holders(self) -> Mapping[str, list[tuple[frozenset[str], Entity]]]:
        """For each office of one, the persons who are given it with all words of it."""
        found: dict[str, list[tuple[frozenset[str], Entity]]] = defaultdict(list)
        for entities in self._persons.values():
            for entity in entities:
                for words in map(name_key, (role.split() for role in entity.roles)):
                    if words and words[-1] in _HELD_BY_ONE:
                        found[words[-1]].append((frozenset(words), entity))
        return found

    @cached_property
    def _about(self) -> Entity | None:
        """The person whom the report names more often than any other, by far."""
        counts: dict[str, int] = defaultdict(int)
        persons = {entity.id: entity for _, entity in self._named if entity.kind is MentionKind.PERSON}
        for _, entity in self._named:
            counts[entity.id] += entity.id in persons
        first, second = (*sorted((counts[id] for id in persons), reverse=True), 0, 0)[:2]
        leading = first >= _LEADING and first >= 2 * second
        return next((persons[id] for id in persons if counts[id] == first), None) if leading else None

    def _before(self, start: int, back: int) -> Iterator[tuple[Mention, Entity]]:
        """Those named before a character, at most `back` sentences from it, the nearest first, outside quotations."""
        here = self.page.sentence_at(start)
        at = bisect_left(self._starts, start)
        for mention, entity in reversed(self._named[max(0, at - _MOST) : at]):
            if here - self.page.sentence_at(mention.span.start) > back:
                return
            if self.page.quotes.around(mention.span.start) is None:
                yield mention, entity

    def _rest(self, source: Span) -> list[tuple[Mention, Entity]]:
        """Those named behind a source in its sentence: who speaks is not named there."""
        end = self.page.sentences[self.page.sentence_at(source.start)].end
        return self._named[bisect_left(self._starts, source.end) : bisect_left(self._starts, end)][:_MOST]

    def _is_definite(self, source: Span, head: Token) -> bool:
        """ "The senator", "the 29-year-old singer", with nothing but adjectives and the article."""
        first = self.tree.at(source.start)
        article = first is not None and first.text.lower() == "the" and first.index < head.index
        return article and head.part in ("NOUN", "PROPN") and not self.tree.children(head, "appos", "poss")

    def _says_to(self, mention: Mention, head: Token) -> bool:
        """Whether one of another name is subject to a verb that governs the source ("Roe said that *the senator*")."""
        word = self.tree.at(mention.head.start)
        above = self.tree.head(word) if word is not None and word.link in ("nsubj", "nsubjpass") else None
        over: Token | None = head
        for _ in range(_DEEPEST):
            over = self.tree.head(over) if over is not None else None
            if over is None:
                return False
            if over is above:
                return True
        return False

    # The rules

    def _of_pronoun(self, pronoun: Token) -> Entity | None:
        """The last speaker outside quotations who agrees with a pronoun, where the sentence before is about him."""
        about = self._subject_before(pronoun)
        if about is None or self.page.quotes.around(pronoun.span.start) is not None:
            return None
        word = pronoun.text.lower()
        for sentence, speakers in reversed(self._spoke[-_NEAR - 1 :]):
            fitting = [speaker for speaker in speakers[:_FIRST] if self._can_be(word, speaker)]
            if about in fitting and pronoun.sentence - sentence <= _NEAR:
                return about
        return None

    def _of_post(self, noun: Token) -> Entity | None:
        """The body that spoke just before "*the statement* said", whatever it spoke through: "said on X that …"."""
        pointing = any(word.text.lower() in _POINTING for word in self.tree.children(noun, "det"))
        if noun.lemma.lower() not in _POSTS or not pointing or self.tree.children(noun, "prep", "acl", "relcl", "poss"):
            return None
        for sentence, speakers in reversed(self._spoke[-1:]):
            if noun.sentence - sentence <= _NEAR and speakers[-1].kind in _BODIES:
                return speakers[-1]
        return None

    def _subject_before(self, pronoun: Token) -> Entity | None:
        """Whom the sentence of a pronoun, or else the one before, has for its only subject."""
        first = self.tree.at(self.page.sentences[pronoun.sentence].start)
        ends = (pronoun, self.tree.tokens[first.index - 1] if first is not None and first.index else pronoun)
        for root in map(self._root, ends):
            nouns = [noun for noun in self.tree.children(root, "nsubj") if noun.index < pronoun.index]
            if nouns:
                alone = not self.tree.children(nouns[-1], "conj")
                return self.reading.entity_at(self.tree.span(nouns[-1])) if alone else None
        return None

    def _root(self, token: Token) -> Token:
        """The verb on which a sentence hangs, by one of its words."""
        for _ in range(_LONGEST_WAY):
            above = self.tree.head(token)
            if above is None:
                break
            token = above
        return token

    def _can_be(self, word: str, entity: Entity) -> bool:
        if word == "it":
            return entity.kind in _BODIES
        return entity.kind is MentionKind.PERSON and self._is_of_gender(HE_SHE[word], entity)

    def _is_of_gender(self, gender: str, entity: Entity) -> bool:
        """Whether no pronoun of the other gender stands for somebody."""
        mentions = (self.reading.get(Mention, id) for id in entity.mentions[:_FIRST])
        called = {self.reading.quote(item.span).lower() for item in mentions if item is not None}
        return not called & _OTHERS.get(gender, frozenset())

    def _is_one_of_several(self, mention: Mention) -> bool:
        """ "Ola and *Ivo*"."""
        word = self.tree.at(mention.head.start)
        return word is not None and (word.link == "conj" or bool(self.tree.children(word, "conj")))

    def _of_description(self, entity: Entity) -> Entity | None:
        """Whom the description means that a pronoun stands for: "the singer … *She* added"."""
        for mention in (self.reading.get(Mention, id) for id in entity.mentions[:_FIRST]):
            head = head_noun(self.tree, mention.span) if mention is not None else None
            if mention is not None and head is not None and mention.form is MentionForm.NOMINAL:
                found = self._authors.of(head) or self._described(mention.span, head)
                if found is not None:
                    return found
        return None

    def _described(self, source: Span, head: Token) -> Entity | None:
        if not self._is_definite(source, head):
            return None
        return next(filter(None, (rule(self, source, head) for rule in _RULES)), None)

    def _of_name(self, source: Span) -> Entity | None:
        """Somebody known by name, where the parser saw no name: "*Roe* Urges Calm", "*Police* allege Ola Roe fired"."""
        words = [word.text for word in self.tree.inside(source) if word.part != "PUNCT" and word.text.lower() != "the"]
        if not 0 < len(words) <= _LONGEST_NAME or not all(_is_capital(word) for word in words):
            return None
        bearers = [
            one for one in self._persons.get(_key(" ".join(words))[-1], ()) if persons_agree(words, one.name.split())
        ]
        if len(bearers) > 1:
            return None
        return bearers[0] if bearers else self._whole.get(_key(" ".join(words)))

    def _by_office(self, source: Span, head: Token) -> Entity | None:
        """ "The president" of a report that names one, before or behind: "President Ola Roe"."""
        words = {key for word in self.tree.inside(source) for key in name_key([word.text])} - {"the"}
        fitting = {
            entity.id: entity
            for office, entity in self._holders.get(head.text.lower(), ())
            if words <= office and not (office - words) & LESSER
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _called_again(self, source: Span, head: Token) -> Entity | None:
        """ "The candidate": the person named last, or whom the report is about."""
        noun = self._noun(head)
        if noun not in _CALLED_AGAIN or head.tag in ("NNS", "NNPS"):
            return None
        told_of = {entity.id for _, entity in self._rest(source)}
        if noun in _OF_A_RACE and self._about is not None and self._about.id not in told_of:
            return self._about
        near = [pair for pair in self._before(source.start, _NEAR) if pair[1].kind is MentionKind.PERSON]
        others = told_of | {entity.id for mention, entity in near if self._says_to(mention, head)}
        others |= {entity.id for _, entity in near if noun not in _OF_A_RACE and _is_called(entity, _HELD_BY_ONE)}
        gender = next((gender for end, gender in _ENDINGS.items() if noun.endswith(end)), "")
        left = [pair for pair in near if pair[1].id not in others and self._is_of_gender(gender, pair[1])]
        return left[0][1] if left and not self._is_one_of_several(left[0][0]) else None

    def _noun(self, head: Token) -> str:
        """The noun with what a hyphen ties to it: "front-runner"."""
        start = max(0, head.span.start - _LONGEST_PREFIX)
        return self.page.text[start : head.span.end].split()[-1].lower()

    def _has_own_name(self, head: Token) -> bool:
        """ "The Cape Argus newspaper", "the ELN guerrillas": no less named than by a name alone."""
        names = (word for word in self.tree.children(head, "compound", "nmod") if word.part == "PROPN")
        return not head.text.isupper() and any(map(_is_no_place, names))

    def _medium(self, source: Span, head: Token) -> Entity | None:
        """ "The newspaper", "the radio station": the medium named last."""
        noun = head.text.lower()
        if noun not in _PAPERS | _STATIONS or noun in self._last_words or self._has_own_name(head):
            return None
        for _, entity in self._before(source.start, _FAR):
            known = entity.id in self._media or self.known.is_medium(entity.name)
            if known and _is_on_air(entity.name) == (noun in _STATIONS):
                return entity
        return None

    def _party(self, source: Span, head: Token) -> Entity | None:
        """ "The rebels" of a report that names one body of rebels."""
        if head.lemma.lower() not in PARTIES or not head.text.lower().endswith("s") or self._has_own_name(head):
            return None
        return self._rebels[0] if len(self._rebels) == 1 else None

    @cached_property
    def _rebels(self) -> list[Entity]:
        """The bodies of rebels that the report names, by what is known of them; the first entity of each."""
        found: dict[str, Entity] = {}
        for mention, entity in self._named:
            actor = _rebels().get(_key(self.reading.quote(mention.span)))
            if actor is not None and entity.kind in _BODIES:
                found.setdefault(actor, entity)
        return list(found.values())

    def _suspect(self, source: Span, head: Token) -> Entity | None:
        """ "The gunman" of a report that names one: "the assailant, Ola Roe"."""
        if head.lemma.lower() not in _SUSPECTS or head.tag == "NNS":
            return None
        return self._suspects[0] if len(self._suspects) == 1 else None

    @cached_property
    def _suspects(self) -> list[Entity]:
        """The persons by name who are called suspects or attackers."""
        return [entity for entities in self._persons.values() for entity in entities if _is_called(entity, _SUSPECTS)]


_RULES: tuple[Callable[[Cast, Span, Token], Entity | None], ...] = (
    Cast._by_office,
    Cast._called_again,
    Cast._medium,
    Cast._party,
    Cast._suspect,
)
"""Asked in this order."""
_LONGEST_WAY = 60
"""Steps from a word to the verb on which its sentence hangs."""
_DEEPEST = 12
"""Verbs looked at above a source."""


@cache
def _rebels() -> Mapping[tuple[str, ...], str]:
    """Names of bodies of rebels, and the first name of each."""
    rows = (row for row in lexicon("known_actors") if row["sector"] == "rebel")
    return {_key(name): row["name"] for row in rows for name in (row["name"], *row["aliases"].split(";")) if name}


def _key(name: str) -> tuple[str, ...]:
    words = name_key(name.split())
    return words[1:] if words[:1] == ("the",) else words


def _is_called(entity: Entity, nouns: Collection[str]) -> bool:
    """Whether a role of somebody ends in one of `nouns`."""
    return any(words and words[-1] in nouns for words in (name_key(role.split()) for role in entity.roles))


def _is_no_place(name: Token) -> bool:
    return name.entity not in ("GPE", "NORP", "LOC")


def _is_capital(word: str) -> bool:
    return word[:1].isupper() or word.lower() in PARTICLES or word in ("-", "’", "'", ".")


def _is_on_air(name: str) -> bool:
    """Whether a medium's name is a station's."""
    words = set(name_key(name.split()))
    return bool(words & _ON_AIR)
