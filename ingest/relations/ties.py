"""Small helpers that all rules of relations share: evidence, neighbours of a mention, each tie once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from ingest.entities.scene import Scene
from ingest.lexicon import toml
from ingest.record import Mention, Relation, Span
from ingest.relations.known import Known


def evidence(scene: Scene, mention: Mention) -> Span:
    """Return the characters of the sentence that `mention` stands in."""
    sentence = scene.doc[scene.tokens(mention)[0]].sent
    return sentence.start_char, sentence.end_char


def stated(
    scene: Scene, subject: Mention, predicate: str, object_: Mention, *, why: str, sure: float = 0.8
) -> Iterator[Relation]:
    """Yield the tie that the sentence of `subject` states; nothing where both ends are one entity."""
    if subject.cluster != object_.cluster:
        yield Relation(subject.cluster, predicate, object_.cluster, evidence(scene, subject), confidence=sure, why=why)


def distinct(found: Iterable[Relation]) -> Iterator[Relation]:
    """Yield each tie once, with its first and surest statement."""
    best: dict[tuple[str, str, str, str], Relation] = {}
    for relation in found:
        key = (relation.subject, relation.predicate, relation.object, relation.polarity)
        if key not in best or best[key].confidence < relation.confidence:
            best[key] = relation
    yield from best.values()


def named(scene: Scene, *types: str) -> Iterator[Mention]:
    """Yield the names of these types in reading order."""
    found = [m for m in scene.mentions if m.mention == "NAM" and m.type in types]
    yield from sorted(found, key=lambda mention: mention.start)


def adjective(scene: Scene, known: Known, token: Token) -> Mention | None:
    """Return the state that `token` says something is of: "German", "US"; not the "Russian" of "Russian-backed"."""
    mention = scene.at(token)
    if mention is None or mention.mention != "NAM" or mention.cluster not in known.states:
        return None
    first, last = scene.tokens(mention)
    bound = last < len(scene.doc) and scene.doc[last].text in ("-", "–", "/")
    free = first == 0 or scene.doc[first - 1].text not in ("-", "–", "/")
    plural = mention.text.endswith("s") and mention.type == "Group" and token.tag_ in ("NNS", "NNPS")
    as_adjective = mention.type == "Group" or mention.text in toml("ties")["adjectives"]["states"]
    before = scene.at(first - 1) if first else None
    named = before is not None and before.type == "Group" and before.cluster not in known.states  # "Pheu Thai"
    return mention if as_adjective and free and not bound and not plural and not named else None


def owner(scene: Scene, first: int) -> Mention | None:
    """Return the name whose possessive ends right before token `first`: "Kenya" of "Kenya's Eliud Kipchoge"."""
    if first < 2 or scene.doc[first - 1].text not in ("'s", "’s", "'", "’"):
        return None
    mention = scene.at(first - 2)
    return mention if mention is not None and mention.mention == "NAM" else None


def noun_phrase_left(scene: Scene, first: int) -> Iterator[Token]:
    """Yield, nearest first, the words of the noun phrase before token `first`: "opposition" and "Russian" of a name."""
    for i in range(first - 1, max(-1, first - 7), -1):
        token = scene.doc[i]
        if (token.pos_ not in ("ADJ", "NOUN", "PROPN") and token.text != "-") or token.sent != scene.doc[first].sent:
            return
        yield token


def below(scene: Scene, mention: Mention, *prepositions: str) -> Iterator[tuple[Token, Mention]]:
    """Yield the names that hang on a name by a preposition right behind it: "Tarlazzi of the UIL"."""
    _, last = scene.tokens(mention)
    for child in scene.head(mention).children:
        if child.i == last and child.lower_ in prepositions:
            for noun in child.children:
                found = scene.at(noun) if noun.dep_ == "pobj" else None
                if found is not None and found.mention == "NAM":
                    yield child, found
