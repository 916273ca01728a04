"""The rules of time expressions, one visible list. Extents follow TimeBank: "the past two weeks", "early next year"."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.text.time_phrases import Found, Phrase, Rule
from reportedly.text.time_words import value_of_military, value_of_signs
from reportedly.text.timex import duration
from reportedly.types.vocabulary import TimexType

KINDS = {
    "month_any": ("month", "weak_month", "short_month"),
    "month_name": ("month", "weak_month"),
    "weekday_any": ("weekday", "short_weekday"),
    "day_of_month": ("day", "ordinal"),
    "any_year": ("year", "spoken_year"),
    "count": ("number", "day", "digits", "year", "spoken_year"),
    "any_unit": ("unit", "units"),
    "series": ("step", "past", "story_step"),
    "step": ("step", "past"),
    "approx_count": ("approx", "over"),
}
"""Names for several kinds of words at once."""

_DATE, _TIME, _DURATION, _SET = TimexType.DATE, TimexType.TIME, TimexType.DURATION, TimexType.SET
_MERIDIEM = {"AM": 0, "PM": 12}


def _calendar(found: Found) -> Phrase | None:
    """A day, month, season, quarter, half, year… by name, with its year when the words give it or a step to it."""
    step = found.whole("step")
    told = found.whole("told")
    month, day = found.whole("month"), found.whole("day")
    if month and day and day > 31:
        return None
    year = found.whole("year")
    if found.name("era") == "BC":
        return _before_christ(found, year or found.whole("count"), month)
    return Phrase(
        start=found.start,
        end=found.end,
        rule=found.rule,
        type=_DATE,
        year=year or (found.whole("count") if found.word("era") else None),
        month=month,
        day=day,
        weekday=found.whole("weekday"),
        season=found.name("season"),
        quarter=found.whole("quarter"),
        half=found.whole("half"),
        holiday=found.name("holiday"),
        unit=found.name("unit"),
        count=step if step is not None else told,
        base="written" if step is not None else "told" if told is not None else None,
        part=found.name("part"),
        edge=found.name("edge") or found.name("sooner"),
        mod=found.name("mod"),
    )


def _before_christ(found: Found, year: int | None, month: int | None) -> Phrase | None:
    if not year or year > 9999:
        return None
    value = f"BC{year:04}" + (f"-{month:02}" if month else "")
    mod = found.name("edge") or found.name("mod")
    return Phrase(start=found.start, end=found.end, rule=found.rule, type=_DATE, value=value, mod=mod)


def _quarter(found: Found) -> Phrase | None:
    """The first to fourth quarter; other ordinals are no quarter of a year."""
    phrase = _calendar(found)
    code = found.name("code")
    quarter = int(code[1]) if code else found.whole("quarter")
    return replace(phrase, quarter=quarter) if phrase and quarter in (1, 2, 3, 4) else None


def _day_of_month(found: Found) -> Phrase | None:
    """ "The 20th", in figures: "the second" is seldom a day."""
    day = found.word("day")
    return _calendar(found) if day and day.text[0].isdigit() else None


def _half(found: Found) -> Phrase | None:
    """The first or second half of a year ("latter", "last": the second); "first two quarters" is the first half."""
    phrase = _calendar(found)
    which = found.whole("half") or 2  # "the last half", "the latter half"
    return replace(phrase, half=which) if phrase and which in (1, 2) else None


def _decade(found: Found) -> Phrase | None:
    """ "The 1990s": 199; "the '80s" and "the nineties": 198X by the century of writing, left to the resolver."""
    written = found.word("decade")
    named = found.whole("decade_name")
    digits = re.sub(r"[^0-9]", "", written.text) if written else f"{named}0"
    four = len(digits) == 4
    return Phrase(
        start=found.start,
        end=found.end,
        rule=found.rule,
        type=_DATE,
        value=digits[:3] if four else None,
        year=None if four else int(digits),
        unit="DE",
        mod=found.name("edge"),
    )


def _century(found: Found) -> Phrase | None:
    number = found.whole("nth")
    if not number or number > 30 or found.name("era") == "BC":
        return None
    return Phrase(
        start=found.start,
        end=found.end,
        rule=found.rule,
        type=_DATE,
        value=f"{number - 1:02}",
        mod=found.name("edge"),
    )


def _step(found: Found) -> Phrase | None:
    """A period counted from the time of writing or from the time told of: "last week", "the following year"."""
    told = found.whole("told")
    step = found.whole("step")
    if told is None and step is None and found.name("unit") == "D":
        told = 0  # "later in the day"
    unit = found.name("unit")
    return Phrase(
        start=found.start,
        end=found.end,
        rule=found.rule,
        type=_DATE,
        unit=unit,
        count=told if told is not None else step or 0,
        base="told" if told is not None else "written",
        quarter=found.whole("quarter"),
        part=found.name("part"),
        edge=found.name("edge") or found.name("sooner"),
    )


def _year_ended(found: Found) -> Phrase:
    """ "The year ended March 31": a stretch of a year, not this year."""
    unit = found.word("unit")
    end = unit.end if unit else found.end
    return Phrase(start=found.start, end=end, rule=found.rule, type=_DURATION, value="P1Y", unit="Y", count=1)


def _from_event(found: Found) -> Phrase:
    """ "The day after the vote": no value of its own; the words after it are not part of it."""
    unit = found.word("unit")
    end = unit.end if unit else found.end
    return Phrase(start=found.start, end=end, rule=found.rule, type=_DATE, unit=found.name("unit"))


def _latest(found: Found) -> Phrase:
    return Phrase(
        start=found.start, end=found.end, rule=found.rule, type=_DATE, unit="Q", count=-1, base="written"
    )  # fmt: skip


def _told_time(found: Found) -> Phrase:
    """ "At the time", "at that time": about the time told of last."""
    return Phrase(start=found.start, end=found.end, rule=found.rule, type=_DATE, base="told", mod="APPROX")


def _day_name(found: Found) -> Phrase:
    return Phrase(
        start=found.start,
        end=found.end,
        rule=found.rule,
        type=_DATE,
        unit="D",
        count=found.whole("day_name") or 0,
        base="written",
        part=found.name("part"),
        edge=found.name("edge") or found.name("sooner"),
    )


def _ago(found: Found) -> Phrase:
    """So many units before or after the time of writing ("ago") or the time told of ("earlier", "later")."""
    count = _count(found)
    back = found.word("ago") is not None or found.word("before") is not None
    base = "written" if found.word("ago") or found.word("ahead") else "told"
    return Phrase(
        start=found.start,
        end=found.end,
        rule=found.rule,
        type=_DATE,
        value=None if count is not None else "PAST_REF" if back else "FUTURE_REF",
        unit=found.name("unit") or found.name("plural"),
        count=None if count is None else -count if back else count,
        base=base,
        quarter=found.whole("quarter"),
        mod=found.name("mod"),
    )


def _year_ago(found: Found) -> Phrase:
    """ "Year-ago", "a year-earlier", "the year-earlier quarter": an article belongs to it only with a noun after it."""
    phrase = _ago(found)
    unit = found.word("unit")
    return replace(phrase, base="told", start=phrase.start if found.word("period") or unit is None else unit.start)


def _count(found: Found) -> float | None:
    """How many: a number, 1 for an article, 2 for "a couple", None for "several"; "and a half" adds a half."""
    vague = found.word("vague")
    if vague:
        return found.number("vague")
    if found.word("only_half"):
        return 0.5
    number = found.number("count")
    count = number if number is not None else None if found.word("plural") else 1
    return count


def _duration(found: Found) -> Phrase | None:
    count, unit = _count(found), found.name("unit") or found.name("plural")
    counted = found.word("count")
    if unit is None or (counted and counted.kind == "year"):
        return None
    high = found.number("high")
    if high is not None and (count is None or count >= high):
        return None
    step = found.whole("step")
    return Phrase(
        start=found.start,
        end=found.end,
        rule=found.rule,
        type=_DURATION,
        value=duration(count if high is None else None, unit),
        unit=unit,
        count=high if high is not None else count,
        base={-1: "before", 1: "after"}.get(step) if step else None,
        mod=found.name("mod"),
    )


def _and_a_half(found: Found) -> Phrase | None:
    """ "A minute and a half": PT1M30S."""
    phrase, unit = _duration(found), found.name("unit")
    if phrase is None or phrase.count is None or unit is None:
        return None
    return replace(phrase, value=duration(phrase.count + 0.5, unit), count=phrase.count + 0.5)


def _set(found: Found) -> Phrase | None:
    """ "Every Friday": XXXX-WXX-5; "each July": XXXX-07; "every two weeks": P2W; "daily": P1D."""
    unit, part = found.name("unit"), found.name("part")
    weekday, month, season = found.whole("weekday"), found.whole("month"), found.name("season")
    if weekday:
        value = f"XXXX-WXX-{weekday}" + (f"T{part}" if part else "")
    elif month:
        value = f"XXXX-{month:02}"
    elif season:
        value = f"XXXX-{season}"
    elif part:
        value = f"XXXX-XX-XXT{part}"
    elif unit:
        count = _count(found)
        value = duration(count if count is not None else 1, unit)
    else:
        value = found.name("set") or ""
    return Phrase(start=found.start, end=found.end, rule=found.rule, type=_SET, value=value) if value else None


def _reference(found: Found) -> Phrase:
    value = found.name("reference") or ("PAST_REF" if found.word("past") else "PRESENT_REF")
    return Phrase(start=found.start, end=found.end, rule=found.rule, type=_DATE, value=value)


def _recent(found: Found) -> Phrase:
    value = duration(None, found.name("unit") or "Y")
    return Phrase(start=found.start, end=found.end, rule=found.rule, type=_DURATION, value=value)


def _clock(found: Found) -> Phrase | None:
    """A time of day: "10:35 a.m.", "1530 GMT", "4 in the morning", "noon"."""
    named, zone = found.name("hour_name"), found.name("zone")
    clock = named or _hour(found)
    if clock is None:
        return None
    written = found.word("clock") or found.word("hour_name") or found.word("hour")
    zulu = written is not None and written.text.endswith("z")
    return Phrase(
        start=found.start,
        end=found.end,
        rule=found.rule,
        type=_TIME,
        clock=clock,
        zone="Z" if zulu else zone,
        mod=found.name("mod"),
    )


def _hour(found: Found) -> str | None:
    """`HH:MM` or `HH:MM:SS` of the words; noon is 12, midnight 0; None for 13 p.m."""
    written, hour = found.word("clock"), found.number("hour")
    if written:
        figures = re.findall(r"[0-9]{2}" if re.match(r"[0-9]{4}", written.text) else r"[0-9]+", written.text)
        first, rest = int(figures[0]), figures[1:] or ["00"]
    elif isinstance(hour, int) and 0 < hour <= 12:
        first, rest = hour, ["00"]
    else:
        return None
    meridiem = found.name("meridiem") or {"MO": "AM", "AF": "PM", "EV": "PM", "NI": "PM"}.get(found.name("part") or "")
    if meridiem and first > 12:
        return None
    if meridiem:
        first = first % 12 + _MERIDIEM[meridiem]
    return ":".join([f"{first:02}", *rest])


def _part(found: Found) -> Phrase:
    """A part of a day, with a step when the words give one: "this morning", "that night", "the next evening"."""
    told, step = found.whole("told"), found.whole("step")
    return Phrase(
        start=found.start,
        end=found.end,
        rule=found.rule,
        type=_TIME,
        unit="D" if step is not None or told is not None else None,
        count=told if told is not None else step,
        base="told" if told is not None else "written" if step is not None else None,
        part=found.name("part"),
        mod=found.name("edge"),
        edge=found.name("sooner"),
    )


def _written(found: Found) -> Phrase | None:
    """Forms in figures (ISO 8601, date-time groups, 26/02/2021): kept as written, resolved with a pivot year."""
    form = found.word("form")
    if form is None:
        return None
    written = str(form.value)
    if form.kind == "signs" and value_of_signs(written, 2000) is None:
        return None
    if form.kind in ("group", "short") and value_of_military(written, 2000) is None:
        return None
    timed = "T" in written[4:] if form.kind == "iso" else form.kind == "group"
    return Phrase(start=found.start, end=found.end, rule=found.rule, type=_TIME if timed else _DATE, written=written)


_MOD = "mod=<approx>"
_MOD_COUNT = "mod=<approx_count>"
_MONTH = "( month=<month_name> | month=<short_month> .? )"
_EDGE = "(edge=<edge> -? | (the)? edge=<edge_noun> of | edge=<edge> in)"
_SOONER = "(sooner=<sooner> (in|on)?)"
_STEPPED_YEAR = "(step=<step> | (the)? told=<story_step>) unit=<unit:Y>"
_OF_YEAR = f"( (,|of|in)? year=<any_year> (era=<era>)? | (of|in)? {_STEPPED_YEAR} )"
_WHOSE_YEAR = (
    "( (year=<any_year> | step=<step> unit=<unit:Y> <possessive> | told=<story_step> unit=<unit:Y> <possessive>) )"
)
_HOW_MANY = "( count=<count> | a | an | (a|the)? vague=<vague> (of)? | another )"
_MORE = "( more | additional | consecutive | straight | full | trading | working | long | solid | whole | further )"
_AGO = "(ago=ago | before=<sooner:EARLIER>)"
_HALF_MORE = "( or so | or more )"

RULES: tuple[Rule, ...] = (
    Rule("in figures", "( form=<iso> )", _written),
    Rule("date-time group", "( form=<group> )", _written),
    Rule("short date", "( form=<short> )", _written),
    Rule("date with signs", "( form=<signs> )", _written),
    Rule(
        "month day",
        f"(weekday=<weekday_any> .? ,?)? (the)? {_MONTH} (the)? day=<day_of_month> ({_OF_YEAR})?",
        _calendar,
    ),
    Rule(
        "day month",
        f"(weekday=<weekday_any> .? ,?)? (the)? day=<day_of_month> (of)? {_MONTH} ({_OF_YEAR})?",
        _calendar,
    ),
    Rule("month year", f"(the)? {_EDGE}? {_MONTH} {_OF_YEAR}", _calendar),
    Rule("year's month", f"{_EDGE}? {_WHOSE_YEAR} month=<month_name>", _calendar),
    Rule("month before Christ", f"{_EDGE}? month=<month_name> count=<count> era=<era>", _calendar),
    Rule("month", f"{_EDGE}? month=<month_name>", _calendar),
    Rule("stepped month", f"{_EDGE}? (the)? step=<step> month=<month_name>", _calendar),
    Rule("told month", f"{_EDGE}? (the)? told=<story_step> month=<month_name>", _calendar),
    Rule("day of the month", "the day=<ordinal>", _day_of_month),
    Rule("year", f"(the)? {_EDGE}? (the <any_unit:Y>)? year=<year>", _calendar),
    Rule("spoken year", "the <unit:Y> year=<spoken_year>", _calendar),
    Rule("fiscal year", "fiscal (<unit:Y>)? year=<year>", _calendar),
    Rule("year of an era", f"({_MOD} .?)? count=<count> era=<era>", _calendar),
    Rule("season of a year", f"(the)? {_EDGE}? (the)? season=<season> {_OF_YEAR}", _calendar),
    Rule("season", f"(the)? {_EDGE}? (the)? season=<season>", _calendar),
    Rule("stepped season", f"{_EDGE}? step=<step> season=<season>", _calendar),
    Rule("told season", f"{_EDGE}? (the)? told=<story_step> season=<season>", _calendar),
    Rule("holiday", f"holiday=<holiday> ({_OF_YEAR})?", _calendar),
    Rule("stepped holiday", "step=<step> holiday=<holiday>", _calendar),
    Rule("quarter", f"(the|its|their)? (fiscal -?)? quarter=<ordinal> -? <unit:Q> ({_OF_YEAR})?", _quarter),
    Rule("year's quarter", f"(the)? {_WHOSE_YEAR} (fiscal)? quarter=<ordinal> -? <unit:Q>", _quarter),
    Rule("quarter in figures", f"code=<quarter_code> ({_OF_YEAR})?", _quarter),
    Rule("half", f"(the)? (half=<ordinal> | latter | <step:-1>) half of (the)? {_OF_YEAR}", _half),
    Rule("two quarters", f"(the)? half=<ordinal> two <units:Q> {_OF_YEAR}", _half),
    Rule("decade", f"(the)? {_EDGE}? (the)? decade=<decade>", _decade),
    Rule("named decade", f"the ({_EDGE})? decade_name=<decade_name>", _decade),
    Rule("century", f"(the)? {_EDGE}? (the)? nth=<ordinal> -? <unit:CE> (era=<era>)?", _century),
    Rule("weekday", f"(the)? ({_EDGE}|{_SOONER})? weekday=<weekday>", _calendar),
    Rule("stepped weekday", "(the)? step=<step> weekday=<weekday>", _calendar),
    Rule("told weekday", "(the)? told=<story_step> weekday=<weekday>", _calendar),
    Rule("day name", f"(the)? ({_EDGE}|{_SOONER})? day_name=<day_name>", _day_name),
    Rule("tonight", f"{_SOONER}? part=<tonight>", _day_name),
    Rule(
        "step", f"({_EDGE}|{_SOONER})? (the)? (fiscal)? step=<step> (full|fiscal|calendar|school)? unit=<unit>", _step
    ),
    Rule(
        "current period",
        f"({_EDGE}|{_SOONER})? (the)? step=<current> (full|fiscal|calendar|school)? unit=<unit>",
        _step,
    ),
    Rule("told step", f"({_EDGE}|{_SOONER})? (the)? told=<story_step> unit=<unit>", _step),
    Rule("the day following", "the unit=<unit> told=<story_step:1>", _step),
    Rule("edge of a period", f"({_EDGE}|{_SOONER}) (the)? unit=<unit>", _step),
    Rule("the period", "the (fiscal|full|calendar)? unit=<unit>", _step),
    Rule("year ended", "the (fiscal|full)? unit=<unit:Y> (ended|ending)", _year_ended),
    Rule("unit from an event", "the unit=<unit> (after|before|following|since)", _from_event),
    Rule("year's period", "the year=<year> (period|unit=<unit:Q>)", _calendar),
    Rule("latest period", "the latest period", _latest),
    Rule("the time told of", "the time | told=<story_step:0> time", _told_time),
    Rule("year end", f"({_MOD})? (the)? unit=<unit> (<possessive>|-)? edge=<edge_noun:END>", _step),
    Rule("ago", f"({_MOD_COUNT})? {_HOW_MANY} unit=<any_unit> (or so)? ago=ago", _ago),
    Rule("vaguely ago", "plural=<units> ago=ago", _ago),
    Rule("year-ago", f"(a)? unit=<unit> - {_AGO}", _year_ago),
    Rule(
        "year-ago period",
        f"(the)? (comparable)? unit=<unit> - {_AGO} (quarter=<ordinal>)? (period=<unit:Q>|period=period)",
        _year_ago,
    ),
    Rule("period a year ago", f"the (same)? (period=<unit:Q>|period=period) a unit=<unit> {_AGO}", _year_ago),
    Rule("before", f"({_MOD_COUNT})? {_HOW_MANY} unit=<any_unit> before=<sooner:EARLIER>", _ago),
    Rule("after", f"({_MOD_COUNT})? {_HOW_MANY} unit=<any_unit> after=(<sooner:LATER>|afterwards|afterward)", _ago),
    Rule("ahead", f"({_MOD_COUNT})? {_HOW_MANY} unit=<any_unit> ahead=(from <reference:PRESENT_REF> | hence)", _ago),
    Rule("vaguely before", "plural=<units> before=<sooner:EARLIER>", _ago),
    Rule("duration", f"({_MOD_COUNT})? {_HOW_MANY} {_MORE}? unit=<any_unit> ({_HALF_MORE})?", _duration),
    Rule(
        "framed duration",
        f"({_MOD})? (the)? (step=<series> | <ordinal> | final | entire | remaining) "
        f"{_HOW_MANY} {_MORE}? unit=<any_unit> ({_HALF_MORE})?",
        _duration,
    ),
    Rule("the duration", f"the count=<count> {_MORE}? unit=<any_unit>", _duration),
    Rule("framed plural", "(the)? step=<series> plural=<units>", _duration),
    Rule("a unit and a half", "(a | count=<count>) unit=<any_unit> and a half=half", _and_a_half),
    Rule("half a unit", f"({_MOD})? only_half=half (a|an) unit=<unit>", _duration),
    Rule("hyphened duration", f"({_MOD_COUNT})? count=<count> - unit=<unit> (- long)?", _duration),
    Rule(
        "range of durations",
        f"({_MOD_COUNT})? (the step=<step>)? count=<count> -? (to|or|-|–) high=<count> -? unit=<any_unit>",
        _duration,
    ),
    Rule("many", "plural=<units>", _duration),
    Rule("every", "each=<each> (other)? (count=<count>)? unit=<any_unit>", _set),
    Rule(
        "every named",
        "each=<each> ((weekday=<weekday> | month=<month_name> | season=<season>) (part=<part>)? | part=<part>)",
        _set,
    ),
    Rule("weekdays", "weekday=<weekdays> | weekday=<weekday> part=<parts>", _set),
    Rule("adverb of frequency", "set=<set>", _set),
    Rule("reference", "reference=<reference>", _reference),
    Rule("the past", "the past=<past>", _reference),
    Rule("current", "<current>", _reference),
    Rule("recent", "reference=<recent>", _reference),
    Rule("recent period", "<recent> unit=<units>", _recent),
    Rule("clock", f"({_MOD})? clock=<clock> (meridiem=<meridiem>)? (zone=<zone>)?", _clock),
    Rule("hour", f"({_MOD})? hour=<count> (o’clock)? meridiem=<meridiem> (zone=<zone>)?", _clock),
    Rule("hour of a part", "hour=<count> (o’clock)? (in the part=<part>)", _clock),
    Rule("noon", f"({_MOD})? hour_name=<hour_name> (zone=<zone>)?", _clock),
    Rule("part of day", f"(the)? {_EDGE}? (the)? part=<part>", _part),
    Rule("stepped part", f"({_EDGE}|{_SOONER})? step=<step> part=<part>", _part),
    Rule("told part", f"({_EDGE}|{_SOONER})? (the)? told=<story_step> part=<part>", _part),
)
"""At each place the longest match wins, then the rule that stands first."""
