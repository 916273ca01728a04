"""Words that a parser hangs wrongly, in nine constructions where the words around them tell where they belong.

- "killed 23 pupils and two teachers, *police and residents* said": who says so, and nobody killed
- "killed a commander, Ali Roe, *and two of his guards*": the list goes on behind the name
- "killed two civilians, *among them a girl*": one of the two, and no third
- "fighters *believed to be rebels* hacked six men to death": what is believed of them; they hacked
- "men who held nine people *hostage* gave up": what the nine were; nobody "hostages"
- "let one of them *go* on Tuesday", "*let* go the ship": one verb with what hangs on it
- "handed a cook and a clerk *over* to a priest": of the verb, and nobody's clerk
- "subjected the town to *mortar* fire": what fire; nobody is to mortar anything
- "drone *strikes* on two villages killed ten": a noun; the drone does not strike
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from reportedly.types.annotations import Token

_SAYING = frozenset("say tell report add confirm announce".split())
_NAMING = frozenset("DET ADJ NOUN PROPN CCONJ NUM PRON PART".split())
"""Parts of speech of a list of those who speak."""
_LONGEST = 16
"""Words of such a list, and between a name and what goes on behind it."""
_OBJECTS = ("dobj", "nsubjpass", "nsubj")
_AMONG = frozenset(("among", "including"))
_THEM = frozenset(("them", "whom"))


def rightly_joined(tokens: Sequence[Token]) -> list[Token]:
    """The tokens of whole sentences, numbered in a row, with such words hung where they belong."""
    found = list(tokens)
    first = tokens[0].index if tokens else 0
    for rule in (
        _who_says,
        _behind_a_name,
        _one_of_them,
        _believed_of_them,
        _a_noun,
        _hostage,
        _let_go,
        _over,
        _to_fire,
    ):
        words = _Words(found, first)
        for token in [token for item in found for token in rule(words, item)]:
            found[token.index - first] = token
    return found


class _Words:
    """Words of whole sentences, and what hangs on each."""

    def __init__(self, tokens: Sequence[Token], first: int) -> None:
        self._tokens, self._first = tuple(tokens), first
        self._below: list[list[Token]] = [[] for _ in self._tokens]
        for token in self._tokens:
            if token.head != token.index:
                self._below[token.head - first].append(token)

    def head(self, token: Token) -> Token:
        return self._tokens[token.head - self._first]

    def below(self, token: Token, *links: str) -> list[Token]:
        return [child for child in self._below[token.index - self._first] if child.link in links]

    def all_below(self, token: Token) -> list[Token]:
        return self._below[token.index - self._first]

    def before(self, token: Token, count: int) -> list[Token]:
        """The `count` words before `token` in its sentence, the nearest last."""
        at = token.index - self._first
        return [word for word in self._tokens[max(0, at - count) : at] if word.sentence == token.sentence]

    def behind(self, token: Token) -> list[Token]:
        """The `_LONGEST` words behind `token` in its sentence."""
        at = token.index - self._first + 1
        return [word for word in self._tokens[at : at + _LONGEST] if word.sentence == token.sentence]

    def between(self, one: Token, other: Token) -> Sequence[Token]:
        return self._tokens[one.index - self._first + 1 : other.index - self._first]


def _who_says(words: _Words, verb: Token) -> Iterator[Token]:
    """ "…, police and residents *said*": the verb has no subject, and the list behind the comma hangs on an object."""
    if verb.lemma not in _SAYING or verb.tag not in ("VBD", "VBZ") or words.below(verb, "nsubj"):
        return
    listed: list[Token] = []
    comma = None
    for word in reversed(words.before(verb, _LONGEST)):
        if word.part not in _NAMING:
            comma = word if word.text == "," else None
            break
        listed.append(word)
    joined = [word for word in listed if word.link == "conj" and comma is not None and word.head < comma.index]
    if comma is None or len(joined) != 1 or not any(word.part == "CCONJ" for word in listed):
        return
    yield replace(joined[0], head=verb.index, link="nsubj")
    told = words.head(verb)
    if listed[-1].part == "CCONJ":  # "killed nine, and police and residents said …": a clause of its own
        yield replace(listed[-1], head=told.index)
        return
    yield replace(comma, head=verb.index)
    if verb.link == "conj" and told.index < comma.index:  # "killed nine, officials and survivors said"
        yield replace(verb, head=verb.index if told.head == told.index else told.head, link=told.link)
        yield replace(told, head=verb.index, link="ccomp")


def _behind_a_name(words: _Words, noun: Token) -> Iterator[Token]:
    """ "A commander, Ali Roe, and *two* of his guards", "a judge, Ana Bel, her *driver* and a guard"."""
    above = words.head(noun)
    if noun.part not in ("NOUN", "NUM") or noun.link not in ("conj", "dep", "appos") or above.index == noun.index:
        return
    if noun.link == "appos":
        named = above if above.part == "PROPN" and above.link == "appos" else None
        own = words.below(noun, "poss", "nummod") and words.below(noun, "conj")
        if named is not None and own and words.head(named).part == "NOUN":
            yield replace(noun, head=named.head, link="conj")
        return
    if above.part not in ("VERB", "AUX"):
        return
    start = min((child.index for child in words.below(noun, "det", "poss", "nummod", "amod")), default=noun.index)
    lead = [word for word in words.before(noun, _LONGEST) if word.index < start]
    if len(lead) < 3 or lead[-1].text.lower() != "and" or lead[-2].text != ",":
        return
    named = lead[-3]
    while named.link in ("compound", "flat", "nmod") and named.index < words.head(named).index <= lead[-3].index:
        named = words.head(named)
    listed = words.head(named)
    if named.part == "PROPN" and named.link == "appos" and listed.part == "NOUN" and listed.link in _OBJECTS:
        yield replace(noun, head=listed.index, link="conj")
        yield replace(lead[-1], head=listed.index)


def _one_of_them(words: _Words, noun: Token) -> Iterator[Token]:
    """ "Two civilians, among them a *girl*": a second object of the verb is one of the first."""
    if noun.link != "dobj" or noun.part not in ("NOUN", "NUM", "PROPN"):
        return
    objects = [child for child in words.below(words.head(noun), "dobj") if child.index < noun.index]
    if not objects:
        return
    lead = words.between(objects[-1], noun)[-_LONGEST:]
    for place, word in enumerate(lead[:-1]):
        if word.text.lower() in _AMONG and lead[place + 1].text.lower() in _THEM:
            yield replace(noun, link="dep")
            yield replace(word, head=noun.index)


def _believed_of_them(words: _Words, verb: Token) -> Iterator[Token]:
    """ "Men *thought* to be bandits seized nine women": nobody "thinks to be"; what has no subject is what they did."""
    if verb.lemma not in _BELIEVED or verb.tag not in ("VBD", "VBN") or words.below(verb, "aux", "auxpass", "cc"):
        return
    subjects, held = words.below(verb, "nsubj"), words.below(verb, "xcomp")
    done = [
        child
        for child in words.below(verb, "ccomp", "conj", "dep")
        if child.tag == "VBD" and not words.below(child, "nsubj", "nsubjpass", "mark", "aux", "auxpass")
    ]
    if len(subjects) != 1 or len(held) != 1 or len(done) != 1 or not verb.index < held[0].index < done[0].index:
        return
    to = [child for child in words.below(held[0], "aux") if child.index == verb.index + 1]
    if held[0].tag != "VB" and not to:
        return
    did, who = done[0], subjects[0]
    yield replace(did, head=did.index if verb.head == verb.index else verb.head, link=verb.link)
    yield replace(who, head=did.index)
    yield replace(verb, head=who.index, link="acl", tag="VBN")
    for child in words.all_below(verb):
        if child not in (did, who) and not verb.index < child.index < did.index:
            yield replace(child, head=did.index)


_BELIEVED = frozenset("believe think suspect presume allege report know understand".split())


def _a_noun(words: _Words, verb: Token) -> Iterator[Token]:
    """ "Drone *strikes* on two villages killed ten": what has no object, and a verb without a subject behind it."""
    subjects = words.below(verb, "nsubj")
    if verb.tag != "VBZ" or len(subjects) != 1 or subjects[0].tag not in ("NN", "JJ"):
        return
    first = subjects[0]
    noun = replace(verb, link="nsubj", part="NOUN", tag="NNS")
    if first.index != verb.index - 1 or words.below(verb, "dobj", "aux"):
        return
    if verb.link in ("nsubj", "nsubjpass"):  # a finite verb is no subject
        yield from (replace(noun, link=verb.link), replace(first, link="compound"))
        return
    done = [child for child in words.below(verb, "advcl", "ccomp", "conj", "dep") if child.tag == "VBD"]
    if len(done) != 1 or words.below(done[0], "nsubj", "nsubjpass", "mark", "aux", "auxpass"):
        return
    did = done[0]
    between = words.between(verb, did)
    own = [word for word in between if word.head == verb.index]
    if not own or any(word.link != "prep" for word in own) or any(word.part == "PUNCT" for word in between):
        return
    yield replace(did, head=did.index if verb.head == verb.index else verb.head, link=verb.link)
    yield replace(noun, head=did.index)
    yield replace(first, head=verb.index, link="compound")
    for child in words.all_below(verb):
        if child.index > did.index:
            yield replace(child, head=did.index)


def _hostage(words: _Words, word: Token) -> Iterator[Token]:
    """ "Held nine people *hostage* for hours": what the people were made, and the verb that it stood for if any."""
    before = words.before(word, 1)
    if word.text.lower() not in ("hostage", "captive") or not before:
        return
    holding = words.head(before[0])
    if before[0].link != "dobj" or holding.lemma not in _HOLDING:
        return
    if word.part != "VERB" and word.link in ("nsubj", "nsubjpass"):
        yield from _as_what_they_were(words, word, holding)
        return
    if word.part != "VERB" and not words.below(word, "nsubj"):
        return
    yield replace(word, head=holding.index, link="oprd", part="NOUN", tag="NN")
    others = [child for child in words.all_below(word) if child.index not in (before[0].index, holding.index)]
    joined = words.below(word, "cc")
    until = joined[0].index if joined else before[0].index + _LONGEST
    did = next((verb for verb in words.behind(word) if verb.index < until and _lacks_a_subject(words, verb)), None)
    if did is None:
        yield from (replace(child, head=holding.index) for child in others if child.index > word.index)
        return
    yield replace(did, head=did.index if word.head == word.index else word.head, link=word.link, tag="VBD")
    for child in others:
        held = word.index < child.index < did.index
        yield replace(child, head=holding.index if held else did.index)


def _as_what_they_were(words: _Words, word: Token, holding: Token) -> Iterator[Token]:
    """ "Who took nine people *hostage* in Tora was jailed": nobody jails a hostage; whoever took them was."""
    taker = words.head(holding)
    if holding.link != "relcl" or taker.head not in (word.index, word.head):
        return
    yield replace(word, head=holding.index, link="oprd")
    yield replace(taker, head=word.head, link=word.link)
    yield from (replace(child, head=holding.index) for child in words.all_below(word) if child.index > word.index)


_HOLDING = frozenset("hold keep seize take".split())


def _lacks_a_subject(words: _Words, verb: Token) -> bool:
    """A verb of the past that hangs as a participle on what stands before it: "hostage for hours *surrendered*"."""
    if verb.tag not in ("VBD", "VBN") or verb.link not in ("acl", "advcl", "ccomp", "conj", "dep"):
        return False
    return not words.below(verb, "nsubj", "nsubjpass", "mark", "aux", "auxpass", "agent")


def _let_go(words: _Words, verb: Token) -> Iterator[Token]:
    """ "*Let* one of them go on Tuesday"; not "let the talks go on", "let go of it"."""
    if verb.part == "AUX":
        yield from _let_go_whom(words, verb)
        return
    going = [child for child in words.below(verb, "ccomp", "xcomp") if child.text.lower() == "go"]
    if verb.lemma != "let" or len(going) != 1 or words.below(going[0], "prt", "acomp", "aux"):
        return
    go = going[0]
    behind = [child for child in words.all_below(go) if child.index > go.index]
    if any(child.link == "prep" and not _has_a_day(words, child) for child in behind):
        return
    if verb.tag == "VB" and verb.link == "conj" and not words.below(verb, "aux") and words.head(verb).tag == "VBD":
        yield replace(verb, tag="VBD")
    yield replace(go, link="xcomp", tag="VB")
    yield from (replace(child, head=verb.index) for child in behind)
    yield from (replace(whom, head=verb.index, link="dobj") for whom in words.below(go, "nsubj"))


def _let_go_whom(words: _Words, let: Token) -> Iterator[Token]:
    """ "Pirates *let* go the ship": the parser takes the verb for a helper."""
    go = words.head(let)
    if let.text.lower() != "let" or go.text.lower() != "go" or not words.below(go, "dobj"):
        return
    if go.index != let.index + 1 or words.below(go, "prt"):
        return
    yield replace(let, head=let.index if go.head == go.index else go.head, link=go.link, part="VERB", tag="VBD")
    yield replace(go, head=let.index, link="xcomp", tag="VB")
    yield from (replace(child, head=let.index) for child in words.all_below(go) if child.index != let.index)


def _over(words: _Words, particle: Token) -> Iterator[Token]:
    """ "Handed a cook and a clerk *over* to a priest": the parser may hang it on whom was handed."""
    whom = words.head(particle)
    if particle.text.lower() != "over" or particle.tag != "RP" or whom.part not in ("NOUN", "PROPN", "NUM"):
        return
    while whom.link in ("conj", "appos") and words.head(whom).index < whom.index:
        whom = words.head(whom)
    verb = words.head(whom)
    if whom.link != "dobj" or verb.lemma not in ("hand", "turn"):
        return
    yield replace(particle, head=verb.index, link="prt")
    yield from (replace(child, head=verb.index) for child in words.all_below(particle))


def _has_a_day(words: _Words, preposition: Token) -> bool:
    return any(child.entity in ("DATE", "TIME") for child in words.below(preposition, "pobj"))


def _to_fire(words: _Words, weapon: Token) -> Iterator[Token]:
    """ "Subjected the town to *mortar* fire": the parser takes it for an infinitive."""
    fire = [child for child in words.below(weapon, "dobj") if child.index == weapon.index + 1]
    to = [child for child in words.below(weapon, "aux") if child.index == weapon.index - 1]
    above = words.head(weapon)
    if weapon.lemma not in _GUNS or weapon.tag != "VB" or not fire or not to or above.part != "VERB":
        return
    if fire[0].lemma not in _FIRE:
        return  # "began to mortar villages"
    yield replace(to[0], head=above.index, link="prep", part="ADP", tag="IN")
    yield replace(fire[0], head=to[0].index, link="pobj")
    yield replace(weapon, head=fire[0].index, link="compound", part="NOUN", tag="NN")
    for child in words.all_below(weapon):
        if child not in (to[0], fire[0]):
            yield replace(child, head=above.index)


_GUNS = frozenset("mortar artillery rocket".split())
_FIRE = frozenset("fire shelling bombardment barrage attack strike".split())
