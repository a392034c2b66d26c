"""A server in a process of its own and a browser on it, both measured."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

_SERVE = "import sys; from ui.server import serve; serve(sys.argv[1], port=int(sys.argv[2]), browser=False)"
_CANVAS = Path(__file__).with_name("canvas_page.py")
_SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    # WebGL without a graphics card.
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
)
_PATIENCE_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Server:
    """A running server: its address and its process."""

    url: str
    process: int

    def seconds(self) -> float:
        """Return the CPU time that it has taken so far; Linux only."""
        fields = Path(f"/proc/{self.process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Visit:
    """Seconds until the content stood, and of CPU that the server took for it."""

    wall: float
    cpu: float


def timed(server: Server, act: Callable[[], None]) -> Visit:
    """Return what an act took that ends when its content stands."""
    spent, started = server.seconds(), time.perf_counter()
    act()
    wall = time.perf_counter() - started
    return Visit(wall, server.seconds() - spent)


@contextmanager
def explorer(store: Path, port: int) -> Iterator[Server]:
    """Serve `store` until the block ends."""
    with _running([sys.executable, "-c", _SERVE, str(store), str(port)], port) as server:
        yield server


@contextmanager
def canvas(port: int) -> Iterator[Server]:
    """Serve a page with nothing but the canvas, on an invented network whose size is in the address."""
    settings = [f"--server.port={port}", "--server.headless=true", "--browser.gatherUsageStats=false"]
    with _running([sys.executable, "-m", "streamlit", "run", str(_CANVAS), *settings], port) as server:
        yield server


@contextmanager
def browser() -> Iterator[Page]:
    """Open a page of a headless Chromium."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=_SWITCHES)
        page = opened.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(_PATIENCE_SECONDS * 1000)
        yield page
        opened.close()


@contextmanager
def _running(command: list[str], port: int) -> Iterator[Server]:
    environment = os.environ | {"PYTHONPATH": str(Path.cwd())}
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    try:
        yield _answering(Server(f"http://127.0.0.1:{port}", process.pid), process)
    finally:
        process.terminate()
        process.wait(timeout=60)


def _answering(server: Server, process: subprocess.Popen[bytes]) -> Server:
    """Return the server once its port is open; raises `RuntimeError` when it ends before, or never opens it."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        if _is_open(server.url):
            return server
        time.sleep(0.2)
    raise RuntimeError(f"The server at {server.url} did not start; run it by hand to see why.")


def _is_open(url: str) -> bool:
    host, port = url.removeprefix("http://").split(":")
    with socket.socket() as probe:
        return probe.connect_ex((host, int(port))) == 0
