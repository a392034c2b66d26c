"""What went wrong in words, where a page would else show the name of an error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import ParamSpec

import streamlit as st

from graph.errors import GraphError
from ingest.errors import IngestError
from ui.escape import plain

P = ParamSpec("P")


@contextmanager
def told() -> Iterator[None]:
    """Show the sentence of a foreseen error in the place of what the block would have drawn."""
    try:
        yield
    except (GraphError, IngestError) as error:
        st.error(plain(str(error)))


def tells(act: Callable[P, object]) -> Callable[P, None]:
    """Return `act` for a button: what it cannot do is said on top of the page."""

    def acting(*args: P.args, **kwargs: P.kwargs) -> None:
        with told():
            act(*args, **kwargs)

    return acting
