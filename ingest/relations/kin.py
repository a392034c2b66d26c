"""Who is whose husband, daughter or brother, as the text says it: "his wife X", "X, the son of Y", "X married Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from ingest.entities.scene import Scene
from ingest.entities.words import pronouns
from ingest.lexicon import toml
from ingest.record import Mention, Relation
from ingest.relations.known import Known
from ingest.relations.ties import evidence

_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_HYPHENS = frozenset("-‑–")
# Words between a kin's noun and the name that it belongs to: "his wife of thirty years, X" is not read.
BESIDE = 2


def kin(scene: Scene, known: Known) -> Iterator[Relation]:
    """Yield the kinship of persons that the text names, each once; a marriage and a sister are of both."""
    seen: set[tuple[str, ...]] = set()
    for found in _stated(scene, known):
        both = (found.predicate, *sorted((found.subject, found.object)))
        if both not in seen:
            seen.add(both)
            yield found


def _stated(scene: Scene, known: Known) -> Iterator[Relation]:
    for noun in scene.doc:
        tie = _ties().get(noun.lemma_.lower()) if noun.pos_ in ("NOUN", "PROPN") else None
        if tie and not _is_further(noun):
            for relative, owner, why in _of_noun(scene, known, noun):
                span, until = evidence(scene, relative), _until(scene, noun)
                found = Relation(relative.cluster, tie, owner.cluster, span, until=until, confidence=0.85, why=why)
                yield replace(found, role=noun.text)
    for verb in scene.doc:
        if verb.lemma_ in ("marry", "wed") and verb.pos_ == "VERB":
            yield from _marriage(scene, verb)


def _ties() -> dict[str, str]:
    found: dict[str, str] = toml("ties")["kin"]["nouns"]
    return found


def _is_further(noun: Token) -> bool:
    """Say whether it is another kin than the noun tells: "great-granddaughter", "son-in-law", "stepson", plurals."""
    doc = noun.doc
    hyphened = noun.i > 0 and doc[noun.i - 1].text in _HYPHENS
    inlaw = noun.i + 1 < len(doc) and doc[noun.i + 1].text in _HYPHENS
    return hyphened or inlaw or noun.tag_ in ("NNS", "NNPS")


def _of_noun(scene: Scene, known: Known, noun: Token) -> Iterator[tuple[Mention, Mention, str]]:
    """Yield whom a noun of kin means and whose kin that is."""
    relative, beside = _named_beside(scene, noun)
    owner = _owner(scene, noun, beside)
    if relative is None:
        relative, why = _apposed(scene, noun), "apposition"
    else:
        why = f"{noun.text} before the name"
    named = owner is not None and known.is_named(owner.cluster)
    if relative is not None and owner is not None and named and relative.cluster != owner.cluster:
        yield relative, owner, why


def _named_beside(scene: Scene, noun: Token) -> tuple[Mention | None, Token]:
    """Return the person named right behind the noun ("wife Ann", "daughter, Ann"), and the head of the phrase."""
    for i in range(noun.i + 1, min(len(scene.doc), noun.i + 1 + BESIDE)):
        mention = scene.at(i)
        if _is_person(mention) and mention is not None and scene.tokens(mention)[0] == i:
            return mention, scene.head(mention)
        if scene.doc[i].text != ",":
            break
    return None, noun


def _owner(scene: Scene, noun: Token, head: Token) -> Mention | None:
    """Return the person whose kin it is: "his", "Putin's" before the noun, or "of Putin" behind it."""
    if (partner := _joined(scene, noun)) is not None:
        return partner
    for parent in (noun, head):
        for child in parent.children:
            if child.dep_ == "poss" and child.i < noun.i and (found := _person_at(scene, child)) is not None:
                return found
            if child.dep_ == "prep" and child.lower_ == "of" and child.i == noun.i + 1:
                people = (_person_at(scene, thing) for thing in child.children if thing.dep_ == "pobj")
                return next((person for person in people if person is not None), None)
    return _possessor(scene, noun)


def _joined(scene: Scene, noun: Token) -> Mention | None:
    """Return "X" of "X and his wife": whatever "his" would mean elsewhere."""
    before = noun.i - 2
    paired = before > 0 and noun.nbor(-1).tag_ == "PRP$" and scene.doc[before].lower_ == "and"
    return _person_at(scene, scene.doc[before - 1]) if paired else None


def _possessor(scene: Scene, noun: Token) -> Mention | None:
    """Return the owner by the words, where the parse has lost it: a possessive within the noun phrase before."""
    for i in range(noun.i - 1, max(-1, noun.i - 5), -1):
        token = scene.doc[i]
        if token.text in _POSSESSIVE or token.tag_ == "PRP$":
            return _person_at(scene, scene.doc[i - 1] if token.text in _POSSESSIVE else token)
        if token.pos_ not in ("ADJ", "NOUN", "NUM"):
            return None
    return None


def _apposed(scene: Scene, noun: Token) -> Mention | None:
    """Return the person whom the noun speaks of: "X, his wife", "X is his wife"."""
    verb = noun.head
    subjects = [child for child in verb.children if child.dep_ == "nsubj"] if verb.lemma_ == "be" else []
    negated = any(child.dep_ == "neg" for child in verb.children)
    candidates = [noun.head] if noun.dep_ == "appos" else subjects if noun.dep_ == "attr" and not negated else []
    found = (scene.at(candidate) for candidate in candidates)
    return next((mention for mention in found if _is_person(mention)), None)


def _is_person(mention: Mention | None) -> bool:
    return mention is not None and mention.type == "Person" and mention.mention == "NAM"


def _person_at(scene: Scene, token: Token) -> Mention | None:
    mention = scene.at(token)
    third = token.tag_ != "PRP$" or pronouns().get(token.lower_) in ("he", "she")
    return mention if mention is not None and mention.type == "Person" and third else None


def _marriage(scene: Scene, verb: Token) -> Iterator[Relation]:
    """Yield "X married Y" and "X is married to Y"."""
    ends: list[Mention] = []
    for child in verb.children:
        objects = [child] if child.dep_ in ("nsubj", "nsubjpass", "dobj") else []
        if child.dep_ == "prep" and child.lower_ == "to":
            objects = [thing for thing in child.children if thing.dep_ == "pobj"]
        found = (scene.at(thing) for thing in objects)
        ends += [mention for mention in found if mention is not None and _is_person(mention)]
    auxiliaries = [child.lower_ for child in verb.children if child.dep_ in ("neg", "aux")]
    if len(ends) == 2 and all(word in ("was", "is", "has", "had") for word in auxiliaries):
        one, other = ends
        span, why = evidence(scene, one), f"“{verb.text}”"
        yield Relation(one.cluster, "spouse", other.cluster, span, confidence=0.85, why=why)


def _until(scene: Scene, noun: Token) -> str | None:
    """Return the end of a marriage that was over when the article appeared: "former wife", "ex-husband", "widow"."""
    published = (scene.document.article.published or "")[:10]
    words = {child.lower_ for child in noun.children} | {noun.lower_}
    over = not words.isdisjoint(toml("ties")["kin"]["over"]) or noun.lower_.startswith("ex-")
    return f"..{published}" if over and published else None
