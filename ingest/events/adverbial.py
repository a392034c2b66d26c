"""Steps up from adverbial clauses: conditions, times to come, purposes."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.ahead import AHEAD
from ingest.events.given import is_past, is_present, is_ranked
from ingest.events.operators import NEGATION, Operator, verb_name, words
from ingest.events.small_clauses import about_deed
from ingest.events.steps import (
    FAILED,
    MUST,
    OPEN,
    TASK,
    Step,
    aim_of,
    has_failed,
    inverted,
    is_infinitive,
    is_told_as_done,
    is_vain,
    over,
    stands,
)
from ingest.events.support import supports
from ingest.events.syntax import child, children
from ingest.events.tasks import brought_about, is_blamed, is_of_several, judged
from ingest.events.time_clauses import has_day, is_habit, is_shifted, is_to_come

_LEAVE = frozenset(("may", "can", "could", "might", "would", "should"))


def adverbial(token: Token) -> Step | None:
    """Step up from an adverbial clause: a condition, a time to come, a purpose."""
    head = token.head
    if head.lower_ == "soon" and head.head.pos_ in ("VERB", "AUX"):
        return Step(words("subordinator")["when"], head.head, False) if is_to_come(token, head.head) else None
    if head.lower_ in ("long", "far", "much"):
        on_terms = any(a.lower_ in _LEAVE for a in children(head.head, "aux")) if head.lower_ == "long" else False
        return Step(OPEN, head, False) if on_terms else None  # "may stay as long as they back it"
    if head.lemma_ in words("plain") and child(head.head, "neg") is not None:
        return Step(OPEN, head, False)  # "never made it clear that he fled"
    marks = [c.lower_ for c in token.children if c.dep_ in ("mark", "advmod")]
    if "than" in marks and "rather" in (t.lower_ for t in token.lefts) and not is_blamed(token, head):
        return Step(NEGATION, head, False)  # "rather than attack it"
    marks += [c.lower_ for c in children(token, "prep") if c.lower_ == "unless"]  # "unless, of course, he left"
    operator = next((words("subordinator")[mark] for mark in marks if mark in words("subordinator")), None)
    operator = words("inversion")["had"] if _is_unreal(token, marks) else operator or inverted(token)
    if operator is not None and _holds(operator, token, marks):
        dated = operator.present and has_day(token)  # "will be settled when they meet on Friday"
        return Step(AHEAD if dated else operator, head, False)
    return _purpose(token, marks) if is_infinitive(token) else about_deed(token)


def _holds(operator: Operator, clause: Token, marks: list[str]) -> bool:
    """True for the condition or time of what is not yet so, not for "even when he attacks them", "when he met Xi"."""
    if operator.present:
        opening = [one for c in children(clause, "advmod", "mark") for one in (c, *c.children)]
        even = any(one.lower_ == "even" for one in opening)
        ahead = is_to_come(clause) and not is_habit(clause, marks)
        return not even and (ahead or _is_forestalled(clause, marks) or is_shifted(clause))
    return marks != ["if"] or not _is_explained(clause.head)


def _is_explained(main: Token) -> bool:
    """True for "if they attack us, this is because we are strong"."""
    this = child(main, "nsubj")
    said = child(main, "attr", "mark", "advcl", "prep")
    is_so = this is not None and this.lower_ in ("this", "that", "it") and main.lemma_ == "be" and is_present(main)
    if not is_so or said is None or child(main, "aux", "neg") is not None:
        return False
    causes = (
        *children(main, "attr", "prep"),
        *(c for clause in children(main, "advcl") for c in children(clause, "mark")),
    )
    return any(c.lemma_.lower() in words("causes") for c in causes)


def _purpose(token: Token, marks: list[str]) -> Step:
    head = token.head
    if "but" in marks:
        return Step(None if is_told_as_done(head) else MUST, head, False)  # "had no choice but to go"
    if (found := _outcome(token)) is not None:
        return found
    stood_up = head.lemma_ in ("appear", "say", "claim") and head.nbor(1) != token.left_edge
    stood_up = stood_up or (head.lemma_ == "stand" and child(head, "prt") is not None)
    found = judged(token) or (
        over(token, head, "infinitive") if not stood_up else None
    )  # "appeared on air to attack him"
    found = found or (over(token, head, "complement") if head.lemma_ != "be" and not stood_up else _at_it(token))
    if found is not None and found.operator is not None and found.operator.opaque:
        found = None  # "said in a speech to mark the day"
    if found is None and "for" in marks:
        wish = child(head, "dobj") or (child(head, "nsubj") if head.lemma_ in words("arising") else None)
        found = over(token, head, "for") or (over(token, wish, "complement") if wish is not None else None)
    if found is not None:
        return found
    if head.lemma_ in words("hurrying") and token.lemma_ not in words("spoken"):
        return Step(TASK, head, False)
    among = (c for prep in children(head, "prep") if prep.lower_ == "among" for c in children(prep, "pobj"))
    ranked = any(is_ranked(noun) for noun in children(head, "attr")) or any(c.lower_ in words("ranking") for c in among)
    if (
        (ranked and head.lemma_ == "be")
        or _is_done_so(token)
        or _takes_time(head)
        or head.lemma_ in ("do", "use", "fire")
        or any(brought_about(noun) == head for noun in children(head, "dobj"))
        or _is_spoken(token)
        or _goes_on(token)
        or _has_struck(token)
    ):
        return Step(None, head, True)
    return Step(aim_of(head), head, True)


def _outcome(act: Token) -> Step | None:
    """Step from what is known to be done or not, and from what is only tried: "made a bid in May to win it"."""
    verb = act.head
    tried = child(verb, "dobj") if verb_name(verb) in supports() else None
    if is_of_several(act):
        return stands(verb)
    if has_failed(act) or (tried is not None and is_vain(tried)):
        return Step(FAILED, verb, False)
    return over(act, tried, "complement") if tried is not None and tried.lemma_ in words("trials") else None


def _is_spoken(act: Token) -> bool:
    """True for "spoke out to condemn him", "held a rally to issue a warning"."""
    said = any(noun.lemma_ in words("said") for noun in children(act, "dobj"))
    return act.lemma_ in words("spoken") or (said and verb_name(act) in supports())


def _at_it(act: Token) -> Step | None:
    """Step from what somebody is about to do: "are on standby to attack", "is on track to win"."""
    places = (noun for prep in children(act.head, "prep") for noun in children(prep, "pobj"))
    steps = (over(act, noun, "complement") for noun in places if noun.lemma_ in ("standby", "track", "course", "line"))
    return next(filter(None, steps), None)


def _is_forestalled(clause: Token, marks: list[str]) -> bool:
    """True for what something has to be done before: "left before they could arrest him"."""
    modal = any(a.tag_ == "MD" for a in children(clause, "aux"))
    return modal and not {"before", "until", "till"}.isdisjoint(marks)


def _is_unreal(clause: Token, marks: list[str]) -> bool:
    """True for what was not so: "if it had left, there would be peace"."""
    perfect = clause.tag_ == "VBN" and any(a.lower_ in ("had", "'d", "’d") for a in children(clause, "aux"))
    return perfect and marks == ["if"] and any(a.lower_ in ("would", "'d", "’d") for a in children(clause.head, "aux"))


def _takes_time(verb: Token) -> bool:
    """True for "took an hour to find him guilty", "took a break to meet them": it was done."""
    if any(c.ent_type_ in ("TIME", "DATE") for c in children(verb, "dobj")):
        return verb.lemma_ in ("take", "need")
    return verb.lemma_ == "take" and any(c.lemma_ in words("breaks") for c in children(verb, "dobj"))


def _goes_on(act: Token) -> bool:
    """True for "went on to attack him": next, he did."""
    on = act.head.doc[act.left_edge.i - 1]
    return act.head.lemma_ in ("go", "proceed") and (act.head.lemma_ == "proceed" or on.lower_ == "on")


def _is_done_so(act: Token) -> bool:
    """True for "joined them to back it", "beat two rivals to win", "met to sign it"."""
    verb = act.head
    if not is_told_as_done(verb):
        return False
    won = verb_name(verb) in words("prevailing") and act.lemma_ in words("prevailed")
    joined = child(verb, "dobj")
    with_whom = joined is not None and joined.lemma_ != "force"  # "joined forces to buy it" is a plan
    sided = verb.lemma_ in words("joining") and (verb.lemma_ != "join" or with_whom)
    return won or sided or (verb.lemma_ in ("meet", "gather") and act.lemma_ == "sign")


def _has_struck(act: Token) -> bool:
    """True for "worked with them to broker the truce that ended the war": it came about."""
    settled = (
        noun
        for noun in children(act, "dobj")
        if noun.lemma_ in words("settled") or noun.lemma_ in ("ceasefire", "truce")
    )
    struck = any(is_past(clause) for noun in settled for clause in children(noun, "relcl"))
    return struck and verb_name(act) in words("striking") and is_past(act.head)


def left_out(participle: Token) -> Step | None:
    """Step up from a clause that leaves out "he is": "if elected president"."""
    office = participle.head
    clause = participle.tag_ == "VBN" and office.dep_ == "advcl" and child(office, "mark") is not None
    return adverbial(office) if clause else None
