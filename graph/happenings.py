"""Which event is meant: one node for one happening, shared by all articles that report it.

Two claims are about the same event when type, date and actors agree, as far as the event type demands (`ng:sharedBy`
and `ng:sharedWithin` in the ontology). The key depends on nothing else, so planned, reported and denied meet on one
node, in any order of ingest. An event without such a key belongs to its article alone.
"""

from __future__ import annotations

from collections.abc import Collection

from pyoxigraph import NamedNode

from graph import ontology
from graph.dates import pinned
from graph.facts import ACTOR_ROLES, PLACE_ROLES
from graph.identity import LOCAL, is_local, short_hash
from graph.vocabulary import ID, NG

Fillers = Collection[tuple[NamedNode, NamedNode]]
Core = tuple[tuple[str, NamedNode], ...]

_ACTORS = ("person/", "organization/", "country/", "group/")
_PLACES = ("place/", "country/", "facility/")


def event_iri(
    article: NamedNode, event_type: NamedNode, trigger: object, when: str | None, fillers: Fillers
) -> NamedNode:
    """Return the IRI of the event that a claim of `article` with this type, date and fillers is about."""
    day = pinned(when)
    name = (NG.local(event_type) or "event").lower()
    key = _key(event_type, fillers)
    if day and key and (len(day) > len("2023-09") or ontology.is_shared_within_month(event_type)):
        return ID[f"event/{name}-{day}-{short_hash(name, day, *(f'{role} {filler}' for role, filler in key))}"]
    return ID[f"event/{name}-{day or 'undated'}{LOCAL}{short_hash(article.value, name, trigger)}"]


def core(event_type: NamedNode, fillers: Fillers) -> Core:
    """Return the fillers, with their roles, that name an event: its key, or all actors and places without one."""
    return _key(event_type, fillers) or (*_found(fillers, ACTOR_ROLES), *_found(fillers, PLACE_ROLES))


def _key(event_type: NamedNode, fillers: Fillers) -> Core:
    """Return what tells this event from others of its type and date; empty when too little is known."""
    fillers = [(role, filler) for role, filler in fillers if not is_local(filler)]
    places = _unnamed(_found(fillers, PLACE_ROLES, _PLACES))[:1]
    doers = next(
        filter(None, (_found(fillers, {role}, _ACTORS) for role in (NG.agent, NG.participant, NG.recipient))), ()
    )
    match ontology.shared_by(event_type):
        case "doer":
            return _unnamed(doers) or places
        case "doer and place":
            return (*_unnamed(doers), *places) if doers and places else ()
    actors = _found(fillers, ACTOR_ROLES, _ACTORS)
    actors = _unnamed(actors) if ontology.is_reciprocal(event_type) else actors
    if len({filler for _, filler in actors}) > 1:
        return actors
    return (*actors, *places) if actors and places and actors[0][1] != places[0][1] else ()


def _found(fillers: Fillers, roles: Collection[NamedNode], kinds: tuple[str, ...] = ("",)) -> Core:
    """Return the fillers of some roles that are of some kinds, each once, in one order."""
    found = {(NG.local(role) or "", filler) for role, filler in fillers if role in roles}
    return tuple(sorted((pair for pair in found if (ID.local(pair[1]) or "").startswith(kinds)), key=_order))


def _unnamed(found: Core) -> Core:
    """Return the fillers without their roles, each once."""
    return tuple(sorted({("", filler) for _, filler in found}, key=_order))


def _order(pair: tuple[str, NamedNode]) -> tuple[str, str]:
    return pair[0], pair[1].value
