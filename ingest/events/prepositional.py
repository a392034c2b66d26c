"""Steps up from complements of prepositions: "without an attack", "accused of attacking", "a plan for a vote"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.ahead import AHEAD, is_over
from ingest.events.asked import asked, is_question
from ingest.events.given import is_called_false, is_definite, is_done, is_past, is_present, is_told
from ingest.events.nominal import still_there
from ingest.events.operators import Operator, governor, verb_name, words
from ingest.events.steps import FALSE, MUST, OPEN, TASK, Step, achieved, is_infinitive, is_told_as_done, over, stands
from ingest.events.support import measure_of, supports, takes_no_part
from ingest.events.syntax import child, children, own_subject
from ingest.events.tasks import brought_about, is_blamed
from ingest.events.unheeded import unheeded
from ingest.lexicon import toml

_LINKING = frozenset(("of", "for", "in", "to", "at", "from", "on", "with", "about", "against", "over", "into"))
"""Prepositions by which a gerund is what its governor is about, not a circumstance of it."""


def prepositional(token: Token) -> Step | None:
    """Step up from a noun or gerund behind a preposition: "without an attack", "accused of attacking"."""
    prep = token.head
    name, head = _preposition(prep), _governor(prep)
    if token.dep_ == "pcomp" and name in ("but", "except") and is_infinitive(token):
        had = head.head if head.pos_ == "NOUN" else head
        return Step(None if is_told_as_done(had) else MUST, head, False)  # "no choice but to go"
    if token.dep_ == "pcomp" and name == "with" and own_subject(token) is not None:
        return Step(None, head, True)  # "pleaded guilty, with one of them being jailed"
    operator = words("preposition").get(name) or _still_to_come(token, head, name)
    if operator is not None or _is_on_terms(token, head):
        there = operator is None or (name == "without" and _is_never_missing(head))
        there = there or (name in ("rather than", "instead of") and is_blamed(token, head))
        return stands(head) if there else Step(operator, head, False)
    while head.dep_ in ("advmod", "prep") and head.pos_ != "VERB":
        head = head.head
    if _is_agreed(token) or _is_known_question(token, head):
        return stands(head)
    if head.lemma_.lower() in words("said") and is_called_false(head):
        return Step(FALSE, head, False)
    found = unheeded(token) or (achieved(over(token, head, name)) if not _is_preposed(prep) else None)
    if token.dep_ == "pcomp":
        verb = brought_about(head) if name == "of" else None  # "reached its goal of freeing them"
        found = Step(None, verb, True) if verb is not None else found or _of_gerund(token, head, name)
    return _carried(token, head, name) if found is None else _unless_there(token, found)


def _is_on_terms(clause: Token, head: Token) -> bool:
    """True for the clause of "it is not clear on what terms they left"."""
    if clause.dep_ != "pcomp" or is_infinitive(clause) or head.lemma_ != "be":
        return False
    first = clause.head.nbor(1)
    return first.tag_ in ("WP", "WDT", "WP$") and first.i < clause.i


def _is_known_question(clause: Token, head: Token) -> bool:
    """True for "do not agree on who attacked it", not for "depends on how they voted"."""
    told = clause.dep_ == "pcomp" and is_past(clause) and is_question(clause)
    return told and head.lemma_ not in words("depending")


def _is_a(noun: Token) -> bool:
    return any(c.lower_ in ("a", "an") for c in children(noun, "det"))


def _is_never_missing(verb: Token) -> bool:
    """True for "hardly a day passes without a raid"."""
    day = child(verb, "nsubj")
    first = day.left_edge.lower_ if day is not None else ""
    return verb.lemma_ in ("pass", "go") and (first in words("negation") or child(verb, "neg") is not None)


def _still_to_come(noun: Token, head: Token, name: str) -> Operator | None:
    """Return the operator of "appealed against his extradition" and "is leaving for talks", not of "left for talks"."""
    if name == "against" and noun.lemma_ in words("looming") and head.lemma_ in words("opposing"):
        return TASK
    if name in ("to", "for", "of") and head.lemma_ in words("stances") and _is_a(noun):
        return TASK  # "his opposition to a ban"
    if noun.lemma_ in words("polls") and name == "for" and _is_run_for(head) and not is_over(noun):
        return AHEAD
    if name == "for" and _is_in_hand(head) and not is_told(noun):
        return AHEAD
    leaves = head.pos_ == "VERB" and verb_name(head) in words("departing") and name == "for" and is_present(head)
    gone = any(a.lemma_ == "have" for a in children(head, "aux"))
    return AHEAD if leaves and not gone and noun.lemma_ in words("scheduled") and not is_definite(noun) else None


def _is_run_for(race: Token) -> bool:
    """True for "a candidate for the election", "her campaign for the vote"."""
    found = governor(race, "for")
    return race.pos_ == "NOUN" and found is not None and found.future


def _is_in_hand(verb: Token) -> bool:
    """True for the verb of "plans are underway for a meeting", "a date was set for it", "they set a date for it"."""
    going = verb_name(verb) in words("beginning") or any(c.lower_ in ("underway", "afoot") for c in verb.children)
    day = next((c for c in children(verb, "dobj") if c.lemma_ == "date"), None)
    plan = day or next(children(verb, "nsubj", "nsubjpass"), None)
    operator = governor(plan, "for") if plan is not None and going else None
    return operator is not None and operator.force == "commissive" and not any(c.dep_ == "neg" for c in verb.children)


def _governor(prep: Token) -> Token:
    """Return what a preposition hangs on, also a second one: "accused of theft and of having fled".

    What is intended is no part of who intends it: "the plan of the senate for a vote".
    """
    first = prep.head
    owned = first.head.head if first.dep_ == "pobj" and first.head.lower_ == "of" else first
    if governor(first, prep.lower_) is None and governor(owned, prep.lower_) is not None:
        return owned
    if prep.lower_ == "for" and (trial := _place(first)) is not None:
        return trial
    if prep.dep_ != "conj" or first.dep_ not in ("pcomp", "pobj", "prep"):
        return first
    return first.head if first.dep_ == "prep" else first.head.head


def _place(verb: Token) -> Token | None:
    """Return the noun of where the accused are: "went on trial for", "is in custody for"."""
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    nouns = (noun for prep in children(verb, "prep") for noun in children(prep, "pobj") if not is_definite(noun))
    held = ((noun, governor(noun, "for")) for noun in nouns)
    return next((noun for noun, found in held if found is not None and found.force == "accusation"), None)


def _unless_there(token: Token, found: Step) -> Step | None:
    """Return a step that was found, unless what it leads from is there or done in any case."""
    protested = token.tag_ == "VBG" and token.lemma_ in words("marching") and token.head.lower_ == "for"
    if still_there(token, found) or (protested and found.operator is not None and found.operator.force == "accusation"):
        return stands(found.governor)
    return None if found.operator is not None and is_done(token, found.operator) else found


def _is_preposed(prep: Token) -> bool:
    """True for a circumstance in front of its verb: "with the raid, Chad threatened to leave"."""
    return prep.head.pos_ == "VERB" and prep.i < prep.head.i


def _is_agreed(deal: Token) -> bool:
    """True for the deal of "agreed on a deal" and "agreed on a series of deals": it is done."""
    row = deal.head.head
    of_row = deal.head.lower_ == "of" and row.dep_ == "pobj" and row.lemma_ in toml("events/control")["spans"]
    prep = row.head if of_row else deal.head
    return deal.lemma_ in words("settled") and prep.lower_ == "on" and prep.head.lemma_ == "agree"


def _of_gerund(gerund: Token, head: Token, name: str) -> Step | None:
    """Step from what a governor is about, or from the means of a deed: "barred from voting", "hurt them by leaving"."""
    found = over(gerund, head, "of") if name in _LINKING or name == "by" else None
    done = name == "of" and gerund.tag_ == "VBG" and head.lemma_ in words("labours") and head.dep_ == "dobj"
    if done and found is None:
        return Step(None, head.head, True)  # "will resume its work of electing a board"
    if name != "by":
        return found
    tried = head.dep_ == "xcomp" and head.head.lemma_ in words("trying") and is_past(head.head)
    if tried or (asked(head) == OPEN and not is_infinitive(head)):
        return stands(head)  # "tried to calm them by freeing two", "whether he broke the law by freeing two"
    accused = found is not None and found.operator is not None and found.operator.force == "accusation"
    return found if accused else Step(None, head, True) if head.pos_ == "VERB" else None


def _carried(token: Token, head: Token, name: str) -> Step | None:
    if head.pos_ in ("VERB", "AUX"):
        in_it = takes_no_part(head) or verb_name(head) == "involve"
        if is_told(token) or (in_it and is_definite(token)):
            return stands(head)
        ahead = token.head.nbor(-1) if token.head.i > 0 else head  # "went ahead with the sale"
        carried = f"{head.lemma_} {ahead.lower_} {name}" if ahead.head == head and ahead.dep_ == "advmod" else ""
        carried = carried if carried in supports() else f"{verb_name(head)} {name}"
        if carried in words("leading_to") and head.dep_ == "acl" and head.head.lemma_ in words("pointing"):
            return Step(TASK, head, False)
        return Step(None, head, True) if carried in supports() or carried in words("leading_to") else None
    if measure_of(token) == head:
        return Step(None, head, True)  # "seeks $6 billion in loans"
    missing = any(c.lower_ in words("negation") for c in children(head, "det"))
    if name == "of" and missing and head.lemma_ in words("traces") and not is_definite(token):
        return Step(None, head, True)
    borne = name == "of" and head.lemma_.lower() in words("bearing") and not is_definite(token)
    return Step(None, head, True) if borne else None


def _preposition(prep: Token) -> str:
    """Return a preposition with the adverb in front of it ("ahead of", "short of", "instead of")."""
    before = prep.nbor(-1) if prep.i > 0 else prep
    beside = before.head == prep or (
        before.head == prep.head and before.lower_ in ("far", "closer", "nearer")
    )  # "far from having left, they"
    together = (beside and before.dep_ == "advmod") or (before == prep.head and before.dep_ in ("advmod", "prep"))
    return f"{before.lower_} {prep.lower_}" if together else prep.lower_
