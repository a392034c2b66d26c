"""One step up from a word to what governs it, with the operator that is met there."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from ingest.events.given import is_definite, is_doubtless, is_told, is_wished
from ingest.events.operators import Operator, governor, verb_name, words
from ingest.events.syntax import child, children

TASK = Operator(future=True, certainty="POSSIBLE")
"""Of what is to be done: "a way to end it", "their aims include the release"."""
MUST = Operator(certainty="POSSIBLE", force="directive")
"""Of what there is no way around: "no choice but to go"."""


AIM = Operator(future=True)
"""Of what something else is done for: "signed a deal to work together"."""
ERRAND = Operator(certainty="PROBABLE")
"""Of what somebody went somewhere for: "went there to meet them"."""
OPEN = Operator(certainty="POSSIBLE", force="condition")
"""Of what is only asked or supposed: "whether they left", "those who leave will be fined"."""
FALSE = Operator(flips=True, force="denial")
"""Of what is called wrong: "falsely claimed that", "the claim is absurd"."""
FAILED = Operator(flips=True, status="foiled")
"""Of what was tried in vain: "a mission to free the hostages that failed"."""


class Step(NamedTuple):
    """One step up: the operator met there, the word reached, and whether what governs that word counts too."""

    operator: Operator | None
    governor: Token
    climb: bool


def over(token: Token, head: Token, way: str) -> Step | None:
    """Return the step to a governor that says something about `token`, if it does."""
    operator = governor(head, way) if not is_doubtless(head) else None
    if operator is not None and any(c.lower_ in words("falsely") for c in children(head, "advmod")):
        return Step(FALSE, head, False)
    if operator is None:
        return None
    known = is_definite(token) and not (operator.force in ("wish", "condition") and is_wished(token))
    if operator.bare and (known or is_told(token)):
        return None
    return Step(operator, head, not operator.opaque)


def stands(head: Token) -> Step:
    """Return the step of what stands for itself under `head`: nothing above it counts."""
    return Step(None, head, False)


def is_infinitive(verb: Token) -> bool:
    """True for a verb with "to"."""
    return any(c.tag_ == "TO" for c in verb.children)


def has_failed(task: Token) -> bool:
    """True for "a mission to free the hostages that failed", also where the parser hangs "that failed" on a date."""
    if _came_to_nothing(task.head) or is_vain(task.head):
        return True
    clauses = [*children(task.head, "relcl"), *(c for noun in children(task, "dobj") for c in children(noun, "relcl"))]
    if any(c.lemma_ == "fail" and child(c, "xcomp") is None for c in clauses if c != task):
        return True
    loose = [c for c in task.subtree if c.lemma_ == "fail" and c.dep_ in ("ccomp", "relcl")]
    return any(c.head == task or c.head.ent_type_ == "DATE" for c in loose if child(c, "nsubj", "mark") is not None)


def is_vain(attempt: Token) -> bool:
    """True for "a failed attempt"."""
    return attempt.lemma_ in words("trials") and any(c.lower_ in words("vain") for c in children(attempt, "amod"))


def _came_to_nothing(attempt: Token) -> bool:
    """True for "the bid collapsed", "crushed an attempt"."""
    verb = attempt.head
    if attempt.lemma_ not in words("trials") or child(verb, "neg") is not None:
        return False
    if attempt.dep_ == "pobj" and verb.lower_ == "in":
        return verb.head.lemma_ == "fail" and verb.head.tag_ != "VB"  # "failed in its bid to win"
    if attempt.dep_ == "nsubj":
        modal = any(a.tag_ in ("MD", "TO") for a in children(verb, "aux"))
        return verb_name(verb) in words("foundering") and not modal and child(verb, "xcomp") is None
    return attempt.dep_ in ("dobj", "nsubjpass") and verb_name(verb) in words("defeating") and verb.tag_ != "VB"


def aim_of(verb: Token) -> Operator:
    """Return what becomes of what is done for: who went to meet them has probably met them."""
    went = verb.lemma_ in words("going") and (is_told_as_done(verb) or verb.tag_ in ("VBZ", "VBP"))
    allied = any(noun.lemma_ == "force" for noun in children(verb, "dobj"))  # "joined forces to buy it"
    return ERRAND if went and not allied and child(verb, "neg") is None else AIM


def inverted(verb: Token) -> Operator | None:
    """Return the condition of "had it not signed", "were it to sign": the auxiliary stands before its subject."""
    subject = child(verb, "nsubj", "nsubjpass", "attr")
    if subject is None:
        return None
    if verb.sent[-1].text == "?" or verb.dep_ not in ("advcl", "ccomp"):
        return None
    first = verb if verb.i < subject.i else next(children(verb, "aux", "auxpass"), None)
    return words("inversion").get(first.lower_) if first is not None and first.i < subject.i else None


def achieved(found: Step | None) -> Step | None:
    """What one was able to do, one did; what one is not able to do, one does not."""
    if found is None or found.operator is None or not found.operator.achieved:
        return found
    word = found.governor
    verb = word.head if word.pos_ == "ADJ" else word
    chosen = verb.lemma_ == "choose" and verb.tag_ == "VBG"
    if is_told_as_done(verb) or chosen or child(verb, "neg") is not None:
        return found._replace(operator=None)
    return found


def is_told_as_done(verb: Token) -> bool:
    """True for a verb in the past or the perfect under no modal, denied or not."""
    auxiliaries = tuple(children(verb, "aux", "auxpass"))
    past = verb.tag_ == "VBD" or any(a.tag_ == "VBD" or a.lemma_ == "have" for a in auxiliaries)
    return past and not any(a.tag_ in ("MD", "TO") for a in auxiliaries)
