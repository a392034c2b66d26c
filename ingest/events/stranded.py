"""What somebody is accused of where its preposition is left behind or put in front: "the raid he is accused of"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.operators import Operator, governor
from ingest.events.syntax import RELATIVE, child, children

_OF = frozenset(("of", "with"))
"""Prepositions behind which accusers name the deed; what somebody is held "for" was done, if not by him."""


def held_against(clause: Token) -> Operator | None:
    """Return what a relative clause makes of the deed that it accuses somebody of."""
    if clause.dep_ not in ("relcl", "acl") or child(clause, "neg") is not None:
        return None
    for prep in children(clause, "prep"):
        if prep.lower_ in _OF and _is_stranded(prep):
            operator = governor(clause, prep.lower_)
            return operator if operator is not None and operator.force == "accusation" else None
    return None


def _is_stranded(prep: Token) -> bool:
    """True for a preposition with nothing behind it but what refers back: "accused of", "of which he is accused"."""
    thing = child(prep, "pobj")
    return (thing is None or thing.lower_ in RELATIVE) and child(prep, "pcomp") is None
