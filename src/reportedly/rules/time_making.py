"""What the words that a pattern matched say: one function for each kind of time expression, Found → Phrase."""

from __future__ import annotations

import re
from dataclasses import replace

from reportedly.rules.time_phrases import Found, Phrase
from reportedly.rules.time_words import value_of_military, value_of_signs
from reportedly.text.timex import duration
from reportedly.types.vocabulary import TimexType

_DATE, _TIME, _DURATION, _SET = TimexType.DATE, TimexType.TIME, TimexType.DURATION, TimexType.SET


def calendar(found: Found) -> Phrase | None:
    """A day, month, season, quarter, half, year… by name, with its year when the words give it or a step to it."""
    step = found.whole("step")
    told = found.whole("told")
    month = found.whole("month")
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
        day=found.whole("day"),
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


def weekday(found: Found) -> Phrase | None:
    """ "Monday", "early Monday"; "the Monday" is one of the days told of."""
    phrase = calendar(found)
    first = found.first.text == "the"
    return replace(phrase, base="told") if phrase and first and phrase.edge is None else phrase


def _before_christ(found: Found, year: int | None, month: int | None) -> Phrase | None:
    if not year or year > 9999:
        return None
    value = f"BC{year:04}" + (f"-{month:02}" if month else "")
    mod = found.name("edge") or found.name("mod")
    return Phrase(start=found.start, end=found.end, rule=found.rule, type=_DATE, value=value, mod=mod)


def quarter(found: Found) -> Phrase | None:
    """The first to fourth quarter; other ordinals are no quarter of a year."""
    phrase = calendar(found)
    code = found.name("code")
    quarter = int(code[1]) if code else found.whole("quarter")
    return replace(phrase, quarter=quarter) if phrase and quarter in (1, 2, 3, 4) else None


def day_of_month(found: Found) -> Phrase | None:
    """ "The 20th", in figures: "the second" is seldom a day."""
    day = found.word("day")
    return calendar(found) if day and day.text[0].isdigit() else None


def days_of_month(found: Found) -> Phrase | None:
    """ "The last week of August", "the first ten days of May": so long, in the first or last half of the month."""
    phrase, unit = calendar(found), found.name("unit") or found.name("plural")
    first = found.whole("first")
    if phrase is None or unit not in ("D", "W", "WE") or (first is not None and first > 2):
        return None
    count = _count(found)
    edge = "END" if found.word("last") else "START"
    whole = found.word("plural") is None or count is not None
    value = duration(count if whole else None, unit)
    weekday = 6 if unit == "WE" and not found.word("plural") else None
    named_year = found.word("year") is not None or found.name("unit") == "Y"
    return replace(phrase, type=_DURATION, value=value, unit="Y" if named_year else None, edge=edge, weekday=weekday)


def weekday_of_month(found: Found) -> Phrase | None:
    """ "The last Friday of May", "the second Sunday in March 2022": `count` says which, -1 the last."""
    phrase, nth = calendar(found), found.whole("nth")
    count = -1 if found.word("last") else nth
    return replace(phrase, count=count) if phrase and count and count <= 5 else None


def month_half(found: Found) -> Phrase | None:
    """ "The first half of February": the month, cut in two."""
    phrase, which = calendar(found), found.whole("half") or 2
    if phrase is None or which not in (1, 2):
        return None
    unit = found.name("unit") if found.word("step") or found.word("told") else None
    return replace(phrase, edge=f"H{which}", half=None, unit=unit)


def half(found: Found) -> Phrase | None:
    """The first or second half of a year ("latter", "last": the second); "first two quarters" is the first half."""
    phrase = calendar(found)
    which = found.whole("half") or 2  # "the last half", "the latter half"
    return replace(phrase, half=which) if phrase and which in (1, 2) else None


def decade(found: Found) -> Phrase | None:
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


def century(found: Found) -> Phrase | None:
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


def step(found: Found) -> Phrase | None:
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
        base="told" if told is not None or _is_next(found, step) else "written",
        quarter=found.whole("quarter"),
        part=found.name("part"),
        edge=found.name("edge") or found.name("sooner"),
    )


def _is_next(found: Found, step: int | None) -> bool:
    """ "The next day", "the next morning": after the day told of, where "next week" is after this one."""
    return step == 1 and found.first.text == "the" and found.name("unit") in ("D", None)


def year_ended(found: Found) -> Phrase:
    """ "The year ended March 31": a stretch of a year, not this year."""
    unit = found.word("unit")
    end = unit.end if unit else found.end
    return Phrase(start=found.start, end=end, rule=found.rule, type=_DURATION, value="P1Y", unit="Y", count=1)


def latest(found: Found) -> Phrase:
    return Phrase(
        start=found.start, end=found.end, rule=found.rule, type=_DATE, unit="Q", count=-1, base="written"
    )  # fmt: skip


