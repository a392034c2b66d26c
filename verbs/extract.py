"""`newsgraph extract`: what articles say, storing nothing."""

from __future__ import annotations

import click

from verbs.options import workers_option


@click.command()
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
