"""Names behind long offices: the name governs, and what the office is of keeps its own words."""

from __future__ import annotations

import msgspec
import pytest

from parsed import parsed
from reportedly.rules.office_holders import with_office_holders
from reportedly.types.annotations import Token
from reportedly.types.span import Span

pytestmark = pytest.mark.parser

NAMED = {
    "council": ("The deputy head of the Security Council Dmitri Orlov said it was over.", "Dmitri Orlov"),
    "ministry": ("The spokesman for the Ministry of Defence Igor Petrenko said it was over.", "Igor Petrenko"),
    "province": ("Chief Justice of Fars Province Hassan Moradi told reporters it was over.", "Hassan Moradi"),
    "bracket": ("Inspector General of Police (Kano zone) Musa Bello said it was over.", "Musa Bello"),
    "capitals": ("The commander of the IRGC Navy Reza Karimi warned that it was closed.", "Reza Karimi"),
    "country": ("Iranian Ambassador to Russia Kazem Jalili said talks would go on.", "Kazem Jalili"),
    "quarter": ("The ambassador to South Korea Philip Goldberg said it was over.", "Philip Goldberg"),
    "province-of-two-words": ("The governor of South Kivu Jacques Purusi said it was over.", "Jacques Purusi"),
    "rank": ("The commander of the Northern Command Brigadier General Ahmed Toure said so.", "Ahmed Toure"),
    "opposition": ("Leader of the Opposition Kemi Adeola alleged that it had failed.", "Kemi Adeola"),
}


@pytest.mark.parametrize(("text", "name"), NAMED.values(), ids=NAMED.keys())
def test_the_name_governs_its_office(text: str, name: str) -> None:
    tree = parsed(text).tree
    (verb,) = (word for word in tree.tokens if word.link == "ROOT")
    (speaker,) = tree.children(verb, "nsubj")
    assert name.endswith(speaker.text)
    assert tree.span(speaker).start == 0
    labelled = [word for word in tree.tokens if word.entity == "PERSON"]
    assert Span(labelled[0].span.start, labelled[-1].span.end) == Span(text.index(name), text.index(name) + len(name))


UNNAMED = (
    "The spokesman for President Ivan Orlov said it was over.",
    "The spokesman for Kenyan President William Ruto said it was over.",
    "The lawyer for Mary Jane Veloso said it was over.",
    "The president of the Saddam Hussein Foundation said it was over.",
    "The head of the State Border Guard said it was over.",
    "The governor of North Kivu Province said it was over.",
)


@pytest.mark.parametrize("text", UNNAMED)
def test_whose_office_it_is_keeps_his_place(text: str) -> None:
    tokens = parsed(text).tree.tokens
    assert with_office_holders(tokens) == list(tokens)
    (verb,) = (word for word in tokens if word.link == "ROOT")
    (speaker,) = (word for word in tokens if word.link == "nsubj" and word.head == verb.index)
    assert speaker.text in {"spokesman", "lawyer", "president", "head", "governor"}


def test_no_tokens() -> None:
    assert with_office_holders(()) == []


def test_a_name_over_its_office_is_not_hung_on_it() -> None:
    words = ("without", 5), ("the", 2), ("mayor", 0), (",", 5), ("Mark", 5), ("Felt", 6), ("fled", 6)
    links = {"without": "prep", "the": "det", "mayor": "pobj", "Mark": "compound", "Felt": "dep", "fled": "ROOT"}
    tokens, start = [], 0
    for index, (text, head) in enumerate(words):
        span = Span(start, start + len(text))
        start = span.end + 1
        link, entity = links.get(text, "punct"), "PERSON" if text in ("Mark", "Felt") else ""
        part = "PROPN" if entity else "PUNCT" if text == "," else "NOUN"
        tokens.append(
            Token(
                span=span, text=text, lemma=text.lower(), part=part, tag="NNP" if part == "PROPN" else "NN",
                link=link, index=index, head=head, sentence=0, entity=entity, begins=text == "Mark",
            )
        )  # fmt: skip
    assert [token.head for token in with_office_holders(tokens)] == [head for _, head in words]
    apart = [msgspec.structs.replace(token, head=6) if token.text == "without" else token for token in tokens]
    assert with_office_holders(apart)[5].head == 2
