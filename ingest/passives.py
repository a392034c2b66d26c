"""Mends of the parse where a passive was taken for an active verb, or its doer for somebody further below.

In "was told to leave the country by the ministry" the ministry told; in "Singer sued by ex-manager" and "the farmers,
promised aid by the ministry, went home" somebody else sued and promised. "She's killed two" is no passive at all.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ingest.events.by_phrases import has_authors
from ingest.events.classes import belongs
from ingest.gerunds import has
from ingest.lexicon import toml

_NAMED = ("GPE", "ORG", "PERSON", "NORP")
_PAST = ("VBD", "VBN")
_ACTIVE = ("aux", "auxpass", "nsubjpass")
_HARMED = ("dead", "killed", "wounded", "injured", "missing")
_FAR = 4
"""Longest way up from "by" to the infinitive that it stands behind."""


def mend(doc: Doc) -> Doc:
    """Hang the doers of passive verbs on them, and make these passive, in place; returns `doc`."""
    for token in doc:
        if token.dep_ == "auxpass":
            _make_perfect(token)
        if token.tag_ == "VBN" and token.dep_ == "ccomp" and token.i > token.sent.start:
            _count(token)
        if token.lower_ == "by" and token.dep_ in ("agent", "prep") and _is_doer(token):
            _raise_to_asker(token)
            _raise_to_giver(token)
            _raise_to_petition(token)
            _pass(token)
            _part_aside(token)
    return doc


def _make_perfect(be: Token) -> None:
    """Make "she's killed two people" active: who has an object behind a short "has" undergoes nothing."""
    verb, short = be.head, be.text in ("'s", "’s")
    calling = verb.lemma_ in toml("events/control")["giving"] or verb.lemma_ in toml("attachment")["calling"]
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if not short or calling or subject is None or not has(verb, "dobj") or has(verb, "agent"):
        return
    be.dep_, be.lemma_, subject.dep_ = "aux", "have", "nsubj"


def _count(harmed: Token) -> None:
    """Make two the subject of "reported 13 dead and two wounded"."""
    number = harmed.nbor(-1)
    if (
        number.dep_ == "conj"
        and number.like_num
        and number.head.lower_ in _HARMED
        and not has(harmed, *_ACTIVE, "nsubj")
    ):
        number.head, number.dep_ = harmed, "nsubjpass"


def _is_doer(by: Token) -> bool:
    doer = next((c for c in by.children if c.dep_ == "pobj"), None)
    return doer is not None and (doer.ent_type_ in _NAMED or belongs(doer, "actor"))


def _raise_to_asker(by: Token) -> None:
    """Hang "by the ministry" in "was told to leave the country by the ministry" on the telling."""
    below = by.head
    for _ in range(_FAR):
        if below.dep_ in ("xcomp", "ccomp") or has_authors(below):
            break
        below = below.head
    verb = below.head
    told = below.tag_ == "VB" and any(c.tag_ == "TO" for c in below.children) and not has(below, "auxpass")
    asked = verb.tag_ in _PAST and verb.lemma_ in toml("attachment")["bidding"] and not has(verb, "dobj", "agent")
    passive = has(verb, "auxpass") or not has(verb, "aux")
    if told and asked and passive and below.i < by.i:
        by.head, by.dep_ = verb, "agent"


def _raise_to_giver(by: Token) -> None:
    """Hang "by the ministry" in "the farmers, promised aid by the ministry" on the promise."""
    thing, verb = by.head, by.head.head
    given = thing.dep_ == "dobj" and verb.tag_ in _PAST and verb.lemma_ in toml("events/control")["giving"]
    if given and not has(thing, "det", "poss") and _is_cut(verb):
        by.head, by.dep_ = verb, "agent"


def _raise_to_petition(by: Token) -> None:
    """Hang "by senators" in "calls for his resignation by senators" on the calls: nobody resigns somebody else."""
    thing, table = by.head, toml("attachment")
    if thing.dep_ == "pobj" and thing.head.lower_ == "of" and thing.head.head.lemma_ in table["wanted"]:
        thing = thing.head.head  # "pressure for the release of the hostages by their families"
    petition = thing.head.head
    wanted = thing.dep_ == "pobj" and thing.head.lower_ == "for" and thing.lemma_ in table["wanted"]
    if wanted and petition.lemma_.lower() in table["petitions"] and not has(petition, "poss"):
        by.head = petition


def _is_cut(verb: Token) -> bool:
    """True for a participle of an aside or at the beginning: "promised aid by the ministry, the farmers"."""
    return not has(verb, *_ACTIVE) and (verb.i == verb.sent.start or verb.nbor(-1).text == ",")


def _pass(by: Token) -> None:
    """Make a verb with its doer behind it passive: "Singer sued by ex-manager"."""
    verb = by.head
    if verb.tag_ not in _PAST or has(verb, *_ACTIVE) or verb.lemma_ in toml("attachment")["passing_by"]:
        return
    given = verb.lemma_ in toml("events/control")["giving"] and _is_cut(verb)
    gap = verb.dep_ == "relcl" and has(verb, "nsubj")  # "the sentence he got by a court"
    if by.dep_ != "agent" or gap or (has(verb, "dobj", "ccomp") and not given):
        return
    verb.tag_ = "VBN"
    for subject in [c for c in verb.children if c.dep_ == "nsubj"]:
        subject.dep_ = "nsubjpass"


def _part_aside(by: Token) -> None:
    """Make "ended" the main verb of "the farmers, promised aid by the ministry, ended the protest"."""
    aside = by.head
    if aside.tag_ != "VBN" or by.dep_ != "agent" or not _is_cut_off(aside):
        return
    people = next((c for c in aside.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < aside.i), None)
    verb = next((c for c in aside.children if c.dep_ == "conj" and c.i > by.i), None)
    if people is None or verb is None or verb.tag_ != "VBD" or has(verb, "nsubj", "nsubjpass", "cc"):
        return
    if verb.left_edge.nbor(-1).text != "," or any(c.dep_ == "cc" for c in aside.children):
        return
    verb.head = verb if aside.head == aside else aside.head
    verb.dep_ = aside.dep_
    people.head, people.dep_ = verb, "nsubj"
    aside.head, aside.dep_ = people, "acl"


def _is_cut_off(aside: Token) -> bool:
    return aside.i > aside.sent.start and aside.nbor(-1).text == ","
