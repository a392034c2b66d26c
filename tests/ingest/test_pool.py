"""Several processes give the same results in the same order as one, and lose nothing when one of them dies."""

from collections.abc import Iterable
from typing import Any

import pytest

from ingest.errors import IngestError
from ingest.pool import answers


def results(function: str, items: Iterable[Any], *, workers: int = 2, seconds: float = 30) -> list[Any]:
    jobs = answers(
        items, request=lambda x: x, target=f"tests.ingest.workers:{function}", workers=workers, seconds=seconds
    )
    return [str(job.error) if job.error else job.answer for job in jobs]


@pytest.mark.parametrize("workers", [1, 3])
def test_results_come_in_order(workers: int) -> None:
    assert results("double", range(20), workers=workers) == [2 * number for number in range(20)]


def test_what_needs_no_work_keeps_its_place() -> None:
    assert results("double", [1, None, 3]) == [2, None, 6]


def test_a_death_fails_its_own_item_alone() -> None:
    assert results("die_of_13", [1, 13, 3, 4]) == [1, "needed more memory or time than it may have", 3, 4]


def test_what_takes_too_long_fails_alone() -> None:
    assert results("sleep", [0, 60, 0, 0], seconds=3) == [None, "took longer than 3 seconds", None, None]


def test_a_function_that_cannot_work_ends_the_run() -> None:
    with pytest.raises(IngestError, match="no model"):
        results("unable", [1])
