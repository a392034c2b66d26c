"""Ties that the article does not state but that follow for names it has: from offices, geography and the gazetteer.

They are closed as W3C ORG has it (who heads or works for an organization is a member of it) and as geography has it
(what lies in a city lies in its state). Each says in `why` from what it follows, and is less sure than that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.entities.scene import Scene
from ingest.lexicon import toml
from ingest.record import Relation, Span
from ingest.relations.known import Known
from ingest.relations.ties import distinct, evidence

_OFFICES_OF_STATE = ("headOfState", "headOfGovernment", "ministerOf", "representsCountry")
_REPRESENTING = ("headOfState", "headOfGovernment", "ministerOf")
_BELONGING = ("leads", "worksFor", "spokespersonOf")
_OFFICIAL = ("leads", "worksFor", "spokespersonOf", "memberOf")


def implied(scene: Scene, known: Known, stated: Sequence[Relation]) -> Iterator[Relation]:
    """Yield what follows from `stated` and from the gazetteer, each tie once and none that is stated or denied."""
    said = {(r.subject, r.predicate, r.object) for r in stated}
    sure = [r for r in stated if r.polarity == "POS" and r.time == "NON_FUTURE" and r.certainty == "CERTAIN"]
    known_places = list(_from_gazetteer(scene, known))
    ground = [*sure, *known_places]
    seats = list(_from_geography(known, ground))
    found = [*known_places, *_from_offices(known, sure), *_nationals(known, [*ground, *seats]), *seats]
    yield from distinct(r for r in found if (r.subject, r.predicate, r.object) not in said)


def _from_gazetteer(scene: Scene, known: Known) -> Iterator[Relation]:
    """Yield the states, of those that the article names, that its places and organizations belong to."""
    for cluster, names in known.names():
        entry = known.entry(cluster) if cluster not in known.states else None
        state = known.state(entry.state) if entry else None
        if entry is None or state is None or state == cluster:
            continue
        span, why = evidence(scene, names[0]), f"gazetteer {entry.id}"
        if entry.type == "Organization" and entry.kind not in toml("ties")["worldwide"]["kinds"]:
            yield _tie(cluster, "basedIn", state, span, why=why)
            if known.is_body(cluster):
                yield _tie(cluster, "governmentBodyOf", state, span, why=why)
        elif entry.type == "Place" and entry.name not in toml("ties")["disputed"]["names"]:
            if known.stands_for(state) <= {name.text for name in names}:
                continue  # the place's own name is all that tells of the state
            yield _tie(cluster, "locatedIn", state, span, why=why)


def _from_offices(known: Known, stated: Iterable[Relation]) -> Iterator[Relation]:
    """Yield that a head or minister represents the state, and that officers are members of their organization."""
    for relation in stated:
        why = f"follows from {relation.predicate}"
        if relation.predicate in _REPRESENTING and relation.object in known.states:
            yield _follows(relation, "representsCountry", relation.object, why)
        elif relation.predicate in _BELONGING and known.first(relation.object).type == "Organization":
            if relation.until and _is_for_life(known, relation.object):
                continue  # who led a party before is likely still of it
            yield _follows(relation, "memberOf", relation.object, why)


def _nationals(known: Known, ground: Sequence[Relation]) -> Iterator[Relation]:
    """Yield the nationality of those who hold an office of a state, or belong to a party or body of it."""
    homes = {
        r.subject: r.object
        for r in ground
        if r.object in known.states
        and (r.predicate == "governmentBodyOf" or (r.predicate == "basedIn" and _is_national(known, r.subject)))
    }
    for relation in ground:
        if relation.predicate in _OFFICES_OF_STATE and relation.object in known.states:
            yield _follows(relation, "citizenOf", relation.object, f"follows from {relation.predicate}")
        elif relation.predicate in _OFFICIAL and relation.object in homes:
            body = known.first(relation.object).text
            yield _follows(
                relation, "citizenOf", homes[relation.object], f"{relation.predicate} {body}, which is of it"
            )


def _is_for_life(known: Known, cluster: str) -> bool:
    entry = known.entry(cluster)
    return entry is not None and entry.kind in toml("ties")["for_life"]["kinds"]


def _is_national(known: Known, cluster: str) -> bool:
    entry = known.entry(cluster)
    return entry is not None and entry.kind in toml("ties")["national"]["kinds"]


def _from_geography(known: Known, ground: Sequence[Relation]) -> Iterator[Relation]:
    """Yield that what lies or has its seat in a place does so in the state of that place."""
    wholes = {r.subject: r.object for r in ground if r.predicate == "locatedIn" and r.object in known.states}
    for relation in ground:
        if relation.predicate in ("basedIn", "locatedIn") and relation.object in wholes:
            place = known.first(relation.object).text
            yield _follows(relation, relation.predicate, wholes[relation.object], f"lies in {place}, which lies in it")


def _follows(ground: Relation, predicate: str, object_: str, why: str) -> Relation:
    """Return a tie that lasts as long as the one that it follows from; a nationality outlasts an office."""
    sure = max(0.3, round(ground.confidence - 0.15, 2))
    tie = _tie(ground.subject, predicate, object_, ground.evidence, why=why, sure=sure)
    return tie if predicate == "citizenOf" else replace(tie, since=ground.since, until=ground.until)


def _tie(subject: str, predicate: str, object_: str, span: Span, *, why: str, sure: float = 0.75) -> Relation:
    return Relation(subject, predicate, object_, span, basis="implied", confidence=sure, why=why)
