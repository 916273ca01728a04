"""Events: type, status, parties, time, joining, sense; with the real parser, over passages of our own."""

from pathlib import Path

import pytest
from tests.marked import marked

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Event, Place
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.vocabulary import EventType, RoleKind, Status

pytestmark = pytest.mark.parser


def events_of(text: str, published: str | None = "2024-05-14", title: str | None = None) -> Reading:
    names = [reader.name for reader in readers()]
    return read(
        Report(text=text, published=published, title=title), with_readers=readers()[: names.index("events") + 1]
    )


def mentions(reading: Reading) -> dict[int, Event]:
    """Each event by the starts of all its mentions."""
    return {span.start: event for event in reading[Event] for span in (event.span, *event.evidence)}


def words(reading: Reading, event: Event, role: RoleKind) -> list[str]:
    return [reading.quote(item.span) for item in event.roles if item.role is role]


CASES = {
    "verb": (
        "Gunmen «kidnapped» four engineers near Tasheh.",
        "ASSAULT", "abduct", "happened",
    ),
    "to-the-quarter": (
        "Police with dogs «blocked» the bridge to the quarter.",
        "PROTEST", "obstruct", "happened",
    ),
    "captives-let-go": (
        "The seven passengers carried off in March were «let» go on Sunday evening.",
        "RETREAT", "release", "happened",
    ),
    "captives-handed-over": (
        "Three engineers held by a faction since April were «handed» over to a humanitarian mission.",
        "RETREAT", "release", "happened",
    ),
    "past-with-a-day-ahead": (
        "Rebels «attacked» ten army posts at 20:00 on 18 May, the army said.",
        "ASSAULT", None, "happened",
    ),
    "set-for-a-day-ahead": (
        "Miners in Peru have «called» a national strike for 18 May to press the government.",
        "PROTEST", "strike", "future",
    ),
    "noun": (
        "A suicide «bombing» at a market killed nine people.",
        "ASSAULT", "explosives", "happened",
    ),
    "said-of": (
        "Two drones «hit» the depot, the army said.",
        "ASSAULT", None, "happened",
    ),
    "threat": (
        "The rebels threatened to «bomb» the dam.",
        "ASSAULT", "explosives", "hypothetical",
    ),
    "if": (
        "If the militia «attacks» the port, troops will respond.",
        "ASSAULT", None, "hypothetical",
    ),
    "no-rockets": (
        "The army said no rockets were «fired» at the camp.",
        "ASSAULT", None, "negated",
    ),
    "denied": (
        "The general denied that soldiers had «attacked» the clinic.",
        "ASSAULT", None, "happened",
    ),
    "future": (
        "The army was on alert for future «attacks» by militants.",
        "ASSAULT", None, "future",
    ),
    "due-to": (
        "Envoys are due to «meet» in Geneva next week.",
        "CONSULT", None, "future",
    ),
    "anniversary": (
        "Crowds marked the anniversary of the «assassination» of the president.",
        "ASSAULT", "targeted", "historical",
    ),
    "progressive": (
        "Government troops are «shelling» the town.",
        "ASSAULT", "heavy-weapons", "ongoing",
    ),
    "accuse": (
        "Washington «condemned» the government for the raids.",
        "ACCUSE", "disapprove", "happened",
    ),
    "reject": (
        "The rebels «rejected» a government offer of talks.",
        "REJECT", None, "happened",
    ),
    "sentence": (
        "The court «sentenced» two former ministers.",
        "SANCTION", "convict", "happened",
    ),
    "withdraw": (
        "The army has «withdrawn» its troops from the valley.",
        "RETREAT", "withdraw", "happened",
    ),
    "quake": (
        "An «earthquake» killed dozens of people in the province.",
        "DISASTER", None, "happened",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "type", "mode", "status"), CASES.values(), ids=CASES)
