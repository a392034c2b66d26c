"""Finds names, articles, sentences and event types for what somebody typed into one box."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from rapidfuzz import fuzz

from graph import ontology
from graph.declared import text as declared
from graph.search import ranking
from graph.search.index import SearchIndex
from graph.search.words import exactly, expressions, words

_NAMES, _SENTENCES = "search_names", "search_sentences"
_MOST_NAMES = 300
_WEIGHT_OF_FAME = 4.0
_LIKE_ENOUGH = 82.0
_TIERS_OF_ALL_WORDS = 2
"""The first expressions ask for all the words or their like. An office has them all: with any one of them, everybody of
the United States is found by "Un"."""
_BEST, _NAMED, _NEWEST = "rank", "instr(iri, '--') > 0, rank", "search_text.detail DESC, rank"
"""Which matches are looked at where they are many."""


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
    """Results by kind, the best first; articles are those with a fitting title, the newest first.

    `about` is the first of the entities if its name is what was typed or begins so, `mentioning` the newest articles
    that mention it.
    """

    entities: tuple[Hit, ...] = ()
    offices: tuple[Hit, ...] = ()
    articles: tuple[Hit, ...] = ()
    sentences: tuple[Hit, ...] = ()
    event_types: tuple[Hit, ...] = ()
    about: Hit | None = None
    mentioning: tuple[Hit, ...] = ()

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
        entities = self._entities(typed)[:limit]
        about = entities[0] if entities and ranking.fit(" ".join(typed), entities[0]) < ranking.OTHERWISE else None
        titles = self._titles(typed, limit, strict=about is not None)
        return Found(
            entities=tuple(entities),
            offices=tuple(self._entities(typed, "office")[:limit]),
            articles=tuple(titles),
            sentences=tuple(self._sentences(typed, limit)),
            event_types=tuple(_event_types(typed)[:limit]),
            about=about,
            mentioning=tuple(self._mentioning(about, limit, besides=titles)) if about else (),
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
        best: dict[str, tuple[ranking.Place, Hit]] = {}
        words_typed = " ".join(typed)
        strict = _TIERS_OF_ALL_WORDS if kind == "office" else None
        for tier, expression in enumerate(islice(expressions(typed, self._vocabulary[_NAMES]), strict)):
            lax = tier >= _TIERS_OF_ALL_WORDS
            for hit in self._matches(kind, _NAMES, expression, _MOST_NAMES, _NAMED):
                if lax and not _shares_more(typed, hit.text):
                    continue
                fame = _WEIGHT_OF_FAME * math.log2(1 + hit.articles)
                scored = replace(hit, score=ranking.likeness(words_typed, hit) + fame)
                place = ranking.place(words_typed, scored, lax=lax)
                if hit.iri not in best or place < best[hit.iri][0]:
                    best[hit.iri] = place, scored
        return [hit for _, hit in sorted(best.values(), key=lambda placed: placed[0])]

    def _titles(self, typed: Sequence[str], limit: int, *, strict: bool) -> list[Hit]:
        """Return articles by their titles, the newest first; if `strict`, only those with all words or their like."""
        tiers = enumerate(expressions(typed, self._vocabulary[_NAMES]))
        for tier, expression in islice(tiers, _TIERS_OF_ALL_WORDS if strict else None):
            order = _NEWEST if tier < _TIERS_OF_ALL_WORDS else _BEST
            if found := self._matches("article", _NAMES, expression, 2 * limit, order):
                return ranking.newest_first(_once(found)[:limit])
        return []

    def _sentences(self, typed: Sequence[str], limit: int) -> list[Hit]:
        """Return what the strictest expression finds that finds anything."""
        for expression in expressions(typed, self._vocabulary[_SENTENCES]):
            if found := self._matches("sentence", _SENTENCES, expression, 2 * limit):
                return _once(found)[:limit]
        return []

    def _mentioning(self, about: Hit, limit: int, *, besides: Sequence[Hit]) -> list[Hit]:
        """Return the newest articles that mention an entity, without those that are shown already."""
        shown = {hit.iri for hit in besides}
        rows = self.index.rows(declared("queries/search/mentioning.sql"), (about.iri, limit + len(shown)))
        return [hit for row in rows if (hit := Hit(*row)).iri not in shown][:limit]

    def _matches(self, kind: str, table: str, expression: str, limit: int, order: str = _BEST) -> list[Hit]:
        sql = _FIND.format(table=table, order=order)
        return [Hit(*row) for row in self.index.rows(sql, (expression, kind, limit))]


_FIND = """
    SELECT iri, search_text.text, label, trim(detail || coalesce((
            SELECT ' · ' || ledger_name.label FROM ledger_article JOIN ledger_name ON entity = publisher
            WHERE article = about
        ), ''), ' ·'), about,
        (SELECT COUNT(*) FROM search_mention WHERE entity = iri AND kind IN ('entity', 'office')), -{table}.rank
    FROM {table} JOIN search_text ON search_text.id = {table}.rowid
    WHERE {table} MATCH ? AND kind = ? ORDER BY {order} LIMIT ?
"""


def _once(hits: Iterable[Hit]) -> list[Hit]:
    """Return the first of those with the same words, as copies have them."""
    return list({hit.text: hit for hit in reversed(list(hits))}.values())[::-1]


def _shares_more(typed: Sequence[str], name: str) -> bool:
    """Say whether a name has more of what was typed than a word of two letters: not "Union" for "Kim Jong Un"."""
    telling = [word for word in typed if len(word) > SHORT]
    return not telling or _best(telling, name) >= _LIKE_ENOUGH


SHORT = 2
"""Letters of a word that tells nothing alone where longer ones were typed as well."""


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
