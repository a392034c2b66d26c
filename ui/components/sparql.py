"""The SPARQL editor: highlighting, completion of prefixes and terms, errors at their place, Ctrl-Enter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from ui.components.assets import widget
from ui.components.payload import versioned


@dataclass(frozen=True, slots=True)
class Term:
    """A class or property to complete, by its prefixed name, with what the reader is told about it."""

    name: str
    kind: Literal["class", "property", "resource"]
    label: str = ""
    comment: str = ""


@dataclass(frozen=True, slots=True)
class QueryError:
    """Where a query is wrong; lines and columns count from 1, as the engine reports them."""

    message: str
    line: int | None = None
    column: int | None = None


@dataclass(frozen=True, slots=True)
class EditorState:
    """The text as it stands, and the query to run when the reader asked for it in this run."""

    text: str
    run: str | None = None


def sparql_editor(
    text: str,
    *,
    key: str,
    prefixes: Mapping[str, str],
    terms: Sequence[Term] = (),
    error: QueryError | None = None,
    height: int = 260,
) -> EditorState:
    """Draw the editor and return its text, with `run` set in the run after Ctrl-Enter or the Run button.

    `text` replaces what stands in the editor whenever it differs from the `text` of the run before, such as when an
    example is picked; while the reader types nothing is sent, only on leaving the editor and on running. A prefix of
    `prefixes` that is used but not declared is written at the top when its term is completed.
    """
    data = {
        "text": text,
        "prefixes": dict(prefixes),
        "terms": [asdict(term) for term in terms],
        "error": asdict(error) if error else None,
        "height": height,
    }
    result = widget("sparql")(key=key, data=versioned(data), on_text_change=lambda: None, on_run_change=lambda: None)
    run = result.get("run")
    current = result.get("text")
    return EditorState(text=current if isinstance(current, str) else text, run=run if isinstance(run, str) else None)
