"""Events about events: a denial, refusal, agreement or request and what it is about."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from ingest.entities.words import noun_types
from ingest.events.draft import Draft
from ingest.events.extents import clause_extent
from ingest.events.given import is_definite
from ingest.events.plover import codes
from ingest.events.syntax import child, children
from ingest.lexicon import toml
from ingest.record import Argument, Event

_FIRST = frozenset(("xcomp", "ccomp", "dobj", "prep", "acl", "advcl", "nsubjpass", "acomp", "pcomp"))
_FURTHER = frozenset(("xcomp", "dobj", "prep", "nsubjpass", "acl", "conj", "pcomp", "pobj", "attr"))
_CIRCUMSTANCES = frozenset(
    ("after", "before", "during", "in", "at", "since", "as", "amid", "until", "following", "by", "when", "because")
)

_HARM = frozenset(("ASSAULT", "COERCE", "SANCTION", "ACCUSE", "THREATEN"))
"""Codes of deeds that nobody wants done to himself."""
_KIND = frozenset(("CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID", "YIELD", "MOBILIZE"))
"""Codes of deeds that are promised to those whom they reach."""


def linked(drafts: list[Draft]) -> Iterator[Event]:
    """Yield the events in reading order with their ids, speech acts with the event that they are about."""
    drafts = sorted(filter(says_something, drafts), key=lambda draft: draft.token.i)
    ids = {draft.token.i: f"e{number}" for number, draft in enumerate(drafts)}
    by_token = {draft.token.i: draft for draft in drafts}
    for draft in drafts:
        other = _about(draft, by_token) if draft.event.type in types("about") else None
        about = ids[other.token.i] if other is not None else None
        whole = draft.with_arguments(_content(draft) if other is None else _towards(draft, other))
        yield replace(whole.event, id=ids[draft.token.i], about=about)


def says_something(draft: Draft) -> bool:
    """True unless the event is a bare word: "before the election" tells nobody who votes, where or when.

    An attack or arrest is worth telling for itself, as a noun only where it was made: not "fears of attacks".
    """
    event, noun = draft.event, draft.trigger.sense.part == "noun"
    if event.arguments or event.when is not None:
        return True
    done = (event.polarity, event.certainty) == ("POS", "CERTAIN") and not (noun and _is_none_said(draft.token))
    if event.type not in types("telling_alone"):
        return done and not noun
    return not noun or (done and not _is_kind(draft.token))


def _is_none_said(noun: Token) -> bool:
    """True for any attack of "never invoked the clause over an attack"."""
    verb = next((above for above in noun.ancestors if above.pos_ in ("VERB", "AUX")), None)
    known = is_definite(noun.head if noun.dep_ == "compound" else noun)
    return verb is not None and not known and child(verb, "neg") is not None


def _is_kind(noun: Token) -> bool:
    """True for a noun that means a kind of deed, not one that was done: "charges of murder", "wars affect few"."""
    if not noun.sent[-1].is_punct:
        return False  # headlines leave out articles
    if not (noun.dep_ == "attr" or _is_any(noun)) and (noun.tag_ != "NN" or noun.lower_ in types("masses")):
        return False  # "It was carnage", "fighting raged"
    one = noun.head if noun.dep_ == "compound" else noun
    return child(one, "det", "poss", "amod", "nmod", "nummod", "relcl", "acl") is None


def _is_any(noun: Token) -> bool:
    """True for the plural in "wars affect few"."""
    verb = noun.head
    return noun.tag_ == "NNS" and noun.dep_ == "nsubj" and verb.tag_ == "VBP" and verb.lemma_ != "be"


def _about(draft: Draft, by_token: dict[int, Draft]) -> Draft | None:
    """Return the nearest event in the complement of the draft's word, breadth first."""
    todo: list[Token] = [c for c in draft.token.children if c.dep_ in _FIRST and not _is_circumstance(c)]
    while todo:
        word = todo.pop(0)
        if word.i in by_token:
            return by_token[word.i]
        todo += [c for c in word.children if c.dep_ in _FURTHER and not _is_circumstance(c)]
    return None


def _is_circumstance(word: Token) -> bool:
    """True for what only tells when or why: "after the talks", "when Chad met with Mali" tells nothing of a promise."""
    if word.lower_ in _CIRCUMSTANCES:
        return True
    opening = children(word, "mark", "advmod") if word.dep_ == "advcl" else ()
    return any(c.tag_ in ("IN", "WRB") and c.i < word.i for c in opening)


def _towards(draft: Draft, other: Draft) -> list[Argument]:
    """Return the other event's counterparts as recipients, where the draft names none itself."""
    doers = draft.clusters("agent")
    named = (a for a in draft.event.arguments if a.role in ("recipient", "participant"))
    if draft.event.type not in types("towards") or any(a.cluster is None or a.cluster not in doers for a in named):
        return []
    if draft.event.type == "Refusal" and codes()[other.event.type] in _HARM:
        return []  # who will not expel him refuses him nothing
    if draft.event.type == "Promise" and not _is_favour(other.event):
        return []
    if draft.event.type == "Threat" and other.event.time == "NON_FUTURE":
        return []  # "vowed revenge for the killing of its commander"
    if other.event.type in ("Request", "Demand"):
        return _askers(draft, other)
    own = draft.clusters("agent", "participant")
    words = {(a.start, a.end) for a in draft.event.arguments}
    found = [a for a in other.event.arguments if a.role in ("recipient", "participant") and a.cluster not in own]
    found = [a for a in found if a.start is not None and (a.start, a.end) not in words]
    return [replace(a, role="recipient") for a in found if not _is_spot(a, draft.token.doc)]


def _askers(draft: Draft, asked: Draft) -> list[Argument]:
    """Return who asked for what is refused or agreed to: who rejects a request from farmers refuses them something."""
    asking = {(a.start, a.end) for a in draft.event.arguments} | {(None, None)}
    own = draft.clusters("agent", "participant")
    found = [a for a in asked.event.arguments if a.role == "agent" and a.cluster not in own]
    return [replace(a, role="recipient") for a in found if (a.start, a.end) not in asking]


def _is_favour(promised: Event) -> bool:
    """True for what is promised to those whom it reaches: "to help farmers", "not to jail them", not "to ban them"."""
    kind = _KIND if promised.polarity == "POS" else _HARM
    return codes()[promised.type] in kind


def _is_spot(argument: Argument, doc: Doc) -> bool:
    """True for the road of "threatened to close the road", which nobody threatens."""
    words = doc.char_span(argument.start or 0, argument.end or 0, alignment_mode="expand")
    return words is not None and noun_types().get(words.root.lemma_.lower()) in ("Facility", "Place")


def _content(draft: Draft) -> list[Argument]:
    """Return the clause that tells what is promised, denied or alleged as the topic, where no event in it does."""
    if draft.event.type not in types("worded") or any(a.role == "topic" for a in draft.event.arguments):
        return []
    slots = draft.trigger.slots
    names = ["infinitive", "clause", *(name for name in slots.fillers if name.endswith("-doing"))]
    clauses = [clause for name in names for clause in slots.get(name) if clause.i > draft.token.i]
    return [Argument("topic", *clause_extent(clauses[0]))] if clauses else []


@functools.cache
def types(kind: str) -> frozenset[str]:
    """Return the event types that are listed under `kind` in `data/lexicon/events/links.toml`."""
    return frozenset(toml("events/links")[kind])
