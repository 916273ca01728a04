"""What is known so far of one person or body while a report is read, and whether two such can be the same."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from reportedly.rules.knowledge import Knowledge
from reportedly.rules.worded_names import as_worded
from reportedly.text.names import name_key
from reportedly.types.annotations import Entity, Mention, Token
from reportedly.types.reading import Reading
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import MentionKind

_BODIES = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP, MentionKind.OTHER})
_THINGS = frozenset({MentionKind.WEAPON, MentionKind.FACILITY, MentionKind.DOCUMENT, MentionKind.OTHER})


RECENT = 40
"""Chains looked back over: keeps the time linear in the length of the text."""


class Standing(NamedTuple):
    """How a thing stood where it was mentioned: from which character, in which sentence, as subject, as speaker."""

    start: int
    sentence: int
    subject: bool
    speaker: bool


_REMEMBERED = 6


class Chain:
    """The mentions found to refer to one thing, with what they tell of it. Grows while a report is read."""

    def __init__(self, kind: MentionKind, sentence: int) -> None:
        self.kind = kind
        self.mentions: list[Mention] = []
        self.names: dict[tuple[str, ...], tuple[str, ...]] = {}
        """Its proper names, as worded, by their keys."""
        self.longest: tuple[str, ...] = ()
        """The fullest proper name, () when it has none."""
        self.roles: list[str] = []
        self.role_words: set[str] = set()
        self.modifiers: set[str] = set()
        self.gender = ""
        self.number: str | None = None
        self.sector = ""
        """What a known actor is ("military"), "" for others."""
        self.owner = ""
        """The state or body that a common name belongs to ("«Iran»'s Foreign Ministry")."""
        self.holders: set[str] = set()
        """Surnames of those who speak for a body with a common name."""
        self.last_sentence = sentence
        self.was_subject = False
        self.was_speaker = False
        self.told: list[Standing] = []
        """How it stood where it was last mentioned outside quotation marks."""
        self.why: list[str] = []

    def add_name(self, name: tuple[str, ...]) -> None:
        """Keep a proper name as worded, once."""
        self.names.setdefault(name_key(name), name)
        if (len(name), sum(map(len, name))) > (len(self.longest), sum(map(len, self.longest))):
            self.longest = name

    @property
    def fullest_roles(self) -> tuple[str, ...]:
        """Its roles without those that a fuller one repeats ("spokesman" beside "Pentagon spokesman")."""
        words = [set(name_key(role.split())) for role in self.roles]
        return tuple(
            role for role, said in zip(self.roles, words, strict=True) if not any(said < more for more in words)
        )

    @property
    def known_words(self) -> set[str]:
        """All folded words that have been used to tell it from others."""
        return self.modifiers | self.role_words | {word for key in self.names for word in key}

    def add_role(self, role: str) -> None:
        """Keep a title or office as worded, once."""
        if role and role.casefold() not in (known.casefold() for known in self.roles):
            self.roles.append(role)
        self.role_words.update(name_key(role.split()))

    def is_lesser(self, noun: str) -> bool:
        """Whether it is called by an office only with a word that makes it another ("*vice* president")."""
        held = [words for role in self.roles if (words := name_key(role.split())) and words[-1] == noun]
        return bool(held) and all(LESSER & set(words) for words in held)

    def salience(self, sentence: int) -> float:
        """How much it is in mind at `sentence`: subjects, speakers and names before others, nearer before farther."""
        gone = sentence - self.last_sentence
        return 2 * self.was_subject + self.was_speaker + bool(self.names) - 1.5 * gone

    def stand(self, here: Standing) -> None:
        """Keep how it stands where it is mentioned."""
        self.told = [*self.told[1 - _REMEMBERED :], here]

    def standing(self, limit: int) -> Standing | None:
        """How it stood in the last sentence that mentions it before the character at `limit`."""
        before = [item for item in self.told if item.start < limit]
        same = [item for item in before if item.sentence == before[-1].sentence]
        if not same:
            return None
        subject, speaker = any(item.subject for item in same), any(item.speaker for item in same)
        return same[-1]._replace(subject=subject, speaker=speaker)

    def note(self, reason: str) -> None:
        """Keep a reason for a join, once."""
        if reason not in self.why:
            self.why.append(reason)


def put_last(chains: list[Chain], chain: Chain) -> None:
    """Move a chain to the end of a list, where the most recent stands."""
    for place in range(len(chains) - 1, max(-1, len(chains) - 1 - RECENT), -1):
        if chains[place] is chain:
            del chains[place]
            break
    chains.append(chain)


def by_rank(chains: list[Chain], noun: str, words: Collection[str]) -> list[Chain]:
    """`chains`, the last first, those of another rank behind: "the president" is no vice president where both are told.

    `noun` is the office, `words` those of the description in small letters.
    """
    lesser = bool(LESSER & set(words))
    ranked = list(reversed(chains))
    ranked.sort(key=lambda chain: chain.is_lesser(noun) is not lesser)
    return ranked


def kinds_agree(one: MentionKind, other: MentionKind) -> bool:
    """Whether two kinds can be of one thing: a group and an organisation can, a person and a place cannot."""
    return one is other or {one, other} <= _BODIES or {one, other} <= _THINGS


def genders_agree(one: str, other: str) -> bool:
    """Whether two genders (`m`, `f`, or "" for unknown) can be of one person."""
    return not one or not other or one == other


def numbers_agree(one: str | None, other: str | None) -> bool:
    """Whether two numbers (`singular`, `plural`, None for unknown) can be of one thing."""
    return one is None or other is None or one == other


def owners_agree(one: str, other: str) -> bool:
    """Whether two owners can be the same: "iran" and "iranian" can, "iran" and "iraqi" cannot; "" is unknown."""
    if not one or not other:
        return True
    shared = min(len(one), len(other), 4)
    return one[:shared] == other[:shared]


def persons_agree(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether two personal names can be one person's: the shorter's words are all in the longer, in order, initials
    standing for words that begin with them.

    "Joe Biden" and "Joseph R. Biden" do not agree here: what nicknames are is for `similarity` to say.
    """
    short, long = sorted((name_key(one), name_key(other)), key=len)
    at = 0
    for word in short:
        while at < len(long) and not _same_word(word, long[at]):
            at += 1
        if at == len(long):
            return False
        at += 1
    return bool(short) and _same_word(short[-1], long[-1])


