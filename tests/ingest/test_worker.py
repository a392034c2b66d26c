"""Whatever a helper process does, its caller gets an answer or a clear error, in time."""

import time

import pytest

from ingest.errors import WorkerError
from ingest.worker import Worker


def test_calls_are_answered_by_one_process() -> None:
    with Worker("tests.ingest.workers:process", seconds=20) as worker:
        assert worker.call(None) == worker.call(None)


@pytest.mark.parametrize(
    ("function", "request_", "reason"),
    [
        ("fail", None, "failed (ValueError: no)"),
        ("fill", 10**10, "needed more memory than it may have"),
        ("nest", 10**6, "is nested too deeply"),
        ("die", None, "needed more memory or time than it may have"),
    ],
)
def test_a_failure_is_said(function: str, request_: object, reason: str) -> None:
    with Worker(f"tests.ingest.workers:{function}", seconds=20, memory_bytes=10**9) as worker:
        with pytest.raises(WorkerError) as error:
            worker.call(request_)
        assert str(error.value) == reason


def test_work_that_does_not_end_is_stopped() -> None:
    started = time.monotonic()
    with (
        Worker("tests.ingest.workers:sleep", seconds=1) as worker,
        pytest.raises(WorkerError, match="longer than 1 second"),
    ):
        worker.call(60)
    assert time.monotonic() - started < 10


def test_after_a_death_the_next_call_is_answered() -> None:
    with Worker("tests.ingest.workers:die", seconds=20) as worker:
        with pytest.raises(WorkerError):
            worker.call(None)
        worker._target = "tests.ingest.workers:double"
        assert worker.call(21) == 42
