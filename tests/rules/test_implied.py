"""What the form of a verb and its governor leave open; « » marks the verb, and None what may have been done."""

from __future__ import annotations

import pytest

from parsed import words_marked
from reportedly.rules.implied import is_done_in_gathering, is_granted, is_kept, left_open

pytestmark = pytest.mark.parser

CASES = {
    "order-to": ("The general gave no order to «shell» the town.", "future"),
    "first-to": ("They were the first to «attack» the town.", None),
    "duty-to": ("The mayor spoke of a duty to «punish» the rebels.", "hypothetical"),
    "directed-to": ("The minister directed officials to «release» the men.", "hypothetical"),
    "has-to": ("The group has to be «destroyed».", "hypothetical"),
    "asked-why": ("They asked why he chose and decided to «attack» the town.", None),
    "had-to": ("Police had to «shoot» the man.", None),
    "went-on-to": ("The bishop went on to «condemn» the raid.", None),
    "believed-to": ("The group is believed to have «attacked» the town.", None),
    "about-to": ("The man was about to be «arrested» by police.", "future"),
    "headline-to": ("Council to «demand» a truce", "future"),
    "helped-to": ("The firm helped rebels to «shell» the town.", None),
    "want-to-thank": ("We want to «thank» the rescuers.", None),
    "fourteenth-to": ("He is the 14th reporter to be «jailed» this year.", None),
    "youngest-to": ("She was the youngest girl to be «killed» there.", None),
    "second-to": ("It was the second of two to be «shelled».", None),
    "two-to": ("They named two men to be «jailed».", "hypothetical"),
    "lucky-to": ("He was lucky to «survive» the raid.", None),
    "free-to": ("He was free to «attack» the town.", "hypothetical"),
    "instead-of": ("Troops talked to the crowd instead of «shooting».", "negated"),
    "have-the-power-to": ("Governors do not have the power to «suspend» rights.", "hypothetical"),
    "imperative": ("«Stop» the raids on our towns!", "hypothetical"),
}
GATHERED = {
    "gathered": ("Hundreds gathered to «rally».", "gathered", True),
    "streets": ("Hundreds took to the streets to «demonstrate».", "took", True),
    "to-another-end": ("Hundreds gathered to «attack» the court.", "gathered", False),
    "to-come": ("Hundreds will gather to «rally».", "gather", False),
    "took-arms": ("Hundreds took arms to «demonstrate».", "took", False),
}


@pytest.mark.parametrize(("text", "above", "done"), GATHERED.values(), ids=GATHERED.keys())
def test_is_done_in_gathering(text: str, above: str, done: bool) -> None:
    tree, (verb,) = words_marked(text)
    governor = next(token for token in tree.tokens if token.text == above)
    assert is_done_in_gathering(tree, verb, governor) is done


GRANTED = {
    "helped": ("The firm helped rebels to «shell» the town.", "helped", True),
    "allowed": ("Police allowed the crowd to «protest».", "allowed", True),
    "may-allow": ("Police may allow the crowd to «protest».", "allow", False),
    "did-not-allow": ("Police did not allow the crowd to «protest».", "allow", False),
    "want-to-thank": ("We want to «thank» the rescuers.", "want", True),
    "took-hours": ("It took hours to «free» the men.", "took", True),
    "takes-courage": ("It takes courage to «attack» them.", "takes", False),
    "went-on": ("They went on to «shell» the town.", "went", True),
    "took-hostages": ("They took hostages to «free» a leader.", "took", False),
    "may-go-on": ("They may go on to «shell» the town.", "go", False),
    "did-not-go-on": ("They did not go on to «shell» the town.", "go", False),
    "went-on-a-day": ("They went on Monday to «shell» the town.", "went", False),
    "went-there": ("They went there to «shell» the town.", "went", False),
    "was-able": ("The army was able to «free» the men.", "able", True),
    "has-been-able": ("The army has been able to «free» the men.", "able", True),
    "was-not-able": ("The army was not able to «free» the men.", "able", False),
    "would-have-been-able": ("The army would have been able to «free» the men.", "able", False),
    "want-to-attack": ("We want to «attack» the town.", "want", False),
}


@pytest.mark.parametrize(("text", "status"), CASES.values(), ids=CASES.keys())
def test_left_open(text: str, status: str | None) -> None:
    tree, (verb, *_) = words_marked(text)
    found = left_open(tree, verb)
    assert (found and found[0].value) == status


@pytest.mark.parametrize(("text", "governor", "granted"), GRANTED.values(), ids=GRANTED.keys())
def test_is_granted(text: str, governor: str, granted: bool) -> None:
    tree, (verb, *_) = words_marked(text)
    above = next(token for token in tree.tokens if token.text == governor)
    assert is_granted(tree, verb, above) is granted


KEPT = {
    "kept": ("They kept a promise to «shoot» a clerk.", True),
    "carried out": ("They carried out their threat to «shoot» a clerk.", True),
    "carried out by an infinitive of purpose": ("Rebels carried out their threat to «bomb» the market in Tora.", True),
    "what for": ("Rebels kept their promise in order to «bomb» the market in Tora.", False),
    "made good": ("They made good on a threat to «shoot» a prisoner.", True),
    "made": ("They made a threat to «shoot» a clerk.", False),
    "not kept": ("They never did; they did not keep a promise to «shoot» a clerk.", False),
    "another's demand": ("They kept a plan to «shoot» a clerk.", False),
}


@pytest.mark.parametrize(("text", "kept"), KEPT.values(), ids=KEPT.keys())
def test_is_kept(text: str, kept: bool) -> None:
    tree, (verb,) = words_marked(text)
    assert is_kept(tree, verb) is kept
