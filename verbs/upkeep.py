"""`newsgraph remove`, `rebuild` and `compact`: what a store needs now and then."""

from __future__ import annotations

import click

from verbs.options import store_option, workers_option
from verbs.stores import store_folder, written_store


@click.command()
@click.argument("articles", nargs=-1, required=True)
@store_option
def remove(articles: tuple[str, ...], store: str) -> None:
    """Take articles out of the store, with all facts that only they support.

    ARTICLES are ids as `newsgraph query` and the explorer show them. The archive keeps the text; reading the article
    again brings it back.

    \b
    newsgraph remove leaders-meet-3f2a9c51d07e
    """
    gone = 0
    with written_store(store, must_exist=True) as (opened, archive, _):
        for article in articles:
            known = archive.remove(article) | opened.graph.remove(article)
            gone += known
            click.echo(f"removed {article}" if known else f"not in the store: {article}", err=not known)
        opened.graph.flush()
    if not gone:
        raise click.ClickException("Nothing was removed.")


@click.command()
@store_option
@workers_option
def rebuild(store: str, workers: int | None) -> None:
    """Build the graph anew from the article archive.

    For a store that is damaged, or after an update of newsgraph that extracts more. The new graph grows beside the old
    one and takes its place at the end; analysts' decisions are taken over.

    \b
    newsgraph rebuild --store crimea-store
    """
    from graph.service import renew
    from ingest import progress
    from ingest.archive import Archive
    from ingest.run import archived_records

    folder = store_folder(store)
    folder.require()
    archive = Archive(folder.archive)
    with progress.watching(len(archive)) as report:
        renewed = renew.rebuild(folder, archived_records(archive, workers=workers, report=report))
    click.echo(f"{renewed.articles} articles, {renewed.quads:,} quads, in {store}")


@click.command()
@store_option
def compact(store: str) -> None:
    """Copy the graph into fresh files, to get back the disk space of what was replaced.

    \b
    newsgraph compact --store crimea-store
    """
    from graph.service import renew

    folder = store_folder(store)
    folder.require()
    click.echo(f"{renew.compact(folder).quads:,} quads, in {store}")
