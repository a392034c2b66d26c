"""The graph behind an address: any endpoint that speaks the SPARQL 1.1 protocol.

Requests are form posts, the one shape that all engines tried take; answers are read as they come and must be complete,
because an engine that gives up in the middle has already said 200.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import httpx
from pyoxigraph import (
    BlankNode,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from graph.store.base import Resource, Rows, Substitutions, Term
from graph.store.bind import bind
from graph.store.body import Body
from graph.store.confined import confined
from graph.store.dataset import chooses_graphs
from graph.store.errors import StoreError, StoreUnreachableError
from graph.store.form import require
from graph.store.refusal import refusal
from graph.store.terms import change, in_named_graphs

_T = TypeVar("_T")
_CONNECT_SECONDS = 5.0
_ALL = "SELECT ?subject ?predicate ?object ?graph WHERE { GRAPH ?graph { ?subject ?predicate ?object } }"
_COUNT = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?graph { ?subject ?predicate ?object } }"


class HttpBackend:
    """An endpoint at `query_url`; `update_url` is worked out from it unless given.

    `token` travels as a bearer token; a name and password may stand in the address. `seconds` bounds the wait for each
    piece of an answer, not the whole of it. Nothing is sent until something is asked.
    """

    def __init__(
        self, query_url: str, *, update_url: str | None = None, token: str | None = None, seconds: float = 60.0
    ) -> None:
        self._query_url, self._update_url = query_url, update_url or update_address(query_url)
        self._writer = threading.RLock()
        self._revision = itertools.count(1)
        self._last_revision = 0
        headers = {"Accept-Encoding": "identity"} | ({"Authorization": f"Bearer {token}"} if token else {})
        timeout = httpx.Timeout(seconds, connect=_CONNECT_SECONDS)
        self._client = httpx.Client(headers=headers, timeout=timeout, trust_env=False)

    @property
    def location(self) -> str:
        """The address, without name and password."""
        return str(httpx.URL(self._query_url).copy_with(userinfo=b""))

    @property
    def revision(self) -> int:
        """A number that grows with every write made from here; others may write too."""
        return self._last_revision

    def select(self, query: str, substitutions: Substitutions | None = None) -> Rows:
        """Return the rows of a SELECT query as they arrive."""
        require(query, "SELECT")
        found = self._results(query, substitutions)
        if not isinstance(found, QuerySolutions):
            raise StoreUnreachableError(f"{self.location} answered a SELECT query without rows.")
        return Rows(tuple(variable.value for variable in found.variables), self._each(found))

    def ask(self, query: str, substitutions: Substitutions | None = None) -> bool:
        """Return the answer to an ASK query; Virtuoso gives it as one row for yes and none for no."""
        require(query, "ASK")
        found = self._results(query, substitutions)
        return bool(found) if isinstance(found, QueryBoolean) else next(self._each(found), None) is not None

    def construct(self, query: str, substitutions: Substitutions | None = None) -> Iterator[Triple]:
        """Yield the triples of a CONSTRUCT or DESCRIBE query as they arrive."""
        require(query, "CONSTRUCT", "DESCRIBE")
        body = self._send(bind(query, substitutions), accept="application/n-triples, text/turtle;q=0.5")
        written_as = RdfFormat.from_media_type(body.media_type)
        if written_as is None:
            raise StoreUnreachableError(f"{self.location} answered with {body.media_type} instead of triples.")
        return (quad.triple for quad in self._each(parse(body.file, written_as)))

    def match(
        self,
        subject: Resource | None = None,
        predicate: NamedNode | None = None,
        object: Term | None = None,
        graph: NamedNode | None = None,
    ) -> Iterator[Quad]:
        """Yield the quads that fit."""
        asked = {"subject": subject, "predicate": predicate, "object": object, "graph": graph}
        known = {name: term for name, term in asked.items() if term is not None}
        if any(isinstance(term, BlankNode) for term in known.values()):
            raise ValueError("a blank node of an endpoint cannot be asked for")
        return (Quad(*row) for row in self.select(_ALL, known))  # type: ignore[arg-type]

    def writing(self) -> AbstractContextManager[Any]:
        """Hold the writer's place among the threads of this process; see to it that no other process writes."""
        return self._writer

    def apply(self, *, remove: Iterable[Quad] = (), add: Iterable[Quad] = ()) -> None:
        """Remove and add quads in one request, which engines carry out whole or not at all."""
        request = change(in_named_graphs(remove), in_named_graphs(add))
        if request:
            self.update(request)

    def update(self, text: str) -> None:
        """Run a SPARQL update."""
        with self._writer:
            self._post(self._update_url, {"update": text}, accept="*/*").close()
            self._last_revision = next(self._revision)

    def flush(self) -> None:
        """Do nothing: an endpoint sees to its own disk."""

    def snapshot(self, folder: Path) -> None:
        """Refuse: an endpoint's files are its own."""
        raise StoreError(f"{self.location} cannot be copied to {folder}: ask whoever runs it for a dump.")

    def size(self) -> int:
        """Return the number of quads in named graphs."""
        return int(next(iter(self.select(_COUNT)))["n"].value)

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _results(self, query: str, substitutions: Substitutions | None) -> QuerySolutions | QueryBoolean:
        body = self._send(bind(query, substitutions), accept="application/sparql-results+json")
        with self._complete():
            return parse_query_results(body.file, QueryResultsFormat.JSON)

    def _send(self, query: str, *, accept: str) -> Body:
        # "union-default-graph" is Oxigraph's word for what other engines do anyway, and they pass over it.
        union = {} if chooses_graphs(query) else {"union-default-graph": ""}
        return self._post(self._query_url, {"query": query, **union}, accept=accept)

    def _post(self, url: str, form: dict[str, str], *, accept: str) -> Body:
        request = self._client.build_request("POST", url, data=form, headers={"Accept": accept})
        try:
            response = self._client.send(request, stream=True)
        except (httpx.TransportError, httpx.InvalidURL, RuntimeError) as error:
            raise StoreUnreachableError(
                f"{self.location} does not answer ({type(error).__name__}): check the address and that it is running."
            ) from error
        if not response.is_success:
            raise refusal(response, self.location, form.get("query", ""))
        return Body(response)

    def _each(self, answers: Iterable[_T]) -> Iterator[_T]:
        return self._whole(confined(answers))

    def _whole(self, answers: Iterable[_T]) -> Iterator[_T]:
        with self._complete():
            yield from answers

    @contextmanager
    def _complete(self) -> Iterator[None]:
        try:
            yield
        except (SyntaxError, OSError, httpx.TransportError) as error:
            raise StoreUnreachableError(
                f"{self.location} broke off in the middle of its answer: the query may have reached its time limit."
            ) from error


def update_address(query_url: str) -> str:
    """Return where an endpoint takes updates, by the custom of GraphDB, Oxigraph or Fuseki, or the same place."""
    url = httpx.URL(query_url)
    path = url.path.rstrip("/")
    if "/repositories/" in path:
        return str(url.copy_with(path=f"{path}/statements"))
    if path.endswith("/query"):
        return str(url.copy_with(path=f"{path.removesuffix('query')}update"))
    return query_url
