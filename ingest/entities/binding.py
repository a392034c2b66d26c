"""What grammar forbids or asks of a pronoun in its clause: whose object it cannot be, and who does what its verb says.

The binding theory in a few lines: "him" is nobody who acts in its clause, though the subject stand in a clause above
("he went to Rome to see him"); "his" may be.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities.referents import Referent
from ingest.entities.telling import SUBJECTS, reports, speaks
from ingest.lexicon import toml

_OBJECTS = frozenset({"dobj", "dative", "attr", "oprd"})
_MARKS = frozenset({"“", '"', "``", "«", "„"})
_NOMINATIVE = frozenset({"he", "she", "they"})
_OBJECTIVE = frozenset({"him", "her", "it", "them"})
_BIDDEN = frozenset({"him", "her", "them"})


def bound(pronoun: Token, candidate: Referent) -> bool:
    """Say whether grammar forbids the pair: "him" is not its own verb's subject, nothing holds its own pronoun."""
    head = candidate.head
    if candidate.first <= pronoun.i < candidate.last or _is_known_to(head, pronoun):
        return True
    if pronoun.lower_.endswith(("self", "selves")):
        return head.head != pronoun.head
    return pronoun.dep_ != "poss" and (beside(pronoun, head) or head.head == pronoun.head)


def _is_known_to(head: Token, pronoun: Token) -> bool:
    """Say whether a pronoun stands in what others know: "people familiar with their plans" have no plans."""
    known = toml("coreference")["agreement"]["knowing"]
    return any(one.head == head and one.lower_ in known and one.i > head.i for one in pronoun.ancestors)


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
    if preposition.lower_ in words["placing"]:
        return True
    objects = any(child.dep_ == "dobj" for child in verb.children)
    return objects and verb.lemma_ in words["keeping"] and preposition.lower_ in words["around"]


def ruled(pronoun: Token) -> Iterator[int]:
    """Yield the tokens in what the verb of a pronoun governs, or hangs on: no name there is the pronoun's own."""
    if pronoun.dep_ not in SUBJECTS or pronoun.head.pos_ not in ("VERB", "AUX"):
        return
    if pronoun.head.dep_ == "relcl" and not _is_of_a_thing(pronoun):
        yield pronoun.head.head.i
    for child in pronoun.head.children:
        if child.i > pronoun.i and child.dep_ in _OBJECTS:
            yield child.i
        elif child.i > pronoun.i and child.dep_ in ("prep", "agent"):
            yield from (noun.i for noun in child.children if noun.dep_ == "pobj")
        elif child.i < pronoun.i and child.dep_ == "ccomp" and speaks(pronoun) and not reports(child):
            yield from _quoted(child)
        elif child.i > pronoun.i and child.dep_ in ("ccomp", "xcomp"):
            yield from itertools.takewhile(
                lambda i: pronoun.doc[i].text != ",", range(pronoun.i + 1, child.right_edge.i + 1)
            )


def _is_of_a_thing(pronoun: Token) -> bool:
    """Say whether "which" shows that a clause about "he" hangs on a thing: "a report by Lind, in which he said"."""
    which = any(child.lower_ == "which" for prep in pronoun.head.children for child in (prep, *prep.children))
    return which and pronoun.lower_ in ("he", "she")


def _quoted(clause: Token) -> range:
    """Return the tokens of what is said before "he said"; where a clause leads up to a quotation, of that alone."""
    first, last = clause.left_edge.i, clause.right_edge.i + 1
    marks = (token.i for token in clause.doc[first:last] if token.text in _MARKS and token.i > first)
    return range(next(marks, first), last)


def is_urging(us: Token) -> bool:
    """Say whether an "us" takes in whoever listens: "let us go on"."""
    return us.lower_ == "us" and us.i > 0 and us.nbor(-1).lower_ == "let"


def actors(pronoun: Token) -> Iterator[int]:
    """Yield the subjects of the clause whose object a pronoun is: none of them is "him" or "them"."""
    if pronoun.lower_ not in _OBJECTIVE:
        return
    verb = _governor(pronoun)
    if verb is not None and verb.pos_ in ("VERB", "AUX"):
        for subject in (one for one in _subjects(verb) if one.lower_ != "which"):
            yield from (subject.i, *(token.i for token in subject.conjuncts))


def _governor(pronoun: Token) -> Token | None:
    """Return the verb whose object a pronoun is, straight or behind a preposition that does not merely place it."""
    if pronoun.dep_ in ("dobj", "dative"):
        return pronoun.head
    if pronoun.dep_ == "nsubj" and pronoun.lower_ in _BIDDEN and pronoun.head.dep_ in ("ccomp", "xcomp"):
        return pronoun.head.head
    if pronoun.dep_ != "pobj" or _keeps(pronoun.head.head, pronoun.head):
        return None
    return pronoun.head.head


def _subjects(verb: Token) -> list[Token]:
    """Return the subjects of a verb; of one without its own, those of the verb that it hangs on."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        return own
    if verb.dep_ == "xcomp" and (told := _told(verb)) is not None:
        return [told]
    above = verb.head
    return _subjects(above) if verb.dep_ in ("xcomp", "advcl", "conj") and above.pos_ in ("VERB", "AUX") else []


def _told(verb: Token) -> Token | None:
    """Return who is to do what `verb` says: "she convinced them to sell"."""
    return next((c for c in verb.head.children if c.dep_ in ("dobj", "dative") and c.i < verb.i), None)
