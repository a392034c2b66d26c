"""Which prefixes a query uses and which it declares."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from graph.store.lexer import Token, tokens

_BLANK_NODE = "_"


def undeclared(query: str, known: Collection[str] = ()) -> Iterator[Token]:
    """Yield the names in `query` whose prefix neither the query declares nor stands in `known`."""
    declared = {_BLANK_NODE, *known}
    last = None
    for token in tokens(query):
        if token.kind == "name":
            prefix = token.text.split(":")[0]
            if last is not None and last.says("PREFIX"):
                declared.add(prefix)
            elif prefix not in declared:
                yield token
        last = token if token.speaks else last


def declarations(query: str, prefixes: Mapping[str, str]) -> str:
    """Return PREFIX clauses, all on one line, for what `query` uses without declaring it."""
    wanted = sorted({token.text.split(":")[0] for token in undeclared(query)})
    return "".join(f"PREFIX {name}: <{prefixes[name]}> " for name in wanted if name in prefixes)
