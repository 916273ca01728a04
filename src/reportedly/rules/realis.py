"""Whether the grammar around a word says that what it names happened: negation, mood, tense, and words of time.

Follows PLOVER's auxiliary modes (historical, future, hypothetical, negation), with happened and ongoing beside them.
"""

from __future__ import annotations

from reportedly.rules.background import background
from reportedly.rules.moods import FUTURE_MODALS, is_definite, is_infinitive, is_of_known_day
from reportedly.rules.undone import is_denied, negated
from reportedly.rules.unreal import HELD_TO, PLANS, SCHEDULING, unreal, unreal_link
from reportedly.types.annotations import Event, Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree
from reportedly.types.vocabulary import Status

WHO_ONLY = "only who did it"
"""The rule that gives the status where a doubt is about who did it ("may have carried out the attack")."""
UNDER = "under "
"""How the rule begins of what lasts under a word that says so: "the shelling continues at 21:25"."""
DENIED = "denied"
"""The rule that gives the status of what one voice denies, as another has said it: "denied that it had fired"."""
TOOK_PLACE = frozenset((Status.HAPPENED, Status.ONGOING, Status.HISTORICAL))
"""What was done, of late or long ago."""
_FUTURE_WORDS = frozenset(
    """future upcoming planned scheduled slated expected pending anticipated intended forthcoming prospective impending
    looming imminent next""".split()
)
_PAST_WORDS = frozenset("such past previous earlier historic historical former old".split())
_MEMORIES = frozenset("anniversary commemoration memorial remembrance history memory legacy".split())


def status_of(tree: Tree, token: Token, carrier: Token | None) -> tuple[Status, str]:
    """The status of what `token` names and the rule that gave it; `carrier` is the verb that carries a noun.

    In "the strikes were not carried out" the noun is "strikes" and its carrier "carried".
    """
    if carrier is not None and _doubts_only_who(tree, token, carrier):
        return Status.HAPPENED, WHO_ONLY
    still = _yet_to_end(tree, token, carrier) or _remains(tree, token)
    if still is not None:
        return still
    for rule in (negated, _recalled, unreal, _coming, _going_on):
        for word in (token, carrier) if carrier is not None else (token,):
            found = rule(tree, word)
            if found is not None and not (word is carrier and _is_of_something_else(token, word, found[1])):
                return found
    if _lasts_since(tree, token):
        return Status.ONGOING, "since it began"
    free = carrier is None or token.link == "nsubj"
    if token.lemma in _STATES and token.part == "NOUN" and free and not _is_bounded(tree, token):
        return Status.ONGOING, f"state of {token.lemma}"
    return Status.HAPPENED, DENIED if any(is_denied(tree, word) for word in (token, carrier) if word) else "plain"


def _yet_to_end(tree: Tree, token: Token, carrier: Token | None) -> tuple[Status, str] | None:
    """What is to be ended, or to go on, is under way: "must stop shelling", "fire back to end the siege"."""
    above = tree.head(token)
    if above is not None and token.tag == "VBG" and token.link == "xcomp" and above.lemma in _ENDING:
        return (Status.ONGOING, f"to {above.lemma}") if above.tag == "VB" else None
    if carrier is None or token.link != "dobj":
        return None
    lasting = carrier.lemma == "continue" and is_definite(tree, token) and token.lemma not in _MET_AGAIN
    if lasting and carrier.tag in ("VB", "VBG"):
        return Status.ONGOING, "to continue"  # "will honour him by continuing this fight"
    if carrier.lemma not in _ENDING or not is_infinitive(tree, carrier):
        return None
    if any(child.text.lower() in _ONE_MORE for child in tree.children(token, "amod", "det")):
        return Status.HYPOTHETICAL, f"to {carrier.lemma}"  # "to stop a similar attack"
    return Status.ONGOING, f"to {carrier.lemma}"


def _remains(tree: Tree, token: Token) -> tuple[Status, str] | None:
    """In what somebody is to remain he is: "was ordered to remain in custody", "will stay under curfew"."""
    within = tree.head(token)
    verb = tree.head(within) if within is not None and within.text.lower() in ("in", "under") else None
    if token.link != "pobj" or verb is None or verb.lemma not in ("remain", "stay") or tree.children(verb, "neg"):
        return None
    may = any(word.text.lower() in _MAY for word in tree.children(verb, "aux"))
    return (Status.ONGOING, f"to {verb.lemma}") if verb.tag == "VB" and not may else None


_MAY = frozenset("may might could would".split())
_MET_AGAIN = frozenset("talk talks dialogue negotiation negotiations discussion discussions meeting".split())
_ONE_MORE = frozenset("similar another new".split())


def _is_of_something_else(noun: Token, carrier: Token, rule: str) -> bool:
    """ "The talks made no headway", "the raid was not a surprise": both took place."""
    said = carrier.lemma == "be" and noun.link == "nsubj" and rule.startswith("not ")
    return said or (rule.startswith("nobody") and noun.link != "dobj")


