"""Whom a noun beside a deed means: "a kidnapping victim", "the subject of an inquiry", "children in custody"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.control import surface_subject
from ingest.events.objects import objects
from ingest.events.syntax import child, children, expand, is_passive, obliques, own_subject
from ingest.lexicon import toml


def sufferers(deed: Token) -> list[Token]:
    """Return who undergoes `deed` by the noun that it stands beside."""
    head = deed.head
    if deed.dep_ in ("compound", "nmod") and head.lemma_.lower() in _words("victims"):
        return expand(head)
    if deed.dep_ != "pobj" or head.dep_ != "prep":
        return []
    above = head.head
    if head.lower_ == "of" and above.lemma_.lower() in (*_words("victims"), *_words("aims")):
        return _meant(above)
    killed = _sentenced(deed) or _killed(deed)
    if killed:
        return killed
    kept = {"in": "in_custody", "under": "under"}.get(head.lower_)
    held = kept is not None and deed.lemma_.lower() in _words(kept)
    if held and above.lemma_ in ("serve", "spend"):
        return expand(surface_subject(above))  # "served ten days in police custody"
    return expand(above) if held and above.pos_ in ("NOUN", "PROPN", "PRON") else []


def harmed(deed: Token) -> list[Token]:
    """Return whom a deed is said to have hurt: "a stabbing that killed two"."""
    if deed.dep_ == "nsubj" and _leaves_hurt(deed.head):
        return objects(deed.head)
    return [one for clause in children(deed, "relcl") if _hurts(clause) for one in objects(clause)]


def _sentenced(penalty: Token) -> list[Token]:
    """Return who is sentenced to a penalty: "to life imprisonment", "to house arrest"."""
    verb = penalty.head.head
    if penalty.head.lower_ != "to" or verb.lemma_ not in _words("sentencing"):
        return []
    return expand(surface_subject(verb)) if is_passive(verb) else objects(verb)


def _killed(crime: Token) -> list[Token]:
    """Return who was killed by "charged with murder in the stabbing death of an officer"."""
    charge = crime.head.head
    if crime.head.lower_ not in ("with", "of", "to") or crime.lemma_.lower() not in _words("homicides"):
        return []
    behind = (noun for word in (crime, charge) for name, noun in obliques(word) if name == "in")
    deaths = [noun for noun in behind if noun.lemma_.lower() in _words("deaths")]
    return [one for noun in deaths for name, one in obliques(noun) if name == "of"]


def _hurts(clause: Token) -> bool:
    """True for "a stabbing that killed two": the deed itself does it."""
    own = own_subject(clause)
    relative = own is not None and own.lower_ in ("that", "which")
    return relative and not is_passive(clause) and clause.lemma_ in toml("events/control")["hurting"]


def _leaves_hurt(verb: Token) -> bool:
    """True for "the attack left them in a critical condition"."""
    words = (verb, *objects(verb)) if verb.lemma_ == "leave" and not is_passive(verb) else ()
    return any(name == "in" and noun.lemma_ in ("condition", "coma") for w in words for name, noun in obliques(w))


def _meant(bearer: Token) -> list[Token]:
    """Return whom "the victim of a stabbing" is said to be; nobody's "subject" is nobody."""
    if bearer.dep_ == "attr":
        return expand(surface_subject(bearer.head))
    if bearer.dep_ == "appos":
        return [bearer.head]
    if bearer.lemma_.lower() in _words("victims"):
        return expand(bearer)
    named = child(bearer, "appos")
    return [named] if named is not None else []


def _words(kind: str) -> tuple[str, ...]:
    return tuple(toml("events/control")[kind])
