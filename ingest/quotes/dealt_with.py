"""Who speaks though another is the subject: who is dealt with for what he says, made so, or made to say it."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.quotes.draft import Source
from ingest.quotes.lexicon import words
from ingest.quotes.source_phrases import phrase
from ingest.quotes.thinkers import can_show, is_animate


def blamed(prep: Token) -> Token | None:
    """Return who did it where another is dealt with for it: "jailed him for saying", "lashed out at Peru for"."""
    verb = prep.head
    if prep.lower_ != "for":
        return None
    whom = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if whom is not None:
        message = whom.lemma_.lower() in words("sources", "message")
        return whom if can_show(phrase(whom)) and not message else None
    behind = (c for at in verb.children if at.lower_ == "at" for c in at.children if c.dep_ == "pobj")
    return next(behind, None) if verb.lemma_.lower() == "lash" else None


def object_of_noun(noun: Token) -> Token | None:
    """Return whom a noun is done to: "conviction of two activists"."""
    behind = (c for of in noun.children if noun.pos_ == "NOUN" and of.lower_ == "of" for c in of.children)
    return next((c for c in behind if c.dep_ == "pobj" and is_animate(c)), None)


def described(quality: Token, verb: Token) -> Source | None:
    """Return whom a verb makes so: "left her hurt and hoping for more"."""
    made = (c for c in quality.head.children if c.dep_ == "dobj" and quality.dep_ == "oprd" and c.i < quality.i)
    whom = next(made, None)
    return phrase(whom, stop=verb) if whom is not None else None


def controller(verb: Token, head: Token) -> Source | None:
    """Return whom another makes speak: "prompted users to argue", "led the maker to announce"."""
    joined = verb.dep_ == "conj"  # "urged them to wait, but did not say why"
    if verb.tag_ != "VB" or joined or head.lemma_ not in words("verbs", "controlling"):
        return None
    moved = next((c for c in head.children if c.dep_ == "dobj" and head.i < c.i < verb.i), None)
    return phrase(moved, stop=verb) if moved is not None else None
