"""Who is said to answer for an event, by the real parser: stance, voice and party of each answer."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.answerable import answers, table
from reportedly.rules.guilt import auxiliaries_of

pytestmark = pytest.mark.parser

ROWS = table(lexicon("responsibility_cues"))
Said = tuple[str, str | None, str | None]


def said(text: str) -> list[Said]:
    return [
        (item.stance.value, item.voice and item.voice.text, item.party and item.party.text)
        for item in answers(parsed(text).tree, ROWS)
    ]


CASES: dict[str, tuple[str, list[Said]]] = {
    "wrongly blamed": ("The Kivu Front was wrongly blamed for the attack.", []),
    "wrongly attributed": ("Police wrongly attributed the attack to the Kivu Front.", []),
    "blamed-for": ("The ministry blamed rebels for the attack.", [("blamed", "ministry", "rebels")]),
    "responsible-both": (
        "The front and the militia were responsible for the attack.",
        [("blamed", None, "front"), ("blamed", None, "militia")],
    ),
    "attributed-to-which": (
        "The front, to which police attribute the attack, fled.",
        [("blamed", "police", "front")],
    ),
    "blamed-on": ("The ministry blamed the attack on rebels.", [("blamed", "ministry", "rebels")]),
    "blamed-the-attack-on-a-base-on": (
        "Tehran blamed the strike on its consulate on Israel.",
        [("blamed", "Tehran", "Israel")],
    ),
    "blamed-on-a-day": ("On Monday the ministry blamed rebels.", [("blamed", "ministry", "rebels")]),
    "blamed-it-on": ("The ministry blamed it on rebels.", [("blamed", "ministry", "rebels")]),
    "accused-of": ("Kyiv accused Moscow of shelling the port.", [("blamed", "Kyiv", "Moscow")]),
    "accused-of-what-nobody-suffered": ("Kyiv accused Moscow of arming militias.", [("blamed", "Kyiv", "Moscow")]),
    "accused-of-no-act": ("Kyiv has not accused Moscow of hypocrisy.", []),
    "attributed": ("The army attributed the blast to rebels.", [("blamed", "army", "rebels")]),
    "an-attack-attributed": ("An attack attributed to rebels killed six.", [("blamed", None, "rebels")]),
    "a-poem-attributed": ("A poem attributed to rebels was read.", []),
    "a-figure-attributed": ("The army attributed the figure to a clerk.", []),
    "held-responsible": ("The council holds the army responsible.", [("blamed", "council", "army")]),
    "pointed": ("The governor pointed the finger at rebels.", [("blamed", "governor", "rebels")]),
    "pointed-at-a-map": ("The governor pointed at a map.", []),
    "has-not-blamed": ("The governor has not blamed anyone.", [("not_blamed", "governor", None)]),
    "nobody-blamed": ("Nobody blamed the rebels.", [("not_blamed", None, "rebels")]),
    "claimed": ("The militia claimed responsibility.", [("claimed", "militia", "militia")]),
    "claimed-the-act": ("The militia claimed the attack.", [("claimed", "militia", "militia")]),
    "claimed-lives": ("The attack claimed 12 lives.", []),
    "claimed-that": ("The militia claimed that the army fled.", []),
    "no-group-claimed": ("No group has claimed responsibility.", [("not_claimed", None, None)]),
    "took-responsibility": ("The militia took responsibility for the raid.", [("claimed", "militia", "militia")]),
    "accepted-blame": ("The army accepted blame for the raid.", [("admitted", "army", "army")]),
    "denied-a-role": ("The militia denied any role in the raid.", [("denied", "militia", "militia")]),
    "denied-the-act": ("The militia denied carrying out the raid.", [("denied", "militia", "militia")]),
    "denied-knowing": ("The militia denied knowing the man.", []),
    "denied-for-another": ("The militia denied that the army fired.", []),
    "rejected": ("Tehran rejected the accusation.", [("denied", "Tehran", "Tehran")]),
    "admitted": ("The army admitted carrying out the strike.", [("admitted", "army", "army")]),
    "admitted-of-its-own": ("The army admitted that its forces had fired.", [("admitted", "army", "army")]),
    "a-mistake": ("The army called it a grave mistake.", [("admitted", "army", "army")]),
    "a-name": ("The army called it a success.", []),
    "could-blame": ("The ministry could blame rebels.", []),
    "if-they-blame": ("If the ministry blames rebels, talks will end.", []),
    "no-claim": ("There was no claim of responsibility.", [("not_claimed", None, None)]),
    "was-behind": ("Rebels were behind the attack.", [("blamed", None, "Rebels")]),
    "was-not-behind": ("Rebels were not behind the attack.", [("not_blamed", None, "Rebels")]),
    "had-no-part": ("The militia had no part in the attack.", [("denied", None, "militia")]),
    "nothing-to-do": ("The militia had nothing to do with it.", [("denied", None, "militia")]),
    "who-is-not-said": ("Police did not say who carried out the attack.", [("not_blamed", "Police", None)]),
    "nobody-knows-who": ("Nobody knows who fired.", [("not_blamed", None, None)]),
    "a-name-withheld": ("Police did not name the gunman.", []),
    "a-name-not-known": ("Police did not name a gunman.", [("not_blamed", "Police", None)]),
    "phoned-to-claim": ("A man phoned a paper to claim the attack.", [("claimed", "man", "man")]),
    "called-on-to-claim": ("The minister called on the rebels to claim the attack.", []),
    "who-else": ("Police did not say who paid.", []),
    "nobody-says-so": ("No group has said it carried out the attack.", [("not_claimed", None, None)]),
    "plain": ("The army left the town on Monday.", []),
    "empty": ("", []),
}


@pytest.mark.parametrize(("text", "answer"), CASES.values(), ids=CASES.keys())
def test_answers(text: str, answer: list[Said]) -> None:
    assert said(text) == answer


def test_an_answer_says_which_words_and_which_rule() -> None:
    text = "On Monday the ministry has blamed rebels for the attack."
    (found,) = answers(parsed(text).tree, ROWS)
    assert text[found.span.start : found.span.end] == "has blamed rebels"
    assert found.why == "verb blame"


def test_auxiliaries_of_a_verb() -> None:
    tree = parsed("The raid has not been claimed.").tree
    assert [word.text for word in auxiliaries_of(tree, tree.tokens[5])] == ["has", "not", "been"]


@pytest.mark.parametrize(
    ("verb", "form"),
    [
        pytest.param("deny", "denies", id="ies"),
        pytest.param("hold", "held", id="irregular"),
        pytest.param("take", "taken", id="participle"),
        pytest.param("blame", "blaming", id="ing"),
    ],
)
def test_the_table_knows_the_forms_of_its_verbs(verb: str, form: str) -> None:
    assert ROWS[form]["verb"] == verb
