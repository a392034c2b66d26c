"""Puts an endpoint's refusal into words."""

from __future__ import annotations

import httpx

from graph.store.errors import QuerySyntaxError, StoreError, StoreUnreachableError
from graph.store.syntax import syntax_error

_MOST_BYTES = 4096
_BUSY = frozenset((429, 502, 503, 504))


def refusal(response: httpx.Response, location: str, query: str = "") -> StoreError:
    """Return the error for a response that is not a success; reads a little of its body and closes it."""
    text = _beginning(response)
    status = response.status_code
    if status in (401, 403):
        return StoreUnreachableError(f"{location} refuses this access: pass its token or password.")
    if status in _BUSY:
        return StoreUnreachableError(f"{location} is too busy to answer (status {status}): try again later.")
    if status == 400:
        return syntax_error(text or "the endpoint gives no reason", query)
    if status == 406:
        return QuerySyntaxError("this form of query does not give the kind of answer that was asked for")
    return StoreUnreachableError(f"{location} answered with status {status}: check the address.")


def _beginning(response: httpx.Response) -> str:
    body = b""
    try:
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) >= _MOST_BYTES:
                break
    except httpx.TransportError:
        return ""
    finally:
        response.close()
    return body[:_MOST_BYTES].decode(errors="replace")
