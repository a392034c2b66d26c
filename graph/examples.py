"""Example queries that teach the model: `data/queries/examples/*.rq`, each with a title and an explanation.

A line `# Fill in: who, actor, Who takes part, person/kim-jong-un` in the head of one makes a blank of `?who`: what may
stand in it, how it is asked for, and what stands there unless something else is given. Where that is missing, what
`graph.filling` marks with `#if who` is left out.
"""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal, get_args

from pyoxigraph import Literal as Value
from pyoxigraph import NamedNode

from graph.filling import filled
from graph.views.rows import node
from graph.vocabulary import XSD

_NOT_TOLD = ("source:", "licence:")
_BLANK = "Fill in:"

BlankKind = Literal["actor", "day"]


@dataclass(frozen=True, slots=True)
class Blank:
    """A place in an example for a value: an `actor` by address or IRI, a `day` as `2023-09-13`."""

    name: str
    kind: BlankKind
    label: str
    default: str = ""

    def terms(self, given: str) -> list[NamedNode | Value]:
        """Return the term for what is given, or else for the default; none where there is neither.

        Raises `ValueError` for a day that is none.
        """
        value = given or self.default
        if not value:
            return []
        if self.kind == "day":
            datetime.date.fromisoformat(value)
        return [node(value) if self.kind == "actor" else Value(value, datatype=XSD.date)]


@dataclass(frozen=True, slots=True)
class Example:
    """A query that can be run as it stands, or with its blanks filled in otherwise; `name` is that of its file."""

    name: str
    title: str
    explanation: str
    template: str
    blanks: tuple[Blank, ...] = ()

    @property
    def query(self) -> str:
        """The query as it stands."""
        return self.filled({})

    def filled(self, given: Mapping[str, str]) -> str:
        """Return the query with what is given for some of its blanks."""
        return filled(self.template, {blank.name: blank.terms(given.get(blank.name, "")) for blank in self.blanks})


@functools.cache
def examples() -> tuple[Example, ...]:
    """Return the example queries in the order of their file names."""
    folder = files("data").joinpath("queries", "examples")
    found = sorted((file for file in folder.iterdir() if file.name.endswith(".rq")), key=lambda file: file.name)
    return tuple(read_example(file.name.removesuffix(".rq"), file.read_text(encoding="utf-8")) for file in found)


def completed(query: str, given: Mapping[str, str]) -> str:
    """Return a query with its blanks filled in; one without blanks as it stands.

    Raises `ValueError` for what is given for a blank that it has not.
    """
    blanks = _blanks(_comments(query.splitlines()), "the query")
    unknown = given.keys() - {blank.name for blank in blanks}
    if unknown:
        known = ", ".join(blank.name for blank in blanks) or "none"
        raise ValueError(f"The query has no blank {', '.join(sorted(unknown))}; it has {known}.")
    return filled(query, {blank.name: blank.terms(given.get(blank.name, "")) for blank in blanks}) if blanks else query


def read_example(name: str, text: str) -> Example:
    """Return the example in a file: a comment with the title, more comments that explain, then the query."""
    lines = text.splitlines()
    head = next((number for number, line in enumerate(lines) if not line.startswith("#")), len(lines))
    comments = _comments(lines[:head])
    told = [line for line in comments if line and not line.lower().startswith((*_NOT_TOLD, _BLANK.lower()))]
    title = told[0].removesuffix(".") if told else name
    query = "\n".join(lines[head:]).strip() + "\n"
    return Example(name, title.removeprefix("title: "), " ".join(told[1:]), query, _blanks(comments, name))


def _comments(lines: Iterable[str]) -> list[str]:
    return [line.lstrip("# ").strip() for line in lines if line.startswith("#")]


def _blanks(comments: Iterable[str], of: str) -> tuple[Blank, ...]:
    return tuple(_blank(line.removeprefix(_BLANK), of) for line in comments if line.startswith(_BLANK))


def _blank(line: str, of: str) -> Blank:
    name, kind, *told = (part.strip() for part in line.split(","))
    known: tuple[BlankKind, ...] = get_args(BlankKind)
    for possible in known:
        if possible == kind and told:
            return Blank(name, possible, *told)
    raise ValueError(f"{of}: '{line.strip()}' is no blank; write a name, one of {', '.join(known)}, and a label.")
