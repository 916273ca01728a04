"""Whether what a word names happened, by the grammar around it; « » marks the word (and then its carrier)."""

from __future__ import annotations

import pytest

from parsed import parsed, words_marked
from reportedly.rules.realis import DENIED, status_of

pytestmark = pytest.mark.parser

CASES = {
    "message-of": ("The envoy will deliver a message of «condolence» on Thursday.", "future"),
    "sentenced-for": ("He will be sentenced on Friday for the «killing» of a guard.", "happened"),
    "due-to-die-for": ("He is due to die in May for the fatal «stabbing» of a guard.", "happened"),
    "due-to-visit-for": ("The envoy is due to visit Tora for «talks».", "future"),
    "to-remain-in": ("The officer was ordered to remain in «custody».", "ongoing"),
    "will-remain-in": ("The two men will remain in «custody».", "ongoing"),
    "may-remain-in": ("The two men may remain in «custody».", "hypothetical"),
    "will-not-remain-in": ("The two men will not remain in «custody».", "future"),
    "to-be-taken-into": ("The officer was to be taken into «custody».", "future"),
    "suspect-in": ("Guards hope for the arrest of a suspect in the «murder» of a judge.", "happened"),
    "planned-well": ("It was a very well-planned «attack».", "happened"),
    "a-planned-one": ("The mayor spoke of a planned «attack».", "future"),
    "scheduled-regularly": ("The army held a regularly scheduled «drill».", "happened"),
    "kept-a-promise-to": ("Rebels kept their promise to «shoot» a clerk.", "happened"),
    "plain": ("Rebels «attacked» the town.", "happened"),
    "campaign-to": ("In the campaign to «liberate» the town, troops suffered losses.", "happened"),
    "could-help-to": ("The firm could help rebels to «shell» the town.", "hypothetical"),
    "allowed-to": ("Police allowed the crowd to «protest» in the square.", "happened"),
    "did-not-allow-to": ("Police did not allow the crowd to «protest» in the square.", "hypothetical"),
    "marched-to-demand": ("Students marched to «demand» a truce.", "happened"),
    "will-march-to-demand": ("Students plan to march to «demand» a truce.", "future"),
    "only-to": ("Rebels lifted the siege, only to «attack» the town again.", "happened"),
    "bare-under-wish": ("The governor refused to allow more «protests».", "hypothetical"),
    "bare-under-purpose": ("Diplomats are working to avert «violence».", "hypothetical"),
    "bare-under-modal": ("The city could erupt in «violence».", "hypothetical"),
    "act-of-under-modal": ("The smallest act of «aggression» would be punished.", "hypothetical"),
    "into-a-war": ("That would drag the whole region into a «war».", "hypothetical"),
    "must-stop-doing": ("Both sides must stop «shelling» the town.", "ongoing"),
    "bidden-to-stop-doing": ("The council urged them to stop «shelling» the town.", "ongoing"),
    "stopped-doing": ("They stopped «shelling» the town.", "negated"),
    "asked-why": ("A reporter asked why he decided to «attack» the town.", "happened"),
    "asked-why-planned": ("He asked why the army had planned to «attack» the town.", "future"),
    "repeat-of-any": ("Guards were there to prevent a repeat of «attacks».", "hypothetical"),
    "repeat-of-what-is-known": ("Guards were there to prevent a repeat of the «attack» on the mosque.", "happened"),
    "foiled-at-a-cost": ("The thwarted «coup» killed 12 people.", "happened"),
    "foiled-in-which": ("Soldiers foiled the «coup», in which 12 people died.", "happened"),
    "of-a-year": ("They could send as many troops as in the 2003 «invasion» of the country.", "happened"),
    "to-end-known": ("Envoys hurried there to end «fighting».", "happened"),
    "could-be-heard": ("Sporadic «gunfire» could be heard.", "happened"),
    "victims-of": ("The state will pay victims of «violence».", "happened"),
    "warned-of": ("The envoy warned Iraq of «strikes» on its ports.", "hypothetical"),
    "warned-of-known": ("The envoy had warned Iraq of the «strikes» on its ports.", "happened"),
    "answer-for": ("The generals must answer for «killings» in Tora.", "happened"),
    "strike-for": ("The army could opt for «strikes» on Tora.", "hypothetical"),
    "may-have-died-in": ("Dozens may have died in «clashes» in Tora.", "happened"),
    "may-die-in": ("Dozens may die in «clashes» in Tora.", "hypothetical"),
    "was-able-to": ("The army was able to «free» ten hostages.", "happened"),
    "was-not-able-to": ("The army was not able to «free» the hostages.", "hypothetical"),
    "will-be-able-to": ("The army will be able to «free» the hostages.", "hypothetical"),
    "was-not-a-surprise": ("The «raid» «was» not a surprise.", "happened"),
    "not-or": ("The army has not blamed rebels or «attacked» the town.", "negated"),
    "not-and": ("The army has not blamed rebels and «attacked» the town.", "happened"),
    "not": ("Rebels did not «attack» the town.", "negated"),
    "never": ("Rebels never «attacked» the town.", "negated"),
    "nobody": ("Nobody «attacked» the town.", "negated"),
    "no-attack": ("No «attack» took place.", "negated"),
    "without": ("The day passed without an «attack».", "negated"),
    "failed-to": ("Rebels failed to «capture» the town.", "negated"),
    "denied-what-others-say": ("Rebels denied «attacking» the town.", "happened"),
    "denied-that": ("Rebels denied that their men had «shelled» the town.", "happened"),
    "denied-practice": ("The army denies «torturing» prisoners.", "negated"),
    "denied-preparing": ("Rebels denied that they were preparing an «attack» on the town.", "hypothetical"),
    "denied-doing-beside-its-object": ("Rebels denied «mistreating» prisoners of war.", "negated"),
    "demanded-that": ("The council demanded that the troops «leave» the town.", "hypothetical"),
    "demanded-that-be": ("The council demanded that the troops be «withdrawn».", "hypothetical"),
    "said-that": ("The council says that the rebels «attack» the town.", "happened"),
    "not-only": ("Rebels not only «attacked» the town but burned it.", "happened"),
    "could": ("Rebels could «attack» the town.", "hypothetical"),
    "if": ("If rebels «attack» the town, talks end.", "hypothetical"),
    "threatened": ("Rebels threatened to «attack» the town.", "hypothetical"),
    "purpose": ("Rebels crossed the river to «attack» the town.", "hypothetical"),
    "risk-of": ("There is a risk of an «attack».", "hypothetical"),
    "possible": ("The army braced for a possible «attack».", "hypothetical"),
    "fears-of-one-known": ("The mayor condemned the «attack».", "happened"),
    "will": ("Rebels will «attack» the town.", "future"),
    "vowed": ("Rebels vowed to «attack» the town.", "future"),
    "what-it-was-for": ("The «attack» was intended to wreck the truce.", "happened"),
    "due-to-begin": ("The «talks» are scheduled to begin on Monday.", "future"),
    "planned": ("The planned «attack» was called off.", "future"),
    "going-to": ("Rebels are going to «attack» the town.", "future"),
    "anniversary": ("The town marked the anniversary of the «attack».", "historical"),
    "previous": ("He spoke of previous «attacks».", "historical"),
    "still": ("Four of the crew are still «held» in the port.", "ongoing"),
    "was-still": ("Four of the crew were still «held» in the port.", "happened"),
    "progressive": ("Rebels are «attacking» the town.", "ongoing"),
    "continues": ("«Fighting» continues in the town.", "ongoing"),
    "carrier-negated": ("The «strikes» were not «carried» out.", "negated"),
    "expected-on": ("«Strikes» are «expected» on Friday.", "future"),
    "carrier-in-future": ("The «talks» will «begin» on Monday.", "future"),
    "who-is-meant": ("She came to meet the men «freed» on Monday.", "happened"),
    "said-it-would": ("The minister said the army would «close» the border on Friday.", "future"),
    "said-it-would-if": ("The minister said the army would «close» the border if shelling went on.", "hypothetical"),
    "said-it-probably-would": ("He said rebels would probably «attack» the port.", "hypothetical"),
    "warned-it-would": ("The minister warned that rebels would «attack» the port.", "hypothetical"),
    "past-joined-to-a-wish": ("The group said it was ready to go on and «blamed» the army.", "happened"),
    "bare-verb-joined-to-a-plot": ("He had plotted to kill a guard and then «attack» the station.", "hypothetical"),
    "until": ("Crews will stay out until the men are «freed».", "hypothetical"),
    "until-then": ("Crews stayed out until the men were «freed».", "happened"),
    "steps-to": ("They should take steps to «compensate» the victims.", "hypothetical"),
    "by-doing": ("Drivers blocked the bridge to «protest» the arrests.", "happened"),
    "leading-to": ("Police offer cash for information leading to the «arrest» of the bombers.", "hypothetical"),
    "reward-for": ("There is a reward for his «capture».", "hypothetical"),
    "forward-to": ("The envoy looked forward to «visiting» the capital.", "future"),
    "edge-of": ("The valley is on the edge of «war».", "hypothetical"),
    "in-the-case-of": ("In the case of the «launch» of May, nothing was said.", "happened"),
    "arranged": ("Envoys arranged «talks» for tomorrow.", "future"),
    "scheduled-for": ("A «vigil» was scheduled for Friday.", "future"),
    "called-off": ("The mayor cancelled the «rally».", "negated"),
    "ruled-out": ("The envoy ruled out «suspending» the talks.", "negated"),
    "told-it-was": ("The army said it was «looking» into the reports.", "ongoing"),
    "until-it-stops": ("The «shelling» must stop.", "ongoing"),
    "yet-to-stop": ("«Fighting» has never stopped in the hills.", "ongoing"),
    "under-way": ("A «search» for the gunmen is under way.", "ongoing"),
    "of-habit": ("Villagers fear the gangs who «kidnap» people for ransom.", "ongoing"),
    "has-continued": ("The «vigils» have continued for weeks.", "ongoing"),
    "repeatedly": ("Ankara has repeatedly «called» on Baghdad to act.", "historical"),
    "times": ("They have «signed» such papers five times.", "historical"),
    "for-years": ("The group has «attacked» hotels for years.", "historical"),
    "not-since-long": ("A man has been «arrested» in connection with the raids of last year.", "happened"),
    "like-the-known": ("They came to prevent attacks like the «shooting» in Orlando.", "happened"),
    "odds-of": ("The odds of dying in an «attack» are low.", "hypothetical"),
    "foiled": ("Troops foiled an attempt to «seize» the minister.", "negated"),
    "not-just": ("«Clashes» are not just «taking» place in the capital.", "ongoing"),
    "stopped-later": ("Strong «explosions» were «heard» near the port; they stopped later.", "happened"),
    "while-it-does": ("While he does «support» the rebels, he stays at home.", "happened"),
    "gathered-to": ("Hundreds gathered outside the court to «rally».", "happened"),
    "will-gather-to": ("Hundreds will gather outside the court to «rally».", "hypothetical"),
    "troops-that-are-known": ("They had a plan to provoke the troops «patrolling» the town.", "happened"),
    "joined-under-a-modal": ("Rebels could cross the river and «attack» the town.", "hypothetical"),
}


