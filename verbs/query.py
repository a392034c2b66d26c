"""`newsgraph query`: the graph asked in SPARQL."""

from __future__ import annotations

import sys

import click

from verbs.options import store_option


@click.command()
@click.argument("query")
@store_option
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json", "turtle"]), help="Table on a terminal, else CSV."
)
@click.option("--seconds", type=click.FloatRange(0.1, 600), default=10, show_default=True, help="Time limit.")
@click.option("--rows", type=click.IntRange(1, 1_000_000), default=10_000, show_default=True, help="Most rows.")
@click.option(
    "--fill", "given", multiple=True, metavar="BLANK=VALUE", help="For a blank of a query: an address, a day."
)
def query(query: str, *, store: str, form: str | None, seconds: float, rows: int, given: tuple[str, ...]) -> None:
    """Ask the graph in SPARQL.

    QUERY is SELECT, ASK, CONSTRUCT or DESCRIBE; "-" reads it from standard input. The usual prefixes (ng:, schema:,
    rdfs:, ...) are known. Queries run apart, under limits: they cannot change the store or reach out of it.

    \b
    newsgraph query 'SELECT ?event ?place WHERE { ?event a ng:Meeting ; ng:place ?place }'
    newsgraph query 'SELECT (COUNT(*) AS ?claims) WHERE { ?claim a ng:Claim }' --format json
    newsgraph query - < meetings.rq > meetings.csv
    newsgraph query - --fill actor=country/RUS < data/queries/examples/05-denials.rq
    """
    from graph.examples import completed
    from graph.sandbox.limits import Limits
    from graph.service.table import printed
    from graph.service.workspace import open_questions

    try:
        text = completed(sys.stdin.read() if query == "-" else query, _filled(given))
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--fill") from error
    with open_questions(store) as sandbox:
        result = sandbox.ask(text, Limits(seconds=seconds, rows=rows))
    form = form or ("table" if sys.stdout.isatty() else "csv")
    click.echo(printed(result, form).rstrip(b"\n"))
    if result.truncated:
        click.echo(f"The answer is cut short by the limit of {result.truncated}.", err=True)


def _filled(given: tuple[str, ...]) -> dict[str, str]:
    """Return what is given for blanks by their names; refuses what names none."""
    pairs = [text.partition("=") for text in given]
    if not all(equals and name for name, equals, _ in pairs):
        raise click.BadParameter("write the name of a blank, =, and what stands in it: actor=person/kim-jong-un")
    return {name: value for name, _, value in pairs}
