"""What a version says otherwise: who says it, how a name is spelt, who answers."""

from __future__ import annotations

import pytest

from make import (
    make_attribution,
    make_certainty,
    make_entity,
    make_event,
    make_reading,
    make_responsibility,
    make_toll,
    words,
)
from reportedly.resolve.revisions import changes
from reportedly.types.annotations import Annotation
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import CertaintyStance, Harm, MentionKind, ResponsibilityStance


def version(text: str, *items: Annotation) -> Reading:
    return make_reading(text, *items)


def facts(older: Reading, newer: Reading) -> set[str]:
    return {fact for edit in changes(older, newer).edits for fact in edit.facts}


def said(text: str, voice: str) -> Reading:
    return version(text, *make_entity(voice), make_attribution(speaker="n1", cue=(Span(0, 1),)))


def test_another_voice_says_so() -> None:
    older, newer = said("Nine men died, it said on Monday.", "Clinic"), said("Ten men died, it said on Monday.", "Army")
    assert "says so: Clinic → Army" in facts(older, newer)


def test_a_pronoun_is_no_other_voice() -> None:
    older, newer = said("Nine men died, it said on Monday.", "Clinic"), said("Ten men died, it said on Monday.", "We")
    assert not any(fact.startswith("says so") for fact in facts(older, newer))


def test_the_same_voice_says_nothing_new() -> None:
    older, newer = said("Nine men died, it said.", "Clinic"), said("Ten men died, it said.", "Clinic")
    assert not any(fact.startswith("says so") for fact in facts(older, newer))


def test_a_name_spelt_otherwise_is_the_same_voice() -> None:
    older, newer = (
        said("Omar Hadad said it was over.", "Omar Hadad"),
        said("Omar Haddad said it was over.", "Omar Haddad"),
    )
    assert facts(older, newer) == {"name: Omar Hadad → Omar Haddad"}


def test_who_answers_is_new_or_gone() -> None:
    front = make_entity("Front", kind=MentionKind.GROUP)
    older = version("Nobody has claimed it so far.", make_responsibility(ResponsibilityStance.NOT_CLAIMED))
    claimed = make_responsibility(ResponsibilityStance.CLAIMED, party="n1")
    newer = version("In a video the Front took it upon itself.", *front, claimed)
    assert facts(older, newer) == {"no longer: nobody has claimed it", "new: Front claimed"}


def test_what_is_said_elsewhere_in_the_text_is_not_new() -> None:
    answer = make_responsibility(ResponsibilityStance.NOT_CLAIMED)
    older, newer = version("Nobody claimed it.", answer), version("No group claimed it by noon.", answer)
    assert not any("claimed" in fact for fact in facts(older, newer))


def counted(text: str, *tolls: tuple[str, int, dict[str, object]]) -> Reading:
    found = [make_toll(low, id=f"t{at}", span=words(text, said), **more) for at, (said, low, more) in enumerate(tolls)]
    return version(text, make_event(main=True, span=words(text, "raid")), make_event("e2"), *found)


@pytest.mark.parametrize(
    ("tolls", "told"),
    [
        pytest.param([("14", 14, {})], {"killed: 9 → 14"}, id="rose"),
        pytest.param([("14", 9, {})], set(), id="stood"),
        pytest.param([("14", 14, {"part_of": "t9"})], set(), id="a-part"),
        pytest.param([("14", 14, {"event": "e2"}), ("raid", 9, {})], set(), id="of-another-happening"),
        pytest.param([("14", 14, {"harm": Harm.FREED})], {"new: freed 14"}, id="the-first-of-its-kind"),
    ],
)
def test_another_total_is_a_fact(tolls: list[tuple[str, int, dict[str, object]]], told: set[str]) -> None:
    older = counted("Nine were killed in the raid at dawn.", ("Nine", 9, {}))
    newer = counted("By night hospitals had counted 14 after the raid.", *tolls)
    assert facts(older, newer) == told


def test_a_figure_of_before_or_only_denied_is_no_new_total() -> None:
    older = counted("Nine were killed in the raid at dawn.", ("Nine", 9, {}))
    text = "Nine were killed in the raid, down from 15, while the army denied that 30 died."
    tolls = [make_toll(low, id=f"t{low}", span=words(text, str(low))) for low in (15, 30)]
    events = make_event(main=True, span=words(text, "raid")), make_toll(9, id="t9", span=words(text, "Nine"))
    denied = make_certainty("t30", stance=CertaintyStance.DENIED)
    assert "killed: 9 → 30" in facts(older, version(text, *events, *tolls))
    assert not any(fact.startswith("killed") for fact in facts(older, version(text, *events, *tolls, denied)))
