"""What kind of source a noun phrase names: a person, people without a name, an institution, a document, a medium."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import SourceKind

_MAKERS = frozenset(("by", "from", "in", "on", "of"))
"""A document takes its kind from the medium that made it: "a report by Mehr", "an article in Haaretz"."""
_BOARDS = frozenset("website site page account channel feed".split())
"""Where anybody puts up his own words: "a post on the group's website" is the group's."""
_NO_MAKERS = _BOARDS | {"press", "radio", "video"}
"""What a document is for, not by: "a press note"."""
_OWN_KIND = frozenset("poll survey release".split())
"""Documents that stay such, whatever medium has a hand in them: "a news release", "a Tribune poll"."""
_MEDIA_MARKERS = frozenset("news state official semi-official media press radio television tv".split())
MASTHEADS = frozenset(
    """news times post herald tribune gazette journal television radio today observer chronicle courier mail daily
    weekly telegraph mirror wire bulletin dispatch ledger sentinel inquirer examiner live pravda novosti zeitung argus
    newspaper magazine tv fm broadcasting online""".split()
)
"""Last words of names of newspapers and stations: "Zagros Daily", "Nineveh Today"."""
_MASTHEAD = re.compile(
    r"\w(?:-?(?:[Ii]nform|[Tt]elegraf|[Pp]ravda|[Nn]ews|[Pp]ress|[Pp]resse|[Mm]edia|[Zz]eitung|[Nn]ovosti|TV|FM|24)"
    r"|\.(?:com|org|net|info|ru|ua|tv))$"
)
"""How other such names end: "Ukrinform", "Rossiya-24"."""
_STATIONS = frozenset(("radio", "tv", "channel"))
"""First words of such names: "Radio Okapi", "Channel 12"."""
_REPORTERS = frozenset("reporter correspondent journalist stringer photographer cameraman crew columnist".split())
_OWN = frozenset(("our", "this"))
_CALLED = frozenset(("call", "name", "know", "identify", "dub"))
_RANKS = frozenset("lt. sgt. capt. cpl. col. maj. gen. det. insp. supt. const. lt sgt capt col maj gen det".split())
_PRESS_OFFICES = frozenset("office centre center department directorate wing unit committee council ministry".split())
"""What speaks to the press is no medium: "the Government Media Office", "the military media centre"."""
_WORKS = frozenset(
    "airport port grid power network telecom telecoms mobile pipeline railway rail ferry refinery".split()
)
"""What a company runs of which an operator speaks; others run drones."""
PARTIES = frozenset("rebel insurgent separatist militant jihadist guerrilla islamist secessionist".split())
"""Plurals that, with "the", name a party to a conflict rather than people of it."""
_SPEAKING_PRONOUNS = {"it": SourceKind.INSTITUTION, "we": SourceKind.INSTITUTION}
"""Outside quotation marks, "it said" and "we condemn" are the words of a body."""
_MAKING = frozenset(
    "issue sign publish write release send compile prepare post draft draw distribute file make".split()
)
"""What is done with a document by its author."""
_BODIES = frozenset(("ORG", "GPE", "NORP", "FAC", "LOC"))
OWNERS = frozenset("owner operator insurer maker manufacturer charterer".split())
"""What a company is called: "the owner, Kallista Maritime"."""
_MODIFIERS = ("compound", "nmod")
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
_PRESS = frozenset("news newspaper press media medium radio television tv wire agency".split())
_INNER = frozenset(
    """official military medical internal confidential classified secret annual monthly weekly quarterly daily
    financial scientific previous these those""".split()
)
"""What makes reports those of an office, not of the press."""
_COLLECTIVE = frozenset((SourceKind.INSTITUTION, SourceKind.MEDIA, SourceKind.DOCUMENT))


