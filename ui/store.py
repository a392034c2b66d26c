"""The store that this server shows, opened once for all its visitors, and answers kept until it changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

import streamlit as st

from graph.ledger import Tables
from graph.service.workspace import Workspace, open_workspace
from graph.store import Backend
from graph.store.open import store_location

P = ParamSpec("P")
T = TypeVar("T")

_KEPT_ANSWERS = 256
_KEPT_SECONDS = 300
"""A backend elsewhere may change without this process seeing its revision grow."""


@st.cache_resource(show_spinner="Opening the store", on_release=lambda opened: opened.close())
def workspace() -> Workspace:
    """Return the opened store; raises `GraphError` with a sentence for the user when it cannot be opened."""
    return open_workspace(store_location())


def ask(view: Callable[Concatenate[Backend, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what a view of `graph.views` answers; asked again only after the graph has changed.

    Answers are shared by all visitors: views return frozen dataclasses and tuples, which nobody can change.
    """
    backend = workspace().backend
    question = f"{view.__module__}.{view.__qualname__}{args!r}{sorted(kwargs.items())!r}"
    answer: T = _answer(question, backend.revision, lambda: view(backend, *args, **kwargs))
    return answer


def look_up(view: Callable[Concatenate[Tables, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Return what a view of `graph.ledger` answers; asked again only after the ledger has changed."""
    index = workspace().search.index
    question = f"{view.__module__}.{view.__qualname__}{args!r}{sorted(kwargs.items())!r}"
    answer: T = _answer(question, index.revision, lambda: view(index, *args, **kwargs))
    return answer


def forget_answers() -> None:
    """Drop the answers that are kept; only needed where one process opens several stores."""
    _answer.clear()


@st.cache_resource(max_entries=_KEPT_ANSWERS, ttl=_KEPT_SECONDS, show_spinner=False)
def _answer(question: str, revision: int | tuple[int, int], _ask: Callable[[], Any]) -> Any:  # noqa: ARG001 (they are the key)
    return _ask()
