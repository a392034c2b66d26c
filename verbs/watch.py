"""`newsgraph watch`: questions that stand, and what is new about them since they were last asked."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbs.options import store_option

if TYPE_CHECKING:
    from graph.desk import Desk, Kind, News, Watch
    from graph.service.workspace import Workspace

NOTHING_NEW = 3
"""The exit status of `run --exit-code` when nothing is new; 2 says that the options are wrong."""

_PRINTED = 20
_HERE = "http://127.0.0.1:8501"


@click.group(name="watch")
def watch() -> None:
    """Watch words, actors and queries: what is new about them since the last time.

    A watch is a question that stands. What it finds on the day it is set up counts as known; `run` prints what has come
    since, and writes it as an Atom feed for a feed reader. The explorer's page "Watchlist" shows the same watches.

    \b
    newsgraph watch add search 'artillery shells'
    newsgraph watch add entity 'Kim Jong Un'
    newsgraph watch add query - --name 'Denied meetings' < denied.rq
    newsgraph watch run --feed ~/public/newsgraph.atom
    newsgraph watch list

    As a line of a crontab; mail comes only when there is something new, or when a watch failed:

    \b
    0 * * * *  newsgraph ingest /srv/news > ingest.log && newsgraph watch run --feed /srv/www/news.atom
    """


@watch.command()
@click.argument("kind", type=click.Choice(["search", "entity", "query"]))
@click.argument("question")
@click.option("--name", default="", help="What to call it in lists and in the feed.")
@store_option
def add(kind: Kind, question: str, name: str, store: str) -> None:
    """Watch something new.

    KIND says what QUESTION is: "search", words that a title, a name or a sentence must hold, all of them as written;
    "entity", an actor, by exact name or by address (person/kim-jong-un): its events, whenever their status changes, and
    the articles that mention it; "query", SPARQL, "-" reads it from standard input: new rows.

    \b
    newsgraph watch add search 'artillery shells'
    newsgraph watch add entity person/kim-jong-un
    newsgraph watch add query 'SELECT ?event WHERE { ?event a ng:Sanction }' --name Sanctions
    """
    from graph.desk import begin

    text = sys.stdin.read() if question == "-" else question
    with _opened(store) as (workspace, desk):
        begun = begin(desk, workspace, kind, text, name)
    click.echo(f"Watching {begun.name} ({begun.kind}), number {begun.id}.")
    if begun.trouble:
        click.echo(begun.trouble, err=True)


@watch.command(name="list")
@store_option
def list_(store: str) -> None:
    """List the watches: number, kind, results that nobody has marked as read in the explorer, name.

    \b
    newsgraph watch list
    """
    with _opened(store) as (_, desk):
        watches = desk.watches()
    for one in watches:
        click.echo(f"{one.id:>4}  {one.kind:<6}  {one.unread:>5} unread  {one.name}")
        if one.trouble:
            click.echo(f"      {one.trouble}", err=True)
    if not watches:
        click.echo("Nothing is watched yet: newsgraph watch add --help", err=True)


@watch.command()
@click.argument("numbers", nargs=-1, required=True, type=int)
@store_option
def remove(numbers: tuple[int, ...], store: str) -> None:
    """Stop watching; NUMBERS are those that `newsgraph watch list` prints.

    \b
    newsgraph watch remove 3
    """
    with _opened(store) as (_, desk):
        missing = [str(number) for number in numbers if not desk.end(number)]
    if missing:
        raise click.ClickException(f"There is no watch {', '.join(missing)}: see `newsgraph watch list`.")


@watch.command()
@click.option(
    "--feed", type=click.Path(dir_okay=False, path_type=Path), help="Write the latest results to this Atom file."
)
@click.option("--address", help=f"Where the explorer is, for the feed's links.  [default: the server, else {_HERE}]")
@click.option("--exit-code", is_flag=True, help=f"End with status {NOTHING_NEW} when nothing is new.")
@store_option
def run(feed: Path | None, address: str | None, exit_code: bool, store: str) -> None:
    """Ask every watch again and print what is new since the last run or the last look at the page.

    What is printed once is not printed again; the explorer's Watchlist keeps it until somebody marks it as read.
    Prints nothing when nothing is new. Status 0 is good, new or not; 1 means that a watch could not be asked, the
    others were.

    \b
    newsgraph watch run
    newsgraph watch run --feed news.atom --address https://news.example.org
    newsgraph watch run --exit-code && notify-send 'There is news'
    """
    from graph.desk import atom, check

    if feed and not feed.parent.is_dir():
        raise click.UsageError(f"There is no folder {feed.parent} to write {feed.name} to: make it first.")
    failed, fresh = 0, 0
    with _opened(store) as (workspace, desk):
        workspace.require_writing()
        for one, news, trouble in check(desk, workspace):
            fresh += len(news)
            failed += bool(trouble)
            _tell(one, news, trouble)
        if feed:
            served_at = workspace.owner.url if workspace.owner else _HERE
            _write(feed, atom(desk, address or served_at))
    if failed:
        raise click.ClickException(f"{failed} of the watches could not be asked in full.")
    if exit_code and not fresh:
        raise click.exceptions.Exit(NOTHING_NEW)


def _tell(one: Watch, news: list[News], trouble: str | None) -> None:
    if news:
        click.echo(f"{one.name} ({one.kind}): {len(news)} new")
    for found in news[:_PRINTED]:
        detail = f" ({found.finding.detail})" if found.finding.detail else ""
        click.echo(f"  {' '.join(found.finding.text.split())}{detail}")
    if len(news) > _PRINTED:
        click.echo(f"  and {len(news) - _PRINTED} more")
    if trouble:
        click.echo(f"{one.name}: {trouble}", err=True)


def _write(path: Path, content: bytes) -> None:
    """Write whole or not at all, and not when nothing changed, so that servers can say "not modified"."""
    if path.exists() and path.read_bytes() == content:
        return
    number, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(number, "wb") as file:
        file.write(content)
    # A feed is to be read by others: a web server, a feed reader.
    Path(name).chmod(0o644)
    Path(name).replace(path)


@contextmanager
def _opened(store: str) -> Iterator[tuple[Workspace, Desk]]:
    from graph.desk import open_desk
    from graph.service.workspace import open_workspace

    with open_workspace(store, must_exist=True) as workspace, open_desk(workspace) as desk:
        yield workspace, desk
