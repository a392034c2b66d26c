"""Loads declared word lists and tables from `data/lexicon` and `data/gazetteer`."""

from __future__ import annotations

import csv
import functools
import tomllib
from importlib.resources import files
from typing import Any


@functools.cache
def toml(name: str) -> dict[str, Any]:
    """Return the table `data/lexicon/<name>.toml`; read once, treat as read-only."""
    return tomllib.loads(files("data").joinpath("lexicon", f"{name}.toml").read_text(encoding="utf-8"))


@functools.cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of `data/gazetteer/<name>.csv` as dictionaries; lines that start with `#` are comments."""
    text = files("data").joinpath("gazetteer", f"{name}.csv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(csv.DictReader(lines))
