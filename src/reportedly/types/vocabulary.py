"""The closed vocabularies: every value is printed in exports exactly as it stands here."""

from enum import StrEnum


class Manner(StrEnum):
    """How the words of a content are given (PARC 3.0): in quotation marks, in the writer's words, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """What the source does with the content, read from the cue."""

    ASSERTS = "asserts"
    BELIEVES = "believes"
    ALLEGES = "alleges"
    DENIES = "denies"
    DECLINES = "declines"
    ASKS = "asks"
    PROMISES = "promises"
    THREATENS = "threatens"


class SourceKind(StrEnum):
    """Who speaks: a named person, people without a name, an institution, a document, a medium, or an eyewitness."""

    NAMED = "named"
    UNNAMED = "unnamed"
    INSTITUTION = "institution"
    DOCUMENT = "document"
    MEDIA = "media"
    WITNESS = "witness"


class MentionKind(StrEnum):
    """What a mention refers to."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    GROUP = "group"
    WEAPON = "weapon"
    FACILITY = "facility"
    DOCUMENT = "document"
    OTHER = "other"


class MentionForm(StrEnum):
    """How a mention refers: by a name, by a description, or by a pronoun."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


class Precision(StrEnum):
    """The finest unit that the words of a time expression give."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    UNKNOWN = "unknown"


class PublishedFrom(StrEnum):
    """Where a report's date of publication comes from: the user, the page or line, its address, or its own words."""

    GIVEN = "given"
    METADATA = "metadata"
    URL = "url"
    DATELINE = "dateline"
    TEXT = "text"


class TimexType(StrEnum):
    """TIMEX3 types (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimeRelation(StrEnum):
    """How a time counts from an event: `nth` is "the third day of the siege", `during` "the night of the raid"."""

    AFTER = "after"
    BEFORE = "before"
    SINCE = "since"
    ANNIVERSARY = "anniversary"
    NTH = "nth"
    OPENING = "opening"
    DURING = "during"


class PlaceClass(StrEnum):
    """What kind of place, from a point to a region or a sea."""

    SITE = "site"
    TOWN = "town"
    ADMIN2 = "admin2"
    ADMIN1 = "admin1"
    COUNTRY = "country"
    REGION = "region"
    WATER = "water"


class Usage(StrEnum):
    """What a place name does in its sentence: names a place, stands for an actor, or is a demonym."""

    PLACE = "place"
    ACTOR = "actor"
    DEMONYM = "demonym"


class EventType(StrEnum):
    """PLOVER's sixteen types (PLOVER manual, 2021), and ACCIDENT, DISASTER and OTHER for harm outside it."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"
    ACCIDENT = "ACCIDENT"
    DISASTER = "DISASTER"
    OTHER = "OTHER"


class SubEvent(StrEnum):
    """The sub-event types of the ACLED codebook, in the order of its hierarchy."""

    GOVERNMENT_REGAINS = "Government regains territory"
    NON_STATE_OVERTAKES = "Non-state actor overtakes territory"
    ARMED_CLASH = "Armed clash"
    EXCESSIVE_FORCE = "Excessive force against protesters"
    PROTEST_INTERVENTION = "Protest with intervention"
    PEACEFUL_PROTEST = "Peaceful protest"
    VIOLENT_DEMONSTRATION = "Violent demonstration"
    MOB_VIOLENCE = "Mob violence"
    CHEMICAL = "Chemical weapon"
    AIR_STRIKE = "Air/drone strike"
    SUICIDE_BOMB = "Suicide bomb"
    SHELLING = "Shelling/artillery/missile attack"
    REMOTE_EXPLOSIVE = "Remote explosive/landmine/IED"
    GRENADE = "Grenade"
    SEXUAL_VIOLENCE = "Sexual violence"
    ATTACK = "Attack"
    ABDUCTION = "Abduction/forced disappearance"
    AGREEMENT = "Agreement"
    ARRESTS = "Arrests"
    CHANGE = "Change to group/activity"
    DISRUPTED_WEAPONS = "Disrupted weapons use"
    BASE = "Headquarters or base established"
    LOOTING = "Looting/property destruction"
    TRANSFER = "Non-violent transfer of territory"
    OTHER = "Other"


