"""From grammar to roles: who acts, on whom, with what, for verbs and nouns that name events."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from reportedly.rules import arguments
from reportedly.rules.triggers import Trigger
from reportedly.rules.tripped_mines import comes_upon, falls_on_device
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import RoleKind

Part = tuple[RoleKind, Token]
T = TypeVar("T")

_DOING = frozenset(
    """carry launch conduct stage mount make commit perpetrate execute undertake order authorize resume begin start hold
    continue end declare impose announce open enforce institute initiate wage organize organise""".split()
)
_HITTING = frozenset("kill wound injure destroy damage hit target strike rock shake leave tear rip sweep".split())
_SUFFERED = frozenset("death killing murder assassination slaying arrest".split())
_SUFFERING = frozenset("die perish succumb drown".split())
"""Verbs whose subject is harmed: "more than six people died"."""
_AIMED = frozenset("fire shoot open attack strike fight launch march hurl lob rain unleash".split())
_TOLD = ("with", "to", "against", "from", "on", "for")
_TO_THINGS = frozenset(("ASSAULT", "ACCIDENT", "DISASTER", "COERCE"))
_SAID_THINGS = frozenset(
    """request demand proposal offer plan call appeal claim accusation charge allegation resolution criticism bid
    effort right policy statement invitation ultimatum initiative sanction decision report
    aid assistance help loan""".split()
)
"""What is rejected, praised or demanded and has an author: "rejected a U.S. request"."""
_TIMES = frozenset(("DATE", "TIME", "CARDINAL", "PERCENT", "MONEY", "QUANTITY", "ORDINAL"))
_OBJECT_IS_WEAPON = frozenset("fire throw hurl detonate explode lob launch plant place set use test".split())


class Words:
    """What the lexicons say of a head word: its weapon mode, its sector."""

    def __init__(self, sectors: Mapping[str, str], weapons: Mapping[str, tuple[str, str]]) -> None:
        self._sectors, self._weapons = sectors, weapons

    def sector(self, token: Token) -> str | None:
        """The PLOVER sector of a role noun ("soldiers" MIL), None for other words."""
        return _of(self._sectors, token)

    def sector_of(self, word: str) -> str | None:
        """The sector of a word in small letters."""
        return self._sectors.get(word)

    def acts(self, token: Token) -> bool:
        """Whether the word names people, an office, a state or an organisation."""
        return (
            token.entity in ("GPE", "NORP", "ORG", "PERSON") or token.part == "PRON" or self.sector(token) is not None
        )

    def weapon(self, tree: Tree, token: Token) -> tuple[str, str] | None:
        """The ASSAULT mode and the kind of a weapon word, with the word before it: "tear gas", "suicide bomb"."""
        before = tree.tokens[token.index - 1] if token.index else token
        if before.link in ("compound", "amod") and before.head == token.index:
            found = self._weapons.get(f"{before.text.lower()} {token.lemma}")
            if found:
                return found
        return _of(self._weapons, token)


def _of(known: Mapping[str, T], token: Token) -> T | None:
    lower = token.text.lower()
    found = known.get(token.lemma) or known.get(lower)
    return found or (known.get(lower[:-1]) if lower.endswith("s") else None)


def parts(tree: Tree, trigger: Trigger, carrier: Token | None, words: Words) -> list[Part]:
    """The participants of a trigger, each head word once, times and bare numbers left out.

    What is done by words or between governments is done to somebody: "denies any ties" has no recipient.
    """
    verbal = trigger.is_verb and not _is_named_act(tree, trigger.token)
    source = _of_verb(tree, trigger, words) if verbal else _of_noun(tree, trigger, carrier, words)
    found: dict[int, Part] = {}
    for role, token in source:
        fits = role is not RoleKind.RECIPIENT or trigger.row.type in _TO_THINGS or words.acts(token)
        fits = fits and not _is_when_or_where(tree, token)
        fits = fits and not (token.lemma in _FIRE and token.link == "dobj") and not _is_hour(tree, token)
        if fits and _can_take_part(token) and token.index != trigger.token.index:
            found.setdefault(token.index, (role, token))
    if trigger.row.type == "ASSAULT":
        for role, token in tuple(found.values()):
            if role is RoleKind.RECIPIENT and token.part in ("NOUN", "PROPN"):
                for holder in arguments.holders(tree, token):
                    found.setdefault(holder.index, (RoleKind.RECIPIENT, holder))
    return list(found.values())


_FIRE = frozenset(("fire", "gunfire", "shot", "volley"))
"""What an act is made of, not whom it befalls: "opened *fire*", "exchanged *gunfire*"."""


def _is_named_act(tree: Tree, token: Token) -> bool:
    """ "the Ukrainian shelling of the town": a gerund with an article is a noun, whatever the lexicon calls it."""
    if not token.text.lower().endswith("ing"):
        return False
    return bool(tree.children(token, "det")) or _owner_before(tree, token) is not None


def _owner_before(tree: Tree, token: Token) -> Token | None:
    """ "in the Ukrainian shelling of the town": whose it is, though the parser may take the shelling for a verb."""
    before, after = tree.tokens[max(0, token.index - 2) : token.index], tree.tokens[token.index + 1 : token.index + 2]
    named = len(before) == 2 and before[0].link == "det" and before[1].entity in ("GPE", "NORP")
    return before[1] if named and after and after[0].text.lower() == "of" else None


def _can_take_part(token: Token) -> bool:
    if token.entity in _TIMES and token.part in ("NUM", "PROPN", "NOUN") and token.entity != "CARDINAL":
        return False
    if not any(sign.isalnum() for sign in token.text):
        return False
    return token.part in ("NOUN", "PROPN", "PRON", "NUM", "ADJ") and token.tag not in ("WDT", "EX", "WRB", "WP")


def _is_when_or_where(tree: Tree, token: Token) -> bool:
    """ "Attacked them on one *occasion*", "fought on the *plains*": nobody whom it befell."""
    above = tree.head(token)
    return token.link == "pobj" and above is not None and above.text.lower() == "on" and token.lemma in _WHEN_OR_WHERE


_WHEN_OR_WHERE = frozenset("occasion day night eve anniversary plain ground sea land".split())


def _is_hour(tree: Tree, token: Token) -> bool:
    """ "Launched at *0600* against a post"."""
    above = tree.head(token)
    hour = len(token.text) == 4 and token.text.isdigit() and token.text[0] in "012"
    return hour and token.link == "pobj" and above is not None and above.lemma == "at"


def _of_verb(tree: Tree, trigger: Trigger, words: Words) -> Iterator[Part]:
    verb = trigger.token
    violent = trigger.row.type in ("ASSAULT", "ACCIDENT")
    harmed = _who_suffered(tree, verb)
    if harmed is not None:
        yield from ((RoleKind.RECIPIENT, token) for token in harmed)
        return
    yield from _of_hung(tree, verb)
    yield from _of_subjects(tree, verb, violent, words)
    for token in arguments.patients(tree, verb):
        used = violent and words.weapon(tree, token) is not None
        used = used and (verb.lemma in _OBJECT_IS_WEAPON or comes_upon(verb, tree))
        yield (RoleKind.INSTRUMENT if used else RoleKind.RECIPIENT), token
    for token in arguments.after_preposition(tree, verb, "with", "using", "by"):
        if words.weapon(tree, token) is not None:
            yield RoleKind.INSTRUMENT, token
    if violent:
        for token in arguments.after_preposition(tree, verb, "on", "at", "against", "upon", "into"):
            # "killed in an attack on Monday on troops": the parser hangs the troops on the killing
            if verb.lemma in _AIMED or (trigger.row.sense == "harm" and words.acts(token)):
                yield RoleKind.RECIPIENT, token
        yield from ((RoleKind.RECIPIENT, token) for token in _met(tree, verb))
        return
    for token in arguments.after_preposition(tree, verb, *_TOLD):
        yield RoleKind.RECIPIENT, token
    yield from _of_complement(tree, verb)


def _of_subjects(tree: Tree, verb: Token, violent: bool, words: Words) -> Iterator[Part]:
    """Who does it, or comes upon what lay there: "the bus hit a mine, killing nine"."""
    tripped = falls_on_device(verb, tree)
    for token in arguments.agents(tree, verb):
        armed = violent and (words.weapon(tree, token) is not None or _goes_off(tree, verb, token))
        if not tripped or armed:
            yield from _of_agent(tree, token, armed, words)
        elif comes_upon(verb, tree):
            yield RoleKind.RECIPIENT, token


def _goes_off(tree: Tree, verb: Token, subject: Token) -> bool:
    """ "It went off when they entered": what was laid there, whatever it is called, and nobody."""
    alone = subject.text.lower() in ("it", "which", "they") and not arguments.patients(tree, verb)
    return alone and verb.lemma in ("go", "explode", "detonate")


def _who_suffered(tree: Tree, verb: Token) -> list[Token] | None:
    """The subject of a verb whose subject is harmed, None for other verbs."""
    if verb.lemma in _SUFFERING or _loses_life(tree, verb) or _is_under(tree, verb):
        return arguments.agents(tree, verb)
    return tree.children(verb, "nsubj") if _is_count_of_harmed(tree, verb) else None


def _loses_life(tree: Tree, verb: Token) -> bool:
    """ "Twelve soldiers *lost* their lives"."""
    return verb.lemma == "lose" and any(lost.lemma == "life" for lost in tree.children(verb, "dobj"))


def _is_count_of_harmed(tree: Tree, verb: Token) -> bool:
    """ "21 dead and 34 wounded", "acknowledges 15 dead and 22 injured": the parser may take the participle for a past.

    Who is harmed hurts nobody: without an object the word tells what befell its subject, and not what one did whom
    it shares with the verb before.
    """
    if verb.lemma not in _HARMING or verb.tag not in ("VBD", "VBN") or tree.children(verb, "aux", "auxpass"):
        return False
    shared = any(tree.children(other, "dobj") for other in tree.children(verb, "conj"))  # "wounded or killed 30"
    return not shared and not arguments.patients(tree, verb)


_HARMING = frozenset("wound injure hurt".split())


def _is_under(tree: Tree, verb: Token) -> bool:
    """ "came under fire": whoever did suffered it."""
    under = any(word.text.lower() == "under" for word in tree.children(verb, "prep"))
    return under and verb.lemma in ("come", "be", "fall", "remain")


def _of_agent(tree: Tree, token: Token, armed: bool, words: Words) -> Iterator[Part]:
    """Who does it; of a weapon, who used it: "a bomb laid by rebels killed six"."""
    if armed and words.sector(token) is None:
        yield RoleKind.INSTRUMENT, token
        yield from ((RoleKind.ACTOR, user) for user in arguments.users(tree, token))
    else:
        yield RoleKind.ACTOR, token


def _of_hung(tree: Tree, verb: Token) -> Iterator[Part]:
    """The parties of a verb that the parser hung on its object, subject and all (see rules/triggers.py)."""
    above = tree.head(verb)
    if verb.link == "amod" and above is not None and verb.index < above.index and tree.children(above, "nsubj"):
        yield from ((RoleKind.ACTOR, token) for token in tree.children(above, "nsubj"))
        yield RoleKind.RECIPIENT, above
    denying = arguments.verb_before_doing(tree, verb)
    if denying is not None and above is not None:
        yield from ((RoleKind.ACTOR, token) for token in arguments.agents(tree, denying))
        yield RoleKind.RECIPIENT, above


def _met(tree: Tree, verb: Token) -> list[Token]:
    """ "clashed with rebels", "fought against the army"."""
    if verb.lemma in ("clash", "fight", "battle", "skirmish"):
        return arguments.after_preposition(tree, verb, "with", "against")
    return []


def _of_complement(tree: Tree, verb: Token) -> Iterator[Part]:
    """Parties inside what is demanded or refused: "demanded that Syria withdraw", "rejected a U.S. request"."""
    for clause in tree.children(verb, "ccomp", "xcomp") if verb.lemma != "deny" else ():
        for token in tree.children(clause, "nsubj", "nsubjpass"):
            yield RoleKind.RECIPIENT, token
        for token in tree.children(clause, "dobj"):
            yield RoleKind.RECIPIENT, token
    for thing in tree.children(verb, "dobj"):
        if thing.lemma not in _SAID_THINGS:
            continue
        for token in arguments.modifiers(tree, thing):
            if token.entity in ("GPE", "NORP", "ORG", "PERSON"):
                yield RoleKind.RECIPIENT, token
        for token in (
            *tree.children(thing, "poss"),
            *arguments.after_preposition(tree, thing, "by", "from", "with", "to"),
        ):
            yield RoleKind.RECIPIENT, token


def _of_noun(tree: Tree, trigger: Trigger, carrier: Token | None, words: Words) -> Iterator[Part]:
    noun = trigger.token
    yield from _before(tree, trigger, words)
    owner = _owner_before(tree, noun)
    if owner is not None:
        yield RoleKind.ACTOR, owner
    for verb in tree.children(noun, "relcl"):
        if verb.lemma in _DOING or verb.lemma in ("lay", "set"):  # "an ambush that the rebels laid"
            yield from ((RoleKind.ACTOR, token) for token in tree.children(verb, "nsubj"))
    dead = arguments.whose_death(tree, noun)
    for token in (*arguments.noun_agents(tree, noun), *arguments.users(tree, noun)):
        yield (RoleKind.RECIPIENT if token in dead else RoleKind.ACTOR), token
    raiders = _whose_on_whom(tree, noun)
    for token in arguments.noun_patients(tree, noun):
        yield (RoleKind.ACTOR if token in raiders else RoleKind.RECIPIENT), token
    if carrier is None:
        yield from _of_those_who_go_to(tree, trigger, words)
        return
    only_told = carrier.lemma in ("announce", "declare") and noun.lemma in _SUFFERED  # "announced the death of a clerk"
    if carrier.lemma in _DOING and noun.link in ("dobj", "nsubjpass") and not only_told:
        yield from ((RoleKind.ACTOR, token) for token in arguments.agents(tree, carrier))
        for token in arguments.after_preposition(tree, carrier, "on", "against", "at", "with"):
            yield RoleKind.RECIPIENT, token
    elif noun.link == "nsubj" and carrier.lemma in _HITTING:
        through = arguments.after_preposition(tree, carrier, "through", "into", "across")
        yield from ((RoleKind.RECIPIENT, token) for token in (*arguments.patients(tree, carrier), *through))


def _whose_on_whom(tree: Tree, noun: Token) -> list[Token]:
    """ "air raids of Israel on the militias": of two that such a noun names, the first did it."""
    above = tree.head(noun)
    holders = [noun] if above is None else [noun, tree.head(above) or above]
    aimed = any(arguments.is_aimed(tree, holder) for holder in holders)
    of = [word for word in tree.children(noun, "prep") if word.lemma == "of"]
    parties = [token for word in of for token in tree.children(word, "pobj") if token.entity in _NAMES]
    return parties if aimed and noun.lemma in _RAIDS else []


_RAIDS = frozenset("raid attack strike airstrike assault bombardment bombing shelling ambush offensive".split())


def _before(tree: Tree, trigger: Trigger, words: Words) -> Iterator[Part]:
    """Those before the noun: "rebel rocket attack"; in "US drone strikes" the owner may hang on the weapon."""
    for token in arguments.modifiers(tree, trigger.token):
        if words.weapon(tree, token) is not None:
            yield RoleKind.INSTRUMENT, token
            for owner in arguments.modifiers(tree, token):  # "US drone strikes", "a junta air strike"
                if _is_whose(owner, words):
                    yield RoleKind.ACTOR, owner
        elif _is_whose(token, words) and not _is_where_or_what(tree, token, trigger, words):
            yield RoleKind.ACTOR, token


def _is_where_or_what(tree: Tree, token: Token, trigger: Trigger, words: Words) -> bool:
    """Whether a word before the noun tells where it was or what it is about: "*school* shooting", "*gang* inquiry"."""
    if token.lemma.lower() in _SITES and trigger.row.type == "ASSAULT":
        return True
    if trigger.token.lemma in _AT_PLACES and token.entity == "GPE" and token.tag in ("NNP", "NN"):
        return not arguments.noun_patients(tree, trigger.token)  # "the Kenya bombing", but "the US bombing of a port"
    if token.entity in ("GPE", "NORP", "PERSON") or token.part == "PROPN":
        return False
    if trigger.row.type == "ASSAULT":
        return words.sector(token) in _PEACEFUL
    return trigger.row.type == "ACCUSE" and words.sector(token) in ("CRM", "UAF")


_PEACEFUL = frozenset(("EDU", "HLH", "BUS", "REL", "PTY"))
"""Sectors that do no violence (PLOVER manual): what is named of them before an assault is where it was."""
_AT_PLACES = frozenset("bombing blast explosion shooting massacre killing stabbing riot unrest".split())
"""What is known by the country where it took place."""
_SITES = frozenset("embassy consulate office court mission".split())


def _is_whose(token: Token, words: Words) -> bool:
    """Whether a word before a noun tells who did what it names; the parser takes "junta", "rebel" for adjectives."""
    sector = words.sector(token)
    told = token.part != "ADJ" or token.link == "compound" or sector == "REB"
    return token.entity in _NAMES or (sector is not None and told)


_NAMES = ("GPE", "NORP", "ORG", "PERSON")


def _of_those_who_go_to(tree: Tree, trigger: Trigger, words: Words) -> Iterator[Part]:
    """ "Washington and Tehran prepare for talks": those who do what leads to a meeting take part in it."""
    preposition = tree.head(trigger.token)
    if trigger.row.type not in ("CONSULT", "AGREE") or preposition is None or preposition.part != "ADP":
        return
    above = tree.head(preposition)
    if above is not None and above.part == "VERB" and preposition.text.lower() not in ("on", "about", "of", "since"):
        yield from ((RoleKind.ACTOR, token) for token in arguments.agents(tree, above) if words.acts(token))


def means_of(trigger: Trigger, found: tuple[Part, ...]) -> Span | None:
    """ "A grenade killed two": what did a harm that no word for an act names."""
    if trigger.row.sense != "harm":
        return None
    tools = (token for role, token in found if role is RoleKind.INSTRUMENT and token.part == "NOUN")
    return next((token.span for token in tools if token.link == "nsubj" and token.head == trigger.token.index), None)
