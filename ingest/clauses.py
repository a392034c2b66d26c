"""Mends of the parse where a clause was hung on the wrong verb or noun: whose it is decides who acts in it.

In "will close the border after shells landed, wounding three" the wounding comes of the shells.
"""

from __future__ import annotations

import functools

from spacy.tokens import Doc, Token

from ingest.gerunds import has, mend_gerund
from ingest.lexicon import toml
from ingest.second_verbs import mend_second


def mend(doc: Doc) -> Doc:
    """Hang clauses on the word that they belong to, in place; returns `doc`."""
    for token in doc:
        if token.dep_ == "conj":
            mend_second(token)
        elif token.dep_ == "ccomp" and token.tag_ in ("VBD", "VBN"):
            _join_sequel(token)
        elif token.dep_ in ("nsubj", "nsubjpass", "mark"):
            _mend_opening(token)
        elif token.tag_ == "VBG":
            mend_gerund(token)
        elif token.dep_ == "acl" and token.tag_ == "VBN":
            _join_person(token)
        elif token.lower_ in ("neither", "nor") and token.head.pos_ in ("VERB", "AUX"):
            _negate(token)
    return doc


def _negate(word: Token) -> None:
    """Make "neither" and "nor" between verbs the negations that they are: "neither confirmed nor denied"."""
    second = next((c for c in word.head.rights if c.dep_ == "conj" and c.i > word.i), None)
    if word.lower_ == "neither" and word.dep_ in ("preconj", "cc", "advmod", "det", "nsubj"):
        word.dep_ = "neg"
    elif word.dep_ == "cc" and second is not None:
        word.head, word.dep_ = second, "neg"


def _mend_opening(word: Token) -> None:
    """Mend a clause by its subject or conjunction."""
    clause = word.head
    if word.dep_ != "mark" and clause.dep_ in ("aux", "auxpass"):
        word.head = clause.head  # "the envoy did, in fact, discuss"
    elif word.dep_ == "nsubj" and word.lower_ in ("meeting", "gathering"):
        _open_gathering(word)
    elif word.lower_ == "who" and clause.dep_ == "relcl":
        _join_who(clause)
    elif word.lower_ in ("which", "that") and word.dep_ == "nsubj" and clause.dep_ == "relcl":
        _join_toll(clause)
    elif word.lower_ == "that" and word.dep_ == "mark":
        _join_told(word)


def _join_sequel(verb: Token) -> None:
    """Coordinate "pledged" in "has claimed that they lie, pledged to go" with the claim: it is not what is claimed."""
    first = verb.head
    told = [c for c in first.children if c.dep_ == "ccomp" and c.i < verb.i and has(c, "nsubj", "nsubjpass")]
    told = [c for c in told if c.lemma_ not in ("have", "be", "do")]  # "said that he had, as told, arrested him"
    bare = not has(verb, "nsubj", "nsubjpass", "mark", "aux", "auxpass", "expl", "csubj")
    if told and bare and first.i < told[0].i and has(first, "nsubj") and not any(c.is_quote for c in verb.lefts):
        verb.dep_ = "conj"


def _join_person(participle: Token) -> None:
    """Hang "detained in May" in "the release of protesters detained in May" on the protesters."""
    noun, before = participle.head, participle.nbor(-1)
    if before.text == ",":
        before = before.nbor(-1)
    of_noun = before.dep_ == "pobj" and before.head.lower_ == "of" and noun in before.ancestors
    people = before.tag_ == "NNS" or before.ent_type_ == "PERSON"
    if of_noun and people and noun.lemma_ in _done_to_people():
        participle.head = before


def _join_told(that: Token) -> None:
    """Hang "that" and its clause on the verb of saying: "said in a letter that", "said, hours after he fled, that"."""
    clause = that.head
    verb = _teller_of_message(clause) or (_teller_before(clause) if that.i and that.nbor(-1).text == "," else None)
    if verb is None or any(c.dep_ == "ccomp" and c != clause.head for c in verb.children):
        return
    if clause.head.head == verb and clause.head.dep_ == "ccomp":
        clause.head.dep_ = "advcl"
    clause.head, clause.dep_ = verb, "ccomp"


