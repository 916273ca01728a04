"""What kind of source a phrase names, by the real parser; « » marks the phrase."""

from __future__ import annotations

import pytest

from marked import marked
from parsed import parsed
from reportedly.rules.source_kinds import SourceKinds
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import SourceKind

pytestmark = pytest.mark.parser

NOUNS = {
    "spokesman": SourceKind.UNNAMED,
    "official": SourceKind.UNNAMED,
    "operator": SourceKind.UNNAMED,
    "medic": SourceKind.UNNAMED,
    "ministry": SourceKind.INSTITUTION,
    "report": SourceKind.DOCUMENT,
    "statement": SourceKind.DOCUMENT,
    "newspaper": SourceKind.MEDIA,
    "witness": SourceKind.WITNESS,
}
KINDS = SourceKinds(NOUNS, frozenset({"mehr", "the harbour tribune", "harbour tribune"}), frozenset({"mir"}))


def asked(text: str) -> tuple[Tree, Span]:
    plain, (span,) = marked(text)
    return parsed(plain).tree, span


CASES = {
    "person": ("«John Kirby» said so.", "named"),
    "body-that-styles-itself": ("«An outfit styling itself the Sons of the River» said so.", "institution"),
    "person-who-styles-himself": ("«A man calling himself Abu Musa» said so.", "named"),
    "monitor-with-a-name": ("«The River Rights Monitor» said so.", "institution"),
    "monitor-beside-a-name": ("«The River Observatory, a war monitor,» said so.", "institution"),
    "person-who-is-a-monitor": ("«John Kirby, a truce monitor,» said so.", "named"),
    "own-eyes": ("«Our correspondent» said so.", "witness"),
    "person-with-a-title": ("«Pentagon spokesman John Kirby» said so.", "named"),
    "office-that-a-name-follows": ("«The spokesman, John Kirby,» said so.", "named"),
    "surname-that-is-also-an-acronym": ("«Ghulam Rasool Mir, a farmer,» said so.", "named"),
    "name-and-what-he-is": ("«Asma Kakar, a spokesman for the hospital,» said so.", "named"),
    "name-and-what-it-is": ("«The Qalat Radio, a ministry of old,» said so.", "institution"),
    "owner-that-is-a-company": ("«The operator, Kallista Maritime,» said so.", "institution"),
    "person-with-a-title-of-a-body": ("«ministry spokesman Dave Bowen» said so.", "named"),
    "reports-of-the-press": ("«Early reports» said so.", "media"),
    "reports-of-an-office": ("«Medical reports» said so.", "document"),
    "office": ("«A spokesman» said so.", "unnamed"),
    "plural-at-the-start": ("«Medics» said so.", "unnamed"),
    "body": ("«The ministry» said so.", "institution"),
    "state": ("«Iran» said so.", "institution"),
    "medium-by-name": ("«Mehr» said so.", "media"),
    "medium-of-two-words": ("«The Harbour Tribune» said so.", "media"),
    "medium-whose-last-word-is-common": ("«The Calgary Sun» said so.", "media"),
    "person-with-that-word": ("«Yi Sun» said so.", "named"),
    "medium-by-what-it-is": ("«The Suara Timur, a newspaper based in Kupang,» said so.", "media"),
    "news-agency": ("«The state news agency» said so.", "media"),
    "service-of-a-state": ("«The State Border Service» said so.", "institution"),
    "agency-of-a-state": ("«The state agency Khovar» said so.", "media"),
    "agency-that-a-state-runs": ("«The state-run Oru agency» said so.", "media"),
    "ministry-that-a-state-runs": ("«The state-run health ministry» said so.", "institution"),
    "document": ("«The statement» said so.", "document"),
    "document-of-a-medium": ("«A report by Mehr» said so.", "media"),
    "witness": ("«A witness» said so.", "witness"),
    "some-of-them": ("«Several of the witnesses» said so.", "witness"),
    "it-speaks-for-a-body": ("«It» said so.", "institution"),
    "he-does-not-tell": ("«He» said so.", None),
}


@pytest.mark.parametrize(("text", "kind"), CASES.values(), ids=CASES.keys())
def test_kind(text: str, kind: str | None) -> None:
    assert KINDS.kind(*asked(text)) == kind


SPEAKERS = {
    "office": ("«A spokesman» said so.", True),
    "pronoun": ("«They» said so.", True),
    "name": ("«Kirby» said so.", True),
    "thing": ("«The wall» fell.", False),
}


@pytest.mark.parametrize(("text", "answer"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_may_speak(text: str, answer: bool) -> None:
    assert KINDS.may_speak(*asked(text)) is answer


def test_the_medium_behind_a_document() -> None:
    tree, span = asked("«A report by Mehr» said so.")
    medium = KINDS.medium_behind(tree, span)
    assert medium is not None
    assert medium.text == "Mehr"
    assert KINDS.medium_behind(*asked("«A report by police» said so.")) is None
    assert KINDS.medium_behind(*asked("«Mehr» said so.")) is None


def test_nothing_is_said_of_no_word() -> None:
    tree = parsed("Kirby spoke").tree
    gap = Span(5, 6)
    assert KINDS.kind(tree, gap) is None
    assert KINDS.may_speak(tree, gap) is False
    assert KINDS.medium_behind(tree, gap) is None
