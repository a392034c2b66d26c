"""Mends of the parse where the one who tells something was lost between commas or taken for one told of.

In "the rebels attacked the convoy, Omar Lind, head of the union, said" the parser makes Lind another name of the convoy
and leaves "said" without a subject; in "a man claiming kinship with Lind killed a guard" it has the man claim that
somebody killed.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from ingest.gerunds import FINITE, has
from ingest.lexicon import toml

_AFTER = 6
"""Words at most behind a cue that closes its sentence: whom it is told, and when."""
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


def mend(doc: Doc) -> Doc:
    """Hang tellers on what they tell, in place; returns `doc`."""
    for token in doc:
        if token.tag_ in ("VBD", "VBZ") and token.lemma_ in toml("attachment")["telling"]:
            _speak_last(token)
        elif token.tag_ == "VBG" and token.lemma_ == "claim" and not has(token, "aux"):
            _claim_kinship(token)
    return doc


def _speak_last(cue: Token) -> None:
    """Make a name that a gloss describes the subject of the cue that closes the sentence right behind it."""
    name = _glossed_before(cue)
    if name is None or not _closes(cue):
        return
    told = _told(cue, name)
    if told is None:
        return
    cue.head, cue.dep_ = cue, "ROOT"
    told.head, told.dep_ = cue, "ccomp"
    name.head, name.dep_ = cue, "nsubj"


def _glossed_before(cue: Token) -> Token | None:
    """Return the person between commas before the cue: "Omar Lind, head of the union,"."""
    if cue.i == cue.sent.start or cue.nbor(-1).text != ",":
        return None
    before = reversed(cue.doc[cue.sent.start : cue.i - 1])
    name = next((t for t in before if t.dep_ == "appos" and t.ent_type_ == "PERSON" and t.pos_ == "PROPN"), None)
    if name is None or name.head.i > name.i or name.left_edge.nbor(-1).text != "," or name.nbor(1).text != ",":
        return None
    gloss = name.doc[name.i + 2 : cue.i - 1]
    acts = any(t.tag_ in (*FINITE, "MD") and t.dep_ not in ("relcl", "aux", "auxpass") for t in gloss)
    return name if len(gloss) > 0 and not acts else None


def _closes(cue: Token) -> bool:
    rest = [t for t in cue.doc[cue.i + 1 : cue.sent.end] if not (t.is_punct or t.is_space)]
    return len(rest) <= _AFTER and not any(t.pos_ in ("VERB", "AUX") or t.lower_ == "that" for t in rest)


def _told(cue: Token, name: Token) -> Token | None:
    """Return the verb of what is told: what the cue hangs on, or what lost its subject to the cue."""
    subject = next((c for c in cue.lefts if c.dep_ in _SUBJECTS), None)
    if subject is not None:
        deed = next((c for c in subject.rights if c.dep_ == "acl" and c.tag_ == "VBD" and c.i < name.i), None)
        if deed is not None:
            subject.head = deed
        return deed
    if cue.dep_ == "ROOT":
        return next((c for c in cue.lefts if c.dep_ == "ccomp"), None)
    return cue.sent.root if cue.sent.root.i < name.i and cue.sent.root.pos_ in ("VERB", "AUX") else None


def _claim_kinship(participle: Token) -> None:
    """Make "killed" the main verb of "a man claiming kinship with Lind killed a guard"."""
    deed = next((c for c in participle.rights if c.dep_ == "ccomp" and c.tag_ in FINITE), None)
    thing = next((c for c in participle.rights if c.dep_ == "dobj"), None)
    if deed is not None and thing is None:
        thing = next((c for c in deed.lefts if c.dep_ == "nsubj"), None)
    described = participle.dep_ == "acl"
    who = participle.head if described else next((c for c in participle.lefts if c.dep_ == "nsubj"), None)
    if deed is None or thing is None or who is None or thing.lemma_.lower() not in toml("attachment")["claimable"]:
        return
    if any(c.dep_ in (*_SUBJECTS, "mark") and c != thing for c in deed.lefts):
        return
    _stand_for(who if described else participle, deed)
    who.head, who.dep_ = deed, "nsubj"
    participle.head, participle.dep_ = who, "acl"
    thing.head, thing.dep_ = participle, "dobj"


def _stand_for(word: Token, deed: Token) -> None:
    """Hang `deed` where `word` hung, behind "after" as its clause."""
    above, label = word.head, word.dep_
    if label == "pcomp":
        deed.head, deed.dep_ = above.head, "advcl"
        above.head, above.dep_ = deed, "mark"
    else:
        deed.head, deed.dep_ = (deed if above == word else above), label
    for mark in [c for c in word.children if c.dep_ == "punct" and c.i > deed.i]:
        mark.head = deed
