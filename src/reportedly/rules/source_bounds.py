"""The source of a statement as grammar has it, whoever found it: nobody, cut short, left out, or only pointed at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportedly.rules.clauses import SUBJECTS, is_negated, is_passive, source_phrase, subject, trimmed
from reportedly.rules.nobody_named import is_of_office
from reportedly.rules.page import Page
from reportedly.rules.speakers import source_kinds
from reportedly.rules.statements import Statement
from reportedly.rules.turns import is_caption
from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.vocabulary import SourceKind

_RELATIVE = frozenset(("WDT", "WP"))
_NO = frozenset(("no", "nobody", "none", "neither", "nor"))
_FINITE = frozenset(("VBD", "VBZ", "VBP"))
_ASKED = frozenset("urge ask advise order instruct warn remind request encourage invite tell require".split())
"""Verbs whose passive has for its subject who is told, not who speaks: "residents were urged to leave"."""
_OTHERS = frozenset(("another", "one"))
_LONGEST_NAME = 6


def with_sources(page: Page, found: Iterable[Statement]) -> Iterator[Statement]:
    """`found` without what nobody says ("no one has claimed…") and without wishes not to be named, each with the whole
    of its source."""
    for item in found:
        if _only_issues(item) or _is_no_statement(page, item):
            continue
        writing = _writing(page, item)
        if writing is not None:
            yield replace(item, source=writing)
        elif item.source is None:
            yield replace(item, source=_described(page, item) or _shared_subject(page, item))
        elif _is_told(page, item) or _is_empty(page, item) or _is_where(page, item):
            yield replace(item, source=None)
        elif not (
            (_is_nobody(page, item.source) and not is_of_neither(page, item))
            or _is_about_us(page, item)
            or _names_itself(page, item)
        ):
            spoken = _behind_bracket(page, _behind_colon(page, item, item.source))
            source = antecedent(page, spoken) or _with_name(page, _last_part(page, spoken))
            yield replace(item, source=_without_aside(page, source))


def _writing(page: Page, item: Statement) -> Span | None:
    """The writing whose words are told right behind it: "he got *three letters* from them ordering him to quit"."""
    verb, above = item.head, page.tree.head(item.head)
    if verb.tag != "VBG" or above is None or page.tree.tokens[verb.index - 1].text in _STOPS:
        return None
    getting = page.tree.head(above) if verb.link == "acl" else above
    if verb.link not in ("acl", "advcl") or getting is None or getting.lemma not in _GETTING:
        return None
    nouns = [above] if verb.link == "acl" else page.tree.children(above, "dobj")
    noun = next((word for word in nouns if above.index <= word.index < verb.index), None)
    if noun is None or source_kinds().of_noun(noun) is not SourceKind.DOCUMENT:
        return None
    source = trimmed(page.text, Span(page.tree.span(noun).start, item.cue.start))
    return None if source is None or any(piece.meets(source) for piece in item.content) else source


_STOPS = frozenset(",;:-–—()")
_GETTING = frozenset("receive get obtain see find carry read".split())
"""What one does with another's writing; who issues one speaks himself: "*passed* a resolution calling for"."""


def _described(page: Page, item: Statement) -> Span | None:
    """What a clause with the cue describes: "*a report* that accused both", "*a video* that they say shows a boat"."""
    verb = item.head
    who = [word for word in page.tree.children(verb, "nsubj") if word.index < verb.index]
    if len(who) != 1 or is_passive(page.tree, verb) or (who[0].tag not in _RELATIVE and who[0].lemma != "that"):
        return None
    return described_by(page, who[0])


def _behind_colon(page: Page, item: Statement, source: Span) -> Span:
    """ "Correction: «an earlier version» said": what stands before a colon names the line, who speaks behind it."""
    own = [word for word in page.tree.children(item.head, *SUBJECTS) if source.end < word.span.start < item.cue.start]
    if not own or page.text[source.end : source.end + 1] != ":":
        return source
    return trimmed(page.text, source_phrase(page.tree, own[-1])) or source


def _behind_bracket(page: Page, source: Span) -> Span:
    """ "(Ola Roe, Wire) «Police» said": a caption's credit, in brackets, is not of whom it stands before."""
    end = page.text.find(")", source.start, source.end - 1)  # one at the very end stands before nobody
    own = page.text.find("(", source.start + 1, max(end, source.start + 1)) >= 0
    return source if end < 0 or own else trimmed(page.text, Span(end + 1, source.end)) or source


