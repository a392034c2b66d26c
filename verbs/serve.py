"""`newsgraph serve`: the explorer, and the endpoint beside it."""

from __future__ import annotations

import click

from verbs.options import store_option


@click.command()
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
