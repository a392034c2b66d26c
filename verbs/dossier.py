"""`newsgraph dossier`: what the graph holds of an actor or of two, every line footnoted."""

from __future__ import annotations

from pathlib import Path

import click

from verbs.options import store_option


@click.command()
@click.argument("entity")
@click.argument("other", required=False)
@store_option
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write; else it is printed.")
@click.option("--most", type=click.IntRange(1, 100_000), default=200, show_default=True, help="Lines of each section.")
def dossier(entity: str, other: str | None, store: str, output: Path | None, most: int) -> None:
    """Write what the graph holds of an actor, or of two, as a page with footnotes.

    ENTITY and OTHER are addresses as the explorer shows them. Every line is footnoted with article, outlet, date and
    the quoted characters; the page is HTML that needs nothing else, prints, and opens in a word processor.

    \b
    newsgraph dossier person/kim-jong-un --output kim.html
    newsgraph dossier country/RUS country/PRK > both.html
    """
    from graph.service.workspace import open_workspace
    from ui import dossier as dossiers

    with open_workspace(store) as opened:
        if other:
            found = dossiers.of_pair(opened.backend, entity, other, most=most)
        else:
            found = dossiers.of_entity(opened.backend, entity, most=most)
    if found is None:
        asked = f"{entity} and {other}" if other else entity
        raise click.ClickException(f"The graph does not know {asked}; the explorer's search shows addresses.")
    if output:
        output.write_text(dossiers.html(found), encoding="utf-8")
    else:
        click.echo(dossiers.html(found), nl=False)
