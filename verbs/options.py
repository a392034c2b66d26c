"""Options that verbs of the command share."""

from __future__ import annotations

import click

store_option = click.option(
    "--store",
    envvar="NEWSGRAPH_STORE",
    default="newsgraph-store",
    show_default=True,
    show_envvar=True,
    help="Folder of the store, or the address of a SPARQL endpoint.",
)

workers_option = click.option(
    "--workers", type=click.IntRange(1, 64), help="Processes that extract; one a core unless given, 600 MB each."
)
