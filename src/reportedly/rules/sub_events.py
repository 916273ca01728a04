"""The ACLED sub-event of an event: 25 terms, told from type, mode, weapon, who takes part, and telling words beside it.

ACLED asks in an order (its codebook's hierarchy): what weapon, then who fought whom, then what was done to civilians or
by crowds, then what else changed the strength or position of armed groups. `lexicons/sub_event_words.tsv` holds words
that tell a sub-event wherever they stand in the event's sentences ("defused": Disrupted weapons use).
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from reportedly.types.vocabulary import EventType, SubEvent

STATE = frozenset(("MIL", "COP", "SPY"))
REBEL = frozenset(("REB", "UAF", "CRM"))
ARMED = STATE | REBEL
PEOPLE = frozenset("CVL OPP LAB EDU AGR".split())


class Clues(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of an event when it is put in ACLED's terms.

    `actors` and `recipients` hold sectors (PLOVER's codes), `weapons` kinds of weapons, `words` the lemmas of its
    sentences but for what is said not to be, `said` the words that name it, `told` the sub-events that telling words
    speak for. `targets` are kinds of weapons that it was done to; `in_protest`, whether its sentence tells of a protest
    too; `by_many`, whether those who did it are many and no armed group; `hurt`, whether anybody was; `mutual`,
    whether they did it to each other.
    """

    type: EventType
    mode: str
    actors: frozenset[str] = frozenset()
    recipients: frozenset[str] = frozenset()
    weapons: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    of_things: bool = False
    targets: frozenset[str] = frozenset()
    in_protest: bool = False
    by_many: bool = False
    hurt: bool = False
    mutual: bool = False

    @property
    def crowd(self) -> bool:
        """Whether people demonstrate."""
        return self.in_protest or bool(self.words & _CROWD)


def sub_event(clues: Clues) -> SubEvent | None:
    """The sub-event in ACLED's terms, None for what ACLED does not code: talk, verdicts, trade."""
    rule = _BY_TYPE.get(clues.type)
    return rule(clues) if rule is not None else None


def _assault(clues: Clues) -> SubEvent:
    if clues.said & _RAIDING and clues.words & _ARRESTING and not clues.words & HARM:
        return SubEvent.ARRESTS
    fire = clues.said & _SHOTS and "exchange" in clues.words
    if (fire or clues.mutual or clues.said & _MUTUAL) and not clues.crowd and not clues.words & _RETAKING:
        armed = clues.actors & REBEL or clues.words & _WITH_ARMS
        people = (clues.actors | clues.recipients) & PEOPLE and not armed
        if people:
            forces = (clues.actors | clues.recipients) & STATE or clues.words & _POLICE
            return SubEvent.VIOLENT_DEMONSTRATION if forces else SubEvent.MOB_VIOLENCE
        return SubEvent.ARMED_CLASH  # whatever weapons both sides used
    return _by_weapon(clues) or _by_crowd(clues) or _by_act(clues) or _by_parties(clues)


def _by_weapon(clues: Clues) -> SubEvent | None:
    found = clues.told & _WEAPONS.keys()
    if _disrupts(clues):
        return SubEvent.DISRUPTED_WEAPONS
    if "aircraft" in clues.weapons and not found & _WORSE:
        return SubEvent.AIR_STRIKE  # whatever it dropped or launched
    for term in _WEAPONS:
        if term in found:
            return SubEvent(term)
    for mode, term in _WEAPON_MODES.items():
        if clues.mode == mode:
            return _of_explosives(clues) if mode == "explosives" else term
    for kinds, term in _WEAPON_KINDS:
        if clues.weapons & kinds:
            return term
    return None


_WORSE = frozenset((SubEvent.CHEMICAL, SubEvent.SUICIDE_BOMB))


def _disrupts(clues: Clues) -> bool:
    """Whether weapons were taken or undone before they did their work: "brought down two drones"."""
    return SubEvent.DISRUPTED_WEAPONS in clues.told or bool(
        clues.said & _UNDOING and clues.targets & _UNDONE and not clues.weapons
    )


_UNDOING = frozenset(
    """bring down destroy seize find discover uncover intercept neutralize neutralise dismantle deactivate confiscate
    recover capture""".split()
)
_UNDONE = frozenset("drone rocket bomb mine dynamite grenade mortar weapon rifle gun".split()) | {"machine gun"}


def _of_explosives(clues: Clues) -> SubEvent:
    return SubEvent.GRENADE if "grenade" in clues.weapons else SubEvent.REMOTE_EXPLOSIVE


_WEAPONS = {
    SubEvent.CHEMICAL: 1, SubEvent.SUICIDE_BOMB: 2, SubEvent.AIR_STRIKE: 3, SubEvent.SHELLING: 4, SubEvent.GRENADE: 5,
    SubEvent.REMOTE_EXPLOSIVE: 6,
}  # fmt: skip
_WEAPON_MODES = {
    "suicide-attack": SubEvent.SUICIDE_BOMB, "drone": SubEvent.AIR_STRIKE, "aerial": SubEvent.AIR_STRIKE,
    "heavy-weapons": SubEvent.SHELLING, "explosives": SubEvent.REMOTE_EXPLOSIVE,
}  # fmt: skip
_WEAPON_KINDS = (
    (frozenset(("chemical",)), SubEvent.CHEMICAL),
    (frozenset(("aircraft", "drone")), SubEvent.AIR_STRIKE),
    (frozenset(("rocket", "artillery", "mortar")), SubEvent.SHELLING),
    (frozenset(("grenade",)), SubEvent.GRENADE),
    (frozenset(("bomb", "mine", "dynamite")), SubEvent.REMOTE_EXPLOSIVE),
)


