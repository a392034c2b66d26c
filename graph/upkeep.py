"""Keeps the shared graphs true to the claims when an article comes, changes or goes.

What is looked up is bounded by what the article itself touches: its names, its events and ties, and the other claims
about those; never by the size of the graph. A fact or name that merely loses one of several supporters costs one
look-up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from pyoxigraph import Literal, NamedNode, Quad, Triple

from graph.contribution import Contribution
from graph.facts import facts, status
from graph.labels import kind
from graph.registry import (
    describe_entity,
    describe_name,
    describe_series,
    describe_status,
    name_iri,
)
from graph.renaming import Labels, described, described_anew, series_anew
from graph.statements import Statement, properties
from graph.store import Backend
from graph.stored import is_used, modalities_about, statements_about, statements_in
from graph.vocabulary import FACTS, LABEL, NG, REGISTRY, SCHEMA, SKOS, SKOSXL

_STATUS = (NG.status, NG.disputed)


@dataclass(slots=True)
class Change:
    """Quads to remove and to add."""

    remove: set[Quad] = field(default_factory=set)
    add: set[Quad] = field(default_factory=set)

    def __ior__(self, other: Change) -> Change:
        self.remove |= other.remove
        self.add |= other.add
        return self


class Replacing:
    """Works out what replacing one article changes; `new` is None when it is removed.

    `graphs` are the names of the graphs that hold the article now; none when it is new.
    """

    def __init__(self, backend: Backend, graphs: Collection[NamedNode], new: Contribution | None) -> None:
        self._backend = backend
        self._graphs = graphs
        self._old = [quad for graph in graphs for quad in backend.match(None, None, None, graph)]
        self._new = new

    def change(self) -> Change:
        """Return everything that has to be removed and added, in all graphs."""
        old = _by_about(statements_in(self._old))
        new = _by_about(self._new.statements if self._new else ())
        whole = Change(set(self._old), set(self._new.quads) if self._new else set())
        named = self._names(self._new.names if self._new else {})
        labels = Labels(self._backend, named.remove, named.add)
        for about in {*old, *new}:
            whole |= self._facts(about, old.get(about, []), new.get(about, []))
            whole |= self._described(about, old.get(about, []), new.get(about, []), labels)
        whole |= self._renamed(labels, new)
        whole |= self._series(whole, [s for statements in new.values() for s in statements], labels)
        whole |= named
        whole |= self._amounts()
        return whole

    def _facts(self, about: NamedNode, old: list[Statement], new: list[Statement]) -> Change:
        """Add the facts that the new version supports; remove those that nobody supports any more."""
        held = set(chain.from_iterable(map(facts, new)))
        lost = set(chain.from_iterable(map(facts, old))) - held
        if lost:
            for other in statements_about(self._backend, about, outside=self._graphs):
                lost -= facts(other)
                if not lost:
                    break
        return Change(_quads(lost, FACTS), _quads(held, FACTS))

    def _described(self, about: NamedNode, old: list[Statement], new: list[Statement], labels: Labels) -> Change:
        """Bring label, type and status of an event or tie up to date with all claims about it."""
        known = set(self._backend.match(about, None, None, REGISTRY))
        found, disputed = self._status(about, known, old, new)
        if found is None:
            return Change(remove=known)
        kept = described(new, labels) or (quad.triple for quad in known if quad.predicate not in _STATUS)
        wanted = _quads({*kept, *describe_status(about, found, disputed=disputed)}, REGISTRY)
        return Change(known - wanted, wanted - known)

    def _renamed(self, labels: Labels, new: Collection[NamedNode]) -> Change:
        """Call events and ties that the article does not tell anew after those who are now called otherwise."""
        result = Change()
        for about, triples in described_anew(self._backend, labels, self._graphs):
            if about not in new:
                known = {q for q in self._backend.match(about, None, None, REGISTRY) if q.predicate not in _STATUS}
                wanted = _quads(triples, REGISTRY)
                result |= Change(known - wanted, wanted - known)
        return result

    def _status(
        self, about: NamedNode, known: set[Quad], old: list[Statement], new: list[Statement]
    ) -> tuple[NamedNode | None, bool]:
        """Return the status after the change, reading no more of the other claims than it takes."""
        values = properties(known)
        reported, disputed = values.get(NG.status) == NG.Reported, NG.disputed in values
        modalities = [statement.modality for statement in new]
        denied = any(modality.denies for modality in modalities)
        if reported and not old:
            return NG.Reported, disputed or denied
        others = modalities_about(self._backend, about, outside=self._graphs)
        return status(chain(modalities, others), undisputed=reported and not disputed and not denied)

    def _series(self, whole: Change, new: list[Statement], labels: Labels) -> Change:
        """Add the series that new events belong to, remove those that have lost their last event, rename the others."""
        result = Change(add=_quads((t for statement in new for t in describe_series(statement, labels)), REGISTRY))
        kept = {quad.subject for quad in result.add}
        for series in _nodes(whole.remove, SCHEMA.superEvent) - kept:
            if not set(self._backend.match(None, SCHEMA.superEvent, series)) - whole.remove:
                result.remove |= set(self._backend.match(series, None, None, REGISTRY))
        gone = {quad.subject for quad in result.remove}
        for series, label in series_anew(self._backend, labels):
            if series not in gone:
                known, wanted = set(self._backend.match(series, LABEL, None, REGISTRY)), _quads([label], REGISTRY)
                result |= Change(known - wanted, wanted - known)
        return result

    def _names(self, new: Mapping[NamedNode, frozenset[str]]) -> Change:
        """Add the names that the new version uses; remove those that none uses, and entities without any."""
        gone = self._names_gone(new)
        result = Change()
        for entity in {*new, *gone}:
            known = set(self._backend.match(entity, None, None, REGISTRY))
            names = (_alternatives(known) - gone.get(entity, set())) | new.get(entity, frozenset())
            wanted = _quads(describe_entity(entity, names), REGISTRY) if names else set()
            result |= Change(known - wanted, wanted - known)
        result.add |= _quads(_name_nodes(new), REGISTRY)
        result.remove |= _quads(_name_nodes(gone), REGISTRY)
        return result

    def _names_gone(self, new: Mapping[NamedNode, frozenset[str]]) -> dict[NamedNode, set[str]]:
        """Return by entity the names that the old version was the last to use."""
        kept = {name_iri(entity, name) for entity, names in new.items() for name in names}
        gone: dict[NamedNode, set[str]] = defaultdict(set)
        for node in _nodes(self._old, NG.usesName) - kept:
            if not is_used(self._backend, NG.usesName, node, outside=self._graphs):
                for entity, name in self._named(node):
                    gone[entity].add(name)
        return gone

    def _named(self, node: NamedNode) -> Iterator[tuple[NamedNode, str]]:
        """Yield the entity and the characters of a name's node."""
        for owner in self._backend.match(None, SKOSXL.altLabel, node, REGISTRY):
            for form in self._backend.match(node, SKOSXL.literalForm, None, REGISTRY):
                if isinstance(owner.subject, NamedNode) and isinstance(form.object, Literal):
                    yield owner.subject, form.object.value

    def _amounts(self) -> Change:
        """Add the amounts that the new version states; remove those that none states any more."""
        amounts = self._new.amounts if self._new else frozenset()
        result = Change(add=_quads((t for amount in amounts for t in amount.describe()), REGISTRY))
        for node in _nodes(self._old, NG.filler) - {amount.iri for amount in amounts}:
            if kind(node) == "amount" and not is_used(self._backend, NG.filler, node, outside=self._graphs):
                result.remove |= set(self._backend.match(node, None, None, REGISTRY))
        return result


def _by_about(statements: Iterable[Statement]) -> dict[NamedNode, list[Statement]]:
    found: dict[NamedNode, list[Statement]] = defaultdict(list)
    for statement in statements:
        found[statement.about].append(statement)
    return found


def _nodes(quads: Iterable[Quad], predicate: NamedNode) -> set[NamedNode]:
    return {quad.object for quad in quads if quad.predicate == predicate and isinstance(quad.object, NamedNode)}


def _alternatives(quads: Iterable[Quad]) -> set[str]:
    return {quad.object.value for quad in quads if quad.predicate == SKOS.altLabel and isinstance(quad.object, Literal)}


def _name_nodes(names: Mapping[NamedNode, Collection[str]]) -> Iterator[Triple]:
    return (t for entity, used in names.items() for name in used for t in describe_name(entity, name))


def _quads(triples: Iterable[Triple], graph: NamedNode) -> set[Quad]:
    return {Quad(t.subject, t.predicate, t.object, graph) for t in triples}
