"""How many a noun phrase names, and whom, by the real parser; « » marks the phrase."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.lexicons import lexicon
from reportedly.rules.headcount import Counter, Headcount, People
from reportedly.text.bounds import Quantities
from reportedly.types.vocabulary import VictimGroup

pytestmark = pytest.mark.parser

QUANTITIES = Quantities(lexicon("quantities"))
PEOPLE = People(
    lexicon("victim_groups"), [row["noun"] for row in lexicon("role_nouns") if row["kind"] in ("person", "group")]
)


def counter_of(text: str) -> Counter:
    return Counter(parsed(text), QUANTITIES, PEOPLE)


def count_marked(text: str) -> tuple[str, Headcount | None]:
    plain, (span,) = marked(text)
    head = parsed(plain).tree.head_of(span)
    assert head is not None
    return plain, counter_of(plain).count(head)


COUNTS = {
    "number-and-group": ("They killed «12 Iraqi soldiers».", 12, 12, "soldier", True),
    "at-least": ("They killed «at least 12 soldiers».", 12, None, "soldier", True),
    "damaged-no-age": ("The strike damaged «14 houses».", 14, 14, "building", True),
    "an-age": ("A boy aged «nine» was killed.", None, None, "unknown", False),
    "spelt": ("They killed «three nurses».", 3, 3, "medic", True),
    "dozens-of": ("They killed «dozens of people».", 24, None, "unknown", True),
    "family-of-five": ("They killed «a family of five».", 5, 5, "unknown", True),
    "one-by-the-article": ("They killed «a contractor».", 1, 1, "contractor", False),
    "plural-without-a-number": ("They killed «soldiers».", None, None, "soldier", False),
    "collective": ("They attacked «a police patrol».", None, None, "police", False),
    "pronoun": ("They killed «him».", 1, 1, "unknown", False),
    "them": ("They killed «them».", None, None, "unknown", False),
    "a-person-by-name": ("They killed «Maria Lopez».", 1, 1, "unknown", False),
    "bare-number": ("They killed «12».", 12, 12, "unknown", True),
    "wording-before-its-last-word": ("They killed «two police officers».", 2, 2, "police", True),
    "whose-kind-the-modifier-tells": ("They killed «two civilian drivers».", 2, 2, "civilian", True),
    "both": ("They killed «both nurses».", 2, 2, "medic", True),
    "both-of-two-named": ("They killed «both nurses» and a boy.", 2, 2, "medic", True),
    "both-kinds": ("They killed «both Serb and Croat villagers».", None, None, "civilian", False),
    "both-groups": ("They killed «both soldiers» and civilians.", None, None, "soldier", False),
    "no-lexicon-but-an-ending": ("They killed «two bricklayers».", 2, 2, "unknown", True),
}


@pytest.mark.parametrize(("text", "low", "high", "group", "stated"), COUNTS.values(), ids=COUNTS.keys())
def test_count(text: str, low: int | None, high: int | None, group: str, stated: bool) -> None:
    plain, found = count_marked(text)
    assert found is not None
    assert (found.low, found.high, found.group.value, found.stated) == (low, high, group, stated)
    assert plain[found.span.start : found.span.end] == text.partition("«")[2].partition("»")[0]


UNCOUNTED = {
    "years": "It lasted «12 years».",
    "a-thing": "They saw «two games».",
    "how-many": "It is not known «how many» people died.",
    "money": "They paid «12 dollars».",
    "a-number": "They killed «a number».",
}


@pytest.mark.parametrize("text", UNCOUNTED.values(), ids=UNCOUNTED.keys())
def test_what_counts_no_victims(text: str) -> None:
    assert count_marked(text)[1] is None


def test_the_group_before_a_counted_noun() -> None:
    tree = parsed("They counted 12 civilian deaths and 3 losses.").tree
    counter = counter_of("They counted 12 civilian deaths and 3 losses.")
    assert counter.group_before(tree.tokens[4]) is VictimGroup.CIVILIAN
    assert counter.group_before(tree.tokens[7]) is VictimGroup.UNKNOWN


@pytest.mark.parametrize(
    ("text", "anybody", "low"),
    [
        pytest.param("They killed «three Maoists».", True, 3, id="people-of-a-cause"),
        pytest.param("They saw «three Toyotas».", False, None, id="where-things-can-be-meant"),
        pytest.param("They killed «Maoists».", True, None, id="of-no-number"),
    ],
)
def test_people_known_by_a_name_are_counted_where_only_people_can_be_harmed(
    text: str, anybody: bool, low: int | None
) -> None:
    plain, (span,) = marked(text)
    head = parsed(plain).tree.head_of(span)
    assert head is not None
    count = counter_of(plain).count(head, anybody)
    assert (count.low if count is not None else None) == low


def test_amounts_stand_where_the_report_has_them() -> None:
    text = "Nothing stirred. At least 12 men died."
    amounts = counter_of(text).amounts.values()
    assert {text[amount.start : amount.end] for amount in amounts} == {"At least 12"}


def test_times_are_no_headcounts() -> None:
    assert counter_of("It fell at 10 p.m. on 12 May.").amounts == {}
