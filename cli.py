"""The `newsgraph` command: one verb a stage, each a thin shell over a library call.

The verbs lie in `verbs/`. Each imports what it works with when it runs, so that `newsgraph --help` answers at once.
"""

from __future__ import annotations

from importlib.metadata import version

import click

from verbs.check import check
from verbs.dossier import dossier
from verbs.explain import explain
from verbs.extract import extract
from verbs.gazetteer import gazetteer
from verbs.ingest import ingest
from verbs.query import query
from verbs.serve import serve
from verbs.upkeep import compact, rebuild, remove
from verbs.verbs import Verbs
from verbs.watch import watch


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


for verb in (ingest, extract, explain, query, check, serve, remove, rebuild, compact, watch, dossier, gazetteer):
    main.add_command(verb)


if __name__ == "__main__":
    main()
