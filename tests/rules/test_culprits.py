"""Who carried an act out and who the attackers were, by the real parser."""

from __future__ import annotations

import pytest

from parsed import parsed
from reportedly.rules.culprits import CULPRITS

pytestmark = pytest.mark.parser


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Officials say Iran carried it out.", "Iran"),
        ("It is thought to have been carried out by the Kivu Front.", "Front"),
        ("The Kivu Front is believed to have carried it out.", "Front"),
        ("Nobody is believed to have carried it out.", None),
        ("The Kivu Front could have carried it out.", None),
        ("Officials say youths carried it out.", None),
        ("The gunmen were members of the Kivu Front.", "members"),
        ("The gunmen belonged to the Kivu Front.", "Front"),
        ("Officials say the shots came from the army post.", "army"),
        ("Officials say the missile came from an Iranian launcher.", "launcher"),
        ("Officials say the convoy came under fire from Kenyan troops.", "troops"),
        ("Officials say the rockets came from Tora.", None),
        ("Officials say the rockets came from the army's stocks.", None),
        ("Officials say the rockets came from army dumps.", None),
        ("Officials say the fire came from the Turkish kitchen.", None),
        ("Officials say the army came under fire from the Kivu Front over the killings.", None),
        ("Officials say the rice came from the Kivu Front.", None),
        ("Officials say the hostages are held by the Kivu Front.", "Front"),
        ("Officials say the hostages are held by the Red Cross for their safety.", None),
        ("Officials say the Kivu Front has them.", "Front"),
        ("Officials say the Kivu Front has them in hand.", None),
        ("Officials are certain that it was members of the Kivu Front.", "members"),
        ("Officials are certain that it was the Kivu Front's men in the hills.", "men"),
        ("Officials are certain that it was people in the hills.", None),
        ("The gunmen were terrorists.", None),
        ("Police described the gunman as a loner.", None),
        ("The gunman was a resident of Dallas.", None),
        ("The gunmen were terrorists of the Kivu Front.", "terrorists"),
        ("Police said the men were members of a gang led by Paul Odera.", "members"),
        ("Police said the men were members of the council.", None),
        ("Men were members of the Kivu Front.", None),
        ("The crew had been identified as servicemen of the Kivu Brigade.", "servicemen"),
        ("The ministry said that army intelligence had staged the strike.", "intelligence"),
        ("The gunman, who was identified as Jan Novak, fled.", "Novak"),
        ("The gunman, who was not identified, fled.", None),
        ("The governor said the blast was planned by the Kivu Front.", "Front"),
        ("The general said that the army planned an attack on the town.", None),
        ("The governor said the Kivu Front was the author of the massacre.", "Front"),
        ("The governor said the Kivu Front was not the author of the massacre.", None),
        ("The inquiry found the army responsible for the attack.", "army"),
        ("The court found Jan Novak guilty of genocide.", "Novak"),
        ("Police said the attackers were from a rival clan.", "clan"),
        ("Police said the attackers were from the hills.", None),
        ("The jury found the driver responsible for the delay.", None),
    ],
)
def test_who_did_it(text: str, party: str | None) -> None:
    tree = parsed(text).tree
    found = [answer for token in tree.tokens for rule in CULPRITS for answer in rule(tree, token)]
    assert [answer.party.text for answer in found if answer.party] == ([party] if party else [])
