"""The process that owns a store while it runs: the explorer's pages, `/sparql`, and the way in for other commands.

One process, because a store can be open in one only. It announces itself in the store's folder, so that other commands
find it and go through it.
"""

from __future__ import annotations

import errno
import logging
import os
import secrets
import socket
import sys
import webbrowser
from asyncio import get_running_loop
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext, suppress
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware

from graph import whereabouts
from graph.service.drift import drift
from graph.service.workspace import Workspace
from graph.store import StoreError
from graph.store.open import STORE_VARIABLE
from graph.store.owner import Owner, announced
from ingest.archive import Archive
from ui.routes import Routes
from ui.store import workspace

LOOPBACK = "127.0.0.1"
_LOOPBACKS = (LOOPBACK, "localhost", "::1")
_EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 (compared with, not bound)
_PORTS = range(8501, 8600)
_DRAWING = ("pandas", "altair", "networkx", "streamlit.elements.arrow", "streamlit.elements.vega_charts")
_BROWSER_DELAY_SECONDS = 1.0


def serve(location: str, *, port: int | None = None, address: str = LOOPBACK, browser: bool = True) -> None:
    """Open the store at `location` and serve it until interrupted; takes the first free port from 8501 unless given.

    When another process serves the store already, only its explorer is shown. Raises `GraphError` when the store cannot
    be opened, `StoreError` when the port is taken.
    """
    os.environ[STORE_VARIABLE] = location
    # The cache of opened stores complains that no page is being drawn, which is so.
    logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context").setLevel(logging.ERROR)
    opened = workspace()
    if opened.owner:
        print(f"The store is served already: {opened.owner.url}")
        _show(opened.owner.url, browser=browser)
        return
    _say_what_is_wrong(opened)
    owner = Owner(os.getpid(), _url(address, free_port(address, port)), secrets.token_urlsafe(32))
    script = _script()
    app = st.App(
        script,
        routes=Routes(workspace, owner.token).all(),
        lifespan=_lifespan(opened, owner, browser=browser),
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=_hosts(address))],
    )
    # Streamlit looks for settings beside the script that was started, which should be the explorer, not this command.
    sys.argv = [script]
    with suppress(KeyboardInterrupt):
        app.run(config=_settings(address, owner.url))


def free_port(address: str, wanted: int | None = None) -> int:
    """Return `wanted` if nobody listens there, or the first free port of ours.

    Raises `StoreError` if there is none, or if `address` is none of this machine's.
    """
    for port in [wanted] if wanted else _PORTS:
        with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((address, port))
            except OSError as error:
                if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                    raise StoreError(
                        f"newsgraph cannot listen at {address} ({error.strerror}): check --address."
                    ) from error
                continue
            return port
    taken = f"Port {wanted}" if wanted else f"Every port from {_PORTS[0]} to {_PORTS[-1]}"
    raise StoreError(f"{taken} of {address} is taken or not allowed: choose another with --port.")


def _lifespan(
    opened: Workspace, owner: Owner, *, browser: bool
) -> Callable[[st.App], AbstractAsyncContextManager[dict[str, Any] | None]]:
    """Announce the server while it runs and close the store after it.

    All of it here, because the process dies of the signal that ended the server before it returns from `run`.
    """

    @asynccontextmanager
    async def lifespan(_: st.App) -> AsyncIterator[None]:
        try:
            with announced(opened.folder, owner) if opened.folder and not opened.only_read else nullcontext():
                get_running_loop().call_later(_BROWSER_DELAY_SECONDS, lambda: _show(owner.url, browser=browser))
                get_running_loop().run_in_executor(None, _preload)
                yield
        finally:
            opened.graph.flush()
            opened.close()

    return lifespan


def _preload() -> None:
    """Get ready what the pages draw with (6 s of CPU), so that the first visitor need not wait for it."""
    for module in _DRAWING:
        import_module(module)
    whereabouts.ready()


def _say_what_is_wrong(opened: Workspace) -> None:
    """Tell whoever starts the server that it can only show the store, or that the graph lacks articles."""
    if opened.only_read:
        print(f"The store is shown, and nothing can be added to it. {opened.only_read}")
    apart = drift(opened.backend, len(Archive(opened.folder.archive))) if opened.folder else None
    if apart:
        print(apart)


def _settings(address: str, url: str) -> dict[str, Any]:
    """Return Streamlit's settings; those of the safety rules, whatever the settings file says."""
    return {
        "server.address": address,
        "server.port": int(url.rsplit(":", 1)[1]),
        "server.headless": True,
        "server.fileWatcherType": "none",
        "server.allowedHosts": _hosts(address),
        "server.enableAgentApi": False,
        "browser.gatherUsageStats": False,
        "client.showErrorLinks": False,
        "client.showErrorDetails": "type",
        "client.toolbarMode": "minimal",
        # Streamlit 1.67 lets browsers forget a message between asking for a run and getting a reference to it, which
        # ends the session; seen when a graph went back to what it had been two runs before.
        "global.minCachedMessageSize": 1e12,
    }


def _hosts(address: str) -> list[str]:
    """Return the names under which browsers may ask, so that no other name can be made to lead here (DNS rebinding)."""
    return ["*"] if address in _EVERYWHERE else [*_LOOPBACKS, address]


def _url(address: str, port: int) -> str:
    host = LOOPBACK if address in _EVERYWHERE else address
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _script() -> str:
    found = find_spec("app")
    if found is None or found.origin is None:
        raise StoreError("The explorer is not installed: app.py is missing.")
    return found.origin


def _show(url: str, *, browser: bool) -> None:
    if browser:
        webbrowser.open(url)