def _teller_of_message(clause: Token) -> Token | None:
    """Return who tells what is hung on the statement, letter or interview in which it is told."""
    message, table = clause.head, toml("attachment")
    if message.dep_ == "acl" and message.tag_ == "VBN":
        message = message.head  # "said in a statement emailed to the paper that"
    told = clause.dep_ in ("acl", "relcl", "ccomp") and message.dep_ == "pobj" and message.lemma_ in table["messages"]
    verb = message.head.head if told and message.head.lower_ in ("in", "on", "at", "by", "during") else None
    return verb if verb is not None and verb.lemma_ in table["telling"] else None


def _teller_before(clause: Token) -> Token | None:
    """Return the verb of saying that a circumstance keeps apart from what is said."""
    between = clause.head
    timed = any(c.dep_ == "mark" and c.lower_ in ("after", "before", "as", "when", "since") for c in between.children)
    verb = between.head if clause.dep_ == "ccomp" and timed and between.dep_ in ("advcl", "ccomp") else None
    return verb if verb is not None and verb.i < between.i and verb.lemma_ in toml("attachment")["telling"] else None


def _join_who(clause: Token) -> None:
    """Hang "who is in custody" in "the man behind the attacks who is in custody" on the man, not on the attacks."""
    thing = _told_later(clause) or clause.head
    while _is_no_person(thing) and thing.dep_ == "pobj" and thing.head.head.pos_ in ("NOUN", "PROPN"):
        thing = thing.head.head
    named = _last_named(clause)
    if not _is_no_person(thing):
        clause.head = thing
    elif named is not None and clause.head in named.ancestors:
        clause.head = named


def _told_later(clause: Token) -> Token | None:
    """Return the Lind of "Lind, a pupil of Berg, who has since left": of him alone a before is told."""
    other = clause.head
    since = any(c.lower_ == "since" and c.dep_ == "advmod" and c.i < clause.i for c in clause.children)
    calling = other.head.head if other.dep_ == "pobj" and other.head.lower_ in ("of", "to", "for") else other
    parted = clause.left_edge.nbor(-1).text == "," if clause.left_edge.i > clause.sent.start else False
    return calling.head if since and parted and calling.dep_ == "appos" and calling.head.ent_type_ == "PERSON" else None


def _join_toll(clause: Token) -> None:
    """Hang "which killed nine" in "the attack in Lima, Peru, which killed nine" on the attack."""
    thing, table = clause.head, toml("attachment")
    if clause.lemma_ not in table["results"] or thing.ent_type_ not in (
        "GPE",
        "LOC",
        "FAC",
        "DATE",
        "TIME",
        "CARDINAL",
    ):
        return
    for above in thing.ancestors:
        told = [c for c in above.children if c.dep_ in ("attr", "dobj") and c.i < clause.i]
        for deed in (above, *told):
            if deed.pos_ == "NOUN" and deed.lemma_ in table["deeds"]:
                clause.head = deed
                return


def _last_named(clause: Token) -> Token | None:
    """Return the name right before a clause: the group in "talks between the army and the group, who refused"."""
    first = clause.left_edge
    before = first.nbor(-1) if first.i > clause.sent.start else first
    if before.text == "," and before.i > clause.sent.start:
        before = before.nbor(-1)
    return before if before.pos_ == "PROPN" and before.ent_type_ in ("ORG", "PERSON", "NORP") else None


def _is_no_person(noun: Token) -> bool:
    named = noun.ent_type_ in ("ORG", "GPE", "LOC", "FAC", "EVENT", "DATE")
    return named or noun.lemma_.lower() in toml("attachment")["deeds"]


def _open_gathering(gathering: Token) -> None:
    """Make "meeting" what ministers do in "ministers meeting in Rome failed to agree", where it was read as a noun."""
    people, verb = gathering.nbor(-1), gathering.head
    if (
        gathering.i == gathering.sent.start
        or people.dep_ != "compound"
        or people.tag_ != "NNS"
        or people.head != gathering
    ):
        return
    people.head, people.dep_ = verb, "nsubj"
    gathering.head, gathering.dep_, gathering.tag_, gathering.pos_ = people, "acl", "VBG", "VERB"
    gathering.lemma_ = toml("attachment")["gather"][gathering.lower_]
    for modifier in [c for c in gathering.children if c.i < people.i]:
        modifier.head = people


@functools.cache
def _done_to_people() -> frozenset[str]:
    return frozenset(toml("attachment")["done_to_people"])
