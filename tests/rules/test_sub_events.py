"""ACLED sub-events from what is known of an event."""

from __future__ import annotations

import pytest

from reportedly.rules.sub_events import Clues, sub_event
from reportedly.types.vocabulary import EventType as E
from reportedly.types.vocabulary import SubEvent as S


def clues(type: E, mode: str = "", **sets: str | set[S] | bool) -> Clues:
    given = {name: frozenset(value.split()) if isinstance(value, str) else value for name, value in sets.items()}
    given = {name: frozenset(value) if isinstance(value, set) else value for name, value in given.items()}
    return Clues(type=type, mode=mode, **given)  # type: ignore[arg-type]


CASES = {
    "armed-on-both-sides": (clues(E.ASSAULT, actors="REB", recipients="MIL"), S.ARMED_CLASH),
    "on-civilians": (clues(E.ASSAULT, actors="UAF", recipients="CVL"), S.ATTACK),
    "by-a-drone": (clues(E.ASSAULT, "drone", recipients="CVL"), S.AIR_STRIKE),
    "a-clash-with-mortars": (clues(E.ASSAULT, said="clash", told={S.SHELLING}), S.ARMED_CLASH),
    "a-grenade": (clues(E.ASSAULT, "explosives", weapons="grenade"), S.GRENADE),
    "shot-down": (clues(E.ASSAULT, said="shoot", told={S.DISRUPTED_WEAPONS}), S.DISRUPTED_WEAPONS),
    "retaken-by-an-army": (clues(E.ASSAULT, actors="MIL", said="recapture"), S.GOVERNMENT_REGAINS),
    "taken-by-rebels": (clues(E.ASSAULT, actors="REB", said="capture", words="town"), S.NON_STATE_OVERTAKES),
    "houses-burned": (clues(E.ASSAULT, "destroy", said="burn", of_things=True), S.LOOTING),
    "protesters-shot": (clues(E.ASSAULT, "firearms", actors="COP", words="protester kill"), S.EXCESSIVE_FORCE),
    "a-quiet-protest": (clues(E.PROTEST, words="march wage"), S.PEACEFUL_PROTEST),
    "a-protest-dispersed": (clues(E.PROTEST, words="march disperse"), S.PROTEST_INTERVENTION),
    "a-riot": (clues(E.PROTEST, "riot"), S.VIOLENT_DEMONSTRATION),
    "a-protest-about-arrests": (clues(E.PROTEST, words="march police"), S.PEACEFUL_PROTEST),
    "stones-in-the-street": (clues(E.PROTEST, words="march stone"), S.VIOLENT_DEMONSTRATION),
    "force-where-people-protest": (
        clues(E.ASSAULT, "firearms", actors="MIL", words="crowd", in_protest=True),
        S.EXCESSIVE_FORCE,
    ),
    "a-crowd-scattered": (clues(E.COERCE, said="disperse", words="disperse"), S.PROTEST_INTERVENTION),
    "many-beat-one": (clues(E.ASSAULT, "beat", actors="CVL", by_many=True), S.MOB_VIOLENCE),
    "many-with-guns": (clues(E.ASSAULT, "firearms", actors="CVL", by_many=True), S.ATTACK),
    "rivals-in-a-brawl": (clues(E.ASSAULT, said="fight", actors="CVL"), S.MOB_VIOLENCE),
    "people-against-police": (clues(E.ASSAULT, said="clash", actors="CVL COP"), S.VIOLENT_DEMONSTRATION),
    "herders-under-arms": (clues(E.ASSAULT, said="fight", actors="CVL", words="armed herder"), S.ARMED_CLASH),
    "fire-exchanged": (clues(E.ASSAULT, said="exchange"), S.ARMED_CLASH),
    "gunfire-exchanged": (clues(E.ASSAULT, "firearms", said="gunfire", words="exchange"), S.ARMED_CLASH),
    "gunfire": (clues(E.ASSAULT, "firearms", said="gunfire"), S.ATTACK),
    "an-ambush-on-a-patrol": (clues(E.ASSAULT, said="ambush", recipients="MIL", words="bus"), S.ARMED_CLASH),
    "an-ambush-on-a-bus": (clues(E.ASSAULT, said="ambush", words="bus"), S.ATTACK),
    "a-drone-brought-down": (clues(E.ASSAULT, said="bring", targets="drone", told={S.AIR_STRIKE}), S.DISRUPTED_WEAPONS),
    "a-mine-struck": (clues(E.ASSAULT, "explosives", said="strike", targets="mine"), S.REMOTE_EXPLOSIVE),
    "robbed-and-nobody-hurt": (clues(E.ASSAULT, said="raid", told={S.LOOTING}), S.LOOTING),
    "robbed-and-somebody-hurt": (clues(E.ASSAULT, said="raid", told={S.LOOTING}, hurt=True), S.ATTACK),
    "at-each-other-with-guns": (clues(E.ASSAULT, "firearms", actors="MIL", mutual=True), S.ARMED_CLASH),
    "at-each-other-with-stones": (clues(E.PROTEST, words="stone", mutual=True), S.MOB_VIOLENCE),
    "missiles-from-aircraft": (clues(E.ASSAULT, "heavy-weapons", weapons="aircraft rocket"), S.AIR_STRIKE),
    "gas-from-aircraft": (clues(E.ASSAULT, weapons="aircraft", told={S.CHEMICAL}), S.CHEMICAL),
    "barricades-of-a-crowd": (clues(E.MOBILIZE, said="erect", words="demonstrator barricade"), S.VIOLENT_DEMONSTRATION),
    "marchers-taken-away": (clues(E.COERCE, "arrest", in_protest=True), S.PROTEST_INTERVENTION),
    "stopped-and-killed": (clues(E.COERCE, said="stop", actors="UAF", words="bus kill"), S.ATTACK),
    "stopped": (clues(E.COERCE, said="stop", actors="UAF", words="bus"), S.OTHER),
    "a-device-dismantled": (clues(E.OTHER, said="dismantle", targets="bomb"), S.DISRUPTED_WEAPONS),
    "a-town-vacated": (clues(E.RETREAT, said="vacate", words="town"), S.TRANSFER),
    "arrests": (clues(E.COERCE, "arrest", actors="COP"), S.ARRESTS),
    "held-by-rebels": (clues(E.COERCE, "arrest", actors="REB"), S.ABDUCTION),
    "a-truce": (clues(E.RETREAT, "ceasefire"), S.AGREEMENT),
    "a-base": (clues(E.MOBILIZE, said="set", words="base"), S.BASE),
    "troops-sent": (clues(E.MOBILIZE, said="deploy"), S.CHANGE),
    "talk-is-not-coded": (clues(E.CONSULT, words="meet minister"), None),
    "trade-is-not-coded": (clues(E.COOPERATE), None),
}


@pytest.mark.parametrize(("given", "term"), CASES.values(), ids=CASES.keys())
def test_sub_event(given: Clues, term: S | None) -> None:
    assert sub_event(given) is term
