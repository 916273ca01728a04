"""A made-up archive of news: readings without end, as they come day by day for years; read by `scale.py`.

Assumed:
- An archive grows in time. It takes in 27 reports a day, every day, so its first thousand are of five weeks and its
  first hundred thousand of ten years: a larger ledger reaches further back, and is no denser.
- The world stays as it is: sixty theatres, the busiest of which has a seventh of all reports. A theatre has its own
  towns, bodies, public figures and words, and a few of each are in most of its reports, in the tenth year as in the
  first. So what is common ("the army", a capital, a president, the words of one war) is named ever more often.
- Half of all stories are one report; one in fifty has more than twenty. Fifty run at a time, so one of four reports
  lasts a week. One story in twelve takes up an earlier one, of weeks, months or years ago: a trial, an anniversary.
- Three reports in ten of a story repeat the one before with a few words changed: another outlet's copy, or a new
  version of a page.
- A report has 420 words, as frequent as in the background table, sixty of them of its story or its theatre, and the
  footer of its outlet. It names sixteen persons, bodies and places and tells of six events; a quarter of the events
  has a date, a quarter a place and a third a toll, and those who take part are often only "people" or "two men": as the
  readers find them in `gold/conflict.jsonl`. Half of its events are those of its story, half are of its own.
"""

from __future__ import annotations

import hashlib
import itertools
import random
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple, TypeVar

from reportedly.types.annotations import (
    Annotation,
    Attribution,
    Certainty,
    Entity,
    Event,
    Mention,
    Place,
    Role,
    Sentence,
    TimeExpression,
    Toll,
)
from reportedly.types.reading import Reading, Run
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.vocabulary import (
    CertaintyStance,
    EventType,
    Harm,
    Manner,
    MentionForm,
    MentionKind,
    RoleKind,
    TimexType,
)
from reportedly.weights.background import document_frequencies

Thing = TypeVar("Thing")
FIRST = date(2014, 1, 1)
DAILY = 27
WORDS, OUTLETS, THEATRES, RUNNING, LONGEST = 350, 60, 60, 50, 60
AGAIN, REMEMBERED = 1 / 12, 4_000
"""The share of stories that take up an earlier one, and of how many that may be one."""
SENTENCE = 17
TRIGGERS = {
    EventType.ASSAULT: "attack shelling fired killed strike airstrike shot raid clashes bombing hit".split(),
    EventType.ACCUSE: "accused blamed condemned".split(),
    EventType.REQUEST: "demanded urged called asked".split(),
    EventType.CONSULT: "met talks visited spoke".split(),
    EventType.THREATEN: "threatened warned vowed".split(),
    EventType.COERCE: "arrested seized restricted".split(),
    EventType.RETREAT: "withdrew released returned".split(),
    EventType.SANCTION: "sanctions expelled".split(),
    EventType.PROTEST: "protest rallied".split(),
}
OFTEN = (40, 11, 10, 8, 7, 7, 6, 5, 3)
MODES = "firearms heavy-weapons aerial explosives drone".split()
PEOPLE = (
    "people", "two men", "they", "it", "the army", "soldiers", "police", "gunmen", "at least four people", "civilians",
    "security forces", "fighters", "residents", "the government", "officials", "a minister", "protesters", "a group",
)  # fmt: skip


class Theatre(NamedTuple):
    """A war or a country: what its reports have in common, the most common first."""

    terms: list[str]
    towns: list[tuple[str, float, float]]
    bodies: list[str]
    people: list[str]


class Act(NamedTuple):
    """An event as a story has it; `words` are those of its actor, its trigger and its recipient."""

    type: EventType
    mode: str | None
    words: tuple[str, str, str]
    day: date | None
    town: tuple[str, float, float] | None
    killed: int | None
    main: bool = False


class Plot(NamedTuple):
    """What the reports of a story have in common."""

    theatre: Theatre
    terms: list[str]
    names: list[tuple[str, MentionKind]]
    acts: list[Act]


class Piece(NamedTuple):
    """Words of a text that stay together: a name with its kind, an act, or a word."""

    words: tuple[str, ...]
    what: Act | MentionKind | None = None


