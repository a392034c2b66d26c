"""The `newsgraph` command: one verb a stage, each a thin shell over a library call.

Modules are imported where a verb needs them, so that `newsgraph --help` answers at once.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from graph.errors import GraphError
from ingest.errors import IngestError
from verbs.dossier import dossier
from verbs.gazetteer import gazetteer
from verbs.options import store_option, workers_option
from verbs.watch import watch

if TYPE_CHECKING:
    from graph.service.workspace import Workspace
    from graph.store.folder import StoreFolder
    from ingest.account import Account
    from ingest.archive import Archive
    from ingest.article import Reading
    from ingest.journal import Journal

INTERRUPTED = 130
"""The exit status of a command that Ctrl-C ended."""


class Verbs(click.Group):
    """A group whose commands end with one sentence when something fails, never with a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, and put foreseen errors in words."""
        try:
            return super().invoke(ctx)
        except (GraphError, IngestError) as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            raise click.ClickException(
                f"{error.strerror}: {error.filename}" if error.filename else str(error)
            ) from error
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            ctx.exit(INTERRUPTED)


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(version("newsgraph"), prog_name="newsgraph")
def main() -> None:
    """News articles in; a knowledge graph of people, states, organizations and events out.

    \b
    newsgraph ingest articles/                  read a folder of articles into the store
    newsgraph serve                             open the explorer in the browser
    newsgraph query 'SELECT ...'                ask the graph
    newsgraph watch add entity 'Kim Jong Un'    be told what is new
    newsgraph extract article.txt               see what one article says, storing nothing

    Every fact keeps the sentence that states it and whoever claims it.
    """


for verb in (watch, dossier, gazetteer):
    main.add_command(verb)


@main.command()
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

    with _opened(store) as (opened, archive, journal), progress.stoppable() as stop:
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


@main.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(["jsonl", "pretty"]), default="jsonl", show_default=True)
@workers_option
def extract(paths: tuple[str, ...], form: str, workers: int | None) -> None:
    """Print what articles say, storing nothing.

    One JSON record an article, with the characters behind each mention, event, quote and relation; "pretty" is a
    readable account, sentence by sentence. The ids of JSONL input come back.

    \b
    newsgraph extract article.txt --format pretty
    newsgraph extract articles.jsonl > records.jsonl
    echo 'Kim Jong Un met Vladimir Putin in Vostochny.' | newsgraph extract - --format pretty
    """
    from ingest.readers import read
    from ingest.rendering import rendering
    from ingest.run import extracted

    found = 0
    for item, record in extracted(read(paths), workers=workers):
        if record is None:
            click.echo(f"refused {item}", err=True)
        else:
            found += 1
            click.echo(record.dumps() if form == "jsonl" else "\n".join(rendering(record)))
    if not found:
        raise click.ClickException("There was no article to extract.")


@main.command()
@click.argument("article")
@click.option("--at", type=click.IntRange(min=0), help="Only what covers this character; the first of the text is 0.")
@click.option("--format", "form", type=click.Choice(["pretty", "json"]), default="pretty", show_default=True)
@store_option
def explain(article: str, at: int | None, form: str, store: str) -> None:
    """Say why an article was read as it was.

    For each mention, relation and event: the rule, lexicon entry, gazetteer row or model that decided, which other
    words are the same entity, and how sure the reading is. ARTICLE is a file, "-" for standard input, or the id of an
    article in the store. What is "implied" no words of the article state: it follows from another relation or from the
    gazetteer. "json" is one decision a line.

    \b
    newsgraph explain article.txt
    newsgraph explain article.txt --at 120        what covers character 120
    newsgraph explain 2023-09-15-no-signatures --format json
    """
    import json

    from ingest.explain import explanation, reasons
    from ingest.readers import read
    from ingest.run import extracted

    found = 0
    inputs = read([article]) if article == "-" or Path(article).exists() else _archived(store, article)
    for item, record in extracted(inputs, workers=1):
        if record is None:
            click.echo(f"refused {item}", err=True)
            continue
        found += 1
        told = (json.dumps(reason.to_json(), ensure_ascii=False) for reason in reasons(record, at=at))
        click.echo("\n".join(told if form == "json" else explanation(record, at=at)))
    if not found:
        raise click.ClickException("There was no article to explain.")


@main.command()
@click.argument("query")
@store_option
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json", "turtle"]), help="Table on a terminal, else CSV."
)
@click.option("--seconds", type=click.FloatRange(0.1, 600), default=10, show_default=True, help="Time limit.")
@click.option("--rows", type=click.IntRange(1, 1_000_000), default=10_000, show_default=True, help="Most rows.")
def query(query: str, store: str, form: str | None, seconds: float, rows: int) -> None:
    """Ask the graph in SPARQL.

    QUERY is SELECT, ASK, CONSTRUCT or DESCRIBE; "-" reads it from standard input. The usual prefixes (ng:, schema:,
    rdfs:, ...) are known. Queries run apart, under limits: they cannot change the store or reach out of it.

    \b
    newsgraph query 'SELECT ?event ?place WHERE { ?event a ng:Meeting ; ng:place ?place }'
    newsgraph query 'SELECT (COUNT(*) AS ?claims) WHERE { ?claim a ng:Claim }' --format json
    newsgraph query - < meetings.rq > meetings.csv
    """
    from graph.sandbox.limits import Limits
    from graph.service.table import printed
    from graph.service.workspace import open_workspace

    text = sys.stdin.read() if query == "-" else query
    with open_workspace(store) as opened:
        result = opened.sandbox.ask(text, Limits(seconds=seconds, rows=rows))
    form = form or ("table" if sys.stdout.isatty() else "csv")
    click.echo(printed(result, form).rstrip(b"\n"))
    if result.truncated:
        click.echo(f"The answer is cut short by the limit of {result.truncated}.", err=True)


@main.command()
@store_option
@click.option("--sample", type=click.IntRange(1), help="Check the shapes of only so many articles, evenly spread.")
def check(store: str, sample: int | None) -> None:
    """Check the store: shapes, facts against claims, graph against archive.

    Prints each finding; ends with status 1 if there is any. About 0.2 s an article.

    \b
    newsgraph check
    newsgraph check --sample 100
    """
    from graph.check import check as findings
    from ingest.article import Reading

    found = 0
    with _opened(store) as (opened, archive, _):
        missing = (
            f"archive: {reading.article.id} is in the archive but not in the graph; run `newsgraph rebuild`"
            for reading in archive.readings()
            if isinstance(reading, Reading) and opened.graph.receipt(reading.article.id) is None
        )
        for finding in (*missing, *findings(opened.backend, sample=sample)):
            found += 1
            click.echo(str(finding))
    if found:
        raise click.ClickException(f"{found} findings.")
    click.echo("The store is sound.")


@main.command()
@store_option
@click.option("--port", type=click.IntRange(1, 65535), help="The first free port from 8501 unless given.")
@click.option(
    "--address",
    default="127.0.0.1",
    show_default=True,
    help="Where to listen; others than this machine only if you say so.",
)
@click.option("--browser/--no-browser", default=True, help="Open the explorer in a browser.")
def serve(store: str, port: int | None, address: str, browser: bool) -> None:
    """Open the explorer: pages, and a SPARQL endpoint for other programs.

    The server owns the store while it runs; other commands find it and go through it. Ctrl-C ends it.

    \b
    newsgraph serve
    newsgraph serve --store crimea-store --port 9000 --no-browser
    """
    from ui.server import serve as run_server

    run_server(store, port=port, address=address, browser=browser)


@main.command()
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
    with _opened(store) as (opened, archive, _):
        for article in articles:
            known = archive.remove(article) | opened.graph.remove(article)
            gone += known
            click.echo(f"removed {article}" if known else f"not in the store: {article}", err=not known)
        opened.graph.flush()
    if not gone:
        raise click.ClickException("Nothing was removed.")


@main.command()
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

    folder = _folder(store)
    archive = Archive(folder.archive)
    with progress.watching(len(archive)) as report:
        renewed = renew.rebuild(folder, archived_records(archive, workers=workers, report=report))
    click.echo(f"{renewed.articles} articles, {renewed.quads:,} quads, in {store}")


@main.command()
@store_option
def compact(store: str) -> None:
    """Copy the graph into fresh files, to get back the disk space of what was replaced.

    \b
    newsgraph compact --store crimea-store
    """
    from graph.service import renew

    click.echo(f"{renew.compact(_folder(store)).quads:,} quads, in {store}")


@contextmanager
def _opened(store: str) -> Iterator[tuple[Workspace, Archive, Journal]]:
    """Open a store with the archive and the journal that belong to it."""
    from graph.service.workspace import open_workspace
    from graph.store.folder import StoreFolder, beside
    from ingest.archive import Archive
    from ingest.journal import Journal

    with open_workspace(store) as opened:
        folder = opened.folder or StoreFolder(beside(store))
        with Journal(folder.sidecar) as journal:
            yield opened, Archive(folder.archive), journal


def _archived(store: str, article_id: str) -> Iterator[Reading]:
    """Yield the stored article with this id; raises `ClickException` when there is neither such a file nor article."""
    from ingest.archive import Archive

    folder = _folder(store)
    reading = Archive(folder.archive).current(article_id) if folder.archive.exists() else None
    if reading is None:
        raise click.ClickException(f"{article_id} is no file, and no article of the store {store} has this id.")
    yield reading


def _folder(store: str) -> StoreFolder:
    """Return the folder of a store, which an address does not have."""
    from graph.store.folder import StoreFolder
    from graph.store.open import MEMORY, is_address

    if is_address(store) or store == MEMORY:
        raise click.UsageError(f"{store} is no folder; this works on a store of this machine.")
    return StoreFolder(Path(store))


def _close_account(account: Account, location: str) -> None:
    """Print what became of the inputs, and end with the status that says it."""
    click.echo(f"{account}, in {location}")
    if account.interrupted:
        click.echo("Interrupted. Run the same command again to go on where it stopped.", err=True)
        raise click.exceptions.Exit(INTERRUPTED)
    if account.failed:
        raise click.ClickException("Nothing could be stored.")