def _by_crowd(clues: Clues) -> SubEvent | None:
    """Violence by or against demonstrators."""
    if SubEvent.MOB_VIOLENCE in clues.told or (clues.said & _STONING and not clues.crowd):
        return SubEvent.MOB_VIOLENCE
    armed = clues.actors & ARMED or clues.mode in _ARMED_MODES or clues.words & _WITH_ARMS
    if not clues.crowd and clues.by_many and not armed:
        return SubEvent.MOB_VIOLENCE
    if not clues.crowd or clues.actors & REBEL:
        return None
    if clues.mode == "crowd-control":
        return SubEvent.PROTEST_INTERVENTION
    if clues.actors & STATE or clues.words & _POLICE:
        return SubEvent.VIOLENT_DEMONSTRATION if clues.words & _RIOTING else SubEvent.EXCESSIVE_FORCE
    return SubEvent.VIOLENT_DEMONSTRATION


_CROWD = frozenset(
    "protester protestor demonstrator rioter protest demonstration rally riot march demonstrate barricade".split()
)
_ARMED_MODES = frozenset(("firearms", "explosives", "heavy-weapons", "abduct", "sexual", "suicide-attack"))
_STONING = frozenset(("stone", "lynch"))
_POLICE = frozenset("police policeman gendarme soldier guard security".split())
_RIOTING = frozenset(
    """riot rioter stone vandalize vandalise torch barricade clash rock molotov tire tyre smash
    pelt brick cobblestone""".split()
)


def _by_act(clues: Clues) -> SubEvent | None:
    """What was done, where the act alone tells."""
    if clues.mode == "sexual" or SubEvent.SEXUAL_VIOLENCE in clues.told:
        return SubEvent.SEXUAL_VIOLENCE
    if clues.mode == "abduct" or SubEvent.ABDUCTION in clues.told:
        return SubEvent.ABDUCTION
    territory = _territory(clues)
    if territory is not None:
        return territory
    harmless = not (clues.recipients or clues.hurt or clues.words & HARM)
    spoilt = clues.mode == "destroy" or clues.said & _SPOILING or SubEvent.LOOTING in clues.told
    if spoilt and (clues.of_things or harmless):
        return SubEvent.LOOTING
    return None


HARM = frozenset("kill wound injure death dead casualty fatality die behead shoot".split())
_SPOILING = frozenset(
    "burn torch loot ransack vandalize vandalise destroy demolish pillage plunder arson looting raze".split()
)
_RETAKING = frozenset("recapture retake retook regain overrun liberate reconquer".split())
_TAKING = frozenset("capture seize occupy conquer recover overtake take".split())
_GROUND = frozenset(
    """town village city control base position area district hill territory checkpoint outpost post camp settlement
    neighbourhood neighborhood airport locality stronghold barracks""".split()
)  # fmt: skip


def _territory(clues: Clues) -> SubEvent | None:
    if SubEvent.TRANSFER in clues.told:
        return SubEvent.TRANSFER
    sure = clues.said & _RETAKING or (clues.words & _RETAKING and clues.words & _GROUND)
    if not sure and not (clues.said & _TAKING and clues.words & _GROUND):
        return None
    return SubEvent.NON_STATE_OVERTAKES if clues.actors & REBEL else SubEvent.GOVERNMENT_REGAINS


def _by_parties(clues: Clues) -> SubEvent:
    """Armed against armed is a clash; else it is an attack."""
    fighting = bool(clues.said & _FIGHTING)
    if clues.said & _AMBUSHING and clues.words & _CIVIL and not clues.recipients & ARMED:
        return SubEvent.ATTACK
    both = clues.actors & STATE and clues.actors & REBEL
    all_armed = clues.recipients & ARMED and clues.recipients | clues.actors <= ARMED
    if fighting or both or all_armed:
        return SubEvent.ARMED_CLASH
    if clues.recipients & ARMED and not clues.recipients - ARMED:
        return SubEvent.ARMED_CLASH
    if clues.words & _POSTS and not clues.recipients - ARMED:
        return SubEvent.ARMED_CLASH
    return SubEvent.ATTACK


_FIGHTING = frozenset(
    """clash fight fighting battle combat skirmish firefight gunfight gunbattle shootout shoot-out ambush offensive
    counteroffensive counterattack repel repulse engage crossfire exchange trade face""".split()
)
_AMBUSHING = frozenset(("ambush", "engage"))
_CIVIL = frozenset(
    "civilian passenger traveller traveler trader merchant villager farmer herder bus minibus taxi ambulance".split()
)
_RAIDING = frozenset("raid storm search".split())
_MUTUAL = frozenset(
    "clash fight fighting battle skirmish firefight gunfight gunbattle shootout shoot-out exchange".split()
)
_SHOTS = frozenset("fire gunfire shot shooting shelling".split())
_WITH_ARMS = frozenset(("armed", "militia", "gunfire"))
_POSTS = frozenset("checkpoint outpost barracks base garrison patrol convoy position trench post checkpost".split())