@pytest.mark.parametrize(("text", "status"), CASES.values(), ids=CASES.keys())
def test_status_of(text: str, status: str) -> None:
    tree, words = words_marked(text)
    found, why = status_of(tree, words[0], words[1] if len(words) > 1 else None)
    assert found.value == status
    assert (why in ("plain", DENIED)) is (status == "happened")


def test_every_word_of_a_strange_text_has_a_status() -> None:
    tree = parsed("not not never if if to to could would NO no , , “ ” -- attack attack " * 10).tree
    assert {status_of(tree, token, None)[0].value for token in tree.tokens}


def test_what_is_to_be_ended_goes_on() -> None:
    tree, (end, bombardment) = words_marked("Troops returned fire to «end» the «bombardment».")
    assert status_of(tree, bombardment, end)[0].value == "ongoing"


def test_one_more_that_is_to_be_stopped_has_not_come() -> None:
    tree, (stop, attack) = words_marked("They came to «stop» a similar «attack».")
    assert status_of(tree, attack, stop)[0].value == "hypothetical"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("They will honour him by «continuing» this «fight».", "ongoing"),
        ("They will meet to «continue» the «talks».", "hypothetical"),
    ],
)
def test_what_is_to_go_on_is_under_way(text: str, status: str) -> None:
    tree, (carrier, word) = words_marked(text)
    assert status_of(tree, word, carrier)[0].value == status
