"""The sourcing sheet in words: the counts, each voice, the chains of media; for a terminal and for pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from reportedly.types.groups import SourcingSheet, Voice
from reportedly.views.lines import Line
from reportedly.views.phrases import UNKNOWN, printable, shortened

NOBODY = "cannot be told"
"""Shown for a voice without a name: no source in the text, or a pronoun that nobody resolved."""
_LONGEST_NAME = 60


def source_lines(sheets: Iterable[SourcingSheet]) -> Iterator[Line]:
    """Each sheet for a person at a terminal: the counts, then a line for each voice, then the chains."""
    for sheet in sheets:
        yield Line(printable(sheet.title), "strong")
        several = f" · {len(sheet.reports)} reports" if len(sheet.reports) > 1 else ""
        yield Line(f"{sheet.id}{several}", "quiet")
        yield from (Line(f"  {fact}") for fact in sheet_facts(sheet))
        for voice in sheet.voices:
            yield Line(f"    {shown_name(voice)}: {' · '.join(voice_facts(voice))}")
        yield from (Line(f"    {fact}", "quiet") for fact in chain_facts(sheet))
        yield Line("")


def sheet_facts(sheet: SourcingSheet) -> list[str]:
    """The counts of a sheet, a sentence each; none when nobody speaks."""
    if not sheet.voices:
        return ["no statement of anybody found"]
    told = [voice for voice in sheet.voices if voice.name is not None and voice.statements]
    facts = [f"{_counted_as(sheet.statements, 'statement')} by {_counted_as(len(told), 'voice')}"]
    untold = sheet.statements - sum(voice.statements for voice in told)
    if untold:
        facts.append(f"{untold} of {sheet.statements} by nobody who can be told")
    if sheet.kinds:
        facts.append("by kind of source: " + ", ".join(f"{kind} {count}" for kind, count in sheet.kinds.items()))
    if sheet.unnamed_share is not None:
        facts.append(f"{sheet.unnamed} of {sheet.statements} rest on unnamed sources ({sheet.unnamed_share:.0%})")
    if sheet.plural_unnamed:
        several = _counted_as(sheet.plural_unnamed, "unnamed source")
        facts.append(f"{several} in the plural, each one voice here: how many people speak is not told")
    parties = sum(bool(voice.parts) for voice in sheet.voices)
    if parties:
        facts.append(f"{_counted_as(parties, 'voice')} of parties to the conflict")
    if sheet.non_answers:
        facts.append(f"{_counted_as(sheet.non_answers, 'refusal')} to answer")
    if sheet.carried:
        facts.append(f"{_counted_as(len(sheet.carried), 'statement')} through another medium")
    return facts


def _counted_as(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def shown_name(voice: Voice) -> str:
    """The name of a voice, safe to print."""
    return NOBODY if voice.name is None else shortened(printable(voice.name), _LONGEST_NAME)


def voice_facts(voice: Voice) -> list[str]:
    """What there is to say of a voice: kind, how often, quoted or paraphrased, refusals, its part in the conflict."""
    facts = [f"{voice.kind or UNKNOWN}{', plural' if voice.plural else ''}"]
    if voice.statements:
        facts += [_counted_as(voice.statements, "statement"), quoted_or_not(voice)]
    if voice.non_answers:
        facts.append(f"{_counted_as(voice.non_answers, 'refusal')} to answer")
    return facts + [f"party: {shown_parts(voice)}"] * bool(voice.parts)


def quoted_or_not(voice: Voice) -> str:
    """`quoted` (all of it in quotation marks or partly so), `quoted in 2`, or `only paraphrased`."""
    own_words = voice.direct + voice.mixed
    if not own_words:
        return "only paraphrased"
    return f"quoted in {own_words}" if own_words < voice.statements else "quoted"


def shown_parts(voice: Voice) -> str:
    """`Harbour Guard (actor, blamed)`, parties in the order in which they were met."""
    roles: dict[str, list[str]] = defaultdict(list)
    for part in voice.parts:
        roles[printable(part.party)].append(part.role)
    return "; ".join(f"{party} ({', '.join(dict.fromkeys(held))})" for party, held in roles.items())


def chain_facts(sheet: SourcingSheet) -> list[str]:
    """Each chain of media once: `an army official, through Mehr (2)`."""
    chains = Counter((item.voice or NOBODY, item.through) for item in sheet.carried)
    return [
        f"{shortened(printable(voice), _LONGEST_NAME)}, through {', through '.join(map(printable, through))} ({count})"
        for (voice, through), count in chains.items()
    ]
