"""One form for one graph: N-Quads in one order, to compare stores byte by byte and to keep under version control."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad


def canonical(quads: Iterable[Quad]) -> bytes:
    """Return the quads as sorted N-Quads.

    This is RDFC-1.0 for data without blank nodes, which the graph never holds. All lines are held in memory: about
    200 bytes a quad.
    """
    return b"".join(lines(quads))


def lines(quads: Iterable[Quad]) -> Iterator[bytes]:
    """Yield the sorted lines of the canonical form."""
    return (f"{line}\n".encode() for line in sorted({f"{quad} ." for quad in quads}))