class Archive:
    """The world that the reports are about, and the outlets that tell of it."""

    def __init__(self, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        counts = document_frequencies().counts
        self.terms = sorted(counts)
        self.weights = list(itertools.accumulate(counts[term] for term in self.terms))
        self.footers = [" ".join(self.words(30)) for _ in range(OUTLETS)]
        self.theatres = [self.theatre() for _ in range(THEATRES)]
        self.past: list[Plot] = []
        self.day = FIRST

    def words(self, count: int) -> list[str]:
        return self.chance.choices(self.terms, cum_weights=self.weights, k=count)

    def early(self, things: Sequence[Thing]) -> Thing:
        """One of `things`, the nth of them as often as 1 / n, or so."""
        return things[int((len(things) + 1) ** self.chance.random()) - 1]

    def name(self, words: int = 2) -> str:
        return " ".join(self.chance.choice(self.terms).capitalize() for _ in range(words))

    def theatre(self) -> Theatre:
        lat, lon = self.chance.uniform(-35, 60), self.chance.uniform(-120, 150)
        near = lambda: (self.name(1), lat + self.chance.gauss(0, 2), lon + self.chance.gauss(0, 2))  # noqa: E731
        return Theatre(
            terms=self.words(80),
            towns=[near() for _ in range(60)],
            bodies=[self.name(self.chance.choice((1, 2, 2, 3))) for _ in range(40)],
            people=[self.name() for _ in range(80)],
        )

    def readings(self) -> Iterator[Reading]:
        """Reports in the order in which they appear: many stories at a time."""
        running: list[Iterator[Reading]] = []
        for number in itertools.count():
            self.day = FIRST + timedelta(days=number // DAILY)
            while True:
                while len(running) < RUNNING:
                    running.append(self.story())
                at = self.chance.randrange(RUNNING)
                told = next(running[at], None)
                if told is not None:
                    yield told
                    break
                del running[at]

    def story(self) -> Iterator[Reading]:
        """The reports of one story: told anew, copied, or brought up to date."""
        plot = self.plot()
        slug, outlet, body, page = self.chance.getrandbits(40), 0, [], ""
        for number in range(min(LONGEST, int(self.chance.paretovariate(1.1)))):
            again = bool(body) and self.chance.random() < 0.3
            if again:
                body = [Piece((self.words(1)[0],)) if self.is_changed(piece) else piece for piece in body]
            else:
                body = self.body(plot)
            if not again or self.chance.random() < 0.7:
                outlet = self.chance.randrange(OUTLETS)
                page = f"https://outlet{outlet}.example/{slug}/{number}"
            yield self.reading(body, outlet, page)

    def plot(self) -> Plot:
        """An earlier story taken up again, or a new one; it takes the place of one that is remembered."""
        if self.past and self.chance.random() < AGAIN:
            return self.chance.choice(self.past)
        theatre = self.early(self.theatres)
        found = Plot(
            theatre=theatre,
            terms=[*(self.early(theatre.terms) for _ in range(8)), *self.words(3), *self.chance.sample(self.terms, 3)],
            names=[(self.name(), MentionKind.PERSON) for _ in range(2)],
            acts=[self.act(theatre, main=not number) for number in range(3)],
        )
        if len(self.past) < REMEMBERED:
            self.past.append(found)
        else:
            self.past[self.chance.randrange(REMEMBERED)] = found
        return found

    def is_changed(self, piece: Piece) -> bool:
        return piece.what is None and self.chance.random() < 0.03

    def act(self, theatre: Theatre, main: bool = False) -> Act:
        type = self.chance.choices(list(TRIGGERS), OFTEN)[0]
        some = [self.early(theatre.bodies) if self.chance.random() < 0.5 else self.early(PEOPLE) for _ in range(2)]
        return Act(
            type=type,
            mode=self.chance.choice(MODES) if type is EventType.ASSAULT and self.chance.random() < 0.6 else None,
            words=(some[0], self.early(TRIGGERS[type]), some[1]),
            day=self.day - timedelta(days=self.chance.choice((0, 0, 1, 1, 2, 4))) if self.rarely(2 * main) else None,
            town=self.early(theatre.towns) if self.rarely(2 * main) else None,
            killed=int(self.chance.paretovariate(0.7)) if self.rarely(2 * main) else None,
            main=main,
        )

    def rarely(self, more: int) -> bool:
        return self.chance.random() < 0.2 * (1 + more)

    def body(self, plot: Plot) -> list[Piece]:
        theatre, terms, names, acts = plot
        body = [Piece((word,)) for word in self.words(WORDS)]
        for _ in range(60):
            body[int(WORDS * self.chance.random() ** 2)] = Piece((self.chance.choice(terms),))
        told = [*acts, *(self.act(theatre) for _ in range(3))]
        named = [
            *names,
            *((self.early(theatre.people), MentionKind.PERSON) for _ in range(4)),
            *((self.early(theatre.bodies), MentionKind.ORGANISATION) for _ in range(4)),
            *((self.early(theatre.towns)[0], MentionKind.PLACE) for _ in range(4)),
            *((self.early(self.early(self.theatres).bodies), MentionKind.ORGANISATION) for _ in range(2)),
        ]  # fmt: skip
        for act in told:
            body.insert(int(len(body) * self.chance.random() ** 2), Piece(act.words, act))
        for name, kind in named * 2:
            body.insert(self.chance.randrange(len(body)), Piece((name,), kind))
        return body

    def reading(self, body: list[Piece], outlet: int, page: str) -> Reading:
        """A report of these words, with about as many annotations as a report of this length has."""
        parts: list[str] = []
        spans: list[tuple[Piece, list[Span]]] = []
        at = 0
        for number, piece in enumerate(body):
            found = []
            for word in piece.words:
                found.append(Span(at, at + len(word)))
                stop = word is piece.words[-1] and number % SENTENCE == SENTENCE - 1
                parts.append(word + (("." if number % (4 * SENTENCE) else ".\n\n") if stop else "") + " ")
                at += len(parts[-1])
            spans.append((piece, found))
        text = "".join(parts) + "\n\n" + self.footers[outlet]
        report = Report(
            text=text,
            title=" ".join(word for piece in body[:8] for word in piece.words),
            publisher=f"Outlet {outlet}",
            url=page,
            published=self.day.isoformat(),
            raw_sha256=hashlib.sha256(text.encode()).hexdigest(),
        )
        return Reading(report, layers := layers_of(report.id, spans), [
            Run(reader=kind.LAYER, version="1", count=len(layer)) for kind, layer in layers.items()
        ])  # fmt: skip


def layers_of(report: str, spans: list[tuple[Piece, list[Span]]]) -> dict[type[Annotation], list[Annotation]]:
    """The annotations of a report whose pieces stand at these spans."""

    def id(layer: str, span: Span) -> str:
        return f"{report}#{layer}@{span.start}-{span.end}"

    words = [found[0] for piece, found in spans if piece.what is None]
    names: dict[tuple[str, MentionKind], list[Span]] = {}
    layers: dict[type[Annotation], list[Annotation]] = {
        kind: [] for kind in (Sentence, Mention, Entity, TimeExpression, Place, Attribution, Event, Toll, Certainty)
    }
    for at in range(0, len(words) - SENTENCE, SENTENCE):
        span = Span(words[at].start, words[at + SENTENCE - 1].end)
        layers[Sentence].append(Sentence(span=span, id=id("sentences", span), paragraph=at // SENTENCE // 4))
    for piece, found in spans:
        if isinstance(piece.what, MentionKind):
            names.setdefault((piece.words[0], piece.what), []).append(found[0])
        elif piece.what is not None:
            tell(layers, piece.what, found, id)
    for span in words[::4]:
        form = MentionForm.NOMINAL
        layers[Mention].append(
            Mention(span=span, id=id("mentions", span), head=span, kind=MentionKind.OTHER, form=form)
        )
    for (name, kind), found in names.items():
        for span in found:
            form = MentionForm.NAME
            layers[Mention].append(Mention(span=span, id=id("mentions", span), head=span, kind=kind, form=form))
        mentions = tuple(id("mentions", span) for span in found)
        layers[Entity].append(
            Entity(span=found[0], id=id("entities", found[0]), name=name, kind=kind, mentions=mentions)
        )
    for span in words[1::12]:
        mention = (id("mentions", span),)
        layers[Entity].append(
            Entity(span=span, id=id("entities", span), name="it", kind=MentionKind.OTHER, mentions=mention)
        )
    for first, cue, last in zip(words[3::30], words[4::30], words[20::30], strict=False):
        layers[Attribution].append(
            Attribution(
                span=cue, id=id("attributions", cue), source=(first,), cue=(cue,), content=(Span(cue.end, last.end),),
                manner=Manner.INDIRECT,
            )
        )  # fmt: skip
    for kind, layer in layers.items():
        layers[kind] = sorted(layer, key=lambda item: (item.span.start, item.span.end))
    return layers


def tell(
    layers: dict[type[Annotation], list[Annotation]], act: Act, found: list[Span], id: Callable[[str, Span], str]
) -> None:
    """Add what is read of an act whose actor, trigger and recipient stand at `found`."""
    actor, span, recipient = found
    event, day = id("events", span), act.day.isoformat() if act.day else None
    if act.town is not None:
        name, lat, lon = act.town
        layers[Place].append(
            Place(
                span=actor, id=id("places", actor), name=name, lat=lat, lon=lon, radius_km=5.0, gazetteer_id="1234567",
                country="XX", admin1=name,
            )
        )  # fmt: skip
    if day is not None:
        layers[TimeExpression].append(
            TimeExpression(
                span=recipient, id=id("times", recipient), type=TimexType.DATE, value=day, earliest=day, latest=day
            )
        )
    layers[Event].append(
        Event(
            span=span, id=event, type=act.type, mode=act.mode, main=act.main, earliest=day, latest=day,
            place=id("places", actor) if act.town is not None else None,
            roles=(Role(role=RoleKind.ACTOR, span=actor), Role(role=RoleKind.RECIPIENT, span=recipient)),
        )
    )  # fmt: skip
    sure = CertaintyStance.ASSERTED
    layers[Certainty].append(Certainty(span=span, id=id("certainties", span), of=event, stance=sure, factuality=2.9))
    if act.killed is not None:
        layers[Toll].append(
            Toll(
                span=recipient, id=id("tolls", recipient), event=event, harm=Harm.KILLED, low=act.killed,
                high=act.killed,
            )
        )  # fmt: skip
