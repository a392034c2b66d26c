"""Example queries that teach the model: `data/queries/examples/*.rq`, each with a title and an explanation."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib.resources import files

_NOT_TOLD = ("source:", "licence:")


@dataclass(frozen=True, slots=True)
class Example:
    """A query that can be run as it stands; `name` is that of its file."""

    name: str
    title: str
    explanation: str
    query: str


@functools.cache
def examples() -> tuple[Example, ...]:
    """Return the example queries in the order of their file names."""
    folder = files("data").joinpath("queries", "examples")
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".rq")), key=lambda file: file.name)
    return tuple(read_example(file.name.removesuffix(".rq"), file.read_text(encoding="utf-8")) for file in found)


def read_example(name: str, text: str) -> Example:
    """Return the example in a file: a comment with the title, more comments that explain, then the query."""
    lines = text.splitlines()
    head = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    told = [line.lstrip("# ").strip() for line in lines[:head]]
    told = [line for line in told if line and not line.lower().startswith(_NOT_TOLD)]
    title = told[0].removesuffix(".") if told else name
    return Example(name, title.removeprefix("title: "), " ".join(told[1:]), "\n".join(lines[head:]).strip() + "\n")
