"""What a store must do for the graph: one contract, kept by an embedded engine and by any SPARQL 1.1 endpoint.

Everything that is asked or written goes through `Backend`, with pyoxigraph's terms. Queries see the union of all
graphs as their default graph; every quad lives in a named graph, and no triple in two of them, so that counts are right
on engines that do not remove duplicates from that union.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, QuerySolution, Triple

Term = NamedNode | BlankNode | Literal | Triple
Resource = NamedNode | BlankNode
Substitutions = Mapping[str, NamedNode | Literal]


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a SELECT query, streamed: iterate once; a row gives its terms by name, by position or in order."""

    variables: tuple[str, ...]
    solutions: Iterator[QuerySolution]

    def __iter__(self) -> Iterator[QuerySolution]:
        return self.solutions


@runtime_checkable
class Backend(Protocol):
    """A place where the graph lives.

    `substitutions` puts terms in the place of variables; never build a query out of strings. All methods may be called
    from several threads. Every method raises `StoreError` or one of its leaves: `QuerySyntaxError` for a query that
    cannot be read, `StoreUnreachableError` when an endpoint does not answer.
    """

    @property
    def location(self) -> str:
        """Folder or address, for messages."""
        ...

    @property
    def revision(self) -> int:
        """A number that grows with every write through this backend."""
        ...

    def select(self, query: str, substitutions: Substitutions | None = None) -> Rows:
        """Return the rows of a SELECT query, as the engine finds them."""
        ...

    def ask(self, query: str, substitutions: Substitutions | None = None) -> bool:
        """Return the answer to an ASK query."""
        ...

    def construct(self, query: str, substitutions: Substitutions | None = None) -> Iterator[Triple]:
        """Yield the triples of a CONSTRUCT or DESCRIBE query."""
        ...

    def match(
        self,
        subject: Resource | None = None,
        predicate: NamedNode | None = None,
        object: Term | None = None,
        graph: NamedNode | None = None,
    ) -> Iterator[Quad]:
        """Yield the quads that fit; None stands for anything. The fastest way to look something up."""
        ...

    def writing(self) -> AbstractContextManager[None]:
        """Hold the writer's place: look up and `apply` inside it, and no other write comes between."""
        ...

    def apply(self, *, remove: Iterable[Quad] = (), add: Iterable[Quad] = ()) -> None:
        """Remove and add quads as one atomic change: after a crash either all of it is there or nothing."""
        ...

    def update(self, text: str) -> None:
        """Run a SPARQL update; for maintenance. Articles are written with `apply`."""
        ...

    def flush(self) -> None:
        """Make everything written so far survive a power cut; call it at the end of a batch."""
        ...

    def snapshot(self, folder: Path) -> None:
        """Write a consistent copy that other processes may open into `folder`, which must not exist."""
        ...

    def size(self) -> int:
        """Return the number of quads."""
        ...

    def close(self) -> None:
        """Give up the store; the backend cannot be used afterwards."""
        ...
