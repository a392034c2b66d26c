"""Words said that come to nothing: "ignored calls to quit", "did not respond to a request to comment"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.operators import Operator, governor, verb_name, words
from ingest.events.steps import Step
from ingest.events.syntax import child

_UNHEEDED = Operator(flips=True, force="refusal")


def unheeded(noun: Token) -> Step | None:
    """Return the step from a call, request or order to the verb by which nobody does what it asks for."""
    if noun.lemma_.lower() not in words("asking"):
        return None
    if noun.dep_ in ("dobj", "nsubjpass"):
        verb, name = noun.head, verb_name(noun.head)
    elif noun.dep_ == "pobj" and noun.head.head.pos_ == "VERB":
        verb, name = noun.head.head, f"{noun.head.head.lemma_} {noun.head.lower_}"
    else:
        return None
    ignored = name in words("ignoring") or (name in words("answering") and _is_denied(verb))
    return Step(_UNHEEDED, verb, False) if ignored else None


def _is_denied(verb: Token) -> bool:
    """True for "did not respond", "has yet to respond", "declined to respond"."""
    if child(verb, "neg") is not None:
        return True
    refused = governor(verb.head, "infinitive") or governor(verb.head, "complement") if verb.dep_ == "xcomp" else None
    return refused is not None and refused.flips
