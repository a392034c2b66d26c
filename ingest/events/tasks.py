"""Steps up from what nouns are for or say: "a plan to attack", "fears that it will attack", "kept a promise to go"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.given import is_called_false, is_definite, is_present, is_ranked, is_told
from ingest.events.operators import NEGATION, PLAIN, Operator, governor, verb_name, words
from ingest.events.steps import (
    FAILED,
    FALSE,
    OPEN,
    TASK,
    Step,
    aim_of,
    has_failed,
    is_infinitive,
    is_told_as_done,
    over,
    stands,
)
from ingest.events.syntax import child, children, is_told_whole

NEEDLESS = Operator(flips=True, future=True, certainty="POSSIBLE")
"""Of what nobody has to do: "no reason to attack", "may not need to attack"."""


def brought_about(aim: Token) -> Token | None:
    """Return the verb by which what somebody promised, aimed at or might do comes about: "kept a promise to go"."""
    if aim.dep_ == "dobj":
        verb, name = aim.head, verb_name(aim.head)
    elif aim.dep_ == "pobj" and aim.head.head.pos_ == "VERB":
        verb, name = aim.head.head, f"{aim.head.head.lemma_} {aim.head.lower_}"
    else:
        return None
    promised = aim.lemma_ in words("promised") and name in words("fulfilling")
    used = aim.lemma_ in words("chances") and name in words("using")
    spent = verb.lemma_ == "take" and aim.lemma_ in words("breaks")
    return verb if promised or used or spent or _was_had(aim, verb) else None


def _was_had(aim: Token, verb: Token) -> bool:
    """True for "had the courage to speak" and "had a chance to see him", which is told as done."""
    if verb.lemma_ not in ("have", "get") or not is_told_as_done(verb):
        return False
    seen = aim.lemma_ in ("chance", "opportunity", "occasion")
    return aim.lemma_ in words("boldness") or (
        seen and any(c.lemma_ in words("witnessing") for c in children(aim, "acl"))
    )


def noun_complement(token: Token) -> Step | None:
    """Step up from a clause under a noun: "a plan to attack", "forces to be sent", "fears that it will attack"."""
    head = token.head
    if is_infinitive(token):
        return _task(token, head)
    if child(token, "mark") is None and not is_told_whole(token):
        return None
    if is_called_false(head):
        return Step(FALSE, head, False)
    if head.lemma_ in words("traces") and _is_missing(head):
        return Step(OPEN, head, False)
    found = over(token, head, "complement")
    return found if found is not None and found.operator != PLAIN else None


def _is_missing(trace: Token) -> bool:
    """True for "no evidence", "did not find evidence", "without evidence"."""
    if any(c.lower_ in words("negation") for c in children(trace, "det")) or trace.head.lower_ == "without":
        return True
    return trace.dep_ in ("dobj", "attr") and child(trace.head, "neg") is not None


def judged(act: Token) -> Step | None:
    """Step up from what is judged: "it was a mistake to attack" tells that they did, "it makes sense to attack" not."""
    head = act.head
    who, said = child(head, "nsubj", "expl"), child(head, "attr", "acomp", "dobj")
    if who is None:
        return None
    if who.lower_ == "it" and said is not None and _is_hardly(said, act):
        return Step(NEGATION, head, False)
    if who.lower_ == "it" and said is not None and governor(said, "complement") is None:
        told = said.lemma_ if head.lemma_ == "be" or said.lemma_ == "sense" else ""
    else:
        told = who.lemma_ if head.lemma_ == "be" and said is None and who.lemma_ in words("acting") else ""
    done = told in words("acting") and head.tag_ == "VBD" and child(head, "neg") is None
    return Step(None if done else TASK, head, True) if told else None


def is_blamed(deed: Token, main: Token) -> bool:
    """True for what somebody should not do and does: "should help them rather than attacking them"."""
    if deed.tag_ != "VBG" or main.pos_ not in ("VERB", "AUX"):
        return False
    return any(a.lower_ in ("should", "must", "ought", "better") for a in children(main, "aux", "advmod"))


def _is_hardly(said: Token, act: Token) -> bool:
    """True for "it is hard to blame them": nobody does."""
    return said.lemma_ in words("hard") and act.lemma_ in words("faulting") and child(act.head, "neg") is None


def of_draft(clause: Token) -> Step | None:
    """Step up from what a draft would do if it were passed: "a bill banning the party"."""
    draft = clause.head
    drafted = draft.lemma_.lower() in words("drafts") and (clause.tag_ == "VBG" or is_present(clause))
    if drafted and not is_told(draft):
        return Step(TASK, draft, False)
    law = draft.lemma_.lower() in words("laws") and clause.tag_ == "VBG" and child(clause, "nsubj", "aux") is None
    return Step(None, draft, True) if law and not (is_definite(draft) or is_told(draft)) and _is_sought(draft) else None


def _is_sought(law: Token) -> bool:
    """True for "proposed a law", "rejected a law", "calls for a law", not for "discussed a law"."""
    behind = law.dep_ == "pobj"
    verb, way = (law.head.head, law.head.lower_) if behind else (law.head, "object")
    operators = [governor(verb, way), *(words("adjective").get(c.lower_) for c in children(law, "amod"))]
    return any(operator is not None and (operator.future or operator.flips) for operator in operators)


def by_terms(clause: Token) -> Step | None:
    """Step up from the terms of what there may not be yet: "seeks a deal in which Peru gives up its arms"."""
    terms, opening = clause.head, clause.left_edge
    pied = opening.lower_ == "whereby" or (opening.pos_ == "ADP" and opening.nbor(1).lower_ == "which")
    open_ = terms.lemma_ in words("settled") or terms.lemma_ in words("drafts")
    return Step(None, terms, True) if pied and open_ and is_present(clause) and not is_definite(terms) else None


def of_nobody(clause: Token) -> Step | None:
    """Step up from what those do of whom it is said that they are: "there is no state that backs it"."""
    who, there = clause.head, clause.head.head
    exists = who.dep_ == "attr" and there.lemma_ == "be" and child(there, "expl") is not None
    none = child(there, "neg") is not None or any(c.lower_ in ("no", "any") for c in children(who, "det"))
    return Step(None, there, True) if exists and none and child(clause, "mark") is None else None


def _task(token: Token, head: Token) -> Step:
    """Step up from what a noun is for: "a plan to attack", "no reason to attack"."""
    first = head.lower_ in words("ranking") and head.pos_ == "ADJ" and head.head.lemma_ == "be"
    if first or is_ranked(head) or _is_performed(token) or is_of_several(token):
        told = first or (is_ranked(head) and _is_told_of(head))
        return Step(None, head.head, True) if told else stands(head)  # "was the first to attack it"
    if has_failed(token):
        return Step(FAILED, head, False)
    if (verb := brought_about(head)) is not None:
        return Step(None, verb, True)
    if head.lower_ == "order" and head.head.lower_ == "in":
        return Step(aim_of(head.head.head), head.head.head, True)  # "went there in order to meet them"
    if head.lemma_ == "reason" and any(c.lower_ == "no" for c in children(head, "det")):
        return Step(NEEDLESS, head, False)
    return over(token, head, "complement") or Step(TASK, head, False)


def is_of_several(act: Token) -> bool:
    """True for "was one of four groups to sue them", "was among 30 deputies to vote against it": they did so."""
    if _is_among(act):
        return True
    group = act.doc[act.left_edge.i - 1] if act.left_edge.i > 0 else act
    some = group.head.head if group.dep_ == "pobj" and group.head.lower_ == "of" else None
    several = some is not None and (some.like_num or some.lower_ in ("some", "most", "many", "several"))
    return several and _is_counted(group)


def _is_among(act: Token) -> bool:
    """True for who was "among 30 deputies to vote for it", not for who is "among six ministers to be sacked"."""
    among = next((prep for prep in children(act.head, "prep") if prep.lower_ == "among" and prep.i < act.i), None)
    group = child(among, "pobj") if among is not None and act.head.lemma_ == "be" else None
    return group is not None and _is_counted(group) and is_infinitive(act) and child(act, "auxpass") is None


def _is_counted(group: Token) -> bool:
    return any(c.like_num for c in children(group, "nummod"))


def _is_told_of(holder: Token) -> bool:
    """True for "wants to become the first woman to win", which she has not, not for "is not the first woman to win"."""
    verb = holder.head
    return holder.dep_ == "attr" and verb.lemma_ in ("be", "become") and child(verb, "neg") is None


def _is_performed(act: Token) -> bool:
    """True for what a known decision does by itself: "criticism of the decision to ban the film"."""
    decision = act.head
    return decision.lemma_ in words("deciding") and is_definite(decision) and act.lemma_ in words("performing")
