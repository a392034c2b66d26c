"""Who says something to whom: the subject of what is said is often the one who says it, or whom it is told."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from ingest.lexicon import toml

_LEAVE = frozenset({"could", "can", "may", "might"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def speaks(subject: Token) -> bool:
    """Say whether a token is the subject of a verb of saying."""
    return subject.dep_ == "nsubj" and reports(subject.head)


def reports(verb: Token) -> bool:
    """Say whether a verb is one of saying."""
    return verb.lemma_ in toml("coreference")["saying"]["verbs"]


def is_teller(verb: Token, pronoun: Token) -> bool:
    """Say whether a pronoun is the subject of what `verb` says ("Meyer said he would go"); "they" may be others."""
    told = pronoun.head.dep_ == "ccomp" and pronoun.dep_ in SUBJECTS and verb in _done_in(pronoun.head.head)
    return told and pronoun.lower_ != "they" and not any(is_asked(child, pronoun) for child in verb.children)


def is_asked(head: Token, pronoun: Token) -> bool:
    """Say whether somebody is asked of himself: "asked him whether he would resign"; not "if he could go"."""
    asked = pronoun.head.dep_ == "ccomp" and pronoun.head.head == head.head and pronoun.dep_ in SUBJECTS
    if not asked or head.dep_ not in ("dobj", "dative") or not head.i < pronoun.i:
        return False
    asking = head.head.lemma_ in toml("coreference")["agreement"]["asking"]
    return asking and not any(child.lower_ in _LEAVE for child in pronoun.head.children if child.dep_ == "aux")


def _done_in(verb: Token) -> Iterator[Token]:
    """Yield a verb and those above it whose doer does it too: "is considering announcing", "tried to claim"."""
    yield verb
    while verb.dep_ == "xcomp" and not any(child.dep_ in ("dobj", "dative") for child in verb.head.children):
        verb = verb.head
        yield verb


def is_told(head: Token, pronoun: Token) -> bool:
    """Say whether "they" are whom somebody tells what they will do: "told the crowd they would win"."""
    told = pronoun.head.dep_ == "ccomp" and pronoun.head.head == head.head and head.i < pronoun.i
    people = head.dep_ in ("dobj", "dative") and head.lemma_ not in toml("coreference")["agreement"]["reporters"]
    return told and people and pronoun.lower_ == "they" and pronoun.dep_ in SUBJECTS


def is_reported(head: Token) -> bool:
    """Say whether a word stands in what somebody else says: the "he" of "he will go, Meyer said"."""
    return any(one.dep_ == "ccomp" and reports(one.head) for one in (head, *head.ancestors))


def gives_way(pronoun: Token) -> bool:
    """Say whether "his" stands before the "she" that its clause tells of: "Meyer said that for his sake she would"."""
    other = {"his": "she", "her": "he"}.get(pronoun.lower_) if pronoun.dep_ == "poss" else None
    verb = next((token for token in pronoun.ancestors if token.pos_ in ("VERB", "AUX")), None)
    if other is None or verb is None:
        return False
    return any(child.dep_ in SUBJECTS and child.i > pronoun.i and child.lower_ == other for child in verb.children)
