"""Events in the terms of codebooks, over whole texts by the real readers."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.types.annotations import Event
from reportedly.types.vocabulary import RoleKind

pytestmark = pytest.mark.parser

CASES = {
    "shelling": ("Russian forces shelled a village near Kupiansk.", "Shelling/artillery/missile attack", "RU", "MIL"),
    "abduction": (
        "Bandits kidnapped 15 travellers near Kaduna.",
        "Abduction/forced disappearance",
        None,
        "CRM",
    ),
    "protest": ("Farmers demonstrated in Ludhiana against the law.", "Peaceful protest", None, "CVL"),
    "clash": ("Al Shabaab fighters clashed with Somali troops near Bariire.", "Armed clash", "SO", "REB"),
    "weapons-found": ("Police defused a bomb near a school in Quetta.", "Disrupted weapons use", None, "COP"),
}


@pytest.mark.parametrize(("text", "term", "country", "sector"), CASES.values(), ids=CASES.keys())
def test_sub_event_and_codes_of_the_actor(text: str, term: str, country: str | None, sector: str) -> None:
    event = parsed(text, "events")[Event][0]
    actor = next(role for role in event.roles if role.role is RoleKind.ACTOR)
    assert (event.sub_event, actor.country, actor.sector) == (term, country, sector)


PROTESTS = {
    "what-is-demanded": (
        "Traders marched in Tunis to demand the release of those arrested in a riot and to denounce beatings.",
        "Peaceful protest",
    ),
    "what-befell-them": ("Traders marched in Tunis. Riot police dispersed them.", "Protest with intervention"),
    "what-did-not": ("Traders marched in Tunis. No arrests were made and police did not fire.", "Peaceful protest"),
    "who-went-home": ("Traders marched in Tunis. The crowd dispersed at noon.", "Peaceful protest"),
    "held-up-signs": ("On 3 May 2020, tenants in Tunis stood by the road holding placards.", "Peaceful protest"),
    "gathered-to-demand": ("On 3 May 2020, tenants gathered in Tunis to denounce rents.", "Peaceful protest"),
    "gathered-and-chanted": ("On 3 May 2020, tenants gathered in Tunis and chanted slogans.", "Peaceful protest"),
    "gathered-for-a-feast": ("On 3 May 2020, tenants gathered in Tunis for a feast.", None),
    "leaders-meet": ("On 3 May 2020, ministers gathered in Tunis to condemn the rents.", None),
    "size-noted": ("On 3 May 2020, tenants gathered in Tunis to denounce rents. [size=no report]", "Peaceful protest"),
    "villagers-beat-a-thief": ("On 3 May 2020, a group of villagers beat a thief near Kano.", "Mob violence"),
    "soldiers-beat-a-man": ("On 3 May 2020, a group of soldiers beat a farmer near Kano.", "Attack"),
    "drones-brought-down": ("On 3 May 2020, the army brought down two drones over Kano.", "Disrupted weapons use"),
    "drones-strike": ("On 3 May 2020, the army struck Kano with two drones.", "Air/drone strike"),
    "shot-dead": ("On 3 May 2020, two men on a motorbike shot dead a guard in Kano.", "Attack"),
    "a-post-in-a-town": ("On 3 May 2020, rebels attacked a police post at Kano.", "Armed clash"),
    "at-each-other": (
        "On 3 May 2020, Chadian and Sudanese soldiers fired rifles at each other near Tine.",
        "Armed clash",
    ),
    "held-after-a-protest": (
        "On 3 May 2020, tenants held up placards in Tunis. Police detained two of them.",
        "Protest with intervention",
    ),
    "graves-found": ("On 3 May 2020, soldiers found a mass grave near Kano.", "Other"),
    "trees-cut": ("On 3 May 2020, militants cut down olive trees near Kano.", "Looting/property destruction"),
}


@pytest.mark.parametrize(("text", "term"), PROTESTS.values(), ids=PROTESTS.keys())
def test_sub_event_by_the_words_around(text: str, term: str | None) -> None:
    events = parsed(text, "events")[Event]
    first = next((event.sub_event for event in events if event.main), None)
    assert first == term


def test_contexts_come_from_the_words_of_the_sentence() -> None:
    event = parsed("Gunmen attacked a hospital for refugees in Goma.", "events")[Event][0]
    assert event.context == ("asylum", "health", "migration")
