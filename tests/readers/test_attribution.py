"""Who says what: each passage is marked source, cue, content in that order, as many pieces as the case has."""

from __future__ import annotations

import pytest

from marked import marked
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.readers.attribution import read_attribution
from reportedly.readers.run import Reader
from reportedly.types.annotations import Attribution, Sentence, Token
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.vocabulary import Manner, SourceKind, Stance

pytestmark = pytest.mark.parser


def read_only(text: str) -> Reading:
    first = [reader for reader in readers() if reader.name in {"sentences", "grammar"}]
    by_rule = Reader("attribution-by-rule", "1", (Sentence, Token), Attribution, read_attribution)
    return read(Report(text=text), with_readers=[*first, by_rule])


def attributions(text: str) -> tuple[Attribution, ...]:
    return read_only(text)[Attribution]


ONE = {
    "indirect": "«The mayor of Tarsk» «said» «the bridge had been closed».",
    "cue last": "«The bridge had been closed», «the mayor» «said».",
    "cue inverted": "«“We closed the bridge at noon,”» «said» «the mayor of Tarsk».",
    "quotation then cue": "«“We closed the bridge at noon,”» «the mayor» «said».",
    "quotation with a stop of its own": "«“Why was the bridge closed?”» «the mayor» «asked».",
    "around the cue": "«The bridge», «an engineer» «said», «was closed at noon».",
    "goes on after the cue's sentence": "«“We closed it,”» «the mayor» «said». «“It was not safe.”»",
    "goes on in the next paragraph": "«“We closed it at noon,”» «the mayor» «said».\n\n«“It was not safe any more.”»",
    "colon": "«The mayor» «told» reporters on Monday: «“We closed the bridge at noon.”»",
    "according to, at the end": "«The bridge was closed at noon», «according to» «the mayor».",
    "according to, at the start": "«According to» «the mayor», «the bridge was closed at noon».",
    "denial of a thing": "«The army» «denies» «any part in the raid».",
    "denial of a clause": "«The army» «denied» «that its soldiers had fired on the crowd».",
    "blame": "«The ministry» «blamed» «rebels for the attack on the dam».",
    "claim of responsibility": "«The Free Hill Army» «claimed» «responsibility for the bombing».",
    "threat": "«The militia» «threatened» «to attack the port again».",
    "appeal": "«The minister» «urged» «both sides to stop the shelling».",
    "appeal on somebody": "«The minister» «called» on «both sides to stop the shelling».",
    "toll by somebody": "«A doctor» «put» «the dead at 35».",
    "last in its sentence": "«Gunmen freed 14 of the women whom they had held», «the governor's office» «announced».",
    "not across a semicolon": "The talks are on Sunday; «the rebels» «have threatened» «to burn the bridges».",
    "warning of a thing": "«The governor» «warned of» «more floods».",
    "subject lost by the parser": "«Shells fell on a market in Tarsk, wounding 14», «the mayor, Ivo Lenz», «said».",
    "nobody in particular": "«is believed» «The depot» «to be used by smugglers».",
    "no answer": "«The army» «did not respond to a request for comment».",
    "could not be reached": "«The owner» «could not be reached for comment».",
    "refusal with its matter": "«The police» «declined to say» «who had been held».",
    "refusal without": "«The police» «declined to comment».",
    "claim as a noun": "Few believed «the army's» «claim» «that the village had been empty».",
}


@pytest.mark.parametrize("text", ONE.values(), ids=ONE)
def test_one_statement(text: str) -> None:
    if text.startswith("«is believed»"):  # its cue stands inside its content
        plain = "The depot is believed to be used by smugglers."
        wanted = {"is believed", "The depot", "to be used by smugglers"}
    else:
        plain, spans = marked(text)
        wanted = {plain[span.start : span.end] for span in spans}
    found = attributions(plain)
    assert len(found) == 1
    pieces = (*found[0].source, *found[0].cue, *found[0].content)
    assert {plain[span.start : span.end] for span in pieces} == wanted