@dataclass(frozen=True, slots=True)
class SourceKinds:
    """Head nouns with their kind of source, names of media and of known bodies; all in lower case."""

    nouns: Mapping[str, SourceKind]
    media: Container[str]
    bodies: Container[str] = frozenset()

    def kind(self, tree: Tree, span: Span) -> SourceKind | None:
        """The kind of the source at `span`; None for a pronoun that does not tell."""
        head = head_noun(tree, span)
        if head is None:
            return None
        styled = self_styled(tree, span)
        if styled is not None:
            return SourceKind.INSTITUTION if styled[0].text.lower() in _BODY_ITSELF else SourceKind.NAMED
        return SourceKind.NAMED if self._is_called(tree, span) else self._of(tree, head)

    def is_settled(self, tree: Tree, word: Token) -> bool:
        """Whether a source's words tell the kind by themselves, so that no label of the parser is needed."""
        if word.part != "PROPN" or self.of_noun(word) is not None or word.text.lower() in self.bodies:
            return True
        return self._class_before(tree, word) in _COLLECTIVE

    def may_speak(self, tree: Tree, span: Span) -> bool:
        """Whether the phrase at `span` names somebody or something that can say things."""
        head = head_noun(tree, span)
        named = head is not None and (head.part in {"PRON", "PROPN"} or head.entity in {"PERSON", *_BODIES})
        return named or (head is not None and self.of_noun(head) is not None)

    def of_noun(self, word: Token) -> SourceKind | None:
        """The kind in the table, also for a plural that the parser took for a name ("Medics" at a sentence start)."""
        lower = word.text.lower()
        return self.nouns.get(word.lemma) or self.nouns.get(lower) or self.nouns.get(lower.removesuffix("s"))

    def is_medium(self, name: str) -> bool:
        """Whether a whole name is a medium's: one of the table, or one that ends or begins as such names do."""
        words = name.lower().removeprefix("the ").split()
        if name.lower() in self.media or " ".join(words) in self.media or words[-2:] == ["news", "agency"]:
            return True
        return bool(_MASTHEAD.search(name)) or (len(words) > 1 and (words[-1] in MASTHEADS or words[0] in _STATIONS))

    def _is_called(self, tree: Tree, span: Span) -> bool:
        """ "one, a marine called Oleh," "a leader known as Gato": a person with a name that hangs on a description."""
        for word in tree.inside(span):
            noun = tree.head(word)
            if word.lemma in _CALLED and word.tag == "VBN" and noun is not None and span.holds(noun.span):
                after = tree.tokens[word.index + 1 : word.index + 3]
                named = any(name.text[:1].isupper() and span.holds(name.span) for name in after)
                return named and self.of_noun(noun) in {SourceKind.UNNAMED, SourceKind.WITNESS, None}
        return False

    def _of(self, tree: Tree, head: Token) -> SourceKind | None:
        if head.lemma in _REPORTERS and any(word.lemma in _OWN for word in tree.children(head, "poss", "det")):
            return SourceKind.WITNESS  # "our correspondent": the report's own eyes
        if head.lemma in _REPORTERS and self._works_for_a_medium(tree, head):
            return SourceKind.MEDIA
        if self._is_medium(tree, head) and not self._is_called_a_body(tree, head):
            return SourceKind.MEDIA
        if head.part == "PROPN" and _is_monitor(tree, head):
            return SourceKind.INSTITUTION
        if head.part == "PROPN" or head.entity == "NORP":
            return self._name(tree, head)
        if head.part == "ADJ" and head.text.lower() in self.bodies:
            return SourceKind.INSTITUTION  # "Kyiv estimates that…", taken for an adjective
        whole = [noun for of in tree.children(head, "prep") if of.lemma == "of" for noun in tree.children(of, "pobj")]
        if head.part != "NOUN" and whole:  # "several of the men" are what the men are
            return self._of(tree, whole[0])
        if head.part == "PRON":
            return _SPEAKING_PRONOUNS.get(head.lemma)
        return self._description(tree, head)

    def _is_called_a_body(self, tree: Tree, head: Token) -> bool:
        """ "The Doctors Network, a local group of medics": no medium, whatever its name ends in."""
        bodies = [word for word in tree.children(head, "appos") if self.nouns.get(word.lemma) is SourceKind.INSTITUTION]
        return any(not self._is_medium(tree, word) for word in bodies)

    def _description(self, tree: Tree, head: Token) -> SourceKind:
        beside = tree.children(head, "appos")
        kind = self.of_noun(head)
        if kind is not SourceKind.INSTITUTION and any(word.entity == "PERSON" for word in beside):
            return SourceKind.NAMED  # "the spokesman, John Kirby,"
        if kind is SourceKind.UNNAMED and any(word.part == "PROPN" and word.index > head.index for word in beside):
            return SourceKind.INSTITUTION if head.lemma in OWNERS else SourceKind.NAMED  # whatever the parser calls it
        if kind is SourceKind.DOCUMENT:
            return SourceKind.MEDIA if self._maker(tree, head) is not None or self._is_press(tree, head) else kind
        if _is_body(tree, head):
            return SourceKind.INSTITUTION
        if _is_of_people(tree, head) or (kind is SourceKind.WITNESS and self._with_others(tree, head)):
            return SourceKind.UNNAMED
        if (
            head.lemma in PARTIES
            and head.tag == "NNS"
            and any(word.lemma == "the" for word in tree.children(head, "det"))
        ):
            return SourceKind.INSTITUTION
        return kind or SourceKind.UNNAMED

    def _with_others(self, tree: Tree, head: Token) -> bool:
        """ "Residents and officials": not all of them have seen it."""
        return any(self.of_noun(word) is SourceKind.UNNAMED for word in tree.children(head, "conj"))

    def _is_press(self, tree: Tree, head: Token) -> bool:
        """ "Early reports", "American reports": of the press, unless somebody else is said to have made them."""
        made = tree.children(head, "poss", "acl") + [by for by in tree.children(head, "prep") if by.lemma in _MAKERS]
        beside = [word for word in tree.children(head, *_MODIFIERS) if word.lemma.lower() not in _PRESS]
        closed = any(word.lemma.lower() in _INNER for word in tree.children(head, "amod"))
        return head.lemma == "report" and head.tag == "NNS" and not (made or beside or closed)

    def _name(self, tree: Tree, head: Token) -> SourceKind:
        """A name is what its title or class noun is: "spokesman Kirby", "the collective Haqq", "Haqq, a group"."""
        nouns = (word for word in tree.children(head, "appos") if word.part == "NOUN" and word.index > head.index)
        behind = next((noun for noun in nouns if not _is_parted(tree, head, noun)), None)
        told = self.nouns.get(behind.lemma) if behind is not None else None
        if told in {SourceKind.UNNAMED, SourceKind.WITNESS}:
            return SourceKind.NAMED  # "Asma Kakar, a spokeswoman for the hospital,"
        if told in {SourceKind.INSTITUTION, SourceKind.MEDIA}:
            return told
        before = self._class_before(tree, head)
        if before in _COLLECTIVE:
            return before
        if head.entity != "PERSON" and self._is_plural_office(head):
            return SourceKind.UNNAMED
        beside = tree.children(head, *_MODIFIERS)
        own, classes = self.of_noun(head), {self.nouns.get(word.lemma) for word in beside}
        if before is None and own is SourceKind.INSTITUTION and head.entity != "PERSON":
            return own  # "the General Staff", whose "General" is no title
        if before is not None or SourceKind.UNNAMED in classes:
            return SourceKind.NAMED
        known = head.text.lower() in self.bodies and not (beside and head.entity == "PERSON")  # "Ghulam Mir" is no MIR
        if known or (own in _COLLECTIVE and beside):
            return SourceKind.INSTITUTION if own is None else own
        if head.entity == "PERSON" or any(word.entity == "PERSON" for word in beside):
            return SourceKind.NAMED
        if own is not None:
            return own
        body = head.entity in _BODIES or SourceKind.INSTITUTION in classes
        return SourceKind.INSTITUTION if body else SourceKind.NAMED

    def _is_plural_office(self, head: Token) -> bool:
        """ "GIRARDOT BATTALION *OFFICERS*", where capitals make all words names."""
        word = head.text.lower()
        return word not in self.nouns and self.nouns.get(word.removesuffix("s")) is SourceKind.UNNAMED

    def _class_before(self, tree: Tree, head: Token) -> SourceKind | None:
        """The kind of the office or common noun before a name: "the daily Al-Mashreq", "the head of it Olha Bondar"."""
        if any(self.of_noun(word) is SourceKind.UNNAMED for word in tree.children(head, "nmod")):
            return SourceKind.UNNAMED
        at = head.index - 1
        while at >= 0 and tree.tokens[at].sentence == head.sentence and _in_name(tree.tokens[at]):
            rank = tree.tokens[at].text.lower() in _RANKS or self.of_noun(tree.tokens[at]) is SourceKind.UNNAMED
            if head.entity == "PERSON" and rank:
                return SourceKind.UNNAMED  # "police Inspector Dave Bowen", "police Lt. Ola Roe"
            at -= 1
        word = tree.tokens[at] if at >= 0 else head
        if word is head or word.part not in {"NOUN", "ADJ"} or word.sentence != head.sentence:
            return None
        if word.lemma in {"agency", "service"} and at and tree.tokens[at - 1].lemma == "news":
            return SourceKind.MEDIA
        return self.nouns.get(word.lemma)

    def medium_behind(self, tree: Tree, span: Span) -> Token | None:
        """The head word of the medium that made the document at `span` ("a report by Mehr"), None when none did."""
        head = head_noun(tree, span)
        return self._maker(tree, head) if head is not None and self.of_noun(head) is SourceKind.DOCUMENT else None

    def author(self, tree: Tree, span: Span) -> Token | None:
        """The head word of whoever made the document at `span`: "a notice *from the ministry*", "*their* report"."""
        head = head_noun(tree, span)
        if head is None or self.of_noun(head) is not SourceKind.DOCUMENT:
            return None
        clauses = [verb for verb in tree.children(head, "acl") if verb.tag == "VBN" and verb.lemma in _MAKING]
        by = [word for word in tree.children(head, "prep", "agent") if word.lemma in ("by", "from", "of")]
        by += [
            word for verb in clauses for word in tree.children(verb, "agent", "prep") if word.lemma in ("by", "from")
        ]
        makers = [*tree.children(head, "poss"), *(noun for word in by for noun in tree.children(word, "pobj"))]
        return next(iter(makers), None)

    def _maker(self, tree: Tree, document: Token) -> Token | None:
        makers = tree.children(document, "poss", "compound")
        for by in tree.children(document, "prep", "agent"):
            makers += tree.children(by, "pobj") if by.lemma in _MAKERS else []
        if document.lemma in _OWN_KIND:
            return None
        makers = [maker for maker in makers if maker.lemma not in _NO_MAKERS]
        return next((maker for maker in makers if self._is_medium(tree, maker)), None)

    def _works_for_a_medium(self, tree: Tree, reporter: Token) -> bool:
        """ "the Mail's parliamentary reporter", "an AFP journalist", "our correspondent"."""
        beside = tree.children(reporter, "poss", "nmod", "compound")
        if any(word.lemma in _OWN or self._is_medium(tree, word) for word in beside):
            return True
        places = [noun for at in tree.children(reporter, "prep") for noun in tree.children(at, "pobj")]
        return any(self._is_medium(tree, noun) for noun in places)

    def _is_medium(self, tree: Tree, head: Token) -> bool:
        """Whether a noun is the name of a medium, or "state TV", "the Zarrin news agency", "the daily Al-Mashreq"."""
        if self._is_media_name(tree, head):
            return True
        if any(word.text.lower() in _STATIONS for word in tree.children(head, "compound")) and head.part == "PROPN":
            return True  # "Radio Venceremos", whatever the parser took it for
        if head.entity == "PERSON" or head.lemma.lower() in _PRESS_OFFICES:
            return False
        if self.nouns.get(head.lemma) is SourceKind.MEDIA:
            return True
        beside = tree.children(head, "amod", *_MODIFIERS)
        if head.lemma.lower() in {"agency", "service"}:
            if head.lemma.lower() == "service" and any(word.lemma.lower() == "press" for word in beside):
                return False  # "the committee's press service"
            told = [word for word in beside if word.text not in ("State", "STATE")]  # "the State Border Service"
            if _is_news(told) or any(self._is_media_name(tree, name) for name in tree.children(head, "appos")):
                return True
            run = any(
                word.text.lower() == "run" and _is_news(tree.children(word, "npadvmod", "compound")) for word in beside
            )
            return run and any(word.part == "PROPN" for word in beside)  # "the state-run Oru agency"
        if head.part != "PROPN":
            return False
        agencies = [word for word in beside if word.lemma == "agency"]
        if agencies and _is_news([*beside, *tree.children(agencies[0], "amod", *_MODIFIERS)]):
            return True
        return any(self.nouns.get(word.lemma) is SourceKind.MEDIA for word in beside)

    def _is_media_name(self, tree: Tree, head: Token) -> bool:
        """Whether the name that ends at `head` is a medium's: "the New York Times", "Mehr"."""
        if head.part not in {"PROPN", "NOUN", "NUM", "ADJ"} or not (head.text[:1].isupper() or head.text.isdigit()):
            return False
        words = [head.text.lower()]
        for word in reversed(tree.tokens[max(0, head.index - 4) : head.index]):
            if not word.index < word.head <= head.index:
                break
            words.append(
                f"{word.text.lower()} {words[-1]}"
                if word.span.end < tree.tokens[word.index + 1].span.start
                else word.text.lower() + words[-1]
            )
            if word.text[:1].isupper() and _is_masthead(tree, word, head):
                return True
        if head.part == "PROPN" and _MASTHEAD.search(head.text):
            return True
        return any(name in self.media for name in words) and not (len(words) == 1 and head.entity == "PERSON")


