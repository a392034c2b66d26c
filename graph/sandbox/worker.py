"""The process that runs one query on a snapshot and ends.

Started as `python -m graph.sandbox.worker`; reads one JSON document from standard input, writes `graph.sandbox.wire`
lines to standard output. Whatever happens to it, the process that started it lives on.
"""

from __future__ import annotations

import json
import sys
import time

from graph.sandbox.walls import shut_in

_FLUSH_SECONDS = 0.2


def main() -> None:
    """Read the job, shut the process in, answer."""
    job = json.load(sys.stdin.buffer)
    shut_in(memory_bytes=job["memory_bytes"], seconds=job["seconds"])
    # The engine starts threads when it is loaded, and a process with threads cannot change its namespaces.
    from graph.sandbox.engine import answer  # noqa: PLC0415

    flushed = time.monotonic()
    for line in answer(job):
        sys.stdout.buffer.write(line)
        if time.monotonic() - flushed > _FLUSH_SECONDS:
            sys.stdout.buffer.flush()
            flushed = time.monotonic()
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
