"""Words that name events, by the real parser and the table of triggers."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.triggers import Trigger, find_triggers, lemmas, table
from reportedly.types.annotations import Token
from reportedly.types.span import Span

ROWS = table(lexicon("event_triggers"))


def found_in(text: str) -> list[Trigger]:
    return list(find_triggers(parsed(text).tree, ROWS))


CASES = {
    "verb": ("Rebels shelled the port.", [("shelled", "ASSAULT")]),
    "noun": ("The bombing shocked many.", [("bombing", "ASSAULT")]),
    "two": ("Rebels attacked the port and abducted two men.", [("attacked", "ASSAULT"), ("abducted", "ASSAULT")]),
    "companion": ("The army amassed troops.", [("amassed", "MOBILIZE")]),
    "companion-is-missing": ("He amassed a fortune.", []),
    "no-event-by-its-company": ("The ministry refused to comment.", []),
    "part-of-a-name": ("The Bombing Museum opened.", []),
    "modifier": ("The bomb squad left.", []),
    "shouted": ("GUERRILLAS KIDNAPPED A BISHOP.", [("KIDNAPPED", "ASSAULT")]),
    "arms-for-a-side": ("Minsk supplied rockets to the rebels.", [("supplied", "AID")]),
    "in-a-figure-of-speech": ("The envoy struck a conciliatory tone.", []),
    "done-to-death": ("The helper was done to death.", [("done", "ASSAULT")]),
    "gunned-to-death": ("Two traders were gunned to death in Tora.", [("gunned", "ASSAULT")]),
    "done-near-a-death": ("He did his duty.", []),
    "men-with-sticks": ("Police resorted to lathicharge in Tora.", [("lathicharge", "ASSAULT")]),
    "post-of-police": ("A grenade lay near the levies picket.", []),
    "held-by-a-court": ("The court remanded six students.", [("remanded", "COERCE")]),
    "waylaid": ("Armed men waylaid a bus.", [("waylaid", "ASSAULT")]),
    "no-accord": ("The attackers struck at dawn, according to witnesses.", [("struck", "ASSAULT")]),
    "deal": ("The parties struck a deal.", [("struck", "AGREE")]),
    "subject-is-missing": ("The minister left the capital.", []),
    "subject": ("The troops left the capital.", [("left", "RETREAT")]),
    "subject-of-the-verb-above": ("Soldiers are to move into the valley.", [("move", "MOBILIZE")]),
    "object-is-no-subject": ("The editor entered the battalion in the list.", []),
    "doing-told-as-a-noun": ("He denied the launching of rockets.", [("launching", "ASSAULT")]),
    "doing-of-another-kind": ("The funding ended.", []),
    "device-of-a-bomber": ("A device was detonated by the road.", [("detonated", "ASSAULT")]),
    "test-of-a-weapon": ("Minsk detonated a nuclear device.", [("detonated", "MOBILIZE")]),
    "what-crews-fight": ("Firefighters battled a blaze at the mill.", [("blaze", "ACCIDENT")]),
    "what-is-fought-and-no-fight": ("Volunteers fought the flood in Tora.", [("flood", "DISASTER")]),
    "fires-are-no-gunfire": ("Firefighters were fighting two fires.", [("fires", "ACCIDENT")]),
    "what-falls-on-people": ("A tree fell on a wedding party in Tora.", [("fell", "ACCIDENT")]),
    "fought-during-a-flood": (
        "The army fought rebels during the floods.",
        [("fought", "ASSAULT"), ("floods", "DISASTER")],
    ),
    "no-fight-of-arms": ("The mayor fought corruption.", []),
    "searched-for-drugs": ("Officers raided the house and found heroin.", [("raided", "COERCE")]),
    "raided-by-gunmen": ("Gunmen raided the village and burned huts.", [("raided", "ASSAULT"), ("burned", "ASSAULT")]),
    "captured-by-police": ("The man was captured by police.", [("captured", "COERCE")]),
    "captured-men-of-the-other-side": ("Rebels captured six soldiers.", [("captured", "COERCE")]),
    "captured-pirates": ("The navy captured 20 pirates.", [("captured", "COERCE")]),
    "flight-of-many": ("Villagers fled the town.", [("fled", "OTHER")]),
    "flight-of-troops": ("Troops fled the town.", [("fled", "RETREAT")]),
    "laws-that-target": ("Sanctions target the mine.", [("Sanctions", "SANCTION")]),
    "many-laws-that-target": ("A package of sanctions targets the mine.", [("sanctions", "SANCTION")]),
    "men-who-target": ("Rebels target the mine.", [("target", "ASSAULT")]),
    "bomb-that-is-seized": ("Police seized a car bomb.", [("seized", "COERCE")]),
    "call-a-strike": ("Unions called a transport strike.", [("called", "PROTEST")]),
    "strike-that-is-called-something": ("He called it an answer to the drone strike on Tora.", [("strike", "ASSAULT")]),
    "bomb-of-a-day": ("They mourn the victims of Tuesday's car bomb.", [("bomb", "ASSAULT")]),
    "bomb-beside": ("Police found Tuesday's paper beside the bomb.", []),
    "sent-home": ("Two guards were treated and released.", []),
    "a-market-that-is-hit": ("Jets hit a market.", [("hit", "ASSAULT")]),
    "a-wave-of-drones": ("A wave of drones hit the port.", [("hit", "ASSAULT")]),
    "headlines-that-are-hit": ("The crisis hit the headlines.", []),
    "captives-of-a-clinic": ("Rebels released the clinic director.", [("released", "RETREAT")]),
    "released-from-hospital": ("The boys were released from hospital.", []),
    "a-wave-that-hits": ("A wave of rioting hit the town.", [("rioting", "PROTEST")]),
    "a-boat-that-is-sunk": ("The navy sank a trawler.", [("sank", "ASSAULT")]),
    "from-a-table": ("They expelled the party from the talks.", [("expelled", "SANCTION"), ("talks", "CONSULT")]),
    "captured-by-rebels": ("The town was captured by rebels.", [("captured", "ASSAULT")]),
    "captured-people": ("Rebels captured four teachers.", [("captured", "COERCE")]),
    "took-away": ("Soldiers took away his sons.", [("took", "COERCE")]),
    "warned-them-to": ("The army warned villagers to stay indoors.", [("warned", "REQUEST")]),
    "warned-against": ("The envoy warned both sides against rash steps.", [("warned", "REQUEST")]),
    "warned-that": ("Minsk warned that it was ready to cut the line.", [("warned", "THREATEN")]),
    "walked-out-of-talks": ("The delegation walked out.", [("walked", "SANCTION")]),
    "walked-out-of-a-place": ("Gunmen walked out of the forest.", []),
    "the-object-before-others": ("Troops opened fire on an outpost.", [("opened", "ASSAULT")]),
    "the-object-of-another": ("Troops opened an outpost under fire.", [("opened", "MOBILIZE")]),
    "walked-out-of-work": ("Nurses walked out.", [("walked", "PROTEST")]),
    "truce-that-collapsed": ("The truce collapsed within a day.", [("truce", "RETREAT"), ("collapsed", "SANCTION")]),
    "roof-that-collapsed": ("The roof collapsed within a day.", [("collapsed", "ACCIDENT")]),
    "struck-by-who-drives": ("A boy was struck by a drunk driver.", [("struck", "ACCIDENT")]),
    "what-a-car-strikes": ("The car struck a tree.", [("struck", "ACCIDENT")]),
    "what-a-missile-strikes": ("The missile hit a tree by the school.", [("hit", "ASSAULT")]),
    "a-branch-of-a-bank": ("The branch fell under new rules.", []),
    "raid-of-rebels-for-drugs": ("Rebels raided the village and stole cocaine.", [("raided", "ASSAULT")]),
    "raid-by-rebels": ("A raid by jihadist militants shocked Tora. Police found contraband.", [("raid", "ASSAULT")]),
    "who-comes-to-mourn": ("Thousands turned out for the funeral.", []),
    "sinks-in-a-storm": ("A ferry sank in a storm off Tora.", [("sank", "ACCIDENT")]),
    "a-storm-that-kills": ("They feared the storm.", [("storm", "DISASTER")]),
    "a-blast-of-gas": ("A gas explosion shook the pit.", [("explosion", "ACCIDENT")]),
    "a-blast-of-no-gas": ("The explosion shook the barracks.", [("explosion", "ASSAULT")]),
    "a-boat-that-goes-down": ("The boat that went down off Tora was old.", [("went", "ACCIDENT")]),
    "a-boat-that-goes-elsewhere": ("The boat went to Tora.", []),
    "a-pit-that-caves-in": ("A gold pit caved in near Tora.", [("caved", "ACCIDENT")]),
    "who-caves-in": ("The ministry caved in to the union.", [("caved", "CONCEDE")]),
    "a-bus-that-turns-over": ("A bus turned over near Tora.", [("turned", "ACCIDENT")]),
    "over-a-mine": ("The truck drove over a mine near Tora.", [("drove", "ASSAULT")]),
    "over-a-bridge": ("The truck drove over a bridge near Tora.", []),
    "put-to-the-torch": ("A mob put the mill to the torch.", [("put", "ASSAULT")]),
    "takes-lives": ("The bombing took nine lives in the town.", [("bombing", "ASSAULT")]),
    "sits-down-to-demand": ("Mothers sat down on the road to demand a search.", [("sat", "PROTEST")]),
    "shops-shut": ("Traders downed shutters on Saturday.", [("downed", "PROTEST")]),
    "a-strike-by-its-name": ("The bandh in Tora was total.", [("bandh", "PROTEST")]),
    "squatted-on-the-tracks": ("Students squatted on the tracks.", [("squatted", "PROTEST")]),
    "squatted-in-a-house": ("Students squatted in a house.", []),
    "a-body-on-the-road": ("Relatives kept her body on the road.", [("kept", "PROTEST")]),
    "a-body-in-a-morgue": ("Relatives kept her body in a morgue by the road.", []),
    "a-lathi-charge": ("Police resorted to a lathi charge.", [("charge", "ASSAULT")]),
    "hands-linked": ("Crowds linked hands around the station.", [("linked", "PROTEST")]),
    "captive-turned-up-safe": (
        "The kidnapped man turned up safe in Tora.",
        [("turned", "RETREAT")],
    ),
    "cat-turned-up-safe": ("The cat turned up safe in Tora.", []),
    "picked-up-in-a-raid": ("Two men were picked up in a raid.", [("picked", "COERCE"), ("raid", "ASSAULT")]),
    "truce-signed": ("The rebels signed a truce.", [("signed", "SUPPORT"), ("truce", "RETREAT")]),
    "captives-let-go": ("The hostages were let go on Sunday.", [("let", "RETREAT")]),
    "staff-let-go": ("The cooks were let go on Sunday.", []),
    "captives-handed-over": ("Two hostages were handed to mediators.", [("handed", "RETREAT")]),
    "marched-into-the-bush": ("Gunmen marched the girls into the bush.", [("marched", "ASSAULT")]),
    "a-boat-that-goes-down-the-coast": ("The boat went to the harbour down the coast.", []),
    "press-that-gathers": ("Reporters gathered for a press conference at the ministry.", []),
    "gathered-to-demand": ("Crowds gathered by the river to demand water.", [("gathered", "PROTEST")]),
    "walked-to-call": ("Residents walked to the road to call their relatives.", []),
    "stood-against-a-wall": ("The minister stood against the wall.", []),
    "drove-to-complain": ("Farmers drove to the bank to complain about their loans.", [("complain", "ACCUSE")]),
    "drove-to-demand": ("Farmers drove tractors to the capital to demand aid.", [("drove", "PROTEST")]),
    "turned-themselves-in": ("Two rebels turned themselves in on Sunday.", [("turned", "RETREAT")]),
    "turned-themselves-to": ("The rebels turned themselves to prayer.", []),
    "handed-themselves-over": ("Two rebels handed themselves over to the army.", [("handed", "RETREAT")]),
    "recruited": ("The rebels recruited young men.", [("recruited", "MOBILIZE")]),
    "recruited-for-a-job": ("A mining firm recruited men in the town.", []),
    "opened-a-post": ("The army opened a post on the hill.", [("opened", "MOBILIZE")]),
    "opened-positions": ("The army opened positions for 40 cooks.", []),
    "troops-arrive": ("Troops arrived in Tora on Sunday.", [("arrived", "MOBILIZE")]),
    "troops-arrive-home": ("The soldiers arrived home on leave.", []),
    "found-with-wounds": ("A man was found with bullet wounds.", [("found", "ASSAULT")]),
    "found-with-marks": ("A woman was found with marks of ink on her finger.", []),
    "carried-off": ("Gunmen carried off two girls.", [("carried", "ASSAULT")]),
    "carried-off-by-water": ("The flood carried off two houses.", [("flood", "DISASTER")]),
    "fetched-from-school": ("Police said she was picking up her daughter from school.", []),
    "a-text-that-says-so": ("The release said that it was over. The attack was over.", [("attack", "ASSAULT")]),
    "killer-on-the-loose": ("The rampage went on.", [("rampage", "ASSAULT")]),
    "a-grave": ("Soldiers found a mass grave in the woods.", [("found", "OTHER")]),
    "a-grave-of-old": ("Archaeologists found a king's grave in the woods.", []),
    "nothing": ("It rained.", []),
    "empty": ("", []),
}


@pytest.mark.parser
@pytest.mark.parametrize(("text", "rows"), CASES.values(), ids=CASES.keys())
def test_find_triggers(text: str, rows: list[tuple[str, str]]) -> None:
    assert [(item.token.text, item.row.type) for item in found_in(text)] == rows


@pytest.mark.parser
def test_where_verb_and_noun_say_the_same_the_noun_names_the_act() -> None:
    found = found_in("The council declared a curfew.")
    assert [item.token.text for item in found] == ["curfew"]
    assert not found[0].is_verb


def row(lemma: str, part: str = "verb", company: str = "", type: str = "ASSAULT", family: str = "") -> dict[str, str]:
    return {"lemma": lemma, "part": part, "with": company, "type": type, "mode": "", "sense": "", "family": family}


def test_rows_that_deny_come_first_then_those_with_companions() -> None:
    rows = table([row("fire"), row("fire", company="rocket|shell"), row("fire", company="staff", type="-")])
    assert [(item.type, bool(item.companions)) for item in rows["fire", "verb"]] == [
        ("-", True),
        ("ASSAULT", True),
        ("ASSAULT", False),
    ]
    assert rows["fire", "verb"][1].companions == {"rocket", "shell"}


def test_what_must_stand_besides() -> None:
    (found,) = table([row("go", company="^boat|^ferry|+down")])["go", "verb"]
    assert (found.companions, found.subjects, found.besides) == (frozenset(), {"boat", "ferry"}, {"down"})


def test_a_row_without_a_family_is_its_own() -> None:
    rows = table([row("fire"), row("attack", family="attack"), row("raid", family="attack")])
    assert [group[0].family for group in rows.values()] == ["fire", "attack", "attack"]


def token(text: str, lemma: str, part: str) -> Token:
    return Token(
        span=Span(0, len(text)), text=text, lemma=lemma, part=part, tag="X", link="ROOT", index=0, head=0, sentence=0
    )


LEMMAS = {
    "as-parsed": (("attacked", "attack", "VERB"), "verb", ["attack", "attacked"]),
    "one-form": (("raid", "raid", "NOUN"), "noun", ["raid"]),
    "shouted-verb": (("KILLED", "KILLED", "PROPN"), "verb", ["KILLED", "killed", "kill", "kille", "killy", "kil"]),
    "shouted-noun": (("RAIDS", "RAIDS", "PROPN"), "noun", ["RAIDS", "raids", "raid", "raid"]),
    "name-without-an-ending": (("Rebel", "rebel", "PROPN"), "noun", ["rebel"]),
    "too-short-to-cut": (("USED", "USED", "PROPN"), "verb", ["USED", "used"]),
}


@pytest.mark.parametrize(("word", "part", "forms"), LEMMAS.values(), ids=LEMMAS.keys())
def test_lemmas(word: tuple[str, str, str], part: str, forms: list[str]) -> None:
    assert list(lemmas(token(*word), part)) == forms


def test_no_rows_no_triggers() -> None:
    assert table([]) == {}
