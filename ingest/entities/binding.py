"""Whom grammar keeps a pronoun from meaning: who stands beside it in its clause, and what its own clause names."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities.agreement import does
from ingest.entities.referents import Referent
from ingest.entities.telling import reports, speaks
from ingest.lexicon import toml

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
_NOMINATIVE = frozenset({"he", "she", "they"})


def bound(pronoun: Token, candidate: Referent) -> bool:
    """Say whether grammar forbids the pair: "him" is not its own verb's subject, nothing holds its own pronoun."""
    head = candidate.head
    if candidate.first <= pronoun.i < candidate.last:
        return True
    if pronoun.lower_.endswith(("self", "selves")):
        return head.head != pronoun.head
    return pronoun.dep_ != "poss" and (beside(pronoun, head) or head.head == pronoun.head)


def beside(pronoun: Token, head: Token) -> bool:
    """Say whether a noun stands beside a pronoun in one clause, so that neither it nor its bearer is the other's."""
    if pronoun.dep_ == "poss" or pronoun.lower_.endswith(("self", "selves")):
        return False
    if head.head == pronoun.head:
        acts = pronoun.dep_ in SUBJECTS or pronoun.lower_ in _NOMINATIVE
        return head.dep_ in ({"dobj", "dative"} if acts else SUBJECTS | {"dobj", "dative"})
    if pronoun.dep_ != "pobj" or head.dep_ not in SUBJECTS:
        return False
    holder = pronoun.head.head
    if holder == head.head:
        return not _keeps(holder, pronoun.head)
    meets = holder.dep_ == "dobj" and holder.lemma_ in toml("coreference")["agreement"]["encounters"]
    return meets and holder.head == head.head and pronoun.head.lower_ == "with"


def _keeps(verb: Token, preposition: Token) -> bool:
    """Say whether "him" behind a preposition may be the subject: "he took the boy with him", not "he met with him"."""
    words = toml("coreference")["agreement"]
    objects = any(child.dep_ == "dobj" for child in verb.children)
    return objects and verb.lemma_ in words["keeping"] and preposition.lower_ in words["around"]


def ruled(pronoun: Token) -> Iterator[int]:
    """Yield the tokens in what the verb of a pronoun governs, or hangs on: no name there is the pronoun's own."""
    if pronoun.dep_ not in SUBJECTS or pronoun.head.pos_ not in ("VERB", "AUX"):
        return
    if pronoun.head.dep_ == "relcl":
        yield pronoun.head.head.i
    for child in pronoun.head.children:
        if child.i > pronoun.i and child.dep_ in _OBJECTS:
            yield child.i
        elif child.i > pronoun.i and child.dep_ in ("prep", "agent"):
            yield from (noun.i for noun in child.children if noun.dep_ == "pobj")
        elif child.i < pronoun.i and child.dep_ == "ccomp" and speaks(pronoun) and not reports(child):
            yield from range(child.left_edge.i, child.right_edge.i + 1)
        elif child.i > pronoun.i and child.dep_ in ("ccomp", "xcomp"):
            yield from itertools.takewhile(
                lambda i: pronoun.doc[i].text != ",", range(pronoun.i + 1, child.right_edge.i + 1)
            )


def is_urging(us: Token) -> bool:
    """Say whether an "us" takes in whoever listens: "let us go on"."""
    return us.lower_ == "us" and us.i > 0 and us.nbor(-1).lower_ == "let"


def hangs_low(which: Token, clause: Token) -> bool:
    """Say whether a clause may hang on a noun further left: "the merger of X and Y, which ends in May"."""
    noun = clause.head
    while noun.dep_ == "conj":
        noun = noun.head
    inside = noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN")
    return inside and not does(which)
