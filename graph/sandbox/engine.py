"""Runs a query on a snapshot and writes its answer within bounds; inside the worker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pyoxigraph import QueryBoolean, QuerySolutions, Store

from graph.sandbox.wire import encode, line


def answer(job: dict[str, Any]) -> Iterator[bytes]:
    """Yield the lines of the answer, or of the error; the message never names a file."""
    try:
        yield from _run(job)
    except MemoryError:
        yield line({"error": "memory"})
    except SyntaxError as error:
        yield line({"error": "syntax", "message": str(error)})
    except (RuntimeError, ValueError) as error:
        yield line({"error": "engine", "message": str(error)})
    except OSError:
        yield line({"error": "engine", "message": "the engine gave up on it"})


def _run(job: dict[str, Any]) -> Iterator[bytes]:
    store = Store.read_only(job["snapshot"])
    found = store.query(
        job["query"], base_iri=job["base"], prefixes=job["prefixes"], use_default_graph_as_union=job["union"]
    )
    if isinstance(found, QueryBoolean):
        yield line({"boolean": bool(found)})
        yield line({"end": True, "truncated": None})
    elif isinstance(found, QuerySolutions):
        yield line({"columns": [variable.value for variable in found.variables]})
        yield from _rows(found, job)
    else:
        yield line({"triples": True})
        yield from _rows(found, job)


def _rows(found: Iterable[Any], job: dict[str, Any]) -> Iterator[bytes]:
    size = 0
    for number, row in enumerate(found):
        text = line([encode(cell) for cell in row])
        size += len(text)
        if number >= job["rows"] or size > job["answer_bytes"]:
            yield line({"end": True, "truncated": "rows" if number >= job["rows"] else "bytes"})
            return
        yield text
    yield line({"end": True, "truncated": None})
