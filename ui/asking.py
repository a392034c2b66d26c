"""Asks a stranger's query while the page goes on listening: a click on Cancel, or anywhere else, ends the query."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

import streamlit as st

from graph.sandbox.result import QueryResult
from ui.store import workspace

_AT_ONCE, _GLANCE_SECONDS = 0.4, 0.25


def ask(query: str, *, on_cancel: Callable[[], None]) -> QueryResult:
    """Return the answer, or raise what the sandbox raises; draws how long it takes, and a button to cancel it.

    Whatever the visitor does on the page meanwhile ends this run of it, and with it the query.
    """
    stop = threading.Event()
    pool = ThreadPoolExecutor(1)
    running = pool.submit(workspace().sandbox.ask, query, stop=stop)
    try:
        wait([running], _AT_ONCE)
        if not running.done():
            _watch(running, on_cancel)
        return running.result()
    finally:
        stop.set()
        pool.shutdown(wait=False)


def _watch(running: Future[QueryResult], on_cancel: Callable[[], None]) -> None:
    """Draw the button and the time until the answer is there; each drawing is where Streamlit may end the run."""
    started = time.monotonic()
    place = st.empty()
    with place.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.button("Cancel the query", key="cancel-query", icon=":material/stop_circle:", on_click=on_cancel)
        told = st.empty()
        while not running.done():
            told.caption(f"Asking, {time.monotonic() - started:.0f} s")
            wait([running], _GLANCE_SECONDS)
    place.empty()
