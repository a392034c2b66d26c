"""Whom a pronoun does not mean by what is done or said: nobody demands that he resign, or speaks of his own murder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from ingest.entities.clusters import Entity
from ingest.entities.referents import Referent
from ingest.entities.telling import SUBJECTS, reports
from ingest.entities.words import noun_gender
from ingest.lexicon import toml

_THIRD = frozenset({"he", "she", "it"})
_PERSONAL = frozenset({"he", "she"})
_MODALS = frozenset({"MD", "TO"})


def others(pronoun: Token) -> Iterator[Token]:
    """Yield the subjects above a pronoun that it does not stand for."""
    for verb in pronoun.ancestors:
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        for subject in (child for child in verb.children if child.dep_ in SUBJECTS and child.i < pronoun.i):
            if _is_demanded(pronoun, verb) or _is_killed(pronoun, verb) or _is_represented(pronoun, subject):
                yield subject


def is_of_the_tried(pronoun: Token) -> bool:
    """Say whether a pronoun is of somebody who is tried and not of who tries him: "her trial", "he was convicted"."""
    verb = pronoun.head
    if pronoun.dep_ == "poss":
        return verb.lemma_.lower() in _words("of_the_tried")
    undergoes = pronoun.dep_ in ("nsubjpass", "dobj")
    if undergoes and verb.lemma_ in _words("trying"):
        return True
    done = verb.dep_ == "ccomp" and reports(verb.head) and pronoun.dep_ == "nsubj" and verb.tag_ == "VBN"
    return done and verb.lemma_ not in _words("of_judges")


def is_tried(head: Token) -> bool:
    """Say whether a word is of whom a court or the police deals with: "Lind was charged", "jailed Lind"."""
    return head.dep_ in ("nsubjpass", "dobj") and head.head.lemma_ in _words("trying")


def tries(entity: Entity) -> bool:
    """Say whether somebody is called a judge or the like."""
    return not entity.nouns.isdisjoint(_words("judges"))


def is_of_either(pronoun: Token) -> bool:
    """Say whether a pronoun in what one says may mean him or another in his phrase.

    "Her mother said he threatened her", "one of the guests told police she was hurt".
    """
    if pronoun.lower_ in ("itself", "himself", "herself", "themselves"):
        return False
    verb, below = _told_in(pronoun)
    if verb is None or below is None:
        return False
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.i < pronoun.i), None)
    if subject is None or _is_of_mind(pronoun, below):
        return False
    return _is_kin(subject, pronoun) or _is_some_of(subject, pronoun)


def is_or_kin(pronoun: Token, found: Referent, before: Sequence[Referent]) -> bool:
    """Say whether he to whom harm is done may as well be whose kin he was called just before: "Lind's brother Per"."""
    undergoes = pronoun.dep_ in ("dobj", "nsubjpass") and pronoun.head.lemma_ in _words("harming")
    if not undergoes or pronoun.lower_ in ("himself", "herself"):
        return False
    kin = toml("ties")["kin"]["nouns"]
    called = [r for r in before if r.kind == "NOM" and r.entities == found.entities and r.noun in kin and r.names]
    near = [r for r in called if 0 <= found.sentence - r.sentence <= 1]
    owners = {entity for r in near for entity in r.names if entity.type == "Person" and entity is not found.entity}
    return any(entity.gender in (None, found.entity.gender) for entity in owners)


def _told_in(pronoun: Token) -> tuple[Token | None, Token | None]:
    """Return the verb of saying in whose clause a pronoun stands, and the verb of that clause."""
    for clause in pronoun.ancestors:
        if clause.dep_ == "ccomp" and reports(clause.head):
            return clause.head, clause
    return None, None


def _is_demanded(pronoun: Token, verb: Token) -> bool:
    """Say whether somebody is to do something at the word of another: "demanded that he resign"."""
    clause = pronoun.head
    if pronoun.lower_ not in _THIRD or pronoun.dep_ != "nsubj" or clause.dep_ != "ccomp" or clause.head != verb:
        return False
    bare = clause.tag_ in ("VB", "VBP") and not any(child.dep_ in ("aux", "auxpass") for child in clause.children)
    return bare and verb.lemma_ in _words("demanding")


def _is_killed(pronoun: Token, verb: Token) -> bool:
    """Say whether a pronoun is whom something told of killed: "accused the guards of murdering him"."""
    deed = pronoun.head
    done = pronoun.dep_ == "dobj" or (pronoun.dep_ == "nsubjpass" and deed.dep_ == "ccomp" and reports(verb))
    if not done or deed.lemma_ not in _words("killing") or deed.tag_ not in ("VBD", "VBN", "VBG") or deed == verb:
        return False
    return not any(child.tag_ in _MODALS or child.dep_ == "neg" for child in deed.children)


def principal(pronoun: Token) -> Token | None:
    """Return whose spokesman or lawyer tells what a pronoun does: "his spokesman said he would not go"."""
    clause = pronoun.head
    told = pronoun.lower_ in _PERSONAL and pronoun.dep_ in SUBJECTS and clause.dep_ == "ccomp" and reports(clause.head)
    if not told or clause.lemma_ in _words("of_agents"):
        return None
    subject = next((child for child in clause.head.children if child.dep_ == "nsubj" and child.i < pronoun.i), None)
    nouns = _called(subject) if subject is not None else ()
    return next((one for noun in nouns if noun.lemma_.lower() in _words("agents") for one in _clients(noun)), None)


def _is_represented(pronoun: Token, subject: Token) -> bool:
    """Say whether who tells of a pronoun speaks for another."""
    return subject.head == pronoun.head.head and principal(pronoun) is not None


def _called(name: Token) -> Iterator[Token]:
    """Yield a noun or name and what stands beside it: "lawyer" of "Lind's lawyer, Jo Bray"."""
    yield from (name, *(child for child in name.children if child.dep_ in ("appos", "compound")))


def _clients(noun: Token) -> Iterator[Token]:
    holder = noun.head if noun.dep_ == "compound" else noun
    yield from (child for child in (*noun.children, *holder.children) if child.dep_ == "poss" and child.is_alpha)
    behind = (child for child in noun.children if child.dep_ == "prep" and child.lower_ in ("for", "of"))
    yield from (thing for child in behind for thing in child.children if thing.dep_ == "pobj")


def _is_of_mind(pronoun: Token, clause: Token) -> bool:
    """Say whether a clause tells what somebody thinks or feels, which only he who says it knows: "said he hoped"."""
    told = pronoun.dep_ in SUBJECTS and pronoun.head == clause
    felt = any(child.dep_ == "acomp" for child in clause.children) and clause.lemma_ in ("be", "feel")
    return told and (felt or clause.lemma_ in _words("of_mind"))


def _is_kin(subject: Token, pronoun: Token) -> bool:
    """Say whether kin of somebody of the pronoun's sex is who says it: "her mother said that she"."""
    kin = toml("ties")["kin"]["nouns"]
    for noun in _called(subject):
        sex = {"m": "his", "f": "her"}.get(noun_gender().get(noun.lemma_.lower()) or "")
        if noun.lemma_.lower() in kin and pronoun.lower_ in _SAME.get(sex or "", ()):
            return any(owner.lower_ == sex for owner in _clients(noun))
    return False


_SAME = {"his": ("he", "him", "his"), "her": ("she", "her", "hers")}


def _is_some_of(subject: Token, pronoun: Token) -> bool:
    """Say whether some are counted out who say it: "two of the men told police that they"."""
    of = any(child.lower_ == "of" and child.dep_ == "prep" for child in subject.children)
    if not of or subject.lower_ not in _words("counting"):
        return False
    one = subject.lower_ in ("one", "another")
    return pronoun.lower_ in (_SINGLE if one else _SEVERAL)


_SINGLE = frozenset({"he", "him", "his", "she", "her"})
_SEVERAL = frozenset({"they", "them"})


def _words(group: str) -> list[str]:
    found: list[str] = toml("coreference")["others"][group]
    return found
