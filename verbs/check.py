"""`newsgraph check`: whether the store is sound."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

import click

from verbs.options import store_option
from verbs.stores import opened_store

if TYPE_CHECKING:
    from graph.store import Backend
    from ingest.archive import Archive

_SECONDS_BETWEEN_LINES = 5.0


@click.command()
@store_option
@click.option("--sample", type=click.IntRange(1), help="Check the shapes of only so many articles, evenly spread.")
def check(store: str, sample: int | None) -> None:
    """Check the store: shapes, facts against claims, graph against archive, search index against graph.

    Prints each finding; ends with status 1 if there is any. About 0.2 s an article. Works while the explorer runs: the
    graph is copied from it first, as it is at that moment. A search index with a finding is made anew when the store is
    opened next.

    \b
    newsgraph check
    newsgraph check --sample 100
    """
    from graph.check import check as findings
    from graph.search import unsound
    from graph.store.nearby import nearby

    found = 0
    with opened_store(store, must_exist=True) as (opened, archive), nearby(opened.backend) as graph:
        tell = _teller()
        kept = (f"archive: {what}" for what in _apart(archive, graph))
        index = (f"search index: {what}" for what in unsound(opened.search.index, graph, tell))
        for finding in chain(kept, findings(graph, sample=sample, progress=tell), index):
            found += 1
            click.echo(str(finding))
    if found:
        raise click.ClickException(f"{found} findings.")
    click.echo("The store is sound.")


def _apart(archive: Archive, graph: Backend) -> Iterator[str]:
    """Yield which files of the archive cannot be read, and where the others and the graph have come apart."""
    from graph.service.drift import apart
    from ingest.article import Reading

    refused: list[str] = []

    def kept() -> Iterator[tuple[str, str]]:
        for item in archive.readings():
            if isinstance(item, Reading):
                yield item.article.id, item.article.text
            else:
                refused.append(str(item))

    yield from apart(graph, kept())
    yield from refused


def _teller() -> Callable[[str], None]:
    """Return what says on standard error, every few seconds, what is looked at."""
    said = time.monotonic()

    def tell(part: str) -> None:
        nonlocal said
        if time.monotonic() - said >= _SECONDS_BETWEEN_LINES:
            said = time.monotonic()
            click.echo(f"Looking at {part}.", err=True)

    return tell
