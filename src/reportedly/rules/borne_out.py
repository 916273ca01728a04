"""The words of a report that name events in earnest: triggers that the text and their surroundings bear out."""

from __future__ import annotations

from reportedly.rules.event_links import Found, carrier_of, names_the_dead
from reportedly.rules.event_sense import is_shown, makes_sense, public_words
from reportedly.rules.event_sites import without_towns_as_actors
from reportedly.rules.event_words import event_senses, event_words
from reportedly.rules.headlines import headlines
from reportedly.rules.heard_acts import heard_acts, is_heard, with_heard
from reportedly.rules.news_evidence import is_figure, is_plotted, says_where, shows_itself, took_into_custody, took_life
from reportedly.rules.news_world import Standing, is_short, standing, told_words
from reportedly.rules.participants import parts
from reportedly.rules.parties import without_events_as_parties
from reportedly.rules.sense_evidence import Senses
from reportedly.rules.triggers import Table, Trigger
from reportedly.rules.works import count_works
from reportedly.types.annotations import Entity, Mention, Place, Sentence, TimeExpression
from reportedly.types.reading import Reading
from reportedly.types.vocabulary import Precision, Usage

_AGAINST = -0.5
"""Evidence down to which the encoder's word is taken for an ambiguous one, in a text that is known for news."""


def borne_out(reading: Reading, rows: Table) -> list[Found]:
    """The triggers whose sense the surroundings bear out, in order of text."""
    tree, words = reading.tree, event_words()
    senses = Senses(tree.tokens, event_senses())
    kind = standing(reading)
    flash = kind is not Standing.OTHER and (kind is Standing.NEWS or is_short(reading))
    states = {token.index for item in reading[Place] if item.usage is Usage.ACTOR for token in tree.inside(item.span)}
    public = public_words(tree, reading[Mention], reading[Entity], words) | states
    told = {token.index for token in told_words(reading)}
    acts = heard_acts(reading.report.text)
    triggers = with_heard(tree, rows, acts)
    refused = {item.token.index for item in triggers if item.row.type == "REJECT"}
    found = []
    for trigger in (item for item in triggers if item.token.index in told):
        carrier = carrier_of(tree, trigger)
        roles = tuple(parts(tree, trigger, carrier, words))
        news = kind is Standing.NEWS
        acted = not news and count_works(reading.quote(reading[Sentence][trigger.token.sentence].span)) > 0
        known = news or (kind is Standing.DOUBTFUL and not acted and shows_itself(tree, trigger, roles))
        heard = news and is_heard(acts, trigger.token) and senses.lean(trigger.token) > _AGAINST
        heard = heard and trigger.token.head not in refused  # "rejected the proposal" is one act
        sound = known and (heard or makes_sense(tree, trigger, roles, senses, words, public, news))
        lives = not acted and took_life(tree, trigger, roles) and (flash or says_where(reading, trigger.token))
        plain = took_into_custody(tree, trigger, roles) or is_shown(tree, trigger) or names_the_dead(trigger, roles)
        shown = not acted and plain and (kind is not Standing.OTHER or _says_day(reading, trigger))
        if (sound or lives or shown) and not (is_figure(trigger, roles) or is_plotted(tree, trigger.token)):
            found.append(Found(trigger, carrier, roles))
    found = without_towns_as_actors(found, reading[Place], tree)
    return without_events_as_parties(found)


def _says_day(reading: Reading, trigger: Trigger) -> bool:
    """Whether the sentence of a trigger names a day or a place, or is the headline."""
    token = trigger.token
    times = reading.within(reading[Sentence][token.sentence].span, TimeExpression)
    return (
        any(time.precision is not Precision.YEAR and time.earliest for time in times)
        or says_where(reading, token)
        or token.sentence in headlines(reading)
    )