def test_type_mode_and_status(text: str, type: str, mode: str | None, status: str) -> None:
    plain, (span,) = marked(text)
    event = mentions(events_of(plain))[span.start]
    assert (event.type, event.status) == (EventType(type), Status(status))
    assert mode is None or event.mode == mode


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The attack killed the game, and the striker's shot beat the goalkeeper.", id="sport"),
        pytest.param("Heat the oven, beat the eggs, fire up the grill and kill the heat before serving.", id="recipe"),
        pytest.param("We use cookies. You agree to our use of cookies; you can reject or accept them.", id="cookies"),
        pytest.param("He suffered a heart attack and died in hospital.", id="heart-attack"),
        pytest.param("The startup met with investors and agreed to a merger with its rival.", id="business"),
        pytest.param("Shares hit a record as the retailer launched a price offensive.", id="shares"),
        pytest.param("The army of managers fired two agents and a chef.", id="dismissed"),
        pytest.param('As the spy in "Night over Corunna" he killed nine men and was shot by a guard.', id="role"),
        pytest.param("The hero battles monsters and shoots his way through the video game.", id="game"),
        pytest.param(
            "A spokesman for the ministry refused to comment and asked not to be named.", id="refused-to-comment"
        ),
        pytest.param("The militias used the site for an arms smuggling operation.", id="smuggling"),
        pytest.param("", id="empty"),
        pytest.param("\x00\x1b\x07 \u202e ((((( ““““ ’’’", id="control-characters"),
    ],
)
def test_no_event(text: str) -> None:
    assert events_of(text)[Event] == ()


def test_a_later_mention_joins_and_a_similar_one_of_long_ago_does_not() -> None:
    text, (attack, again, old) = marked(
        "Gunmen «attacked» a convoy near Dakoro on Tuesday. The «attack» was the worst this year. "
        "In 2019, a similar «attack» killed 20 soldiers in the same province."
    )
    found = mentions(events_of(text))
    assert found[attack.start] is found[again.start]
    assert found[old.start] is not found[attack.start]
    assert found[old.start].status is Status.HISTORICAL
    assert found[attack.start].main


def test_a_sentence_said_again_tells_of_nothing_new() -> None:
    line = "A drone hit a bus in Kherson, and another drone hit a tram."
    found = [event for event in events_of(f"{line}\nRescuers came.\n{line}")[Event] if event.type == "ASSAULT"]
    assert [len(event.evidence) for event in found] == [1, 1]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param(
            "Last month the navy said that rebels had shelled a village.",
            (None, "2024-04-30"),
            id="told-then-over-by-then",
        ),
        pytest.param(
            "Police are looking into the death of a boy who was killed and another who was hurt early Sunday in Alton.",
            ("2024-05-12", "2024-05-12"),
            id="the-one-day-of-the-sentence",
        ),
        pytest.param(
            "Crews look for the cause of a blaze Monday night in a mill. Firefighters came.",
            ("2024-05-13", "2024-05-14"),
            id="right-behind-the-noun",
        ),
        pytest.param(
            "Gunman shot dead in Basra\nPosted May 14, 2024\nA gunman was shot dead in Basra on Sunday, police said.",
            ("2024-05-12", "2024-05-12"),
            id="not-the-day-of-the-page",
        ),
        pytest.param(
            "A bomb went off at 17:06 (1336 GMT) on Sunday.", ("2024-05-12", "2024-05-12"), id="day-and-hours"
        ),
        pytest.param("Gunmen shot a judge a few minutes ago.", ("2024-05-14", "2024-05-14"), id="minutes-ago"),
        pytest.param("Gunmen shot a judge two hours ago.", ("2024-05-13", "2024-05-14"), id="hours-ago"),
        pytest.param(
            "A judge was shot dead in Basra. Police were called at 9 p.m. Sunday.",
            ("2024-05-12", "2024-05-12"),
            id="when-help-was-called",
        ),
        pytest.param(
            "Gunmen killed two guards late on Sunday night.", ("2024-05-12", "2024-05-12"), id="late-at-night"
        ),
        pytest.param("Gunmen killed two guards on Sunday night.", ("2024-05-12", "2024-05-13"), id="a-night"),
        pytest.param(
            "Gunmen killed two guards minutes before midnight on Friday.", ("2024-05-10", "2024-05-10"), id="midnight"
        ),
        pytest.param(
            "A recently married guard was shot dead on Sunday in Basra.", ("2024-05-12", "2024-05-12"), id="recently"
        ),
        pytest.param(
            "Woman, 80, killed in Basra crash\nA car crash took the life of a pensioner on Sunday in Basra.",
            ("2024-05-12", "2024-05-12"),
            id="of-the-lead",
        ),
        pytest.param("The port was still being shelled on Sunday.", (None, "2024-05-14"), id="still-going-on"),
        pytest.param("Rebels still shelled the port on Sunday.", ("2024-05-12", "2024-05-12"), id="even-so"),
        pytest.param(
            "A guard was shot in the neck and remained in hospital on Sunday.", (None, "2024-05-14"), id="recovering"
        ),
        pytest.param(
            "Two miners died in a blast near Basra. They had gone down on Sunday.",
            ("2024-05-12", "2024-05-12"),
            id="told-next",
        ),
        pytest.param(
            "Courts in Basra that shut on 3 May following the murder of a judge have opened again.",
            (None, "2024-05-14"),
            id="what-followed-it",
        ),
    ],
)
def test_days_of_an_event(text: str, days: tuple[str | None, str]) -> None:
    found = events_of(text, "2024-05-14")[Event]
    event = next((event for event in found if event.main), found[0])
    assert (event.earliest, event.latest) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        pytest.param("A man appeared in court today on two counts of «murder».", None, id="counts"),
        pytest.param(
            "Police arrested a man on Sunday for the «killing» of two guards in Basra.", None, id="arrested-for"
        ),
        pytest.param("He was charged on Friday with «killing» a guard on Monday.", "2024-05-13", id="day-of-its-own"),
        pytest.param(
            "A man was charged on Sunday after allegedly robbing a bank, «killing» two guards.",
            None,
            id="charged-after",
        ),
        pytest.param("Troops arrested 20 people on Monday in a «raid» on Basra.", "2024-05-13", id="arrested-in"),
        pytest.param("Crowds clashed with police in Basra on Monday over the «killing» of a boy.", None, id="over"),
        pytest.param("Judges resigned on Monday to protest the «murder» of a judge.", None, id="to-protest"),
    ],
)
def test_the_day_of_a_charge_is_none_of_the_act(text: str, days: str | None) -> None:
    text, (act,) = marked(text)
    reading = events_of(text, "2024-05-14")
    assert mentions(reading)[act.start].earliest == days


