"""Which event a harm belongs to: one that its clause names, else its sentence, else what the report tells of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain, islice

from reportedly.rules import harmful
from reportedly.rules.acts_apart import acts_apart
from reportedly.rules.anchors import what_came_before
from reportedly.rules.following_from import leading_to
from reportedly.rules.former_deeds import is_former_deed
from reportedly.rules.harmful import VIOLENT, are_held_by_others, without_ing
from reportedly.rules.in_passing import is_in_passing
from reportedly.rules.kindred_acts import KINDRED
from reportedly.rules.lasting_counts import LASTING, is_later, of_acts_before, running, year_told
from reportedly.rules.listed_items import Items
from reportedly.rules.moved_on import fled, moved_on
from reportedly.rules.named_days import NamedDays, day_of
from reportedly.rules.rather_of import rather_of
from reportedly.rules.realis import is_told_by_denial, is_unreal
from reportedly.rules.riots import is_riot, riot_before
from reportedly.rules.turning_aside import turns
from reportedly.types.annotations import Event, Token
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import EventType, Harm, RoleKind, Status

_ACTS = frozenset((Harm.DETAINED, Harm.FREED, Harm.ABDUCTED))
"""Harms that are acts in themselves: who was arrested was so by the arrest."""
_APART = ("ccomp", "parataxis", "conj")
"""Links to clauses of their own: "ambushes are frequent; 22 were shot dead"."""
_ADDED = ("conj",)
"""What is done besides a harm: "killing 13 and abducting others" is no abduction of the 13."""
_HIGHEST, _TOP = 6, 2
"""Governors of a word that are looked at; those above one that stands in the main clause or right below it."""
_CLOSE = 2
"""Sentences over which one toll goes on from another."""
_LIST, _ASIDE, _LATELY = 4, 2, 30
"""Sentences over which a list of what is past, or what a report turns aside to, goes on; mentions looked back at."""
_WIDEST = 40
"""Words below a governor looked at for a trigger, so that the search stays linear."""
_DYING = frozenset("die succumb perish".split())


class EventPlaces:
    """The events of a reading by word and by sentence, and which of them a word of harm or blame means."""

    def __init__(self, reading: Reading) -> None:
        self._reading, self._tree = reading, reading.tree
        self._by_word: dict[int, Event] = {}
        self._by_sentence: dict[int, list[tuple[int, Event]]] = {}
        self._events, self._items = reading[Event], Items(reading)
        self._by_id = {event.id: event for event in self._events}
        self._told: list[tuple[int, int, int]] = []
        """Sentence, depth in its tree and number of each mention of an event that a harm may mean."""
        for number, event in enumerate(self._events):
            head = self._tree.head_of(event.span)
            if event.type is EventType.OTHER and head is not None and head.lemma == "flee":
                continue  # what they fled from displaced them
            for span in (event.span, *event.evidence):
                for token in self._tree.inside(span):
                    self._by_word.setdefault(token.index, event)
                    self._by_sentence.setdefault(token.sentence, []).append((token.index, event))
                head = self._tree.head_of(span)
                if head is not None and self._could_be_meant(event):
                    depth = sum(1 for _ in islice(self._tree.ancestors(head), _HIGHEST))
                    self._told.append((head.sentence, depth, number))
        self._told.sort()
        listed = (self._items.of(sentence) for sentence, _, _ in self._told)
        self._listed = {item.number for item in listed if item is not None}
        """Items that tell of an event."""
        self._first = self._told[0][0] if self._told else 0
        self._days = NamedDays(reading)
        self._turns = [number for number in turns(self._tree) if number in self._by_sentence]

    def meant(self, word: Token, nearby: bool = False) -> Event | None:
        """The assault, accident or disaster that a word like "blamed" speaks of; `nearby`: only one named below it."""
        # what is claimed or denied stands behind the word: "the shelling came as they claimed the attack"
        below = sorted(self._tree.subtree(word)[:_WIDEST], key=lambda token: token.index < word.index)
        candidates = [self._by_word[token.index] for token in below if token.index in self._by_word]
        if not nearby:
            candidates += self._in_sentence(word)
        # "rejected the charge, saying its men had met an ambush": not that ambush
        clauses = [
            child
            for child in self._tree.children(word, "conj", "advcl")
            if child.link == "conj" or (child.tag == "VBG" and child.index > word.index)
        ]
        joined = {token.index for clause in clauses for token in self._tree.subtree(clause)[:_WIDEST]}
        apart = {self._by_word[index].id for index in joined if index in self._by_word}
        candidates.sort(key=lambda event: event.id in apart and self._comes_later(event, word))
        for candidate in candidates:
            if candidate.type in VIOLENT and not is_unreal(candidate) and self._starts_apart(candidate, word):
                later = candidate.id in apart and self._comes_later(candidate, word)
                return (self._in_discourse(word) if later and not nearby else None) or candidate
        return None if nearby else self._in_discourse(word)

    def denied(self, word: Token) -> Event | None:
        """The act that a word like "denied" speaks of: one that no voice tells, named below it, or one that was told.

        "The shelling killed two. The army denied shelling the town": the same act, told by the same word. "It denied
        that its forces had fired" tells of no act of its own.
        """
        below = (self._by_word.get(token.index) for token in self._tree.subtree(word)[:_WIDEST])
        for event in below:
            if event is not None and event.type in VIOLENT and is_told_by_denial(event):
                bare = not (event.place or event.time) and all(role.role is RoleKind.ACTOR for role in event.roles)
                return self._told_as(event) or (self.meant(word) if bare else None) or event
        return self.meant(word)

    def _told_as(self, denied: Event) -> Event | None:
        """The event that took place, if a report tells it by a word of the denied one."""
        head = self._tree.head_of(denied.span)
        told = (event for event in self._events if self._could_be_meant(event))
        return next(
            (event for event in told if head is not None and without_ing(head.lemma) in self._lemmas(event)),
            None,
        )

    def _lemmas(self, event: Event) -> set[str]:
        heads = (self._tree.head_of(span) for span in (event.span, *event.evidence))
        return {without_ing(head.lemma) for head in heads if head is not None}

    def _comes_later(self, event: Event, word: Token) -> bool:
        """Whether an event is first told behind a word, so that "it" before cannot mean it."""
        return event.span.start > word.span.start

    def at(self, word: Token) -> Event | None:
        """The event that `word` names."""
        return self._by_word.get(word.index)

    def names(self, word: Token) -> bool:
        """Whether `word` itself names an event."""
        return word.index in self._by_word

    def _starts_apart(self, event: Event, word: Token) -> bool:
        """Whether an event is not the very word that speaks of it."""
        return not event.span.meets(word.span)

    def of(
        self,
        word: Token,
        harm: Harm,
        counted: tuple[int, str] | None = None,
        same: str | None = None,
        none: bool = False,
        head: Token | None = None,
    ) -> str | None:
        """The id of the event that the harm at `word` belongs to, None when the report tells of none.

        `counted`: the sentence of the toll before, and its event; what counts on is of the same event.
        `same`: the event of the same count told before.
        `none`: whether nobody was harmed: "none have been released" is of the release that was not.
        `head`: the noun or number that counts them.
        """
        own, allowed = self._by_word.get(word.index), harmful.types_that_may(harm)
        moved = harm is Harm.DISPLACED and bool(self._tree.children(word, "dobj"))
        if own is not None and ((moved and own.type is EventType.AID) or harmful.is_carried_out(own, word)):
            return own.id  # "evacuated about 80 people", whatever fell near them; "hanged two prisoners"
        own = own if own is not None and own.type in allowed else None
        if own is not None and ((none and harm in _ACTS) or (harm is Harm.FREED and own.type is EventType.RETREAT)):
            return own.id  # also a release that a deal only promises
        if of_acts_before(self._tree, word) and (own is None or own.status is not Status.HISTORICAL):
            return None
        span = running(self._tree, word)
        if span is not None and counted is not None and word.link == "conj" and counted[0] == word.sentence:
            return counted[1]  # "killed 60 and injured 80 between April and June"
        found = self._candidates(word, harm, own, counted, same) if span is None else self._lasting(span, word)
        found = chain(self._just_before(word) if none and harm not in _ACTS else (), found)
        others, year = self._others(word), year_told(self._tree, word)
        for candidate in found:
            if is_later(candidate, year) and not self._is_told_with(candidate, word):
                continue
            real = candidate.type in allowed and not is_unreal(candidate) and candidate.id not in others
            real = real and not self._items.bars(candidate, word, self._listed, ahead=harm is Harm.DISPLACED)
            real = real and not (harm in _ACTS and are_held_by_others(self._tree, word, candidate, self._events))
            if real and harmful.can_harm(self._tree, candidate, word):
                return rather_of(
                    self._of_that_day(candidate, word, head) or candidate, word, self._events, self._tree
                ).id
        return None

    def _is_told_with(self, event: Event, word: Token) -> bool:
        return any(other is event for _, other in self._by_sentence.get(word.sentence, ()))

    def _of_that_day(self, event: Event, word: Token, head: Token | None) -> Event | None:
        """The one event of the day named with a count, where that told before is of another: "33 were hurt on Friday".

        Who died of a wound died on a day of their own.
        """
        day = None if self._is_told_with(event, word) or word.lemma in _DYING else self._days.behind(word, head or word)
        if day is None or day_of(event) in (None, day):
            return None
        there = [other for other in self._events if day_of(other) == day and self._could_be_meant(other)]
        return there[0] if len(there) == 1 else None

    def _others(self, word: Token) -> set[str]:
        """The events of a sentence that cannot have done a harm told in it.

        What came after it: "riots since the death of a boy", "protests over the killing". What only set off what did:
        "the killing has sparked riots, with 70 injured". A protest whose cause it is.
        """
        inside = what_came_before(self._tree, word)
        here = self._by_sentence.get(word.sentence, ()) if inside else ()
        known = {event.id for index, event in here if index in inside}
        others = {event.id for index, event in here if index not in inside} - known
        here = [item for item in self._by_sentence.get(word.sentence, ()) if item[1].id not in others]
        return others | acts_apart(self._tree, word, here, self._by_word)

    def _before(self, word: Token) -> list[Event]:
        """What the sentence before tells that may be meant."""
        first, last = bisect_left(self._told, (word.sentence - 1,)), bisect_left(self._told, (word.sentence,))
        return [self._events[number] for _, _, number in self._told[first:last]]

    def _lasting(self, span: Token, word: Token) -> Iterator[Event]:
        """What a count over months may be of: what tells the time names ("since the offensive began"), or a war."""
        for token in self._tree.subtree(span)[:_WIDEST]:
            if token.index in self._by_word:
                yield self._by_word[token.index]
        # "since October 35 have died in such strikes", none of which is the strike of a day that was told
        yield from (event for event in self._below(word) if event.earliest is None or event.earliest != event.latest)
        yield from (event for event in self._events if self._lemmas(event) & LASTING)
        own = self._by_word.get(word.index)
        if own is not None and not own.evidence:
            yield own  # "so far this year 51 have been killed"

    def below(self, word: Token) -> Event | None:
        """The act of violence named below a noun: "six in Sunday's strike"."""
        named = ((event, self._tree.head_of(event.span)) for event in self._below(word) if self._could_be_meant(event))
        return next((event for event, act in named if act is None or not is_former_deed(self._tree, act, word)), None)

    def _candidates(
        self, word: Token, harm: Harm, own: Event | None, counted: tuple[int, str] | None, same: str | None
    ) -> Iterator[Event]:
        """The events that may have done a harm, the likeliest first."""
        known = self._named_before(word) if harm in _ACTS and own is None else None
        if word.link == "amod" and harm in _ACTS and own is None:  # "ambushed troops who tracked two kidnapped men"
            yield from filter(None, (known, self._by_id.get(same or ""), self._kindred(word, harm)))
            return
        if own is not None and (harm in _ACTS or harmful.is_the_act(word) or self._does(own, word)):
            yield own
        violent = own is not None and own.type in VIOLENT  # "were killed when gunmen attacked a sit-in": not by it
        below = list(self._below(word, _ADDED))
        # "26 were wounded when police fired on a mob that attacked a bunker": by what stands first
        below = [event for event in below if event is not own or (below[0] is own and not own.span.meets(word.span))]
        yield from (event for event in below if event.type in VIOLENT or not violent)
        yield from leading_to(self._tree, word, self._by_word)
        if own is not None and (harmful.names_act(word) or harmful.is_told_otherwise(self._tree, own)):
            yield own
        if own is not None and harmful.has_agent(self._tree, word, self._by_word):
            yield from self._joined(word)
            yield own
        beside = [event for event in self._in_clause(word) if event is not own]
        if violent:  # "two were killed when they left a house that was surrounded"
            beside = [event for event in beside if event.type is not EventType.COERCE]
        if harm is Harm.FREED:  # "to halt hostilities and free 700": no violence that only stands near frees anybody
            beside = [event for event in beside if event.type not in VIOLENT]
            beside.sort(key=lambda event: event.type is not EventType.RETREAT)
        yield from beside
        near = [event for event in self._in_sentence(word) if event is not own]
        yield from (event for event in near if event.type in VIOLENT and harm is not Harm.FREED)
        if own is not None and ((own.time and own.place) or own.evidence or own.status == Status.HISTORICAL):
            yield own
        told = [known, self._by_id.get(same or ""), self._kindred(word, harm)]
        mishap = own is not None and own.type in harmful.MISHAPS
        told.append(riot_before(self._tree, self._by_sentence, word) if harm not in _ACTS and not mishap else None)
        last = self._counted_on(word, counted)
        told += [fled(self._reading, last, self._main(), word) if harm is Harm.DISPLACED else None, self._there(word)]
        elsewhere = harm in _ACTS and word.link == "relcl" and self._days.behind(word, word) is not None
        if not (self._has_turned(word) or elsewhere):
            told += last, self._in_past(word)
            if harm not in _ACTS:  # no bombing arrests anybody
                told += moved_on(self._reading, self._before(word), self._main(), word), self._in_discourse(word)
        yield from (event for event in (*told, *near, own) if event is not None)

    def _has_turned(self, word: Token) -> bool:
        """Whether "meanwhile" or the like turned just before to what is no violence: it is not gone back to at once."""
        turn = next((at for at in reversed(self._turns) if word.sentence - _ASIDE <= at < word.sentence), None)
        return turn is not None and bisect_left(self._told, (turn,)) == bisect_left(self._told, (word.sentence,))

    def _counted_on(self, word: Token, counted: tuple[int, str] | None) -> Event | None:
        """The event of the toll before, when no other was told since."""
        if counted is None or not 0 <= word.sentence - counted[0] <= _CLOSE:
            return None
        first, last = bisect_left(self._told, (counted[0] + 1,)), bisect_left(self._told, (word.sentence,))
        since = {self._events[number].id for _, _, number in self._told[first:last]}
        event, close = self._by_id.get(counted[1]), word.sentence == counted[0]
        if event is None or (close and is_riot(event)):
            return event  # "three were hurt and nine arrested"
        past = event.type in VIOLENT and (close or harmful.counts_others(self._tree, word))
        return event if (past or self._could_be_meant(event)) and since <= {event.id} else None

    def _named_before(self, word: Token) -> Event | None:
        """ "The two arrested men": the event last told by that word."""
        told = (event for event in reversed(self._events) if event.span.start < word.span.start)
        return next((event for event in told if without_ing(word.lemma) in self._lemmas(event)), None)

    def _kindred(self, word: Token, harm: Harm) -> Event | None:
        """The act told before that a count without one of its own goes back to, none of another day than it names."""
        day = self._days.behind(word, word) if word.link == "relcl" else None  # "those who were caught two days later"
        for lemmas in KINDRED.get(harm, ()):
            told = (event for event in reversed(self._events) if not self._comes_later(event, word))
            told = (event for event in told if day is None or day_of(event) in (None, day))
            found = next((event for event in told if self._lemmas(event) & lemmas), None)
            if found is not None:
                return found
        return None

    def _there(self, word: Token) -> Event | None:
        """The violence told last, to which "there" points: "a shell hit a hotel. Seven people *there* were hurt"."""
        if not any(token.lemma == "there" and token.link == "advmod" for token in self._tree.subtree(word)[:_WIDEST]):
            return None
        before = self._told[: bisect_left(self._told, (word.sentence,))][-_LATELY:]
        last = max((told for told in before if word.sentence - told[0] <= _CLOSE), default=None)
        return self._events[last[2]] if last is not None else None

    def _in_past(self, word: Token) -> Event | None:
        """The event told last, where the two sentences that told of any last both told of the past: a list of it."""
        found: list[Event] = []
        for back in range(1, _LIST + 1):
            told = [event for _, event in self._by_sentence.get(word.sentence - back, ()) if event.type in VIOLENT]
            if any(event.status is not Status.HISTORICAL for event in told):
                return None
            found += told[-1:]
            if len(found) > 1:
                return found[0]
        return None

    def _does(self, event: Event, word: Token) -> bool:
        """ "On the third day of fighting shelling killed 14": what is said to have done the harm is an event."""
        return any(self._by_word.get(doer.index) is event for doer in self._tree.children(word, "nsubj"))

    def _joined(self, word: Token) -> Iterator[Event]:
        """What the doer of a harm did besides it ("stormed a clinic and killed two")."""
        for joined in self._tree.children(word, "conj", "advcl"):
            if not self._tree.children(joined, "nsubj", "nsubjpass") and joined.index in self._by_word:
                yield self._by_word[joined.index]

    def _in_clause(self, word: Token) -> Iterator[Event]:
        """Events named below the word ("killed in a raid"), then by its governors and what stands below them."""
        yield from self._below(word)
        for height, above in enumerate(self._tree.ancestors(word)):
            if height >= _HIGHEST:
                return
            if above.index in self._by_word:
                yield self._by_word[above.index]
            yield from self._below(above)

    def _below(self, word: Token, but: tuple[str, ...] = ()) -> Iterator[Event]:
        """The events named below a word, not in clauses with a doer of their own, nor in verbs that hang by `but`."""
        apart = [
            child
            for child in self._tree.children(word, *_APART)
            if self._tree.children(child, "nsubj", "nsubjpass") or (child.link in but and child.part == "VERB")
        ]
        others = {token.index for child in apart for token in self._tree.subtree(child)[:_WIDEST]}
        for token in self._tree.subtree(word)[:_WIDEST]:
            if token.index in self._by_word and token.index != word.index and token.index not in others:
                yield self._by_word[token.index]

    def _just_before(self, word: Token) -> Iterator[Event]:
        """ "A car came under fire. No injuries were reported": that nobody was hurt is said of what was told last."""
        if all(index == word.index for index, _ in self._by_sentence.get(word.sentence, ())):
            told = sorted(self._by_sentence.get(word.sentence - 1, ()), key=lambda item: -item[0])
            yield from (event for index, event in told if not is_in_passing(self._tree, self._tree.tokens[index]))

    def _in_sentence(self, word: Token) -> list[Event]:
        near = sorted(self._by_sentence.get(word.sentence, ()), key=lambda item: abs(item[0] - word.index))
        return [event for _, event in near]

    def _in_discourse(self, word: Token) -> Event | None:
        """The violent event most in mind before a sentence: told lately, often, and not in passing."""
        before = bisect_left(self._told, (word.sentence,))
        weights: dict[str, float] = {}
        known: dict[str, Event] = {}
        for sentence, depth, number in self._items.of_one(word.sentence, self._told[max(0, before - _LATELY) : before]):
            event = self._events[number]
            lately = 1.0 / (word.sentence - sentence)
            known[event.id] = event
            weights[event.id] = weights.get(event.id, 0.5 * event.main + 0.5 * (sentence == self._first)) + lately * (
                1.0 if depth <= _TOP else 0.6
            )
        if weights:
            return known[max(weights, key=lambda id: weights[id])]
        return self._main() or self._past_before(word)

    def _past_before(self, word: Token) -> Event | None:
        """The violence of the past told last, where a report tells of no other: "charged over last winter's blast"."""
        before = (event for event in reversed(self._events) if not self._comes_later(event, word))
        done = (event for event in before if event.type in VIOLENT and not is_unreal(event))
        return next((event for event in done if harmful.can_harm(self._tree, event)), None)

    def _main(self) -> Event | None:
        return next((event for event in self._events if event.main and self._could_be_meant(event)), None)

    def _could_be_meant(self, event: Event) -> bool:
        """Whether an event took place, did harm and is no background."""
        told = not is_unreal(event) and event.status != Status.HISTORICAL
        return event.type in VIOLENT and told and harmful.can_harm(self._tree, event)
