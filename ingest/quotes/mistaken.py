"""Told clauses that the parse takes for relative ones: `told the Times (TT) that Peru had left`.

A relative clause lacks a part, which its "that" stands for; what is told lacks none. Where only the tense of a verb
without an object could tell, a verb that has a listener and no content yet takes the clause.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.lexicon import toml
from ingest.quotes.lexicon import lemma_of, verb_senses, words

_CONTENTS = ("ccomp", "xcomp", "parataxis")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_PARTS = ("dobj", "attr", "acomp", "auxpass")
_ABOUT = frozenset(("of", "about", "on", "for", "against", "with", "to"))
"""Prepositions in front of what something is told about, and not in front of an occasion."""

_DURING = frozenset(("for", "after", "in", "over", "within", "during", "since"))
"""Prepositions in front of the time that one says something for, or after."""
_DEEP = 3
"""Words above the time where the preposition is looked for: "for the better part of a decade"."""


def told_clause(verb: Token) -> Token | None:
    """Return the clause that `verb` tells where it hangs on the listener, or on an occasion before it."""
    telling = lemma_of(verb) in words("verbs", "to_listener")
    spoken = telling or lemma_of(verb) in words("verbs", "to_nobody")
    if any(c.dep_ in _CONTENTS or (c.dep_ == "dobj" and not telling) for c in verb.children):
        return None
    nouns = (noun for noun in _nouns(verb) if spoken or _is_span(noun))
    found = (clause for noun in nouns for clause in noun.rights if clause.dep_ in ("relcl", "acl"))
    told = next((clause for clause in found if _is_whole(clause, verb)), None)
    return _under_occasion(verb) if told is None and spoken else told


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
        if word.dep_ == "prep" and word.lower_ in _ABOUT and word.head == verb and not _leads_to_span(word):
            continue
        if word.pos_ in ("NOUN", "PROPN"):
            yield word
        todo += [c for c in word.rights if c.dep_ in ("prep", "pobj", "appos") or word.pos_ == "VERB" or _goes_with(c)]
        todo += [c for c in word.rights if c.dep_ == "pcomp" and c.tag_ == "VBG" and not verb_senses(c)]


def _goes_with(clause: Token) -> bool:
    """Whether a participle only says with what a message came: "in a statement accompanying the film that"."""
    message = clause.head.lemma_.lower() in words("sources", "message")
    return clause.dep_ == "acl" and clause.tag_ in ("VBG", "VBN") and message and not verb_senses(clause)


def _leads_to_span(prep: Token) -> bool:
    """Whether a preposition leads to a time, also to a part of one: "for much of the past year"."""
    inner = [c for noun in prep.children for c in (noun, *(p for of in noun.rights for p in of.children))]
    return any(map(_is_span, inner))


def _is_span(noun: Token) -> bool:
    """Whether a noun tells how long or when: "for more than a year", "after two weeks"."""
    timed = noun.dep_ == "pobj" and noun.lemma_.lower() in toml("times")["units"]
    return timed and any(word.lower_ in _DURING for word in itertools.islice(noun.ancestors, _DEEP))


def _is_whole(clause: Token, verb: Token) -> bool:
    """Whether nothing is missing in a clause with "that" and a subject, so that the noun before it is no part of it."""
    that = clause.left_edge
    if that.lower_ != "that" or that.head != clause or not any(c.dep_ in _SUBJECTS for c in clause.lefts if c != that):
        return False
    if _is_span(clause.head):
        before = {c.lower_ for c in clause.head.lefts}
        return "the" not in before or bool(before & {"past", "last"})  # not "for the year that he was mayor"
    if that.dep_ in ("mark", "dative") or any(c.dep_ in _PARTS for c in clause.children if c != that):
        return True
    listener = any(c.dep_ in ("dobj", "dative") for c in verb.rights)
    return listener and clause.head.dep_ == "pobj" and that.dep_ == "dobj"