def test_where_people_were_found_in_an_act_is_its_place() -> None:
    text, (act,) = marked("They were found slumped on a bench in Mosul on Sunday in a nerve agent «attack».")
    reading = events_of(text)
    place = reading.get(Place, mentions(reading)[act.start].place)
    assert place is not None
    assert place.name == "Mosul"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two robbers stormed a bank. The suspects were «picked» up on Sunday.", id="picked-up"),
        pytest.param("The court in Tora «remanded» two officers in custody on Sunday.", id="remanded"),
        pytest.param("A judge «sent» two activists to prison on Sunday.", id="sent-to-prison"),
    ],
)
def test_custody(text: str) -> None:
    text, (act,) = marked(text)
    event = mentions(events_of(text))[act.start]
    assert (event.type, event.mode, event.earliest) == (EventType.COERCE, "arrest", "2024-05-12")


@pytest.mark.parametrize(
    "text",
    [
        "Crowds «clashed» with police in Basra on Monday over the «killing» of two boys.",
        "Rioters «burned» cars in Basra on Monday after police «shot» dead a boy.",
        "A shell «hit» a school in Tora on Monday, the worst attack since 17 people were «killed» in 2004.",
    ],
)
def test_what_came_before_the_rest_of_a_sentence_is_apart(text: str) -> None:
    text, (one, two) = marked(text)
    found = mentions(events_of(text, "2024-05-14"))
    assert found[one.start] != found[two.start]


def test_harm_belongs_to_what_caused_it() -> None:
    text, (killed, attack, injuring) = marked(
        "A driver was «killed» in a mortar «attack» on a convoy near Tasheh, «injuring» two guards."
    )
    reading = events_of(text)
    found = mentions(reading)
    assert found[killed.start] is found[attack.start] is found[injuring.start]
    event = found[attack.start]
    assert event.span == attack
    assert event.mode == "heavy-weapons"
    assert words(reading, event, RoleKind.INSTRUMENT) == ["mortar"]
    assert words(reading, event, RoleKind.ACTOR) == []
    assert {"A driver", "a convoy", "two guards"} <= set(words(reading, event, RoleKind.RECIPIENT))


RETALIATION = (
    "The «raids» are the first by the new government. Army spokesman Piet Maas said the raids were authorised to "
    "respond to recent attacks on Orsan and allied troops. “The raids destroyed several warehouses located at a river "
    "crossing used by a number of armed groups, including the Harun Brigade and the Sons of Tamir,” Maas said. "
    "A mechanic was killed in a mortar «attack» on 9 February on allied troops near Karsk, injuring three guards. "
    "Maas told reporters, a day after President Orlo «spoke» to the Velian prime minister. "
    "The raids come as Orsa and Velia position themselves for «negotiations» on fishing rights. "
    "Officials fear «revenge attacks» on the one-year anniversary of the «assassination» of General Tarek Holm."
)


