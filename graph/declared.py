"""Reads what is declared, not coded: word lists, tables, ontology files and queries under `data/`."""

from __future__ import annotations

import csv
import functools
import tomllib
from importlib.resources import files
from typing import Any


def text(path: str) -> str:
    """Return the file `data/<path>`."""
    return files("data").joinpath(*path.split("/")).read_text(encoding="utf-8")


def exists(path: str) -> bool:
    """Say whether there is a file `data/<path>`."""
    return files("data").joinpath(*path.split("/")).is_file()


@functools.cache
def toml(path: str) -> dict[str, Any]:
    """Return the table in `data/<path>`; read once, treat as read-only."""
    return tomllib.loads(text(path))


@functools.cache
def table(path: str) -> tuple[dict[str, str], ...]:
    """Return the rows of the CSV file `data/<path>`; lines that start with `#` are comments."""
    lines = (line for line in text(path).splitlines() if not line.startswith("#"))
    return tuple(csv.DictReader(lines))
