"""What a watch finds in the graph as it is now."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from pyoxigraph import NamedNode

from graph.sandbox.result import Cell, QueryResult, plain
from graph.search import Hit
from graph.search.words import folded, words
from graph.service.workspace import Workspace
from graph.views import entity, events, names
from graph.views.claims import Source
from graph.views.events import EventLine
from graph.views.things import Thing

Kind = Literal["search", "entity", "query"]
KINDS: tuple[Kind, ...] = ("search", "entity", "query")

MOST = 10_000
"""Results of a search that are compared; a query's are bounded by the sandbox."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A result: `key` tells it from others in every check, `target` is the IRI that it leads to, if any.

    Keys hold no offsets and no version of an article, so that reading the same articles again brings nothing new. An
    event's key holds its status: that a planned meeting took place, or is denied, is news. What may be misread is none.
    """

    key: str
    text: str
    detail: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """All results of a watch; `trouble` says why they are not whole."""

    results: tuple[Finding, ...]
    trouble: str | None = None


def findings(workspace: Workspace, kind: Kind, question: str) -> Findings:
    """Return what `question` finds now; raises `GraphError` when it cannot be asked."""
    return _ASKED[kind](workspace, question)


def _of_search(workspace: Workspace, text: str) -> Findings:
    hits = workspace.search.containing(text, limit=MOST)
    return Findings(tuple({finding.key: finding for finding in map(_hit, hits)}.values()))


def _hit(hit: Hit) -> Finding:
    if hit.about == hit.iri:
        shown = hit.text if folded(hit.text) == folded(hit.label) else f"{hit.label} ({hit.text})"
        return Finding(hit.iri, shown, hit.detail, hit.iri)
    # The same words in a copy of the article are nothing new.
    return Finding(_digest(*words(hit.text)), hit.text, f"{hit.label}, {hit.detail}", hit.iri)


def _of_entity(workspace: Workspace, address: str) -> Findings:
    profile = entity.profile(workspace.backend, address)
    if profile is None:
        return Findings((), "The graph holds no such entity any more.")
    lines = (line for line in events.of_entity(workspace.backend, profile.thing.iri) if line.status != "unsure")
    return Findings((*map(_event, lines), *map(_article, profile.articles)))


def _event(line: EventLine) -> Finding:
    status = f"{line.status}, disputed" if line.disputed else line.status
    return Finding(f"{line.event.iri} {status}", line.event.name, status, line.event.iri)


def _article(source: Source) -> Finding:
    published = source.published.isoformat() if source.published else None
    detail = ", ".join(filter(None, (source.outlet, published)))
    return Finding(source.article.iri, source.article.name, detail, source.article.iri)


def _of_query(workspace: Workspace, query: str) -> Findings:
    result = workspace.sandbox.ask(query)
    if result.boolean is not None:
        return Findings((Finding("yes", "The answer is yes."),) if result.boolean else ())
    iris = (cell.value for row in result.rows for cell in row if isinstance(cell, NamedNode))
    called = names.things(workspace.backend, iris)
    rows = {finding.key: finding for finding in (_row(row, called) for row in result.rows)}
    return Findings(tuple(rows.values()), _cut(result))


def _row(row: Sequence[Cell], called: Mapping[str, Thing]) -> Finding:
    linked = next((cell.value for cell in row if isinstance(cell, NamedNode) and cell.value in called), "")
    return Finding(_digest(*map(str, row)), " | ".join(_said(row, called)), "", linked)


def _said(row: Sequence[Cell], called: Mapping[str, Thing]) -> Iterator[str]:
    for cell in row:
        text = plain(cell)
        yield called[text].name if text in called else names.prefixed(text)


def _cut(result: QueryResult) -> str | None:
    return f"Only the first {len(result.rows):,} results are compared." if result.truncated else None


def _digest(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


_ASKED: Mapping[Kind, Callable[[Workspace, str], Findings]] = {
    "search": _of_search,
    "entity": _of_entity,
    "query": _of_query,
}
