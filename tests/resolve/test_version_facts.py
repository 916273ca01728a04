"""What a version says otherwise: who says it, how a name is spelt, who answers."""

from __future__ import annotations

from make import make_attribution, make_entity, make_reading, make_responsibility
from reportedly.resolve.revisions import changes
from reportedly.types.annotations import Annotation
from reportedly.types.reading import Reading
from reportedly.types.span import Span
from reportedly.types.vocabulary import MentionKind, ResponsibilityStance


def version(text: str, *items: Annotation) -> Reading:
    return make_reading(text, *items)


def facts(older: Reading, newer: Reading) -> set[str]:
    return {fact for edit in changes(older, newer).edits for fact in edit.facts}


def said(text: str, voice: str) -> Reading:
    return version(text, *make_entity(voice), make_attribution(speaker="n1", cue=(Span(0, 1),)))


def test_another_voice_says_so() -> None:
    older, newer = said("Nine men died, it said on Monday.", "Clinic"), said("Ten men died, it said on Monday.", "Army")
    assert "says so: Clinic → Army" in facts(older, newer)


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
    assert facts(older, newer) == {"no longer: nobody not claimed", "new: Front claimed"}


def test_what_is_said_elsewhere_in_the_text_is_not_new() -> None:
    answer = make_responsibility(ResponsibilityStance.NOT_CLAIMED)
    older, newer = version("Nobody claimed it.", answer), version("No group claimed it by noon.", answer)
    assert not any("claimed" in fact for fact in facts(older, newer))
