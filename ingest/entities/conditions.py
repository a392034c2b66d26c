"""Whose case is the condition of a deed: "if he is not treated he will die", "will not back him if he runs"."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.lexicon import toml

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_WORDS = frozenset({"if", "unless", "once", "until"})
_WHOM = frozenset({"him", "her", "them"})


def is_condition(pronoun: Token, head: Token) -> bool:
    """Say whether a condition tells of a deed's doer before it, or behind it of whoever is favoured or punished."""
    if pronoun.dep_ not in _SUBJECTS:
        return False
    return _leads(head, pronoun.head) or _hangs_on(head, pronoun.head)


def _leads(head: Token, verb: Token) -> bool:
    """Say whether a noun is the subject of a condition in front of what may befall it: "if the man lied he"."""
    before = head.head.dep_ == "advcl" and head.head.head == verb and head.head.i < verb.i
    return before and head.dep_ in _SUBJECTS and _is_conditional(head.head) and _befalls(verb)


def _befalls(verb: Token) -> bool:
    """Say whether a verb tells what happens to its subject: "he would die", "he would be jailed"."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    return passive or verb.lemma_ in toml("coreference")["conditions"]["fates"]


def _hangs_on(head: Token, verb: Token) -> bool:
    """Say whether a verb is the condition of what is done to somebody: "vote for him even if he wins"."""
    deed = verb.head
    if verb.dep_ != "advcl" or not _is_conditional(verb) or verb.i < deed.i or head.lower_ not in _WHOM:
        return False
    done = head.head == deed and head.dep_ == "dobj"
    done = done or (head.dep_ == "pobj" and head.head.head == deed)
    return done and deed.lemma_ in toml("coreference")["conditions"]["deeds"]


def _is_conditional(verb: Token) -> bool:
    return any(child.dep_ in ("mark", "advmod") and child.lower_ in _WORDS for child in verb.children)
