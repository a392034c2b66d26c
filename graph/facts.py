"""What follows from claims: plain triples from those that are factual, and a status from all of them together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from pyoxigraph import Literal, NamedNode, Triple

from graph import ontology
from graph.dates import Bounds, bounds, pinned
from graph.identity import is_local
from graph.roles import ACTOR_ROLES
from graph.statements import Modality, Statement
from graph.ties import canonical
from graph.vocabulary import NG, ORG, SEM, TYPE, XSD


def facts(statement: Statement) -> frozenset[Triple]:
    """Return the triples that hold if `statement` is believed; none unless it is factual."""
    if not statement.modality.is_factual:
        return frozenset()
    return frozenset(_relation_facts(statement) if statement.relation else _event_facts(statement))


def dated(subject: NamedNode, when: str | None, first: NamedNode, last: NamedNode) -> Iterator[Triple]:
    """Yield the days that an EDTF date spans as values of the properties `first` and `last`."""
    span = bounds(when) if when else Bounds()
    if span.earliest:
        yield Triple(subject, first, _day(span.earliest))
    if span.latest:
        yield Triple(subject, last, _day(span.latest))


def _event_facts(statement: Statement) -> Iterator[Triple]:
    event = statement.about
    if statement.event_type:
        yield Triple(event, TYPE, statement.event_type)
    for role, filler in statement.fillers:
        yield Triple(event, role, filler)
        if role in ACTOR_ROLES:
            yield Triple(event, SEM.hasActor, filler)
    when = statement.when if is_local(event) else pinned(statement.when)
    if when:
        yield Triple(event, NG.when, Literal(when))
    yield from dated(event, when, NG.earliest, NG.latest)
    if statement.code:
        yield Triple(event, NG.code, statement.code)
    if statement.concerns:
        yield Triple(event, NG.concerns, statement.concerns)


def _relation_facts(statement: Statement) -> Iterator[Triple]:
    assert statement.relation
    subject, predicate, object_ = canonical(statement.relation)
    yield Triple(subject, predicate, object_)
    if inverse := ontology.inverse(predicate):
        yield Triple(object_, inverse, subject)
    tie = statement.about
    if predicate in ontology.offices():
        yield Triple(tie, TYPE, NG.Office)
    yield Triple(tie, ORG.member, subject)
    yield Triple(tie, ORG.organization, object_)
    yield Triple(tie, NG.predicate, predicate)
    yield from _interval(statement)


def _interval(statement: Statement) -> Iterator[Triple]:
    tie = statement.about
    named = {NG.roleName: statement.role_name, NG.since: statement.since, NG.until: statement.until}
    yield from (Triple(tie, name, Literal(value)) for name, value in named.items() if value)
    since, until = (bounds(value) if value else Bounds() for value in (statement.since, statement.until))
    if since.earliest:
        yield Triple(tie, NG.begin, _day(since.earliest))
    if until.latest:
        yield Triple(tie, NG.end, _day(until.latest))


def _day(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=XSD.date)


def status(modalities: Iterable[Modality], *, undisputed: bool = False) -> tuple[NamedNode | None, bool]:
    """Return the status that all claims about an event or tie give it, and whether it is disputed.

    The table in docs/model.md says how. With `undisputed`, the caller knows that no dispute can be found, and reading
    stops at the first factual claim. No claims, no status.
    """
    seen: set[NamedNode] = set()
    affirmed = denied = False
    for modality in modalities:
        seen.add(_alone(modality))
        affirmed, denied = affirmed or modality.affirms, denied or modality.denies
        if NG.Reported in seen and (undisputed or (affirmed and denied)):
            break
    return next((s for s in _PRECEDENCE if s in seen), None), affirmed and denied


_PRECEDENCE = (NG.Reported, NG.Cancelled, NG.Planned, NG.Possible, NG.Denied, NG.Unsure)


def _alone(modality: Modality) -> NamedNode:
    """Return the status that one claim alone would give."""
    if modality.is_factual:
        return NG.Reported
    if modality.calls_off:
        return NG.Cancelled
    if modality.is_committed:
        return NG.Planned
    if modality.affirms:
        return NG.Possible
    return NG.Denied if modality.denies else NG.Unsure
