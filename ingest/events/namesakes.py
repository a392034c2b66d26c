"""Names beside others that do nothing themselves: what a deed is named after, the first of two titles, an employer."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.senses import word_class
from ingest.events.triggers import Trigger


def is_namesake(slot: str, token: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for a person in front of a deed, who did not do it: "the Rolando bombing", "the Lund family visit"."""
    mention = fillers.mention(token) if slot in ("actor", "modifier") else None
    if mention is not None and token.head == trigger.token and _is_family_name(token):
        return True
    alone = trigger.token.dep_ not in ("compound", "nmod")  # "the Lind murder case" is Lind's
    deed = trigger.sense.part == "noun" and trigger.sense.type in ("Attack", "Killing") and alone
    return deed and mention is not None and mention.type == "Person"


def _is_family_name(name: Token) -> bool:
    """True for the "Lund" of "the Lund family visit"."""
    behind = name.nbor() if name.dep_ in ("compound", "nmod") else name
    return behind != name and behind.lower_ in word_class("kin") and behind.head == name.head


def untitled(tokens: list[Token]) -> list[Token]:
    """Leave out the first of two titles of one person: "Deputy Premier and Interior Minister Ann Lee" is only she.

    So is "CNN and former NBC anchor Ann Lee".
    """
    people = [n for n, token in enumerate(tokens) if token.ent_type_ == "PERSON"]
    before = list(enumerate(tokens[: people[0]])) if people else []
    titles = [n for n, token in before if _is_bare_title(token) or _is_employer(token, tokens[people[0]])]
    return tokens if not titles else tokens[: titles[0]] + tokens[people[0] :]


def _is_bare_title(token: Token) -> bool:
    named = token.text[:1].isupper() and token.ent_type_ != "PERSON" and token.tag_ in ("NN", "NNP")
    return named and token.lemma_.lower() in word_class("office") and not any(c.dep_ == "det" for c in token.children)


def _is_employer(token: Token, person: Token) -> bool:
    """True for the first of the two bodies whose anchor or professor `person` is called."""
    called = any(c.lemma_.lower() in word_class("staff") for c in person.children if c.dep_ in ("compound", "nmod"))
    return called and token.ent_type_ == "ORG" and person.head == token and person.dep_ == "conj"
