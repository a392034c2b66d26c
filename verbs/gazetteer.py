"""`newsgraph gazetteer`: names of a user's own, which extraction should know."""

from __future__ import annotations

from pathlib import Path

import click


@click.group()
def gazetteer() -> None:
    """Names of your own: people, organizations, office holders that extraction should know.

    What you import helps to find, type and link names in every article read later; it makes no facts, and where a text
    says otherwise the text holds. Articles in a store keep what they had: `newsgraph rebuild` reads them anew.

    \b
    newsgraph gazetteer import cabinet.csv
    newsgraph gazetteer import entities.ftm.json --name sanctions
    newsgraph gazetteer list
    newsgraph gazetteer remove sanctions

    Imports are kept in ~/.local/share/newsgraph/gazetteer, or in the folder that NEWSGRAPH_GAZETTEER names.
    """


@gazetteer.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--name", help="What to call the import; the file's name unless given. An earlier one is replaced.")
def import_gazetteer(file: Path, name: str | None) -> None:
    """Read FILE and keep its names for every later extraction.

    CSV needs the columns `name` and `type` (Person, Organization, Place) and may have `id`, `aliases` (split by | or
    ;), `wikidata` (Q42), `role`, `since`, `until` (2019, 2019-05, 2019-05-20). The simple CSV export of OpenSanctions
    is read as it stands. FollowTheMoney is one JSON entity a line (.json, .jsonl, .ftm). Two persons of one name are
    told apart by the office held on the day of the article, or not linked at all.

    \b
    name,type,aliases,wikidata,role,since,until
    Ana Example,Person,A. Example|Ana M. Example,,Minister of Ports,2021-03,2024
    Harbour Watch,Organization,HW,,,,
    """
    from ingest.imports import import_file, shelf

    made = import_file(file, name)
    click.echo(f"{made.entries:,} entries of {made.source} are kept as {made.name} in {shelf.folder()}")


@gazetteer.command("list")
def list_gazetteers() -> None:
    """Say what was imported: name, entries, file, day."""
    from ingest.imports import shelf

    found = shelf.imports()
    for made in found:
        click.echo(f"{made.name}  {made.entries:,} entries of {made.source}, {made.day}")
    if not found:
        click.echo(f"Nothing was imported into {shelf.folder()}.")


@gazetteer.command("remove")
@click.argument("name")
def remove_gazetteer(name: str) -> None:
    """Forget the import NAME; the file that it came from stays.

    \b
    newsgraph gazetteer remove sanctions
    """
    from ingest.imports import shelf

    shelf.remove(name)
    click.echo(f"removed {name}")
