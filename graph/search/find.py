"""Finds names, articles, sentences and event types for what somebody typed into one box."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from rapidfuzz import fuzz

from graph import ontology
from graph.search.index import SearchIndex
from graph.search.words import exactly, expressions, folded, words

_NAMES, _SENTENCES = "search_names", "search_sentences"
_MOST_NAMES = 300
_WEIGHT_OF_FAME = 4.0
_LIKE_ENOUGH = 82.0
_TIERS_OF_OFFICES = 2
"""An office has all the words or their like; with any one of them, everybody of the United States is found by "Un"."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One result: what it leads to, the words found, what to show beside them.

    An entity's `label` is its name and `detail` its type, or the office by which it was found; a sentence's `label` is
    its article's title, `about` the article. `articles` counts those that mention an entity.
    """

    iri: str
    text: str
    label: str
    detail: str = ""
    about: str = ""
    articles: int = 0
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Found:
    """Results by kind, the best first."""

    entities: tuple[Hit, ...] = ()
    offices: tuple[Hit, ...] = ()
    articles: tuple[Hit, ...] = ()
    sentences: tuple[Hit, ...] = ()
    event_types: tuple[Hit, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.entities or self.offices or self.articles or self.sentences or self.event_types)


class Search:
    """Answers the search box from `index`; keeps the index's words in memory to see through typing errors."""

    def __init__(self, index: SearchIndex) -> None:
        self.index = index
        self._revision: object = None
        self._vocabulary: dict[str, list[str]] = {}

    def find(self, text: str, *, limit: int = 8) -> Found:
        """Return what fits `text`, at most `limit` of each kind; nothing typed is syntax."""
        typed = words(text)
        self._refresh()
        return Found(
            entities=tuple(self._entities(typed)[:limit]),
            offices=tuple(self._entities(typed, "office")[:limit]),
            articles=tuple(self._texts("article", _NAMES, typed, limit)),
            sentences=tuple(self._texts("sentence", _SENTENCES, typed, limit)),
            event_types=tuple(_event_types(typed)[:limit]),
        )

    def entities(self, text: str, *, limit: int = 8) -> tuple[Hit, ...]:
        """Return only entities: for a box that asks for an actor."""
        self._refresh()
        return tuple(self._entities(words(text))[:limit])

    def containing(self, text: str, *, limit: int) -> tuple[Hit, ...]:
        """Return names, titles and sentences with all the words of `text` as they are: for a question that stands.

        Nothing like them and nothing unfinished, or a search that finds nothing today would report what it never meant.
        """
        typed = words(text)
        if not typed:
            return ()
        expression, kinds = exactly(typed), (("entity", _NAMES), ("article", _NAMES), ("sentence", _SENTENCES))
        return tuple(hit for kind, table in kinds for hit in self._matches(kind, table, expression, limit))

    def _refresh(self) -> None:
        revision = self.index.revision
        if revision != self._revision:
            known = {table: self.index.rows(f"SELECT term FROM {table}_words") for table in (_NAMES, _SENTENCES)}
            self._vocabulary = {table: [word for (word,) in found] for table, found in known.items()}
            self._revision = revision

    def _entities(self, typed: Sequence[str], kind: str = "entity") -> list[Hit]:
        """Return entities by their names, or by their offices, each once with what of it fits best."""
        best: dict[str, Hit] = {}
        strict = _TIERS_OF_OFFICES if kind == "office" else None
        for expression in islice(expressions(typed, self._vocabulary[_NAMES]), strict):
            for hit in self._matches(kind, _NAMES, expression, _MOST_NAMES):
                fame = _WEIGHT_OF_FAME * math.log2(1 + hit.articles)
                scored = replace(hit, score=_likeness(" ".join(typed), hit) + fame)
                if hit.iri not in best or scored.score > best[hit.iri].score:
                    best[hit.iri] = scored
        return sorted(best.values(), key=lambda hit: (-hit.score, hit.label, hit.iri))

    def _texts(self, kind: str, table: str, typed: Sequence[str], limit: int) -> Iterator[Hit]:
        """Yield what the strictest expression finds that finds anything; the same words of a copy only once."""
        for expression in expressions(typed, self._vocabulary[table]):
            found = {hit.text: hit for hit in reversed(self._matches(kind, table, expression, 2 * limit))}
            if found:
                yield from list(reversed(found.values()))[:limit]
                return

    def _matches(self, kind: str, table: str, expression: str, limit: int) -> list[Hit]:
        sql = _FIND.format(table=table)
        return [Hit(*row) for row in self.index.rows(sql, (expression, kind, limit))]


_FIND = """
    SELECT iri, search_text.text, label, trim(detail || coalesce((
            SELECT ' · ' || ledger_name.label FROM ledger_article JOIN ledger_name ON entity = publisher
            WHERE article = about
        ), ''), ' ·'), about,
        (SELECT COUNT(*) FROM search_mention WHERE entity = iri AND kind IN ('entity', 'office')), -{table}.rank
    FROM {table} JOIN search_text ON search_text.id = {table}.rowid
    WHERE {table} MATCH ? AND kind = ? ORDER BY {table}.rank LIMIT ?
"""


def _likeness(typed: str, hit: Hit) -> float:
    return max(fuzz.WRatio(typed, folded(hit.text)), fuzz.ratio(typed, folded(hit.label)))


def _event_types(typed: Sequence[str]) -> list[Hit]:
    hits = (
        Hit(type_.value, ontology.label(type_), ontology.label(type_), score=_best(typed, ontology.label(type_)))
        for type_ in ontology.event_types()
    )
    return sorted((hit for hit in hits if hit.score >= _LIKE_ENOUGH), key=lambda hit: (-hit.score, hit.label))


def _best(typed: Iterable[str], label: str) -> float:
    """Return how well the best word typed fits a word of `label`, or begins it."""
    return max((_fit(word, part) for word in typed for part in words(label)), default=0.0)


def _fit(word: str, part: str) -> float:
    return 100.0 if len(word) > 2 and part.startswith(word) else fuzz.ratio(word, part)