def _same_word(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])


def also_named(tree: Tree, token: Token, above: Token) -> Token | None:
    """The noun of which a name at `token` is another name: "a group known as X", "the River Guard, or X,"."""
    if token.link == "conj" and any(word.text.lower() == "or" for word in tree.children(above, "cc")):
        between = tree.tokens[above.index + 1 : token.index]
        return above if any(word.text == "," for word in between) else None
    called = tree.head(above) if above.text.lower() in ("as", "by") else above
    if called is None or called.link not in ("acl", "relcl") or not _names(tree, called, above):
        return None
    return tree.head(called)


_NAMING = frozenset("know call name dub identify style bill describe brand".split())


def _names(tree: Tree, verb: Token, above: Token) -> bool:
    """ "Known as X", "who goes by X", "who gave his name as X", "calling himself X"; not "who knows X"."""
    particle = above.text.lower()
    objects = {word.text.lower() for word in tree.children(verb, "dobj", "dative", "nsubj")}
    if verb.lemma in _NAMING:
        return verb.tag == "VBN" or any(word.endswith(("self", "selves")) for word in objects)
    goes_by = verb.lemma == "go" and particle == "by"
    return goes_by or (verb.lemma == "give" and particle == "as" and "name" in objects)


def owner_in(before: Sequence[Token]) -> str:
    """The state that a name is said to belong to: "«Iran»'s Foreign Ministry", "the «Iranian» navy"."""
    found = [word for word in before if word.entity in {"GPE", "NORP"} and word.text[:1].isupper()]
    return " ".join(name_key([found[-1].text])) if found else ""