def antecedent(page: Page, source: Span) -> Span | None:
    """The phrase that "who" or "which" stands for, when the source is no more than that: "«JNIM», which said …"."""
    words = page.tree.inside(source)
    return described_by(page, words[0]) if len(words) == 1 and words[0].tag in _RELATIVE else None


def described_by(page: Page, relative: Token) -> Span | None:
    """The phrase before a relative pronoun that its clause describes."""
    for word in page.tree.ancestors(relative):
        above = page.tree.head(word)
        if word.link == "relcl" and above is not None:
            whole = page.tree.head(above) if above.link == "appos" else above
            start = page.tree.span(whole or above).start
            return trimmed(page.text, Span(start, relative.span.start)) if start < relative.span.start else None
    return None


def _last_part(page: Page, source: Span) -> Span:
    """ "the group that «the army» accuses": behind a "that" without a verb stands who speaks."""
    words = page.tree.inside(source)
    last = max((at for at, word in enumerate(words) if word.tag in _RELATIVE), default=-1)
    rest = words[last + 1 :]
    if last < 1 or not rest or any(word.part in {"VERB", "AUX"} for word in rest) or rest[-1].tag in {"VBZ", "NNS"}:
        return source
    return Span(rest[0].span.start, source.end)


_ABOUT_US = re.compile(
    r"anonymity\b|(?:not )?to be (?:named|identified|quoted)\b|that (?:his|her|their|its) (?:\w+ )?names? not be\b"
    r"|to speak (?:only )?(?:on condition|if not|anonymously)\b"
)


def _is_about_us(page: Page, item: Statement) -> bool:
    """Whether a source only tells the reporter not to name it, which says nothing of the matter."""
    return bool(item.content) and _ABOUT_US.match(page.text, item.content[0].start, item.content[0].end) is not None


def _names_itself(page: Page, item: Statement) -> bool:
    """ "A group calling itself the Vanguard", "both position themselves for talks": nothing is said."""
    after = page.tree.tokens[item.head.index + 1 : item.head.index + 2]
    return item.head.lemma not in _OF_ITSELF and any(word.text.lower() in _REFLEXIVE for word in after)


_REFLEXIVE = frozenset(("itself", "himself", "herself", "themselves"))
_OF_ITSELF = frozenset("distance dissociate commit declare proclaim describe defend explain express identify".split())
"""Verbs by which one speaks of oneself."""
_RANK = re.compile(
    r"\b(?:Const|Det|Insp|Supt|Brig|Lt|Maj|Col|Gen|Capt|Adm|Cmdr|Sgt|Cpl|Gov|Sen|Rep|Dr|Mr|Mrs|Ms|Prof|Rev)\.?$"
)
_RANKED = re.compile(r"\.?(?: (?:[A-Z]|Gen|Col|Lt|Adm|Sgt|Maj)\.| [A-Z][\w’'-]+){1,4}")
""" "IDF spokesman Brig*. Gen. Amir Shoval*", cut at a stop that ends no sentence."""
_ASIDE = re.compile(r",\s(?:who|which|whose|whom)\b")
_TAG = re.compile(r"\[?[^\[\]\n]{1,20}\]\s*(?=\w)")
"""A mark of those who passed the text on, before its first words: "[TEXT] POLICE"."""


def _without_aside(page: Page, source: Span) -> Span:
    """A source without a tag before it, and the relative clause that a comma parts from it: "«he», who was unnamed"."""
    found = _ASIDE.search(page.text, source.start, source.end)
    whole = Span(source.start, found.start()) if found and found.start() > source.start else source
    tag = _TAG.match(page.text, whole.start, whole.end)
    whole = Span(tag.end(), whole.end) if tag else _without_that(page, whole)
    ranked = _RANKED.match(page.text, whole.end) if _RANK.search(page.text, whole.start, whole.end) else None
    whole = Span(whole.start, ranked.end()) if ranked else whole
    return _without_half_bracket(page.text, trimmed(page.text, whole) or whole)


def _without_half_bracket(text: str, source: Span) -> Span:
    """ "The army" of "the army (which …", "Police" of "(Police) said"; and "Ola Roe (45)" whole."""
    opened, closed = (text.rfind(sign, source.start, source.end) for sign in "()")
    if opened > max(closed, source.start):
        whole = text[source.end : source.end + 1] == ")" and text[source.end - 1] != "("
        return Span(source.start, source.end + 1) if whole else trimmed(text, Span(source.start, opened)) or source
    half = opened < 0 and source.start < closed == source.end - 1
    return Span(source.start, closed) if half else source


