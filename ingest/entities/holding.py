"""When and whether an office is held by the verb that tells of it: "was mayor", "will be mayor", "could be mayor"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.entities.telling import reports

COPULA = frozenset({"be", "become", "remain", "stay"})


def _is_told(verb: Token) -> bool:
    """Say whether a verb is past because what governs it is: "said that she was mayor" tells that she is.

    A clause that says when something was tells of a time that is over: "since she was mayor".
    """
    if verb.dep_ == "advcl" and any(child.lower_ in _WHEN for child in verb.children):
        return False
    return any(token.dep_ in ("ccomp", "advcl") for token in (verb, *verb.ancestors))


_WHEN = frozenset({"since", "when", "while"})


def tense(verb: Token) -> set[str]:
    """Return "negated", "past", "former" and "future", as the verb of an office says."""
    found = {"negated" for child in verb.children if child.dep_ == "neg"}
    if verb.lemma_ in ("be", "serve", "work", "act") and verb.tag_ == "VBD" and not _is_told(verb):
        found.add("past")
    if verb.lemma_ == "resign":
        found.add("former")
    if any(child.dep_ == "aux" and child.lower_ in ("will", "would", "'ll", "’ll") for child in verb.children):
        found.add("future")
    return found


def is_supposed(verb: Token) -> bool:
    """Say whether an office is only thought of: "could be mayor", "if X were", "X becoming", not "said X would be"."""
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    if auxiliaries & _SUPPOSING or any(child.lower_ in ("if", "unless") for child in verb.children):
        return True
    close = verb.dep_ == "acl" and verb.nbor(-1).text != ","
    inside = close or verb.dep_ in ("pcomp", "ccomp", "xcomp", "csubj")
    becoming = verb.tag_ == "VBG" and verb.lemma_ in COPULA and not auxiliaries
    if inside and (becoming or ("to" in auxiliaries and not close)):
        return True
    said = verb.dep_ == "ccomp" and reports(verb.head) and not any(child.dep_ == "advcl" for child in verb.children)
    return "would" in auxiliaries and not said


_SUPPOSING = frozenset({"could", "may", "might", "should", "can"})
