"""The SPARQL 1.1 protocol (W3C Recommendation of 21 March 2013): what a request asks, and how it wants the answer."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qsl

from starlette.requests import Request

from graph.store.dataset import with_graphs

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
_Given = list[tuple[str, str]]
_DEFAULT, _NAMED, _USING = "default-graph-uri", "named-graph-uri", "using-"


class ProtocolError(Exception):
    """A request that the protocol does not allow, with the HTTP status that says so."""

    def __init__(self, status: int, reason: str) -> None:
        self.status, self.reason = status, reason
        super().__init__(reason)


async def read_query(request: Request, *, most_bytes: int) -> str:
    """Return the query in `request`, with the graphs that its parameters choose.

    Raises `ProtocolError` for anything the protocol does not allow, and for a body of more than `most_bytes`.
    """
    query, given = await _read(request, "query", QUERY, most_bytes)
    try:
        return with_graphs(query, _values(given, _DEFAULT), _values(given, _NAMED))
    except ValueError as error:
        raise ProtocolError(400, f"A graph is named by a whole IRI: {error}.") from error


async def read_update(request: Request, *, most_bytes: int) -> str:
    """Return the update in `request`; errors as those of `read_query`."""
    update, given = await _read(request, "update", UPDATE, most_bytes)
    if any(key.startswith(_USING) for key, _ in given):
        raise ProtocolError(400, "Choose graphs by USING in the update: parameters for them are not taken.")
    return update


def negotiate(accept: str, offered: Sequence[str]) -> str | None:
    """Return the media type of `offered` that an Accept header likes best, None if it takes none of them.

    Among equals the first offered wins (RFC 9110, section 12.5.1).
    """
    ranges = [_range(part) for part in (accept or "*/*").split(",")]
    liked = [
        (max((quality for kind, quality in ranges if _covers(kind, offer)), default=0.0), offer) for offer in offered
    ]
    best, _ = max(liked, key=lambda pair: pair[0])
    return next(offer for quality, offer in liked if quality == best) if best > 0 else None


async def _read(request: Request, name: str, media_type: str, most_bytes: int) -> tuple[str, _Given]:
    given = parse_qsl(request.url.query, keep_blank_values=True)
    if request.method == "GET":
        return _only(given, name), given
    sent_as = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if sent_as not in (FORM, media_type):
        raise ProtocolError(415, f"Send the {name} as {FORM} or as {media_type}.")
    body = await _body(request, most_bytes)
    if sent_as == media_type:
        return body, given
    given += parse_qsl(body, keep_blank_values=True)
    return _only(given, name), given


async def _body(request: Request, most_bytes: int) -> str:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > most_bytes:
            raise ProtocolError(413, f"The request is longer than {most_bytes:,} bytes.")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ProtocolError(400, "The request is not UTF-8.") from error


def _only(given: _Given, name: str) -> str:
    values = _values(given, name)
    if len(values) != 1:
        raise ProtocolError(400, f"Give exactly one {name}.")
    return values[0]


def _values(given: _Given, name: str) -> list[str]:
    return [value for key, value in given if key == name]


def _range(part: str) -> tuple[str, float]:
    kind, *parameters = (piece.strip() for piece in part.lower().split(";"))
    quality = next((parameter[2:] for parameter in parameters if parameter.startswith("q=")), "1")
    try:
        return kind, float(quality)
    except ValueError:
        return kind, 0.0


def _covers(kind: str, offer: str) -> bool:
    return kind in ("*/*", offer) or (kind.endswith("/*") and offer.startswith(kind[:-1]))
