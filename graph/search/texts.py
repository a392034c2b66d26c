"""Reads out of the graph what can be searched for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pyoxigraph import NamedNode, QuerySolution

from graph.declared import text as declared
from graph.ontology import label
from graph.store import Backend

Kind = Literal["entity", "office", "article", "sentence"]


LAYOUT = "names, offices, days"
"""What of the graph can be searched for; an index of another layout is made anew."""


@dataclass(frozen=True, slots=True)
class Text:
    """Something to be found: its words, what they name, and what to show beside them.

    `about` is the entity, or the article that the words stand in; `detail` the entity's type, or the article's day. The
    outlet is looked up when it is shown: what it is called may change with any other article.
    """

    kind: Kind
    about: str
    iri: str
    text: str
    label: str
    detail: str


def digests(backend: Backend, article: NamedNode | None = None) -> dict[str, str]:
    """Return the digest of the version that the graph holds, by article; of one article where it is given."""
    rows = backend.select(_query("versions"), {"article": article} if article else None)
    return {_value(row, "article"): _value(row, "digest") for row in rows}


def read_texts(backend: Backend, article: NamedNode) -> Iterator[Text]:
    """Yield title and sentences of `article`."""
    rows = list(backend.select(_query("article"), {"article": article}))
    title = next((_value(row, "title") for row in rows), "")
    detail = next((_value(row, "published") for row in rows), "")
    if title:
        yield Text("article", article.value, article.value, title, title, detail)
    for row in backend.select(_query("sentences"), {"article": article}):
        yield Text("sentence", article.value, _value(row, "sentence"), _value(row, "text"), title, detail)


def read_names(backend: Backend, article: NamedNode) -> Iterator[Text]:
    """Yield every name of every entity that `article` speaks of, each once."""
    return _names((_value(row, "entity"), row) for row in backend.select(_query("entities"), {"article": article}))


def read_offices(backend: Backend, article: NamedNode) -> Iterator[Text]:
    """Yield the offices of every entity that `article` speaks of, in the words of any article, and where they are."""
    for row in backend.select(_query("offices"), {"article": article}):
        yield _office(_value(row, "entity"), row)


def read_entity(backend: Backend, entity: NamedNode) -> Iterator[Text]:
    """Yield every name and office of one entity, as articles have them now."""
    asked = {"entity": entity}
    yield from _names((entity.value, row) for row in backend.select(_query("entity"), asked))
    yield from (_office(entity.value, row) for row in backend.select(_query("entity_offices"), asked))


def _names(rows: Iterable[tuple[str, QuerySolution]]) -> Iterator[Text]:
    names: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for entity, row in rows:
        shown, type_ = _value(row, "label"), label(NamedNode(_value(row, "type")))
        names[entity, shown, type_].update(filter(None, (shown, _value(row, "name"))))
    for (entity, shown, type_), spellings in names.items():
        for spelling in sorted(spellings):
            yield Text("entity", entity, entity, spelling, shown, type_)


def _office(entity: str, row: QuerySolution) -> Text:
    role, where = _value(row, "role"), _value(row, "where")
    words = role if where.casefold() in role.casefold() else f"{role} of {where}"
    return Text("office", entity, entity, words, _value(row, "label"), words)


def _query(name: str) -> str:
    return declared(f"queries/search/{name}.rq")


def _value(row: QuerySolution, name: str) -> str:
    term = row[name]
    return "" if term is None else str(term.value)
