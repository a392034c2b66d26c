"""`newsgraph ingest`: articles into the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from verbs.options import store_option, workers_option
from verbs.stores import written_store
from verbs.verbs import INTERRUPTED

if TYPE_CHECKING:
    from ingest.account import Account


@click.command()
@click.argument("paths", nargs=-1, required=True)
@store_option
@workers_option
def ingest(paths: tuple[str, ...], store: str, workers: int | None) -> None:
    """Read articles into the store.

    PATHS are files and folders: plain text, HTML pages, JSONL, RSS and Atom feeds, each also packed with gzip; "-" is
    standard input. Folders are read whole. What cannot be used is refused with the reason, the rest is stored; the
    same articles may be read again at any time. Ctrl-C ends after the articles at work, nothing stored is lost.

    \b
    newsgraph ingest article.txt page.html
    newsgraph ingest archive/ --store crimea-store
    zcat export.jsonl.gz | newsgraph ingest -
    """
    from graph.service.drift import drift
    from ingest import progress, readers, run

    with written_store(store) as (opened, archive, journal), progress.stoppable() as stop:
        expected = readers.expected(paths)
        with progress.watching(expected) as report:
            account = run.ingest(
                paths,
                archive=archive,
                sink=opened.graph,
                journal=journal,
                workers=workers,
                expected=expected,
                report=report,
                stop=stop,
            )
        apart = None if account.interrupted or account.refusals else drift(opened.backend, len(archive))
        if apart:
            click.echo(apart, err=True)
        _close_account(account, opened.location)


def _close_account(account: Account, location: str) -> None:
    """Print what became of the inputs, and end with the status that says it."""
    click.echo(f"{account}, in {location}")
    if account.doubtful:
        click.echo(f"Not in English, and stored without reliable claims: {account.doubtful} of them.", err=True)
    if account.interrupted:
        click.echo("Interrupted. Run the same command again to go on where it stopped.", err=True)
        raise click.exceptions.Exit(INTERRUPTED)
    if account.failed:
        raise click.ClickException("Nothing could be stored.")