def _is_masthead(tree: Tree, word: Token, head: Token) -> bool:
    """Whether a name that ends in `word` and `head` is a newspaper's or a station's."""
    last = head.text.lower()
    if last in _CORPORATIONS:
        return word.text.lower() == "broadcasting"
    if last in _MASTHEADS_WITH_THE:
        return word.index > 0 and tree.tokens[word.index - 1].text.lower() == "the"
    return last in MASTHEADS and not (head.text.isupper() and last in _COMMON_MASTHEADS)


_CORPORATIONS = frozenset(("corporation", "corp", "corp.", "company", "service", "authority"))
_MASTHEADS_WITH_THE = frozenset("sun star globe standard express advertiser guardian independent review".split())
"""Words of mastheads that end other names too: "*the* Calgary Sun", but "Yi Sun"."""
_COMMON_MASTHEADS = frozenset("bulletin dispatch wire live today ledger daily".split())
"""Words of mastheads that, in a text all in capitals, may be plain nouns."""


def _is_parted(tree: Tree, name: Token, noun: Token) -> bool:
    """Whether an apposition is of another name than a person's: "Ola Roe of the *Orlov Group, a company*"."""
    if name.entity != "PERSON":
        return False
    between = (word for word in tree.children(name, "prep") if name.index < word.index < noun.index)
    return any(of.part == "PROPN" for word in between for of in tree.children(word, "pobj"))


