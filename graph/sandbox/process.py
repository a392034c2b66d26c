"""Starts the worker, waits for it no longer than allowed, and says what became of it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pyoxigraph

from graph.sandbox.context import NOTHING, Context
from graph.sandbox.errors import QueryCancelledError, QueryError, QueryLimitError
from graph.sandbox.limits import Limits
from graph.sandbox.result import QueryResult
from graph.sandbox.wire import read
from graph.store.dataset import chooses_graphs
from graph.store.syntax import syntax_error

_COMMAND = (sys.executable, "-S", "-P", "-m", "graph.sandbox.worker")
_GLANCE_SECONDS = 0.1
_TOO_DEEP = frozenset((-signal.SIGSEGV, -signal.SIGBUS, -signal.SIGILL))
_TOO_LONG = frozenset((-signal.SIGKILL, -signal.SIGXCPU))


def run(
    query: str, snapshot: Path, limits: Limits, context: Context = NOTHING, *, stop: threading.Event | None = None
) -> QueryResult:
    """Run `query` on `snapshot` in a process of its own, until it ends or `stop` is set.

    Raises `QuerySyntaxError`, `QueryCancelledError`, or `QueryLimitError` where a limit was reached before any row.
    """
    job = asdict(limits) | {"query": query, "snapshot": str(snapshot)}
    job |= {"prefixes": dict(context.prefixes), "base": context.base}
    job["union"] = not chooses_graphs(query)
    started = time.monotonic()
    status, output = _finish(json.dumps(job).encode(), limits.seconds, stop or threading.Event())
    lines = output.splitlines()
    last = json.loads(lines[-1]) if lines and lines[-1].endswith(b"}") else {}
    if last.get("error") == "syntax":
        raise syntax_error(last["message"], query, context.prefixes)
    _raise_what_ended_it(last, len(lines), status, limits)
    return read(lines, seconds=time.monotonic() - started)


def _finish(job: bytes, seconds: float, stop: threading.Event) -> tuple[int, bytes]:
    with subprocess.Popen(
        _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment(), cwd="/"
    ) as worker:
        try:
            output = _output(worker, job, time.monotonic() + seconds, stop)
        except BaseException as error:
            worker.kill()
            if not isinstance(error, subprocess.TimeoutExpired):
                raise
            output, _ = worker.communicate()
    return worker.returncode, output


def _output(worker: subprocess.Popen[bytes], job: bytes, deadline: float, stop: threading.Event) -> bytes:
    given: bytes | None = job
    while True:
        if stop.is_set():
            raise QueryCancelledError
        left = deadline - time.monotonic()
        try:
            return worker.communicate(given, timeout=max(0, min(_GLANCE_SECONDS, left)))[0]
        except subprocess.TimeoutExpired:
            given = None
            if left <= _GLANCE_SECONDS:
                raise


def _environment() -> dict[str, str]:
    """Return the whole environment of the worker: where its two packages are, nothing of ours.

    One malloc arena, because each further thread's reserves 128 MiB of the address space that the limit counts.
    """
    return {
        "PYTHONPATH": f"{Path(__file__).parents[2]}:{Path(pyoxigraph.__file__).parents[1]}",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MALLOC_ARENA_MAX": "1",
    }


def _raise_what_ended_it(last: dict[str, Any], lines: int, status: int, limits: Limits) -> None:
    if last.get("error") == "engine":
        raise QueryError(f"The query failed: {last['message']}.")
    if last.get("error") == "memory" or status == -signal.SIGABRT:
        raise QueryLimitError(
            f"The query needs more memory than it is given ({limits.memory_bytes >> 20} MiB): "
            "ask for less at once, or add a LIMIT without ORDER BY."
        )
    if status in _TOO_DEEP:
        raise QueryLimitError("The query is nested too deeply to be read.")
    if lines < 2 and status in _TOO_LONG:
        raise QueryLimitError(
            f"The query was stopped after {limits.seconds:g} seconds: begin with what is rarest, or add a LIMIT."
        )
    if not lines:
        raise QueryError(f"The query failed: its process ended with status {status}.")
