"""Whose a thing is by its clause: the doer's own, or another's ("he mourned his death", "took up its offer")."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.entities.telling import SUBJECTS
from ingest.entities.words import noun_types
from ingest.lexicon import toml

# Words between a stay and the clause that tells what was done there: "Lind's visit to the north of Chad, where he".
_STAY = 8


def doer(pronoun: Token) -> Token | None:
    """Return who does what the verb nearest to a possessive says, unless what is owned there must be another's."""
    other = stranger(pronoun)
    return next((token for token in _doers(pronoun) if token != other), None)


def stranger(pronoun: Token) -> Token | None:
    """Return the doer of whom the thing cannot be: it is taken up from another, ordered by another, or survived."""
    noun = pronoun.head
    if pronoun.dep_ != "poss" or any(child.lower_ == "own" for child in noun.children):
        return None
    subject = next(_doers(pronoun), None)
    if subject is None or subject.head == noun:
        return None
    anothers = _is_taken_up(noun) or _is_called_for(noun, subject) or _is_at_anothers_word(noun)
    return subject if anothers or _is_survived(noun, subject) else None


def is_joined(pronoun: Token, head: Token) -> bool:
    """Say whether a possessive's noun is joined to what it belongs to, or to another thing of the same owner.

    "Blair and his wife", "the law, nor its aim"; "Blair's tour and his attempts to mediate".
    """
    noun = pronoun.head
    alike = any(child.dep_ == "poss" and child.lower_ == pronoun.lower_ for child in head.children)
    if pronoun.dep_ != "poss" or noun.dep_ != "conj" or alike:
        return False
    if noun.head.pos_ in ("NOUN", "PROPN"):
        return head in (noun.head, *(child for child in noun.head.children if child.dep_ == "poss"))
    before = [token for token in pronoun.doc[max(0, pronoun.i - 3) : pronoun.i] if not token.is_punct]
    return len(before) > 1 and before[-1].pos_ == "CCONJ" and before[-2] == head


def is_occasion(pronoun: Token, head: Token) -> bool:
    """Say whether a clause tells of an occasion of somebody's own.

    "Lind's call, when he asked for help", "Lind's visit to Chad, where he met farmers".
    """
    when = next((c for c in pronoun.head.children if c.lower_ in ("when", "where") and c.i < pronoun.i), None)
    if when is None or pronoun.dep_ != "nsubj" or head.dep_ != "poss" or not head.i < when.i:
        return False
    if when.lower_ == "where":
        return head.head.lemma_ in _words("stays")["nouns"] and when.i - head.head.i <= _STAY
    before = [token for token in pronoun.doc[max(0, when.i - 2) : when.i] if not token.is_punct]
    return bool(before) and before[-1] == head.head and before[-1].pos_ == "NOUN" and not _interrupts(when, head.head)


def _interrupts(when: Token, noun: Token) -> bool:
    """Say whether another does something to what is owned just then: "she broke off Lind's talk when she rose"."""
    return noun.dep_ == "dobj" and noun.i == when.i - 1


def _doers(pronoun: Token) -> Iterator[Token]:
    """Yield who does what the verbs around a possessive say, from within; of "told her to sell" the one told."""
    for verb in pronoun.ancestors:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        own = [child for child in verb.children if child.dep_ in SUBJECTS]
        if own:
            yield _counted_out(own[0]) if pronoun.lower_ == "their" else own[0]
        elif verb.dep_ in ("xcomp", "advcl"):
            yield from _told(verb)


def _counted_out(subject: Token) -> Token:
    """Return of what a subject counts some: the guards of "every one of the guards"."""
    noun = subject.lemma_.lower()
    counts = noun in toml("coreference")["quantities"]["words"] and noun not in noun_types()
    of = (child for child in subject.children if counts and child.lower_ == "of")
    whole = (noun for preposition in of for noun in reversed(list(preposition.children)) if noun.dep_ == "pobj")
    return next(whole, subject)


def _told(verb: Token) -> Iterator[Token]:
    """Yield who is told to do something: "convinced her to sell", "called on Peru to sell"."""
    above = verb.head
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    for child in above.children:
        if child.i > verb.i:
            return
        if child.dep_ in ("dobj", "dative") and verb.dep_ == "xcomp":
            yield child
        elif infinitive and child.dep_ == "prep" and child.lower_ in _words("asked").get(above.lemma_, ()):
            yield from (noun for noun in child.children if noun.dep_ == "pobj")


def _is_taken_up(noun: Token) -> bool:
    """Say whether what is owned was put forward by another: "accept its offer", "rejected his appeal"."""
    taken = noun.dep_ == "dobj" and noun.head.lemma_ in _words("taken_up")["verbs"]
    return taken and noun.lemma_ in _words("taken_up")["nouns"]


def _is_called_for(noun: Token, subject: Token) -> bool:
    """Say whether somebody wants it to befall another: "called for his release", "ordered his arrest"."""
    words, verb = _words("called_for"), subject.head
    if noun.lemma_ not in words["nouns"] or subject.dep_ != "nsubj":
        return False
    phrase = f"{verb.lemma_} {noun.head.lower_}"
    return (noun.dep_ == "dobj" and noun.head == verb and verb.lemma_ in words["verbs"]) or (
        noun.dep_ == "pobj" and noun.head.head == verb and phrase in words["phrases"]
    )


def _is_at_anothers_word(noun: Token) -> bool:
    """Say whether something is done at another's word: "acting on his orders"."""
    words = _words("ordered")
    acting = noun.dep_ == "pobj" and noun.head.lower_ in words["prepositions"] and noun.lemma_ in words["nouns"]
    return acting and noun.head.head.lemma_ in words["verbs"]


def _is_survived(noun: Token, subject: Token) -> bool:
    """Say whether somebody speaks or hears of an end, which is then another's: "he mourned his death"."""
    words = _words("survived")
    if noun.lemma_ not in words["nouns"] or subject.dep_ != "nsubj" or subject.head.lemma_ in words["own"]:
        return False
    about = noun.dep_ == "pobj" and noun.head.lower_ in words["prepositions"] and noun.head.head == subject.head
    return about or (noun.dep_ == "dobj" and noun.head == subject.head)


def _words(group: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = toml("coreference")["possession"][group]
    return found