def _without_that(page: Page, source: Span) -> Span:
    """ "She said shots fell and that *militia* told her": a "that" behind "and" opens a clause."""
    words = page.tree.inside(source)
    opens = len(words) > 1 and words[0].text.lower() == "that" and words[0].index > 0
    joined = opens and page.tree.tokens[words[0].index - 1].text.lower() == "and"
    return Span(words[1].span.start, source.end) if joined else source


def _is_empty(page: Page, item: Statement) -> bool:
    """ "«It» is recalled that…": a word that stands for the clause, and speaks no more than "there" does."""
    words = page.tree.inside(item.source) if item.source is not None else ()
    return len(words) == 1 and words[0].lemma == "it" and is_passive(page.tree, item.head)


def _shared_subject(page: Page, item: Statement) -> Span | None:
    """Whose verb it is when several share a subject: "The soldiers say so and *warn against* it"."""
    verb = item.head
    before = page.tree.tokens[verb.index - 1] if verb.index else verb
    joined = verb.link == "conj" and verb.tag in _FINITE
    goes_on = verb.link == "advcl" and verb.tag == "VBG" and before.text == ","  # "took credit, terming it a reply"
    felt = verb.tag == "VBN" and verb.lemma in _FELT and verb.link in {"amod", "acl"} and before.text == ","
    if (
        felt and (whose := page.tree.head(verb)) is not None and whose.index < verb.index
    ):  # "Turkey, worried about war,"
        return trimmed(page.text, Span(page.tree.span(whose).start, before.span.start))
    if not (joined or goes_on) or verb.part != "VERB" or is_passive(page.tree, verb):
        return None
    head = subject(page.tree, verb)
    if head is None or head.part not in {"NOUN", "PROPN", "PRON"}:
        return None
    source = trimmed(page.text, source_phrase(page.tree, head))
    return None if source is None or any(piece.meets(source) for piece in (*item.content, item.cue)) else source


_FELT = frozenset("worry concern convince alarm anger outrage persuade".split())


def _is_told(page: Page, item: Statement) -> bool:
    if item.head.lemma not in _ASKED or item.source is None:
        return False
    if item.head.link == "conj" and is_passive(page.tree, item.head):
        return not page.tree.children(item.head, "agent")  # "she was taken in and *told* that …"
    if not page.tree.children(item.head, "auxpass"):  # "«Asked» whether it was over, the mayor said …"
        opens = item.cue.start == page.sentence(item.head).start
        return opens and item.head.tag in {"VBN", "VBD"} and item.source.start > item.cue.end
    whom = page.tree.children(item.head, "nsubjpass")
    return bool(whom) and item.source.holds(whom[0].span)


def _is_where(page: Page, item: Statement) -> bool:
    """Whether the source is only among whom something was found: "*reported* in humans", not "in the Daily Post"."""
    head = page.tree.head_of(item.source) if item.source is not None else None
    among = page.tree.head(head) if head is not None and head.tag == "NNS" else None
    return among is not None and among.lemma in ("in", "among") and among.head == item.head.index


def _only_issues(item: Statement) -> bool:
    """Whether the cue only tells whose a text is that speaks itself: "a note *issued* by the group took credit"."""
    return item.head.tag == "VBN" and item.head.link == "acl" and item.head.lemma in _ISSUING


_ISSUING = frozenset("issue release publish circulate sign distribute".split())


def _is_no_statement(page: Page, item: Statement) -> bool:
    """Whether the cue tells of a deed, of a question put to somebody, or of what nobody could confirm."""
    verb = item.head
    after = page.tree.tokens[verb.index + 1 : verb.index + 2]
    if verb.lemma in _DEEDS or (verb.lemma == "call" and any(word.lemma == "off" for word in after)):
        return True
    if item.source is not None:
        nobody = [word.tag for word in page.tree.inside(item.source)] == ["EX"]
        return nobody or is_caption(page, item.cue, item.source) or _says_nothing_more(page, item)
    if is_of_office(page.tree, verb) or _follows_from_being(page, verb):
        return True
    asked = verb.lemma == "ask" and verb.tag in ("VBN", "VBD") and not page.tree.children(verb, "auxpass", "aux")
    words = {word.lemma for word in page.tree.inside(item.cue)}
    if words == {"no"} or words >= {"no", "claim"}:
        return True  # "there was no claim of responsibility"
    unconfirmed = verb.lemma in _CHECKING and is_negated(page.tree, verb) and is_passive(page.tree, verb)
    subjects = page.tree.children(verb, "nsubjpass") if verb.lemma in _CHARGING else []
    return asked or unconfirmed or any(_is_nobody(page, page.tree.span(word)) for word in subjects)


