"""A helper process that can be killed: what reads hostile input or runs the model does not take the whole run with it.

An alarm cannot interrupt parsers written in C (measured: a page of 200,000 attributes keeps lxml busy for minutes), so
work that may never end runs in a process of its own, under limits of time and memory.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import os
import resource
import socket
import subprocess
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Any

from ingest.errors import IngestError, WorkerError

_DONE, _FAILED, _UNABLE = "done", "failed", "unable"
_ROOT = Path(__file__).parents[1]
_SPARE_SECONDS = 10
"""The processor's time limit is the second wall, behind the clock of the caller."""


class Worker:
    """A process that calls one function again and again; started with the first call, started anew after a failure.

    `target` names the function ("package.module:function"); what it is given and what it returns are JSON data.
    """

    def __init__(self, target: str, *, seconds: float, memory_bytes: int | None = None) -> None:
        self._target = target
        self._seconds = seconds
        self._memory_bytes = memory_bytes
        self._process: subprocess.Popen[bytes] | None = None
        self._pipe: Connection | None = None

    def call(self, request: Any) -> Any:
        """Return what the function makes of `request`; raises `WorkerError` if it fails, or is stopped by a limit."""
        self.send(request)
        if not self.pipe.poll(self._seconds):
            self.close()
            raise WorkerError(f"took longer than {self._seconds:.0f} seconds")
        return self.receive()

    def send(self, request: Any) -> None:
        """Give the function work, without waiting for the answer."""
        message = json.dumps(request).encode()
        try:
            self.pipe.send_bytes(message)
        except OSError:  # it died since its last answer
            self.close()
            self.pipe.send_bytes(message)

    def receive(self) -> Any:
        """Wait for the answer to the last `send`; raises `WorkerError` if there is none.

        Raises `IngestError` when the function cannot work at all, whatever it is given.
        """
        try:
            state, answer = json.loads(self.pipe.recv_bytes())
        except (EOFError, OSError) as error:
            self.close()
            raise WorkerError("needed more memory or time than it may have") from error
        if state == _DONE:
            return answer
        raise (IngestError if state == _UNABLE else WorkerError)(answer)

    @property
    def pipe(self) -> Connection:
        """The connection to the process, for `multiprocessing.connection.wait`; starts the process if there is none."""
        if self._pipe is None:
            self._pipe, self._process = self._start()
        return self._pipe

    def close(self) -> None:
        """End the process, whatever it is doing."""
        pipe, process = self._pipe, self._process
        self._pipe = self._process = None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.kill()
            process.wait()

    def _start(self) -> tuple[Connection, subprocess.Popen[bytes]]:
        ours, theirs = socket.socketpair()
        limits = [str(self._memory_bytes or 0), str(int(self._seconds) + _SPARE_SECONDS)]
        with theirs:
            process = subprocess.Popen(
                [sys.executable, "-m", "ingest.worker", str(theirs.fileno()), self._target, *limits],
                pass_fds=[theirs.fileno()],
                cwd=_ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                process_group=0,  # Ctrl-C is for the caller alone
                env={**os.environ, "OMP_NUM_THREADS": "1", "PYTHONWARNINGS": "ignore"},
            )
        return Connection(ours.detach()), process

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def serve(descriptor: int, target: str, memory_bytes: int, seconds: int) -> None:
    """Answer calls until the caller hangs up: the life of the helper process."""
    if memory_bytes:
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    with contextlib.suppress(EOFError, OSError), Connection(descriptor) as pipe:
        while True:
            request = pipe.recv_bytes()
            _limit_seconds(seconds)
            pipe.send_bytes(_answer(target, request))


def _limit_seconds(seconds: int) -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    allowed = int(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (allowed, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def _answer(target: str, request: bytes) -> bytes:
    try:
        state, answer = _DONE, _function(target)(json.loads(request))
    except MemoryError:
        state, answer = _FAILED, "needed more memory than it may have"
    except RecursionError:
        state, answer = _FAILED, "is nested too deeply"
    except IngestError as error:
        state, answer = _UNABLE, str(error)
    except Exception as error:  # whatever a foreign parser raises is this input's fault, not the run's
        state, answer = _FAILED, f"failed ({type(error).__name__}: {error})"[:200]
    return json.dumps([state, answer]).encode()


def _function(target: str) -> Callable[[Any], Any]:
    module, name = target.split(":")
    found: Callable[[Any], Any] = getattr(importlib.import_module(module), name)
    return found


if __name__ == "__main__":
    serve(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
