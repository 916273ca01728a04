"""Words passed on: "state TV, citing an official, said", "Mehr quoted him as saying", "said in remarks aired by Mehr".

The one who passes on is the carrier; what it says is what the other is cited with, and the other's statement stands
within its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportedly.rules.clauses import cited, pieces_of, source_phrase, subject, trimmed, verb_group, without
from reportedly.rules.page import Page
from reportedly.rules.source_kinds import SourceKinds
from reportedly.rules.statements import Statement, goes_on
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import SourceKind

_PASSING = frozenset(("cite", "quote"))
_SAYING = frozenset("say tell find conclude confirm report warn note state claim announce".split())
_LEAD_IN = re.compile(r"[\s,:]*(?:\bthat\b|\bas\b)?[\s,:]*$")
_CARRYING = frozenset("carry publish relay release air broadcast run post stream".split())
"""What a medium does with words that were said to all."""
_HANDING = frozenset("relay pass convey forward share send".split())
"""What anybody does with another's words: "told a cousin, who *passed* it on"."""
_HANDED = frozenset((*_HANDING, "read"))
"""The same of written words: "in a note *read* out by the minister"."""
_WORDS = frozenset("remark comment word account address".split())
"""What is handed on, beside documents."""
_IN = frozenset("in through via".split())
_MANY = frozenset("police media staff press radio television personnel people state".split())
"""Nouns for those who speak, in the singular by form."""
_FARTHEST = 16
"""Words after "quoted" among which "as saying" is looked for."""
_MARKS = frozenset('.;:“”"')


def with_relays(page: Page, kinds: SourceKinds, told: Sequence[Statement]) -> list[Statement]:
    """`told`, with both ends of each chain: who passes words on, and whose words they are."""
    desk = _Desk(page, kinds, told)
    for token in page.tree.tokens:
        if token.lemma in _PASSING and token.part == "VERB":
            desk.take(token)
        elif token.lemma in _CARRYING | _HANDED and token.tag == "VBN":
            desk.carried(token)
        elif token.lemma in _HANDING and token.link == "relcl":
            desk.handed(token)
        elif token.lemma == "accord" and token.index in desk.at:
            desk.according(token)
    desk.share()
    return [*desk.at.values(), *desk.rest]


def is_passed_on(tree: Tree, item: Statement) -> bool:
    """Whether a source is said to be quoted by another ("sources «quoted» by a website said")."""
    words = tree.inside(item.source) if item.source is not None else ()
    return any(word.lemma in _PASSING and word.tag == "VBN" for word in words)