def test_a_report_of_retaliation() -> None:
    text, (raids, attack, spoke, negotiations, _, assassination) = marked(RETALIATION)
    reading = events_of(text, published="2024-02-20")
    found = mentions(reading)
    raid = found[raids.start]
    assert raid.main
    assert (raid.type, raid.status) == (EventType.ASSAULT, Status.HAPPENED)
    assert (raid.earliest, raid.latest) == (None, "2024-02-20")
    assert {"the Harun Brigade", "the Sons of Tamir"} <= set(words(reading, raid, RoleKind.RECIPIENT))
    assert found[attack.start].id in raid.responds_to
    assert raid.id not in raid.responds_to
    assert found[attack.start] is not raid
    assert not found[attack.start].main
    assert (found[spoke.start].type, found[spoke.start].status) == (EventType.CONSULT, Status.HAPPENED)
    assert found[negotiations.start].status in (Status.FUTURE, Status.HYPOTHETICAL)
    assert found[assassination.start].status is Status.HISTORICAL


def test_what_is_answered_may_be_no_event_of_its_own() -> None:
    reading = events_of("The front said that it had carried out the attack in response to the crime.")
    assert [reading.quote(event.span) for event in reading[Event]] == ["attack"]
    assert not reading[Event][0].responds_to


def test_the_title_helps_to_tell_what_the_report_is_about() -> None:
    text, (arrests, blast) = marked(
        "Police «arrested» two men on Monday. A «blast» killed six soldiers at the barracks."
    )
    found = mentions(events_of(text, title="Blast kills six at barracks"))
    assert found[blast.start].main
    assert not found[arrests.start].main


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("ATTACK " * 4000, id="one-word"),
        pytest.param("gunmen killed " * 3000, id="no-sentence-end"),
        pytest.param("“‘(«[" * 3000 + " rebels attacked", id="unbalanced"),
    ],
)
def test_hostile_text_is_read(text: str) -> None:
    reading = events_of(text)
    assert all(span.end <= len(text) for event in reading[Event] for span in (event.span, *event.evidence))


def test_capitals_are_read() -> None:
    text, (kidnapped,) = marked(
        "TERRORISTS «KIDNAPPED» A MAYOR AND TWO SOLDIERS IN THE VALLEY ON MONDAY, THE ARMY SAID."
    )
    assert mentions(events_of(text))[kidnapped.start].mode == "abduct"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rockets «hit» the port at dawn. The second «struck» a crane.", id="ordinal-alone"),
        pytest.param("Rockets «struck» the port. He believed that the rockets had «come» from the sea.", id="weapon"),
        pytest.param("A bomb «killed» two people and «injured» five others in Tora.", id="one-bomb-two-harms"),
        pytest.param("Soldiers «shelled» the bank used for Monday's raid. Two were «killed».", id="what-is-told-first"),
        pytest.param("Guns «fired» at the fort. A store was «destroyed».", id="destroyed"),
        pytest.param("Police say that rebels «attacked» the town. Nine soldiers were «killed».", id="harm-follows"),
        pytest.param("Shells «hit» a clinic in Tora. The rebels denied that their men had «fired».", id="denied"),
        pytest.param("A bomb «tore» through a bus. A group said its men had «planted» the device.", id="claimed"),
        pytest.param("Gunmen «shot» a judge dead. No group has claimed the «attack».", id="the-attack"),
        pytest.param("Troops «shelled» the town. We do not say who «fired».", id="who-fired"),
        pytest.param("A mob «attacked» a bus in 2019. Two people were «killed» by stones.", id="background-goes-on"),
    ],
)
def test_one_event(text: str) -> None:
    plain, (first, second) = marked(text)
    found = mentions(events_of(plain))
    assert found[first.start] is found[second.start]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Gunmen «ambushed» a convoy. The army said soldiers had «killed» the attackers.", id="fight"),
        pytest.param("Shells «hit» a clinic in Tora. The rebels said the army had «bombed» a school.", id="elsewhere"),
        pytest.param("Rockets were «fired» at the base. It said it had «intercepted» some of them.", id="warded-off"),
        pytest.param("Gunmen «abducted» a teacher. Police were asked about the «bombing».", id="of-another-kind"),
        pytest.param(
            "Rebels «attacked» an outpost, and troops are carrying out clearance «operations».",
            id="what-others-then-did",
        ),
        pytest.param("Nine people were «killed», and dozens of huts were «burned».", id="done-besides"),
    ],
)
def test_two_events(text: str) -> None:
    plain, (first, second) = marked(text)
    found = mentions(events_of(plain))
    assert found[first.start] is not found[second.start]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("The rebels are blamed for every «attack» in the region.", "hypothetical", id="every"),
        pytest.param("Were Orsa to «send» troops, it would be the first time.", "hypothetical", id="were-to"),
        pytest.param("A raid would drag the army into a «fight».", "hypothetical", id="drag-into"),
        pytest.param("In 2017 the rebels said they had «burned» down a depot.", "historical", id="said-long-ago"),
        pytest.param("In 2017 the same group «abducted» eight pilgrims on the road.", "historical", id="fronted"),
        pytest.param("The city council was to «discuss» the blockade with ministers.", "future", id="was-to"),
        pytest.param("On Monday the rebels said they had «burned» down a depot.", "happened", id="said-lately"),
    ],
)
def test_what_is_no_news(text: str, status: str) -> None:
    plain, (span,) = marked(text)
    event = mentions(events_of(plain)).get(span.start)
    assert event is not None
    assert event.status is Status(status)


