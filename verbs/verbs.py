"""A group of verbs whose failures end in one sentence."""

from __future__ import annotations

from typing import Any

import click

from graph.errors import GraphError
from ingest.errors import IngestError

INTERRUPTED = 130
"""The exit status of a command that Ctrl-C ended."""


class Verbs(click.Group):
    """A group whose commands end with one sentence when something fails, never with a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command, and put foreseen errors in words."""
        try:
            return super().invoke(ctx)
        except (GraphError, IngestError) as error:
            raise click.ClickException(str(error)) from error
        except OSError as error:
            if isinstance(error, BrokenPipeError):
                raise
            raise click.ClickException(
                f"{error.strerror}: {error.filename}" if error.filename else str(error)
            ) from error
        except KeyboardInterrupt:
            click.echo("Interrupted.", err=True)
            ctx.exit(INTERRUPTED)
