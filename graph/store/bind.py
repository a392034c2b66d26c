"""Puts terms in the place of a query's variables, the same way for every engine.

The embedded engine's own substitution refuses a variable that SELECT does not list, and the SPARQL protocol has none at
all; so it is done here, token by token, with terms written in their escaped form.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from typing import Literal

from graph.store.base import Substitutions
from graph.store.errors import QuerySyntaxError
from graph.store.lexer import Token, place, tokens

Position = Literal["pattern", "select", "modifier", "given"]

_OPENS_LIST: dict[str, Position] = {"SELECT": "select", "GROUP": "modifier", "ORDER": "modifier", "VALUES": "given"}
_CLOSES_LIST = frozenset(("WHERE", "FROM", "HAVING", "LIMIT", "OFFSET"))


def bind(query: str, substitutions: Substitutions | None) -> str:
    """Return `query` with each variable named in `substitutions` replaced by its term.

    A SELECT list still gives the variable, with the term as its value; `BOUND(?x)` becomes `true`. Raises
    `QuerySyntaxError` where the query itself gives the variable a value (`AS ?x`, `VALUES ?x`).
    """
    if not substitutions:
        return query
    everything, speaking, positions = _read(query)
    texts = [token.text for token in everything]
    for number, position in zip(speaking, positions, strict=True):
        token = everything[number]
        if token.kind == "variable" and token.text[1:] in substitutions:
            texts[number] = _written(query, token, position, substitutions)
    for start, end in _bound_calls([everything[number] for number in speaking], substitutions):
        texts[speaking[start] : speaking[end] + 1] = ["true", *[""] * (speaking[end] - speaking[start])]
    return "".join(texts)


@functools.lru_cache(maxsize=128)
def _read(query: str) -> tuple[tuple[Token, ...], tuple[int, ...], tuple[Position, ...]]:
    """Return all tokens, the numbers of those that speak, and what these stand in; pages ask the same often."""
    everything = tuple(tokens(query))
    speaking = tuple(number for number, token in enumerate(everything) if token.speaks)
    return everything, speaking, tuple(_positions([everything[number] for number in speaking]))


def _positions(speaking: Sequence[Token]) -> Iterator[Position]:
    """Yield what each token stands in: a list of SELECT, a solution modifier, a place that gives values, a pattern."""
    clause: Position = "pattern"
    depth = base = 0
    last = None
    for token in speaking:
        depth += (token.text == "(") - (token.text == ")")
        if token.kind == "word" and token.text.upper() in _OPENS_LIST:
            clause, base = _OPENS_LIST[token.text.upper()], depth
        elif token.text in ("{", "}") or (token.kind == "word" and token.text.upper() in _CLOSES_LIST):
            clause = "pattern"
        if (last is not None and last.says("AS")) or clause == "given":
            yield "given"
        else:
            yield "pattern" if depth > base else clause
        last = token


def _written(query: str, token: Token, position: Position, substitutions: Substitutions) -> str:
    term = str(substitutions[token.text[1:]])
    if position == "given":
        line, column = place(query, token.start)
        raise QuerySyntaxError(f"{token.text} is given a value both here and from outside", line=line, column=column)
    if position == "select":
        return f"({term} AS {token.text})"
    return f"({term})" if position == "modifier" else term


def _bound_calls(speaking: Sequence[Token], substitutions: Substitutions) -> Iterator[tuple[int, int]]:
    """Yield where `BOUND(?x)` stands for a substituted ?x, as first and last index."""
    for number, (word, _, variable, _) in enumerate(zip(*(speaking[shift:] for shift in range(4)), strict=False)):
        if word.says("BOUND") and variable.kind == "variable" and variable.text[1:] in substitutions:
            yield number, number + 3
