"""Whatever the text, attributions come out with valid spans, and chains without a ring."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Attribution
from reportedly.types.reading import Reading
from reportedly.types.report import Report

pytestmark = pytest.mark.parser
NEEDED = {"sentences", "grammar", "attribution"}
MARKS = "“”\"'‘’«».,:  \x00"
WORDS = (
    "'' |\n\n| said | Adam Weir | the army | denied that | according to | citing | told reporters | refused to say "
    "| he | it fell |WEIR: | not | is believed to "
)
PIECES = st.sampled_from([*MARKS, *WORDS.split("|")])


def read_only(text: str) -> Reading:
    return read(Report(text=text), with_readers=[reader for reader in readers() if reader.name in NEEDED])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=30))
def test_spans_are_valid_and_chains_end(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = {item.id: item for item in read_only(text)[Attribution]}
    for item in found.values():
        spans = (*item.source, *item.cue, *item.content)
        assert all(span.end <= len(text) and item.span.holds(span) for span in spans)
        assert all(first.end <= second.start for first, second in pairwise(item.content))
        above, steps = item.within, 0
        while above is not None:
            above, steps = found[above].within, steps + 1
            assert steps <= len(found)


PLAIN = (
    "Police said two guards were killed near the old bridge on Monday.\n\n"
    "“We heard shots,” Adam Weir, a baker, told reporters. The army denied that its men had fired.\n\n"
    "According to the ministry, the road was closed."
)
READABLE = {
    "upper-case": PLAIN.upper(),
    "lower-case": PLAIN.lower(),
    "no-paragraphs": PLAIN.replace("\n\n", " "),
    "no-line-ends-at-all": PLAIN.replace("\n\n", ""),
    "a-line-a-word": PLAIN.replace(" ", "\n"),
    "cyrillic": "Полиция сообщила о взрыве. " + PLAIN + " Армия отрицает это.",
    "arabic-inside": PLAIN.replace("Adam Weir", "Adam Weir (آدم وير)"),
    "chinese-after": PLAIN + "警方说,两名警卫在桥附近被杀。",
    "nested-quotes": PLAIN + " “He said, ‘They told me “run” and we ran,’” Weir said.",
    "quote-that-never-closes": PLAIN + " “They came at night, Weir said. He said that the guards had fled.",
    "quote-that-never-opens": "They came at night,” Weir said. " + PLAIN,
    "marks-of-four-kinds": PLAIN + " «It is „over“, Weir said. \"No, 'not yet”, the ministry said.",
    "marks-in-heaps": PLAIN + ' ““““ ”” \'\' """ «« » Weir said it was over.',
    "invisible-characters": PLAIN.replace("said", "said\u200b").replace("bridge", "bri\u00addge"),
}


@pytest.mark.parametrize("text", READABLE.values(), ids=READABLE.keys())
def test_who_says_what_is_found_however_the_page_is_set(text: str) -> None:
    found = read_only(text)[Attribution]
    assert any(item.content for item in found)
    for item in found:
        spans = (*item.source, *item.cue, *item.content)
        assert spans
        assert all(0 <= span.start < span.end <= len(text) and item.span.holds(span) for span in spans)
        assert all(text[span.start : span.end].strip() for span in spans)


def test_a_long_transcript_is_read() -> None:
    text = "\n".join(
        f"{name}: The army said it was over, and “we will see,” I told them." for name in ("WEIR", "LENZ") * 300
    )
    found = read_only(text)[Attribution]
    assert len(found) >= 600
    assert all(item.span.end <= len(text) for item in found)
