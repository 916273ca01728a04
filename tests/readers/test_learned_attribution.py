"""Statements found by weights and by rules, joined by votes."""

from types import SimpleNamespace

import numpy as np
import pytest

from marked import marked
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.readers.learned_attribution import Found, Votes, joined
from reportedly.rules.merging import overlap
from reportedly.rules.page import Page
from reportedly.rules.statements import Statement
from reportedly.text.quotes import Quotations
from reportedly.types.annotations import Attribution
from reportedly.types.report import Report
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.weights.encoder import Encoded, available

VOTES = Votes(learned=0.5, ruled=-3.0, agreement=0.5)


def statement(source: Span | None, cue: Span, content: Span) -> Statement:
    return Statement(
        SimpleNamespace(index=cue.start, head=cue.start, link="ROOT", lemma="say", part="VERB", sentence=0),
        "clause",
        source,
        cue,
        (content,),
    )  # type: ignore[arg-type]


def scored(cue: Span, sure: float) -> Encoded:
    """A text of one word piece, the cue, of which the weights are `sure`."""
    nothing = np.zeros((1, 6), np.float32)
    scores = np.array([[0.0, sure, -9.0]], np.float32)
    return Encoded([(cue.start, cue.end)], nothing, scores, scores, nothing, nothing, nothing[:, 0])


TEXT, (WHO, CUE, WHAT) = marked("«The mayor» «said» «that two people were hurt».")
PAGE = Page(TEXT, Tree([]), Quotations(()), [Span(0, len(TEXT))], [0])
PART = Span(WHAT.start, WHAT.start + 4)


@pytest.mark.parametrize(
    ("ruled", "learned", "sure", "kept"),
    [
        (True, True, -0.5, True),
        (True, True, -2.0, True),
        (False, True, 1.0, True),
        (False, True, 0.0, False),
        (True, False, -2.0, True),
        (True, False, -4.0, False),
        (False, False, 9.0, False),
    ],
    ids=[
        "both in doubt: the rule stands",
        "both in more doubt",
        "learned",
        "learned in doubt",
        "ruled",
        "weights against",
        "none",
    ],
)
def test_votes(ruled: bool, learned: bool, sure: float, kept: bool) -> None:
    by_rule = [statement(WHO, CUE, WHAT)] if ruled else []
    by_weights = [Found(statement(WHO, CUE, WHAT), sure)] if learned else []
    assert bool(joined(PAGE, by_rule, by_weights, scored(CUE, sure), VOTES)) is kept


def test_where_both_agree_the_bounds_of_the_rule_are_kept() -> None:
    found = Found(statement(WHO, CUE, Span(WHAT.start, WHAT.end - 3)), 2.0)
    (item,) = joined(PAGE, [statement(None, CUE, WHAT)], [found], scored(CUE, 2.0), VOTES)
    assert item.content == (WHAT,)
    assert item.source == WHO


def test_where_they_differ_the_content_of_the_weights_is_kept() -> None:
    (item,) = joined(
        PAGE, [statement(WHO, CUE, PART)], [Found(statement(None, CUE, WHAT), 2.0)], scored(CUE, 2.0), VOTES
    )
    assert item.content == (WHAT,)
    assert item.source == WHO


def test_overlap() -> None:
    assert overlap((WHAT,), (WHAT,)) == 1.0
    assert overlap((WHAT,), (WHO,)) == 0.0
    assert 0.2 < overlap((WHAT,), (PART,)) < 0.4


def attributions(text: str) -> list[Attribution]:
    wanted = {"sentences", "grammar", "publication", "times", "places", "mentions", "coreference", "attribution"}
    return list(read(Report(text=text), [row for row in readers() if row.name in wanted])[Attribution])


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
@pytest.mark.parametrize(
    "case",
    [
        "«The governor of the region», Amina Hadi, «said» «three shells had fallen on the harbour».",
        "«Witnesses» «believe» «the shots came from the roof», but nobody saw who fired.",
        "“«We heard it twice»,” «said» «a fisherman».",
    ],
    ids=["clause", "attitude", "direct"],
)
def test_statements(case: str) -> None:
    text, spans = marked(case)
    found = attributions(text)
    assert len(found) == 1
    assert all(
        any(piece.meets(span) for piece in (*found[0].source, *found[0].cue, *found[0].content)) for span in spans
    )


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
@pytest.mark.parametrize(
    "case",
    [
        "The mayor said that «residents» «complained» «that the shelling had gone on».",
        "“We fled when «my uncle» «warned» us «that the jets were coming»,” said a teacher.",
        "According to the ministry, «the rebels» «demanded» «the release of ten prisoners» in return.",
    ],
    ids=["of others", "quoted", "according to"],
)
def test_statements_within_what_others_say(case: str) -> None:
    text, (source, cue, content) = marked(case)
    found = [item for item in attributions(text) if any(piece.meets(cue) for piece in item.cue)]
    assert len(found) == 1
    assert found[0].within is not None
    assert any(piece.meets(source) for piece in found[0].source)
    assert any(piece.meets(content) for piece in found[0].content)


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
@pytest.mark.parametrize(
    "text",
    [
        "A man was shot at 7 p . m . , police said .",
        "“ " * 2_000,
        "He said " * 3_000,
        "SAID THE ARMY THAT " * 500,
        "\x00“said”\u202e\n\n" * 300,
    ],
    ids=[
        "a sentence that begins with its comma",
        "quotation marks",
        "cues without end",
        "capitals",
        "control characters",
    ],
)
def test_hostile_text_gives_valid_spans(text: str) -> None:
    for item in attributions(text):
        assert all(text[piece.start : piece.end].strip() for piece in (*item.source, *item.cue, *item.content))


