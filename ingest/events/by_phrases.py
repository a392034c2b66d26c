"""Who did what a passive verb says: its by-phrase, wherever the sentence puts it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.events.classes import ACTOR_ENTITIES, belongs
from ingest.events.syntax import at_hands, child, children, is_passive, own_subject
from ingest.lexicon import toml

_NEAR = 4
"""Longest way between two verbs that share who did both."""
_AUTHORED = ("event_word", "event_noun", "document_of", "proposal", "claim", "agreement")
"""Nouns whose own by-phrase tells who made them: "a report by the bank"."""
_MEANS = ("weapon", "event_word", "event_noun")


def by(word: Token) -> Token | None:
    """Return who stands in the by-phrase that hangs on `word` itself: "by rebels", "at the hands of rebels"."""
    behind = tuple(children(word, "agent", "prep"))
    found = next((child(prep, "pobj") for prep in behind if prep.lower_ == "by"), None)
    return found or next((one for prep in behind if (one := at_hands(prep)) is not None), None)


def by_whom(verb: Token) -> Token | None:
    """Return who did the passive `verb`."""
    found = by(verb) or next((one for c in children(verb, "oprd", "attr") if (one := by(c)) is not None), None)
    return found or _by_after(verb) or _by_before(verb) or _by_far(verb)


def _by_after(verb: Token) -> Token | None:
    """Return who did the passive verb that goes on from this one at once: "shot and killed by an officer"."""
    last = child(verb, "conj")
    if last is None or last.i - verb.i > _NEAR or own_subject(last) is not None or not is_passive(last):
        return None
    later = any(c.lower_ in toml("events/control")["later"] for c in last.children)
    return by(last) if not later and child(last, "auxpass", "aux") is None else None


def _by_before(verb: Token) -> Token | None:
    """Return who did the passive verb that this one goes on from at once: "hauled out by police and taken away"."""
    first = verb.head
    if verb.dep_ != "conj" or own_subject(verb) is not None or not is_passive(first):
        return None
    found = by(first)
    table = toml("events/control")
    later = verb.lemma_ in table["by_others"] or any(c.lower_ in table["later"] for c in verb.children)
    return None if found is None or later or found.i > verb.i else found


def _by_far(verb: Token) -> Token | None:
    """Return who stands behind a place or thing that did nothing: "seized at the port of Goma by the army"."""
    found = [one for noun in _behind(verb) if not has_authors(noun) if (one := by(noun))]
    acting = [one for one in found if one.ent_type_ in ACTOR_ENTITIES or belongs(one, "actor")]
    return acting[0] if len(acting) == 1 else None


def has_authors(noun: Token) -> bool:
    """True for a noun whose own by-phrase tells who made it: "a report by the bank"."""
    return any(belongs(noun, name) for name in _AUTHORED)


def _behind(word: Token) -> Iterator[Token]:
    """Yield what is behind the prepositions of `word`: nouns and gerunds, and what is behind theirs.

    What is behind a deed is the deed's: "held over the killing of a nun by rebels".
    """
    for prep in children(word, "prep"):
        for noun in children(prep, "pobj"):
            yield noun
            yield from (() if belongs(noun, "event_noun") else _behind(noun))
        for gerund in children(prep, "pcomp"):
            yield from (() if is_passive(gerund) else (gerund, *children(gerund, "dobj"), *_behind(gerund)))


def comes_of_blow(verb: Token) -> bool:
    """True for what a blow did further: "the hall was hit by a shell, killing six" was no deed of the hall.

    What is used keeps it: "a bomb was set off, killing six".
    """
    hit = verb.head
    if verb.tag_ != "VBG" or verb.lemma_ not in toml("events/control")["hurting"] or not is_passive(hit):
        return False
    struck = child(hit, "nsubjpass", "nsubj")
    marked = child(verb, "mark", "nsubj", "advmod") is not None
    if struck is None or marked or struck.lemma_ in toml("events/control")["rammed"]:
        return False
    return not any(belongs(struck, name) for name in _MEANS)
