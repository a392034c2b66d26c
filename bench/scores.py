"""Runs the scorers that lie beside the gold data, as programs of their own, and reads the figures that they print."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.outermost import as_annotated
from bench.predict import cached, gold
from ingest import model
from ingest.extract import Extractor, extractor

FOUNDING = "founding"


class Predictions:
    """Records extracted from gold files, each file once, kept in `folder`."""

    def __init__(self, shared: Path, folder: Path, *, limit: int | None = None) -> None:
        self._shared, self._folder, self._limit = shared, folder, limit
        self._extract: Extractor | None = None

    def of(self, name: str) -> Path:
        """Return the file of records for the gold file `name`."""
        target = self._folder / f"{name}.jsonl"
        if not target.exists():
            self._write(gold_file(self._shared, name), target)
        return target

    def gold(self, name: str) -> Path:
        """Return the gold file `name`, cut to the limit if there is one."""
        source = gold_file(self._shared, name)
        if self._limit is None:
            return source
        target = self._folder / f"gold-{name}.jsonl"
        lines = source.read_text(encoding="utf-8").splitlines(keepends=True)[: self._limit]
        target.write_text("".join(lines), encoding="utf-8")
        return target

    def _write(self, source: Path, target: Path) -> None:
        if self._extract is None:
            self._extract = extractor(cached(model.load()))
        part = target.with_suffix(".part")
        with part.open("w", encoding="utf-8") as out:
            for article in gold(source, self._limit):
                out.write(as_annotated(self._extract(article), source.stem).dumps() + "\n")
        part.replace(target)


def gold_file(shared: Path, name: str) -> Path:
    """Return where the gold file `name` lies."""
    return shared / ("articles" if name == FOUNDING else "eval") / f"{name}.jsonl"


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the documents of a gold file or the records of an extraction, one a line."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def figures(shared: Path, name: str, task: str, predictions: Predictions) -> dict[str, float]:
    """Return the figures of one task on one gold file, by the name that the scorer prints."""
    files = [str(predictions.gold(name)), str(predictions.of(name))]
    if name == FOUNDING:
        return _facts(_run([str(shared / "articles" / "score_facts.py"), *files]))
    return _scores(_run([str(shared / "eval" / "score.py"), *files, "--task", task]))


def _run(command: list[str]) -> str:
    return subprocess.run([sys.executable, *command], check=True, capture_output=True, text=True).stdout


def _scores(printed: str) -> dict[str, float]:
    """Read lines such as `quotes     content F1                   0.7000`; a count "(n=12)" is no part of the name."""
    found = re.finditer(r"^\w+ +(.+?)(?: \(n=\d+\))? +(\d+(?:\.\d+)?)$", printed, re.MULTILINE)
    return {match[1]: float(match[2]) for match in found}


def _facts(printed: str) -> dict[str, float]:
    """Read lines such as `quote+speaker  recall 12/12 = 1.000` and `overall 60/62 = 0.968`: the counts."""
    found = re.finditer(r"^([\w+ ]+?) +(?:recall )?(\d+)/\d+ =", printed, re.MULTILINE)
    return {match[1]: float(match[2]) for match in found}
