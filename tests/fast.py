"""Runs `newsgraph` with an extraction that takes no time, and says what was stored; for tests in other processes.

python -m tests.fast ingest PATH --store FOLDER
"""

import sys
from typing import Any

import cli
from ingest import run
from ingest.account import Outcome
from tests.ingest import workers

EXTRACTING = (run.ingest, run.extracted, run.archived_records)
EXTRACT = f"{workers.__name__}:slow_record"


def pretend() -> None:
    """Let helper processes make records of capitalised words."""
    for function in EXTRACTING:
        (function.__kwdefaults__ or {})["extract"] = EXTRACT


def acknowledge() -> None:
    """Print the id of each article as soon as the run says that it is stored."""
    note = run.Journal.note

    def said(self: run.Journal, number: int, outcome: Outcome) -> None:
        note(self, number, outcome)
        if outcome.status == "stored":
            print(outcome.article, flush=True)

    run.Journal.note = said  # type: ignore[method-assign]


def main(arguments: list[str]) -> Any:
    pretend()
    acknowledge()
    return cli.main(arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
