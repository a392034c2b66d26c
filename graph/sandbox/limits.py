"""How much a query may use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one query; whatever is reached first ends it.

    `seconds` is time on the clock, `memory_bytes` address space of the worker, `rows` and `answer_bytes` bound the
    answer, `query_bytes`, `depth` and `signs` the query's length, its open brackets and its `!` or `^` in a row.
    """

    seconds: float = 10.0
    memory_bytes: int = 1 << 30
    rows: int = 10_000
    answer_bytes: int = 16 << 20
    query_bytes: int = 16 << 10
    depth: int = 64
    signs: int = 16


DEFAULT = Limits()
"""What a query may use unless the caller says otherwise."""
