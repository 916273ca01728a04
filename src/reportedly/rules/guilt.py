"""What one may be held to answer for, in words: acts, guilt and accusations; and what a report says of who answers."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from reportedly.lexicons import lexicon
from reportedly.rules.agency import antecedent_of
from reportedly.types.annotations import Token
from reportedly.types.span import Span, hull
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import ResponsibilityStance as Stance

GUILT = frozenset(
    """responsibility involvement role part hand ties tie link links connection complicity guilt accusation accusations
    allegation allegations charge charges claim claims report reports blame attack attacks culpability wrongdoing
    participation relation relations association""".split()
)
ACCUSATIONS = frozenset(
    """accusation accusations allegation allegations charge charges claim claims blame assertion insinuation
    suggestion involvement responsibility role suspicion""".split()
)
HARMING = frozenset(
    """carry fire launch conduct perpetrate stage attack bomb kill strike hit plant shell target shoot execute mount lay
    light burn set torch mistreat torture abuse rape loot order plan involve participate detain abduct kidnap seize hold
    raid massacre murder poison assassinate take play use ambush behead bombard blow storm sabotage down commit
    injure wound drop misfire capture destroy overrun engage operate organise organize orchestrate mastermind
    instigate sponsor initiate plot conspire stab strafe slaughter torch ransack bludgeon maim maltreat
    waterboard machinegun beat gun""".split()
)
"""Acts that somebody may have to answer for; "denied knowing of it" tells of none."""


def is_harming(act: Token) -> bool:
    """Whether a word names such an act, also where its lemma came out wrong ("staging", "staged": stag)."""
    bare = act.lemma.removesuffix("ing")
    return bool({act.lemma, f"{act.lemma}e", bare, f"{bare}e"} & HARMING) or (
        act.part == "VERB" and act.lemma in _assaulting()
    )


@cache
def _assaulting() -> frozenset[str]:
    """The verbs that name violence, whatever stands beside them."""
    rows = (row for row in lexicon("event_triggers") if row["part"] == "verb" and row["type"] == "ASSAULT")
    return frozenset(row["lemma"] for row in rows if not row["with"] and not row["sense"])


def is_deed(thing: Token) -> bool:
    """Whether a noun names an act that somebody may own up to or be charged with: "the slaughter", "a car bomb"."""
    return thing.lemma in CLAIMED | DEEDS | DEVICES or thing.lemma in _assaults() or is_harming(thing)


@cache
def _assaults() -> frozenset[str]:
    """The nouns that name violence, whatever stands beside them."""
    rows = (row for row in lexicon("event_triggers") if row["part"] == "noun" and row["type"] == "ASSAULT")
    return frozenset(row["lemma"] for row in rows if not row["with"]) - {"operation", "launch"}


CLAIMED = frozenset(
    """responsibility credit attack blast bombing strike airstrike raid shelling assault explosion ambush killing
    shooting operation abduction kidnapping assassination attempt""".split()
)
DEEDS = frozenset(
    """murder massacre atrocity crime ambush raid bombardment shelling siege coup kidnapping arson deed slaughter
    seizure""".split()
)
"""Further names of acts that somebody is told to have done."""
OFFENCES = frozenset("robbery battery homicide manslaughter rape burglary shooting stabbing beating".split())
"""Violence as courts call it."""
ANSWERABLE = HARMING | {"be", "have"}
HEARD = frozenset("warning notice knowledge evidence information inkling idea".split())
"""What one has had or not, and no part in an act: "denied having had any warning"."""
ATTACKERS = frozenset("attacker raider assailant gunman killer bomber perpetrator shooter kidnapper culprit".split())
"""What those who did it are called before anybody says who they are."""

FORCES = frozenset(
    """force troop soldier officer unit aircraft jet army police military policeman pilot agent guard personnel
    tank""".split()
)
"""What a state acts by, when nothing says whose it is."""

ATTRIBUTED = CLAIMED | frozenset(
    """death it they them this violence incident crash fire bomb rocket drone crime murder massacre atrocity shelling
    bombardment outrage""".split()
)
"""What may be attributed to somebody, or be their work."""

CARE = frozenset(
    """rescue relief aid survivor victim evacuee evacuation safety protection care treatment recovery cleanup
    reconstruction rebuilding search delivery""".split()
)
"""What is done for those who suffer, or they themselves: no deed to answer for."""

DEVICES = frozenset(
    """bomb missile drone rocket mortar artillery munition gas chlorine phosphorus mine shell device explosive charge
    dynamite grenade landmine ied""".split()
)
"""What violence is done with by whoever uses, lays or sends it."""
SHOTS = frozenset("shot bullet round fire gunfire".split())
"""What is fired, by a word for the firing itself."""
ORDERS = frozenset("order command instruction word".split())
"""What whoever is behind an act gives to those who do it."""


BASELESS = frozenset(
    """baseless unfounded false untrue absurd ridiculous fake lie fabrication groundless nonsense invention
    propaganda fabricated disinformation slander smear fable myth fantasy rubbish garbage bunk libel
    fiction""".split()
)
"""What a charge is called by one who turns it down."""


def does_violence(tree: Tree, act: Token) -> bool:
    """Whether one who is charged with an act is charged with violence: "of taking hostages", not "of taking bribes"."""
    things = {word.lemma for word in tree.children(act, "dobj")}
    light = act.lemma in _LIGHT and bool(things) and not things & (CLAIMED | DEEDS | DEVICES | _VIOLENT_THINGS)
    opens = act.lemma == "open" and "fire" in things
    return (is_harming(act) or opens) and not light and not tree.children(act, "neg")


def is_plainly_violence(tree: Tree, act: Token) -> bool:
    """The same for an act that no report tells of elsewhere: "of mistreating captives", not "of hitting a bar"."""
    things = {word.lemma for word in tree.children(act, "dobj")}
    loose = act.lemma in _LIGHT | _LOOSE and not things & (CLAIMED | DEEDS | DEVICES | _VIOLENT_THINGS - _PARTS)
    return does_violence(tree, act) and not loose


_LOOSE = frozenset(
    """plan launch strike hit fire shoot stage seize capture storm blow light burn set lay drop down plant target attack
    kill organise organize initiate sponsor destroy execute commit carry conduct involve participate""".split()
)
"""Acts of many senses: a bar may be hit, a deal struck, an aide fired."""
_PARTS = frozenset(("part", "role"))
_LIGHT = frozenset("take play use hold operate engage order".split())
_VIOLENT_THINGS = frozenset(
    """part role hostage captive prisoner weapon arm force violence torture aim gun knife fire life it them him her
    civilian people child shield""".split()
)


class Answer(NamedTuple):
    """That `voice` says of `party` (head words; None: nobody is named) that it answers, or not, for an event."""

    stance: Stance
    verb: Token
    voice: Token | None
    party: Token | None
    span: Span
    why: str
    act: Token | None = None
    """The act that is denied, where a clause names it."""
    meant: Token | None = None
    """Whom the words of the party mean, where they only point to him ("each other")."""


class Frame(NamedTuple):
    """A cue verb with what grammar says of it."""

    tree: Tree
    verb: Token
    subject: Token | None
    negated: bool
    nobody: bool
    """Whether the subject is nobody ("no group has claimed")."""


_AGENTS = frozenset(("to", "on", "at", "upon"))


def span_of(frame: Frame, *others: Token | None) -> Span:
    """From the first to the last word of a statement, with the "no" of "no group has claimed it"."""
    told = [word for word in others if word is not None]
    nobody = [child for word in told for child in frame.tree.children(word, "det") if child.text.lower() in _NO]
    words = [frame.verb, *auxiliaries_of(frame.tree, frame.verb), *told, *nobody]
    return hull(*(word.span for word in words))


_NO = ("no", "neither")


def auxiliaries_of(tree: Tree, verb: Token) -> list[Token]:
    """The auxiliaries and negation that belong to a verb."""
    return tree.children(verb, "aux", "auxpass", "neg")


_CHARGING = frozenset("accuse blame suspect".split())
_TURNING_DOWN = frozenset("deny reject dismiss dispute refute".split())


def objects_of(frame: Frame) -> tuple[Token | None, Token | None]:
    """The direct object (or passive subject) and the object of the first "on", "to", "at" behind the verb."""
    tree, verb = frame.tree, frame.verb
    direct = next(iter(tree.children(verb, "dobj", "nsubjpass")), None)
    if direct is not None and direct.text.lower() in ("which", "whom", "that", "who") and verb.link == "relcl":
        direct = tree.head(verb)
    if direct is not None and direct.tag in ("WP", "WDT") and verb.link == "conj":
        direct = antecedent_of(tree, direct)  # "the man who fled and who was accused of it"
    subjects = tree.children(verb, "nsubj")
    told = verb.link == "relcl" and verb.lemma in _CHARGING and bool(subjects) and subjects[0].tag not in ("WDT", "WP")
    if direct is None and told:
        direct = tree.head(verb)  # "six people it accuses of helping Moscow"
    if direct is None and verb.link == "acl" and verb.tag == "VBN" and verb.lemma in _CHARGING | _TURNING_DOWN:
        direct = tree.head(verb)  # "the rebels, accused by Kyiv of shooting it down", "a charge denied by Moscow"
    direct = direct or misread_passive(tree, verb)
    for preposition in tree.children(verb, "prep", "dative"):
        if preposition.text.lower() in _AGENTS and preposition.index > verb.index:
            behind = [word for word in tree.children(preposition, "pobj") if word.entity not in ("DATE", "TIME")]
            if behind:
                return direct, behind[0]
    return direct, None


def misread_passive(tree: Tree, verb: Token) -> Token | None:
    """Who is accused in "*the man* accused of shooting him fled", "two guards charged with it", read as accusing."""
    if verb.lemma not in _ACCUSED or verb.tag not in ("VBD", "VBN") or tree.children(verb, "dobj", "aux", "auxpass"):
        return None
    behind = tree.tokens[verb.index + 1 : verb.index + 2]
    told = any(word.link == "prep" and word.text.lower() in _ACCUSED[verb.lemma] for word in behind)
    return next(iter(tree.children(verb, "nsubj")), None) if told else None


_ACCUSED = {
    "accuse": ("of",), "suspect": ("of",), "convict": ("of", "over", "for"), "charge": ("with", "over", "in"),
    "indict": ("for", "over", "on", "in"),
}  # fmt: skip
"""Verbs whose object is told before them where nobody is named behind, by what stands behind them then."""


def objects_of_claim(tree: Tree, verb: Token) -> list[Token]:
    """What is claimed: the object, or what responsibility is taken "for", wherever the parser hangs it."""
    things = tree.children(verb, "dobj")
    behind = [
        act
        for holder in (verb, *things)
        for word in tree.children(holder, "prep")
        if word.text.lower() == "for"
        for act in tree.children(word, "pobj", "pcomp")
    ]
    return behind or things


def claim_of(frame: Frame, stance: Stance, direct: Token | None) -> Answer:
    negated = frame.negated or frame.nobody
    party = None if frame.nobody else frame.subject
    stance = Stance.NOT_CLAIMED if negated else stance
    return Answer(stance, frame.verb, None if negated else party, party, span_of(frame, frame.subject, direct), "")
