"""Whose act a gerund behind a preposition or beside another verb is, where that is not told by the verb alone."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.control_words import report_verbs
from ingest.events.syntax import child, children, is_passive, own_subject
from ingest.lexicon import toml

_TIMES = frozenset(("after", "before", "while", "when", "since", "upon", "following"))
_ADVISING = frozenset(("warn", "caution", "advise", "counsel"))

_OPPOSING = frozenset(("object", "oppose", "opposed", "opposition", "objection", "averse", "hostile", "resistance"))
"""Words for what somebody has against others' deeds: "objected to lifting the ban"."""


def is_open(preposition: Token, governor: Token) -> bool:
    """True for a gerund that nobody named does: "calls for lifting it", "warned against attacking it"."""
    if preposition.lower_ == "for" and governor.lemma_ in toml("events/control")["advocating"]:
        return True
    if preposition.lower_ == "to" and governor.lemma_ in _OPPOSING:
        return True
    if preposition.lower_ == "against" and governor.lemma_ in _ADVISING and child(governor, "dobj") is None:
        return True
    timed = preposition.lower_ in _TIMES and _is_anothers(governor)
    return timed or _is_thought_aloud(preposition, governor) or _is_inserted(governor, preposition)


def is_beside_anothers(clause: Token) -> bool:
    """True for what is told of the same time: "forced her to hide while threatening them"."""
    timed = clause.tag_ == "VBG" and any(c.lower_ in _TIMES for c in children(clause, "mark", "advmod"))
    return timed and clause.dep_ == "advcl" and _is_anothers(clause.head)


def is_of_either(clause: Token) -> bool:
    """True for what one of two did: "he fled after a mob stormed the palace, accusing him of theft"."""
    behind = clause.head
    table = toml("events/control")
    sort = clause.tag_ == "VBG" and clause.lemma_ in (*toml("attachment")["speaking"], *table["answering"])
    timed = behind.dep_ == "advcl" and any(c.lower_ in table["timed_by"] for c in children(behind, "mark", "advmod"))
    return sort and timed and clause.dep_ == "advcl" and clause.i > behind.i and clause.nbor(-1).text == ","


def _is_anothers(infinitive: Token) -> bool:
    """True for what one brings another to do, so that nobody can tell who does what is told of the same time."""
    verb = infinitive.head
    brought = infinitive.dep_ in ("xcomp", "ccomp", "advcl") and any(c.tag_ == "TO" for c in infinitive.children)
    whom = [*children(verb, "dobj"), *(c for c in children(infinitive, "nsubj") if c.i > verb.i)]
    return brought and not is_passive(verb) and any(verb.i < noun.i < infinitive.i for noun in whom)


def _is_thought_aloud(preposition: Token, governor: Token) -> bool:
    """True for what another would do, whatever the speaker thinks: "without lifting the ban, I see no way"."""
    speaker = own_subject(governor)
    musing = governor.lemma_ in toml("events/control")["musing"]
    return musing and speaker is not None and speaker.lower_ == "i" and preposition.i < speaker.i


def _is_inserted(report: Token, preposition: Token) -> bool:
    """True for a report amid what is reported, which the rest may be of: "left, officials said, after meeting him"."""
    told = report.dep_ in ("parataxis", "ccomp") or child(report, "ccomp") is not None
    speaker = own_subject(report)
    if report.lemma_ not in report_verbs() or not told or speaker is None or preposition.i < report.i:
        return False
    first = speaker.left_edge
    return first.i > 0 and first.nbor(-1).text == "," and preposition.nbor(-1).text == ","


def is_own(preposition: Token, governor: Token) -> bool:
    """True for what the accuser himself did, when or by which he accused: "before meeting him, Lund accused Chad"."""
    table = toml("events/control")
    punished = preposition.lower_ == "after" and preposition.i > governor.i and governor.lemma_ in table["punishing"]
    return preposition.lower_ in table["own_doing"] and not punished
