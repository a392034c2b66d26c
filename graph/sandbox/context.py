"""What a query may take for granted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Context:
    """`prefixes` need no declaration, `base` completes relative IRIs, `graphs` begins the name of every graph."""

    prefixes: Mapping[str, str] = field(default_factory=dict)
    base: str | None = None
    graphs: str = ""


NOTHING = Context()
"""Nothing is taken for granted, and FROM may name any graph."""