def told_time(found: Found) -> Phrase:
    """ "At the time", "at that time": about the time told of last."""
    return Phrase(start=found.start, end=found.end, rule=found.rule, type=_DATE, base="told", mod="APPROX")


def day_name(found: Found) -> Phrase:
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


def ago(found: Found) -> Phrase:
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


def soon_after(found: Found) -> Phrase:
    """ "A short time later", "moments later": minutes after what was told of last."""
    return replace(ago(found), unit="MI", count=None, value="FUTURE_REF")


def nights(found: Found) -> Phrase:
    """ "Two nights earlier", "three evenings ago": a part of the day so many days off."""
    return replace(ago(found), type=_TIME, unit="D", part=found.name("part"))


def before_last(found: Found) -> Phrase:
    """ "The week before last", "the night before last"; the sign that ends it is not part of it."""
    last, part = found.word("last"), found.name("part")
    return Phrase(
        start=found.start,
        end=last.end if last else found.end,
        rule=found.rule,
        type=_TIME if part else _DATE,
        unit=found.name("unit") or "D",
        count=-2,
        base="written",
        part=part,
    )


def year_ago(found: Found) -> Phrase:
    """ "Year-ago", "a year-earlier", "the year-earlier quarter": an article belongs to it only with a noun after it."""
    phrase = ago(found)
    unit = found.word("unit")
    return replace(phrase, base="told", start=phrase.start if found.word("period") or unit is None else unit.start)


def same_period(found: Found) -> Phrase | None:
    """ "The same month a year ago", "the same week last year"."""
    if found.word("step") is None and found.word("ago") is None and found.word("before") is None:
        return None
    return Phrase(
        start=found.start, end=found.end, rule=found.rule, type=_DATE, unit=found.name("unit"), count=-1, base="told"
    )  # fmt: skip


def _count(found: Found) -> float | None:
    """How many: a number, 1 for an article, 2 for "a couple", None for "several"."""
    vague = found.word("vague")
    if vague:
        return found.number("vague")
    if found.word("only_half"):
        return 0.5
    number = found.number("count")
    return number if number is not None else None if found.word("plural") else 1


def lasting(found: Found) -> Phrase | None:
    """A length: "four hours", "the past two weeks", "two to three weeks" (nobody says how many)."""
    count, unit = _count(found), found.name("unit") or found.name("plural")
    counted = found.word("count")
    if unit is None or (counted and counted.kind == "year"):
        return None
    named = found.word("unit")
    if named and named.kind == "units" and not counted and not found.word("vague") and not found.word("step"):
        return None  # "a decades-long war" lasts no "a decades"
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
        base=_side(found, step),
        mod=found.name("mod"),
    )


def _side(found: Found, step: int | None) -> str | None:
    """ "The past two weeks" ends now, "the next two weeks" begins now, "the following two weeks" when told last."""
    word = found.word("step")
    side = {-1: "before", 1: "after"}.get(step) if step else None
    return f"{side} told" if side and word and word.kind == "story_step" else side


def as_many(found: Found) -> Phrase:
    """ "In as many days": as many as were counted before; the words do not say how many."""
    unit = found.name("unit") or "D"
    value = duration(None, unit)
    return Phrase(start=found.start, end=found.end, rule=found.rule, type=_DURATION, value=value, unit=unit)


def so_long(found: Found) -> Phrase | None:
    """ "Week-long", "decades-long": the article before it belongs to what lasted."""
    phrase, unit = lasting(found), found.word("unit") or found.word("plural")
    return replace(phrase, start=unit.start) if phrase and unit else None


def and_a_half(found: Found) -> Phrase | None:
    """ "A minute and a half": PT1M30S."""
    phrase, unit = lasting(found), found.name("unit")
    if phrase is None or phrase.count is None or unit is None:
        return None
    return replace(phrase, value=duration(phrase.count + 0.5, unit), count=phrase.count + 0.5)


def recurring(found: Found) -> Phrase | None:
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


def reference(found: Found) -> Phrase:
    value = found.name("reference") or ("PAST_REF" if found.word("past") else "PRESENT_REF")
    return Phrase(start=found.start, end=found.end, rule=found.rule, type=_DATE, value=value)


def recent(found: Found) -> Phrase:
    value = duration(None, found.name("unit") or "Y")
    return Phrase(start=found.start, end=found.end, rule=found.rule, type=_DURATION, value=value)


def part(found: Found) -> Phrase:
    """A part of a day, with a step when the words give one: "this morning", "that night", "the next evening"."""
    told, step = found.whole("told"), found.whole("step")
    return Phrase(
        start=found.start,
        end=found.end,
        rule=found.rule,
        type=_TIME,
        unit="D" if step is not None or told is not None else None,
        count=told if told is not None else step,
        base="told" if told is not None or _is_next(found, step) else "written" if step is not None else None,
        part=found.name("part"),
        mod=found.name("edge"),
        edge=found.name("sooner"),
    )


def written(found: Found) -> Phrase | None:
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
