"""Which verb a clause goes on with, other than the one that the parser hangs it on."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.control_words import report_verbs
from ingest.events.syntax import child, children, own_subject
from ingest.events.unsaid import told_result, whole_told
from ingest.lexicon import toml


def added_to(verb: Token) -> Token | None:
    """Return the report that "..., adding that" goes on."""
    return _report_over(verb) if verb.lemma_ in toml("events/speech")["adding"] else None


def told_with(verb: Token) -> Token | None:
    """Return the deed whose result, or the whole of which, a clause tells: "a blast tore through it, killing six"."""
    return whole_told(verb) or told_result(verb)


def told_beside(verb: Token) -> Token | None:
    """Return the verb that a second one goes on with, other than the one that the parser hangs it on.

    "Lima said that Chad had fled and called for aid" goes on with what Lima did; "Kim left, the agency said, and
    called for aid" with what Kim did.
    """
    head = verb.head
    finite = verb.dep_ == "conj" and verb.tag_ == "VBD" and child(verb, "aux", "nsubj", "nsubjpass") is None
    perfect = head.tag_ == "VBN" and any(a.lower_ == "having" or a.lemma_ == "have" for a in children(head, "aux"))
    says = verb.lemma_ in ("summon", *report_verbs(), *toml("events/control")["speaking"])
    if finite and perfect and says and head.dep_ == "pcomp":
        return head.head.head  # "attacked Lima for having left and called on Chad to stay"
    told = head.dep_ == "ccomp" and head.head.i < head.i and head.head.lemma_ in report_verbs()
    if finite and perfect and says and told and head.head.tag_ == "VBD":
        return head.head
    speaker = own_subject(head)
    reports = head.lemma_ in report_verbs() or head.lemma_ == "report"
    if not finite or speaker is None or not reports or verb.i <= head.i + 1:
        return None
    inserted = head.nbor(1).text == "," and speaker.left_edge.i > 0 and speaker.left_edge.nbor(-1).text == ","
    around = head.head if head.dep_ == "conj" else next((c for c in children(head, "ccomp") if c.i < head.i), None)
    return around if inserted else None


def _report_over(verb: Token) -> Token | None:
    """Return the report verb whose clause "warning that" goes on: "said that they had left, warning that"."""
    if verb.tag_ != "VBG" or child(verb, "ccomp") is None:
        return None
    clause = verb.head
    while clause.dep_ in ("conj", "xcomp", "advcl"):
        clause = clause.head
    return clause.head if clause.dep_ == "ccomp" and clause.head.lemma_ in report_verbs() else None