PARTS = {
    "the dead accuse nobody": (
        "He said that six men had been killed and «accused» the rebels of an attack.", RoleKind.ACTOR, ["He"],
    ),
    "the accused fired": (
        "The army accused the River Front of «firing» the rockets.", RoleKind.ACTOR, ["the River Front"],
    ),
    "the doer of what harmed": (
        "No more than six soldiers «died» in the rebel attack.", RoleKind.ACTOR, ["rebel"],
    ),
    "a headline's harm": (
        "The paper reports nine «killed» and 27 wounded in the raid.", RoleKind.ACTOR, [],
    ),
    "who says so did not do it, who attacked did": (
        "A rebel attack on a port that doctors say «killed» 17 soldiers was denied.", RoleKind.ACTOR, ["rebel"],
    ),
    "a town is no actor": (
        "The Erbil market «attack» killed ten soldiers, the army said.", RoleKind.ACTOR, [],
    ),
    "torn through": (
        "Rockets fell. «Explosions» tore through a market, the army said.", RoleKind.RECIPIENT, ["a market"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "role", "who"), PARTS.values(), ids=PARTS)
def test_who_takes_part(text: str, role: RoleKind, who: list[str]) -> None:
    plain, (span,) = marked(text)
    reading = events_of(plain)
    assert words(reading, mentions(reading)[span.start], role) == who


def test_where_rockets_were_fired_from_is_not_where_they_struck() -> None:
    plain, (span,) = marked("Rockets were «fired» at Erbil from farmland outside Mosul.")
    reading = events_of(plain)
    place = reading.get(Place, mentions(reading)[span.start].place)
    assert place is None or "Mosul" not in reading.quote(place.span)


def test_a_toll_from_an_attack_leaves_the_attack_its_place() -> None:
    plain, (span,) = marked("The death toll from a rebel «attack» on a market in the town of Mosul rose to 14.")
    reading = events_of(plain)
    place = reading.get(Place, mentions(reading)[span.start].place)
    assert place is not None
    assert reading.quote(place.span) == "Mosul"


LEAD = "The Interior Ministry gave details on Monday, officials and a rebel spokesman told Reuters. "
PRESS = [
    line.split("\t") for line in (Path(__file__).parent / "events.tsv").read_text(encoding="utf-8").splitlines()[2:]
]


@pytest.mark.parametrize(("text", "due"), PRESS, ids=[row[0] for row in PRESS])
def test_events_as_the_press_words_them(text: str, due: str) -> None:
    plain, spans = marked(LEAD + text)
    reading = events_of(plain)
    found = [(span, event) for event in reading[Event] for span in (event.span, *event.evidence)]
    met = [next((event for span, event in found if span.meets(mark)), None) for mark in spans]
    told = [said(event, met[:number]) for number, event in enumerate(met)]
    assert "; ".join(told) == due
    assert {event.id for _, event in found} <= {event.id for event in met if event}


def said(event: Event | None, before: list[Event | None]) -> str:
    """An event in the words of the table."""
    if event is None:
        return "none"
    return f"= {before.index(event) + 1}" if event in before else f"{event.type} {event.status}"


MAIN = {
    "what the first sentence tells first": (
        "The president «ended» a truce with the rebels on Sunday, a day after fighters shelled a town, killing two."
        " The rebels shelled the town for an hour, the army said."
    ),
    "not who blames whom for it": "Israel blamed Iran for a drone «attack» on a ship off Oman that killed two sailors.",
}


@pytest.mark.parametrize("text", MAIN.values(), ids=MAIN)
def test_which_is_the_main_event(text: str) -> None:
    plain, (span,) = marked(text)
    assert mentions(events_of(plain))[span.start].main


def test_a_web_address_on_a_line_of_its_own_tells_of_nothing() -> None:
    address = "http: / / www. news. example / 2024 / 05 / bombing - kills - 9167416 - in - tora"
    assert not any(
        event.span.start < len(address) for event in events_of(f"{address}\nA bomb went off in Tora.")[Event]
    )


def test_a_fall_is_an_accident_and_a_shell_that_falls_is_none() -> None:
    fallen = events_of("A climber fell to his death in New Zealand on Saturday, police said.")
    shelled = events_of("A shell fell 20 metres from the school in Tora on Monday.")
    assert [event.type for event in (*fallen[Event], *shelled[Event])] == [EventType.ACCIDENT, EventType.ASSAULT]


HEADLINES = {
    "line": ("Driver hurt in crash\nA woman is in hospital after a crash on Sunday in Alton, police said.", None, 1),
    "title": ("Driver hurt in crash. A woman is in hospital after a crash Sunday.", "Driver hurt in crash", 1),
    "address-first": ("http://www.a.org/b\nTeen stabbed\nA boy was stabbed in Alton on Sunday, police said.", None, 1),
    "told-in-full-once": (
        "Teen stabbed\nA boy was stabbed in Alton on Sunday, police said. A woman was stabbed in Ely on Monday.",
        None,
        2,
    ),
}


@pytest.mark.parametrize(("text", "title", "count"), HEADLINES.values(), ids=HEADLINES)
def test_the_headline_is_told_in_full(text: str, title: str | None, count: int) -> None:
    found = [event for event in events_of(text, "2024-05-14", title)[Event] if event.type in ("ASSAULT", "ACCIDENT")]
    assert len(found) == count
    assert (found[0].earliest, found[0].main) == ("2024-05-12", True)


OTHER_HARM = {
    "killed-by-fire": (
        "A «fire» broke out in a hotel in Tora. Six guests were «killed», firefighters said.",
        "ACCIDENT",
    ),
    "struck-by-a-car": ("A man was «struck» by a car in Tora on Sunday, police said.", "ACCIDENT"),
    "robbery": ("Two masked men «robbed» a bank in Tora on Sunday, police said.", "OTHER"),
    "escape": ("An inmate «escaped» from the prison in Tora on Sunday, police said.", "OTHER"),
    "death-by-name": ("Anna Hale «died» on Sunday in Tora, her family said. The singer was 80.", "OTHER"),
    "arrest-in-sport": (
        "The striker was «arrested» on Sunday. The coach said the club, the league and its fans would wait for the cup "
        "match and the next game of the championship.",
        "COERCE",
    ),
}


@pytest.mark.parametrize(("text", "type"), OTHER_HARM.values(), ids=OTHER_HARM)
def test_what_no_army_does(text: str, type: str) -> None:
    text, spans = marked(text)
    found = mentions(events_of(text, "2024-05-14"))
    assert {found[span.start].type.value for span in spans} == {type}


PLACED = {
    "took-place-behind-a-noun": (
        "The «attack», which took place on Saturday evening near Goma in eastern Congo, left 17 people dead.",
        "2024-05-11", "near Goma",
    ),
    "of-the-act-not-of-the-arrest": (
        "Police in Pakistan arrested three men on Tuesday in connection with the «bombing» that killed 12 people in "
        "Lahore on Saturday.",
        "2024-05-11", "Lahore",
    ),
    "not-of-the-arrest-in-it": (
        "A man was arrested Sunday in the «shooting» at a mall in Tulsa, Oklahoma, that left three people dead.",
        None, "Tulsa",
    ),
    "a-march-against-it": (
        "Protesters marched in Paris on Friday against the «killing» of a boy by police in Lyon, France.",
        None, "Lyon",
    ),
    "taken-from-there": ("Gunmen «kidnapped» nine teachers from a school in Kaduna, Nigeria.", None, "Kaduna"),
    "in-the-town-of": (
        "Troops of the government of Mali «arrested» four officers in the town of Kati on Monday.",
        "2024-05-13", "Kati",
    ),
    "where": (
        "Firemen found nine bodies in a factory in Gazipur, Bangladesh, where a «fire» and smoke spread on Monday.",
        "2024-05-13", "Gazipur",
    ),
    "of-the-act-not-of-the-burial": (
        "Nine men killed when jets «bombed» the mill at Gazipur's market on Saturday evening were carried to the "
        "cemetery after noon prayers on Sunday.",
        "2024-05-11", "Gazipur",
    ),
    "where-news-of-it-came-from": (
        "A second «attack» was reported from Gazipur, Bangladesh, on Monday.", "2024-05-13", "Gazipur"
    ),
    "until": ("«Clashes» near Moundou in Chad went on until Sunday, when the army came.", None, "near Moundou"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "day", "place"), PLACED.values(), ids=PLACED)
def test_day_and_place_are_those_of_the_act(text: str, day: str | None, place: str) -> None:
    plain, (span,) = marked(text)
    reading = events_of(plain)
    event = mentions(reading)[span.start]
    where = reading.get(Place, event.place)
    assert where is not None
    assert (event.earliest, where.name) == (day, place)


CUSTODY = {
    "broke-out": ("Three inmates «broke» out of the county jail at Pine Bluff late on Sunday.", "OTHER"),
    "fled": ("More than 200 prisoners «fled» the jail in Port-au-Prince on Sunday.", "OTHER"),
    "caught": ("The gunman, a fugitive for a week, was «caught» in Copenhagen on Sunday, police said.", "COERCE"),
    "captured": ("Three men who escaped from a jail were «captured» at a cabin in Arkansas on Sunday.", "COERCE"),
    "captured-by-rebels": ("Rebels «captured» two soldiers near Goma on Sunday, the army said.", "COERCE"),
    "fire": ("Fourteen people were killed when «fire» tore through a factory in Dhaka on Sunday.", "ACCIDENT"),
    "dam": ("Nine people were killed when a dam «burst» above Garut in Indonesia on Sunday.", "ACCIDENT"),
    "hostages": ("The nine-hour hostage «drama» at a bank in Gdynia ended on Sunday, police said.", "ASSAULT"),
}


@pytest.mark.parametrize(("text", "type"), CUSTODY.values(), ids=CUSTODY)
def test_escapes_captures_and_fires(text: str, type: str) -> None:
    plain, (span,) = marked(text)
    assert mentions(events_of(plain))[span.start].type == type


def test_two_weapons_in_two_towns_are_two_acts() -> None:
    reading = events_of(
        "Two attacks in northern Mali killed 21 people on Wednesday. Gunmen stormed a market in Gao. Hours later a "
        "roadside bomb near Timbuktu killed seven soldiers."
    )
    at = mentions(reading)
    text = reading.report.text
    assert at[text.index("stormed")].id != at[text.rindex("killed")].id
    assert at[text.index("attacks")].id != at[text.rindex("killed")].id


def test_the_last_words_of_a_clause_are_its_own() -> None:
    reading = events_of("The officers who took power in the Comoros on Sunday promised on Monday to hold elections.")
    text = reading.report.text
    days = {start: event.earliest for start, event in mentions(reading).items()}
    assert days[text.index("took")] == "2024-05-12"
    assert days[text.index("promised")] == "2024-05-13"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("The owner of a mill where nine people died on 2 May has been arrested.", None, id="of-the-mill"),
        pytest.param("Three men appeared on 2 May in a court in Mopti. All were arrested.", None, id="of-a-court"),
    ],
)
def test_a_day_of_what_is_known_of_a_place_is_of_no_act_upon_its_owner(text: str, day: str | None) -> None:
    reading = events_of(text)
    arrest = mentions(reading)[reading.report.text.index("arrested")]
    assert (arrest.earliest, arrest.status) == (day, Status.HAPPENED)