NONE = {
    "no cue": "The bridge was closed at noon on Monday.",
    "nobody has spoken": "No group has claimed responsibility for the blast.",
    "a thing that has not been said": "The government has not blamed any group for the blast.",
    "things have objects too": "The strikes responded to attacks on the base.",
    "a name is no statement": "A marine called Olek was found at the gate.",
    "about the source itself": "The nurse asked not to be named.",
    "empty": "",
    "white space": " \n\t \n",
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_no_statement(text: str) -> None:
    assert attributions(text) == ()


def test_what_is_said_inside_a_quotation_is_part_of_it() -> None:
    found = attributions("“They said the road was mined and we believed them,” the driver said.")
    driver, they = sorted(found, key=lambda item: -len(item.content[0]))
    assert (len(driver.content), driver.manner) == (1, Manner.DIRECT)
    assert they.within == driver.id


STANCES = {
    "asserts": ("The mayor said the bridge was closed.", Stance.ASSERTS),
    "believes": ("The mayor believes that the bridge is safe.", Stance.BELIEVES),
    "alleges": ("The ministry accused rebels of the attack.", Stance.ALLEGES),
    "denies": ("The army denied that it had fired.", Stance.DENIES),
    "denies by negation": ("The mayor does not believe that the bridge is safe.", Stance.DENIES),
    "declines": ("The police declined to comment.", Stance.DECLINES),
    "declines by negation": ("The police did not say who had been held.", Stance.DECLINES),
    "asks": ("The minister urged both sides to stop.", Stance.ASKS),
    "promises": ("The minister promised to rebuild the school.", Stance.PROMISES),
    "threatens": ("The militia threatened to attack the port.", Stance.THREATENS),
    "threatens by its words": ("The militia warned that it would strike the port again.", Stance.THREATENS),
}


@pytest.mark.parametrize(("text", "stance"), STANCES.values(), ids=STANCES)
def test_stance(text: str, stance: Stance) -> None:
    assert [item.stance for item in attributions(text)] == [stance]


KINDS = {
    "named": ("The spokesman, Adam Weir, said the road was open.", SourceKind.NAMED),
    "unnamed": ("A senior official said the road was open.", SourceKind.UNNAMED),
    "institution": ("The interior ministry said the road was open.", SourceKind.INSTITUTION),
    "a state": ("Poland said the road was open.", SourceKind.INSTITUTION),
    "document": ("The report said the road was open.", SourceKind.DOCUMENT),
    "medium": ("State television said the road was open.", SourceKind.MEDIA),
    "agency": ("Reuters reported that the road was open.", SourceKind.MEDIA),
    "report of an agency": ("The road was open, according to a report by the Fars news agency.", SourceKind.MEDIA),
    "witness": ("Two witnesses said the road was open.", SourceKind.WITNESS),
    "whole and part": ("Several of the residents said the road was open.", SourceKind.WITNESS),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS)
def test_source_kind(text: str, kind: SourceKind) -> None:
    assert [item.source_kind for item in attributions(text)] == [kind]


MANNERS = {
    "direct": ("“We closed the bridge at noon,” the mayor said.", Manner.DIRECT),
    "direct after that": ("The mayor said that “we closed the bridge at noon.”", Manner.DIRECT),
    "mixed": ("The mayor said the bridge was “a ruin” by noon.", Manner.MIXED),
    "indirect": ("The mayor said the bridge was a ruin.", Manner.INDIRECT),
}


@pytest.mark.parametrize(("text", "manner"), MANNERS.values(), ids=MANNERS)
def test_manner(text: str, manner: Manner) -> None:
    assert [item.manner for item in attributions(text)] == [manner]


def test_audience() -> None:
    plain, (audience,) = marked("“We closed the bridge at noon,” the mayor told «local reporters».")
    assert [item.audience for item in attributions(plain)] == [audience]


CHAINS = {
    "according to, around said": (
        "“We closed the bridge,” the mayor said, according to a report by the Fars news agency.",
        {"said": "according to"},
    ),
    "reported that said": ("Reuters reported that the mayor said the bridge was closed.", {"said": "reported"}),
    "citing": ("State television, citing an official, said the bridge was closed.", {"citing": "said"}),
    "quoted as saying": (
        "The agency said the mayor told the station that the bridge was closed.",
        {"told": "said"},
    ),
    "joined, not carried": ("The mayor said the bridge was closed, while a driver said that it was open.", {}),
}


@pytest.mark.parametrize(("text", "chain"), CHAINS.values(), ids=CHAINS)
def test_chain(text: str, chain: dict[str, str]) -> None:
    reading = read_only(text)
    cue = {item.id: reading.quote(item.cue[0]) for item in reading[Attribution]}
    found = {cue[item.id]: cue[item.within] for item in reading[Attribution] if item.within is not None}
    assert found == chain


def test_citing_takes_what_is_carried() -> None:
    reading = read_only("State television, citing an official, said the bridge was closed.")
    said = {
        (reading.quote(item.source[0]), reading.quote(item.content[0])) for item in reading[Attribution] if item.source
    }
    assert said == {("State television", "the bridge was closed"), ("an official", "the bridge was closed")}


def test_transcript() -> None:
    text = "WEIR: We closed the bridge.\n\nLENZ: That was right.\n\nWEIR: It was not safe.\n\nWASHINGTON: none.\n"
    reading = read_only(text)
    turns = [(reading.quote(item.source[0]), reading.quote(item.content[0])) for item in reading[Attribution]]
    assert turns[:1] == [("WEIR", "We closed the bridge.")]
    assert ("WEIR", "It was not safe.") in turns
    assert all(source != "WASHINGTON" for source, _ in turns)


def test_upper_case_without_paragraphs_is_read() -> None:
    assert attributions("THE MAYOR SAID THE BRIDGE WAS CLOSED. THE ARMY DENIED ANY PART IN THE RAID.")
