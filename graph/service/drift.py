"""Notices when graph and archive have come apart.

A damaged log can open without a word and with articles missing, so that counting is the only sign (one flipped byte at
60 places: 60 stores opened, articles gone).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal

from graph.declared import text
from graph.identity import article_iri
from graph.store import Backend
from graph.vocabulary import SCHEMA, TYPE


def article_count(backend: Backend) -> int:
    """Return how many articles the graph holds."""
    return int(next(iter(backend.select(text("queries/store/articles.rq"))))["articles"].value)


def apart(backend: Backend, archived: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield, article by article, where the graph differs from the `archived` ids and texts, and what to do."""
    known = set()
    for article, words in archived:
        known.add(article_iri(article))
        stored = next((quad.object for quad in backend.match(article_iri(article), SCHEMA.articleBody)), None)
        if stored is None:
            yield f"{article} is in the archive but not in the graph; ingest it again, or run `newsgraph rebuild`"
        elif not isinstance(stored, Literal) or stored.value != words:
            yield f"{article} has another text in the graph than in the archive; ingest it again"
    unknown = [quad.subject for quad in backend.match(None, TYPE, SCHEMA.NewsArticle) if quad.subject not in known]
    if unknown:
        yield (
            f"{len(unknown):,} articles of the graph are not in the archive, {unknown[0]} among them, "
            "and no rebuild would bring them back; ingest them again"
        )


def drift(backend: Backend, archived: int) -> str | None:
    """Return a sentence for the user when the graph does not hold the `archived` articles, None when all is well."""
    stored = article_count(backend)
    if stored == archived:
        return None
    return (
        f"The archive holds {archived:,} articles, the graph of {backend.location} {stored:,}: "
        "run `newsgraph rebuild` to build it again from the archive."
    )
