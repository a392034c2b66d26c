"""What the nodes of an answer are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode

from graph.store.base import Backend
from graph.views.rows import rows
from graph.views.things import Thing, thing
from graph.vocabulary import ID, PREFIXES

MOST_ASKED = 2000
"""Names that are looked up for one answer, 0.05 ms each; further nodes are called by the end of their IRI."""


def things(backend: Backend, iris: Iterable[str]) -> Mapping[str, Thing]:
    """Return a thing with its name for each of `iris` that stands for data of this graph."""
    own = [iri for iri in dict.fromkeys(iris) if iri.startswith(ID.base)]
    named = {iri: thing(iri, _name(backend, iri)) for iri in own[:MOST_ASKED]}
    return named | {iri: thing(iri, None) for iri in own[MOST_ASKED:]}


def prefixed(iri: str) -> str:
    """Return an IRI with its usual prefix, `ng:Meeting`; unchanged where none fits."""
    for prefix, base in PREFIXES.items():
        local = iri.removeprefix(base)
        if local != iri and local and not set("/#?") & set(local):
            return f"{prefix}:{local}"
    return iri


def _name(backend: Backend, iri: str) -> str | None:
    try:
        node = NamedNode(iri)
    except ValueError:
        return None
    return next((row.text("name") for row in rows(backend, "name", node=node)), None)