def _coerce(clues: Clues) -> SubEvent | None:
    if _disrupts(clues):
        return SubEvent.DISRUPTED_WEAPONS
    if (clues.crowd or "disperse" in clues.said) and not clues.actors & REBEL:
        return _protest(clues)
    territory = _territory(clues)
    if territory is not None:
        return territory
    if clues.mode == "arrest" or clues.said & _ARRESTING:
        return SubEvent.ABDUCTION if clues.actors & REBEL else SubEvent.ARRESTS
    if clues.said & _SPOILING or clues.said & {"confiscate", "evict", "eviction", "bulldoze", "demolish"}:
        return SubEvent.LOOTING
    if clues.said & _ENTERING and clues.words & HARM:
        return _by_parties(clues)  # "entered the house and shot him"
    return _told(clues) or SubEvent.OTHER


_ENTERING = frozenset("enter break force storm raid stop".split())
_ARRESTING = frozenset("arrest detain detention jail imprison apprehend roundup round".split())


def _protest(clues: Clues) -> SubEvent:
    if SubEvent.MOB_VIOLENCE in clues.told or clues.mutual:
        return SubEvent.MOB_VIOLENCE
    violent = clues.mode in ("riot", "vandalize") or clues.words & _RIOTING
    forced = clues.mode == "arrest" or clues.words & _FORCE
    if violent:
        return SubEvent.VIOLENT_DEMONSTRATION
    if forced and clues.words & HARM:
        return SubEvent.EXCESSIVE_FORCE
    return SubEvent.PROTEST_INTERVENTION if forced else SubEvent.PEACEFUL_PROTEST


_FORCE = frozenset(
    """disperse arrest detain teargas tear-gas baton truncheon cordon intervene intervention water-cannon cannon tear
    fire shoot bullet prevent beat charge custody lathicharge lathi""".split()
)


def _agree(clues: Clues) -> SubEvent | None:
    return _told(clues) or (SubEvent.AGREEMENT if clues.words & _PACTS else None)


_PACTS = frozenset("agreement accord truce ceasefire cease-fire treaty peace deal pact memorandum armistice".split())


def _retreat(clues: Clues) -> SubEvent | None:
    if _told(clues) is not None:
        return _told(clues)
    if clues.mode == "ceasefire":
        return SubEvent.AGREEMENT
    if (clues.mode == "withdraw" or clues.said & _LEAVING) and clues.words & _GROUND:
        return SubEvent.TRANSFER
    return SubEvent.CHANGE if clues.mode in ("disarm", "withdraw") else SubEvent.OTHER


_LEAVING = frozenset(("vacate", "evacuate", "abandon", "quit"))


def _mobilize(clues: Clues) -> SubEvent | None:
    if clues.crowd and not clues.actors & ARMED and clues.words & _RIOTING:
        return SubEvent.VIOLENT_DEMONSTRATION  # "protesters erected barricades"
    if clues.said & _SETTING_UP and clues.words & _BASES:
        return SubEvent.BASE
    return _told(clues) or SubEvent.CHANGE


_SETTING_UP = frozenset("set establish build open construct erect install".split())
_BASES = frozenset("base camp headquarters headquarter outpost post checkpoint barracks garrison position".split())


def _threaten(clues: Clues) -> SubEvent | None:
    return _told(clues) or (SubEvent.OTHER if clues.actors & ARMED else None)


def _other(clues: Clues) -> SubEvent | None:
    return SubEvent.DISRUPTED_WEAPONS if _disrupts(clues) else _told(clues)


def _told(clues: Clues) -> SubEvent | None:
    return next((term for term in _STRATEGIC if term in clues.told), None)


_STRATEGIC = (
    SubEvent.DISRUPTED_WEAPONS, SubEvent.BASE, SubEvent.TRANSFER, SubEvent.LOOTING, SubEvent.AGREEMENT,
    SubEvent.CHANGE, SubEvent.ARRESTS, SubEvent.ABDUCTION, SubEvent.MOB_VIOLENCE, SubEvent.OTHER,
)  # fmt: skip
"""What words tell of acts that no weapon or victim settles, the most particular first."""


_BY_TYPE: dict[EventType, Callable[[Clues], SubEvent | None]] = {
    EventType.ASSAULT: _assault,
    EventType.COERCE: _coerce,
    EventType.PROTEST: _protest,
    EventType.AGREE: _agree,
    EventType.SUPPORT: _agree,
    EventType.CONSULT: _agree,
    EventType.RETREAT: _retreat,
    EventType.MOBILIZE: _mobilize,
    EventType.THREATEN: _threaten,
    EventType.REJECT: _told,
    EventType.SANCTION: _told,
    EventType.OTHER: _other,
}