def is_unreal(event: Event) -> bool:
    """Whether no voice says that an event took place, or its words are those of one who denies it."""
    return event.status in _NOT_DONE or event.why.endswith(f"status {DENIED}")


def is_told_by_denial(event: Event) -> bool:
    """Whether an event is negated, or has no words but those of one who denies it."""
    return event.status is Status.NEGATED or event.why.endswith(f"status {DENIED}")


_NOT_DONE = frozenset((Status.HYPOTHETICAL, Status.FUTURE, Status.NEGATED))


_STATES = frozenset(
    """talk talks negotiation negotiations mediation investigation inquiry probe blockade siege curfew war hostility
    hostilities dialogue contact manhunt custody campaign""".split()
)
"""What lasts once it has begun: "a diplomat involved in the talks", "the investigation"."""
_BOUNDS = frozenset(
    """end conclude collapse fail finish begin start open hold take happen occur follow reject resume welcome lift
    break agree attend mediate""".split()
)


def _lasts_since(tree: Tree, token: Token) -> bool:
    """ "Since the fighting began", "the offensive that began on 30 October"."""
    if token.part != "NOUN":
        return False
    above = tree.head(token)
    told = [] if above is None or token.link != "nsubj" else [above]
    since = any(mark.text.lower() == "since" for verb in told for mark in tree.children(verb, "mark"))
    begun = [*(told if since else ()), *tree.children(token, "relcl")]
    return any(verb.lemma in ("begin", "start", "erupt") for verb in begun)


def _is_bounded(tree: Tree, token: Token) -> bool:
    """ "The talks ended", "after talks in Doha on Monday": what is told with its end or its day is told as done."""
    above = tree.head(token)
    if above is not None and above.part == "ADP":
        if above.text.lower() in ("after", "following", "before", "at"):
            return True
        above = tree.head(above)
        if above is not None and above.entity == "DATE":  # "after two days of siege"
            return True
    dated = any(
        child.entity == "DATE" for below in (token, *tree.children(token, "prep")) for child in tree.children(below)
    )
    return dated or (above is not None and above.lemma in _BOUNDS)


def _doubts_only_who(tree: Tree, token: Token, carrier: Token) -> bool:
    """ "Rivals may have carried out the attack", "denied carrying out Monday's attack": there was one, no doubt."""
    known = token.link == "dobj" and is_definite(tree, token)
    if is_denied(tree, carrier):
        return known or is_of_known_day(tree, token)
    if not known:
        return False
    helpers = [child.text.lower() for child in tree.children(carrier, "aux")]
    return "have" in helpers and any(word in ("may", "might", "could") for word in helpers)


def _is_conditional(tree: Tree, token: Token) -> bool:
    """ "Will host envoys if both sides agree"."""
    clauses = tree.children(token, "advcl")
    return any(mark.text.lower() in ("if", "unless") for clause in clauses for mark in tree.children(clause, "mark"))


def memory_of(tree: Tree, token: Token) -> Token | None:
    """The word that takes an event for known to all: "the anniversary of the killing", "mourned the dead"."""
    below = token
    for above in tree.ancestors(token):
        by_doing = below.link == "prep" and below.text.lower() == "by"  # "commemorated the day by ambushing a convoy"
        if above.lemma in _MEMORIES or (above.lemma in ("commemorate", "remember", "mourn", "recall") and not by_doing):
            return above
        below = above
        if above.part in ("VERB", "AUX") and above.link not in ("relcl", "acl"):
            break  # but "the anniversary of the bombings *that killed* 193, the deadliest attack of all"
    return None


def is_remembered_on(tree: Tree, token: Token, day: Span) -> bool:
    """Whether a day is that of the remembering: "marched *on Wednesday* to mark the anniversary of the raid"."""
    return memory_of(tree, token) is not None and not tree.span(token).holds(day)


def _recalled(tree: Tree, token: Token) -> tuple[Status, str] | None:
    memory = memory_of(tree, token)
    if memory is not None:
        return Status.HISTORICAL, f"memory {memory.lemma}"
    long_past = background(tree, token)
    if long_past is not None:
        return Status.HISTORICAL, long_past
    for child in tree.children(token, "amod", "predet", "det"):
        if child.text.lower() in _PAST_WORDS:
            return Status.HISTORICAL, f"word {child.text.lower()}"
    return None


