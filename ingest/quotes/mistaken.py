"""Told clauses that the parse takes for relative ones: `told the Times (TT) that Peru had left`.

A relative clause lacks a part, which its "that" stands for; what is told lacks none. Where only the tense of a verb
without an object could tell, a verb that has a listener and no content yet takes the clause.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.quotes.lexicon import lemma_of, verb_senses, words

_CONTENTS = ("ccomp", "xcomp", "parataxis")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_PARTS = ("dobj", "attr", "acomp", "auxpass")
_ABOUT = frozenset(("of", "about", "on", "for", "against", "with", "to"))
"""Prepositions in front of what something is told about, and not in front of an occasion."""


def told_clause(verb: Token) -> Token | None:
    """Return the clause that `verb` tells where it hangs on the listener, or on an occasion before it."""
    telling = lemma_of(verb) in words("verbs", "to_listener")
    if not (telling or lemma_of(verb) in words("verbs", "to_nobody")):
        return None
    if any(c.dep_ in _CONTENTS or (c.dep_ == "dobj" and not telling) for c in verb.children):
        return None
    found = (clause for noun in _nouns(verb) for clause in noun.rights if clause.dep_ in ("relcl", "acl"))
    return next((clause for clause in found if _is_whole(clause, verb)), None) or _under_occasion(verb)


def _under_occasion(verb: Token) -> Token | None:
    """Return the clause that hangs on a gerund that tells nothing: "said after meeting Kim that Peru had left"."""
    hosts = [verb, *(c for c in verb.rights if c.dep_ == "prep")]
    acts = (c for host in hosts for c in host.rights if c.dep_ in ("pcomp", "advcl") and c.tag_ == "VBG")
    found = (c for act in acts if not verb_senses(act) for c in act.rights if c.dep_ == "ccomp")
    return next((c for c in found if any(m.lower_ == "that" and m.dep_ == "mark" for m in c.lefts)), None)


def _nouns(verb: Token) -> Iterator[Token]:
    """Yield the listener and the nouns of the occasions behind the verb: "told them after the vote"."""
    todo = [
        c for c in verb.rights if c.dep_ in ("dobj", "dative", "prep") or c.lower_ in words("phrases", "passing_on")
    ]
    while todo:
        word = todo.pop(0)
        if word.dep_ == "prep" and word.lower_ in _ABOUT and word.head == verb:
            continue
        if word.pos_ in ("NOUN", "PROPN"):
            yield word
        todo += [c for c in word.rights if c.dep_ in ("prep", "pobj", "appos") or word.pos_ == "VERB"]


def _is_whole(clause: Token, verb: Token) -> bool:
    """Whether nothing is missing in a clause with "that" and a subject, so that the noun before it is no part of it."""
    that = clause.left_edge
    if that.lower_ != "that" or that.head != clause or not any(c.dep_ in _SUBJECTS for c in clause.lefts if c != that):
        return False
    if that.dep_ in ("mark", "dative") or any(c.dep_ in _PARTS for c in clause.children if c != that):
        return True
    listener = any(c.dep_ in ("dobj", "dative") for c in verb.rights)
    return listener and clause.head.dep_ == "pobj" and that.dep_ == "dobj"
