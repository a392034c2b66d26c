"""Articles: all of them as a table, and one with its text, its highlights and what it states."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from pyoxigraph import NamedNode

from graph.ontology import label
from graph.store.base import Backend
from graph.views.claims import Claim, in_article
from graph.views.entity import Quotation, said_in
from graph.views.rows import node, rows
from graph.views.things import Thing, thing


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """An article as a line of a table; `claims` counts what it states."""

    article: Thing
    published: datetime.date | None
    outlet: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class MentionSpan:
    """Characters `[start, end)` of the text that refer to an entity; `how` is "by name", "by description" or so."""

    start: int
    end: int
    entity: Thing
    how: str


@dataclass(frozen=True, slots=True)
class BlockSpan:
    """Characters that are not body text; `kind` is title, byline, epigraph, ..."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article with everything that was read out of it.

    `origin` says where the date of publication was found; `pieces` are the characters of each quotation, by its IRI.
    """

    article: Thing
    text: str
    published: datetime.date | None
    origin: str | None
    url: str | None
    outlet: Thing | None
    authors: tuple[str, ...]
    identifier: str | None
    extractor: str | None
    mentions: tuple[MentionSpan, ...]
    blocks: tuple[BlockSpan, ...]
    quotations: tuple[Quotation, ...]
    pieces: tuple[tuple[str, int, int], ...]
    claims: tuple[Claim, ...]


def all_articles(backend: Backend) -> tuple[ArticleLine, ...]:
    """Return every article, newest first. Reads the whole graph: cache it by revision."""
    claims = {row.iri("article"): row.number("claims") for row in rows(backend, "claims_by_article")}
    return tuple(
        ArticleLine(thing(iri, row.text("title")), row.day("published"), row.text("outlet"), claims.get(iri, 0))
        for row in rows(backend, "articles")
        if (iri := row.iri("article"))
    )


def article(backend: Backend, iri: str) -> ArticlePage | None:
    """Return one article, or None when the graph has no such article."""
    subject = node(iri)
    row = next(rows(backend, "article", article=subject), None)
    if row is None:
        return None
    outlet = row.link("outlet")
    return ArticlePage(
        article=thing(subject.value, row.text("title")),
        text=row.words("text"),
        published=row.day("published"),
        origin=row.text("origin"),
        url=row.text("url"),
        outlet=thing(outlet, row.text("outlet_name")) if outlet else None,
        authors=tuple(author.words("name") for author in rows(backend, "authors", article=subject)),
        identifier=row.text("identifier"),
        extractor=row.text("extractor"),
        mentions=_mentions(backend, subject),
        blocks=_blocks(backend, subject),
        quotations=said_in(backend, iri),
        pieces=_pieces(backend, subject),
        claims=in_article(backend, iri),
    )


def _mentions(backend: Backend, subject: NamedNode) -> tuple[MentionSpan, ...]:
    return tuple(
        MentionSpan(
            row.number("start"),
            row.number("end"),
            thing(row.iri("entity"), row.text("name")),
            label(NamedNode(row.iri("kind"))),
        )
        for row in rows(backend, "mentions", article=subject)
    )


def _blocks(backend: Backend, subject: NamedNode) -> tuple[BlockSpan, ...]:
    found = rows(backend, "blocks", article=subject)
    return tuple(BlockSpan(row.number("start"), row.number("end"), row.words("kind")) for row in found)


def _pieces(backend: Backend, subject: NamedNode) -> tuple[tuple[str, int, int], ...]:
    found = rows(backend, "spoken", article=subject)
    return tuple((row.iri("quotation"), row.number("start"), row.number("end")) for row in found)