def _coming(tree: Tree, token: Token) -> tuple[Status, str] | None:
    for child in tree.children(token):
        word = child.text.lower()
        if child.link == "aux" and child.tag == "MD" and word in FUTURE_MODALS:
            if _is_conditional(tree, token):
                return Status.HYPOTHETICAL, "condition behind"
            return Status.FUTURE, f"modal {word}"
        if child.link == "amod" and word in _FUTURE_WORDS and not _is_of_kind(tree, child):
            return Status.FUTURE, f"word {word}"
    above = tree.head(token)
    if above is None:
        return None
    if token.link == "xcomp" and above.lemma == "go" and above.tag == "VBG":
        return Status.FUTURE, "going to"
    planned = above.lemma in PLANS and above.lemma != "intend"  # "the attack was intended to wreck the talks"
    if token.link == "nsubjpass" and planned and _has_an_end(tree, above):
        return Status.FUTURE, f"{above.lemma} to"
    if token.link == "pobj" and above.text.lower() in ("for", "through"):
        verb = tree.head(above)
        if verb is None or verb.part != "VERB" or verb.lemma in HELD_TO | _PUNISHED:
            return None
        return _coming(tree, verb) or _open_above(tree, verb)
    return None


def _is_of_kind(tree: Tree, word: Token) -> bool:
    """ "A *well*-planned attack", "a *regularly* scheduled drill": how such things are, and not that one lies ahead."""
    return any(child.text.lower() in _HOW for child in tree.children(word, "advmod", "npadvmod"))


_HOW = frozenset("well carefully meticulously highly clearly regularly routinely annually normally".split())


_PUNISHED = frozenset("die hang serve stand".split())
"""What somebody does for what was done: "is due to die for the murder", "will stand trial for the raid"."""


def _has_an_end(tree: Tree, plan: Token) -> bool:
    """ "Is due to be freed", "talks are scheduled for Friday"."""
    until = any(word.text.lower() in ("for", "on") for word in tree.children(plan, "prep"))
    return bool(tree.children(plan, "xcomp")) or (plan.lemma in SCHEDULING and until)


def _open_above(tree: Tree, verb: Token) -> tuple[Status, str] | None:
    """What a plan or wish above a verb says of the aim of it: "is due to visit Washington for talks"."""
    above = tree.head(verb)
    return unreal_link(tree, verb, above) if above is not None else None


def _going_on(tree: Tree, token: Token) -> tuple[Status, str] | None:
    helpers = {child.text.lower() for child in tree.children(token, "aux")}
    if token.tag == "VBG" and (
        helpers & {"is", "are", "'s", "'re"} or (helpers & {"has", "have"} and "been" in helpers)
    ):
        return Status.ONGOING, "progressive"
    above = tree.head(token)
    if token.tag == "VBG" and helpers & {"was", "were"} and above is not None and _is_told_in_past(token, above):
        return Status.ONGOING, "progressive told"
    now = token.tag in ("VBZ", "VBP")
    if now and token.link == "relcl" and token.lemma not in _NO_PRESENT:
        return Status.ONGOING, "present"
    present = now or any(child.text.lower() in ("is", "are") for child in tree.children(token, "auxpass"))
    lasting = {"ongoing", "continuing", "continued"} | ({"still"} if present else set())  # "138 are still held"
    if any(child.text.lower() in lasting for child in tree.children(token, "amod", "advmod")):
        return Status.ONGOING, "word ongoing"
    return _under_what_lasts(tree, token, above) if above is not None else None


def _is_told_in_past(verb: Token, above: Token) -> bool:
    """ "Said that it was looking into the reports": who says so in the past says that it goes on."""
    return verb.link == "ccomp" and above.tag == "VBD"


_ENDING = frozenset("end stop halt cease".split())
_NO_PRESENT = frozenset(
    """be have do hit set hurt put cut shut spread beat deplore
    accuse blame condemn criticize criticise denounce demand urge ask call request insist reject refuse threaten warn
    promise pledge vow agree welcome support""".split()
)
"""Forms of the past that the parser may take for the present, and acts of speech, done as soon as they are told."""


def _under_what_lasts(tree: Tree, token: Token, above: Token) -> tuple[Status, str] | None:
    """ "The shelling continues", "the search is under way", "attacks on hospitals must stop"."""
    has = any(child.text.lower() in ("has", "have", "'ve") for child in tree.children(above, "aux"))
    now = above.tag in ("VBZ", "VBP", "VBG") or has
    if above.lemma in _LASTING and now and token.link in ("nsubj", "xcomp", "dobj"):
        return Status.ONGOING, f"{UNDER}{above.lemma}"
    if token.link != "nsubj":
        return None
    if any(child.text.lower() in ("under", "underway") for child in tree.children(above, "prep", "advmod", "acomp")):
        return Status.ONGOING, f"{UNDER}way"
    bare = above.tag == "VB" or any(mark.text.lower() == "until" for mark in tree.children(above, "mark", "prep"))
    lasts = above.lemma in _ENDING and (bare or tree.children(above, "neg"))
    return (Status.ONGOING, f"yet to {above.lemma}") if lasts else None


_LASTING = frozenset(("continue", "persist", "rage"))
