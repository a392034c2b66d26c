"""Measure a store: articles put a second, growth of the time an article takes, latency of strangers' queries.

    newsgraph extract data/samples > records.jsonl
    python -m bench.store records.jsonl [--copies 20]

The records are put again and again under other ids, so that entities are shared as they are in real news. Putting and
searching are given in CPU time; queries, which run in another process, in time on the clock. Medians; compare the
figures of one run only.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from graph.knowledge import KnowledgeGraph
from graph.sandbox.limits import Limits
from graph.service.own import OwnGraph
from graph.service.workspace import Workspace, open_workspace
from graph.store import EmbeddedBackend
from ingest.record import Record

QUERIES = {
    "ASK": "ASK { ?event a ng:Meeting }",
    "meetings": "SELECT ?event ?who WHERE { ?event a ng:Meeting ; ng:participant ?who } LIMIT 100",
    "count all": "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }",
    "10,000 rows": "SELECT * WHERE { ?s ?p ?o }",
}


def main() -> None:
    """Parse the command line, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", type=Path)
    parser.add_argument("--copies", type=int, default=10)
    options = parser.parse_args()
    records = [Record.loads(line) for line in options.records.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as folder:
        _measure_graph(records, Path(folder) / "bare", options.copies)
        with open_workspace(Path(folder) / "store") as opened:
            _measure_puts(opened, records, options.copies)
            _measure_queries(opened)
        print(f"on disk: {_megabytes(Path(folder) / 'store')} MB with the search index")


def copies(records: list[Record], number: int) -> Iterator[Record]:
    """Yield `records` under ids of their own, the same people and events in each copy."""
    for copy in range(number):
        yield from (replace(record, id=f"{record.id}-{copy}") for record in records)


def _measure_graph(records: list[Record], folder: Path, number: int) -> None:
    backend = EmbeddedBackend(folder)
    graph = KnowledgeGraph(backend)
    times = [_timed(graph.put, record) for record in copies(records, number)]
    _say_rate("graph alone", times)
    backend.close()
    shutil.rmtree(folder)


def _measure_puts(opened: Workspace, records: list[Record], number: int) -> None:
    assert isinstance(opened.graph, OwnGraph)
    times = [_timed(opened.graph.put, record) for record in copies(records, number)]
    _say_rate("graph and search index", times)
    print(f"{opened.backend.size():,} quads; flush {_timed(opened.graph.flush) * 1000:.0f} ms")
    print(f"put again: {statistics.median(_timed(opened.graph.put, record) for record in records) * 1000:.1f} ms")


def _say_rate(name: str, times: list[float]) -> None:
    tenth = max(1, len(times) // 10)
    first, last = (statistics.median(part) * 1000 for part in (times[:tenth], times[-tenth:]))
    print(
        f"{name}: {len(times) / sum(times):.0f} articles/s; an article {first:.1f} ms at first, {last:.1f} ms at last"
    )


def _measure_queries(opened: Workspace) -> None:
    for name, query in QUERIES.items():
        times = [_timed(opened.sandbox.ask, query, Limits(seconds=60), clock=time.perf_counter) for _ in range(7)]
        print(f"sandbox, {name}: {times[0]:.2f} s with a new snapshot, then {statistics.median(times[1:]):.2f} s")
        opened.backend.update("INSERT DATA { GRAPH <urn:x> { <urn:x> <urn:x> <urn:x> } }")
    times = [_timed(opened.search.find, "Vladmir Puttin") for _ in range(7)]
    print(f"search: {times[0] * 1000:.0f} ms at first, then {statistics.median(times[1:]) * 1000:.1f} ms")


def _timed(work: Callable[..., object], *arguments: object, clock: Callable[[], float] = time.process_time) -> float:
    started = clock()
    work(*arguments)
    return clock() - started


def _megabytes(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) >> 20


if __name__ == "__main__":
    main()
