"""The SPARQL editor: highlighting, completion of prefixes and terms, errors at their place, Ctrl-Enter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

import streamlit as st

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
    edition: int = 0,
    height: int = 260,
) -> EditorState:
    """Draw the editor and return its text, with `run` set in the run after Ctrl-Enter or the Run button.

    `text` is put into the editor when it is first drawn and whenever `edition` differs from the run before, such as
    when an example is picked. While the reader types nothing is sent, only on leaving the editor and on running. A
    prefix of `prefixes` that is used but not declared is written at the top when its term is completed.
    """
    data = {
        "text": text,
        "edition": edition,
        "prefixes": dict(prefixes),
        "terms": [asdict(term) for term in terms],
        "error": asdict(error) if error else None,
        "height": height,
    }
    result = widget("sparql")(key=key, data=versioned(data), on_draft_change=_ignore, on_run_change=_ignore)
    return read_editor(result, text, edition)


def editor_state(key: str, text: str, edition: int = 0) -> EditorState:
    """Return what stands in the editor `key` before it is drawn in this run; `text` is what was given to it last.

    A page asks this first, to run the query and to give the editor its error in the same run.
    """
    return read_editor(st.session_state.get(key) or {}, text, edition)


def read_editor(result: Mapping[str, Any], text: str, edition: int) -> EditorState:
    """Return what the browser sent; a draft of an earlier edition is out of date, `text` stands in its place."""
    run, draft = result.get("run"), result.get("draft") or {}
    if isinstance(run, str):
        return EditorState(run, run)
    return EditorState(str(draft["text"]) if draft.get("edition") == edition else text)


def _ignore() -> None:
    """Stand in for a callback, so that the state is always part of the result."""
