"""Where the ledger's tables are, and the named queries over them."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Any, Protocol

from graph.declared import text

Values = Mapping[str, object]


class Tables(Protocol):
    """What can be asked for rows: the search index, in whose file the ledger is kept."""

    def rows(self, sql: str, values: Values, /) -> list[tuple[Any, ...]]:
        """Return what a SELECT finds with `values` in the place of its named parameters."""
        ...


@functools.cache
def query(*names: str) -> str:
    """Return the files `data/queries/ledger/<name>.sql` as one statement."""
    return "\n".join(text(f"queries/ledger/{name}.sql") for name in names)
