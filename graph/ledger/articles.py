"""Articles by outlet, day and words of the title, a page at a time."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.ledger.lines import day
from graph.ledger.tables import Tables, query
from graph.views.articles import ArticleLine
from graph.views.things import thing


@dataclass(frozen=True, slots=True)
class Wanted:
    """What articles are asked for; what is empty does not filter.

    `words` must all stand in the title, `outlets` are names. An article without a date fits any period.
    """

    words: str = ""
    outlets: tuple[str, ...] = ()
    since: datetime.date | None = None
    until: datetime.date | None = None
    iris: tuple[str, ...] | None = None

    def values(self) -> dict[str, object]:
        """Return the parameters of the query `wanted`."""
        return {
            "words": _listed(self.words.casefold().split()),
            "outlets": _listed(self.outlets),
            "since": self.since.isoformat() if self.since else None,
            "until": self.until.isoformat() if self.until else None,
            "articles": None if self.iris is None else json.dumps(self.iris),
        }


@dataclass(frozen=True, slots=True)
class CountedArticles:
    """How many articles there are, and between which days."""

    articles: int
    first: datetime.date | None
    last: datetime.date | None


ALL = Wanted()
"""Wants every article."""


def count_articles(tables: Tables, wanted: Wanted = ALL) -> CountedArticles:
    """Return how many articles fit."""
    [(number, first, last)] = tables.rows(query("wanted", "articles_count"), wanted.values())
    return CountedArticles(number, day(first), day(last))


def articles(tables: Tables, wanted: Wanted = ALL, *, most: int = 500, after: int = 0) -> tuple[ArticleLine, ...]:
    """Return the articles that fit, the newest first: at most so many, `after` so many."""
    rows = tables.rows(query("wanted", "articles"), {**wanted.values(), "most": most, "after": after})
    return tuple(
        ArticleLine(thing(iri, title), day(published), outlet, claims) for iri, title, published, outlet, claims in rows
    )


def publishers(tables: Tables, wanted: Wanted = ALL) -> Mapping[str, int]:
    """Return the outlets of the articles that fit, by name, with the number of their articles, most first."""
    return dict(tables.rows(query("wanted", "publishers"), wanted.values()))


def _listed(values: Iterable[str]) -> str | None:
    return json.dumps(list(values)) if values else None