@pytest.mark.parametrize(
    ("subject", "day"),
    [
        pytest.param("Two men suspected of gunning down a mayor at a fair last month", None, id="of-what-they-did"),
        pytest.param("The two men on Sunday", "2024-05-12", id="of-what-befell-them"),
    ],
)
def test_the_last_words_of_a_subject_may_be_of_its_clause(subject: str, day: str | None) -> None:
    reading = events_of(f"{subject} were arrested in Mopti, the police said.")
    arrest = mentions(reading)[reading.report.text.index("arrested")]
    assert (arrest.earliest, arrest.status) == (day, Status.HAPPENED)


def test_a_harm_is_not_of_what_came_before() -> None:
    reading = events_of(
        "A drone strike on a bus station in Kosti, Sudan, killed at least 11 people on Sunday, three days after an "
        "attack on a fuel depot. “We received the dead and 29 wounded,” a doctor at the hospital said."
    )
    at, text = mentions(reading), reading.report.text
    assert at[text.index("strike")].id != at[text.index("attack")].id
    assert text.index("wounded") not in at or at[text.index("wounded")].id == at[text.index("strike")].id


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The army will deploy troops on Friday after gunmen «killed» 20 people in Dara.", id="a-day"),
        pytest.param("The two sides agreed to meet in July after «fighting» killed 20.", id="a-month"),
        pytest.param("Troops will leave on Friday because rebels «shelled» their base.", id="a-past-tense"),
    ],
)
def test_what_is_over_has_no_day_that_lies_ahead(text: str) -> None:
    plain, (span,) = marked(text)
    event = mentions(events_of(plain, published="2025-06-10"))[span.start]
    assert (event.status, event.earliest, event.latest) == (Status.HAPPENED, None, "2025-06-10")


