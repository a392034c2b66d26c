"""Starts the worker, waits for it no longer than allowed, and says what became of it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pyoxigraph

from graph.sandbox.context import NOTHING, Context
from graph.sandbox.errors import QueryError, QueryLimitError
from graph.sandbox.limits import Limits
from graph.sandbox.result import QueryResult
from graph.sandbox.wire import read
from graph.store.dataset import chooses_graphs
from graph.store.syntax import syntax_error

_COMMAND = (sys.executable, "-S", "-P", "-m", "graph.sandbox.worker")
_TOO_DEEP = frozenset((-signal.SIGSEGV, -signal.SIGBUS, -signal.SIGILL))
_TOO_LONG = frozenset((-signal.SIGKILL, -signal.SIGXCPU))


def run(query: str, snapshot: Path, limits: Limits, context: Context = NOTHING) -> QueryResult:
    """Run `query` on `snapshot` in a process of its own.

    Raises `QuerySyntaxError`, or `QueryLimitError` when a limit was reached before the first row.
    """
    job = asdict(limits) | {"query": query, "snapshot": str(snapshot)}
    job |= {"prefixes": dict(context.prefixes), "base": context.base}
    job["union"] = not chooses_graphs(query)
    started = time.monotonic()
    status, output = _finish(json.dumps(job).encode(), limits.seconds)
    lines = output.splitlines()
    last = json.loads(lines[-1]) if lines and lines[-1].endswith(b"}") else {}
    if last.get("error") == "syntax":
        raise syntax_error(last["message"], query, context.prefixes)
    _raise_what_ended_it(last, len(lines), status, limits)
    return read(lines, seconds=time.monotonic() - started)


def _finish(job: bytes, seconds: float) -> tuple[int, bytes]:
    with subprocess.Popen(
        _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment(), cwd="/"
    ) as worker:
        try:
            output, _ = worker.communicate(job, timeout=seconds)
        except BaseException as error:
            worker.kill()
            if not isinstance(error, subprocess.TimeoutExpired):
                raise
            output, _ = worker.communicate()
    return worker.returncode, output


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
