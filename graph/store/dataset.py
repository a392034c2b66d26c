"""Which graphs a query chooses for itself, and how the SPARQL protocol chooses them from outside."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from pyoxigraph import NamedNode

from graph.store.lexer import Token, tokens


def chooses_graphs(query: str) -> bool:
    """Whether `query` has a FROM clause; then its default graph is not the union of all, as it is otherwise.

    The engine's own switch for the union silently overrides FROM (Oxigraph 0.5.13), so it is set by this.
    """
    return "from" in query.lower() and any(token.says("FROM") for token in tokens(query))


def with_graphs(query: str, default: Iterable[str], named: Iterable[str]) -> str:
    """Return `query` with these graphs in FROM clauses, in place of its own (SPARQL 1.1 Protocol, section 2.1.4).

    Raises `ValueError` for what is no IRI.
    """
    clauses = [f"FROM {NamedNode(iri)} " for iri in default] + [f"FROM NAMED {NamedNode(iri)} " for iri in named]
    if not clauses:
        return query
    parts = _without_from(list(tokens(query)))
    place = _place(parts)
    return "".join([*(t.text for t in parts[:place]), " ", *clauses, *(t.text for t in parts[place:])])


def _without_from(parts: Sequence[Token]) -> list[Token]:
    """Drop each FROM, a NAMED after it, and the name after that."""
    kept: list[Token] = []
    dropping = False
    for token in parts:
        dropping = dropping or token.says("FROM")
        if not dropping:
            kept.append(token)
        dropping = dropping and token.kind not in ("iri", "name")
    return kept


def _place(parts: Sequence[Token]) -> int:
    """Return where FROM may stand: before the pattern; after the template of a CONSTRUCT that has one."""
    begins = [number for number, token in enumerate(parts) if token.says("WHERE") or token.text == "{"]
    if not begins:
        return len(parts)
    speaking = [token for token in parts if token.speaks]
    template = any(a.says("CONSTRUCT") and b.text == "{" for a, b in itertools.pairwise(speaking))
    if not template:
        return begins[0]
    return next((n + 1 for n, token in enumerate(parts) if n > begins[0] and token.text == "}"), len(parts))
