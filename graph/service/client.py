"""A store that `newsgraph serve` owns, as another process sees it: writes go through the owner's queue."""

from __future__ import annotations

import json
import threading
from typing import Any

import httpx

from graph.sandbox.errors import QueryCancelledError
from graph.sandbox.limits import DEFAULT, Limits
from graph.sandbox.result import QueryResult
from graph.sandbox.told import told
from graph.sandbox.wire import read
from graph.service.graph import Outcome
from graph.store.errors import StoreUnreachableError
from graph.store.owner import Owner
from ingest.record import Record

ARTICLES, FLUSH, ASK = "/store/articles", "/store/flush", "/store/ask"
"""Where the owner takes records, the end of a batch, and queries that it runs in its sandbox."""
SECONDS = "x-newsgraph-seconds"
"""Header that says how long a query took."""

_GRACE_SECONDS = 30.0
_WRITE_SECONDS = 120.0


class ServedGraph:
    """Puts and removes articles through `owner`; raises `StoreUnreachableError` when it is gone."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner
        self._client = _client(owner)

    def put(self, record: Record) -> Outcome:
        """Have a record stored."""
        outcome: Outcome = self._call("PUT", ARTICLES, content=record.dumps().encode())["outcome"]
        return outcome

    def remove(self, article_id: str) -> bool:
        """Have an article dropped; return whether it was there."""
        return bool(self._call("DELETE", ARTICLES, params={"id": article_id})["removed"])

    def receipt(self, article_id: str) -> str | None:
        """Return the digest of the version that is stored of an article, None if there is none."""
        digest: str | None = self._call("GET", ARTICLES, params={"id": article_id})["receipt"]
        return digest

    def flush(self) -> None:
        """Have everything written through to the disk."""
        self._call("POST", FLUSH)

    def close(self) -> None:
        """Close the connection."""
        self._client.close()

    def _call(self, method: str, path: str, **request: Any) -> dict[str, Any]:
        response = _sent(self._client, self._owner, method, path, **request)
        answer: dict[str, Any] = response.json()
        if "error" in answer:
            raise told(answer)
        return answer


class ServedSandbox:
    """Has a stranger's query run in `owner`'s sandbox."""

    def __init__(self, owner: Owner, *, limits: Limits = DEFAULT) -> None:
        self._owner, self._limits = owner, limits
        self._client = _client(owner)

    def ask(self, query: str, limits: Limits | None = None, *, stop: threading.Event | None = None) -> QueryResult:
        """Answer `query` within `limits`; the errors are those of `Sandbox`.

        `stop` is looked at before asking: the owner goes on to its limits, whoever waits.
        """
        if stop and stop.is_set():
            raise QueryCancelledError
        limits = limits or self._limits
        asked = {"query": query, "seconds": limits.seconds, "rows": limits.rows, "answer_bytes": limits.answer_bytes}
        response = _sent(self._client, self._owner, "POST", ASK, json=asked, timeout=limits.seconds + _GRACE_SECONDS)
        lines = response.content.splitlines()
        head = json.loads(lines[0]) if lines else {"error": "graph", "message": "The server's answer is empty."}
        if "error" in head:
            raise told(head)
        return read(lines, seconds=float(response.headers.get(SECONDS, 0)))

    def close(self) -> None:
        """Close the connection."""
        self._client.close()


def _client(owner: Owner) -> httpx.Client:
    return httpx.Client(base_url=owner.url, headers=owner.headers, trust_env=False, timeout=_WRITE_SECONDS)


def _sent(client: httpx.Client, owner: Owner, method: str, path: str, **request: Any) -> httpx.Response:
    try:
        response = client.request(method, path, **request)
    except httpx.TransportError as error:
        raise StoreUnreachableError(
            f"The server at {owner.url} has ended or does not answer: run the command again."
        ) from error
    if not response.is_success:
        raise StoreUnreachableError(
            f"The server at {owner.url} could not do it (status {response.status_code}): its own output says why."
        )
    return response
