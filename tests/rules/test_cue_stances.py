"""Stance by the cue: its frame, its negation, a phrase inside it, any other frame of the word."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed, word_marked
from reportedly.rules.cue_stances import cues, says_anything, stance_of
from reportedly.rules.page import page_of
from reportedly.rules.statements import Statement, statement
from reportedly.types.span import Span

pytestmark = pytest.mark.parser

FRAMED = {
    "says": ("The mayor «said» that it was over.", "asserts"),
    "denies": ("The mayor «denied» that it was over.", "denies"),
    "believes": ("The mayor «believes» that it was over.", "believes"),
    "assesses": ("The agency «assesses» that it was over.", "believes"),
    "does-not-believe": ("The mayor does not «believe» that it was over.", "denies"),
    "condemns-what-happened": ("The mayor «condemned» the blast.", "asserts"),
    "condemns-somebody": ("The mayor «condemned» the raid as a crime.", "asserts"),
    "agrees-on-the-future": ("The sides «agreed» that they would meet again.", "promises"),
    "warns-of-what-he-does": ("The general «warned» that they would be shot.", "threatens"),
    "warns-of-measures": ("Beijing «warned» that it would take resolute measures.", "threatens"),
    "warns-of-others": ("The mayor «warned» that the river would rise.", "asserts"),
    "does-not-acknowledge": ("The army has not «acknowledged» the raid.", "declines"),
    "does-not-say-who": ("The mayor did not «say» who fired.", "declines"),
    "calls-it-something": ("The mayor «called» the vote a farce.", "asserts"),
    "calls-for-something": ("The mayor «called» for a new vote.", "asks"),
    "calls-on-somebody": ("The mayor «called» on both sides to stop.", "asks"),
    "proposes": ("The mayor «proposed» a truce.", "asks"),
    "warns-somebody-against": ("The mayor «warned» drivers against using the road.", "asks"),
    "tells-somebody-to": ("The mayor «told» them not to wait.", "asks"),
    "bids": ("The mayor «said»: “Leave the old man.”", "asks"),
    "bids-nobody": ("The mayor «said»: “Look at the pictures.”", "asserts"),
    "calls-it-what-it-was": ("The mayor «said»: “Call it what you like, it was murder.”", "asserts"),
    "warns-that-some-are-against": ("The mayor «warned» that rebels were plotting against existing rulers.", "asserts"),
    "warns-that-prices-rise": ("The mayor «warned» that prices were rising against falling wages.", "asserts"),
    "witnesses-threaten-nobody": ("Residents «said» that the guards would fire on looters.", "asserts"),
    "an-army-threatens": ("The army «said» that the guards would fire on looters.", "threatens"),
    "warns-against": ("The mayor «warned» against panic.", "asks"),
    "does-not-report": ("The army has not «reported» any losses.", "declines"),
    "fails-to-say": ("The mayor failed to «say» who fired.", "declines"),
    "never-fails-to-say": ("The mayor did not fail to «say» who fired.", "asserts"),
    "without-confirming": ("The bank, without «confirming» the figure, said it lost money.", "declines"),
    "threatens": ("The mayor «threatened» to leave.", "threatens"),
    "assures-of-the-past": ("The mayor «assured» us that it was over.", "asserts"),
    "assures-of-the-future": ("The mayor «assured» us that it would end.", "promises"),
    "disputes": ("The mayor «disputed» the account.", "denies"),
    "vows-harm": ("The mayor «vowed» that his men would hit the airfield.", "threatens"),
    "vows-help": ("The mayor «vowed» that his men would rebuild the school.", "promises"),
    "pledges-harm": ("The mayor «pledged» that his men would hit the airfield.", "promises"),
    "charges-plainly": ("The mayor «said» that the militia was behind the raid.", "asserts"),
    "pleads-not-guilty": ("The mayor «pleaded» not guilty.", "denies"),
    "pleads-innocent": ("The mayor «pleaded» innocent to charges of murder.", "denies"),
    "says-he-does-not-know": ("The mayor «said» he did not know who had fired.", "declines"),
    "says-he-did-not-know-of-it": ("The mayor «said» he did not know that his men had fired.", "asserts"),
    "says-it-is-to-be-found-out": ("The army «said» it was still trying to determine what had happened.", "declines"),
    "will-not-divulge": ("The mayor would not «divulge» that it was over.", "declines"),
    "regards": ("The mayor «regarded» him as a traitor.", "believes"),
    "does-not-think": ("The mayor does not «think» that it was over.", "believes"),
    "says-he-has-no-details": ("The mayor «said» he had no further details of it.", "declines"),
    "is-not-known": ("It was not «known» whether he had fled.", "declines"),
    "pleads-guilty": ("The mayor «pleaded» guilty to murder.", "asserts"),
    "pleads-for": ("The mayor «pleaded» for calm.", "asks"),
    "challenges": ("The mayor «challenged» them to come forward.", "asks"),
    "charges": ("The mayor «charged» that the militia had fired.", "alleges"),
    "neither": ("Neither side «disclosed» any details.", "declines"),
    "swears-of-the-past": ("The mayor «swore» that he was in town.", "asserts"),
    "swears-of-the-future": ("The mayor «swore» that he would leave.", "promises"),
    "lays-the-blame": ("The mayor «laid» the blame on the militia.", "alleges"),
    "lays-no-blame": ("The mayor «laid» no blame on the militia.", "declines"),
    "implores": ("The mayor «implored» them to stop.", "asks"),
    "passes-a-threat-on": ("The agency «reported» that all options were on the table.", "asserts"),
    "is-convinced": ("The mayor is «convinced» that it was over.", "believes"),
    "has-not-blamed": ("The mayor has not «blamed» Iran.", None),
}


@pytest.mark.parametrize(("text", "stance"), FRAMED.values(), ids=FRAMED.keys())
def test_stance_of_a_framed_cue(text: str, stance: str | None) -> None:
    plain, _ = marked(text)
    _, cue = word_marked(text)
    page = page_of(parsed(plain))
    found = statement(page, cue, tuple(cues()[cue.lemma, cue.part]))
    assert found is not None
    assert stance_of(page, found) == stance
    assert says_anything(page, found) == (stance is not None)


BY_WORDS = {
    "stopped-short": ("The mayor «stopped short of blaming» the rebels.", "declines"),
    "pointed-the-finger": ("The mayor «pointed the finger» at the rebels.", "alleges"),
    "ruled-out": ("The mayor «ruled out» a second attack.", "denies"),
    "distanced-himself": ("The mayor «distanced himself from» the remark.", "denies"),
    "noun": ("The mayor's «pledge» was kept.", "promises"),
    "refers-questions": ("The mayor «referred questions» to the army.", "declines"),
    "unknown-word": ("The mayor «yodelled» a song.", "asserts"),
}


@pytest.mark.parametrize(("text", "stance"), BY_WORDS.values(), ids=BY_WORDS.keys())
def test_stance_of_a_cue_that_no_frame_knows(text: str, stance: str) -> None:
    plain, (span,) = marked(text)
    page = page_of(parsed(plain))
    head = page.tree.head_of(span)
    assert head is not None
    assert stance_of(page, Statement(head, "no such frame", None, span, (Span(0, 9),))) == stance


def test_frames_of_a_cue_are_in_the_order_in_which_they_are_tried() -> None:
    assert list(cues()["say", "VERB"])[:2] == ["quote", "silence"]


OFFERED = {
    "a reward": ("The army «offered» a reward for his capture.", "promises"),
    "a truce": ("The army «offered» the rebels a truce.", "promises"),
    "condolences": ("The army «offered» its condolences to the families.", "asserts"),
    "money": ("The army «offered» $500 to whoever told of him.", "promises"),
    "no help": ("The army «offered» no help.", "asserts"),
}


@pytest.mark.parametrize(("text", "stance"), OFFERED.values(), ids=OFFERED.keys())
def test_who_offers_goods_promises_them(text: str, stance: str) -> None:
    plain, _ = marked(text)
    _, cue = word_marked(text)
    content = Span(cue.span.end + 1, len(plain) - 1)
    found = Statement(head=cue, frame="quote", source=Span(0, 8), cue=cue.span, content=(content,))
    assert stance_of(page_of(parsed(plain)), found) == stance