def _is_body(tree: Tree, head: Token) -> bool:
    """ "A war monitor", "the airport operator": nouns of people that name one body."""
    if head.lemma == "monitor":
        return head.tag == "NN"
    return head.lemma == "operator" and any(word.lemma in _WORKS for word in tree.children(head, *_MODIFIERS))


def _is_monitor(tree: Tree, name: Token) -> bool:
    """ "The River Rights Monitor", "the River Observatory, a war monitor"."""
    beside = any(noun.index > name.index and _is_body(tree, noun) for noun in tree.children(name, "appos"))
    own = name.lemma.lower() == "monitor" and tree.children(name, *_MODIFIERS)
    return bool(own) or (beside and name.entity != "PERSON")


_BODIES_OF_PEOPLE = {
    "guard": frozenset("coast national border presidential home republican revolutionary civil".split()),
    "staff": frozenset(("general",)),
}
"""Nouns of people, and the words beside them that make them a body: "a guard", "the coast guard"."""


def _is_of_people(tree: Tree, head: Token) -> bool:
    bodies = _BODIES_OF_PEOPLE.get(head.lemma)
    return bodies is not None and not any(
        word.lemma.lower() in bodies for word in tree.children(head, "amod", *_MODIFIERS)
    )


def self_styled(tree: Tree, span: Span) -> tuple[Token, Token] | None:
    """The reflexive and the first word of the name in "an outfit styling *itself* the *Sons* of the River"."""
    words = tree.inside(span)
    for verb, itself in pairwise(words):
        if itself.text.lower() in _ITSELF and verb.lemma in _STYLING:
            after = (word for word in words if itself.index < word.index <= itself.index + 3)
            name = next((word for word in after if word.text[:1].isupper()), None)
            return (itself, name) if name is not None else None
    return None


_BODY_ITSELF = frozenset(("itself", "themselves"))
_ITSELF = _BODY_ITSELF | {"himself", "herself"}
_STYLING = frozenset("style call name bill dub describe identify present declare introduce brand term".split())


def head_noun(tree: Tree, span: Span) -> Token | None:
    """The head word of a source: the first of its tops that is a noun, where there is one."""
    head = tree.head_of(span)
    if head is None or head.part in _NOMINAL:
        return head
    tops = (
        word for word in tree.inside(span) if word.head == word.index or not span.holds(tree.tokens[word.head].span)
    )
    below = [noun for of in tree.children(head, "prep") for noun in tree.children(of, "pobj")]
    return head if below else next((word for word in tops if word.part in _NOMINAL), head)


def _in_name(word: Token) -> bool:
    capital = word.text[:1].isupper() and word.part in {"ADJ", "NOUN"}
    return word.part == "PROPN" or capital or word.text in {"-", "al", "el", "bin"}


def _is_news(words: Sequence[Token]) -> bool:
    return any(word.lemma.lower() in _MEDIA_MARKERS for word in words)
