"""Offices held and other lasting ties, with the sentence that states them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ingest.document import Document
from ingest.entities.offices import predicate
from ingest.entities.roles import Role, roles
from ingest.entities.scene import Scene
from ingest.record import Mention, Relation, Span

_KINDS = {"Country": "state", "Group": "state", "Organization": "organization", "Place": "place", "Facility": "place"}


def relations(document: Document) -> Iterator[Relation]:
    """Yield offices held and other lasting ties between the article's entities, each once."""
    scene = Scene(document, document.mentions)
    yield from distinct(relation for role in roles(scene) for relation in held(scene, role))


def held(scene: Scene, role: Role) -> Iterator[Relation]:
    """Yield what a role says of its holder: the office itself, of the first object that it can be of."""
    ties = ((thing, predicate(role.office.group, kind_of(thing))) for thing in role.objects)
    thing, tie = next(((thing, tie) for thing, tie in ties if tie), (None, None))
    if thing is None or tie is None or thing.cluster == role.holder.cluster:
        return
    yield Relation(
        role.holder.cluster,
        tie,
        thing.cluster,
        evidence(scene, role.holder),
        role=scene.doc[role.office.first : role.office.last].text,
        polarity="NEG" if "negated" in role.how else "POS",
        time="FUTURE" if {"future", "designate"} & role.how else "NON_FUTURE",
        confidence=0.9 if thing is role.objects[0] else 0.7,
        why=role.why,
    )


def kind_of(mention: Mention) -> str:
    """Return "state", "organization" or "place" for what an office can be of, else nothing."""
    return _KINDS.get(mention.type, "")


def evidence(scene: Scene, mention: Mention) -> Span:
    """Return the characters of the sentence that `mention` stands in."""
    sentence = scene.doc[scene.tokens(mention)[0]].sent
    return sentence.start_char, sentence.end_char


def distinct(found: Iterable[Relation]) -> Iterator[Relation]:
    """Yield each tie once, with its first and surest statement."""
    best: dict[tuple[str, str, str, str], Relation] = {}
    for relation in found:
        key = (relation.subject, relation.predicate, relation.object, relation.polarity)
        if key not in best or best[key].confidence < relation.confidence:
            best[key] = relation
    yield from best.values()