def only_longer(chains: Iterable[Chain], name: str) -> Chain | None:
    """The one organisation or group of `chains` with a name of several words, of which `name` is short."""
    longer = [chain for chain in chains if chain.kind in _BODIES and len(chain.longest) > 1]
    if len(longer) != 1:
        return None
    longer[0].note(f"{name} for short")
    return longer[0]


_COMPANIES = frozenset({MentionKind.ORGANISATION})
_CLASSES = {
    **dict.fromkeys("group movement organisation organization militia faction outfit coalition".split(), _BODIES),
    **dict.fromkeys("charity ngo watchdog company firm party union agency department bloc body".split(), _COMPANIES),
}
"""Nouns by which a body named just before is called: "Hamas … the group"; and what they can stand for."""


_OF_CLASS = frozenset(
    """based aid relief rights human advocacy monitoring watchdog humanitarian militant rebel armed islamist extremist
    jihadist terror terrorist news environmental international medical""".split()
)
"""Words that say no more of a body than its class does: "the London-*based* group", "the *aid* agency"."""
FORCES = frozenset(("army", "military"))


LESSER = frozenset("vice deputy former ex acting assistant late elect then junior".split())
"""Words that make another office: "the president" is not the vice president."""
_OPEN_WORDS = frozenset({"other", "same", "former", "late", "new", "latest"})
"""Words before a noun that do not tell one bearer of it from another."""


def narrowing(words: Iterable[Token], head: Token) -> set[str]:
    """The words of a description that narrow it, folded: "«defense» official", "members of the «council»"."""
    return {
        key
        for word in words
        if word.index != head.index and word.part in {"NOUN", "PROPN", "ADJ", "NUM", "VERB", "PRON"}
        for key in name_key([word.text])
    } - _OPEN_WORDS


def is_class(words: Sequence[Token], modifiers: Collection[str]) -> bool:
    """Whether a description says only what class a body is of: "the group", "the London-based group"."""
    if words[0].text.lower() != "the":
        return False
    places = {key for word in words if word.entity in ("GPE", "LOC") for key in name_key([word.text])}
    return not modifiers or (bool(_OF_CLASS & set(modifiers)) and _OF_CLASS | places >= set(modifiers))


def of_force(chains: Iterable[Chain], noun: str) -> Chain | None:
    """The one force known by name so far that "the army" stands for ("IDF … *the military*"); None in doubt."""
    known = [chain for chain in chains if chain.sector == "military"] if noun in FORCES else []
    if len(known) != 1:
        return None
    known[0].note(f"the only {noun} named")
    return known[0]


def of_class(chains: Collection[Chain], noun: str, sentence: int) -> Chain | None:
    """The one body with a name, of this sentence or the last, that "the group" can stand for; None in doubt."""
    kinds = _CLASSES.get(noun, frozenset())
    near = [chain for chain in chains if chain.kind in kinds and chain.longest and sentence - chain.last_sentence <= 1]
    if len(near) > 1:
        near = [chain for chain in near if chain.was_subject]
    if len(near) != 1:
        return of_force(chains, noun)
    near[0].note(f"the {noun} named before")
    return near[0]


_OFFICERS = (
    "brigadier general colonel major captain lieutenant admiral marshal sergeant gen col maj capt lt sgt brig".split()
)
_MEMBERS = "sen mp mla mna mca mep senator congressman congresswoman deputy legislator lawmaker parliamentarian".split()
_SPEAKERS = "spokesman spokeswoman spokesperson".split()
_DIVINES = "imam bishop archbishop priest pastor ayatollah mullah sheikh cleric cardinal monsignor rev fr rabbi".split()
_BROADER: Mapping[str, Sequence[str]] = {
    **dict.fromkeys(("lawmaker", "legislator", "parliamentarian"), _MEMBERS),
    **dict.fromkeys(("officer", "soldier"), (*_OFFICERS, "commander", "superintendent", "inspector", "commissioner")),
    "commander": _OFFICERS,
    "spokesperson": _SPEAKERS,
    "politician": (*_MEMBERS, "chairman", "minister", "governor"),
    "diplomat": ("ambassador", "amb", "envoy", "consul", "attache", "representative"),
    "envoy": ("ambassador", "representative", "negotiator", "mediator"),
    "official": (*_SPEAKERS, "director", "commissioner", "administrator", "undersecretary", "coordinator"),
    "leader": "president premier chancellor prime emir king chairman".split(),
    "cleric": _DIVINES,
    "priest": ("father", "fr", "rev", "monsignor", "msgr"),
    "pastor": ("rev", "reverend"),
    "doctor": ("dr", "surgeon", "physician", "medic"),
    "lawyer": ("attorney", "counsel", "advocate", "solicitor", "barrister"),
    "researcher": ("analyst", "fellow", "investigator"),
}
"""Wider words by which somebody is called again after a narrower one: "Sen. Ola Roe … *the lawmaker*"."""


