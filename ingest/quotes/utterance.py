"""Words in quotation marks that belong together, with the cue that introduces, interrupts or closes them."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from ingest.quotes.draft import Source
from ingest.quotes.marks import Stretch

ENDS = (".", "?", "!", "…", "...")
"""Marks that end a sentence."""


@dataclass(slots=True)
class Spoken:
    """Stretches of one utterance with the cue that introduces, interrupts or closes it."""

    stretches: list[Stretch]
    verb: Token | None = None
    source: Source | None = None
    lead: int | None = None
