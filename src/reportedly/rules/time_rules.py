"""The rules of time expressions, one visible list. Extents follow TimeBank: "the past two weeks", "early next year"."""

from __future__ import annotations

from reportedly.rules import time_clock_phrases as by_clock
from reportedly.rules import time_event_phrases as by_event
from reportedly.rules import time_making as make
from reportedly.rules.time_phrases import Rule

KINDS = {
    "month_name": ("month", "weak_month"),
    "weekday_any": ("weekday", "short_weekday"),
    "day_of_month": ("day", "ordinal"),
    "any_year": ("year", "spoken_year"),
    "count": ("number", "day", "digits", "year", "spoken_year"),
    "any_unit": ("unit", "units"),
    "series": ("step", "past", "latest", "story_step"),
    "step": ("step", "past", "latest"),
    "story_step": ("story_step", "that"),
    "nth": ("ordinal", "high_ordinal"),
    "approx_count": ("approx", "over"),
}
"""Names for several kinds of words at once."""

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
    Rule("in figures", "( form=<iso> )", make.written),
    Rule("date-time group", "( form=<group> )", make.written),
    Rule("short date", "( form=<short> )", make.written),
    Rule("date with signs", "( form=<signs> )", make.written),
    Rule("day and month in figures", "( form=<brief> )", make.written),
    Rule(
        "month day",
        f"(weekday=<weekday_any> .? ,?)? {_MONTH} (the)? day=<day_of_month> ({_OF_YEAR})?",
        make.calendar,
    ),
    Rule(
        "day month",
        f"(weekday=<weekday_any> .? ,?)? (the)? day=<day_of_month> (of)? {_MONTH} ({_OF_YEAR})?",
        make.calendar,
    ),
    Rule("no such day", f"(the)? day=<high_ordinal> (of)? {_MONTH}", make.calendar),
    Rule(
        "days of a month",
        "(the)? (first=<ordinal> | last=<step:-1> | last=final | last=closing) "
        f"(count=<count> | vague=<vague>)? (unit=<unit>|plural=<units>) (of|in) {_MONTH} ({_OF_YEAR})?",
        make.days_of_month,
    ),
    Rule(
        "weekday of a month",
        "(the)? (nth=<ordinal> | last=<step:-1> | last=final) weekday=<weekday> (of|in) "
        f"{_MONTH} ((,|of)? year=<any_year>)?",
        make.weekday_of_month,
    ),
    Rule(
        "week of a day",
        "(the)? unit=<unit:W> (of|starting) (the)? "
        f"( day=<day_of_month> (of)? {_MONTH} | {_MONTH} (the)? day=<day_of_month> ) ({_OF_YEAR})?",
        make.calendar,
    ),
    Rule(
        "half of a month",
        f"(the)? (half=<ordinal> | latter | <step:-1>) half of {_MONTH} ({_OF_YEAR})?",
        make.month_half,
    ),
    Rule("month year", f"(the)? {_EDGE}? {_MONTH} {_OF_YEAR}", make.calendar),
    Rule("year's month", f"{_EDGE}? {_WHOSE_YEAR} month=<month_name>", make.calendar),
    Rule("month before Christ", f"{_EDGE}? month=<month_name> count=<count> era=<era>", make.calendar),
    Rule("month", f"{_EDGE}? month=<month_name>", make.calendar),
    Rule("stepped month", f"{_EDGE}? (the)? step=<step> month=<month_name>", make.calendar),
    Rule("told month", f"{_EDGE}? (the)? told=<story_step> month=<month_name>", make.calendar),
    Rule("day of the month", "the day=<ordinal>", make.day_of_month),
    Rule("year", f"(the)? {_EDGE}? (the <any_unit:Y>)? year=<year>", make.calendar),
    Rule("short year", "( form=<short_year> )", make.written),
    Rule("spoken year", "the <unit:Y> year=<spoken_year>", make.calendar),
    Rule("fiscal year", "fiscal (<unit:Y>)? year=<year>", make.calendar),
    Rule("year of an era", f"({_MOD} .?)? count=<count> era=<era>", make.calendar),
    Rule("season of a year", f"(the)? {_EDGE}? (the)? season=<season> {_OF_YEAR}", make.calendar),
    Rule("season", f"(the)? {_EDGE}? (the)? season=<season>", make.calendar),
    Rule("stepped season", f"{_EDGE}? step=<step> season=<season>", make.calendar),
    Rule("told season", f"{_EDGE}? (the)? told=<story_step> season=<season>", make.calendar),
    Rule("holiday", f"holiday=<holiday> ({_OF_YEAR})?", make.calendar),
    Rule("stepped holiday", "step=<step> holiday=<holiday>", make.calendar),
    Rule("quarter", f"(the|its|their)? (fiscal -?)? quarter=<ordinal> -? <unit:Q> ({_OF_YEAR})?", make.quarter),
    Rule("year's quarter", f"(the)? {_WHOSE_YEAR} (fiscal)? quarter=<ordinal> -? <unit:Q>", make.quarter),
    Rule("quarter in figures", f"code=<quarter_code> ({_OF_YEAR})?", make.quarter),
    Rule("half", f"(the)? (half=<ordinal> | latter | <step:-1>) half of (the)? {_OF_YEAR}", make.half),
    Rule("two quarters", f"(the)? half=<ordinal> two <units:Q> {_OF_YEAR}", make.half),
    Rule("decade", f"(the)? {_EDGE}? (the)? decade=<decade>", make.decade),
    Rule("named decade", f"the ({_EDGE})? decade_name=<decade_name>", make.decade),
    Rule("century", f"(the)? {_EDGE}? (the)? nth=<ordinal> -? <unit:CE> (era=<era>)?", make.century),
    Rule("weekday", f"(the)? ({_EDGE}|{_SOONER})? weekday=<weekday>", make.weekday),
    Rule("short weekday", f"({_EDGE}|{_SOONER})? weekday=<short_weekday>", make.weekday),
    Rule("weekday of a week", "weekday=<weekday> of (step=<step> | told=<story_step>) unit=<unit:W>", make.calendar),
    Rule("stepped weekday", "(the)? step=<step> weekday=<weekday>", make.calendar),
    Rule("told weekday", "(the)? told=<story_step> weekday=<weekday>", make.calendar),
    Rule("day name", f"(the)? ({_EDGE}|{_SOONER})? day_name=<day_name>", make.day_name),
    Rule("tonight", f"{_SOONER}? part=<tonight>", make.day_name),
    Rule(
        "step",
        f"({_EDGE}|{_SOONER})? (the)? (fiscal)? step=<step> (full|fiscal|calendar|school)? unit=<unit>",
        make.step,
    ),
    Rule(
        "current period",
        f"({_EDGE}|{_SOONER})? (the)? step=<current> (full|fiscal|calendar|school)? unit=<unit>",
        make.step,
    ),
    Rule("told step", f"({_EDGE}|{_SOONER})? (the)? told=<story_step> unit=<unit>", make.step),
    Rule("the day following", "the unit=<unit> told=<story_step:1>", make.step),
    Rule("edge of a period", f"({_EDGE}|{_SOONER}) (the)? unit=<unit>", make.step),
    Rule("the period", "the (fiscal|full|calendar)? unit=<unit>", make.step),
    Rule("year ended", "the (fiscal|full)? unit=<unit:Y> (ended|ending)", make.year_ended),
    Rule("unit from an event", "the (unit=<unit> | part=<part>) (after|before|since)", by_event.from_event),
    Rule("units from an event", "the plural=<units> (after|before|since)", by_event.from_event),
    Rule("anniversary", "(the|its|their|his|her)? count=<nth> anniversary", by_event.anniversary),
    Rule("anniversary", "(the|its|their) anniversary (of)?", by_event.anniversary),
    Rule("eve of an event", "(the)? eve of", by_event.eve),
    Rule("day of an event", "the unit=<unit:D> of (the|a|an|his|her|its|their)", by_event.from_event),
    Rule("nth unit of an event", "(the|its|their)? nth=<nth> (full)? (unit=<unit>|unit=<units>) of", by_event.nth_unit),
    Rule("nth unit of an event", "(the|its|their)? nth=<nth> part=<part> of", by_event.nth_unit),
    Rule("nth unit of an event", "unit=<unit:D> nth=<count> of", by_event.nth_unit),
    Rule("nth day told", "(the|its|their|his|her) nth=<nth> unit=<unit:D>", by_event.nth_day),
    Rule("nth day told", "unit=<unit:D> nth=<count>", by_event.nth_day),
    Rule("year's period", "the year=<year> (period|unit=<unit:Q>)", make.calendar),
    Rule("latest period", "the <latest> period", make.latest),
    Rule("the time told of", "the time | told=<story_step:0> time", make.told_time),
    Rule("year end", f"({_MOD})? (the)? unit=<unit> (<possessive>|-)? edge=<edge_noun:END>", make.step),
    Rule("ago", f"({_MOD_COUNT})? {_HOW_MANY} unit=<any_unit> (or so)? ago=ago", make.ago),
    Rule("vaguely ago", "plural=<units> ago=ago", make.ago),
    Rule("year-ago", f"(a|the)? unit=<unit> - {_AGO}", make.year_ago),
    Rule(
        "year-ago period",
        f"(the)? (comparable)? unit=<unit> - {_AGO} (quarter=<ordinal>)? (period=<unit:Q>|period=period)",
        make.year_ago,
    ),
    Rule(
        "period a year ago",
        f"the (<story_step:0>)? (period=<unit:Q>|period=period) a unit=<unit> {_AGO}",
        make.year_ago,
    ),
    Rule("same period", f"the <story_step:0> unit=<unit> ((step=<step:-1>|a) <unit:Y> ({_AGO})?)", make.same_period),
    Rule("before", f"({_MOD_COUNT})? {_HOW_MANY} unit=<any_unit> before=<sooner:EARLIER>", make.ago),
    Rule("after", f"({_MOD_COUNT})? {_HOW_MANY} unit=<any_unit> after=(<sooner:LATER>|afterwards|afterward)", make.ago),
    Rule(
        "ahead", f"({_MOD_COUNT})? {_HOW_MANY} unit=<any_unit> ahead=(from <reference:PRESENT_REF> | hence)", make.ago
    ),
    Rule("vaguely before", "plural=<units> before=<sooner:EARLIER>", make.ago),
    Rule("vaguely after", "plural=<units> after=(<sooner:LATER>|afterwards|afterward)", make.ago),
    Rule("vaguely after", "a short (time|while) (<sooner:LATER>|afterwards|afterward)", make.soon_after),
    Rule("vaguely after", "moments <sooner:LATER> | shortly (afterwards|afterward|thereafter)", make.soon_after),
    Rule("nights", f"{_HOW_MANY} (part=<parts>|part=<part>) ({_AGO}|after=<sooner:LATER>)", make.nights),
    Rule("before last", "(the)? (unit=<unit>|part=<part>) before last=<step:-1> (,|.)", make.before_last),
    Rule("as many", "many=<as_many> unit=<any_unit>", make.as_many),
    Rule("duration", f"({_MOD_COUNT})? {_HOW_MANY} {_MORE}? unit=<any_unit> ({_HALF_MORE})?", make.lasting),
    Rule(
        "framed duration",
        f"({_MOD})? (the)? (step=<series> | <ordinal> | final | entire | remaining) "
        f"{_HOW_MANY} {_MORE}? unit=<any_unit> ({_HALF_MORE})?",
        make.lasting,
    ),
    Rule("the duration", f"the count=<count> {_MORE}? unit=<any_unit>", make.lasting),
    Rule("framed plural", "(the)? step=<series> plural=<units>", make.lasting),
    Rule("a unit and a half", "(a | count=<count>) unit=<any_unit> and a half=half", make.and_a_half),
    Rule("half a unit", f"({_MOD})? only_half=half (a|an) unit=<unit>", make.lasting),
    Rule("hyphened duration", f"({_MOD_COUNT})? count=<count> - unit=<unit> (- long)?", make.lasting),
    Rule(
        "range of durations",
        f"({_MOD_COUNT})? (the step=<step>)? count=<count> -? (to|or|-|–) high=<count> -? unit=<any_unit>",
        make.lasting,
    ),
    Rule("so long", "(a|the|its|their|his|her) <ordinal> unit=<unit> - long", make.so_long),
    Rule("so long", "(a|the)? (plural=<units> | unit=<unit>) - long", make.so_long),
    Rule("many", "plural=<units>", make.lasting),
    Rule("every", "each=<each> (other)? (count=<count>)? unit=<any_unit>", make.recurring),
    Rule(
        "every named",
        "each=<each> ((weekday=<weekday> | month=<month_name> | season=<season>) (part=<part>)? | part=<part>)",
        make.recurring,
    ),
    Rule("weekdays", "weekday=<weekdays> | weekday=<weekday> part=<parts>", make.recurring),
    Rule("adverb of frequency", "set=<set>", make.recurring),
    Rule("reference", "reference=<reference>", make.reference),
    Rule("the past", "the past=<past>", make.reference),
    Rule("current", "<current>", make.reference),
    Rule("recent", "reference=<recent>", make.reference),
    Rule("recent period", "<recent> unit=<units>", make.recent),
    Rule("clock", f"({_MOD})? clock=<clock> (meridiem=<meridiem>)? (zone=<zone>)?", by_clock.clock),
    Rule("hour", f"({_MOD})? hour=<count> (o’clock)? meridiem=<meridiem> (zone=<zone>)?", by_clock.clock),
    Rule("hour of a part", "hour=<count> (o’clock)? (in the part=<part>)", by_clock.clock),
    Rule("noon", f"({_MOD})? hour_name=<hour_name> (zone=<zone>)?", by_clock.clock),
    Rule("part of day", f"(the)? {_EDGE}? (the)? part=<part>", make.part),
    Rule("stepped part", f"({_EDGE}|{_SOONER})? (the)? step=<step> part=<part>", make.part),
    Rule("told part", f"({_EDGE}|{_SOONER})? (the)? told=<story_step> part=<part>", make.part),
)
"""At each place the longest match wins, then the rule that stands first."""