def test_what_is_to_come_shares_a_day_that_lies_ahead() -> None:
    plain, (span,) = marked("Rebels plan to «attack» Dara on Friday and kill the governor.")
    event = mentions(events_of(plain, published="2025-06-10"))[span.start]
    assert (event.status, event.earliest) == (Status.FUTURE, "2025-06-13")


@pytest.mark.parametrize(
    ("text", "type"),
    [
        pytest.param("A «fire» killed nine people in Dara.", EventType.ACCIDENT, id="a-fire"),
        pytest.param("The «blaze» killed 14 in Dara.", EventType.ACCIDENT, id="a-blaze"),
        pytest.param("Israeli fire «killed» nine people in Dara.", EventType.ASSAULT, id="gunfire"),
        pytest.param("The bus «fell» into a gorge near Dara, killing 11.", EventType.ACCIDENT, id="a-bus-that-fell"),
        pytest.param("A missile «fell» into a river near Dara.", EventType.ASSAULT, id="a-missile-that-fell"),
        pytest.param("The forest «burned» for days near Dara.", EventType.ACCIDENT, id="what-burned"),
        pytest.param("Rebels «burned» the house in Dara.", EventType.ASSAULT, id="what-was-burned-by-rebels"),
    ],
)
def test_fires_and_falls_are_accidents_but_where_somebody_fights(text: str, type: EventType) -> None:
    plain, (span,) = marked(text)
    assert mentions(events_of(plain))[span.start].type is type