CARRIED = {
    "behind": ("The convoy was hit, a commander said, according to the state news agency.", "a commander"),
    "before": ("According to a report by Mehr, the spokesman rejected the claim.", "the spokesman"),
    "reported": ("The minister said the raid had failed, the IRNA agency reported.", "The minister"),
    "claimed": ("The Qalat Front has claimed responsibility for the raid, Reuters reported.", "The Qalat Front"),
    "asked": ("A teacher told the mission that parents had asked for the road to be closed.", "parents"),
    "held": ("Analysts believed the Qalat Front was behind the launch, a defense official said.", "Analysts"),
    "hoped": ("The governor told reporters that the army hoped to reopen the road.", "the army"),
    "suspected": ("A security source told the paper that the army suspected the Qalat Front.", "the army"),
    "doubt-lent": ("A spokesman said the army had no doubt that rebels planted the bomb.", "the army"),
    "told-of": ("A guard who survived said the driver had told him of a suspicious box.", "the driver"),
    "ordered": ("A commander told Reuters that Damascus had ordered all of them to hold their fire.", "Damascus"),
    "warned-of": ("The head of the village said he had been warned by the army of an operation.", "the army"),
    "concern-lent": ("The ministry said the envoy had expressed concern about the arrests.", "the envoy"),
    "convinced": ("The envoy warned that both sides were convinced they could win.", "both sides"),
    "who-claimed": ("Witnesses said that the gunmen, who claimed to be soldiers, took the women away.", "the gunmen"),
    "held-by-the-teller": ("A guard who survived said he believed the attackers had help from inside.", "he"),
}


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
@pytest.mark.parametrize(("text", "inner"), CARRIED.values(), ids=CARRIED.keys())
def test_what_is_carried_is_within_its_carrier(text: str, inner: str) -> None:
    found = {text[item.source[0].start : item.source[0].end]: item for item in attributions(text) if item.source}
    (outer,) = (item for source, item in found.items() if source != inner)
    assert found[inner].within == outer.id


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
def test_what_is_said_of_a_man_by_nobody_named_is_within_what_is_told_of_him() -> None:
    text = "A police officer told reporters that the dead man, believed to be a bomber, was Uri Alam."
    told, held = attributions(text)
    assert held.source == ()
    assert held.within == told.id


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
def test_what_is_reportedly_agreed_is_within_the_hearsay() -> None:
    hearsay, agreed = attributions("The elders reportedly agreed to stop selling livestock to the army.")
    assert hearsay.source == ()
    assert agreed.within == hearsay.id


