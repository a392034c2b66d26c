"""Fills queries in: values enter as escaped terms, and what has no value is left out.

A line of a query may need a value, as its end says: `#if types` keeps it where `types` are given, `#each actors`
repeats it for each. A variable that is given has its values in its place, blanks between them, as `VALUES` takes them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from pyoxigraph import Literal, NamedNode

from graph.store.lexer import tokens

Values = Sequence[NamedNode | Literal]

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
            lines += (_put(line[: mark.start()], {mark[2]: [value]}) for value in values.get(mark[2], ()))
    return "\n".join(lines) + "\n"


def _put(line: str, values: Mapping[str, Values]) -> str:
    parts = ((token.kind, token.text) for token in tokens(line))
    return "".join(
        " ".join(map(str, values[of[1:]])) if kind == "variable" and of[1:] in values else of for kind, of in parts
    )
