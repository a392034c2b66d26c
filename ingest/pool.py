"""Several helper processes at work on one stream of items; the results come in the order of the items."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any, Generic, TypeVar

from ingest.errors import WorkerError
from ingest.worker import Worker

_T = TypeVar("_T")

_AHEAD = 4
"""Items taken for each process beyond what is finished, so that a long article does not leave the others idle."""


@dataclass(slots=True)
class Job(Generic[_T]):
    """An item on its way: what is asked about it, and in the end the answer, or why there is none."""

    item: _T
    request: Any
    answer: Any = None
    error: WorkerError | None = None
    done: bool = False


def usable_cores() -> int:
    """Return how many processes are worth starting: one a core, eight at most, as each takes 600 MB."""
    return max(1, min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 8))


def answers(
    items: Iterable[_T], *, request: Callable[[_T], Any], target: str, workers: int, seconds: float
) -> Iterator[Job[_T]]:
    """Yield each item with what `target` makes of its request, in order; a request of None needs no work.

    A process that takes longer than `seconds` or dies fails its own item alone. Raises `IngestError` when `target`
    cannot work at all.
    """
    with ExitStack() as stack:
        pool = [stack.enter_context(Worker(target, seconds=seconds)) for _ in range(workers)]
        crew: _Crew[_T] = _Crew(pool, seconds)
        yield from crew.run(Job(item, request(item)) for item in items)


class _Crew(Generic[_T]):
    """The processes, who of them works on what until when, and the jobs whose turn has not come."""

    def __init__(self, workers: list[Worker], seconds: float) -> None:
        self._seconds = seconds
        self._most = len(workers) * _AHEAD
        self._idle = deque(workers)
        self._busy: dict[Worker, tuple[Job[_T], float]] = {}
        self._line: deque[Job[_T]] = deque()
        self._waiting: deque[Job[_T]] = deque()

    def run(self, jobs: Iterator[Job[_T]]) -> Iterator[Job[_T]]:
        """Yield the jobs, done, in their order."""
        while True:
            self._fill(jobs)
            if not self._line:
                return
            if not self._line[0].done:
                self._collect()
                self._hand_out()
            while self._line and self._line[0].done:
                yield self._line.popleft()

    def _fill(self, jobs: Iterator[Job[_T]]) -> None:
        while len(self._line) < self._most and (job := next(jobs, None)):
            self._line.append(job)
            job.done = job.request is None
            if not job.done:
                self._waiting.append(job)
                self._hand_out()

    def _hand_out(self) -> None:
        while self._waiting and self._idle:
            worker, job = self._idle.popleft(), self._waiting.popleft()
            worker.send(job.request)
            self._busy[worker] = (job, time.monotonic() + self._seconds)

    def _collect(self) -> None:
        """Wait until a process has answered, has died, or is out of time."""
        soonest = min(deadline for _, deadline in self._busy.values())
        ready = wait([worker.pipe for worker in self._busy], max(0.0, soonest - time.monotonic()))
        for worker, (job, deadline) in list(self._busy.items()):
            if worker.pipe in ready:
                self._settle(worker, job)
            elif deadline <= time.monotonic():
                worker.close()
                self._settle(worker, job, WorkerError(f"took longer than {self._seconds:.0f} seconds"))

    def _settle(self, worker: Worker, job: Job[_T], error: WorkerError | None = None) -> None:
        del self._busy[worker]
        self._idle.append(worker)
        job.done = True
        try:
            job.error = error
            job.answer = None if error else worker.receive()
        except WorkerError as failure:
            job.error = failure
