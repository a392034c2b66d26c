"""What the server answers beside the explorer's pages.

    GET, POST /sparql            anybody: a query, run in the sandbox, by the SPARQL 1.1 protocol
    GET /store/alive             with the token: who owns the store
    POST /store/query            with the token: the program's own queries, without limits
    POST /store/update           with the token: SPARQL updates
    POST /store/ask              with the token: a query for the sandbox, with limits of one's own
    /store/articles              with the token: PUT an extraction record in, DELETE an article, GET its digest
    POST /store/flush            with the token: write through to the disk
    GET of anything else         browsers that ask for a page that there is none of are led to one that says so

Work on the store happens in threads; writes wait for each other in the store's own queue.
"""

from __future__ import annotations

import hmac
import os
import tempfile
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import replace
from typing import IO, Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Match, Route
from starlette.types import Scope

from graph.errors import GraphError
from graph.sandbox import wire
from graph.sandbox.errors import QueryBusyError, QueryLimitError
from graph.sandbox.limits import DEFAULT
from graph.sandbox.result import QueryResult
from graph.sandbox.told import tell
from graph.service.client import ARTICLES, ASK, FLUSH, SECONDS
from graph.service.results import formats_of, json_boolean, json_rows, written
from graph.service.workspace import Workspace
from graph.store.form import form_of
from graph.store.open import QUERY, UPDATE
from graph.store.owner import ALIVE
from ingest.record import Record
from ui.protocol import ProtocolError, negotiate, read_query, read_update
from ui.strays import StrayRoute

SPARQL = "/sparql"

_MOST_QUERY_BYTES = 4 * DEFAULT.query_bytes
_MOST_TRUSTED_BYTES = 64 << 20
_MOST_IN_MEMORY, _CHUNK = 8 << 20, 64 << 10
_TRUNCATED = "x-newsgraph-truncated"
_STATUS: tuple[tuple[type[GraphError], int], ...] = ((QueryBusyError, 503), (QueryLimitError, 504), (GraphError, 400))

Handler = Callable[[Request], Awaitable[Response]]


class PageOrRoute(Route):
    """A route that leaves a browser's own visits to the explorer, whose page may have the same address."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Match unless somebody is looking: browsers ask for HTML, programs do not."""
        headers = dict(scope.get("headers") or ())
        if scope.get("method") == "GET" and b"text/html" in headers.get(b"accept", b""):
            return Match.NONE, {}
        return super().matches(scope)


