"""Who was there: the subject of what was said or done in a meeting, whom clashes killed, who left the talks."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.classes import belongs
from ingest.events.control import subject, surface_subject
from ingest.events.objects import objects
from ingest.events.syntax import child, children, expand, is_passive
from ingest.lexicon import toml

_DURING = frozenset(("in", "during", "at", "from", "over"))
_AROUND = frozenset(("after", "following", "before"))
"""What is said after talks with somebody is said by one of those who talked."""
_INTO = frozenset(("into", "to"))


def attendees(gathering: Token, *, met: bool) -> list[Token]:
    """Return who took part in `gathering` by what the clause around it says; `met` tells that it names whom they met.

    "Mr. Ruto said in a meeting with farmers", "the minister's departure from the talks with Iran".
    """
    prep = gathering.head
    if gathering.dep_ in ("nsubj", "dobj") and met:
        return _of_own(gathering) if gathering.dep_ == "nsubj" else _of_memory(gathering)
    if gathering.dep_ != "pobj" or prep.dep_ not in ("prep", "agent"):
        return []
    above, name = prep.head, prep.lower_
    if above.pos_ == "NOUN" and above.dep_ == "dobj" and _brings(above.head, name, met=met):
        above = above.head
    if above.pos_ == "NOUN":
        there = met or above.lemma_ in toml("events/control")["attendance"]
        return [t for owner in children(above, "poss") for t in expand(owner)] if there and name in _DURING else []
    if above.pos_ != "VERB" or is_passive(above):
        return []
    speaks = above.lemma_ in toml("events/control")["speaking"]
    throngs = name in ("in", "for") and above.lemma_ in toml("events/control")["thronging"]
    fought = gathering.lemma_ in toml("events/control")["wars"] and above.lemma_ in toml("events/control")["warring"]
    said = name in _DURING and (met or speaks or fought)
    if said or throngs or (name in _AROUND and met and _is_over(gathering, above)) or _brings(above, name, met=met):
        return [t for t in expand(subject(above)) if t.lower_ != "it"]
    return []


def _is_over(gathering: Token, verb: Token) -> bool:
    """True for what those do who come from talks: say something, or act on nobody else."""
    table = toml("events/control")
    parted = (*table["sitting"], *table["wars"])
    alone = gathering.lemma_ in parted and not any(belongs(thing, "actor") for thing in objects(verb))
    return alone or verb.lemma_ in table["speaking"]


def _of_memory(gathering: Token) -> list[Token]:
    """Return who tells of talks that they were in: "she recalled conversations with aides"."""
    told = gathering.head.lemma_ in toml("events/control")["recalling"]
    return expand(subject(gathering.head)) if told else []


def _of_own(gathering: Token) -> list[Token]:
    """Return who says that "meeting with the envoy was useful": a bare deed is the speaker's own."""
    said = gathering.head
    bare = gathering.tag_ in ("NN", "VBG") and child(gathering, "det", "poss", "amod", "compound") is None
    needed = child(said, "acomp", "oprd")
    if needed is not None and needed.lower_ in toml("events/control")["wanted"]:
        return []
    report = said.head if said.dep_ == "ccomp" else None
    speaks = report is not None and report.lemma_ in toml("events/control")["speaking"]
    return expand(subject(report)) if bare and speaks and report is not None else []


def _brings(verb: Token, preposition: str, *, met: bool) -> bool:
    """True for what somebody carries into talks that are their own: "brought his temper to talks with the envoy"."""
    return met and preposition in _INTO and verb.lemma_ in toml("events/control")["bringing"]


def casualties(fight: Token) -> list[Token]:
    """Return whom a fight has cost something: "three rebels killed in clashes with the army"."""
    prep = fight.head
    if fight.dep_ != "pobj" or prep.lower_ not in ("in", "during") or prep.head.pos_ != "VERB":
        return []
    verb = prep.head
    if verb.lemma_ in toml("events/control")["costing"] and (is_passive(verb) or child(verb, "dobj") is None):
        return expand(surface_subject(verb))
    return []
