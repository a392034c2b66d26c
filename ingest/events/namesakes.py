"""Names beside others that do nothing themselves: what a deed is named after, the first of two titles, an employer."""

from __future__ import annotations

from spacy.tokens import Token

from ingest.events.actors import Fillers
from ingest.events.senses import word_class
from ingest.events.triggers import Trigger
from ingest.lexicon import toml


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


def is_looked_into(name: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for the person of "the Lind inquiry", whom the article calls no judge or inspector."""
    return name.head == trigger.token and _is_person_before(name, fillers) and not is_inquirer(name, trigger, fillers)


def is_inquirer(name: Token, trigger: Trigger, fillers: Fillers) -> bool:
    """True for a person in front of an inquiry into others, or whom the article calls a judge or inspector."""
    if not _is_person_before(name, fillers):
        return False
    if any(trigger.slots.get(slot) for slot in ("into", "against", "of")):
        return True  # "the Lund inquiry into the bank"
    again = (token for token in name.doc if token.text == name.text and token != name)
    around = (t for one in again for t in one.doc[max(one.i - 4, one.sent.start) : min(one.i + 6, one.sent.end)])
    return any(token.lemma_.lower() in toml("events/control")["inquirers"] for token in around)


def _is_person_before(name: Token, fillers: Fillers) -> bool:
    """True for a person's name in front of a noun, also where the headline alone hides whose it is."""
    if name.dep_ not in ("compound", "nmod"):
        return False
    found = [fillers.mention(one) for one in (name, *(t for t in name.doc if t.text == name.text))]
    known = [mention.type for mention in found if mention is not None]
    return known[:1] == ["Person"]


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
