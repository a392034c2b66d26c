"""The slots around any word, read as the part of speech that it has in its sentence."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.noun_slots import noun_slots
from ingest.events.slots import Slots
from ingest.events.syntax import acts_as_noun
from ingest.events.verb_slots import adjective_slots, verb_slots


def slots_of(token: Token) -> Slots:
    """Return the slots around `token`, read as the part of speech that it has in its sentence."""
    if token.pos_ in ("VERB", "AUX") and not acts_as_noun(token):
        return verb_slots(token)
    if token.pos_ == "ADJ":
        return adjective_slots(token)
    return noun_slots(token)