@cache
def broader(calling: str) -> tuple[str, ...]:
    """The wider words for a calling: for "senator" "lawmaker", "legislator", "politician" and the like."""
    return tuple(wide for wide, narrow in _BROADER.items() if calling in narrow and wide != calling)


def callings(role: str) -> tuple[str, ...]:
    """The words by which the bearer of an office may be called again: each that names one, and wider ones."""
    words = name_key(role.split())
    known = [word for word in words[:-1] if broader(word) and word not in _OFFICERS]  # "Army *spokesman* Lt. Col."
    return tuple(called for noun in (*known, *words[-1:]) for called in (noun, *broader(noun)))


_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})


def is_subject(tree: Tree, token: Token) -> bool:
    """Whether a noun is the subject of a clause of its own, not of a "to" ("called for *the president* to resign")."""
    above = tree.head(token)
    to_do = above is not None and any(word.tag == "TO" for word in tree.children(above, "aux"))
    return token.link in _SUBJECTS and not (to_do and token.link == "nsubj")


def in_brackets(reading: Reading, mention: Mention) -> bool:
    """Whether a name is one word in capitals in brackets: "the East Hill Front («EHF»)"."""
    words, before = reading.quote(mention.span), mention.span.start - 1
    return before > 0 and reading.report.text[before] == "(" and words.isupper() and " " not in words


def as_entity(reading: Reading, chain: Chain) -> Entity:
    """The entity that a chain is."""
    first = chain.mentions[0]
    return Entity(
        span=first.span,
        name=" ".join(
            as_worded(reading, chain.longest, chain.mentions, chain.kind in _BODIES and not chain.sector).split()
        ),
        kind=chain.kind,
        roles=chain.fullest_roles if chain.names else (),
        mentions=tuple(mention.id for mention in chain.mentions),
        why="; ".join(chain.why) or "mentioned once",
    )


def spelt_out(tree: Tree, short: Token, knowledge: Knowledge) -> tuple[str, ...]:
    """The name before its abbreviation in brackets: "the *Press Committee of the Armed Forces* (COPREFA)"."""
    before = tree.tokens[max(0, short.index - _LONGEST_NAME) : max(0, short.index - 1)]
    words: list[Token] = []
    for word in reversed(before):
        light = word.text.lower() in _LIGHT
        named = word.part in ("NOUN", "PROPN", "ADJ") and word.text[:1].isupper()
        person = knowledge.kind_of(word.text, word.lemma) is MentionKind.PERSON
        if word.sentence != short.sentence or person or not (named or (light and words)):
            break
        words.append(word)
    while words and words[-1].text.lower() in _LIGHT | _SOME:
        words.pop()
    bodies = any(knowledge.kind_of(word.text, word.lemma) in _SPELT_OUT for word in words)
    own = len(words) > 1 and (words[-1].text[0] == short.text[0] or all(word.text.isupper() for word in words))
    return tuple(word.text for word in reversed(words)) if bodies and own else ()


_LIGHT = frozenset(("of", "for", "the"))
_SOME = frozenset("several some many other two three all".split())
_SPELT_OUT = frozenset({MentionKind.ORGANISATION, MentionKind.GROUP})
_LONGEST_NAME = 9
"""Words of a name that is spelt out."""
