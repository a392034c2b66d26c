"""Fills queries in: values enter as escaped terms, and what has no value is left out.

A line of a query may need a value, as its end says: `#if types` keeps it where `types` are given, `#each actors`
repeats it for each, with the number of the repetition at the end of every variable that ends in `_each`. A variable
that is given has its values in its place, blanks between them, as `VALUES` takes them, or commas in an `IN (` list.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pyoxigraph import Literal, NamedNode

from graph.store.lexer import tokens

Values = Sequence[NamedNode | Literal | int]

_EACH = "_each"
_IN = re.compile(r"\bIN \(\?\w+\)")
_MARK = re.compile(r"\s*#(if|each) (\w+)$")


def filled(query: str, values: Mapping[str, Values]) -> str:
    """Return a query with its marked lines kept, repeated or left out, and `values` in the place of its variables."""
    lines: list[str] = []
    for line in query.splitlines():
        mark = _MARK.search(line)
        if mark is None:
            lines.append(_put(line, values))
        elif mark[1] == "if" and values.get(mark[2]):
            lines.append(_put(line[: mark.start()], values))
        elif mark[1] == "each":
            for number, value in enumerate(values.get(mark[2], ()), 1):
                lines.append(_put(line[: mark.start()], {mark[2]: [value]}, number))
    return "\n".join(lines) + "\n"


def _put(line: str, values: Mapping[str, Values], number: int = 0) -> str:
    between = ", " if _IN.search(line) else " "
    return "".join(
        _text(token.text, values, number, between) if token.kind == "variable" else token.text for token in tokens(line)
    )


def _text(variable: str, values: Mapping[str, Values], number: int, between: str) -> str:
    """Return what stands in the place of a variable."""
    name = variable[1:]
    if name in values:
        return between.join(map(str, values[name]))
    return f"{variable.removesuffix(_EACH)}_{number}" if name.endswith(_EACH) else variable
