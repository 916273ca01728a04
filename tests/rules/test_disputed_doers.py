"""Who is no flat doer of an act, by the real parser: the actors of the event at the marked word."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.types.annotations import Event
from reportedly.types.vocabulary import RoleKind

pytestmark = pytest.mark.parser

DOERS = {
    "not carried out": (
        "A «strike» killed nine people in Tora. The army said it had not carried out the strike.", [],
    ),
    "a negated act of the same kind": (
        "A «strike» killed nine people in Tora. Allied forces had not carried out any strikes in Tora, a man said.", [],
    ),
    "accused and denying": (
        "Shells «hit» a market in Tora. The governor accused the army of shelling the market. "
        "The army denied shelling it.", [],
    ),
    "each other": (
        "Shells «hit» a market in Tora. The governor said the rebels had shelled the market. "
        "The rebels said the army had shelled it.", [],
    ),
    "the word of the accused": (
        "A «strike» hit a clinic in Tora. The mayor accused the Red Front. "
        "The Red Front said the army had shelled the clinic.", [],
    ),
    "by two voices": (
        "The army «killed» six farmers in Tora, residents said. The mayor said bandits had killed them.", [],
    ),
    "by two voices in general words": (
        "Gunmen «attacked» a bank in Tora, police said. Bandits had attacked the bank at noon, a reporter said.",
        ["Gunmen", "Bandits"],
    ),
    "one land's by two names": (
        "The mayor said Russia «shelled» Tora. The governor said Russian forces shelled the town.",
        ["Russia", "Russian forces"],
    ),
    "two lands": ("The mayor said Russia «shelled» Tora. The governor said Ukraine shelled the town.", []),
    "an army's by two names": (
        "The envoy said the army «shelled» Tora. Residents said soldiers shelled the town.", ["the army", "soldiers"],
    ),
    "those who were named": (
        "Police said the Red Front «killed» nine villagers in Tora. A resident said the insurgents killed them.",
        ["the Red Front", "the insurgents"],
    ),
    "the army or the insurgents": (
        "Police said the army «killed» nine villagers in Tora. A resident said the insurgents killed them.", [],
    ),
    "by its letters": (
        "The mayor said the Rapid Support Forces «attacked» Tora. Residents said RSF fighters attacked the town.",
        ["the Rapid Support Forces", "RSF fighters"],
    ),
    "who claims it": (
        "The Red Front said it «attacked» a base in Tora. Police said a soldier attacked the base.",
        ["it", "a soldier"],
    ),
    "a foe's word": (
        "A bomb «killed» six farmers in Tora. The rebels said soldiers had planted the bomb.", [],
    ),
    "a witness's word": (
        "A «strike» killed nine people in Tora. Residents said army jets had carried out the strike.", ["army jets"],
    ),
    "the police's word": (
        "Six farmers were «shot» in Tora. The police said that bandits had shot them.", ["bandits"],
    ),
    "the report's own word": (
        "Rebels «attacked» a village near Tora. The governor said the rebels had attacked it at dawn.", ["Rebels"],
    ),
    "the news is a party's": (
        "Rebels «attacked» a village, the army said. The attack lasted an hour.", ["Rebels"],
    ),
    "one's own": (
        "A bomb «killed» six soldiers in Tora. The rebels said their fighters had planted the bomb.",
        ["their fighters"],
    ),
    "one voice alone": ("The militia said the army «shelled» the village.", ["the army"]),
    "what was never done": ("The army had not «shelled» the village, a spokesman said.", ["The army"]),
    "no violence": (
        "Ministers «met» in Tora. The rebels said the army had met the ministers.", ["Ministers", "the army"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "due"), DOERS.values(), ids=DOERS)
def test_who_is_named_as_the_doer(text: str, due: list[str]) -> None:
    plain, (span,) = marked(text)
    reading = parsed(plain, "events")
    event = next(item for item in reading[Event] if any(word.meets(span) for word in (item.span, *item.evidence)))
    assert [reading.quote(role.span) for role in event.roles if role.role is RoleKind.ACTOR] == due