class Routes:
    """The handlers around one store; `workspace` gives it, `token` opens the routes that write."""

    def __init__(self, workspace: Callable[[], Workspace], token: str) -> None:
        self._workspace, self._token = workspace, token

    def all(self) -> list[BaseRoute]:
        """Return the routes, to be mounted beside the pages."""
        return [
            PageOrRoute(SPARQL, _said(self.sparql), methods=["GET", "POST"]),
            Route(ALIVE, self._trusted(self.alive), methods=["GET"]),
            Route(QUERY, self._trusted(self.query), methods=["POST"]),
            Route(UPDATE, self._trusted(self.update), methods=["POST"]),
            Route(ASK, self._trusted(self.ask), methods=["POST"]),
            Route(ARTICLES, self._trusted(self.receipt), methods=["GET"]),
            Route(ARTICLES, self._trusted(self.put), methods=["PUT"]),
            Route(ARTICLES, self._trusted(self.remove), methods=["DELETE"]),
            Route(FLUSH, self._trusted(self.flush), methods=["POST"]),
            StrayRoute(),
        ]

    async def sparql(self, request: Request) -> Response:
        """Answer a stranger's query in the form it asks for."""
        query = await read_query(request, most_bytes=_MOST_QUERY_BYTES)
        result = await to_thread.run_sync(self._workspace().sandbox.ask, query)
        return await to_thread.run_sync(_answer, result, request.headers.get("accept", ""))

    async def alive(self, _request: Request) -> Response:
        """Say which process this is."""
        return JSONResponse({"process": os.getpid()})

    async def query(self, request: Request) -> Response:
        """Answer one of the program's own queries, as long as it takes."""
        query = await read_query(request, most_bytes=_MOST_TRUSTED_BYTES)
        form = form_of(query)
        given_as = _TRIPLES if form in ("CONSTRUCT", "DESCRIBE") else _JSON
        if negotiate(request.headers.get("accept", ""), [given_as]) is None:
            raise ProtocolError(406, f"This answer can be had as {given_as}.")
        return await to_thread.run_sync(self._whole, query)

    async def update(self, request: Request) -> Response:
        """Run an update."""
        text = await read_update(request, most_bytes=_MOST_TRUSTED_BYTES)
        await to_thread.run_sync(self._workspace().backend.update, text)
        return Response(status_code=204)

    async def ask(self, request: Request) -> Response:
        """Run a query in the sandbox with the limits that come with it; errors travel as data."""
        asked = await request.json()
        query = str(asked.pop("query"))
        try:
            result = await to_thread.run_sync(self._workspace().sandbox.ask, query, replace(DEFAULT, **asked))
        except GraphError as error:
            return Response(wire.line(tell(error)))
        return Response(b"".join(wire.write(result)), headers={SECONDS: f"{result.seconds:.3f}"})

    async def put(self, request: Request) -> Response:
        """Store an extraction record."""
        record = _record(await request.body())
        return await _told(self._workspace().graph.put, record, name="outcome")

    async def remove(self, request: Request) -> Response:
        """Drop an article."""
        return await _told(self._workspace().graph.remove, _article_id(request), name="removed")

    async def receipt(self, request: Request) -> Response:
        """Say which version of an article is stored."""
        return await _told(self._workspace().graph.receipt, _article_id(request), name="receipt")

    async def flush(self, _request: Request) -> Response:
        """Write everything through to the disk."""
        return await _told(self._workspace().graph.flush, name="flushed")

    def _whole(self, query: str) -> Response:
        """Answer in one thread, where the engine's answers must stay; long ones wait on the disk to be sent."""
        backend, form = self._workspace().backend, form_of(query)
        if form == "ASK":
            return Response(json_boolean(backend.ask(query)), media_type=_JSON)
        if form == "SELECT":
            rows = backend.select(query)
            return StreamingResponse(_spooled(json_rows(rows.variables, rows)), media_type=_JSON)
        lines = (f"{triple} .\n".encode() for triple in backend.construct(query))
        return StreamingResponse(_spooled(lines), media_type=_TRIPLES)

    def _trusted(self, handler: Handler) -> Handler:
        async def checked(request: Request) -> Response:
            given = request.headers.get("authorization", "").encode("utf-8", "replace")
            if not hmac.compare_digest(given, f"Bearer {self._token}".encode()):
                return PlainTextResponse("This needs the token of the process that serves the store.", 401)
            return await _said(handler)(request)

        return checked


_JSON, _TRIPLES = "application/sparql-results+json", "application/n-triples"


def _said(handler: Handler) -> Handler:
    """Turn errors into answers that say what was wrong."""

    async def answered(request: Request) -> Response:
        try:
            return await handler(request)
        except ProtocolError as error:
            return PlainTextResponse(error.reason, error.status)
        except GraphError as error:
            status = next(status for type_, status in _STATUS if isinstance(error, type_))
            headers = {"retry-after": "2"} if status == 503 else None
            return PlainTextResponse(str(error), status, headers=headers)

    return answered


def _record(body: bytes) -> Record:
    try:
        return Record.loads(body.decode("utf-8"))
    except (ValueError, TypeError, AttributeError) as error:
        raise ProtocolError(400, f"The body is no extraction record: {error}.") from error


def _article_id(request: Request) -> str:
    if "id" not in request.query_params:
        raise ProtocolError(400, "Give the id of an article.")
    return request.query_params["id"]


def _spooled(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Take in all of `chunks` now; return them to be read later, in any thread."""
    file = tempfile.SpooledTemporaryFile(_MOST_IN_MEMORY)  # noqa: SIM115 (closed when it is read)
    file.writelines(chunks)
    file.seek(0)
    return _emptied(file)


def _emptied(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        yield from iter(lambda: file.read(_CHUNK), b"")


async def _told(work: Callable[..., Any], *arguments: Any, name: str) -> Response:
    try:
        return JSONResponse({name: await to_thread.run_sync(work, *arguments)})
    except GraphError as error:
        return JSONResponse(tell(error))


def _answer(result: QueryResult, accept: str) -> Response:
    wanted = negotiate(accept, formats_of(result))
    if wanted is None:
        raise ProtocolError(406, f"This answer can be had as {', '.join(formats_of(result))}.")
    headers = {_TRUNCATED: result.truncated} if result.truncated else None
    return Response(written(result, wanted), media_type=wanted, headers=headers)
