"""How the content of a cue stands in its sentence, by the real parser; « » marks the cue."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.rules.frames import (
    BY_GRAMMAR,
    FRAMES,
    UNANSWERED,
    is_reported,
    named_after,
    preposition,
)
from reportedly.rules.page import page_of

pytestmark = pytest.mark.parser

CASES = {  # frame, text, what its spans cover (before source and cue are cut out)
    "clause-that": ("clause", "The mayor «said» that it was over.", ["that it was over"]),
    "clause-before": ("clause", "It was over, the mayor «said».", ["It was over"]),
    "clause-of-a-noun": ("clause", "His «claim» that it was over is false.", ["that it was over"]),
    "clause-of-an-adjective": ("clause", "He is «confident» that it was over.", ["that it was over"]),
    "clause-none": ("clause", "He «said» nothing.", []),
    "clause-of-what-is-described": ("clause", "The stolen car, «thought» to be worth much, was recovered.", []),
    "object-bought": ("object", "The airline «ordered» 40 jets from Boeing.", []),
    "object-ordered": ("object", "The general «ordered» 40 strikes.", ["40 strikes"]),
    "charged-with-guilt": ("charged", "He was «charged» with murder.", ["He", "with murder"]),
    "charged-over-it": ("charged", "He was «charged» over the stabbing.", ["He", "over the stabbing"]),
    "charged-with-a-duty": ("charged", "He was «charged» with the task of writing it.", []),
    "charged-a-fee": ("charged", "The firm was «charged» with a fee of 200 dollars.", []),
    "charged-over-a-hill": ("charged", "The rebels «charged» over the hill.", []),
    "named-by-name": ("charged", "The gunman was «named» as Ola Roe.", ["The gunman", "as Ola Roe"]),
    "named-a-suspect": ("charged", "He was «named» as a suspect.", ["He", "as a suspect"]),
    "named-to-an-office": ("charged", "She was «named» as captain of the team.", []),
    "according-within": (
        "according",
        "It added that all were safe «according» to their families.",
        ["that all were safe "],
    ),
    "according": ("according", "It was over, «according» to police.", ["It was over, "]),
    "infinitive": ("infinitive", "He «asked» Iran to stop.", ["Iran to stop"]),
    "infinitive-not-to-be-named": ("infinitive", "He «asked» not to be named.", []),
    "infinitive-right-behind-a-noun": (
        "infinitive",
        "It was meant to complicate American «threats» to hit the port.",
        ["to hit the port"],
    ),
    "told-many-what": ("clause", "A witness «told» officers the gunman fled.", ["the gunman fled"]),
    "told-one-whom": ("clause", "The witness «told» the men she knew.", []),
    "figure": ("figure", "A nurse «put» the dead at 35.", ["the dead at 35"]),
    "figure-as": ("figure", "The ministry «gave» the number of the hurt as 11.", ["the number of the hurt as 11"]),
    "guilty": ("guilty", "Ankara «holds» Damascus responsible for it.", ["Damascus responsible for it"]),
    "guilty-whom": ("guilty", "He did not say whom it «held» responsible.", []),
    "infinitive-that-the-parser-hung-elsewhere": (
        "infinitive",
        "The minister «asked» the government in Kabul to honour its word.",
        ["the government in Kabul to honour its word"],
    ),
    "object-that-is-an-act": ("object", "He «denied» firing on the crowd.", ["firing on the crowd"]),
    "figure-without-a-number": ("figure", "He «put» the lamp at home.", []),
    "unnamed": ("unnamed", "The gunman is «believed» to be dead.", ["The gunman", "to be dead"]),
    "unnamed-bare": (
        "unnamed",
        "He met two men «believed» to have led the raid.",
        ["two men", "to have led the raid"],
    ),
    "unnamed-behind-a-comma": (
        "unnamed",
        "The dead man was Uri Alam, «believed» to be their chief.",
        ["Uri Alam", "to be their chief"],
    ),
    "unnamed-what-became-of-them": ("unnamed", "Six men were «declared» missing.", ["Six men", "missing"]),
    "unnamed-what-one-is-made": ("unnamed", "He was «declared» the winner.", []),
    "unnamed-looks": ("unnamed", "They «seem» calm.", []),
    "unnamed-in-force": ("unnamed", "The plan was «declared» effective.", []),
    "undergone-asked": ("undergone", "The nurses had been «told» to leave the wards.", ["to leave the wards"]),
    "undergone-promised": ("undergone", "They were «promised» safe passage.", ["safe passage"]),
    "undergone-turned-down": ("undergone", "The request was «turned» down in March.", ["The request"]),
    "undergone-turned-over": ("undergone", "The papers were «turned» over in March.", []),
    "undergone-by-somebody": ("undergone", "They had been «told» by a nurse to leave.", []),
    "hearsay": ("hearsay", "The elders «reportedly» agreed to it.", ["The elders ", " agreed to it."]),
    "hearsay-until-another-clause": (
        "hearsay",
        "The streets are «reportedly» empty and the governor has fled.",
        ["The streets are ", " empty "],
    ),
    "hearsay-of-whom": ("hearsay", "They met a man who «allegedly» killed two.", ["a man", " ", " killed two"]),
    "hearsay-of-a-thing": ("hearsay", "They found «allegedly» stolen goods.", []),
    "charged": ("charged", "The driver was «charged» with murder.", ["The driver", "with murder"]),
    "charged-whom": ("charged", "Ola Roe, who is «accused» of arson, left.", ["Ola Roe", "of arson"]),
    "charged-bare": ("charged", "Police hold two men «suspected» of arson.", ["two men", "of arson"]),
    "identified": ("charged", "The gunman was «identified» as Ola Roe.", ["The gunman", "as Ola Roe"]),
    "identified-as-a-name": ("charged", "A man «identified» as Ola Roe left.", []),
    "identified-by-somebody": (
        "charged",
        "The gunman was «identified» by police as Ola Roe.",
        ["The gunman", "as Ola Roe"],
    ),
    "blamed": ("charged", "The blast was «blamed» on separatists.", ["The blast", "on separatists"]),
    "there-are-reports": ("hearsay", "There were «reports» of shots.", ["shots"]),
    "there-are-fears": ("hearsay", "There are «fears» that it may go on.", ["that it may go on"]),
    "there-are-no-reports": ("hearsay", "There were no «reports» of shots.", []),
    "reports-that-are-read": ("hearsay", "She read «reports» of shots.", []),
    "unconfirmed-reports": ("hearsay", "There were unconfirmed «reports» of shots.", []),
    "charged-by-somebody": ("charged", "The driver was «charged» by the army with murder.", []),
    "charged-with-nothing-named": ("charged", "The driver was «charged» on Monday.", []),
    "not-charged": ("charged", "The driver was not «charged» with murder.", []),
    "to-be-charged": ("charged", "The driver will be «charged» with murder.", []),
    "whoever-is-charged": ("charged", "The law protects those «accused» of theft.", []),
    "what-an-outlet-passes-on": (
        "clause",
        "He said that it was over, the radio «reported».",
        ["He said that it was over"],
    ),
    "hearsay-of-no-verb": ("hearsay", "The «reportedly» huge crowd left.", []),
    "object-considered-doing": ("object", "The company «considered» buying the port.", []),
    "told-somebody-that": (
        "clause",
        "A teacher «told» the UN mission that parents had asked for the road to be closed.",
        ["that parents had asked for the road to be closed"],
    ),
    "guilty-to-come": ("guilty", "They promised to «hold» the group accountable.", []),
    "guilty-accountable": ("guilty", "Ankara «holds» the group accountable.", ["the group accountable"]),
    "object-held-so": ("object", "The president «considers» the matter closed.", ["the matter closed"]),
    "object-asked-for": ("object", "The bloc «asked» both capitals for proof.", ["both capitals for proof"]),
    "object-nobody-asked-for": ("object", "The bloc «asked» both capitals.", []),
    "object": ("object", "He «denies» any ties to the group.", ["any ties to the group"]),
    "object-and-its-cause": ("object", "He «blamed» Iran for the attack.", ["Iran for the attack"]),
    "object-a-claim-before": ("object", "It was hit, a claim that the police «rejected».", ["a claim"]),
    "object-something-before": ("object", "It was hit, something the army «denies».", ["something"]),
    "object-a-claim-of-his": ("object", "The claim that police «rejected» the offer is old.", ["the offer"]),
    "object-a-thing-before": ("object", "It was a tax the farmers «reject».", []),
    "object-none": ("object", "He «denies».", []),
}


@pytest.mark.parametrize(("frame", "text", "covered"), CASES.values(), ids=CASES.keys())
def test_frames(frame: str, text: str, covered: list[str]) -> None:
    plain, _ = marked(text)
    _, cue = word_marked(text)
    found = BY_GRAMMAR[frame](page_of(parsed(plain)), cue)
    assert [plain[span.start : span.end] for span in found] == covered


def test_an_aside_hangs_on_the_clause_that_it_reports() -> None:
    text = "The decision, he «said», was taken early."
    plain, _ = marked(text)
    _, cue = word_marked(text)
    page = page_of(parsed(plain))
    covered = "".join(plain[span.start : span.end] for span in BY_GRAMMAR["aside"](page, cue))
    assert "The decision" in covered
    assert "taken early" in covered
    assert "he said" not in covered


@pytest.mark.parametrize(
    ("text", "word", "covered"),
    [
        pytest.param("He «warned» of new attacks.", "of", ["new attacks"], id="of"),
        pytest.param("He «called» for calm.", "for", ["calm"], id="for"),
        pytest.param("He «warned» the White House of an attack.", "of", ["an attack"], id="of-behind-a-name"),
        pytest.param("He «called» for calm.", "of", [], id="another"),
    ],
)
def test_the_object_of_a_preposition(text: str, word: str, covered: list[str]) -> None:
    plain, _ = marked(text)
    found = preposition(page_of(parsed(plain)), word_marked(text)[1], word)
    assert [plain[span.start : span.end] for span in found] == covered


def test_who_is_named_after_according_to() -> None:
    plain, (wanted,) = marked("It was over, according to «the mayor of Tora».")
    page = page_of(parsed(plain))
    cue = next(token for token in page.tree.tokens if token.text == "according")
    assert named_after(page, cue) == wanted
    assert named_after(page, page.tree.tokens[0]) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        pytest.param("He «said» that it was over.", True, id="that"),
        pytest.param("He «said» it was over.", False, id="without"),
        pytest.param("He «wept» that day.", False, id="that-day"),
    ],
)
def test_is_reported(text: str, answer: bool) -> None:
    assert is_reported(*word_marked(text)) is answer


def test_every_frame_is_tried_and_quotations_come_before_clauses() -> None:
    assert FRAMES[:3] == ("plea", "set", "quote")
    assert {"quote", *UNANSWERED, *BY_GRAMMAR} == set(FRAMES)


@pytest.mark.parametrize("frame", BY_GRAMMAR)
def test_no_frame_stumbles_over_a_strange_text(frame: str) -> None:
    plain = "said said, that “ according to not declined to to to put at denied . " * 8
    page = page_of(parsed(plain))
    for token in page.tree.tokens:
        for span in BY_GRAMMAR[frame](page, token):
            assert 0 <= span.start < span.end <= len(plain)
