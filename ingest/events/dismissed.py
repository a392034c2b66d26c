"""Words that are dismissed behind what they are called: "rejected as baseless Peru's claim that it had left"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.syntax import child, children
from ingest.lexicon import toml


def dismissed_as(verb: Token) -> Token | None:
    """Return the noun of saying that the parser takes for what something is called."""
    if verb.lemma_ not in toml("events/control")["disputing"] or child(verb, "dobj", "nsubjpass") is not None:
        return None
    said = (noun for prep in children(verb, "prep") if _calls(prep) for noun in children(prep, "pobj"))
    return next((noun for noun in said if noun.lemma_.lower() in toml("answers")["nouns"]), None)


def _calls(prep: Token) -> bool:
    """True for "as baseless", not for "as a report"."""
    behind = (token for token in prep.doc[prep.i + 1 :] if not token.is_quote)
    return prep.lower_ == "as" and next(behind, prep).pos_ == "ADJ"
