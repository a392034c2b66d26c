"""Notices when graph and archive have come apart.

A damaged log can open without a word and with articles missing, so that counting is the only sign (one flipped byte at
60 places: 60 stores opened, articles gone).
"""

from __future__ import annotations

from graph.declared import text
from graph.store import Backend


def article_count(backend: Backend) -> int:
    """Return how many articles the graph holds."""
    return int(next(iter(backend.select(text("queries/store/articles.rq"))))["articles"].value)


def drift(backend: Backend, archived: int) -> str | None:
    """Return a sentence for the user when the graph does not hold the `archived` articles, None when all is well."""
    stored = article_count(backend)
    if stored == archived:
        return None
    return (
        f"The archive holds {archived:,} articles, the graph of {backend.location} {stored:,}: "
        "run `newsgraph rebuild` to build it again from the archive."
    )
