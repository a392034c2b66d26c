"""Says what is wrong with a query, and where, in words that its writer can use."""

from __future__ import annotations

import re
from collections.abc import Collection

from graph.store.errors import QuerySyntaxError, first_sentence
from graph.store.lexer import place, tokens
from graph.store.prefixes import undeclared

_POSITION = re.compile(r"(?:error at|line) (\d+)(?:(?::|,? column )(\d+))?")
_VIRTUOSO = re.compile(r"^Virtuoso.*?line \d+: (.*?)(?:\s+SPARQL query:|\Z)", re.DOTALL)
_KNOWN_REASONS = {
    "The SELECT contains a variable that is unbound": "SELECT names a variable that the groups do not give",
    "The SELECT overrides an existing variable": "AS gives a name that is already in use",
    "SELECT * is not authorized with GROUP BY": "SELECT * cannot be used with GROUP BY",
    "IRI parsing failed": "this is not a whole IRI; write it in full or use a prefix",
}


def syntax_error(complaint: Exception | str, query: str = "", prefixes: Collection[str] = ()) -> QuerySyntaxError:
    """Translate an engine's complaint about `query` into an error with line, column and a short reason.

    An undeclared prefix is found here, because the engine often names only what else could have stood in its place;
    `prefixes` are those that need no declaration.
    """
    text = str(complaint)
    found = _POSITION.search(text)
    if found is None:
        return QuerySyntaxError(first_sentence(text))
    if found[2] is None:
        return QuerySyntaxError(_without_query(text), line=int(found[1]))
    line, column = int(found[1]), int(found[2])
    for token in undeclared(query, prefixes):
        start = place(query, token.start)
        if start <= (line, column):
            reason = f"the prefix {token.text.split(':')[0]}: is not declared"
            return QuerySyntaxError(reason, line=start[0], column=start[1])
    known = (reason for phrase, reason in _KNOWN_REASONS.items() if phrase in text)
    return QuerySyntaxError(next(known, None) or _unexpected(query, line, column), line=line, column=column)


def _without_query(text: str) -> str:
    """Return what Virtuoso says, which gives no column and repeats the query."""
    found = _VIRTUOSO.search(text)
    return first_sentence(found[1] if found else text)


def _unexpected(query: str, line: int, column: int) -> str:
    after = (token for token in tokens(query) if token.speaks and place(query, token.start) >= (line, column))
    token = next(after, None)
    if token is None:
        return "something before this place is missing or wrong"
    return f"{token.text[:40]!r} does not fit here, or something before it"