class Status(StrEnum):
    """Whether an event took place (PLOVER's auxiliary modes, with happened and ongoing beside them)."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    FUTURE = "future"
    HYPOTHETICAL = "hypothetical"
    HISTORICAL = "historical"
    NEGATED = "negated"


class RoleKind(StrEnum):
    """What a participant is in an event."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    INSTRUMENT = "instrument"
    BENEFICIARY = "beneficiary"
    TOPIC = "topic"


class Harm(StrEnum):
    """What befell people or things counted in a toll."""

    KILLED = "killed"
    INJURED = "injured"
    CASUALTIES = "casualties"
    MISSING = "missing"
    DETAINED = "detained"
    ABDUCTED = "abducted"
    DISPLACED = "displaced"
    FREED = "freed"
    DAMAGED = "damaged"
    DESTROYED = "destroyed"


class VictimGroup(StrEnum):
    """Whom a toll counts."""

    CIVILIAN = "civilian"
    CHILD = "child"
    WOMAN = "woman"
    SOLDIER = "soldier"
    POLICE = "police"
    FIGHTER = "fighter"
    OFFICIAL = "official"
    JOURNALIST = "journalist"
    MEDIC = "medic"
    AID_WORKER = "aid_worker"
    CONTRACTOR = "contractor"
    BUILDING = "building"
    VEHICLE = "vehicle"
    UNKNOWN = "unknown"


class CertaintyStance(StrEnum):
    """How a voice holds an event or a figure."""

    ASSERTED = "asserted"
    BELIEVED = "believed"
    ALLEGED = "alleged"
    POSSIBLE = "possible"
    DENIED = "denied"
    DOUBTED = "doubted"
    UNCONFIRMED = "unconfirmed"


class ResponsibilityStance(StrEnum):
    """What is said of a party's part in an event."""

    CLAIMED = "claimed"
    BLAMED = "blamed"
    DENIED = "denied"
    NOT_CLAIMED = "not_claimed"
    NOT_BLAMED = "not_blamed"
    ADMITTED = "admitted"


class FlagKind(StrEnum):
    """What a careful reader should know about the text itself."""

    REPEATED_SENTENCE = "repeated_sentence"
    UNCLOSED_QUOTE = "unclosed_quote"
    NAME_VARIANT = "name_variant"
    PROVISIONAL = "provisional"
    CORRECTION = "correction"
    MISSING_WORDS = "missing_words"
    AGENCY_CREDIT = "agency_credit"
    ENCODING = "encoding"
    LANGUAGE = "language"
    DATE = "date"


class Relation(StrEnum):
    """What a judgement says of two things."""

    SAME_ENTITY = "same_entity"
    SAME_INCIDENT = "same_incident"
    SAME_STORY = "same_story"
    COPY_OF = "copy_of"
    PARTIAL_COPY_OF = "partial_copy_of"
    QUOTES = "quotes"
    REVISION_OF = "revision_of"
    RESPONDS_TO = "responds_to"
    COUNTED_FROM = "counted_from"
    NAMED = "named"
    UNDOES = "undoes"


class Verdict(StrEnum):
    """The answer of a judgement; unsure is an answer."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class EditKind(StrEnum):
    """What an edit between two versions did to a sentence."""

    SAME = "same"
    REWORDED = "reworded"
    NUMBER = "number"
    ATTRIBUTION = "attribution"
    CERTAINTY = "certainty"
    CORRECTION = "correction"
    ADDED = "added"
    REMOVED = "removed"


class DisputeTopic(StrEnum):
    """The question on which voices disagree."""

    TOLL = "toll"
    RESPONSIBILITY = "responsibility"
    DATE = "date"
    PLACE = "place"
    OCCURRENCE = "occurrence"
