"""`newsgraph explain`: why an article was read as it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verbs.options import store_option
from verbs.stores import store_folder

if TYPE_CHECKING:
    from ingest.article import Reading


@click.command()
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


def _archived(store: str, article_id: str) -> Iterator[Reading]:
    """Yield the stored article with this id; raises `ClickException` when there is neither such a file nor article."""
    from ingest.archive import Archive

    folder = store_folder(store)
    reading = Archive(folder.archive).current(article_id) if folder.archive.exists() else None
    if reading is None:
        raise click.ClickException(f"{article_id} is no file, and no article of the store {store} has this id.")
    yield reading
