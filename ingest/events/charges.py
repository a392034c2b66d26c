"""Whose deed a noun is by what somebody is blamed, thanked or held for: "blamed rebels for the raid"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.control import object_control, subject, surface_subject
from ingest.events.syntax import child, expand, is_passive, obliques
from ingest.lexicon import toml

_GROUNDS = frozenset(("of", "for", "with", "over"))


def charged(deed: Token) -> list[Token]:
    """Return who did `deed` by the charge that it stands in, if it stands in one."""
    verb = deed.head
    if deed.dep_ in ("dobj", "nsubjpass") and verb.lemma_ == "blame":
        return [noun for name, noun in obliques(verb) if name in ("on", "upon")]
    if deed.dep_ != "pobj":
        return []
    above = verb.head
    if verb.lower_ in _GROUNDS and above.pos_ == "VERB" and above.lemma_ in object_control():
        accused = surface_subject(above) if is_passive(above) else child(above, "dobj")
        return [] if accused is not None and _is_reciprocal(accused) else expand(accused)
    if verb.lower_ == "for" and above.dep_ == "dobj" and _is_owned_up(above):
        return expand(subject(above.head))
    return []


def _is_owned_up(liability: Token) -> bool:
    """Say whether a liability is taken on: "claimed responsibility", not "denied responsibility"."""
    table = toml("events/control")
    return liability.lemma_ in table["liabilities"] and liability.head.lemma_ in table["owning_up"]


def _is_reciprocal(accused: Token) -> bool:
    """True for "each other"."""
    return accused.lower_ == "other" and any(c.lower_ == "each" for c in accused.children)
