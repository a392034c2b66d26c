"""`newsgraph dossier`: what the graph holds of an actor or of two, every line footnoted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbs.options import store_option

if TYPE_CHECKING:
    from ui.dossier import FormatName


@click.command()
@click.argument("entity")
@click.argument("other", required=False)
@store_option
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="File to write; else it is printed.")
@click.option("--format", "format_", type=click.Choice(("html", "docx")), help="Else by the suffix of the file.")
@click.option("--most", type=click.IntRange(1, 100_000), default=200, show_default=True, help="Lines of each section.")
def dossier(
    entity: str, other: str | None, *, store: str, output: Path | None, format_: FormatName | None, most: int
) -> None:
    """Write what the graph holds of an actor, or of two, with footnotes.

    ENTITY and OTHER are addresses as the explorer shows them. Every line is footnoted with article, outlet, date and
    the quoted characters. As HTML it is one page that needs nothing else, as DOCX it opens in a word processor.

    \b
    newsgraph dossier person/kim-jong-un --output kim.docx
    newsgraph dossier country/RUS country/PRK > both.html
    """
    from graph.service.workspace import open_workspace
    from ui import dossier as dossiers

    written_as = format_ or _by_suffix(output)
    if output and not output.parent.is_dir():
        raise click.UsageError(f"There is no folder {output.parent} to write {output.name} to: make it first.")
    if written_as == "docx" and output is None and sys.stdout.isatty():
        raise click.UsageError("A Word document is no text to print: name a file with --output.")
    with open_workspace(store, must_exist=True) as opened:
        if other:
            found = dossiers.of_pair(opened.backend, entity, other, most=most)
        else:
            found = dossiers.of_entity(opened.backend, entity, most=most)
    if found is None:
        asked = f"{entity} and {other}" if other else entity
        raise click.ClickException(f"The graph does not know {asked}; the explorer's search shows addresses.")
    written = dossiers.FORMATS[written_as].write(found)
    if output:
        output.write_bytes(written)
    else:
        click.echo(written, nl=False)


def _by_suffix(output: Path | None) -> FormatName:
    match output.suffix.casefold() if output else "":
        case "" | ".html" | ".htm":
            return "html"
        case ".docx":
            return "docx"
        case unknown:
            raise click.UsageError(f"No dossier is written as {unknown}: name a file .html or .docx, or give --format.")
