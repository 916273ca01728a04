"""Stance by the words of a content."""

from __future__ import annotations

import pytest

from reportedly.rules.stances import stance_by_words
from reportedly.types.span import Span
from reportedly.types.vocabulary import Stance

A, D, P = Stance.ASSERTS, Stance.DENIES, Stance.PROMISES
CASES = {
    "plain": ("the bridge was closed at noon", A, A),
    "trying to find out": ("they were trying to identify the dead", A, Stance.DECLINES),
    "trying to learn who": ("they were trying to learn who had fired", A, Stance.DECLINES),
    "trying to learn a language": ("they were trying to learn Spanish", A, A),
    "own future harm": ("that it would strike the port again", A, Stance.THREATENS),
    "the harm of others is a warning": ("that militias would strike the port again", A, A),
    "a pledge stays a pledge": ("his men would hit the airfield", P, P),
    "a promise of help": ("his men would rebuild the school", P, P),
    "in kind": ("the capital would answer “in kind”", A, Stance.THREATENS),
    "a lie": ("the report was a lie", A, Stance.DENIES),
    "no part": ("the brigade had no part in the raid", A, Stance.DENIES),
    "no such thing": ("there was no such advance", A, Stance.DENIES),
    "lying": ("the militia was lying about the raid", A, Stance.DENIES),
    "lying in wait is no denial": ("the militia was lying in wait", A, A),
    "innocent": ("the driver was innocent", A, Stance.DENIES),
    "innocent victims are no denial": ("the dead were innocent victims", A, A),
    "an alibi asserts": ("its fighters were not there", A, A),
    "never said": ("“I never said that my men fired,”", A, Stance.DENIES),
    "never saw is no denial": ("he never saw the sea again", A, A),
    "nothing took place": ("no such raid took place", A, Stance.DENIES),
    "there never was": ("there never was an order to withdraw", A, Stance.DENIES),
    "not responsible": ("that it was not responsible", A, Stance.DENIES),
    "a false sense is no denial": ("it was a false sense of safety", A, A),
    "not aware of it": ("he was not aware of the order", A, Stance.DECLINES),
    "not aware of any is an answer": ("he was not aware of any order", A, A),
    "did not know the cause": ("he did not know the cause", A, Stance.DECLINES),
    "goes on shelling": ("they will continue shelling the port", A, Stance.THREATENS),
    "we'll punish": ("“those responsible'll be punished”", A, Stance.THREATENS),
    "fire and fury": ("the island would face “fire and fury”", A, Stance.THREATENS),
    "never": ("he had never sold them anything", A, Stance.DENIES),
    "never, in marks": ("he had “never sold them” anything", A, Stance.DENIES),
    "not one": ("not one bullet had been fired", A, Stance.DENIES),
    "not attacked": ("no church was attacked", A, Stance.DENIES),
    "nobody": ("his boys shot nobody at the market", A, Stance.DENIES),
    "a toll of none asserts": ("no one was hurt", A, A),
    "falsehood": ("it “a falsehood spread by rivals”", A, Stance.DENIES),
    "a fake thing is no denial": ("it avenged a “fake encounter” by the army", A, A),
    "took no part": ("its men took no part", A, Stance.DENIES),
    "by another's word": ("he was told that no such brigade existed", A, A),
    "respond": ("it would respond, and soon", A, Stance.THREATENS),
    "respond to a question": ("it would respond to the letter", A, A),
    "go after a contract": ("We will go after the contract", A, A),
    "never lost": ("We have never lost a child before", A, A),
    "a loan concocted": ("The loan was concocted by a rival", A, A),
    "a charge concocted": ("The charge was concocted by a rival", A, Stance.DENIES),
    "no soldiers for a ceremony": ("There were no soldiers in the hospital for the ceremony", A, A),
    "no soldiers there": ("There were no soldiers in the hospital", A, Stance.DENIES),
    "go after": ("it would go after every link", A, Stance.THREATENS),
    "defend themselves": ("its men would defend themselves if attacked", A, Stance.THREATENS),
    "and never": ("he sold pumps and had never sold arms", A, Stance.DENIES),
    "no command there": ("there was no command there", A, Stance.DENIES),
    "no water there": ("there was no water there", A, A),
    "not touched": ("nobody had been touched", A, Stance.DENIES),
    "not us": ("the fire was not us", A, Stance.DENIES),
    "too early": ("it was too early to comment", A, Stance.DECLINES),
    "in vain": ("the sacrifice would not go in vain", A, Stance.THREATENS),
    "wiped out": ("the state would wipe out the rebels", A, Stance.THREATENS),
    "folded arms": ("it would not “fold its arms”", A, Stance.THREATENS),
    "to make them pay": ("to “make the killers pay”", P, P),
    "checked, with a view": ("the claim was being checked but looked thin", A, A),
    "cannot discuss while": ("we cannot discuss peace while bombs fall", A, A),
    "an insult asserts": ("the report was cynical", A, A),
    "a charge asserts": ("the militia was behind the raid", A, A),
    "not yet known": ("the type was still being established", A, Stance.DECLINES),
    "justice": ("the killers would be brought to justice", A, Stance.THREATENS),
    "not without answer": ("any strike would not remain without answer", A, Stance.THREATENS),
    "all options": ("all options were on the table", A, Stance.THREATENS),
    "wider": ("the army would widen its operations", A, Stance.THREATENS),
    "make them pay": ("the group would make the enemy pay", A, Stance.THREATENS),
    "later in the quotation": ("“all is calm. Those behind it will be punished”", A, Stance.THREATENS),
    "assessed": ("it was still assessing the reports", A, Stance.DECLINES),
    "a later crumb that is not quoted": ("the bomb went off as a bus passed", A, A),
    "could not say": ("it could not say when", A, Stance.DECLINES),
    "not able to": ("it had not been able to verify the count", A, Stance.DECLINES),
    "looked into": ("the army was “looking into the reports”", A, Stance.DECLINES),
    "consequences": ("there would be consequences", A, Stance.THREATENS),
    "consequences told are no threat": ("there were consequences for trade", A, A),
    "they will pay": ("those behind it would pay", A, Stance.THREATENS),
    "the state will pay": ("the state would pay the pensions", A, A),
    "made to regret": ("the attackers would be made to regret it", A, Stance.THREATENS),
    "what is to be done asserts": ("the government would rebuild every house", A, A),
    "a demand turned down": ("the new demand", D, Stance.DECLINES),
    "a charge denied": ("the new charge", D, D),
}


@pytest.mark.parametrize(("words", "cue", "stance"), CASES.values(), ids=CASES)
def test_stance_by_words(words: str, cue: Stance, stance: Stance) -> None:
    text = f"They said {words}."
    assert stance_by_words(text, (Span(10, 10 + len(words)),), cue) is stance


def test_no_content_leaves_the_stance_of_the_cue() -> None:
    assert stance_by_words("They did not comment.", (), Stance.DECLINES) is Stance.DECLINES