def _follows_from_being(page: Page, verb: Token) -> bool:
    """ "There were cases in the north, *indicating* that it spread": nobody says so."""
    above = page.tree.head(verb)
    return verb.tag == "VBG" and verb.link == "advcl" and above is not None and bool(page.tree.children(above, "expl"))


def _says_nothing_more(page: Page, item: Statement) -> bool:
    """Whether it only repeats that who speaks has no answer: "said he did *not know* who it was"."""
    verb, words = item.head, page.tree.inside(item.source) if item.source is not None else ()
    clause = verb if verb.part == "VERB" else page.tree.head(verb) or verb
    above = page.tree.head(clause)
    if above is None or above.lemma not in _SAYING or clause.link != "ccomp" or [word.tag for word in words] != ["PRP"]:
        return False
    return item.frame == "silence" or (verb.lemma == "know" and is_negated(page.tree, verb))


_SAYING = frozenset("say tell add acknowledge admit insist".split())
_DEEDS = frozenset("impose summon sentence".split())
"""What is done by authority rather than said ("imposed sanctions"), though the weights may take it for saying."""
_CHARGING = frozenset("accuse blame charge suspect indict name identify".split())
"""What nobody says of whom it is said of nobody: "nobody has been blamed"."""
_CHECKING = frozenset("confirm verify authenticate".split())


def is_of_neither(page: Page, item: Statement) -> bool:
    """Whether two are said to have given no answer: "*Neither side* disclosed any details"."""
    words = page.tree.inside(item.source) if item.source is not None else ()
    return bool(words) and words[0].lemma == "neither" and item.head.lemma in NO_ANSWER


NO_ANSWER = frozenset(
    """say comment confirm deny disclose elaborate explain respond reply answer reveal give provide specify identify
    name verify authenticate corroborate mention acknowledge admit discuss establish determine ascertain
    release divulge report indicate tell""".split()
)
"""Verbs whose negation is a refusal: "did not say who was behind it"."""


def _is_nobody(page: Page, source: Span) -> bool:
    words = page.tree.inside(source)
    first = words[0] if words else None
    if first is None or first.index == 0:
        return bool(words) and words[0].lemma in _NO
    before = page.tree.tokens[first.index - 1]
    return first.lemma in _NO or (before.lemma in _NO and before.sentence == first.sentence)


def _with_name(page: Page, source: Span) -> Span:
    """The source with the name that stands right behind its last noun: "the news agency *Interfax*"."""
    words = page.tree.inside(source)
    if not words or (words[-1].part != "NOUN" and words[-1].text.lower() not in _OTHERS):
        return source
    if page.text[source.end : source.end + 2] == ", ":
        return _with_person(page, source, words[-1])
    noun = words[-1]
    name = _names_after(page, noun)
    if not name:
        return source
    governed = any(
        word.head in (noun.index, name[-1].index)
        or word.index == noun.head
        or (word.head, word.link) == (noun.head, noun.link)
        for word in name
    )
    return Span(source.start, name[-1].span.end) if governed else source


def _with_person(page: Page, source: Span, noun: Token) -> Span:
    """ "its board chairman, *Maksym Rudenko*,": the person's name set off behind the office, up to the next comma."""
    name = [word for word in _names_after(page, page.tree.tokens[noun.index + 1]) if word.entity == "PERSON"]
    after = page.tree.tokens[name[-1].index + 1].text if name and name[-1].index + 1 < len(page.tree.tokens) else ""
    return Span(source.start, name[-1].span.end) if len(name) > 1 and after in {",", ".", ""} else source


def _names_after(page: Page, noun: Token) -> list[Token]:
    found: list[Token] = []
    for word in page.tree.tokens[noun.index + 1 : noun.index + 1 + _LONGEST_NAME]:
        if word.part != "PROPN" and not (found and word.text == "-"):
            break
        found.append(word)
    return found