IN_PASSING = {
    "interview": ("The general, in an interview published by Der Spiegel, said that Berlin would help.", "The general"),
    "noun": ("The army denied reports by local media that it had shelled the camp.", "local media"),
}


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
@pytest.mark.parametrize(("text", "source"), IN_PASSING.values(), ids=IN_PASSING.keys())
def test_who_is_named_in_passing_is_no_source(text: str, source: str) -> None:
    said = [item for item in attributions(text) if text[item.cue[0].start : item.cue[0].end] in {"said", "reports"}]
    assert [text[item.source[0].start : item.source[0].end] for item in said] == [source]


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
def test_what_one_will_not_say_carries_nothing() -> None:
    text = "The embassy declined to say who it thought was behind the attack."
    assert [item.within for item in attributions(text)] == [None]


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
def test_a_bare_denial_is_kept() -> None:
    text = (
        "India said Pakistani guns had fired first. “Our men answered,” a spokesman said.\n\n"
        "Pakistan's military denied the charge. Its media wing said that Indian troops had opened fire first."
    )
    assert "denied" in [text[item.cue[0].start : item.cue[0].end] for item in attributions(text)]


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        (
            "The Dawn quoted port officer Jan de Wit as saying the raid stemmed from a letter about payments.",
            ("port officer Jan de Wit", "saying"),
            ("The Dawn", "quoted"),
        ),
        ("She said the raid was a crime, the radio reported.", ("She", "said"), ("the radio", "reported")),
        (
            "The man had begun expressing support for the front in July, according to prosecutors.",
            ("The man", "expressing"),
            ("prosecutors", "according to"),
        ),
        ("He admitted he told the police that it was over.", ("he", "told"), ("He", "admitted")),
        ("The president said he ordered troops to leave.", ("he", "ordered"), ("The president", "said")),
        ("The driver was accused of arson, police said.", ("", "was accused"), ("police", "said")),
        (
            "The mayor said, according to the Post, that the bridge was closed.",
            ("The mayor", "said"),
            ("the Post", "according to"),
        ),
        (
            "The general said on Monday, according to Mehr, that the army had fired first.",
            ("The general", "said"),
            ("Mehr", "according to"),
        ),
        (
            "Police said on Monday, according to reports by relatives, that thirty men had been seized.",
            ("reports by relatives", "according to"),
            ("Police", "said"),
        ),
    ],
)
def test_both_ends_of_a_chain(text: str, inner: tuple[str, str], outer: tuple[str, str]) -> None:
    found = attributions(text)
    words = {
        item.id: tuple(" ".join(text[s.start : s.end] for s in spans) for spans in (item.source, item.cue))
        for item in found
    }
    assert {(words[item.id], words[item.within]) for item in found if item.within} == {(inner, outer)}


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
@pytest.mark.parametrize("text", ["He said he did not know who had fired.", "She said she had no further details."])
def test_what_one_says_one_cannot_tell_is_one_statement(text: str) -> None:
    assert [str(item.stance) for item in attributions(text)] == ["declines"]


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
@pytest.mark.parametrize(
    "text",
    [
        "Photos: A march through the town on Monday. Dozens of people were there.",
        "A bomb killed two men. There has been no immediate claim of responsibility for the attack.",
    ],
)
def test_what_says_nothing(text: str) -> None:
    assert list(attributions(text)) == []


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
def test_who_is_worried_is_the_noun_before() -> None:
    text = "Turkey, worried about civil war in Kosovo spilling over, urged all states to sign a joint declaration."
    worried = [item for item in attributions(text) if "worried" in text[item.cue[0].start : item.cue[0].end]]
    assert [[text[span.start : span.end] for span in item.source] for item in worried] == [["Turkey"]]


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
def test_who_has_been_accused_is_no_source() -> None:
    text = "Iran, which has long been accused of arming militias across the river, denies any role in the attack."
    charged = [item for item in attributions(text) if text[item.cue[0].start : item.cue[0].end].endswith("accused")]
    assert [item.source for item in charged] == [()]


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
@pytest.mark.parametrize(("who", "count"), [("Militants have", 1), ("Nobody has", 0), ("No group has", 0)])
def test_that_nobody_is_blamed_is_no_charge(who: str, count: int) -> None:
    assert len(attributions(f"A roadside bomb killed six soldiers. {who} been blamed for the attack so far.")) == count


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
def test_who_rejects_a_charge_is_parted_from_it() -> None:
    text = "Residents blamed the killings on herders, an accusation their leaders rejected."
    (rejected,) = (item for item in attributions(text) if text[item.cue[0].start : item.cue[0].end] == "rejected")
    assert [text[span.start : span.end] for span in rejected.source] == ["their leaders"]


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
@pytest.mark.parametrize(
    "text",
    [
        "Roe said Syria must defeat the Islamic State, also known as ISIL or ISIS.",
        "The operation, dubbed Iron Fist, killed nine, the army said.",
    ],
)
def test_another_name_is_no_statement(text: str) -> None:
    assert {text[item.cue[0].start : item.cue[0].end] for item in attributions(text)} == {"said"}


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
@pytest.mark.parametrize(
    "text",
    [
        "The farmers gave evidence yesterday that soldiers had shelled the school.",
        "The letter gives yet another indication that the army shelled the school.",
        "She gave an account of how soldiers had killed her son.",
    ],
)
def test_whoever_gives_a_thing_but_an_answer_is_not_silent(text: str) -> None:
    assert [item.stance for item in attributions(text)] == ["asserts"]


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
def test_what_names_the_line_does_not_speak() -> None:
    text = "Correction: an earlier version of this report gave the number of dead soldiers as 16."
    (gave,) = attributions(text)
    assert [text[span.start : span.end] for span in gave.source] == ["an earlier version of this report"]


@pytest.mark.parser
@pytest.mark.skipif(not available(), reason="the learned weights are not installed")
def test_a_surname_is_no_cue() -> None:
    (found,) = attributions("Police in Aden arrested Omar Said on Sunday. Hassan Said said he was innocent.")
    assert found.source[0].start == len("Police in Aden arrested Omar Said on Sunday. ")
