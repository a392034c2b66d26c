"""Which event is meant: one node for one happening, shared by all articles that report it.

Two claims are about the same event when type, date and actors agree, as far as the event type demands (`ng:sharedBy`
and `ng:sharedWithin` in the ontology). Nothing else counts, so planned, reported and denied meet on one node, in any
order of ingest. An event without such a key belongs to its article alone.

Inside an article, a headline or a later sentence often leaves the date out: for events rare between the same actors, it
then means the one that the article dates, if that is the only one. What may be misread is an event by itself: neither
its date nor its actors become those of what is read surely.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph import ontology
from graph.dates import pinned
from graph.identity import LOCAL, is_local, short_hash
from graph.roles import ACTOR_ROLES, PLACE_ROLES
from graph.vocabulary import ID, NG

Fillers = Collection[tuple[NamedNode, NamedNode]]
Core = tuple[tuple[str, NamedNode], ...]
"""Role (empty where it says nothing) and filler of those who tell an event from others."""

_ACTORS = ("person/", "organization/", "country/", "group/")
_PLACES = ("place/", "country/", "facility/")
_DAY = len("2023-09-13")
_DAY_IN_IRI = re.compile(r"^event/[a-z]+-(\d{4}-\d\d(?:-\d\d)?)-")


@dataclass(frozen=True, slots=True)
class Told:
    """One event as an article tells it; `trigger` tells it from the others of the article, `unsure` may be misread."""

    event_type: NamedNode
    trigger: object
    when: str | None
    fillers: Fillers
    tense: NamedNode = NG.NonFuture
    unsure: bool = False


def events(article: NamedNode, told: Sequence[Told]) -> list[NamedNode]:
    """Return the event that each telling of an article means."""
    days = _days_by_happening(told)
    return [_event(article, one, pinned(one.when) or days.get(_happening(one))) for one in told]


def core(event_type: NamedNode, fillers: Fillers) -> Core:
    """Return the fillers, with their roles, that name an event: its key, or all actors and places without one."""
    return _key(event_type, fillers) or (
        *_found(fillers, ACTOR_ROLES, _ACTORS),
        *_found(fillers, PLACE_ROLES, _PLACES),
    )


def members(event_type: NamedNode, fillers: Fillers) -> tuple[NamedNode, ...]:
    """Return who makes an event one of a series, known beyond its article and in one order; empty if fewer than two."""
    known = sorted({filler for _, filler in core(event_type, fillers) if not is_local(filler)}, key=lambda f: f.value)
    return tuple(known) if len(known) > 1 else ()


def series_iri(event_type: NamedNode, members: tuple[NamedNode, ...]) -> NamedNode:
    """Return the series of all events of a type between the same members, whenever and whoever started it."""
    name = (NG.local(event_type) or "event").lower()
    return ID[f"series/{name}-{short_hash(name, *(member.value for member in members))}"]


def day_of(event: NamedNode) -> str | None:
    """Return the day or month that an event's IRI names."""
    found = _DAY_IN_IRI.search(ID.local(event) or "")
    return found[1] if found else None


def _event(article: NamedNode, told: Told, day: str | None) -> NamedNode:
    name, key = (NG.local(told.event_type) or "event").lower(), _key(told.event_type, told.fillers)
    rare = ontology.is_shared_within_month(told.event_type)
    if day and key and (rare or len(day) == _DAY) and not told.unsure:
        return ID[f"event/{name}-{day}-{short_hash(name, day, *_words(key))}"]
    named = key and rare and not told.when and not told.unsure
    alone = (*_words(key), told.tense) if named else (told.trigger,)
    return ID[f"event/{name}-{day or 'undated'}{LOCAL}{short_hash(article.value, name, *alone)}"]


def _days_by_happening(told: Sequence[Told]) -> Mapping[object, str]:
    """Return the date of each happening that is dated once in an article, or always alike."""
    days: dict[object, set[str]] = defaultdict(set)
    for one in told:
        day = pinned(one.when)
        if day and not one.unsure and ontology.is_shared_within_month(one.event_type):
            days[_happening(one)].add(day)
    return {happening: next(iter(found)) for happening, found in days.items() if len(found) == 1 and happening}


def _happening(told: Told) -> object:
    """Return what two tellings in one article share if they mean the same, as far as can be told without the date."""
    key = _key(told.event_type, told.fillers) if not told.when or pinned(told.when) else ()
    return (told.event_type, told.tense, key) if key else None


def _key(event_type: NamedNode, fillers: Fillers) -> Core:
    """Return what tells this event from others of its type and date; empty when too little is known."""
    fillers = [(role, filler) for role, filler in fillers if not is_local(filler)]
    places = _unnamed(_found(fillers, PLACE_ROLES, _PLACES))[:1]
    by_role = (_found(fillers, {role}, _ACTORS) for role in (NG.agent, NG.participant, NG.recipient))
    doers = next(filter(None, by_role), ())
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


def _words(key: Core) -> list[str]:
    return [f"{role} {filler}" for role, filler in key]


def _order(pair: tuple[str, NamedNode]) -> tuple[str, str]:
    return pair[0], pair[1].value
