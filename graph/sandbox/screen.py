"""Looks at a query without running it and refuses what strangers may not do.

The first wall of three: the worker's engine refuses updates too, and the worker has no network. It is also what tells a
user at once, and in words, why not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.sandbox.errors import QueryRefusedError
from graph.sandbox.limits import Limits
from graph.store.form import Form, first_word, form_of
from graph.store.lexer import Token, place, tokens

_UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"))
_OPENS, _CLOSES, _SIGNS = frozenset("{[("), frozenset("}])"), frozenset("!^-+")
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_ABSOLUTE = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*:")
_LAST_CHARACTER = 0x10FFFF


def screen(query: str, limits: Limits, *, graphs: str = "") -> Form:
    """Return the form of `query`, or raise `QueryRefusedError`.

    `graphs` is the beginning of the names of this store's graphs: FROM may name no other IRI, so that nobody takes it
    for a way to fetch. What only looks like a forbidden word (a variable, a string, a name) passes.
    """
    size = len(query.encode("utf-8", "surrogatepass"))
    if size > limits.query_bytes:
        raise QueryRefusedError(f"it has {size:,} bytes, {limits.query_bytes:,} are allowed")
    if not query.isascii() and any(0xD800 <= ord(character) <= 0xDFFF for character in query):
        raise QueryRefusedError("it holds half a character (a lone surrogate)")
    speaking = _speaking(query)
    _no_depths(query, speaking, limits)
    _no_calls_out(query, speaking, graphs)
    _no_calls_out("", _speaking(_ESCAPE.sub(_unescaped, query)), graphs)
    return _form(query)


def _speaking(query: str) -> list[Token]:
    return [token for token in tokens(query) if token.speaks]


def _form(query: str) -> Form:
    form, first = form_of(query), first_word(query)
    if first is None:
        raise QueryRefusedError("it is empty: write a SELECT, ASK, CONSTRUCT or DESCRIBE query")
    if form is None:
        what = (
            "updates are not taken here" if first.text.upper() in _UPDATES else f"{first.text[:40]!r} begins no query"
        )
        raise _refusal(query, first, f"{what}: write a SELECT, ASK, CONSTRUCT or DESCRIBE query")
    return form


def _no_depths(query: str, speaking: Sequence[Token], limits: Limits) -> None:
    depth = run = 0
    for token in speaking:
        depth += (token.text in _OPENS) - (token.text in _CLOSES)
        run = run + 1 if token.text in _SIGNS else 0
        if depth > limits.depth:
            raise _refusal(query, token, f"more than {limits.depth} brackets are open")
        if run > limits.signs:
            raise _refusal(query, token, f"more than {limits.signs} signs stand in a row")


def _no_calls_out(query: str, speaking: Sequence[Token], graphs: str) -> None:
    for token in speaking:
        if token.says("SERVICE"):
            raise _refusal(query, token, "SERVICE would ask another machine, and nothing here leaves this one")
    for token in _sources(speaking):
        if _ABSOLUTE.match(token.text) and not token.text[1:].startswith(graphs):
            raise _refusal(query, token, "FROM may name graphs of this store only; nothing is fetched from elsewhere")


def _sources(speaking: Sequence[Token]) -> Iterator[Token]:
    """Yield what FROM and FROM NAMED name."""
    for number, token in enumerate(speaking):
        if token.says("FROM"):
            yield from (after for after in speaking[number + 1 : number + 3] if not after.says("NAMED"))


def _refusal(query: str, token: Token, reason: str) -> QueryRefusedError:
    if not query:
        return QueryRefusedError(reason)
    line, column = place(query, token.start)
    return QueryRefusedError(reason, line=line, column=column)


def _unescaped(escape: re.Match[str]) -> str:
    number = int(escape[1] or escape[2], 16)
    return chr(number) if number <= _LAST_CHARACTER else ""
