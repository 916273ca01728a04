"""The list of readers: what is read of a report, in which order, by which version. Start here."""

from __future__ import annotations

from functools import cache

from reportedly.readers.attribution import read_attribution
from reportedly.readers.certainty import read_certainty
from reportedly.readers.coreference import read_coreference
from reportedly.readers.events import read_events
from reportedly.readers.flags import read_flags
from reportedly.readers.grammar import make_grammar
from reportedly.readers.learned_attribution import read_learned_attribution
from reportedly.readers.mentions import read_mentions
from reportedly.readers.places import read_places
from reportedly.readers.publication import read_publication
from reportedly.readers.responsibility import read_responsibility
from reportedly.readers.run import Reader, in_order
from reportedly.readers.sentences import read_sentences
from reportedly.readers.times import read_times
from reportedly.readers.tolls import read_tolls
from reportedly.types.annotations import (
    Attribution,
    Certainty,
    Entity,
    Event,
    Flag,
    Mention,
    Place,
    Publication,
    Responsibility,
    Sentence,
    TimeExpression,
    Token,
    Toll,
)
from reportedly.weights.encoder import available, weights_digest


@cache
def readers() -> tuple[Reader, ...]:
    """All readers, in order. Built on first call, so that importing this opens no lexicon and no model."""
    return in_order(
        Reader("sentences", "6", (), Sentence, read_sentences),
        Reader("grammar", "14", (Sentence,), Token, make_grammar(), filed=False),
        Reader("publication", "7", (Sentence, Token), Publication, read_publication),
        Reader("times", "16", (Sentence, Token, Publication), TimeExpression, read_times),
        Reader("places", "19", (Sentence, Token), Place, read_places),
        Reader("mentions", "12", (Sentence, Token, TimeExpression, Place), Mention, read_mentions),
        Reader("coreference", "12", (Sentence, Token, Mention), Entity, read_coreference),
        _attribution(),
        Reader(
            "events",
            _with_weights("37"),
            (Sentence, Token, Publication, TimeExpression, Place, Mention, Entity, Attribution),
            Event,
            read_events,
        ),
        Reader("tolls", "35", (Sentence, Token, Mention, Place, Attribution, Event), Toll, read_tolls),
        Reader(
            "certainty", _with_weights("14"), (Sentence, Token, Attribution, Event, Toll), Certainty, read_certainty
        ),
        Reader(
            "responsibility",
            _with_weights("32"),
            (Sentence, Token, Place, Mention, Entity, Attribution, Event),
            Responsibility,
            read_responsibility,
        ),
        Reader("flags", "4", (Sentence, Token, Publication, Mention, Entity, Attribution), Flag, read_flags),
    )


def _with_weights(version: str) -> str:
    """A version that names the encoder's weights where they have a say."""
    return f"{version}+{weights_digest()}" if available() else version


def _attribution() -> Reader:
    """The learned reader, its version naming its weights; the plain one under its own name where those cannot run."""
    needs = (Sentence, Token, Mention, Entity)
    if available():
        return Reader("attribution", _with_weights("27"), needs, Attribution, read_learned_attribution)
    return Reader("attribution-by-rule", "22", needs, Attribution, read_attribution)