@pytest.mark.parametrize(
    ("text", "violent"),
    [
        pytest.param("The film, in which a bomb kills nine in Madrid, opened on Friday.", False, id="a-plot"),
        pytest.param("Mercedes attacked the lead in Monaco on Sunday.", False, id="a-race"),
        pytest.param("A bomb killed nine people at a film festival in Madrid on Friday.", True, id="a-festival"),
    ],
)
def test_plots_and_races_are_no_violence(text: str, violent: bool) -> None:
    assert any(event.type is EventType.ASSAULT for event in events_of(text)[Event]) is violent


def test_what_a_report_without_a_date_tells_was_over_on_no_day_that_it_only_names() -> None:
    reading = events_of("Gunmen shot a clerk in Mosul on 5 May 2021. Police have arrested two men.", published=None)
    days = {reading.quote(event.span): (event.earliest, event.latest) for event in reading[Event]}
    assert days == {"shot": ("2021-05-05", "2021-05-05"), "arrested": (None, None)}


REMEMBERED = {
    "a march for those of a march": (
        "Thousands marched in Tora on Wednesday to mark the anniversary of protests in which 60 people were killed.",
        {"marched": ("happened", "2025-06-25"), "protests": ("historical", None)},
    ),
    "a day of its own": (
        "Mourners on Friday remembered the attack on 3 May in which 30 people were killed.",
        {"attack": ("historical", "2025-05-03")},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "due"), REMEMBERED.values(), ids=REMEMBERED)
def test_what_is_remembered_is_not_of_the_day_it_is_remembered_on(
    text: str, due: dict[str, tuple[str, str | None]]
) -> None:
    reading = events_of(text, "2025-06-26")
    found = {reading.quote(event.span): (str(event.status), event.earliest) for event in reading[Event]}
    assert {word: found[word] for word in due} == due
