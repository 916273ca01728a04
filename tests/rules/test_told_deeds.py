"""Who answers for what a voice tells, mention by mention, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.harm_events import EventPlaces
from reportedly.rules.told_by import Tellers
from reportedly.rules.told_deeds import by_telling

pytestmark = pytest.mark.parser

TOLD = {
    "of another": ("The mayor said rebels of the River Front had shelled Tora.", ["blamed"]),
    "of itself": ("The River Front said its men had shelled Tora.", ["claimed"]),
    "of rebels by what they are": ("The FARC rose. The rebels said they had shelled Tora.", ["claimed"]),
    "of its group, by one presented as its spokesman": (
        "A man presented as a spokesman of the River Front said the group had shelled Tora.",
        ["claimed"],
    ),
    "of the group, by one who claims to speak for it": (
        "A man claiming to speak for the River Front told reporters that the group had shelled Tora.",
        ["claimed"],
    ),
    "of the group, by a mayor": ("The River Front rose. The mayor said the group had shelled Tora.", ["blamed"]),
    "of itself, with an excuse": ("The River Front said its men had only returned fire at Tora.", ["admitted"]),
    "of itself, with a regret": (
        "The River Front said that its men had shelled Tora and that it regrets any harm.",
        ["admitted"],
    ),
    "by two voices": (
        "The River Front shelled Tora on Monday, the army said. The mayor said the River Front shelled Tora.",
        ["blamed", "blamed"],
    ),
    "by the report alone": ("The River Front shelled Tora on Monday.", []),
    "by a nobody": ("The mayor said gunmen had shelled Tora.", []),
    "of the army by a caller": ("A caller said the army had shelled Tora.", ["blamed"]),
    "not held true": ("The mayor does not think that the River Front shelled Tora.", []),
    "never said": ("The mayor never said that the River Front had shelled Tora.", []),
    "not confirmed": ("The army would not confirm that its men had shelled Tora.", []),
    "doubted": ("The mayor doubts that the River Front shelled Tora.", []),
    "of the speaker, by those whom he denies": (
        "Tora denied Kenyan reports that its planes had bombed a market.",
        ["blamed"],
    ),
    "by nature": ("The mayor said Hurricane Ana had bombarded Tora.", []),
    "an aim": ("The mayor spoke of the River Front's efforts to destroy Tora.", []),
    "told through another": (
        "Troops burned Tora, two traders said, and killed a guard.",
        ["blamed", "blamed"],
    ),
    "plotted": ("Prosecutors said Jan Novak plotted to kill the mayor of Tora.", ["blamed"]),
    "not plotted": ("Prosecutors said Jan Novak never plotted to kill the mayor of Tora.", []),
    "a wreck of its making": ("The River Front said its fighters had derailed the train to Tora.", ["claimed"]),
    "a wreck in a manner of speaking": ("The mayor said the River Front had derailed the talks in Tora.", []),
    "a fire by its place": ("The mayor said the Novak Tower fire had killed two people.", []),
    "cut off before the doer": (
        "Two mayors died last year, the council said, and four of them were killed by Kenya's army.",
        ["blamed"],
    ),
    "a raid by its name": ("The mayor spoke of a River Front attack on Tora.", ["blamed"]),
    "known by a word": ("The mayor said the rebel offensive had killed two people in Tora.", []),
    "a massacre by its place": ("The mayor said the Bataclan massacre killed 90 people.", []),
    "a make of missile": ("The governor said a Tomahawk missile hit the base, killing two.", []),
    "where they were": ("The mayor spoke of the San Bernardino and Paris terrorist attacks, which killed 40.", []),
    "of a creed": ("The mayor said Islamist militants had killed 130 people.", []),
    "where it was": ("The mayor spoke of the Kenya bombing, which killed two people.", []),
    "a guerrilla attack": ("The mayor said 12 people had died in a guerrilla attack on Tora.", ["blamed"]),
    "by a weapon": ("The mayor said two people in Tora had been killed by an Uzi submachine gun.", []),
    "onto a mine": ("The army said four soldiers of the River Front had stepped on a mine near Tora.", []),
    "of those it killed": ("The army said a River Front patrol rode over a bomb in Tora, killing nine.", []),
    "on a mine of gold": ("The army said the River Front had struck a gold mine near Tora, killing nine.", ["blamed"]),
    "of her by the police": ("Anna Novak entered the office at noon. She shot two men, police said.", ["blamed"]),
    "of her in another's words": ("“She shot two men,” said the prosecutor, Anna Novak.", ["blamed"]),
    "of rebels by rebels": ("Rebel sources said the guerrilla movement had attacked the post in Tora.", ["claimed"]),
    "of rebels by the army": ("Army sources said the guerrilla movement had attacked the post in Tora.", ["blamed"]),
    "in self-defence": ("Police said officers had fired at a man in Tora in self-defense.", ["admitted"]),
    "taking it for another": (
        "Police officers in Tora shot a man with a pipe on Monday, mistaking it for a gun, police said.",
        ["admitted"],
    ),
    "men captured": ("The army said the River Front had captured nine soldiers near Tora.", ["blamed"]),
    "an attack met": ("The governor said Kenyan troops had repelled an assault on Tora.", []),
    "a siege ended": ("The governor said Kenyan police had ended a siege in Tora.", []),
    "an attack made": ("The governor said Kenyan troops had launched an assault on Tora.", ["blamed"]),
    "what one feels": ("The mayor praised the River Front fighters who had killed nine policemen.", []),
    "shots to warn": ("Police said officers had fired warning shots at a crowd in Tora.", ["admitted"]),
    "shots at a crowd": ("Police said officers had fired two shots at a crowd in Tora.", ["claimed"]),
    "downed in the air": ("The army said its gunners had intercepted four missiles over Tora.", []),
}


@pytest.mark.parametrize(("text", "stances"), TOLD.values(), ids=TOLD.keys())
def test_told(text: str, stances: list[str]) -> None:
    reading = parsed(text, "events")
    rows = by_telling(reading, Tellers(reading), EventPlaces(reading))
    assert [str(row.stance) for row in rows] == stances