class _Desk:
    """The statements by the index of their cue's main word, as chains are found among them."""

    def __init__(self, page: Page, kinds: SourceKinds, told: Sequence[Statement]) -> None:
        self.page = page
        self.tree = page.tree
        self.kinds = kinds
        self.at: dict[int, Statement] = {}
        self.by_sentence: dict[int, list[int]] = {}
        self.rest = [item for item in told if self._is_second(item)]

    def _is_second(self, item: Statement) -> bool:
        """Keeps a statement by its cue, unless another has the same main word."""
        if item.head.index in self.at:
            return True
        self._put(item)
        return False

    def take(self, token: Token) -> None:
        inner = self._as_saying(token)
        if inner is not None:
            self._quoted_as_saying(token, inner)
        elif token.link == "relcl" and not self._quotes(token):
            self._citing(token)
        elif token.tag in {"VBD", "VBZ", "VBP"} and self._by(token) is None and token.index in self.at:
            self._quoting(token)
        elif token.tag in {"VBN", "VBD"} and self._by(token) is not None:
            self._quoted_by(token)
        elif token.tag == "VBG" or token.link == "relcl":
            self._citing(token)

    def _quotes(self, token: Token) -> bool:
        """Whether words in quotation marks are part of what `token` passes on."""
        item = self.at.get(token.index)
        return item is not None and any(any(self.page.quotes.meeting(piece)) for piece in item.content)

    # "Mehr quoted him as saying", "he was quoted as saying by Mehr"

    def _as_saying(self, token: Token) -> Token | None:
        """The head of the statement that somebody is quoted with."""
        described = [verb for whom in self.tree.children(token, "dobj") for verb in self.tree.children(whom, "relcl")]
        for word in (below for verb in (token, *described) for below in self.tree.children(verb, "prep", "advcl")):
            said = self.tree.children(word, "pcomp") if word.lemma == "as" else []
            found = next((verb for verb in (*said, word) if self._is_saying(verb)), None)
            if found is not None and (found.index in self.at or self._said_before(token, found)):
                self._of_the_one_quoted(token, found)
                return found
        return self._in_a_row(token)

    def _of_the_one_quoted(self, token: Token, saying: Token) -> None:
        """What somebody is quoted as saying is his own, not that of who quotes him."""
        item, outer, whom = self.at[saying.index], self.at.get(token.index), self.tree.children(token, "dobj")
        if outer is not None and item.source == outer.source and whom:
            self._put(replace(item, source=trimmed(self.page.text, source_phrase(self.tree, whom[0]))))

    def _in_a_row(self, token: Token) -> Token | None:
        """Adds the statement of "quoted X as saying that…" where the words stand in a row, whatever hangs on what."""
        for at, word in enumerate(self.tree.tokens[token.index + 1 : token.index + _FARTHEST], token.index + 1):
            if word.sentence != token.sentence or word.text in _MARKS:
                return None
            if word.lemma in _SAYING and word.tag == "VBG" and self.tree.tokens[at - 1].lemma == "as":
                whom = trimmed(self.page.text, Span(token.span.end, self.tree.tokens[at - 1].span.start))
                content = pieces_of(
                    self.page.text, [self.tree.span(verb) for verb in self.tree.children(word, "ccomp")]
                )
                if whom is None or not content or not self.kinds.may_speak(self.tree, whom):
                    return None
                self._put(Statement(word, "clause", whom, word.span, content))
                return word
        return None

    def _is_saying(self, verb: Token) -> bool:
        """ "As *saying*", "as having *found*"."""
        return verb.tag == "VBG" or any(word.text.lower() == "having" for word in self.tree.children(verb, "aux"))

    def _said_before(self, token: Token, saying: Token) -> bool:
        """Adds the statement of "…, Mehr quoted an official as saying" when nothing follows; whether it is one."""
        whom, who = self.tree.children(token, "dobj", "nsubjpass"), self.tree.children(token, "nsubj")
        if saying.lemma not in _SAYING or not whom:
            return False
        source = trimmed(self.page.text, source_phrase(self.tree, whom[0]))
        start = self.tree.span((who or whom)[0]).start
        before = self.page.text[:start].rstrip()[-1:]
        begin = self._clause_start(token, start)
        content = pieces_of(self.page.text, [Span(begin, start)]) if begin < start and before in {",", "”", '"'} else ()
        if not content or source is None:
            return False
        self._put(Statement(saying, "clause", source, saying.span, content))
        return True

    def _clause_start(self, token: Token, end: int) -> int:
        sentence = self.page.sentence(token)
        return max(sentence.start, self.page.text.rfind(";", sentence.start, end) + 1)

    def _quoted_as_saying(self, token: Token, inner: Token) -> None:
        passive = bool(self.tree.children(token, "auxpass", "nsubjpass")) or token.link == "acl"
        head = (self._by(token) or self._by(inner)) if passive else subject(self.tree, token)
        known = self.at.get(token.index)
        item, source = self.at[inner.index], known.source if known is not None and not passive else None
        if head is not None and head.index != token.index:
            source = trimmed(self.page.text, source_phrase(self.tree, head))
        if source is None or item.source is None or item.source.meets(source):
            return
        by = [self._by_phrase(head)] if head is not None else []
        content = pieces_of(self.page.text, [part for piece in item.content for part in without(piece, *by)])
        if content:
            cue = verb_group(self.tree, token)
            whom = [item.source] if cue.end <= item.source.start < item.cue.start < content[0].start else []
            passed_on = (hull(*whom, content[0]), *content[1:])  # "quoted «him as saying that it was over»"
            self._put(replace(item, content=content, carrier=token))
            self._put(Statement(token, "relay", source, cue, passed_on))

    # "Mehr quoted an official: “…”"

    def _quoting(self, token: Token) -> None:
        """Both ends of what an outlet quotes somebody with, where the one quoted stands at the head of the content."""
        outer, quoted = self.at[token.index], self.tree.children(token, "dobj")
        whom = trimmed(self.page.text, source_phrase(self.tree, quoted[0])) if quoted else None
        if whom is None or not outer.content or not self.kinds.may_speak(self.tree, whom):
            return
        said = [quote.span for piece in outer.content for quote in self.page.quotes.meeting(piece)]
        if outer.content[0].start > whom.start or not said or said[0].start < whom.start:
            return
        words = _LEAD_IN.sub("", self.page.text[whom.start : min(whom.end, said[0].start)])
        source = Span(whom.start, whom.start + len(words)) if words else whom
        self._put(replace(outer, frame="relay", content=tuple(said)))
        self._put(Statement(quoted[0], "retold", source, token.span, tuple(said), token))

    def _by(self, token: Token) -> Token | None:
        """Whoever stands after "by" below `token` or right behind it."""
        after = self.tree.tokens[token.index + 1 : token.index + 2]
        for word in (*self.tree.children(token, "agent", "prep"), *after):
            if word.lemma == "by" and word.sentence == token.sentence:
                return next(iter(self.tree.children(word, "pobj")), None)
        return None

    def _by_phrase(self, head: Token) -> Span:
        by = self.tree.head(head)
        return hull(self.tree.span(head), by.span) if by is not None and by.lemma == "by" else self.tree.span(head)

    # "sources quoted by a website said", "citing sources quoted by a website", "the mayor said, as quoted by a website"

    def _quoted_by(self, token: Token) -> None:
        maker, noun = self._by(token), self.tree.head(token)
        if maker is None or noun is None or token.link not in {"acl", "advcl", "ccomp", "dep", "conj"}:
            return
        item = self._of_source(noun)
        if item is None and token.link == "advcl":
            item = self.at.get(noun.index)
        source = trimmed(self.page.text, self.tree.span(maker))
        if item is None or source is None or item.source is None:
            return
        self._put(replace(item, source=self._before(token, item.source), carrier=token))
        self._put(Statement(token, "relay", source, token.span, item.content, item.carrier))

    def _before(self, token: Token, source: Span) -> Span:
        """A source without the clause of `token` that describes it: "sources *quoted by a website*"."""
        start = self.tree.span(token).start
        described = source.start < start and source.holds(token.span)
        return (trimmed(self.page.text, Span(source.start, start)) if described else None) or source

    # "said in a statement carried by Mehr", "said in remarks broadcast on state television"

    def carried(self, token: Token) -> None:
        """Take `token` for the verb of a medium that carried what somebody said to all."""
        words, medium = self.tree.head(token), self._hand(token)
        above = (word for word in self.tree.ancestors(token) if word.index in self.at)
        first = next(iter((*self._written(words, medium), *above)), None)
        item = self.at[first.index] if first is not None else None
        if token.link != "acl" or words is None or medium is None or item is None or not item.content:
            return
        source = trimmed(self.page.text, self._named(medium))
        if source is None or item.source is None or item.source.meets(source) or words.index == item.head.index:
            return
        phrase = hull(
            self.tree.span(words),
            *(self.tree.span(above) for above in self.tree.ancestors(words) if above.part == "ADP"),
        )
        content = pieces_of(self.page.text, [part for piece in item.content for part in without(piece, phrase)])
        cue = Span(item.cue.start, phrase.start) if item.cue.start < phrase.start < item.cue.end else item.cue
        inner = replace(item, cue=trimmed(self.page.text, cue) or cue, content=content or item.content, carrier=token)
        self._put(inner)
        self._put(Statement(token, "relay", source, token.span, inner.content))

    def _written(self, *nouns: Token | None) -> Iterator[Token]:
        """Cues of what a writing holds: "a note, forwarded by an envoy, in which it *swore* that …"."""
        for noun in nouns:
            for clause in self.tree.children(noun, "relcl") if noun is not None else ():
                opens = self.tree.subtree(clause)[0].lemma in _IN
                if opens and clause.index in self.at:
                    yield clause

    def _hand(self, token: Token) -> Token | None:
        """The medium that carried what was said to all, or whoever handed it on: "remarks relayed *by her office*"."""
        medium = self._medium(token) if token.lemma in _CARRYING else None
        words, by = self.tree.head(token), self._by(token)
        where = self.tree.head(words) if words is not None else None
        if medium is not None or token.lemma not in _HANDED or where is None or by is None or words is None:
            return medium
        held = where.lemma in _IN or any(self._written(words, by))
        written = words.lemma in _WORDS or self.kinds.of_noun(words) is SourceKind.DOCUMENT
        return by if written and held and self.kinds.may_speak(self.tree, self.tree.span(by)) else None

    def _named(self, noun: Token) -> Span:
        """The phrase of `noun` without a clause about what it handed on: "«a minister», in which it swore that…"."""
        whole = self.tree.span(noun)
        below = (word for word in self.tree.subtree(noun) if word.link == "ccomp")  # "a site that said *that it had…*"
        told = (verb for verb in below if any(word.lemma == "that" for word in self.tree.children(verb, "mark")))
        clauses = [*self.tree.children(noun, "relcl"), *told]
        return Span(
            whole.start, min([whole.end, *(self.tree.span(one).start for one in clauses if one.index > noun.index)])
        )

    def _medium(self, token: Token) -> Token | None:
        """The medium behind "by" or "on" below a verb."""
        found = [
            noun for word in self.tree.children(token, "agent", "prep") for noun in self.tree.children(word, "pobj")
        ]
        return next((noun for noun in found if self._is_medium(self.tree.span(noun))), None)

    # "told a cousin, who passed it to a radio, that …"

    def handed(self, token: Token) -> None:
        """Take those who were told something for its carriers, where they are said to have handed it on."""
        told = self.tree.head(token)
        above = self.tree.head(told) if told is not None else None
        item = self.at.get(above.index) if above is not None else None
        own = self.tree.children(token, "nsubj")
        if told is None or item is None or not item.content or told.link not in {"dobj", "dative"} or not own:
            return
        source = trimmed(self.page.text, Span(self.tree.span(told).start, self.tree.span(token).start))
        if own[0].tag not in {"WDT", "WP"} or source is None or not self.kinds.may_speak(self.tree, source):
            return
        aside = self.tree.span(token)
        content = pieces_of(self.page.text, [part for piece in item.content for part in without(piece, aside)])
        if content and item.source is not None and not item.source.meets(source):
            self._put(replace(item, content=content, carrier=token))
            self._put(Statement(token, "relay", source, verb_group(self.tree, token), content))

    # "the minister, quoted by state TV, said that it was over and threatened to go on"

    def share(self) -> None:
        """Give the carrier of a statement to what else its source says in the same breath."""
        for item in list(self.at.values()):
            joined = goes_on(self.page, item.head) or (self.tree.head(item.head) if item.head.link == "conj" else None)
            first = self.at.get(joined.index) if joined is not None else None
            if first is None or first.carrier is None or first.source is None or item.carrier is not None:
                continue
            outer = self.at.get(first.carrier.index)
            if item.source is None or outer is None or item.source.start != first.source.start:
                continue
            more = (*outer.content, hull(item.cue, *item.content))
            self._put(replace(item, source=first.source, carrier=first.carrier))
            self._put(replace(outer, content=pieces_of(self.page.text, more)))

    # "…, the Times reported, according to two people"

    def according(self, token: Token) -> None:
        """Take those of "according to" for the sources of the medium whose report they end."""
        item, above = self.at[token.index], self.tree.head(token)
        outer = self.at.get(above.index) if above is not None else None
        if outer is None or outer.source is None or item.source is None or above is None or above.index > token.index:
            return
        head = self.tree.head_of(outer.source)
        own = head is not None and head.lemma != "report"  # "early reports said so, according to the army"
        if own and self._is_medium(outer.source) and not self._is_medium(item.source):
            self._put(replace(item, content=outer.content, carrier=outer.head))

    def _is_medium(self, source: Span) -> bool:
        return self.kinds.kind(self.tree, source) is SourceKind.MEDIA

    def _of_source(self, noun: Token) -> Statement | None:
        for index in self.by_sentence.get(noun.sentence, ()):
            item = self.at[index]
            if (
                (item.head.lemma not in _PASSING or item.frame == "relay")
                and item.source is not None
                and item.source.holds(noun.span)
                and self.tree.head_of(item.source) in (noun, None)
            ):
                return item
        return None

    # "state TV, citing an official, said"

    def _citing(self, token: Token) -> None:
        quoted = self.tree.children(token, "dobj") or self._called(token)
        carrier = self._carrier(token)
        if not quoted or carrier is None or carrier.head.index == token.index or self._is_stuff(quoted[0]):
            return
        source = cited(self.page.text, self.tree, quoted[0])
        if not self.kinds.may_speak(self.tree, source):
            return
        phrase = hull(token.span, source)
        content = pieces_of(self.page.text, [part for piece in carrier.content for part in without(piece, phrase)])
        if content:
            self._put(replace(carrier, source=self._teller(token, carrier, source), content=content))
            self._put(Statement(token, "relay", source, token.span, content, carrier.head))

    def _teller(self, token: Token, carrier: Statement, cited: Span) -> Span | None:
        """Who tells what he cites another with: the weights may take the other for him."""
        own = subject(self.tree, carrier.head) if carrier.source is not None and carrier.source.meets(cited) else None
        whose = carrier.source if own is None else source_phrase(self.tree, own)
        return None if whose is None else self._before(token, whose)

    def _is_stuff(self, noun: Token) -> bool:
        """Whether what is cited has neither a number nor an owner, and so no voice: "citing *intelligence*"."""
        return noun.tag == "NN" and noun.lemma not in _MANY and not self.tree.children(noun)

    def _called(self, token: Token) -> list[Token]:
        """Those whom a medium knows by no name: "quoting what it called *informed sources*"."""
        calling = [verb for verb in self.tree.children(token, "ccomp") if verb.lemma in {"call", "describe"}]
        return [noun for verb in calling for noun in self.tree.children(verb, "oprd")]

    def _carrier(self, token: Token) -> Statement | None:
        """The statement that `token` passes on: its subject's, its governor's, or the one that it stands in."""
        here = [self.at[index] for index in self.by_sentence.get(token.sentence, ()) if index != token.index]
        here = [item for item in here if item.frame != "object" and item.content]
        above, before = self.tree.head(token), self._before_comma(token)
        ends = {above.span.end if above is not None else -1, before}
        for item in here:
            if (item.source is not None and item.source.end in ends) or item.cue.end == before:
                return item
        for word in self.tree.ancestors(token):
            found = next((item for item in here if item.head.index == word.index), None)
            if found is not None:
                return found
        holding = [item for item in here if any(piece.holds(token.span) for piece in item.content)]
        return min(holding, key=lambda item: sum(map(len, item.content)), default=None)

    def _before_comma(self, token: Token) -> int:
        before = self.tree.tokens[max(0, token.index - 2) : token.index]
        return before[0].span.end if len(before) == 2 and before[1].text == "," else -1

    def _put(self, item: Statement) -> None:
        if item.head.index not in self.at:
            self.by_sentence.setdefault(item.head.sentence, []).append(item.head.index)
        self.at[item.head.index] = item
