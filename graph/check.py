"""Is the graph what it should be: every article against the shapes, the shared graphs against the claims.

`newsgraph check` prints what this finds. A sound store has no findings; any finding means that something wrote past
`KnowledgeGraph`, that the disk lost something, or a fault of the program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph import audits
from graph.shapes import violations
from graph.store import Backend
from graph.vocabulary import SCHEMA, TYPE


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: the rule that it breaks, the node where, and what is the matter."""

    rule: str
    node: str
    what: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.node} {self.what}"


def check(backend: Backend, *, sample: int | None = None, progress: Callable[[str], object] = str) -> Iterator[Finding]:
    """Yield everything that is wrong with a graph.

    Articles are checked against the shapes one by one, about 0.2 s each; with `sample` only so many, evenly spread. The
    audits read the whole graph once, some 15 s for a million quads. `progress` is told what is looked at. Give it a
    graph that is `nearby`: it asks many small questions.
    """
    articles = _spread(_articles(backend), sample)
    for number, article in enumerate(articles, 1):
        progress(f"shapes, {number:,} of {len(articles):,} articles")
        yield from (Finding("shapes", node, what) for node, what in violations(backend, article))
    for rule, audit in audits.AUDITS.items():
        progress(rule)
        yield from (Finding(rule, node.value, what) for node, what in audit(backend))


def _articles(backend: Backend) -> list[NamedNode]:
    found = (quad.subject for quad in backend.match(None, TYPE, SCHEMA.NewsArticle))
    return sorted((node for node in found if isinstance(node, NamedNode)), key=lambda node: node.value)


def _spread(articles: list[NamedNode], sample: int | None) -> list[NamedNode]:
    if sample is None or sample >= len(articles):
        return articles
    return [articles[place * len(articles) // sample] for place in range(sample)]
